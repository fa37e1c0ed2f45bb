"""Series in time: which figures may be joined by a line, and where the line must break."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from dashboard.analysis.latest import latest
from dashboard.analysis.periods import panel_figures
from dashboard.analysis.provenance import basis_of
from dashboard.analysis.rhythm import steady_runs
from dashboard.dataset.figures.dates import first_day
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure, Organization


@dataclass(frozen=True)
class Series:
    """The figures of one organization for one measure and scope, oldest first.

    ``segments`` are the runs that may be joined; ``breaks`` the days a new definition begins;
    ``newest`` is the latest of its own words, of what others ascribe to it (``ascribed``, ids) only where it has none.
    """

    organization: Organization
    figures: tuple[Figure, ...]
    segments: tuple[tuple[Figure, ...], ...]
    breaks: tuple[date, ...]
    newest: Figure
    ascribed: frozenset[str]

    def between(self, start: date, end: date) -> Series:
        """This series with the figures of a window alone, which holds at least one of them."""
        return replace(self, figures=tuple(f for f in self.figures if start <= f.reference.latest <= end))


def series_of(dataset: Dataset, measure_id: str, scope_id: str, period: str = "") -> list[Series]:
    """All series of a measure and scope, those with the newest figure first; flows of one period length."""
    found: dict[str, list[Figure]] = defaultdict(list)
    for figure in panel_figures(dataset, measure_id, scope_id, period):
        found[figure.organization.id].append(figure)
    series = [series_from(figures, dataset) for figures in found.values()]
    by_name = sorted(series, key=lambda s: s.organization.place)
    return sorted(by_name, key=lambda s: s.newest.reference.lateness, reverse=True)


def series_from(figures: Sequence[Figure], dataset: Dataset) -> Series:
    """The series of some figures of one organization, measure and scope that stand, at least one."""
    ordered = sorted(figures, key=lambda f: (f.reference.moment, f.id))
    breaks = definition_breaks(ordered[0], dataset)
    ascribed = frozenset(figure.id for figure in ordered if basis_of(figure, dataset) == "attributed")
    own = [figure for figure in ordered if figure.id not in ascribed]
    runs = tuple(segments(ordered, breaks, dataset))
    return Series(ordered[0].organization, tuple(ordered), runs, breaks, latest(own or ordered), ascribed)


def definition_breaks(figure: Figure, dataset: Dataset) -> tuple[date, ...]:
    """The days on which a second or later definition of the figure's series begins."""
    starts = sorted(
        first_day(definition.valid.start) for definition in dataset.definitions_of(figure) if definition.valid.start
    )
    return tuple(starts[1:])


def segments(figures: Sequence[Figure], breaks: Sequence[date], dataset: Dataset) -> list[tuple[Figure, ...]]:
    """The runs of a series that a line may join: only a counter's own words, only with a rhythm.

    Flows are steps and are never joined; *ever in period* is joined only with equal starts.
    """
    joinable = [f for f in figures if basis_of(f, dataset) == "own" and not f.organization.is_unnamed]
    if not joinable or joinable[0].measure.kind == "flow" or joinable[0].measure.is_statement:
        return []
    by_start: dict[str, list[Figure]] = defaultdict(list)
    for figure in joinable:
        by_start[figure.reference.start].append(figure)
    return [segment for run in by_start.values() for segment in _joined(one_a_day(run), breaks)]


def one_a_day(figures: Iterable[Figure]) -> list[Figure]:
    """One figure for each reference day, the one that would be the latest of them."""
    days: dict[date, list[Figure]] = defaultdict(list)
    for figure in figures:
        days[figure.reference.latest].append(figure)
    return [latest(days[day]) for day in sorted(days)]


def _joined(figures: list[Figure], breaks: Sequence[date]) -> list[tuple[Figure, ...]]:
    """Runs of at least two figures, broken over a silence and where a new definition begins."""
    of_day = {figure.reference.latest: figure for figure in figures}
    runs: list[list[Figure]] = []
    for days in steady_runs(list(of_day)):
        runs.append([of_day[days[0]]])
        for before, day in pairwise(days):
            if any(before < begins <= day for begins in breaks):
                runs.append([])
            runs[-1].append(of_day[day])
    return [tuple(run) for run in runs if len(run) > 1]
