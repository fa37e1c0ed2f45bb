"""Figures side by side: each cell one claim, its own period, never a sum."""

from __future__ import annotations

from typing import Any

import pytest
from tests.factories import make_dataset, make_figure, make_measure, make_organization, relayed_by

from dashboard.analysis.series import Series, series_of
from dashboard.analysis.side_by_side import by_period, period_of, who_says_what
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


def test_a_period_belongs_where_it_ends() -> None:
    """A period stands in the year and month of its end; one without an end in that of the last day it can mean."""
    flow = make_figure(as_of="", start="2023-11", end="2024-02-10", measure=make_measure("arrests", kind="flow"))
    since = make_figure(as_of="", start="2023-11-02", published="2024-01-15")
    assert (period_of(flow, "year"), period_of(flow, "month")) == ("2024", "2024-02")
    assert period_of(since, "month") == since.reference.latest.isoformat()[:7]


def test_own_words_go_before_what_others_ascribe() -> None:
    """What others ascribe to an organization stands in a cell only where it said nothing itself."""
    own, other = (
        on("2025-02-28", "own"),
        on("2025-11-30", "other", attributions=(relayed_by(),), published="2025-12-01"),
    )
    dataset, found = series(own, other)
    bases = {said.figure.id for said in by_period(found, "year", dataset).cells.values()}
    assert bases <= {"own", "other"} and len(bases) == 1


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
        assert {organization for _, organization in table.cells} == {one.organization.id for one in found}
        assert sum(said.of for said in table.cells.values()) == sum(len(one.figures) for one in found)
