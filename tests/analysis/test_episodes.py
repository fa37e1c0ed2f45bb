"""Announced releases and their ladders."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.factories import (
    make_attribution,
    make_dataset,
    make_episode,
    make_figure,
    make_measure,
    make_organization,
    make_scope,
    make_source,
)

from dashboard.analysis.episodes import ladder, recent_announcements, rungs_of
from dashboard.dataset.figures.known import known_on
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure, Statement

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
    """What was announced stands first on Home; what was told since has rungs only with figures."""
    for announcement in recent_announcements(dataset, today):
        assert {figure.measure.ladder_rank for figure in announcement.announced} <= {1}
        assert all(rung.figures and rung.measure.ladder_rank != 1 for rung in announcement.rungs)


def test_an_announcement_without_a_number_is_told() -> None:
    """A release whose announced number is not among the figures is told; one of which nobody speaks is not."""
    [found] = recent_announcements(make_dataset([made("counted")], [GOVERNMENT], measures=[ANNOUNCED]), TODAY)
    assert found.announced == () and found.statement is None and found.by == GOVERNMENT
    assert [rung.measure.id for rung in found.rungs] == ["documented"]
    dataset = replace(make_dataset(measures=[ANNOUNCED]), episodes={THAW.id: THAW})
    assert recent_announcements(dataset, TODAY) == []


def numberless(*figures: Figure) -> Dataset:
    """A release announced "soon, for many", with these figures."""
    statement = Statement("said", make_source(), "many", "en", {}, {}, (GOVERNMENT,))
    episode = replace(THAW, statement_id="said")
    figures = tuple(replace(figure, episode=episode) for figure in figures)
    return replace(make_dataset(figures, [GOVERNMENT], measures=[ANNOUNCED]), statements=(statement,))


def test_the_announcement_is_a_step_without_a_number() -> None:
    """Where the data say that no number was given, the step of the announcement says so and counts as told."""
    dataset = numberless(made("counted"))
    rungs = rungs_of(dataset.episodes["thaw"], dataset)
    assert [(r.measure.id, r.statement is not None, r.is_told) for r in rungs] == [
        ("announced", True, True),
        ("documented", False, True),
    ]
    [found] = recent_announcements(dataset, TODAY)
    assert found.statement is not None and found.statement.quote == "many"


def test_a_number_displaces_the_words_without_one() -> None:
    """Where somebody gives the announced number after all, it stands there."""
    dataset = numberless(announced(), made("counted"))
    first = rungs_of(dataset.episodes["thaw"], dataset)[0]
    assert first.figures and first.statement is None
    [found] = recent_announcements(dataset, TODAY)
    assert found.announced and found.statement is None


def test_words_are_not_known_before_their_document() -> None:
    """As known on an earlier day nobody had said yet that there was no number."""
    counted = made(
        "counted", published="2025-02-01", attributions=(make_attribution(make_source(published_on="2025-02-01")),)
    )
    dataset = known_on(numberless(counted), date(2025, 3, 1))
    assert [rung.measure.id for rung in rungs_of(dataset.episodes["thaw"], dataset)] == ["documented"]


@pytest.mark.parametrize(("told", "found"), [((), []), (("part",), []), (("total",), ["elsewhere"])])
def test_steps_are_those_that_are_told_of(told: tuple[str, ...], found: list[str]) -> None:
    """A step stands where a total of the release is of it; parts stand below in any case, and ask for no heading."""
    measure = make_measure("elsewhere", kind="flow", ladder_rank=3)
    changes = {"part": {"scope": make_scope("women")}, "total": {}}
    figures = [made(id, measure=measure, **changes[id]) for id in told]
    dataset = make_dataset([announced(), made("counted"), *figures], measures=[measure])
    assert [r.measure.id for r in rungs_of(THAW, dataset)] == ["announced", "documented", *found]


def test_some_steps_every_announcement_has() -> None:
    """A step that the data always want is named for an announcement without a total, and for nothing else."""
    always = make_measure("elsewhere", kind="flow", ladder_rank=3, always_a_step=True)
    dataset = make_dataset([announced()], measures=[always])
    assert [(r.measure.id, r.is_told) for r in rungs_of(THAW, dataset)] == [("announced", True), ("elsewhere", False)]
    process = replace(THAW, kind="process")
    dataset = make_dataset([announced(episode=process)], measures=[always])
    assert [r.measure.id for r in rungs_of(process, dataset)] == ["announced"]


def test_a_law_has_no_step_of_what_was_announced() -> None:
    """A law announces no number of people: nobody misses one there; the later steps of every announcement it has."""
    law = replace(THAW, kind="law")
    first = replace(ANNOUNCED, always_a_step=True)
    always = make_measure("elsewhere", kind="flow", ladder_rank=3, always_a_step=True)
    part = made("part", measure=first, episode=law, scope=make_scope("women"))
    dataset = make_dataset([made("counted", episode=law), part], measures=[first, always])
    assert [r.measure.id for r in rungs_of(law, dataset)] == ["documented", "elsewhere"]
    [told] = recent_announcements(dataset, TODAY)
    assert (told.announced, [r.measure.id for r in told.rungs], told.has_more) == ((), ["documented"], True)


def test_parts_alone_are_told_on_the_first_page() -> None:
    """A release of which only parts were counted is not one of which nothing was."""
    [told] = recent_announcements(make_dataset([announced(), made("part", scope=make_scope("women"))]), TODAY)
    assert (told.rungs, told.has_more) == ((), True)


def test_a_start_in_words_is_one_before_the_announcement() -> None:
    """A total counted "from before December" covers the release, and is not the claim of one counted otherwise."""
    words = {"en": "before December"}
    body = make_organization("the-ministry", kind="government", official_body_of="valdoria")
    worded = [made(f"worded-{o.id}", start="", earlier_start=words, organization=o) for o in (GOVERNMENT, body)]
    assert rungs(announced(), *worded)[1] == ("documented", ["worded-the-government", "worded-the-ministry"])
