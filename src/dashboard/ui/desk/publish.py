"""Publishing: the entry for readers, then the new version, or the package to take away."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from functools import partial

import streamlit as st

from dashboard.dataset.files.folder import Contents
from dashboard.export.package import zipped
from dashboard.refresh.drafts.deposits import NotKept
from dashboard.refresh.edition import make_edition
from dashboard.refresh.log import Act, Attempt
from dashboard.refresh.permission import NotAllowed, Proposer, Staff, publish_as
from dashboard.refresh.publishing.acceptance import demand_clock
from dashboard.refresh.publishing.failures import PublishFailed, Refused
from dashboard.refresh.publishing.place import cited_versions
from dashboard.refresh.publishing.publication import Publication
from dashboard.refresh.publishing.store import history, publish, undo
from dashboard.ui.desk.browser import end_draft_here
from dashboard.ui.desk.inputs import is_begun, key_of, key_of_suggestion
from dashboard.ui.desk.keeping import hand_over, tell_not_kept, tray
from dashboard.ui.desk.work import Base, CheckedDraft
from dashboard.ui.frame.markdown import as_written
from dashboard.ui.frame.page import Page
from dashboard.ui.frame.staff import claims, rules, takes_two
from dashboard.ui.frame.surface import FileOffer
from dashboard.wording.changelog import draft as draft_entry
from dashboard.wording.changelog import message, subject
from dashboard.wording.language import language_of
from dashboard.wording.problems import say
from dashboard.wording.publishing import say_failure, say_who

_DONE, _SEEN = "desk-published", "desk-seen"
MOST_VERSIONS = 20


def draw_publish(page: Page, draft: CheckedDraft, staff: Staff | None) -> None:
    """The entry in the log of changes, the reason, and the way to publish that this place has."""
    page.show("desk/publish", errors=draft.has_errors)
    if draft.has_errors:
        return
    try:
        demand_clock(draft.base.package.version, page.today)
    except PublishFailed as failed:
        _tell(page, failed)
        return
    entry = {code: _type_entry(page, draft, code) for code in draft.states.languages}
    edition = partial(_make_edition, draft, page.today, entry)
    if draft.base.number is None:
        _take_away(page, draft, edition)
    elif staff is not None:
        _offer_publishing(page, draft, edition, entry)
    else:
        page.show("desk/not_allowed")
        _download(page, edition)


def draw_done(page: Page) -> None:
    """What was published or handed over just now, once."""
    done = st.session_state.pop(_DONE, None)
    if isinstance(done, Publication):
        page.show("desk/done", done=done)
    elif done:
        page.show("desk/handed", event=done)


def draw_history(page: Page, base: Base, staff: Staff | None) -> None:
    """Every published version, newest first, and the way back to one."""
    if base.number is None:
        return
    try:
        past = history(base.folder)
    except PublishFailed as failed:
        _tell(page, failed)
        return
    page.show(
        "desk/history",
        past=past[:MOST_VERSIONS],
        private=staff is None,
        who=say_who,
        more=max(0, len(past) - MOST_VERSIONS),
    )
    if staff is not None and len(past) > 1:
        _offer_undo(page, base, past)


def _type_entry(page: Page, draft: CheckedDraft, code: str) -> str:
    """The entry for readers of one language: our draft until the person writes another."""
    proposal = draft_entry(draft.staged.difference.rows, draft.states, language_of(code))
    return st.text_area(
        as_written(page.text("desk-entry", language=page.language.name_of(code))),
        key=key_of_suggestion(f"entry-{code}", proposal),
        height=160,
    )


def _make_edition(draft: CheckedDraft, today: date, entry: Mapping[str, str]) -> Contents:
    return make_edition(draft.staged.contents, today, entry, cited_versions(draft.base.folder))


def _take_away(page: Page, draft: CheckedDraft, edition: Callable[[], Contents]) -> None:
    """A plain folder under version control: the package to put there, and the words to commit it with."""
    rows = draft.staged.difference.rows
    page.show("desk/take_away", message=message(rows, draft.states, language_of(draft.states.languages[0])))
    _download(page, edition)


def _download(page: Page, edition: Callable[[], Contents]) -> None:
    name = page.environment.file_name("data.zip")
    page.surface.file(FileOffer("desk-do-download", page.text("desk-download"), name, lambda: zipped(edition())))


def _offer_publishing(
    page: Page, draft: CheckedDraft, edition: Callable[[], Contents], entry: Mapping[str, str]
) -> None:
    proposal = subject(draft.staged.difference.rows, draft.states, page.language)
    why = st.text_input(page.text("desk-why"), key=key_of_suggestion("why", proposal))
    _download(page, edition)
    if takes_two(page.environment):
        page.show("desk/two")
        if st.button(page.text("proposals-propose"), key="desk-do-propose", type="primary"):
            place = tray(page.environment)
            attempt(page, "propose", lambda staff: hand_over(draft, staff, why, entry, place), end_draft_here)
        return
    if not st.button(page.text("desk-publish-now"), key="desk-do-publish", type="primary"):
        return

    attempt(
        page,
        "publish",
        lambda staff: publish(draft.base.folder, edition(), draft.base.number, staff.signature, why, page.today),
        end_draft_here,
    )


def _offer_undo(page: Page, base: Base, past: list[Publication]) -> None:
    """Publish the files of an earlier version again, as a new one; what a person has not seen is not undone."""
    numbers = [publication.number for publication in past[1:]]
    seen = st.session_state.get(_SEEN, past[0].number)
    st.session_state[_SEEN] = past[0].number
    target = st.selectbox(
        page.text("desk-undo-to"),
        numbers,
        key=key_of("undo-to"),
        format_func=lambda number: page.text("desk-version", number=str(number)),
    )
    why = st.text_input(page.text("desk-undo-why"), key=key_of("undo-why"))
    if not st.button(page.text("desk-undo"), key="desk-do-undo"):
        return

    attempt(
        page,
        "undo",
        lambda staff: undo(base.folder, staff.signature, why, page.today, to=target, base=seen),
        _end_untouched,
    )


def _end_untouched() -> None:
    """Empty the boxes of the undo; who goes back to an earlier version has not finished a draft they are at."""
    if not is_begun():
        end_draft_here()


def attempt(
    page: Page,
    event: Act,
    do: Callable[[Staff], Publication | None],
    finish: Callable[[], None],
    proposer: Proposer | None = None,
) -> None:
    """Act for whoever is signed in, asked once more; when it fails everything stays as it is, and the page says why.

    ``do`` gives the version it published, if it did; ``finish`` follows when it has worked.
    """

    def act(staff: Staff, attempt: Attempt) -> Publication | None:
        done = do(staff)
        attempt.version = str(done.number) if done else ""
        return done

    try:
        with st.spinner(page.text("desk-publishing")):
            known, subject = rules(page.environment), page.environment.subject
            done = publish_as(claims(), known, datetime.now(UTC), event, act, proposer, subject)
    except (PublishFailed, NotAllowed, NotKept) as failed:
        _tell(page, failed)
        return
    finish()
    st.session_state[_DONE] = done or event
    st.rerun()


def _tell(page: Page, failed: PublishFailed | NotAllowed | NotKept) -> None:
    """Why nothing was published or handed over; the draft stays as it is."""
    if isinstance(failed, NotAllowed):
        who = failed.address or page.text("staff-unnamed")
        page.show("frame/staff", code=failed.code, who=who, subject=page.environment.named)
        return
    if isinstance(failed, NotKept):
        tell_not_kept(page, failed)
        return
    problems = [say(p, page.language) for p in failed.problems] if isinstance(failed, Refused) else []
    said = say_failure(failed.code, failed.parameters, page.language)
    page.show("desk/failed", said=said, problems=problems)
