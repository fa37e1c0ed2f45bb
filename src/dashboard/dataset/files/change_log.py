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


def read_log(files: Contents) -> str:
    """The text of ``CHANGELOG.md``; nothing where there is none, or none that can be read: no page waits for it."""
    try:
        return files["CHANGELOG.md"].decode("utf-8-sig", errors="replace")
    except (KeyError, OSError):
        return ""


def latest_change(log: str, code: str) -> Change | None:
    """What a log tells of the newest day, under the ``### <language code>`` heading of its entries."""
    return next(iter(all_changes(log, code)), None)


def all_changes(log: str, code: str) -> tuple[Change, ...]:
    """The ``##`` entries of a log in their order, the newest first; several of one day are one."""
    days = groupby(entries(log, code), key=attrgetter("heading"))
    return tuple(Change(day, tuple(p for entry in of_day for p in entry.paragraphs)) for day, of_day in days)


@lru_cache(maxsize=8)
def entries(log: str, code: str) -> tuple[Change, ...]:
    """The ``##`` entries of a log in their order, the newest first; each edition has its own."""
    return tuple(_change(entry, code) for entry in f"\n{log}".split("\n## ")[1:])


def _change(entry: str, code: str) -> Change:
    heading, _, body = entry.partition("\n")
    parts = dict(part.partition("\n")[::2] for part in body.split("\n### ")[1:])
    lines = parts.get(code, body).strip().split("\n\n")
    return Change(heading.strip(), tuple(" ".join(line.removeprefix("- ").split()) for line in lines if line.strip()))
