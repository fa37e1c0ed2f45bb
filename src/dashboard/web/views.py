"""The HTML of a view, with the app behind it, and the files that a view offers."""

from __future__ import annotations

import html
import logging
from contextlib import suppress
from dataclasses import dataclass
from threading import Lock
from urllib.parse import quote

from cachetools import LRUCache
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from dashboard.bounds import MEGABYTE
from dashboard.environment import Environment
from dashboard.ui.frame.app_surface import kind_of
from dashboard.ui.frame.html import render
from dashboard.ui.frame.kept import kept
from dashboard.ui.frame.menu import SUBJECTS
from dashboard.ui.frame.store import Loaded, current
from dashboard.ui.static.entrance import entrance_rendering
from dashboard.ui.static.rendering import Rendering, rendering
from dashboard.web.codings import accepted_coding, packed
from dashboard.web.conditional import etag_of, is_held
from dashboard.web.index import Index, head_of
from dashboard.wording.language import language_of, languages_of

# A page is packed while its first reader waits: 3 ms, and the next levels of brotli take six times as long.
_LEVEL = 6


@dataclass(frozen=True)
class ViewAsked:
    """Which view somebody asked for, of which state of the data."""

    name: str
    code: str
    query: dict[str, str]
    environment: Environment
    loaded: Loaded
    site: str

    @property
    def key(self) -> str:
        """What tells one answer from another."""
        shown = [self.loaded]
        if self.name == SUBJECTS:
            shown = [current(self.environment.of(subject.id)) for subject in self.environment.subjects()]
        state = [(one.dataset.state if one.dataset else "", one.problems) for one in shown]
        seen = (self.environment.today(), self.name, self.code, self.query, self.site)
        return f"{state} {seen}"

    def rendering(self) -> Rendering:
        """The view without scripts."""
        if self.name == SUBJECTS:
            return entrance_rendering(self.code, self.query, self.environment, self.site)
        return rendering(self.name, self.code, self.query, self.loaded, self.environment, self.site)


class Documents:
    """Whole pages in the coding in which they travel: those asked for last, so many bytes of them."""

    def __init__(self, most: int) -> None:
        self._held: LRUCache[str, bytes] = LRUCache(most, getsizeof=len)
        self._lock = Lock()

    @property
    def size(self) -> int:
        """The bytes of all that are kept."""
        return int(self._held.currsize)

    def find(self, key: str) -> bytes | None:
        """The page, if it is kept."""
        with self._lock:
            return self._held.get(key)

    def keep(self, key: str, body: bytes) -> None:
        """Keep a page; one that is larger than all of them may be is not kept."""
        with self._lock, suppress(ValueError):
            self._held[key] = body


@kept(1, by=str)
def documents(most: int) -> Documents:
    """Those of this process, cleared with all else that is kept."""
    return Documents(most)


def _document(asked: ViewAsked, index: Index, coding: str) -> bytes:
    view = asked.rendering()
    dataset = asked.loaded.dataset
    picture = asked.site + view.picture if asked.site and view.picture else ""
    languages = languages_of(dataset.package if dataset else None)
    head = head_of(view, asked.query, languages, picture)
    body = view.body(render("static/without_app", language=language_of(view.language)))
    return packed(index.document(view.language, head, body, view.style, asked.name).encode(), coding, _LEVEL)


def file_of(asked: ViewAsked, key: str) -> Response:
    """A file of a view, made as the button in the app makes it; 404 for one it does not offer."""
    offer = asked.rendering().files.get(key)
    if offer is None:
        return PlainTextResponse("Not Found", 404)
    named = f"attachment; filename*=UTF-8''{quote(offer.name)}"
    headers = {"Content-Disposition": named, "Cache-Control": "no-cache", "X-Robots-Tag": "noindex"}
    return Response(offer.make(), headers=headers, media_type=kind_of(offer.name))


def kept_page_of(asked: ViewAsked, request: Request) -> Response | None:
    """A view that somebody has asked for before, or 304 to who has it; nothing for one that is not kept."""
    coding = accepted_coding(request.headers)
    body = _documents_for(asked).find(f"{asked.key} {coding}")
    return None if body is None else _answer(asked, body, coding, request)


def page_of(asked: ViewAsked, index: Index, request: Request) -> Response:
    """A view that can be read at once, or 304 to who has it; the app alone where it cannot be drawn without it."""
    if answer := kept_page_of(asked, request):
        return answer
    code, coding = asked.code, accepted_coding(request.headers)
    try:
        body = _document(asked, index, coding)
        _documents_for(asked).keep(f"{asked.key} {coding}", body)
    except Exception:
        # A page without its static view is still the page; the log tells.
        logging.getLogger(__name__).exception("no static view of %s", asked.name)
        title = html.escape(language_of(code).text("no-data-title"))
        body = packed(index.document(code, f"<title>{title}</title>", "").encode(), coding, _LEVEL)
    return _answer(asked, body, coding, request)


def _documents_for(asked: ViewAsked) -> Documents:
    return documents(asked.environment.bounds.pages_megabytes * MEGABYTE)


def _answer(asked: ViewAsked, body: bytes, coding: str, request: Request) -> Response:
    etag = etag_of(body)
    headers = {"Cache-Control": "no-cache", "Vary": "Accept-Language, Accept-Encoding", "ETag": etag}
    if is_held(request, etag):
        return Response(status_code=304, headers=headers)
    headers["Content-Language"] = asked.code
    if coding:
        headers["Content-Encoding"] = coding
    return Response(body, headers=headers, media_type="text/html")
