"""One page of paper to leave behind: what a view says, with its sources, and where it can be looked up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

from dashboard.analysis.comparability import compare
from dashboard.analysis.latest import newest_first
from dashboard.analysis.series import series_from
from dashboard.charts.figure import Chart
from dashboard.charts.markup import element, text_of
from dashboard.charts.symbols import SYMBOLS
from dashboard.charts.theme import declarations
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure
from dashboard.environment import Environment
from dashboard.ui.frame.titles import view_title
from dashboard.ui.static.embeds import Embed
from dashboard.ui.static.pictures import ChartsSurface, drawn_charts, figures_in
from dashboard.ui.static.rendering import StaticPage, has_card, open_page

MOST_FIGURES, MOST_CHARTS = 5, 4
ROOM_PX, LEAST_ZOOM, MOST_ZOOM = 280, 0.45, 0.8
"""How much height there is for one chart, and how small it may become before it is left out."""


def leaf_of(
    name: str, query: Mapping[str, str], whole: Dataset, spoken: str, environment: Environment, site: str
) -> Embed:
    """The page of a view. :raises LookupError: for a view that states no figure."""
    # A table says of its figures what their chart says.
    shown = {key: value for key, value in query.items() if key != "table"}
    page = open_page("detentions" if name == "tables" else name, spoken, shown, whole, environment, site)
    drawn, surface = drawn_charts(page)
    figures = _figures(drawn, surface)
    if not figures:
        raise LookupError(name)
    path = "" if name == "home" else name
    meant = urlencode({**query, **page.address.meant(page.language.code)})
    told = {"title": _title(drawn, surface), "verdict": _verdict(drawn), "package": page.dataset.package}
    charts = _charts(drawn, surface)
    shown_charts = [surface.charts[key] for key, _ in charts]
    foot = drawn.html(
        "static/leaf_foot",
        symbols=[one for one in SYMBOLS if any(one in chart.symbols for chart in shown_charts)],
        notes=[note for chart in shown_charts for note in chart.notes],
        upright=any(chart.spec["layout"]["yaxis"].get("visible", True) for chart in shown_charts),
        figures=figures[:MOST_FIGURES],
        more=len(figures) - MOST_FIGURES,
        printed=environment.today_of(whole.package),
        view=f"{page.surface.site}/{path}?{meant}",
        package=page.dataset.package,
    )
    paper = drawn.html("frame/paper", package=page.dataset.package)
    kind = "charts two" if len(charts) > 1 else "charts"
    drawings = element("div", *(drawing for _, drawing in charts), class_=kind)
    told_before = drawn.html("frame/dropped", dropped=page.address.dropped) if page.address.dropped else ""
    body = paper + told_before + drawn.html("static/leaf_head", **told) + drawings + foot
    return Embed(page.language.code, view_title(page), declarations(whole.package, "light"), body)


def _title(page: StaticPage, surface: ChartsSurface) -> str:
    """What the page is about: that of its chart over time, where the address names none."""
    named = view_title(page).removesuffix(f" · {page.dataset.package.text('short_title', page.language.code)}")
    if named != page.text(f"page-{page.name}"):
        return named
    charts = [chart.title for chart in surface.charts.values() if chart.title]
    return page.text("compare-question") if page.name == "compare" else next(iter(charts), named)


def _figures(page: StaticPage, surface: ChartsSurface) -> list[Figure]:
    """What a view says: its figure or its two, of a chart over time the newest of each organization, of rows all."""
    known = page.dataset.figures
    if has_card(page):
        return [known[page.address.asked["figure"]]]
    if page.name == "compare":
        return [known[id] for id in (page.address.asked.get("a", ""), page.address.asked.get("b", "")) if id in known]
    if page.name == "home":
        firsts = [figures_in(page, chart)[:2] for chart in surface.charts.values()]
        return list({figure.id: figure for found in firsts for figure in found}.values())
    charts = list(surface.charts.values())[:1]
    # Another reading of a figure is drawn beside it, and is not another claim.
    found = [figure for chart in charts for figure in figures_in(page, chart) if not figure.variant_of]
    if not charts or not charts[0].spec["layout"]["yaxis"].get("visible", True):
        return found
    by_organization: dict[str, list[Figure]] = {}
    for figure in found:
        by_organization.setdefault(figure.organization.id, []).append(figure)
    return newest_first(series_from(figures, page.dataset).newest for figures in by_organization.values())


def _charts(page: StaticPage, surface: ChartsSurface) -> list[tuple[str, str]]:
    """The keys of the charts that find room, with their drawings, as small as that needs."""
    found = list(surface.charts.items())[: MOST_CHARTS if page.name == "home" else 1]
    shown = []
    for key, chart in found:
        zoom = _zoom(chart, found)
        if zoom >= LEAST_ZOOM:
            title = element("p", text_of(chart.title), class_="what") if len(found) > 1 else ""
            drawing = chart.drawn(surface.alts[key], page.address.link_to_figure)
            shown.append((key, element("div", title, drawing, style=f"zoom:{zoom:.2f}")))
    return shown


def _zoom(chart: Chart, beside: Sequence[object]) -> float:
    return LEAST_ZOOM if len(beside) > 1 else min(MOST_ZOOM, ROOM_PX / chart.spec["layout"]["height"])


def _verdict(page: StaticPage) -> str:
    """Whether two figures may be held against each other."""
    known, asked = page.dataset.figures, page.address.asked
    one, other = known.get(asked.get("a", "")), known.get(asked.get("b", ""))
    if page.name != "compare" or one is None or other is None:
        return ""
    verdict = compare(one, other, page.dataset).verdict
    return f"{page.text(f'verdict-{verdict}')}. {page.text(f'verdict-{verdict}-means')}"
