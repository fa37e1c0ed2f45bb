"""In a browser: the history of a figure opens, and what is overdue goes into a calendar."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from playwright.sync_api import Page
from tests.refresh.stores import FIGURE, put, variant, with_cell

from dashboard.refresh.publishing.publication import Note
from dashboard.refresh.publishing.store import commit


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, run_dashboard: Callable[..., Any]) -> Iterator[str]:
    """A dashboard over a place of publication with two versions, a year after its last figures."""
    store = tmp_path_factory.mktemp("past") / "store"
    put(store, 1)
    changed = with_cell(variant(1), "detentions", FIGURE, "value", "1002")
    commit(store, changed, 1, Note("Ana <ana@example.org>", "a slip", "2026-01-16T09:00:00+00:00"))
    with run_dashboard(DASHBOARD_DATA=str(store), DASHBOARD_TODAY="2027-01-15") as address:
        yield address


@pytest.mark.parametrize(
    ("code", "head", "day"),
    [
        ("en", "History of this figure", "Version 2, 16 January 2026"),
        ("es", "Historial de esta cifra", "Versión 2, 16 de enero de 2026"),
    ],
)
@pytest.mark.parametrize("width", [1440, 390])
def test_the_history_opens(
    address: str,
    new_visit: Callable[..., Any],
    axe_violations: Callable[[Page], list[str]],
    code: str,
    head: str,
    day: str,
    width: int,
) -> None:
    """Closed at first; opened by a tap it shows each version, and nothing is wider than the page."""
    visit = new_visit(address, width=width)
    page = visit.go(f"/sources?figure={FIGURE}&lang={code}")
    change = page.get_by_text("1001 → 1002")
    assert not change.is_visible()
    page.get_by_text(head, exact=True).click()
    change.wait_for(state="visible")
    assert page.get_by_text(day).is_visible() and page.get_by_text("a slip").is_visible()
    assert "ana@example.org" not in page.content()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert axe_violations(page) == []
    visit.assert_quiet()


def test_a_calendar_to_keep(dashboard_server: str, new_visit: Callable[..., Any], tmp_path: Path) -> None:
    """The button at the desk gives a file that a calendar program reads, with an event for each overdue figure."""
    visit = new_visit(dashboard_server, width=390)
    page = visit.go("/refresh?lang=es")
    page.get_by_text("cifras periódicas que faltan").click()
    visit.settle()
    with page.expect_download() as downloaded:
        page.get_by_role("button", name="Calendario de las próximas cifras").click()
    assert downloaded.value.suggested_filename == "cuba-cifras-que-buscar.ics"
    shutil.copy(downloaded.value.path(), tmp_path / "made.ics")
    events = Calendar.from_ical((tmp_path / "made.ics").read_bytes()).walk("VEVENT")
    listed = page.get_by_test_id("stExpander").locator("ul.desk-cells > li").count()
    overdue = [event for event in events if str(event["SUMMARY"]).endswith("(falta)")]
    assert len(overdue) == listed > 5 and all(isinstance(event.decoded("DTSTART"), date) for event in events)
    visit.assert_quiet()
