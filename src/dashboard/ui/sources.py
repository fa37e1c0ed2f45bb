"""All documents."""

from __future__ import annotations

from dashboard.ui.frame import Page
from dashboard.ui.html import show

NEWEST = 20


def draw_sources(page: Page) -> None:
    """Draw the newest documents and the one the dashboard started from."""
    sources = page.dataset.sources
    newest = sorted(sources.values(), key=lambda s: (s.published_on, s.id), reverse=True)[:NEWEST]
    introduced_by = sources.get(page.dataset.package.settings.get("introduced_by", ""))
    show(
        "sources", page=page, language=page.language, address=page.address, dataset=page.dataset, newest=newest,
        introduced_by=introduced_by,
    )  # fmt: skip
