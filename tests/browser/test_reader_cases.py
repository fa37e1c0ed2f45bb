"""What readers met: fingers, the Back button, contrast modes, paper, damaged addresses, spreadsheets."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page

Opener = Callable[..., object]
FIGURE = "prisoners-defenders.political-prisoners-listed.2025-01-31"
PHONE = {"width": 390, "has_touch": True, "is_mobile": True}
CHARTS = {
    "home": "/?lang=es",
    "detentions": "/detentions?lang=es",
    "releases": "/releases?lang=es",
    "compare": f"/compare?a={FIGURE}&b=ocdh.political-prisoners-listed.2024-12&lang=es",
}


def drag_finger(page: Page, x: float, y: float, by: float) -> None:
    """One finger down at a place, moved up or down by some pixels and lifted, as the browser gets it from a screen."""
    screen = page.context.new_cdp_session(page)
    screen.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for step in range(1, 11):
        points = [{"x": x, "y": y + by * step / 10}]
        screen.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": points})
    screen.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def tap(page: Page, mark: Locator) -> None:
    mark.scroll_into_view_if_needed()
    box = mark.bounding_box()
    assert box is not None
    page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


@pytest.mark.browser
@pytest.mark.parametrize("path", CHARTS.values(), ids=CHARTS)
def test_a_finger_over_a_chart_scrolls_the_page(open_page: Opener, path: str) -> None:
    """A chart does not keep the finger: dragged up over it, the page moves up."""
    page = open_page(path, locale="es-ES", **PHONE).page
    chart = page.locator(".nsewdrag").first
    chart.wait_for()
    chart.evaluate("chart => chart.scrollIntoView({block: 'center'})")
    box = chart.bounding_box()
    assert box is not None
    drag_finger(page, box["x"] + box["width"] - 5, min(box["y"] + box["height"] - 5, 600), -150)
    page.wait_for_function("top => document.querySelector('.nsewdrag').getBoundingClientRect().top < top - 100", arg=box["y"])


@pytest.mark.browser
def test_a_tap_opens_the_box_and_a_second_the_figure(open_page: Opener) -> None:
    """A tap on a mark opens its box, on another mark that one's; a tap on the mark whose box is open, its figure."""
    page = open_page("/?lang=es", locale="es-ES", **PHONE).page
    marks = page.locator(".js-plotly-plot .points path.point")
    box = page.locator(".hoverlayer .hovertext")
    tap(page, marks.nth(2))
    box.wait_for()
    first = box.text_content()
    tap(page, marks.nth(1))
    page.wait_for_function("text => document.querySelector('.hoverlayer .hovertext').textContent !== text", arg=first)
    page.wait_for_timeout(500)
    assert "figure=" not in page.url
    tap(page, marks.nth(1))
    page.wait_for_url(re.compile(r"/sources\?.*figure="))


@pytest.mark.browser
@pytest.mark.parametrize(
    "address", ["/?lang=en#100%", "/?lang=en#%E0%A4%A", "/?lang=en&%=%", "/?lang=en&x=%FF#a%20b", "/?lang=en#[id]"]
)
def test_copying_works_at_any_address(open_page: Opener, address: str) -> None:
    """Whatever stands behind the # or the ?, the copy buttons copy and nothing is thrown."""
    visit = open_page(address, locale="en-GB")
    page = visit.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator(".below summary").first.click()
    page.locator("button.copy[data-copy]").first.click()
    page.wait_for_selector("button.copy:has-text('Copied')")
    visit.assert_quiet()
