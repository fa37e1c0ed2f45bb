"""One state of a package in memory, with what has been read of it: its descriptor and each table once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from dashboard.dataset.folder import Contents, as_folder
from dashboard.dataset.package import Package, Table, read_package
from dashboard.dataset.problems import Problem
from dashboard.dataset.quoting import Line, read_lines

Key = tuple[str, ...]
Cells = Mapping[str, str]
Rows = Mapping[Key, Cells]


class Snapshot(Mapping[str, bytes]):
    """The files of a package by name, like any other :data:`Contents`; reading the same twice costs nothing."""

    def __init__(self, contents: Contents) -> None:
        self._files = dict(contents)
        self._lines: dict[str, tuple[list[Line], list[Problem]]] = {}
        self._rows: dict[tuple[str, Key, Key], Rows] = {}

    def __getitem__(self, name: str) -> bytes:
        return self._files[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)

    @cached_property
    def package(self) -> Package:
        """:raises UnreadableDataset: when the descriptor cannot be read."""
        return read_package(as_folder(self._files))

    def lines(self, file: str) -> tuple[list[Line], list[Problem]]:
        """The lines of a file as far as its quotes allow, header first; none where it is empty or missing."""
        if file not in self._lines:
            text = self._files.get(file, b"").decode("utf-8-sig", errors="replace")
            self._lines[file] = read_lines(text, file)
        return self._lines[file]

    def rows(self, table: Table) -> Rows:
        """The rows of a table by their key, with the columns of the table that are there; no file has no rows."""
        place = table.path, tuple(table.columns), tuple(table.primary_key)
        if place not in self._rows:
            self._rows[place] = dict(self._read(table))
        return self._rows[place]

    def _read(self, table: Table) -> Iterator[tuple[Key, Cells]]:
        lines, _ = self.lines(table.path)
        header = lines[0].cells if lines else table.columns
        columns = [column for column in header if column in table.columns]
        empty, wanted = dict.fromkeys(columns, ""), set(columns)
        for line in (line for line in lines[1:] if any(line.cells)):
            found = {c: cell for c, cell in zip(header, line.cells, strict=False) if c in wanted}
            row = found if len(found) == len(empty) else empty | found
            yield key_of(table, row), row


def snapshot(contents: Contents) -> Snapshot:
    """These files with a memory; those that have one already as they are."""
    return contents if isinstance(contents, Snapshot) else Snapshot(contents)


def key_of(table: Table, cells: Cells) -> Key:
    return tuple(cells.get(column, "") for column in table.primary_key)
