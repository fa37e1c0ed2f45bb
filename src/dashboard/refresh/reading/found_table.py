"""A table as it is being found in a grid of cells."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from dashboard.dataset.files.package import Table
from dashboard.dataset.problems import Problem
from dashboard.refresh.reading.sheets import Cell, Grid, Repair


@dataclass
class FoundTable:
    """A table as it is found in a grid: its cells by column, and what was noticed on the way.

    ``is_spaced``: a blank follows the mark between its cells.
    """

    table: Table
    grid: Grid
    header_line: int
    width: int
    is_spaced: bool = False
    positions: dict[str, int] = field(default_factory=dict)
    rows: list[tuple[int, dict[str, Cell]]] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def repair(self, code: str, found: str, proposed: str = "", line: int | None = None) -> None:
        self.repairs.append(Repair(code, self.grid.file, line, None, found, proposed))

    def problem(self, code: str, line: int, column: str | None = None, value: str | None = None, **more: Any) -> None:
        self.problems.append(Problem(code, "error", self.grid.file, line, column, value, more))
