"""The form of a new document filled from its page: who may, what is proposed, and that nothing typed is overwritten."""

from __future__ import annotations

import pytest
import streamlit as st
from tests.desk import OWN, Desk

from dashboard.refresh.outgoing import HtmlPage, NotFetched
from dashboard.wording.language import catalogues, language_of

pytestmark = pytest.mark.usefixtures("at_the_desk")

ADDRESS = "https://open-cells.example/august"
PAGE = b"""<head><meta property="og:title" content="The list of <i>August</i>"><meta property="og:site_name" content="Valdoria Daily">
<meta property="article:published_time" content="2025-09-04T10:00:00+02:00"></head>"""
TITLE, URL, DATE, AUTHOR = (f"source-{OWN}-{column}" for column in ("title", "url", "published_on", "author"))


@pytest.fixture(autouse=True)
def web(monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """What the web answers, and which addresses were asked; requests are allowed."""
    answers: dict[str, object] = {"answer": HtmlPage(PAGE, ""), "asked": []}

    def fetch(address: str) -> object:
        answers["asked"].append(address)  # type: ignore[attr-defined]
        if isinstance(answers["answer"], Exception):
            raise answers["answer"]
        return answers["answer"]

    monkeypatch.setenv("DASHBOARD_FETCH", "1")
    monkeypatch.setattr("dashboard.ui.desk.page_facts.fetch_page", fetch)
    st.cache_resource.clear()
    return answers


def at_form(**address: str) -> Desk:
    return Desk(**address).set(organization=OWN).set(**{URL: ADDRESS})


@pytest.mark.usefixtures("ana")
def test_what_the_page_states_is_put_in_when_told_to(web: dict[str, object]) -> None:
    """Title and date are shown with where they stand, and go into the form when the person says so, not before."""
    desk = at_form().press("read-page")
    assert web["asked"] == [ADDRESS]
    assert "The list of <i>August</i>" in desk.text and "og:title" in desk.text and "<i>" not in desk.html
    assert desk.widget(TITLE).value == desk.widget(DATE).value == ""
    desk.press("fill")
    assert (desk.widget(TITLE).value, desk.widget(DATE).value) == ("The list of <i>August</i>", "2025-09-04")


@pytest.mark.usefixtures("ana")
def test_what_was_typed_stays() -> None:
    """Only empty boxes are filled."""
    desk = at_form().set(**{TITLE: "My own title"}).press("read-page").press("fill")
    assert (desk.widget(TITLE).value, desk.widget(DATE).value) == ("My own title", "2025-09-04")


@pytest.mark.usefixtures("ana")
def test_an_author_is_proposed_among_the_known() -> None:
    """A known organization that the page or its address names can be chosen as author; none is chosen by itself."""
    desk = at_form().press("read-page")
    before = desk.widget(AUTHOR).value
    assert before == OWN
    desk.press("author-valdoria-daily")
    assert desk.widget(AUTHOR).value == "valdoria-daily"


@pytest.mark.usefixtures("ana")
def test_another_address_has_other_facts() -> None:
    """What one page states is not offered for the address of another."""
    desk = at_form().press("read-page").set(**{URL: "https://elsewhere.example/"})
    assert not desk.has("desk-do-fill")


@pytest.mark.usefixtures("ana")
@pytest.mark.parametrize("code", catalogues())
@pytest.mark.parametrize(
    "failure",
    [
        "address",
        "private",
        "unknown-host",
        "unreachable",
        "certificate",
        "slow",
        "redirect",
        "status",
        "kind",
        "packed",
        "large",
    ],
)
def test_failures_are_told(web: dict[str, object], failure: str, code: str) -> None:
    """Why a page was not read is told in words, with what was found instead, as text."""
    web["answer"] = NotFetched(failure, "http://x.example/<b>\u202e" + "y" * 5000)
    desk = at_form(lang=code).press("read-page")
    shown = "http://x.example/<b>" + "y" * 179 + "…"
    assert " ".join(language_of(code).text(f"fetch-failed-{failure}", found=shown).split()) in desk.text
    assert "<b>y" not in desk.html and not desk.has("desk-do-fill")


@pytest.mark.usefixtures("ana")
def test_ten_a_minute(web: dict[str, object]) -> None:
    """The eleventh page within a minute is not asked, and the person is told."""
    desk = at_form()
    for _ in range(11):
        desk.press("read-page")
    assert len(web["asked"]) == 10  # type: ignore[arg-type]
    assert language_of("en").text("fetch-failed-often", found="") in desk.text


def test_strangers_have_nothing_read() -> None:
    """Who is not signed in as staff has no button to press."""
    assert not at_form().has("desk-do-read-page")


@pytest.mark.usefixtures("ana")
@pytest.mark.parametrize("setting", [None, "", "0", "yes", "true"])
def test_off_unless_switched_on(monkeypatch: pytest.MonkeyPatch, setting: str | None) -> None:
    """Without the setting, or with any other word in it, the server asks nobody."""
    if setting is None:
        monkeypatch.delenv("DASHBOARD_FETCH")
    else:
        monkeypatch.setenv("DASHBOARD_FETCH", setting)
    assert not at_form().has("desk-do-read-page")


@pytest.mark.usefixtures("ana")
def test_no_address_nothing_to_read(web: dict[str, object]) -> None:
    """Before an address is typed the button cannot be pressed."""
    desk = Desk().set(organization=OWN)
    assert desk.widget("desk-do-read-page").disabled
    assert web["asked"] == []
