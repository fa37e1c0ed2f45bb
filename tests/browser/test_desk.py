"""The refresh desk in a real browser: a stranger with a clumsy file, and two members of staff at once."""

from __future__ import annotations

import csv
import io
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Protocol

import httpx
import pytest
from playwright.sync_api import Page, expect
from tests.refresh.identity_provider import CLIENT, SECRET, run_provider

from dashboard.dataset.files.folder import locate, read_contents
from dashboard.refresh.publishing.store import history, publish

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
TINY = ROOT / "tests" / "data" / "tiny"
TODAY = "2026-01-15"
OWN, FIGURE = "Open Cells", "open-cells.people-on-list.2025-06-30"
NewVisit = Callable[..., Any]


class Addressed(Protocol):
    """Whatever answers at an address."""

    @property
    def address(self) -> str: ...


@dataclass
class Running:
    """A dashboard over a place of publication, with a sign-in for its staff."""

    address: str
    store: Path

    def now(self) -> dict[str, bytes]:
        return read_contents(locate(self.store))


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with run_desk(tmp_path_factory.mktemp("desk"), "-m", "dashboard") as desk:
        yield desk


@contextmanager
def run_desk(folder: Path, *program: str, **environment: str) -> Iterator[Running]:
    """Its secrets lie in the folder it is started from, not in the repository."""
    publish(folder / "store", read_contents(TINY), None, "Eva", "the first edition", date.fromisoformat(TODAY))
    shutil.copytree(ROOT / ".streamlit", folder / ".streamlit", ignore=shutil.ignore_patterns("secrets.toml"))
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    environment |= {
        "DASHBOARD_APP": str(ROOT / "app.py"),
        "DASHBOARD_DATA": str(folder / "store"),
        "DASHBOARD_TODAY": TODAY,
    }
    with run_provider() as provider, (folder / "output.txt").open("w") as written:
        (folder / ".streamlit" / "secrets.toml").write_text(
            f'[auth]\nredirect_uri = "{address}/oauth2callback"\ncookie_secret = "{"0123456789" * 4}"\n'
            f'client_id = "{CLIENT}"\nclient_secret = "{SECRET}"\n'
            f'server_metadata_url = "{provider.address}/.well-known/openid-configuration"\n'
            '[staff]\naddresses = ["ana@example.org"]\n'
        )
        process = subprocess.Popen(
            [sys.executable, *program, "serve", "--port", str(port)],
            cwd=folder,
            env=os.environ | environment,
            stdout=written,
            stderr=written,
        )
        try:
            wait_until_served(address)
            yield Running(address, folder / "store")
        finally:
            process.terminate()
            process.wait(10)


def wait_until_served(address: str) -> None:
    for _ in range(300):
        try:
            httpx.get(f"{address}/healthz", timeout=5)
            return
        except httpx.TransportError:
            time.sleep(0.1)
    pytest.fail("the dashboard does not answer")


def at_desk(new_visit: NewVisit, running: Addressed, signed_in: bool = False, **reader: Any) -> Any:
    """A person at the desk, signed in or not."""
    visit = new_visit(running.address, **reader)
    page = visit.go("/refresh")
    if signed_in:
        page.get_by_test_id("stMain").get_by_role("button", name="Sign in").click()
        page.get_by_text("You are signed in as Ana").wait_for(timeout=20000)
        visit.settle()
        # Signing in has led to the provider and back.
        visit.troubles.clear()
    return visit


def press(visit: Any, name: str | re.Pattern[str]) -> None:
    visit.page.get_by_role("button", name=name).click()


def choose(page: Page, label: str, text: str) -> None:
    """Choose from a list by typing, on a page that is drawn to its end: a list open while it is drawn is closed."""
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')
    box = page.get_by_role("combobox", name=label)
    box.fill(text)
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("Enter")


def type_in(visit: Any, label: str, text: str) -> None:
    box = visit.page.get_by_role("textbox", name=label, exact=True)
    box.fill(text)
    box.press("Tab")
    visit.settle()


def check(visit: Any, name: str = "Check") -> None:
    press(visit, re.compile(f"^{name}"))
    visit.page.locator("#problems").wait_for(timeout=30000)
    visit.settle()


def clumsy() -> bytes:
    """A table as a spreadsheet in Spanish saves it: Windows-1252, semicolons, days first, a point in a thousand."""
    rows = list(csv.DictReader((TINY / "detentions.csv").open(encoding="utf-8", newline="")))
    [row] = [row for row in rows if row["figure_id"] == FIGURE]
    written = io.StringIO()
    writer = csv.DictWriter(written, list(row), delimiter=";", lineterminator="\r\n")
    writer.writeheader()
    note = {"note_en": "Counted again.", "note_es": "Según la revisión de mañana."}
    writer.writerow({**row, "value": "1.150", "as_of": "30/06/2025", **note})
    return written.getvalue().encode("cp1252")


def test_a_stranger_tries_a_clumsy_file(new_visit: NewVisit, running: Running, axe_violations: Any) -> None:
    """In Spanish, on a phone: repairs are confirmed, the question is answered, the change is shown, and not published."""
    before = running.now()
    visit = at_desk(new_visit, running, locale="es-ES", width=390, dark=True)
    page = visit.page
    expect(page.get_by_test_id("stSkipToContent")).to_have_text("Ir al contenido")
    page.get_by_role("tab", name="Una tabla o un libro de cálculo").click()
    expect(page.get_by_role("button", name="Elegir archivos", exact=True)).to_have_count(2)
    page.locator('input[type="file"]').set_input_files(
        {"name": "detentions.csv", "mimeType": "text/csv", "buffer": clumsy()}
    )
    page.get_by_text("Arreglar todo como se propone").click()
    page.get_by_text(re.compile("^1.?150 \\(el punto")).first.click()
    visit.settle()
    assert seen_english(page) == []
    assert grave(axe_violations, page) == []
    check(visit, "Revisar")
    expect(page.locator("#changes")).to_contain_text("152 → 1")
    expect(page.locator("#problems")).not_to_contain_text("Error.")
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 390
    assert seen_english(page) == []
    assert grave(axe_violations, page) == []
    assert page.get_by_role("button", name="Publicar ahora").count() == 0
    expect(page.locator("#history")).not_to_contain_text("Eva")
    press(visit, "Descartar este borrador")
    press(visit, "Sí, descartarlo para siempre")
    expect(page.get_by_text("Arreglar todo como se propone")).to_have_count(0)
    assert page.get_by_test_id("stFileUploaderFile").count() == 0
    assert running.now() == before
    visit.assert_quiet()


@pytest.mark.parametrize(
    ("locale", "asked", "dates"),
    [
        ("en-GB", "Whose figures?", ("Published on", "Read on")),
        ("es-ES", "¿De quién son las cifras?", ("Publicado el", "Leído el")),
    ],
)
def test_the_dates_of_a_document_on_a_phone(
    new_visit: NewVisit, running: Running, locale: str, asked: str, dates: tuple[str, str]
) -> None:
    """On a phone the two dates stand one below the other, with nothing between them."""
    visit = at_desk(new_visit, running, locale=locale, width=390)
    choose(visit.page, asked, "e")
    boxes = [visit.page.get_by_role("textbox", name=name, exact=True) for name in dates]
    boxes[0].wait_for()
    visit.settle()
    published, read = (box.bounding_box() for box in boxes)
    assert published and read and 0 < read["y"] - published["y"] < 2.5 * published["height"]


def grave(axe: Callable[[Page], list[str]], page: Page) -> list[str]:
    return [line for line in axe(page) if "(serious)" in line or "(critical)" in line]


def seen_english(page: Page) -> list[str]:
    """English words of ours or Streamlit's that stand on a Spanish desk where they can be seen."""
    words = "the|and|with|file|files|upload|drag|drop|here|limit|per|browse|choose|of|your|is|are|clear|remove|this"
    # Innermost text only; a reason in the history and the English entry are meant; size 0 is replaced by our own.
    texts = page.evaluate("""() => {
      const walker = document.createTreeWalker(document.querySelector('[data-testid=stMain]'), NodeFilter.SHOW_TEXT);
      const found = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.parentElement, style = getComputedStyle(at);
        if (at.closest('#history, textarea, style, script') || parseFloat(style.fontSize) === 0) continue;
        if (at.checkVisibility({checkVisibilityCSS: true}) && node.textContent.trim()) found.push(node.textContent.trim());
      }
      return found;
    }""")
    return [text for text in texts if re.search(rf"\b({words})\b", text, re.IGNORECASE)]


def test_two_members_of_staff(new_visit: NewVisit, running: Running) -> None:
    """One publishes a report, the other is told and publishes over it without loss; readers see it; undo brings it back."""
    first = running.now()
    reader = new_visit(running.address)
    reader.go("/sources")
    ana = at_desk(new_visit, running, signed_in=True)
    eva = at_desk(new_visit, running, signed_in=True)
    eva.page.get_by_role("tab", name="Correct or withdraw a figure").click()
    choose(eva.page, "Which figure?", "Open Cells, People on the list, 30 Jun 2025")
    eva.settle()
    type_in(eva, "Value", "153")
    check(eva)
    choose(ana.page, "Whose figures?", OWN)
    ana.settle()
    type_in(ana, "Title", "The list of July")
    type_in(ana, "Web address", "https://open-cells.example/july")
    type_in(ana, "Published on", "2025-08-04")
    type_in(ana, "Number for: People on the list", "154")
    check(ana)
    press(ana, "Publish now")
    ana.page.get_by_text("Version 2 is published.").wait_for(timeout=30000)
    ana.settle()
    expect(ana.page.locator("#history")).to_contain_text("Eva")
    reader.page.get_by_role("link", name="Compare").click()
    expect(reader.page.locator(".foot")).to_contain_text("(version 2026.1.15.2)")
    eva.page.get_by_role("textbox", name="What changed, in English").fill("My own words.")
    press(eva, "Publish now")
    eva.page.get_by_text("Meanwhile, Ana Pérez").wait_for(timeout=30000)
    press(eva, "Apply my work to the new version")
    # What was checked over the version before cannot be published any more.
    expect(eva.page.get_by_role("button", name="Publish now")).to_have_count(0, timeout=30000)
    check(eva)
    press(eva, "Publish now")
    eva.page.get_by_text("Version 3 is published.").wait_for(timeout=30000)
    now = running.now()
    assert b",153,,exact,2025-06-30," in now["detentions.csv"] and b",154,,exact,2025-07-31," in now["detentions.csv"]
    assert "My own words." in now["CHANGELOG.md"].decode()
    undo(eva, "Version 1", "Version 4 is published.")
    assert running.now() == first
    assert [one.restores for one in history(running.store)] == [1, None, None, None]
    for visit in (reader, ana, eva):
        visit.assert_quiet()


def undo(visit: Any, version: str, done: str) -> None:
    # What stood on the page before goes when the page is drawn to its end.
    visit.settle()
    choose(visit.page, "Go back to", version)
    visit.settle()
    type_in(visit, "Why go back? (for the history)", "Two slips at once.")
    press(visit, "Publish this version again")
    visit.page.get_by_text(done).wait_for(timeout=30000)


def test_the_browser_asks_before_work_is_lost(new_visit: NewVisit, running: Running) -> None:
    """Leaving the dashboard with something typed asks first; without a draft it does not; links open another tab."""
    visit = at_desk(new_visit, running)
    asked: list[str] = []
    visit.page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    visit.page.reload()
    visit.settle()
    choose(visit.page, "Whose figures?", OWN)
    visit.settle()
    assert visit.page.locator(".desk-line a").first.get_attribute("target") == "_blank"
    assert asked == []
    type_in(visit, "Number for: People on the list", "154")
    visit.page.locator("[data-unsaved]").wait_for(state="attached")
    visit.page.reload()
    assert asked == ["beforeunload"]
