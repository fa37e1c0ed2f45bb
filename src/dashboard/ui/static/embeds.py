"""One chart or one figure for a page of somebody else, with what must not be lost on the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from dashboard.charts.theme import MODES, declarations
from dashboard.dataset.figures.load import Dataset
from dashboard.environment import Environment
from dashboard.ui.static.pictures import caption_of, drawn_charts, figure_of, figures_in
from dashboard.ui.static.rendering import StaticPage, open_page
from dashboard.wording.figures import best_source, title_of_figure


@dataclass(frozen=True)
class Embed:
    """A part of a page for a frame: its language and title, its inks as CSS, and its body as safe HTML."""

    language: str
    title: str
    style: str
    body: str


@dataclass(frozen=True)
class EmbedAsked:
    """What is to be shown: a chart of a view by its key, or without one the figure that the view names.

    ``mode`` is an appearance, or nothing where the reader's own decides.
    """

    page: str
    key: str
    query: Mapping[str, str]
    mode: str


def embed_of(asked: EmbedAsked, whole: Dataset, spoken: str, environment: Environment, site: str) -> Embed:
    """What is shown in a frame. :raises LookupError: when there is no such chart or figure."""
    page = open_page(asked.page, spoken, asked.query, whole, environment, site)
    mode = next((mode for mode in MODES if mode == asked.mode), None)
    style = declarations(whole.package, mode) + (f"\n:root {{ color-scheme: {mode}; }}" if mode else "")
    title, body = _chart(page, asked) if asked.key else _figure(page)
    return Embed(page.language.code, title, style, body)


def _view(page: StaticPage) -> str:
    """The view itself, as an absolute address where the site is known."""
    query = urlencode(page.address.meant(page.language.code))
    return f"{_root(page)}{'' if page.name == 'home' else page.name}?{query}"


def _root(page: StaticPage) -> str:
    """The address of the site, with its last slash; relative where none is known."""
    return f"{page.surface.site}/" if page.surface.site else "../"


def _chart(page: StaticPage, asked: EmbedAsked) -> tuple[str, str]:
    drawn, surface = drawn_charts(page)
    chart, alt = surface.charts[asked.key], surface.alts[asked.key]
    caption, view, figures = caption_of(drawn, chart), _view(page), figures_in(page, chart)

    def link(figure_id: str) -> str:
        return f"{_root(page)}{page.address.to('sources', figure=figure_id)}"

    head = _notices(drawn) + page.html("static/embed", title=chart.title or caption.title, view=view)
    foot = page.html(
        "static/embed_foot",
        symbols=chart.symbols,
        upright=caption.upright,
        inks=caption.inks,
        notes=chart.notes,
        view=view,
        figures=len(figures),
        sources=len({a.source.id for figure in figures for a in figure.attributions}),
        package=page.dataset.package,
    )
    # The target of all links, which the document states, does not hold in a drawing.
    drawing = chart.drawn(alt, link, beside=True)
    return chart.title or caption.title, head + drawing + foot


def _notices(page: StaticPage) -> str:
    """That this is not today's knowledge, and what of the address was not understood."""
    known = page.text("known-on", date=page.language.day(page.today)) if page.address.known else ""
    dropped = page.html("frame/dropped", dropped=page.address.dropped) if page.address.dropped else ""
    return (page.html("frame/paragraph", text=known) if known else "") + dropped


def _figure(page: StaticPage) -> tuple[str, str]:
    figure = figure_of(page)
    body = page.html(
        "static/embed_figure",
        figure=figure,
        source=best_source(figure),
        colour=page.theme.colour(figure.organization),
        view=_view(page),
        package=page.dataset.package,
    )
    return title_of_figure(figure, page.dataset, page.language), _notices(page) + body
