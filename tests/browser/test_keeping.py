"""Work at the desk outlives a reload, a closed tab, a server that dies, and a colleague who publishes meanwhile."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any
from zipfile import ZipFile

import pytest
from playwright.sync_api import Page, expect
from tests.browser.mortal_server import Server
from tests.browser.test_desk import (
    FIGURE,
    OWN,
    TINY,
    TODAY,
    at_desk,
    check,
    choose,
    press,
    type_in,
)
from tests.refresh.identity_provider import ANA

from dashboard.dataset.files.folder import locate, read_contents
from dashboard.refresh.publishing.store import publish

pytestmark = pytest.mark.browser

NewVisit = Callable[..., Any]
EVA = {"sub": "2", "name": "Eva", "email": "eva@example.org", "email_verified": True}
FILE = {"name": "mine.csv", "mimeType": "text/csv"}


def part() -> bytes:
    """The header of a table and one row of it, with a note of our own."""
    lines = (TINY / "detentions.csv").read_text(encoding="utf-8").splitlines()
    [row] = [line for line in lines if line.startswith(f"{FIGURE},")]
    return f"{lines[0]}\n{row.replace(',152,', ',151,')}\n".encode()


def begin_report(visit: Any, number: str) -> None:
    choose(visit.page, "Whose figures?", OWN)
    visit.settle()
    type_in(visit, "Title", "The list of July")
    type_in(visit, "Web address", "https://open-cells.example/july")
    type_in(visit, "Published on", "2025-08-04")
    type_in(visit, "Number for: People on the list", number)


def work(visit: Any) -> None:
    """Type a number and bring a file."""
    begin_report(visit, "154")
    visit.page.get_by_role("tab", name="A table or workbook").click()
    visit.page.locator('input[type="file"]').set_input_files(FILE | {"buffer": part()})
    visit.page.get_by_text("1 row read").wait_for()
    visit.settle()


def assert_all_there(visit: Any) -> None:
    """What was typed stands in its box, the file is read, and both are in the check."""
    page: Page = visit.page
    page.get_by_role("tab", name="A table or workbook").click()
    page.get_by_text("1 row read").wait_for(timeout=20000)
    page.get_by_role("tab", name="A new report").click()
    expect(page.get_by_role("textbox", name="Title", exact=True)).to_have_value("The list of July")
    expect(page.get_by_role("textbox", name="Number for: People on the list")).to_have_value("154")
    visit.settle()
    check(visit)
    expect(page.locator("#changes")).to_contain_text("152 → 151")
    expect(page.locator("#changes")).to_contain_text("open-cells.people-on-list.2025-07-31")


def reload(visit: Any) -> None:
    visit.page.on("dialog", lambda dialog: dialog.accept())
    visit.page.reload()
    visit.settle()


def another_tab(visit: Any) -> Any:
    """The tab is closed, another one is opened in the same browser."""
    context = visit.page.context
    visit.page.close()
    visit.page = context.new_page()
    visit.go("/refresh")
    return visit


def go_on(visit: Any) -> None:
    visit.page.get_by_role("button", name="Go on with it").first.click()
    visit.page.get_by_role("button", name=re.compile("^Check")).wait_for(timeout=20000)
    visit.settle()


def test_a_member_of_staff_finds_it_on_the_server(new_visit: NewVisit, server: Server) -> None:
    """After a reload, a closed tab and a server killed at work it is listed, and nobody else is shown it."""
    ana = at_desk(new_visit, server, signed_in=True)
    work(ana)
    ana.page.get_by_text("Your draft is kept on the server").wait_for()
    assert ana.page.locator("[data-unsaved]").count() == 0
    reload(ana)
    ana.page.get_by_text("Open Cells · one number · mine.csv").wait_for()
    go_on(ana)
    assert_all_there(ana)
    another_tab(ana)
    server.kill()
    server.start()
    ana.troubles.clear()
    ana.go("/refresh")
    server.provider.person = EVA
    eva = new_visit(server.address)
    eva.go("/refresh")
    eva.page.get_by_test_id("stMain").get_by_role("button", name="Sign in").click()
    eva.page.get_by_text("You are signed in as Eva").wait_for(timeout=20000)
    eva.settle()
    assert (
        eva.page.get_by_text("mine.csv").count() == 0
        and eva.page.get_by_role("button", name="Go on with it").count() == 0
    )
    publish_something(server)
    go_on(ana)
    ana.page.get_by_text("You began this work on version 1 (2026.1.15). Meanwhile, version 2").wait_for()
    assert_all_there(ana)
    press(ana, "Publish now")
    ana.page.get_by_text("Version 3 is published.").wait_for(timeout=30000)
    now = read_contents(locate(server.store))["detentions.csv"].decode()
    assert "Theirs." in now and ",154,,exact,2025-07-31," in now and ",151,,exact,2025-06-30," in now
    reload(ana)
    assert ana.page.get_by_role("button", name="Go on with it").count() == 0
    ana.assert_quiet()


def publish_something(server: Server) -> None:
    """A colleague publishes a note on another figure."""
    files = read_contents(locate(server.store))
    other = files["detentions.csv"].replace(b",active,,,,,inferred,", b",active,,,Theirs.,De otros.,inferred,", 1)
    version = files["datapackage.json"].replace(b'"version": "2026.1.15"', b'"version": "2026.1.15.2"')
    publish(
        server.store,
        {**files, "detentions.csv": other, "datapackage.json": version},
        1,
        "Luis",
        "a note",
        date.fromisoformat(TODAY),
    )


def test_a_stranger_finds_it_in_the_browser(new_visit: NewVisit, server: Server) -> None:
    """Reload, closed tab, dead server: the browser asks, and brings back what was typed and the file; in no other one."""
    visit = at_desk(new_visit, server)
    work(visit)
    visit.page.get_by_text("This draft is kept in this browser").wait_for()
    reload(visit)
    visit.page.get_by_text("There is unfinished work of").wait_for(timeout=20000)
    expect(visit.page.get_by_text("It may belong to somebody else who used this browser.")).to_be_visible()
    expect(visit.page.locator(".notice", has_text="unfinished work")).to_contain_text(
        "Open Cells · one number · mine.csv"
    )
    go_on(visit)
    assert_all_there(visit)
    visit.page.get_by_text("This draft is kept in this browser").wait_for()
    server.kill()
    another_tab_later(visit, server)
    go_on(visit)
    assert_all_there(visit)
    other = at_desk(new_visit, server)
    other.page.wait_for_timeout(1000)
    assert other.page.get_by_text("unfinished work").count() == 0
    assert not (server.store / "drafts").exists()
    press(visit, "Discard this draft")
    press(visit, "Yes, discard it for good")
    visit.page.get_by_role("button", name="Yes, discard it for good").wait_for(state="detached")
    visit.settle()
    visit.page.wait_for_timeout(500)
    another_tab(visit)
    visit.page.wait_for_timeout(1000)
    assert visit.page.get_by_role("button", name="Go on with it").count() == 0
    visit.assert_quiet()


def another_tab_later(visit: Any, server: Server) -> None:
    """The tab is closed while the server is down."""
    context = visit.page.context
    visit.page.close()
    server.start()
    visit.page = context.new_page()
    visit.troubles.clear()
    visit.go("/refresh")


@pytest.mark.parametrize("signed_in", [True, False])
def test_a_tab_left_open_over_a_restart(new_visit: NewVisit, server: Server, signed_in: bool) -> None:
    """The desk begins empty, says so and offers the draft; no value of the lost session is taken half."""
    visit = at_desk(new_visit, server, signed_in)
    work(visit)
    visit.page.get_by_role("tab", name="A new report").click()
    type_in(visit, "Read on", "2025-08-05")
    visit.page.get_by_text("I have read this document itself").click()
    visit.page.get_by_text("kept on the server" if signed_in else "kept in this browser").wait_for()
    visit.settle()
    visit.page.wait_for_timeout(500)
    server.kill()
    server.start()
    visit.page.get_by_text("this page has started again").wait_for(timeout=60000)
    visit.settle()
    assert visit.page.get_by_role("textbox", name="Title", exact=True).count() == 0
    assert visit.page.get_by_role("button", name=re.compile("^Check")).count() == 0
    go_on(visit)
    assert visit.page.get_by_text("this page has started again").count() == 0
    assert_all_there(visit)
    expect(visit.page.get_by_role("textbox", name="Read on", exact=True)).to_have_value("2025-08-05")
    expect(visit.page.get_by_role("checkbox", name="I have read this document itself")).not_to_be_checked()


@pytest.mark.parametrize("signed_in", [True, False])
def test_an_idle_tab_over_a_restart(new_visit: NewVisit, server: Server, signed_in: bool) -> None:
    """The desk is drawn by the new session before anybody chooses a file, promises nothing, and takes the file."""
    visit = at_desk(new_visit, server, signed_in)
    visit.page.get_by_role("tab", name="A table or workbook").click()
    server.kill()
    server.start()
    visit.page.get_by_text("this page has started again").wait_for(timeout=60000)
    expect(visit.page.get_by_text("Nothing of yours had been kept here")).to_be_visible()
    visit.settle()
    visit.page.get_by_role("tab", name="A table or workbook").click()
    visit.page.locator('input[type="file"]').set_input_files(FILE | {"buffer": part()})
    visit.page.get_by_text("1 row read").wait_for()
    expect(visit.page.get_by_text("this page has started again")).to_have_count(0)


def test_a_download_has_what_was_typed_last(new_visit: NewVisit, server: Server) -> None:
    """Whoever presses a button straight out of a box, which draws the page anew, is given it with what stands there."""
    visit = at_desk(new_visit, server)
    begin_report(visit, "154")
    for number in ("155", "156", "157"):
        box = visit.page.get_by_role("textbox", name="Number for: People on the list")
        box.fill(number)
        with visit.page.expect_download() as made:
            visit.page.get_by_role("button", name="Take my work with me (zip)").click(delay=90)
        with ZipFile(made.value.path()) as taken:
            assert f"all-value: {number}\n" in taken.read("typed.txt").decode()
        visit.settle()


def test_signing_in_takes_it_along(new_visit: NewVisit, server: Server) -> None:
    """What was begun before signing in is offered after it, moves to the server, and leaves the browser."""
    server.provider.person = dict(ANA)
    visit = at_desk(new_visit, server)
    work(visit)
    visit.page.get_by_text("This draft is kept in this browser").wait_for()
    visit.page.on("dialog", lambda dialog: dialog.accept())
    visit.page.get_by_test_id("stMain").get_by_role("button", name="Sign in").click()
    visit.page.get_by_text("You are signed in as Ana").wait_for(timeout=20000)
    visit.page.get_by_text("There is unfinished work of").wait_for(timeout=20000)
    visit.troubles.clear()
    go_on(visit)
    assert_all_there(visit)
    visit.page.get_by_text("Your draft is kept on the server").wait_for()
    another_tab(visit)
    visit.page.get_by_text("Your drafts").wait_for()
    visit.page.wait_for_timeout(1000)
    assert visit.page.get_by_text("There is unfinished work of").count() == 0
    go_on(visit)
    assert_all_there(visit)
    visit.assert_quiet()


def test_two_tabs_of_a_stranger(new_visit: NewVisit, server: Server) -> None:
    """A draft that two tabs go on with becomes two: none overwrites the other."""
    first = at_desk(new_visit, server)
    work(first)
    first.page.get_by_text("This draft is kept in this browser").wait_for()
    page, second = first.page, first.page.context.new_page()
    first.page = second
    first.go("/refresh")
    go_on(first)
    type_in(first, "Number for: People on the list", "155")
    first.page = page
    page.get_by_role("tab", name="A new report").click()
    type_in(first, "Number for: People on the list", "156")
    first.page.wait_for_timeout(500)
    numbers = page.evaluate("""() => new Promise((resolve) => {
      const asked = indexedDB.open('dashboard-drafts');
      asked.onsuccess = () => {
        const all = asked.result.transaction('drafts').objectStore('drafts').getAll();
        all.onsuccess = () => resolve(all.result.map((one) => Object.entries(one.inputs).find(([name]) => name.endsWith('people_on_list all-value'))[1]));
      };
    })""")
    assert sorted(numbers) == ["155", "156"]
    expect(page.get_by_text("It was changed in another tab or window")).to_be_visible()


def test_two_tabs_of_a_member_of_staff(new_visit: NewVisit, server: Server) -> None:
    """The second tab says that the draft is open in another one, for as long as that one is open."""
    ana = at_desk(new_visit, server, signed_in=True)
    choose(ana.page, "Whose figures?", OWN)
    ana.settle()
    type_in(ana, "Number for: People on the list", "154")
    ana.page.get_by_text("Your draft is kept on the server").wait_for()
    first, ana.page = ana.page, ana.page.context.new_page()
    ana.go("/refresh")
    go_on(ana)
    said = ana.page.get_by_text("This draft is open in another tab")
    expect(said).to_be_visible()
    first.close()
    type_in(ana, "Title", "The list of July")
    expect(said).to_have_count(0)


@pytest.mark.parametrize("signed_in", [True, False])
def test_a_text_whose_box_was_never_left(new_visit: NewVisit, server: Server, signed_in: bool) -> None:
    """A pause in typing keeps what stands in the box; who types on is not disturbed, and finds all of it again."""
    visit = at_desk(new_visit, server, signed_in)
    choose(visit.page, "Whose figures?", OWN)
    visit.settle()
    box = visit.page.get_by_role("textbox", name="Title", exact=True)
    box.click()
    visit.page.keyboard.type("The list", delay=30)
    visit.page.get_by_text("kept on the server" if signed_in else "kept in this browser").wait_for(timeout=20000)
    visit.page.keyboard.type(" of the people in July", delay=120)
    expect(box).to_be_focused()
    expect(box).to_have_value("The list of the people in July")
    visit.page.wait_for_timeout(2500)
    visit.settle()
    another_tab(visit)
    press(visit, "Go on with it")
    expect(visit.page.get_by_role("textbox", name="Title", exact=True)).to_have_value("The list of the people in July")


def test_the_entry_follows_a_draft_that_was_taken_up(new_visit: NewVisit, server: Server) -> None:
    """An entry nobody wrote in says what is published: after a draft is gone on with, corrected, and answered for."""
    visit = at_desk(new_visit, server, signed_in=True)
    page = visit.page
    page.on("dialog", lambda dialog: dialog.accept())
    begin_report(visit, "1500")
    type_in(visit, "Number for: People behind bars", "101")
    check(visit)
    entry = page.get_by_role("textbox", name="What changed, in English")
    expect(entry).to_have_value(re.compile("101 people"))
    type_in(visit, "Number for: People behind bars", "103")
    page.reload()
    visit.settle()
    press(visit, "Go on with it")
    visit.settle()
    check(visit)
    expect(entry).to_have_value(re.compile("103 people"))
    page.get_by_placeholder(re.compile("report says")).first.fill("Page 3.")
    press(visit, "Yes, it is right")
    visit.settle()
    expect(entry).to_have_count(0)
    check(visit)
    expect(entry).to_have_value(re.compile("103 people"))
