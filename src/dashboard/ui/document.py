"""One document: what it states, and what the organizations it names published themselves."""

from __future__ import annotations

from dashboard.analysis.comparability import compare
from dashboard.analysis.documents import stated_figures, statements_of
from dashboard.dataset.model import Source
from dashboard.ui.frame import Page
from dashboard.ui.html import show


def draw_document(page: Page, source: Source) -> None:
    """Draw the page of one document."""
    stated = stated_figures(source, page.dataset)
    comparisons = {s.figure.id: [compare(s.figure, own, page.dataset) for own in s.own] for s in stated}
    show(
        "document", page=page, language=page.language, address=page.address, today=page.today, source=source,
        stated=stated, comparisons_of=comparisons, organizations=page.dataset.organizations,
        statements=statements_of(source, page.dataset),
    )  # fmt: skip
