"""One figure: everything the package holds about one claim."""

from __future__ import annotations

from urllib.parse import quote

from dashboard.analysis.neighbours import definition_of, neighbourhood
from dashboard.analysis.provenance import distinct_texts
from dashboard.charts.picture import SIZES
from dashboard.dataset.figures.model import Figure
from dashboard.ui.frame.chart import CARD, show_ways
from dashboard.ui.frame.kept import kept
from dashboard.ui.frame.page import Page
from dashboard.ui.views.figure_past import draw_past
from dashboard.wording.citations import as_bibtex, as_csl_json, as_text
from dashboard.wording.figures import title_of_figure


def report_address(figure: Figure, version: str, template: str) -> str:
    """Where to report a problem with a figure: the template, an https or mailto address with ``{figure}`` and
    ``{version}`` in it, filled in; nothing when it is no such address."""
    if not template.startswith(("https://", "mailto:")):
        return ""
    return template.replace("{figure}", quote(figure.id)).replace("{version}", quote(version))


def draw_figure(page: Page, figure: Figure) -> None:
    """Draw the page of one figure."""
    page.surface.html(_html(page, figure.id))
    show_ways(page, CARD, SIZES, title_of_figure(figure, page.dataset, page.language))
    draw_past(page, figure)


@kept(256)
def _html(page: Page, figure_id: str) -> str:
    figure = page.dataset.figures[figure_id]
    package, language = page.dataset.package, page.language
    citations = {
        "text": as_text(figure, package, language),
        "bibtex": as_bibtex(figure, package, language),
        "csl": as_csl_json(figure, package, language),
    }
    return page.html(
        "sources/figure",
        figure=figure,
        around=neighbourhood(figure, page.dataset),
        definition=definition_of(figure, page.dataset),
        counter=page.dataset.organizations.get(figure.rests_on),
        citations=citations,
        report=report_address(figure, package.version, page.environment.report),
        texts=distinct_texts(a.source for a in figure.attributions),
        colour=page.theme.colour(figure.organization),
    )
