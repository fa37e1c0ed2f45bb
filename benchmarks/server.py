"""A running dashboard, and sessions of its readers."""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import psutil
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

ROOT = Path(__file__).parents[1]
START_SECONDS = 60


def data_folder() -> Path:
    """The data that is measured with: ``DASHBOARD_DATA``, else ``data/cuba`` of this repository."""
    return Path(os.environ.get("DASHBOARD_DATA") or ROOT / "data" / "cuba").resolve()


@dataclass(frozen=True)
class Server:
    """A running dashboard: its address, and its process (memory in MiB, processor seconds so far)."""

    address: str
    process: psutil.Popen

    @property
    def processes(self) -> list[psutil.Process]:
        """The process and those it started, such as its workers and their proxy."""
        return [self.process, *self.process.children(recursive=True)]

    @property
    def memory(self) -> float:
        return float(sum(one.memory_info().rss for one in self.processes) / 1024**2)

    @property
    def worked(self) -> float:
        return float(sum(sum(one.cpu_times()[:2]) for one in self.processes))


@contextmanager
def running(
    script: Path | None = None, root: Path = ROOT, data: Path | None = None, workers: int = 1
) -> Iterator[Server]:
    """Serve a script as ``python -m dashboard serve`` does, by the code of a checkout, with other data if asked.

    :raises TimeoutError: when it does not answer.
    """
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    app, code = script or root / "app.py", os.pathsep.join([str(root / "src"), str(ROOT)])
    settled = {"PYTHONPATH": code, "DASHBOARD_DATA": str(data or data_folder()), "DASHBOARD_APP": str(app)}
    command = [sys.executable, "-m", "dashboard", "serve", "--port", str(port)]
    command += ["--workers", str(workers)] if workers > 1 else []
    process = psutil.Popen(command, cwd=root, env=os.environ | settled, stdout=subprocess.DEVNULL)
    try:
        server = Server(f"http://127.0.0.1:{port}", process)
        _await_answer(f"{server.address}/robots.txt")
        yield server
    finally:
        process.terminate()
        process.wait(60)


def _await_answer(address: str) -> None:
    """Wait until a process answers; until then nobody may listen, or a proxy may say that it is being started."""
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        with suppress(httpx.TransportError):
            if httpx.get(address, timeout=START_SECONDS).status_code == httpx.codes.OK:
                return
        time.sleep(0.05)
    raise TimeoutError(address)


@dataclass(frozen=True)
class View:
    """One view of the dashboard: the name it is reported under, its page (``""`` is Home), its parameters."""

    name: str
    page: str = ""
    query: str = ""


@dataclass
class Session:
    """One reader's session. What the browser would remember (messages, texts in boxes) goes along with each run."""

    connection: ClientConnection
    view: View
    cached: set[str] = field(default_factory=set)
    boxes: dict[str, str] = field(default_factory=dict)

    async def run(self) -> list[ForwardMsg]:
        """Ask for the page; all that is sent until its script has finished. :raises RuntimeError: when it fails."""
        state = ClientState(query_string=self.view.query, page_name=self.view.page)
        state.context_info.color_scheme = "light"
        state.cached_message_hashes.extend(sorted(self.cached))
        state.widget_states.widgets.extend(WidgetState(id=id, string_value=text) for id, text in self.boxes.items())
        await self.connection.send(BackMsg(rerun_script=state).SerializeToString())
        received = [ForwardMsg()]
        async with asyncio.timeout(120):
            while not received[-1].HasField("script_finished"):
                received.append(ForwardMsg.FromString(await self.connection.recv(decode=False)))
        for message in received:
            self._remember(message)
        return received

    def _remember(self, message: ForwardMsg) -> None:
        element = message.delta.new_element
        if message.script_finished != ForwardMsg.FINISHED_SUCCESSFULLY or element.HasField("exception"):
            raise RuntimeError(f"{self.view.name}: {element.exception.message or message.script_finished}")
        if message.metadata.cacheable and message.hash:
            self.cached.add(message.hash)
        chosen, typed = element.selectbox, element.text_input
        if chosen.raw_value or chosen.HasField("default"):
            self.boxes[chosen.id] = chosen.raw_value or chosen.options[chosen.default]
        if typed.id:
            self.boxes[typed.id] = typed.value if typed.set_value else typed.default


@asynccontextmanager
async def opened(address: str, view: View, cookies: str = "") -> AsyncIterator[Session]:
    """A connected session of a new reader that has run nothing yet."""
    stream, headers = f"{address.replace('http', 'ws', 1)}/_stcore/stream", {"Cookie": cookies} if cookies else {}
    streamlits = [Subprotocol("streamlit")]
    async with connect(stream, subprotocols=streamlits, max_size=None, additional_headers=headers) as connection:
        yield Session(connection, view)
