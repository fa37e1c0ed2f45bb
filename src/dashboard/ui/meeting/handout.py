"""The handout of a folder: a tagged PDF with its cards, one table of their figures, definitions and references."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from html import escape
from itertools import groupby
from typing import Any, Literal

import segno

from dashboard.charts.drawings import drawing_of
from dashboard.charts.keys import of_figures
from dashboard.charts.symbols import SYMBOLS
from dashboard.charts.theme import Theme, theme
from dashboard.ui.frame.html import HERE, css_text, render
from dashboard.ui.meeting.card import TalkCard
from dashboard.ui.meeting.cards import TalkData
from dashboard.ui.meeting.folder import MeetingFolder, Shown, cards_of
from dashboard.ui.meeting.handout_drawings import chart_drawing, key_drawing, row_drawing, scale_drawing
from dashboard.ui.meeting.handout_part import MOST_NAMES, part_of
from dashboard.ui.meeting.paper import PaperDrawings, faces, pdf_of
from dashboard.wording.compilation import edition
from dashboard.wording.language import Language, language_of, languages_of

Paper = Literal["A4", "Letter"]
ZOOM = 0.75
"""How large a sign of the key is beside its words."""
UNBROKEN = 10
"""How many rows of a card stay in one column; where more are broken, their scale stands above and below them."""
MOST_TOGETHER = 8
"""How many cards share two columns: to make columns even takes the longer the more there are."""
MODULE_MM, LEAST_QR_MM, MOST_QR_MM = 0.42, 22.0, 42.0
"""How large one square of a code is at best, and how large the code at least and at most."""


def handout_of(folder: MeetingFolder, data: TalkData, paper: Paper) -> bytes:
    """The handout of a folder as PDF/UA-1, in each of its languages, one after the other.

    The same folder and data give the same bytes.

    :raises NoPango: where this machine has nothing to set text with.
    """
    html, drawings = handout_page(folder, data, paper)
    return pdf_of(html, drawings, {f"part-{code}": code for code in folder.languages})


def handout_page(folder: MeetingFolder, data: TalkData, paper: Paper) -> tuple[str, PaperDrawings]:
    """The handout as the HTML it is set from, with the drawings this names."""
    package, drawings = data.whole.package, PaperDrawings()
    inks = theme("light", package)
    shown, dropped = cards_of(folder, replace(data, inks=inks))
    languages = [language_of(code) for code in folder.languages]
    parts = [_part(folder, data, shown, dropped, number, drawings, inks) for number in range(len(languages))]
    sheet = (HERE / "assets" / "static" / "handout.css").read_text(encoding="utf-8")
    feet = [_foot(language, data) for language in languages]
    style = "\n".join([f"@page {{ size: {paper}; }}", faces(), sheet, *feet])
    title = escape(package.text("title", languages[0].code))
    dates = [package.day.isoformat()] if package.day else []
    page = [
        "<!DOCTYPE html>",
        f'<html lang="{languages[0].code}">',
        '<meta charset="UTF-8">',
        f"<title>{title}</title>",
        *(f'<meta name="dcterms.{name}" content="{day}">' for name in ("created", "modified") for day in dates),
        f"<style>{style}</style>",
        *parts,
    ]
    return "\n".join(page), drawings


def _part(
    folder: MeetingFolder,
    data: TalkData,
    shown: Sequence[Shown],
    dropped: Sequence[str],
    number: int,
    drawings: PaperDrawings,
    inks: Theme,
) -> str:
    """Everything in one language of the folder."""
    language, package = language_of(folder.languages[number]), data.whole.package
    cards = [one.cards[number] for one in shown]
    part = part_of(cards, data.whole, language)
    address = folder.address(data.site, language.code, languages_of(package))
    code = _code(address)
    return render(
        "meeting/handout",
        language=language,
        package=package,
        theme=inks,
        part=part,
        runs=_runs([_entry(number, card, drawings, inks) for number, card in enumerate(cards, 1)]),
        whys=[card for card in cards if card.why],
        dropped=dropped,
        address=address,
        code=code and (drawings.add(code[0]), code[1]),
        key=_key(cards, drawings, inks),
        most=MOST_NAMES,
        unbroken=UNBROKEN,
    )


def _runs(entries: Sequence[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """Cards that stand in two columns together, and those with a chart, each alone over the whole width."""
    found: list[list[dict[str, Any]]] = []
    for is_wide, run in groupby(entries, key=lambda entry: bool(entry["chart"])):
        cards, most = list(run), 1 if is_wide else MOST_TOGETHER
        found += [cards[first : first + most] for first in range(0, len(cards), most)]
    return found


def _entry(number: int, card: TalkCard, drawings: PaperDrawings, inks: Theme) -> dict[str, Any]:
    """A card with what is drawn of it: its chart, or the mark of each row with their scale."""
    marks, scale, chart = dict[str, str](), "", None
    if card.rows and card.scale:
        figures = [row.figure for row in card.rows if row.figure is not None]
        marks = {f.id: drawings.add(row_drawing(f, card.scale, inks, card.language)) for f in figures}
        scale = drawings.add(scale_drawing(figures[0], card.scale, inks, card.language))
    elif card.chart and not card.rows:
        chart = drawings.add(chart_drawing(card.chart, inks))
    return {"number": number, "card": card, "marks": marks, "scale": scale, "chart": chart}


def _key(cards: Sequence[TalkCard], drawings: PaperDrawings, inks: Theme) -> list[dict[str, Any]]:
    """What the marks mean that are drawn, in the order of their table."""
    rows = (row.figure for card in cards if card.scale for row in card.rows if row.figure is not None)
    drawn = {*of_figures(rows), *(one for card in cards if card.chart for one in card.chart.symbols)}
    upright = not any(card.scale for card in cards)
    found = [(symbol, drawing_of(symbol, upright)) for symbol in SYMBOLS if symbol in drawn]
    return [
        {
            "id": symbol.id,
            "src": drawings.add(key_drawing(one, inks)),
            "size": (ZOOM * one.width, ZOOM * one.height),
        }
        for symbol, one in found
    ]


def _code(address: str) -> tuple[str, float] | None:
    """An address as a code to read with a telephone, and its size in millimetres; none for one that is too long."""
    if not address:
        return None
    try:
        code = segno.make_qr(address, error="l", boost_error=False)
    except segno.DataOverflowError:
        return None
    across = code.symbol_size(border=2)[0]
    drawn = code.svg_inline(border=2, omitsize=True).replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
    return drawn, round(min(MOST_QR_MM, max(LEAST_QR_MM, across * MODULE_MM)), 1)


def _foot(language: Language, data: TalkData) -> str:
    """What stands at the foot of every page of a language."""
    package, code = data.whole.package, language.code
    note = package.text("term_note", code)
    origin = edition(package, language)
    before, between, after = language.text("handout-page", page="\0", pages="\0").split("\0")
    first, middle, last = map(css_text, (f"{note}\n{origin} · {before}", between, after))
    content = f'"{first}" counter(page) "{middle}" counter(pages) "{last}"'
    return f"#part-{code} {{ page: p-{code}; }}\n@page p-{code} {{ @bottom-left {{ content: {content}; }} }}"
