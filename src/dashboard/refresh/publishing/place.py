"""What stands where versions are published: folders of its own, and ``current``, a link to a version that is there."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterator
from pathlib import Path

from dashboard.dataset.files.disk import LARGEST_DESCRIPTOR, NotOrdinary, TooLarge, read_file
from dashboard.dataset.files.folder import CURRENT, VERSIONS
from dashboard.dataset.files.package import DESCRIPTOR, version_of
from dashboard.refresh.publishing.failures import DamagedVersion, PublishFailed, as_publish_failure
from dashboard.refresh.publishing.publication import RECORD, Publication, from_bytes

STAGING = "staging"
_LARGEST_RECORD = 1024 * 1024


def is_store(folder: Path) -> bool:
    """Whether a folder is a place of publication; a plain folder is exported to (``refresh.publishing.plain``)."""
    return (folder / CURRENT).is_symlink() or (folder / VERSIONS).is_dir()


def place_of(store: Path, number: int) -> Path:
    return store / VERSIONS / str(number)


def current_version(store: Path) -> int | None:
    """The number of the version that is read now.

    :raises PublishFailed: when ``current`` leads to no version, or to one that is not there.
    """
    with as_publish_failure(store):
        try:
            target = os.readlink(store / CURRENT)
        except FileNotFoundError:
            return None
        except NotADirectoryError:
            raise PublishFailed("no-place", folder=str(store)) from None
        except OSError as error:
            if error.errno != errno.EINVAL:
                raise
            target = "no link"
    number = re.fullmatch(rf"{VERSIONS}/([1-9][0-9]*)", target)
    if number is None:
        raise PublishFailed("pointer", folder=str(store))
    if not place_of(store, int(number[1])).is_dir():
        raise PublishFailed("pointer-lost", folder=str(store), number=number[1], newest=_newest(store))
    return int(number[1])


def read_publication(store: Path, number: int) -> Publication:
    """The record of a version. :raises DamagedVersion: when there is no whole record of it."""
    with as_publish_failure(store):
        if not place_of(store, number).is_dir():
            raise PublishFailed("no-such-version", number=str(number))
        try:
            return from_bytes(read_file(place_of(store, number) / RECORD, _LARGEST_RECORD), number)
        except (FileNotFoundError, NotOrdinary, TooLarge, ValueError, RecursionError):
            raise DamagedVersion(number, RECORD) from None


def cited_version(store: Path, number: int) -> str:
    """The version of the data that readers of a publication cite; "" where its descriptor cannot be read."""
    try:
        return version_of(read_file(place_of(store, number) / DESCRIPTOR, LARGEST_DESCRIPTOR))
    except OSError:
        return ""


def cited_versions(store: Path) -> frozenset[str]:
    """Every version of the data ever published here, undone ones too; none for a plain folder."""
    with as_publish_failure(store):
        return frozenset(cited_version(store, number) for number in numbers(store))


def demand_folders(store: Path) -> None:
    """Let only a place pass whose folders are its own: what a link leads to is nobody's to empty or fill.

    :raises PublishFailed: for a plain folder of data, and for a file or a link where a folder is to be.
    """
    if (store / DESCRIPTOR).exists() and not is_store(store):
        raise PublishFailed("plain-folder", folder=str(store))
    if os.path.lexists(store) and not store.is_dir():
        raise PublishFailed("no-place", folder=str(store))
    for name in (VERSIONS, STAGING):
        path = store / name
        if os.path.lexists(path) and (path.is_symlink() or not path.is_dir()):
            raise PublishFailed("odd-place", folder=str(store), name=name)


def demand_pointer(store: Path) -> None:
    """Let only a place pass whose history can be gone on with, so that the next version does not cut it off.

    :raises PublishFailed: when ``current`` is gone, or the record of the version it leads to is.
    """
    number = current_version(store)
    if number is None:
        if any(record.base is not None for record in _records(store)):
            raise PublishFailed("pointer-gone", folder=str(store), newest=_newest(store))
        return
    try:
        read_publication(store, number)
    except DamagedVersion:
        raise PublishFailed("record-lost", folder=str(store), number=str(number), record=RECORD) from None


def numbers(store: Path) -> list[int]:
    """The number of everything that lies among the versions, orphans of a crash too."""
    try:
        names = os.listdir(store / VERSIONS)
    except FileNotFoundError:
        return []
    return [int(name) for name in names if re.fullmatch("[1-9][0-9]*", name)]


def _records(store: Path) -> Iterator[Publication]:
    """The records that can be read, newest first."""
    for number in sorted(numbers(store), reverse=True):
        try:
            yield read_publication(store, number)
        except PublishFailed:
            continue


def _newest(store: Path) -> str:
    """The greatest number of a version with a record; ``none`` without any."""
    try:
        return next((str(record.number) for record in _records(store)), "none")
    except OSError:
        return "none"
