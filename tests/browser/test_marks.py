"""What a mark of a chart says, and to whom: the same for a mouse, a finger and keys, before and after the app came."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page

pytestmark = pytest.mark.browser

Opener = Callable[..., Any]
MARK = ".plot a:has(> path)"
TOLD, LINE = ".told", ".plot .line"


def middle(mark: Locator) -> tuple[float, float]:
    mark.evaluate("mark => mark.scrollIntoView({block: 'center'})")
    mark.page.wait_for_timeout(300)
    box = mark.locator("path").bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def name_of(mark: Locator) -> str:
    return str(mark.evaluate("mark => mark.querySelector('title')?.textContent ?? mark.getAttribute('aria-label')"))


def alone(page: Page) -> Locator:
    """A mark that has no other near it."""
    number = page.evaluate(
        """marks => {
          const places = [...document.querySelectorAll(marks)].map(mark => mark.lastElementChild.getBoundingClientRect());
          return places.findIndex((one, i) => places.every((other, j) => i === j || Math.hypot(one.x - other.x, one.y - other.y) > 40));
        }""",
        MARK,
    )
    assert number >= 0
    return page.locator(MARK).nth(number)


@pytest.mark.parametrize("is_app", [True, False], ids=["app", "first view"])
@pytest.mark.parametrize("path", ["/?lang=es", "/detentions", "/releases"])
def test_a_mouse_need_not_hit_a_mark(new_visit: Opener, dashboard_server: str, path: str, is_app: bool) -> None:
    """Near a mark its box opens, inside the window; a click there opens the figure of which it tells."""
    visit = new_visit(dashboard_server, locale="en-GB")
    page = visit.page
    if is_app:
        visit.go(path)
    else:
        page.route("**/static/js/index*", lambda route: route.abort())
        page.goto(dashboard_server + path)
    mark = alone(page)
    said, leads = name_of(mark), mark.get_attribute("href")
    x, y = middle(mark)
    page.mouse.move(x + 7, y + 9)
    page.wait_for_selector(TOLD)
    assert page.locator(TOLD).text_content() == said == mark.get_attribute("aria-label")
    box = page.locator(TOLD).bounding_box()
    assert (
        box is not None and box["x"] >= 0 and box["y"] >= 0 and box["x"] + box["width"] <= page.evaluate("innerWidth")
    )
    page.mouse.click(x + 7, y + 9)
    page.wait_for_url("**/sources?figure=**")
    assert leads is not None and page.url.split("figure=")[1].split("&")[0] in leads


@pytest.mark.parametrize("path", ["/detentions", "/releases?episode=vatican-2025"])
def test_marks_in_one_place_are_told_together(open_page: Opener, path: str) -> None:
    """Of marks that lie on one another each claim is told, that of the one under the mouse first, which a click opens."""
    page = open_page(path, locale="en-GB").page
    pair = page.evaluate(
        """marks => {
          const all = [...document.querySelectorAll(marks)];
          const at = mark => { const box = mark.lastElementChild.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]; };
          const near = (one, other) => Math.hypot(at(one)[0] - at(other)[0], at(one)[1] - at(other)[1]) < 2 && one.getAttribute("href") !== other.getAttribute("href");
          for (const [i, one] of all.entries()) for (const [j, other] of all.entries()) if (j > i && near(one, other)) return [i, j];
        }""",
        MARK,
    )
    lower, upper = (page.locator(MARK).nth(number) for number in pair)
    texts, leads = [name_of(upper), name_of(lower)], upper.get_attribute("href")
    x, y = middle(upper)
    under = page.evaluate("([x, y]) => document.elementFromPoint(x, y).closest('a')?.getAttribute('href')", [x, y])
    page.mouse.move(x, y)
    page.wait_for_selector(TOLD)
    told = page.locator(TOLD).text_content() or ""
    assert all(text in told for text in texts)
    page.mouse.click(x, y)
    page.wait_for_url("**/sources?figure=**")
    assert page.url.split("figure=")[1].split("&")[0] in (under or leads or "")


def test_a_box_goes_when_the_mouse_goes(open_page: Opener) -> None:
    """Away from marks, and when the page is scrolled, nothing is told."""
    page = open_page("/detentions", locale="en-GB").page
    for leave in ("mouse", "wheel"):
        x, y = middle(alone(page))
        page.mouse.move(x + 2, y)
        page.wait_for_selector(TOLD)
        if leave == "mouse":
            page.mouse.move(x, 5)
        else:
            page.mouse.wheel(0, 200)
        page.wait_for_selector(TOLD, state="detached")


def test_keys_reach_every_mark(open_page: Opener) -> None:
    """Whoever goes by keys reads each mark in a line under the chart; arrows, Home and End go on, Escape closes, Enter
    opens; a chart is one stop for Tab."""
    page = open_page("/detentions", locale="en-GB").page
    marks = page.locator(MARK)
    page.locator(".tabs a").last.focus()
    page.keyboard.press("Tab")
    page.wait_for_selector(LINE)
    assert page.locator(f"{LINE} p").text_content() == name_of(marks.nth(0))
    for key, number in (("ArrowRight", 1), ("ArrowRight", 2), ("ArrowRight", 3)):
        page.keyboard.press(key)
        assert page.locator(f"{LINE} p").text_content() == name_of(marks.nth(number))
    page.keyboard.press("Home")
    assert page.locator(f"{LINE} p").text_content() == name_of(marks.nth(0))
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert page.locator(".plot a[tabindex='0']").count() == 1
    page.keyboard.press("ArrowLeft")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == name_of(marks.nth(2))
    page.keyboard.press("Escape")
    page.wait_for_selector(LINE, state="detached")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/sources\?.*figure="))


def test_a_row_leads_where_it_says(open_page: Opener) -> None:
    """The text of a row is a link of its own: it is not taken for the mark beside it."""
    page = open_page("/", locale="en-GB").page
    row = page.locator(".plot a:has(> text)").first
    leads = row.get_attribute("href")
    row.locator("text").first.click()
    page.wait_for_url("**/sources?figure=**")
    assert leads is not None and page.url.split("figure=")[1].split("&")[0] in leads


PHONE: dict[str, Any] = {"has_touch": True, "is_mobile": True}
WORDIEST = """marks => {
  const said = mark => (mark.querySelector("title")?.textContent ?? mark.getAttribute("aria-label")).length;
  const all = [...document.querySelectorAll(marks)];
  return all.indexOf(all.reduce((most, mark) => said(mark) > said(most) ? mark : most));
}"""


def test_a_first_tap_tells_in_a_line(open_page: Opener) -> None:
    """A finger's first tap says the mark under its chart, with ways to its neighbours; the line opens the figure."""
    page = open_page("/detentions", locale="es-ES", width=390, **PHONE).page
    mark = alone(page)
    page.touchscreen.tap(*middle(mark))
    page.wait_for_selector(LINE)
    assert name_of(mark) in (page.locator(f"{LINE} p").text_content() or "") and "figure=" not in page.url
    assert page.locator(f"{LINE} :is(a, button)").all_inner_texts() == [
        "Abrir",
        "Anterior",
        "Siguiente",
        "Añadir a la reunión",
        "Cerrar",
    ]
    before = page.locator(f"{LINE} p").text_content()
    ways = page.locator(f"{LINE} button:enabled")
    ways.first.tap()
    assert page.locator(f"{LINE} p").text_content() != before
    leads = page.locator(f"{LINE} a").get_attribute("href") or ""
    page.locator(f"{LINE} a").tap()
    page.wait_for_url("**/sources?figure=**")
    assert page.url.split("figure=")[1].split("&")[0] in leads


def test_ways_lead_on_from_any_mark_of_a_figure(open_page: Opener) -> None:
    """Where a figure has several marks, the ways lead to the neighbours of the one keys reach, not to the first of all."""
    page = open_page("/detentions", locale="en-GB", width=390, **PHONE).page
    twin = page.evaluate(
        """marks => {
          const all = [...document.querySelectorAll(marks)], reached = all.filter(mark => !mark.ariaHidden);
          const place = mark => reached.findIndex(one => one.href.baseVal === mark.href.baseVal);
          const number = all.findIndex(mark => mark.ariaHidden && place(mark) > 0 && place(mark) < reached.length - 1);
          return [number, all.indexOf(reached[place(all[number]) + 1])];
        }""",
        MARK,
    )
    mark, following = (page.locator(MARK).nth(number) for number in twin)
    page.touchscreen.tap(*middle(mark))
    page.wait_for_selector(LINE)
    page.locator(f"{LINE} button").nth(1).tap()
    assert name_of(following) in (page.locator(f"{LINE} p").text_content() or "")


def test_a_second_tap_opens(open_page: Opener) -> None:
    """The mark that is told opens its figure when it is tapped again, also after the page was moved."""
    page = open_page("/detentions", locale="en-GB", width=390, **PHONE).page
    mark = alone(page)
    page.touchscreen.tap(*middle(mark))
    page.wait_for_selector(LINE)
    page.locator('[data-testid="stMain"]').evaluate("main => main.scrollBy(0, 60)")
    page.touchscreen.tap(*middle(mark))
    page.wait_for_url("**/sources?figure=**")


SAME_PLACE = """marks => {
  const all = [...document.querySelectorAll(marks)];
  const at = mark => { const box = mark.lastElementChild.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]; };
  const near = (one, other) => Math.hypot(at(one)[0] - at(other)[0], at(one)[1] - at(other)[1]) < 2 && one.href.baseVal !== other.href.baseVal;
  return all.findIndex(one => all.some(other => near(one, other)));
}"""


@pytest.mark.parametrize(("width", "height"), [(390, 844), (320, 640)])
def test_a_second_tap_opens_what_was_told_first(open_page: Opener, width: int, height: int) -> None:
    """Where two figures lie in one place the second tap there opens the one told first; no figure is told twice."""
    page = open_page("/detentions", locale="en-GB", width=width, **PHONE).page
    page.set_viewport_size({"width": width, "height": height})
    place = middle(page.locator(MARK).nth(page.evaluate(SAME_PLACE, MARK)))
    page.touchscreen.tap(*place)
    page.wait_for_selector(LINE)
    told = (page.locator(f"{LINE} p").text_content() or "").split("\n\n")
    assert len(told) == len(set(told)) > 1
    leads = page.locator(f"{LINE} a").get_attribute("href") or ""
    page.touchscreen.tap(*place)
    page.wait_for_url("**/sources?figure=**")
    assert page.url.split("figure=")[1].split("&")[0] == leads.split("figure=")[1].split("&")[0]


@pytest.mark.parametrize(("width", "height"), [(390, 844), (320, 640), (844, 390)])
@pytest.mark.parametrize("block", ["start", "center", "end"])
def test_the_line_leaves_the_mark_and_its_ways_in_sight(open_page: Opener, width: int, height: int, block: str) -> None:
    """However much a line says it takes half the screen at most, beside its mark, and its ways are always seen."""
    page = open_page("/releases", locale="en-GB", width=width, **PHONE).page
    page.set_viewport_size({"width": width, "height": height})
    mark = page.locator(".plot").last.locator("a:has(> path)").first
    mark.evaluate("(mark, block) => mark.scrollIntoView({block})", block)
    page.wait_for_timeout(300)
    box = mark.locator("path").last.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.touchscreen.tap(x, y)
    page.wait_for_selector(LINE)
    line = page.locator(LINE).bounding_box()
    assert line is not None and line["height"] <= 0.46 * height
    assert not line["y"] < y < line["y"] + line["height"]
    for way in page.locator(f"{LINE} :is(a, button)").all():
        seen = way.bounding_box()
        assert seen is not None and seen["y"] >= 0 and seen["y"] + seen["height"] <= height
    assert page.locator(f"{LINE} p").evaluate("claim => claim.scrollHeight > claim.clientHeight")
    page.locator(f"{LINE} button").nth(1).tap()
    after = page.locator(LINE).bounding_box()
    assert after is not None and (after["y"] == 0) == (line["y"] == 0)


def test_a_line_goes_with_its_chart(open_page: Opener) -> None:
    """Scrolled out of sight the chart takes along what was tapped in it."""
    page = open_page("/detentions", locale="en-GB", width=390, **PHONE).page
    page.touchscreen.tap(*middle(alone(page)))
    page.wait_for_selector(LINE)
    page.locator('[data-testid="stMain"]').evaluate("main => main.scrollBy(0, 5000)")
    page.wait_for_selector(LINE, state="detached")


def test_a_tap_beside_closes(open_page: Opener) -> None:
    """A tap into the chart where no mark is, and the last way of the line, close it."""
    page = open_page("/detentions", locale="en-GB", width=390, **PHONE).page
    mark = alone(page)
    for close in ("button", "tap"):
        page.touchscreen.tap(*middle(mark))
        page.wait_for_selector(LINE)
        if close == "button":
            page.locator(f"{LINE} button").last.tap()
        else:
            plot = page.locator(".plot > svg").first.bounding_box()
            assert plot is not None
            page.touchscreen.tap(plot["x"] + plot["width"] / 2, plot["y"] + 330)
        page.wait_for_selector(LINE, state="detached")


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (320, 640), (844, 390)])
def test_the_longest_box_can_be_read_whole(open_page: Opener, width: int, height: int) -> None:
    """The claim with most to say stands inside the window, or scrolls in its box."""
    page = open_page("/releases?lang=es", locale="es-ES", width=width).page
    page.set_viewport_size({"width": width, "height": height})
    mark = page.locator(MARK).nth(page.evaluate(WORDIEST, MARK))
    x, y = middle(mark)
    page.mouse.move(x, y)
    page.wait_for_selector(TOLD)
    box = page.locator(TOLD).bounding_box()
    assert box is not None and box["y"] >= 0 and box["y"] + box["height"] <= height
    assert box["x"] >= 0 and box["x"] + box["width"] <= width


def test_a_box_goes_with_its_chart(open_page: Opener) -> None:
    """Where another chart takes the place of one that was told of, nothing is told."""
    page = open_page("/detentions", locale="en-GB").page
    mark = alone(page)
    x, y = middle(mark)
    page.mouse.move(x, y)
    page.wait_for_selector(TOLD)
    mark.evaluate("mark => mark.closest('.plot').remove()")
    page.wait_for_selector(TOLD, state="detached")


def test_the_middle_button_opens_beside(open_page: Opener) -> None:
    """Near a mark it opens the figure told in another tab, as it does on the mark."""
    page = open_page("/detentions", locale="en-GB").page
    x, y = middle(alone(page))
    page.mouse.move(x + 9, y + 9)
    with page.context.expect_page() as opened:
        page.mouse.click(x + 9, y + 9, button="middle")
    opened.value.wait_for_url("**/sources?figure=**")
    assert "figure=" not in page.url


def test_a_line_opens_where_its_mark_opens(new_visit: Opener, dashboard_server: str) -> None:
    """In an embed a mark opens beside the page that frames it, and so does the line of a finger's first tap."""
    page = new_visit(dashboard_server, locale="en-GB", width=390, **PHONE).page
    page.goto(f"{dashboard_server}/embed/detentions?chart=timeline")
    page.touchscreen.tap(*middle(alone(page)))
    page.wait_for_selector(LINE)
    with page.context.expect_page() as opened:
        page.locator(f"{LINE} a").tap()
    opened.value.wait_for_url("**/sources?figure=**")
    assert "/embed/" in page.url
