"""Every chart of a package, as the pages make them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from dashboard.analysis.choices import choices
from dashboard.analysis.comparability import compare
from dashboard.charts.figure import Chart
from dashboard.charts.strip import scale_of, strip_chart
from dashboard.dataset.figures.known import dated_only
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.files.view_choices import RECENT
from dashboard.environment import Environment
from dashboard.ui.static.rendering import StaticPage, open_page
from dashboard.ui.views.compare import together
from dashboard.ui.views.detentions import time_view
from dashboard.ui.views.home import home_view
from dashboard.ui.views.releases import release_view
from dashboard.ui.views.selection import Selection
from dashboard.ui.views.windows import Window

Named = Iterator[tuple[str, Chart]]


def charts_of(dataset: Dataset, code: str, day: date) -> Named:
    """Strips, panels over time in two windows, those of the undated, ladders, running counts and a pair."""

    def page(**query: str) -> StaticPage:
        return open_page("home", code, {"lang": code, **query}, dataset, Environment(stated_day=day))

    today = page()
    yield from ((f"strip {p.id}", p.chart) for p in home_view(today).panels if p.panel.figures)
    yield from _over_time(today, page(known=str(day.replace(day=1)), undated="1"))
    for episode in dataset.episodes:
        yield from ((f"release {c.key}", c.chart) for c in release_view(today, episode).charts)
    yield _pair(today)


def _over_time(today: StaticPage, undated: StaticPage) -> Named:
    places = [(measure, scope.id) for measure, scopes in choices(today.dataset).scopes.items() for scope in scopes]
    for measure, scope in places:
        apart = time_view(undated, Selection(measure, scope, "", Window("all"))).undated
        found = {
            window: time_view(today, Selection(measure, scope, "", Window(window))).chart for window in (RECENT, "all")
        }
        for name, chart in {**found, "undated": apart}.items():
            if chart:
                yield f"timeline {measure} {scope} {name}", chart


def _pair(page: StaticPage) -> tuple[str, Chart]:
    """The first neighbours that may share a panel."""
    figures = list(dated_only(page.dataset).figures.values())
    found = (compare(one, other, page.dataset) for one, other in pairwise(figures) if not one.measure.is_statement)
    panel = together(next(comparison for comparison in found if comparison.may_share_a_panel))
    return "pair", Chart(strip_chart(panel, scale_of([panel]), page.theme, page.language))
