"""What surrounds the marks of every chart: the paper, the axis of values, the axis of dates."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from datetime import date

from dashboard.charts.marks import BOUND_PX, Spec, safe
from dashboard.charts.symbols import hedges_of
from dashboard.charts.theme import SANS, Theme
from dashboard.dataset.figures.model import Figure
from dashboard.wording.language import Language

MOST_TICKS = 4
ARROW_SHARE = 0.92
"""Above this share of the scale an arrow upwards finds no room in the plot."""
ARROW_PX = BOUND_PX + 2
"""How much room an arrow takes below its mark, in pixels."""


def lay_out(height: float, margin: tuple[int, int, int, int], axes: tuple[Spec, Spec], theme: Theme) -> Spec:
    """The layout of a chart: height and margin (left, right, top, bottom) in pixels, horizontal and upright axis."""
    return {
        "height": height,
        "margin": dict(zip("lrtb", margin, strict=True)),
        "paper_bgcolor": theme.background,
        "plot_bgcolor": theme.background,
        "font": {"family": SANS, "size": 15, "color": theme.ink},
        "xaxis": axes[0],
        "yaxis": axes[1],
        "showlegend": False,
    }


def greatest(figures: Iterable[Figure]) -> int:
    """The greatest stated value; 1 where there is none."""
    return max((f.value_high or f.value for f in figures), default=1)


def ticks(most: int) -> list[int]:
    """Round values from zero to the first at or above the most, about ``MOST_TICKS`` of them."""
    rough = max(most, 1) / MOST_TICKS
    power = 10 ** math.floor(math.log10(rough)) if rough >= 1 else 1
    step = next(int(power * factor) for factor in (1, 2, 5, 10) if power * factor >= rough)
    return list(range(0, most + step, step))


def value_axis(most: int, theme: Theme, language: Language) -> Spec:
    """An axis from zero to the first round value at or above the most."""
    values = ticks(most)
    return {
        "range": [0, values[-1]],
        "zeroline": False,
        "gridcolor": theme.grid,
        "tickvals": values,
        "ticktext": [language.number(value) for value in values],
        "tickfont": {"color": theme.muted, "size": 13},
    }


def greatest_with_arrows(figures: Iterable[Figure]) -> int:
    """The greatest value; one more step of the scale where the arrow of a bound would reach out of the plot."""
    found = list(figures)
    most = greatest(found)
    top = ticks(most)[-1]
    is_near = any(f.value > ARROW_SHARE * top and any(s.arrow > 0 for s in hedges_of(f)) for f in found)
    return top + 1 if is_near else most


def upright_axis(most: int, figures: Iterable[Figure], height: float, theme: Theme, language: Language) -> Spec:
    """An upright axis of values in a plot so many pixels tall.

    Below its zero there is room for the arrow of an *up to* that stands near it.
    """
    axis = value_axis(most, theme, language)
    top = axis["range"][1]
    least = min((f.value for f in figures if any(s.arrow < 0 for s in hedges_of(f))), default=top)
    below = (ARROW_PX * top - least * height) / (height - ARROW_PX)
    return axis | {"range": [-round(below, 3), top]} if below > 0 else axis


def date_axis(start: date, end: date, labels: Mapping[str, str], theme: Theme) -> Spec:
    """An axis of days with a label at each of ``labels``, by day."""
    return {
        "type": "date",
        "range": [start.isoformat(), end.isoformat()],
        "tickvals": list(labels),
        "ticktext": [safe(label) for label in labels.values()],
        "showgrid": False,
        "tickfont": {"color": theme.muted, "size": 13},
        "ticks": "outside",
        "ticklen": 4,
        "tickcolor": theme.muted,
        "linecolor": theme.muted,
        "showline": True,
    }
