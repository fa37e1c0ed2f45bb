"""A chart as its plotly dict, and the two ways it is shown: drawn as a part of the page, or by plotly in the app."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import plotly.graph_objects as go

from dashboard.charts.marks import Spec
from dashboard.charts.svg import Link, plot
from dashboard.charts.symbols import Symbol


@dataclass(frozen=True)
class Chart:
    """One chart, what it is of, the symbols of its key and what its letters stand for.

    ``is_touched`` says that a reader brings its marks apart by touching it, as in charts over time: the app has plotly
    for those alone. What shows it is made once, with the view it belongs to.
    """

    spec: Spec
    title: str = ""
    symbols: tuple[Symbol, ...] = ()
    notes: tuple[str, ...] = ()
    is_touched: bool = False
    _drawn: dict[tuple[str, str], str] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def figure(self) -> go.Figure:
        """As plotly holds it, without plotly's own template. :raises ValueError: for what plotly does not know."""
        figure = go.Figure(self.spec)
        figure.layout.template = None
        return figure

    def drawn(self, alt: str, link: Link) -> str:
        """As a part of a page, under its short alternative text.

        :param link: the address of a figure by its id
        :raises NotDrawable: when the chart asks for something that is not drawn.
        """
        place = alt, link("")
        if place not in self._drawn:
            self._drawn[place] = plot(self.spec, alt, link)
        return self._drawn[place]
