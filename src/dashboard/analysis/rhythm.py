"""The rhythm of a series: the interval it usually keeps, and the runs of days that keep one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from statistics import median

LEAST_DATES = 5
LONGEST_MEDIAN_DAYS = 200
REGULAR = (0.6, 1.6)
SILENCE_MEDIANS = 2.5
# A dense series appears about weekly: its usual interval is at most a fortnight, and never taken as less than a week,
# so that daily counts of one crisis do not make a week of nothing a silence.
WEEK_DAYS, DENSE_DAYS = 7, 15
DENSE_SILENCE = 3


def gaps(days: Sequence[date]) -> list[int]:
    """How many days lie between each day and the next."""
    return [(later - earlier).days for earlier, later in pairwise(days)]


def has_rhythm(days: Sequence[date]) -> bool:
    """At least five reference days, at most 200 days apart in the median, half of the gaps near the median."""
    if len(days) < LEAST_DATES:
        return False
    between = gaps(days)
    middle = median(between)
    regular = [gap for gap in between if REGULAR[0] * middle <= gap <= REGULAR[1] * middle]
    return middle <= LONGEST_MEDIAN_DAYS and 2 * len(regular) >= len(between)


def steady_runs(days: Sequence[date]) -> list[Sequence[date]]:
    """The runs of days without a silence: of a series with a rhythm all of them, of another one its dense runs."""
    if has_rhythm(days):
        return _broken(days, SILENCE_MEDIANS * median(gaps(days)))
    return dense_runs(days)


def dense_runs(days: Sequence[date]) -> list[Sequence[date]]:
    """The runs of at least five days that follow each other about weekly, with gaps of at most three usual intervals.

    The usual interval is that of the run itself: bulletins of 2024 say nothing about how often those of 2019 came.
    """
    if len(days) < LEAST_DATES:
        return []
    usual = median(gaps(days))
    parts = _broken(days, DENSE_SILENCE * max(WEEK_DAYS, usual))
    if len(parts) > 1:
        return [run for part in parts for run in dense_runs(part)]
    return parts if usual <= DENSE_DAYS else []


def _broken(days: Sequence[date], longest: float) -> list[Sequence[date]]:
    """The days in runs without a gap of more than so many days."""
    starts = [0, *(place for place, gap in enumerate(gaps(days), 1) if gap > longest), len(days)]
    return [days[start:end] for start, end in pairwise(starts)]
