"""A chart as its plotly dict; plotly itself holds and checks it only where it is drawn by plotly."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import plotly.graph_objects as go

from dashboard.charts.marks import Spec


@dataclass(frozen=True)
class Chart:
    """One chart; kept with the view it belongs to, so that its figure is made once and not on every run of a page."""

    spec: Spec

    @cached_property
    def figure(self) -> go.Figure:
        """As plotly holds it, without plotly's own template. :raises ValueError: for what plotly does not know."""
        figure = go.Figure(self.spec)
        figure.layout.template = None
        return figure
