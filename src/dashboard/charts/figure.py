"""A chart as its plotly dict; plotly itself holds and checks it only where it is drawn by plotly."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import plotly.graph_objects as go

from dashboard.charts.marks import Spec
from dashboard.charts.symbols import Symbol


@dataclass(frozen=True)
class Chart:
    """One chart, what it is of, the symbols of its key and what its letters stand for.

    Its figure is made once, with the view it belongs to.
    """

    spec: Spec
    title: str = ""
    symbols: tuple[Symbol, ...] = ()
    notes: tuple[str, ...] = ()

    @cached_property
    def figure(self) -> go.Figure:
        """As plotly holds it, without plotly's own template. :raises ValueError: for what plotly does not know."""
        figure = go.Figure(self.spec)
        figure.layout.template = None
        return figure
