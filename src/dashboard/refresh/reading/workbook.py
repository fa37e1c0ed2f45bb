"""The sheets of a workbook (.xlsx) as grids of cells: what a person sees there, and what the cells hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from openpyxl.utils import range_boundaries

from dashboard.dataset.problems import Problem
from dashboard.refresh.reading.archive import Archive, DamagedMember, member_problem
from dashboard.refresh.reading.budget import LimitReached
from dashboard.refresh.reading.limits import LIMITS
from dashboard.refresh.reading.looks import Looks
from dashboard.refresh.reading.parts import SheetPart, WorkbookParts
from dashboard.refresh.reading.sheets import EMPTY, MERGED, Cell, Grid, GridRow, Repair
from dashboard.refresh.reading.typed import read_cell
from dashboard.refresh.reading.worksheet import Worksheet, read_worksheet
from dashboard.wording.problems import clean


def read_grids(archive: Archive, file: str) -> tuple[list[Grid], list[Problem]]:
    """Every sheet of a workbook. :raises LimitReached: in the row that is one too many for the archive's budget."""
    try:
        return list(_grids(WorkbookParts(archive), file)), []
    except LimitReached:
        raise
    except DamagedMember as damaged:
        return [], [member_problem("upload-zip-member", str(damaged), file)]
    except Exception:
        # A damaged workbook breaks the parsers in every way there is, and none of them is ours to know.
        return [], [Problem("upload-workbook-broken", "error", file)]


def _grids(parts: WorkbookParts, file: str) -> Iterator[Grid]:
    texts, looks = parts.texts(), Looks(parts.workbook)
    for part in parts.sheets():
        inner = f"{file} › {clean(part.name, LIMITS.name)}"
        parts.budget.at(inner)
        sheet = read_worksheet(parts.read_sheet(part), texts, parts.budget, inner)
        yield _grid(sheet, part, looks, inner)


def _grid(sheet: Worksheet, part: SheetPart, looks: Looks, file: str) -> Grid:
    rows: dict[int, dict[int, Cell]] = {}
    for stored in sheet.cells:
        cell = read_cell(stored, looks.of(stored.style), looks.workbook.epoch)
        rows.setdefault(stored.row, {})[stored.column] = cell
    widest = max((max(cells) for cells in rows.values()), default=0)
    lines = [GridRow(number, _row(cells, widest)) for number, cells in sorted(rows.items())]
    repairs = tuple(_hidden(sheet, part, rows, file))
    title = part.name[: LIMITS.name]
    return Grid(file, title, _with_gaps(lines), repairs, tuple(_merged(sheet, file)), part.name)


def _row(cells: Mapping[int, Cell], width: int) -> list[Cell]:
    return [cells.get(column, EMPTY) for column in range(1, width + 1)]


def _with_gaps(lines: list[GridRow]) -> list[GridRow]:
    """The lines with one empty one for each gap between them: that something was left out is said once."""
    found: list[GridRow] = []
    for line in lines:
        if found and line.number > found[-1].number + 1:
            found.append(GridRow(found[-1].number + 1, []))
        found.append(line)
    return found


def _hidden(sheet: Worksheet, part: SheetPart, rows: Mapping[int, object], file: str) -> Iterator[Repair]:
    if part.is_hidden:
        yield Repair("hidden-sheet", file, None, None, part.name, "")
    hidden = [str(number) for number in sheet.hidden_rows if number in rows]
    if hidden:
        yield Repair("hidden-rows", file, int(hidden[0]), None, ", ".join(hidden), "")
    if sheet.hidden_columns:
        yield Repair("hidden-columns", file, None, None, ", ".join(sheet.hidden_letters()), "")


def _merged(sheet: Worksheet, file: str) -> Iterator[Problem]:
    for merged in sheet.merged:
        yield Problem(MERGED, "error", file, range_boundaries(merged)[1], value=merged)
