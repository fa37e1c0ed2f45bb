"""What is drawn on a handout: charts, the mark of a row, the signs of the key, in inks and letters of paper."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dashboard.charts.drawings import Drawing, Stroke
from dashboard.charts.ends import LEAD_PX, End
from dashboard.charts.figure import Chart
from dashboard.charts.flat import flat
from dashboard.charts.lettering import width
from dashboard.charts.markup import element, text_of
from dashboard.charts.slide_rows import AXIS_PX, ROW_PX, slide_rows
from dashboard.charts.theme import Theme
from dashboard.dataset.figures.model import Figure
from dashboard.wording.language import Language

CHART_PX, ROWS_PX, DAYS_PX = 900, 100, 26
"""How wide a chart is with everything beside its plot, the plot of the mark of a row, and how tall what
stands under the plot of a chart."""
NAME_PX = 12
"""What lies between the end of a lead and a name, and behind the name."""
_XMLNS = "http://www.w3.org/2000/svg"
# WeasyPrint draws arcs of paths with corners.
_CIRCLE = re.compile(r"M-([\d.]+) 0a\1 \1 0 1 0 [\d.]+ 0a\1 \1 0 1 0-[\d.]+ 0Z\Z")
_BOX = re.compile(r' width="[^"]*" height="[^"]*" viewBox="(\S+) \S+ (\S+) (\S+)"')


def chart_drawing(chart: Chart, inks: Theme) -> str:
    """A chart over the width of a page, with the names of its series beside it."""
    margin = chart.spec["layout"]["margin"]
    beside = margin["l"] + (_room_for(chart.ends) if chart.ends else margin["r"])
    layout, less = chart.spec["layout"], max(0, margin["b"] - DAYS_PX)
    low = layout | {"height": layout["height"] - less, "margin": margin | {"b": margin["b"] - less}}
    drawn = flat(chart.spec | {"layout": low}, CHART_PX - beside, chart.ends, inks.muted)
    return _cut(drawn, 0, low["height"], CHART_PX)


def _room_for(ends: Sequence[End]) -> float:
    """How much room the names of series need at the right of a plot: some are longer than what a slide has for them."""
    return LEAD_PX + NAME_PX + max(width(" ".join(end.parts), 12, "bold") for end in ends)


def row_drawing(figure: Figure, most: int, inks: Theme, language: Language) -> str:
    """The mark of a figure on a scale that holds the most, without the numbers of the scale."""
    return _cut(flat(slide_rows([figure], most, inks, language), ROWS_PX), 0, ROW_PX)


def scale_drawing(figure: Figure, most: int, inks: Theme, language: Language) -> str:
    """The numbers of the scale of such marks."""
    return _cut(flat(slide_rows([figure], most, inks, language), ROWS_PX), ROW_PX, AXIS_PX)


def key_drawing(drawing: Drawing, inks: Theme) -> str:
    """A sign of the key."""
    strokes = [_stroke(stroke, inks) for stroke in drawing.strokes]
    if drawing.letter:
        strokes = [element("text", text_of(drawing.letter), x=4, y=5, font_size=13, fill=inks.muted)]
    up = f"translate(0 {drawing.height}) rotate(-90) " if drawing.is_turned else ""
    middle = (drawing.width if drawing.is_turned else drawing.height) / 2
    inside = element("g", *strokes, transform=f"{up}translate(0 {middle:g})")
    box = f"0 0 {drawing.width} {drawing.height}"
    size = {"width": drawing.width, "height": drawing.height}
    return element("svg", inside, xmlns=_XMLNS, viewBox=box, font_family="Source Sans 3", **size)


def _stroke(stroke: Stroke, inks: Theme) -> str:
    round_one = _CIRCLE.match(stroke.outline)
    name, shape = ("circle", {"r": round_one[1]}) if round_one else ("path", {"d": stroke.outline})
    return element(
        name,
        **shape,
        transform=f"translate({stroke.x:g} 0)",
        stroke=inks.ink,
        stroke_width=stroke.width,
        fill=inks.ink if stroke.is_filled else "none",
        opacity=stroke.opacity,
    )


def _cut(drawing: str, top: float, height: float, across: float = 0) -> str:
    """A band of a drawing, as wide as it is or so many pixels."""
    wide = f"{across:g}" if across else r"\2"
    box = rf' width="{wide}" height="{height:g}" viewBox="\1 {top:g} {wide} {height:g}"'
    return _lettered(_BOX.sub(box, drawing, count=1))


def _lettered(drawing: str) -> str:
    return drawing.replace("<svg", '<svg font-family="Source Sans 3"', 1)
