"""CSV text as rows with their true lines, and the quotes that break it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dashboard.dataset.problems import Problem

_FEWEST_COLUMNS = 2
# A whole cell: in quotes, with doubled quotes as text, or without any at its beginning.
_CELL = r'"(?:[^"]+|"")*+"(?=[{0}\r\n]|\Z)|(?!")[^{0}\r\n]*'
# The most that csv takes on every system.
_ANY_SIZE = 2**31 - 1


@dataclass(frozen=True, slots=True)
class RawRow:
    """The cells of one row and the line of the file on which it begins."""

    number: int
    cells: list[str]


def read_lines(text: str, name: str, delimiter: str = ",") -> tuple[list[RawRow], list[Problem]]:
    """All rows up to the first quote that is never closed."""
    lines: list[RawRow] = []
    problems: list[Problem] = []
    for found in iterate_lines(io.StringIO(text, newline=""), name, delimiter):
        if isinstance(found, RawRow):
            lines.append(found)
        else:
            problems.append(found)
    return lines, problems


def iterate_lines(physical: Iterable[str], name: str, delimiter: str = ",") -> Iterator[RawRow | Problem]:
    """Row after row, of lines that are taken only as far as the row reaches; broken quotes in their places."""
    # csv refuses cells above 131,072 characters; we want to name the cell instead. The bound is one for the whole
    # process, so it is never set back: another thread may be in the midst of a longer cell.
    csv.field_size_limit(_ANY_SIZE)
    record: list[str] = []
    reader = csv.reader(_recorded(physical, record), strict=True, delimiter=delimiter)
    while True:
        begin = reader.line_num + 1
        record.clear()
        try:
            yield RawRow(begin, next(reader))
        except StopIteration:
            return
        except csv.Error as error:
            problem = _broken_quote(record, begin, str(error), name, _cell(delimiter))
            yield problem
            if problem.code == "quote-unclosed":
                return


def _recorded(physical: Iterable[str], record: list[str]) -> Iterator[str]:
    for line in physical:
        record.append(line)
        yield line


def swallows_rows(cell: str, delimiter: str, columns: int) -> bool:
    """Whether a cell holds whole rows that a stray quote took in: line breaks and as many separators as a row has.

    A separator before a blank is one of prose.
    """
    if "\n" not in cell or columns < _FEWEST_COLUMNS:
        return False
    return len(re.findall(rf"{re.escape(delimiter)}(?=\S|\n|\Z)", cell)) >= columns - 1


def rows_in_cell(line: RawRow, delimiter: str, columns: int, name: str) -> Problem | None:
    """The finding for the first cell of a row that swallows others, at the line on which its quote opens."""
    number = line.number
    for cell in line.cells:
        if swallows_rows(cell, delimiter, columns):
            held = {"rows": cell.count("\n")}
            return Problem("rows-in-cell", "error", name, number, value=cell.split("\n")[0], parameters=held)
        number += cell.count("\n")
    return None


def _cell(delimiter: str) -> re.Pattern[str]:
    return re.compile(_CELL.format(re.escape(delimiter)))


def _broken_quote(lines: list[str], begin: int, reason: str, name: str, cell: re.Pattern[str]) -> Problem:
    record = "".join(lines)
    place = record.count("\n", 0, _open_quote(record, cell))
    closed_on_its_line = place == len(lines) - 1 and "end of data" not in reason
    code = "quote-stray" if closed_on_its_line else "quote-unclosed"
    return Problem(code, "error", name, begin + place, value=lines[place].strip())


def _open_quote(record: str, cell: re.Pattern[str]) -> int:
    """The place of the quote inside which reading broke off."""
    position = 0
    while position < len(record):
        field = cell.match(record, position)
        if field is None:
            return position
        position = field.end() + 1
    return 0
