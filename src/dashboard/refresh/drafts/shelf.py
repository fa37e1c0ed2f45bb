"""Unfinished work on the disk: a folder for each owner, in it one record for each draft, and the files it names.

A record is replaced in one step, and a file lies beside it under its checksum, so that typing on writes the record
alone. One process writes at a time.
"""

from __future__ import annotations

import errno
import os
import re
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from dashboard.refresh.drafts.deposits import (
    FILE,
    OWNER,
    PART,
    RECORD,
    Body,
    Deposit,
    NotKept,
    ShelfLimits,
    describe,
    is_expired,
    named,
    read_file,
    read_record,
    sweep,
    tidy,
    to_bytes,
)
from dashboard.refresh.publishing.durable import discard, make_folder, move, sync_folder, write_file
from dashboard.refresh.publishing.failures import PublishFailed
from dashboard.refresh.publishing.lock import publishing_lock
from dashboard.refresh.reading.limits import MEGABYTE

_ID = re.compile("[0-9a-f]{32}")
_PATIENCE = 5.0
_FILE_MODE, _FOLDER_MODE = 0o600, 0o700


@dataclass(frozen=True)
class Shelf:
    """The records of one owner below ``place``.

    ``owner`` is a name made by us (a checksum, a fixed word), never what a person typed.
    """

    place: Path
    owner: str
    limits: ShelfLimits = field(default_factory=ShelfLimits)

    def __post_init__(self) -> None:
        if not OWNER.fullmatch(self.owner):
            raise ValueError(f"not the name of an owner: {self.owner!r}")

    @property
    def folder(self) -> Path:
        return self.place / self.owner

    def save(self, body: Body, files: Mapping[str, bytes], id: str = "", mark: str = "") -> Deposit:
        """Keep a record with its files.

        It replaces the record ``id`` only where that still has this ``mark``: if somebody else has saved it
        meanwhile, or removed it, this becomes a record of its own.

        :raises NotKept: when a limit is reached or the system refuses; what was kept before is then as it was.
        """
        content = to_bytes(body, files)
        self._demand_size(content, files)
        with self._alone():
            self._make_folders()
            name = id if id and self._mark(id) == mark else secrets.token_hex(16)
            self._demand_room(name, content, files)
            self._write_files(files)
            self._write(f"{name}{RECORD}", content)
            sync_folder(self.folder)
            tidy(self.folder, self.limits)
            return read_record(self.folder / f"{name}{RECORD}", self.limits)

    def records(self, now: datetime | None = None) -> list[Deposit]:
        """Every record that has not expired, newest first, the damaged ones among them."""
        with _as_not_kept():
            found = [read_record(path, self.limits) for path in named(self.folder, RECORD)]
        fresh = [record for record in found if not is_expired(record.saved, self.limits, now)]
        return sorted(fresh, key=lambda record: (record.saved, record.id), reverse=True)

    def read(self, id: str) -> tuple[Deposit, dict[str, bytes]]:
        """A record with the bytes of its files. :raises NotKept: ``gone`` or ``damaged``, or the system refuses."""
        with _as_not_kept():
            try:
                record = read_record(self._path(id), self.limits)
            except FileNotFoundError:
                raise NotKept("gone") from None
            if record.body is None:
                raise NotKept("damaged")
            return record, {name: read_file(self.folder, file, self.limits) for name, file in record.files.items()}

    def discard(self, id: str) -> None:
        """Remove a record, and its files where no other one names them. :raises NotKept: when the system refuses."""
        path = self._path(id)
        with _as_not_kept():
            if not self.folder.is_dir():
                return
        with self._alone():
            discard(path)
            if path.exists():
                raise NotKept("disk", reason=path.name)
            sync_folder(self.folder)
            tidy(self.folder, self.limits)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with _as_not_kept():
            make_folder(self.place)
            try:
                with publishing_lock(self.place, _PATIENCE):
                    yield
            except PublishFailed:
                raise NotKept("busy") from None

    def _path(self, id: str) -> Path:
        """:raises NotKept: ``gone`` for what cannot be the id of a record; it may come from a browser."""
        if not _ID.fullmatch(id):
            raise NotKept("gone")
        return self.folder / f"{id}{RECORD}"

    def _mark(self, id: str) -> str | None:
        try:
            return read_record(self._path(id), self.limits).mark
        except FileNotFoundError:
            return None

    def _make_folders(self) -> None:
        if self.folder.is_symlink():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
        if not self.folder.is_dir():
            os.mkdir(self.folder, _FOLDER_MODE)
            sync_folder(self.place)
        for folder in _owners(self.place):
            sweep(folder, self.limits)

    def _demand_size(self, content: bytes, files: Mapping[str, bytes]) -> None:
        if len(content) > self.limits.record or len(files) > self.limits.files:
            raise NotKept("too-much", most=self.limits.files)
        if any(len(file) > self.limits.file for file in files.values()):
            raise NotKept("file-too-large", most=self.limits.file // MEGABYTE)

    def _demand_room(self, id: str, content: bytes, files: Mapping[str, bytes]) -> None:
        standing = {path.stem for path in named(self.folder, RECORD)}
        if id not in standing and len(standing) >= self.limits.records:
            raise NotKept("too-many", most=self.limits.records)
        # A file that another record of this owner names already takes no room.
        sizes = {describe(file).checksum: len(file) for file in files.values()}
        new = len(content) + sum(size for name, size in sizes.items() if not self._holds(f"{name}{FILE}", size))
        if _size(self.folder) + new > self.limits.person:
            raise NotKept("person-full", most=self.limits.person // MEGABYTE)
        if sum(map(_size, _owners(self.place))) + new > self.limits.overall:
            raise NotKept("full")

    def _write_files(self, files: Mapping[str, bytes]) -> None:
        for content in files.values():
            name = f"{describe(content).checksum}{FILE}"
            if not self._holds(name, len(content)):
                self._write(name, content)

    def _holds(self, name: str, size: int) -> bool:
        path = self.folder / name
        return path.is_file() and path.stat().st_size == size

    def _write(self, name: str, content: bytes) -> None:
        part = self.folder / f"{secrets.token_hex(8)}{PART}"
        try:
            write_file(part, content, _FILE_MODE)
            move(part, self.folder / name)
        except BaseException:
            discard(part)
            raise


def _owners(place: Path) -> list[Path]:
    named_so = [entry for entry in place.iterdir() if OWNER.fullmatch(entry.name)]
    return [entry for entry in named_so if entry.is_dir() and not entry.is_symlink()]


def _size(folder: Path) -> int:
    return sum(path.lstat().st_size for path in folder.iterdir())


@contextmanager
def _as_not_kept() -> Iterator[None]:
    """:raises NotKept: for what the system refuses, with its words."""
    try:
        yield
    except OSError as error:
        raise NotKept("disk", reason=error.strerror or type(error).__name__) from error
