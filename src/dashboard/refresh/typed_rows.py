"""Rows that were typed into a form: what a box was meant to say is proposed or asked as for the cell of a table."""

from __future__ import annotations

from collections.abc import Iterable

from dashboard.dataset.files.package import Package
from dashboard.refresh.naming import Incoming
from dashboard.refresh.reading.budget import Budget
from dashboard.refresh.reading.found_table import FoundTable
from dashboard.refresh.reading.repairs import find_repairs
from dashboard.refresh.reading.sheets import Ambiguity, Cell, Grid, KnownRows, Repair


def read_typed(rows: Iterable[Incoming], package: Package, known: KnownRows) -> list[Repair | Ambiguity]:
    """What the reading of a table would propose or ask; the line is 0 for a row without one."""
    tables: dict[str, list[Incoming]] = {}
    for row in rows:
        tables.setdefault(row.table, []).append(row)
    found: list[Repair | Ambiguity] = []
    for name, typed in tables.items():
        cells = find_repairs(_draft(typed, package, name), known, Budget())
        found += [*cells.repairs, *cells.questions]
    return found


def _draft(rows: list[Incoming], package: Package, name: str) -> FoundTable:
    """The rows of one table as they would be found in a file."""
    columns = dict.fromkeys(column for row in rows for column in row.cells if column in package.tables[name].columns)
    positions = {column: number for number, column in enumerate(columns, 1)}
    cells = [(row.line or 0, {column: Cell(row.cells.get(column, "")) for column in columns}) for row in rows]
    return FoundTable(
        package.tables[name], Grid(rows[0].file, name, []), 0, len(columns), positions=positions, rows=cells
    )
