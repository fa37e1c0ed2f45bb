"""Figures side by side: each cell one claim, its own period, never a sum."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.factories import make_dataset, make_figure, make_measure, make_organization, relayed_by

from dashboard.analysis.provenance import basis_of
from dashboard.analysis.series import Series, series_of
from dashboard.analysis.side_by_side import by_period, period_of, shorter_flows, who_says_what, year_row
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure

BETA = make_organization("beta")


def on(as_of: str, id: str = "", **changes: Any) -> Figure:
    changes.setdefault("published", "2026-06-01")
    return make_figure(id or f"on-{as_of}", as_of=as_of, **changes)


def series(*figures: Figure) -> tuple[Dataset, list[Series]]:
    dataset = make_dataset(figures)
    return dataset, series_of(dataset, "people_held", "all")


def shown(*figures: Figure, unit: Any = "year") -> dict[tuple[str, str], tuple[str, int]]:
    dataset, found = series(*figures)
    return {place: (said.figure.id, said.of) for place, said in by_period(found, unit, dataset).cells.items()}


def test_the_last_of_each_year() -> None:
    """A year shows the last figure of each organization and of how many it is the last."""
    figures = [on("2024-03-31"), on("2024-12-31"), on("2025-06-30"), on("2024-05", "beta", organization=BETA)]
    assert shown(*figures) == {
        ("2024", "open-cells"): ("on-2024-12-31", 2),
        ("2025", "open-cells"): ("on-2025-06-30", 1),
        ("2024", "beta"): ("beta", 1),
    }


def test_a_year_is_no_month() -> None:
    """A figure of which no month is stated has a row of its year, above its months; it is never put into December."""
    dataset, found = series(on("2024"), on("2024-12-31"), on("2024-02"))
    table = by_period(found, "month", dataset)
    assert table.periods == ("2024", "2024-12", "2024-02")
    assert table.cells["2024", "open-cells"].figure.id == "on-2024"


def test_empty_years_are_rows_and_empty_months_are_not() -> None:
    """A year between others for which nothing was found is a row without a cell."""
    dataset, found = series(on("2021-05"), on("2024-06"))
    assert by_period(found, "year", dataset).periods == ("2024", "2023", "2022", "2021")
    assert by_period(found, "month", dataset).periods == ("2024-06", "2021-05")
    assert ("2022", "open-cells") not in by_period(found, "year", dataset).cells


def spans(start: str, end: str, kind: str = "flow", **changes: Any) -> Figure:
    measure = make_measure("people_held", kind=kind)
    changes.setdefault("published", "2026-06-01")
    return make_figure(f"{start}-to-{end}", as_of="", start=start, end=end, measure=measure, **changes)


def test_a_period_belongs_where_it_ends() -> None:
    """A period stands in the year of its end, in the month of its end only where it is no longer than a month."""
    long, short, week = (
        spans("2023-11", "2024-02-10"),
        spans("2024-01-15", "2024-02-14"),
        spans("2024-01-29", "2024-02-04"),
    )
    assert (period_of(long, "year"), period_of(long, "month")) == ("2024", "2024")
    assert (
        period_of(short, "month")
        == period_of(week, "month")
        == period_of(spans("2024-02", "2024-02"), "month")
        == "2024-02"
    )
    since = make_figure(as_of="", start="2023-11-02", published="2024-01-15")
    assert period_of(since, "month") == since.reference.latest.isoformat()[:7]
    # Of a period without a beginning it is not known that it is longer.
    assert period_of(spans("", "2024-03-10"), "month") == "2024-03"


@pytest.mark.parametrize(
    ("figures", "kind"),
    [
        ([spans("2025-01", "2025-12"), spans("2025", "2025")], "whole"),
        ([spans("2025-01", "2025-12"), spans("2024-07", "2025-06")], "longer"),
        ([on("2025")], "only"),
        ([on("2025"), spans("2025-01", "2025-06", "stock", organization=BETA)], "mixed"),
    ],
)
def test_the_row_of_a_year_among_months(figures: list[Figure], kind: str) -> None:
    """The row of a year is called what it holds: the whole year only where every figure shown counts all of it."""
    named = [figure if number == 0 else replace(figure, organization=BETA) for number, figure in enumerate(figures)]
    dataset, found = series(*named)
    table = by_period(found, "month", dataset)
    assert table.periods == ("2025",) and year_row(table, "2025") == kind


def test_flows_shorter_than_their_year() -> None:
    """Counts of months, days and half years among years are told apart from counts of years; stocks are neither."""
    year, month, half = spans("2025-01", "2025-12"), spans("2024-12", "2024-12"), spans("2023-07", "2023-12")
    dataset, found = series(year, month, half)
    assert shorter_flows(by_period(found, "year", dataset)) == (2, 3)
    assert shorter_flows(by_period(found, "month", dataset))[0] == 0
    for unknown in (spans("", "2025-03"), spans("2023-01", "2025-03"), spans("2025-03", "2025-03", "stock")):
        dataset, found = series(unknown)
        assert shorter_flows(by_period(found, "year", dataset)) == (0, 1)


PARTY = make_organization("party")


def ascribed(as_of: str, **changes: Any) -> Figure:
    return on(as_of, attributions=(relayed_by(PARTY),), **changes)


@pytest.mark.parametrize("unit", ["year", "month"])
def test_own_words_go_before_what_others_ascribe(unit: Any) -> None:
    """A later figure that others ascribe to an organization is told beside its own, which stands; it does not compete."""
    figures = [on("2025-11-02", "first"), on("2025-11-03", "own"), ascribed("2025-11-20"), ascribed("2025-11-30")]
    dataset, found = series(*figures)
    [said] = by_period(found, unit, dataset).cells.values()
    assert (said.figure.id, said.of, said.is_ascribed) == ("own", 2, False)
    assert said.later is not None and said.later.id == "on-2025-11-30"
    assert said.own is said.figure and said.ascribed is said.later


def test_what_others_ascribe_no_later_is_not_told() -> None:
    """Beside an organization's own figure nothing stands that refers to no later time, nor to another year."""
    dataset, found = series(
        on("2025-06-30", "own"), ascribed("2025-06-30", id="same"), ascribed("2025-05"), ascribed("2024")
    )
    table = by_period(found, "year", dataset)
    assert table.cells["2025", "open-cells"].later is None and table.cells["2025", "open-cells"].of == 1


def test_only_what_others_ascribe() -> None:
    """Where an organization said nothing itself, what others ascribe to it stands, and is told to be that."""
    dataset, found = series(ascribed("2025-05"), ascribed("2025-06"))
    [said] = by_period(found, "year", dataset).cells.values()
    assert (said.figure.id, said.of, said.is_ascribed, said.own) == ("on-2025-06", 2, True, None)
    assert said.ascribed is said.figure and said.figures == [said.figure]


def test_a_real_cell(dataset: Dataset) -> None:
    """CCDHRN 2005: its 294 of January stands, alone; the 306 of July that others ascribe to it is told."""
    table = by_period(series_of(dataset, "political_prisoners_listed", "all"), "year", dataset)
    said = table.cells["2005", "ccdhrn"]
    assert (said.figure.value, said.of, said.later and said.later.value) == (294, 1, 306)


def test_who_says_what() -> None:
    """Rows are organizations, the newest figure first; a cell is the latest figure of a measure, an empty one is none."""
    conscience = make_measure("conscience")
    figures = [
        on("2025-06-30", "a"),
        on("2025-12-31", "b"),
        on("2026-01", "c", organization=BETA, measure=conscience),
    ]
    dataset = make_dataset(figures)
    places = {(name, "all"): series_of(dataset, name, "all") for name in ("people_held", "conscience")}
    table = who_says_what(places, dataset)
    assert [one.id for one in table.organizations] == ["beta", "open-cells"]
    assert {(id, place[0]): said.figure.id for (id, place), said in table.cells.items()} == {
        ("open-cells", "people_held"): "b",
        ("beta", "conscience"): "c",
    }


@pytest.mark.parametrize("unit", ["year", "month"])
def test_real_tables_hold_what_was_stated(dataset: Dataset, unit: Any) -> None:
    """In every real panel each cell is a figure of its organization and period, and no organization is lost."""
    for measure, scope in {(f.measure.id, f.scope.id) for f in dataset.figures.values() if f.stands}:
        found = series_of(dataset, measure, scope)
        table = by_period(found, unit, dataset)
        for (period, organization), said in table.cells.items():
            assert said.figure.organization.id == organization
            assert period_of(said.figure, unit) == period
            assert said.figure.reference.latest.isoformat().startswith(period) or said.figure.reference.is_period
            if said.later is not None:
                assert basis_of(said.later, dataset) == "attributed" != basis_of(said.figure, dataset)
                assert said.later.reference.latest >= said.figure.reference.earliest
                assert period_of(said.later, unit) == period and said.later.organization.id == organization
            assert said.is_ascribed == (basis_of(said.figure, dataset) == "attributed")
        assert {organization for _, organization in table.cells} == {one.organization.id for one in found}
        own = [f for one in found for f in one.figures if basis_of(f, dataset) != "attributed"]
        assert sum(said.of for said in table.cells.values() if not said.is_ascribed) == len(own)
