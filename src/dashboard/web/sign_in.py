"""Around Streamlit's sign-in: back to the page it was asked from, and its cookies over https only."""

from __future__ import annotations

from collections.abc import Callable, Collection
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOGIN, LOGOUT, CALLBACK = "/auth/login", "/auth/logout", "/oauth2callback"
_COOKIE = "dashboard_return"
_MINUTES = 10
_IDENTITY = ("_streamlit_user", "_streamlit_session", _COOKIE)


class SignIn:
    """Send a reader who signs in or out back to the page that asked, and keep the cookies to https.

    Streamlit sends everybody to the first page, and leaves ``Secure`` out.

    :param pages: the paths a reader may be sent back to
    :param over_https: asked at every answer that sets a cookie
    """

    def __init__(self, app: ASGIApp, pages: Collection[str], over_https: Callable[[], bool]) -> None:
        self.app = app
        self.pages = frozenset(pages)
        self.over_https = over_https

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as an ASGI application does."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_led_back(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                self._lead_back(scope["path"], Headers(scope=scope), headers)
                self._keep_to_https(message)
            await send(message)

        await self.app(scope, receive, send_led_back)

    def _lead_back(self, path: str, asked: Headers, answer: MutableHeaders) -> None:
        leads_home = answer.get("location") == "/"
        if path == CALLBACK and leads_home:
            answer["location"] = self._own(unquote(cookie_parser(asked.get("cookie", "")).get(_COOKIE, "")))
            answer.append("set-cookie", _cookie("", 0))
        elif path == LOGOUT and leads_home:
            answer["location"] = self._own(asked.get("referer", ""))
        elif path in (LOGIN, LOGOUT):
            answer.append("set-cookie", _cookie(quote(self._own(asked.get("referer", "")), safe=""), _MINUTES * 60))

    def _own(self, address: str) -> str:
        """The path and query of an address when it is one of our pages, else the first page; never another host."""
        try:
            parts = urlsplit(address)
        except ValueError:
            return "/"
        if parts.path not in self.pages or len(parts.query) > 1000:
            return "/"
        query = urlencode(parse_qsl(parts.query))
        return f"{parts.path}?{query}" if query else parts.path

    def _keep_to_https(self, message: Message) -> None:
        cookies = [value for name, value in message["headers"] if name.lower() == b"set-cookie"]
        if not any(map(_is_identity, cookies)) or not self.over_https():
            return
        message["headers"] = [
            (name, value + b"; Secure" if name.lower() == b"set-cookie" and _is_identity(value) else value)
            for name, value in message["headers"]
        ]


def _is_identity(cookie: bytes) -> bool:
    return cookie.decode("latin-1").startswith(_IDENTITY) and b"; secure" not in cookie.lower()


def _cookie(value: str, seconds: int) -> str:
    return f"{_COOKIE}={value}; Path={CALLBACK}; Max-Age={seconds}; HttpOnly; SameSite=Lax"
