"""The marks of rows whose words stand beside them, as on a slide: one row high enough for two lines of words."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.charts.layout import lay_out, value_axis
from dashboard.charts.marks import Mark, Pen, Spec, hover_briefly
from dashboard.charts.rows import row_line
from dashboard.charts.theme import Theme
from dashboard.dataset.figures.model import Figure
from dashboard.wording.language import Language

ROW_PX, HEAD_PX, AXIS_PX = 28, 20, 22
"""How tall a row, a heading and the scale are, in pixels of a chart that a slide shows twice as large."""


def slide_rows(rows: Sequence[Figure | None], most: int, theme: Theme, language: Language) -> Spec:
    """The rows as a plotly dict, on a scale from zero that holds the most; ``None`` is the place of a heading.

    Every point and arrow carries its ``figure_id``.
    """
    marks, top = list[Mark](), 0
    for figure in rows:
        if figure is not None:
            marks.append(Mark(figure, top + ROW_PX / 2))
        top += HEAD_PX if figure is None else ROW_PX
    pen = Pen(theme, language, "x", told=hover_briefly)
    zero = {"zeroline": True, "zerolinecolor": theme.muted, "ticklabeloverflow": "allow"}
    axes: tuple[Spec, Spec] = (value_axis(most, theme, language) | zero, {"range": [top, 0], "visible": False})
    lines = [row_line(float(mark.at), theme) for mark in marks]
    return {
        "data": pen.points(marks) + pen.bars(marks),
        "layout": lay_out(top + AXIS_PX, (8, 24, 0, AXIS_PX), axes, theme)
        | {"annotations": pen.bounds(marks), "shapes": lines},
    }


def height_of(rows: Sequence[Figure | None]) -> int:
    """How tall rows are without their scale, in the same pixels."""
    return sum(HEAD_PX if figure is None else ROW_PX for figure in rows)
