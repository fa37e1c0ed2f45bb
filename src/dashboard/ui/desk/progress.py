"""Long work at the desk: whose turn it is, how far it is, and the way to leave it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

import streamlit as st

from dashboard.dataset.progress import Phase, Progress
from dashboard.refresh.turns import TRIAL_SECONDS, Lane, Turns, limited
from dashboard.ui.frame.page import Page
from dashboard.ui.frame.staff import is_any_staff_here
from dashboard.wording.progress import say_progress

Checking = Literal["desk-checking", "proposals-checking"]
WorkName = Literal["desk-reading"] | Checking
_SILENT, _INTERVAL = 1.0, 0.25
"""Seconds before anything is drawn, and between two drawings."""


@contextmanager
def at_work(page: Page, work: WorkName) -> Iterator[Progress]:
    """The turn of whoever is here, and what tells that person how far the work is.

    Drawing it is where Streamlit ends a run whose person did something else, pressed the button or closed the tab:
    the work ends with it, and the next one has its turn.

    :raises TrialTooLong: for a check by somebody who is not signed in.
    """
    turns, meter = _turns(), _Meter(page, work)
    lane: Lane = "staff" if is_any_staff_here(page.environment) else "trial"
    with turns.take(lane, meter.wait):
        yield meter.report if lane == "staff" else _trial(turns, meter, work)
    meter.clear()


def _trial(turns: Turns, meter: _Meter, work: WorkName) -> Progress:
    """A stranger's work gives way to staff; a check has only so many seconds (of a file its reading knows itself)."""

    def report(step: Phase, done: int, total: int) -> None:
        turns.give_way(meter.give_way)
        meter.report(step, done, total)

    return limited(report, TRIAL_SECONDS) if work == "desk-checking" else report


@st.cache_resource(show_spinner=False)
def _turns() -> Turns:
    """One for all sessions of this process: readers share the processor with every check."""
    return Turns()


class _Meter:
    """What a person sees while something takes long: what is done, how much of it, and a button to leave.

    Only the check of one's own draft has a button: a file that is there is read, and a proposal that is looked at is
    checked; both are left by turning away from them.
    """

    def __init__(self, page: Page, work: WorkName) -> None:
        self._page, self._work = page, work
        self._began, self._drawn = time.monotonic(), 0.0
        self._place = st.empty()
        self._line = self._place
        self._place.markdown(page.text(work))

    def report(self, step: Phase, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self._began > _SILENT and now - self._drawn > _INTERVAL:
            self._draw(say_progress(step, done, total, self._page.language), done / total if total else 1.0)

    def wait(self, before: int) -> None:
        self._draw(self._page.text("progress-waiting", before=before), 0.0)

    def give_way(self, before: int) -> None:
        self._draw(self._page.text("progress-giving-way"), 0.0)

    def clear(self) -> None:
        self._place.empty()

    def _draw(self, text: str, share: float) -> None:
        if self._line is self._place:
            with self._place.container():
                self._line = st.empty()
                if self._work == "desk-checking":
                    st.button(self._page.text("progress-cancel"), key="desk-do-cancel")
        self._line.progress(share, text=text)
        self._drawn = time.monotonic()
