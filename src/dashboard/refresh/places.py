"""Where a finding in the package as it would be stands for the person who sent the rows."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from dashboard.dataset.checks.judgements import said
from dashboard.dataset.checks.rules.documents import describe
from dashboard.dataset.checks.working_names import is_working_name
from dashboard.dataset.files.folder import CURRENT, Contents
from dashboard.dataset.files.package import FIGURE_TABLES, Package, Table
from dashboard.dataset.files.quoting import RawRow
from dashboard.dataset.files.snapshot import Key, key_of, snapshot
from dashboard.dataset.problems import FILE_OF_FIRST, OF_DOCUMENT, Problem
from dashboard.refresh.naming import Incoming

_SAYING = ("title", "organization_id", "measure_id", "value")
"""What a row without a name of its own is known by."""


class LinesOfRows:
    """Which row each line of the tables of a package holds."""

    def __init__(self, contents: Contents, package: Package) -> None:
        self._tables = {table.path: table for table in package.tables.values()}
        self._contents = snapshot(contents)
        self._read: dict[str, _TableLines] = {}

    def key(self, file: str, line: int | None) -> Key:
        """The key of the row on a line; nothing where no row stands there."""
        table = self._table(file)
        return table.key(line) if table and line else ()

    def line(self, file: str, key: Key) -> int | None:
        """The line of a row; nothing where it is not there."""
        table = self._table(file)
        return table.line.get(key) if table else None

    def describe(self, key: Key) -> dict[str, str]:
        """What a person knows the document with this key by."""
        organizations = {key[0]: cells for key, cells in self._rows("organizations").items()}
        return describe(self._rows("sources").get(key, {}), organizations)

    def identity(self, problem: Problem) -> tuple[object, ...]:
        """Equal for the same finding in two states of a package, whose lines and guesses differ."""
        key = self.key(problem.file, problem.line)
        return problem.code, problem.file, key, problem.column, said(problem)

    def _rows(self, name: str) -> Mapping[Key, Mapping[str, str]]:
        table = next((table for table in self._tables.values() if table.name == name), None)
        return self._contents.rows(table) if table else {}

    def _table(self, file: str) -> _TableLines | None:
        if file not in self._read and file in self._tables:
            self._read[file] = _TableLines(self._contents.file(file).lines, self._tables[file])
        return self._read.get(file)


class _TableLines:
    """The keys of one table by the lines on which their rows begin."""

    def __init__(self, lines: Sequence[RawRow], table: Table) -> None:
        header = lines[0].cells if lines else []
        self._begins = [line.number for line in lines[1:]]
        self._keys = [key_of(table, dict(zip(header, line.cells, strict=False))) for line in lines[1:]]

    def key(self, line: int) -> Key:
        # A row may go over several lines.
        place = bisect_right(self._begins, line) - 1
        return self._keys[place] if place >= 0 else ()

    @cached_property
    def line(self) -> Mapping[Key, int]:
        return dict(zip(self._keys, self._begins, strict=True))


class Places:
    """Where the rows of a staged package came from: a person's file, or the package as it stands."""

    def __init__(
        self, base: LinesOfRows, staged: LinesOfRows, package: Package, origins: Mapping[tuple[str, Key], Incoming]
    ) -> None:
        self.base, self.staged = base, staged
        self._names = {table.path: table.name for table in package.tables.values()}
        self._origins = origins

    def place(self, problem: Problem) -> Problem:
        """The finding in the file and line that came in; as it is where the row stood already."""
        problem = self._turned(problem)
        file, line = self._place(problem.file, problem.line)
        parameters = {
            name: self._said(value, name, problem.file) if isinstance(value, str) else value
            for name, value in problem.parameters.items()
        }
        if "first" in parameters:
            first, number = self._place(_file_of_first(problem), int(str(parameters["first"])))
            parameters |= first_place(number, first, file)
        value = self._said(problem.value, "", problem.file) if problem.value else problem.value
        return replace(problem, file=file, line=line, value=value, parameters=parameters)

    def _said(self, text: str, parameter: str, file: str) -> str:
        """A text; in place of a working name what its row says, which is all there is to know it by."""
        if not is_working_name(text):
            return text
        tables = ["sources"] if parameter == "source" else [self._names.get(file, ""), *FIGURE_TABLES, "sources"]
        row = next((self._origins[table, (text,)] for table in tables if (table, (text,)) in self._origins), None)
        if row is None:
            return ""
        said = [row.cells.get(column, "").strip() for column in _SAYING]
        return ", ".join(filter(None, said)) or f"{row.file}:{row.line}"

    def _turned(self, problem: Problem) -> Problem:
        """Of two rows that may not be alike the one that came in is at fault, wherever it stands in the table."""
        first, file = problem.parameters.get("first"), _file_of_first(problem)
        came = self._origin(file, int(first)) if first else None
        if came is None or self._origin(problem.file, problem.line):
            return problem
        parameters = {**problem.parameters, "first": str(problem.line), FILE_OF_FIRST: problem.file}
        if "other" in parameters:
            key = self.staged.key(problem.file, problem.line)
            parameters["other"] = key[0]
            if OF_DOCUMENT[0] in parameters:
                parameters |= self.staged.describe(key)
        value = came.cells.get(problem.column or "", problem.value)
        return replace(problem, file=file, line=int(str(first)), value=value, parameters=parameters)

    def _origin(self, file: str, line: int | None) -> Incoming | None:
        return self._origins.get((self._names.get(file, ""), self.staged.key(file, line)))

    def _place(self, file: str, line: int | None) -> tuple[str, int | None]:
        origin = self._origin(file, line)
        if origin:
            return origin.file, origin.line
        if file not in self._names:
            return file, line
        # A person's own file may have the same name.
        return f"{CURRENT}/{file}", self.base.line(file, self.staged.key(file, line)) or line


def first_place(line: int | None, file: str, here: str) -> dict[str, str]:
    """Where the other row of a finding stands; without a file where that is the finding's own."""
    return {"first": str(line or ""), FILE_OF_FIRST: file if file != here or not line else ""}


def _file_of_first(problem: Problem) -> str:
    return str(problem.parameters.get(FILE_OF_FIRST) or problem.file)
