"""What a number, or a word about numbers, refers to in time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dashboard.dataset.figures.dates import first_day, last_day

DAY_END = "24:00"


@dataclass(frozen=True, slots=True)
class Reference:
    """What a number refers to: a date or a period, as stated, and the days it can mean.

    ``earliest`` and ``latest`` bound the day the number holds for (for a period: its last day);
    ``latest`` is cut at the earliest publication or reading, since no count refers to the future.
    ``reaches`` is the day it is sure to go up to: of a moment the earliest, of a period the end of what is stated.
    ``hour`` (``18:10``) is when the count closed on its last day, where a document states it.
    """

    start: str
    end: str
    basis: str
    is_period: bool
    earliest: date
    latest: date
    reaches: date
    hour: str = ""

    @property
    def closing(self) -> str:
        """The hour it was counted up to; a number without one is the day's own, and comes after those with one."""
        return self.hour or DAY_END

    @property
    def moment(self) -> tuple[date, str]:
        """Where it stands in time: the last day it can mean, and the hour."""
        return self.latest, self.closing

    @property
    def lateness(self) -> tuple[date, date, str]:
        """What makes one later than another: the day it is sure to go up to, the last it can mean, the hour."""
        return (self.reaches, *self.moment)

    @property
    def stated(self) -> str:
        """The date it ends with, or begins with where no end is stated, as precisely as stated."""
        return self.end or self.start

    @property
    def key(self) -> str:
        """The date or period in one string, equal for equal references."""
        end = f"{self.end}T{self.hour}" if self.hour else self.end
        return f"{self.start}/{end}" if self.is_period else end

    @property
    def begins(self) -> date | None:
        """First day of the period, where one is stated."""
        return first_day(self.start) if self.start else None


@dataclass(frozen=True, slots=True)
class Validity:
    """From when to when something holds, as stated; an empty end is open."""

    start: str
    end: str

    def covers(self, first: date, last: date | None = None) -> bool:
        """Whether it holds on a day, or on some day of a span."""
        has_begun = not self.start or first_day(self.start) <= (last or first)
        return has_begun and (not self.end or first <= last_day(self.end))


def reference_of(
    as_of: str, start: str, end: str, basis: str, published: str, read: str = "", hour: str = ""
) -> Reference:
    """The reference of a figure from its cells.

    ``published`` is its earliest publication and ``read`` the day on which one of its documents was first read, as
    stated: nothing else bounds what is dated by a month or a year in an undated text.
    """
    anchor = as_of or end or start
    earliest, latest = first_day(anchor), last_day(anchor)
    for known in filter(None, (published, read)):
        latest = max(earliest, min(latest, last_day(known)))
    reaches = earliest if as_of or not end else _end(end, latest, published)
    return Reference(start, as_of or end, basis, not as_of, earliest, latest, reaches, hour)


def _end(stated: str, latest: date, published: str) -> date:
    """The day a period goes up to: the last one of the month or year stated, or its publication where that is earlier.

    A month or year that was not over when an undated text of it was read may have been told of at its beginning.
    """
    if published:
        return max(first_day(stated), min(latest, first_day(published)))
    return latest if latest == last_day(stated) else first_day(stated)
