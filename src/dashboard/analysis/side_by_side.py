"""Figures side by side: periods by organizations, organizations by measures. Each cell is one claim, never a sum."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from dashboard.analysis.latest import latest, newest_first
from dashboard.analysis.periods import period_length
from dashboard.analysis.provenance import basis_of
from dashboard.analysis.series import Series
from dashboard.dataset.figures.dates import first_day, last_day
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure, Organization

Unit = Literal["year", "month"]
YearRow = Literal["whole", "longer", "only", "mixed"]
"""What the row of a year among months holds: that whole year, longer periods, what states no month, or both."""
_LENGTHS: Mapping[Unit, int] = {"year": 4, "month": 7}
LONGEST_MONTH_DAYS, SHORTEST_YEAR_DAYS = 31, 364


@dataclass(frozen=True)
class Said:
    """What an organization said last in a place, and of how many figures that compete for it this is the last.

    Only where it said nothing itself (``is_ascribed``) these are what others ascribe to it. ``later`` is the last of
    what others ascribe to it there, where that is later than its own.
    """

    figure: Figure
    of: int
    later: Figure | None = None
    is_ascribed: bool = False

    @property
    def figures(self) -> list[Figure]:
        """Its figure, and the later one that others ascribe to it."""
        return [self.figure] if self.later is None else [self.figure, self.later]

    @property
    def own(self) -> Figure | None:
        """What it said itself."""
        return None if self.is_ascribed else self.figure

    @property
    def ascribed(self) -> Figure | None:
        """What others ascribe to it."""
        return self.figure if self.is_ascribed else self.later


@dataclass(frozen=True)
class PeriodTable:
    """Periods (``2025`` or ``2025-09``, newest first) by organizations; no cell is nothing found."""

    unit: Unit
    organizations: tuple[Organization, ...]
    periods: tuple[str, ...]
    cells: Mapping[tuple[str, str], Said]

    @property
    def figures(self) -> list[Figure]:
        """Every figure shown."""
        return [figure for said in self.cells.values() for figure in said.figures]


@dataclass(frozen=True)
class WhoTable:
    """Organizations by measure and scope (``places``): the latest figure of each; no cell is nothing found."""

    places: tuple[tuple[str, str], ...]
    organizations: tuple[Organization, ...]
    cells: Mapping[tuple[str, tuple[str, str]], Said]


def by_period(series: Iterable[Series], unit: Unit, dataset: Dataset) -> PeriodTable:
    """The last figure of each organization in each period.

    A figure belongs to the period its reference ends in. One that is stated less exactly than a month or is of a
    longer period stands in a row of its year, never in a month. All years between the first and the last are rows, of
    months only those with figures.
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
    # What is of a year and of no month stands above its months.
    ordered = sorted(periods, key=lambda period: (period[:4], len(period) == 4, period), reverse=True)
    return PeriodTable(unit, tuple(one.organization for one in found), tuple(ordered), cells)


def period_of(figure: Figure, unit: Unit) -> str:
    """The year or the month in which a reference ends; its year where no month is stated, or a longer period."""
    end = figure.reference.end or figure.reference.latest.isoformat()
    return end[: _LENGTHS["year" if _is_longer(figure) else unit]]


def _is_longer(figure: Figure) -> bool:
    """Whether a figure is of a period known to be longer than a month."""
    begins = figure.reference.begins
    return begins is not None and (_ends(figure) - begins).days >= LONGEST_MONTH_DAYS


def _ends(figure: Figure) -> date:
    return last_day(figure.reference.end) if figure.reference.end else figure.reference.latest


def year_row(table: PeriodTable, year: str) -> YearRow:
    """What the row of a year among months holds."""
    shown = [figure for (period, _), said in table.cells.items() if period == year for figure in said.figures]
    whole = [f.reference.begins == first_day(year) and _ends(f) == last_day(year) for f in shown]
    longer = [_is_longer(figure) for figure in shown]
    if all(whole):
        return "whole"
    if all(longer):
        return "longer"
    return "mixed" if any(longer) else "only"


def shorter_flows(table: PeriodTable) -> tuple[int, int]:
    """How many of the figures in a table by years count what happened in a period shorter than a year, and of how many.

    A period of which the beginning is not stated is not known to be shorter.
    """
    shown = [] if table.unit != "year" else table.figures
    return sum(map(_is_shorter, shown)), len(shown)


def _is_shorter(figure: Figure) -> bool:
    if figure.measure.kind != "flow" or period_length(figure) == "year":
        return False
    begins = figure.reference.begins
    if begins is None:
        return not figure.reference.is_period and len(figure.reference.end) > _LENGTHS["year"]
    return (_ends(figure) - begins).days < SHORTEST_YEAR_DAYS


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
    ascribed = [figure for figure in figures if basis_of(figure, dataset) == "attributed"]
    if len(ascribed) == len(figures):
        return Said(latest(figures), len(figures), is_ascribed=True)
    ids = {figure.id for figure in ascribed}
    shown = latest(figure for figure in figures if figure.id not in ids)
    later = [figure for figure in ascribed if figure.reference.lateness > shown.reference.lateness]
    return Said(shown, len(figures) - len(ascribed), latest(later) if later else None)
