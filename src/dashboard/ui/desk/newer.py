"""What others publish while somebody is at work: told as they type, with the way to lay the work over it."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from dashboard.dataset.problems import UnreadableDataset
from dashboard.refresh.difference import RowChange, conflicts, difference
from dashboard.refresh.permission import Staff
from dashboard.refresh.publishing.failures import PublishFailed
from dashboard.refresh.publishing.publication import Publication
from dashboard.refresh.publishing.store import history
from dashboard.ui.desk.guard import DeskParts
from dashboard.ui.desk.ways_out import has_draft
from dashboard.ui.desk.work import Base, CheckedDraft, keep_base, last_checked, newest_base
from dashboard.ui.frame.kept import kept
from dashboard.ui.frame.page import Page
from dashboard.wording.changes import States, name_row
from dashboard.wording.publishing import say_who

_SECONDS = 15
"""Between two looks; as long as nothing is new one takes half a millisecond of the processor."""
_MOST = 5


def draw_newer(page: Page, base: Base, staff: Staff | None) -> None:
    """Look for another version than the one this work lies over, now and as long as the page is open."""
    if has_draft():
        _look(page, base, staff is None, last_checked, keep_base)


def draw_newer_than_seen(
    page: Page, base: Base, checked: Callable[[], CheckedDraft | None], take: Callable[[Base], None]
) -> None:
    """The same for what another proposes: ``take`` lays it over the newer version."""
    _look(page, base, False, checked, take, proposed=True)


@st.fragment(run_every=_SECONDS)
def _look(
    page: Page,
    base: Base,
    private: bool,
    checked: Callable[[], CheckedDraft | None],
    take: Callable[[Base], None],
    proposed: bool = False,
) -> None:
    # A part of its own: run alone, no other guard is around it.
    with DeskParts(page).part("newer"):
        try:
            newest = newest_base(page.environment)
        except UnreadableDataset:  # the frame of the page tells it
            return
        if newest.digest != base.digest:
            _tell(page, base, newest, private, proposed, _changed_by_both(page, newest, checked()))
            way = "proposals-newer-take" if proposed else "desk-newer-take"
            if st.button(page.text(way), key="desk-do-newer"):
                take(newest)
                st.rerun()


def _tell(page: Page, base: Base, newest: Base, private: bool, proposed: bool, both: list[str]) -> None:
    page.show(
        "desk/newer",
        plain=newest.number is None,
        version=newest.version,
        theirs=_count_changes((base, newest)),
        who=say_who,
        private=private,
        published=_published_since(base, newest)[:_MOST],
        both=both,
        proposed=proposed,
    )


def _published_since(base: Base, newest: Base) -> list[Publication]:
    """The versions after the one this work lies over, newest first; none of a plain folder."""
    if base.number is None or newest.number is None:
        return []
    try:
        return [one for one in history(newest.folder) if one.number > base.number]
    except PublishFailed:  # the list of what was published tells it
        return []


@kept(4, by=lambda both: [base.digest for base in both])
def _count_changes(both: tuple[Base, Base]) -> int:
    """How many rows the others changed between two bases."""
    before, after = both
    return len(difference(before.contents, after.contents).rows)


def _changed_by_both(page: Page, newest: Base, checked: CheckedDraft | None) -> list[str]:
    """The rows of the last check that others have changed too."""
    if checked is None:
        return []
    both: list[RowChange] = conflicts(checked.staged.difference, newest.contents)
    states = States(newest.dataset, checked.states.after)
    return [name_row(row, states, page.language) for row in both]
