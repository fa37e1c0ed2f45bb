"""A zip that somebody sent, unpacked in memory member by member: nothing is ever written to disk."""

from __future__ import annotations

import io
import re
import stat
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping

from dashboard.dataset.problems import Problem
from dashboard.refresh.reading.budget import Budget
from dashboard.wording.problems import clean

_ENCRYPTED = 0x1
_CHUNK = 64 * 1024
# What begins each entry of a zip's list of members.
_ENTRY = b"PK\x01\x02"
# What every spreadsheet and operating system writes; the others may ask for any amount of memory.
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_CLUTTER = re.compile(r"(?:^|/)(?:__MACOSX/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)", re.IGNORECASE)
_OUTSIDE = re.compile(r"^/|^[A-Za-z]:|(?:^|/)\.\.(?:/|$)")
_BROKEN = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    struct.error,
    OSError,
    EOFError,
    ValueError,
    RuntimeError,
    OverflowError,
    KeyError,
    IndexError,
)


class DamagedMember(Exception):
    """A member cannot be unpacked as its zip says; the argument is its path."""


class Archive:
    """The members of a zip whose list has been found safe, by their paths; each is unpacked when it is asked for."""

    def __init__(self, archive: zipfile.ZipFile, members: Mapping[str, zipfile.ZipInfo], budget: Budget) -> None:
        self.members = members
        self.budget = budget
        self._archive = archive

    def size(self, path: str) -> int:
        """The bytes of a member, as it says itself."""
        return self.members[path].file_size

    def read(self, path: str, most: int | None = None) -> bytes:
        """The bytes of one member, or its first ``most``.

        :raises KeyError: when there is none of this path
        :raises DamagedMember: when it is broken or is not as long as it says
        """
        info = self.members[path]
        wanted = info.file_size if most is None else min(most, info.file_size)
        self.budget.spend("expanded", wanted)
        try:
            content = b"".join(_unpack(self._archive, info, wanted if most else wanted + 1))
        except _BROKEN as error:
            raise DamagedMember(path) from error
        if len(content) != wanted:
            raise DamagedMember(path)
        return content


def open_archive(content: bytes, file: str, budget: Budget) -> tuple[Archive | None, list[Problem]]:
    """The zip, or all that is unsafe about it. :raises LimitReached: when it has too many members."""
    budget.at(file)
    # Counted before the list is read: this may itself be long.
    budget.spend("members", content.count(_ENTRY))
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except _BROKEN:
        return None, [Problem("upload-zip-broken", "error", file)]
    members = list(_files(archive))
    problems = list(_check(members, file))
    return (None, problems) if problems else (Archive(archive, {i.filename: i for i in members}, budget), [])


def _files(archive: zipfile.ZipFile) -> Iterator[zipfile.ZipInfo]:
    for info in archive.infolist():
        # Some programs of Windows write their own sign between folders.
        info.filename = info.filename.replace("\\", "/")
        if not info.filename.endswith("/") and not _CLUTTER.search(info.filename):
            yield info


def _check(members: list[zipfile.ZipInfo], file: str) -> Iterator[Problem]:
    for info in members:
        if info.flag_bits & _ENCRYPTED:
            yield member_problem("upload-zip-encrypted", info.filename, file)
        if _OUTSIDE.search(info.filename):
            yield member_problem("upload-zip-path", info.filename, file)
        if stat.S_ISLNK(info.external_attr >> 16):
            yield member_problem("upload-zip-link", info.filename, file)
        if info.compress_type not in _METHODS:
            yield member_problem("upload-zip-member", info.filename, file)
    for name, times in Counter(info.filename.casefold() for info in members).items():
        if times > 1:
            yield member_problem("upload-zip-doubled", name, file)


def member_problem(code: str, path: str, file: str) -> Problem:
    """A finding about one member of a zip."""
    return Problem(code, "error", file, value=clean(path))


def _unpack(archive: zipfile.ZipFile, info: zipfile.ZipInfo, most: int) -> Iterator[bytes]:
    with archive.open(info) as member:
        while most > 0 and (part := member.read(min(_CHUNK, most))):
            most -= len(part)
            yield part
