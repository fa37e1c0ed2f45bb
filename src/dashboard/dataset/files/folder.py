"""A data folder wherever it lies: on disk, in memory, or as the version a place of publication points to."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from dashboard.dataset.files.disk import read_file

Contents = Mapping[str, bytes]
"""The files of a data package by name: those of a folder, or bytes in memory."""
State = str
"""What tells one state of a package from another."""

CURRENT, VERSIONS = "current", "versions"
_KINDS = (".csv", ".json", ".md")


def locate(folder: Path) -> Path:
    """The folder that holds the package now: of a place of publication its current version, else the folder itself.

    Resolved once for each reading, so that whoever reads sees one version and never a part of the next.
    """
    pointer = folder / CURRENT
    if not pointer.is_symlink():
        return folder
    try:
        return pointer.resolve()
    except (OSError, RuntimeError):  # a link that leads back to itself; it is told as a folder that is not there
        return pointer


class Folder(Mapping[str, bytes]):
    """The files of a package on disk by name (tables, descriptor, texts), each read when it is asked for.

    :raises OSError: when a file that is there cannot be read.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def __getitem__(self, name: str) -> bytes:
        try:
            return read_file(self.path / name)
        except FileNotFoundError:
            raise KeyError(name) from None

    def __iter__(self) -> Iterator[str]:
        found = (entry for entry in self.path.iterdir() if entry.name.endswith(_KINDS) and entry.is_file())
        return iter(sorted(entry.name for entry in found))

    def __len__(self) -> int:
        return len(list(iter(self)))

    def __contains__(self, name: object) -> bool:
        return (self.path / str(name)).is_file()


def files_of(source: Contents | Path) -> Contents:
    """The files of a package, wherever it lies."""
    return Folder(source) if isinstance(source, Path) else source


def read_contents(folder: Path) -> dict[str, bytes]:
    """The files of a package (tables, descriptor, texts), by name. :raises OSError: when one cannot be read."""
    return dict(Folder(folder))


def state_of(files: Contents) -> State:
    """The state of a folder on disk by its files' stamps, of files in memory by their bytes."""
    return fingerprint(files.path) if isinstance(files, Folder) else digest(files)


def fingerprint(folder: Path) -> State:
    """What tells one state of a folder from another without reading it: a digest of the name, inode, time
    and size of every file of the package. A folder that is not there is an empty one."""
    entries = list(os.scandir(folder)) if folder.is_dir() else []
    kept = [(entry.name, _stat(entry)) for entry in entries if entry.name.endswith(_KINDS)]
    states = sorted((name, stat.st_ino, stat.st_mtime_ns, stat.st_size) for name, stat in kept)
    return hashlib.sha256(repr(states).encode()).hexdigest()


def _stat(entry: os.DirEntry[str]) -> os.stat_result:
    """The stamp of a file, of a link that leads nowhere that of the link itself."""
    try:
        return entry.stat()
    except OSError:
        return entry.stat(follow_symlinks=False)


def digest(contents: Contents) -> str:
    """What tells one state of a package from another: SHA-256 over the names and bytes of its files."""
    parts = [(name, hashlib.sha256(contents[name]).hexdigest()) for name in sorted(contents)]
    return hashlib.sha256(repr(parts).encode()).hexdigest()
