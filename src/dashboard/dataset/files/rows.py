"""Rows as they stand in the files, each with its true line: what the checks read."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from dashboard.dataset.files.package import FIGURE_TABLES, Package, Table
from dashboard.dataset.files.schema import Field
from dashboard.dataset.problems import Problem


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the line on which it begins and its cells by column (``""`` where there is none)."""

    file: str
    line: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def problem(self, code: str, column: str, **parameters: str | int) -> Problem:
        """An error in one cell of this row."""
        return Problem(code, "error", self.file, self.line, column, self[column], parameters)

    def warning(self, code: str, column: str, **parameters: str | int) -> Problem:
        """Something about one cell of this row that a person should judge."""
        return Problem(code, "warning", self.file, self.line, column, self[column], parameters)


@dataclass(frozen=True)
class TableRows:
    """One table as read: its header as it stands, and its rows.

    ``damaged`` holds the lines whose cells cannot be trusted; their rows stay, so that an id in
    them is still known to the other tables.
    """

    table: Table
    header: list[str]
    rows: list[Row]
    damaged: set[int] = field(default_factory=set)


class MissingTable(LookupError):
    """A rule asked for a table that could not be read."""


@dataclass(frozen=True)
class Tables:
    """The tables that could be read, as the rules see them on the day ``today``.

    ``spoken`` are the languages of the pages, nothing where nobody says.
    """

    package: Package
    by_name: Mapping[str, TableRows]
    today: date
    spoken: Collection[str] = ()

    def of(self, name: str) -> TableRows:
        """One table. :raises MissingTable: when it could not be read."""
        try:
            return self.by_name[name]
        except KeyError:
            raise MissingTable(name) from None

    def rows(self, name: str) -> list[Row]:
        """The rows of one table whose cells can be trusted."""
        found = self.of(name)
        return [row for row in found.rows if row.line not in found.damaged]

    def every_row(self) -> Iterator[tuple[Table, Row]]:
        """All trustworthy rows of all tables, each with its table."""
        for name, found in self.by_name.items():
            for row in self.rows(name):
                yield found.table, row

    def cells(self, fits: Callable[[Field], bool]) -> Iterator[tuple[Row, str]]:
        """Every trustworthy row with each filled column whose description in the descriptor fits."""
        for name, found in self.by_name.items():
            columns = [field.name for field in found.table.fields if fits(field)]
            for row in self.rows(name):
                yield from ((row, column) for column in columns if row[column])

    def ids(self, name: str, column: str) -> set[str]:
        """All values of a column, damaged rows included."""
        return {row[column] for row in self.of(name).rows} - {""}

    @cached_property
    def figures(self) -> list[Row]:
        """The trustworthy rows of the tables of figures that could be read; their numbers are digits."""
        rows = (row for name in FIGURE_TABLES if name in self.by_name for row in self.rows(name))
        return [row for row in rows if row["value"].isdecimal() and (row["value_high"] or "0").isdecimal()]

    @cached_property
    def figure_ids(self) -> set[str]:
        """Every known figure. :raises MissingTable: when a table of figures could not be read."""
        declared = [name for name in FIGURE_TABLES if name in self.package.tables]
        return set().union(*(self.ids(name, "figure_id") for name in declared))

    @cached_property
    def figure(self) -> dict[str, Row]:
        """The trustworthy figures by their id."""
        return {row["figure_id"]: row for row in self.figures}

    @cached_property
    def measures(self) -> dict[str, Row]:
        """The measures by their id. :raises MissingTable: when the table could not be read."""
        return {row["measure_id"]: row for row in self.rows("measures")}

    def refers(self, table: Table, column: str) -> bool:
        """Whether the descriptor itself declares where the ids of this column must stand."""
        return any(column in key.columns for key in table.foreign_keys)


def stands(figure: Row) -> bool:
    """Whether a figure stands for a count of its own: active and no variant of another."""
    return figure["status"] == "active" and not figure["variant_of"]


def split(cell: str) -> list[str]:
    """The ids of a list cell."""
    return [item for item in cell.split(";") if item]
