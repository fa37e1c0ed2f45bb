"""Where things are in a chart: shares of its width, pixels of its height."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from dashboard.charts.marks import Spec


@dataclass(frozen=True)
class PlotArea:
    """The plot of a chart: ``top`` and ``bottom`` in pixels from its upper edge, the ranges of its axes.

    Horizontal places are percent of the plot's width: 0 is its left edge, 100 its right one.
    """

    top: float
    bottom: float
    values: tuple[float, float]
    upright: tuple[float, float]
    is_dated: bool

    def x(self, place: Any, reference: str = "x") -> float:
        """A place on the horizontal axis, or a share of the width for ``paper``; in percent."""
        if reference == "paper":
            return 100 * float(place)
        start, end = self.values
        at = _day(place) if self.is_dated else float(place)
        return 100 * (at - start) / (end - start)

    def y(self, place: Any, reference: str = "y") -> float:
        """A place on the upright axis, or a share of the height for ``paper``; in pixels from the top."""
        start, end = (0.0, 1.0) if reference == "paper" else self.upright
        return self.bottom - (float(place) - start) / (end - start) * (self.bottom - self.top)

    @staticmethod
    def holds(x: float) -> bool:
        """Whether a horizontal place lies between the edges of the plot."""
        return -0.01 <= x <= 100.01


def area_of(spec: Spec) -> PlotArea:
    """The plot of a plotly dict."""
    layout = spec["layout"]
    margin, across, upright = layout["margin"], layout["xaxis"], layout["yaxis"]
    is_dated = across.get("type") == "date"
    start, end = ((_day(day) if is_dated else float(day)) for day in across["range"])
    low, high = upright["range"]
    return PlotArea(margin["t"], layout["height"] - margin["b"], (start, end), (float(low), float(high)), is_dated)


def _day(text: str) -> float:
    """A day as a number of days."""
    return (datetime.fromisoformat(text) - datetime.min) / timedelta(days=1)


Segment = tuple[float, float, float, float]


def inside(segment: Segment) -> Segment | None:
    """What of a line lies between the left and the right edge of the plot."""
    (x1, y1, x2, y2) = segment
    if max(x1, x2) < 0 or min(x1, x2) > 100:
        return None

    def cut(x: float, y: float, ox: float, oy: float) -> tuple[float, float]:
        edge = min(max(x, 0.0), 100.0)
        return (x, y) if edge == x else (edge, y + (oy - y) * (edge - x) / (ox - x))

    return (*cut(x1, y1, x2, y2), *cut(x2, y2, x1, y1))
