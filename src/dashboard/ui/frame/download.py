"""Files to take away: their names, and the figures of a view."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import partial

from dashboard.dataset.figures.model import Figure
from dashboard.dataset.files.package import Package
from dashboard.export.tables import figures_csv
from dashboard.ui.frame.page import Page
from dashboard.ui.frame.surface import FileOffer


def offer_figures(page: Page, key: str, name: str, figures: Iterable[Figure]) -> None:
    """The figures of a view as it shows them, in a table named after what they are of."""
    make = partial(figures_csv, list(figures), page.dataset.package, page.language)
    label, file = page.text("download-shown"), file_name(page, name, ".csv")
    page.surface.file(FileOffer(f"download-{key}", label, file, make, "tertiary"))


def file_name(page: Page, name: str, ending: str) -> str:
    """The name of a file of this page, with its subject, version and day of knowledge."""
    return page.environment.file_name(versioned(name, page.dataset.package, ending, page.address.known))


def versioned(name: str, package: Package, ending: str, known: date | None = None) -> str:
    """The name of a file with the version of the data and the day of knowledge: two can be told apart on a disk."""
    day = f"-known-{known}" if known else ""
    return f"{name}-{package.version}{day}{ending}"
