"""What reading could not tell of an upload: cells, rows, and tables that lack some."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from openpyxl.utils import range_boundaries

from dashboard.dataset.problems import Problem
from dashboard.refresh.reading.sheets import MERGED, UNKNOWN_COLUMN, Sheet

MOVED = "upload-number-split"
"""Told of the cell of a number; the rest of its row stands one cell off."""
_NOT_OURS = {UNKNOWN_COLUMN, "column-blank"}
"""Columns of which nothing is brought in: one may hold the names of the rows."""


@dataclass(frozen=True)
class Unread:
    """Cells and rows that reading told of, by file, line and column; nothing of such a row is brought in.

    ``columns``, by file, may be there under names that are not known;
    ``lost`` are the tables that lack rows for it; where it ``is_open``, any may, as a file was not read at all.
    """

    cells: frozenset[tuple[str, int | None, str | None]] = frozenset()
    rows: frozenset[tuple[str, int | None]] = frozenset()
    columns: frozenset[tuple[str, str | None]] = frozenset()
    lost: frozenset[str] = frozenset()
    is_open: bool = False

    def holds(self, file: str, line: int | None, column: str | None) -> bool:
        """Whether a place is one of which reading told."""
        is_told = (file, line) in self.rows or (file, line, column) in self.cells
        return is_told or (file, column) in self.columns

    def lacks_rows(self, table: str) -> bool:
        """Whether rows of a table, or what they are called, may stand in what was not read."""
        return self.is_open or table in self.lost


def unread_of(problems: Iterable[Problem], sheets: Sequence[Sheet] = ()) -> Unread:
    """What the errors of reading leave open in these sheets."""
    errors = [problem for problem in problems if problem.severity == "error"]
    told = [problem for problem in errors if problem.line is not None]
    rows = frozenset((p.file, p.line) for p in told if p.column is None or p.code == MOVED)
    lost = {file for file, _ in rows}
    unknown = {problem.file for problem in errors if problem.code in _NOT_OURS}
    short = [sheet for sheet in sheets if sheet.file in lost or (sheet.file in unknown and _is_unnamed(sheet))]
    cells = {(p.file, p.line, p.column) for p in told if p.column is not None}
    return Unread(
        frozenset(cells.union(*(_merged(sheet, errors) for sheet in sheets))),
        rows,
        frozenset((s.file, c) for s in sheets if s.file in unknown for c in s.table.columns if c not in s.header),
        frozenset(sheet.table.name for sheet in short),
        not {problem.file for problem in errors} <= {sheet.file for sheet in sheets},
    )


def _is_unnamed(sheet: Sheet) -> bool:
    return not set(sheet.table.primary_key) <= set(sheet.header)


def _merged(sheet: Sheet, errors: Iterable[Problem]) -> Iterator[tuple[str, int, str]]:
    """The cells under merged ones, each of which is empty but for the first."""
    lines = [row.line for row in sheet.rows]
    ranges = [range_boundaries(p.value or "") for p in errors if p.code == MERGED and p.file == sheet.file]
    cells = (
        (sheet.file, line, column)
        for left, top, right, bottom in ranges
        for column, position in sheet.positions.items()
        if left <= position <= right
        for line in lines[bisect_left(lines, top) : bisect_right(lines, bottom)]
    )
    # Ranges that overlap, as no spreadsheet makes them, could name each cell a thousand times.
    return islice(cells, len(lines) * len(sheet.positions))
