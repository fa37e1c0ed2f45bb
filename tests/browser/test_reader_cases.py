"""What readers met: fingers, the Back button, contrast modes, paper, damaged addresses, spreadsheets."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.excel import saved_by_excel

from dashboard.wording.language import language_of

Opener = Callable[..., Any]
ROOT = Path(__file__).parents[2]
FIGURE = "prisoners-defenders.political-prisoners-listed.2025-01-31"
CHART = "#root .plot"
MARK = "#root .plot a > path"
INKS = "() => [...document.querySelectorAll('#root .plot a > path')].map(mark => getComputedStyle(mark).stroke)"
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


def resting_place(page: Page, mark: Locator) -> dict[str, float]:
    """Where the mark stands once it has stood there for a second: a page still loading moves it away from the finger."""
    places: list[Any] = []
    while len(places) < 6 or any(place != places[-1] for place in places[-6:]):
        mark.scroll_into_view_if_needed()
        places.append(mark.bounding_box())
        page.wait_for_timeout(200)
        assert len(places) < 150, "The chart never comes to rest"
    return dict(places[-1])


def tap(page: Page, mark: Locator) -> None:
    box = resting_place(page, mark)
    page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


@pytest.mark.browser
@pytest.mark.parametrize("path", CHARTS.values(), ids=CHARTS)
def test_a_finger_over_a_chart_scrolls_the_page(open_page: Opener, path: str) -> None:
    """A chart does not keep the finger: dragged up over it, the page moves up."""
    page = open_page(path, locale="es-ES", **PHONE).page
    chart = page.locator(CHART).first
    chart.wait_for()
    chart.evaluate("chart => chart.scrollIntoView({block: 'center'})")
    box = chart.bounding_box()
    assert box is not None
    drag_finger(page, box["x"] + box["width"] - 5, min(box["y"] + box["height"] - 5, 600), -150)
    page.wait_for_function(
        "([chart, top]) => document.querySelector(chart).getBoundingClientRect().top < top - 100",
        arg=[CHART, box["y"]],
    )


@pytest.mark.browser
def test_a_tap_tells_a_mark_and_a_second_opens_its_figure(open_page: Opener) -> None:
    """A tap on a mark tells it under the chart, on another mark that one; a tap on the mark that is told opens it."""
    page = open_page("/detentions?lang=es", locale="es-ES", **PHONE).page
    marks = page.locator(MARK)
    line = page.locator(".plot .line p")
    tap(page, marks.nth(2))
    line.wait_for()
    first = line.text_content()
    tap(page, marks.nth(1))
    page.wait_for_function("text => document.querySelector('.plot .line p').textContent !== text", arg=first)
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
    page.locator("button.copy[data-copy]:visible").first.click()
    page.wait_for_selector("button.copy:has-text('Copied')")
    visit.assert_quiet()


@pytest.mark.browser
def test_a_citation_has_a_whole_address(open_page: Opener) -> None:
    """What is cited can be looked up by whoever reads the citation: with the host, and with the subject."""
    visit = open_page("/?lang=en&subject=venezuela", locale="en-GB")
    page = visit.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    cited = page.locator("details:has(pre.cite)", has_text="Cite this chart").first
    cited.locator("summary").click()
    cited.locator("button.copy").click()
    page.wait_for_selector("button.copy:has-text('Copied')")
    taken = page.evaluate("() => navigator.clipboard.readText()")
    assert f"{visit.address}/?subject=venezuela" in taken and "./?" not in taken
    visit.assert_quiet()


CHOICES = {
    "subject": ("/detentions", "Group", [1, 2]),
    "measure": ("/detentions", "What is counted", [1, 3]),
    "scope": ("/detentions", "Who is covered", [1, 2]),
    "window": ("/detentions", "Period shown", [0, 2]),
    "definitions": ("/method", "What is counted", [1, 2]),
    "filter": ("/sources", "Kind", [1, 2]),
    "tally": ("/sources?view=counters", "What is counted", [1, 2]),
}


def addresses(page: Page) -> int:
    """How many addresses the Back button knows."""
    return int(page.evaluate("history.length"))


def choose(visit: Any, label: str, number: int) -> None:
    """Choose the option of a box at a place of its list, and wait until the page has followed."""
    box = visit.page.get_by_role("combobox", name=label, exact=True)
    before = visit.page.url
    box.click()
    visit.page.get_by_role("option").nth(number).click()
    visit.page.wait_for_function("before => location.href !== before", arg=before)
    visit.settle()


@pytest.mark.browser
@pytest.mark.parametrize(("path", "label", "numbers"), CHOICES.values(), ids=CHOICES)
def test_a_choice_is_one_step_for_back(open_page: Opener, path: str, label: str, numbers: list[int]) -> None:
    """Each choice adds one address; Back leads through what was chosen before, one press for each."""
    visit = open_page(path, locale="en-GB")
    page = visit.page
    box = page.get_by_role("combobox", name=label, exact=True)
    first, seen = addresses(page), [(page.url, box.input_value())]
    for number in numbers:
        choose(visit, label, number)
        seen.append((page.url, box.input_value()))
    assert addresses(page) - first == len(numbers)
    for address, chosen in reversed(seen[:-1]):
        page.go_back()
        page.wait_for_url(address)
        expect(box).to_have_value(chosen)


@pytest.mark.browser
def test_a_search_is_one_step_for_back(open_page: Opener) -> None:
    """Words searched for on a later page of an answer add one address; Back leads to that page."""
    visit = open_page("/sources?q=2025&page=2", locale="en-GB")
    page = visit.page
    first = addresses(page)
    box = page.get_by_role("textbox").first
    box.fill("julio")
    box.press("Enter")
    page.wait_for_url(re.compile(r"\?q=julio$"))
    visit.settle()
    assert addresses(page) == first + 1
    page.go_back()
    page.wait_for_url(re.compile(r"\?q=2025&page=2$"))
    expect(box).to_have_value("2025")


@pytest.mark.browser
def test_what_is_not_known_leaves_the_address_at_once(open_page: Opener) -> None:
    """Several unknown values leave the address in one step, and all of them are told."""
    page = open_page("/method?lang=xx&measure=y&scope=z&list=w", locale="en-GB").page
    page.wait_for_url(re.compile("/method$"))
    assert addresses(page) == 3  # the empty page a tab begins with, the address asked for, what is left of it
    said = page.locator(".notice[role=status]").first.inner_text()
    assert [value for value in ("lang=xx", "measure=y", "list=w") if value not in said] == []


@pytest.mark.browser
@pytest.mark.parametrize("behind", [".", ",", "%20", ").", "&amp;known=2026-06-30"])
@pytest.mark.parametrize("capitals", [False, True], ids=["as it is", "in capitals"])
def test_an_address_passed_on_finds_its_figure(open_page: Opener, behind: str, capitals: bool) -> None:
    """What a letter or a word processor makes of an address still leads to the figure, and nothing is left out."""
    visit = open_page(f"/sources?figure={FIGURE.upper() if capitals else FIGURE}{behind}", locale="en-GB")
    assert visit.page.locator(".one h1").inner_text() == "1,150"
    assert visit.page.get_by_text("left out: figure").count() == 0


@pytest.mark.browser
def test_an_address_out_of_html_keeps_its_language(open_page: Opener) -> None:
    """``&amp;lang=es`` is ``&lang=es``: the page and the HTML before it speak Spanish, and so do its links."""
    page = open_page(f"/sources?figure={FIGURE}&amp;lang=es", locale="en-GB").page
    assert page.locator(".one h1").inner_text() == "1.150"
    assert page.evaluate("document.documentElement.lang") == "es"
    page.get_by_role("link", name="Método").first.click()
    page.wait_for_url(re.compile("lang=es"))


@pytest.mark.browser
def test_an_unknown_figure_is_still_told(open_page: Opener) -> None:
    """An id that is nobody's is told as it was asked, and no other figure is shown for it."""
    page = open_page(f"/sources?figure={FIGURE}0.", locale="en-GB").page
    assert f"figure={FIGURE}0." in page.locator(".notice[role=status]").inner_text()
    assert page.locator(".one h1").count() == 0


MARKS = ".dot, .symbol path, table.tally .bar"
COLOURS = f"""() => [...document.querySelectorAll('{MARKS}')].map(mark => {{
  const style = getComputedStyle(mark);
  const edge = style.borderTopWidth === '0px' ? '' : style.borderTopColor;
  const fill = mark.matches('path') ? style.fill.replace('none', 'rgba(0, 0, 0, 0)') : style.backgroundColor;
  return [fill, edge || style.stroke, style.getPropertyValue('--c')];
}})"""


@pytest.mark.browser
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(
    "path", ["/", "/detentions", "/releases", "/sources?view=counters", f"/sources?figure={FIGURE}", "/method"]
)
def test_marks_stay_apart_in_forced_colours(open_page: Opener, path: str, dark: bool) -> None:
    """Where the reader's own colours hold, full and hollow marks differ and each dot has its organization's colour."""
    page = open_page(path, locale="en-GB", dark=dark, forced_colors="active").page
    page.wait_for_selector(MARKS)
    forced = page.evaluate(COLOURS)
    page.emulate_media(forced_colors="none")
    own = page.evaluate(COLOURS)
    told_by_colour = [(seen, meant) for seen, meant in zip(forced, own, strict=True) if meant[2]]
    assert [(seen, meant) for seen, meant in told_by_colour if seen != meant] == []
    assert [is_hollow(seen) for seen in forced] == [is_hollow(meant) for meant in own]


def is_hollow(colours: list[str]) -> bool:
    return colours[0] == "rgba(0, 0, 0, 0)"


@pytest.mark.browser
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_key_has_the_colours_of_the_marks(open_page: Opener, dark: bool) -> None:
    """In forced colours every mark of the key below the chart has a colour that marks of the chart have."""
    page = open_page("/detentions", locale="en-GB", dark=dark, forced_colors="active").page
    page.wait_for_selector(MARK)
    in_chart = page.evaluate(INKS)
    in_key = page.evaluate(
        "() => [...document.querySelectorAll('.keys .symbol')].map(mark => getComputedStyle(mark).color)"
    )
    assert len(set(in_key)) > 2
    assert set(in_key) <= set(in_chart)


# Text too pale for white paper, and grounds that are not white; marks keep their colour, pale text of ours is 4.5 at least.
NOT_ON_WHITE = """marks => {
  const paint = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const onWhite = colour => {
    paint.fillStyle = '#fff';
    paint.fillRect(0, 0, 1, 1);
    paint.fillStyle = colour;
    paint.fillRect(0, 0, 1, 1);
    return [...paint.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const linear = part => part <= 10.3 ? part / 3294.6 : ((part / 255 + .055) / 1.055) ** 2.4;
  const contrast = colour => {
    const [r, g, b] = onWhite(colour).map(linear);
    return 1.05 / (.2126 * r + .7152 * g + .0722 * b + .05);
  };
  const found = new Set();
  for (const element of document.querySelectorAll('.stApp, .stApp *')) {
    if (element.closest('style, script, defs') || !element.checkVisibility({visibilityProperty: true, opacityProperty: true})) continue;
    const style = getComputedStyle(element);
    const said = element.value || [...element.childNodes].filter(node => node.nodeType === 3).map(node => node.data).join('').trim();
    const ink = element instanceof SVGTextContentElement ? style.fill : style.color;
    if (said && contrast(ink) < 4.45) found.add(`pale: ${ink} ${said.slice(0, 40)}`);
    const ground = element.matches(marks) ? 'white' : style.backgroundColor;
    if (contrast(ground) > 1.6) found.add(`dark ground: ${ground} ${element.tagName}.${element.className}`);
    const fill = element instanceof SVGRectElement ? style.fill : 'none';
    if (fill !== 'none' && style.fillOpacity > 0 && contrast(fill) > 14) found.add(`dark chart: ${fill} ${element.getAttribute('class')}`);
  }
  return [...found];
}"""


@pytest.mark.browser
@pytest.mark.parametrize(
    "path",
    [
        "/?lang=es",
        "/detentions",
        "/releases",
        "/sources",
        f"/sources?figure={FIGURE}",
        CHARTS["compare"],
        "/method",
        "/refresh",
    ],
)
def test_paper_is_white(open_page: Opener, path: str) -> None:
    """Printed in dark mode, text is dark on white everywhere, in charts and form fields too."""
    page = open_page(path, locale="en-GB", dark=True).page
    assert page.evaluate(NOT_ON_WHITE, MARKS), "the screen is dark"
    page.emulate_media(media="print")
    expect(page.locator(".stApp")).to_have_css("background-color", "rgb(255, 255, 255)")
    page.evaluate("() => Promise.allSettled(document.getAnimations().map(change => change.finished))")
    assert page.evaluate(NOT_ON_WHITE, MARKS) == []


@pytest.mark.browser
def test_marks_on_paper_have_the_inks_of_light_mode(open_page: Opener) -> None:
    """On paper the marks and the key have the colours that were chosen for white, whatever the screen is."""
    keyed = "() => [...document.querySelectorAll('.keys .symbol')].map(mark => getComputedStyle(mark).color)"
    seen = []
    for dark in (True, False):
        page = open_page("/detentions", locale="en-GB", dark=dark).page
        page.wait_for_selector(MARK)
        page.emulate_media(media="print")
        seen.append((page.evaluate(INKS), page.evaluate(keyed)))
    assert seen[0] == seen[1]


@pytest.mark.browser
def test_a_table_taken_away_comes_back_through_excel(open_page: Opener) -> None:
    """A table downloaded on Method, opened and saved in Excel and brought to the desk, changes nothing: all letters are whole."""
    visit = open_page("/method", locale="en-GB")
    page = visit.page
    with page.expect_download() as saving:
        page.locator(".st-key-download-organizations button").click()
    taken = Path(saving.value.path()).read_bytes()
    assert taken == codecs.BOM_UTF8 + (ROOT / "data" / "cuba" / "organizations.csv").read_bytes()
    visit.go("/refresh")
    page.get_by_role("tab", name="A table or workbook").click()
    sent = {"name": "organizations.csv", "mimeType": "text/csv", "buffer": saved_by_excel(taken)}
    page.locator('input[type="file"]').set_input_files(sent)
    page.get_by_text(language_of("en").text("desk-repair-all")).click()
    page.get_by_role("button", name=re.compile("^Check")).click()
    page.locator("#problems").wait_for(timeout=60000)
    page.get_by_text(language_of("en").text("desk-nothing")).wait_for()
