"""What became of the figure a reader looks at, from version to version."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from operator import attrgetter
from pathlib import Path

from dashboard.dataset.figures.model import Figure
from dashboard.dataset.files.change_log import Change, all_changes
from dashboard.dataset.files.package import Table
from dashboard.refresh.publishing.failures import PublishFailed
from dashboard.refresh.publishing.figure_history import (
    Changes,
    HistoryStep,
    changes_in,
    figure_history,
    tables_of_figures,
)
from dashboard.refresh.publishing.place import current_version, is_store
from dashboard.refresh.publishing.publication import Publication
from dashboard.refresh.publishing.store import history
from dashboard.ui.frame.kept import kept
from dashboard.ui.frame.page import Page
from dashboard.wording.changes import States
from dashboard.wording.figure_history import say_rows


def draw_past(page: Page, figure: Figure) -> None:
    """The versions of a figure behind one line; over a plain folder what the log of changes says."""
    store = page.environment.data
    if not is_store(store):
        _draw_plain(page, figure)
        return
    try:
        number = current_version(store)
        steps = _steps(page, store, number, figure.id) if number else []
    except PublishFailed:
        # Why is told to whoever looks after the place, at the desk; it names folders of the machine.
        page.show("frame/paragraph", text=page.text("figure-past-broken"))
        return
    page.show(
        "sources/figure_past",
        steps=steps,
        private=not page.surface.is_staff,
        say=partial(say_rows, states=States(page.dataset, None), language=page.language),
    )


def corrections(page: Page, figure: Figure) -> list[tuple[str, list[str]]]:
    """When what is stated of a figure was changed, the newest first (``2026-11-29``), and how.

    From the published versions; over a plain folder from the log of changes, where it names the figure.
    """
    store = page.environment.data
    if not is_store(store):
        return [(entry.heading, list(entry.paragraphs)) for entry in _naming(page, figure)]
    try:
        number = current_version(store)
        steps = _steps(page, store, number, figure.id) if number else []
    except PublishFailed:
        return []
    states = States(page.dataset, None)
    changed = (step for step in steps if step.kind == "changed")
    said = ((step.publication.when[:10], say_rows(step.rows, states, page.language)) for step in changed)
    return [(day, [cell for row in rows for cell in row.cells]) for day, rows in said]


def _naming(page: Page, figure: Figure) -> list[Change]:
    """The entries of the log of changes that name a figure, with the paragraphs that do."""
    # The id of a month is how the id of one of its days begins.
    whole = re.compile(rf"(?<![\w.-]){re.escape(figure.id)}(?![-.]?\w)")
    entries = all_changes(page.dataset.package.change_log, page.language.code)
    naming = ((entry.heading, tuple(filter(whole.search, entry.paragraphs))) for entry in entries)
    return [Change(heading, paragraphs) for heading, paragraphs in naming if paragraphs]


def _draw_plain(page: Page, figure: Figure) -> None:
    naming = _naming(page, figure)
    # A file among others need not say in each of thousands that it knows nothing more.
    if naming or page.surface.is_served:
        page.show("sources/figure_past_plain", entries=naming)


@kept(256, by=attrgetter("dataset.state"))
def _steps(page: Page, store: Path, number: int, figure_id: str) -> list[HistoryStep]:
    tables = tables_of_figures(page.dataset.package.tables)
    return figure_history(store, _past(store, number), figure_id, partial(_changes, tables))


@kept(4, by=str)
def _past(store: Path, number: int) -> list[Publication]:
    return history(store)


# A published version never changes, and what one changed is little: each is read once in the life of a process.
@kept(1024, by=lambda tables: [table.name for table in tables])
def _changes(tables: Sequence[Table], store: Path, of: Publication, before: Publication | None) -> Changes:
    return changes_in(store, of, before, tables)
