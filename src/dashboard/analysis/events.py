"""Dated events beside a time line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Event

MOST_EVENTS = 8
# On a phone a letter is a 22nd of the time shown wide; above a plot there is room for three of them in a column.
LETTER_SHARE, MOST_LEVELS = 1 / 22, 3


def events_of(dataset: Dataset, topic: str, start: date, end: date) -> list[Event]:
    """At most ``MOST_EVENTS`` of a topic inside a window, in the order of time.

    Those of the first ranks go first, unless their letter would find no room in this window beside those before it.
    """
    inside = [event for event in dataset.events if topic in event.topics and start <= event.day <= end]
    chosen: list[Event] = []
    for event in sorted(inside, key=lambda event: event.rank):
        wanted = sorted([*chosen, event], key=lambda event: event.day)
        if len(wanted) <= MOST_EVENTS and None not in levels_of(wanted, start, end):
            chosen = wanted
    return chosen


def levels_of(events: Sequence[Event], start: date, end: date) -> list[int | None]:
    """The level on which the letter of each event stands (0 is the lowest), in the order of time; none without room."""
    apart, levels = (end - start) * LETTER_SHARE, []
    taken: dict[int, date] = {}
    for event in events:
        free = (n for n in range(MOST_LEVELS) if n not in taken or event.day - taken[n] >= max(apart, timedelta(1)))
        levels.append(level := next(free, None))
        if level is not None:
            taken[level] = event.day
    return levels
