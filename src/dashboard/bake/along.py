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
from dashboard.ui.static.embeds import EmbedAsked, embed_of
from dashboard.ui.static.pictures import PictureAsked, picture_of
from dashboard.wording.language import language_of

STYLES, EMBED = "assets/site.css", "assets/embed.js"


@dataclass(frozen=True)
class Along:
    """A picture and a page for a frame, of the first chart of a view, with their paths in the site at ``site``."""

    picture: bytes
    picture_path: str
    embed: str
    embed_path: str
    size: str
    title: str
    code: str
    view: str
    site: str

    @property
    def files(self) -> Mapping[str, bytes]:
        """Both by their paths."""
        return {self.picture_path: self.picture, self.embed_path: self.embed.encode()}

    @property
    def picture_address(self) -> str:
        return f"{self.site}/{self.picture_path}"

    def ways(self, links: Links) -> str:
        """What the page offers: the picture beside it, and the code of the frame."""
        language = language_of(self.code)
        frame, view = f"{self.site}/{self.embed_path}", f"{self.site}/{self.view}"
        embed = render("static/embed_code", language=language, frame=frame, view=view, title=self.title).strip()
        pictures = {self.size: links.from_here(self.picture_path)}
        ways = render("frame/take", language=language, pictures=pictures, sizes=SIZES, embed=embed)
        return f'<div class="stHtml" data-testid="stHtml">{ways}</div>'


def along_of(
    view: BakedView, chart: tuple[str, str], links: Links, dataset: Dataset, environment: Environment, site: str
) -> Along:
    """What a view is passed on as; ``chart`` is the key of its first chart and the size of its picture."""
    (key, size), query = chart, {**view.query, "lang": links.code}
    stem, address = links.path.removesuffix(".html"), f"{site}/{links.path}"
    picture = picture_of(
        PictureAsked(view.page, key, query, size, "light", "png"), dataset, links.code, environment, "", address
    )
    shown = embed_of(EmbedAsked(view.page, key, query, ""), dataset, links.code, environment, "")
    body = f'<main class="stHtml" data-testid="stHtml">{links.rewritten(shown.body)}</main>'
    page = "\n".join(
        [
            "<!DOCTYPE html>",
            f'<html lang="{shown.language}">',
            "<head>",
            '<meta charset="UTF-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light dark">',
            '<base target="_blank">',
            f"<title>{html.escape(shown.title)}</title>",
            f'<link rel="canonical" href="{html.escape(address)}">',
            f'<link rel="stylesheet" href="{links.from_here(STYLES)}">',
            "</head>",
            "<body>",
            f'<div id="first" class="embed baked">{body}</div>',
            f'<script src="{links.from_here(EMBED)}"></script>',
            "</body>",
            "</html>",
        ]
    )
    embed = minify(page, minify_doctype=False, keep_closing_tags=True, keep_html_and_head_opening_tags=True)
    return Along(picture, f"{stem}.png", embed, f"{stem}-embed.html", size, shown.title, links.code, links.path, site)
