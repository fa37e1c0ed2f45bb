"""Before Streamlit's websocket: how many readers there may be, and how much each may ask."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Collection
from typing import Literal

from google.protobuf.message import DecodeError
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette.websockets import WebSocket
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from dashboard.bounds import KILOBYTE, MEGABYTE, Bounds
from dashboard.web.addresses import Addresses, TooManyOfOneAddress, address_of
from dashboard.web.metrics import RUN_SECONDS
from dashboard.web.pace import SMALL, Core, Pace, Runs
from dashboard.web.spoken import no_room

_PROTOCOL_ERROR, _TOO_BIG = 1002, 1009
_LONGEST_SLEEP = 1.0
_LOOK, _LONGEST_HOLD = 0.02, 10.0
_LONGEST_END = 200
"""Bytes of the message that a run is over, which says nothing else."""


class Visitors:
    """Let in as many readers as there is room for, and hear each of them no faster than pages can be drawn.

    :param pages: the paths whose page needs a websocket
    """

    def __init__(self, app: ASGIApp, pages: Collection[str], bounds: Bounds) -> None:
        self.app = app
        self.pages = frozenset(pages)
        self.bounds = bounds
        self.addresses = Addresses(bounds)
        self._last: dict[int, int] = {}
        self._runs: dict[int, Runs] = {}
        self._is_over = False

    @property
    def is_running(self) -> bool:
        """Whether the page of any reader is being run."""
        return any(runs.is_running for runs in self._runs.values())

    def let_go(self) -> None:
        """Let nobody wait for their turn any longer: the server ends."""
        self._is_over = True

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as an ASGI application does."""
        full = len(self._last) >= self.bounds.sessions
        if scope["type"] == "websocket":
            if full:
                await WebSocket(scope, receive, send).send_denial_response(no_room(HTTPConnection(scope)))
            else:
                await self._let_in(scope, receive, send)
        elif full and scope["type"] == "http" and scope["path"] in self.pages:
            await no_room(HTTPConnection(scope))(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def _let_in(self, scope: Scope, receive: Receive, send: Send) -> None:
        own = Core(self.bounds.run_seconds, self.bounds.run_percent / 100)
        try:
            with self.addresses.here(address_of(scope)) as shared:
                await self._hear(scope, receive, send, Runs([own, *shared]))
        except TooManyOfOneAddress:
            await WebSocket(scope, receive, send).send_denial_response(PlainTextResponse("Too Many Requests", 429))

    async def _hear(self, scope: Scope, receive: Receive, send: Send, runs: Runs) -> None:
        reader, pace, read = id(scope), Pace(self.bounds.burst, self.bounds.messages_a_second), asyncio.Event()
        read.set()

        async def receive_paced() -> Message:
            # Who does not read what was sent is not heard: the answers would pile up here.
            await read.wait()
            await self._wait(pace.wait)
            await self._wait(runs.wait)
            message = await receive()
            size = len(message.get("bytes") or message.get("text") or b"")
            pace.spend(size)
            if code := self._refusal(reader, message):
                await send({"type": "websocket.close", "code": code})
                return {"type": "websocket.disconnect", "code": code}
            self._last[reader] = size
            if _asks(message, "rerun_script"):
                runs.begin()
            elif _asks(message, "backend_operation_request"):
                # A download asked for while the page is drawn anew has in it what was typed last.
                until = time.monotonic() + _LONGEST_HOLD
                await self._wait(lambda: _LOOK if runs.is_running and time.monotonic() < until else 0.0)
            return message

        async def send_watched(message: Message) -> None:
            read.clear()
            if _is_end(message):
                RUN_SECONDS.observe(runs.end())
            try:
                await send(message)
            finally:
                read.set()

        self._last[reader], self._runs[reader] = 0, runs
        try:
            await self.app(scope, receive_paced, send_watched)
        finally:
            del self._last[reader], self._runs[reader]

    async def _wait(self, left: Callable[[], float]) -> None:
        """Wait as long as ``left`` says, which is asked again now and then, or until everybody is let go."""
        while not self._is_over and (seconds := left()) > 0:
            await asyncio.sleep(min(seconds, _LONGEST_SLEEP))

    def _refusal(self, reader: int, message: Message) -> int | None:
        """The code to end with for a message that no page of ours sends, or that is larger than any."""
        if message["type"] != "websocket.receive":
            return None
        data: bytes = message.get("bytes") or b""
        if len(data) > SMALL:
            others = sum(self._last.values()) - self._last[reader]
            if len(data) > self.bounds.message_megabytes * MEGABYTE:
                return _TOO_BIG
            if others + len(data) > self.bounds.messages_megabytes * MEGABYTE:
                return _TOO_BIG
        asked = _understood(data)
        if asked is None:
            # Streamlit refuses it too, and writes a traceback for each.
            return _PROTOCOL_ERROR
        return _TOO_BIG if _asks_too_much(asked, self.bounds) else None


def _is_end(message: Message) -> bool:
    """Whether a message to a reader says that the run of a page is over, and not that the next one has begun."""
    data: bytes = message.get("bytes") or b""
    if not 0 < len(data) < _LONGEST_END:
        return False
    try:
        told = ForwardMsg.FromString(data)
    except DecodeError:
        return False
    return bool(told.HasField("script_finished")) and told.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN


def _understood(data: bytes) -> BackMsg | None:
    """What a message asks for; nothing for one that is no question of a reader's."""
    try:
        asked = BackMsg.FromString(data)
    except DecodeError:
        return None
    kind = asked.WhichOneof("type")
    return None if kind is None or kind.startswith("debug_") else asked


def _asks(message: Message, kind: Literal["rerun_script", "backend_operation_request"]) -> bool:
    """Whether a message of a reader, which was understood, asks for this kind of thing."""
    if message["type"] != "websocket.receive":
        return False
    return bool(BackMsg.FromString(message["bytes"]).HasField(kind))


def _asks_too_much(asked: BackMsg, bounds: Bounds) -> bool:
    """Whether a message has more widgets or a longer address than a page of ours."""
    state = asked.rerun_script
    many = len(state.widget_states.widgets), len(state.cached_message_hashes), len(asked.file_urls_request.file_names)
    return max(many) > bounds.widgets or len(state.query_string) > bounds.address_kilobytes * KILOBYTE
