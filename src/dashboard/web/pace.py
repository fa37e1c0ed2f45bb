"""How fast one reader is heard: so many messages, and so much of a core for the runs they ask for."""

from __future__ import annotations

import time
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
class RunShare:
    """How much of a core the runs of one reader may keep busy: some seconds at once, then a share of the time.

    Who asks again without waiting for the end of a run has been working all the while.
    """

    seconds: float
    share: float
    clock: Clock = time.monotonic
    _left: float = field(init=False)
    _at: float = field(init=False)
    _running: bool = False

    def __post_init__(self) -> None:
        self._left, self._at = self.seconds, self.clock()

    def wait(self) -> float:
        """The seconds until this reader is heard again."""
        self._settle()
        return max(0.0, -self._left / self.share)

    def begin(self) -> None:
        """A run is asked for."""
        self._settle()
        self._running = True

    def end(self) -> float:
        """A run is over. :return: the seconds since it was asked for or counted last."""
        took = self._settle()
        self._running = False
        return took

    def _settle(self) -> float:
        now = self.clock()
        passed, self._at = now - self._at, now
        spent = min(passed, LONGEST_COUNTED) if self._running else 0.0
        self._left = min(self.seconds, self._left + passed * self.share - spent)
        return passed
