"""Proposals at the desk: what waits for another member of staff, and what they see and do with it."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from dashboard.refresh.drafts.deposits import NotKept
from dashboard.refresh.drafts.draft import Reply
from dashboard.refresh.drafts.proposals import (
    Proposal,
    Queued,
    Tray,
    finish,
    give_back,
    read_proposal,
    waiting_proposals,
)
from dashboard.refresh.edition import make_edition
from dashboard.refresh.permission import Staff, is_same
from dashboard.refresh.publishing.failures import PublishFailed
from dashboard.refresh.publishing.place import cited_versions
from dashboard.refresh.publishing.publication import Publication
from dashboard.refresh.publishing.store import publish
from dashboard.ui.desk.guard import log_fault
from dashboard.ui.desk.holdings import keep_made, made
from dashboard.ui.desk.inputs import PROPOSED
from dashboard.ui.desk.keeping import tell_not_kept, tray
from dashboard.ui.desk.newer import draw_newer_than_seen
from dashboard.ui.desk.publish import attempt
from dashboard.ui.desk.work import Base, CheckedDraft, checked, newest_base, weight_of_draft
from dashboard.ui.frame.page import Page
from dashboard.ui.frame.staff import person
from dashboard.wording.changelog import draft as draft_entry
from dashboard.wording.drafts import say_draft
from dashboard.wording.language import language_of

_LOOKED_AT, _BASE, _CHECKED = "desk-proposal", "desk-proposal-base", "desk-proposal-checked"


def draw_proposals(page: Page, base: Base, staff: Staff) -> None:
    """Everything that waits, one's own with the way to take it back, others' with the way to look at it."""
    try:
        waiting = waiting_proposals(tray(page.environment))
    except NotKept as error:
        tell_not_kept(page, error)
        return
    if not waiting:
        return
    page.show("desk/proposals")
    for one in waiting:
        _draw_waiting(page, base, one, staff)


def looked_at() -> str:
    """The id of the proposal that is looked at; "" when none is."""
    return str(st.session_state.get(_LOOKED_AT, ""))


def leave() -> None:
    """Go back to the desk as it was."""
    for name in (_LOOKED_AT, _BASE, _CHECKED):
        st.session_state.pop(name, None)


def draft_of_proposal(page: Page) -> tuple[Proposal, CheckedDraft] | None:
    """The proposal that is looked at, laid over the version that was the newest then; nothing when it went.

    It stays over that one until the person asks for another: nobody publishes what they have not seen.

    :raises UnreadableDataset: when the package as it stands cannot be read.
    """
    try:
        proposal = read_proposal(tray(page.environment), looked_at())
    except NotKept as error:
        tell_not_kept(page, error)
        return None
    if _BASE not in st.session_state:
        _lay_over(newest_base(page.environment))
    base: Base = st.session_state[_BASE]
    state = looked_at(), base.digest, page.today
    held = _held()
    if held is None or held[0] != state:
        draft = checked(base, proposal.work, page, "proposals-checking")
        held = state, draft
        keep_made(_CHECKED, held, weight_of_draft(draft), page.environment.bounds)
    return proposal, held[1]


def _lay_over(base: Base) -> None:
    st.session_state[_BASE] = base


def _held() -> tuple[object, CheckedDraft] | None:
    held: tuple[object, CheckedDraft] | None = made(_CHECKED)
    return held


def _draft_seen() -> CheckedDraft | None:
    held = _held()
    return held[1] if held else None


def draw_proposal_head(page: Page, proposal: Proposal, draft: CheckedDraft) -> None:
    """Who proposes this and why, and what was published since: before it was looked at, and after."""
    begun = proposal.draft.begun
    page.show("desk/proposal", proposal=proposal, begun=begun, base=draft.base)
    draw_newer_than_seen(page, draft.base, _draft_seen, _lay_over)


def draw_way_back(page: Page) -> None:
    """To the desk, whatever the proposal is like."""
    st.button(page.text("proposals-leave"), key="desk-do-leave", on_click=leave)


def draw_decision(page: Page, proposal: Proposal, draft: CheckedDraft, staff: Staff) -> None:
    """The ways to publish a proposal and to send it back; for who proposed it, the way to take it back."""
    entry, outdated = entry_for_readers(proposal, draft)
    page.show("desk/proposal_entry", entry=entry, errors=draft.has_errors, outdated=outdated)
    if _is_own(page, staff, proposal):
        page.show("frame/staff", code="own-proposal", who=staff.address)
        _offer_return(page, looked_at())
        return
    if draft.staged.difference and not draft.has_errors:
        if not outdated and st.button(page.text("desk-publish-now"), key="desk-do-publish-proposal", type="primary"):
            attempt(
                page, "publish", lambda staff: _publish(page, proposal, draft, entry, staff), leave, proposal.proposer
            )
    elif not draft.has_errors:
        page.show("desk/nothing")
    word = st.text_area(page.text("proposals-word"), key=f"desk-do-word-{looked_at()}")
    if st.button(page.text("proposals-send-back"), key="desk-do-send-back"):
        attempt(page, "send-back", lambda staff: _send_back(tray(page.environment), looked_at(), staff, word), leave)


def entry_for_readers(proposal: Proposal, draft: CheckedDraft) -> tuple[Mapping[str, str], bool]:
    """The entry by language, drafted anew where nobody wrote another; and whether one's own words may be outdated.

    They may be where the changes are not those any more which the proposer read when writing them.
    """
    if draft.has_errors:
        return proposal.entry, False
    entry, outdated = {}, False
    for code, text in proposal.entry.items():
        drafted = proposal.draft.inputs.get(f"entry-{code}{PROPOSED}", text)
        now = draft_entry(draft.staged.difference.rows, draft.states, language_of(code))
        entry[code] = now if text == drafted else text
        outdated |= text != drafted and now != drafted
    return entry, outdated


def _publish(
    page: Page, proposal: Proposal, draft: CheckedDraft, entry: Mapping[str, str], staff: Staff
) -> Publication:
    """:raises NotKept: ``proposal-gone`` when it was taken back, sent back or published meanwhile."""
    id, place = looked_at(), tray(page.environment)
    read_proposal(place, id)
    edition = make_edition(draft.staged.contents, page.today, entry, cited_versions(draft.base.folder))
    done = publish(
        draft.base.folder,
        edition,
        draft.base.number,
        staff.signature,
        proposal.why,
        page.today,
        proposed_by=proposal.proposer.signature,
    )
    try:
        finish(place, id)
    except NotKept as error:
        # It is published; on the list it does no harm, since nothing of it is new any more.
        log_fault("proposals", error)
    return done


def _send_back(tray: Tray, id: str, staff: Staff, word: str) -> None:
    if not word.strip():
        raise PublishFailed("no-word")
    give_back(tray, id, Reply(staff.signature, word.strip()))


def _draw_waiting(page: Page, base: Base, one: Queued, staff: Staff) -> None:
    proposal = one.proposal
    said = say_draft(proposal.draft.inputs, one.sizes, base.dataset, page.language) if proposal else ""
    own = proposal is not None and _is_own(page, staff, proposal)
    page.show("desk/waiting", one=one, said=said, own=own)
    if proposal is None:
        return
    with st.container(horizontal=True, key=f"desk-do-waiting-{one.id}"):
        st.button(page.text("proposals-look"), key=f"desk-do-look-{one.id}", on_click=_look, args=(one.id,))
        if own:
            _offer_return(page, one.id)


def _offer_return(page: Page, id: str) -> None:
    if st.button(page.text("proposals-take-back"), key=f"desk-do-take-back-{id}"):
        attempt(page, "take-back", lambda staff: _take_back(page, id, staff), leave)


def _take_back(page: Page, id: str, staff: Staff) -> None:
    """:raises NotKept: ``proposal-gone`` when it is another's: nobody takes that back."""
    place = tray(page.environment)
    if not _is_own(page, staff, read_proposal(place, id)):
        raise NotKept("proposal-gone")
    give_back(place, id, None)


def _is_own(page: Page, staff: Staff, proposal: Proposal) -> bool:
    return is_same(person(page.environment) or "", staff.address, proposal.proposer)


def _look(id: str) -> None:
    leave()
    st.session_state[_LOOKED_AT] = id
