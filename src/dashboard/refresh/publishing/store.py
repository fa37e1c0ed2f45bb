"""A place of publication: every version a directory of its own, ``current`` the link to the one that is read.

A version is complete on the disk before its link is swapped, and is never changed afterwards, so that readers and
whoever starts after a crash find one whole package: the one before or the new one.
"""

from __future__ import annotations

import errno
import secrets
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path

from dashboard.dataset.files.folder import CURRENT, Contents, read_contents
from dashboard.dataset.files.snapshot import snapshot
from dashboard.refresh.publishing.acceptance import accept, demand_clock
from dashboard.refresh.publishing.durable import discard, make_folder, make_link, move, sync_folder, write_folder
from dashboard.refresh.publishing.failures import DamagedVersion, PublishFailed, StaleBase, as_publish_failure
from dashboard.refresh.publishing.lock import publishing_lock
from dashboard.refresh.publishing.place import (
    STAGING,
    VERSIONS,
    cited_version,
    current_version,
    demand_folders,
    demand_pointer,
    numbers,
    place_of,
    read_publication,
)
from dashboard.refresh.publishing.publication import (
    RECORD,
    Note,
    Publication,
    checksum,
    describe,
    now,
    to_bytes,
)

# A version is read only: what opens a published file by mistake does not save over it.
_MODE = 0o444


def publish(
    store: Path,
    contents: Contents,
    base: int | None,
    who: str,
    why: str,
    today: date,
    *,
    when: str | None = None,
    restores: int | None = None,
    proposed_by: str | None = None,
) -> Publication:
    """Make this package the version that is read; ``base`` is the version it was made from, ``None`` for the first.

    :raises Refused: when it has errors or is not in canonical form.
    :raises StaleBase: when another version than ``base`` is current.
    :raises PublishFailed: when nobody, no reason or no change is given, the clock is behind the data, or the
        system refuses; nothing is changed.
    """
    note = Note(*_demand_words(who, why), _utc(when), restores, proposed_by)
    held = snapshot(contents)
    if base is not None:
        demand_clock(cited_version(store, base), today)
    accept(held, today)
    return commit(store, held, base, note)


def commit(store: Path, contents: Contents, base: int | None, note: Note) -> Publication:
    """Write an accepted package as the next version. :raises PublishFailed: as ``publish``."""
    with as_publish_failure(store):
        demand_folders(store)
        make_folder(store)
        with publishing_lock(store):
            demand_pointer(store)
            _demand_base(store, base, contents)
            _tidy(store)
            _make_folders(store, first=base is None)
            publication = describe(contents, max(numbers(store), default=0) + 1, base, note)
            try:
                _write(store, publication, contents)
            finally:
                _tidy(store)
    return publication


def read_version(store: Path, number: int) -> dict[str, bytes]:
    """The files of a version as they were published.

    :raises DamagedVersion: when one has been changed or added or is gone.
    """
    files = read_publication(store, number).files
    with as_publish_failure(store):
        contents = read_contents(place_of(store, number))
    for name in sorted({*files, *contents}):
        if name not in contents or files.get(name) != checksum(contents[name]):
            raise DamagedVersion(number, name)
    return contents


def history(store: Path) -> list[Publication]:
    """Every publication, newest first, from the current one back.

    A version that a crash kept from becoming current was never published and is not among them. Where somebody has
    removed old versions by hand, the list ends: its last publication then has a base that is not there.
    """
    past: list[Publication] = []
    number = current_version(store)
    while number is not None and (not past or place_of(store, number).is_dir()):
        past.append(read_publication(store, number))
        number = past[-1].base
    return past


def undo(
    store: Path,
    who: str,
    why: str,
    today: date,
    *,
    to: int | None = None,
    base: int | None = None,
    when: str | None = None,
) -> Publication:
    """Publish an earlier version's files again as a new version: ``to``, else the one before the current one.

    ``base`` is the version whoever undoes has seen as current; without it, whichever is.

    :raises PublishFailed: as ``publish``, and when there is no such earlier version.
    """
    past = history(store)
    target = to if to is not None or not past else past[0].base
    if target is None:
        raise PublishFailed("nothing-to-undo")
    if target not in [publication.number for publication in past]:
        raise PublishFailed("no-such-version", number=str(target))
    seen = past[0].number if base is None else base
    return publish(store, read_version(store, target), seen, who, why, today, when=when, restores=target)


def _make_folders(store: Path, first: bool) -> None:
    """The folders of a store; also those a killed publication has made but not put on the disk."""
    for name in (STAGING, VERSIONS):
        make_folder(store / name)
    sync_folder(store)
    if first:
        # Who may not read the folder above has not made the store in it.
        with suppress(PermissionError):
            sync_folder(store.parent)


def _write(store: Path, publication: Publication, contents: Contents) -> None:
    token = secrets.token_hex(8)
    staged, link = store / STAGING / token, store / STAGING / f"{token}.link"
    # The link first: where there can be none, nothing else is tried.
    _link(link, f"{VERSIONS}/{publication.number}")
    write_folder(staged, {**contents, RECORD: to_bytes(publication)}, _MODE)
    sync_folder(store / STAGING)
    move(staged, place_of(store, publication.number))
    sync_folder(store / VERSIONS)
    move(link, store / CURRENT)
    try:
        sync_folder(store)
    except OSError as error:
        number, reason = str(publication.number), error.strerror or str(error)
        raise PublishFailed("unconfirmed", number=number, reason=reason) from error


def _link(link: Path, target: str) -> None:
    try:
        make_link(link, target)
    except NotImplementedError:
        raise PublishFailed("no-links", folder=str(link.parent.parent)) from None
    except OSError as error:
        # A folder one may not write to says EACCES; these are said of a file system or a user without links.
        if error.errno not in (errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL):
            raise
        raise PublishFailed("no-links", folder=str(link.parent.parent)) from error


def _demand_words(who: str, why: str) -> tuple[str, str]:
    if not who.strip():
        raise PublishFailed("nobody")
    if not why.strip():
        raise PublishFailed("no-reason")
    return who.strip(), why.strip()


def _utc(when: str | None) -> str:
    """:raises ValueError: for a time that does not say its zone."""
    if when is None:
        return now()
    stated = datetime.fromisoformat(when)
    if stated.tzinfo is None:
        raise ValueError(f"no time zone: {when!r}")
    return stated.astimezone(UTC).isoformat(timespec="seconds")


def _demand_base(store: Path, base: int | None, contents: Contents) -> None:
    number = current_version(store)
    if number != base:
        raise StaleBase(read_publication(store, number) if number else None)
    if number and _holds(store, number, contents):
        raise PublishFailed("unchanged")


def _holds(store: Path, number: int, contents: Contents) -> bool:
    try:
        return read_version(store, number) == dict(contents)
    except PublishFailed:
        # A damaged version can be replaced by its own undamaged bytes.
        return False


def _tidy(store: Path) -> None:
    """Remove what a publication that failed or was killed has left; never a version."""
    if (store / STAGING).is_symlink():
        return
    with suppress(OSError):
        for left in [*(store / STAGING).iterdir()]:
            discard(left)
