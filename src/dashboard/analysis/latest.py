"""The latest figure of each organization, and the headline panels made of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from dashboard.analysis.provenance import Standing, confidence, standing
from dashboard.dataset.load import Dataset
from dashboard.dataset.model import Figure, Measure, Organization, Scope

WINDOW_MONTHS = 24


@dataclass(frozen=True)
class Group:
    """Rows that belong together in a panel; ``counter`` is whose count is repeated in a *repeats* group."""

    standing: Standing
    counter: Organization | None
    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class Panel:
    """The latest figure of every organization for one measure and scope, as known today.

    ``groups`` holds references of the last ``WINDOW_MONTHS`` months, ``earlier`` the older ones,
    ``unnamed`` counters that no document names (for tables only).
    """

    measure: Measure
    scope: Scope
    groups: tuple[Group, ...]
    earlier: tuple[Figure, ...]
    unnamed: tuple[Figure, ...]

    @property
    def figures(self) -> list[Figure]:
        """The figures drawn, in their order."""
        return [figure for group in self.groups for figure in group.figures]


def latest(figures: Iterable[Figure]) -> Figure:
    """The latest of one organization's figures: greatest earliest possible day of the reference.

    Ties: first-hand, surer reading, more documents, id. :raises ValueError: when there is none.
    """
    return max(figures, key=_lateness)


def _lateness(figure: Figure) -> tuple[date, bool, int, int, str]:
    first_hand = figure.hand == "first_hand"
    return (figure.reference.earliest, first_hand, confidence(figure), len(figure.attributions), figure.id)


def window_start(today: date) -> date:
    """First day of the window of recent references."""
    return (pd.Timestamp(today) - pd.DateOffset(months=WINDOW_MONTHS)).date()


def newest_first(figures: Iterable[Figure]) -> list[Figure]:
    """By reference, newest first, then by name; never by value."""
    by_name = sorted(figures, key=lambda f: f.organization.short["en"].casefold())
    return sorted(by_name, key=lambda f: f.reference.latest, reverse=True)


def headline_panel(dataset: Dataset, measure_id: str, scope_id: str, today: date) -> Panel:
    """The panel of a stock measure and a scope. :raises KeyError: for an unknown id."""
    measure, scope = dataset.measures[measure_id], dataset.scopes[scope_id]
    candidates = [
        f for f in dataset.figures.values()
        if f.stands and f.measure.id == measure_id and f.scope.id == scope_id and f.reference.earliest <= today
    ]  # fmt: skip
    newest = _latest_of_each(candidates, dataset)
    named = [f for f in newest if not f.organization.is_unnamed]
    recent = [f for f in named if f.reference.latest >= window_start(today)]
    earlier = [f for f in named if f not in recent]
    unnamed = [f for f in newest if f.organization.is_unnamed]
    groups = tuple(_groups(recent, dataset))
    return Panel(measure, scope, groups, tuple(newest_first(earlier)), tuple(newest_first(unnamed)))


def _latest_of_each(figures: Iterable[Figure], dataset: Dataset) -> list[Figure]:
    """The latest of each organization, separately for its own word and what others put in its mouth."""
    of_each: dict[tuple[str, Standing], list[Figure]] = defaultdict(list)
    for figure in figures:
        of_each[figure.organization.id, standing(figure, dataset)].append(figure)
    return [latest(found) for found in of_each.values()]


def _groups(figures: list[Figure], dataset: Dataset) -> Iterable[Group]:
    of_standing: dict[tuple[Standing, str], list[Figure]] = defaultdict(list)
    for figure in figures:
        of_standing[standing(figure, dataset), figure.rests_on].append(figure)
    order: list[Standing] = ["own", "repeats", "attributed"]
    for key in sorted(of_standing, key=lambda k: (order.index(k[0]), k[1])):
        counter = dataset.organizations[key[1]] if key[1] else None
        yield Group(key[0], counter, tuple(newest_first(of_standing[key])))


def latest_statements(dataset: Dataset, today: date) -> list[Figure]:
    """The latest public position of each organization that states one instead of a count."""
    positions: dict[tuple[str, str, str], list[Figure]] = defaultdict(list)
    for figure in dataset.figures.values():
        if figure.measure.is_statement and figure.stands and figure.reference.earliest <= today:
            positions[figure.series].append(figure)
    return newest_first(latest(found) for found in positions.values())


def whole_months(start: date, end: date) -> int:
    """Whole months between two days."""
    return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)


def days_since(figure: Figure, today: date) -> int:
    """Age of a figure: days from the latest day its reference can mean."""
    return max(timedelta(0), today - figure.reference.latest).days
