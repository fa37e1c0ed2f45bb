"""A text file as a grid of cells: which mark separates them, and what spreadsheet programs do to quotes and lines."""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from dashboard.dataset.problems import Problem
from dashboard.dataset.quoting import Line as TextLine
from dashboard.dataset.quoting import read_lines, rows_in_cell
from dashboard.refresh.reading.limits import LIMITS
from dashboard.refresh.reading.recognition import fold
from dashboard.refresh.reading.sheets import EMPTY, Cell, Grid, Line, Repair

DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
HEADER_AMONG = 10
_SEPARATOR_LINE = re.compile(r'"?sep=([,;|\t])"?[ ,;\t]*(?=\n|\Z)', re.IGNORECASE)
# A whole cell between curly quotes, as a word processor makes them of straight ones.
_CURLY = r"(?:(?<=[{0}\n])|\A)[“”„]([^“”„\n]*)[“”](?=[{0}\n]|\Z)"


def read_grid(text: str, grid: Grid, columns: Collection[str]) -> Grid:
    """The grid with the cells of a text; ``columns`` are the folded names and titles of every known column."""
    file = grid.file
    plain = re.sub(r"\r+\n|\r", "\n", text)
    repairs = [Repair("line-ends", file, None, None, _ends(text), "LF")] if plain != text else []
    given = _SEPARATOR_LINE.match(plain)
    if given:
        repairs.append(Repair("separator-line", file, 1, None, given[0].strip(), ""))
        plain = plain[given.end() :]
    delimiter = given[1] if given else _delimiter(plain, columns)
    if delimiter != ",":
        repairs.append(Repair("delimiter", file, None, None, DELIMITERS[delimiter], "comma"))
    straight = _straighten(plain, delimiter, columns)
    if straight != plain:
        repairs.append(Repair("quotes-curly", file, None, None, "“ ”", '" "'))
    lines, problems = read_lines(straight, file, delimiter)
    wrapped = [line.number for line in lines if _is_wrapped(line.cells, delimiter)]
    if wrapped:
        repairs.append(Repair("row-in-cell", file, wrapped[0], None, str(len(wrapped)), ""))
        lines = [_unwrap(line, delimiter) for line in lines]
    kept, swallowed = _without_swallowed(lines, delimiter, columns, file)
    return _filled(replace(grid, delimiter=delimiter), kept, repairs, problems + swallowed)


def _without_swallowed(
    lines: Sequence[TextLine], delimiter: str, columns: Collection[str], file: str
) -> tuple[list[TextLine], list[Problem]]:
    """The rows but those of which one cell holds others: what such a row says cannot be told."""
    width = next((len(line.cells) for line in lines[: HEADER_AMONG * 10] if _names(line.cells, columns) > 1), 0)
    found = [(line, rows_in_cell(line, delimiter, width, file)) for line in lines]
    return [line for line, problem in found if not problem], [problem for _, problem in found if problem]


def _filled(grid: Grid, lines: Iterable[TextLine], repairs: list[Repair], problems: list[Problem]) -> Grid:
    read = [Line(line.number, [Cell(cell) if cell else EMPTY for cell in _cut(line.cells)]) for line in lines]
    return replace(grid, lines=read, repairs=(*grid.repairs, *repairs), problems=(*grid.problems, *problems))


def _cut(cells: list[str]) -> list[str]:
    """The cells without the empty ones beyond any table: millions of commas are no columns."""
    most = LIMITS.columns + 1
    return cells if len(cells) <= most or any(map(str.strip, cells[most:])) else cells[:most]


def _ends(text: str) -> str:
    return "CRLF" if "\r\n" in text else "CR"


def _delimiter(text: str, columns: Collection[str]) -> str:
    """The mark that makes the first rows name most columns; a comma where none does."""
    start = text.split("\n", HEADER_AMONG)[:HEADER_AMONG]
    scores = {delimiter: _score(start, delimiter, columns) for delimiter in DELIMITERS}
    return max(scores, key=lambda delimiter: scores[delimiter])


def _score(start: list[str], delimiter: str, columns: Collection[str]) -> int:
    try:
        rows = [_split(row, delimiter) for row in csv.reader([f"{line}\n" for line in start], delimiter=delimiter)]
    except csv.Error:
        # A cell longer than any header could be.
        return 0
    return max((_names(row, columns) for row in rows), default=0)


def _names(cells: Iterable[str], columns: Collection[str]) -> int:
    """How many cells name columns."""
    return sum(fold(cell) in columns for cell in cells if cell)


def _straighten(text: str, delimiter: str, columns: Collection[str]) -> str:
    """Curly quotes around cells made straight, where the header shows that they stand for straight ones."""
    curly = re.compile(_CURLY.format(re.escape(delimiter)))
    header = "\n".join(text.split("\n", HEADER_AMONG)[:HEADER_AMONG])
    if not any(fold(match[1]) in columns for match in curly.finditer(header)):
        return text
    return curly.sub(lambda match: '"' + match[1].replace('"', '""') + '"', text)


def _is_wrapped(cells: list[str], delimiter: str) -> bool:
    """Whether a whole row stands in one cell: a program that split nothing quoted it when it saved."""
    return len(cells) == 1 and delimiter in cells[0]


def _unwrap(line: TextLine, delimiter: str) -> TextLine:
    return replace(line, cells=_split(line.cells, delimiter))


def _split(cells: list[str], delimiter: str) -> list[str]:
    if not _is_wrapped(cells, delimiter):
        return cells
    try:
        return next(csv.reader([cells[0]], delimiter=delimiter))
    except (csv.Error, StopIteration):
        return cells
