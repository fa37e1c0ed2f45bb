"""The HTML of every page: a view that can be read at once, and Streamlit's app behind it."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlencode

import streamlit
from babel.core import get_global
from minify_html import minify

from dashboard.export.feeds import MEDIA_TYPE
from dashboard.ui.frame.html import HERE, script, script_files, styles, tables_script
from dashboard.ui.static.rendering import Rendering

# Without it a link to a page first asks that page for Streamlit's health: two errors and a round trip.
_BACKEND_SCRIPT = "window.__streamlit={BACKEND_BASE_URL:window.location.origin}"
STREAMLIT_FILES = Path(streamlit.__file__).parent / "static"
_ASSETS = HERE / "assets" / "static"
# What hands a view over to the app, and what tells the page around an embed how tall it is.
FIRST, EMBEDDED = "static/first.js", "static/embed.js"
_PARTS = re.compile(r"<script\b.*?</script>|<link rel=\"(?:modulepreload|stylesheet)\"[^>]*>", re.DOTALL)
_SANS = re.compile(r"\./static/media/SourceSansVF-Upright[^\"]*\.woff2")


@dataclass(frozen=True)
class Index:
    """Streamlit's own index, taken apart: what loads the app waits in a template until the view has been painted."""

    app: str
    sans: str
    serifs: tuple[str, ...]

    @property
    def scripts(self) -> list[str]:
        """Every script that stands in the HTML itself, as the policy must name it."""
        return [
            *re.findall(r"<script>(.*?)</script>", self.app, re.DOTALL),
            script(FIRST),
            script(EMBEDDED),
            tables_script(),
        ]

    def document(self, code: str, head: str, body: str, inks: str = "", page: str = "") -> str:
        """A whole page around the body of a view; one that is empty leaves the app alone on the page.

        :param page: whose sheets it needs, all of them where none is named
        """
        fonts = [f'<link rel="preload" href="{font}" as="font" type="font/woff2" crossorigin>' for font in self.fonts]
        # What only a script does is not offered where none runs.
        plain = "<noscript><style>.add{display:none!important}</style></noscript>"
        opening = ['<link rel="icon" href="./favicon.png">', *fonts, head, _sheet(self.sans, inks, page=page), plain]
        return whole_document(
            code,
            opening,
            [
                f'<div id="first">{body}</div>' if body else "",
                '<div id="root"></div>',
                f'<template id="app">{self.app}</template>',
                *(f'<script src="./{name}"></script>' for name in script_files(code, page)),
                f"<script>{script(FIRST)}</script>",
            ],
        )

    @property
    def fonts(self) -> tuple[str, ...]:
        """The addresses of the fonts of a view."""
        return (self.sans, *self.serifs)


def streamlit_index(folder: Path | None = None) -> Index:
    """Streamlit's own index, told where its server is.

    :param folder: the folder of the app, whose fonts are asked for at once where it has them
    """
    index = (STREAMLIT_FILES / "index.html").read_text(encoding="utf-8")
    app = [f"<script>{_BACKEND_SCRIPT}</script>", *_PARTS.findall(re.sub(r"<!--.*?-->", "", index, flags=re.DOTALL))]
    found = _SANS.search(index)
    fonts = sorted((folder / "static" / "fonts").glob("*.woff2")) if folder else []
    return Index("\n".join(app), found[0] if found else "", tuple(f"app/static/fonts/{font.name}" for font in fonts))


def head_of(view: Rendering, query: Mapping[str, str], languages: Sequence[str], picture: str = "") -> str:
    """Title, description and preview with its picture, the same view in other languages, and the feeds."""
    shown, code = view.preview, view.language
    territory = get_global("likely_subtags")[code].rsplit("_", 1)[1]
    names = {"og:title": shown.title, "og:description": shown.description, "og:locale": f"{code}_{territory}"}
    if picture:
        names["og:image"] = picture
    tags = [f"<title>{html.escape(shown.title)}</title>"]
    tags += [f'<meta name="description" content="{html.escape(shown.description)}">']
    tags += [f'<meta property="{name}" content="{html.escape(text)}">' for name, text in names.items()]
    for other in languages:
        if other != code:
            address = html.escape(f"?{urlencode({**query, 'lang': other})}")
            tags.append(f'<link rel="alternate" hreflang="{other}" href="{address}">')
    for address, name in view.feeds:
        named = f'title="{html.escape(name)}" href="{html.escape(address)}"'
        tags.append(f'<link rel="alternate" type="{MEDIA_TYPE}" {named}>')
    return "\n".join(tags)


def alone(code: str, head: str, body: str, root: str, sans: str, inks: str = "", kind: str = "") -> str:
    """A page without the app around it.

    :param head: its title and what else stands in its head, as HTML
    :param root: the way from its folder to that of the site
    """
    sheet = _sheet(sans.removeprefix("./"), inks, root)
    return whole_document(code, [head, sheet], [f'<div id="first" class="{kind}">{body}</div>'])


def whole_document(code: str, head: Sequence[str], body: Sequence[str]) -> str:
    """A page of HTML in a language around what stands in its head and its body."""
    return "\n".join(
        [
            "<!DOCTYPE html>",
            f'<html lang="{code}">',
            "<head>",
            '<meta charset="UTF-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light dark">',
            *head,
            "</head>",
            "<body>",
            *body,
            "</body>",
            "</html>",
            "",
        ]
    )


def _sheet(sans: str, inks: str, root: str = "", page: str = "") -> str:
    return f"<style>{first_styles(sans, root, page)}{inks}</style>"


@cache
def first_styles(sans: str, root: str = "", page: str = "") -> str:
    """The sheets of a view, and where its font is; ``root`` is the way to the folder of the site.

    Where no page is named it is one without the app around it.
    """
    face = 'font-family: "Source Sans 3"; font-weight: 200 900; font-display: optional'
    source = f'@font-face {{ {face}; src: url("{root}{sans}") format("woff2"); }}'
    names = ["first.css"] if page else ["first.css", "alone.css"]
    sheets = "\n".join([source, styles(page), *((_ASSETS / name).read_text(encoding="utf-8") for name in names)])
    sheets = sheets.replace('url("app/', f'url("{root}app/')
    whole = minify(f"<style>{sheets}</style>", minify_css=True, keep_closing_tags=True)
    return whole.removeprefix("<style>").removesuffix("</style>")
