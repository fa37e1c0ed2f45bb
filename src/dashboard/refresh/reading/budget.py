"""What reading one upload has cost so far: counted while reading, which stops where a limit is reached."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from dashboard.dataset.problems import Problem
from dashboard.refresh.reading.limits import LIMITS, MEGABYTE, UploadLimits

_IN_MEGABYTES = ("expanded",)


class LimitReached(Exception):
    """Reading has stopped; ``problem`` names the limit, how much it allows and where it was reached."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


@dataclass
class Budget:
    """What one upload as a whole may still cost, whatever it consists of.

    ``clock`` gives processor seconds; ``file`` and ``line`` are where reading has come to, for whoever is told.
    """

    limits: UploadLimits = LIMITS
    clock: Callable[[], float] = time.thread_time
    file: str = ""
    line: int | None = None
    _spent: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self._began = self.clock()

    @property
    def spent(self) -> Mapping[str, int]:
        """How much of each limit is used up, by its name."""
        return self._spent

    def at(self, file: str, line: int | None = None) -> None:
        """Reading goes on here. :raises LimitReached: when the time is up."""
        self.file, self.line = file, line
        self.keep_time()

    def keep_time(self) -> None:
        """Look at the clock where reading has come no further. :raises LimitReached: when the time is up."""
        if self.clock() - self._began > self.limits.seconds:
            raise self.reached("seconds")

    def spend(self, limit: str, amount: int = 1) -> None:
        """Use up some of a limit, before the work is done. :raises LimitReached: when that is more than is left."""
        self._spent[limit] += amount
        self.allow(limit, self._spent[limit])

    def allow(self, limit: str, amount: int) -> None:
        """Let through what adds up to nothing, as the width of a row. :raises LimitReached: when it is too much."""
        if amount > getattr(self.limits, limit):
            raise self.reached(limit)

    def reached(self, limit: str) -> LimitReached:
        most = getattr(self.limits, limit) // (MEGABYTE if limit in _IN_MEGABYTES else 1)
        return LimitReached(Problem(f"upload-{limit}", "error", self.file, self.line, parameters={"most": most}))
