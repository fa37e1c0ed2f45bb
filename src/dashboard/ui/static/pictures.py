"""The picture of one chart of a view, with what must not be lost when it is passed on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal
from urllib.parse import urlencode

from dashboard.analysis.answers import questions_of
from dashboard.charts.card import Card, card_picture
from dashboard.charts.drawable import NotDrawable
from dashboard.charts.figure import Chart
from dashboard.charts.picture import SIZES, Caption, TooTall, picture, png
from dashboard.charts.theme import theme
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure
from dashboard.dataset.files.settings import Mode
from dashboard.environment import Environment
from dashboard.ui.frame.chart import CARD
from dashboard.ui.frame.kept import kept
from dashboard.ui.static.preview import preview
from dashboard.ui.static.rendering import StaticPage, has_card, open_page, view_of
from dashboard.ui.static.surface import StaticSurface
from dashboard.wording import compilation
from dashboard.wording.figures import best_source, hedged, sentence, short_name, title_of, title_of_figure
from dashboard.wording.language import languages_of

MOST_NAMES = 6
Form = Literal["png", "svg"]


@dataclass
class ChartsSurface(StaticSurface):
    """Collects the charts of a view alone, by their keys."""

    charts: dict[str, Chart] = field(default_factory=dict)
    alts: dict[str, str] = field(default_factory=dict)

    def chart(self, key: str, chart: Chart, alt: str) -> None:
        self.charts[key], self.alts[key] = chart, alt


@dataclass(frozen=True)
class PictureAsked:
    """Which chart of which view, in which size (``SIZES``), appearance and form."""

    page: str
    key: str
    query: Mapping[str, str]
    size: str
    mode: Mode
    form: Form


def drawn_charts(page: StaticPage) -> tuple[StaticPage, ChartsSurface]:
    """A page with the charts of its view alone."""
    surface = ChartsSurface(page.language, page.address, page.surface.site)
    drawn = replace(page, surface=surface)
    page.address.choice("question", questions_of(page.dataset.package))
    view_of(page.name)(drawn)
    return drawn, surface


class NotPictured(ValueError):
    """A chart cannot be shown in this size so that it can be read."""


def picture_of(
    asked: PictureAsked, whole: Dataset, spoken: str, environment: Environment, site: str, address: str = ""
) -> bytes:
    """The picture.

    :param address: where it can be looked up, if that is not its view in the app at ``site``
    :raises LookupError: when the view has no such chart.
    :raises NotPictured: when it has more rows than this size can show.
    """
    opened = open_page(asked.page, spoken, asked.query, whole, environment, site)
    ink, size = theme(asked.mode, whole.package), SIZES[asked.size]
    page = replace(opened, theme=ink)
    try:
        if asked.key == CARD:
            card = _card(page, address)
            _assert_meant(page)
            svg = card_picture(card, size, ink)
        else:
            page, surface = drawn_charts(page)
            chart = surface.charts[asked.key]
            _assert_meant(page)
            svg = picture(chart.spec, caption_of(page, chart, address), size, ink)
    except (TooTall, NotDrawable) as reason:
        raise NotPictured(str(reason)) from reason
    return svg.encode() if asked.form == "svg" else _png(svg)


def _assert_meant(page: StaticPage) -> None:
    """:raises LookupError: for what was not understood: no other chart may be passed on under its address."""
    if page.address.dropped:
        raise LookupError(page.address.dropped)


def figure_of(page: StaticPage) -> Figure:
    """The figure a view of sources names. :raises LookupError: when there is no such figure."""
    if page.name != "sources":
        raise LookupError(page.name)
    return page.dataset.figures[page.address.choice("figure", page.dataset.figures)]


def _card(page: StaticPage, address: str) -> Card:
    figure, language = figure_of(page), page.language
    measure, scope = figure.measure.label[language.code], figure.scope.label[language.code]
    known = page.text("known-on", date=language.day(page.today)) if page.address.known else ""
    status = page.text(f"status-{figure.status}") if figure.status != "active" else ""
    return Card(
        title_of_figure(figure, page.dataset, language),
        page.theme.colour(figure.organization),
        hedged(figure, language),
        f"{measure} · {scope}" if figure.scope.is_restricted else measure,
        sentence(figure, language),
        [notice for notice in (known, status) if notice],
        [title_of(best_source(figure), language), *_origin(page, address)],
    )


def _origin(page: StaticPage, address: str) -> list[str]:
    """Where a picture can be looked up, and the edition it is from."""
    package, language = page.dataset.package, page.language
    site = f"{page.surface.site}/" if page.surface.site else ""
    view = f"{site}{'' if page.name == 'home' else page.name}"
    return [
        address or f"{view}?{urlencode(page.address.meant(language.code))}",
        compilation.edition(package, language),
    ]


@kept(64, by=str)
def _png(svg: str) -> bytes:
    return png(svg)


def charts_of_view(page: str, query: Mapping[str, str], whole: Dataset, environment: Environment) -> list[str]:
    """The keys of what is a picture in a view: its charts in their order, or its figure."""
    opened = open_page(page, languages_of(whole.package)[0], query, whole, environment)
    view_of(page)(opened)
    return [CARD] if has_card(opened) else list(opened.surface.drawn)


def caption_of(page: StaticPage, chart: Chart, address: str = "") -> Caption:
    """What is asked and counted, who says so and as of when, the key, and where it can be looked up."""
    language = page.language
    figures = figures_in(page, chart)
    first = min(figures, key=lambda f: f.reference.begins or f.reference.earliest).reference
    last = max(figures, key=lambda f: f.reference.latest).reference
    span = language.date(first.start or first.end), language.date(last.end or last.start)
    sources = {a.source.id for figure in figures for a in figure.attributions}
    is_asked = page.name == "home" or "question" in page.address.asked
    title = preview(page).title if is_asked else chart.title
    # The rows of a strip and a ladder name their organizations, a chart over time has their colours.
    is_upright = chart.spec["layout"]["yaxis"].get("visible", True)
    above = [
        page.text("known-on", date=language.day(page.today)) if page.address.known else "",
        chart.title if is_asked else "",
        "" if is_upright else _who(page, figures),
        page.text("picture-span", count=len(set(span)), first=span[0], last=span[1]),
    ]
    below = [
        " · ".join(chart.notes),
        page.text("picture-sources", figures=len(figures), sources=len(sources)),
        *_origin(page, address),
    ]
    key = [(symbol, page.text(f"key-{symbol.id}")) for symbol in chart.symbols]
    return Caption(title, above, _inks(page, figures) if is_upright else [], key, below, is_upright)


def _who(page: StaticPage, figures: list[Figure]) -> str:
    names = list(dict.fromkeys(short_name(f.organization, page.language) for f in figures))
    more = [page.text("picture-more", count=len(names) - MOST_NAMES)] if len(names) > MOST_NAMES else []
    return page.text("picture-who", organizations=page.language.join([*names[:MOST_NAMES], *more]))


def _inks(page: StaticPage, figures: list[Figure]) -> list[tuple[str, str]]:
    """Whose each colour is; the one grey is that of several."""
    names: dict[str, dict[str, str]] = {}
    for figure in figures:
        organization = figure.organization
        found = names.setdefault(page.theme.colour(organization), {})
        found[organization.id] = short_name(organization, page.language)
    return [(colour, page.language.join(list(found.values()))) for colour, found in names.items()]


def figures_in(page: StaticPage, chart: Chart) -> list[Figure]:
    """Every figure that is drawn, once."""
    ids = [id for trace in chart.spec["data"] for ids in trace["customdata"] for id in ids]
    return [page.dataset.figures[id] for id in dict.fromkeys(ids)]
