"""Sources: one figure with everything about it, one document, one organization, or all documents."""

from __future__ import annotations

from dashboard.ui.frame.page import Page
from dashboard.ui.views.document import draw_document
from dashboard.ui.views.figure import draw_figure
from dashboard.ui.views.library import draw_library
from dashboard.ui.views.organization import draw_organization


def draw(page: Page) -> None:
    """Draw what the address asks for."""
    figure_id = page.address.choice("figure", page.dataset.figures)
    source_id = page.address.choice("source", page.dataset.sources)
    organization_id = page.address.choice("organization", page.dataset.organizations)
    if figure_id:
        draw_figure(page, page.dataset.figures[figure_id])
    elif source_id:
        draw_document(page, page.dataset.sources[source_id])
    elif organization_id:
        draw_organization(page, page.dataset.organizations[organization_id])
    else:
        draw_library(page)
