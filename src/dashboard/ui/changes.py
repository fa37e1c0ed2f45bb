"""The entries of the data's change log, in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path


@dataclass(frozen=True)
class Change:
    """One entry: its heading (a date) and its paragraphs."""

    heading: str
    paragraphs: tuple[str, ...]


def latest_change(folder: Path, language: str) -> Change | None:
    """The first ``##`` entry of ``CHANGELOG.md``: the lines under its ``### <language code>`` heading."""
    return next(iter(all_changes(folder, language)), None)


def all_changes(folder: Path, language: str) -> tuple[Change, ...]:
    """Every ``##`` entry of ``CHANGELOG.md``, in its order: the newest first."""
    path = folder / "CHANGELOG.md"
    if not path.exists():
        return ()
    return _read(path, path.stat().st_mtime_ns, language)


@lru_cache(maxsize=8)
def _read(path: Path, _state: int, language: str) -> tuple[Change, ...]:
    entries = path.read_text(encoding="utf-8").split("\n## ")[1:]
    return tuple(_change(entry, language) for entry in entries)


def _change(entry: str, language: str) -> Change:
    heading, _, body = entry.partition("\n")
    parts = dict(part.partition("\n")[::2] for part in body.split("\n### ")[1:])
    lines = parts.get(language, body).strip().split("\n\n")
    return Change(heading.strip(), tuple(" ".join(line.removeprefix("- ").split()) for line in lines if line.strip()))
