"""A panel over time as series of numbers: what an office program draws, joined only where we join."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from dashboard.charts.layout import ticks
from dashboard.charts.marks import Mark
from dashboard.charts.symbols import (
    ABOUT,
    BETWEEN,
    BOUND,
    FULL,
    LINE,
    RING,
    SPAN,
    STEP,
    UP_TO,
    VARIANT,
    Symbol,
    hedges_of,
)
from dashboard.charts.timeline import CROWDED, MOST_YEARS, Timeline, greatest_shown, runs_of, stretches_of
from dashboard.dataset.figures.model import Figure, Organization

GLYPHS: Mapping[Symbol, str] = MappingProxyType(
    {
        FULL: "●",
        RING: "○",
        ABOUT: "◆",
        BOUND: "↑",
        UP_TO: "↓",
        BETWEEN: "┃",
        SPAN: "━●",
        STEP: "━",
        VARIANT: "×",
        LINE: "●─●",
    }
)
"""The marks of a chart of an office program as letters, for its key."""
_DAY_ZERO = date(1899, 12, 30)
_YEAR = 365.25


@dataclass(frozen=True)
class PlottedPoint:
    """One number at a day; the bar over the days it stands for reaches so many days back and on."""

    figure: Figure
    day: int
    value: int
    back: int = 0
    on: int = 0


@dataclass(frozen=True)
class PlottedSeries:
    """Points of one organization: a run that is joined, the two numbers of a range, other readings, or points alone."""

    organization: Organization
    points: tuple[PlottedPoint, ...]
    form: Symbol | None = None

    @property
    def is_joined(self) -> bool:
        return self.form in (LINE, BETWEEN)

    @property
    def is_crowded(self) -> bool:
        return len(self.points) > CROWDED


@dataclass(frozen=True)
class PlottedAxes:
    """From when to when in days, how many days between two years that are named, and the round values from zero."""

    start: float
    end: float
    step: float
    values: Sequence[int]


def serial(day: date) -> int:
    """A day as the number that tables and charts of office programs write for it."""
    return (day - _DAY_ZERO).days


def axes_of(view: Timeline) -> PlottedAxes:
    """The axes: days from the beginning of a year, values from zero."""
    first = view.start.year
    # So far into the first of January that every 365.25 days another first of January is met.
    start = serial(date(first, 1, 1)) + (first + 3) % 4 * 0.25
    years = view.end.year - first + 2
    return PlottedAxes(start, serial(view.end), _YEAR * max(1, -(-years // MOST_YEARS)), ticks(greatest_shown(view)))


def plotted(view: Timeline) -> list[PlottedSeries]:
    """The series: every figure is in one of them, and only points of a run are joined."""
    earliest = axes_of(view).start
    bars = {bar.mark.figure.id: date.fromisoformat(bar.start) for bar in stretches_of([*view.figures, *view.variants])}

    def point(mark: Mark, value: int | None = None) -> PlottedPoint:
        figure, day = mark.figure, serial(date.fromisoformat(str(mark.at)))
        back = day - max(serial(bars[figure.id]), int(earliest)) if figure.id in bars else 0
        on = serial(figure.reference.latest) - day if back > 0 else 0
        return PlottedPoint(figure, day, figure.value if value is None else value, max(back, 0), on)

    def ranged(figure: Figure) -> tuple[PlottedPoint, ...]:
        return tuple(point(view.mark(figure), value) for value in (figure.value, figure.value_high))

    runs = runs_of(view)
    joined = {figure.id for run in runs for figure in run}

    def found() -> Iterator[PlottedSeries]:
        for series in view.series:
            who, inside = series.organization, view.inside(series)
            for run in runs:
                if run[0].organization is who:
                    yield PlottedSeries(who, tuple(point(view.mark(figure)) for figure in run), LINE)
            yield from (PlottedSeries(who, ranged(figure), BETWEEN) for figure in inside if _is_range(figure))
            alone = [figure for figure in inside if figure.id not in joined and not _is_range(figure)]
            yield PlottedSeries(who, tuple(point(view.mark(figure)) for figure in alone))
            read = [figure for figure in view.variants if figure.organization is who]
            yield PlottedSeries(who, tuple(point(view.mark(figure)) for figure in read), VARIANT)

    # LibreOffice loses the numbers of a series before a longer one.
    return sorted((series for series in found() if series.points), key=lambda series: -len(series.points))


def _is_range(figure: Figure) -> bool:
    return BETWEEN in hedges_of(figure)
