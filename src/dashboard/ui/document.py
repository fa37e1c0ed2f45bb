"""One document: what it states, and what the organizations it names published themselves."""

from __future__ import annotations

from dashboard.analysis.documents import stated_figures, statements_of
from dashboard.dataset.model import Source
from dashboard.ui.frame import Page
from dashboard.ui.html import show


def draw_document(page: Page, source: Source) -> None:
    """Draw the page of one document."""
    show(
        "document", page=page, language=page.language, address=page.address, today=page.today, source=source,
        stated=stated_figures(source, page.dataset), statements=statements_of(source, page.dataset),
    )  # fmt: skip
