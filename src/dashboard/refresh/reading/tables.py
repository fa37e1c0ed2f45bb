"""From a grid of cells to the rows of a table: where its header is, which columns it has, which rows hold something."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from dashboard.dataset.guesses import nearest
from dashboard.dataset.package import Package, Table
from dashboard.dataset.problems import Problem
from dashboard.refresh.reading.delimited import HEADER_AMONG
from dashboard.refresh.reading.limits import LIMITS
from dashboard.refresh.reading.recognition import (
    choose_table,
    columns_of,
    fitting_tables,
    fold,
    known_columns,
    named_table,
    official_titles,
)
from dashboard.refresh.reading.sheets import EMPTY, Cell, Grid, Known, Line, Repair

_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_FEWEST_COLUMNS = 2


@dataclass
class Draft:
    """A table as it is found in a grid: its cells by column, and what was noticed on the way."""

    table: Table
    grid: Grid
    header_line: int
    width: int
    positions: dict[str, int] = field(default_factory=dict)
    rows: list[tuple[int, dict[str, Cell]]] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def repair(self, code: str, found: str, proposed: str = "", line: int | None = None) -> None:
        self.repairs.append(Repair(code, self.grid.file, line, None, found, proposed))

    def problem(self, code: str, line: int, column: str | None = None, value: str | None = None, **more: Any) -> None:
        self.problems.append(Problem(code, "error", self.grid.file, line, column, value, more))


def bare(text: str) -> str:
    """A cell without blanks around it, also those that cannot be seen."""
    return text.strip().strip(_INVISIBLE).strip()


def draft(grid: Grid, package: Package, known: Known) -> Draft | Problem | None:
    """The table in a grid; a problem where it cannot be told which it is, nothing where nothing looks like one."""
    named = named_table(grid.title, package)
    wanted = columns_of(named).keys() if named else known_columns(package)
    place = _header_place(grid, wanted)
    if place is None:
        place = _header_place(grid, known_columns(package)) if named else None
    if place is None:
        return Problem("upload-header-unknown", "error", grid.file) if named else None
    table = _table(grid, place, named, package, known)
    if isinstance(table, Problem):
        return table
    header = grid.lines[place]
    if sum(bool(bare(cell.text)) for cell in header.cells) > LIMITS.columns:
        most = {"columns": len(header.cells), "most": LIMITS.columns}
        return Problem("upload-columns", "error", grid.file, header.number, parameters=most)
    found = Draft(table, grid, header.number, len(header.cells))
    if named is None:
        found.repair("table", grid.title, table.name)
    _read_header(found, header, grid.lines[place + 1 :])
    _read_rows(found, grid.lines[place + 1 :])
    _say_above(found, grid.lines[:place])
    found.problems += [p for p in grid.problems if p.code != "upload-merged" or (p.line or 0) >= header.number]
    return found


def _header_place(grid: Grid, columns: Collection[str]) -> int | None:
    """The row among the first filled ones that names most columns, if any names two."""
    filled = [place for place, line in enumerate(grid.lines[: HEADER_AMONG * 10]) if _is_filled(line)]
    scores = {p: sum(fold(c.text) in columns for c in grid.lines[p].cells if c.text) for p in filled[:HEADER_AMONG]}
    best = max(scores, key=lambda place: scores[place], default=None)
    return best if best is not None and scores[best] >= _FEWEST_COLUMNS else None


def _table(grid: Grid, place: int, named: Table | None, package: Package, known: Known) -> Table | Problem:
    body = grid.lines[place + 1 :]
    columns = known_columns(package)
    names = [
        cell.text for position, cell in enumerate(grid.lines[place].cells)
        if fold(cell.text) in columns or (bare(cell.text) and _is_used(position, body))
    ]  # fmt: skip
    fitting = fitting_tables(names, package)
    if named:
        known_names = sum(fold(name) in columns_of(named) for name in names)
        if named in fitting or not fitting or known_names * 2 > len(names):
            return named
        return _no_table("upload-table-mismatch", grid, fitting, table=named.name)
    if not fitting:
        return _no_table("upload-table-unknown", grid, list(package.tables.values()))
    ours = columns_of(fitting[0])
    header = [ours.get(fold(cell.text), "") for cell in grid.lines[place].cells]
    rows: list[Mapping[str, str]] = [
        dict(zip(header, (cell.text for cell in line.cells), strict=False)) for line in body
    ]
    return choose_table(grid.title, fitting, rows, known) or _no_table("upload-table-unclear", grid, fitting)


def _no_table(code: str, grid: Grid, tables: list[Table], **more: str) -> Problem:
    choices = ", ".join(table.name for table in tables)
    return Problem(code, "error", grid.file, value=grid.title, parameters={"choices": choices, **more})


def _is_used(position: int, body: list[Line]) -> bool:
    return not body or any(len(line.cells) > position and bare(line.cells[position].text) for line in body)


def _is_filled(line: Line) -> bool:
    return any(cell.readings or bare(cell.text) for cell in line.cells)


def _read_header(found: Draft, header: Line, body: list[Line]) -> None:
    columns, official, empty = columns_of(found.table), official_titles(found.table), 0
    for position, cell in enumerate(header.cells):
        text = bare(cell.text)
        column = columns.get(fold(text))
        if column is None:
            if body and _is_used(position, body):
                _say_foreign(found, text, position)
            else:
                empty += 1
        elif column in found.positions:
            found.problem("column-doubled", header.number, column)
        else:
            found.positions[column] = position + 1
            if cell.text != column and cell.text not in official:
                found.repairs.append(Repair("header", found.grid.file, header.number, column, cell.text, column))
    if empty:
        found.repair("empty-columns", str(empty))
    if any(cell.text in official and cell.text not in found.positions for cell in header.cells):
        found.repair("titles", "")
    _say_columns(found)


def _say_foreign(found: Draft, text: str, position: int) -> None:
    if not text:
        found.problem("column-blank", found.header_line, position=position + 1)
        return
    missing = [column for column in found.table.columns if column not in found.positions]
    found.problem("column-extra", found.header_line, text, **nearest(text, missing))


def _say_columns(found: Draft) -> None:
    order = [column for column in found.table.columns if column in found.positions]
    if list(found.positions) != order:
        found.repair("column-order", ", ".join(found.positions), ", ".join(order))
    missing = [f for f in found.table.fields if f["name"] not in found.positions]
    optional = [f["name"] for f in missing if not f.get("constraints", {}).get("required")]
    if optional:
        found.repair("columns-missing", ", ".join(optional))
    for column in (f["name"] for f in missing if f["name"] not in optional):
        kind = "key" if column in found.table.primary_key else "other"
        place = found.grid.file, found.header_line, column
        found.problems.append(Problem("upload-column-missing", "warning", *place, parameters={"kind": kind}))


def _read_rows(found: Draft, body: list[Line]) -> None:
    filled = [line for line in body if _is_filled(line)]
    empty = next((line.number for line in body if not _is_filled(line)), None)
    if empty is not None:
        found.repair("empty-rows", "", line=empty)
    if len(filled) > LIMITS.rows:
        found.problem("upload-rows", filled[LIMITS.rows].number, rows=len(filled), most=LIMITS.rows)
        return
    if not filled:
        found.repair("no-rows", "")
    width = max(found.positions.values(), default=0)
    _say_short(found, [line for line in filled if len(line.cells) < width], width)
    for line in filled:
        found.rows.append((line.number, dict(_cells(line, found.positions))))
        _check_long(found, line)


def _cells(line: Line, positions: Mapping[str, int]) -> Iterator[tuple[str, Cell]]:
    for column, position in positions.items():
        yield column, line.cells[position - 1] if position <= len(line.cells) else EMPTY


def _say_short(found: Draft, lines: list[Line], width: int) -> None:
    """A program that leaves out empty cells at the end of a row is common; one missing in the midst is a mistake."""
    required = {f["name"] for f in found.table.fields if f.get("constraints", {}).get("required")}
    last = max((position for column, position in found.positions.items() if column in required), default=0)
    for line in lines:
        if len(line.cells) < last:
            counts = {"cells": len(line.cells), "columns": width}
            found.problem("row-short", line.number, None, line.cells[0].text if line.cells else "", **counts)
    padded = [line for line in lines if len(line.cells) >= last]
    if padded:
        found.repair("short-rows", str(len(padded)), line=padded[0].number)


def _check_long(found: Draft, line: Line) -> None:
    if any(bare(cell.text) for cell in line.cells[found.width :]):
        counts = {"cells": len(line.cells), "columns": found.width}
        found.problem("row-long", line.number, None, line.cells[0].text, **counts)


def _say_above(found: Draft, above: list[Line]) -> None:
    said = [bare(cell.text) for line in above for cell in line.cells if bare(cell.text)]
    if said:
        found.repair("rows-above", " · ".join(said))
