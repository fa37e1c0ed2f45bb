"""What one anonymous visitor can take of a running dashboard."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import httpx
import pytest
from benchmarks.server import Server, Session, View, opened, running
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from tests.loops import run
from websockets.exceptions import InvalidStatus

from dashboard.web.answers import AnswersKept

TINY = Path(__file__).parent / "data" / "tiny"
ENDPOINT = "/_stcore/upload_file"
SIZE = 5_000_000
BOUNDS = "session_files=12, session_megabytes=60, return_seconds=1, sessions=4, pages_megabytes=1"


@dataclass(frozen=True)
class Visitor:
    """Somebody with a session at the desk and the cookie that Streamlit's own page would send."""

    session: Session
    session_id: str
    http: httpx.AsyncClient

    async def upload(self, address: str) -> int:
        """Send a file to an address of the upload route; the status of the answer."""
        return (await self.http.put(address, files={"file": ("a.csv", b"x" * SIZE)})).status_code

    async def handed_out(self, count: int) -> list[str]:
        """The addresses Streamlit hands out for so many files."""
        await self.session.connection.send(self.asking(count))
        while True:
            answer = ForwardMsg.FromString(await self.session.connection.recv(decode=False))
            if answer.HasField("file_urls_response"):
                return [urls.upload_url for urls in answer.file_urls_response.file_urls]

    async def downloaded(self, file_id: str) -> str:
        """The address of a download that is made for the id a page has offered; nothing where that went wrong."""
        asked = BackMsg()
        asked.backend_operation_request.request_id = uuid4().hex
        asked.backend_operation_request.session_id = self.session_id
        asked.backend_operation_request.deferred_file.file_id = file_id
        await self.session.connection.send(asked.SerializeToString())
        while True:
            answer = ForwardMsg.FromString(await self.session.connection.recv(decode=False))
            if answer.HasField("backend_operation_response"):
                return str(answer.backend_operation_response.deferred_file.url)

    def asking(self, count: int) -> bytes:
        """The message that asks for addresses for so many files."""
        asked = BackMsg()
        asked.file_urls_request.request_id = uuid4().hex
        asked.file_urls_request.session_id = self.session_id
        asked.file_urls_request.file_names.extend(f"{number}.csv" for number in range(count))
        message: bytes = asked.SerializeToString()
        return message


@asynccontextmanager
async def visiting(address: str) -> AsyncIterator[Visitor]:
    """A session at the desk that has run once."""
    async with httpx.AsyncClient(base_url=address, timeout=60) as http:
        http.headers["X-Xsrftoken"] = (await http.get("/_stcore/health")).cookies["_streamlit_xsrf"]
        cookies = "; ".join(f"{name}={value}" for name, value in http.cookies.items())
        async with opened(address, View("desk", "refresh"), cookies) as session:
            [first] = [message for message in await session.run() if message.HasField("new_session")]
            yield Visitor(session, first.new_session.initialize.session_id, http)


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """A dashboard of the invented country with bounds of its own."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("DASHBOARD_BOUNDS", BOUNDS)
        environment.setenv("DASHBOARD_DATA", str(TINY))
        environment.setenv("DASHBOARD_TODAY", "2026-01-15")
        with running() as server:
            yield server


def test_uploads_are_bounded_and_given_back(server: Server) -> None:
    """Made-up ids hold nothing, those handed out hold what the bound allows, and all is given back soon after."""

    async def attack() -> tuple[Counter[int], Counter[int], float]:
        async with visiting(server.address) as visitor:
            made_up = [await visitor.upload(f"{ENDPOINT}/{visitor.session_id}/{uuid4()}") for _ in range(10)]
            asked = await visitor.handed_out(40)
            answers = [await visitor.upload(address) for address in asked]
            return Counter(made_up), Counter(answers), server.memory

    await_rest(server)
    before = server.memory
    made_up, answers, during = run(attack())
    assert made_up == {404: 10}
    assert answers == {204: 12, 413: 12}
    assert during - before > 12 * 4
    assert falls_below(server, before + 12 * 4 / 2)


def await_rest(server: Server) -> None:
    """Wait until the server has compressed its files, which it does after its start and which takes memory, too."""
    worked = -1.0
    for _ in range(60):
        if server.worked - worked < 0.05:
            return
        worked = server.worked
        time.sleep(1)
    raise AssertionError("the server does not come to rest")


def falls_below(server: Server, most: float) -> bool:
    """Whether the memory of a server to which nobody speaks falls below so many MiB within half a minute."""
    for _ in range(60):
        if server.memory < most:
            return True
        time.sleep(0.5)
    return False


def test_answers_outlive_the_beginning_of_a_run() -> None:
    """What is drawn anew goes, by Streamlit's rules; answers stay where they were among what stays."""
    queue, new, file, download, drawn = AnswersKept(), *(ForwardMsg() for _ in range(4))
    new.new_session.name = "page"
    file.file_urls_response.response_id = "1"
    download.backend_operation_response.request_id = "2"
    drawn.delta.new_element.markdown.body = "a number"
    for message in (file, drawn, new, download):
        queue.enqueue(message)
    queue.clear(retain_lifecycle_msgs=True)
    assert queue.flush() == [file, new, download]
    queue.enqueue(file)
    queue.clear()
    assert queue.is_empty()


def test_a_place_for_a_file_is_given_while_a_run_begins(server: Server) -> None:
    """A file chosen in the moment the page is drawn anew has its place: the run that begins takes no answer away."""

    async def ask(times: int) -> list[int]:
        async with visiting(server.address) as visitor:
            given = []
            for _ in range(times):
                running = asyncio.create_task(visitor.session.run())
                await asyncio.sleep(0)
                await visitor.session.connection.send(visitor.asking(1))
                given.append(sum(message.HasField("file_urls_response") for message in await running))
            return given

    assert run(ask(20)) == [1] * 20


def test_a_download_comes_though_the_page_was_drawn_anew(server: Server) -> None:
    """Whoever chooses something and presses a button next has the id of the run before, and is given the download."""

    async def ask() -> str:
        async with visiting(server.address) as visitor:
            before = offers_in(await visitor.session.run())[0]
            await visitor.session.run()
            return await visitor.downloaded(before)

    assert run(ask()).startswith("/media/")


def test_a_download_waits_for_its_reader(server: Server) -> None:
    """However often the pages of others run meanwhile, it is there when the browser asks for it."""

    async def fetch() -> int:
        async with visiting(server.address) as visitor, visiting(server.address) as other:
            address = await visitor.downloaded(offers_in(await visitor.session.run())[0])
            for _ in range(3):
                await other.session.run()
            return (await visitor.http.get(address)).status_code

    assert run(fetch()) == 200


def offers_in(messages: list[ForwardMsg]) -> list[str]:
    """The ids of the downloads that a run of the page offers."""
    found = [message.delta.new_element.download_button.deferred_file_id for message in messages]
    return [file_id for file_id in found if file_id]


def test_who_asks_for_ever_new_addresses_leaves_little(server: Server) -> None:
    """What is kept for the next reader is bounded: four hundred pages more take no more room, which they would (14 MiB)."""

    def ask(numbers: range) -> float:
        with httpx.Client(base_url=server.address, timeout=60, headers={"Accept-Encoding": "identity"}) as http:
            for number in numbers:
                assert http.get("/sources", params={"q": f"nothing {number}"}).status_code == 200
        return server.memory

    await_rest(server)
    before = ask(range(400))
    assert ask(range(400, 800)) - before < 8


def test_readers_beyond_the_bound_are_told(server: Server) -> None:
    """A running dashboard lets in as many readers as its bound says, tells the next, and serves the data to all."""

    async def crowd() -> tuple[list[int], int]:
        async with AsyncExitStack() as stack:
            for _ in range(4):
                await stack.enter_async_context(opened(server.address, View("home", "")))
            with pytest.raises(InvalidStatus) as refused:
                await stack.enter_async_context(opened(server.address, View("home", "")))
            http = await stack.enter_async_context(httpx.AsyncClient(base_url=server.address))
            answers = [await http.get(path) for path in ("/", "/refresh", "/healthz", "/data/datapackage.json")]
            return [answer.status_code for answer in answers], refused.value.response.status_code

    assert run(crowd()) == ([503, 503, 200, 200], 503)
    assert httpx.get(server.address).status_code == 200
