"""The baked site from a disk, without any network: read, followed, searched, copied, printed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from dashboard.bake.site import SitePlan, bake
from dashboard.dataset.figures.load import load
from dashboard.dataset.files.snapshot import snapshot
from dashboard.dataset.progress import silent
from dashboard.environment import Environment

TINY = Path(__file__).parents[1] / "data" / "tiny"
PAGES = [
    "en/index",
    "es/detentions/people_held/all",
    "es/method",
    "en/sources/index",
    "es/figure/open-cells.people-held.2025-06-30",
    "en/organization/open-cells",
]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    bake(SitePlan(load(snapshot(TINY)), Environment(stated_day=date(2026, 1, 15)), ["en", "es"]), folder, silent)
    return folder


@pytest.fixture
def page(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A page of a browser that is offline, and what it complains of."""
    context = browser.new_context(offline=True, viewport={"width": 320, "height": 700})
    page, troubles = context.new_page(), []
    page.on("console", lambda message: troubles.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("requestfailed", lambda request: troubles.append(request.url))
    yield page, troubles
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("path", PAGES)
def test_every_kind_of_page_reads_from_a_disk(
    page: tuple[Page, list[str]], site: Path, path: str, axe_violations: Callable[[Page], list[str]]
) -> None:
    """Styled, complete, quiet, no wider than a small phone, and axe finds nothing."""
    opened, troubles = page
    opened.goto((site / f"{path}.html").as_uri())
    assert opened.locator("h1").first.is_visible() and opened.locator(".foot").is_visible()
    assert opened.evaluate("document.documentElement.scrollWidth") <= 320
    assert opened.evaluate("document.fonts.load('16px \"Source Serif 4\"').then(fonts => fonts.length)") == 1
    assert troubles == []
    opened.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    # axe itself asks for the sheet, which a page from a disk may not.
    assert axe_violations(opened) == []


@pytest.mark.browser
@pytest.mark.parametrize(("locale", "code"), [("es-CU", "es"), ("en-GB", "en"), ("fr-FR", "en")])
def test_the_stick_speaks_the_language_of_its_reader(browser: Browser, site: Path, locale: str, code: str) -> None:
    """Whoever opens the folder comes to Home in the language of the browser, else in the first."""
    context = browser.new_context(offline=True, locale=locale)
    opened = context.new_page()
    opened.goto((site / "index.html").as_uri())
    opened.wait_for_url(f"**/{code}/index.html")
    context.close()


@pytest.mark.browser
def test_from_the_first_page_to_a_figure(page: tuple[Page, list[str]], site: Path) -> None:
    """The first page leads to Home, a mark to its figure, the name to its organization, the language to the other."""
    opened, troubles = page
    opened.goto((site / "index.html").as_uri())
    opened.wait_for_url("**/en/index.html")
    opened.locator(".plot a").first.click()
    opened.wait_for_url("**/en/figure/*.html")
    opened.locator(".kicker a").first.click()
    opened.wait_for_url("**/en/organization/*.html")
    opened.locator("a.language").click()
    opened.wait_for_url("**/es/organization/*.html")
    assert opened.evaluate("document.documentElement.lang") == "es"
    assert troubles == []


@pytest.mark.browser
def test_search_without_a_server(page: tuple[Page, list[str]], site: Path) -> None:
    """What is typed finds documents and organizations, without capitals and accents, and leads to them."""
    opened, troubles = page
    opened.goto((site / "es" / "sources" / "index.html").as_uri())
    box = opened.locator('input[type="search"]')
    box.fill("ABIERTAS celdas")
    found = opened.locator(".found a")
    found.first.wait_for()
    assert all("celdas" in text.lower() for text in found.all_text_contents())
    found.first.click()
    opened.wait_for_url("**/es/**/*.html")
    assert troubles == []


@pytest.mark.browser
def test_dark_and_paper(page: tuple[Page, list[str]], site: Path) -> None:
    """Dark where the reader's screen is, white on paper whatever the screen."""
    opened, _ = page
    ground = "getComputedStyle(document.getElementById('first')).backgroundColor"
    opened.emulate_media(color_scheme="dark")
    opened.goto((site / "en" / "index.html").as_uri())
    assert opened.evaluate(ground) == "rgb(14, 17, 23)"
    opened.emulate_media(color_scheme="dark", media="print")
    assert opened.evaluate(ground) == "rgb(255, 255, 255)"


@pytest.mark.browser
def test_what_files_cannot_do_is_not_offered(site: Path, page: tuple[Page, list[str]]) -> None:
    """Nothing that can be seen looks like a link and is none: comparing, feeds, and what else needs a server."""
    opened, _ = page
    for path in ("en/index", "es/method", "en/figure/open-cells.people-held.2025-06-30"):
        opened.goto((site / f"{path}.html").as_uri())
        dead = "[...document.querySelectorAll('a:not([href])')].filter(a => a.checkVisibility())"
        looks = opened.evaluate(f"{dead}.map(a => getComputedStyle(a).textDecorationLine)")
        assert set(looks) <= {"none"}
        assert opened.evaluate(f"{dead}.filter(a => a.closest('nav, .needs-app')).length") == 0
