"""Dated events beside a time line."""

from __future__ import annotations

from datetime import date

from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Event

MOST_EVENTS = 8


def events_of(dataset: Dataset, topic: str, start: date, end: date) -> list[Event]:
    """At most ``MOST_EVENTS`` of a topic inside a window, those of the first ranks, in the order of time."""
    found = [event for event in dataset.events if topic in event.topics]
    inside = sorted((event for event in found if start <= event.day <= end), key=lambda event: event.rank)
    return sorted(inside[:MOST_EVENTS], key=lambda event: event.day)
