"""The grammar of marks: shape is the qualifier, fill is the hand, an arrow of fixed length is a bound."""

from __future__ import annotations

import html
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.charts.theme import Theme
from dashboard.dataset.model import Figure
from dashboard.wording.figures import note_of, sentence
from dashboard.wording.language import Language

Spec = dict[str, Any]
MARK_PX = 13
BOUND_PX = 26
_SYMBOL = {"exact": "circle", "at_least": "circle", "more_than": "circle", "up_to": "circle", "about": "diamond"}
_DIRECTION = {"at_least": 1, "more_than": 1, "up_to": -1}


@dataclass(frozen=True)
class Mark:
    """Where a figure is drawn. On a value axis that is horizontal ``across`` is the row, else the date."""

    figure: Figure
    across: float | str


def safe(text: str) -> str:
    """Text for plotly, which reads a small HTML: everything of ours is shown as it is."""
    return html.escape(text, quote=False)


def hover(figure: Figure, language: Language) -> str:
    """The whole claim, how complete its counter called it, what it must not be mistaken for; wrapped for a box."""
    remarks = [note for note in (figure.completeness, *figure.look_alikes) if note]
    said = [sentence(figure, language), *(note_of(note, language) for note in remarks)]
    return "<br>".join(safe(line) for text in said for line in textwrap.wrap(text, 46))


def symbol(figure: Figure) -> str:
    """Circle or diamond by qualifier; filled first-hand, ring relayed."""
    shape = _SYMBOL[figure.qualifier]
    return shape if figure.hand == "first_hand" else f"{shape}-open"


def points(marks: Sequence[Mark], theme: Theme, language: Language) -> list[Spec]:
    """Traces of a horizontal value axis: one of points, and one capped bar for each *between*."""
    single = [mark for mark in marks if mark.figure.qualifier != "between"]
    bars = [_bar(mark, theme, language) for mark in marks if mark.figure.qualifier == "between"]
    return ([_points(single, theme, language)] if single else []) + bars


def _points(marks: Sequence[Mark], theme: Theme, language: Language) -> Spec:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [mark.figure.value for mark in marks],
        "y": [mark.across for mark in marks],
        "customdata": [[mark.figure.id] for mark in marks],
        "hovertext": [hover(mark.figure, language) for mark in marks],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {
            "symbol": [symbol(mark.figure) for mark in marks],
            "color": [theme.colour(mark.figure.organization) for mark in marks],
            "size": MARK_PX,
            "opacity": 1,
            "line": {"width": 2.5, "color": [theme.colour(mark.figure.organization) for mark in marks]},
        },
        "cliponaxis": False,
        "showlegend": False,
    }


def _bar(mark: Mark, theme: Theme, language: Language) -> Spec:
    figure = mark.figure
    colour = theme.colour(figure.organization)
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [figure.value, figure.value_high],
        "y": [mark.across, mark.across],
        "customdata": [[figure.id], [figure.id]],
        "hovertext": [hover(figure, language)] * 2,
        "hovertemplate": "%{hovertext}<extra></extra>",
        "line": {"color": colour, "width": 2.5},
        "marker": {"symbol": "line-ns", "size": MARK_PX, "opacity": 1, "line": {"width": 2.5, "color": colour}},
        "cliponaxis": False,
        "showlegend": False,
    }


def bounds(marks: Sequence[Mark], theme: Theme) -> list[Spec]:
    """Arrows of a fixed length in pixels beside every *at least*, *more than* and *up to*."""
    return [_bound(mark, theme) for mark in marks if mark.figure.qualifier in _DIRECTION]


def _bound(mark: Mark, theme: Theme) -> Spec:
    return {
        "name": mark.figure.id,
        "x": mark.figure.value,
        "y": mark.across,
        "ax": BOUND_PX * _DIRECTION[mark.figure.qualifier],
        "ay": 0,
        "text": "",
        "showarrow": True,
        "arrowside": "start",
        "startarrowhead": 2,
        "startarrowsize": 0.9,
        "arrowwidth": 2,
        "standoff": MARK_PX / 2,
        "arrowcolor": theme.colour(mark.figure.organization),
    }
