"""Rows that came in, each under its permanent name: known, made here, or a label that stands for one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from dashboard.dataset.checks.guesses import Guesses
from dashboard.dataset.checks.working_names import STEM
from dashboard.dataset.files.folder import Contents
from dashboard.dataset.files.package import FIGURE_TABLES, Package, Table
from dashboard.dataset.problems import Problem
from dashboard.dataset.progress import Progress, each, silent
from dashboard.refresh.difference import Cells, rows_of
from dashboard.refresh.ids import Reached, figure_id, is_named_after, numbered, source_id
from dashboard.refresh.known import KnownContent

MINTED = {**dict.fromkeys(FIGURE_TABLES, "figure_id"), "sources": "source_id"}
"""The tables whose rows are named here, each with the column of its names."""
_MOST_GUESSES = 100
"""Of mistyped names that are told: nobody mistypes more."""
_SURROGATE = re.compile("[\ud800-\udfff]")


RowPlace = tuple[str, str, int | None]
"""Where a row came in: its table, file and line."""


@dataclass(frozen=True)
class Incoming:
    """One row that came in: the columns it has, and where it stands in what a person sent.

    A row ``apart`` is a new one even where it says what stands already.
    """

    table: str
    cells: Cells
    file: str
    line: int | None = None
    apart: bool = False

    @property
    def place(self) -> RowPlace:
        return self.table, self.file, self.line


@dataclass(frozen=True)
class Named:
    """The rows under their names, in the order given; ``nameless`` are the places of those that cannot be named yet.

    ``known`` are the places of those that say what stands already, now under the name of that.
    """

    rows: list[Incoming]
    nameless: frozenset[int]
    known: frozenset[int]
    problems: list[Problem]


@dataclass
class _Names:
    """The names of one kind: those that stand, those that are taken, and those made, by row and by label."""

    everyone: str
    standing: frozenset[str] = frozenset()
    taken: set[str] = field(default_factory=set)
    by_row: dict[int, str] = field(default_factory=dict)
    by_label: dict[str, str] = field(default_factory=dict)
    nameless: set[int] = field(default_factory=set)
    known: set[int] = field(default_factory=set)
    reached: Reached = field(default_factory=dict)

    def is_own(self, label: str, row: Incoming) -> bool:
        """Whether a row keeps the name it came with: one that stands, or one as we would make it."""
        return label in self.standing or (bool(label) and is_named_after(label, row.cells, everyone=self.everyone))

    def take(self, place: int, label: str, name: str) -> None:
        """One row goes under the name of the one that stands."""
        self.known.add(place)
        self.by_row[place] = name
        if label:
            self.by_label[label] = name

    def give(self, place: int, row: Incoming, table: Table) -> None:
        """Name one new row; where it does not say enough, for the time being, so that all else in it is checked."""
        column = MINTED[table.name]
        if column == "source_id":
            made = source_id(row.cells, self.taken, self.reached)
        else:
            made = figure_id(row.cells, self.taken, self.reached, everyone=self.everyone)
        if not _fits(made, column, table):
            self.nameless.add(place)
            made = numbered(STEM, self.taken, self.reached)
        self.taken.add(made)
        self.by_row[place] = made
        if label := label_of(row, column):
            self.by_label[label] = made


def name_rows(
    incoming: Sequence[Incoming],
    base: Contents,
    package: Package,
    progress: Progress = silent,
    instead: Mapping[RowPlace, str] | None = None,
) -> Named:
    """The rows under permanent names; a label stands for its row in every table that came in with it.

    A row that says what stands already is that row; ``instead`` names the standing document for others, as a person
    decided.
    """
    kinds = {column: _names(column, incoming, base, package) for column in set(MINTED.values())}
    guesses = {column: Guesses(names.standing, len(incoming)) for column, names in kinds.items()}
    standing, chosen = KnownContent(base, package), instead or {}
    problems: list[Problem] = []
    for place, row in enumerate(each(incoming, "naming", progress)):
        column = MINTED.get(row.table, "")
        label = label_of(row, column)
        if not column or label in kinds[column].standing:
            continue
        same = chosen.get(row.place) or ("" if row.apart else standing.of(row.table, row.cells))
        if same:
            kinds[column].take(place, label, same)
        elif not kinds[column].is_own(label, row) and label not in kinds[column].by_label:
            problems += _resembling(row, column, guesses[column]) if len(problems) < _MOST_GUESSES else []
            kinds[column].give(place, row, package.tables[row.table])
    columns = {name: columns_of_names(table) for name, table in package.tables.items()}
    rows = [_rename(place, row, kinds, columns[row.table]) for place, row in enumerate(incoming)]
    rows = [_name_alone(row) if given.place in chosen else row for given, row in zip(incoming, rows, strict=True)]
    nameless = frozenset().union(*(names.nameless for names in kinds.values()))
    return Named(rows, nameless, frozenset().union(*(names.known for names in kinds.values())), problems)


def _fits(name: str, column: str, table: Table) -> bool:
    """Whether a name has the form the package asks for; what it is made of may not be an id at all."""
    return bool(name) and re.fullmatch(table.field(column).pattern or ".*", name) is not None


def label_of(row: Incoming, column: str) -> str:
    return row.cells.get(column, "").strip()


def _names(column: str, incoming: Sequence[Incoming], base: Contents, package: Package) -> _Names:
    tables = [name for name, own in MINTED.items() if own == column and name in package.tables]
    standing = frozenset(key[0] for name in tables for key in rows_of(base, package.tables[name])) - {""}
    scopes = rows_of(base, package.tables["scopes"]).values() if "scopes" in package.tables else ()
    names = _Names(package.everyone(scopes), standing)
    labels = ((label_of(row, column), row) for row in incoming if row.table in tables)
    names.taken = {label for label, row in labels if names.is_own(label, row)} | standing
    return names


def _resembling(row: Incoming, column: str, guess: Guesses) -> list[Problem]:
    """A label that looks like a known name may be that name mistyped."""
    label = label_of(row, column)
    suggestion = guess(label) if label else {}
    return [Problem("name-new", "warning", row.file, row.line, column, label, suggestion)] if suggestion else []


def _rename(place: int, row: Incoming, kinds: Mapping[str, _Names], columns: Mapping[str, str]) -> Incoming:
    """The row with every label in it replaced by the permanent name it stands for."""
    cells = {column: _SURROGATE.sub("\ufffd", cell) for column, cell in row.cells.items()}
    for column in cells.keys() & columns.keys():
        cells[column] = kinds[columns[column]].by_label.get(cells[column].strip(), cells[column])
    own = MINTED.get(row.table, "")
    if own and place in kinds[own].by_row:
        cells[own] = kinds[own].by_row[place]
        if place in kinds[own].known:
            # Marks of where somebody found the page are no correction of its address.
            cells.pop("url", None)
    return replace(row, cells=cells)


def _name_alone(row: Incoming) -> Incoming:
    """The row as one that changes nothing: a person took the standing one in its place."""
    column = MINTED[row.table]
    return replace(row, cells={column: row.cells[column]})


def columns_of_names(table: Table) -> dict[str, str]:
    """The columns that hold the name of a figure or of a document, each with the column of those names."""
    found = {c: kind for c in table.columns for kind in set(MINTED.values()) if c.endswith(kind)}
    for key in table.foreign_keys:
        column, kind = key.columns[0], key.table_columns[0]
        found |= {column: kind} if kind in MINTED.values() else {}
    return found
