"""What reading could not tell of an upload: cells, rows, and tables that lack some."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.dataset.problems import Problem
from dashboard.refresh.reading.sheets import Sheet

MOVED = "upload-number-split"
"""Told of the cell of a number; the rest of its row stands one cell off."""
_LOST = {"rows-in-cell", "quote-unclosed", "quote-stray", "upload-struck-row", "upload-table-second"}
"""Rows of which nothing is brought in: others may speak of them."""


@dataclass(frozen=True)
class Unread:
    """Cells and rows that reading told of, by file, line and column; ``lost`` are the tables that lack rows for it."""

    cells: frozenset[tuple[str, int | None, str | None]] = frozenset()
    rows: frozenset[tuple[str, int | None]] = frozenset()
    lost: frozenset[str] = frozenset()

    def holds(self, file: str, line: int | None, column: str | None) -> bool:
        """Whether a place is one of which reading told."""
        return (file, line) in self.rows or (file, line, column) in self.cells


def unread_of(problems: Iterable[Problem], sheets: Iterable[Sheet] = ()) -> Unread:
    """What the errors of reading leave open in these sheets."""
    told = [problem for problem in problems if problem.severity == "error" and problem.line is not None]
    files = {problem.file for problem in told if problem.code in _LOST}
    return Unread(
        frozenset((p.file, p.line, p.column) for p in told if p.column is not None),
        frozenset((p.file, p.line) for p in told if p.column is None or p.code == MOVED),
        frozenset(sheet.table.name for sheet in sheets if sheet.file in files),
    )
