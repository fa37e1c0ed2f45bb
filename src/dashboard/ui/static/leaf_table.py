"""A table side by side on one page of paper: its newest rows, with the documents of all their cells."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dashboard.analysis.side_by_side import Said
from dashboard.dataset.files.view_choices import WHO
from dashboard.export.side_by_side import Heading, SideBySide
from dashboard.ui.frame.page import Page
from dashboard.ui.static.paper import WIDTH_PX, height_of_title, lines_of
from dashboard.ui.views.selection import choose_selection, offered_choices
from dashboard.ui.views.tables import TABLES, side_by_side
from dashboard.wording.figures import document, hedged
from dashboard.wording.timing import period_in_full

MOST_COLUMNS = 9
HEAD_PX, NUMBER_PX, QUIET_PX, SOURCE_PX = 10.9, 11.2, 9.9, 10.6
FIRST_PX, PADDING_PX, LINE, SPARE_PX = 76, 10, 1.25, 48
"""How wide the first column is, what a cell keeps free, how far it is from line to line (``alone.css``), and the room
around the table and its documents, with a line that says what is not there."""

TableRow = tuple[Heading, tuple[Said | None, ...]]


@dataclass(frozen=True)
class LeafTable:
    """What finds room of a table of a view; ``more`` says what stands only where the whole of it is looked up."""

    kind: str
    side: SideBySide
    notes: tuple[str, ...]
    more: str


def asked_table(page: Page) -> str:
    """Which table a view shows; nothing where it shows none."""
    return page.address.choice("table", TABLES, TABLES[0] if page.name == "tables" else "") if _may(page) else ""


def _may(page: Page) -> bool:
    return page.name in ("tables", "detentions") and bool(offered_choices(page).groups)


def leaf_table(page: Page, kind: str, room: float) -> LeafTable:
    """As many rows of the table as find room, from the first. :raises LookupError: where it has none."""
    selection = choose_selection(page, offered_choices(page), kind)
    whole = side_by_side(page, selection)
    if not whole.rows:
        raise LookupError(kind)
    code, language = page.language.code, page.language
    notes = [f"{page.text(f'tables-note-{kind}')} {page.text('tables-empty-means')}"]
    if kind != WHO:
        found = page.dataset.measures[selection.measure], page.dataset.scopes[selection.scope]
        notes.insert(0, " ".join(one.definition[code] for one in found if one is found[0] or found[1].is_restricted))
    room -= SPARE_PX + height_of_title(whole.title) + sum(17.8 * lines_of([(note, 11.84)]) + 3.2 for note in notes)
    narrow = replace(
        whole,
        columns=whole.columns[:MOST_COLUMNS],
        rows=tuple((heading, cells[:MOST_COLUMNS]) for heading, cells in whole.rows),
    )
    side = _fitting(page, narrow, kind, room)
    left = (("rows", len(whole.rows) - len(side.rows)), ("columns", len(whole.columns) - len(side.columns)))
    names = [page.text(f"leaf-{what}-{kind}", count=count) for what, count in left if count]
    more = page.text("leaf-not-here", what=language.join(names)) if names else ""
    return LeafTable(kind, side, tuple(notes), more)


def _fitting(page: Page, side: SideBySide, kind: str, room: float) -> SideBySide:
    """The first rows that find room together with the documents they name; one in any case."""
    width = (WIDTH_PX - FIRST_PX) / len(side.columns) - PADDING_PX
    heads = [(side.corner, FIRST_PX - PADDING_PX), *((column.label, width) for column in side.columns)]
    used = max(lines_of([(label, HEAD_PX * 1.08)], inside) for label, inside in heads) * HEAD_PX * LINE + 8
    rows: list[TableRow] = []
    for row in side.rows:
        more = replace(side, rows=(*rows, row))
        used += _height(page, row, kind, width)
        sources = sum(_source_height(page, number, more) for number in range(len(more.documents)))
        if rows and used + sources > room:
            break
        rows.append(row)
    return replace(side, rows=tuple(rows))


def _height(page: Page, row: TableRow, kind: str, width: float) -> float:
    heading, cells = row
    heights = [lines_of([(heading.label, HEAD_PX * 1.08)], FIRST_PX - PADDING_PX) * HEAD_PX * LINE]
    for said in cells:
        if said:
            number = lines_of([(f"{hedged(said.figure, page.language)} 88", NUMBER_PX * 1.08)], width)
            quiet = lines_of([(told_under(page, said, kind), QUIET_PX)], width)
            heights.append((number * NUMBER_PX + quiet * QUIET_PX) * LINE)
    return max(heights) + 6


def told_under(page: Page, said: Said, kind: str) -> str:
    """What stands under a number: its day, and of how many it is the last."""
    last = f"; {page.text('tables-last-of', count=said.of)}" if said.of > 1 and kind != WHO else ""
    return period_in_full(said.figure, page.language) + last


def _source_height(page: Page, number: int, side: SideBySide) -> float:
    source = side.documents[number]
    told = f"{document(source, page.language)}. {source.url}"
    return lines_of([(told, SOURCE_PX)], WIDTH_PX - 26) * SOURCE_PX * LINE + 1
