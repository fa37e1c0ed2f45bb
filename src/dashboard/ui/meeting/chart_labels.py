"""The words beside points of a chart of an office program: where they hide neither each other nor many marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot
from typing import Literal

from dashboard.charts.lettering import width
from dashboard.charts.symbols import BETWEEN, VARIANT, hedges_of
from dashboard.charts.timeline import Timeline
from dashboard.dataset.figures.model import Figure
from dashboard.ui.meeting.plotted import GLYPHS, PlottedAxes, PlottedPoint, PlottedSeries
from dashboard.ui.meeting.slide_text import LEADING, LEAST_PT, POINTS
from dashboard.wording.figures import hedged_briefly
from dashboard.wording.language import Language

LabelSide = Literal["r", "t", "b", "l"]
_SIDES: tuple[LabelSide, ...] = ("r", "t", "b", "l")
_LEFT_IN, _RIGHT_IN, _TOP_IN, _BOTTOM_IN = 0.6, 0.95, 0.2, 0.35
_NEAR_IN, _MARK_IN = 0.08, 0.05
_WIDER = 1.3
"""What a letter of another font may be wider than ours."""
LabelBox = tuple[float, float, float, float]


@dataclass(frozen=True)
class ChartRoom:
    """The plot inside a chart so wide and so high, in inches."""

    across: float
    high: float
    axes: PlottedAxes

    @property
    def shares(self) -> tuple[float, float, float, float]:
        """Left edge, top, width and height as shares of the chart."""
        wide, tall = self.across - _LEFT_IN - _RIGHT_IN, self.high - _TOP_IN - _BOTTOM_IN
        return _LEFT_IN / self.across, _TOP_IN / self.high, wide / self.across, tall / self.high

    def place(self, point: PlottedPoint) -> tuple[float, float]:
        """Where a point stands in the chart, in inches from its left and its top."""
        left, top, wide, tall = self.shares
        axes = self.axes
        x = left + wide * (point.day - axes.start) / max(axes.end - axes.start, 1)
        y = top + tall * (1 - point.value / axes.values[-1])
        return x * self.across, y * self.high


@dataclass(frozen=True)
class PlacedLabel:
    """Words beside the point of a series, both by their numbers."""

    series: int
    point: int
    text: str
    side: LabelSide


def labels_of(
    view: Timeline, found: Sequence[PlottedSeries], area: ChartRoom, language: Language, names: Mapping[str, str]
) -> Iterator[PlacedLabel]:
    """Arrows at bounds; the last number of each organization beside its mark, where there is room for it."""
    arrows = list(_arrows(view, found))
    yield from arrows
    marks = [mark for series in found for mark in _drawn(series, area)]
    taken = [_box(arrow.text, area.place(found[arrow.series].points[arrow.point]), arrow.side) for arrow in arrows]

    def placed(number: int, point: int, text: str, most: int) -> Iterator[PlacedLabel]:
        """The words where they hide fewest marks, and no more than so many."""
        at = area.place(found[number].points[point])
        free = [(side, box) for side in _SIDES if _is_free(box := _box(text, at, side), taken, area)]
        hidden = {side: sum(_holds(box, mark) for mark in marks) for side, box in free}
        if free and min(hidden.values()) <= most:
            side, box = min(free, key=lambda one: hidden[one[0]])
            taken.append(box)
            yield PlacedLabel(number, point, text, side)

    unnamed = []
    for number, point, figure in _lasts(view, found):
        name, said = names.get(figure.organization.id, ""), hedged_briefly(figure, language)
        texts = filter(None, (f"{name} {said}".strip(), name))
        label = next((label for text in texts for label in placed(number, point, text, 0)), None)
        if label:
            yield label
        elif name:
            unnamed.append((number, point, name))
    # A number alone tells whose a mark is: better on other marks than nowhere.
    for number, point, name in unnamed:
        yield from placed(number, point, name, len(marks))


def _arrows(view: Timeline, found: Sequence[PlottedSeries]) -> Iterator[PlacedLabel]:
    """An arrow of one length at every bound but the last numbers, which say it in words."""
    lasts = {figure.id for *_, figure in _lasts(view, found)}
    for number, series in enumerate(found):
        for place, point in enumerate(series.points if series.has_marks else ()):
            arrows = [symbol for symbol in hedges_of(point.figure) if symbol.arrow]
            if arrows and point.figure.id not in lasts:
                yield PlacedLabel(number, place, GLYPHS[arrows[0]], "t" if arrows[0].arrow > 0 else "b")


def _drawn(series: PlottedSeries, area: ChartRoom) -> Iterator[tuple[float, float]]:
    """Where its marks stand, and where its line goes along."""
    places = [area.place(point) if point else None for point in series.places]
    yield from filter(None, places)
    lines = ((one, other) for one, other in pairwise(places) if one and other)
    for (x1, y1), (x2, y2) in lines if series.is_joined or series.is_bars else ():
        steps = int(hypot(x2 - x1, y2 - y1) / (2 * _MARK_IN))
        yield from ((x1 + (x2 - x1) * n / steps, y1 + (y2 - y1) * n / steps) for n in range(1, steps))


def _lasts(view: Timeline, found: Sequence[PlottedSeries]) -> Iterator[tuple[int, int, Figure]]:
    """The last figure of each organization, with the numbers of its series and of its point."""
    lasts = {view.last(series).id for series in view.series if view.inside(series)}
    for number, series in enumerate(found):
        if series.form is VARIANT or not series.has_marks:
            continue
        for place, point in reversed(list(enumerate(series.points))):
            is_told = series.form is BETWEEN or BETWEEN not in hedges_of(point.figure)
            if point.figure.id in lasts and is_told:
                yield number, place, point.figure
                break


def _box(text: str, at: tuple[float, float], side: LabelSide) -> LabelBox:
    """What a text beside a point covers."""
    wide, tall = width(text, LEAST_PT, "bold") * _WIDER / POINTS, LEAST_PT * LEADING / POINTS
    x, y = at
    left = {"r": x + _NEAR_IN, "l": x - _NEAR_IN - wide}.get(side, x - wide / 2)
    top = {"t": y - _NEAR_IN - tall, "b": y + _NEAR_IN}.get(side, y - tall / 2)
    return left, top, left + wide, top + tall


def _is_free(box: LabelBox, taken: Sequence[LabelBox], area: ChartRoom) -> bool:
    left, top, right, bottom = box
    is_inside = left >= _LEFT_IN and top >= 0 and right <= area.across and bottom <= area.high - _BOTTOM_IN
    return is_inside and not any(
        left < other[2] and other[0] < right and top < other[3] and other[1] < bottom for other in taken
    )


def _holds(box: LabelBox, mark: tuple[float, float]) -> bool:
    left, top, right, bottom = box
    x, y = mark
    return left - _MARK_IN < x < right + _MARK_IN and top - _MARK_IN < y < bottom + _MARK_IN
