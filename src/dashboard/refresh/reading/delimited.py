"""A text file as a grid of cells: which mark separates them, and what spreadsheet programs do to quotes and lines."""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, islice, repeat

from dashboard.dataset.files.quoting import RawRow as TextLine
from dashboard.dataset.files.quoting import iterate_lines, rows_in_cell
from dashboard.dataset.problems import Problem
from dashboard.refresh.reading.budget import Budget
from dashboard.refresh.reading.recognition import fold
from dashboard.refresh.reading.sheets import EMPTY, Cell, Grid, GridRow, Repair

DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
HEADER_AMONG = 10
# The columns of the widest spreadsheet: one that was filled or formatted to its edge saves so many separators.
_WIDEST = 16_384
# In characters: as many columns as a table may have, each with the longest title.
_LONGEST_HEADER = 40_000
_SEPARATOR_LINE = re.compile(r'"?sep=([,;|\t])"?[ ,;\t]*(?=[\r\n]|\Z)', re.IGNORECASE)
_LINE = re.compile(r"([^\r\n]*)(\r+\n?|\n|\Z)")
# A whole cell between curly quotes, as a word processor makes them of straight ones.
_CURLY = r"(?:(?<=[{0}\n])|\A)[“”„]([^“”„\n]*)[“”](?=[{0}\n]|\Z)"


def read_grid(text: str, grid: Grid, columns: Collection[str], budget: Budget) -> Grid:
    """The grid with the cells of a text; ``columns`` are the folded names and titles of every known column.

    :raises LimitReached: in the row that is one too many for the budget
    """
    file, repairs = grid.file, list(grid.repairs)
    if "\r" in text:
        repairs.append(Repair("line-ends", file, None, None, "CRLF" if "\r\n" in text else "CR", "LF"))
    given = _SEPARATOR_LINE.match(text)
    if given:
        repairs.append(Repair("separator-line", file, 1, None, given[0].strip(), ""))
    physical = _physical(text, given.end() if given else 0)
    start = list(islice(physical, HEADER_AMONG))
    delimiter = given[1] if given else _delimiter(start, columns)
    if delimiter != ",":
        repairs.append(Repair("delimiter", file, None, None, DELIMITERS[delimiter], "comma"))
    straight: Iterator[str] = chain(start, physical)
    if curly := _curly(start, delimiter, columns):
        repairs.append(Repair("quotes-curly", file, None, None, "“ ”", '" "'))
        straight = (curly.sub(_straighten, line) for line in straight)
    rows = _TextRows(straight, file, delimiter, budget)
    lines, swallowed = _without_swallowed(list(rows.read()), delimiter, columns, file)
    if rows.wrapped:
        repairs.append(Repair("row-in-cell", file, rows.wrapped[0], None, str(len(rows.wrapped)), ""))
    read = [GridRow(line.number, [Cell(cell) if cell else EMPTY for cell in line.cells]) for line in lines]
    problems = (*grid.problems, *rows.problems, *swallowed)
    return replace(grid, delimiter=delimiter, lines=read, repairs=tuple(repairs), problems=problems)


def _physical(text: str, start: int) -> Iterator[str]:
    """The lines of a text from a place on, however they end."""
    for match in _LINE.finditer(text, start):
        line, end = match.groups()
        if end:
            yield f"{line}\n"
        elif line:
            yield line
        if end.endswith("\r"):
            # Returns alone end a line each; before a line feed they are one end.
            yield from repeat("\n", len(end) - 1)


@dataclass
class _TextRows:
    """The rows of a text, and what was noticed in them: broken quotes, lines that stand whole in one cell."""

    physical: Iterable[str]
    file: str
    delimiter: str
    budget: Budget
    problems: list[Problem] = field(default_factory=list)
    wrapped: list[int] = field(default_factory=list)

    def read(self) -> Iterator[TextLine]:
        """Filled rows, and one without cells for each gap between them: that something was left out is said once."""
        is_gap = False
        for found in iterate_lines(self._counted(), self.file, self.delimiter):
            if isinstance(found, Problem):
                self.budget.spend("rows")
                self.problems.append(found)
                continue
            cells = self._filled(found)
            if cells or not is_gap:
                yield replace(found, cells=cells)
            is_gap = not cells

    def _counted(self) -> Iterator[str]:
        for number, line in enumerate(self.physical, 1):
            self.budget.at(self.file, number)
            self.budget.spend("lines")
            if line.count(self.delimiter) > _WIDEST:
                # Before they are parted: a million cells cost far more than their commas.
                raise self.budget.reached("columns")
            yield line

    def _filled(self, line: TextLine) -> list[str]:
        cells = line.cells
        if _is_wrapped(cells, self.delimiter):
            self.wrapped.append(line.number)
            cells = _split(cells, self.delimiter)
        filled = [place for place, cell in enumerate(cells, 1) if cell.strip()]
        if not filled:
            return []
        self.budget.at(self.file, line.number)
        self.budget.allow("columns", filled[-1])
        self.budget.spend("rows")
        self.budget.spend("cells", len(filled))
        # Cells beyond the widest table are empty here: millions of commas are no columns.
        return cells[: self.budget.limits.columns + 1]


def _without_swallowed(
    lines: Sequence[TextLine], delimiter: str, columns: Collection[str], file: str
) -> tuple[list[TextLine], list[Problem]]:
    """The rows but those of which one cell holds others: what such a row says cannot be told."""
    width = next((len(line.cells) for line in lines[: HEADER_AMONG * 10] if _names(line.cells, columns) > 1), 0)
    found = [(line, rows_in_cell(line, delimiter, width, file)) for line in lines]
    return [line for line, problem in found if not problem], [problem for _, problem in found if problem]


def _delimiter(start: list[str], columns: Collection[str]) -> str:
    """The mark that makes the first rows name most columns; a comma where none does."""
    scores = {delimiter: _score(start, delimiter, columns) for delimiter in DELIMITERS}
    return max(scores, key=lambda delimiter: scores[delimiter])


def _score(start: list[str], delimiter: str, columns: Collection[str]) -> int:
    try:
        rows = list(csv.reader([line[:_LONGEST_HEADER] for line in start], delimiter=delimiter))
    except csv.Error:
        # A cell longer than any header could be.
        return 0
    return max((_names(_split(row, delimiter), columns) for row in rows), default=0)


def _names(cells: Iterable[str], columns: Collection[str]) -> int:
    """How many cells name columns."""
    return sum(fold(cell) in columns for cell in cells if cell)


def _curly(start: list[str], delimiter: str, columns: Collection[str]) -> re.Pattern[str] | None:
    """What finds curly quotes around cells, where the header shows that they stand for straight ones."""
    curly = re.compile(_CURLY.format(re.escape(delimiter)))
    cells = (match[1] for line in start for match in curly.finditer(line[:_LONGEST_HEADER]))
    return curly if any(fold(cell) in columns for cell in cells) else None


def _straighten(match: re.Match[str]) -> str:
    return '"' + match[1].replace('"', '""') + '"'


def _is_wrapped(cells: list[str], delimiter: str) -> bool:
    """Whether a whole row stands in one cell: a program that split nothing quoted it when it saved."""
    return len(cells) == 1 and delimiter in cells[0]


def _split(cells: list[str], delimiter: str) -> list[str]:
    if not _is_wrapped(cells, delimiter):
        return cells
    try:
        return next(csv.reader([cells[0]], delimiter=delimiter))
    except (csv.Error, StopIteration):
        return cells
