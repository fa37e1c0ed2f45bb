"""From a grid of cells to the rows of a table: where its header is, which columns it has, which rows hold something."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from openpyxl.utils import range_boundaries

from dashboard.dataset.checks.cells import is_address_column
from dashboard.dataset.checks.guesses import nearest
from dashboard.dataset.files.package import Package, Table
from dashboard.dataset.files.schema import Field
from dashboard.dataset.problems import Problem
from dashboard.refresh.reading.delimited import HEADER_AMONG
from dashboard.refresh.reading.found_table import FoundTable
from dashboard.refresh.reading.recognition import (
    choose_table,
    columns_of,
    fitting_tables,
    fold,
    known_columns,
    named_table,
    official_titles,
)
from dashboard.refresh.reading.rows import OTHER_TABLE, kind_of_row
from dashboard.refresh.reading.shapes import AFTER_COMMA, check_shapes
from dashboard.refresh.reading.sheets import EMPTY, MERGED, UNKNOWN_COLUMN, Cell, Grid, GridRow, KnownRows, Repair
from dashboard.refresh.reading.signs import bare, composed
from dashboard.wording.language import Language, catalogues, language_of
from dashboard.wording.notes import note_of

_FEWEST_COLUMNS = 2


def find_table(grid: Grid, package: Package, known: KnownRows) -> FoundTable | Problem | None:
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
    is_spaced = any(AFTER_COMMA.match(cell.text) for cell in header.cells)
    found = FoundTable(table, grid, header.number, len(header.cells), is_spaced)
    if named is None:
        found.repair("table", grid.title, table.name)
    body = grid.lines[place + 1 :]
    _read_header(found, header, body)
    if any(_is_filled(line) for line in body):
        _say_columns(found, is_known=bool(known.get(table.name)))
    _read_rows(found, _without_strays(found, body, known_columns(package)))
    _say_above(found, grid.lines[:place])
    found.problems += [placed for problem in grid.problems if (placed := _placed(found, problem))]
    return found


def _header_place(grid: Grid, columns: Collection[str]) -> int | None:
    """The row among the first filled ones that names most columns, if any names two."""
    filled = [place for place, line in enumerate(grid.lines[: HEADER_AMONG * 10]) if _is_filled(line)]
    scores = {p: sum(fold(c.text) in columns for c in grid.lines[p].cells if c.text) for p in filled[:HEADER_AMONG]}
    best = max(scores, key=lambda place: scores[place], default=None)
    return best if best is not None and scores[best] >= _FEWEST_COLUMNS else None


def _table(grid: Grid, place: int, named: Table | None, package: Package, known: KnownRows) -> Table | Problem:
    body = grid.lines[place + 1 :]
    columns = known_columns(package)
    names = [
        cell.text
        for position, cell in enumerate(grid.lines[place].cells)
        if fold(cell.text) in columns or (bare(cell.text) and _is_used(position, body))
    ]
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


def _is_used(position: int, body: list[GridRow]) -> bool:
    return not body or any(len(line.cells) > position and bare(line.cells[position].text) for line in body)


def _is_filled(line: GridRow) -> bool:
    return any(cell.readings or bare(cell.text) for cell in line.cells)


def _read_header(found: FoundTable, header: GridRow, body: list[GridRow]) -> None:
    columns, official, empty = columns_of(found.table), official_titles(found.table), 0
    foreign: list[str] = []
    for position, cell in enumerate(header.cells):
        text = bare(cell.text)
        column = columns.get(fold(text))
        if column is None:
            if body and _is_used(position, body):
                foreign.append(text)
                if not text:
                    found.problem("column-blank", found.header_line, position=position + 1)
            else:
                empty += 1
        elif column in found.positions:
            found.problem("column-doubled", header.number, column)
        else:
            found.positions[column] = position + 1
            if cell.text != column and cell.text not in official:
                found.repairs.append(Repair("header", found.grid.file, header.number, column, cell.text, column))
    _say_foreign(found, [text for text in foreign if text])
    if empty:
        found.repair("empty-columns", str(empty))
    if any(cell.text in official and cell.text not in found.positions for cell in header.cells):
        found.repair("titles", "")


def _say_foreign(found: FoundTable, names: Iterable[str]) -> None:
    """Columns that are none of the table, with those of the table that one of them may be."""
    missing = [field for field in found.table.fields if field.name not in found.positions]
    code = UNKNOWN_COLUMN if missing else "column-extra"
    for name in names:
        near = nearest(name, [field.name for field in missing])
        found.problem(code, found.header_line, name, **(_titles(missing) if missing else {}), **near)


def _titles(fields: Sequence[Field]) -> dict[str, str]:
    """What columns are called in each language in which one has a title, with their names."""
    codes = [code for code in catalogues() if any(code in field.title for field in fields)]
    named = {f"columns_{code}": ", ".join(_titled(field, language_of(code)) for field in fields) for code in codes}
    return {"columns": ", ".join(field.name for field in fields), **named}


def _titled(field: Field, language: Language) -> str:
    return f"{note_of(field.title, language)} ({field.name})"


def _say_columns(found: FoundTable, is_known: bool) -> None:
    """Columns that are not there: told once, but for those by which rows are recognized.

    Where rows stand the check tells which of these are new, and how many need a column. While a column is unknown it
    may be any of them.
    """
    order = [column for column in found.table.columns if column in found.positions]
    if list(found.positions) != order:
        found.repair("column-order", ", ".join(found.positions), ", ".join(order))
    if any(problem.code == UNKNOWN_COLUMN for problem in found.problems):
        return
    missing = [f for f in found.table.fields if f.name not in found.positions]
    key = found.table.primary_key
    optional = [f.name for f in missing if f.name not in key and not f.is_required]
    if optional:
        found.repair("columns-missing", ", ".join(optional))
    for column in (f.name for f in missing if f.name in key or (f.is_required and not is_known)):
        kind = "key" if column in key else "other"
        place = found.grid.file, found.header_line, column
        found.problems.append(Problem("upload-column-missing", "warning", *place, parameters={"kind": kind}))


def _read_rows(found: FoundTable, body: list[GridRow]) -> None:
    filled = [line for line in body if _is_filled(line)]
    empty = next((line.number for line in body if not _is_filled(line)), None)
    if empty is not None:
        found.repair("empty-rows", "", line=empty)
    if not filled and not found.grid.problems and not found.table.may_be_empty:
        found.repair("no-rows", "")
    # An address is not ours to write in another way.
    addresses = {f.name for f in found.table.fields if is_address_column(f)}
    for line in filled:
        found.rows.append((line.number, dict(_cells(line, found.positions, addresses))))
    check_shapes(found, filled)


def _without_strays(found: FoundTable, body: list[GridRow], columns: Collection[str]) -> list[GridRow]:
    """The lines up to another table, but for those that are no rows of this one; each is told."""
    kept = []
    for line in body:
        cells = {place: text for place, cell in enumerate(line.cells, 1) if (text := bare(cell.text))}
        kind = kind_of_row(cells, found.positions, found.table, columns) if cells else ""
        if kind == OTHER_TABLE:
            found.problem("upload-table-second", line.number, None, " · ".join(cells.values()))
            break
        if kind:
            found.repair(kind, " · ".join(cells.values()), line=line.number)
        else:
            kept.append(line)
    return kept


def _cells(line: GridRow, positions: Mapping[str, int], kept: Collection[str]) -> Iterator[tuple[str, Cell]]:
    for column, position in positions.items():
        cell = line.cells[position - 1] if position <= len(line.cells) else EMPTY
        yield column, cell if cell.text.isascii() or column in kept else replace(cell, text=composed(cell.text))


def _placed(found: FoundTable, problem: Problem) -> Problem | None:
    """A finding of the grid in its place in the table; nothing for merged cells above it."""
    if problem.code != MERGED:
        return problem
    left, top, right, bottom = range_boundaries(problem.value or "")
    column = next((column for column, position in found.positions.items() if left <= position <= right), None)
    line = max(top, found.header_line)
    return replace(problem, line=line, column=column) if bottom >= found.header_line else None


def _say_above(found: FoundTable, above: list[GridRow]) -> None:
    said = [bare(cell.text) for line in above for cell in line.cells if bare(cell.text)]
    if said:
        found.repair("rows-above", " · ".join(said))
