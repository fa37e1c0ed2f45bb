"""The route of embeds: ``/embed/PAGE?chart=KEY`` with the parameters of the view, or ``/embed/sources?figure=ID``."""

from __future__ import annotations

import html
from collections.abc import Collection

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response

from dashboard.environment import Environment
from dashboard.ui.frame.html import page_script, script
from dashboard.ui.frame.parameters import LONGEST_QUERY, tidied
from dashboard.ui.frame.store import current
from dashboard.ui.static.embeds import Embed, EmbedAsked, embed_of
from dashboard.web.feeds import site_address
from dashboard.web.index import EMBEDDED, alone
from dashboard.web.spoken import no_data
from dashboard.wording.language import languages_of

EMBED_PATH = "/embed/{page}"


def embed_route(request: Request, environment: Environment, pages: Collection[str], sans: str) -> Response:
    """A document for a frame on any page; 404 for a chart or figure there is not."""
    dataset = current(environment).dataset
    if dataset is None:
        return no_data(request)
    if len(request.url.query) > LONGEST_QUERY:
        return PlainTextResponse("The address is too long.", 414)
    query = tidied(dict(request.query_params))
    asked = EmbedAsked(request.path_params["page"], query.pop("chart", ""), query, query.pop("mode", ""))
    spoken = languages_of(dataset.package)[0]
    try:
        if asked.page not in pages:
            raise LookupError(asked.page)
        shown = embed_of(asked, dataset, spoken, environment, site_address(request))
    except LookupError:
        return PlainTextResponse("Not Found", 404)
    headers = {"Cache-Control": "no-cache", "Content-Language": shown.language, "X-Robots-Tag": "noindex"}
    return HTMLResponse(_document(shown, sans), headers=headers)


def _document(shown: Embed, sans: str) -> str:
    head = f'<base target="_blank"><title>{html.escape(shown.title)}</title>'
    body = f'<main class="stHtml" data-testid="stHtml">{shown.body}</main>'
    body += f"<script>{page_script(shown.language)}</script><script>{script(EMBEDDED)}</script>"
    return alone(shown.language, head, body, "../", sans, shown.style, "embed")
