"""The drafts a member of staff has not finished: what each holds, and the ways to go on with it or throw it away."""

from __future__ import annotations

from functools import partial

import streamlit as st

from dashboard.environment import Environment
from dashboard.refresh.drafts.deposits import NotKept
from dashboard.refresh.drafts.draft import Kept, bring_back, kept_drafts
from dashboard.ui.desk.browser import draw_begun_anew, draw_found
from dashboard.ui.desk.holdings import has_room
from dashboard.ui.desk.inputs import is_begun, take_up
from dashboard.ui.desk.keeping import FAILED, DraftPlace, begin_on, begun_on, own_shelf, place_of_draft, tell_not_kept
from dashboard.ui.desk.kept_ways import draw_kept_ways
from dashboard.ui.desk.work import Base
from dashboard.ui.frame.page import Page
from dashboard.wording.drafts import say_draft


def draw_drafts(page: Page, base: Base) -> None:
    """What became of a draft that was taken up, and the list of the others."""
    failed = st.session_state.pop(FAILED, None)
    if failed is not None:
        tell_not_kept(page, failed)
    place = place_of_draft()
    others = _others(page, place)
    draw_begun_anew(page, is_kept=bool(others))
    begun = begun_on(base)
    if begun.digest != base.digest:
        page.show("desk/begun", begun=begun.version, now=base.version)
    draw_found(page, base)
    if place and place.kept.draft and place.kept.draft.answer:
        page.show("desk/answer", answer=place.kept.draft.answer)
    if not others:
        return
    if is_begun():
        with st.expander(page.text("drafts-others", count=len(others))):
            _list(page, base, others)
    else:
        page.show("desk/drafts")
        _list(page, base, others)


def _others(page: Page, place: DraftPlace | None) -> list[Kept]:
    """What the server keeps for whoever is signed in, but for what is open here."""
    shelf = own_shelf(page.environment)
    if shelf is None:
        return []
    try:
        return [kept for kept in kept_drafts(shelf) if place is None or kept.id != place.kept.id]
    except NotKept as error:
        tell_not_kept(page, error)
        return []


def _list(page: Page, base: Base, drafts: list[Kept]) -> None:
    discard, resume = partial(_discard, page.environment), partial(_resume, page.environment)
    for kept in drafts:
        draft = kept.draft
        said = say_draft(draft.inputs, kept.sizes, base.dataset, page.language) if draft else ""
        page.show("desk/draft_kept", kept=kept, said=said)
        draw_kept_ways(page, kept.id, discard, resume if draft else None)


def _resume(environment: Environment, id: str) -> None:
    """Go on with a draft in place of what stands here, which is kept itself."""
    shelf = own_shelf(environment)
    if shelf is None:
        return
    try:
        kept, draft = bring_back(shelf, id)
    except NotKept as error:
        st.session_state[FAILED] = error
        return
    if not has_room(draft.files, environment):
        # A draft that came back without some of its files would be kept without them.
        st.session_state[FAILED] = NotKept("no-room")
        return
    take_up(draft.inputs, draft.files)
    begin_on(draft.begun, DraftPlace(shelf, kept))


def _discard(environment: Environment, id: str) -> None:
    shelf = own_shelf(environment)
    if shelf is None:
        return
    try:
        shelf.discard(id)
    except NotKept as error:
        st.session_state[FAILED] = error
