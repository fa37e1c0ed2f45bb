"""A running dashboard, a browser, and a watch over what the browser complains of."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright
from tests.browser.mortal_server import Server, run_server

ROOT = Path(__file__).parents[2]
TODAY = "2026-11-23"
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

# "Not running" is said of a script that has not begun, too; what is clicked while a page grows is its neighbour.
_RESTS = """rest => {
    const ran = document.querySelector('[data-testid="stApp"][data-test-script-state="notRunning"]')
    const places = [...document.querySelectorAll(".foot, .plot, button, input")].map(element => {
        const {x, y, width, height} = element.getBoundingClientRect()
        return [x, y + window.scrollY, width, height]
    })
    const handed = ran && !document.getElementById("first")
    const drawn = handed && document.querySelector(".foot") ? JSON.stringify(places) : null
    if (drawn === null || drawn !== window.restsAt || !window.restsSince) {
        window.restsAt = drawn
        window.restsSince = performance.now()
        return false
    }
    return performance.now() - window.restsSince >= rest
}"""
_REST = 300  # milliseconds


@dataclass
class Visit:
    """A page and everything about it that no reader should have to put up with."""

    page: Page
    address: str
    troubles: list[str] = field(default_factory=list)

    def go(self, path: str = "/") -> Page:
        """Open a path of the dashboard and wait until its script has run and all is drawn."""
        self.page.goto(self.address + path)
        return self.settle()

    def settle(self) -> Page:
        """Wait until the app has taken over, the foot is drawn, nothing moves and the browser asks for nothing more."""
        self.page.evaluate("delete window.restsSince")
        self.page.wait_for_function(_RESTS, arg=_REST, polling=50)
        self.page.wait_for_load_state("networkidle")
        return self.page

    def assert_quiet(self) -> None:
        """No console error, no uncaught error, no request to another host so far."""
        assert self.troubles == []

    def hear_console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.troubles.append(f"console: {message.text}")

    def see_request(self, request: Request) -> None:
        asked = urlsplit(request.url)
        if asked.scheme not in {"data", "blob"} and asked.netloc != urlsplit(self.address).netloc:
            self.troubles.append(f"another host: {request.url}")


Opener = Callable[..., Visit]


@contextmanager
def _run_dashboard(**environment: str) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "dashboard", "serve", "--host", "127.0.0.1", "--port", str(port)]
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env=os.environ | {"DASHBOARD_TODAY": TODAY} | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        _wait_until_served(f"http://127.0.0.1:{port}", process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.communicate(timeout=10)


def _wait_until_served(address: str, process: subprocess.Popen[str]) -> None:
    for _ in range(300):
        if process.poll() is not None:
            pytest.fail(f"the dashboard ended: {process.communicate()[0]}")
        try:
            httpx.get(f"{address}/healthz", timeout=5)
        except httpx.TransportError:
            time.sleep(0.1)
        else:
            return
    pytest.fail("the dashboard does not answer")


def find_browser() -> str:
    """The browser that ``scripts/test`` found, or one on the path; without one the tests fail."""
    named = os.environ.get("DASHBOARD_TEST_BROWSER")
    found = next(filter(None, map(shutil.which, [named] if named else _BROWSERS)), None)
    if found is None:
        pytest.fail("no browser: install Chromium or name one in DASHBOARD_TEST_BROWSER")
    return found


@pytest.fixture(scope="session")
def run_dashboard() -> Callable[..., AbstractContextManager[str]]:
    """``with run_dashboard(DASHBOARD_DATA=...) as address``: a dashboard in a process of its own."""
    return _run_dashboard


@pytest.fixture(scope="session")
def dashboard_server() -> Iterator[str]:
    """The address of this repository's dashboard on a day that never changes."""
    with _run_dashboard() as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Headless Chromium."""
    executable = find_browser()
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=_ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def new_visit(browser: Browser) -> Iterator[Callable[..., Visit]]:
    """``new_visit(address, locale="es-ES", dark=True, width=390)``: a reader without any history.

    Other options are Playwright's, for example ``has_touch=True``.
    """
    contexts = []

    def make(address: str, locale: str = "en-GB", dark: bool = False, width: int = 1280, **options: Any) -> Visit:
        context = browser.new_context(
            locale=locale,
            color_scheme="dark" if dark else "light",
            viewport={"width": width, "height": 900},
            **options,
        )
        contexts.append(context)
        visit = Visit(context.new_page(), address)
        visit.page.on("console", visit.hear_console)
        visit.page.on("pageerror", lambda error: visit.troubles.append(f"uncaught: {error}"))
        visit.page.on("request", visit.see_request)
        return visit

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def open_page(new_visit: Callable[..., Visit], dashboard_server: str) -> Opener:
    """``open_page("/sources?lang=es", width=390)``: a page of this dashboard, run and drawn."""

    def make(path: str = "/", **reader: Any) -> Visit:
        visit = new_visit(dashboard_server, **reader)
        visit.go(path)
        return visit

    return make


@pytest.fixture(scope="session")
def axe_violations() -> Callable[[Page], list[str]]:
    """``axe_violations(page)``: what axe finds, one line a rule with the first elements it is broken by."""
    axe = Axe()

    def find(page: Page) -> list[str]:
        found = axe.run(page).response["violations"]
        elements = [[node["target"] for node in rule["nodes"][:3]] for rule in found]
        return [f"{rule['id']} ({rule['impact']}): {at}" for rule, at in zip(found, elements, strict=True)]

    return find


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A dashboard that can be killed, with a desk of its own."""
    with run_server(tmp_path) as running:
        yield running
