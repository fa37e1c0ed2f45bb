"""The deck: one page of HTML that needs nothing else, a slide at a time, in every language of the folder."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from types import MappingProxyType

from minify_html import minify

from dashboard.charts.flat import flat, in_languages
from dashboard.charts.slide_rows import slide_rows
from dashboard.charts.theme import declarations
from dashboard.dataset.figures.model import Figure
from dashboard.ui.frame.html import HERE, render, script, script_text
from dashboard.ui.meeting.card import TalkCard
from dashboard.ui.meeting.cards import TalkData, lowered
from dashboard.ui.meeting.deck_charts import chart_slides, named_beside
from dashboard.ui.meeting.folder import MeetingFolder, Ratio, Shown, cards_of
from dashboard.ui.meeting.fonts import faces_for
from dashboard.ui.meeting.slides import MARGINS_PX, SlidePart, slides_of
from dashboard.wording.figures import best_source
from dashboard.wording.language import language_of

ACROSS_PX: Mapping[Ratio, int] = MappingProxyType({"16x9": 1280, "4x3": 960})
"""How wide a slide is, in its pixels."""
ROWS_PX: Mapping[Ratio, int] = MappingProxyType({"16x9": 256, "4x3": 100})
WIDE_CHART_PX: Mapping[Ratio, int] = MappingProxyType({"16x9": 522, "4x3": 362})
CHART_PX = 286
"""How wide the plot of rows, of a chart over its names and of one beside them is, in pixels that a slide doubles."""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; script-src 'sha256-{digest}'"


@dataclass(frozen=True)
class Deck:
    """The page as text, its slides, and what of the folder was left out."""

    html: str
    slides: int
    dropped: tuple[str, ...]


def deck_of(folder: MeetingFolder, data: TalkData) -> Deck:
    """The deck of a folder; the same folder and data give the same bytes."""
    shown, dropped = cards_of(folder, data)
    slides = [slide for one in shown for slide in _slides(one, folder.ratio)]
    languages = [language_of(code) for code in folder.languages]
    package = data.whole.package
    left_out = [dropped, *([()] * len(slides))]
    sections = [_section(n, slide, folder.ratio, left_out[n - 1]) for n, slide in enumerate(slides, 1)]
    after = render("meeting/deck_foot", languages=languages, package=package, count=len(slides))
    body = "\n".join(['<main class="deck">', *sections, "</main>", after])
    words = {language.code: language.text("deck-words").split("|") for language in languages}
    run = f"{script('static/deck.js')}\nstartDeck({script_text(words)});"
    digest = base64.b64encode(hashlib.sha256(run.encode()).digest()).decode()
    sheet = (HERE / "assets" / "static" / "deck.css").read_text(encoding="utf-8")
    alone = (f'html[lang="{code}"] body [lang]:not([lang="{code}"], button) {{ display: none; }}' for code in words)
    style = "\n".join([faces_for(body + str(words)), declarations(package, folder.mode), sheet, *alone])
    title = escape(package.text("title", languages[0].code))
    page = [
        "<!DOCTYPE html>",
        f'<html lang="{folder.languages[0]}" class="{folder.mode} r{folder.ratio}">',
        '<meta charset="UTF-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY.format(digest=digest)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="robots" content="noindex">',
        f"<title>{title}</title>",
        f"<style>{style}</style>",
        body,
    ]
    html = minify("\n".join(page), minify_css=True)
    # The script stays as it was written: the policy names its digest.
    return Deck(f"{html}<script>{run}</script>", len(slides), tuple(dropped))


def _slides(shown: Shown, ratio: Ratio) -> list[list[SlidePart]]:
    """The slides of one card, each in every language."""
    if shown.first.chart and not shown.first.rows:
        return chart_slides(shown, ACROSS_PX[ratio] - MARGINS_PX, ratio)
    return slides_of(shown, ACROSS_PX[ratio])


def _section(number: int, slide: Sequence[SlidePart], ratio: Ratio, left_out: Sequence[str]) -> str:
    """One slide: its words in every language, its drawing once; in its notes what was left out of the folder."""
    inside = "\n".join(_words(part, left_out) for part in slide)
    less = max(named_beside(part.card)[1] for part in slide)
    drawn = in_languages({part.card.language.code: _drawing(part, ratio, less) for part in slide})
    drawing = f'<figure aria-hidden="true">{drawn}</figure>' if drawn else ""
    return f'<section id="s{number}" class="{_kind(slide[0].card)}">\n{inside}\n{drawing}</section>'


def _words(part: SlidePart, left_out: Sequence[str]) -> str:
    """The words of one slide in one language, with its notes."""
    card = part.card
    told = list(_told(part))
    documents = len({best_source(figure).id for figure in told})
    known = {"documents": documents, "left_out": left_out, "card": card, "part": part, "told": told}
    article = card.page.html("meeting/slide", **known, kind=_kind(card))
    return f'<article lang="{card.language.code}">\n{article}</article>'


def _told(part: SlidePart) -> Iterator[Figure]:
    """The figures that have their sentence in the notes of a slide: those it names."""
    if part.rows:
        yield from (row.figure for row in part.rows if row.figure is not None)
    elif part.chart and (part.chart.named or not part.chart.tall):
        yield from part.chart.named
    else:
        yield from part.card.foremost


def _kind(card: TalkCard) -> str:
    """How a slide is set: by rows, by its chart, by words, or by one number or two that stand large."""
    if card.rows:
        return "rows marked" if card.scale else "rows"
    if card.chart:
        return "charted"
    return "worded" if card.lines or not card.figures else "large pair" if len(card.figures) > 1 else "large"


def _drawing(part: SlidePart, ratio: Ratio, less: float) -> str:
    """The marks of its rows, or its chart, so much less wide; nothing for a slide of words and numbers."""
    card = part.card
    if part.rows and card.scale:
        spec = slide_rows([row.figure for row in part.rows], card.scale, card.page.theme, card.language)
        return flat(spec, ROWS_PX[ratio])
    if card.chart is None or part.chart is None or not part.chart.tall:
        return ""
    spec = lowered(card.chart.spec, part.chart.tall)
    if part.chart.named:
        return flat(spec, WIDE_CHART_PX[ratio])
    return flat(spec, CHART_PX - less, named_beside(card)[0])
