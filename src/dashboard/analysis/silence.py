"""Silence: when a regular series was last heard, which months it left empty, and what is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from statistics import median

import pandas as pd

from dashboard.analysis.provenance import standing
from dashboard.analysis.series import Series, has_rhythm, series_of
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
    found = []
    for measure_id, scope_id in sorted({(f.measure.id, f.scope.id) for f in dataset.figures.values() if f.stands}):
        for series in series_of(dataset, measure_id, scope_id):
            every = rhythm(series, dataset)
            if every is None:
                continue
            last = _own(series, dataset)[-1]
            expected = last.reference.latest + timedelta(days=every)
            if expected < today:
                found.append(Due(last, every, expected))
    return sorted(found, key=lambda item: (item.expected, item.last.id))


def _own_days(series: Series, dataset: Dataset) -> list[date]:
    return sorted({figure.reference.latest for figure in _own(series, dataset)})


def _own(series: Series, dataset: Dataset) -> list[Figure]:
    """The counter's own figures, oldest first."""
    return [f for f in series.figures if standing(f, dataset) == "own" and not f.organization.is_unnamed]


def _gaps(days: list[date]) -> list[int]:
    return [(later - earlier).days for earlier, later in pairwise(days)]
