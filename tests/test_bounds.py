"""How many readers there may be, how much each may ask, and how long anybody is waited for."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient, WebSocketDenialResponse
from starlette.types import Message, Receive, Send
from starlette.websockets import WebSocket, WebSocketDisconnect
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.media_file_storage import MediaFileKind, MediaFileStorageError
from tests.loops import run

from dashboard.bounds import KILOBYTE, MEGABYTE, Bounds
from dashboard.web import shell
from dashboard.web.media import HELD_SECONDS, Downloads, Offers
from dashboard.web.pace import Core, Pace, Runs
from dashboard.web.sessions import Departed
from dashboard.web.visitors import Visitors

BOUNDS = Bounds(
    sessions=2,
    message_megabytes=1,
    messages_megabytes=2,
    widgets=100,
    address_kilobytes=32,
    return_seconds=120,
    departed=2,
    download_megabytes=2,
)
STREAM = "/_stcore/stream"


async def echo(websocket: WebSocket) -> None:
    """Answer each message with its length."""
    await websocket.accept()
    try:
        while True:
            await websocket.send_text(str(len(await websocket.receive_bytes())))
    except (WebSocketDisconnect, KeyError):
        return


@pytest.fixture
def client() -> Iterator[TestClient]:
    """Visitors before a page, a file and a websocket."""
    routes = [Route(path, lambda request: Response("page")) for path in ("/", "/data/a.csv")]
    with TestClient(Visitors(Starlette(routes=[*routes, WebSocketRoute(STREAM, echo)]), ["/"], BOUNDS)) as client:
        yield client


def test_so_many_readers_and_no_more(client: TestClient) -> None:
    """Beyond the bound readers find a page that says so; data stay to be had; who leaves makes room."""
    with client.websocket_connect(STREAM):
        with client.websocket_connect(STREAM):
            with pytest.raises(WebSocketDenialResponse) as denied, client.websocket_connect(STREAM):
                pass
            assert denied.value.status_code == 503
            page = client.get("/?lang=es", headers={"Accept-Language": "en"})
            assert (page.status_code, page.headers["retry-after"]) == (503, "30")
            assert "Hay demasiadas personas leyendo" in page.text
            assert client.get("/data/a.csv").status_code == 200
        assert client.get("/").status_code == 200


def closed_by(client: TestClient, data: bytes) -> int | None:
    """The code the websocket is closed with for a message, none where it is taken."""
    with client.websocket_connect(STREAM) as reader:
        reader.send_bytes(data)
        try:
            reader.receive_text()
        except WebSocketDisconnect as closed:
            return closed.code
    return None


def message(widgets: int = 0, address: int = 0, files: int = 0, padding: int = 0) -> bytes:
    asked = BackMsg()
    for number in range(widgets):
        asked.rerun_script.widget_states.widgets.add(id=f"widget-{number:05}-{'x' * 200}")
    if files:
        asked.file_urls_request.file_names.extend(["a" * 200] * files)
    else:
        asked.rerun_script.query_string = "x" * address
        asked.rerun_script.page_name = "x" * padding
    return bytes(asked.SerializeToString())


@pytest.mark.parametrize(
    "allowed", [{}, {"widgets": 100}, {"address": 32 * KILOBYTE}, {"files": 100}, {"padding": MEGABYTE - 100}]
)
def test_what_a_page_sends_is_heard(client: TestClient, allowed: dict[str, int]) -> None:
    """A message within the bounds goes through as it is."""
    assert closed_by(client, message(**allowed)) is None


@pytest.mark.parametrize(
    "beyond", [{"widgets": 101}, {"address": 32 * KILOBYTE + 1}, {"files": 101}, {"padding": MEGABYTE}]
)
def test_what_no_page_sends_ends_the_session(client: TestClient, beyond: dict[str, int]) -> None:
    """A message with more of anything than a page of ours has is not even looked at."""
    assert closed_by(client, message(**beyond)) == 1009


@pytest.mark.parametrize("garbage", [b"", b"\xff" * 40, b"GET / HTTP/1.1", b"\x00" * 20_000])
def test_what_no_reader_asks_ends_the_session(client: TestClient, garbage: bytes) -> None:
    """Bytes that are no question end the session here, before Streamlit writes a traceback for them."""
    assert closed_by(client, garbage) == 1002


def test_a_switch_of_the_developers_ends_the_session(client: TestClient) -> None:
    """What only Streamlit's own tests ask for is no question of a reader's."""
    asked = BackMsg()
    asked.debug_shutdown_runtime = True
    assert closed_by(client, asked.SerializeToString()) == 1002


def test_all_messages_together_are_bounded(client: TestClient) -> None:
    """Large messages of many readers are bounded together, and a small one always goes through."""
    large = message(padding=MEGABYTE - 100)
    visitors = Visitors(Starlette(), [], BOUNDS)
    visitors._last = {1: MEGABYTE, 2: MEGABYTE, 3: 0}
    assert visitors._refusal(3, {"type": "websocket.receive", "bytes": large}) == 1009
    assert visitors._refusal(2, {"type": "websocket.receive", "bytes": large}) is None
    assert visitors._refusal(3, {"type": "websocket.receive", "bytes": message()}) is None


def test_a_reader_is_heard_at_a_pace() -> None:
    """A burst is heard at once, then so much a second; what is large counts for more; patience pays."""
    clock = SimpleNamespace(now=0.0)
    pace = Pace(3, 2, lambda: clock.now)
    for _ in range(3):
        assert pace.wait() == 0
        pace.spend(0)
    pace.spend(0)
    assert pace.wait() == 0.5
    clock.now = 0.5
    assert pace.wait() == 0
    pace.spend(64 * KILOBYTE)
    assert pace.wait() == 2.5
    clock.now = 100
    assert pace.wait() == 0


def test_the_runs_of_a_reader_take_a_share_of_a_core() -> None:
    """Some seconds of work at once, then a share; who asks on and on has worked all the while, who waits has not."""
    clock = SimpleNamespace(now=0.0)
    work = Runs([Core(1, 0.1, lambda: clock.now)], lambda: clock.now)
    for _ in range(5):
        assert work.wait() == 0
        work.begin()
        clock.now += 0.25
        assert work.end() == 0.25
    # 1.25 spent, 0.125 given back meanwhile.
    assert work.wait() == pytest.approx(1.25)
    clock.now += 1.25
    assert work.wait() == pytest.approx(0)
    work.begin()
    for _ in range(10):
        clock.now += 0.05
        work.begin()
    assert work.wait() == pytest.approx(4.5)
    work.end()
    clock.now += 1_000
    assert work.wait() == 0


def test_a_long_run_costs_no_more_than_a_quarter_of_a_second() -> None:
    """What the desk reads and checks for seconds has turns of its own: a member of staff is heard at once."""
    clock = SimpleNamespace(now=0.0)
    work = Runs([Core(1, 0.1, lambda: clock.now)], lambda: clock.now)
    work.begin()
    clock.now += 20
    work.end()
    assert work.wait() == 0


def test_who_does_not_read_is_not_heard() -> None:
    """While a reader takes no answer no further message is heard: answers would pile up."""

    async def play() -> list[str]:
        taken, heard = asyncio.Event(), []

        async def app(scope: object, receive: Receive, send: Send) -> None:
            answering = asyncio.ensure_future(send({"type": "websocket.send", "bytes": b"x"}))
            await asyncio.sleep(0)
            hearing = asyncio.ensure_future(receive())
            await asyncio.sleep(0.05)
            heard.append("done" if hearing.done() else "waits")
            taken.set()
            await answering
            heard.append((await hearing)["type"])

        async def receive() -> Message:
            return {"type": "websocket.receive", "bytes": message()}

        async def send(message: Message) -> None:
            await taken.wait()

        await Visitors(app, [], BOUNDS)({"type": "websocket", "path": STREAM, "headers": []}, receive, send)
        return heard

    assert run(play()) == ["waits", "websocket.receive"]


def session(name: str) -> Any:
    return SimpleNamespace(session=SimpleNamespace(id=name))


def test_a_download_is_asked_for_between_runs() -> None:
    """A question for a download waits until the page is drawn, for it shall have in it what was typed last."""
    rerun, download, over = BackMsg(), BackMsg(), ForwardMsg(script_finished=ForwardMsg.FINISHED_SUCCESSFULLY)
    rerun.rerun_script.SetInParent()
    download.backend_operation_request.request_id = "1"
    coming = [one.SerializeToString() for one in (rerun, download)]

    async def play() -> list[bool]:
        seen: list[bool] = []

        async def app(scope: object, receive: Receive, send: Send) -> None:
            await receive()
            hearing = asyncio.ensure_future(receive())
            await asyncio.sleep(0.1)
            seen.append(hearing.done())
            await send({"type": "websocket.send", "bytes": over.SerializeToString()})
            await asyncio.wait_for(hearing, 5)
            seen.append(hearing.done())

        async def receive() -> Message:
            return {"type": "websocket.receive", "bytes": coming.pop(0)}

        async def send(message: Message) -> None:
            pass

        await Visitors(app, [], BOUNDS)({"type": "websocket", "path": STREAM, "headers": []}, receive, send)
        return seen

    assert run(play()) == [False, True]


def test_a_reader_who_left_may_come_back_for_a_while() -> None:
    """A session that was left is over after its time, whether or not anybody else leaves."""
    clock = SimpleNamespace(now=0.0)
    departed = Departed(BOUNDS, lambda: clock.now)
    departed.save(session("one"))
    clock.now = 119
    assert (departed.over(), departed.get("one").session.id) == (set(), "one")
    clock.now = 120
    assert departed.over() == {"one"}
    departed.delete("one")
    departed.delete("one")
    assert (departed.get("one"), departed.list(), departed.ids()) == (None, [], set())


def test_so_many_sessions_are_kept_for_who_left() -> None:
    """Of those that were left the oldest are over first where they are too many."""
    departed = Departed(BOUNDS, lambda: 0.0)
    for name in ("one", "two", "three"):
        departed.save(session(name))
    assert departed.over() == {"one"}
    departed.save(session("one"))
    assert departed.over() == {"two"}


def test_downloads_made_ready_are_bounded() -> None:
    """The oldest download makes room for the newest; the same bytes are held once and count as new."""
    downloads = Downloads(BOUNDS)

    def ready(content: bytes) -> str:
        return downloads.load_and_get_id(content, "text/csv", MediaFileKind.DOWNLOADABLE, "a.csv")

    first, second = ready(b"1" * MEGABYTE), ready(b"2" * MEGABYTE)
    assert ready(b"1" * MEGABYTE) == first
    third = ready(b"3" * MEGABYTE)
    assert downloads.get_file(first).content_size == downloads.get_file(third).content_size == MEGABYTE
    with pytest.raises(MediaFileStorageError):
        downloads.get_file(second)
    alone = ready(b"4" * 3 * MEGABYTE)
    assert downloads.get_file(alone).content_size == 3 * MEGABYTE


def test_a_download_outlives_that_streamlit_lets_go_of_it() -> None:
    """Its reader still has a while to fetch it; asked for again meanwhile, it stays."""
    clock = SimpleNamespace(now=0.0)
    downloads = Downloads(BOUNDS, lambda: clock.now)

    def ready() -> str:
        return downloads.load_and_get_id(b"1", "text/csv", MediaFileKind.DOWNLOADABLE, "a.csv")

    held = ready()
    downloads.delete_file(held)
    clock.now += HELD_SECONDS - 1
    assert not downloads.sweep() and downloads.get_file(held).content == b"1"
    assert ready() == held
    clock.now += 2
    assert not downloads.sweep()
    downloads.delete_file(held)
    clock.now += HELD_SECONDS
    assert downloads.sweep()
    with pytest.raises(MediaFileStorageError):
        downloads.get_file(held)


def test_a_button_gives_what_it_offers_now() -> None:
    """A browser that has not been told the id of the last run gets what was offered in it, of its own button alone."""
    downloads = Downloads(BOUNDS)
    offers = Offers(downloads)

    def offer(content: bytes, button: str) -> str:
        return offers.add_deferred(lambda: content, "text/csv", "1.2", "a.csv", element_id=button)

    before, other = offer(b"before", "work"), offer(b"other", "template")
    now = offer(b"now", "work")
    contents = [offers.execute_deferred(one).rsplit("/", 1)[1].split(".")[0] for one in (before, now, other)]
    assert [downloads.get_file(one).content for one in contents] == [b"now", b"now", b"other"]
    with pytest.raises(MediaFileStorageError):
        offers.execute_deferred("made-up")


def test_a_long_answer_travels_in_pieces() -> None:
    """What a slow reader has not taken yet is at most one piece, and all arrives as it was."""
    content = bytes(range(256)) * 1000
    sent: list[Message] = []

    async def keep(message: Message) -> None:
        sent.append(message)

    async def receive() -> Message:
        raise AssertionError("nothing is asked of who sends")

    around = shell.Shell(PlainTextResponse(content), {})
    scope = {"type": "http", "method": "GET", "path": "/", "headers": []}
    run(around(scope, receive, keep))
    bodies = [message for message in sent if message["type"] == "http.response.body"]
    assert max(len(message["body"]) for message in bodies) == 64 * KILOBYTE
    assert b"".join(message["body"] for message in bodies) == content
    assert [message["more_body"] for message in bodies] == [True] * (len(bodies) - 1) + [False]


def test_the_bounds_leave_room_for_the_greatest_upload() -> None:
    """A session may hold a file of the greatest size, and all sessions together more than one session."""
    bounds = Bounds()
    assert bounds.session_megabytes >= 5
    assert bounds.upload_megabytes - bounds.staff_megabytes > bounds.session_megabytes


def test_who_waits_for_a_turn_is_let_go_at_the_end() -> None:
    """A server that ends does not wait until somebody who asked for too much is heard again."""

    async def play() -> float:
        async def app(scope: object, receive: Receive, send: Send) -> None:
            for _ in range(2):
                await receive()

        async def receive() -> Message:
            return {"type": "websocket.receive", "bytes": BackMsg(rerun_script=ClientState()).SerializeToString()}

        async def send(message: Message) -> None:
            pass

        visitors = Visitors(app, [], Bounds(burst=1, messages_a_second=1, run_seconds=0, run_percent=1))
        began = asyncio.get_running_loop().time()
        going = asyncio.ensure_future(visitors({"type": "websocket", "headers": []}, receive, send))
        await asyncio.sleep(0.3)
        assert visitors.is_running and not going.done()
        visitors.let_go()
        await going
        return asyncio.get_running_loop().time() - began

    assert run(play()) < 3
