"""Records of unfinished work as they lie on the disk: kind, size, form and checksum are checked before any is used."""

from __future__ import annotations

import hashlib
import json
import os
import re
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from dashboard.refresh.publishing.durable import discard
from dashboard.refresh.reading.limits import MEGABYTE

RECORD, FILE, PART = ".json", ".file", ".part"
OWNER = re.compile("[0-9a-f]{64}|proposals")
# The names we give: nothing else that lies in the folder is ever read or removed, wherever an operator has put it.
_STEMS = {RECORD: re.compile("[0-9a-f]{32}"), FILE: re.compile("[0-9a-f]{64}"), PART: re.compile("[0-9a-f]{16}")}
_CHECKSUM = re.compile("[0-9a-f]{64}")
Body = Mapping[str, Any]
"""What a record says, as JSON values."""


@dataclass(frozen=True)
class ShelfLimits:
    """How much is kept, in bytes where nothing else is said, and for how long."""

    days: int = 30
    # Of one person; more than that is no unfinished work but an archive.
    records: int = 20
    record: int = MEGABYTE
    # As large as an upload may be.
    file: int = 5 * MEGABYTE
    files: int = 50
    person: int = 60 * MEGABYTE
    # Of everybody together.
    overall: int = 1024 * MEGABYTE


class NotKept(Exception):
    """Work could not be kept or brought back; ``code`` says why. Whoever asked still has what they had."""

    def __init__(self, code: str, **parameters: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.parameters: Mapping[str, str | int] = parameters


@dataclass(frozen=True)
class File:
    """A file of a record: it lies beside it under its checksum."""

    checksum: str
    size: int


@dataclass(frozen=True)
class Deposit:
    """One record; without ``body`` it is damaged. ``mark`` changes whenever the record does."""

    id: str
    saved: datetime
    mark: str = ""
    body: Body | None = None
    files: Mapping[str, File] = field(default_factory=dict)


def to_bytes(body: Body, files: Mapping[str, bytes]) -> bytes:
    """A record of these files. :raises ValueError: when the body holds what JSON does not."""
    listed = [{"name": name, **vars(describe(content))} for name, content in files.items()]
    return json.dumps({"body": body, "files": listed}, allow_nan=False).encode()


def describe(content: bytes) -> File:
    return File(hashlib.sha256(content).hexdigest(), len(content))


def read_record(path: Path, limits: ShelfLimits) -> Deposit:
    """The record of a file, damaged or not. :raises FileNotFoundError: when there is none."""
    saved = saved_at(path)
    try:
        content = read_bytes(path, limits.record)
        body, files = _parsed(content)
    except FileNotFoundError:
        raise
    except (OSError, ValueError, RecursionError):
        return Deposit(path.stem, saved)
    return Deposit(path.stem, saved, hashlib.sha256(content).hexdigest(), body, files)


def read_file(folder: Path, file: File, limits: ShelfLimits) -> bytes:
    """The bytes of a file of a record. :raises NotKept: ``damaged`` when they are not those that were kept."""
    try:
        content = read_bytes(folder / f"{file.checksum}{FILE}", limits.file)
    except (OSError, ValueError):
        raise NotKept("damaged") from None
    if describe(content) != file:
        raise NotKept("damaged")
    return content


def read_bytes(path: Path, most: int) -> bytes:
    """A plain file of at most so many bytes, no link, pipe or device. :raises ValueError: for anything else."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    with os.fdopen(descriptor, "rb") as file:
        state = os.fstat(descriptor)
        if not stat.S_ISREG(state.st_mode) or state.st_size > most:
            raise ValueError(f"no file of at most {most} bytes")
        return file.read(most)


def saved_at(path: Path) -> datetime:
    return datetime.fromtimestamp(path.lstat().st_mtime, UTC)


def is_expired(saved: datetime, limits: ShelfLimits, now: datetime | None = None) -> bool:
    return (now or datetime.now(UTC)) - saved > timedelta(days=limits.days)


def named(folder: Path, ending: str) -> Iterator[Path]:
    """What lies in a folder under a name of ours with this ending; nothing where there is no folder, or a link."""
    entries = sorted(folder.iterdir()) if folder.is_dir() and not folder.is_symlink() else []
    return (path for path in entries if path.suffix == ending and _STEMS[ending].fullmatch(path.stem))


def tidy(folder: Path, limits: ShelfLimits) -> None:
    """Remove half-written files, and files that no record names; none of those while a record cannot be read."""
    for left in named(folder, PART):
        discard(left)
    records = [read_record(path, limits) for path in named(folder, RECORD)]
    if any(record.body is None for record in records):
        return
    needed = {file.checksum for record in records for file in record.files.values()}
    for path in named(folder, FILE):
        if path.stem not in needed:
            discard(path)


def sweep(folder: Path, limits: ShelfLimits, now: datetime | None = None) -> None:
    """Remove the records of a folder that have expired, with what belongs to them."""
    old = [path for path in named(folder, RECORD) if is_expired(saved_at(path), limits, now)]
    for path in old:
        discard(path)
    if old:
        tidy(folder, limits)


def _parsed(content: bytes) -> tuple[Body, dict[str, File]]:
    """What a record says and the files it names. :raises ValueError: when it is no record."""
    fields = json.loads(content)
    if not isinstance(fields, dict) or fields.keys() != {"body", "files"} or not isinstance(fields["body"], dict):
        raise ValueError("not the fields of a record")
    if not isinstance(fields["files"], list):
        raise ValueError("not the files of a record")
    return fields["body"], dict(map(_parsed_file, fields["files"]))


def _parsed_file(one: object) -> tuple[str, File]:
    if not isinstance(one, dict) or one.keys() != {"name", "checksum", "size"}:
        raise ValueError("not a file of a record")
    name, checksum, size = one["name"], one["checksum"], one["size"]
    if not (isinstance(name, str) and isinstance(checksum, str) and isinstance(size, int)):
        raise ValueError("not a file of a record")
    if not _CHECKSUM.fullmatch(checksum):
        raise ValueError("not the checksum of a file")
    return name, File(checksum, size)
