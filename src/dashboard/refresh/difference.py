"""What one state of the package has that another has not, row by row and cell by cell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from dashboard.dataset.files.canonical import serialize
from dashboard.dataset.files.folder import Contents
from dashboard.dataset.files.package import Package, Table
from dashboard.dataset.files.snapshot import Cells, Key, RowsByKey, key_of, snapshot

__all__ = [
    "CellChange",
    "Cells",
    "Difference",
    "Key",
    "RowChange",
    "RowsByKey",
    "apply",
    "conflicts",
    "difference",
    "is_whole",
    "key_of",
    "package_of",
    "rows_of",
]

_NOTHING = ("file-missing", "file-empty")
"""Of a file like that nothing can be lost."""
ChangeKind = Literal["added", "changed", "withdrawn", "removed"]


@dataclass(frozen=True, slots=True)
class CellChange:
    """One cell as it was and as it is."""

    column: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row as it was and as it is; no cells stand for no row."""

    table: str
    key: Key
    before: Cells
    after: Cells

    @property
    def kind(self) -> ChangeKind:
        if not self.before:
            return "added"
        if not self.after:
            return "removed"
        withdrawn = self.before.get("status") == "active" and self.after.get("status") != "active"
        return "withdrawn" if withdrawn else "changed"

    @property
    def cells(self) -> list[CellChange]:
        """The cells that differ, in the order of the columns."""
        columns = dict.fromkeys([*self.after, *self.before])
        pairs = [CellChange(c, self.before.get(c, ""), self.after.get(c, "")) for c in columns]
        return [cell for cell in pairs if cell.before != cell.after]


@dataclass(frozen=True)
class Difference:
    """Every row that differs, in the order of tables and keys; ``untouched`` counts the others by table.

    ``files`` holds the other files that differ (descriptor, texts), before and after.
    """

    rows: tuple[RowChange, ...] = ()
    untouched: Mapping[str, int] = field(default_factory=dict)
    files: Mapping[str, tuple[bytes | None, bytes | None]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.rows or self.files)

    def of(self, kind: ChangeKind) -> list[RowChange]:
        return [change for change in self.rows if change.kind == kind]


def package_of(contents: Contents) -> Package:
    """The package of these files. :raises UnreadableDataset: when its descriptor cannot be read."""
    return snapshot(contents).package


def rows_of(contents: Contents, table: Table) -> RowsByKey:
    """The rows of a table by their key, with the columns of the table that are there; without a file there are none."""
    return snapshot(contents).rows(table)


def is_whole(contents: Contents, table: Table) -> bool:
    """Whether ``rows_of`` tells all a table's file holds: nothing doubled, misshapen or of no column is left out."""
    state = snapshot(contents)
    file = state.file(table.path)
    lost = [problem for problem in (*file.problems, *file.broken) if problem.code not in _NOTHING]
    lines = file.lines
    header = lines[0].cells if lines else table.columns
    filled = [line for line in lines[1:] if any(line.cells)]
    is_even = all(len(line.cells) == len(header) for line in filled)
    is_full = len(state.rows(table)) == len(filled)
    return is_even and is_full and not lost and sorted(header) == sorted(table.columns)


def difference(before: Contents, after: Contents) -> Difference:
    """What turns one state of a package into another."""
    before, after = snapshot(before), snapshot(after)
    old, new = before.package, after.package
    tables = old.tables | new.tables
    changes: list[RowChange] = []
    untouched = {}
    for name in tables:
        found, same = _rows(name, _rows_in(before, old, name), _rows_in(after, new, name))
        changes += found
        untouched[name] = same
    paths = {table.path for table in tables.values() if table.path in before and table.path in after}
    others = sorted((before.keys() | after.keys()) - paths)
    files = {name: (before.get(name), after.get(name)) for name in others if before.get(name) != after.get(name)}
    return Difference(tuple(changes), untouched, files)


def apply(change: Difference, contents: Contents) -> dict[str, bytes]:
    """The package with the difference made, in canonical form, whatever stood in those rows before."""
    files: dict[str, bytes] = {**contents}
    for name, (_, after) in change.files.items():
        files.pop(name, None)
        files |= {name: after} if after is not None else {}
    return _with_rows(files, contents, change.rows)


def conflicts(change: Difference, contents: Contents) -> list[RowChange]:
    """The rows that another hand has changed since: they stand neither as they did before nor as they would after."""
    contents = snapshot(contents)
    package = contents.package
    now = {name: rows_of(contents, table) for name, table in package.tables.items()}
    return [row for row in change.rows if now.get(row.table, {}).get(row.key, {}) not in (row.before, row.after)]


def _rows_in(contents: Contents, package: Package, name: str) -> RowsByKey:
    return snapshot(contents).rows(package.tables[name]) if name in package.tables else {}


def _rows(name: str, before: RowsByKey, after: RowsByKey) -> tuple[list[RowChange], int]:
    """The changed rows of one table, and how many are as they were."""
    keys = sorted(before.keys() | after.keys())
    differing = [key for key in keys if before.get(key) != after.get(key)]
    changes = [RowChange(name, key, before.get(key, {}), after.get(key, {})) for key in differing]
    return changes, len(keys) - len(differing)


def _with_rows(files: dict[str, bytes], base: Contents, changes: Iterable[RowChange]) -> dict[str, bytes]:
    """``files`` with each table written anew whose rows or columns are others than in ``base``."""
    base = snapshot(base)
    package, old = base.with_files(files).package, base.package
    by_table: dict[str, list[RowChange]] = defaultdict(list)
    for change in changes:
        by_table[change.table].append(change)
    for name, table in package.tables.items():
        own = by_table[name]
        is_there = table.path in files or any(change.after for change in own)
        is_reshaped = table.path in base and not _same_columns(table, old.tables.get(name))
        if is_there and (own or is_reshaped):
            files[table.path] = _serialized(table, _changed(_rows_in(base, old, name), own))
    gone = {table.path for table in old.tables.values()} - {table.path for table in package.tables.values()}
    return {name: content for name, content in files.items() if name not in gone}


def _changed(rows: RowsByKey, changes: Iterable[RowChange]) -> RowsByKey:
    """The rows with the changes made, whatever stood there before."""
    after = {change.key: change.after for change in changes}
    untouched = {key: cells for key, cells in rows.items() if key not in after}
    return untouched | {key: cells for key, cells in after.items() if cells}


def _serialized(table: Table, rows: RowsByKey) -> bytes:
    return serialize(table, ({column: row.get(column, "") for column in table.columns} for row in rows.values()))


def _same_columns(table: Table, other: Table | None) -> bool:
    return other is not None and table.columns == other.columns and table.path == other.path
