"""May I compare these two? Two figures side by side, axis by axis."""

from __future__ import annotations

import streamlit as st

from dashboard.analysis.comparability import Comparison, compare
from dashboard.analysis.documents import own_nearest
from dashboard.analysis.latest import Group, Panel, headline_panel, newest_first
from dashboard.analysis.neighbours import relations, rivals
from dashboard.charts.figure import as_figure
from dashboard.charts.strip import scale_of, strip
from dashboard.dataset.model import Figure
from dashboard.ui.chart import show_chart
from dashboard.ui.frame import Page
from dashboard.ui.html import render, show


def draw_compare(page: Page) -> None:
    """Draw the page: a comparison, or the ways to choose its two figures."""
    figures = page.dataset.figures
    one = figures.get(page.address.choice("a", figures))
    other = figures.get(page.address.choice("b", figures))
    if one is not None and other is not None and one.id != other.id:
        _draw(page, compare(one, other, page.dataset))
    elif one is not None:
        show("compare_second", language=page.language, address=page.address, one=one, offered=offered(one, page))
    else:
        st.html(_first(page.key, page))


def _draw(page: Page, comparison: Comparison) -> None:
    dictionary = page.dataset.package.tables["definitions"]
    show("compare", language=page.language, address=page.address, comparison=comparison, dictionary=dictionary)
    if comparison.may_share_a_panel and not comparison.one.measure.is_statement:
        panel = together(comparison)
        label = comparison.one.measure.label[page.language.code]
        alt = page.text("panel-alt", title=label, rows=2, greatest=page.language.number(scale_of([panel])))
        show_chart(page, "compare", as_figure(strip(panel, scale_of([panel]), page.theme, page.language)), alt)
    show("compare_foot", language=page.language, address=page.address, comparison=comparison)


def together(comparison: Comparison) -> Panel:
    """The one panel two comparable figures are drawn on, newest first."""
    pair = tuple(newest_first((comparison.one, comparison.other)))
    one = comparison.one
    return Panel(one.measure, one.scope, (Group("own", None, pair),), (), ())


def offered(one: Figure, page: Page) -> dict[str, list[Figure]]:
    """What a figure may be held against: the same of others, its counter's own nearest, its look-alikes."""
    dataset = page.dataset
    groups = {
        "rivals": rivals(one, dataset),
        "own": own_nearest(one, dataset),
        "relations": [relation.other for relation in relations(one, dataset)],
    }
    return {name: found for name, found in groups.items() if found}


@st.cache_resource(max_entries=32, show_spinner=False)
def _first(key: str, _page: Page) -> str:
    return render("compare_first", language=_page.language, address=_page.address, panels=_panels(_page))


def _panels(page: Page) -> list[Panel]:
    settings = page.dataset.package.settings["headline_panels"]
    return [headline_panel(page.dataset, s["measure_id"], s["scope_id"], page.today) for s in settings]
