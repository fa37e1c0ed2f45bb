"""How fast one reader is heard: so many messages, and so much of a core for the runs they ask for."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from dashboard.bounds import KILOBYTE
from dashboard.web.uploads import Clock

SMALL = 16 * KILOBYTE
"""Bytes of a message that count as one more."""
LONGEST_COUNTED = 0.25
"""Seconds of a run that are counted: what the desk reads and checks has turns of its own."""


@dataclass
class Pace:
    """How fast one reader may ask: a burst, then so much a second; what is large counts for more."""

    burst: float
    a_second: float
    clock: Clock = time.monotonic
    _left: float = field(init=False)
    _at: float = field(init=False)

    def __post_init__(self) -> None:
        self._left, self._at = self.burst, self.clock()

    def wait(self) -> float:
        """The seconds until this reader is heard again."""
        now = self.clock()
        self._left = min(self.burst, self._left + (now - self._at) * self.a_second)
        self._at = now
        return max(0.0, -self._left / self.a_second)

    def spend(self, size: int) -> None:
        """Count a message of so many bytes."""
        self._left -= 1 + size / SMALL


@dataclass
class Core:
    """How much of a core may be kept busy: some seconds at once, then a share of the time."""

    seconds: float
    share: float
    clock: Clock = time.monotonic
    _left: float = field(init=False)
    _at: float = field(init=False)

    def __post_init__(self) -> None:
        self._left, self._at = self.seconds, self.clock()

    def wait(self) -> float:
        """The seconds until more may be spent."""
        self._earn()
        return max(0.0, -self._left / self.share)

    def is_full(self) -> bool:
        """Whether all that was spent is earned again."""
        self._earn()
        return self._left >= self.seconds

    def spend(self, seconds: float) -> None:
        """Count seconds of work."""
        self._left -= seconds

    def _earn(self) -> None:
        now = self.clock()
        self._left = min(self.seconds, self._left + (now - self._at) * self.share)
        self._at = now


@dataclass
class Runs:
    """The runs of one reader, and how long each keeps whoever is to pay for it busy.

    Who asks again without waiting for the end of a run has been working all the while.

    :param paid_by: the reader's own share, and that of the address where it is known
    """

    paid_by: Sequence[Core]
    clock: Clock = time.monotonic
    is_running: bool = False
    _at: float = field(init=False)

    def __post_init__(self) -> None:
        self._at = self.clock()

    def wait(self) -> float:
        """The seconds until this reader is heard again."""
        self._settle()
        return max(core.wait() for core in self.paid_by)

    def begin(self) -> None:
        """A run is asked for."""
        self._settle()
        self.is_running = True

    def end(self) -> float:
        """A run is over. :return: the seconds since it was asked for or counted last."""
        took = self._settle()
        self.is_running = False
        return took

    def _settle(self) -> float:
        now = self.clock()
        passed, self._at = now - self._at, now
        for core in self.paid_by if self.is_running else ():
            core.spend(min(passed, LONGEST_COUNTED))
        return passed
