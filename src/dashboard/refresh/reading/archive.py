"""A zip that somebody sent, read in memory within bounds: nothing is ever written to disk."""

from __future__ import annotations

import io
import lzma
import re
import stat
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator

from dashboard.dataset.problems import Problem
from dashboard.refresh.reading.limits import LIMITS, MEGABYTE
from dashboard.wording.problems import clean

_ENCRYPTED = 0x1
_CHUNK = 64 * 1024
# A small archive may shrink well without being made to burst.
_HARMLESS = MEGABYTE
_CLUTTER = re.compile(r"(?:^|/)(?:__MACOSX/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)", re.IGNORECASE)
_OUTSIDE = re.compile(r"^/|^[A-Za-z]:|\\|(?:^|/)\.\.(?:/|$)")
_BROKEN = (
    zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, lzma.LZMAError, struct.error, OSError, EOFError,
    ValueError, RuntimeError, NotImplementedError, OverflowError, KeyError, IndexError,
)  # fmt: skip


def read_members(content: bytes, file: str) -> tuple[dict[str, bytes], list[Problem]]:
    """The files of a zip by their path in it; none when anything about it is unsafe, with all that is."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        members = [info for info in archive.infolist() if not info.is_dir() and not _CLUTTER.search(info.filename)]
        problems = [*_check_whole(archive.infolist(), len(content), file), *_check_members(members, file)]
    except _BROKEN:
        return {}, [Problem("upload-zip-broken", "error", file)]
    if problems:
        return {}, problems
    found: dict[str, bytes] = {}
    for info in members:
        try:
            found[info.filename] = _read(archive, info)
        except _BROKEN:
            problems.append(_problem("upload-zip-member", info.filename, file))
    return ({}, problems) if problems else (found, [])


def _check_whole(members: list[zipfile.ZipInfo], size: int, file: str) -> Iterator[Problem]:
    if len(members) > LIMITS.members:
        yield Problem(
            "upload-zip-members", "error", file, parameters={"members": len(members), "most": LIMITS.members}
        )
    expanded = sum(info.file_size for info in members)
    bursts = expanded > _HARMLESS and expanded > size * LIMITS.ratio
    if expanded > LIMITS.expanded or bursts:
        sizes = {"size": expanded // MEGABYTE, "most": LIMITS.expanded // MEGABYTE}
        yield Problem("upload-zip-bomb", "error", file, parameters=sizes)


def _check_members(members: list[zipfile.ZipInfo], file: str) -> Iterator[Problem]:
    for info in members:
        if info.flag_bits & _ENCRYPTED:
            yield _problem("upload-zip-encrypted", info.filename, file)
        if _OUTSIDE.search(info.filename):
            yield _problem("upload-zip-path", info.filename, file)
        if stat.S_ISLNK(info.external_attr >> 16):
            yield _problem("upload-zip-link", info.filename, file)
    for name, times in Counter(info.filename.casefold() for info in members).items():
        if times > 1:
            yield _problem("upload-zip-doubled", name, file)


def _problem(code: str, name: str, file: str) -> Problem:
    return Problem(code, "error", file, value=clean(name, LIMITS.name))


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """The bytes of one member. :raises ValueError: when it holds more or less than it says, and zipfile's own."""
    parts, size = [], 0
    with archive.open(info) as member:
        while part := member.read(_CHUNK):
            size += len(part)
            if size > info.file_size:
                break
            parts.append(part)
    if size != info.file_size:
        raise ValueError(info.filename)
    return b"".join(parts)
