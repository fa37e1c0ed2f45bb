"""Rows that came in, laid over the package as it stands: what it would be, and what is wrong with that."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from dashboard.dataset.cells import nearest
from dashboard.dataset.check import check
from dashboard.dataset.folder import Contents, as_folder
from dashboard.dataset.package import FIGURE_TABLES, Package, Table
from dashboard.dataset.problems import Problem
from dashboard.dataset.quoting import read_lines
from dashboard.refresh.difference import (
    Cells,
    Difference,
    Key,
    RowChange,
    apply,
    difference,
    key_of,
    package_of,
    rows_of,
)
from dashboard.refresh.ids import figure_id, is_named_after, source_id

_MINTED = {**dict.fromkeys(FIGURE_TABLES, "figure_id"), "sources": "source_id"}
WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Incoming:
    """One row that came in: the columns it has, and where it stands in what a person sent."""

    table: str
    cells: Cells
    file: str
    line: int | None = None


@dataclass(frozen=True)
class Staged:
    """The package as it would be; nothing of it is published yet.

    ``origins`` tells where a row came from, ``missing`` which rows a whole table no longer holds.
    """

    base: Contents
    contents: Contents
    difference: Difference
    origins: Mapping[tuple[str, Key], Incoming]
    missing: tuple[tuple[str, Key], ...] = ()
    problems: tuple[Problem, ...] = field(default=())

    @property
    def errors(self) -> list[Problem]:
        return [problem for problem in self.problems if problem.severity == "error"]


@dataclass(frozen=True)
class Wishes:
    """What a person decided: which tables are whole, and what becomes of rows that a whole table lacks.

    ``withdraw`` gives a reason for each figure to withdraw, ``remove`` the rows of other tables to take out;
    every other missing row is kept.
    """

    whole: frozenset[str] = frozenset()
    withdraw: Mapping[str, str] = field(default_factory=dict)
    remove: frozenset[tuple[str, Key]] = frozenset()


def stage(base: Contents, incoming: Iterable[Incoming], wishes: Wishes, today: date) -> Staged:
    """Lay rows over the package ``base`` and check the whole of it.

    A row whose id is empty, or a label that names nothing, is new and gets its permanent name here;
    a row with a known id changes the columns that came in, and no others.
    """
    package = package_of(base)
    named, problems = _name(list(incoming), base, package)
    standing = {name: rows_of(base, table) for name, table in package.tables.items()}
    origins: dict[tuple[str, Key], Incoming] = {}
    changes: list[RowChange] = []
    for row in named:
        table = package.tables[row.table]
        before = standing[row.table].get(key_of(table, row.cells), {})
        after = {column: row.cells.get(column, before.get(column, "")) for column in table.columns}
        key = key_of(table, after)
        if (row.table, key) in origins:
            problems.append(_doubled(row, origins[row.table, key], table))
            continue
        origins[row.table, key] = row
        changes.append(RowChange(row.table, key, before, after))
    missing = tuple(
        (name, key) for name in package.tables if name in wishes.whole
        for key in standing[name] if (name, key) not in origins
    )  # fmt: skip
    changes += _missing_changes(missing, standing, wishes)
    contents = apply(Difference(tuple(changes)), base)
    problems += _check(base, contents, package, origins, today)
    return Staged(base, contents, difference(base, contents), origins, missing, tuple(problems))


def known_share(incoming: Collection[Incoming], base: Contents, table: Table) -> float:
    """Which part of the rows that stand now came in: near 1 means the whole table, near 0 only new and changed rows."""
    standing = rows_of(base, table)
    keys = {key_of(table, row.cells) for row in incoming if row.table == table.name}
    return len(keys & standing.keys()) / len(standing) if standing else 0.0


@dataclass
class _Names:
    """Permanent names given while rows are laid over a package: by the row's place, and by its label."""

    taken: set[str]
    by_row: dict[int, str] = field(default_factory=dict)
    by_label: dict[str, str] = field(default_factory=dict)

    def give(self, place: int, row: Incoming, column: str) -> None:
        """Name one new row, where its cells say enough; otherwise the check says which of them do not."""
        made = (source_id if column == "source_id" else figure_id)(row.cells, self.taken)
        if made:
            self.taken.add(made)
            self.by_row[place] = made
            if row.cells.get(column):
                self.by_label[row.cells[column]] = made


def _name(incoming: list[Incoming], base: Contents, package: Package) -> tuple[list[Incoming], list[Problem]]:
    """The rows under permanent names; a label stands for its row in every table that came in with it."""
    known = _known_ids(base, package)
    names = _Names(set(known))
    problems: list[Problem] = []
    for place, row in enumerate(incoming):
        column = _MINTED.get(row.table)
        label = row.cells.get(column, "") if column else ""
        if column is None or label in known or (label and is_named_after(label, row.cells)):
            continue
        if label not in names.by_label:
            names.give(place, row, column)
            problems += _resembling(row, column, label, known)
    return [_rename(place, row, names, package) for place, row in enumerate(incoming)], problems


def _known_ids(base: Contents, package: Package) -> set[str]:
    tables = [package.tables[name] for name in _MINTED if name in package.tables]
    return {key[0] for table in tables for key in rows_of(base, table)}


def _resembling(row: Incoming, column: str, label: str, known: Collection[str]) -> list[Problem]:
    """A label that looks like a known name may be that name mistyped."""
    suggestion = nearest(label, known) if label else {}
    return [Problem("name-new", "warning", row.file, row.line, column, label, suggestion)] if suggestion else []


def _rename(place: int, row: Incoming, names: _Names, package: Package) -> Incoming:
    """The row with every label in it replaced by the permanent name it stands for."""
    cells = dict(row.cells)
    for column in cells.keys() & _columns_of_names(package.tables[row.table]):
        cells[column] = names.by_label.get(cells[column], cells[column])
    if place in names.by_row:
        cells[_MINTED[row.table]] = names.by_row[place]
    return replace(row, cells=cells)


def _columns_of_names(table: Table) -> set[str]:
    """The columns that hold the name of a figure or of a document."""
    keys = table.descriptor["schema"].get("foreignKeys", [])
    named = {c for key in keys if key["reference"]["fields"][0] in _MINTED.values() for c in key["fields"]}
    return named | {column for column in table.columns if column.endswith(("figure_id", "source_id"))}


def _doubled(row: Incoming, first: Incoming, table: Table) -> Problem:
    column = table.primary_key[0]
    parameters = {"first": str(first.line or ""), "columns": ", ".join(table.primary_key)}
    return Problem("key-doubled", "error", row.file, row.line, column, row.cells.get(column, ""), parameters)


def _missing_changes(
    missing: Iterable[tuple[str, Key]], standing: Mapping[str, Mapping[Key, Cells]], wishes: Wishes
) -> list[RowChange]:
    changes = []
    for name, key in missing:
        before = standing[name][key]
        if key[0] in wishes.withdraw and name in FIGURE_TABLES:
            after: Cells = {**before, "status": WITHDRAWN, "status_reason": wishes.withdraw[key[0]]}
            changes.append(RowChange(name, key, before, after))
        elif (name, key) in wishes.remove and name not in FIGURE_TABLES:
            changes.append(RowChange(name, key, before, {}))
    return changes


def _check(
    base: Contents, contents: Contents, package: Package, origins: Mapping[tuple[str, Key], Incoming], today: date
) -> list[Problem]:
    """What is wrong with the package as it would be and was not before, each at the place a person knows."""
    before = _Places(base, package, {})
    standing = {before.identity(problem) for problem in check(as_folder(base), today)}
    after = _Places(contents, package, origins)
    return [after.place(p) for p in check(as_folder(contents), today) if after.identity(p) not in standing]


class _Places:
    """Which row each line of the tables in canonical form holds, and where that row came from."""

    def __init__(self, contents: Contents, package: Package, origins: Mapping[tuple[str, Key], Incoming]) -> None:
        self._tables = {table.path: table for table in package.tables.values()}
        self._contents = contents
        self._origins = origins
        self._lines: dict[str, dict[int, Key]] = {}

    def key(self, problem: Problem) -> Key:
        """The key of the row a finding is about; nothing where it is about a file or a header."""
        if problem.file not in self._tables or problem.line is None:
            return ()
        if problem.file not in self._lines:
            self._lines[problem.file] = self._read(self._tables[problem.file])
        return self._lines[problem.file].get(problem.line, ())

    def identity(self, problem: Problem) -> tuple[object, ...]:
        """Equal for the same finding in two states of a package, whose lines differ."""
        return problem.code, problem.file, self.key(problem), problem.column, problem.value

    def place(self, problem: Problem) -> Problem:
        """The finding in the file and line that came in; as it is where the row stood already."""
        table = self._tables.get(problem.file)
        origin = self._origins.get((table.name, self.key(problem))) if table else None
        return replace(problem, file=origin.file, line=origin.line) if origin else problem

    def _read(self, table: Table) -> dict[int, Key]:
        lines, _ = read_lines(self._contents[table.path].decode("utf-8"), table.path)
        header = lines[0].cells
        return {line.number: key_of(table, dict(zip(header, line.cells, strict=False))) for line in lines[1:]}
