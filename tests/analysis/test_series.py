"""Series in time: what a line may join, where it breaks, and how long a period is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

import pytest
from tests.factories import make_dataset, make_figure, make_measure, make_organization, make_scope, relayed_by

from dashboard.analysis.periods import panel_figures, period_length
from dashboard.analysis.provenance import basis_of
from dashboard.analysis.series import Series, definition_breaks, one_a_day, series_of
from dashboard.dataset.figures.load import Dataset, load
from dashboard.dataset.figures.model import Figure

START = date(2020, 1, 1)
A = make_organization("alpha")
FLOW, EVER = make_measure("detentions", kind="flow"), make_measure("ever_held", kind="ever_in_period")
LISTED = "prisoners-defenders.political-prisoners-listed"


def days_of(*gaps: int) -> list[date]:
    return [START + timedelta(days=days) for days in accumulate(gaps, initial=0)]


def on(day: date | str, id: str = "", **changes: Any) -> Figure:
    return make_figure(id or f"on-{day}", **{"as_of": str(day), "published": "", "organization": A, **changes})


def regular(*gaps: int, **changes: Any) -> list[Figure]:
    return [on(day, **changes) for day in days_of(*gaps)]


def runs_of(
    *figures: Figure, measure: str = "people_held", definitions: Sequence[dict[str, str]] = ()
) -> list[list[str]]:
    """The joined runs of the only series, as ids."""
    [series] = series_of(make_dataset(figures, tables={"definitions": list(definitions)}), measure, "all")
    return [[f.id for f in segment] for segment in series.segments]


def defined(valid_from: str, **cells: Any) -> dict[str, str]:
    row = {"definition_id": valid_from, "organization_id": "alpha", "measure_id": "people_held", "scope_id": "all"}
    return row | {"valid_from": valid_from, "valid_to": ""} | cells


def test_rhythm_joins() -> None:
    """A regular series of a counter's own is joined from the first to the last figure."""
    figures = regular(30, 30, 30, 30)
    assert runs_of(*figures) == [[f.id for f in figures]]


def test_no_rhythm_joins_nothing() -> None:
    """A series without a rhythm stays points."""
    assert runs_of(*regular(30, 30, 30)) == []


@pytest.mark.parametrize(("longest", "lengths"), [(250, [6]), (251, [3, 3])])
def test_silence_breaks(longest: int, lengths: Sequence[int]) -> None:
    """A line breaks over an interval above 2.5 medians, not over one of exactly 2.5."""
    assert [len(run) for run in runs_of(*regular(100, 100, longest, 100, 100))] == lengths


def test_rhythm_is_of_the_whole_series() -> None:
    """The rhythm is computed before the line is broken: a run may be shorter than five dates."""
    assert [len(run) for run in runs_of(*regular(30, 30, 90, 30, 90, 30))] == [3, 2, 2]


def test_a_single_figure_is_no_run() -> None:
    """A figure alone between two silences is joined to nothing."""
    runs = runs_of(*regular(30, 30, 30, 100, 100, 30, 30))
    assert [len(run) for run in runs] == [4, 3]


def test_a_dense_run_is_joined_in_a_series_without_rhythm() -> None:
    """Where bulletins come about weekly a line joins them, and nothing joins the scattered figures before and after."""
    figures = regular(300, 90, 160, 7, 7, 14, 1, 7, 21, 7, 45, 60)
    assert runs_of(*figures) == [[f.id for f in figures[3:11]]]


def test_second_definition_breaks_a_dense_run() -> None:
    """A dense run breaks where a second definition begins, too."""
    figures = regular(300, 90, 160, 7, 7, 14, 1, 7, 21, 7, 45, 60)
    runs = runs_of(*figures, definitions=[defined("2019"), defined(figures[6].reference.end)])
    assert [len(run) for run in runs] == [3, 5]


def test_second_definition_breaks() -> None:
    """A line breaks where a second definition begins; a figure of its first day belongs to the new one."""
    figures = regular(30, 30, 30, 30, 30)
    begins = figures[3].reference.end
    runs = runs_of(*figures, definitions=[defined("2019"), defined(begins)])
    assert runs == [[f.id for f in figures[:3]], [f.id for f in figures[3:]]]


def test_first_definition_breaks_nothing() -> None:
    """The first definition of a series begins nothing new, nor does another series' definition."""
    other = [defined("2020-02", scope_id="women"), defined("2020-03", organization_id="beta"), defined("2020-04")]
    assert [len(run) for run in runs_of(*regular(30, 30, 30, 30, 30), definitions=other)] == [6]


def test_breaks_are_first_days() -> None:
    """A definition begins on the first day its date can mean; all but the first are breaks, in order of time."""
    rows = [defined("2022"), defined("2020-05"), defined("2021-07")]
    dataset = make_dataset([on("2020-06-01")], tables={"definitions": rows})
    assert definition_breaks(on("2020-06-01"), dataset) == (date(2021, 7, 1), date(2022, 1, 1))


def test_ever_in_period_needs_equal_starts() -> None:
    """Numbers ever in a period are joined only with those of the same beginning."""
    ends = [f"2022-0{n}" for n in range(1, 6)]
    one = [on("", f"a-{end}", as_of="", start="2021-07", end=end, measure=EVER) for end in ends]
    other = [on("", f"b-{end}", as_of="", start="2021-08", end=end, measure=EVER) for end in ends]
    mixed = [*one[:2], *other[2:]]
    assert runs_of(*one, *other, measure="ever_held") == [[f.id for f in one], [f.id for f in other]]
    assert runs_of(*mixed, measure="ever_held") == []


def test_flows_are_never_joined() -> None:
    """A flow is a step for each period, never a line, however regular."""
    months = [f"2022-0{n}" for n in range(1, 8)]
    assert runs_of(*(on("", m, as_of="", start=m, end=m, measure=FLOW) for m in months), measure="detentions") == []


@pytest.mark.parametrize(
    "changes",
    [
        {"measure": make_measure(nature="statement")},
        {"organization": make_organization("unnamed-groups", kind="unnamed")},
        {"attributions": (relayed_by(make_organization("party", kind="political")),)},
        {"rests_on": "beta"},
    ],
    ids=["statement", "unnamed", "attributed", "repeats"],
)
def test_never_joined(changes: Mapping[str, Any]) -> None:
    """Statements, unnamed counters, ascribed figures and repeated counts are never joined."""
    assert runs_of(*regular(30, 30, 30, 30)) != []
    assert runs_of(*regular(30, 30, 30, 30, **changes)) == []


def test_one_figure_a_day() -> None:
    """A line passes one figure of each day: the one that would be the latest of them."""
    own, relayed = on("2022-01-31", "a-own"), on("2022-01-31", "b-relayed", attributions=(relayed_by(),))
    month, day = on("2022-02", "a-month"), on("2022-02-28", "b-day")
    assert [f.id for f in one_a_day([day, relayed, month, own])] == ["a-own", "b-day"]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2025-01", "2025-01", "month"),
        ("2025-02", "2025-02", "month"),
        ("2025-01-15", "2025-02-14", "month"),
        ("2025-02-01", "2025-02-27", "other"),
        ("2025-01-01", "2025-02-01", "other"),
        ("2025-01", "2025-06", "half_year"),
        ("2024-07", "2024-12", "half_year"),
        ("2025-01-01", "2025-06-30", "half_year"),
        ("2025-01-01", "2025-06-29", "other"),
        ("2025-01-01", "2025-07-04", "other"),
        ("2025", "2025", "year"),
        ("2024", "2024", "year"),
        ("2024-07-01", "2025-06-30", "year"),
        ("2025-01-01", "2025-12-30", "other"),
        ("2024-01-01", "2025-01-01", "other"),
        ("2025-01", "", "other"),
        ("", "2025-01", "other"),
        ("2025-01-01", "2025-01-01", "other"),
    ],
)
def test_length_of_a_period(start: str, end: str, expected: str) -> None:
    """A period is a month, a half-year or a year to the day or by the calendar, else of another length."""
    assert period_length(make_figure(start=start, end=end, published="", measure=FLOW)) == expected


def test_a_moment_has_no_length() -> None:
    """A number at a moment is of no length of period."""
    assert period_length(on("2025-01")) == "other"


def test_flows_of_one_length() -> None:
    """A panel of a flow holds one length of period when one is asked for, all without; a stock has none."""
    month = on("", "month", as_of="", start="2025-01", end="2025-01", measure=FLOW)
    year = on("", "year", as_of="", start="2025", end="2025", measure=FLOW)
    dataset = make_dataset([month, year, on("2025-01")])
    assert panel_figures(dataset, "detentions", "all", "month") == [month]
    assert panel_figures(dataset, "detentions", "all") == [month, year]
    assert len(panel_figures(dataset, "people_held", "all", "month")) == 1


@pytest.mark.parametrize(
    "changes", [{"status": "withdrawn"}, {"variant_of": "x"}, {"scope": make_scope("women")}, {"measure": FLOW}]
)
def test_not_in_the_series(changes: Mapping[str, Any]) -> None:
    """Withdrawn figures, variants, other scopes and other measures are in no panel of this one."""
    assert panel_figures(make_dataset([on("2025-01", **changes)]), "people_held", "all") == []


def test_newest_series_first() -> None:
    """The series with the newest figure stands first, and series of one day by name."""
    names = {"beta": "2025-03", "aleph": "2025-02", "gamma": "2025-02"}
    figures = [on(day, f"{name}-{day}", organization=make_organization(name)) for name, day in names.items()]
    found = series_of(make_dataset(reversed(figures)), "people_held", "all")
    assert [s.organization.id for s in found] == ["beta", "aleph", "gamma"]


def test_attribution_never_displaces_an_own_figure() -> None:
    """What a third party ascribes to an organization later is not the newest figure of its series."""
    party = make_organization("party", kind="political")
    later = on("2025-06", attributions=(relayed_by(party),))
    [series] = series_of(make_dataset([on("2025-01"), later]), "people_held", "all")
    assert series.newest.id == "on-2025-01"


@pytest.fixture(scope="module")
def real_series(dataset: Dataset) -> list[Series]:
    panels = sorted({(f.measure.id, f.scope.id) for f in dataset.figures.values() if f.stands})
    return [series for panel in panels for series in series_of(dataset, *panel)]


def test_real_list_breaks_where_its_definition_changed(dataset: Dataset, real_series: Sequence[Series]) -> None:
    """The list of Prisoners Defenders breaks in July 2021 and January 2025 and is silent from February 2026."""
    series = next(s for s in real_series if s.figures[0].series == dataset.figures[f"{LISTED}.2026-02"].series)
    assert series.breaks == (date(2021, 7, 1), date(2025, 1, 1))
    ends = {(run[0].id.removeprefix(LISTED), run[-1].id.removeprefix(LISTED)) for run in series.segments}
    assert {(".2021-07", ".2024-12-31"), (".2025-01-31", ".2026-02")} <= ends
    assert all(f.id != f"{LISTED}.2026-08-31" for run in series.segments for f in run)
    assert f"{LISTED}.2026-08-31" in {f.id for f in series.figures}


def test_the_densest_real_series_has_a_line() -> None:
    """The weekly bulletins of Venezuela are one line from August 2024 to March 2026; those before 2019 stay points."""
    dataset = load(Path("data/venezuela"))
    found = {s.organization.id: s for s in series_of(dataset, "political_prisoners_behind_bars", "all")}
    longest = max(found["foro-penal"].segments, key=len)
    assert (longest[0].reference.end, longest[-1].reference.end, len(longest) > 80) == (
        "2024-08-23",
        "2026-03-20",
        True,
    )
    assert all(f.reference.end >= "2019" for run in found["foro-penal"].segments for f in run)


def test_real_lines_are_honest(dataset: Dataset, real_series: Sequence[Series]) -> None:
    """No real line joins what is not the counter's own, an unequal start, a flow or two definitions."""
    runs = [(series, run) for series in real_series for run in series.segments]
    assert len(runs) > 10
    for series, run in runs:
        assert len(run) > 1
        assert {f.series for f in run} == {series.figures[0].series}
        assert {basis_of(f, dataset) for f in run} == {"own"}
        assert {f.measure.kind for f in run} != {"flow"}
        assert len({f.reference.start for f in run}) == 1
        for before, after in pairwise(run):
            assert before.reference.latest < after.reference.latest
            assert [b for b in series.breaks if before.reference.latest < b <= after.reference.latest] == []


def test_every_real_figure_is_in_one_series(dataset: Dataset, real_series: Sequence[Series]) -> None:
    """Every figure that stands is in exactly one series, in order of time, but those of an episode."""
    ids = [f.id for series in real_series for f in series.figures]
    assert sorted(ids) == sorted(f.id for f in dataset.figures.values() if f.stands and f.episode is None)
    for series in real_series:
        days = [f.reference.latest for f in series.figures]
        assert days == sorted(days)
