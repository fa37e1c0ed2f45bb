"""How plotly draws its markers and arrows, as paths around a point."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from dashboard.charts.drawable import NotDrawable
from dashboard.charts.marks import Spec
from dashboard.charts.markup import element

_OUTLINES: dict[str, Callable[[float], str]] = {
    "circle": lambda r: f"M{-r:g} 0A{r:g} {r:g} 0 1 1 {r:g} 0A{r:g} {r:g} 0 1 1 {-r:g} 0Z",
    "diamond": lambda r: f"M{1.3 * r:g} 0L0 {1.3 * r:g}L{-1.3 * r:g} 0L0 {-1.3 * r:g}Z",
    "diamond-x": lambda r: _OUTLINES["diamond"](r) + _OUTLINES["x-thin"](0.65 * r),
    "x-thin": lambda r: f"M{r:g} {r:g}L{-r:g} {-r:g}M{r:g} {-r:g}L{-r:g} {r:g}",
    "line-ns": lambda r: f"M0 {1.4 * r:g}V{-1.4 * r:g}",
    "line-ew": lambda r: f"M{1.4 * r:g} 0H{-1.4 * r:g}",
}
_STROKES_ALONE = {"x-thin", "line-ns", "line-ew"}
# The head of an arrow: from its tip back, and to either side, in widths of its line.
_HEAD_LENGTH, _HEAD_HALF, _HEAD_TIP = 5.0, 2.5, 1.3
# Plotly keeps clear of the box of an empty text at the end of an arrow.
_EMPTY_BOX_PX = 1.5


def marker(look: Spec, number: int) -> str:
    """One marker of a trace. :raises NotDrawable: for a symbol that is none of ours."""

    def of(value: Any) -> Any:
        return value[number] if isinstance(value, list) else value

    edge = look["line"]
    return _marker(of(look["symbol"]), of(look["size"]), of(look.get("color")), of(edge["color"]), of(edge["width"]))


@lru_cache(maxsize=1024)
def _marker(symbol: str, size: float, colour: str | None, edge: str, width: float) -> str:
    name, is_open = symbol.removesuffix("-open"), symbol.endswith("-open")
    if name not in _OUTLINES:
        raise NotDrawable(f"data.marker.symbol = {symbol!r}")
    return element(
        "path",
        d=_OUTLINES[name](size / 2),
        fill="none" if is_open or name in _STROKES_ALONE else colour,
        stroke=colour if is_open else edge,
        stroke_width=width,
        # A ring is touched in its middle, too.
        pointer_events="all",
    )


def arrow(note: Spec) -> str:
    """A shaft that begins at the edge of the mark, with its head at the far end."""
    along, size, ink = note["ax"] or -note["ay"], note["startarrowsize"] * note["arrowwidth"], note["arrowcolor"]
    far, turn = abs(along) - _EMPTY_BOX_PX, (0 if note["ax"] else -90) + (0 if along > 0 else 180)
    base, half = far - _HEAD_LENGTH * size, _HEAD_HALF * size
    return element(
        "g",
        element(
            "path", d=f"M{note['standoff']:g} 0H{far - _HEAD_TIP * size:g}", stroke=ink, stroke_width=note["arrowwidth"]
        ),
        element("path", d=f"M{base:g} {-half:g}V{half:g}L{far:g} 0Z", fill=ink),
        class_="bound",
        transform=f"rotate({turn})" if turn else None,
    )
