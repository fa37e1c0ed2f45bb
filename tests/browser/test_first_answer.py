"""The page that comes first: readable at once, whole without the app, and handed over to it without a jump."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route

Opener = Callable[..., Any]
FIGURE = "prisoners-defenders.political-prisoners-listed.2025-01-31"
VIEWS = {
    "home": "/",
    "detentions": "/detentions?measure=women_listed",
    "releases": "/releases?episode=vatican-2025",
    "sources": "/sources?q=mujeres",
    "figure": f"/sources?figure={FIGURE}",
    "compare": f"/compare?a={FIGURE}&b=ocdh.political-prisoners-listed.2024-12",
    "method": "/method",
}
WATCH = """() => {
    window.shifts = 0
    window.skeletons = 0
    new PerformanceObserver(list => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value
    }).observe({ type: "layout-shift", buffered: true })
    const look = () => {
        const found = document.querySelectorAll('[data-testid="stAppSkeleton"], [data-testid="stSkeleton"]')
        window.skeletons += [...found].filter(f => f.checkVisibility({ visibilityProperty: true })).length
        requestAnimationFrame(look)
    }
    look()
}"""
# Where each part of a page stands, whatever was scrolled: of the view when it goes, and of the app then.
PLACES = """root => {
    const main = document.querySelector('[data-testid="stMain"]')
    const scrolled = root === "#root" ? main.scrollTop : scrollY
    const parts = document.querySelectorAll(`${root} [data-testid="stHtml"] :is(h1, h2, h3, p, li, tr, dt, dd, summary)`)
    return [...parts].filter(part => part.checkVisibility()).map(part => {
        const box = part.getBoundingClientRect()
        return [part.textContent.trim().replace(/\\s+/g, ' ').slice(0, 30), Math.round(box.left), Math.round(box.top + scrolled)]
    })
}"""
LEAVE_WORD = f"""() => document.addEventListener("DOMContentLoaded", () => {{
    const first = document.getElementById("first"), remove = first.remove.bind(first)
    first.remove = () => {{ window.before = ({PLACES})("#first"); remove() }}
}})"""
HANDED = "() => !document.getElementById('first')"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(locale="es-ES", viewport={"width": 390, "height": 844})
    yield context
    context.close()


def block(page: Page, pattern: str) -> None:
    def abort(route: Route) -> None:
        route.abort()

    page.route(pattern, abort)


def let_wait(route: Route) -> None:
    time.sleep(0.3)
    route.continue_()


@pytest.mark.browser
@pytest.mark.parametrize("path", VIEWS.values(), ids=VIEWS)
@pytest.mark.parametrize(("width", "is_late"), [(390, False), (1440, False), (1440, True)])
def test_no_jump_and_no_skeleton(browser: Browser, dashboard_server: str, path: str, width: int, is_late: bool) -> None:
    """From the first byte to rest almost nothing moves, fonts that come late included; no skeleton is ever seen."""
    context = browser.new_context(viewport={"width": width, "height": 844})
    page = context.new_page()
    if is_late:
        page.route("**/*.woff2", let_wait)
    page.add_init_script(f"({WATCH})()")
    page.goto(dashboard_server + path)
    page.wait_for_function(HANDED)
    page.wait_for_timeout(500)
    shifts, skeletons = page.evaluate("[window.shifts, window.skeletons]")
    context.close()
    assert shifts < 0.05
    assert skeletons == 0


@pytest.mark.browser
@pytest.mark.parametrize(
    "path", [*VIEWS.values(), "/sources", "/sources?view=counters", "/sources?organization=prisoners-defenders"]
)
@pytest.mark.parametrize(("width", "locale"), [(390, "es-ES"), (1440, "en-GB")])
def test_each_part_stays_where_it_stood(
    browser: Browser, dashboard_server: str, path: str, width: int, locale: str
) -> None:
    """What the app draws stands where the view had it: a browser tells no shift of what another element takes over."""
    context = browser.new_context(viewport={"width": width, "height": 844}, locale=locale)
    page = context.new_page()
    page.add_init_script(f"({LEAVE_WORD})()")
    page.goto(dashboard_server + path)
    page.wait_for_function(HANDED)
    before, after = page.evaluate("window.before"), page.evaluate(PLACES, "#root")
    context.close()
    assert len(before) > 5
    assert [text for text, *_ in before] == [text for text, *_ in after]
    moved = [
        (old, new) for old, new in zip(before, after, strict=True) if abs(old[1] - new[1]) + abs(old[2] - new[2]) > 2
    ]
    assert moved == []


@pytest.mark.browser
@pytest.mark.parametrize("path", VIEWS.values(), ids=VIEWS)
def test_whole_without_scripts(browser: Browser, dashboard_server: str, path: str) -> None:
    """Where no script runs the page stands whole, fits a small phone, and says what choosing does."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 700}, locale="es-ES")
    page = context.new_page()
    page.goto(f"{dashboard_server}{path}")
    assert page.locator(".foot").is_visible() and page.locator("h1").first.is_visible()
    assert page.locator("noscript .app-line").is_visible()
    assert page.locator(".plot").count() == page.locator(".plot > svg").count()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    ends = page.evaluate("[...document.querySelectorAll('.plot text')].map(text => text.getBoundingClientRect().right)")
    assert max(ends, default=0) <= 320
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("path", VIEWS.values(), ids=VIEWS)
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_before_the_app(
    browser: Browser, dashboard_server: str, axe_violations: Callable[[Page], list[str]], path: str, dark: bool
) -> None:
    """Everything opened, axe finds nothing in the page as it comes; it fits a page zoomed to 400 %."""
    scheme: Literal["dark", "light"] = "dark" if dark else "light"
    context = browser.new_context(color_scheme=scheme, viewport={"width": 320, "height": 256}, locale="es-ES")
    page = context.new_page()
    block(page, "**/static/js/*")
    page.goto(f"{dashboard_server}{path}")
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert axe_violations(page) == []
    page.evaluate("document.querySelectorAll('.choice details').forEach(d => d.open = false)")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


@pytest.mark.browser
def test_without_the_app_it_stays(context: BrowserContext, dashboard_server: str) -> None:
    """When the app's files never arrive the reader keeps the page: links, choices and downloads work."""
    page = context.new_page()
    block(page, "**/static/js/*")
    page.goto(f"{dashboard_server}/detentions?lang=es")
    page.wait_for_timeout(700)
    page.locator(".choose summary").click()
    page.locator(".choice summary").nth(1).click()
    page.locator(".choice details[open] li a").nth(1).click()
    page.wait_for_url("**measure=**")
    with page.expect_download() as given:
        page.locator(".file a").first.click()
    assert given.value.suggested_filename.endswith(".csv")
    page.locator(".st-key-menu a", has_text="Excarcelaciones").click()
    page.wait_for_url("**/releases?lang=es")
    assert page.locator("#first h1").first.is_visible()


@pytest.mark.browser
def test_without_a_socket_it_stays(context: BrowserContext, dashboard_server: str) -> None:
    """When the app arrives but never reaches its server, its own messages do not cover the page."""
    page = context.new_page()
    page.route_web_socket("**/_stcore/stream*", lambda socket: socket.close())
    page.goto(f"{dashboard_server}/?lang=es")
    page.wait_for_timeout(3000)
    assert page.locator("#first h1").first.is_visible()
    assert not page.locator("#root").is_visible()


@pytest.mark.browser
def test_place_focus_and_what_is_open_are_kept(context: BrowserContext, dashboard_server: str) -> None:
    """Reading goes on where it was: the place, the open details and the focus go over to the app."""
    held: list[Route] = []
    page = context.new_page()
    page.route("**/static/js/index.*", lambda route: held.append(route))
    page.goto(f"{dashboard_server}/?lang=es", wait_until="domcontentloaded")
    page.locator("#first .foot").wait_for()
    link = page.locator('#first [data-testid="stHtml"] .foot a').first
    details = page.locator("#first .below details").nth(1)
    details.locator("summary").first.click()
    page.evaluate("window.scrollTo(0, 1500)")
    link.evaluate("e => e.focus({ preventScroll: true })")
    text = link.text_content()
    page.wait_for_timeout(300)
    for route in held:
        route.continue_()
    page.wait_for_function(HANDED)
    pane = page.locator('[data-testid="stMain"]')
    assert abs(pane.evaluate("e => e.scrollTop") - 1500) < 3
    assert page.locator("#root .below details").nth(1).evaluate("e => e.open")
    assert page.evaluate("document.activeElement.textContent") == text
    assert page.evaluate("Boolean(document.activeElement.closest('#root'))")


@pytest.mark.browser
def test_who_saves_data_is_asked(context: BrowserContext, dashboard_server: str) -> None:
    """On a connection that saves data nothing of the app is loaded until it is asked for."""
    asked: list[str] = []
    page = context.new_page()
    page.add_init_script(
        "Object.defineProperty(navigator, 'connection', {value: {saveData: true, effectiveType: '4g'}})"
    )
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{dashboard_server}/?lang=es")
    page.wait_for_timeout(1000)
    assert not [url for url in asked if "/static/js/" in url]
    page.locator(".on-sparing [data-app]").click()
    page.wait_for_function(HANDED)
    assert [url for url in asked if "/static/js/" in url]


@pytest.mark.browser
def test_an_anchor_is_shown_and_stays(context: BrowserContext, dashboard_server: str) -> None:
    """A link to a part of a page shows that part before and after the app takes over."""
    page = context.new_page()
    page.goto(f"{dashboard_server}/method?lang=es#changes")
    top = "() => Math.abs(document.getElementById('changes').getBoundingClientRect().top)"
    assert page.evaluate(top) < 60
    page.wait_for_function(HANDED)
    assert page.evaluate(top) < 60


@pytest.mark.browser
@pytest.mark.parametrize("path", ["/", "/detentions?measure=women_listed"])
def test_charts_follow_the_screen(context: BrowserContext, dashboard_server: str, path: str) -> None:
    """When the screen turns dark while the app stands, letters turn light; on paper they are dark all the same."""
    page = context.new_page()
    page.emulate_media(color_scheme="light")
    page.goto(dashboard_server + path)
    page.wait_for_function(HANDED)
    page.emulate_media(color_scheme="dark")
    look = "() => getComputedStyle(document.querySelector('#root .plot text')).fill"
    page.wait_for_function(f"() => ({look})() === 'rgb(169, 175, 184)'")
    page.emulate_media(color_scheme="dark", media="print")
    assert page.evaluate(look) == "rgb(90, 95, 102)"


@pytest.mark.browser
def test_back_returns_to_the_place(context: BrowserContext, dashboard_server: str) -> None:
    """One click on a mark and one Back lead to the same view at the same place, and under the same title."""
    page = context.new_page()
    page.goto(dashboard_server + "/")
    page.wait_for_function(HANDED)
    title = page.title()
    main = page.locator('[data-testid="stMain"]')
    mark = page.locator("#root .plot a path").last
    mark.scroll_into_view_if_needed()
    left = main.evaluate("main => main.scrollTop")
    mark.click()
    page.wait_for_url("**/sources?figure=**")
    page.go_back()
    page.wait_for_url("**/")
    page.wait_for_function(HANDED)
    assert left > 1000 and abs(main.evaluate("main => main.scrollTop") - left) < 60
    assert page.title() == title


@pytest.mark.browser
def test_an_embed_is_as_tall_as_what_it_shows(context: BrowserContext, dashboard_server: str) -> None:
    """A frame is told the height of its content, also where that is less than it has."""
    page = context.new_page()
    # A page without a frame around it is its own parent.
    page.add_init_script("addEventListener('message', event => { window.told = event.data.embedHeight })")
    page.set_viewport_size({"width": 390, "height": 1200})
    page.goto(f"{dashboard_server}/embed/sources?figure={FIGURE}")
    page.wait_for_function("() => window.told > 100 && window.told < 600")
