"""Several workers as a reader meets them in a real browser: one dies, and the page goes on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from benchmarks.pages import all_ready
from benchmarks.server import running
from playwright.sync_api import Browser, Page
from tests.browser.mortal_server import run_server
from tests.browser.test_desk import at_desk
from tests.browser.test_keeping import NewVisit, assert_all_there, go_on, work

from dashboard.ui.frame.html import page_script

TINY = Path(__file__).parents[1] / "data" / "tiny"
CONNECTED = (
    "() => document.querySelector('[data-test-connection-state=CONNECTED]') && !document.getElementById('first')"
)


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[str, psutil.Popen]]:
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("DASHBOARD_TODAY", "2026-01-15")
        with running(data=TINY, workers=2) as server:
            all_ready(server.address, 2)
            yield server.address, server.process


@pytest.fixture
def reading(browser: Browser, served: tuple[str, psutil.Popen]) -> Iterator[Page]:
    context = browser.new_context(locale="es-CU", viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(f"{served[0]}/detentions?lang=es&measure=people_held")
    page.wait_for_function(CONNECTED)
    yield page
    context.close()


def worker_name(page: Page) -> str:
    """The name of the worker that a reader's websocket ends at."""
    [cookie] = [one for one in page.context.cookies() if one["name"] == "dashboard_worker"]
    return str(cookie["value"])


def worker_of(page: Page, process: psutil.Popen | None) -> psutil.Process:
    """Its process, as long as none was started anew."""
    assert process
    workers = sorted((one for one in process.children() if "serve" in one.cmdline()), key=lambda one: one.create_time())
    return workers[int(worker_name(page)[1:]) - 1]


@pytest.mark.browser
def test_a_reader_moves_on_to_another_worker(reading: Page, served: tuple[str, psutil.Popen]) -> None:
    """The page stays, at its address; the next choice is answered by the other worker, without loading the page."""
    reading.evaluate(
        """() => {
          window.sameDocument = true;
          const look = () => { window.wasAway ||= !document.querySelector("[data-test-connection-state=CONNECTED]"); };
          new MutationObserver(look).observe(document.body, { subtree: true, attributeFilter: ["data-test-connection-state"] });
        }"""
    )
    worker_of(reading, served[1]).kill()
    reading.wait_for_function("() => window.wasAway")
    reading.wait_for_function(CONNECTED, timeout=60_000)
    assert "measure=people_held" in reading.url and reading.locator("h1").first.is_visible()
    reading.locator("a[data-view]:visible, summary:visible").first.click()
    assert reading.evaluate("() => window.sameDocument") is True


@pytest.mark.browser
def test_a_reader_is_told_when_nobody_answers(reading: Page, served: tuple[str, psutil.Popen]) -> None:
    """Without a server the page can be read, and says so in its language; it takes the word back by itself."""
    supervisor = served[1]
    supervisor.suspend()  # no worker is started anew before the reader has been told
    try:
        for worker in [one for one in supervisor.children() if "serve" in one.cmdline()]:
            worker.kill()
        told = reading.locator("#alone")
        told.wait_for(timeout=60_000)
        assert "Se interrumpió la conexión" in told.inner_text() and reading.locator("h1").first.is_visible()
    finally:
        supervisor.resume()
    told.wait_for(state="detached", timeout=120_000)


@pytest.mark.browser
def test_a_connection_that_was_there_for_a_moment_is_missed(browser: Browser) -> None:
    """What came and went between two looks of the page was there; what never came is not missed."""
    page = browser.new_page()
    page.clock.install()
    page.set_content('<div data-test-connection-state="CONNECTING"></div>')
    page.add_script_tag(content=page_script("es"))
    become = "state => { document.querySelector('div').dataset.testConnectionState = state; }"
    told = page.locator("#alone")
    page.clock.run_for(10_500)
    assert not told.count()
    page.evaluate(become, "CONNECTED")
    page.evaluate(become, "PINGING_SERVER")
    page.clock.run_for(2_000)
    assert not told.count()
    page.clock.run_for(1_000)
    assert "Se interrumpió la conexión" in told.inner_text()
    page.evaluate(become, "CONNECTED")
    page.clock.run_for(1_000)
    assert not told.count()
    page.close()


@pytest.mark.browser
@pytest.mark.parametrize("signed_in", [True, False])
def test_a_draft_outlives_its_worker(new_visit: NewVisit, tmp_path: Path, signed_in: bool) -> None:
    """Whose worker is killed goes on at the other one with all of it, signed in there too if they were."""
    with run_server(tmp_path, workers=2) as server:
        all_ready(server.address, 2)
        visit = at_desk(new_visit, server, signed_in)
        work(visit)
        visit.page.get_by_text("kept on the server" if signed_in else "kept in this browser").wait_for()
        before = worker_name(visit.page)
        worker_of(visit.page, server.process).kill()
        visit.page.get_by_text("Open Cells · one number · mine.csv").wait_for(timeout=60_000)
        visit.settle()
        assert worker_name(visit.page) != before
        assert visit.page.get_by_text("You are signed in as Ana").count() == signed_in
        go_on(visit)
        assert_all_there(visit)
