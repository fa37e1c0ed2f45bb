"""What is kept for all readers: told apart by what it depends on, and by nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
import streamlit as st

from dashboard.charts.theme import theme
from dashboard.dataset.figures.load import Dataset
from dashboard.environment import Environment
from dashboard.ui.frame.address import Address
from dashboard.ui.frame.app_surface import AppSurface
from dashboard.ui.frame.kept import kept, kept_with_data
from dashboard.ui.frame.page import Page
from dashboard.wording.language import language_of

DAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def nothing_kept() -> Iterator[None]:
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


@pytest.fixture
def page(tiny: Dataset) -> Page:
    address = Address("en", True)
    ink = theme("light", tiny.package)
    return Page("home", tiny, language_of("en"), ink, DAY, address, Environment(), AppSurface(address, Environment()))


def test_made_once(page: Page) -> None:
    """The same page and the same ids are made once, for whoever asks."""
    made: list[str] = []

    @kept(4)
    def make(page: Page, name: str) -> str:
        made.append(name)
        return f"made of {name}"

    assert [make(page, "a"), make(replace(page), "a"), make(page, "b")] == ["made of a", "made of a", "made of b"]
    assert made == ["a", "b"]


@pytest.mark.parametrize("by_data", [False, True])
def test_told_apart(page: Page, by_data: bool) -> None:
    """Language, theme, day, address and data each tell a view from another; what is of the data alone is one."""
    made: list[Page] = []

    def make(page: Page) -> int:
        made.append(page)
        return len(made)

    find = kept_with_data(make) if by_data else kept(32)(make)
    others = [
        replace(page, language=language_of("es")),
        replace(page, theme=theme("dark", page.dataset.package)),
        replace(page, today=date(2026, 11, 24)),
        replace(page, address=Address("en", True, known=date(2025, 1, 1))),
        replace(page, address=Address("en", False)),
    ]
    found = [find(one) for one in [page, *others, page]]
    assert found == ([1] * 7 if by_data else [1, 2, 3, 4, 5, 6, 1])
    assert find(replace(page, dataset=replace(page.dataset, state="another"))) == len(made) > max(found)


def test_functions_keep_apart(page: Page) -> None:
    """Two functions asked for the same page each give their own."""

    @kept(4)
    def one(page: Page) -> str:
        return "one"

    @kept(4)
    def two(page: Page) -> str:
        return "two"

    assert [one(page), two(page), one(page)] == ["one", "two", "one"]


def test_the_oldest_goes(page: Page) -> None:
    """No more than so many are held: the one made first is made anew when it is asked for again."""
    made: list[str] = []

    @kept(2)
    def make(page: Page, name: str) -> None:
        made.append(name)

    for name in ("a", "b", "c", "a"):
        make(page, name)
    assert made == ["a", "b", "c", "a"]


def test_a_failure_is_not_kept(page: Page) -> None:
    """What could not be made is tried again."""
    left = [None, OSError("busy")]

    @kept(4)
    def make(page: Page) -> str:
        if error := left.pop():
            raise error
        return "made"

    with pytest.raises(OSError, match="busy"):
        make(page)
    assert make(page) == "made"
