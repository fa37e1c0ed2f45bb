"""Silence: when a regular series was last heard, which months it left empty, and what is due."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from math import ceil
from statistics import median

import numpy as np

from dashboard.analysis.latest import Panel, days_since, last_known, whole_months
from dashboard.analysis.periods import period_length
from dashboard.analysis.provenance import basis_of
from dashboard.analysis.rhythm import LONGEST_MEDIAN_DAYS, REGULAR, WEEK_DAYS, dense_runs, gaps, has_rhythm
from dashboard.analysis.series import Series, series_of
from dashboard.dataset.figures.authorship import is_one_government
from dashboard.dataset.figures.dates import first_day, last_day
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure, Organization
from dashboard.dataset.files.view_choices import PERIODS

MONTHLY_DAYS = 35
# One figure that is late may still be on its way to us; two in a row are a silence.
LATE_RHYTHMS = 2
# Without a rhythm nothing says when a figure is due; half a year is also the nearest others are compared at.
LATE_MONTHS = 6


@dataclass(frozen=True)
class Due:
    """The next figure of a regular series: what to look for, and the day its rhythm leads to."""

    last: Figure
    every_days: int
    expected: date


@dataclass(frozen=True)
class Silence:
    """The months (``2025-10``) of an organization's regular series for which nothing was found, oldest first."""

    organization: Organization
    months: tuple[str, ...]


def rhythm(series: Series, dataset: Dataset) -> int | None:
    """Days from one figure of a counter's own to the next, in the median; nothing without a rhythm."""
    days = _own_days(series, dataset)
    if not has_rhythm(days) or _is_mixed(series) or _is_of_one_event(series):
        return None
    return round(median(gaps(days)))


def interval(series: Series, dataset: Dataset) -> int | None:
    """Days after which another figure is awaited: the rhythm, or that of the dense run it was heard in of late.

    Bulletins that came weekly until spring are missed in summer, whatever the years before were like.
    """
    every = rhythm(series, dataset)
    if every is not None or _is_mixed(series) or _is_of_one_event(series):
        return every
    days = _own_days(series, dataset)
    late = [run for run in dense_runs(days) if (days[-1] - run[-1]).days <= LONGEST_MEDIAN_DAYS]
    return max(WEEK_DAYS, round(median(gaps(late[-1])))) if late else None


def silences(series: Iterable[Series], dataset: Dataset, start: date, today: date) -> list[Silence]:
    """The empty months of each series that lie in a window from ``start`` to today; none for a series without."""
    found = [
        Silence(s.organization, tuple(m for m in empty_months(s, dataset, today) if first_day(m) >= start))
        for s in series
    ]
    return [silence for silence in found if silence.months]


def empty_months(series: Series, dataset: Dataset, today: date) -> list[str]:
    """The months (``2025-10``) that should have a figure by the rhythm of a series and have none, until today.

    Of a monthly series every month since its first figure, of a slower one only those its rhythm leads to in a
    gap. Whoever states a figure fills the month, jointly with others too, and so does another body of the same
    government; one that has not ended is not empty yet. Nothing is expected after the count has ended (when every
    definition of it has), nor for longer than it was kept up: five counts in two months promise no third year.
    """
    every = rhythm(series, dataset)
    if every is None:
        return []
    days = _own_days(series, dataset)
    kept_up = days[-1] + (days[-1] - days[0])
    end = min(today, kept_up, max(days[-1], _ended(series.newest, dataset) or today))
    expected = _every_month(days[0], end) if every <= MONTHLY_DAYS else _awaited(days, every, end)
    heard = {_month(figure.reference.latest) for figure in _stated(series, dataset)}
    return [month for month in expected if month not in heard and last_day(month) < today]


def runs(months: Iterable[str]) -> list[tuple[str, str]]:
    """The first and the last of each run of months without a break: ``2025-12`` and ``2026-01`` are one run."""
    listed = np.array(list(months), dtype="datetime64[M]")
    parts = np.split(listed, np.flatnonzero(np.diff(listed).astype(int) != 1) + 1)
    return [(str(part[0]), str(part[-1])) for part in parts if len(part)]


def late_figures(panel: Panel, dataset: Dataset, today: date) -> frozenset[str]:
    """The ids of the figures of a panel that are so old that their age must be said beside them."""
    usual = {s.organization.id: interval(s, dataset) for s in series_of(dataset, panel.measure.id, panel.scope.id)}
    return frozenset(f.id for f in panel.figures if is_late(f, usual.get(f.organization.id), today))


def is_late(figure: Figure, every: int | None, today: date) -> bool:
    """Whether nothing newer was heard for two rhythms, or for six months where there is no rhythm."""
    if every is None:
        return whole_months(last_known(figure), today) >= LATE_MONTHS
    return days_since(figure, today) > LATE_RHYTHMS * every


def due(dataset: Dataset, today: date) -> list[Due]:
    """Every regular series that has been silent for longer than its rhythm, the longest awaited first."""
    return [item for item in awaited(dataset) if item.expected < today]


def _ended(figure: Figure, dataset: Dataset) -> date | None:
    """The last day of the last definition of a figure's count; nothing while one is in use, or where none is known."""
    ends = [definition.valid.end for definition in dataset.definitions_of(figure)]
    return max(map(last_day, ends)) if ends and all(ends) else None


def awaited(dataset: Dataset) -> list[Due]:
    """The next figure of every regular series, the longest awaited first."""
    found = [item for series in _regular(dataset) if (item := _next(series, dataset)) is not None]
    return sorted(found, key=lambda item: (item.expected, item.last.id))


def _regular(dataset: Dataset) -> Iterator[Series]:
    """Every series of a panel; flows only of one length of period at a time, and no running counts of releases."""
    kinds = {(f.measure.id, f.scope.id): f.measure.kind for f in dataset.figures.values() if f.stands and not f.episode}
    for measure_id, scope_id in sorted(kinds):
        lengths = PERIODS if kinds[measure_id, scope_id] == "flow" else ("",)
        for length in lengths:
            yield from series_of(dataset, measure_id, scope_id, length)


def _next(series: Series, dataset: Dataset) -> Due | None:
    every = interval(series, dataset)
    if every is None:
        return None
    last = _own(series, dataset)[-1]
    expected, end = last.reference.latest + timedelta(days=every), _ended(last, dataset)
    return None if end and end < expected else Due(last, every, expected)


def _is_mixed(series: Series) -> bool:
    """Whether a flow is counted over periods of several lengths, or of none that has a name: those have no rhythm."""
    lengths = {_kind(figure) for figure in series.figures}
    return len(lengths) > 1 or "other" in lengths


def _is_of_one_event(series: Series) -> bool:
    """Whether these are totals of some people from one day on: when all are known, nobody need tell them again."""
    first = series.figures[0]
    starts = {figure.reference.start for figure in series.figures}
    is_total = first.measure.kind == "ever_in_period" and first.scope.is_restricted
    return is_total and 2 * len(starts) <= len(series.figures)


def _stated(series: Series, dataset: Dataset) -> Iterator[Figure]:
    """Every figure of a series, other readings too, and those stated jointly with others or by the same government."""
    first, kind, whose = series.figures[0], _kind(series.figures[0]), series.organization
    for figure in dataset.figures_of(first.measure.id, first.scope.id):
        speaks = whose.id in (figure.organization.id, *figure.organization.members)
        speaks = speaks or is_one_government(figure.organization, whose, dataset.organizations)
        if speaks and figure.status == "active" and _kind(figure) == kind:
            yield figure


def _kind(figure: Figure) -> str:
    """The length of the period of a flow; all others are of one kind."""
    return period_length(figure) if figure.measure.kind == "flow" else ""


def _every_month(first: date, today: date) -> list[str]:
    return [str(month) for month in np.arange(_month(first), np.datetime64(_month(today)) + 1, dtype="datetime64[M]")]


def _awaited(days: list[date], every: int, today: date) -> list[str]:
    """The months a rhythm leads to: in every gap that is longer than a regular one, and from the last day to today."""
    missed = [(start, ceil((end - start).days / every - REGULAR[1])) for start, end in pairwise(days)]
    missed.append((days[-1], (today - days[-1]).days // every))
    return [_month(start + timedelta(days=every * step)) for start, count in missed for step in range(1, count + 1)]


def _month(day: date) -> str:
    return day.strftime("%Y-%m")


def _own_days(series: Series, dataset: Dataset) -> list[date]:
    return sorted({figure.reference.latest for figure in _own(series, dataset)})


def _own(series: Series, dataset: Dataset) -> list[Figure]:
    """The counter's own figures, oldest first."""
    return [f for f in series.figures if basis_of(f, dataset) == "own" and not f.organization.is_unnamed]
