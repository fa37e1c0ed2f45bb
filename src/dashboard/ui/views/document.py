"""One document: what it states, and what the organizations it names published themselves."""

from __future__ import annotations

from dashboard.analysis.comparability import compare
from dashboard.analysis.documents import counted_by, stated_figures
from dashboard.dataset.figures.model import Source
from dashboard.ui.frame.kept import kept
from dashboard.ui.frame.page import Page


def draw_document(page: Page, source: Source) -> None:
    """Draw the page of one document."""
    page.surface.html(_html(page, source.id))


@kept(256)
def _html(page: Page, source_id: str) -> str:
    source = page.dataset.sources[source_id]
    stated = stated_figures(source, page.dataset)
    comparisons = {s.figure.id: [compare(s.figure, own, page.dataset) for own in s.own] for s in stated}
    shown = [figure for s in stated for figure in (s.figure, *s.own)]
    return page.html(
        "sources/document",
        source=source,
        stated=stated,
        comparisons_of=comparisons,
        organizations=page.dataset.organizations,
        behind={figure.id: counted_by(figure, page.dataset) for figure in shown},
        statements=page.dataset.statements_of(source.id),
    )
