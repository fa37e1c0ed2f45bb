"""Files to take away, made when somebody presses the button: their names, their kinds and the figures of a view."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import PurePath
from typing import Literal

import streamlit as st

from dashboard.dataset.figures.model import Figure
from dashboard.dataset.files.package import Package
from dashboard.export.tables import figures_csv
from dashboard.ui.frame.markdown import as_written
from dashboard.ui.frame.page import Page

_KINDS = {
    ".csv": "text/csv",
    ".ics": "text/calendar",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".zip": "application/zip",
}


def offer(
    label: str,
    key: str,
    file_name: str,
    make: Callable[[], bytes | str],
    type: Literal["secondary", "tertiary"] = "secondary",
) -> None:
    """A button that gives a file; the page is not drawn anew."""
    kind = _KINDS.get(PurePath(file_name).suffix, "application/octet-stream")
    st.download_button(
        as_written(label), key=key, type=type, on_click="ignore", mime=kind, data=make, file_name=file_name
    )


def offer_figures(page: Page, key: str, name: str, figures: Iterable[Figure]) -> None:
    """The figures of a view as it shows them, in a table named after what they are of."""
    package = page.dataset.package
    make = partial(figures_csv, list(figures), package, page.language)
    offer(page.text("download-shown"), f"download-{key}", versioned(name, package, ".csv"), make, "tertiary")


def versioned(name: str, package: Package, ending: str) -> str:
    """The name of a file with the version of the data in it, so that two can be told apart on a disk."""
    return f"{name}-{package.version}{ending}"
