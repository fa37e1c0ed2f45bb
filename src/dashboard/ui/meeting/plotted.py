"""A panel over time as series of numbers: what an office program draws, joined only where we join."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from dashboard.charts.layout import ticks
from dashboard.charts.symbols import (
    ABOUT,
    BETWEEN,
    BOUND,
    DEFINITION,
    EVENT,
    FULL,
    LETTERS,
    LINE,
    RING,
    SINCE,
    SLOT,
    SPAN,
    STEP,
    UP_TO,
    VARIANT,
    Symbol,
    hedges_of,
    symbols_of,
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
        SINCE: "▬●",
        VARIANT: "×",
        DEFINITION: "┊",
        LINE: "●─●",
        SLOT: "▯",
        EVENT: LETTERS[0],
    }
)
"""The marks of a chart as letters, for its key."""
SIDEWAYS: Mapping[Symbol, str] = MappingProxyType({**GLYPHS, BOUND: "→", UP_TO: "←", BETWEEN: "├┤"})
"""Those of a chart whose values grow to the right."""
_DAY_ZERO = date(1899, 12, 30)
_YEAR = 365.25


@dataclass(frozen=True)
class PlottedPoint:
    """One number at a day."""

    figure: Figure
    day: int
    value: int


@dataclass(frozen=True)
class PlottedSeries:
    """Points of one organization: a run that is joined, the two numbers of a range, other readings, or points alone.

    Besides those, what belongs to the marks of another series: under them the bars over the days they stand for, each
    from one point to the next, and on them the empty inside of rings, which LibreOffice would fill.
    """

    organization: Organization
    points: tuple[PlottedPoint, ...]
    form: Symbol | None = None

    @property
    def is_joined(self) -> bool:
        return self.form in (LINE, BETWEEN)

    @property
    def is_crowded(self) -> bool:
        return len(self.points) > CROWDED

    @property
    def is_bars(self) -> bool:
        return self.form in (SPAN, STEP, SINCE)

    @property
    def has_marks(self) -> bool:
        return not self.is_bars and self.form is not RING

    @property
    def places(self) -> Sequence[PlottedPoint | None]:
        """Its points, and gaps: behind each bar, and where a mark is no ring."""
        if self.form is RING:
            return [point if is_ring(point.figure) else None for point in self.points]
        if not self.is_bars:
            return self.points
        ends = zip(self.points[::2], self.points[1::2], strict=True)
        return [place for start, end in ends for place in (start, end, None)]


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
    runs = runs_of(view)
    joined = {figure.id for run in runs for figure in run}

    def found() -> Iterator[PlottedSeries]:
        for series in view.series:
            who, inside = series.organization, view.inside(series)
            read = [figure for figure in view.variants if figure.organization is who]
            yield from _bars(view, [*inside, *read])
            for run in runs:
                if run[0].organization is who:
                    yield from _marked(view, who, run, LINE)
            ranges = filter(_is_range, inside)
            yield from (PlottedSeries(who, (_point(view, f), _point(view, f, f.value_high)), BETWEEN) for f in ranges)
            yield from _marked(view, who, [f for f in inside if f.id not in joined and not _is_range(f)])
            yield PlottedSeries(who, tuple(_point(view, figure) for figure in read), VARIANT)

    # LibreOffice loses the numbers of a series before a longer one.
    return sorted((series for series in found() if series.points), key=lambda series: -len(series.places))


def _point(view: Timeline, figure: Figure, value: int | None = None) -> PlottedPoint:
    day = date.fromisoformat(str(view.mark(figure).at))
    return PlottedPoint(figure, serial(day), figure.value if value is None else value)


def _marked(
    view: Timeline, who: Organization, figures: Sequence[Figure], form: Symbol | None = None
) -> Iterator[PlottedSeries]:
    """Marks with the inside of those that are rings: before them, for LibreOffice draws the first series on top."""
    points = tuple(_point(view, figure) for figure in figures)
    if any(map(is_ring, figures)):
        yield PlottedSeries(who, points, RING)
    yield PlottedSeries(who, points, form)


def _bars(view: Timeline, figures: Sequence[Figure]) -> Iterator[PlottedSeries]:
    """The bars of one organization over all the days its numbers stand for, from the beginning of the chart on."""
    earliest = int(axes_of(view).start)
    for symbol in (SPAN, STEP, SINCE):
        points: list[PlottedPoint] = []
        for bar in stretches_of(view, figures):
            figure, start = bar.mark.figure, max(serial(date.fromisoformat(bar.start)), earliest)
            days = start, serial(figure.reference.latest)
            if bar.symbol is symbol and days[0] < days[1]:
                values = dict.fromkeys((figure.value, figure.value_high or figure.value))
                points += [PlottedPoint(figure, day, value) for value in values for day in days]
        if points:
            yield PlottedSeries(points[0].figure.organization, tuple(points), symbol)


def is_ring(figure: Figure) -> bool:
    """Whether the mark of a figure is hollow."""
    return RING in symbols_of(figure)


def _is_range(figure: Figure) -> bool:
    return BETWEEN in hedges_of(figure)
