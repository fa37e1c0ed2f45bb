"""What readers see while no worker answers: one small page, in their language first, which asks again by itself."""

from __future__ import annotations

import html
from pathlib import Path
from string import Template

from dashboard.wording.language import catalogues, language_of

AGAIN_SECONDS = 5
_PAGE = Path(__file__).parent / "away.html"
_RULE = (
    '  http-request return status 503 content-type "text/html; charset=utf-8" hdr Cache-Control no-store'
    f" hdr Retry-After {AGAIN_SECONDS} file {{file}} if nobody {{only}}"
)
_PART = '      <section lang="{code}"><h1>{title}</h1><p>{text}</p></section>'


def write_away_pages(folder: Path) -> None:
    """Write one for each language into a folder."""
    for code in catalogues():
        away_file(folder, code).write_text(away_page(code), encoding="utf-8")


def away_file(folder: Path, code: str) -> Path:
    """Where the page of a language lies."""
    return folder / f"away-{code}.html"


def away_rules(folder: Path) -> str:
    """What HAProxy is told: the language of the address, else the one the browser wishes first, else the first."""
    first, *others = catalogues()
    rules = []
    for code in others:
        asked, wished = f"{{ urlp(lang) {code} }}", f"{{ req.hdr(accept-language) -m beg -i {code} }}"
        rules += [(code, asked), (code, f"!{{ urlp(lang) -m found }} {wished}")]
    lines = [_RULE.format(file=away_file(folder, code), only=only) for code, only in [*rules, (first, "")]]
    return "\n".join(line.rstrip() for line in lines)


def away_page(code: str) -> str:
    """The page. HAProxy takes it from a file, whole, so it must be smaller than 16 KB."""
    languages = [language_of(one) for one in sorted(catalogues(), key=code.__ne__)]
    texts = [(one.code, one.text("away-title"), one.text("away-text", seconds=AGAIN_SECONDS)) for one in languages]
    parts = [_PART.format(code=code, title=html.escape(title), text=html.escape(text)) for code, title, text in texts]
    return Template(_PAGE.read_text(encoding="utf-8")).substitute(
        first=languages[0].code,
        seconds=AGAIN_SECONDS,
        title=html.escape(texts[0][1]),
        parts="\n".join(parts),
    )
