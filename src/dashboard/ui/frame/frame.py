"""The frame of every page: language, data, today, menu and foot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from operator import attrgetter
from pathlib import Path
from urllib.parse import urlencode

import streamlit as st

from dashboard.analysis.answers import questions_of
from dashboard.charts.theme import paper_inks, theme
from dashboard.dataset.figures.known import known_on, undated
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.files.settings import Mode
from dashboard.dataset.problems import Problem
from dashboard.environment import Environment, UnreadableEnvironment, read
from dashboard.ui.frame.address import Address, read_address
from dashboard.ui.frame.changes import latest_change
from dashboard.ui.frame.html import show, show_assets
from dashboard.ui.frame.kept import kept
from dashboard.ui.frame.markdown import as_written
from dashboard.ui.frame.page import Page
from dashboard.ui.frame.questions import kept_question_html
from dashboard.ui.frame.store import current
from dashboard.wording.language import Language, language_of, languages_of
from dashboard.wording.problems import say

ROOT = Path(__file__).parents[4]
_ALL_PAGES = {
    "home": "app.py",
    "detentions": "pages/detentions.py",
    "releases": "pages/releases.py",
    "sources": "pages/sources.py",
    "compare": "pages/compare.py",
    "method": "pages/method.py",
    "refresh": "pages/refresh.py",
}
# Written down in the order of the menu; a page that does not exist (yet) is not offered.
PAGES = {name: path for name, path in _ALL_PAGES.items() if (ROOT / path).exists()}
# The desk of the staff is offered in the foot.
_NOT_IN_MENU = {"home", "refresh"}
MOST_PROBLEMS = 20


@contextmanager
def frame(name: str) -> Iterator[Page]:
    """Open a page, hand over what it needs, close it with the foot.

    Where the data cannot be shown at all it says why and stops the page.
    """
    environment = _environment()
    loaded = current(environment)
    package = loaded.dataset.package if loaded.dataset else None
    today = environment.today_of(package) if package else environment.today()
    address = read_address(today, languages_of(package))
    language = language_of(address.language)
    if loaded.dataset is None:
        _stop_without_data(language, loaded.problems)
    assert loaded.dataset is not None
    dataset, whole = as_known(loaded.dataset, address), loaded.dataset
    short_title = dataset.package.text("short_title", language.code)
    st.set_page_config(page_title=f"{language.text(f'page-{name}')} · {short_title}", layout="centered")
    show_assets(language.code)
    _menu(name, short_title, language, address, languages_of(dataset.package))
    if loaded.problems:
        show(
            "frame/broken",
            language=language,
            problems=_said(loaded.problems, language),
            version=dataset.package.version,
        )
    mode: Mode = "dark" if st.context.theme.type == "dark" else "light"
    page = Page(name, dataset, language, theme(mode, dataset.package), address.known or today, address, environment)
    notice = st.container()
    if address.known:
        _say_known(page, whole)
    _ask(page)
    yield page
    if address.dropped:
        address.change()
        with notice:
            page.show("frame/dropped", dropped=address.dropped)
    # What the form of the foot carries on.
    hidden = address.with_changes(known="", undated="")
    for html in _foot(page, today, hidden):
        st.html(html)


def _environment() -> Environment:
    """What is set; where that cannot be understood the page says so and stops, rather than show another day's data."""
    try:
        return read()
    except UnreadableEnvironment as error:
        address = read_address(date.today(), languages_of(None))
        _stop_without_data(language_of(address.language), tuple(error.problems), is_set_wrong=True)
        raise


@kept(64)
def _foot(page: Page, today: date, hidden: dict[str, str]) -> tuple[str, str]:
    """What paper says of the data, and the foot."""
    package, language = page.dataset.package, page.language
    change = latest_change(package.files, language.code)
    paper = page.html("frame/paper", package=package, inks=paper_inks(page.theme, package))
    return paper, page.html("frame/foot", dataset=page.dataset, change=change, hidden=hidden, today=today)


def _ask(page: Page) -> None:
    """Show the plain question this view was opened to answer, if the address names one of the package's."""
    chosen = page.address.choice("question", questions_of(page.dataset.package))
    if chosen:
        st.html(kept_question_html(page, chosen))


def _say_known(page: Page, whole: Dataset) -> None:
    """Say that this is not today's knowledge, what is left out, and the ways from here."""
    page.show(
        "frame/known",
        left_out=len(whole.figures) - len(page.dataset.figures),
        undated=len(undated(whole)),
        now=_here(page.address, known="", undated=""),
        switch=_here(page.address, undated="" if page.address.with_undated else "1"),
    )


def _menu(name: str, short_title: str, language: Language, address: Address, languages: Sequence[str]) -> None:
    with st.container(horizontal=True, key="menu", vertical_alignment="center"):
        st.page_link(PAGES["home"], label=as_written(short_title), query_params=address.parameters())
        for page, path in PAGES.items():
            if page not in _NOT_IN_MENU:
                st.page_link(path, label=language.text(f"menu-{page}"), query_params=address.parameters())
        others = [language_of(code) for code in languages if code != language.code]
        show(
            "frame/languages", language=language, addresses={other: _here(address, lang=other.code) for other in others}
        )


def as_known(dataset: Dataset, address: Address) -> Dataset:
    """The dataset of the day the reader asked for, the whole of it where none was asked."""
    if address.known is None:
        return dataset
    return _known(dataset, address.known, address.with_undated)


@kept(8, by=attrgetter("state"))
def _known(dataset: Dataset, day: date, with_undated: bool) -> Dataset:
    return known_on(dataset, day, with_undated)


def _here(address: Address, **changes: str) -> str:
    """The address of this view with some parameters changed; an empty one is left out."""
    return "?" + urlencode(address.with_changes(**changes))


def _said(problems: tuple[Problem, ...], language: Language) -> list[str]:
    return [say(problem, language) for problem in problems[:MOST_PROBLEMS]]


def _stop_without_data(language: Language, problems: tuple[Problem, ...], *, is_set_wrong: bool = False) -> None:
    st.set_page_config(page_title=language.text("no-data-title"), layout="centered")
    show_assets(language.code)
    more = max(0, len(problems) - MOST_PROBLEMS)
    show("frame/no_data", language=language, problems=_said(problems, language), more=more, is_set_wrong=is_set_wrong)
    st.stop()
