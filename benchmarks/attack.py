"""What one anonymous visitor can make the server hold: ``python -m benchmarks.attack [made-up handed-out ...]``.

At most 400 requests a kind, to a server of our own on the loopback address.
"""

from __future__ import annotations

import asyncio
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from uuid import uuid4

import httpx
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from benchmarks.server import Server, memory, memory_field, processor_seconds, running
from benchmarks.session import Session, View, opened

_DESK = View("desk", "refresh")
_FILE = 5_000_000
_MOST = 400
_WAITS = (15, 60, 150)
_XSRF = "_streamlit_xsrf"
ENDPOINT = "/_stcore/upload_file"


@dataclass(frozen=True)
class Visitor:
    """Somebody with a session at the desk and the cookie that Streamlit's own page would send."""

    session: Session
    session_id: str
    http: httpx.AsyncClient

    async def upload(self, address: str, size: int = _FILE) -> int:
        """Send a file to an address of the upload route; the status of the answer."""
        return (await self.http.put(address, files={"file": ("a.csv", b"x" * size)})).status_code

    async def handed_out(self, count: int) -> list[str]:
        """The addresses Streamlit hands out for so many files."""
        asked = BackMsg()
        asked.file_urls_request.request_id = uuid4().hex
        asked.file_urls_request.session_id = self.session_id
        asked.file_urls_request.file_names.extend(f"{number}.csv" for number in range(count))
        await self.session.connection.send(asked.SerializeToString())
        while True:
            answer = ForwardMsg.FromString(await self.session.connection.recv(decode=False))
            if answer.WhichOneof("type") == "file_urls_response":
                return [urls.upload_url for urls in answer.file_urls_response.file_urls]


@asynccontextmanager
async def visiting(address: str) -> AsyncIterator[Visitor]:
    """A session at the desk that has run once."""
    async with opened(address, _DESK) as session, httpx.AsyncClient(base_url=address, timeout=60) as http:
        run = await session.run()
        [first] = [message for message in run.messages if message.WhichOneof("type") == "new_session"]
        token = (await http.get("/_stcore/health")).cookies.get(_XSRF, "")
        http.headers["X-Xsrftoken"] = token
        yield Visitor(session, first.new_session.initialize.session_id, http)


async def made_up(server: Server) -> Counter[int]:
    """Upload under file ids that nobody handed out."""
    async with visiting(server.address) as visitor:
        return Counter([await visitor.upload(f"{ENDPOINT}/{visitor.session_id}/{uuid4()}") for _ in range(_MOST)])


async def handed_out(server: Server) -> Counter[int]:
    """Upload under every file id that can be had, from one session."""
    async with visiting(server.address) as visitor:
        return Counter([await visitor.upload(address) for address in await visitor.handed_out(_MOST)])


ATTACKS: Mapping[str, Callable[[Server], Awaitable[Counter[int]]]] = {"made-up": made_up, "handed-out": handed_out}


def measure(name: str) -> str:
    """One line: what was answered, the memory (MiB) before, at the most, and after the visitor had gone."""
    with running() as server:
        before, spent = memory(server.pid), processor_seconds(server.pid)
        answers = asyncio.run(ATTACKS[name](server))
        spent = processor_seconds(server.pid) - spent
        most = memory_field("VmHWM", server.pid)
        after = []
        gone = time.monotonic()
        for wait in _WAITS:
            time.sleep(max(0.0, gone + wait - time.monotonic()))
            after.append(f"{memory(server.pid):.0f} after {wait} s")
    said = ", ".join(f"{count} x {status}" for status, count in sorted(answers.items()))
    return f"{name}: {said}; {before:.0f} MiB before, {most:.0f} at most, {', '.join(after)}; {spent:.1f} s processor"


def main(names: Sequence[str]) -> int:
    """Measure the attacks named, all of them without a name."""
    for name in names or ATTACKS:
        print(measure(name), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
