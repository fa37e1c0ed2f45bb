"""What an upload holds: sheets as found, the repairs that are proposed, the questions that are asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dashboard.dataset.files.package import Table
from dashboard.dataset.problems import Problem

KnownRows = Mapping[str, Mapping[tuple[str, ...], Mapping[str, str]]]
"""The rows that stand now: by table and primary key."""

LEFT_OUT = ("row-headings", "row-tags", "row-total", "row-note")
"""Kinds of rows that are no rows of a table, and are offered to be left out."""

OPEN = "question-open"
"""The code of the problem that a question is while nobody has answered it."""

MERGED = "upload-merged"
"""The code of the problem that merged cells are; its value is their range."""

UNKNOWN_COLUMN = "upload-column-unknown"
"""The code of the problem that a column is which may be one that is missing."""


def cell_key(file: str, line: int, column: str) -> str:
    """The one name of a cell of an upload, the same at every reading of the same bytes."""
    return f"{file}:{line}:{column}"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell as found. ``readings``: what a typed cell of a workbook holds, by the way it was found out."""

    text: str
    readings: Mapping[str, str] | None = None


EMPTY = Cell("")


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row of a file or sheet that may become a table, with its number there."""

    number: int
    cells: list[Cell]


@dataclass(frozen=True)
class Grid:
    """A file or sheet as text cells, before it is known which table it is.

    ``title`` is what its name says of the table, ``part`` the sheet of a workbook or the member of a zip,
    ``delimiter`` the mark between the cells of a text.
    """

    file: str
    title: str
    lines: list[GridRow]
    repairs: tuple[Repair, ...] = ()
    problems: tuple[Problem, ...] = ()
    part: str = ""
    delimiter: str = ""


@dataclass(frozen=True, slots=True)
class Repair:
    """One thing that is unambiguous: proposed, shown cell by cell, applied when confirmed.

    Without ``column`` it concerns the whole file, is free of loss, and ``proposed`` may be empty; or, if it
    :attr:`leaves_out` a row, that row.
    """

    code: str
    file: str
    line: int | None
    column: str | None
    found: str
    proposed: str

    @property
    def key(self) -> str:
        """Where it applies: one cell, one row, or one matter of a file."""
        if self.line and (self.column or self.leaves_out):
            return cell_key(self.file, self.line, self.column or self.code)
        return f"{self.file}:{self.code}"

    @property
    def leaves_out(self) -> bool:
        """Whether a row is left out by it that is no row of the table."""
        return self.code in LEFT_OUT


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """One thing that is ambiguous: asked, with all its readings, each under its way of reading (``ways``)."""

    code: str
    file: str
    line: int
    column: str
    found: str
    readings: tuple[str, ...]
    ways: tuple[str, ...]

    @property
    def key(self) -> str:
        return cell_key(self.file, self.line, self.column)


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row as found: its line in the file or sheet and its cells by canonical column name."""

    line: int
    cells: Mapping[str, str]


@dataclass(frozen=True)
class Sheet:
    """The rows of one table as a person sent them.

    ``header`` names the columns found, which may be some of the table's, in any order; ``positions`` tells where
    each stood (1 is the first), ``header_line`` on which line, ``part`` in which sheet or member.
    """

    table: Table
    file: str
    header: tuple[str, ...]
    rows: tuple[SheetRow, ...]
    part: str = ""
    header_line: int = 1
    positions: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Upload:
    """All that was read of one upload; ``problems`` holds what nobody but the person can put right."""

    name: str
    sheets: tuple[Sheet, ...] = ()
    repairs: tuple[Repair, ...] = ()
    questions: tuple[Ambiguity, ...] = ()
    problems: tuple[Problem, ...] = ()
