"""Announced releases and their ladders."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from tests.factories import make_dataset, make_episode, make_figure, make_measure, make_organization, make_scope

from dashboard.analysis.episodes import ladder, recent_announcements
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure

TODAY = date(2026, 11, 23)
THAW = make_episode()
ANNOUNCED = make_measure("announced", kind="flow", ladder_rank=1)
DOCUMENTED = make_measure("documented", kind="flow", ladder_rank=2)
OFF_LADDER = make_measure("elsewhere", kind="flow")
GOVERNMENT = make_organization("the-government", kind="government")


def made(id: str, **changes: Any) -> Figure:
    fields = {"measure": DOCUMENTED, "start": "2025-01-14", "end": "2025-03-10", "episode": THAW, "published": ""}
    return make_figure(id, **{**fields, **changes})


def announced(**changes: Any) -> Figure:
    fields = {"measure": ANNOUNCED, "organization": GOVERNMENT, "end": ""}
    return made("announced", **{**fields, **changes})


def rungs(*figures: Figure) -> list[tuple[str, list[str]]]:
    return [(rung.measure.id, [f.id for f in rung.figures]) for rung in ladder(THAW, make_dataset(figures))]


def test_rungs_in_their_order() -> None:
    """The rungs stand in the order of the ladder, from what was announced upwards."""
    assert rungs(made("counted"), announced()) == [("announced", ["announced"]), ("documented", ["counted"])]


@pytest.mark.parametrize(
    "changes",
    [
        {"increment": True},
        {"scope": make_scope("women")},
        {"measure": OFF_LADDER},
        {"status": "entry_error"},
        {"variant_of": "other"},
        {"start": "2025-02-01"},
        {"start": ""},
        {"episode": make_episode("another")},
    ],
)
def test_what_is_no_total(changes: Mapping[str, Any]) -> None:
    """Increments, parts of the group, later windows and what does not stand are no totals."""
    assert rungs(announced(), made("out", **changes)) == [("announced", ["announced"])]


def test_a_period_from_before_the_announcement_is_a_total() -> None:
    """A period that starts earlier than the announcement covers it."""
    assert ("documented", ["year"]) in rungs(announced(), made("year", start="2025", end="2025"))


def test_latest_of_each_organization() -> None:
    """A rung holds the latest total of each organization, newest first."""
    other = make_organization("other")
    figures = [made("old", end="2025-02-01"), made("new"), made("other", organization=other, end="2025-04-01")]
    assert rungs(announced(), *figures)[1] == ("documented", ["other", "new"])


def test_recent_announcements() -> None:
    """Announcements of the last 24 months are told, newest first; totals and old ones are not."""
    episodes = [
        make_episode("old", announced_on="2024-11-22"),
        make_episode("first", announced_on="2024-11-23"),
        make_episode("second", announced_on="2026-03"),
        make_episode("total", kind="total"),
        make_episode("undated", announced_on=""),
        make_episode("future", announced_on="2026-11-24"),
    ]
    figures = [
        make_figure(e.id, measure=ANNOUNCED, episode=e, start=e.announced_on or "2025-05", published="")
        for e in episodes
    ]
    found = recent_announcements(make_dataset(figures), TODAY)
    assert [a.episode.id for a in found] == ["second", "first"]


def test_an_announcement_begins_with_what_was_announced(dataset: Dataset, today: date) -> None:
    """Every announcement told on Home begins with the number announced and has rungs only with figures."""
    for announcement in recent_announcements(dataset, today):
        assert announcement.rungs[0].measure.ladder_rank == 1
        assert all(rung.figures for rung in announcement.rungs)


def test_an_announcement_without_its_number_is_not_told() -> None:
    """A release whose announced number is not among the figures is not told as an announcement."""
    assert recent_announcements(make_dataset([made("counted")], measures=[ANNOUNCED]), TODAY) == []
