"""A publication stopped at any instant leaves one whole package, and the next publication works."""

from __future__ import annotations

import errno
import mmap
import os
import random
import shutil
import signal
import time
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

import pytest
from tests.refresh.stores import TODAY, ended, fork, leftovers, put, variant, verify, watch

from dashboard.dataset.checks.check import check
from dashboard.dataset.figures.load import load
from dashboard.dataset.files.folder import digest, locate, read_contents
from dashboard.refresh.publishing.failures import PublishFailed
from dashboard.refresh.publishing.plain import export_plain
from dashboard.refresh.publishing.store import current_version, read_publication

KILLS = int(os.environ.get("KILLS", "220"))
VARIANTS = 12
STAGES = (
    "before the first step",
    "while writing the version",
    "version in place, not yet current",
    "new version current",
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Path]:
    """A place for a publication, removed at once: hundreds of versions are many files."""
    yield tmp_path / "store"
    shutil.rmtree(tmp_path / "store", ignore_errors=True)


class Progress:
    """How far another process has come with its publication, readable after it was killed."""

    def __init__(self) -> None:
        self._shared = mmap.mmap(-1, 2)

    def step(self, name: Any, *arguments: Any) -> None:
        """Link, files and folder are written; the first move puts the version in place, the second makes it current."""
        if name == "symlink":
            self._shared[0] = 1
        elif name == "replace":
            self._shared[0] += 1

    def begin(self) -> None:
        self._shared[:] = b"\0\1"

    @property
    def has_begun(self) -> Any:
        return self._shared[1] == 1

    @property
    def stage(self) -> Any:
        return STAGES[self._shared[0]]


def publish_on_and_on(store: Any, seed: Any, progress: Any) -> None:
    chance = random.Random(seed)
    progress.begin()
    while True:
        put(store, another(store, chance))


def another(store: Path, chance: Random) -> int:
    """The number of a variant that is not published now."""
    published = read_publication(store, current_version(store) or 0).why
    return chance.choice([number for number in range(VARIANTS) if str(number) != published])


def time_to_publish(store: Path) -> float:
    """Seconds one publication takes on this machine, in the middle of several."""
    durations = []
    for number in range(VARIANTS):
        variant(number)
        start = time.perf_counter()
        put(store, number)
        durations.append(time.perf_counter() - start)
    return sorted(durations)[VARIANTS // 2]


def kill_after(delay: float, act: Callable[..., Any], progress: Progress) -> Any:
    """Kill a process that does this, so long after it has begun; the stage it was in."""
    child = fork(act)
    while not progress.has_begun:
        time.sleep(0.0002)
    time.sleep(delay)
    os.kill(child, signal.SIGKILL)
    assert ended(child) == -signal.SIGKILL
    return progress.stage


def test_killed_at_random_instants(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However often a publisher is killed, one whole package is current, the history is whole, and the next one publishes."""
    chance, stages = random.Random(20260115), Counter[str]()
    usual = time_to_publish(store)
    past = verify(store)
    for kill in range(KILLS):
        progress = Progress()
        with monkeypatch.context() as patch:
            watch(patch, progress.step)
            act = partial(publish_on_and_on, store, kill, progress)
            stages[kill_after(chance.uniform(0, 2.5 * usual), act, progress)] += 1
        newest = past[0].number
        past = verify(store, past)
        assert past[0].number >= newest
        put(store, another(store, chance))
        assert leftovers(store) == []
        past = verify(store, past)
    verify(store)
    print(f"\n{KILLS} kills: {dict(stages)}; {len(past)} versions; one publication {usual * 1000:.1f} ms")
    assert sum(stages.values()) == KILLS and stages[STAGES[1]] > KILLS // 10
    assert check(locate(store), TODAY) == [] and load(locate(store))


def kill_self_at(step: int, half: bool = False) -> Callable[..., Any]:
    """What a process does before each of its steps: nothing, until it kills itself before one, or in the middle of it."""
    steps = count()

    def stop(name: Any, *arguments: Any) -> None:
        if next(steps) == step:
            if half and name == "write":
                os.write(arguments[0], bytes(arguments[1])[: len(arguments[1]) // 2])
            os.kill(os.getpid(), signal.SIGKILL)

    return stop


def killed_at(monkeypatch: pytest.MonkeyPatch, step: int, act: Callable[..., Any], half: bool = False) -> bool:
    """Whether a process that does this was killed before it had taken so many steps."""
    with monkeypatch.context() as patch:
        watch(patch, kill_self_at(step, half))
        code = ended(fork(act))
    assert code in (0, -signal.SIGKILL)
    return code != 0


@pytest.mark.parametrize("half", [False, True], ids=["before", "in the middle"])
def test_first_publication_killed_at_every_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, half: bool) -> None:
    """Killed at any step, the first publication leaves nothing published or all of it."""
    outcomes = []
    for step in count():
        store = tmp_path / str(step)
        if not killed_at(monkeypatch, step, lambda store=store: put(store, 1), half):
            break
        outcomes.append(len(verify(store)))
        put(store, 2)
        assert verify(store)[0].why == "2" and leftovers(store) == []
        shutil.rmtree(store)
    print(f"\nkilled at each of {step} steps")
    assert step > 60 and outcomes == sorted(outcomes) and {*outcomes} == {0, 1}


@pytest.mark.parametrize("half", [False, True], ids=["before", "in the middle"])
def test_next_publication_killed_at_every_step(store: Path, monkeypatch: pytest.MonkeyPatch, half: bool) -> None:
    """Killed at any step, a publication leaves the version before or the new one, also among what kills have left."""
    put(store, 0)
    past, outcomes = verify(store), []
    for step in count():
        number = step + 1
        if not killed_at(monkeypatch, step, lambda number=number: put(store, number), half):
            break
        now = verify(store, past)
        outcomes.append(len(now) - len(past))
        past = now
    print(f"\nkilled at each of {step} steps")
    assert step > 60 and outcomes == sorted(outcomes) and {*outcomes} == {0, 1}
    put(store, 999)
    assert leftovers(store) == [] and verify(store)[0].why == "999"


class Trouble:
    """A disk that refuses at one step, and at every later one if it stays so."""

    def __init__(self, step: Any, number: Any, stays: Any) -> None:
        self._left, self._number, self._stays = step, number, stays

    def __call__(self, name: Any, *arguments: Any) -> None:
        # A name can always be closed; what is reported there is tested by the number of the step.
        self._left -= 1
        if self._left == -1 or (self._stays and self._left < 0 and name != "close"):
            raise OSError(self._number, os.strerror(self._number), "somewhere")


REFUSALS = [
    (errno.ENOSPC, "disk-full"),
    (errno.EDQUOT, "disk-full"),
    (errno.EROFS, "read-only"),
    (errno.EACCES, "no-rights"),
    (errno.EIO, "disk"),
]


@pytest.mark.parametrize("stays", [False, True], ids=["once", "from then on"])
@pytest.mark.parametrize(("number", "code"), REFUSALS, ids=[os.strerror(number) for number, _ in REFUSALS])
def test_refused_at_every_step(
    store: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str, stays: bool
) -> None:
    """Whatever step the system refuses, the failure is told, the version before stays, and the package is still there to try again."""
    put(store, 0)
    told, contents = [], dict(variant(1))
    for step in count():
        past = verify(store)
        try:
            with monkeypatch.context() as patch:
                watch(patch, Trouble(step, number, stays))
                put(store, step + 1)
            break
        except PublishFailed as failure:
            told.append(failure.code)
        assert len(verify(store, past)) == len(past) + (told[-1] == "unconfirmed")
        assert variant(1) == contents and leftovers(store) == []
    print(f"\nrefused at each of {step} steps")
    assert step > 60 and {*told} == {code, "unconfirmed"}
    assert told[-1] == "unconfirmed" and told.count("unconfirmed") <= 3


def test_no_links_is_told(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a system knows no symbolic links, that is said, and nothing else is written."""

    def refuse(name: Any, *arguments: Any) -> None:
        if name == "symlink":
            raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))
        assert name not in ("write", "replace")

    watch(monkeypatch, refuse)
    with pytest.raises(PublishFailed) as caught:
        put(store, 1)
    assert caught.value.code == "no-links" and verify(store) == []


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    """A plain folder that holds the first variant."""
    folder = tmp_path / "data"
    folder.mkdir()
    for name, content in variant(1).items():
        (folder / name).write_bytes(content)
    return folder


def export(folder: Path, number: int) -> list[str]:
    return export_plain(folder, variant(number), digest(read_contents(folder)), TODAY)


@pytest.fixture
def unchecked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the check of the package, which needs longer than the export."""
    monkeypatch.setattr("dashboard.refresh.publishing.plain.check", lambda folder, today: [])
    monkeypatch.setattr("dashboard.refresh.publishing.plain.accept", lambda contents, today: None)


@pytest.mark.usefixtures("unchecked")
@pytest.mark.parametrize("stays", [False, True], ids=["once", "from then on"])
def test_export_refused_at_every_step(plain: Path, monkeypatch: pytest.MonkeyPatch, stays: bool) -> None:
    """Whatever step of an export the system refuses, every file is as it was, or it is told that some are not."""
    told = []
    for step in count():
        before = read_contents(plain)
        try:
            with monkeypatch.context() as patch:
                watch(patch, Trouble(step, errno.ENOSPC, stays))
                export(plain, 2)
            break
        except PublishFailed as failure:
            told.append(failure.code)
        if told[-1] == "not-put-back":
            assert list(plain.glob(".*.publishing-part"))
            for name, content in before.items():
                assert (plain / name).read_bytes() in (content, variant(2)[name])
                (plain / name).write_bytes(content)
            [part.unlink() for part in plain.glob(".*")]
        assert read_contents(plain) == before and not list(plain.glob(".*"))
    print(f"\nrefused at each of {step} steps of an export")
    assert step > 20 and {*told} == ({"disk-full", "not-put-back"} if stays else {"disk-full"})
    assert read_contents(plain) == variant(2)


@pytest.mark.usefixtures("unchecked")
def test_export_killed_at_every_step(plain: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed at any step, an export leaves every file as it was or as it was to be, and the next export works."""
    mixed = 0
    for step in count():
        if not killed_at(monkeypatch, step, lambda: export(plain, 2)):
            break
        found = read_contents(plain)
        assert found.keys() == variant(1).keys()
        assert all(content in (variant(1)[name], variant(2)[name]) for name, content in found.items())
        mixed += found not in (variant(1), variant(2))
        export(plain, 3)
        export(plain, 1)
        assert read_contents(plain) == variant(1) and not list(plain.glob(".*"))
    print(f"\nkilled at each of {step} steps of an export, {mixed} mixes")
    assert step > 20 and mixed == 2
