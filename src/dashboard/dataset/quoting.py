"""CSV text as rows with their true lines, and the quotes that break it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from dashboard.dataset.problems import Problem

_FEWEST_COLUMNS = 2
# A whole cell: in quotes, with doubled quotes as text, or without any at its beginning.
_CELL = r'"(?:[^"]+|"")*+"(?=[{0}\r\n]|\Z)|(?!")[^{0}\r\n]*'


@dataclass(frozen=True, slots=True)
class Line:
    """The cells of one row and the line of the file on which it begins."""

    number: int
    cells: list[str]


def read_lines(text: str, name: str, delimiter: str = ",") -> tuple[list[Line], list[Problem]]:
    """All rows up to the first quote that is never closed."""
    physical = list(io.StringIO(text, newline=""))
    reader = csv.reader(physical, strict=True, delimiter=delimiter)
    lines: list[Line] = []
    problems: list[Problem] = []
    with _any_field_size(len(text)):
        while True:
            begin = reader.line_num + 1
            try:
                lines.append(Line(begin, next(reader)))
            except StopIteration:
                return lines, problems
            except csv.Error as error:
                problem = _broken_quote(physical, begin, reader.line_num, str(error), name, _cell(delimiter))
                problems.append(problem)
                if problem.code == "quote-unclosed":
                    return lines, problems


def swallows_rows(cell: str, delimiter: str, columns: int) -> bool:
    """Whether a cell holds whole rows that a stray quote took in: line breaks and as many separators as a row has.

    A separator before a blank is one of prose.
    """
    if "\n" not in cell or columns < _FEWEST_COLUMNS:
        return False
    return len(re.findall(rf"{re.escape(delimiter)}(?=\S|\n|\Z)", cell)) >= columns - 1


def rows_in_cell(line: Line, delimiter: str, columns: int, name: str) -> Problem | None:
    """The finding for the first cell of a row that swallows others, at the line on which its quote opens."""
    number = line.number
    for cell in line.cells:
        if swallows_rows(cell, delimiter, columns):
            held = {"rows": cell.count("\n")}
            return Problem("rows-in-cell", "error", name, number, value=cell.split("\n")[0], parameters=held)
        number += cell.count("\n")
    return None


@contextmanager
def _any_field_size(size: int) -> Iterator[None]:
    # csv refuses cells above 131,072 characters; we want to name the cell instead.
    before = csv.field_size_limit(max(size + 1, csv.field_size_limit()))
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _cell(delimiter: str) -> re.Pattern[str]:
    return re.compile(_CELL.format(re.escape(delimiter)))


def _broken_quote(
    physical: list[str], begin: int, end: int, reason: str, name: str, cell: re.Pattern[str]
) -> Problem:
    record = "".join(physical[begin - 1 : end])
    opened = begin + record.count("\n", 0, _open_quote(record, cell))
    closed_on_its_line = opened == end and "end of data" not in reason
    code = "quote-stray" if closed_on_its_line else "quote-unclosed"
    return Problem(code, "error", name, opened, value=physical[opened - 1].strip())


def _open_quote(record: str, cell: re.Pattern[str]) -> int:
    """The place of the quote inside which reading broke off."""
    position = 0
    while position < len(record):
        field = cell.match(record, position)
        if field is None:
            return position
        position = field.end() + 1
    return 0
