"""Opening the files of a package: only ordinary ones, of a bounded size, so that no reading waits or grows for ever."""

from __future__ import annotations

import errno
import os
import stat
from importlib.resources.abc import Traversable
from pathlib import Path

from dashboard.dataset.problems import Problem

LARGEST_FILE = 32 * 1024 * 1024
LARGEST_DESCRIPTOR = 4 * 1024 * 1024


class NotOrdinary(OSError):
    """A pipe, a device or a folder stands where a file is expected."""


class TooLarge(OSError):
    """A file has more than ``limit`` bytes."""

    def __init__(self, limit: int) -> None:
        super().__init__(errno.EFBIG, f"more than {limit} bytes")
        self.limit = limit


def read_file(path: Traversable, limit: int = LARGEST_FILE) -> bytes:
    """The bytes of an ordinary file. :raises OSError: for anything else, and for more bytes than ``limit``."""
    content = _read_on_disk(path, limit) if isinstance(path, Path) else path.read_bytes()
    if len(content) > limit:
        raise TooLarge(limit)
    return content


def problem_of(error: OSError | ValueError, name: str) -> Problem:
    """The finding for a file that could not be opened."""
    if isinstance(error, FileNotFoundError):
        return Problem("file-missing", "error", name)
    if isinstance(error, NotOrdinary):
        return Problem("file-not-ordinary", "error", name)
    if isinstance(error, TooLarge):
        return Problem("file-too-large", "error", name, parameters={"megabytes": error.limit // 1024**2})
    return Problem("file-unreadable", "error", name, value=getattr(error, "strerror", None) or str(error))


def _read_on_disk(path: Path, limit: int) -> bytes:
    # Looked at before it is opened, as opening some devices acts on them, and after, as it may have been replaced.
    _demand_ordinary(os.stat(path), limit)
    with open(os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), "rb") as file:
        _demand_ordinary(os.fstat(file.fileno()), limit)
        return file.read(limit + 1)


def _demand_ordinary(found: os.stat_result, limit: int) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise NotOrdinary(errno.EINVAL, "not an ordinary file")
    if found.st_size > limit:
        raise TooLarge(limit)
