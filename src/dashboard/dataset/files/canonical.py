"""The one canonical form of a data file: UTF-8, LF, sorted by its key, quotes only where needed."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping

from dashboard.dataset.files.package import Table


def serialize(table: Table, rows: Iterable[Mapping[str, str]]) -> bytes:
    """The bytes a table's file should have, given its rows as text cells."""
    key = table.primary_key
    ordered = sorted(rows, key=lambda row: [row[column] for column in key])
    buffer = io.StringIO()
    # A cell with a line break is quoted only where its kind of break ends the lines, and this has both kinds.
    writer = csv.DictWriter(_LineFeeds(buffer), table.columns, lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
    writer.writeheader()
    writer.writerows(ordered)
    return buffer.getvalue().encode("utf-8")


class _LineFeeds:
    """Takes one row at a time and ends it with LF."""

    def __init__(self, buffer: io.StringIO) -> None:
        self._buffer = buffer

    def write(self, row: str) -> int:
        return self._buffer.write(row.removesuffix("\r\n") + "\n")
