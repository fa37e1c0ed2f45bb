"""What a power cut can leave of a publication, worked out from the steps it really took.

A model of a disk that keeps no promise but those of POSIX: what was not synced is lost, kept, or torn, each by
itself, in any combination. File systems in use keep more promises (order of renames, journals), not fewer.
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from tests.refresh.stores import note_of, variant, watch

from dashboard.refresh.publishing.publication import RECORD, from_bytes
from dashboard.refresh.publishing.store import commit, current_version

CHANCES = 200


@dataclass
class File:
    """Bytes that are on the disk, and those written since."""

    synced: bytes = b""
    written: bytes = b""

    def write(self, content: Any) -> None:
        self.written += content

    def sync(self) -> None:
        self.synced = self.written

    def left(self, chance: Any) -> Any:
        """What a cut leaves: at worst the start of what was being written, or its length alone."""
        torn = self.written[: chance.randint(0, len(self.written))]
        return (
            self.synced
            if self.synced == self.written
            else chance.choice([self.synced, torn, bytes(len(self.written)), self.written])
        )


@dataclass
class Link:
    """A symbolic link, on the disk for sure once a folder that names it was synced; some systems had it empty else."""

    target: str
    is_synced: bool = False

    def left(self, chance: Any) -> Any:
        return self.target if self.is_synced else chance.choice([self.target, ""])


@dataclass
class Folder:
    """Names that are on the disk, and the changes to them since, in order."""

    synced: dict[str, Any] = field(default_factory=dict)
    changes: list[tuple[str, Any]] = field(default_factory=list)

    def now(self, chance: Any = None) -> Any:
        names = dict(self.synced)
        for name, entry in self.changes:
            if chance is None or chance.random() < 0.5:
                names[name] = entry
        return {name: entry for name, entry in names.items() if entry is not None}

    def sync(self) -> None:
        self.synced, self.changes = self.now(), []
        for entry in self.synced.values():
            if isinstance(entry, Link):
                entry.is_synced = True


class Disk:
    """A disk that follows the steps of a process."""

    def __init__(self, root: Any) -> None:
        self._start = str(root)
        self.root = Folder()
        self._open: dict[int, Any] = {}

    def find(self, path: Any) -> Any:
        parts = os.path.relpath(path, self._start).split(os.sep)
        entry = self.root
        for part in parts if parts != ["."] else []:
            entry = entry.now()[part]
        return entry

    def _name(self, path: Any, entry: Any) -> None:
        folder, name = os.path.split(path)
        self.find(folder).changes.append((name, entry))

    def mkdir(self, path: Any) -> None:
        self._name(path, Folder())

    def symlink(self, target: Any, path: Any) -> None:
        self._name(path, Link(target))

    def replace(self, source: Any, target: Any) -> None:
        moved = self.find(source)
        self._name(target, moved)
        self._name(source, None)

    def open(self, path: Any, flags: Any, mode: Any, descriptor: Any) -> None:
        if flags & os.O_CREAT:
            self._name(path, File())
        self._open[descriptor] = None if len(str(path)) < len(self._start) else self.find(path)

    def write(self, descriptor: Any, content: Any) -> None:
        self._open[descriptor].write(bytes(content))

    def fsync(self, descriptor: Any) -> None:
        if self._open[descriptor] is not None:
            self._open[descriptor].sync()


def steps_of(act: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Every step on the disk while this is done, in order; a file is known by a number of its own."""
    steps = []
    with monkeypatch.context() as patch:
        watch(patch, lambda name, *arguments: steps.append((name, *arguments)))
        act()
    return list(_numbered(steps))


def _numbered(steps: Any) -> Iterator[Any]:
    """Steps come before they are taken: the number of a file that is opened is that of the next step that uses it."""
    for index, (name, *arguments) in enumerate(steps):
        if name == "open":
            path, flags, *mode = arguments
            used = next((step[1] for step in steps[index + 1 :] if step[0] in ("write", "fsync", "close")), None)
            yield name, str(path), flags, mode, used
        elif name == "write":
            yield name, arguments[0], bytes(arguments[1])
        elif name != "close":
            yield name, *(a if isinstance(a, int) else str(a) for a in arguments)


def found(disk: Any, chance: Any) -> Any:
    """The number and files a start after the cut finds, 0 when nothing is published.

    Raises KeyError or ValueError when the version that is pointed to is not there or has no whole record.
    """
    store = left(disk.root, chance).get("store", {})
    if "current" not in store:
        return 0, {}
    versions, number = store["current"].split("/")
    files = dict(store[versions][number])
    publication = from_bytes(files.pop(RECORD), int(number))
    return publication.number, files


def left(entry: Any, chance: Any) -> Any:
    """What a cut leaves of a file, a link, or a folder with all that is in it."""
    if isinstance(entry, Folder):
        return {name: left(inner, chance) for name, inner in entry.now(chance).items()}
    return entry.left(chance)


def cuts(steps: Any, root: Any, chances: Any = CHANCES) -> Iterator[Any]:
    """The disk before the first step and after each, with chances of what a cut there leaves; how many were taken."""
    disk = Disk(root)
    for end, step in enumerate([None, *steps]):
        if step:
            getattr(disk, step[0])(*step[1:])
        for seed in range(chances):
            # Small whole numbers as seeds begin with much the same chances.
            yield end, disk, random.Random(f"{end} {seed}")


def small(number: Any) -> Any:
    """Three files of a variant: the steps are the same for each file."""
    return {name: variant(number)[name] for name in ("datapackage.json", "detentions.csv", "sources.csv")}


def put_small(store: Any, number: Any) -> Any:
    return partial(commit, store, small(number), current_version(store), note_of(number))


def three_publications(root: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The steps of three publications, and after how many of them each was reported as done."""
    steps, done = [], []
    for number in (1, 2, 3):
        steps += steps_of(put_small(root / "store", number), monkeypatch)
        done.append(len(steps))
    return steps, done


def test_a_power_cut_leaves_a_whole_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Cut the power at any instant: the package before or the new one is found, and the new one once it was reported."""
    steps, done = three_publications(tmp_path, monkeypatch)
    seen = 0
    for end, disk, chance in cuts(steps, tmp_path):
        number, files = found(disk, chance)
        assert files == (small(number) if number else {})
        assert sum(end >= reported for reported in done) <= number <= sum(end > reported for reported in [0, *done])
        seen += 1
    print(f"\n{len(steps)} steps of three publications, {seen} cuts")
    assert len(steps) > 60 and seen == (len(steps) + 1) * CHANCES


class Killed(BaseException):
    """The process is gone."""


def steps_until_killed(act: Any, step: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The steps of a process that is killed before this one and cleans up nothing; whether it came so far."""
    left, steps = count(), []

    def take(name: Any, *arguments: Any) -> None:
        if next(left) >= step:
            raise Killed
        steps.append((name, *arguments))

    with monkeypatch.context() as patch, suppress(Killed):
        patch.setattr("dashboard.refresh.publishing.store.discard", lambda path: None)
        watch(patch, take)
        act()
    return list(_numbered(steps)), next(left) > step


@pytest.mark.parametrize("earlier", [0, 1])
def test_a_power_cut_after_a_kill(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, earlier: Any) -> None:
    """What a killed publisher has left unsynced does not harm the publication after it, nor the one before."""
    seen = 0
    for killed in count():
        root = tmp_path / str(killed)
        root.mkdir()
        store = root / "store"
        steps = [step for n in range(earlier) for step in steps_of(put_small(store, n + 1), monkeypatch)]
        first = len(steps)
        some, came_so_far = steps_until_killed(put_small(store, 5), killed, monkeypatch)
        if not came_so_far:
            break
        steps += some
        steps += steps_of(put_small(store, 6), monkeypatch)
        for end, disk, chance in cuts(steps, root, 10):
            number, files = found(disk, chance)
            assert number or not earlier or end < first
            assert files in ({}, small(1), small(5), small(6)) and (end < len(steps) or files == small(6))
            seen += 1
    print(f"\n{killed} kills, {seen} cuts")
    assert killed > 20


@pytest.mark.parametrize("synced", ["files", "folders"])
def test_the_model_notices_what_is_not_synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, synced: Any) -> None:
    """The same cuts do damage when only files or only folders are synced: the tests above can fail."""
    kept, is_file, damage = [], False, 0
    for step in three_publications(tmp_path, monkeypatch)[0]:
        if step[0] == "open":
            is_file = bool(step[2] & os.O_CREAT)
        if step[0] != "fsync" or is_file == (synced == "files"):
            kept.append(step)
    for _, disk, chance in cuts(kept, tmp_path):
        try:
            number, files = found(disk, chance)
            damage += files != (small(number) if number else {})
        except (KeyError, ValueError):
            damage += 1
    print(f"\n{damage} of {(len(kept) + 1) * CHANCES} cuts do damage")
    assert damage > CHANCES
