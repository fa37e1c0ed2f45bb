"""Writing so that a power cut leaves the old or the new: every step on the disk before the next one starts.

Everything publishing does to a disk goes through here, so that a test can stop it after any single step.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path


def make_folder(folder: Path) -> None:
    """A folder that is there and will be there after a power cut, with the folders above it."""
    if folder.is_dir():
        return
    if folder.parent != folder:
        make_folder(folder.parent)
    with suppress(FileExistsError):
        os.mkdir(folder)
    # A file of that name is told by the next step that needs a folder.
    sync_folder(folder.parent)


def write_file(path: Path, content: bytes, mode: int) -> None:
    """A new file, whole and on the disk; its name is there for sure only after ``sync_folder``."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(descriptor, left) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write_folder(folder: Path, contents: Mapping[str, bytes], mode: int) -> None:
    """A new folder with these files, all of it on the disk but the folder's own name."""
    os.mkdir(folder)
    for name, content in contents.items():
        write_file(folder / name, content, mode)
    sync_folder(folder)


def sync_folder(folder: Path) -> None:
    """The names in a folder as they are now, on the disk."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def make_link(link: Path, target: str) -> None:
    """A new symbolic link; it is there for sure only after ``sync_folder``."""
    os.symlink(target, link)


def move(source: Path, target: Path) -> None:
    """Give a file, link or folder its final name in one step, replacing a file or link of that name."""
    os.replace(source, target)


def discard(path: Path) -> None:
    """Remove what nobody refers to; what cannot be removed now is removed another time."""
    with suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            os.unlink(path)
