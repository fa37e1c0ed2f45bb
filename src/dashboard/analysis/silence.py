"""Silence: when a regular series was last heard, which months it left empty, and what is due."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from statistics import median

import pandas as pd

from dashboard.analysis.provenance import standing
from dashboard.analysis.series import PERIODS, Series, has_rhythm, series_of
from dashboard.dataset.load import Dataset
from dashboard.dataset.model import Figure

MONTHLY_DAYS = (25, 35)


@dataclass(frozen=True)
class Due:
    """A regular series whose next figure should have appeared: what to look for."""

    last: Figure
    every_days: int
    expected: date


def rhythm(series: Series, dataset: Dataset) -> int | None:
    """Days from one figure of a counter's own to the next, in the median; nothing without a rhythm."""
    days = _own_days(series, dataset)
    return round(median(_gaps(days))) if has_rhythm(days) else None


def empty_months(series: Series, dataset: Dataset) -> list[str]:
    """The months (``2025-10``) between the first and the last figure of a monthly series that have none."""
    every = rhythm(series, dataset)
    if every is None or not MONTHLY_DAYS[0] <= every <= MONTHLY_DAYS[1]:
        return []
    heard = {day.strftime("%Y-%m") for day in _own_days(series, dataset)}
    months = pd.period_range(min(heard), max(heard), freq="M").astype(str)
    return [month for month in months if month not in heard]


def due(dataset: Dataset, today: date) -> list[Due]:
    """Every regular series that has been silent for longer than its rhythm, the longest awaited first."""
    found = [late for series in _regular(dataset) if (late := _late(series, dataset, today)) is not None]
    return sorted(found, key=lambda item: (item.expected, item.last.id))


def _regular(dataset: Dataset) -> Iterator[Series]:
    """Every series of a panel; flows only of one length of period at a time, and no running counts of releases."""
    kinds = {(f.measure.id, f.scope.id): f.measure.kind for f in dataset.figures.values() if f.stands and not f.episode}
    for measure_id, scope_id in sorted(kinds):
        lengths = PERIODS if kinds[measure_id, scope_id] == "flow" else ("",)
        for length in lengths:
            if length != "other":
                yield from series_of(dataset, measure_id, scope_id, length)


def _late(series: Series, dataset: Dataset, today: date) -> Due | None:
    every = rhythm(series, dataset)
    if every is None:
        return None
    last = _own(series, dataset)[-1]
    expected = last.reference.latest + timedelta(days=every)
    return Due(last, every, expected) if expected < today else None


def _own_days(series: Series, dataset: Dataset) -> list[date]:
    return sorted({figure.reference.latest for figure in _own(series, dataset)})


def _own(series: Series, dataset: Dataset) -> list[Figure]:
    """The counter's own figures, oldest first."""
    return [f for f in series.figures if standing(f, dataset) == "own" and not f.organization.is_unnamed]


def _gaps(days: list[date]) -> list[int]:
    return [(later - earlier).days for earlier, later in pairwise(days)]
