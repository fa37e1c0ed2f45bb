"""The record of one published version: who published it, when and why, and the checksum of every file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from dashboard.dataset.files.folder import Contents, digest

RECORD = "PUBLICATION"
"""The record's file, beside the files of its version; without an ending, so that it is no file of the package."""


@dataclass(frozen=True)
class Publication:
    """One published version. ``when`` is UTC; ``base`` is the version it replaced, ``None`` for the first.

    ``proposed_by`` is who proposed what ``who`` published, where that took two. ``restores`` is the earlier version
    whose bytes it brings back, when it undoes something.
    """

    number: int
    base: int | None
    who: str
    why: str
    when: str
    checksum: str
    files: Mapping[str, str]
    restores: int | None = None
    proposed_by: str | None = None


@dataclass(frozen=True)
class Note:
    """What is to be remembered of a publication besides its files."""

    who: str
    why: str
    when: str
    restores: int | None = None
    proposed_by: str | None = None


def now() -> str:
    """The time in UTC as a record writes it: ``2026-11-23T14:05:00+00:00``."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def describe(contents: Contents, number: int, base: int | None, note: Note) -> Publication:
    """The record of these files as version ``number``."""
    files = {name: checksum(contents[name]) for name in sorted(contents)}
    held = note.who, note.why, note.when, digest(contents), files, note.restores, note.proposed_by
    return Publication(number, base, *held)


def checksum(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def to_bytes(publication: Publication) -> bytes:
    """The record as JSON text that people can read too."""
    fields = asdict(publication)
    if publication.proposed_by is None:
        # The form of records before anybody could propose, which earlier versions of the dashboard read too.
        del fields["proposed_by"]
    return (json.dumps(fields, indent=2) + "\n").encode()


def from_bytes(content: bytes, number: int) -> Publication:
    """The record of version ``number``. :raises ValueError: when it is no such record."""
    fields = json.loads(content)
    known = Publication.__dataclass_fields__.keys()
    if not isinstance(fields, dict) or {*fields, "proposed_by"} != known:
        raise ValueError("not the fields of a record")
    texts = [fields[name] for name in ("who", "why", "when", "checksum", "proposed_by") if name in fields]
    files = fields["files"]
    if not isinstance(files, dict) or not all(isinstance(text, str) for text in [*texts, *files.values()]):
        raise ValueError("not the texts of a record")
    datetime.fromisoformat(fields["when"])
    earlier = [fields[name] for name in ("base", "restores") if fields[name] is not None]
    # A version refers to earlier ones alone, so that walking back always ends.
    if fields["number"] != number or not all(isinstance(n, int) and 0 < n < number for n in earlier):
        raise ValueError("not the numbers of a record")
    return Publication(**fields)
