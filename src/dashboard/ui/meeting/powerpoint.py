"""The slides of a folder for an office program: everything on them can be edited there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO

from dashboard.charts.theme import theme
from dashboard.dataset.figures.model import Figure
from dashboard.ui.meeting.card import TalkCard
from dashboard.ui.meeting.cards import TalkData
from dashboard.ui.meeting.deck import ACROSS_PX
from dashboard.ui.meeting.folder import MeetingFolder, Ratio, cards_of
from dashboard.ui.meeting.office import (
    ACROSS_IN,
    EARLIEST,
    HIGH_IN,
    TITLE_LAYOUT,
    describe,
    empty_presentation,
    proofing,
)
from dashboard.ui.meeting.same_bytes import settled
from dashboard.ui.meeting.sheet import SlidePlace, SlideSheet
from dashboard.ui.meeting.slide_bodies import draw_chart, draw_numbers, draw_words
from dashboard.ui.meeting.slide_notes import Cite, notes_of, told_on
from dashboard.ui.meeting.slide_tables import draw_table
from dashboard.ui.meeting.slide_text import LEADING, LEAST_PT, POINTS, Letters, SlideText, said, tall
from dashboard.ui.meeting.slides import SlidePart, slides_of
from dashboard.wording.citations import as_text
from dashboard.wording.compilation import origin
from dashboard.wording.figures import best_source, document
from dashboard.wording.language import language_of

TITLES_PT = (30, 28, 26, 24)
MARGIN_IN = 0.58
_TOP_IN, _BOTTOM_IN, _GAP_IN = 0.4, 0.35, 0.18
_NAME_PT, _WHAT_PT, _NOTICE_PT = 14, 18, 14
_MOST_TITLE_LINES = 2


def slides_file(folder: MeetingFolder, data: TalkData) -> bytes:
    """The slides of a folder as a file (``.pptx``): those of its first language, then those of the others.

    The same folder and data give the same bytes.

    :raises LookupError: for a folder of which there is no card.
    """
    package = data.whole.package
    ink = theme(folder.mode, package)
    shown, dropped = cards_of(folder, replace(data, inks=ink))
    if not shown:
        raise LookupError(dropped)
    slides = [slide for one in shown for slide in slides_of(one, ACROSS_PX[folder.ratio])]
    made = empty_presentation(folder.ratio, ink)
    [layout] = [layout for layout in made.slide_layouts if layout.name == TITLE_LAYOUT]

    cited: dict[tuple[str, str, str], str] = {}

    def cite(figure: Figure, code: str) -> str:
        # As of a past day another document may be the one to name.
        key = figure.id, best_source(figure).id, code
        if key not in cited:
            cited[key] = as_text(figure, package, language_of(code))
        return cited[key]

    for number in range(len(folder.languages)):
        for place, slide in enumerate(slides):
            part = slide[number]
            sheet = SlideSheet(made.slides.add_slide(layout), ink, proofing(part.card.language.code))
            _draw(sheet, part, folder.ratio, cite, () if place else dropped)
    first = language_of(folder.languages[0])
    title = package.text("title", first.code)
    describe(made, f"{first.text('menu-present')}: {title}", title, first, package.day)
    out = BytesIO()
    made.save(out)
    return settled(out.getvalue(), package.day or EARLIEST)


def _draw(sheet: SlideSheet, part: SlidePart, ratio: Ratio, cite: Cite, left_out: Sequence[str]) -> None:
    """One slide: its title, what it shows, where that is from, its notes."""
    across = ACROSS_IN[ratio] - 2 * MARGIN_IN
    top, bottom = _head(sheet, part, across), _foot(sheet, part, across)
    room = SlidePlace(MARGIN_IN, top + _GAP_IN, across, bottom - top - 2 * _GAP_IN)
    card, is_wide = part.card, ratio == "16x9"
    if card.lines:
        end = draw_words(sheet, card, replace(room, high=room.high / 2) if part.rows else room) + _GAP_IN
        room = SlidePlace(room.x, end, across, room.y + room.high - end)
    if part.rows:
        draw_table(sheet, card, part.rows, room, is_wide=is_wide)
    elif card.chart:
        draw_chart(sheet, card, room, is_wide=is_wide)
    elif card.figures and not card.lines:
        draw_numbers(sheet, card, room)
    sheet.notes(notes_of(part, cite, left_out))


def _head(sheet: SlideSheet, part: SlidePart, across: float) -> float:
    """What the presenter calls the card, its title, what is counted; where that ends."""
    card, top = part.card, _TOP_IN
    if card.pick.name:
        name = [said(card.pick.name, _NAME_PT, sheet.theme.muted, bold=True)]
        top = sheet.stacked(SlidePlace(MARGIN_IN, top, across, 0), name, "name")
    title = f"{card.title} {part.part}/{part.parts}" if part.parts > 1 else card.title
    paragraphs = [said(title, size, head=True) for size in TITLES_PT]
    short = [one for one in paragraphs if one.height(across) * POINTS < (_MOST_TITLE_LINES + 0.5) * one.size * LEADING]
    paragraph = (short or paragraphs[-1:])[0]
    high = paragraph.height(across)
    sheet.title(SlidePlace(MARGIN_IN, top, across, high), paragraph)
    top += high
    if card.what and not _is_number(card):
        what = [said(card.what, _WHAT_PT, sheet.theme.muted)]
        top = sheet.stacked(SlidePlace(MARGIN_IN, top + 0.03, across, 0), what, "what")
    return top


def _is_number(card: TalkCard) -> bool:
    """Whether it is one number, which has what is counted under it."""
    return len(card.figures) == 1 and not (card.rows or card.chart or card.lines)


def _foot(sheet: SlideSheet, part: SlidePart, across: float) -> float:
    """What must not be overlooked, the document, the version and the address; where that begins."""
    card, muted = part.card, sheet.theme.muted
    text, figures = card.page.text, len(card.figures)
    found: list[SlideText] = [said(notice, _NOTICE_PT, after=2, bold=True) for notice in card.notices]
    if len(card.sources) == 1:
        found.append(said(document(card.sources[0], card.language), LEAST_PT, muted))
    elif card.sources:
        told = told_on(part)
        if part.rows or len(told) == figures:
            counts = {"figures": len(told), "sources": len({best_source(figure).id for figure in told})}
            found.append(said(text("deck-sources", **counts), LEAST_PT, muted))
        else:
            found.append(said(text("deck-sources-there", figures=figures, sources=len(card.sources)), LEAST_PT, muted))
    edition = Letters(f"{origin(card.page.dataset.package, card.language)} · ", LEAST_PT, colour=muted)
    found.append(SlideText((edition, Letters(card.place, LEAST_PT, colour=muted, link=card.view))))
    high = tall(found, across)
    top = HIGH_IN - _BOTTOM_IN - high
    sheet.text(SlidePlace(MARGIN_IN, top, across, high), found, "source")
    return top
