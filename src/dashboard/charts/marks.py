"""The grammar of marks: shape is the qualifier, fill is the hand, an arrow of fixed length is a bound."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from dashboard.charts.symbols import ABOUT, BETWEEN, LINE, VARIANT, Symbol, hedges_of, marker_of
from dashboard.charts.theme import Theme
from dashboard.dataset.figures.model import Figure
from dashboard.wording.figures import hedged, sentence
from dashboard.wording.language import Language
from dashboard.wording.notes import note_of
from dashboard.wording.timing import when_short

Spec = dict[str, Any]
Told = Callable[[Sequence[Figure], Language], Iterable[str]]
"""What a mark says of the figures it stands for: sentence by sentence."""
MARK_PX = 13
POINT_PX = 10
READING_PX = 9
BOUND_PX = 26


@dataclass(frozen=True)
class Mark:
    """Where a figure is drawn: ``at`` is its place across the values, a row in pixels or a day.

    ``equal`` are further figures for which it stands.
    """

    figure: Figure
    at: float | str
    equal: tuple[Figure, ...] = ()

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure for which it stands."""
        return (self.figure, *self.equal)


@dataclass(frozen=True)
class Stretch:
    """A bar in time that ends at a mark: a step over a period, or pale over all the days a date can mean."""

    mark: Mark
    start: str
    symbol: Symbol


def in_time(figure: Figure) -> Mark:
    """A figure at the last day its reference can mean."""
    return Mark(figure, figure.reference.latest.isoformat())


def stretch(figure: Figure, start: date | None, symbol: Symbol) -> list[Stretch]:
    """The bar from a day to the mark of a figure; none where the day is not stated or that of the mark."""
    is_bar = start is not None and start != figure.reference.latest
    return [Stretch(in_time(figure), str(start), symbol)] if is_bar else []


def safe(text: str) -> str:
    """Text for plotly, which reads a small HTML: everything of ours is shown as it is."""
    return html.escape(text, quote=False)


def hover(figures: Sequence[Figure], language: Language) -> Iterator[str]:
    """The whole claims, how complete their counters called them, what they must not be mistaken for; each once."""
    yield from (sentence(figure, language) for figure in figures)
    remarks = (note for figure in figures for note in (figure.completeness, *figure.look_alikes) if note)
    yield from dict.fromkeys(note_of(note, language) for note in remarks)


def hover_briefly(figures: Sequence[Figure], language: Language) -> Iterator[str]:
    """Number and date, where everything else stands beside the chart."""
    return (f"{hedged(figure, language)} · {when_short(figure, language)}" for figure in figures)


@dataclass(frozen=True)
class Pen:
    """Draws marks along an axis of values, which grow to the right (``x``) or upwards (``y``).

    ``size`` is that of a point and ``edge`` the line around it, in pixels; ``told`` is what a mark says of its figures.
    """

    theme: Theme
    language: Language
    values: Literal["x", "y"]
    size: float = MARK_PX
    edge: float = 2.5
    told: Told = hover

    def points(self, marks: Sequence[Mark]) -> list[Spec]:
        """One trace of every mark that is a point."""
        single = [mark for mark in marks if mark.figure.qualifier != "between"]
        colours = [self._colour(mark) for mark in single]
        marker = {
            "symbol": [marker_of(mark.figure) for mark in single],
            "color": colours,
            "size": self.size,
            "opacity": 1,
            "line": {"width": self.edge, "color": colours},
        }
        trace = self._pointed_at("markers", single, [mark.figure.value for mark in single])
        return [trace | {"marker": marker}] if single else []

    def bars(self, marks: Sequence[Mark]) -> list[Spec]:
        """A capped bar without a point for each *between*."""
        return [self._bar(mark) for mark in marks if mark.figure.qualifier == "between"]

    def _bar(self, mark: Mark) -> Spec:
        line = {"color": self._colour(mark), "width": BETWEEN.line}
        cap = "line-ns" if self.values == "x" else "line-ew"
        marker = {"symbol": cap, "size": MARK_PX, "opacity": 1, "line": line}
        trace = self._pointed_at("lines+markers", [mark, mark], [mark.figure.value, mark.figure.value_high])
        return trace | {"line": line, "marker": marker}

    def readings(self, pairs: Sequence[tuple[Mark, Mark]]) -> list[Spec]:
        """Other readings, each with the mark of the figure that stands; a range is a bar besides."""
        return [self._reading(*pair) for pair in pairs] + self.bars([reading for reading, _ in pairs])

    def _reading(self, reading: Mark, stands: Mark) -> Spec:
        """A small x (a crossed diamond for *about*), tied by a thin line to the mark of the figure that stands."""
        colour = self._colour(reading)
        cross = "diamond-x-open" if ABOUT in hedges_of(reading.figure) else VARIANT.markers[0]
        trace = self._pointed_at("lines+markers", [reading, stands], [reading.figure.value, stands.figure.value])
        return trace | {
            "line": {"color": colour, "width": VARIANT.line},
            "marker": {
                "symbol": [cross, "circle"],
                "size": [READING_PX, 1],
                "opacity": 1,
                "color": colour,
                "line": {"width": [2, 0], "color": colour},
            },
        }

    def stretches(self, stretches: Sequence[Stretch]) -> list[Spec]:
        """A bar at each stated value; those that look alike are one trace, with gaps between them."""
        alike: dict[tuple[str, Symbol], list[Stretch]] = {}
        for stretch in stretches:
            alike.setdefault((self._colour(stretch.mark), stretch.symbol), []).append(stretch)
        return [self._stretched(found, *look) for look, found in alike.items()]

    def _stretched(self, stretches: Sequence[Stretch], colour: str, symbol: Symbol) -> Spec:
        marks: list[Mark] = []
        values: list[int | None] = []
        for stretch in stretches:
            mark, beginning = stretch.mark, Mark(stretch.mark.figure, stretch.start)
            low, high = mark.figure.value, mark.figure.value_high
            # A range is one claim: a frame from its lower to its upper number.
            upper = [] if high is None else [(mark, high), (beginning, high), (beginning, low)]
            places = [(beginning, low), (mark, low), *upper]
            marks += [*(place for place, _ in places), mark]
            values += [*(value for _, value in places), None]
        look = {"opacity": symbol.opacity, "line": {"color": colour, "width": symbol.line}}
        return self._line(marks[:-1], values[:-1]) | look

    def lines(self, runs: Sequence[Sequence[Mark]]) -> list[Spec]:
        """A line through each run of marks of one organization."""
        return [
            self._line(run, [mark.figure.value for mark in run])
            | {"line": {"color": self._colour(run[0]), "width": LINE.line}}
            for run in runs
        ]

    def bounds(self, marks: Sequence[Mark]) -> list[Spec]:
        """Arrows of a fixed length in pixels beside every *at least*, *more than* and *up to*."""
        return [self._bound(mark, s.arrow) for mark in marks for s in hedges_of(mark.figure) if s.arrow]

    def _bound(self, mark: Mark, direction: int) -> Spec:
        length = BOUND_PX * direction
        return self._placed(mark.figure.value, mark.at) | {
            "name": mark.figure.id,
            "ax": length if self.values == "x" else 0,
            "ay": 0 if self.values == "x" else -length,
            "text": "",
            "showarrow": True,
            "arrowside": "start",
            "startarrowhead": 2,
            "startarrowsize": 0.9,
            "arrowwidth": 2,
            "standoff": self.size / 2,
            "arrowcolor": self._colour(mark),
        }

    def _pointed_at(self, mode: str, marks: Sequence[Mark], values: Sequence[int | None]) -> Spec:
        said = ["<br>".join(map(safe, self.told(mark.figures, self.language))) for mark in marks]
        return self._trace(mode, marks, values) | {"hovertext": said, "cliponaxis": False}

    def _line(self, marks: Sequence[Mark], values: Sequence[int | None]) -> Spec:
        return self._trace("lines", marks, values)

    def _trace(self, mode: str, marks: Sequence[Mark], values: Sequence[int | None]) -> Spec:
        """Every vertex carries each ``figure_id`` it stands for; one without a value is a gap."""
        ids = [[figure.id for figure in mark.figures] for mark in marks]
        return {"type": "scatter", "mode": mode, "customdata": ids} | self._placed(values, [m.at for m in marks])

    def _placed(self, values: object, at: object) -> Spec:
        return {"x": values, "y": at} if self.values == "x" else {"x": at, "y": values}

    def _colour(self, mark: Mark) -> str:
        return self.theme.colour(mark.figure.organization)
