"""Documents that may stand already: a person who brings one is asked whether it is that one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

import streamlit as st

from dashboard.dataset.problems import Problem
from dashboard.refresh.difference import Cells
from dashboard.refresh.known import KnownContent
from dashboard.refresh.naming import Incoming, RowPlace
from dashboard.ui.desk.inputs import key_of
from dashboard.ui.desk.work import Base, CheckedDraft
from dashboard.ui.frame.markdown import as_written
from dashboard.ui.frame.page import Page
from dashboard.wording.changes import name_source
from dashboard.wording.problems import is_of_published, say_place

MOST_ASKED = 40


def ask_of_typed(page: Page, base: Base, cells: Cells, prefix: str) -> str:
    """The standing document that a person says a typed one is; nothing where it is new."""
    alike = KnownContent(base.contents, base.package).alike(cells)
    if alike:
        page.show("desk/same", count=1)
    return _ask(page, base, alike, prefix, "")


def ask_of_rows(page: Page, base: Base, incoming: Iterable[Incoming]) -> Mapping[RowPlace, str]:
    """The standing documents that a person says rows are, by the place of the row."""
    standing = KnownContent(base.contents, base.package)
    asked = [(row, alike) for row in incoming if row.table == "sources" and (alike := standing.unsure(row.cells))]
    if not asked:
        return {}
    page.show("desk/same", count=len(asked))
    instead = {}
    for row, alike in asked[:MOST_ASKED]:
        where = say_place(Problem("document-known", "warning", row.file, row.line), page.language)
        instead[row.place] = _ask(page, base, alike, f"{row.file}-{row.line}-", f"{where}: ")
    return {place: id for place, id in instead.items() if id}


def with_boxes(draft: CheckedDraft) -> list[Problem]:
    """What is wrong with a draft of one's own; a finding that a box above asks about leads there."""
    staged = draft.staged
    new = {(row.table, row.key) for row in staged.difference.rows if row.table == "sources" and row.kind == "added"}
    asked = {(came.file, came.line) for place, came in staged.origins.items() if place in new}
    return [
        replace(problem, parameters={**problem.parameters, "stands": "asked"})
        if (problem.file, problem.line) in asked and is_of_published(problem)
        else problem
        for problem in draft.problems
    ]


def _ask(page: Page, base: Base, alike: Iterable[str], prefix: str, where: str) -> str:
    """One box for each document it may be; the first that is ticked."""
    chosen = [
        id
        for id in alike
        if st.checkbox(
            as_written(where + page.text("desk-same", name=name_source(base.dataset.sources[id], page.language))),
            key=key_of(f"same-{prefix}{id}"),
        )
    ]
    return chosen[0] if chosen else ""
