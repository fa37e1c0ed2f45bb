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
    package = page.dataset.package
    make = partial(figures_csv, list(figures), package, page.language)
    label, file = page.text("download-shown"), versioned(name, package, ".csv", page.address.known)
    page.surface.file(FileOffer(f"download-{key}", label, file, make, "tertiary"))


def versioned(name: str, package: Package, ending: str, known: date | None = None) -> str:
    """The name of a file with the version of the data and the day of knowledge: two can be told apart on a disk."""
    day = f"-known-{known}" if known else ""
    return f"{name}-{package.version}{day}{ending}"
