"""Answers to warnings: a person looked it up, it is right, and why; the answer is part of the draft."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from hashlib import sha256

import streamlit as st

from dashboard.dataset.checks.judgements import MARK, row_of
from dashboard.dataset.files.package import JUDGEMENTS
from dashboard.dataset.problems import Problem, ProblemMark, open_ones
from dashboard.refresh.naming import Incoming
from dashboard.refresh.work import Work
from dashboard.ui.desk.inputs import inputs_of_draft, key_of
from dashboard.ui.desk.work import Base, standing_problems
from dashboard.ui.frame.markdown import as_written
from dashboard.ui.frame.page import Page
from dashboard.wording.typed import Forms

MOST_ASKED = 30
_GIVEN, _WHY = "answer-", "why-"


def answers_of_draft(page: Page, base: Base) -> Work:
    """The rows that keep what was answered in this draft, each of the day it was; none where they have no place."""
    if JUDGEMENTS not in base.package.tables:
        return Work()
    file = page.text("desk-answers-file")
    rows = (row_of(mark, day or page.today, why) for mark, (why, day) in _given().items())
    return Work(tuple(Incoming(JUDGEMENTS, row, file, number) for number, row in enumerate(rows, 1)))


def draw_answers(
    page: Page, base: Base, problems: Iterable[Problem], place: str, rows: Iterable[Incoming] = ()
) -> None:
    """A box for the reason and a button for each warning that can be answered and is not yet.

    ``rows`` are those that came in: a warning about one that was typed is told in the words of its form.
    """
    if JUDGEMENTS not in base.package.tables:
        return
    given = _given()
    asked = [p for p in open_ones(problems) if p.mark and p.mark not in given]
    if asked:
        page.show("desk/answers", more=max(0, len(asked) - MOST_ASKED))
    forms = Forms(rows, base.dataset, page.language)
    for problem in asked[:MOST_ASKED]:
        _ask(page, problem, forms, place)


def draw_standing(page: Page, base: Base, today: date) -> None:
    """The warnings about what is published already, for whoever asks for them."""
    if JUDGEMENTS in base.package.tables and st.toggle(page.text("desk-standing"), key="desk-do-standing"):
        warnings = [problem for problem in standing_problems(base, today) if problem.severity == "warning"]
        page.show("desk/standing", count=len(warnings), left=len(open_ones(warnings)))
        draw_answers(page, base, warnings, "standing")


def _ask(page: Page, problem: Problem, forms: Forms, place: str) -> None:
    name = f"{place}-{sha256(json.dumps(problem.mark).encode()).hexdigest()[:16]}"
    why = key_of(_WHY + name)
    said = page.text("said", place=forms.say_place(problem, page.language), words=forms.say(problem, page.language))
    with st.form(f"desk-do-form-{name}", border=False):
        st.text_input(as_written(said), key=why, placeholder=page.text("desk-answer-why"))
        # The reason goes with the press: nobody has to leave the box first.
        pressed = st.form_submit_button(
            page.text("desk-answer"),
            key=f"desk-do-answer-{name}",
            on_click=_answer,
            args=(problem.mark, why, page.today),
        )
    if pressed:
        page.show("desk/answer_reason")


def _answer(mark: ProblemMark, why: str, today: date) -> None:
    reason = str(st.session_state.get(why, "")).strip()
    if reason:
        st.session_state[key_of(_GIVEN + json.dumps(mark))] = [reason, today.isoformat()]


def _given() -> dict[ProblemMark, tuple[str, date | None]]:
    """The answers of this draft by their marks, with their days; what a browser handed over may be anything."""
    found: dict[ProblemMark, tuple[str, date | None]] = {}
    for name, given in inputs_of_draft().items():
        mark = _mark(name.removeprefix(_GIVEN)) if name.startswith(_GIVEN) else ()
        why, *day = given if isinstance(given, list) and given else [given]
        found |= {mark: (str(why), _day(*day[:1]))} if mark else {}
    return found


def _day(text: str = "") -> date | None:
    """A day as it was kept; nothing where none was."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _mark(text: str) -> ProblemMark:
    try:
        parts = json.loads(text)
    except ValueError:
        return ()
    is_mark = isinstance(parts, list) and len(parts) == len(MARK) and all(isinstance(part, str) for part in parts)
    return tuple(parts) if is_mark else ()
