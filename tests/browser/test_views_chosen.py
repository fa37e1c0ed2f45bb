"""Choosing on wide pages and phones: tabs, tick boxes, windows; what lies above the fold; tables that are copied."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

Opener = Callable[..., Any]
TABLE = "table.side-by-side"
PHONE: dict[str, Any] = {"has_touch": True, "is_mobile": True}
PAGES_OF_PDF = re.compile(rb"/Type\s*/Page\b(?!s)")


def stays(page: Page) -> None:
    page.evaluate("() => { window.stays = true }")


def test_a_tick_chooses_and_back_returns(open_page: Opener) -> None:
    """A box of the key leaves an organization out without loading the page anew; Back brings it in again."""
    page = open_page("/detentions", locale="es-ES").page
    stays(page)
    shown = page.locator(".tick.on").count()
    page.locator(".tick").nth(1).click()
    page.wait_for_function("n => document.querySelectorAll('.tick.on').length === n", arg=shown - 1)
    assert "org=" in page.url and "%2C" not in page.url and page.evaluate("window.stays")
    assert page.locator(".ends a").count() == shown - 1
    page.go_back()
    page.wait_for_function("n => document.querySelectorAll('.tick.on').length === n", arg=shown)
    assert page.evaluate("window.stays")


FOCUSED = "() => document.activeElement.dataset.view ?? document.activeElement.tagName"


@pytest.mark.parametrize("path", ["/detentions", "/tables?table=who"])
def test_a_choice_by_keyboard_keeps_the_focus(open_page: Opener, path: str) -> None:
    """Whoever ticks by keyboard stays on the box, redrawn or not, and goes on from there."""
    page = open_page(path, locale="en-GB").page
    stays(page)
    shown = page.locator(".tick.on").count()
    box = page.locator(".tick").nth(1)
    name = box.get_attribute("data-view")
    assert name
    for ticked in (shown - 1, shown):
        page.locator(f'[data-view="{name}"]').focus()
        page.keyboard.press("Enter")
        page.wait_for_function("n => document.querySelectorAll('.tick.on').length === n", arg=ticked)
        page.wait_for_timeout(500)
        assert page.evaluate(FOCUSED) == name and page.evaluate("window.stays")
    page.keyboard.press("Tab")
    page.wait_for_timeout(300)
    assert page.evaluate(FOCUSED) not in (name, "BODY")


def test_a_tab_by_keyboard_keeps_the_focus(open_page: Opener) -> None:
    """A tab chosen by keyboard is still the one that has the focus once its table stands there."""
    page = open_page("/tables", locale="en-GB").page
    page.locator(".tabs a", has_text="By month").focus()
    page.keyboard.press("Enter")
    page.locator(".tabs a[aria-current]", has_text="By month").wait_for()
    page.wait_for_timeout(500)
    assert page.evaluate(FOCUSED) == "tab months"


def test_the_last_box_stays_ticked(open_page: Opener) -> None:
    """A click on the only box that is ticked changes nothing, and says why."""
    page = open_page("/tables?org=ocdh&lang=es", locale="es-ES").page
    box = page.locator(".tick.on")
    assert "siempre se muestra al menos una" in (box.get_attribute("title") or "")
    before = page.url
    box.click()
    page.wait_for_timeout(500)
    assert page.url == before and page.locator(".tick.on").count() == 1


def test_tabs_and_back(open_page: Opener) -> None:
    """Chart and tables are tabs of one view; Back leads through them, under titles of their own."""
    page = open_page("/detentions?measure=women_listed", locale="en-GB").page
    title = page.title()
    for name in ("By year", "By month", "Who says what"):
        page.locator(".tabs a", has_text=name).click()
        page.locator(".tabs a[aria-current]", has_text=name).wait_for()
        page.wait_for_selector(TABLE)
    for _ in range(3):
        page.go_back()
    page.wait_for_selector("#root figure.plot")
    assert page.title() == title and "Women" in title and "table=" not in page.url


def test_a_table_sorts(open_page: Opener) -> None:
    """Rows are put in the order of a column, what is empty last, and the other way round by a second click."""
    page = open_page("/tables?window=all", locale="en-GB").page
    first = page.locator(f"{TABLE} button.sort").nth(1)
    values = """() => [...document.querySelectorAll("table.side-by-side tbody tr")].map(r => r.cells[1].dataset.value ?? "")"""
    for way, reverse in (("descending", True), ("ascending", False)):
        first.click()
        assert page.locator(f'{TABLE} th[aria-sort="{way}"]').count() == 1
        found = page.evaluate(values)
        numbers = [int(value) for value in found if value]
        assert numbers == sorted(numbers, reverse=reverse) and found == [str(n) for n in numbers] + [""] * found.count(
            ""
        )


def test_a_table_is_copied_with_its_sources(open_page: Opener) -> None:
    """What is copied is a table for Word and Excel: every document under it, every link with the whole address."""
    page = open_page("/tables?lang=es", locale="es-ES").page
    page.evaluate(
        """() => addEventListener("copy", ({ clipboardData }) => {
          window.copied = clipboardData.getData("text/html");
          window.plain = clipboardData.getData("text/plain");
        })"""
    )
    page.locator("button[data-copies]").click()
    told = page.evaluate(
        """() => {
          const box = document.createElement("div");
          box.innerHTML = window.copied;
          return { rows: box.querySelectorAll("tr").length, buttons: box.querySelectorAll("button").length,
            sources: box.querySelectorAll("ol li").length, text: box.textContent,
            relative: [...box.querySelectorAll("a")].filter(a => !a.getAttribute("href").startsWith("http")).length };
        }"""
    )
    assert told["rows"] == page.locator(f"{TABLE} tr").count() and told["buttons"] == 0
    assert told["sources"] == page.locator(".table-sources li").count() > 5 and told["relative"] == 0
    plain = page.evaluate("window.plain").split("\n")
    heads, first = plain[0].split("\t"), plain[1].split("\t")
    assert len(heads) == len(first) == page.locator(f"{TABLE} thead th").count()
    assert re.fullmatch(r"1\.339 \[1\] 31 ago 2026; la última de \d+", first[1])
    assert plain[told["rows"]] == "" and plain[told["rows"] + 1].startswith("[1] ")
    # A table that was copied may be about any country and any measure.
    assert re.fullmatch(
        r"Presos políticos.* Cifras sobre presos políticos en Cuba, versión de los datos [0-9.]+", plain[-1]
    )
    assert plain[-1].split(". ")[-1] in told["text"]


def test_what_others_ascribe_is_copied(open_page: Opener) -> None:
    """The second line of a cell is in the copied table, with its document."""
    page = open_page("/tables?measure=political_prisoners_listed&from=2005&to=2005", locale="en-GB").page
    page.evaluate('() => addEventListener("copy", (e) => { window.plain = e.clipboardData.getData("text/plain"); })')
    page.locator("button[data-copies]").click()
    row = page.evaluate("window.plain").split("\n")[1].split("\t")
    assert row[1] == "294 [1] Jan 2005 others attribute to it: 306 [2], Jul 2005"


@pytest.mark.parametrize(("width", "height", "device"), [(1280, 720, {}), (390, 844, PHONE)])
@pytest.mark.parametrize("code", ["en", "es"])
def test_the_chart_is_above_the_fold(open_page: Opener, width: int, height: int, device: Any, code: str) -> None:
    """Over time shows its chart, but for a sixth of it at most, without scrolling: choices are one line or beside it."""
    page = open_page(f"/detentions?lang={code}", locale=code, width=width, **device).page
    page.set_viewport_size({"width": width, "height": height})
    page.wait_for_timeout(300)
    box = page.locator("#root .plot > svg").first.bounding_box()
    assert box is not None
    assert box["y"] + 5 / 6 * box["height"] <= height
    assert page.locator("#root .choose").is_visible() == (width < 1200)


def test_choices_open_on_a_phone(open_page: Opener) -> None:
    """One line opens all choices and closes them."""
    page = open_page("/detentions", locale="en-GB", width=390, **PHONE).page
    box = page.locator('#root [data-testid="stSelectbox"]').first
    assert not box.is_visible()
    page.locator("#root .choose summary").tap()
    box.wait_for(state="visible")
    page.locator("#root .choose summary").tap()
    box.wait_for(state="hidden")


@pytest.mark.parametrize("width", [1200, 1280, 1440, 1920])
@pytest.mark.parametrize(
    "path", ["/detentions", "/detentions?window=all&lang=es", "/detentions?measure=released_political"]
)
def test_names_at_the_edge_do_not_touch(open_page: Opener, path: str, width: int) -> None:
    """The names of series beside the plot are whole, inside the page, and none lies on another."""
    page = open_page(path, locale="en-GB", width=width).page
    boxes = page.evaluate(
        """() => [...document.querySelectorAll("#root .ends a")].map(a => {
          const { top, bottom, right } = a.getBoundingClientRect();
          return [top, bottom, right, a.scrollWidth - a.clientWidth];
        })"""
    )
    boxes.sort()
    assert all(cut <= 0 and right <= width for _, _, right, cut in boxes)
    assert all(after[0] >= before[0] + 13 for before, after in itertools.pairwise(boxes))


@pytest.mark.parametrize("path", ["/", "/detentions", "/tables", "/tables?table=who", "/method?question=who-is-right"])
@pytest.mark.parametrize("width", [320, 1440, 1920])
def test_nothing_sticks_out(open_page: Opener, path: str, width: int) -> None:
    """No page is wider than its window, and each has one heading that names it."""
    page = open_page(path, locale="es-ES", width=width).page
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    main = page.locator('[data-testid="stMain"]')
    assert main.evaluate("main => main.scrollWidth - main.clientWidth") <= 0
    assert page.locator("#root h1").locator("visible=true").count() == 1


@pytest.mark.parametrize("path", ["/?lang=es", "/?lang=en"])
def test_home_on_three_pages(open_page: Opener, path: str) -> None:
    """Home fits three pages of paper."""
    page = open_page(path, locale="es-ES").page
    assert len(PAGES_OF_PDF.findall(page.pdf(format="A4"))) == 3


LEAVES = {
    "home": "/leaf/home",
    "over time": "/leaf/detentions?window=all",
    "years": "/leaf/tables",
    "months": "/leaf/detentions?table=months&window=all",
    "who says what": "/leaf/tables?table=who",
    "releases": "/leaf/releases",
    "release": "/leaf/releases?episode=vatican-2025",
    "many steps": "/leaf/releases?episode=amnesty-2026&subject=venezuela",
    "longest list": "/leaf/releases?episode=january-2026&subject=venezuela",
    "figure": "/leaf/sources?figure=prisoners-defenders.political-prisoners-listed.2026-08-31",
    "organization": "/leaf/sources?organization=prisoners-defenders",
    "pair": "/leaf/compare?a=prisoners-defenders.political-prisoners-listed.2026-08-31"
    "&b=ocdh.political-prisoners-listed.2024-12",
}


@pytest.mark.parametrize("code", ["en", "es"])
@pytest.mark.parametrize("path", LEAVES.values(), ids=LEAVES)
def test_a_leaf_is_one_page(new_visit: Opener, dashboard_server: str, path: str, code: str) -> None:
    """What is left behind after a meeting is one page, with a source under every sentence and the address of the view."""
    page = new_visit(dashboard_server, locale=code).page
    answer = page.goto(f"{dashboard_server}{path}{'&' if '?' in path else '?'}lang={code}")
    assert answer is not None and answer.status == 200
    assert len(PAGES_OF_PDF.findall(page.pdf(format="A4", prefer_css_page_size=True))) == 1
    assert page.locator(".leaf ol > li").count() == page.locator(".leaf ol > li .quiet").count() > 0
    assert dashboard_server in (page.locator(".leaf .note a").get_attribute("href") or "")


FIGURE = "/sources?figure=prisoners-defenders.political-prisoners-listed.2025-07-31"


@pytest.mark.parametrize("path", [FIGURE, "/releases?lang=es", "/sources?organization=prisoners-defenders"])
def test_no_heading_is_alone_on_paper(open_page: Opener, path: str) -> None:
    """A heading and the head of a table go to the next page with what they head."""
    page = open_page(path, locale="en-GB").page
    page.emulate_media(media="print")
    breaks = """() => [
      ...[...document.querySelectorAll("#root :is(h2, h3, thead, .group, .path)")].map(one => getComputedStyle(one).breakAfter),
      ...[...document.querySelectorAll("#root :is(tbody tr:first-child, .foot)")].map(one => getComputedStyle(one).breakBefore),
    ]"""
    found = page.evaluate(breaks)
    assert len(found) > 8 and set(found) == {"avoid"}


def test_what_stands_apart_is_open_on_paper(open_page: Opener) -> None:
    """What must not stand beside the totals of a release is printed with its figures."""
    page = open_page("/releases", locale="es-ES").page
    page.emulate_media(media="print")
    rows = page.locator("#root .rest .below tbody tr")
    assert rows.count() > 10 and all(one["height"] > 0 for one in (row.bounding_box() for row in rows.all()) if one)
    assert rows.locator("visible=true").count() == rows.count()
    assert page.locator("#root .rest summary").locator("visible=true").count() > 2


@pytest.mark.parametrize("path", ["/detentions?table=months&lang=es", "/tables?table=who"])
def test_a_table_on_paper(open_page: Opener, path: str) -> None:
    """A table is printed with its documents, without the boxes to tick."""
    page = open_page(path, locale="en-GB").page
    assert page.locator("#root nav.organizations").is_visible()
    page.emulate_media(media="print")
    assert not page.locator("#root nav.organizations").is_visible()
    assert page.locator("#root .table-sources li").last.is_visible() and page.locator(f"#root {TABLE}").is_visible()


@pytest.mark.parametrize("form", [".dates form", "form.known"])
def test_a_form_keeps_the_language(open_page: Opener, form: str) -> None:
    """A reader of Spanish pages in an English browser stays on them when a form is sent."""
    page = open_page("/tables?lang=es&table=months", locale="en-GB").page
    page.evaluate("() => document.querySelectorAll('#root details').forEach(one => { one.open = true })")
    for number, box in enumerate(page.locator(f"#root {form} input[type=date]").all()):
        box.fill(f"2025-0{number + 1}-15")
    page.locator(f"#root {form} button").click()
    page.wait_for_url("**/tables?**2025-01-15**")
    page.wait_for_selector("#root .foot")
    assert page.evaluate("document.documentElement.lang") == "es" and "table=months" in page.url
