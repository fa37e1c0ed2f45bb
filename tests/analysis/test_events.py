"""Dated events beside a time line."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import pairwise

from tests.factories import make_dataset

from dashboard.analysis.events import MOST_EVENTS, MOST_LEVELS, events_of, levels_of
from dashboard.dataset.figures.load import Dataset

START, END = date(2020, 1, 1), date(2020, 12, 31)


def event(id: str, day: str = "2020-06", rank: int = 1, topics: str = "held") -> dict[str, str]:
    return {
        "event_id": id,
        "date": day,
        "label_en": f"{id} happened",
        "label_es": f"pasó {id}",
        "source_id": "s",
        "topics": topics,
        "rank": str(rank),
    }


def found(*rows: Mapping[str, str], topic: str = "held", start: date = START, end: date = END) -> list[str]:
    return [e.id for e in events_of(make_dataset(tables={"events": list(rows)}), topic, start, end)]


def test_only_of_the_topic() -> None:
    """An event stands beside the topics it names, by whole words."""
    rows = [
        event("one"),
        event("both", topics="releases;held"),
        event("near", topics="withheld"),
        event("no", topics="releases"),
    ]
    assert found(*rows) == ["one", "both"]


def test_inside_the_window() -> None:
    """An event of the first and of the last day is shown, one outside is not."""
    days = {"before": "2019-12-31", "first": "2020-01-01", "last": "2020-12-31", "after": "2021-01-01"}
    assert found(*(event(id, day) for id, day in days.items())) == ["first", "last"]


def test_a_month_stands_at_its_first_day() -> None:
    """An event of which only the month is known stands at the first day of it."""
    assert found(event("month", "2020-06"), start=date(2020, 6, 1), end=date(2020, 6, 1)) == ["month"]
    assert found(event("month", "2020-06"), start=date(2020, 6, 2)) == []


def test_at_most_eight_by_rank() -> None:
    """Of many events the eight of the first ranks are shown; a rank is a number, not a text."""
    rows = [event(f"rank-{rank}", f"2020-{rank:02}", rank) for rank in (12, 2, 10, 1, 3, 4, 5, 6, 7, 8, 9)]
    assert MOST_EVENTS == 8
    assert sorted(found(*rows)) == [f"rank-{rank}" for rank in range(1, 9)]


def test_a_letter_needs_room() -> None:
    """Of events on one day three are shown, those of the first ranks; one that finds no room leaves it to the next."""
    rows = [event(f"rank-{rank}", "2020-06-15", rank) for rank in (4, 2, 1, 3)]
    assert sorted(found(*rows, event("apart", "2020-09", 5))) == ["apart", "rank-1", "rank-2", "rank-3"]


def test_room_is_that_of_the_window() -> None:
    """What is too near over many years stands apart in ten weeks."""
    days = ("2020-03-01", "2020-03-09", "2020-03-14", "2020-03-20")
    rows = [event(day, day, rank) for rank, day in enumerate(days, 1)]
    assert found(*rows, start=date(2015, 1, 1), end=date(2021, 1, 1)) == list(days[:3])
    assert found(*rows, start=date(2020, 2, 15), end=date(2020, 4, 25)) == list(days)


def test_no_two_letters_of_a_level_are_near() -> None:
    """Letters of one level are at least a 22nd of the window apart, and no more than three levels are used."""
    rows = [event(f"{n}", f"2020-0{n // 4 + 1}-{n % 4 * 7 + 1:02}", n) for n in range(24)]
    shown = events_of(make_dataset(tables={"events": rows}), "held", START, END)
    levels = levels_of(shown, START, END)
    assert set(levels) <= set(range(MOST_LEVELS))
    for level in set(levels):
        days = [e.day for e, at in zip(shown, levels, strict=True) if at == level]
        assert all((later - earlier).days >= 365 / 22 for earlier, later in pairwise(days))


def test_rank_counts_inside_the_window_only() -> None:
    """An event of the first rank outside the window takes no place."""
    outside = [event(f"out-{n}", "2019", 1) for n in range(8)]
    assert found(*outside, event("in", rank=99)) == ["in"]


def test_in_order_of_time() -> None:
    """What is shown stands in the order of time, whatever its rank."""
    assert found(event("late", "2020-09", 1), event("early", "2020-02-03", 2), event("middle", "2020-05", 3)) == [
        "early",
        "middle",
        "late",
    ]


def test_event_is_told_with_its_document() -> None:
    """An event carries its date as stated, its text in both languages and its document."""
    [told] = events_of(make_dataset(tables={"events": [event("x", "2020-06")]}), "held", START, END)
    assert (told.stated, told.source_id) == ("2020-06", "s")
    assert told.label == {"en": "x happened", "es": "pasó x"}


def test_real_events_have_documents(dataset: Dataset) -> None:
    """Every real event leads to a document, and every topic that measures name has at most eight in all time."""
    topics = {m.topic for m in dataset.measures.values()}
    events = {topic: events_of(dataset, topic, date(1900, 1, 1), date(2100, 1, 1)) for topic in topics}
    assert any(events.values())
    assert all(len(shown) <= 8 for shown in events.values())
    assert {e.source_id for shown in events.values() for e in shown} <= set(dataset.sources)
