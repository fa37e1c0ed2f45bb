"""Showing a chart: no toolbar, a short alternative text, and a way from each mark to its figure."""

from __future__ import annotations

import plotly.graph_objects as go
import streamlit as st

from dashboard.ui.frame.frame import PAGES
from dashboard.ui.frame.page import Page

CONFIG = {"displayModeBar": False, "showSendToCloud": False, "displaylogo": False, "scrollZoom": False}


def show_chart(page: Page, key: str, chart: go.Figure, alt: str) -> None:
    """Draw a chart; a click or tap on a mark opens the page of its figure."""
    event = st.plotly_chart(
        chart, key=key, theme=None, alt=alt, config=CONFIG, on_select="rerun", selection_mode="points"
    )
    points = event["selection"]["points"]
    if points and points[0].get("customdata"):
        figure_id = points[0]["customdata"][0]
        st.switch_page(PAGES["sources"], query_params=page.address.parameters(figure=figure_id))
