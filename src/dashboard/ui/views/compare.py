"""May I compare these two figures? Two figures side by side, axis by axis."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dashboard.analysis.comparability import Comparison, compare
from dashboard.analysis.documents import own_nearest
from dashboard.analysis.latest import Group, Panel, headline_panel, newest_first
from dashboard.analysis.neighbours import relations, rivals
from dashboard.charts.figure import Chart
from dashboard.charts.keys import of_panels
from dashboard.charts.strip import scale_of, strip_chart
from dashboard.dataset.figures.model import Figure
from dashboard.ui.frame.chart import show_chart
from dashboard.ui.frame.kept import kept
from dashboard.ui.frame.page import Page
from dashboard.ui.views.finding import MOST_FOUND, ask, did_you_mean, found_figures


@dataclass(frozen=True)
class CompareView:
    """Two figures compared, ready to show; without a chart where they may not share one."""

    above: str
    chart: Chart | None
    alt: str
    below: str


def draw(page: Page) -> None:
    """Draw the page: a comparison, or the ways to choose its two figures."""
    figures = page.dataset.figures
    one = figures.get(page.address.choice("a", figures))
    # A figure is held against another one.
    other = figures.get(page.address.choice("b", figures.keys() - {one.id} if one else figures))
    if one is not None and other is not None:
        _draw_view(page, _compared(page, one.id, other.id))
    else:
        _choose(page, one)


def _choose(page: Page, one: Figure | None) -> None:
    """The ways to the figure that is still to be chosen: by words, or from a list."""
    page.show("compare/head", one=one)
    query = ask(page, page.text("compare-search"), page.text("compare-search-example"), clears="b")
    if query:
        figures = [figure for figure in found_figures(page, query) if figure is not one]
        guess = "" if figures else did_you_mean(page, query)
        page.show("compare/found", one=one, figures=figures, most=MOST_FOUND, guess=guess)
    page.surface.html(_second(page, one.id) if one else _first(page))


def _draw_view(page: Page, view: CompareView) -> None:
    page.surface.html(view.above)
    if view.chart is not None:
        show_chart(page, "compare", view.chart, view.alt)
    page.surface.html(view.below)


@kept(128)
def _compared(page: Page, one_id: str, other_id: str) -> CompareView:
    figures = page.dataset.figures
    comparison = compare(figures[one_id], figures[other_id], page.dataset)
    dictionary = page.dataset.package.tables["definitions"]
    above, below = (
        page.html(template, comparison=comparison, dictionary=dictionary)
        for template in ("compare/pair", "compare/foot")
    )
    if not comparison.may_share_a_panel or comparison.one.measure.is_statement:
        return CompareView(above, None, "", below)
    panel = together(comparison)
    scale, title = scale_of([panel]), comparison.one.measure.label[page.language.code]
    alt = page.text("panel-alt", title=title, rows=2, greatest=page.language.number(scale))
    return CompareView(
        above, Chart(strip_chart(panel, scale, page.theme, page.language), title, tuple(of_panels([panel]))), alt, below
    )


def together(comparison: Comparison) -> Panel:
    """The one panel two comparable figures are drawn on, newest first."""
    pair = tuple(newest_first((comparison.one, comparison.other)))
    one = comparison.one
    return Panel(one.measure, one.scope, (Group("own", None, pair),), (), ())


def offered(one: Figure, page: Page) -> dict[str, list[Figure]]:
    """What a figure may be held against: the same of others, its counter's own nearest, its look-alikes, the latest."""
    dataset = page.dataset
    groups = {
        "rivals": rivals(one, dataset),
        "own": own_nearest(one, dataset),
        "relations": [relation.other for relation in relations(one, dataset)],
        "latest": [figure for panel in _panels(page) for figure in panel.figures],
    }
    return dict(_each_once(groups, one))


def _each_once(groups: Mapping[str, list[Figure]], one: Figure) -> Iterator[tuple[str, list[Figure]]]:
    """The groups that are left when every figure stands in the first it belongs to."""
    seen = {one.id}
    for name, figures in groups.items():
        new = {figure.id: figure for figure in figures if figure.id not in seen}
        seen |= new.keys()
        if new:
            yield name, list(new.values())


@kept(128)
def _second(page: Page, one_id: str) -> str:
    one = page.dataset.figures[one_id]
    return page.html("compare/second", one=one, offered=offered(one, page))


@kept(32)
def _first(page: Page) -> str:
    return page.html("compare/first", panels=_panels(page))


def _panels(page: Page) -> list[Panel]:
    settings = page.dataset.package.settings.panels
    return [headline_panel(page.dataset, *s.place, page.today) for s in settings]
