"""Files under names of their own; one that came in twice counts once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import chain, count
from typing import NamedTuple

from dashboard.refresh.reading.limits import LIMITS
from dashboard.refresh.reading.sheets import Upload
from dashboard.refresh.reading.upload import without_folders
from dashboard.wording.problems import clean


class Again(NamedTuple):
    """A file that is left out, and the one of the same bytes that counts."""

    name: str
    other: str


def under_own_names(chosen: Iterable[tuple[str, bytes]]) -> tuple[dict[str, bytes], list[Again]]:
    """Files by a name of its own each, numbered where several share one, and those that were chosen more than once."""
    times = Counter((clean(without_folders(name), LIMITS.name) or "?", content) for name, content in chosen)
    named: dict[str, bytes] = {}
    for name, content in times:
        stem, dot, ending = name.rpartition(".")
        numbered = (f"{stem} ({number}){dot}{ending}" for number in count(2))
        named[next(one for one in chain([name], numbered) if one not in named)] = content
    return named, [Again(name, name) for (name, _), chosen_times in times.items() if chosen_times > 1]


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
