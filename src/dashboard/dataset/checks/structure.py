"""Types, constraints and keys: the descriptor is the schema, and frictionless says what its types and limits mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from typing import Any

import frictionless
from frictionless import Schema

from dashboard.dataset.checks.cells import explain
from dashboard.dataset.checks.guesses import Guesses
from dashboard.dataset.checks.typed import TypedTable, Values
from dashboard.dataset.files.package import DESCRIPTOR, Package, Table
from dashboard.dataset.files.rows import Row, TableRows
from dashboard.dataset.files.schema import ForeignKey
from dashboard.dataset.problems import Problem
from dashboard.dataset.progress import Progress, silent

_EVERY = 200


def check_descriptor(package: Package) -> list[Problem]:
    """Whether every table of the descriptor is described well enough to be read; where not, at which column."""
    wrong = [place for table in package.tables.values() for place in _faulty(table, package)]
    return [Problem("descriptor-invalid", "error", DESCRIPTOR, value=place) for place in wrong]


def _faulty(table: Table, package: Package) -> list[str]:
    """The places of a table (``detentions/value``) that cannot be read as they are described."""
    schema = table.descriptor["schema"]
    keys = [f"{table.name}/{key.columns[0]}" for key in table.foreign_keys if not _is_known(key, table, package)]
    if _is_sound(schema):
        return keys
    columns = [f"{table.name}/{raw['name']}" for raw in schema["fields"] if not _is_sound({"fields": [raw]})]
    return [*columns, *keys] or [table.name]


def _is_sound(schema: Mapping[str, Any]) -> bool:
    """Whether a schema is one, and every pattern in it can be used."""
    try:
        Schema.from_descriptor(deepcopy(dict(schema)))
        return all(re.compile(raw.get("constraints", {}).get("pattern", "")) for raw in schema["fields"])
    except (frictionless.FrictionlessException, re.error, TypeError, KeyError, AttributeError, ValueError):
        return False


def _is_known(key: ForeignKey, table: Table, package: Package) -> bool:
    """Whether a key leads from columns there are to as many columns there are."""
    target = package.tables.get(key.table)
    from_there = set(key.columns) <= set(table.columns) and len(key.columns) == len(key.table_columns)
    return target is not None and from_there and set(key.table_columns) <= set(target.columns)


def check_structure(tables: Mapping[str, TableRows], progress: Progress = silent) -> list[Problem]:
    """Every cell and key that does not fit the descriptor; the lines found go into ``damaged``."""
    problems: list[Problem] = []
    done, total = 0, sum(len(table.rows) for table in tables.values())
    for table in tables.values():
        damaged, found = frozenset(table.damaged), dict[tuple[int | None, str | None], Problem]()
        for part, problem in enumerate(_misfits(table, tables)):
            if part % _EVERY == 0:
                progress("cells", done, total)
            if problem.line not in damaged:
                # One cell often breaks several rules; the first said is the most telling.
                found.setdefault((problem.line, problem.column), problem)
                _mark(table, problem)
        problems += found.values()
        done += len(table.rows)
        progress("cells", done, total)
    return problems


def _mark(table: TableRows, problem: Problem) -> None:
    # An unknown id is readable as it stands; what a cell says in a wrong form is not.
    if problem.line is not None and problem.code not in ("reference-unknown", "key-doubled", "value-doubled"):
        table.damaged.add(problem.line)


def _misfits(table: TableRows, tables: Mapping[str, TableRows]) -> Iterator[Problem]:
    """What one table breaks: its columns' types and limits, then its own keys, then its references."""
    typed = TypedTable(table.table.descriptor["schema"], table.rows)
    for field in table.table.fields:
        yield from (explain(row, field, table.table.languages) for row in typed.unfit(field.name))
    for column in typed.unique:
        # Of a key that is a column of its own the finding about keys says more.
        if [column] == table.table.primary_key:
            continue
        yield from (_doubled_value(row, column, first) for row, first in _repeated(table, typed, [column]))
    yield from _doubled_keys(table, typed)
    for key in table.table.foreign_keys:
        if key.table in tables:
            yield from _unknown_references(key, table, typed, tables[key.table])


def _doubled_keys(table: TableRows, typed: TypedTable) -> Iterator[Problem]:
    columns = table.table.primary_key
    for row, first in _repeated(table, typed, columns):
        if all(row[column] for column in columns):
            yield row.problem("key-doubled", columns[0], first=str(first), columns=", ".join(columns))


def _doubled_value(row: Row, column: str, first: int) -> Problem:
    return row.problem("value-doubled", column, first=str(first))


def _repeated(table: TableRows, typed: TypedTable, columns: Sequence[str]) -> Iterator[tuple[Row, int]]:
    """The rows whose values in these columns stand in an earlier row, each with the line that has its texts first."""
    seen: set[Values] = set()
    first: dict[tuple[str, ...], int] = {}
    for row, values in zip(table.rows, typed.values(columns), strict=True):
        line = first.setdefault(tuple(row[column] for column in columns), row.line)
        if any(value is not None for value in values):
            if values in seen:
                yield row, line
            seen.add(values)


def _unknown_references(key: ForeignKey, table: TableRows, typed: TypedTable, target: TableRows) -> Iterator[Problem]:
    columns, others = key.columns, key.table_columns
    known = set(TypedTable(_bare_schema(target.table, others), target.rows).values(others))
    guess = Guesses(row[others[0]] for row in target.rows)
    for row, values in zip(table.rows, typed.values(columns), strict=True):
        if values not in known and any(value is not None for value in values):
            yield row.problem("reference-unknown", columns[0], table=target.table.path, **guess(row[columns[0]]))


def _bare_schema(table: Table, columns: Sequence[str]) -> dict[str, Any]:
    """The types of some columns and nothing else: a limit broken in the other table is told there."""
    return {"fields": [{"name": column, "type": table.field(column).type} for column in columns]}
