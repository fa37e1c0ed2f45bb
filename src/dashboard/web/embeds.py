"""Routes of embeds (``/embed/PAGE?chart=KEY`` with the parameters of the view) and of leaves (``/leaf/PAGE``)."""

from __future__ import annotations

import html
from collections.abc import Callable, Collection

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response

from dashboard.dataset.figures.load import Dataset
from dashboard.environment import Environment
from dashboard.ui.frame.html import page_script, script
from dashboard.ui.frame.parameters import LONGEST_QUERY, tidied
from dashboard.ui.frame.store import current
from dashboard.ui.static.embeds import Embed, EmbedAsked, embed_of
from dashboard.ui.static.leaf import leaf_of
from dashboard.web.feeds import site_address
from dashboard.web.index import EMBEDDED, alone
from dashboard.web.spoken import no_data, too_long
from dashboard.wording.language import languages_of

EMBED_PATH, LEAF_PATH = "/embed/{page}", "/leaf/{page}"

Make = Callable[[str, dict[str, str], Dataset, str], Embed]


def embed_route(request: Request, environment: Environment, pages: Collection[str], sans: str) -> Response:
    """A document for a frame on any page; 404 for a chart or figure there is not."""

    def embed(name: str, query: dict[str, str], dataset: Dataset, spoken: str) -> Embed:
        asked = EmbedAsked(name, query.pop("chart", ""), query, query.pop("mode", ""))
        return embed_of(asked, dataset, spoken, environment, site_address(request))

    return _answer(request, environment, pages, embed, sans, "embed")


def leaf_route(request: Request, environment: Environment, pages: Collection[str], sans: str) -> Response:
    """One page of paper of a view; 404 for a view that states no figure."""

    def leaf(name: str, query: dict[str, str], dataset: Dataset, spoken: str) -> Embed:
        return leaf_of(name, query, dataset, spoken, environment, site_address(request))

    return _answer(request, environment, pages, leaf, sans, "leaf")


def _answer(
    request: Request, environment: Environment, pages: Collection[str], make: Make, sans: str, kind: str
) -> Response:
    dataset = current(environment).dataset
    if dataset is None:
        return no_data(request)
    if len(request.url.query) > LONGEST_QUERY:
        return too_long(request, languages_of(dataset.package))
    name, spoken = request.path_params["page"], languages_of(dataset.package)[0]
    try:
        if name not in pages:
            raise LookupError(name)
        shown = make(name, tidied(dict(request.query_params)), dataset, spoken)
    except LookupError:
        return PlainTextResponse("Not Found", 404)
    headers = {"Cache-Control": "no-cache", "Content-Language": shown.language, "X-Robots-Tag": "noindex"}
    return HTMLResponse(_document(shown, sans, kind), headers=headers)


def _document(shown: Embed, sans: str, kind: str) -> str:
    # An embed lies in the page of somebody else: what it leads to opens beside.
    base = '<base target="_blank">' if kind == "embed" else ""
    head = f"{base}<title>{html.escape(shown.title)}</title>"
    body = f'<main class="stHtml" data-testid="stHtml">{shown.body}</main>'
    body += f"<script>{page_script(shown.language)}</script>"
    body += f"<script>{script(EMBEDDED)}</script>" if kind == "embed" else ""
    return alone(shown.language, head, body, "../", sans, shown.style, kind)
