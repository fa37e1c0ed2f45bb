"""Whose check is done now: one of staff and one trial of a stranger at a time, and staff come first."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Condition
from typing import Literal

from dashboard.dataset.progress import Ended, Phase, Progress

Lane = Literal["staff", "trial"]
OnWait = Callable[[int], None]
"""Called again and again with the number of checks before one's own; whatever it raises gives the place up."""

TRIAL_SECONDS = 30
"""Of the processor, for one trial: five times what ten thousand rows take."""
_PATIENCE = 0.5


class TrialTooLong(Ended):
    """A trial took more of the processor than a stranger may have."""


class Turns:
    """The queues of both lanes. Staff never wait for a trial; a trial waits, in its midst too, for staff."""

    def __init__(self, patience: float = _PATIENCE) -> None:
        self._changed = Condition()
        self._queues: dict[Lane, list[object]] = {"staff": [], "trial": []}
        self._patience = patience

    @contextmanager
    def take(self, lane: Lane, waiting: OnWait) -> Iterator[None]:
        """Wait for the turn in a lane and hold it; the place is given up however this ends."""
        ticket, queue = object(), self._queues[lane]
        with self._changed:
            queue.append(ticket)
        try:
            self._wait(lambda: queue.index(ticket), waiting)
            yield
        finally:
            with self._changed:
                queue.remove(ticket)
                self._changed.notify_all()

    def give_way(self, waiting: OnWait) -> None:
        """Wait as long as staff check."""
        self._wait(lambda: len(self._queues["staff"]), waiting)

    def _wait(self, before: Callable[[], int], waiting: OnWait) -> None:
        while count := self._count(before):
            waiting(count)
            self._pause(before, count)

    def _pause(self, before: Callable[[], int], count: int) -> None:
        with self._changed:
            self._changed.wait_for(lambda: before() < count, self._patience)

    def _count(self, before: Callable[[], int]) -> int:
        with self._changed:
            return before()


def limited(progress: Progress, seconds: float, clock: Callable[[], float] = time.thread_time) -> Progress:
    """The same, but it ends work that takes more seconds of this thread's processor; waiting does not count.

    What it returns raises TrialTooLong.
    """
    began = clock()

    def report(step: Phase, done: int, total: int) -> None:
        if clock() - began > seconds:
            raise TrialTooLong
        progress(step, done, total)

    return report
