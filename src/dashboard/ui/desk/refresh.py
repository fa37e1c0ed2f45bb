"""The refresh desk: staff bring new figures in, see what they do, and publish them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import streamlit as st

from dashboard.dataset.checks.rules.dates import clock_behind
from dashboard.dataset.problems import UnreadableDataset
from dashboard.refresh.permission import Staff
from dashboard.refresh.reading.limits import LIMITS, MEGABYTE
from dashboard.refresh.work import Work, joined
from dashboard.refresh.workbooks.template import template
from dashboard.ui.desk.answers import answers_of_draft, draw_answers, draw_standing
from dashboard.ui.desk.aside import take_draft_of
from dashboard.ui.desk.browser import keep_in_browser
from dashboard.ui.desk.correct import draw_correct
from dashboard.ui.desk.drafts import draw_drafts
from dashboard.ui.desk.due import draw_due
from dashboard.ui.desk.guard import DeskParts
from dashboard.ui.desk.inputs import keep_inputs, restore_inputs
from dashboard.ui.desk.keeping import keep_draft
from dashboard.ui.desk.known import with_boxes
from dashboard.ui.desk.newer import draw_newer
from dashboard.ui.desk.proposals import (
    draft_of_proposal,
    draw_decision,
    draw_proposal_head,
    draw_proposals,
    draw_way_back,
    leave,
    looked_at,
)
from dashboard.ui.desk.publish import draw_done, draw_history, draw_publish
from dashboard.ui.desk.report import draw_report
from dashboard.ui.desk.review import draw_changes, draw_charts, draw_problems, draw_spoken
from dashboard.ui.desk.tabs import draw_other_tabs
from dashboard.ui.desk.upload import draw_upload
from dashboard.ui.desk.ways_out import draw_ways_out, has_draft
from dashboard.ui.desk.work import (
    Base,
    CheckedDraft,
    base_of_draft,
    draft_of,
    drop_base,
    keep_base,
    last_checked,
)
from dashboard.ui.frame.page import Page
from dashboard.ui.frame.staff import draw_staff
from dashboard.ui.frame.surface import FileOffer
from dashboard.wording.problems import say


def draw_refresh(page: Page) -> None:
    """Draw the desk: the ways in, and for what came in everything up to its publication.

    Whatever part of it fails, the others, the work and the ways out stay.
    """
    # Whoever looks at the data of an earlier day still works on today's.
    page = replace(page, today=page.environment.today())
    take_draft_of(page.environment.subject)
    parts = DeskParts(page)
    restore_inputs()
    base, staff = None, None
    with parts.part("desk"):
        base = _base(page)
        staff = _draw_desk(page, parts, base) if base is not None else None
    if base is None or not looked_at():
        _draw_ends(page, parts, base)
    if base is not None:
        with parts.part("due"):
            draw_due(page, base)
        with parts.part("history"):
            draw_history(page, base, staff)
    keep_inputs()


def _draw_ends(page: Page, parts: DeskParts, base: Base | None) -> None:
    """The ways out of the draft, and where it is kept."""
    with parts.part("ways-out"):
        draw_ways_out(page)
    if base is not None:
        with parts.part("keeping"):
            keep_draft(page, base)
            keep_in_browser(page, base)


def _base(page: Page) -> Base | None:
    try:
        return base_of_draft(page.environment)
    except UnreadableDataset:
        # The frame of the page has told what is wrong with the folder; a desk needs a whole package to start from.
        page.show("desk/no_base")
        return None


def _draw_desk(page: Page, parts: DeskParts, base: Base) -> Staff | None:
    """Everything about the draft; the member of staff who is signed in."""
    # What comes and goes above the ways in is kept together: if it moved them, the browser would open the first anew.
    with st.container():
        staff = _draw_head(page, parts, base)
    if staff is None:
        leave()
    elif looked_at():
        _draw_proposal(page, parts, staff)
        return staff
    with st.container():
        if staff is not None:
            with parts.part("proposals"):
                draw_proposals(page, base, staff)
        with parts.part("drafts"):
            draw_drafts(page, base)
    with st.container(key="desk-newer"), parts.part("newer"):
        draw_newer(page, base, staff)
        if staff is not None:
            draw_other_tabs(page)
    _draw_own(page, parts, base, staff)
    with parts.part("standing"):
        draw_standing(page, base, page.today)
    return staff


def _draw_head(page: Page, parts: DeskParts, base: Base) -> Staff | None:
    """What this page is for, what was done last, and who is here."""
    allowed = page.environment.bounds
    page.show(
        "desk/style",
        dark=st.context.theme.type == "dark",
        files=allowed.session_files,
        megabytes=LIMITS.upload // MEGABYTE,
        together=allowed.session_megabytes,
    )
    page.show(
        "desk/head",
        plain=base.number is None,
        version=base.version,
        clock=[say(problem, page.language) for problem in clock_behind(base.package.day, page.today)],
    )
    with parts.part("done"):
        draw_done(page)
    staff = None
    with parts.part("staff"):
        staff = draw_staff(page.language, page.environment)
    return staff


def _draw_own(page: Page, parts: DeskParts, base: Base, staff: Staff | None) -> None:
    """The draft of whoever is here, from the ways in to its publication."""
    work = joined([_draw_ways(page, parts, base), answers_of_draft(page, base)])
    if not (work or has_draft()):
        drop_base()
        return
    keep_base(base)
    if work or not parts.is_work_known:
        _draw_work(page, parts, base, work, staff)


def _draw_work(page: Page, parts: DeskParts, base: Base, work: Work, staff: Staff | None) -> None:
    """What came in, as far as it was checked."""
    draft = None
    if parts.is_work_known:
        with parts.part("check"):
            draft = draft_of(base, work, page)
    checked = last_checked()
    if draft is not None:
        _draw_draft(page, parts, draft, staff)
    elif checked is not None and (checked.problems or parts.failed):
        # Who mends one error after another still needs to see the others.
        page.show("desk/outdated")
        _draw_review(page, parts, checked)


def _draw_draft(page: Page, parts: DeskParts, draft: CheckedDraft, staff: Staff | None) -> None:
    """What a checked draft is worth, and the way to publish it."""
    _draw_review(page, parts, draft)
    if draft.staged.difference:
        with parts.part("publish"):
            draw_publish(page, draft, staff)
    elif not draft.has_errors:
        page.show("desk/nothing")


def _draw_proposal(page: Page, parts: DeskParts, staff: Staff) -> None:
    """What somebody proposes, seen as a draft of one's own is, and what to do with it."""
    draw_way_back(page)
    with parts.part("proposals"):
        found = draft_of_proposal(page)
        if found is None:
            return
        draw_proposal_head(page, *found)
        _draw_review(page, parts, found[1], is_own=False)
        draw_decision(page, *found, staff)


def _draw_review(page: Page, parts: DeskParts, draft: CheckedDraft, is_own: bool = True) -> None:
    """What is wrong with a checked draft, what it changes, and how that will look."""
    with parts.part("problems"):
        found = with_boxes(draft) if is_own else draft.problems
        draw_problems(page, draft, found)
        if is_own:
            # An answer is part of a draft; who looks at another's sends it back with a word.
            draw_answers(page, draft.base, found, "draft", draft.work.incoming)
    if not draft.staged.difference:
        return
    with parts.part("changes"):
        draw_changes(page, draft)
    if draft.has_errors:
        # Figures with errors may make no sentence and no mark.
        page.show("desk/not_yet")
        return
    with parts.part("spoken"):
        draw_spoken(page, draft)
    with parts.part("charts"):
        draw_charts(page, draft)


def _draw_ways(page: Page, parts: DeskParts, base: Base) -> Work:
    """The three ways in; what comes in by any of them is one draft."""
    ways = {"report": draw_report, "upload": draw_upload, "correct": draw_correct}
    works = []
    for tab, (name, draw) in zip(st.tabs([page.text(f"desk-tab-{name}") for name in ways]), ways.items(), strict=True):
        with tab, parts.part(name):
            page.show("desk/way", name=name)
            if name == "upload":
                _offer_template(page, base)
            works.append(draw(page, base))
    return joined(works)


def _offer_template(page: Page, base: Base) -> None:
    make = partial(template, base.dataset, page.language)
    name = page.environment.file_name(page.text("desk-template-file"))
    page.surface.file(FileOffer("desk-do-template", page.text("desk-template"), name, make))
