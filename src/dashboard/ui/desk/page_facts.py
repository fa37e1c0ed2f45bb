"""Filling the form of a new document from its page: what the page states is shown, a person puts it in."""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic

import streamlit as st

from dashboard.dataset.figures.load import Dataset
from dashboard.environment import Environment
from dashboard.refresh.outgoing import Allowance, NotFetched, fetch_page
from dashboard.refresh.page_facts import Fact, PageFacts, organizations_named, read_facts
from dashboard.refresh.permission import NotAllowed, Staff
from dashboard.ui.desk.inputs import key_of
from dashboard.ui.frame.markdown import as_written
from dashboard.ui.frame.page import Page
from dashboard.ui.frame.staff import authorise
from dashboard.wording.figures import short_name
from dashboard.wording.problems import clean

_READ = "draft-page-read"
_MOST_AUTHORS = 3
_LONGEST_FOUND = 200


@dataclass(frozen=True)
class _Outcome:
    """What came of asking an address: its facts, or why there are none."""

    address: str
    facts: PageFacts
    failure: NotFetched | None = None


def draw_page_facts(page: Page, dataset: Dataset, prefix: str, address: str) -> None:
    """Offer staff to read title, date and author from the page at the address typed, where requests are allowed.

    ``prefix`` begins the names of the form's boxes; only empty ones are filled.
    """
    staff = _asking(page.environment) if page.environment.fetch else None
    if staff is None:
        return
    if st.button(page.text("fetch-read"), key="desk-do-read-page", disabled=not address):
        with st.spinner(page.text("fetch-reading")):
            st.session_state[_READ] = _answer(address, staff)
    answer: _Outcome | None = st.session_state.get(_READ)
    if answer is None or answer.address != address:
        return
    if answer.failure is not None:
        found = clean(answer.failure.found, _LONGEST_FOUND) or page.text("fetch-nothing")
        page.show("desk/page_failed", code=answer.failure.code, found=found)
    else:
        _draw_facts(page, dataset, prefix, answer)


def _asking(environment: Environment) -> Staff | None:
    """The member of staff who may have the server ask another host."""
    try:
        return authorise(environment)
    except NotAllowed:
        return None


@st.cache_resource(show_spinner=False)
def _allowance() -> Allowance:
    """One for all sessions of this process."""
    return Allowance()


def _answer(address: str, staff: Staff) -> _Outcome:
    if not _allowance().take(staff.address, monotonic()):
        return _Outcome(address, PageFacts(), NotFetched("often"))
    try:
        fetched = fetch_page(address)
    except NotFetched as failure:
        return _Outcome(address, PageFacts(), failure)
    return _Outcome(address, read_facts(fetched.content, fetched.charset))


def _draw_facts(page: Page, dataset: Dataset, prefix: str, answer: _Outcome) -> None:
    facts = answer.facts
    authors = organizations_named(facts, answer.address, dataset.organizations.values())[:_MOST_AUTHORS]
    page.show("desk/page_facts", facts=facts, authors=authors)
    with st.container(horizontal=True, key="desk-page-ways"):
        stated = {"title": facts.title, "published_on": facts.published_on}
        found = {f"{prefix}{column}": fact for column, fact in stated.items() if fact is not None}
        if found:
            st.button(page.text("fetch-fill"), key="desk-do-fill", on_click=_fill, args=(found,))
        for organization, _ in authors:
            name = short_name(organization, page.language)
            st.button(
                as_written(page.text("fetch-take-author", name=name)),
                key=f"desk-do-author-{organization.id}",
                on_click=_choose_author,
                args=(prefix, organization.id),
            )


def _fill(found: dict[str, Fact]) -> None:
    """Put what was found into the boxes that are empty."""
    for name, fact in found.items():
        key = key_of(name)
        if not str(st.session_state.get(key) or "").strip():
            st.session_state[key] = fact.value


def _choose_author(prefix: str, organization_id: str) -> None:
    st.session_state[key_of(f"{prefix}author")] = organization_id
