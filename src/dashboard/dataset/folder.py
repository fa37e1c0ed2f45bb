"""A data folder wherever it lies: on disk, in memory, or as the version a place of publication points to."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Mapping
from importlib.resources.abc import Traversable
from pathlib import Path

from dashboard.dataset.files import read_file

Contents = Mapping[str, bytes]
"""A whole data package in memory: the bytes of each of its files by name."""

CURRENT = "current"
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


def read_contents(folder: Traversable) -> dict[str, bytes]:
    """The files of a package (tables, descriptor, texts), by name. :raises OSError: when one cannot be read."""
    files = (entry for entry in folder.iterdir() if entry.name.endswith(_KINDS) and entry.is_file())
    return {entry.name: read_file(entry) for entry in sorted(files, key=lambda entry: entry.name)}


def as_folder(contents: Contents) -> Traversable:
    """A folder in memory that can be checked and loaded like one on disk."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return zipfile.Path(zipfile.ZipFile(buffer))


def digest(contents: Contents) -> str:
    """What tells one state of a package from another: SHA-256 over the names and bytes of its files."""
    parts = [(name, hashlib.sha256(contents[name]).hexdigest()) for name in sorted(contents)]
    return hashlib.sha256(repr(parts).encode()).hexdigest()
