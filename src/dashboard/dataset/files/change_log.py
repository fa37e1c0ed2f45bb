"""The entries of the data's change log, in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import attrgetter

from dashboard.dataset.files.folder import Contents


@dataclass(frozen=True)
class Change:
    """One entry: its heading (a date) and its paragraphs."""

    heading: str
    paragraphs: tuple[str, ...]


def latest_change(files: Contents, code: str) -> Change | None:
    """What ``CHANGELOG.md`` tells of the newest day, under the ``### <language code>`` heading of its entries."""
    return next(iter(all_changes(files, code)), None)


def all_changes(files: Contents, code: str) -> tuple[Change, ...]:
    """The ``##`` entries of ``CHANGELOG.md`` in their order, the newest first; several of one day are one."""
    days = groupby(entries(files, code), key=attrgetter("heading"))
    return tuple(Change(day, tuple(p for entry in of_day for p in entry.paragraphs)) for day, of_day in days)


def entries(files: Contents, code: str) -> tuple[Change, ...]:
    """The ``##`` entries of ``CHANGELOG.md`` in their order, the newest first; each edition has its own."""
    try:
        text = files["CHANGELOG.md"].decode("utf-8-sig", errors="replace")
    except (KeyError, OSError):  # a log nobody can read keeps no page from being shown
        return ()
    return _read(text, code)


@lru_cache(maxsize=8)
def _read(text: str, code: str) -> tuple[Change, ...]:
    return tuple(_change(entry, code) for entry in f"\n{text}".split("\n## ")[1:])


def _change(entry: str, code: str) -> Change:
    heading, _, body = entry.partition("\n")
    parts = dict(part.partition("\n")[::2] for part in body.split("\n### ")[1:])
    lines = parts.get(code, body).strip().split("\n\n")
    return Change(heading.strip(), tuple(" ".join(line.removeprefix("- ").split()) for line in lines if line.strip()))
