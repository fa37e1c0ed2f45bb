"""Symbols drawn for a key: the strokes of a small picture, in pixels."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.charts.symbols import BETWEEN, Symbol, marker_of
from dashboard.dataset.figures.model import Figure

BREADTH_PX = 16
ALONE_PX, BOUND_PX, JOINED_PX = 16, 28, 32
"""The length of one marker alone, of one with its arrow, and of what lies between two ends."""
EDGE_PX = 2
_FILLED = ("circle", "diamond")
_OUTLINES = {
    "circle": "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z",
    "diamond": "M0-6.5L6.5 0L0 6.5L-6.5 0Z",
    "line-ns": "M0-6V6",
    "x-thin": "M-4-4L4 4M-4 4L4-4",
    "dots": "M0-8V-6M0-2.5V-.5M0 3V5",
    "slot": "M-3-5H3V5H-3Z",
}


@dataclass(frozen=True)
class Stroke:
    """A path, its outline around a point ``x`` on the middle line."""

    x: float
    outline: str
    width: float = EDGE_PX
    is_filled: bool = False
    opacity: float = 1


@dataclass(frozen=True)
class Drawing:
    """A picture drawn from left to right, ``length`` pixels long; turned where that is from the bottom up."""

    length: int
    strokes: tuple[Stroke, ...]
    is_turned: bool = False
    letter: str = ""

    @property
    def width(self) -> int:
        return BREADTH_PX if self.is_turned else self.length

    @property
    def height(self) -> int:
        return self.length if self.is_turned else BREADTH_PX


def drawing_of(symbol: Symbol, upright: bool = False) -> Drawing:
    """A symbol of a chart whose values grow to the right, or upwards."""
    if symbol.arrow:
        return Drawing(BOUND_PX, _bound(symbol), upright)
    if len(symbol.markers) > 1:
        return Drawing(JOINED_PX, _joined(symbol), upright and symbol is BETWEEN)
    return _alone(*symbol.markers, letter=symbol.letter)


def mark_of(figure: Figure) -> Drawing:
    """The mark of a figure over time, without an arrow."""
    return drawing_of(BETWEEN, upright=True) if figure.qualifier == "between" else _alone(marker_of(figure))


def _alone(*names: str, letter: str = "") -> Drawing:
    return Drawing(ALONE_PX, tuple(_marker(name, ALONE_PX / 2) for name in names), letter=letter)


def _bound(symbol: Symbol) -> tuple[Stroke, ...]:
    """The arrow as long as there is room: its length means nothing."""
    way = symbol.arrow
    start, tip = (6, BOUND_PX - 1) if way > 0 else (BOUND_PX - 6, 1)
    shaft = Stroke(start, f"M{6 * way} 0H{tip - start - 5 * way}")
    head = Stroke(tip, f"M0 0L{-7 * way}-4V4Z", width=0, is_filled=True)
    return (_marker(symbol.markers[0], start), shaft, head)


def _joined(symbol: Symbol) -> tuple[Stroke, ...]:
    first, *between, last = symbol.markers
    start, end = 6 if first else 1, JOINED_PX - (6 if last else 1)
    line = Stroke(start, f"M0 0H{end - start}", symbol.line, opacity=symbol.opacity)
    places = {start: first, (start + end) / 2: "".join(between), end: last}
    return (line, *(_marker(name, x) for x, name in places.items() if name))


def _marker(name: str, x: float) -> Stroke:
    return Stroke(x, _OUTLINES[name.removesuffix("-open")], is_filled=name in _FILLED)
