"""Keeping the draft of a member of staff on the server: at the end of every run in which it has changed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

import streamlit as st

from dashboard.bounds import MEGABYTE, Bounds
from dashboard.environment import Environment
from dashboard.refresh.drafts.deposits import NotKept, ShelfLimits, describe
from dashboard.refresh.drafts.draft import Begun, Draft, Kept, keep, kept_drafts
from dashboard.refresh.drafts.proposals import Proposal, Tray, propose
from dashboard.refresh.drafts.shelf import Shelf
from dashboard.refresh.permission import Staff, proposer_of
from dashboard.refresh.publishing.failures import PublishFailed
from dashboard.refresh.publishing.place import is_store
from dashboard.ui.desk.guard import log_fault
from dashboard.ui.desk.inputs import files_of_draft, forget_draft, inputs_of_draft, is_begun
from dashboard.ui.desk.work import Base, last_checked
from dashboard.ui.desk.work import CheckedDraft as Checked
from dashboard.ui.frame.page import Page
from dashboard.ui.frame.staff import claims, person
from dashboard.wording.drafts import say_not_kept

FAILED = "desk-draft-failed"
_PLACE, _BEGUN = "draft-place", "draft-begun"


@dataclass(frozen=True)
class DraftPlace:
    """Where the draft of this session is kept, and a checksum of what was kept there.

    ``parted`` says why it became a draft of its own: another tab had gone on with it, or had ended it.
    """

    shelf: Shelf
    kept: Kept
    state: str = ""
    parted: Literal["", "changed", "gone"] = ""


def own_shelf(environment: Environment) -> Shelf | None:
    """The drafts of the member of staff who is signed in; ``None`` when nobody is."""
    owner = person(environment)
    return Shelf(drafts_folder(environment), owner, limits(environment.bounds)) if owner else None


def tray(environment: Environment) -> Tray:
    """What waits for another member of staff."""
    return Tray(drafts_folder(environment), limits(environment.bounds), environment.bounds.proposals)


def drafts_folder(environment: Environment) -> Path:
    """Where unfinished work of staff is kept: as it is set, else with the data but never as a part of them.

    What is set is the folder of the first subject, and holds one for each of the others.

    A place of publication reads its versions alone, so that it can hold the folder; a plain folder is all package,
    and has it beside.
    """
    if environment.drafts:
        return environment.drafts / environment.tag
    if is_store(environment.data):
        return environment.data / "drafts"
    data = environment.data.resolve()
    return data.with_name(f"{data.name}.drafts")


def limits(allowed: Bounds) -> ShelfLimits:
    """How much is kept of unfinished work, and for how long."""
    return ShelfLimits(
        days=allowed.draft_days,
        records=allowed.person_drafts,
        files=allowed.session_files,
        person=allowed.person_megabytes * MEGABYTE,
        overall=allowed.kept_megabytes * MEGABYTE,
    )


def place_of_draft() -> DraftPlace | None:
    place: DraftPlace | None = st.session_state.get(_PLACE)
    return place


def keep_draft(page: Page, base: Base) -> None:
    """Put the draft on the server when it has changed, and say where it is; or why it is not kept."""
    shelf, place = own_shelf(page.environment), place_of_draft()
    if not (is_begun() or place):
        return
    if shelf is None:
        page.show("desk/unsaved")
        return
    state = state_of_draft(base)
    if place is None or place.state != state:
        answer = place.kept.draft.answer if place and place.kept.draft else None
        draft = Draft(inputs_of_draft(), files_of_draft(), begun_on(base), answer)
        known = (place.kept.id, place.kept.mark) if place else ("", "")
        try:
            kept = keep(shelf, draft, *known)
            place = DraftPlace(shelf, kept, state, _parted(shelf, place, kept))
        except NotKept as error:
            page.show("desk/unsaved")
            tell_not_kept(page, error)
            return
        st.session_state[_PLACE] = place
    if place.parted:
        page.show("desk/parted", why=place.parted)
    page.show("desk/kept", kept=place.kept)


def _parted(shelf: Shelf, before: DraftPlace | None, kept: Kept) -> Literal["", "changed", "gone"]:
    """Why what was one draft is another now."""
    if before is None or before.kept.id == kept.id:
        return before.parted if before else ""
    return "changed" if any(one.id == before.kept.id for one in kept_drafts(shelf)) else "gone"


def tell_not_kept(page: Page, error: NotKept) -> None:
    """Why work is not kept or not brought back."""
    said = say_not_kept(error.code, error.parameters, page.language)
    page.show("desk/not_kept", said=said)


def hand_over(draft: Checked, staff: Staff, why: str, entry: Mapping[str, str], tray: Tray) -> None:
    """Propose a checked draft for another member of staff to publish.

    :raises PublishFailed: without a reason.
    :raises NotKept: when it cannot be kept; the draft is then where it was.
    """
    if not why.strip():
        raise PublishFailed("no-reason")
    begun, work = Begun(draft.base.digest, draft.base.version), replace(draft.work, sheets=())
    held = Draft(inputs_of_draft(), files_of_draft(), begun)
    propose(tray, Proposal(proposer_of(staff, claims() or {}), why.strip(), entry, work, held))


def begun_on(base: Base) -> Begun:
    """The package this draft was begun on: the one it is laid over, once it was checked there or if it is new."""
    begun: Begun | None = st.session_state.get(_BEGUN)
    checked = last_checked()
    if begun is None or (checked is not None and checked.base.digest == base.digest):
        return Begun(base.digest, base.version)
    return begun


def begin_on(begun: Begun, place: DraftPlace | None = None) -> None:
    """Go on with a draft that was taken up: what it was begun on, and where the server keeps it."""
    st.session_state[_PLACE], st.session_state[_BEGUN] = place, begun


def end_draft() -> None:
    """Begin anew: nothing of the draft stays, neither here nor on the server."""
    place = place_of_draft()
    forget_draft()
    if place is None:
        return
    try:
        place.shelf.discard(place.kept.id)
    except NotKept as error:
        # It stays listed, and can be thrown away there.
        log_fault("keeping", error)


def state_of_draft(base: Base) -> str:
    """A checksum that changes whenever there is something new to keep."""
    sums = {name: describe(content).checksum for name, content in files_of_draft().items()}
    return hashlib.sha256(repr((sorted(inputs_of_draft().items()), sums, begun_on(base))).encode()).hexdigest()
