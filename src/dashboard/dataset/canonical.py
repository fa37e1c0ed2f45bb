"""The one canonical form of a data file: UTF-8, LF, sorted by its key, quotes only where needed."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping

from dashboard.dataset.package import Table


def serialize(table: Table, rows: Iterable[Mapping[str, str]]) -> bytes:
    """The bytes a table's file should have, given its rows as text cells."""
    key = table.primary_key
    ordered = sorted(rows, key=lambda row: [row[column] for column in key])
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, table.columns, lineterminator="\n", quoting=csv.QUOTE_MINIMAL)
    writer.writeheader()
    writer.writerows(ordered)
    return buffer.getvalue().encode("utf-8")
