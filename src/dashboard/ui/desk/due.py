"""What to look for next: the regular figures that are overdue, as a list, a calendar and a mail."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial

import streamlit as st

from dashboard.analysis.silence import Due, due
from dashboard.dataset.folder import State
from dashboard.dataset.load import Dataset
from dashboard.export.reminders import calendar, mail_subject, mail_text
from dashboard.ui.desk.work import Base
from dashboard.ui.frame import Page
from dashboard.ui.html import show
from dashboard.wording.due import what_of
from dashboard.wording.language import language


@dataclass(frozen=True)
class Reminders:
    """What is overdue and the mail that says so."""

    items: list[Due]
    subject: str
    text: str


def draw_due(page: Page, base: Base) -> None:
    """The overdue figures behind one line, with the calendar to keep and the mail to copy."""
    dataset = base.dataset
    today = dataset.package.today(page.today)
    found = _reminders(dataset.state, base.digest, today, page.language.code, dataset)
    with st.expander(page.text("desk-due", count=len(found.items))):
        show("desk_due", language=page.language, address=page.address, found=found, what_of=what_of)
        st.download_button(
            page.text("desk-due-calendar"),
            key="desk-do-calendar",
            on_click="ignore",
            mime="text/calendar",
            data=partial(calendar, dataset, today, page.language),
            file_name=page.text("desk-due-file"),
        )


@st.cache_resource(max_entries=8, show_spinner=False)
def _reminders(state: State, digest: str, today: date, code: str, _dataset: Dataset) -> Reminders:
    given = (_dataset, today, language(code))
    return Reminders(due(_dataset, today), mail_subject(*given), mail_text(*given))
