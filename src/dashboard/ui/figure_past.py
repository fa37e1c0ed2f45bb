"""What became of the figure a reader looks at, from version to version."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import streamlit as st

from dashboard.dataset.model import Figure
from dashboard.dataset.package import Table
from dashboard.refresh.publishing.failures import PublishFailed
from dashboard.refresh.publishing.figure_history import Changes, Step, changes_in, figure_history, tables_of_figures
from dashboard.refresh.publishing.place import current_version, is_store
from dashboard.refresh.publishing.publication import Publication
from dashboard.refresh.publishing.store import history
from dashboard.ui.changes import all_changes
from dashboard.ui.frame import Page
from dashboard.ui.html import show
from dashboard.ui.staff import is_staff_here
from dashboard.ui.store import data_folder
from dashboard.wording.changes import States
from dashboard.wording.figure_history import say_rows


def draw_past(page: Page, figure: Figure) -> None:
    """The versions of a figure behind one line; over a plain folder what the log of changes says."""
    store = data_folder()
    if not is_store(store):
        _draw_plain(page, figure)
        return
    try:
        number = current_version(store)
        steps = _steps(str(store), number, figure.id, page) if number else []
    except PublishFailed:
        # Why is told to whoever looks after the place, at the desk; it names folders of the machine.
        show("paragraph", language=page.language, text=page.text("figure-past-broken"))
        return
    show(
        "figure_past",
        language=page.language,
        steps=steps,
        private=not is_staff_here(),
        say=partial(say_rows, states=States(page.dataset, None), language=page.language),
    )


def _draw_plain(page: Page, figure: Figure) -> None:
    entries = all_changes(page.dataset.package.files, page.language.code)
    # The id of a month is how the id of one of its days begins.
    whole = re.compile(rf"(?<![\w.-]){re.escape(figure.id)}(?![-.]?\w)")
    naming = [entry for entry in entries if any(map(whole.search, entry.paragraphs))]
    show("figure_past_plain", language=page.language, address=page.address, entries=naming)


@st.cache_resource(max_entries=256, show_spinner=False)
def _steps(store: str, number: int, figure_id: str, _page: Page) -> list[Step]:
    tables = tables_of_figures(_page.dataset.package.tables)
    return figure_history(Path(store), _past(store, number), figure_id, partial(_read, tables=tables))


@st.cache_resource(max_entries=4, show_spinner=False)
def _past(store: str, number: int) -> list[Publication]:
    return history(Path(store))


def _read(store: Path, of: Publication, before: Publication | None, tables: Sequence[Table]) -> Changes:
    versions = (of.checksum, before.checksum if before else "")
    return _changes(str(store), of.number, versions, of, before, tables)


# A published version never changes, and what one changed is little: each is read once in the life of a process.
@st.cache_resource(max_entries=1024, show_spinner=False)
def _changes(
    store: str,
    number: int,
    versions: tuple[str, str],
    _of: Publication,
    _before: Publication | None,
    _tables: Sequence[Table],
) -> Changes:
    return changes_in(Path(store), _of, _before, _tables)
