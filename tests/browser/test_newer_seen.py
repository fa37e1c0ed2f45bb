"""A colleague's version is told to whoever fills the form, without anything being pressed."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from tests.browser.mortal_server import Server
from tests.browser.test_desk import OWN, at_desk, check, choose, press, type_in
from tests.browser.test_keeping import NewVisit, another_tab, publish_something

pytestmark = pytest.mark.browser


def test_a_version_is_told_as_one_types(new_visit: NewVisit, server: Server) -> None:
    """Who published and why stands in sight of the box that is typed in, which loses neither its text nor the cursor."""
    ana = at_desk(new_visit, server, signed_in=True)
    choose(ana.page, "Whose figures?", OWN)
    ana.settle()
    box = ana.page.get_by_role("textbox", name="Number for: People on the list")
    box.click()
    ana.page.keyboard.type("15")
    publish_something(server)
    told = ana.page.locator(".st-key-desk-newer", has_text="Meanwhile, version 2 (2026.1.15.2) was published.")
    told.wait_for(timeout=40000)
    expect(told).to_contain_text("Luis")
    expect(told).to_be_in_viewport()
    expect(box).to_be_focused()
    ana.page.keyboard.type("4")
    expect(box).to_have_value("154")
    press(ana, "Apply my work to the new version")
    told.wait_for(state="detached", timeout=20000)
    ana.page.get_by_text("You start from version 2").wait_for()
    expect(box).to_have_value("154")
    check(ana)
    expect(ana.page.locator("#changes")).to_contain_text("154")
    ana.assert_quiet()


def test_the_way_in_stays_open(new_visit: NewVisit, server: Server) -> None:
    """What comes and goes above the ways in (drafts, a version) does not send anybody back to the first of them."""
    ana = at_desk(new_visit, server, signed_in=True)
    choose(ana.page, "Whose figures?", OWN)
    ana.settle()
    type_in(ana, "Number for: People on the list", "154")
    ana.page.get_by_text("kept on the server").wait_for()
    another_tab(ana)
    ana.page.get_by_text("Your drafts").wait_for()
    way = ana.page.get_by_role("tab", name="Correct or withdraw a figure")
    way.click()
    choose(ana.page, "Which figure?", "Open Cells, People on the list, 30 Jun 2025")
    ana.settle()
    ana.page.get_by_text("Your other draft").wait_for()
    publish_something(server)
    ana.page.get_by_text("Meanwhile, version 2").wait_for(timeout=40000)
    expect(way).to_have_attribute("aria-selected", "true")
    type_in(ana, "Value", "153")
    expect(way).to_have_attribute("aria-selected", "true")
