"""What a page of a site is passed on as: a picture beside its link, its chart for a page of somebody else."""

from __future__ import annotations

import html
from collections.abc import Mapping
from dataclasses import dataclass

from minify_html import minify

from dashboard.bake.links import Links
from dashboard.bake.views import BakedView
from dashboard.charts.picture import SIZES
from dashboard.dataset.figures.load import Dataset
from dashboard.environment import Environment
from dashboard.ui.frame.html import render
from dashboard.ui.static.embeds import Embed, EmbedAsked, embed_of
from dashboard.ui.static.pictures import PictureAsked, picture_of
from dashboard.web.index import whole_document
from dashboard.wording.language import language_of

STYLES, EMBED = "assets/site.css", "assets/embed.js"


def script_of(code: str) -> str:
    """The script of every page in a language: copy buttons, what marks say."""
    return f"assets/page-{code}.js"


@dataclass(frozen=True)
class Along:
    """Of the first chart of a view: its files by path, the address of its picture, and what its page offers as HTML."""

    files: Mapping[str, bytes]
    picture: str
    ways: str


def along_of(
    view: BakedView, chart: tuple[str, str], links: Links, dataset: Dataset, environment: Environment, site: str
) -> Along:
    """What a view is passed on as; ``chart`` is the key of its first chart and the size of its picture."""
    (key, size), query, language = chart, {**view.query, "lang": links.code}, language_of(links.code)
    stem, address = links.path.removesuffix(".html"), f"{site}/{links.path}"
    picture_path, embed_path = f"{stem}.png", f"{stem}-embed.html"
    asked = PictureAsked(view.page, key, query, size, "light", "png")
    picture = picture_of(asked, dataset, links.code, environment, "", address)
    shown = embed_of(EmbedAsked(view.page, key, query, ""), dataset, links.code, environment, "")
    code = render(
        "static/embed_code", language=language, frame=f"{site}/{embed_path}", view=address, title=shown.title
    ).strip()
    pictures = {size: links.from_here(picture_path)}
    ways = render("frame/take", language=language, pictures=pictures, sizes=SIZES, embed=code, leaf="")
    return Along(
        {picture_path: picture, embed_path: _embed_page(shown, links, address).encode()},
        f"{site}/{picture_path}",
        f'<div class="stHtml" data-testid="stHtml">{ways}</div>',
    )


def _embed_page(shown: Embed, links: Links, address: str) -> str:
    head = [
        '<base target="_blank">',
        f"<title>{html.escape(shown.title)}</title>",
        f'<link rel="canonical" href="{html.escape(address)}">',
        f'<link rel="stylesheet" href="{links.from_here(STYLES)}">',
    ]
    body = f'<main class="stHtml" data-testid="stHtml">{links.rewritten(shown.body)}</main>'
    parts = [
        f'<div id="first" class="embed baked">{body}</div>',
        *(f'<script src="{links.from_here(path)}"></script>' for path in (script_of(links.code), EMBED)),
    ]
    return minified(whole_document(shown.language, head, parts))


def minified(page: str) -> str:
    """A page with nothing in it that says nothing."""
    return minify(page, minify_doctype=False, keep_closing_tags=True, keep_html_and_head_opening_tags=True)
