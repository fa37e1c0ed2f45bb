"""A chart as plotly holds it: validated once, where it is built, and not on every run of a page."""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard.charts.marks import Spec


def as_figure(spec: Spec) -> go.Figure:
    """The figure of a plotly dict, without plotly's own template. :raises ValueError: for what plotly does not know."""
    figure = go.Figure(spec)
    figure.layout.template = None
    return figure
