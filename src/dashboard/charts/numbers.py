"""Numbers at the last marks of series of one colour, where a narrow screen has no room for their names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard.charts.ends import End
from dashboard.charts.marks import Spec
from dashboard.charts.markup import at, element, text_of
from dashboard.charts.plot_area import area_of

PLOT_PX = 290
"""How wide a plot is on a phone: where there is room for a number there, there is on every screen."""
DIGIT_PX, TALL_PX, MARK_PX = 7, 9, 5
"""How wide a digit is, how tall, and how far a mark reaches from its middle; all in pixels."""
_SIDES = ((9, 4, ""), (-9, 4, "end"), (0, 19, "middle"), (0, -10, "middle"), (0, 33, "middle"), (0, -24, "middle"))
"""Where a number may stand from its mark, in the order of preference: across, down to its foot, and its anchor."""


@dataclass(frozen=True)
class _Room:
    left: float
    right: float
    top: float
    bottom: float

    def meets(self, other: _Room) -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


def numbers_at_marks(ends: Sequence[End], spec: Spec) -> Iterator[str]:
    """The number of each series that has one beside its last mark, where it stands on no mark and on no other number.

    Behind it where nothing is there, else before, below or above it.
    """
    area = area_of(spec)
    taken = list(_marks(spec))
    # The marks on the right have the fewest behind them: they come first and leave the room before them.
    for end in sorted((end for end in ends if end.number), key=lambda end: end.day, reverse=True):
        x, boxes = area.x(end.day), [_box(end, area.x(end.day), side) for side in _SIDES]
        free = [n for n, box in enumerate(boxes) if not any(box.meets(other) for other in taken)]
        best = free[0] if free else 0
        taken.append(boxes[best])
        across, down, anchor = _SIDES[best]
        shown = text_of(end.number)
        text = element("text", shown, x=across, y=down, class_="which", fill=end.colour, text_anchor=anchor or None)
        yield at(x, end.y, text)


def _box(end: End, x: float, side: tuple[int, int, str]) -> _Room:
    across, down, anchor = side
    wide = DIGIT_PX * len(end.number)
    left = x * PLOT_PX / 100 + across - {"": 0.0, "end": wide, "middle": wide / 2}[anchor]
    return _Room(left, left + wide, end.y + down - TALL_PX, end.y + down)


def _marks(spec: Spec) -> Iterator[_Room]:
    """What the points of a chart and their arrows cover."""
    area = area_of(spec)
    for trace in spec["data"]:
        if "markers" in trace["mode"]:
            for place, value in zip(trace["x"], trace["y"], strict=True):
                if place is not None and value is not None:
                    x, y = area.x(place) * PLOT_PX / 100, area.y(value)
                    yield _Room(x - MARK_PX, x + MARK_PX, y - MARK_PX, y + MARK_PX)
    for note in spec["layout"].get("annotations", ()):
        if note["showarrow"]:
            x, y = area.x(note["x"]) * PLOT_PX / 100, area.y(note["y"])
            yield _Room(x - MARK_PX, x + MARK_PX, *sorted((y, y + note["ay"])))
