"""One organization's list followed from month to month."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.factories import make_dataset, make_figure, make_measure

from dashboard.analysis.list_arithmetic import Arithmetic, arithmetics
from dashboard.dataset.checks.check import check
from dashboard.dataset.figures.list_arithmetic import Sum
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure
from dashboard.refresh.report import Report, ReportLine, TypedLine, sum_of_report

NAMES = {"stock": "on_list", "additions": "added", "removals": "removed"}


def listed(value: int, as_of: str, **changes: Any) -> Figure:
    return make_figure(
        f"open-cells.on-list.{as_of}.{value}",
        value=value,
        as_of=as_of,
        published="2026-01-01",
        measure=make_measure("on_list"),
        **changes,
    )


def moved(measure: str, value: int, start: str, end: str = "", **changes: Any) -> Figure:
    return make_figure(
        f"open-cells.{measure}.{start}.{end}.{value}",
        value=value,
        start=start,
        end=end or start,
        published="2026-01-01",
        measure=make_measure(measure, kind="flow"),
        **changes,
    )


def followed(*figures: Figure) -> dict[str, Arithmetic]:
    return arithmetics(make_dataset(figures, list_arithmetic=NAMES))


JUNE = (listed(100, "2025-05"), moved("added", 5, "2025-06"), moved("removed", 3, "2025-06"))


def test_the_list_of_the_research(dataset: Dataset) -> None:
    """Of 29 months with four numbers 27 add up; January 2021 and May 2024 do not."""
    months = arithmetics(dataset)["prisoners-defenders"].months
    assert len(months) == 29
    assert [(m.month, m.difference) for m in months if not m.fits] == [("2024-05", -1), ("2021-01", 2)]


def test_hedged_months_stand_apart(dataset: Dataset) -> None:
    """In two of the 29 months a number is only a bound: 27 months are exact, and 25 of those add up."""
    arithmetic = arithmetics(dataset)["prisoners-defenders"]
    assert [m.month for m in arithmetic.hedged] == ["2024-01", "2023-02"]
    assert (len(arithmetic.exact), sum(m.fits for m in arithmetic.exact)) == (27, 25)


def test_every_month_is_a_sum_or_a_hole(dataset: Dataset) -> None:
    """Between the first and the last list no month is passed over in silence."""
    arithmetic = arithmetics(dataset)["prisoners-defenders"]
    assert len(arithmetic.months) + sum(hole.months for hole in arithmetic.holes) == 89
    assert all(hole.missing for hole in arithmetic.holes)


def test_only_standing_figures_of_the_organization(dataset: Dataset) -> None:
    """Every number is an active figure that is no variant, of one organization and one scope."""
    for arithmetic in arithmetics(dataset).values():
        for figure in (f for month in arithmetic.months for f in (*month.numbers, *month.rivals)):
            assert figure.stands
            assert (figure.organization, figure.scope) == (arithmetic.organization, arithmetic.scope)


def test_the_sum_is_of_the_month() -> None:
    """Before plus added less removed, beside the list stated."""
    (month,) = followed(*JUNE, listed(101, "2025-06-30"))["open-cells"].months
    assert (month.month, month.adds_up_to, month.difference, month.fits) == ("2025-06", 102, -1, False)


@pytest.mark.parametrize("day", ["2025-06-30", "2025-07-01", "2025-06"])
def test_a_list_of_the_first_closes_the_month_before(day: str) -> None:
    """The last day, the first of the next month and the month itself are one close."""
    (month,) = followed(*JUNE, listed(102, day))["open-cells"].months
    assert month.month == "2025-06"


@pytest.mark.parametrize("day", ["2025-06-14", "2025-06-29", "2025"])
def test_a_list_of_another_day_closes_nothing(day: str) -> None:
    """A list of the middle of a month, or of a whole year, cannot be compared with a month of changes."""
    assert followed(*JUNE, listed(102, day)) == {}


def test_a_longer_period_is_no_month() -> None:
    """Those added in a quarter are not those added in a month."""
    quarter = moved("added", 5, "2025-04", "2025-06")
    assert followed(JUNE[0], quarter, JUNE[2], listed(102, "2025-06")) == {}


def test_of_two_lists_the_one_that_fits() -> None:
    """Where two lists stand for one close the one that fits is taken and the other named."""
    rival = listed(99, "2025-06-01")
    (month,) = followed(*JUNE, rival, listed(102, "2025-06"))["open-cells"].months
    assert month.fits
    assert month.rivals == (rival,)


def test_a_bound_hides_no_misfit() -> None:
    """Where an exact number does not fit and a hedged one for the same place does, the exact one is shown."""
    bound = moved("added", 7, "2025-06", qualifier="at_least")
    (month,) = followed(*JUNE, bound, listed(104, "2025-06"))["open-cells"].months
    assert (month.added.value, month.is_exact, month.difference) == (5, True, 2)


def test_holes_say_what_is_missing() -> None:
    """Months in a row that lack the same numbers are one hole."""
    found = followed(*JUNE, listed(102, "2025-06"), listed(103, "2025-09"))["open-cells"].holes
    assert [(h.first, h.last, h.months, h.missing) for h in found] == [
        ("2025-09", "2025-09", 1, ("before", "added", "removed")),
        ("2025-08", "2025-08", 1, ("before", "added", "removed", "after")),
        ("2025-07", "2025-07", 1, ("added", "removed", "after")),
    ]


def test_without_settings_there_is_nothing_to_follow() -> None:
    """A package that names no measures for it has no arithmetic."""
    assert arithmetics(make_dataset([*JUNE, listed(102, "2025-06")])) == {}


def test_one_list_per_organization(tiny: Dataset) -> None:
    """Each organization appears once, with its longest list."""
    assert [(i, len(a.months)) for i, a in arithmetics(tiny).items()] == [("open-cells", 1)]


def test_what_is_drawn_is_what_is_warned_of(dataset: Dataset) -> None:
    """The months that a page shows as not adding up are those the check warns of, with the same difference."""
    drawn = {
        (month.after.id, month.difference)
        for arithmetic in arithmetics(dataset).values()
        for month in arithmetic.exact
        if not month.fits
    }
    found = check(dataset.package.files, date(2026, 11, 28))
    warned = {(p.mark[2], int(p.parameters["residue"])) for p in found if p.code == "list-arithmetic"}
    assert drawn == warned and drawn


def test_the_desk_adds_up_what_method_shows(dataset: Dataset) -> None:
    """The numbers of any exact month, typed as a report anew, make the very sum that stands on the page."""
    arithmetic = arithmetics(dataset)["prisoners-defenders"]
    for month in arithmetic.exact:
        lines = {f.measure.id: ReportLine(f.measure, f.scope, f.table, f) for f in month.numbers[1:]}
        typed = [TypedLine(lines[f.measure.id], str(f.value)) for f in month.numbers[1:]]
        dates = (month.after.reference.end, month.month, month.month)
        found = sum_of_report(Report(arithmetic.organization.id, "s", {}, *dates, typed=typed), dataset)
        assert isinstance(found, Sum) and found.difference == month.difference
