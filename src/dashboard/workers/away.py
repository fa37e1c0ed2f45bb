"""What readers see while no worker answers: one small page in every language, which asks again by itself."""

from __future__ import annotations

import html
from pathlib import Path
from string import Template

from dashboard.wording.language import catalogues, language_of

AGAIN_SECONDS = 5
_PAGE = Path(__file__).parent / "away.html"
_PART = '      <section lang="{code}"><h1>{title}</h1><p>{text}</p></section>'


def away_page() -> str:
    """The page. HAProxy takes it from a file, whole, so it must be smaller than 16 KB."""
    languages = [language_of(code) for code in catalogues()]
    texts = [(one.code, one.text("away-title"), one.text("away-text", seconds=AGAIN_SECONDS)) for one in languages]
    parts = [_PART.format(code=code, title=html.escape(title), text=html.escape(text)) for code, title, text in texts]
    return Template(_PAGE.read_text(encoding="utf-8")).substitute(
        first=languages[0].code,
        seconds=AGAIN_SECONDS,
        title=html.escape(" · ".join(title for _, title, _ in texts)),
        parts="\n".join(parts),
    )
