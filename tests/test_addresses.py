"""Whose address counts, and what the readers of one may take together."""

from __future__ import annotations

from contextlib import ExitStack
from types import SimpleNamespace

import pytest
from starlette.applications import Starlette
from starlette.responses import Response
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient, WebSocketDenialResponse
from starlette.types import Scope
from starlette.websockets import WebSocket, WebSocketDisconnect

from dashboard.bounds import Bounds
from dashboard.web.addresses import Addresses, TooManyOfOneAddress, address_of, reader_of
from dashboard.web.visitors import Visitors

BOUNDS = Bounds(address_sessions=2, address_run_seconds=1, address_run_percent=50)


def scope(peer: str, *forwarded: str) -> Scope:
    headers = [(b"x-forwarded-for", one.encode()) for one in forwarded]
    return {"type": "websocket", "client": (peer, 1) if peer else None, "headers": headers}


@pytest.mark.parametrize(
    ("peer", "forwarded", "address"),
    [
        ("8.8.8.8", [], "8.8.8.8"),
        # Who comes without a proxy says what they like.
        ("8.8.8.8", ["9.9.9.9"], "8.8.8.8"),
        ("127.0.0.1", ["8.8.8.8"], "8.8.8.8"),
        # nginx, then HAProxy, each adds whom it sees; what stands before them is anybody's word.
        ("127.0.0.1", ["1.1.1.1, 8.8.8.8, 10.0.0.7"], "8.8.8.8"),
        ("172.18.0.3", ["1.1.1.1", "8.8.8.8"], "8.8.8.8"),
        ("127.0.0.1", ["1.1.1.1, <script>"], ""),
        ("127.0.0.1", [], ""),
        ("192.168.1.20", [], ""),
        ("100.64.3.2", [], ""),
        ("", [], ""),
        ("2600:1f18:1:2:3:4:5:6", [], "2600:1f18:1:2::/64"),
        ("::ffff:8.8.8.8", [], "8.8.8.8"),
        ("::1", ["2600:1f18:1:2::9"], "2600:1f18:1:2::/64"),
    ],
)
def test_whose_address(peer: str, forwarded: list[str], address: str) -> None:
    """The first public one, from the server outwards; a machine or a proxy of the house is nobody's."""
    assert address_of(scope(peer, *forwarded)) == address


@pytest.mark.parametrize(
    ("peer", "forwarded", "reader"),
    [
        ("8.8.8.8", ["9.9.9.9"], "8.8.8.8"),
        ("127.0.0.1", ["8.8.8.8, 127.0.0.1"], "8.8.8.8"),
        # A room without a network of its own to the outside.
        ("127.0.0.1", ["192.168.1.20"], "192.168.1.20"),
        ("192.168.1.20", [], "192.168.1.20"),
        ("127.0.0.1", [], "127.0.0.1"),
        ("", [], ""),
    ],
)
def test_who_is_told_from_others(peer: str, forwarded: list[str], reader: str) -> None:
    """One file is made for a reader at a time: those of one room are told apart, and those behind two proxies."""
    assert reader_of(scope(peer, *forwarded)) == reader


def test_so_many_of_one_address() -> None:
    """One more is refused until somebody leaves; others, and those whose address is not known, are not."""
    addresses = Addresses(BOUNDS)
    with ExitStack() as here:
        for address in ["8.8.8.8", "8.8.8.8", "9.9.9.9", "", "", ""]:
            here.enter_context(addresses.here(address))
        with pytest.raises(TooManyOfOneAddress), addresses.here("8.8.8.8"):
            pass
    with addresses.here("8.8.8.8") as shared:
        assert len(shared) == 1


def test_what_was_spent_is_remembered() -> None:
    """Who leaves and comes back at once has spent what was spent; who has earned it again is forgotten."""
    clock = SimpleNamespace(now=0.0)
    addresses = Addresses(BOUNDS, lambda: clock.now)
    with addresses.here("8.8.8.8") as [core]:
        core.spend(3)
    with addresses.here("8.8.8.8") as [core]:
        assert core.wait() == pytest.approx(4)
    clock.now += 100
    with addresses.here("9.9.9.9"):
        assert list(addresses._known) == ["9.9.9.9"]


def test_who_is_one_too_many_reads_on() -> None:
    """The page is answered all the same; only its websocket is refused, with the status for that."""

    async def wait(websocket: WebSocket) -> None:
        await websocket.accept()
        with pytest.raises(WebSocketDisconnect):
            await websocket.receive_text()

    site = Starlette(routes=[Route("/", lambda request: Response("page")), WebSocketRoute("/stream", wait)])
    with TestClient(Visitors(site, ["/"], BOUNDS), client=("8.8.8.8", 1)) as client, ExitStack() as here:
        for _ in range(2):
            here.enter_context(client.websocket_connect("/stream"))
        with pytest.raises(WebSocketDenialResponse) as refused, client.websocket_connect("/stream"):
            pass
        assert (refused.value.status_code, client.get("/").text) == (429, "page")
