"""Before Streamlit's upload route: what may come in, counted while it comes."""

from __future__ import annotations

import asyncio
import re

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.web.spoken import chosen_language
from dashboard.web.uploads import ENDPOINT, UploadRefused, Uploads
from dashboard.wording.language import catalogues, language_of

_PATH = re.compile(rf"{ENDPOINT}/([^/]+)/([^/]+)")


class UploadGate:
    """Let a file in, or out, only under an id that was handed out for it, and count its bytes as they arrive.

    Streamlit takes any id from anybody who is connected, and as many files as are sent.
    """

    def __init__(self, app: ASGIApp, uploads: Uploads) -> None:
        self.app = app
        self.uploads = uploads

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as an ASGI application does."""
        found = _PATH.fullmatch(scope["path"]) if scope["type"] == "http" else None
        if found is None or scope["method"] not in ("PUT", "DELETE"):
            await self.app(scope, receive, send)
            return
        try:
            if scope["method"] == "PUT":
                await self._take(scope, receive, send, *found.groups())
            elif self.uploads.holds(*found.groups()):
                await self.app(scope, receive, send)
            else:
                raise UploadRefused(404, "upload-not-expected")
        except UploadRefused as refused:
            await PlainTextResponse(self._words(refused, scope), refused.status)(scope, receive, send)

    async def _take(self, scope: Scope, receive: Receive, send: Send, session_id: str, file_id: str) -> None:
        self.uploads.begin(session_id, file_id)
        loop = asyncio.get_running_loop()
        deadline = loop.time() + self.uploads.bounds.upload_seconds

        async def receive_counted() -> Message:
            # The answer is Streamlit's to give: it may have begun, and it closes the file it was writing.
            try:
                async with asyncio.timeout_at(deadline):
                    message = await receive()
                self.uploads.receive(session_id, file_id, len(message.get("body", b"")))
            except UploadRefused as refused:
                raise HTTPException(refused.status, self._words(refused, scope)) from None
            except TimeoutError:
                raise HTTPException(408, self._words(UploadRefused(408, "upload-too-slow"), scope)) from None
            return message

        try:
            await self.app(scope, receive_counted, send)
        finally:
            self.uploads.end(session_id, file_id)

    def _words(self, refused: UploadRefused, scope: Scope) -> str:
        language = language_of(chosen_language("", Headers(scope=scope).get("accept-language", ""), catalogues()))
        bounds = self.uploads.bounds
        return language.text(refused.key, files=bounds.session_files, megabytes=bounds.session_megabytes)
