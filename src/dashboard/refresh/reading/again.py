"""A file that came in twice counts once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from dashboard.refresh.reading.sheets import Upload


class Again(NamedTuple):
    """A file that is left out, and the one of the same bytes that counts."""

    name: str
    other: str


def once(brought: Iterable[tuple[bytes, Upload]]) -> tuple[list[Upload], list[Again]]:
    """The uploads without those that are one already: the same bytes, read as the same tables.

    A name may tell which table the rows are of: what is read as another table is another file.
    """
    kept: dict[tuple[bytes, tuple[str, ...]], Upload] = {}
    again = []
    for content, upload in brought:
        mark = content, tuple(sheet.table.name for sheet in upload.sheets)
        if mark in kept:
            again.append(Again(upload.name, kept[mark].name))
        else:
            kept[mark] = upload
    return list(kept.values()), again
