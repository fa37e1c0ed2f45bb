"""Several subjects in a real browser: from one to another, each with its own folder and its own inks."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from tests.browser.conftest import Opener, Visit

MEETING = ".st-key-menu a[href*=present]"
INK = """number => {
    const marks = document.querySelectorAll(".st-key-subject-" + number + " .plot path[stroke]")
    return [...new Set([...marks].map(mark => getComputedStyle(mark).stroke))]
}"""


def count_of(page: Page) -> str:
    return page.locator(MEETING).first.get_attribute("data-count") or ""


def follow(visit: Visit, name: str) -> Page:
    visit.page.get_by_role("link", name=name).first.click()
    visit.page.wait_for_load_state()
    return visit.settle()


def test_each_subject_has_its_folder(open_page: Opener) -> None:
    """A card of one subject is in its folder and in no other, on the way through all subjects and back."""
    visit = open_page("/?lang=en&subject=venezuela")
    page = visit.page
    page.locator("button.add").first.click()
    assert count_of(page) == "1"
    follow(visit, "All subjects")
    follow(visit, "Political prisoners in Cuba")
    assert "subject=" not in page.url and count_of(page) == ""
    page.locator("button.add").first.click()
    visit.go("/present?lang=en&subject=venezuela")
    page.wait_for_selector(".picked")
    assert "subject=venezuela" in page.url and "cards=" in page.url and count_of(page) == "1"
    told = page.locator("main").first.inner_text()
    visit.go("/present?lang=en")
    page.wait_for_selector(".picked")
    assert "subject=" not in page.url and page.locator("main").first.inner_text() != told
    visit.assert_quiet()


@pytest.mark.parametrize(("width", "dark", "lang"), [(1440, False, "en"), (390, True, "es")])
def test_all_subjects(
    width: int, dark: bool, lang: str, open_page: Opener, axe_violations: Callable[[Page], list[str]]
) -> None:
    """Every subject stands there with coloured marks, nothing is wider than the screen, and all of it can be read."""
    visit = open_page(f"/subjects?lang={lang}", width=width, dark=dark)
    page = visit.page
    for subject in ("cuba", "venezuela"):
        assert len(page.evaluate(INK, subject)) > 2, subject
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    assert axe_violations(page) == []
    page.get_by_role("combobox").click()
    name = {"en": "Women behind bars", "es": "Mujeres en prisión"}[lang]
    page.get_by_role("option", name=name, exact=True).click()
    page.wait_for_url("**panel=women_behind_bars*")
    visit.settle()
    assert page.locator(".plot").count() == 2
    visit.assert_quiet()
