"""A server that is told to end finishes what readers have begun."""

from __future__ import annotations

import asyncio
import socket
import time
from collections.abc import Callable

import httpx
import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from tests.loops import run

from dashboard.web import ending
from dashboard.web.ending import GoingOn, PatientServer

QUIET, LONGEST = 0.3, 1.5


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ending, "QUIET_SECONDS", QUIET)
    monkeypatch.setattr(ending, "LONGEST_SECONDS", LONGEST)


def ended(is_busy: Callable[[float], bool], force_after: float = 60) -> tuple[float, list[int]]:
    """The seconds from being told to the end, and the answers given meanwhile.

    :param is_busy: whether it is busy so many seconds after it was told
    """

    async def answer(request: Request) -> Response:
        return Response("page")

    async def play() -> tuple[float, list[int]]:
        told, answers = [time.monotonic()], list[int]()
        config = uvicorn.Config(Starlette(routes=[Route("/", answer)]), log_level="critical")
        server = PatientServer(config, GoingOn(lambda: is_busy(time.monotonic() - told[0]), lambda: None))
        with socket.create_server(("127.0.0.1", 0)) as listening:
            serving = asyncio.create_task(server.serve([listening]))
            while not server.started:
                await asyncio.sleep(0.01)
            told[0] = time.monotonic()
            server.should_exit = True
            async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{listening.getsockname()[1]}") as http:
                while not serving.done():
                    await asyncio.sleep(0.1)
                    server.force_exit = time.monotonic() - told[0] > force_after
                    try:
                        answers.append((await http.get("/")).status_code)
                    except httpx.TransportError:
                        break
            await serving
            return time.monotonic() - told[0], answers

    return run(play())


def test_who_has_nothing_to_finish_ends_at_once() -> None:
    """No wait where nothing goes on."""
    took, _ = ended(lambda after: False)
    assert took < QUIET + 0.7


def test_what_goes_on_is_finished_and_a_moment_waited_for() -> None:
    """Requests are answered meanwhile, as the page that reads a file comes after the file; every answer is whole."""
    took, answers = ended(lambda after: after < 0.5)
    assert 0.5 + QUIET < took < LONGEST + 0.5 and len(answers) > 3 and set(answers) == {200}


def test_nobody_keeps_it_from_ending() -> None:
    """What never ends is not waited for for ever, and a second Ctrl+C ends at once."""
    assert LONGEST < ended(lambda after: True)[0] < LONGEST + 1.5
    assert ended(lambda after: True, force_after=0.2)[0] < LONGEST
