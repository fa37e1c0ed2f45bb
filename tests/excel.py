"""What Excel makes of a file that somebody opens and saves."""

from __future__ import annotations

import codecs
import csv
import io
import re

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


def saved_by_excel(table: bytes) -> bytes:
    """A CSV file as Spanish Excel saves it: its own letters without a byte-order mark, its dates and separator."""
    text = table.decode("utf-8-sig" if table.startswith(codecs.BOM_UTF8) else "cp1252", errors="replace")
    saved = io.StringIO()
    writer = csv.writer(saved, delimiter=";", lineterminator="\r\n")
    for row in csv.reader(io.StringIO(text, newline="")):
        writer.writerow(_DAY.sub(r"\3/\2/\1", cell) if _DAY.fullmatch(cell) else cell for cell in row)
    return saved.getvalue().encode("utf-8-sig")
