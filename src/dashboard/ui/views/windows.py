"""The window of time of a view: the last years, all since a year, all, or between two dates."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from dashboard.analysis.series import Series
from dashboard.dataset.figures.dates import first_day, last_day
from dashboard.dataset.files.view_choices import ALL_YEARS, LAST_YEARS, RECENT, SINCE, windows
from dashboard.ui.frame.page import Page
from dashboard.ui.frame.surface import Choice

DATES = "dates"


@dataclass(frozen=True)
class Window:
    """A window by its name in the address, or the dates (of reduced precision, "" is open) that somebody chose."""

    name: str = RECENT
    start: str = ""
    end: str = ""

    @property
    def parameters(self) -> dict[str, str]:
        """How the address says it; the last five years are left out."""
        name = "" if self.name in (RECENT, DATES) else self.name
        return {"window": name, "from": self.start, "to": self.end}

    def span(self, series: Iterable[Series], today: date, *, widens: bool = True) -> tuple[date, date]:
        """First and last day; the last years are widened to the first year of the series where they hold none.

        Where nobody chose, and all that is shown is younger than the window, it begins a little before that.
        """
        series = list(series)
        ends = [(one.figures[0].reference.earliest, one.figures[-1].reference.latest) for one in series]
        oldest, newest = (
            min((first for first, _ in ends), default=today),
            max((last for _, last in ends), default=today),
        )
        first_year = date(oldest.year, 1, 1)
        if self.name == DATES:
            start = first_day(self.start) if self.start else first_year
            return start, last_day(self.end) if self.end else max(start, today)
        if self.name == ALL_YEARS:
            return first_year, today
        if self.name in LAST_YEARS:
            start = (pd.Timestamp(today) - pd.DateOffset(years=LAST_YEARS[self.name])).date()
        else:
            start = first_day(self.name.removeprefix(SINCE))
        if widens and newest < start:
            return first_year, today
        return (max(start, _little_before(series, start, today)) if self.name == RECENT else start), today


def _little_before(series: Iterable[Series], start: date, today: date) -> date:
    """A day before what the figures of a window stand for: a tenth of the time since then, at least a month."""
    shown = [f.reference for one in series for f in one.figures if start <= f.reference.latest <= today]
    first = min((one.begins or one.earliest for one in shown), default=start)
    return first - max((today - first) / 10, timedelta(days=30))


RECENT_YEARS = Window()
"""What is shown where nobody chose."""


def inside(series: Series, start: date, end: date) -> bool:
    """Whether a series has a figure in a window."""
    return any(start <= figure.reference.latest <= end for figure in series.figures)


def choose_window(page: Page) -> Window:
    """Offer the windows, and a form for two dates."""
    stated = [page.address.stated_date(name, page.today) for name in ("from", "to")]
    ends = sorted(filter(None, stated), key=first_day)
    start, end = page.address.asked.get("from", ""), page.address.asked.get("to", "")
    if len(ends) == 2:
        start, end = ends
    offered = _windows(page)
    name = DATES if ends else page.address.choice("window", offered, RECENT)
    if ends:
        offered = {DATES: _between(page, start, end), **offered}

    def changes(chosen: str) -> dict[str, str]:
        if chosen == DATES:
            return {"question": ""}
        return {"window": "" if chosen == RECENT else chosen, "from": "", "to": "", "question": ""}

    page.surface.choice(Choice("window", page.text("choose-window"), offered, name, changes))
    hidden = page.address.with_changes(**{"from": "", "to": "", "window": "", "question": ""})
    page.show("frame/dates", hidden=hidden, start=_day(start, first_day), end=_day(end, last_day))
    return Window(name, start, end)


def _day(stated: str, of: Callable[[str], date]) -> str:
    return of(stated).isoformat() if stated else ""


def _between(page: Page, start: str, end: str) -> str:
    """The chosen dates as the name of the window."""
    first, last = (page.language.date(one, short=True) if one else "…" for one in (start, end))
    return f"{first} – {last}"


def _windows(page: Page) -> Mapping[str, str]:
    """The windows by their name in the address; that from a year on only where the package names the year."""
    since = page.dataset.package.settings.since
    return {name: _name_of(page, name) for name in windows(since)}


def _name_of(page: Page, name: str) -> str:
    if name.startswith(SINCE):
        return page.text("window-since", year=name.removeprefix(SINCE))
    return page.text(f"window-{name}")
