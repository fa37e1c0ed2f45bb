"""One state of a package, with what has been read of it: its descriptor and each table once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from dashboard.dataset.files.disk import problem_of
from dashboard.dataset.files.folder import Contents, Folder, State, files_of, state_of
from dashboard.dataset.files.hygiene import read_table, unknown_files
from dashboard.dataset.files.package import DESCRIPTOR, Package, Table, read_package
from dashboard.dataset.files.rows import TableRows
from dashboard.dataset.files.text_files import TextFile
from dashboard.dataset.problems import Problem

Key = tuple[str, ...]
Cells = Mapping[str, str]
RowsByKey = Mapping[Key, Cells]


class Snapshot(Mapping[str, bytes]):
    """The files of a package by name, like any other :data:`Contents`; reading the same twice costs nothing.

    What is read of a file is kept, also for the states made of this one (:meth:`with_files`) that hold the same bytes.
    """

    def __init__(self, files: Contents) -> None:
        self._files = files if isinstance(files, Folder) else dict(files)
        self._read: dict[str, TextFile] = {}
        self._tables: dict[str, tuple[TableRows | None, list[Problem]]] = {}
        self._rows: dict[tuple[str, Key, Key], RowsByKey] = {}

    def __getitem__(self, name: str) -> bytes:
        return self._files[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)

    def with_files(self, files: Mapping[str, bytes]) -> Snapshot:
        """The state that holds these files and no others."""
        then = Snapshot(files)
        same = {name for name, content in files.items() if self._files.get(name) == content}
        then._read = {name: file for name, file in self._read.items() if name in same}
        then._rows = {place: rows for place, rows in self._rows.items() if place[0] in same}
        if DESCRIPTOR in same and "package" in vars(self):
            vars(then)["package"] = replace(self.package, files=then._files)
            then._tables = {name: read for name, read in self._tables.items() if name in same}
        return then

    @cached_property
    def package(self) -> Package:
        """:raises UnreadableDataset: when the descriptor cannot be read."""
        return read_package(self._files)

    @cached_property
    def state(self) -> State:
        """What tells this state from another."""
        return state_of(self._files)

    @cached_property
    def tables(self) -> tuple[Mapping[str, TableRows], list[Problem]]:
        """Every table that can be read at all, and everything that is wrong with the files.

        :raises UnreadableDataset: when the descriptor cannot be read.
        """
        tables = self.package.tables
        read = {name: self._table(table) for name, table in tables.items()}
        problems = unknown_files(self._names, tables.values())
        problems += [problem for _, found in read.values() for problem in found]
        return {name: table for name, (table, _) in read.items() if table is not None}, problems

    def file(self, name: str) -> TextFile:
        """A file as text; the one that is not there says so."""
        if name not in self._read:
            self._read[name] = TextFile(name, self._content(name))
        return self._read[name]

    def rows(self, table: Table) -> RowsByKey:
        """The rows of a table by their key, with the columns of the table that are there; no file has no rows."""
        place = table.path, tuple(table.columns), tuple(table.primary_key)
        if place not in self._rows:
            self._rows[place] = dict(self._keyed(table))
        return self._rows[place]

    @property
    def _names(self) -> list[str]:
        try:
            return sorted(self._files)
        except OSError:  # a folder whose names may not be listed: its tables are read by theirs
            return []

    def _content(self, name: str) -> bytes | Problem:
        try:
            return self._files[name]
        except KeyError:
            return Problem("file-missing", "error", name)
        except (OSError, ValueError) as error:
            return problem_of(error, name)

    def _table(self, table: Table) -> tuple[TableRows | None, list[Problem]]:
        if table.path not in self._tables:
            self._tables[table.path] = read_table(self.file(table.path), table)
        return self._tables[table.path]

    def _keyed(self, table: Table) -> Iterator[tuple[Key, Cells]]:
        lines = self.file(table.path).lines
        header = lines[0].cells if lines else table.columns
        columns = [column for column in header if column in table.columns]
        empty, wanted = dict.fromkeys(columns, ""), set(columns)
        for line in (line for line in lines[1:] if any(line.cells)):
            found = {c: cell for c, cell in zip(header, line.cells, strict=False) if c in wanted}
            row = found if len(found) == len(empty) else empty | found
            yield key_of(table, row), row


def snapshot(source: Contents | Path) -> Snapshot:
    """A package with a memory; one that has it already as it is."""
    return source if isinstance(source, Snapshot) else Snapshot(files_of(source))


def key_of(table: Table, cells: Cells) -> Key:
    return tuple(cells.get(column, "") for column in table.primary_key)
