"""Where it takes two, in a browser: Ana hands over, Eva looks, sends back, and publishes in the end."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect
from tests.browser.mortal_server import Server
from tests.browser.test_desk import at_desk, check, grave, press
from tests.browser.test_keeping import EVA, NewVisit, go_on, reload, work
from tests.refresh.identity_provider import ANA

from dashboard.dataset.files.folder import locate, read_contents
from dashboard.refresh.publishing.store import current_version, history

pytestmark = pytest.mark.browser


@pytest.fixture
def for_two(server: Server) -> Server:
    """The same dashboard where one proposes and another publishes."""
    secrets = server.folder / ".streamlit" / "secrets.toml"
    secrets.write_text(secrets.read_text() + "two_people = true\n")
    server.kill()
    server.start()
    return server


def eva_at_desk(new_visit: NewVisit, server: Server) -> Any:
    server.provider.person = EVA
    visit = new_visit(server.address)
    visit.go("/refresh")
    visit.page.get_by_test_id("stMain").get_by_role("button", name="Sign in").click()
    visit.page.get_by_text("You are signed in as Eva").wait_for(timeout=20000)
    visit.settle()
    visit.troubles.clear()
    return visit


def hand_over(visit: Any) -> None:
    check(visit)
    assert visit.page.get_by_role("button", name="Publish now").count() == 0
    press(visit, "Hand it over for publication")
    visit.page.get_by_text("Your work is handed over").wait_for(timeout=30000)
    visit.settle()


def look(visit: Any) -> None:
    press(visit, "Look at it")
    visit.page.locator("#decision").wait_for(timeout=30000)
    visit.settle()


def test_it_takes_two(new_visit: NewVisit, for_two: Server, axe_violations: Callable[..., list[str]]) -> None:
    """Nobody publishes their own; the other sees it whole and sends it back or publishes; both names stand there."""
    for_two.provider.person = dict(ANA)
    ana = at_desk(new_visit, for_two, signed_in=True)
    work(ana)
    hand_over(ana)
    look(ana)
    ana.page.get_by_text("You proposed this yourself").wait_for()
    assert ana.page.get_by_role("button", name="Publish now").count() == 0
    eva = eva_at_desk(new_visit, for_two)
    look(eva)
    expect(eva.page.locator("#changes")).to_contain_text("152 → 151")
    assert grave(axe_violations, eva.page) == []
    eva.page.get_by_role("textbox", name="What should be done about it?").fill("Which page says 151?")
    press(eva, "Send it back")
    eva.page.get_by_text("It was sent back").wait_for(timeout=30000)
    reload(ana)
    go_on(ana)
    expect(ana.page.locator("blockquote", has_text="Which page says 151?")).to_be_visible()
    hand_over(ana)
    reload(eva)
    look(eva)
    press(eva, "Publish now")
    eva.page.get_by_text("Version 2 is published.").wait_for(timeout=30000)
    # What stood on the page before goes when the page is drawn to its end.
    eva.settle()
    expect(eva.page.locator("#history")).to_contain_text(
        "Eva <eva@example.org>, proposed by Ana Pérez <Ana@Example.org>"
    )
    assert (
        current_version(for_two.store) == 2 and history(for_two.store)[0].proposed_by == "Ana Pérez <Ana@Example.org>"
    )
    assert b",151,,exact,2025-06-30," in read_contents(locate(for_two.store))["detentions.csv"]
    eva.assert_quiet()
    ana.assert_quiet()
