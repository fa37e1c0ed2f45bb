"""The latest figure of each organization and the headline panels."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from tests.factories import (
    make_attribution,
    make_dataset,
    make_figure,
    make_measure,
    make_organization,
    make_scope,
    make_source,
    relayed_by,
)

from dashboard.analysis.answers import answers
from dashboard.analysis.latest import (
    Panel,
    days_since,
    headline_panel,
    latest,
    latest_statements,
    newest_first,
    whole_months,
    window_start,
)
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure, Organization
from dashboard.dataset.files.settings import Question
from dashboard.wording.ages import age
from dashboard.wording.language import language_of

TODAY = date(2026, 11, 23)
A, B = make_organization("alpha"), make_organization("beta")


def panel_of(*figures: Figure, organizations: Sequence[Organization] = ()) -> Panel:
    return headline_panel(make_dataset(figures, organizations), "people_held", "all", TODAY)


def shown(panel: Panel) -> list[tuple[str, list[str]]]:
    return [(group.basis, [f.id for f in group.figures]) for group in panel.groups]


def recent(id: str, organization: Organization = A, **changes: Any) -> Figure:
    return make_figure(id, organization=organization, **{"as_of": "2026-06-30", "published": "2026-07-04", **changes})


def test_greatest_earliest_day_wins() -> None:
    """The latest figure is the one that cannot refer to an earlier day: June 2026 beats the year 2026."""
    year, month = recent("year", as_of="2026", published="2026-11-01"), recent("month", as_of="2026-06")
    assert latest([month, year]) is month


def test_a_period_counts_to_its_end() -> None:
    """A total to January 2026 goes to its last day and beats one to the 14th; told on the 9th it does not."""
    exact = recent("exact", as_of="", start="2025-12-25", end="2026-01-14", published="2026-01-15")
    month: dict[str, Any] = {"as_of": "", "start": "2025-12", "end": "2026-01"}
    whole, early = recent("whole", published="2026-02-24", **month), recent("early", published="2026-01-09", **month)
    assert latest([exact, whole]) is whole
    assert latest([exact, early]) is exact


def test_a_year_alone_is_never_the_newest() -> None:
    """A figure dated 2026 alone stands below one of July, and is not one of yesterday because it was read then."""
    july, year = (
        recent("july", B, as_of="2026-07-08", published=""),
        recent("year", as_of="2026", published="", read="2026-11-22"),
    )
    assert newest_first([year, july]) == [july, year]
    assert age(year, TODAY, language_of("en")) == "10 months"


GROWING = make_measure("let_out", kind="flow")
SINCE: dict[str, Any] = {"as_of": "", "start": "2026-02-20", "measure": GROWING}


@pytest.mark.parametrize(
    ("changes", "stands"),
    [
        ({"qualifier": "more_than", "value": 90}, "exact"),
        ({"qualifier": "at_least", "value": 108}, "exact"),
        ({"qualifier": "about", "value": 100}, "exact"),
        ({"qualifier": "about", "value": 109}, "rough"),
        ({"qualifier": "more_than", "value": 110}, "rough"),
        ({"qualifier": "exact", "value": 90}, "rough"),
        ({"qualifier": "up_to", "value": 90}, "rough"),
        ({"qualifier": "more_than", "value": 90, "start": "2026-02-21"}, "rough"),
        ({"qualifier": "more_than", "value": 90, "scope": make_scope("women")}, "rough"),
        ({"qualifier": "more_than", "value": 90, "increment": True}, "rough"),
    ],
)
def test_a_rough_number_below_an_earlier_total_is_no_news(changes: dict[str, Any], stands: str) -> None:
    """A total that only grows is not replaced by a later rough number below it, of the same start and people."""
    exact = recent("exact", value=109, end="2026-02-24", **SINCE)
    rough = recent("rough", **{**SINCE, "end": "2026-02-28", **changes})
    assert latest([rough, exact]).id == stands


def test_ever_in_a_period_only_grows() -> None:
    """How many were ever held since a day does not fall; a rough number below an earlier rough one says less, too."""
    told: dict[str, Any] = SINCE | {"measure": make_measure("ever", kind="ever_in_period")}
    first = recent("first", value=2400, qualifier="at_least", end="2026-03-08", **told)
    assert latest([recent("rough", value=2200, qualifier="more_than", end="2026-03-12", **told), first]) is first


def test_a_later_bound_of_those_held_is_news() -> None:
    """How many are held may have fallen: "over 700" of today stands, although it was 777 a week ago."""
    bound = recent("bound", value=700, qualifier="more_than", as_of="2026-01-31")
    assert latest([recent("exact", value=777, as_of="2026-01-19"), bound]) is bound


def test_what_others_ascribe_below_the_own_total_is_no_news() -> None:
    """A later rough number that others ascribe to an organization is left out where its own total is above it."""
    party = make_organization("party", kind="political")
    own = recent("own", value=109, end="2026-02-24", **SINCE)
    told: dict[str, Any] = {
        "qualifier": "more_than",
        "end": "2026-02-28",
        "attributions": (relayed_by(party),),
        **SINCE,
    }
    for value, expected in [(90, [("own", ["own"])]), (120, [("own", ["own"]), ("attributed", ["later"])])]:
        dataset = make_dataset([own, recent("later", value=value, **told)])
        assert shown(headline_panel(dataset, "let_out", "all", TODAY)) == expected


def test_value_plays_no_part() -> None:
    """A greater value does not make a figure later."""
    small, great = recent("b.small", value=1), recent("a.great", value=999)
    assert latest([great, small]) is small


def test_first_hand_breaks_a_tie() -> None:
    """Of two figures of one day the first-hand one is the latest."""
    own = recent("a.own")
    relayed = recent("b.relayed", attributions=(relayed_by(), relayed_by(number=2)))
    assert latest([relayed, own]) is own


def test_surer_reading_breaks_the_next_tie() -> None:
    """Of two first-hand figures of one day the one read more surely is the latest."""
    sure = recent("a.sure")
    unsure = recent(
        "b.unsure", attributions=(make_attribution(confidence="medium"), make_attribution(confidence="low"))
    )
    assert latest([unsure, sure]) is sure


def test_more_documents_break_the_last_tie() -> None:
    """Of two equally sure figures of one day the one stated by more documents is the latest."""
    many = recent("a.many", attributions=(make_attribution(), make_attribution(make_source("second"))))
    single = recent("b.single")
    assert latest([single, many]) is many


def test_latest_of_nothing() -> None:
    """There is no latest of nothing."""
    with pytest.raises(ValueError, match="empty"):
        latest([])


@pytest.mark.parametrize(
    "changes",
    [
        {"status": "entry_error"},
        {"status": "withdrawn"},
        {"variant_of": "other"},
        {"as_of": "2026-12", "published": ""},
    ],
)
def test_figures_left_out(changes: dict[str, Any]) -> None:
    """What was withdrawn, is a variant or refers to the future is in no panel."""
    panel = panel_of(recent("out", **changes))
    assert (panel.figures, panel.earlier, panel.unnamed) == ([], (), ())


def test_other_measures_and_scopes_stay_out() -> None:
    """A panel holds one measure and one scope only."""
    women = recent("women", scope=make_scope("women"))
    listed = recent("listed", measure=make_measure("people_listed"))
    assert panel_of(recent("all"), women, listed).figures == [panel_of(recent("all")).figures[0]]


def test_one_row_for_each_organization() -> None:
    """Each organization has one row: its latest."""
    assert shown(panel_of(recent("old", as_of="2026-05-31"), recent("new"))) == [("own", ["new"])]


def test_window_of_recent_references() -> None:
    """References of the last 24 months are drawn, older ones stand in their own list."""
    inside = recent("inside", as_of="2024-11-23", published="2024-12-01")
    outside = recent("outside", B, as_of="2024-11-22", published="2024-12-01")
    panel = panel_of(inside, outside)
    assert ([f.id for f in panel.figures], [f.id for f in panel.earlier]) == (["inside"], ["outside"])


def test_the_package_says_what_is_recent() -> None:
    """Where a subject moves fast its package sets fewer months, for panels and for answers; announcements stay."""
    old, new = recent("old", as_of="2026-02-22", published=""), recent("new", B, as_of="2026-02-23", published="")
    dataset = make_dataset([old, new], recent_months=9)
    panel = headline_panel(dataset, "people_held", "all", TODAY)
    assert ([f.id for f in panel.figures], [f.id for f in panel.earlier]) == (["new"], ["old"])
    question = Question("held", {}, "detentions", {"measure": "people_held", "scope": "all"}, None)
    assert [f.id for answer in answers(question, dataset, TODAY) for f in answer.figures] == ["new"]
    assert window_start(TODAY) == date(2024, 11, 23)


def test_window_at_the_end_of_february() -> None:
    """The window starts on the same day two years before, or on the last day of that month."""
    assert [window_start(day) for day in (TODAY, date(2026, 2, 28), date(2028, 2, 29))] == [
        date(2024, 11, 23),
        date(2024, 2, 28),
        date(2026, 2, 28),
    ]


def test_groups() -> None:
    """Own counts come first, then who repeats another's count, then what others attribute."""
    own = recent("own")
    repeats = recent("repeats", B, rests_on="alpha")
    party = make_organization("party", kind="political")
    attributed = recent("attributed", make_organization("gamma"), attributions=(relayed_by(party),))
    panel = panel_of(attributed, repeats, own)
    assert shown(panel) == [("own", ["own"]), ("repeats", ["repeats"]), ("attributed", ["attributed"])]
    assert [group.counter for group in panel.groups] == [None, A, None]


def test_a_group_for_each_repeated_counter() -> None:
    """Those who repeat different counters stand in different groups."""
    first = recent("first", make_organization("gamma"), rests_on="alpha")
    second = recent("second", make_organization("delta"), rests_on="beta")
    panel = panel_of(second, first, organizations=[A, B])
    assert [(g.counter.id, len(g.figures)) for g in panel.groups] == [("alpha", 1), ("beta", 1)]


def test_attribution_never_displaces_an_own_figure() -> None:
    """What a third party attributes to an organization later does not displace its own figure."""
    party = make_organization("party", kind="political")
    later = recent("later", as_of="2026-09-30", published="2026-10-01", attributions=(relayed_by(party),))
    assert ("own", ["own"]) in shown(panel_of(recent("own"), later))


def test_unnamed_counters_are_in_tables_only() -> None:
    """Counters no document names are not drawn."""
    unnamed = make_organization("unnamed-groups", kind="unnamed")
    panel = panel_of(recent("named"), recent("unnamed", unnamed))
    assert ([f.id for f in panel.figures], [f.id for f in panel.unnamed]) == (["named"], ["unnamed"])


def test_newest_first_then_by_name() -> None:
    """Rows stand newest first and by name within one day, never by value."""
    small = recent("small", B, value=1, as_of="2026-09-30", published="2026-10-01")
    great = recent("great", make_organization("aleph"), value=999)
    assert [f.id for f in newest_first([recent("middle", value=5), great, small])] == ["small", "great", "middle"]


@pytest.mark.parametrize("setting", range(4))
def test_real_panels_are_never_in_order_of_value(dataset: Dataset, today: date, setting: int) -> None:
    """In the real panels the order of a group follows the reference date."""
    entry = dataset.package.settings.panels[setting]
    panel = headline_panel(dataset, *entry.place, today)
    for group in panel.groups:
        days = [f.reference.lateness for f in group.figures]
        assert days == sorted(days, reverse=True)
    assert panel.figures


def test_unknown_panel(tiny: Dataset) -> None:
    """A panel of an unknown measure is an error, not an empty panel."""
    with pytest.raises(KeyError):
        headline_panel(tiny, "no_such_measure", "all", TODAY)


def test_statements() -> None:
    """Of public positions the latest of each organization is told; counts are none."""
    denial = make_measure("held_denied", nature="statement")
    old, new = (
        recent(i, measure=denial, as_of=d, published=d, value=0) for i, d in (("o", "2025-01-01"), ("n", "2026-01-01"))
    )
    withdrawn = recent("w", B, measure=denial, status="withdrawn")
    dataset = make_dataset([old, new, withdrawn, recent("count")])
    assert [f.id for f in latest_statements(dataset, TODAY)] == ["n"]
    assert [f.id for f in latest_statements(dataset, date(2025, 6, 1))] == ["o"]


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        (date(2026, 1, 31), date(2026, 2, 28), 0),
        (date(2026, 1, 28), date(2026, 2, 28), 1),
        (date(2024, 11, 23), date(2026, 11, 22), 23),
        (date(2024, 11, 23), date(2026, 11, 23), 24),
    ],
)
def test_whole_months(start: date, end: date, months: int) -> None:
    """A month is over when its day comes round again."""
    assert whole_months(start, end) == months


def test_age_in_days() -> None:
    """The age of a figure counts from the latest day it can mean and is never negative."""
    assert days_since(recent("month", as_of="2026-10", published=""), TODAY) == 23
    assert days_since(recent("future", as_of="2026-12-31", published=""), TODAY) == 0
