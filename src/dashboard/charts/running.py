"""Running counts of one release in time: points only, each from the announcement to its own day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from dashboard.analysis.accounts import Running
from dashboard.charts.marks import BOUND_PX, MARK_PX, Spec, hover, safe, symbol
from dashboard.charts.strip import ticks
from dashboard.charts.theme import SANS, Theme
from dashboard.dataset.dates import precision
from dashboard.dataset.model import Figure
from dashboard.wording.language import Language

HEIGHT_PX = 380
POINT_PX = 10
MOST_MONTHS = 3
_UP = {"at_least": -1, "more_than": -1, "up_to": 1}


def running_chart(running: Running, theme: Theme, language: Language) -> Spec:
    """One measure in time as a plotly dict; every point, pale bar and arrow carries its ``figure_id``."""
    figures = running.figures
    # Filled marks first: a ring over a filled mark leaves both to be seen.
    single = sorted((f for f in figures if f.qualifier != "between"), key=lambda f: f.hand)
    spans = [bar for f in figures if precision(f.reference.end) != "day" for bar in _span(f, running.start, theme)]
    capped = [_capped(f, theme, language) for f in figures if f.qualifier == "between"]
    return {
        "data": [*spans, _points(single, theme, language), *capped],
        "layout": {
            "height": HEIGHT_PX,
            "margin": {"l": 46, "r": 20, "t": 16, "b": 34},
            "paper_bgcolor": theme.background,
            "plot_bgcolor": theme.background,
            "font": {"family": SANS, "size": 15, "color": theme.ink},
            "xaxis": _date_axis(running, theme, language),
            "yaxis": _value_axis(max(f.value_high or f.value for f in figures), theme, language),
            "annotations": [_bound(f, theme) for f in figures if f.qualifier in _UP],
            "hoverlabel": theme.hover,
            "hovermode": "closest",
            "showlegend": False,
            "dragmode": False,
        },
    }


def _points(figures: Sequence[Figure], theme: Theme, language: Language) -> Spec:
    colours = [theme.colour(f.organization) for f in figures]
    return _trace(figures, language) | {
        "mode": "markers",
        "y": [f.value for f in figures],
        "marker": {
            "symbol": [symbol(f) for f in figures],
            "color": colours,
            "size": POINT_PX,
            "opacity": 1,
            "line": {"width": 2, "color": colours},
        },
    }


def _capped(figure: Figure, theme: Theme, language: Language) -> Spec:
    colour = theme.colour(figure.organization)
    return _trace([figure, figure], language) | {
        "mode": "lines+markers",
        "y": [figure.value, figure.value_high],
        "line": {"color": colour, "width": 2.5},
        "marker": {"symbol": "line-ew", "size": MARK_PX, "opacity": 1, "line": {"width": 2.5, "color": colour}},
    }


def _trace(figures: Sequence[Figure], language: Language) -> Spec:
    return {
        "type": "scatter",
        "x": [f.reference.latest.isoformat() for f in figures],
        "customdata": [[f.id] for f in figures],
        "hovertext": [hover(f, language) for f in figures],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "cliponaxis": False,
    }


def _span(figure: Figure, start: date, theme: Theme) -> list[Spec]:
    """A pale bar over the days the end can mean, at each stated value."""
    days = [max(start, figure.reference.earliest).isoformat(), figure.reference.latest.isoformat()]
    values = [figure.value] if figure.value_high is None else [figure.value, figure.value_high]
    return [
        {
            "type": "scatter",
            "mode": "lines",
            "hoverinfo": "skip",
            "x": days,
            "y": [value, value],
            "customdata": [[figure.id], [figure.id]],
            "opacity": 0.35,
            "line": {"color": theme.colour(figure.organization), "width": 8},
        }
        for value in values
    ]


def _bound(figure: Figure, theme: Theme) -> Spec:
    return {
        "name": figure.id,
        "x": figure.reference.latest.isoformat(),
        "y": figure.value,
        "ax": 0,
        "ay": BOUND_PX * _UP[figure.qualifier],
        "text": "",
        "showarrow": True,
        "arrowside": "start",
        "startarrowhead": 2,
        "startarrowsize": 0.9,
        "arrowwidth": 2,
        "standoff": POINT_PX / 2,
        "arrowcolor": theme.colour(figure.organization),
    }


def _date_axis(running: Running, theme: Theme, language: Language) -> Spec:
    end = max(f.reference.latest for f in running.figures)
    edge = timedelta(days=max(2, (end - running.start).days // 25))
    months = _months(running.start + edge * 6, end)
    labels = [language.day(running.start, short=True)] + [language.date(m[:7], short=True) for m in months]
    return {
        "type": "date",
        "range": [(running.start - edge).isoformat(), (end + edge).isoformat()],
        "fixedrange": True,
        "tickvals": [running.start.isoformat(), *months],
        "ticktext": [safe(label) for label in labels],
        "showgrid": False,
        "tickfont": {"color": theme.muted, "size": 13},
        "ticks": "outside",
        "ticklen": 4,
        "tickcolor": theme.muted,
        "linecolor": theme.muted,
        "showline": True,
        "ticklabeloverflow": "allow",
    }


def _months(start: date, end: date) -> list[str]:
    """First days of months inside, a few at equal distances."""
    count = (end.year - start.year) * 12 + end.month - start.month
    numbers = [start.month + step for step in range(1, count + 1)]
    days = [date(start.year + (n - 1) // 12, (n - 1) % 12 + 1, 1).isoformat() for n in numbers]
    return days[:: max(1, -(-len(days) // MOST_MONTHS))]


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
