"""Before Streamlit's websocket: how many readers there may be, and how much each may ask."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Collection
from dataclasses import dataclass, field

from google.protobuf.message import DecodeError
from starlette.datastructures import Headers, QueryParams
from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette.websockets import WebSocket
from streamlit.proto.BackMsg_pb2 import BackMsg

from dashboard.bounds import KILOBYTE, MEGABYTE, Bounds
from dashboard.ui.frame.html import render
from dashboard.web.spoken import chosen_language
from dashboard.web.uploads import Clock
from dashboard.wording.language import catalogues, language_of

_SMALL = 16 * KILOBYTE
_AGAIN_SECONDS = 30
_PROTOCOL_ERROR, _TOO_BIG = 1002, 1009


@dataclass
class Pace:
    """How fast one reader may ask: a burst, then so much a second; what is large counts for more."""

    burst: float
    a_second: float
    clock: Clock = time.monotonic
    _left: float = field(init=False)
    _at: float = field(init=False)

    def __post_init__(self) -> None:
        self._left, self._at = self.burst, self.clock()

    def wait(self) -> float:
        """The seconds until this reader is heard again."""
        now = self.clock()
        self._left = min(self.burst, self._left + (now - self._at) * self.a_second)
        self._at = now
        return max(0.0, -self._left / self.a_second)

    def spend(self, size: int) -> None:
        """Count a message of so many bytes."""
        self._left -= 1 + size / _SMALL


class Visitors:
    """Let in as many readers as there is room for, and hear each of them no faster than pages can be drawn.

    Behind a proxy all readers share an address, so none is counted by it.

    :param pages: the paths whose page needs a websocket
    """

    def __init__(self, app: ASGIApp, pages: Collection[str], bounds: Bounds) -> None:
        self.app = app
        self.pages = frozenset(pages)
        self.bounds = bounds
        self._last: dict[int, int] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as an ASGI application does."""
        full = len(self._last) >= self.bounds.sessions
        if scope["type"] == "websocket":
            if full:
                await WebSocket(scope, receive, send).send_denial_response(_no_room(scope))
            else:
                await self._hear(scope, receive, send)
        elif full and scope["type"] == "http" and scope["path"] in self.pages:
            await _no_room(scope)(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def _hear(self, scope: Scope, receive: Receive, send: Send) -> None:
        reader, pace, read = id(scope), Pace(self.bounds.burst, self.bounds.messages_a_second), asyncio.Event()
        read.set()

        async def receive_paced() -> Message:
            # Who does not read what was sent is not heard: the answers would pile up here.
            await read.wait()
            await asyncio.sleep(pace.wait())
            message = await receive()
            size = len(message.get("bytes") or message.get("text") or b"")
            pace.spend(size)
            if code := self._refusal(reader, message):
                await send({"type": "websocket.close", "code": code})
                return {"type": "websocket.disconnect", "code": code}
            self._last[reader] = size
            return message

        async def send_watched(message: Message) -> None:
            read.clear()
            try:
                await send(message)
            finally:
                read.set()

        self._last[reader] = 0
        try:
            await self.app(scope, receive_paced, send_watched)
        finally:
            del self._last[reader]

    def _refusal(self, reader: int, message: Message) -> int | None:
        """The code to end with for a message that no page of ours sends, or that is larger than any."""
        if message["type"] != "websocket.receive":
            return None
        data: bytes = message.get("bytes") or b""
        if len(data) > _SMALL:
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


def _understood(data: bytes) -> BackMsg | None:
    """What a message asks for; nothing for one that is no question of a reader's."""
    try:
        asked = BackMsg.FromString(data)
    except DecodeError:
        return None
    kind = asked.WhichOneof("type")
    return None if kind is None or kind.startswith("debug_") else asked


def _asks_too_much(asked: BackMsg, bounds: Bounds) -> bool:
    """Whether a message has more widgets or a longer address than a page of ours."""
    state = asked.rerun_script
    many = len(state.widget_states.widgets), len(state.cached_message_hashes), len(asked.file_urls_request.file_names)
    return max(many) > bounds.widgets or len(state.query_string) > bounds.address_kilobytes * KILOBYTE


def _no_room(scope: Scope) -> HTMLResponse:
    """The page that says so, and asks again by itself."""
    asked = QueryParams(scope.get("query_string", b"")).get("lang")
    language = language_of(chosen_language(asked or "", Headers(scope=scope).get("accept-language", ""), catalogues()))
    headers = {"Retry-After": str(_AGAIN_SECONDS), "Cache-Control": "no-store", "Content-Language": language.code}
    return HTMLResponse(render("frame/no_room", language=language, seconds=_AGAIN_SECONDS), 503, headers)
