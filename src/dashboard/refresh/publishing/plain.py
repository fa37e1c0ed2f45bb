"""Export into a plain folder (``data/`` under version control): file by file, checked afterwards, put back on failure.

Each file is the old or the new one at any instant, but a folder of files cannot be swapped in one step: a kill
between two of them leaves a mix, which version control shows. A place of publication has no such instant
(``refresh.publishing.store``).
"""

from __future__ import annotations

import secrets
from datetime import date
from pathlib import Path

from dashboard.dataset.checks.check import check
from dashboard.dataset.files.folder import Contents, digest, read_contents
from dashboard.dataset.files.package import DESCRIPTOR, version_of
from dashboard.dataset.problems import Problem
from dashboard.refresh.publishing.acceptance import accept, demand_clock
from dashboard.refresh.publishing.durable import discard, move, sync_folder, write_file
from dashboard.refresh.publishing.failures import PublishFailed, Refused, StaleBase, as_publish_failure
from dashboard.refresh.publishing.lock import publishing_lock

_PART = ".publishing-part"
_MODE = 0o666


def export_plain(folder: Path, contents: Contents, base_digest: str, today: date) -> list[str]:
    """Make a plain folder hold this package; the names of the files that changed.

    ``base_digest`` is that of the package it was made from.

    :raises Refused: when it has errors, is not in canonical form, lacks a file of the folder, or when the folder
        has errors afterwards.
    :raises StaleBase: when the folder is no longer as it was.
    :raises PublishFailed: when the clock is behind the data, or the system refuses. After any failure the folder
        is as it was.
    """
    if not folder.is_dir():
        raise PublishFailed("no-folder", folder=str(folder))
    with as_publish_failure(folder), publishing_lock(folder):
        before = read_contents(folder)
        if digest(before) != base_digest:
            raise StaleBase
        demand_clock(version_of(before.get(DESCRIPTOR, b"")), today)
        accept(contents, today)
        _demand_every_file(before, contents)
        _tidy(folder)
        changed = [name for name in sorted(contents) if before.get(name) != contents[name]]
        _write(folder, before, contents, changed, today)
        _tidy(folder)
    return changed


def _demand_every_file(before: Contents, contents: Contents) -> None:
    """Nothing is deleted by the way. :raises Refused: with the files that would be gone."""
    gone = [name for name in before if name not in contents]
    if gone:
        raise Refused([Problem("file-left-out", "error", name) for name in gone])


def _write(folder: Path, before: Contents, contents: Contents, changed: list[str], today: date) -> None:
    # Old and new bytes are on the disk before anything is touched: putting back needs no room on a full disk.
    try:
        old = _write_parts(folder, {name: before[name] for name in changed if name in before})
        new = _write_parts(folder, {name: contents[name] for name in changed})
    except BaseException:
        _tidy(folder)
        raise
    try:
        for name in changed:
            move(new[name], folder / name)
        sync_folder(folder)
        _demand_written(folder, contents, today)
    except BaseException:
        _put_back(folder, old, changed)
        raise


def _write_parts(folder: Path, contents: Contents) -> dict[str, Path]:
    """The bytes of these files under other names, which nobody reads as a part of the package."""
    token = secrets.token_hex(8)
    parts = {name: folder / f".{name}.{token}{_PART}" for name in contents}
    for name, part in parts.items():
        write_file(part, contents[name], _MODE)
    return parts


def _demand_written(folder: Path, contents: Contents, today: date) -> None:
    """:raises Refused: when what stands in the folder is not the package or has errors."""
    if digest(read_contents(folder)) != digest(contents):
        raise PublishFailed("not-written", folder=str(folder))
    errors = [problem for problem in check(folder, today) if problem.severity == "error"]
    if errors:
        raise Refused(errors)


def _put_back(folder: Path, old: dict[str, Path], changed: list[str]) -> None:
    """:raises PublishFailed: when not even that works; the old bytes then stay beside the files."""
    try:
        for name in changed:
            if name in old:
                move(old[name], folder / name)
            else:
                (folder / name).unlink(missing_ok=True)
        sync_folder(folder)
    except OSError as error:
        raise PublishFailed("not-put-back", folder=str(folder), part=_PART) from error
    _tidy(folder)


def _tidy(folder: Path) -> None:
    for part in folder.glob(f".*{_PART}"):
        discard(part)
