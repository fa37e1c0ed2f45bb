"""Lines of text in a picture, one under the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dashboard.charts.lettering import Face, wrapped
from dashboard.charts.markup import element, text_of
from dashboard.charts.theme import SANS, SERIF

MARGIN = 32
LEAD = 1.3
Line = tuple[str, float]
"""What is drawn from the baseline of a line at the left margin, and the height of that line in pixels."""


def lines(text: str, size: int, room: float, face: Face, ink: str) -> Iterator[Line]:
    """A text in letters of a size, in as many lines as it needs in a width of so many pixels."""
    family, weight = (SERIF, "600") if face == "serif" else (SANS, "700" if face == "bold" else "400")
    for line in wrapped(text, size, room, face):
        drawn = element("text", text_of(line), font_size=size, font_family=family, font_weight=weight, fill=ink)
        yield drawn, LEAD * size


def stacked(found: Sequence[Line], top: float) -> Iterator[str]:
    """Lines under one another; the baseline stands at four fifths of each."""
    for drawn, height in found:
        yield element("g", drawn, transform=f"translate({MARGIN} {top + 0.8 * height:g})")
        top += height
