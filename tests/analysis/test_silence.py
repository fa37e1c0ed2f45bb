"""Silence: when a regular series was last heard, which months it left empty, and what is due."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import accumulate, pairwise

import pytest

from dashboard.analysis.series import series_of
from dashboard.analysis.silence import due, empty_months, rhythm
from factories import make_dataset, make_figure, make_measure, make_organization, relayed_by

PARTY = make_organization("party", kind="political")


def on(day, **changes):
    return make_figure(f"on-{day}", **{"as_of": str(day), "published": "", **changes})


def series(*figures, measure="people_held"):
    dataset = make_dataset(figures)
    [found] = series_of(dataset, measure, "all")
    return found, dataset


def months(*stated, **changes):
    return [on(month, **changes) for month in stated]


MONTHLY = months("2025-01", "2025-02", "2025-03", "2025-05", "2025-06", "2025-07")


def apart(*gaps):
    return [on(date(2025, 1, 31) + timedelta(days=days)) for days in accumulate(gaps, initial=0)]


def test_rhythm_is_the_median():
    """The rhythm of a series is the median of days from one figure to the next."""
    assert rhythm(*series(*apart(30, 31, 40, 50, 35))) == 35


def test_no_rhythm():
    """A series of fewer than five dates has no rhythm, so no month of it is empty and nothing is due."""
    found, dataset = series(*MONTHLY[:4])
    assert (rhythm(found, dataset), empty_months(found, dataset), due(dataset, date(2026, 1, 1))) == (None, [], [])


@pytest.mark.parametrize(
    "changes",
    [
        {"attributions": (relayed_by(PARTY),)}, {"rests_on": "beta"},
        {"organization": make_organization("unnamed-groups", kind="unnamed")},
    ],
    ids=["attributed", "repeats", "unnamed"],
)  # fmt: skip
def test_rhythm_is_of_the_counters_own(changes):
    """What others ascribe, what repeats another's count and unnamed counters have no rhythm."""
    assert rhythm(*series(*months(*(f.reference.end for f in MONTHLY)))) is not None
    assert rhythm(*series(*months(*(f.reference.end for f in MONTHLY), **changes))) is None


def test_two_figures_of_a_day_are_one_date():
    """Two figures of one day do not make a series faster."""
    twice = make_figure("twice", as_of="2025-03-31", published="")
    assert rhythm(*series(*MONTHLY, twice)) == rhythm(*series(*MONTHLY))


def test_empty_months():
    """The months between the first and the last figure that have none are named, those after the last are not."""
    assert empty_months(*series(*MONTHLY)) == ["2025-04"]


def test_no_empty_month():
    """A series heard every month has no empty one."""
    assert empty_months(*series(*MONTHLY[:3], on("2025-04"), *MONTHLY[3:])) == []


def test_empty_months_over_a_new_year():
    """Months are counted on over the end of a year."""
    assert empty_months(*series(*months("2024-09", "2024-10", "2024-11", "2025-02", "2025-03", "2025-04"))) == [
        "2024-12", "2025-01",
    ]  # fmt: skip


@pytest.mark.parametrize(("gap", "is_monthly"), [(24, False), (25, True), (35, True), (36, False)])
def test_only_monthly_series_have_empty_months(gap, is_monthly):
    """Empty months are told of series with a rhythm of 25 to 35 days only."""
    found, dataset = series(*apart(gap, gap, gap, gap, 150, gap))
    assert rhythm(found, dataset) == gap
    assert bool(empty_months(found, dataset)) is is_monthly


@pytest.mark.parametrize(("today", "is_due"), [("2025-08-30", False), ("2025-08-31", False), ("2025-09-01", True)])
def test_due_after_the_rhythm(today, is_due):
    """A regular series is due when it has been silent for longer than its rhythm, not on the day itself."""
    found = due(make_dataset(MONTHLY), date.fromisoformat(today))
    assert bool(found) is is_due
    if is_due:
        assert [(d.last.id, d.every_days, d.expected) for d in found] == [("on-2025-07", 31, date(2025, 8, 31))]


def test_longest_awaited_first():
    """What has been awaited longest stands first."""
    early = [make_figure(f"early-{n}", as_of=f"2024-0{n}", published="", measure=make_measure("zeta")) for n in range(1, 7)]
    assert [d.last.id for d in due(make_dataset([*MONTHLY, *early]), date(2026, 1, 1))] == ["early-6", "on-2025-07"]


@pytest.mark.parametrize("changes", [{"status": "withdrawn"}, {"variant_of": "x"}])
def test_only_what_stands_is_due(changes):
    """Withdrawn figures and variants make nothing due."""
    assert due(make_dataset(months(*(f.reference.end for f in MONTHLY), **changes)), date(2026, 1, 1)) == []


def test_last_figure_of_the_counters_own():
    """What is due follows on the counter's own last figure, not on what others ascribed to it later."""
    later = on("2025-12", attributions=(relayed_by(PARTY),))
    [found] = due(make_dataset([*MONTHLY, later]), date(2026, 3, 1))
    assert (found.last.id, found.expected) == ("on-2025-07", date(2025, 8, 31))


def test_real_list(dataset, today):
    """The list of Prisoners Defenders is monthly, and the months before its newest figure are empty."""
    key = dataset.figures["prisoners-defenders.political-prisoners-listed.2026-02"].series
    found = next(s for s in series_of(dataset, *key[1:]) if s.organization.id == key[0])
    assert rhythm(found, dataset) == 31
    assert empty_months(found, dataset)[-5:] == ["2026-03", "2026-04", "2026-05", "2026-06", "2026-07"]
    awaited = due(dataset, today)
    assert key in {d.last.series for d in awaited}
    assert all(before.expected <= after.expected < today for before, after in pairwise(awaited))
