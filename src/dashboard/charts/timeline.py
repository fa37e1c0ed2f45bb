"""Figures over time: points first, a line only where there is a rhythm, nothing interpolated."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from statistics import median

import pandas as pd

from dashboard.analysis.events import levels_of
from dashboard.analysis.periods import is_closed
from dashboard.analysis.rhythm import gaps
from dashboard.analysis.series import Series
from dashboard.analysis.silence import Silence
from dashboard.charts.layout import date_axis, greatest_with_arrows, lay_out, upright_axis
from dashboard.charts.marks import POINT_PX, Mark, Pen, Spec, Stretch, Told, hover, in_time, safe, stretch
from dashboard.charts.slots import depth, lane_names, slots
from dashboard.charts.symbols import DEFINITION, LETTERS, SINCE, SPAN, STEP, Symbol
from dashboard.charts.theme import Theme
from dashboard.dataset.figures.model import Event, Figure
from dashboard.wording.language import Language

HEIGHT_PX = 420
HEIGHTS = {4: 240, 9: 320}
"""How tall a panel is, in pixels: less for so few figures."""
CROWDED, CROWDED_PX, LEAST_PX = 24, 6, 3
"""From so many marks of one organization on they are smaller, in pixels, and at least so large."""
PLOT_PX = 640
"""How wide a plot usually is, in pixels: marks that would touch shrink to the line that joins them."""
MOST_YEARS = 8
SHORT_DAYS, MOST_MONTHS, MONTH_STEPS = 732, 4, (1, 2, 3, 4, 6, 12)
"""Up to so many days (two years) the axis names months, or days, and at most about so many of them, at such steps."""
LEVEL_PX, ABOVE_PX, BELOW_PX = 17, 54, 34
"""From a level of letters to the next, so that the foot of one does not touch the head of another; room for three of
them, and below the plot for dates."""


@dataclass(frozen=True)
class Timeline:
    """What one panel draws: its series, their variants, events, window, and the months nothing was found for."""

    series: Sequence[Series]
    variants: Sequence[Figure]
    events: Sequence[Event]
    start: date
    end: date
    silences: Sequence[Silence] = ()

    @property
    def figures(self) -> list[Figure]:
        """Every figure drawn as a mark, without the variants."""
        return [figure for series in self.series for figure in self.inside(series)]

    def inside(self, series: Series) -> list[Figure]:
        """The figures of a series that fall into the window."""
        return [figure for figure in series.figures if self.holds(figure)]

    def last(self, series: Series) -> Figure:
        """The newest figure of a series inside the window, its own where it has one there."""
        if self.holds(series.newest):
            return series.newest
        drawn = self.inside(series)
        return ([figure for figure in drawn if figure.id not in series.ascribed] or drawn)[-1]

    def holds(self, figure: Figure) -> bool:
        """Whether a figure falls into the window."""
        return self.start <= figure.reference.latest <= self.end

    def mark(self, figure: Figure) -> Mark:
        """A figure at the last day its reference can mean; in the middle of a whole month or year that is counted."""
        begins, latest = figure.reference.begins, figure.reference.latest
        if begins is None or not self.is_in_the_middle(figure):
            return in_time(figure)
        return Mark(figure, (begins + (latest - begins) / 2).isoformat())

    def is_in_the_middle(self, figure: Figure) -> bool:
        """Whether a flow is of a closed month, half-year or year that is wholly seen.

        Every other was counted from a start, and reached its number at the end.
        """
        begins, is_flow = figure.reference.begins, figure.measure.kind == "flow"
        return is_flow and begins is not None and self.start <= begins and is_closed(figure)

    @property
    def height(self) -> int:
        """How tall its chart is, in pixels: few figures need little room."""
        return next((px for most, px in HEIGHTS.items() if len(self.figures) <= most), HEIGHT_PX)


def timeline_chart(
    view: Timeline,
    theme: Theme,
    language: Language,
    scale: int | None = None,
    height: int | None = None,
    told: Told = hover,
) -> Spec:
    """A panel over time as a plotly dict; every point, bar, arrow and line carries its ``figure_id``.

    ``scale`` is the greatest value of all panels that stand on one scale, ``height`` is in pixels (what its figures
    need where none is given), ``told`` what a mark says of its figure.
    What stands for no figure (events, new definitions, slots) is a shape or an annotation, never a trace.
    """
    pen, lanes = Pen(theme, language, "y", POINT_PX, 2, told), depth(view.silences)
    marks, readings = [view.mark(figure) for figure in view.figures], _readings(view)
    most = scale or greatest_shown(view)
    tall = height or view.height
    upright = upright_axis(most, [*view.figures, *view.variants], tall - ABOVE_PX - BELOW_PX, theme, language)
    axes = _time_axis(view, theme, language), upright
    arrows = pen.bounds([*marks, *(reading for reading, _ in readings)])
    shapes = [*_event_lines(view, theme), *_new_rules(view, theme), *slots(view.silences, view.start, view.end, theme)]
    return {
        "data": [
            *pen.stretches(stretches_of(view, view.figures)),
            *pen.lines([[in_time(figure) for figure in run] for run in runs_of(view)]),
            *(trace for series in view.series for trace in _points(view, series, pen)),
            *pen.bars(marks),
            *pen.readings(readings),
        ],
        "layout": lay_out(tall + lanes, (46, 16, ABOVE_PX, BELOW_PX + lanes), axes, theme)
        | {
            "annotations": [*arrows, *_letters(view, theme), *lane_names(view.silences, theme, language)],
            "shapes": shapes,
        },
    }


def greatest_shown(view: Timeline) -> int:
    """The greatest value; one more step of the scale where the arrow of a bound would reach out of the plot."""
    return greatest_with_arrows([*view.figures, *view.variants])


def stretches_of(view: Timeline, figures: Iterable[Figure]) -> list[Stretch]:
    """What marks stand for in time: a step as wide as the period of a flow, a pale bar over a month or year."""
    return [bar for figure in figures for bar in stretch(figure, *_beginning(view, figure))]


def _beginning(view: Timeline, figure: Figure) -> tuple[date | None, Symbol]:
    reference = figure.reference
    if figure.measure.kind != "flow":
        return reference.earliest, SPAN
    return reference.begins, STEP if view.is_in_the_middle(figure) else SINCE


def runs_of(view: Timeline) -> list[list[Figure]]:
    """The figures inside the window that a line may join."""
    runs = ([f for f in run if view.holds(f)] for series in view.series for run in series.segments)
    return [run for run in runs if run]


def breaks_of(view: Timeline) -> list[tuple[Series, date]]:
    """The days inside the window on which an organization began to count something else."""
    return [(series, day) for series in view.series for day in series.breaks if view.start <= day <= view.end]


def _points(view: Timeline, series: Series, pen: Pen) -> list[Spec]:
    """The points of a series; smaller where they are many, and those on a line where they would hide it."""
    figures = view.inside(series)
    is_crowded = len(figures) > CROWDED
    joined = {figure.id for run in series.segments for figure in run}
    close = [figure.id for figure in figures if is_crowded or figure.id in joined]
    size = min(CROWDED_PX if is_crowded else POINT_PX, _apart([f for f in figures if f.id in close], view))
    small = replace(pen, size=size, edge=min(pen.edge, size / 4))
    marks = [view.mark(figure) for figure in figures]
    if is_crowded or size == pen.size:
        return small.points(marks)
    return [_shrunk(trace, close, small) for trace in pen.points(marks)]


def _shrunk(trace: Spec, close: Sequence[str], small: Pen) -> Spec:
    """A trace of points with some of them smaller, still in the order of time: readers go from one to the next."""
    marker = trace["marker"]
    is_small = [figure_id in close for figure_id, *_ in trace["customdata"]]
    line = marker["line"] | {"width": [small.edge if one else marker["line"]["width"] for one in is_small]}
    return trace | {
        "marker": marker | {"size": [small.size if one else marker["size"] for one in is_small], "line": line}
    }


def _apart(figures: Sequence[Figure], view: Timeline) -> int:
    """How many pixels usually lie between the days of some figures, at least those of the smallest mark."""
    between = gaps(sorted({figure.reference.latest for figure in figures}))
    usual = PLOT_PX * median(between) / max(1, (view.end - view.start).days) if between else POINT_PX
    return max(LEAST_PX, round(usual))


def _readings(view: Timeline) -> list[tuple[Mark, Mark]]:
    """Each other reading with the mark of the figure that stands."""
    standing = {figure.id: view.mark(figure) for figure in view.figures}
    return [(view.mark(variant), standing[variant.variant_of]) for variant in view.variants]


def _letters(view: Timeline, theme: Theme) -> list[Spec]:
    """A letter above the plot for each event, on a level where no other one is near."""
    levels = levels_of(view.events, view.start, view.end)
    return [
        {
            "x": event.day.isoformat(),
            "y": 1,
            "yref": "paper",
            "yanchor": "bottom",
            "yshift": 2 + LEVEL_PX * (level or 0),
            "text": safe(letter),
            "showarrow": False,
            "font": {"size": 13, "color": theme.muted},
        }
        for letter, event, level in zip(LETTERS, view.events, levels, strict=False)
    ]


def _event_lines(view: Timeline, theme: Theme) -> list[Spec]:
    return [_vertical(event.day, 0, 1, theme.row, 1) for event in view.events]


def _new_rules(view: Timeline, theme: Theme) -> list[Spec]:
    """A dotted line where an organization began to count something else: at no value, so that nobody reads one."""
    return [
        _vertical(day, 0, 1, theme.colour(series.organization), DEFINITION.line, dash="dot")
        for series, day in breaks_of(view)
    ]


def _vertical(day: date, low: float, high: float, colour: str, width: float, **line: str) -> Spec:
    return {
        "type": "line",
        "x0": day.isoformat(),
        "x1": day.isoformat(),
        "yref": "paper",
        "y0": low,
        "y1": high,
        "layer": "below",
        "line": {"color": colour, "width": width, **line},
    }


def _time_axis(view: Timeline, theme: Theme, language: Language) -> Spec:
    """Years, months of a short window, days of a very short one; ticks reach through lanes of slots to the labels."""
    axis = date_axis(view.start, view.end, _time_labels(view, language), theme)
    lanes = {"ticklen": axis["ticklen"] + depth(view.silences), "tickcolor": theme.row}
    return axis | (lanes if view.silences else {})


def _time_labels(view: Timeline, language: Language) -> dict[str, str]:
    """What stands at a few days of the axis, by day."""
    shown = (view.end - view.start).days
    if shown > SHORT_DAYS:
        years = range(view.start.year, view.end.year + 2)
        step = max(1, -(-len(years) // MOST_YEARS))
        return {f"{year}-01-01": str(year) for year in years if (view.end.year - year) % step == 0}
    months = pd.date_range(view.start, view.end, freq="MS")
    if len(months) > 1:
        step = next(step for step in MONTH_STEPS if len(months) <= step * MOST_MONTHS)
        named = [str(month.date()) for month in months if (month.month - 1) % step == 0]
        return {month: language.date(month[:7], short=True) for month in named}
    days = [view.start + timedelta(days=n) for n in range(0, shown + 1, max(1, shown // (MOST_MONTHS - 1)))]
    return {day.isoformat(): language.day(day, short=True) for day in days}
