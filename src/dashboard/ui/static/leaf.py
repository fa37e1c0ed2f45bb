"""One page of paper to leave behind: what a view says, with its sources, and where it can be looked up."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
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
from dashboard.ui.static.leaf_table import asked_table, leaf_table, told_under
from dashboard.ui.static.paper import HEIGHT_PX, WIDTH_PX, height_of, height_of_title, lines_of
from dashboard.ui.static.pictures import ChartsSurface, drawn_charts, figures_in
from dashboard.ui.static.rendering import StaticPage, has_card, open_page
from dashboard.ui.views.home import home_view
from dashboard.wording.figures import best_source, short_name, spoken, where

MOST_CHARTS = 4
ROOM_PX, LEAST_ZOOM, MOST_ZOOM = 280, 0.45, 0.8
"""How much height there is for one chart, and how small it may become before it is left out."""
SAID_PX, QUIET_PX, URL_PX, LINE_PX = 13.5, 11.9, 10.9, 17.8
"""How large the letters of sentences, documents and addresses are, how far it is from line to line (``alone.css``)."""
SPARE_PX, NOTICE_PX = 40, 120
"""The room around the list of claims, with two lines more than were reckoned, and that of a notice above all."""


@dataclass(frozen=True)
class Foot:
    """What stands under the charts of a leaf: the claims spelled out, each organization that is drawn beside them by
    one of its figures, and how many figures stand at the address alone.

    ``numbers`` tell organizations of one colour apart, as at their marks.
    """

    figures: Sequence[Figure]
    besides: Sequence[Figure]
    more: int
    numbers: Mapping[str, str]


def leaf_of(
    name: str, query: Mapping[str, str], whole: Dataset, code: str, environment: Environment, site: str
) -> Embed:
    """The page of a view. :raises LookupError: for a view that states no figure."""
    page = open_page(name, code, query, whole, environment, site)
    if kind := asked_table(page):
        room = HEIGHT_PX - _height_of_end(page, site)
        table = leaf_table(page, kind, room)
        title, verdict, shown = table.side.title, "", page.html("static/leaf_table", shown=table, told_under=told_under)
    else:
        page, surface = drawn_charts(page)
        title, verdict = _title(page, surface), _verdict(page)
        shown = _shown(page, surface, HEIGHT_PX - _height_of_end(page, site) - _height_of_head(page, title, verdict))
    view = f"{page.surface.site}/{'' if name == 'home' else name}"
    end = page.html(
        "static/leaf_end",
        printed=environment.today_of(whole.package),
        view=f"{view}?{urlencode({**query, **page.address.meant(page.language.code)})}",
        package=page.dataset.package,
    )
    paper = page.html("frame/paper", package=page.dataset.package)
    told = page.html("frame/dropped", dropped=page.address.dropped) if page.address.dropped else ""
    head = page.html("static/leaf_head", title=title, verdict=verdict, package=page.dataset.package)
    return Embed(
        page.language.code, view_title(page), declarations(whole.package, "light"), paper + told + head + shown + end
    )


def _height_of_head(page: StaticPage, title: str, verdict: str) -> float:
    return height_of_title(title) + height_of(verdict, 15.2, after=5)


def _height_of_end(page: StaticPage, site: str) -> float:
    """The height of what stands on every leaf, with what was not understood."""
    package, code = page.dataset.package, page.language.code
    view = f"{site}/{page.name}?{urlencode(page.address.with_changes(lang=code))}"
    # Days, version and the words around them are about as long as this.
    last = f"{package.text('title', code)} {'- ' * 50}{view}"
    texts = (package.text("term_note", code), last)
    return sum(height_of(text, QUIET_PX) for text in texts) + (NOTICE_PX if page.address.dropped else 0)


def _shown(page: StaticPage, surface: ChartsSurface, room: float) -> str:
    """The charts of a view with their key, and under them as many of its claims as find room."""
    figures = _figures(page, surface)
    if not figures:
        raise LookupError(page.name)
    charts = _charts(page, surface)
    drawn = [surface.charts[key] for key, _, _ in charts]
    told = {
        "symbols": [one for one in SYMBOLS if any(one in chart.symbols for chart in drawn)],
        "notes": [note for chart in drawn for note in chart.notes],
        "upright": any(_is_upright(chart) for chart in drawn),
        "verdicts": _verdicts_beside(page, {key for key, _, _ in charts}),
    }
    heights = [height for _, _, height in charts]
    pairs = [max(heights[n : n + 2]) + 5 for n in range(0, len(heights), 2)] if len(heights) > 1 else heights
    foot = _foot(page, surface, drawn, figures, room - sum(pairs) - _height_of_keys(page, told))
    kind = "charts two" if len(charts) > 1 else "charts"
    drawings = element("div", *(drawing for _, drawing, _ in charts), class_=kind) if charts else ""
    shown = {"figures": foot.figures, "besides": foot.besides, "more": foot.more, "numbers": foot.numbers}
    return drawings + page.html("static/leaf_foot", told_of=partial(_told_of, page), **told, **shown)


def _height_of_keys(page: StaticPage, told: Mapping[str, Any]) -> float:
    """The height of what the marks, their letters and the signs beside rows mean."""
    marks = " ".join(f"-------- {page.text(f'key-{symbol.id}')}" for symbol in told["symbols"])
    signs = " ".join(f"---- {page.text(f'against-{verdict}')}" for verdict in told["verdicts"])
    found = [f"{page.text(key)} {text}" for key, text in (("key-heading", marks), ("against-heading", signs)) if text]
    # Marks do not break between lines, and an arrow that points up is taller than one.
    keys = sum(height_of(text, URL_PX, WIDTH_PX - 60, 6) for text in found) + (14 if told["upright"] else 0)
    return keys + height_of(" · ".join(told["notes"]), QUIET_PX)


def _foot(
    page: StaticPage, surface: ChartsSurface, drawn: Sequence[Chart], figures: Sequence[Figure], room: float
) -> Foot:
    """As many claims as find room together with the names of everybody else who is drawn."""
    known = page.dataset.figures
    # Of several counts of one organization the newest is told.
    ends = [end for chart in drawn for end in chart.ends if end.number]
    ends.sort(key=lambda end: known[end.figure_id].reference.moment)
    numbers = {known[end.figure_id].organization.id: end.number for end in ends}
    everything = {figure.id for chart in surface.charts.values() for figure in figures_in(page, chart)}
    # Rows name their organizations themselves; a figure or a pair is all that its view says.
    has_besides = any(map(_is_upright, drawn)) and page.name != "compare"
    room -= SPARE_PX + height_of(page.text("leaf-more", count=99), QUIET_PX)
    for count in range(len(figures), 0, -1):
        besides = figures[count:] if has_besides else []
        names = "".join(f" ------ {short_name(one.organization, page.language)}" for one in besides)
        said = sum(_height_of_claim(page, figure) for figure in figures[:count])
        if count == 1 or said + height_of(page.text("leaf-besides") + names if names else "", QUIET_PX) <= room:
            break
    more = everything - {figure.id for figure in figures[:count]}
    return Foot(figures[:count], besides, len(more), numbers)


def _height_of_claim(page: StaticPage, figure: Figure) -> float:
    said = f"---- {spoken(figure, page.language)} "
    runs = [(said, SAID_PX), (_told_of(page, figure), QUIET_PX), (f". {best_source(figure).url}", URL_PX)]
    return lines_of(runs, WIDTH_PX - 22) * LINE_PX + 3.5


def _told_of(page: StaticPage, figure: Figure) -> str:
    """Where a claim was read, as a sentence, and the title of that."""
    place, title = where(figure, page.language), best_source(figure).title
    return f"{place[:1].upper()}{place[1:]}{f': {title}' if title else ''}"


def _verdicts_beside(page: StaticPage, keys: Collection[str]) -> frozenset[str]:
    """What the signs beside the rows of the charts with these keys say."""
    if page.name != "home":
        return frozenset()
    panels = home_view(page).panels
    return frozenset(verdict for panel in panels if f"panel-{panel.id}" in keys for verdict in panel.verdicts)


def _is_upright(chart: Chart) -> bool:
    return bool(chart.spec["layout"]["yaxis"].get("visible", True))


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
    if not charts or not _is_upright(charts[0]):
        return found
    by_organization: dict[str, list[Figure]] = {}
    for figure in found:
        by_organization.setdefault(figure.organization.id, []).append(figure)
    return newest_first(series_from(figures, page.dataset).newest for figures in by_organization.values())


def _charts(page: StaticPage, surface: ChartsSurface) -> list[tuple[str, str, float]]:
    """The keys of the charts that find room, with their drawings, as small as that needs, and their heights."""
    found = list(surface.charts.items())[: MOST_CHARTS if page.name == "home" else 1]
    shown = []
    for key, chart in found:
        zoom = _zoom(chart, found)
        if zoom >= LEAST_ZOOM:
            title = element("p", text_of(chart.title), class_="what") if len(found) > 1 else ""
            drawing = chart.drawn(surface.alts[key], page.address.link_to_figure)
            height = zoom * (chart.spec["layout"]["height"] + (30 if title else 0))
            shown.append((key, element("div", title, drawing, style=f"zoom:{zoom:.2f}"), height))
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
