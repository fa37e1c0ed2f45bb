"""What is no page: 404 with a page in the reader's language, not Streamlit's app, which answers every address."""

from __future__ import annotations

import html
from collections.abc import Collection

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, QueryParams
from starlette.responses import HTMLResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.environment import Environment
from dashboard.ui.frame.html import render
from dashboard.ui.frame.parameters import tidied
from dashboard.ui.frame.store import current
from dashboard.web.index import alone
from dashboard.web.spoken import chosen_language
from dashboard.wording.language import language_of, languages_of


class Missing:
    """Around the site: an address that is no page, or that somebody opens and there is nothing, gets a page of words.

    :param pages: the paths of the pages, and of everything else that is HTML
    :param sans: the address of the font
    """

    def __init__(self, app: ASGIApp, pages: Collection[str], environment: Environment, sans: str) -> None:
        self.app = app
        self.pages = frozenset(pages)
        self.environment = environment
        self.sans = sans

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as an ASGI application does."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        is_read = "text/html" in Headers(scope=scope).get("accept", "")
        is_missing = False

        async def send_found(message: Message) -> None:
            nonlocal is_missing
            if message["type"] == "http.response.start":
                is_html = Headers(raw=message["headers"]).get("content-type", "").startswith("text/html")
                is_shell = is_html and message["status"] == 200 and scope["path"] not in self.pages
                is_missing = is_shell or (message["status"] == 404 and is_read)
            if not is_missing:
                await send(message)

        await self.app(scope, receive, send_found)
        if is_missing:
            # The data may have to be read for it.
            told = await run_in_threadpool(self._told, scope)
            await told(scope, receive, send)

    def _told(self, scope: Scope) -> Response:
        loaded = current(self.environment)
        languages = languages_of(loaded.dataset.package if loaded.dataset else None)
        wish = tidied(dict(QueryParams(scope["query_string"]))).get("lang", "")
        code = chosen_language(wish, Headers(scope=scope).get("accept-language", ""), languages)
        language, root = language_of(code), "../" * (scope["path"].count("/") - 1)
        body = render("static/missing", language=language, home=f"{root or './'}?lang={code}")
        document = alone(code, f"<title>{html.escape(language.text('missing-title'))}</title>", body, root, self.sans)
        headers = {"Content-Language": code, "Vary": "Accept, Accept-Language", "Cache-Control": "no-cache"}
        return HTMLResponse(document, 404, headers)
