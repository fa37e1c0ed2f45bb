"""Figures over time: points first, a line only where there is a rhythm, nothing interpolated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.analysis.events import Event
from dashboard.analysis.series import Series
from dashboard.analysis.silence import Silence
from dashboard.charts.marks import BOUND_PX, MARK_PX, Spec, hover, safe, symbol
from dashboard.charts.slots import depth, lane_names, slots
from dashboard.charts.strip import ticks
from dashboard.charts.theme import SANS, Theme
from dashboard.dataset.model import Figure
from dashboard.wording.language import Language

HEIGHT_PX = 460
LETTERS = "abcdefgh"
MOST_YEARS = 8
LEVELS = 3
_UP = {"at_least": -1, "more_than": -1, "up_to": 1}


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
        return [f for f in series.figures if self.start <= f.reference.latest <= self.end]


def timeline(view: Timeline, theme: Theme, language: Language) -> Spec:
    """A panel over time as a plotly dict; every point, bar, arrow and line carries its ``figure_id``.

    What stands for no figure (events, feet, slots) is a shape or an annotation, never a trace.
    """
    figures, lanes = view.figures, depth(view.silences)
    greatest = max((f.value_high or f.value for f in (*figures, *view.variants)), default=1)
    traces = [*_spans(figures, theme), *_lines(view, theme), *_points(figures, theme, language)]
    return {
        "data": traces + _variants(view, figures, theme, language),
        "layout": {
            "height": HEIGHT_PX + lanes,
            "margin": {"l": 46, "r": 16, "t": 46, "b": 34 + lanes},
            "paper_bgcolor": theme.background,
            "plot_bgcolor": theme.background,
            "font": {"family": SANS, "size": 14, "color": theme.ink},
            "xaxis": _time_axis(view, theme),
            "yaxis": _value_axis(greatest, theme, language),
            "annotations": [
                *_bounds(figures, theme),
                *_letters(view, theme),
                *lane_names(view.silences, theme, language),
            ],
            "shapes": [
                *_event_lines(view, theme),
                *_feet(view, theme),
                *slots(view.silences, view.start, view.end, theme),
            ],
            "hoverlabel": theme.hover,
            "hovermode": "closest",
            "showlegend": False,
            "dragmode": False,
        },
    }


def _points(figures: Sequence[Figure], theme: Theme, language: Language) -> list[Spec]:
    """One trace of marks for each organization, and a capped bar for each *between*."""
    single = [f for f in figures if f.qualifier != "between"]
    organizations = list(dict.fromkeys(f.organization.id for f in single))
    traces = [_marks([f for f in single if f.organization.id == o], theme, language) for o in organizations]
    return traces + [_capped(f, theme, language) for f in figures if f.qualifier == "between"]


def _marks(figures: Sequence[Figure], theme: Theme, language: Language) -> Spec:
    colour = theme.colour(figures[0].organization)
    size = 8 if len(figures) > 30 else 10
    return _trace(figures, language) | {
        "mode": "markers",
        "marker": {
            "symbol": [symbol(f) for f in figures],
            "color": colour,
            "size": size,
            "opacity": 1,
            "line": {"width": 2, "color": colour},
        },
    }


def _trace(figures: Sequence[Figure], language: Language) -> Spec:
    return {
        "type": "scatter",
        "x": [f.reference.latest.isoformat() for f in figures],
        "y": [f.value for f in figures],
        "customdata": [[f.id] for f in figures],
        "hovertext": [hover(f, language) for f in figures],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "cliponaxis": False,
    }


def _capped(figure: Figure, theme: Theme, language: Language) -> Spec:
    colour = theme.colour(figure.organization)
    return _trace([figure, figure], language) | {
        "mode": "lines+markers",
        "y": [figure.value, figure.value_high],
        "line": {"color": colour, "width": 2.5},
        "marker": {"symbol": "line-ew", "size": MARK_PX, "opacity": 1, "line": {"width": 2.5, "color": colour}},
    }


def _spans(figures: Sequence[Figure], theme: Theme) -> list[Spec]:
    """What a mark stands for in time: a step as wide as the period of a flow, a pale bar over a month or year."""
    traces = []
    for figure in figures:
        flow = figure.measure.kind == "flow"
        start = figure.reference.begins if flow else figure.reference.earliest
        if start is None or start == figure.reference.latest:
            continue
        traces.append(
            {
                "type": "scatter",
                "mode": "lines",
                "hoverinfo": "skip",
                "x": [start.isoformat(), figure.reference.latest.isoformat()],
                "y": [figure.value, figure.value],
                "customdata": [[figure.id], [figure.id]],
                "opacity": 1 if flow else 0.35,
                "line": {"color": theme.colour(figure.organization), "width": 2 if flow else 8},
            }
        )
    return traces


def _lines(view: Timeline, theme: Theme) -> list[Spec]:
    traces = []
    for series in view.series:
        for segment in series.segments:
            inside = [f for f in segment if view.start <= f.reference.latest <= view.end]
            traces.append(
                {
                    "type": "scatter",
                    "mode": "lines",
                    "hoverinfo": "skip",
                    "x": [f.reference.latest.isoformat() for f in inside],
                    "y": [f.value for f in inside],
                    "customdata": [[f.id] for f in inside],
                    "line": {"color": theme.colour(series.organization), "width": 1.5},
                }
            )
    return traces


def _variants(view: Timeline, figures: Sequence[Figure], theme: Theme, language: Language) -> list[Spec]:
    """A small x for each other reading, tied by a thin line to the figure that stands."""
    standing = {f.id: f for f in figures}
    traces = []
    for variant in view.variants:
        colour = theme.colour(variant.organization)
        pair = [variant, standing[variant.variant_of]]
        traces.append(
            _trace(pair, language)
            | {
                "mode": "lines+markers",
                "line": {"color": colour, "width": 1},
                "marker": {
                    "symbol": ["x-thin", "circle"],
                    "size": [8, 1],
                    "opacity": 1,
                    "color": colour,
                    "line": {"width": 2, "color": colour},
                },
            }
        )
    return traces


def _bounds(figures: Sequence[Figure], theme: Theme) -> list[Spec]:
    return [
        {
            "name": f.id,
            "x": f.reference.latest.isoformat(),
            "y": f.value,
            "ax": 0,
            "ay": BOUND_PX * _UP[f.qualifier],
            "text": "",
            "showarrow": True,
            "arrowside": "start",
            "startarrowhead": 2,
            "startarrowsize": 0.9,
            "arrowwidth": 2,
            "standoff": 5,
            "arrowcolor": theme.colour(f.organization),
        }
        for f in figures
        if f.qualifier in _UP
    ]


def _letters(view: Timeline, theme: Theme) -> list[Spec]:
    """A letter above the plot for each event; neighbours closer than a letter stand on levels of their own."""
    close = (view.end - view.start).days / 28
    notes, last, level = [], None, 0
    for letter, event in zip(LETTERS, view.events, strict=False):
        level = (level + 1) % LEVELS if last is not None and (event.day - last).days < close else 0
        last = event.day
        notes.append(
            {
                "x": event.day.isoformat(),
                "y": 1,
                "yref": "paper",
                "yanchor": "bottom",
                "yshift": 2 + 14 * level,
                "text": safe(letter),
                "showarrow": False,
                "font": {"size": 13, "color": theme.muted},
            }
        )
    return notes


def _event_lines(view: Timeline, theme: Theme) -> list[Spec]:
    return [_vertical(event.day, 0, 1, theme.row, 1) for event in view.events]


def _feet(view: Timeline, theme: Theme) -> list[Spec]:
    """A short foot on the axis where an organization began to count something else."""
    return [
        _vertical(day, 0, 0.06, theme.colour(series.organization), 3)
        for series in view.series
        for day in series.breaks
        if view.start <= day <= view.end
    ]


def _vertical(day: date, low: float, high: float, colour: str, width: int) -> Spec:
    return {
        "type": "line",
        "x0": day.isoformat(),
        "x1": day.isoformat(),
        "yref": "paper",
        "y0": low,
        "y1": high,
        "layer": "below",
        "line": {"color": colour, "width": width},
    }


def _time_axis(view: Timeline, theme: Theme) -> Spec:
    """Years; their ticks reach through the lanes of slots to the labels below."""
    years = range(view.start.year, view.end.year + 2)
    step = max(1, -(-len(years) // MOST_YEARS))
    shown = [year for year in years if (view.end.year - year) % step == 0]
    return {
        "type": "date",
        "range": [view.start.isoformat(), view.end.isoformat()],
        "fixedrange": True,
        "tickvals": [f"{year}-01-01" for year in shown],
        "ticktext": [str(year) for year in shown],
        "showgrid": False,
        "tickfont": {"color": theme.muted, "size": 13},
        "ticks": "outside",
        "ticklen": 4 + depth(view.silences),
        "tickcolor": theme.row if view.silences else theme.muted,
        "linecolor": theme.muted,
        "showline": True,
    }


def _value_axis(greatest: int, theme: Theme, language: Language) -> Spec:
    values = ticks(greatest)
    return {
        "range": [0, values[-1]],
        "fixedrange": True,
        "zeroline": False,
        "gridcolor": theme.grid,
        "tickvals": values,
        "ticktext": [language.number(value) for value in values],
        "tickfont": {"color": theme.muted, "size": 13},
    }
