"""The words in and beside charts: none is cut, none stands on another."""

from __future__ import annotations

import pytest
from tests.browser.conftest import Opener

pytestmark = pytest.mark.browser

RUNNING = "/releases?episode=january-2026&subject=venezuela&lang="
CUT = """() => [...document.querySelectorAll(".ends a")]
    .filter(name => name.scrollWidth > name.clientWidth || getComputedStyle(name).overflow !== "visible")
    .map(name => name.textContent)"""
TOUCHING = """words => [...document.querySelectorAll(".plot")].flatMap(plot => {
    const boxes = [...plot.querySelectorAll(words)].map(word => [word.textContent, word.getBoundingClientRect()])
    return boxes.flatMap(([name, one], i) => boxes.slice(i + 1)
        .filter(([, other]) => one.left < other.right && other.left < one.right)
        .filter(([, other]) => one.top < other.bottom - 1 && other.top < one.bottom - 1)
        .map(([other]) => [name, other]))
})"""
LETTERS = "text:not([class]):not([text-anchor=end])"


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("width", [1200, 1440])
@pytest.mark.parametrize("path", [RUNNING, "/detentions?lang=", "/detentions?subject=venezuela&lang="])
def test_names_beside_the_plot_are_whole(path: str, width: int, lang: str, open_page: Opener) -> None:
    """Every name with its number and start is read whole, and none reaches into another."""
    page = open_page(path + lang, width=width).page
    assert page.locator(".ends a").first.is_visible()
    assert page.evaluate(CUT) == []
    assert page.evaluate(TOUCHING, ".ends a") == []


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("subject", ["cuba", "venezuela"])
def test_letters_of_events_are_apart(subject: str, width: int, open_page: Opener) -> None:
    """No letter over a plot, and no date under it, touches another."""
    page = open_page(f"/detentions?subject={subject}&lang=en&window=all", width=width).page
    assert page.evaluate(TOUCHING, LETTERS) == []
    page = open_page(f"/detentions?subject={subject}&lang=en", width=width).page
    assert page.evaluate(TOUCHING, LETTERS) == []
