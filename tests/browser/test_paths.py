"""The main paths of a reader, in a real browser."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

FIGURE = "prisoners-defenders.political-prisoners-listed.2025-01-31"
DOCUMENT = "idu-2025-12-05-1"
PAGES = {
    "home": "/",
    "figure": f"/sources?figure={FIGURE}",
    "document": f"/sources?source={DOCUMENT}",
    "sources": "/sources",
    "detentions": "/detentions",
    "releases": "/releases",
    "method": "/method",
    "compare": f"/compare?a={FIGURE}&b=ocdh.political-prisoners-listed.2024-12",
    "compare-second": f"/compare?a={FIGURE}",
    "question": "/detentions?question=women&measure=women_listed&scope=all",
    "question-releases": "/releases?question=released-2025&episode=vatican-2025",
}
Opener = Callable[..., Any]


def _width(page: Page) -> int:
    return int(page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth"))


@pytest.mark.browser
@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize(("locale", "dark", "width"), [("en-GB", False, 1440), ("es-ES", True, 390)])
def test_every_page_is_quiet_and_fits(open_page: Opener, path: str, locale: str, dark: bool, width: int) -> None:
    """No page logs an error, asks another host or scrolls sideways; its language is the reader's."""
    visit = open_page(path, locale=locale, dark=dark, width=width)
    page = visit.page
    page.wait_for_selector(".foot")
    assert _width(page) <= width
    assert page.evaluate("document.documentElement.lang") == locale[:2]
    visit.assert_quiet()


@pytest.mark.browser
@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_in_what_we_draw(
    open_page: Opener, axe_violations: Callable[[Page], list[str]], path: str, dark: bool
) -> None:
    """Everything opened, axe finds no violation outside Streamlit's own frame."""
    visit = open_page(path, locale="es-ES", dark=dark, width=390)
    visit.page.wait_for_selector(".foot")
    visit.page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert axe_violations(visit.page) == []


@pytest.mark.browser
def test_a_mark_leads_to_its_figure(open_page: Opener) -> None:
    """A click on a mark opens the page of its figure, in the reader's language."""
    page = open_page("/?lang=es").page
    page.locator("#root .plot a path").first.click()
    page.wait_for_url(re.compile(r"/sources\?.*figure="))
    assert "lang=es" in page.url
    page.wait_for_selector(".one h1")


@pytest.mark.browser
def test_a_row_leads_to_its_figure(open_page: Opener) -> None:
    """The text of a row is a link to its figure."""
    page = open_page("/").page
    page.locator("#root .plot a text").first.click()
    page.wait_for_selector(".one h1")
    assert "figure=" in page.url


@pytest.mark.browser
def test_a_copied_link_opens_the_same_view_in_the_other_language(open_page: Opener) -> None:
    """The address of a view opens the same figure for a reader of the other language."""
    visit = open_page(f"/sources?figure={FIGURE}", locale="en-GB")
    english = visit.page.locator(".one h1").inner_text()
    copied = visit.page.url.removeprefix(visit.address)
    spanish = open_page(copied, locale="es-ES")
    assert english == "1,150"
    assert spanish.page.locator(".one h1").inner_text() == "1.150"


@pytest.mark.browser
def test_the_language_switch_keeps_the_view(open_page: Opener) -> None:
    """The other language shows the same figure and stays in the address."""
    visit = open_page(f"/sources?figure={FIGURE}", locale="en-GB")
    visit.page.get_by_role("link", name="Español").click()
    visit.page.wait_for_selector("text=Qué se cuenta")
    page = visit.settle()
    assert f"figure={FIGURE}" in page.url
    assert "lang=es" in page.url
    assert page.locator(".one h1").inner_text() == "1.150"


@pytest.mark.browser
def test_a_choice_survives_reload_and_language(open_page: Opener) -> None:
    """What is chosen over time stands in the address, through a reload and a change of language."""
    visit = open_page("/detentions?window=all", locale="en-GB")
    page = visit.page
    page.get_by_role("link", name="Español").click()
    page.wait_for_selector("text=¿Quién dijo cuántos")
    assert "window=all" in page.url
    page.reload()
    visit.settle()
    assert page.get_by_role("combobox", name="Período que se muestra").input_value() == "todos los años"


@pytest.mark.browser
def test_a_choice_is_written_into_the_address(open_page: Opener) -> None:
    """Choosing a time writes its id into the address."""
    visit = open_page("/detentions", locale="en-GB")
    visit.page.get_by_role("combobox", name="Period shown").click()
    visit.page.get_by_role("option", name="all years").click()
    visit.page.wait_for_url(re.compile("window=all"))


@pytest.mark.browser
def test_what_is_shown_can_be_downloaded(open_page: Opener) -> None:
    """The download holds the rows that are shown, each with its id."""
    page = open_page("/").page
    with page.expect_download() as waiting:
        page.get_by_text("Download these figures (CSV)").first.click()
    text = waiting.value.path().read_text(encoding="utf-8-sig")
    assert text.startswith("figure_id,")
    assert "prisoners-defenders.political-prisoners-listed" in text


@pytest.mark.browser
def test_a_sentence_can_be_copied(open_page: Opener) -> None:
    """The copy button puts the whole sentence on the clipboard, what data it is from behind it, and says so."""
    page = open_page(f"/sources?figure={FIGURE}", locale="en-GB").page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("button.copy").first.click()
    page.wait_for_selector("button.copy:has-text('Copied')")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("According to Prisoners Defenders, 1,150 people")
    assert re.search(r"\)\. Figures on political prisoners in Cuba, data version [0-9.]+\.\Z", copied)


@pytest.mark.browser
def test_the_day_of_knowledge_goes_along(open_page: Opener) -> None:
    """As known on a day: the page says so, shows what was known, and the menu keeps it."""
    page = open_page("/?known=2025-03-20", locale="en-GB").page
    assert "What was known on 20 March 2025" in page.locator(".notice").first.inner_text()
    assert "1,339" not in page.locator("body").inner_text()
    page.get_by_test_id("stPageLink-NavLink").filter(has_text="Over time").click()
    page.wait_for_selector("text=Who said how many, and when?")
    assert "known=2025-03-20" in page.url
