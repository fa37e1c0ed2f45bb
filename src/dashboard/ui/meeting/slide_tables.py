"""The rows of a slide as a table of the office program, and their marks on one scale beside it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from dashboard.charts.keys import of_figures
from dashboard.charts.slide_rows import AXIS_PX, HEAD_PX, ROW_PX, height_of, slide_rows
from dashboard.ui.meeting.card import TalkCard, TalkRow
from dashboard.ui.meeting.plotted import SIDEWAYS
from dashboard.ui.meeting.sheet import CELL_IN, SlidePlace, SlideSheet, TableCell, line_high
from dashboard.ui.meeting.slide_bodies import draw_key, place_drawing
from dashboard.ui.meeting.slide_text import LEAST_PT, POINTS, Letters, lines_of, longest_word, natural
from dashboard.wording.figures import hedged_briefly, short_name, written_by
from dashboard.wording.timing import when_short

SIZES_PT = (20, 18, 17, 16, 15, 14, 13, 12)
_PX_IN = 96
_LARGEST_PX = 2.0
_MARKS_IN, _GAP_IN, _PAD_IN = 3.0, 0.2, 0.12
_HEAD_PT = 12


def draw_table(sheet: SlideSheet, card: TalkCard, rows: Sequence[TalkRow], room: SlidePlace, *, is_wide: bool) -> None:
    """The table of some rows; where they share a scale and there is room, their marks beside it."""
    marked = bool(card.scale) and is_wide
    figures = [row.figure for row in rows]
    if marked:
        symbols = of_figures(figure for figure in figures if figure is not None)
        room = draw_key(sheet, card, symbols, room, SIDEWAYS)
    head = line_high(_HEAD_PT) + 2 * CELL_IN + 0.04
    pixels = height_of(figures) + (AXIS_PX if marked else 0)
    scale = min(_LARGEST_PX, (room.high - head) * _PX_IN / pixels)
    high = [(HEAD_PX if figure is None else ROW_PX) * scale / _PX_IN for figure in figures]
    across = room.across - (_MARKS_IN + _GAP_IN if marked else 0)
    for size in SIZES_PT:
        cells = [_cells(row, card, sheet, size) for row in rows]
        columns = list(zip(*(line for line in [_heads(card, sheet), *cells] if len(line) > 1), strict=True))
        least = [max(map(_least, column)) + _PAD_IN for column in columns]
        widths = _widths(columns, least, across)
        if sum(least) <= across and all(map(partial(_fits, widths, across), cells, high)):
            break
    lines = [(head, _heads(card, sheet)), *zip(high, cells, strict=True)]
    alt = ". ".join(filter(None, [card.title, card.what]))
    sheet.table(SlidePlace(room.x, room.y, across, head + sum(high)), widths, lines, alt)
    if not marked:
        return
    language = card.language
    told = [f"{short_name(f.organization, language)}: {hedged_briefly(f, language)}" for f in figures if f is not None]
    place = SlidePlace(room.x + across + _GAP_IN, room.y + head, _MARKS_IN, pixels * scale / _PX_IN)
    spec = slide_rows(figures, card.scale, sheet.theme, language)
    place_drawing(sheet, spec, place, card.page.text("slides-marks", numbers="; ".join(told)))


def _heads(card: TalkCard, sheet: SlideSheet) -> list[TableCell]:
    text, muted = card.page.text, sheet.theme.muted
    said = [text("col-organization"), text("col-figure"), text("col-reference"), text("col-source")]
    return [TableCell((Letters(one, _HEAD_PT, colour=muted),), is_whole=True) for one in said]


def _cells(row: TalkRow, card: TalkCard, sheet: SlideSheet, size: int) -> list[TableCell]:
    """Organization, hedged number, date, who wrote it down; a heading alone."""
    figure, language, muted = row.figure, card.language, sheet.theme.muted
    if figure is None:
        return [TableCell((Letters(row.heading, min(size, 16), bold=True),))]
    dot = Letters("● ", size, colour=sheet.theme.colour(figure.organization))
    smaller = max(size - 2, LEAST_PT)
    return [
        TableCell((dot, Letters(short_name(figure.organization, language), size))),
        TableCell((Letters(hedged_briefly(figure, language), size, bold=True),), is_whole=True),
        TableCell((Letters(when_short(figure, language), smaller, colour=muted),)),
        TableCell((Letters(written_by(figure, language), smaller, colour=muted),)),
    ]


def _whole(cell: TableCell) -> float:
    """How wide a cell is in one line."""
    return sum(map(natural, cell.runs))


def _least(cell: TableCell) -> float:
    """How wide a cell must be so that nothing breaks that must not: a word, or all of it."""
    return _whole(cell) if cell.is_whole else max(map(longest_word, cell.runs))


def _widths(columns: Sequence[Sequence[TableCell]], least: Sequence[float], across: float) -> list[float]:
    """Every column as wide as it must be at least, the rest as its texts need it."""
    wanted = [max(low, *map(_whole, column), 0) + _PAD_IN for low, column in zip(least, columns, strict=True)]
    if sum(wanted) <= across:
        return [one + (across - sum(wanted)) / len(wanted) for one in wanted]
    if sum(least) >= across:
        return [one * across / sum(least) for one in least]
    share = (across - sum(least)) / (sum(wanted) - sum(least))
    return [low + (high - low) * share for low, high in zip(least, wanted, strict=True)]


def _fits(widths: Sequence[float], across: float, cells: Sequence[TableCell], high: float) -> bool:
    """Whether a row is no taller than its place."""
    rooms = [across] if len(cells) == 1 else widths
    return all(
        lines_of(cell.runs, (room - _PAD_IN) * POINTS) * line_high(max(run.size for run in cell.runs)) + 2 * CELL_IN
        <= high
        for cell, room in zip(cells, rooms, strict=True)
    )
