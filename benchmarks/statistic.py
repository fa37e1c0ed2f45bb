"""The few statistics a report needs."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Spread:
    """Median, 95th percentile and number of measured values, in the unit of the values."""

    median: float
    p95: float
    count: int


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least ``share`` (0 to 1) of all values do not exceed.

    :raises ValueError: without values, or when ``share`` is no share.
    """
    if not values or not 0 <= share <= 1:
        raise ValueError(f"no percentile {share} of {len(values)} values")
    return sorted(values)[max(math.ceil(share * len(values)) - 1, 0)]


def spread(values: Sequence[float]) -> Spread:
    """Median and 95th percentile of some values. :raises ValueError: without values."""
    return Spread(median(values), percentile(values, 0.95), len(values))
