"""Our own walk over types, limits and keys finds what frictionless finds."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest
from frictionless import Resource, Schema
from tests.packages import tiny

from dashboard.dataset.checks.structure import check_structure
from dashboard.dataset.files.rows import Row, TableRows
from dashboard.dataset.files.snapshot import snapshot

TEXTS = (
    "",
    "x",
    "X y",
    "-3",
    "007",
    "1_150",
    "12",
    "2025",
    "2025-13",
    "2025-09-30",
    "https://example.org/a",
    "ftp:/",
    "yes",
    "ñ" * 300,
)


def tables() -> dict[str, TableRows]:
    """The tables with rows to try."""
    return {name: table for name, table in snapshot(tiny()).tables[0].items() if table.rows}


def by_frictionless(records: TableRows) -> set[tuple[int, str]]:
    """The cells that frictionless itself objects to, references left out: they take all tables."""
    descriptor = deepcopy(records.table.descriptor["schema"])
    descriptor.pop("foreignKeys", None)
    columns = records.table.columns
    rows = [columns, *([row[column] for column in columns] for row in records.rows)]
    report = Resource(name="table", data=rows, schema=Schema.from_descriptor(descriptor)).validate(limit_errors=10**9)
    found = set()
    errors: list[Any] = report.tasks[0].errors
    for error in errors:
        row = records.rows[error.row_number - 2]
        if error.type == "primary-key":
            # Where a part of the key is missing that is what is said.
            found |= (
                {(row.line, records.table.primary_key[0])} if all(row[c] for c in records.table.primary_key) else set()
            )
        else:
            found.add((row.line, error.field_name))
    return found


@pytest.mark.parametrize("name", tables())
@pytest.mark.parametrize("text", [*TEXTS, None])
def test_same_as_frictionless(name: str, text: str | None) -> None:
    """Whatever stands in a column of one more row (``None``: what stands in the first), both find the same cells."""
    for column in tables()[name].table.columns:
        every = tables()
        records = every[name]
        first, last = records.rows[0], records.rows[-1]
        cells = {
            **{key: f"{last[key]}-2" for key in records.table.primary_key},
            column: first[column] if text is None else text,
        }
        records.rows.append(Row(last.file, last.line + 1, {**last.cells, **cells}))
        expected = by_frictionless(records)
        own = {
            (p.line, p.column)
            for p in check_structure(every)
            if p.file == records.table.path and p.code != "reference-unknown"
        }
        assert own == expected, column
