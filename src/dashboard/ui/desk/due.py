"""What to look for next: the regular figures that are overdue, as a list, a calendar and a mail."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from operator import attrgetter

import streamlit as st

from dashboard.analysis.silence import Due, due
from dashboard.export.reminders import calendar, mail_subject, mail_text
from dashboard.ui.desk.work import Base
from dashboard.ui.frame.kept import kept
from dashboard.ui.frame.page import Page
from dashboard.ui.frame.surface import FileOffer
from dashboard.wording.due import what_of
from dashboard.wording.language import language_of


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
    found = _reminders(base, today, page.language.code)
    with st.expander(page.text("desk-due", count=len(found.items))):
        page.show("desk/due", found=found, what_of=what_of)
        make = partial(calendar, dataset, today, page.language)
        name = page.environment.file_name(page.text("desk-due-file"))
        page.surface.file(FileOffer("desk-do-calendar", page.text("desk-due-calendar"), name, make))


@kept(8, by=attrgetter("digest"))
def _reminders(base: Base, today: date, code: str) -> Reminders:
    given = (base.dataset, today, language_of(code))
    return Reminders(due(base.dataset, today), mail_subject(*given), mail_text(*given))
