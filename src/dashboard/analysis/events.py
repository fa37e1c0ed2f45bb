"""Dated events beside a time line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dashboard.dataset.dates import first_day
from dashboard.dataset.load import Dataset

MOST_EVENTS = 8


@dataclass(frozen=True)
class Event:
    """A dated event and the document that tells of it."""

    id: str
    stated: str
    label: dict[str, str]
    source_id: str
    rank: int

    @property
    def day(self) -> date:
        return first_day(self.stated)


def events_of(dataset: Dataset, topic: str, start: date, end: date) -> list[Event]:
    """At most ``MOST_EVENTS`` of a topic inside a window, those of the first ranks, in the order of time."""
    found = [
        Event(row.event_id, row.date, {"en": row.label_en, "es": row.label_es}, row.source_id, int(row.rank))
        for row in dataset.rows("events")
        if topic in row.topics.split(";")
    ]
    inside = sorted((event for event in found if start <= event.day <= end), key=lambda event: event.rank)
    return sorted(inside[:MOST_EVENTS], key=lambda event: event.day)
