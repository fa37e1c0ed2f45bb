"""The frame of every page of the app: language, data, today, menu and foot."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date

import streamlit as st

from dashboard.charts.theme import adaptable, declarations
from dashboard.dataset.files.settings import Mode
from dashboard.dataset.problems import Problem
from dashboard.environment import Environment, UnreadableEnvironment, read
from dashboard.ui.frame.address import Address, meant_subject, read_address, way_to_all, without_subject
from dashboard.ui.frame.app_surface import AppSurface
from dashboard.ui.frame.around import MOST_PROBLEMS, as_known, draw_above, draw_broken, draw_dropped, draw_foot, said
from dashboard.ui.frame.html import show, show_assets
from dashboard.ui.frame.markdown import as_written
from dashboard.ui.frame.menu import PAGES, SUBJECTS, in_menu, other_languages
from dashboard.ui.frame.page import Page
from dashboard.ui.frame.store import current
from dashboard.ui.frame.subjects import AllSubjects, open_subjects
from dashboard.ui.frame.titles import view_title
from dashboard.wording.language import Language, language_of, languages_of


@contextmanager
def frame(name: str) -> Iterator[Page]:
    """Open a page, hand over what it needs, close it with the foot.

    Where the data cannot be shown at all it says why and stops the page.
    """
    environment = meant_subject(st.query_params.to_dict(), _environment())
    loaded = current(environment)
    package = loaded.dataset.package if loaded.dataset else None
    today = environment.today_of(package) if package else environment.today()
    address = _address(today, languages_of(package), environment)
    language = language_of(address.language)
    if loaded.dataset is None:
        _stop_without_data(language, loaded.problems, way_to_all(address, environment))
    assert loaded.dataset is not None
    dataset = as_known(loaded.dataset, address)
    short_title = dataset.package.text("short_title", language.code)
    named, surface = adaptable(dataset.package), AppSurface(address, environment)
    page = Page(name, dataset, language, named, address.known or today, address, environment, surface)
    st.set_page_config(page_title=view_title(page), layout="centered")
    show_assets(language.code, declarations(dataset.package, _mode()))
    _menu(page, short_title)
    draw_broken(page, loaded.problems)
    notice = st.container()
    draw_above(page, loaded.dataset)
    yield page
    if address.dropped:
        surface.change({})
        with notice:
            draw_dropped(page)
    draw_foot(page, today)


@contextmanager
def entrance_frame(inks: Callable[[AllSubjects, Mode], str]) -> Iterator[AllSubjects]:
    """Open the page of all subjects, hand over what it needs, say at its end what was not understood."""
    query, environment = st.query_params.to_dict(), _environment()
    subjects = open_subjects(query, _spoken, environment, lambda address, _: AppSurface(address, environment))
    language, address = subjects.language, subjects.address
    st.set_page_config(page_title=language.text("page-subjects"), layout="centered")
    show_assets(language.code, inks(subjects, _mode()))
    with st.container(horizontal=True, key="menu", vertical_alignment="center"):
        _link_to_all(address, language)
        show("frame/languages", language=language, addresses=other_languages(language, address, subjects.languages))
    notice = st.container()
    yield subjects
    if address.dropped:
        subjects.surface.change({})
        with notice:
            show("frame/dropped", language=language, address=address, dropped=address.dropped)


def _mode() -> Mode:
    return "dark" if st.context.theme.type == "dark" else "light"


def _spoken(languages: Sequence[str]) -> str:
    """The language of the browser, else the first."""
    browser = (st.context.locale or "").split("-")[0]
    return browser if browser in languages else languages[0]


def _address(today: date, languages: Sequence[str], environment: Environment) -> Address:
    """What is asked of the app, in the language of the browser, else in the first."""
    return read_address(st.query_params.to_dict(), _spoken(languages), today, languages, environment)


def _environment() -> Environment:
    """What is set; where that cannot be understood the page says so and stops, rather than show another day's data."""
    try:
        return read()
    except UnreadableEnvironment as error:
        address = _address(date.today(), languages_of(None), Environment())
        _stop_without_data(language_of(address.language), tuple(error.problems), is_set_wrong=True)
        raise


def _menu(page: Page, short_title: str) -> None:
    language, address = page.language, page.address
    languages = languages_of(page.dataset.package)
    with st.container(horizontal=True, key="menu", vertical_alignment="center"):
        if len(page.environment.roof) > 1:
            _link_to_all(address, language)
        st.page_link(PAGES["home"], label=as_written(short_title), query_params=address.lasting)
        for name in in_menu():
            st.page_link(PAGES[name], label=language.text(f"menu-{name}"), query_params=address.lasting)
        show("frame/languages", language=language, addresses=other_languages(language, address, languages))


def _link_to_all(address: Address, language: Language) -> None:
    st.page_link(PAGES[SUBJECTS], label=language.text("menu-subjects"), query_params=without_subject(address).lasting)


def _stop_without_data(
    language: Language, problems: tuple[Problem, ...], entrance: str = "", *, is_set_wrong: bool = False
) -> None:
    st.set_page_config(page_title=language.text("no-data-title"), layout="centered")
    show_assets(language.code)
    more = max(0, len(problems) - MOST_PROBLEMS)
    told = {"problems": said(problems, language), "more": more, "entrance": entrance, "is_set_wrong": is_set_wrong}
    show("frame/no_data", language=language, **told)
    st.stop()
