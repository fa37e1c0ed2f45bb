"""Whose check is done now: staff never behind a stranger, strangers one at a time, and everybody can leave."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import Any

import pytest

from dashboard.refresh.turns import Lane, TrialTooLong, Turns, limited

SOON = 10
"""Seconds after which a test that hangs fails; none of them waits that long."""


class Left(Exception):
    """The person who waited is gone."""


class Check:
    """A check in a thread of its own that goes on when it is told to."""

    def __init__(self, turns: Turns, lane: Lane, pool: ThreadPoolExecutor) -> None:
        self.turns, self.lane = turns, lane
        self.waits, self.works, self.go_on = Event(), Event(), Event()
        self.before: list[int] = []
        self.leaves = False
        self.done = pool.submit(self.run)

    def run(self) -> None:
        with self.turns.take(self.lane, self.wait):
            self.works.set()
            assert self.go_on.wait(SOON)

    def wait(self, before: int) -> None:
        if self.leaves:
            raise Left
        self.before.append(before)
        self.waits.set()

    def finish(self) -> None:
        self.go_on.set()
        self.done.result(SOON)


@pytest.fixture
def pool() -> Iterator[Any]:
    with ThreadPoolExecutor(8) as pool:
        yield pool


def test_strangers_one_after_the_other(pool: ThreadPoolExecutor) -> None:
    """A second trial waits, is told how many are before it, and follows in the order of asking."""
    turns = Turns(patience=0.01)
    first = Check(turns, "trial", pool)
    assert first.works.wait(SOON)
    second = Check(turns, "trial", pool)
    assert second.waits.wait(SOON)
    third = Check(turns, "trial", pool)
    assert third.waits.wait(SOON)
    assert (second.before[0], third.before[0]) == (1, 2)
    assert not second.works.is_set() and not third.works.is_set()
    first.finish()
    assert second.works.wait(SOON) and not third.works.is_set()
    second.finish()
    assert third.works.wait(SOON)
    third.finish()


def test_staff_do_not_wait_for_strangers(pool: ThreadPoolExecutor) -> None:
    """While trials run and wait, a check of staff begins at once; a second one waits for the first only."""
    turns = Turns(patience=0.01)
    trials = [Check(turns, "trial", pool) for _ in range(3)]
    assert any(trial.works.wait(SOON) for trial in trials)
    staff = Check(turns, "staff", pool)
    assert staff.works.wait(SOON) and staff.before == []
    second = Check(turns, "staff", pool)
    assert second.waits.wait(SOON) and second.before[0] == 1
    staff.finish()
    assert second.works.wait(SOON)
    for check in (second, *trials):
        check.finish()


def test_a_trial_gives_way(pool: ThreadPoolExecutor) -> None:
    """A trial that runs stands still while staff check, and goes on afterwards."""
    turns, told = Turns(patience=0.01), Event()
    turns.give_way(lambda before: pytest.fail("nobody to give way to"))
    staff = Check(turns, "staff", pool)
    assert staff.works.wait(SOON)
    trial = pool.submit(turns.give_way, lambda before: told.set())
    assert told.wait(SOON) and not trial.done()
    staff.finish()
    trial.result(SOON)


def test_who_waits_can_leave(pool: ThreadPoolExecutor) -> None:
    """Whoever leaves while waiting is out of the queue: the next one follows."""
    turns = Turns(patience=0.01)
    first = Check(turns, "trial", pool)
    assert first.works.wait(SOON)
    leaving = Check(turns, "trial", pool)
    assert leaving.waits.wait(SOON)
    last = Check(turns, "trial", pool)
    assert last.waits.wait(SOON)
    leaving.leaves = True
    with pytest.raises(Left):
        leaving.done.result(SOON)
    first.finish()
    assert last.works.wait(SOON)
    last.finish()


def test_a_failing_check_gives_its_turn_back() -> None:
    """However a check ends, by an error or by being cancelled, the next one has its turn."""
    turns = Turns()
    for error in (ValueError, KeyboardInterrupt, TrialTooLong):
        with pytest.raises(error), turns.take("trial", lambda before: pytest.fail("nobody is before it")):
            raise error
    with turns.take("trial", lambda before: pytest.fail("nobody is before it")):
        pass


def test_a_trial_has_so_many_seconds() -> None:
    """Work that reports after its seconds are over is ended; before that every report is passed on."""
    times, told = iter([100.0, 100.0, 129.9, 130.1]), []
    report = limited(lambda *report: told.append(report), 30, lambda: next(times))
    report("cells", 1, 3)
    report("cells", 2, 3)
    with pytest.raises(TrialTooLong):
        report("cells", 3, 3)
    assert told == [("cells", 1, 3), ("cells", 2, 3)]
