"""File hygiene before anything is understood: encoding, delimiter, quotes, header, shape of rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from difflib import get_close_matches

from dashboard.dataset.files.package import JUDGEMENTS, Table
from dashboard.dataset.files.quoting import RawRow, rows_in_cell
from dashboard.dataset.files.rows import Row, TableRows
from dashboard.dataset.files.text_files import TextFile
from dashboard.dataset.problems import Problem

LONGEST_CELL = 100_000
_DELIMITERS = {";": "semicolon", "\t": "tab", "|": "bar"}


def read_table(file: TextFile, table: Table) -> tuple[TableRows | None, list[Problem]]:
    """The rows of one file; ``None`` when a part of them would be missing or misread."""
    text, problems = file.text, list(file.problems)
    if not text:
        return None, problems
    foreign = _foreign_delimiter(text, table)
    if foreign:
        return None, [*problems, foreign]
    lines, broken = file.lines, file.broken
    if "\x00" in text:
        # The bytes are told; what else is in their cells is looked at all the same.
        lines = [RawRow(line.number, [cell.replace("\x00", "") for cell in line.cells]) for line in lines]
    if not lines or lines[0].number > 1:
        return None, problems + broken
    header = lines[0].cells
    problems += broken + _check_header(header, table)
    if broken or set(table.columns) - set(header):
        return None, problems
    problems += _no_rows(lines, table)
    read, found = _read_rows(lines, table)
    return read, problems + found


def unknown_files(names: Iterable[str], tables: Iterable[Table]) -> list[Problem]:
    """The tables of a folder that its descriptor does not name."""
    known = {table.path for table in tables}
    return [Problem("file-extra", "warning", name) for name in names if name.endswith(".csv") and name not in known]


def _foreign_delimiter(text: str, table: Table) -> Problem | None:
    first = text.split("\n", 1)[0]
    for delimiter, name in _DELIMITERS.items():
        cells = [cell.strip('" \r') for cell in first.split(delimiter)]
        known = set(cells) & set(table.columns)
        if len(known) > 1 and len(cells) > first.count(","):
            parameters = {"delimiter": name}
            return Problem("file-delimiter", "error", table.path, 1, value=first.strip(), parameters=parameters)
    return None


def _check_header(header: list[str], table: Table) -> list[Problem]:
    expected, problems = table.columns, []
    missing = [column for column in expected if column not in header]
    for column in missing:
        problems.append(Problem("column-missing", "error", table.path, 1, column))
    for column, times in Counter(header).items():
        if not column.strip():
            problems.append(_blank_column(header, column, table))
        elif times > 1:
            problems.append(Problem("column-doubled", "error", table.path, 1, column))
        if column.strip() and column not in expected:
            problems.append(_extra_column(column, missing, table))
    if not problems and header != expected:
        problems.append(Problem("column-order", "warning", table.path, 1))
    return problems


def _blank_column(header: list[str], column: str, table: Table) -> Problem:
    parameters = {"position": header.index(column) + 1}
    return Problem("column-blank", "error", table.path, 1, parameters=parameters)


def _extra_column(column: str, missing: list[str], table: Table) -> Problem:
    near = get_close_matches(column.strip().lower(), missing, 1)
    parameters = {"suggestion": near[0]} if near else {}
    return Problem("column-extra", "error", table.path, 1, column, parameters=parameters)


def _no_rows(lines: list[RawRow], table: Table) -> list[Problem]:
    # Where nobody has answered a warning yet nothing is missing.
    may_be_empty = table.name == JUDGEMENTS or table.may_be_empty
    return (
        [] if may_be_empty or any(any(line.cells) for line in lines[1:]) else [Problem("no-rows", "error", table.path)]
    )


def _read_rows(lines: list[RawRow], table: Table) -> tuple[TableRows, list[Problem]]:
    header, *body = lines
    read = TableRows(table, header.cells, [])
    problems: list[Problem] = []
    for line in body:
        misshapen = _check_shape(line, header.cells, table)
        problems += misshapen
        if misshapen:
            read.damaged.add(line.number)
        if any(line.cells):
            row, found = _read_row(line, header.cells, table)
            read.rows.append(row)
            problems += found if not misshapen else []
    return read, problems


def _check_shape(line: RawRow, header: list[str], table: Table) -> list[Problem]:
    found, expected = len(line.cells), len(header)
    swallowed = rows_in_cell(line, ",", len(header), table.path)
    if swallowed:
        return [swallowed]
    if not any(cell.strip() for cell in line.cells):
        return [Problem("row-blank", "error", table.path, line.number)]
    if found == expected:
        return []
    code = "row-short" if found < expected else "row-long"
    parameters = {"cells": found, "columns": expected}
    return [Problem(code, "error", table.path, line.number, value=line.cells[0], parameters=parameters)]


def _read_row(line: RawRow, header: list[str], table: Table) -> tuple[Row, list[Problem]]:
    cells = dict(zip(header, line.cells, strict=False))
    row = Row(table.path, line.number, cells)
    problems = []
    for column, cell in cells.items():
        if cell != cell.strip():
            problems.append(row.problem("stray-blank", column))
            cells[column] = cell.strip()
        if len(cell) > LONGEST_CELL:
            cells[column] = ""
            problems.append(row.problem("cell-too-long", column, length=len(cell), longest=LONGEST_CELL))
    return row, problems
