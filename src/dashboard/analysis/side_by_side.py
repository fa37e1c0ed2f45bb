"""Figures side by side: periods by organizations, organizations by measures. Each cell is one claim, never a sum."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from dashboard.analysis.latest import latest, newest_first
from dashboard.analysis.provenance import basis_of
from dashboard.analysis.series import Series
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure, Organization

Unit = Literal["year", "month"]
_LENGTHS: Mapping[Unit, int] = {"year": 4, "month": 7}


@dataclass(frozen=True)
class Said:
    """What an organization said last in a place, and how many figures of that place it stands for."""

    figure: Figure
    of: int


@dataclass(frozen=True)
class PeriodTable:
    """Periods (``2025`` or ``2025-09``, newest first) by organizations; no cell is nothing found."""

    unit: Unit
    organizations: tuple[Organization, ...]
    periods: tuple[str, ...]
    cells: Mapping[tuple[str, str], Said]


@dataclass(frozen=True)
class WhoTable:
    """Organizations by measure and scope (``places``): the latest figure of each; no cell is nothing found."""

    places: tuple[tuple[str, str], ...]
    organizations: tuple[Organization, ...]
    cells: Mapping[tuple[str, tuple[str, str]], Said]


def by_period(series: Iterable[Series], unit: Unit, dataset: Dataset) -> PeriodTable:
    """The last figure of each organization in each period.

    A figure belongs to the period its reference ends in. One that is stated less exactly than a month stands in a row
    of its year, never in a month. All years between the first and the last are rows, of months only those with figures.
    """
    of_place: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    found = list(series)
    for one in found:
        for figure in one.figures:
            of_place[period_of(figure, unit), one.organization.id].append(figure)
    periods = {period for period, _ in of_place}
    if unit == "year" and periods:
        periods = {str(year) for year in range(int(min(periods)), int(max(periods)) + 1)}
    cells = {place: _last(figures, dataset) for place, figures in of_place.items()}
    # A year whose month is not stated stands above its months.
    ordered = sorted(periods, key=lambda period: (period[:4], len(period) == 4, period), reverse=True)
    return PeriodTable(unit, tuple(one.organization for one in found), tuple(ordered), cells)


def period_of(figure: Figure, unit: Unit) -> str:
    """The year or the month in which a reference ends; its year where no month is stated."""
    end = figure.reference.end or figure.reference.latest.isoformat()
    return end[: _LENGTHS[unit]]


def who_says_what(places: Mapping[tuple[str, str], Sequence[Series]], dataset: Dataset) -> WhoTable:
    """The latest figure of each organization for some measures and scopes, in their order.

    Organizations with the newest figure come first.
    """
    cells = {
        (one.organization.id, place): _last(one.figures, dataset) for place, found in places.items() for one in found
    }
    newest: dict[str, Figure] = {}
    for (organization, _), said in cells.items():
        newest[organization] = latest([said.figure, *filter(None, [newest.get(organization)])])
    organizations = tuple(figure.organization for figure in newest_first(newest.values()))
    return WhoTable(tuple(places), organizations, cells)


def _last(figures: Sequence[Figure], dataset: Dataset) -> Said:
    """The latest of its own words, of what others ascribe to it only where it has none."""
    own = [figure for figure in figures if basis_of(figure, dataset) != "attributed"]
    return Said(latest(own or figures), len(figures))
