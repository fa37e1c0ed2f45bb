"""The fonts of a page that must stand alone: only the letters it uses, in the page itself."""

from __future__ import annotations

import base64
import html
import re
from functools import lru_cache
from io import BytesIO

from fontTools import subset

from dashboard.charts.lettering import Face, font_path

FACES: dict[Face, tuple[str, int]] = {
    "sans": ("Source Sans 3", 400),
    "bold": ("Source Sans 3", 700),
    "serif": ("Source Serif 4", 600),
}
# What scripts write, and what a clock shows.
_ALWAYS = "0123456789:/ –…·"
_TAG = re.compile(r"<[^>]*>")
# Where each face stands; the plain one may stand everywhere.
_PLACES: dict[Face, re.Pattern[str]] = {
    "bold": re.compile(
        r"<(b|h3|dt)\b.*?</\1>|<tspan font-weight.*?</tspan>|class=\"(?:named|notice)\".*?</p>", re.DOTALL
    ),
    "serif": re.compile(r"<h2\b.*?</h2>|class=\"number\".*?</p>", re.DOTALL),
}


def faces_for(text: str) -> str:
    """The rules ``@font-face`` with all letters of a text of HTML, of each face those it is used for."""
    rules = []
    for face, (family, weight) in FACES.items():
        places = _PLACES.get(face)
        used = " ".join(found[0] for found in places.finditer(text)) if places else text
        letters = "".join(sorted({*html.unescape(_TAG.sub(" ", used)), *_ALWAYS} - {"\n"}))
        source = f'url("data:font/woff2;base64,{_packed(face, letters)}") format("woff2")'
        rules.append(f'@font-face {{ font-family: "{family}"; font-weight: {weight}; src: {source}; }}')
    return "\n".join(rules)


@lru_cache(maxsize=32)
def _packed(face: Face, letters: str) -> str:
    """A font with some letters alone, the same bytes on every day."""
    options = subset.Options(flavor="woff2", layout_features=["kern", "mark", "ccmp", "lnum"], hinting=False)
    options.recalc_timestamp = False
    font = subset.load_font(str(font_path(face)), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=letters)
    subsetter.subset(font)
    out = BytesIO()
    subset.save_font(font, out, options)
    return base64.b64encode(out.getvalue()).decode()
