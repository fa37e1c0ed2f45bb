"""Several publishers and readers at once."""

from __future__ import annotations

import os
import signal
import threading
import time
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest
from tests.refresh.stores import FIGURE, SOURCE, TODAY, Child, fork, leftovers, note_of, put, variant, verify

from dashboard.dataset.figures.load import load
from dashboard.dataset.files.folder import digest, locate, read_contents
from dashboard.refresh.publishing import lock as alone_module
from dashboard.refresh.publishing.failures import PublishFailed, StaleBase
from dashboard.refresh.publishing.lock import publishing_lock
from dashboard.refresh.publishing.store import commit, current_version, history, publish

ROUNDS, VERSIONS = 100, 50


@pytest.fixture
def store(tmp_path: Path) -> Path:
    put(tmp_path / "store", 0)
    return tmp_path / "store"


def compete(store: Any, barrier: Any, numbers: Any) -> Any:
    """Publish each of these from the base that both have; who comes second takes up the new base and tries again."""
    results = []
    for number in numbers:
        base = current_version(store)
        barrier.wait()
        try:
            made, lost_to = commit(store, variant(number), base, note_of(number)), None
        except StaleBase as stale:
            lost_to = stale.current
            made = commit(store, variant(number), lost_to.number, note_of(number))
        results.append((base, made, lost_to))
        barrier.wait()
    return results


def test_two_publishers_race(store: Path) -> None:
    """Of two over the same base exactly one wins, the other learns who did, and both are published in the end."""
    barrier = get_context("fork").Barrier(2)
    mine, yours = range(1, 2 * ROUNDS, 2), range(2, 2 * ROUNDS + 1, 2)
    [variant(number) for number in (*mine, *yours)]
    children = [Child(partial(compete, store, barrier, numbers)) for numbers in (mine, yours)]
    first, second = (child.result() for child in children)
    for (base, made, lost_to), (other_base, other_made, other_lost_to) in zip(first, second, strict=True):
        assert base == other_base
        assert [lost_to, other_lost_to].count(None) == 1
        winner, loser, told = (made, other_made, other_lost_to) if lost_to is None else (other_made, made, lost_to)
        assert (winner.base, loser.base, told) == (base, winner.number, winner)
    past = verify(store)
    assert {int(p.why) for p in past} == set(range(2 * ROUNDS + 1)) and len(past) == 2 * ROUNDS + 1
    assert leftovers(store) == []
    wins = sum(lost_to is None for _, _, lost_to in first)
    print(f"\n{ROUNDS} rounds, won {wins} : {ROUNDS - wins}")


def test_threads_race_too(store: Path) -> None:
    """Two members of staff publish in two threads of one server, with all checks: one wins."""
    told: list[object] = []

    def try_to_publish(number: Any) -> None:
        try:
            told.append(publish(store, variant(number), 1, "Ana", str(number), TODAY).number)
        except StaleBase as stale:
            told.append(stale)

    threads = [threading.Thread(target=try_to_publish, args=(number,)) for number in (1, 2, 3)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    assert [answer for answer in told if not isinstance(answer, StaleBase)] == [2]
    assert len(verify(store)) == 2


def read_on_and_on(store: Any, until: Any) -> Any:
    """What a reader finds while others publish: the numbers in three files of one load, and the digest of all."""
    found = set()
    while not until.is_set():
        located = locate(store)
        dataset = load(located)
        marks = {
            str(dataset.figures[FIGURE].value),
            dataset.sources[SOURCE].title.split()[-1],
            dataset.package.descriptor["description"].split()[-1].rstrip("."),
        }
        found.add((located.name, *marks, digest(read_contents(located))))
    return found


def test_readers_never_see_a_mix(tmp_path: Path) -> None:
    """Whoever reads while versions are published finds one of them, whole."""
    store, stop = tmp_path / "store", get_context("fork").Event()
    commit(store, variant(1), None, note_of(1))
    readers = [Child(lambda: read_on_and_on(store, stop)) for _ in range(2)]
    for number in range(2, VERSIONS + 1):
        put(store, number)
        time.sleep(0.02)
    stop.set()
    found = [reader.result() for reader in readers]
    published = {(str(p.number), str(1000 + int(p.why)), p.checksum) for p in history(store)}
    assert all(seen <= published for seen in found)
    print(f"\n{VERSIONS} versions, of which the readers saw {[len(seen) for seen in found]}")
    assert all(len(seen) > 1 for seen in found)


def hold(folder: Any, ready: Any) -> None:
    with publishing_lock(folder):
        ready.set()
        time.sleep(60)


def test_somebody_else_is_publishing(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who cannot get in is told so soon, and gets in as soon as the other one is killed."""
    monkeypatch.setattr(alone_module, "PATIENCE", 0.2)
    ready = get_context("fork").Event()
    other = fork(lambda: hold(store, ready))
    ready.wait()
    with pytest.raises(PublishFailed) as caught:
        put(store, 1)
    assert caught.value.code == "busy" and len(verify(store)) == 1
    os.kill(other, signal.SIGKILL)
    os.waitpid(other, 0)
    assert put(store, 1).number == 2 and leftovers(store) == []


def take_turns(folder: Any, counter: Any, times: Any) -> None:
    for _ in range(times):
        with publishing_lock(folder):
            number = int(counter.read_text())
            counter.write_text(str(number + 1))


def test_the_lock_lets_in_one_at_a_time(tmp_path: Path) -> None:
    """Nobody gets in beside another, though the file of the lock comes and goes."""
    counter = tmp_path / "counter"
    counter.write_text("0", encoding="utf-8")
    children = [Child(lambda: take_turns(tmp_path, counter, 200)) for _ in range(3)]
    [child.result() for child in children]
    assert counter.read_text() == "600" and not (tmp_path / alone_module.LOCK).exists()
