"""One reader's session over the websocket, spoken as Streamlit's own client speaks."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

_PATIENCE = 120


class RunFailed(RuntimeError):
    """A script did not end well."""


@dataclass(frozen=True)
class View:
    """One view of the dashboard: the name it is reported under, its page (``""`` is Home), its parameters."""

    name: str
    page: str
    query: str = ""


@dataclass(frozen=True)
class Run:
    """One run of a page: from sending the request to its script-finished message."""

    seconds: float
    bytes: int
    messages: list[ForwardMsg]


@dataclass
class Session:
    """An open session. What the browser would remember (messages, widget values) goes along with each run."""

    connection: ClientConnection
    view: View
    address: str
    cached: set[str] = field(default_factory=set)
    widgets: dict[str, WidgetState] = field(default_factory=dict)

    async def run(self) -> Run:
        """Run the page once. :raises RunFailed: when it takes two minutes, breaks off or shows an exception."""
        request = self._request()
        started = time.perf_counter()
        received: list[ForwardMsg] = []
        size = 0
        try:
            async with asyncio.timeout(_PATIENCE):
                await self.connection.send(request)
                while not received or received[-1].WhichOneof("type") != "script_finished":
                    data = await self.connection.recv(decode=False)
                    size += len(data)
                    received.append(ForwardMsg.FromString(data))
        except TimeoutError:
            raise RunFailed(f"{self.view.name}: no end after {_PATIENCE} s") from None
        except ConnectionClosed as closed:
            # 1012 is said by a server that was told to end: somebody else's doing.
            raise RunFailed(f"{self.view.name}: the server closed the session ({closed})") from None
        seconds = time.perf_counter() - started
        self._remember(received)
        return Run(seconds, size, received)

    def _request(self) -> bytes:
        state = ClientState(query_string=self.view.query, page_name=self.view.page)
        state.context_info.url = f"{self.address}/{self.view.page}"
        state.context_info.locale = "en-GB"
        state.context_info.timezone = "Europe/Madrid"
        state.context_info.color_scheme = "light"
        state.cached_message_hashes.extend(sorted(self.cached))
        state.widget_states.widgets.extend(self.widgets.values())
        return BackMsg(rerun_script=state).SerializeToString()

    def _remember(self, received: list[ForwardMsg]) -> None:
        if received[-1].script_finished != ForwardMsg.FINISHED_SUCCESSFULLY:
            raise RunFailed(f"{self.view.name}: the script ended with {received[-1].script_finished}")
        for message in received:
            if message.metadata.cacheable and message.hash:
                self.cached.add(message.hash)
            if message.WhichOneof("type") == "delta" and message.delta.WhichOneof("type") == "new_element":
                self._see(message.delta.new_element)

    def _see(self, element: Element) -> None:
        kind = element.WhichOneof("type")
        if kind == "exception":
            raise RunFailed(f"{self.view.name}: {element.exception.type} {element.exception.message}")
        if kind == "selectbox" and element.selectbox.options:
            box = element.selectbox
            value = box.raw_value or box.options[box.default]
            self.widgets[box.id] = WidgetState(id=box.id, string_value=value)
        if kind == "text_input":
            box = element.text_input
            self.widgets[box.id] = WidgetState(id=box.id, string_value=box.value if box.set_value else box.default)


@asynccontextmanager
async def opened(address: str, view: View) -> AsyncIterator[Session]:
    """A connected session of a new reader that has run nothing yet."""
    stream = f"{address.replace('http', 'ws', 1)}/_stcore/stream"
    async with connect(stream, subprotocols=["streamlit"], max_size=None, open_timeout=_PATIENCE) as connection:  # type: ignore[list-item]
        yield Session(connection, view, address)
