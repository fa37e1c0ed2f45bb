"""The latest figure of each organization, and the headline panels made of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from dashboard.analysis.periods import panel_figures
from dashboard.analysis.provenance import Basis, basis_of, confidence
from dashboard.dataset.figures.dates import last_day
from dashboard.dataset.figures.known import is_undated
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure, Measure, Organization, Scope

ANNOUNCED_MONTHS = 24
_ROUGH = ("about", "at_least", "more_than")
ORDER: tuple[Basis, ...] = ("own", "repeats", "attributed", "undated")


@dataclass(frozen=True)
class Group:
    """Rows that belong together in a panel; ``counter`` is whose count is repeated in a *repeats* group."""

    basis: Basis
    counter: Organization | None
    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class Panel:
    """The latest figure of every organization for one measure and scope, as known today.

    ``groups`` holds references of the months the package calls recent, ``earlier`` the older ones,
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
    """The latest of one organization's figures: the greatest day that its reference is sure to go up to.

    Of one day the later hour; a rough number that an earlier total is above is no news. Ties: first-hand, surer
    reading, more documents, id.

    :raises ValueError: when there is none.
    """
    found = list(figures)
    return max((f for f in found if not any(is_above(total, f) for total in found)), key=_lateness)


def is_above(total: Figure, rough: Figure) -> bool:
    """Whether a total says more than a later "about", "at least" or "more than" of the same count from the same start.

    Such totals only grow. How many are held may fall: there a later bound is news, whatever was said before.
    """
    if rough.qualifier not in _ROUGH or rough.measure.kind == "stock" or not rough.reference.start:
        return False
    is_sure = total.qualifier not in ("about", "up_to") and total.reference.reaches <= rough.reference.reaches
    return is_sure and total.value > rough.value and _running_count(total) == _running_count(rough)


def _running_count(figure: Figure) -> tuple[object, ...]:
    return (figure.series, figure.episode, figure.reference.start, figure.increment)


def _lateness(figure: Figure) -> tuple[date, str, bool, int, int, str]:
    reference, first_hand = figure.reference, figure.hand == "first_hand"
    return (reference.reaches, reference.closing, first_hand, confidence(figure), len(figure.attributions), figure.id)


def window_start(today: date, months: int = ANNOUNCED_MONTHS) -> date:
    """First day of the last months: of those in which an announcement is recent, if no others are named."""
    return (pd.Timestamp(today) - pd.DateOffset(months=months)).date()


def recent_start(dataset: Dataset, today: date) -> date:
    """First day of the months whose figures may stand beside each other: fewer where a subject moves fast."""
    return window_start(today, dataset.package.settings.recent_months)


def newest_first(figures: Iterable[Figure]) -> list[Figure]:
    """By reference, newest first, then by name; never by value."""
    by_name = sorted(figures, key=lambda f: f.organization.place)
    return sorted(by_name, key=lambda f: f.reference.lateness, reverse=True)


def headline_panel(
    dataset: Dataset, measure_id: str, scope_id: str, today: date, undated_apart: bool = False, period: str = ""
) -> Panel:
    """The panel of a measure and a scope, of a flow with one length of period: there is no latest of unlike ones.

    ``undated_apart`` groups what no dated document states. :raises KeyError: for an unknown id.
    """
    measure, scope = dataset.measures[measure_id], dataset.scopes[scope_id]
    candidates = [f for f in panel_figures(dataset, measure_id, scope_id, period) if f.reference.earliest <= today]
    bases = bases_of(candidates, dataset, undated_apart)
    newest = latest_of_each(candidates, bases)
    named = [f for f in newest if not f.organization.is_unnamed]
    recent = [f for f in named if f.reference.latest >= recent_start(dataset, today)]
    earlier = [f for f in named if f not in recent]
    unnamed = [f for f in newest if f.organization.is_unnamed]
    groups = tuple(groups_of(recent, bases, dataset))
    return Panel(measure, scope, groups, tuple(newest_first(earlier)), tuple(newest_first(unnamed)))


def bases_of(figures: Iterable[Figure], dataset: Dataset, undated_apart: bool) -> dict[str, Basis]:
    """The basis of each figure by its id; ``undated_apart`` sets aside what no dated document states."""
    return {f.id: "undated" if undated_apart and is_undated(f) else basis_of(f, dataset) for f in figures}


def latest_of_each(figures: Iterable[Figure], bases: Mapping[str, Basis]) -> list[Figure]:
    """The latest of each organization, separately for its own word and what others put in its mouth.

    What others ascribe to it is left out where its own word is as late.
    """
    of_each: dict[tuple[str, Basis], list[Figure]] = defaultdict(list)
    for figure in figures:
        of_each[figure.organization.id, bases[figure.id]].append(figure)
    newest = {key: latest(found) for key, found in of_each.items()}
    return [f for (_, kind), f in newest.items() if kind != "attributed" or _is_news(f, newest)]


def _is_news(figure: Figure, newest: Mapping[tuple[str, Basis], Figure]) -> bool:
    own = newest.get((figure.organization.id, "own"))
    return own is None or (figure.reference.latest > own.reference.latest and not is_above(own, figure))


def groups_of(figures: list[Figure], bases: Mapping[str, Basis], dataset: Dataset) -> Iterable[Group]:
    """The figures by who stands behind them, a group for each counter that is repeated."""
    of_basis: dict[tuple[Basis, str], list[Figure]] = defaultdict(list)
    for figure in figures:
        kind = bases[figure.id]
        of_basis[kind, figure.rests_on if kind == "repeats" else ""].append(figure)
    for kind, counter_id in sorted(of_basis, key=lambda key: (ORDER.index(key[0]), key[1])):
        counter = dataset.organizations[counter_id] if kind == "repeats" else None
        yield Group(kind, counter, tuple(newest_first(of_basis[kind, counter_id])))


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


def last_known(figure: Figure) -> date:
    """The day from which a figure ages: the latest it can mean.

    Of a month or year that was not over when an undated text of it was read, the first: the reading says nothing.
    """
    reference = figure.reference
    is_told = figure.published or reference.latest == last_day(reference.stated)
    return reference.latest if is_told else reference.reaches


def days_since(figure: Figure, today: date) -> int:
    """Age of a figure in days."""
    return max(timedelta(0), today - last_known(figure)).days
