"""The form of a new document filled from its page, in a real browser against a server of pages on this machine."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect
from tests.browser.test_desk import OWN, NewVisit, Running, at_desk, choose, run_desk, type_in

pytestmark = pytest.mark.browser

PAGE = b"""<head><meta property="og:title" content="The list of &lt;b&gt;July&lt;/b&gt;">
<meta property="article:published_time" content="2025-08-04T10:00:00+02:00">
<meta property="og:site_name" content="Valdoria Daily"></head>"""
AT = "http://open-cells.example"


@pytest.fixture(scope="module")
def asked() -> list[str]:
    """The addresses the pages' server was asked for."""
    return []


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory, asked: list[str]) -> Iterator[Running]:
    """A desk whose operator allows requests; whatever host it asks, the server of these pages answers."""

    class Pages(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(f"{self.headers['Host']}{self.path}")
            moved = self.path == "/moved"
            self.send_response(302 if moved else 200)
            self.send_header("Location" if moved else "Content-Type", f"{AT}/july" if moved else "text/html")
            self.end_headers()
            self.wfile.write(PAGE)

        def log_message(self, *_: Any) -> None:
            """Nothing on the output of the tests."""

    pages = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    threading.Thread(target=pages.serve_forever, daemon=True).start()
    program = str(Path(__file__).parent / "serve_with_web.py")
    folder = tmp_path_factory.mktemp("desk")
    with run_desk(folder, program, DASHBOARD_FETCH="1", TEST_WEB=str(pages.server_address[1])) as running:
        yield running
    pages.shutdown()


def at_form(new_visit: NewVisit, desk: Running, address: str, **reader: Any) -> Any:
    """Staff at the form of a new document, its address typed."""
    shutil.rmtree(desk.store / "drafts", ignore_errors=True)
    visit = at_desk(new_visit, desk, signed_in=True, **reader)
    begin(visit)
    type_in(visit, "Web address", address)
    return visit


def begin(visit: Any) -> None:
    """Choose whose figures they are, once the page that signing in led to has come to rest."""
    visit.page.wait_for_timeout(1500)
    visit.settle()
    choose(visit.page, "Whose figures?", OWN)
    visit.page.get_by_role("textbox", name="Web address", exact=True).wait_for()
    visit.settle()


def read(visit: Any) -> None:
    visit.page.get_by_role("button", name="Read title and date from the page").click()
    visit.page.locator(".notice[role=status]").last.wait_for()
    visit.settle()


@pytest.mark.parametrize("width", [1440, 390])
def test_a_page_fills_the_empty_boxes(
    new_visit: NewVisit, desk: Running, asked: list[str], axe_violations: Any, width: int
) -> None:
    """One request; what the page states is shown as text with where it stands; a press puts it into the empty boxes alone."""
    asked.clear()
    visit = at_form(new_visit, desk, f"{AT}/july", width=width)
    page = visit.page
    type_in(visit, "Published on", "2025-08-05")
    read(visit)
    title = page.get_by_role("textbox", name="Title", exact=True)
    expect(title).to_have_value("")
    told = page.locator(".notice[role=status]").last
    expect(told).to_contain_text("The list of <b>July</b>")
    expect(told).to_contain_text("article:published_time")
    assert [line for line in axe_violations(page) if "(serious)" in line or "(critical)" in line] == []
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= width
    page.get_by_role("button", name="Put title and date into the empty boxes").click()
    expect(title).to_have_value("The list of <b>July</b>")
    expect(page.get_by_role("textbox", name="Published on", exact=True)).to_have_value("2025-08-05")
    page.get_by_role("button", name="Written by Valdoria Daily").click()
    expect(page.get_by_role("combobox", name="Which organization wrote it")).to_have_value("Valdoria Daily")
    assert asked == ["open-cells.example/july"]
    visit.assert_quiet()


@pytest.mark.parametrize(
    ("address", "told", "requests"),
    [
        (f"{AT}/moved", f"sends on to {AT}/july", ["open-cells.example/moved"]),
        ("http://inside.example/", "inside.example is not a host of the open internet", []),
        ("http://169.254.169.254/latest", "169.254.169.254 is not a host of the open internet", []),
        ("http://open-cells.example:22/", "This is not an address that can be read", []),
    ],
)
def test_what_is_not_read(
    new_visit: NewVisit, desk: Running, asked: list[str], address: str, told: str, requests: list[str]
) -> None:
    """Where an address leads on it is told and not followed; no host of the inside and no other port is asked at all."""
    asked.clear()
    visit = at_form(new_visit, desk, address)
    read(visit)
    expect(visit.page.locator(".notice[role=status]").last).to_contain_text(told)
    assert asked == requests
    assert visit.page.get_by_role("button", name="Put title and date").count() == 0


def test_strangers_are_not_offered_it(new_visit: NewVisit, desk: Running) -> None:
    """Who is not signed in has no button by which the server would ask another host."""
    visit = at_desk(new_visit, desk)
    begin(visit)
    assert visit.page.get_by_role("button", name="Read title and date").count() == 0
