"""The HTML of a view, with the app behind it, and the files that a view offers."""

from __future__ import annotations

import html
import logging
from dataclasses import dataclass
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

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


@kept(256)
def _document(asked: ViewAsked, index: Index, coding: str) -> bytes:
    """The whole page in the coding in which it travels."""
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


def page_of(asked: ViewAsked, index: Index, request: Request) -> Response:
    """A view that can be read at once, or 304 to who has it; the app alone where it cannot be drawn without it."""
    code, coding = asked.code, accepted_coding(request.headers)
    try:
        body = _document(asked, index, coding)
    except Exception:
        # A page without its static view is still the page; the log tells.
        logging.getLogger(__name__).exception("no static view of %s", asked.name)
        title = html.escape(language_of(code).text("no-data-title"))
        body = packed(index.document(code, f"<title>{title}</title>", "").encode(), coding, _LEVEL)
    etag = etag_of(body)
    headers = {"Cache-Control": "no-cache", "Vary": "Accept-Language, Accept-Encoding", "ETag": etag}
    if is_held(request, etag):
        return Response(status_code=304, headers=headers)
    headers["Content-Language"] = code
    if coding:
        headers["Content-Encoding"] = coding
    return Response(body, headers=headers, media_type="text/html")
