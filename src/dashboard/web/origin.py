"""Only our own pages: no websocket and no sign-in or sign-out that another site's page asked for."""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

_OWN = {"same-origin", "none"}


class SameOrigin:
    """Refuse with 403 what another site's page asks of the websocket and of the sign-in.

    Streamlit refuses most foreign websockets too, but only after asking a service outside for its own address,
    which can hold up every reader; and it lets in any page served on the reader's own machine.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as an ASGI application does."""
        headers = Headers(scope=scope) if scope["type"] in ("http", "websocket") else Headers()
        if scope["type"] == "websocket" and _is_foreign(headers):
            await send({"type": "websocket.close", "code": 1008})
        elif scope["type"] == "http" and scope["path"].startswith("/auth/") and not _asked_by_us(headers):
            await PlainTextResponse("Forbidden", 403)(scope, receive, send)
        else:
            await self.app(scope, receive, send)


def _is_foreign(headers: Headers) -> bool:
    """Whether a browser says that a page of another host opened this; without an Origin it is no browser."""
    origin = headers.get("origin")
    if origin is None:
        return False
    try:
        return urlsplit(origin).netloc != headers.get("host")
    except ValueError:
        return True


def _asked_by_us(headers: Headers) -> bool:
    """Whether our own page led here, or the reader's own hand (browsers before 2023 do not say)."""
    return headers.get("sec-fetch-site", "none") in _OWN
