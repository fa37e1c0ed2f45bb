"""Series in time: which figures may be joined by a line, and where the line must break."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from statistics import median

from dashboard.analysis.latest import latest
from dashboard.analysis.periods import panel_figures
from dashboard.analysis.provenance import basis_of
from dashboard.dataset.figures.dates import first_day
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure, Organization

LEAST_DATES = 5
LONGEST_MEDIAN_DAYS = 200
REGULAR = (0.6, 1.6)
SILENCE_MEDIANS = 2.5


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
    ordered = sorted(figures, key=lambda f: (f.reference.latest, f.id))
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
    return [segment for run in by_start.values() for segment in _broken(one_a_day(run), breaks)]


def one_a_day(figures: Iterable[Figure]) -> list[Figure]:
    """One figure for each reference day, the one that would be the latest of them."""
    days: dict[date, list[Figure]] = defaultdict(list)
    for figure in figures:
        days[figure.reference.latest].append(figure)
    return [latest(days[day]) for day in sorted(days)]


def has_rhythm(days: Sequence[date]) -> bool:
    """At least five reference days, at most 200 days apart in the median, half of the gaps near the median."""
    if len(days) < LEAST_DATES:
        return False
    gaps = _gaps(days)
    middle = median(gaps)
    regular = [gap for gap in gaps if REGULAR[0] * middle <= gap <= REGULAR[1] * middle]
    return middle <= LONGEST_MEDIAN_DAYS and 2 * len(regular) >= len(gaps)


def _gaps(days: Sequence[date]) -> list[int]:
    return [(later - earlier).days for earlier, later in pairwise(days)]


def _broken(figures: list[Figure], breaks: Sequence[date]) -> list[tuple[Figure, ...]]:
    """Runs of at least two figures, broken over a silence and where a new definition begins."""
    days = [figure.reference.latest for figure in figures]
    if not has_rhythm(days):
        return []
    longest = SILENCE_MEDIANS * median(_gaps(days))
    runs: list[list[Figure]] = [[figures[0]]]
    for before, figure in pairwise(figures):
        start, end = before.reference.latest, figure.reference.latest
        is_broken = (end - start).days > longest or any(start < day <= end for day in breaks)
        if is_broken:
            runs.append([])
        runs[-1].append(figure)
    return [tuple(run) for run in runs if len(run) > 1]
