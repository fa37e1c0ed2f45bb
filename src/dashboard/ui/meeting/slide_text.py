"""Text of a slide before it is set: what is written how large, and how tall that becomes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from dashboard.charts.lettering import Face, width, wrapped

LEAST_PT = 12
LEADING = 1.22
POINTS = 72
WIDEST: Mapping[Face, float] = MappingProxyType({"sans": 1.26, "bold": 1.35, "serif": 1.2})
"""How much wider than ours the letters may be that an office program has in place of those it was asked for."""


@dataclass(frozen=True)
class Letters:
    """Letters of one look; ``colour`` "" is the ink, ``link`` an address they lead to."""

    text: str
    size: float
    bold: bool = False
    colour: str = ""
    is_head: bool = False
    link: str = ""

    @property
    def face(self) -> Face:
        return "serif" if self.is_head else "bold" if self.bold else "sans"


@dataclass(frozen=True)
class SlideText:
    """Runs in one paragraph; ``after`` is the space below it in points."""

    runs: tuple[Letters, ...]
    after: float = 0
    is_bulleted: bool = False

    @property
    def size(self) -> float:
        return max(run.size for run in self.runs)

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    def height(self, across: float) -> float:
        """How tall it becomes in a width, both in inches."""
        room = (across - (indent(self.size) if self.is_bulleted else 0)) * POINTS
        return (lines_of(self.runs, room) * self.size * LEADING + self.after) / POINTS


def indent(size: float) -> float:
    """How far the text of a bullet stands from the edge, in inches."""
    return size * 0.9 / POINTS


def lines_of(runs: Sequence[Letters], room: float) -> int:
    """Into how many lines runs break in a width in points."""
    size = max(run.size for run in runs)
    face = max((run.face for run in runs), key=WIDEST.__getitem__)
    text = "".join(run.text for run in runs)
    return max(1, len(wrapped(text, size, room / WIDEST[face], face)))


def natural(run: Letters) -> float:
    """How wide a run is in one line, in inches."""
    return width(run.text, run.size, run.face) * WIDEST[run.face] / POINTS


def longest_word(run: Letters) -> float:
    """How wide its longest word is, in inches."""
    return max((natural(replace(run, text=word)) for word in run.text.split()), default=0)


def said(
    text: str, size: float, colour: str = "", after: float = 0, *, bold: bool = False, head: bool = False
) -> SlideText:
    """A paragraph of one look."""
    return SlideText((Letters(text, size, bold, colour, head),), after)


def tall(paragraphs: Iterable[SlideText], across: float) -> float:
    """How tall paragraphs become in a width, both in inches."""
    return sum(paragraph.height(across) for paragraph in paragraphs)
