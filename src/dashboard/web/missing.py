"""What is no page: 404 with a page in the reader's language, not Streamlit's app, which answers every address."""

from __future__ import annotations

import html
from collections.abc import Collection
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, QueryParams
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.environment import Environment
from dashboard.ui.frame.address import SUBJECT, meant_subject
from dashboard.ui.frame.html import render
from dashboard.ui.frame.parameters import reading, tidied
from dashboard.ui.frame.store import current
from dashboard.web.index import alone
from dashboard.web.spoken import chosen_language
from dashboard.wording.language import language_of, languages_of


class Missing:
    """Around the site: an address that is no page, or that somebody opens and there is nothing, gets a page of words.

    One that means a page all the same, in capitals or with a full stop behind it, leads there.

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
        meant = self._meant(scope)
        is_told = bool(meant) or "text/html" in Headers(scope=scope).get("accept", "")
        is_missing = False

        async def send_found(message: Message) -> None:
            nonlocal is_missing
            if message["type"] == "http.response.start":
                headers = Headers(raw=message["headers"])
                is_html = headers.get("content-type", "").startswith("text/html")
                # What names its language is words for the reader already.
                is_bare = "content-language" not in headers
                is_shell = is_html and message["status"] == 200 and scope["path"] not in self.pages
                is_missing = is_shell or (message["status"] == 404 and is_told and is_bare)
            if not is_missing:
                await send(message)

        await self.app(scope, receive, send_found)
        if is_missing and meant:
            await RedirectResponse(_along(scope, meant), 301)(scope, receive, send)
        elif is_missing:
            # The data may have to be read for it.
            told = await run_in_threadpool(self._told, scope)
            await told(scope, receive, send)

    def _meant(self, scope: Scope) -> str:
        """The page that somebody meant by an address, read as its parameters are; nothing for what is a page."""
        path: str = scope["path"]
        if scope["method"] not in ("GET", "HEAD") or path in self.pages:
            return ""
        return reading(path, self.pages.__contains__) if any(map(str.isalnum, path)) else "/"

    def _told(self, scope: Scope) -> Response:
        query = dict(QueryParams(scope["query_string"]))
        environment = meant_subject(query, self.environment)
        loaded = current(environment)
        languages = languages_of(loaded.dataset.package if loaded.dataset else None)
        wish = tidied(query).get("lang", "")
        code = chosen_language(wish, Headers(scope=scope).get("accept-language", ""), languages)
        language, root = language_of(code), _root(scope)
        home = urlencode({**({SUBJECT: environment.tag} if environment.tag else {}), "lang": code})
        body = render("static/missing", language=language, home=f"{root or './'}?{home}")
        document = alone(code, f"<title>{html.escape(language.text('missing-title'))}</title>", body, root, self.sans)
        headers = {"Content-Language": code, "Vary": "Accept, Accept-Language", "Cache-Control": "no-cache"}
        return HTMLResponse(document, 404, headers)


def _root(scope: Scope) -> str:
    """The way from an address to the first page, wherever the site stands."""
    path: str = scope["path"]
    return "../" * (path.count("/") - 1)


def _along(scope: Scope, page: str) -> str:
    """The address of a page with the query as it was asked."""
    query = scope["query_string"].decode("latin-1")
    return f"{_root(scope) or './'}{page[1:]}{query and '?'}{query}"
