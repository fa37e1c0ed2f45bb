"""Silence: when a regular series was last heard, which months it left empty, and what is due."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import accumulate, pairwise
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

from dashboard.analysis.series import Series, series_of
from dashboard.analysis.silence import due, empty_months, interval, rhythm, runs, silences
from dashboard.dataset.figures.dates import last_day
from dashboard.dataset.figures.known import known_on
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure

TODAY = date(2025, 8, 31)
FLOW = make_measure("detentions", kind="flow")
PARTY = make_organization("party", kind="political")


def on(day: date | str, **changes: Any) -> Figure:
    return make_figure(f"on-{day}", **{"as_of": str(day), "published": "", **changes})


def series(*figures: Figure, measure: str = "people_held") -> tuple[Series, Dataset]:
    dataset = make_dataset(figures)
    [found] = series_of(dataset, measure, "all")
    return found, dataset


def months(*stated: str, **changes: Any) -> list[Figure]:
    return [on(month, **changes) for month in stated]


MONTHLY = months("2025-01", "2025-02", "2025-03", "2025-05", "2025-06", "2025-07")


def apart(*gaps: int) -> list[Figure]:
    return [on(date(2025, 1, 31) + timedelta(days=days)) for days in accumulate(gaps, initial=0)]


def empty(*figures: Figure, today: date = TODAY, measure: str = "people_held") -> list[str]:
    """The empty months of a series; ``TODAY`` is the last day on which August may still be stated."""
    return empty_months(*series(*figures, measure=measure), today)


def test_rhythm_is_the_median() -> None:
    """The rhythm of a series is the median of days from one figure to the next."""
    assert rhythm(*series(*apart(30, 31, 40, 50, 35))) == 35


def test_no_rhythm() -> None:
    """A series of fewer than five dates has no rhythm, so no month of it is empty and nothing is due."""
    found, dataset = series(*MONTHLY[:4])
    today = date(2026, 1, 1)
    assert (rhythm(found, dataset), empty_months(found, dataset, today), due(dataset, today)) == (None, [], [])
    assert silences([found], dataset, date(2020, 1, 1), today) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"attributions": (relayed_by(PARTY),)},
        {"rests_on": "beta"},
        {"organization": make_organization("unnamed-groups", kind="unnamed")},
    ],
    ids=["attributed", "repeats", "unnamed"],
)
def test_rhythm_is_of_the_counters_own(changes: Mapping[str, Any]) -> None:
    """What others ascribe, what repeats another's count and unnamed counters have no rhythm."""
    assert rhythm(*series(*months(*(f.reference.end for f in MONTHLY)))) is not None
    assert rhythm(*series(*months(*(f.reference.end for f in MONTHLY), **changes))) is None


def test_two_figures_of_a_day_are_one_date() -> None:
    """Two figures of one day do not make a series faster."""
    twice = make_figure("twice", as_of="2025-03-31", published="")
    assert rhythm(*series(*MONTHLY, twice)) == rhythm(*series(*MONTHLY))


def test_empty_months() -> None:
    """Every month without a figure is named; not those with one, and none before the first."""
    assert empty(*MONTHLY) == ["2025-04"]


def test_no_empty_month() -> None:
    """A series heard every month has no empty one."""
    assert empty(*MONTHLY[:3], on("2025-04"), *MONTHLY[3:]) == []


@pytest.mark.parametrize(
    ("today", "after"),
    [
        ("2025-07-31", []),
        ("2025-08-31", []),
        ("2025-09-01", ["2025-08"]),
        ("2025-09-30", ["2025-08"]),
        ("2025-10-01", ["2025-08", "2025-09"]),
        ("2026-02-01", ["2025-08", "2025-09", "2025-10", "2025-11", "2025-12", "2026-01"]),
    ],
)
def test_silence_since_the_last_figure(today: str, after: Sequence[str]) -> None:
    """After the last figure every month is empty until today, over a new year too, but for one that has not ended."""
    assert empty(*MONTHLY, today=date.fromisoformat(today)) == ["2025-04", *after]


def test_empty_when_due() -> None:
    """A monthly series of month ends has its first empty month on the day it is due, not earlier."""
    found, dataset = series(*MONTHLY)
    for day in (TODAY, TODAY + timedelta(days=1)):
        assert bool(due(dataset, day)) is ("2025-08" in empty_months(found, dataset, day))


def test_empty_months_over_a_new_year() -> None:
    """Months are counted on over the end of a year."""
    stated = months("2024-09", "2024-10", "2024-11", "2025-02", "2025-03", "2025-04")
    assert empty(*stated, today=date(2025, 5, 1)) == ["2024-12", "2025-01"]


def test_first_and_last_day_of_a_month() -> None:
    """A figure of any day fills its month, the first as well as the last."""
    days = ("2025-01-01", "2025-02-01", "2025-03-31", "2025-04-30", "2025-05-31", "2025-06-30", "2025-07-31")
    assert rhythm(*series(*map(on, days))) in range(25, 36)
    assert empty(*map(on, days)) == []


def test_empty_as_known_on_a_day() -> None:
    """As known on a day only what a document had stated by then fills a month, and no month after it is empty."""
    stated = {
        "2025-01": "02-05",
        "2025-02": "03-05",
        "2025-03": "04-05",
        "2025-04": "05-05",
        "2025-05": "09-20",
        "2025-06": "07-05",
    }
    figures = [
        on(
            month,
            published=f"2025-{day}",
            attributions=(make_attribution(make_source(month, published_on=f"2025-{day}")),),
        )
        for month, day in stated.items()
    ]
    for day, expected in [
        ("2025-07-05", ["2025-05"]),
        ("2025-09-19", ["2025-05", "2025-07", "2025-08"]),
        ("2025-09-20", ["2025-07", "2025-08"]),
    ]:
        known = known_on(make_dataset(figures), date.fromisoformat(day))
        [found] = series_of(known, "people_held", "all")
        assert empty_months(found, known, date.fromisoformat(day)) == expected


@pytest.mark.parametrize("gap", [7, 24, 25, 35])
def test_series_of_every_month(gap: int) -> None:
    """A series that speaks every 35 days or oftener leaves every month without a figure empty."""
    figures = apart(*[gap] * 8, 150)
    heard = {f.reference.latest.strftime("%Y-%m") for f in figures}
    last = figures[-1].reference.latest
    found = empty(*figures, today=last)
    assert rhythm(*series(*figures)) == gap
    assert len(found) >= 3 and not set(found) & heard
    assert all("2025-01" < month < last.strftime("%Y-%m") for month in found)


@pytest.mark.parametrize(
    ("gap", "expected"),
    [(96, []), (97, ["2025-11"]), (156, ["2025-11"]), (157, ["2025-11", "2026-01"])],
)
def test_gap_of_a_slower_series(gap: int, expected: Sequence[str]) -> None:
    """Of a slower series only the months its rhythm leads to are empty, and only in a gap that is no longer regular."""
    figures = apart(60, 60, 60, 60, gap, 60, 60)
    assert rhythm(*series(*figures)) == 60
    assert empty(*figures, today=figures[-1].reference.latest) == expected


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2025-11-30", []),
        ("2025-12-01", ["2025-11"]),
        ("2026-01-31", ["2025-11"]),
        ("2026-02-01", ["2025-11", "2026-01"]),
    ],
)
def test_silence_of_a_slower_series(today: str, expected: Sequence[str]) -> None:
    """After its last figure a slower series leaves empty the months its rhythm leads to, once they are over."""
    figures = apart(60, 60, 60, 60)
    assert figures[-1].reference.latest == date(2025, 9, 28)
    assert empty(*figures, today=date.fromisoformat(today)) == expected


@pytest.mark.parametrize(
    "changes", [{"attributions": (relayed_by(PARTY),)}, {"rests_on": "beta"}], ids=["attributed", "repeats"]
)
def test_whoever_states_it_fills_a_month(changes: Mapping[str, Any]) -> None:
    """A month for which others ascribe it a figure, or for which it repeats another's, is not said to be silent."""
    assert empty(*MONTHLY, on("2025-04", **changes), on("2025-08", **changes), today=date(2025, 10, 1)) == ["2025-09"]


def test_joint_figures_fill_a_month() -> None:
    """What an organization states jointly with others fills the month for it, of the same measure and scope only."""
    joint = make_organization("joint", members=("open-cells", "beta"))
    figures = [*MONTHLY, make_figure("together", as_of="2025-04-10", published="", organization=joint)]
    dataset = make_dataset(
        [
            *figures,
            make_figure("else", as_of="2025-08-10", published="", organization=joint, measure=make_measure("else")),
        ]
    )
    found = next(s for s in series_of(dataset, "people_held", "all") if s.organization.id == "open-cells")
    assert empty_months(found, dataset, date(2025, 9, 1)) == ["2025-08"]


def test_other_readings_fill_a_month() -> None:
    """Another reading of a count, drawn beside it, fills its month; a withdrawn figure does not."""
    reading = on("2025-04-30", variant_of="on-2025-03", variant_kind="revision")
    assert empty(*MONTHLY, reading) == []
    assert empty(*MONTHLY, on("2025-04-30", status="withdrawn")) == ["2025-04"]


@pytest.mark.parametrize(
    "other", [("2025-08-01", "2025-12-31"), ("2025-08-01", "2025-08-12")], ids=["longer", "shorter"]
)
def test_flows_of_several_lengths_have_no_rhythm(other: tuple[str, str]) -> None:
    """A flow has a rhythm and empty months only when all its periods have one length with a name."""
    flows = [on(f"{m}", as_of="", start=f"2025-0{m}", end=f"2025-0{m}", measure=FLOW) for m in (1, 2, 3, 5, 6)]
    odd = on("odd", as_of="", start=other[0], end=other[1], measure=FLOW)
    today = date(2025, 7, 1)
    assert empty(*flows, measure="detentions", today=today) == ["2025-04"]
    assert empty(*flows, odd, measure="detentions", today=today) == []
    assert rhythm(*series(*flows, odd, measure="detentions")) is None


def test_silences_within_a_window() -> None:
    """A window holds the empty months that begin in it; a series without one is left out."""
    other = [
        make_figure(f"other-{n}", as_of=f"2025-0{n}", published="", organization=make_organization("beta"))
        for n in range(1, 9)
    ]
    dataset = make_dataset([*MONTHLY, *other])
    found = series_of(dataset, "people_held", "all")
    for start, expected in [("2025-04-01", ("2025-04", "2025-08")), ("2025-04-02", ("2025-08",)), ("2025-08-02", ())]:
        told = silences(found, dataset, date.fromisoformat(start), date(2025, 9, 15))
        assert [(s.organization.id, s.months) for s in told] == ([("open-cells", expected)] if expected else [])


def test_runs() -> None:
    """Months that follow on each other are one run, over a new year too."""
    assert runs([]) == []
    assert runs(["2024-02"]) == [("2024-02", "2024-02")]
    stated = ["2024-11", "2024-12", "2025-01", "2025-03", "2026-03"]
    assert runs(stated) == [("2024-11", "2025-01"), ("2025-03", "2025-03"), ("2026-03", "2026-03")]


@pytest.mark.parametrize(("today", "is_due"), [("2025-08-30", False), ("2025-08-31", False), ("2025-09-01", True)])
def test_due_after_the_rhythm(today: str, is_due: bool) -> None:
    """A regular series is due when it has been silent for longer than its rhythm, not on the day itself."""
    found = due(make_dataset(MONTHLY), date.fromisoformat(today))
    assert bool(found) is is_due
    if is_due:
        assert [(d.last.id, d.every_days, d.expected) for d in found] == [("on-2025-07", 31, date(2025, 8, 31))]


@pytest.mark.parametrize(("months_after", "every"), [(1, 12), (5, 8), (8, None)])
def test_a_dense_run_of_late_is_missed(months_after: int, every: int | None) -> None:
    """Who told a number about weekly of late is awaited, though the series as a whole has no rhythm."""
    sparse = [on(date(year, 3, 1)) for year in (2014, 2017, 2022)]
    # About weekly, and in no even steps.
    weekly = [on(date(2025, 1, 6) + timedelta(days=days)) for days in accumulate((2, 12, 2, 13, 3, 12, 2, 14, 2))]
    last = on(weekly[-1].reference.latest + timedelta(days=30 * months_after))
    found, dataset = series(*sparse, *weekly, last)
    assert rhythm(found, dataset) is None and interval(found, dataset) == every
    assert [item.last.id for item in due(dataset, date(2026, 6, 1))] == ([last.id] if every else [])
    assert empty_months(found, dataset, date(2026, 6, 1)) == []


def test_longest_awaited_first() -> None:
    """What has been awaited longest stands first."""
    early = [
        make_figure(f"early-{n}", as_of=f"2024-0{n}", published="", measure=make_measure("zeta")) for n in range(1, 7)
    ]
    assert [d.last.id for d in due(make_dataset([*MONTHLY, *early]), date(2026, 1, 1))] == ["early-6", "on-2025-07"]


@pytest.mark.parametrize("changes", [{"status": "withdrawn"}, {"variant_of": "x"}])
def test_only_what_stands_is_due(changes: Mapping[str, str]) -> None:
    """Withdrawn figures and variants make nothing due."""
    assert due(make_dataset(months(*(f.reference.end for f in MONTHLY), **changes)), date(2026, 1, 1)) == []


def test_last_figure_of_the_counters_own() -> None:
    """What is due follows on the counter's own last figure, not on what others ascribed to it later."""
    later = on("2025-12", attributions=(relayed_by(PARTY),))
    [found] = due(make_dataset([*MONTHLY, later]), date(2026, 3, 1))
    assert (found.last.id, found.expected) == ("on-2025-07", date(2025, 8, 31))


def test_real_list(dataset: Dataset, today: date) -> None:
    """The list of Prisoners Defenders is monthly, and the months before its newest figure are empty."""
    key = dataset.figures["prisoners-defenders.political-prisoners-listed.2026-02"].series
    found = next(s for s in series_of(dataset, *key[1:]) if s.organization.id == key[0])
    assert rhythm(found, dataset) == 31
    # Of May a third party's count of its public register is known, no report of its own: a point, joined to nothing.
    assert empty_months(found, dataset, today)[-6:] == [
        f"2026-{month}" for month in ("03", "04", "06", "07", "09", "10")
    ]
    assert not any(f.id.endswith(".2026-05") for segment in found.segments for f in segment)
    awaited = due(dataset, today)
    assert key in {d.last.series for d in awaited}
    assert all(before.expected <= after.expected < today for before, after in pairwise(awaited))


@pytest.mark.parametrize(
    ("ends", "empty_until"),
    [(["2025-06"], "2025-04"), (["2025-03", ""], "2025-08"), (["2025-04", "2025-12"], "2025-08"), ([], "2025-08")],
)
def test_nothing_is_expected_of_a_count_that_has_ended(ends: list[str], empty_until: str) -> None:
    """After the end of its last definition a count is over, not silent; while one is in use it is awaited."""
    figures = months("2025-01", "2025-02", "2025-03", "2025-05", "2025-06")
    named = {"organization_id": "open-cells", "measure_id": "people_held", "scope_id": "all", "source_id": "any"}
    rows = [{"definition_id": f"d{end}", "valid_to": end, "summary_en": "s", **named} for end in ends]
    dataset = make_dataset(figures, tables={"definitions": rows})
    [found] = series_of(dataset, "people_held", "all")
    later = date(2025, 10, 1)
    expected = ["2025-04", "2025-07", "2025-08", "2025-09"]
    silent = empty_months(found, dataset, later)
    assert silent == (expected[:1] if empty_until == "2025-04" else expected)
    assert bool(due(dataset, later)) == (empty_until != "2025-04")


def test_real_empty_months(dataset: Dataset, today: date) -> None:
    """No real series is said to be silent in a month one of its figures refers to, nor in one that has not ended."""
    counts = {}
    for measure, scope in sorted({(f.measure.id, f.scope.id) for f in dataset.figures.values() if f.stands}):
        for found in series_of(dataset, measure, scope):
            silent = empty_months(found, dataset, today)
            assert silent == sorted(set(silent))
            assert not set(silent) & {f.reference.latest.strftime("%Y-%m") for f in found.figures}
            assert all(last_day(month) < today for month in silent)
            counts[found.organization.id, measure, scope] = len(silent)
    assert sum(bool(count) for count in counts.values()) > 5


def test_another_body_of_the_government_fills_a_month() -> None:
    """What one body of a government states is no silence of another; of two governments it is."""
    state = make_organization("state", kind="government")
    court, other = (make_organization(i, kind="government", parent=p) for i, p in (("court", "state"), ("abroad", "")))
    stated = months(*(f.reference.end for f in MONTHLY), organization=court)
    for body, expected in [(state, []), (other, ["2025-04"])]:
        april = make_figure("april", as_of="2025-04-10", published="", organization=body)
        dataset = make_dataset([*stated, april], organizations=[state])
        found = next(s for s in series_of(dataset, "people_held", "all") if s.organization.id == "court")
        assert empty_months(found, dataset, TODAY) == expected


def test_silence_lasts_no_longer_than_the_rhythm_did() -> None:
    """A count told for a month and a half is missed for as long, and is over then."""
    figures = apart(10, 10, 10, 10)
    assert figures[-1].reference.latest == date(2025, 3, 12)
    assert empty(*figures, today=date(2026, 1, 1)) == ["2025-04"]


@pytest.mark.parametrize(
    ("kind", "scope", "start", "has"),
    [
        ("ever_in_period", "the-strike", "2025-01-03", False),
        ("ever_in_period", "all", "2025-01-03", True),
        ("ever_in_period", "the-strike", "", True),
        ("stock", "the-strike", "2025-01-03", True),
    ],
)
def test_totals_of_one_event_have_no_rhythm(kind: str, scope: str, start: str, has: bool) -> None:
    """Who was ever held over one strike is not told for ever; rolling totals, and those of everybody, are."""
    told = {"measure": make_measure("ever", kind=kind), "scope": make_scope(scope), "as_of": ""}
    ends = [f.reference.end for f in MONTHLY]
    figures = [on(end, **told, start=start or f"2024-{end[5:]}", end=end) for end in ends]
    dataset = make_dataset(figures)
    [found] = series_of(dataset, "ever", scope)
    assert (rhythm(found, dataset) is not None) is has
    assert bool(due(dataset, date(2026, 1, 1))) is has
