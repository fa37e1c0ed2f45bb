"""A data package with many times the figures, documents and attributions, valid as before."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from dashboard.dataset.package import FIGURE_TABLES, read_package

Row = dict[str, str]
# Ids of rows that are copied, by column. Scopes are copied too: one organization counts one thing at one
# time once, so its copies must count other people.
_COPIED = {
    **dict.fromkeys(FIGURE_TABLES, ("figure_id", "scope_id", "superseded_by", "variant_of")),
    "attributions": ("figure_id", "source_id"),
    "relations": ("figure_id", "other_figure_id"),
    "sources": ("source_id",),
    "scopes": ("scope_id", "part_of"),
}
_NUMBERS = ("value", "value_high")
_UNIQUE = ("label_en", "label_es")


def multiply(source: Path, target: Path, times: int) -> Path:
    """Write a package with ``times`` the rows of ``source``: each row itself and its copies.

    Organizations, measures and the other vocabularies stay as they are. The ids of a copy end in its number,
    and its values grow by it: the same number everywhere would be one large group of look-alikes.
    """
    shutil.copytree(source, target)
    for table in read_package(source).tables.values():
        if table.name in _COPIED:
            rows = _read(source / table.path)
            copies = (_copy(row, table.name, number) for number in range(times) for row in rows)
            _write(target / table.path, list(rows[0]) if rows else table.columns, copies)
    return target


def _copy(row: Row, table: str, number: int) -> Row:
    if number == 0:
        return row
    ids = {column: f"{row[column]}.x{number}" for column in _COPIED[table] if row.get(column)}
    values = {column: str(int(row[column]) + number) for column in _NUMBERS if row.get(column)}
    labels = {column: f"{row[column]} ({number})" for column in _UNIQUE if row.get(column)}
    return {**row, **ids, **values, **labels}


def _read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _write(path: Path, columns: list[str], rows: Iterator[Mapping[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
