"""A part of the data package: some figures, what they refer to and what both need, as a valid package of its own."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from dashboard.dataset.files.canonical import serialize
from dashboard.dataset.files.package import DESCRIPTOR, FIGURE_TABLES, Package, Table

_FIGURE, _OTHER = "figure_id", "other_figure_id"
_COUNTED = ("organization_id", "measure_id")
PartRow = Mapping[str, str]


def part_of(package: Package, figure_ids: Collection[str]) -> dict[str, bytes]:
    """The files of a package of some figures, by name; every row is as it stands in the whole.

    With them come the figures they stand for or were replaced by, the documents that state them, and every row that one
    of these names. A table of which nothing is left is left out, and so is what the package says to the pages of a
    dashboard.

    :raises KeyError: when there is no such figure
    """
    rows = {table.name: _rows(package, table) for table in package.tables.values()}
    wanted = _figures(rows, figure_ids)
    kept = {name: _of_figures(name, found, wanted) for name, found in rows.items()}
    counted = {tuple(row[c] for c in _COUNTED) for name in FIGURE_TABLES for row in kept.get(name, [])}
    for name in ("definitions", "registers"):
        kept[name] = [row for row in rows.get(name, []) if tuple(row[c] for c in _COUNTED) in counted]
    _complete(package, rows, kept)
    tables = [table for table in package.tables.values() if kept[table.name]]
    files = {table.path: serialize(table, kept[table.name]) for table in tables}
    return {DESCRIPTOR: _descriptor(package, {table.name for table in tables}), **files}


def _rows(package: Package, table: Table) -> list[PartRow]:
    text = package.files[table.path].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def _figures(rows: Mapping[str, list[PartRow]], figure_ids: Collection[str]) -> set[str]:
    """The ids of the figures asked for, and of those they stand for or were replaced by."""
    by_id = {row[_FIGURE]: row for name in FIGURE_TABLES for row in rows.get(name, [])}
    wanted, open_ids = set[str](), list(figure_ids)
    while open_ids:
        row = by_id[open_ids.pop()]
        if row[_FIGURE] not in wanted:
            wanted.add(row[_FIGURE])
            open_ids += [other for name in ("variant_of", "superseded_by") if (other := row.get(name, ""))]
    return wanted


def _of_figures(name: str, rows: Iterable[PartRow], wanted: Collection[str]) -> list[PartRow]:
    """The rows that are of these figures alone: themselves, what is said of them, what stands between two of them."""
    return [row for row in rows if _FIGURE in row and {row[_FIGURE], row.get(_OTHER, row[_FIGURE])} <= set(wanted)]


def _complete(package: Package, rows: Mapping[str, list[PartRow]], kept: dict[str, list[PartRow]]) -> None:
    """Add every row that a kept one names, and those that these name."""
    has_grown = True
    while has_grown:
        has_grown = False
        for table in package.tables.values():
            for key in table.foreign_keys:
                named = {tuple(row[column] for column in key.columns) for row in kept[table.name]}
                other = key.table or table.name
                held = {tuple(row[column] for column in key.table_columns) for row in kept[other]}
                missing = {cells for cells in named - held if all(cells)}
                found = [row for row in rows[other] if tuple(row[column] for column in key.table_columns) in missing]
                kept[other] = [*kept[other], *found]
                has_grown = has_grown or bool(found)


def _descriptor(package: Package, names: Collection[str]) -> bytes:
    """The descriptor of the tables that are left, without what it says to the pages of a dashboard."""
    descriptor = {name: value for name, value in package.descriptor.items() if name != "dashboard"}
    descriptor["resources"] = [_resource(r, names) for r in package.descriptor["resources"] if r["name"] in names]
    return (json.dumps(descriptor, indent=2, ensure_ascii=False) + "\n").encode()


def _resource(raw: Mapping[str, Any], names: Collection[str]) -> dict[str, Any]:
    schema = dict(raw["schema"])
    keys = schema.pop("foreignKeys", [])
    left = [key for key in keys if (key["reference"]["resource"] or raw["name"]) in names]
    schema |= {"foreignKeys": left} if left else {}
    return {**raw, "schema": schema}
