"""A chart as its dict in plotly's words, drawn as a part of a page."""

from __future__ import annotations

from dataclasses import dataclass, field

from dashboard.charts.ends import End
from dashboard.charts.marks import Spec
from dashboard.charts.svg import Link, plot
from dashboard.charts.symbols import Symbol


@dataclass(frozen=True)
class Chart:
    """One chart, what it is of, the symbols of its key, what its letters stand for and the last marks it names.

    Its drawing is made once, with the view it belongs to.
    """

    spec: Spec
    title: str = ""
    symbols: tuple[Symbol, ...] = ()
    notes: tuple[str, ...] = ()
    ends: tuple[End, ...] = ()
    _drawn: dict[tuple[str, str], str] = field(default_factory=dict, repr=False, compare=False)

    def drawn(self, alt: str, link: Link, *, beside: bool = False) -> str:
        """As a part of a page, under its short alternative text.

        :param link: the address of a figure by its id
        :param beside: whether a figure opens beside the page, where leaving it would cost something
        :raises NotDrawable: when the chart asks for something that is not drawn.
        """
        place = alt, link("")
        if place not in self._drawn:
            self._drawn[place] = plot(self.spec, alt, link, self.ends)
        drawn = self._drawn[place]
        return drawn.replace('<a href="', '<a target="_blank" href="') if beside else drawn
