"""What can be mended in an upload and what must be asked of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

import streamlit as st

from dashboard.refresh.reading.sheets import Ambiguity, Repair, Upload
from dashboard.refresh.reading.upload import apply
from dashboard.ui.desk.inputs import key_of
from dashboard.ui.desk.review import titles_of_columns
from dashboard.ui.frame.markdown import as_written
from dashboard.ui.frame.page import Page
from dashboard.wording.uploads import say_question, say_readings, say_repair

_SINGLE, _FILE, _ROW = "single", "file", "row"
_LABELS = {_FILE: "desk-repair-file", _ROW: "desk-repair-row"}
_MOST_CELLS = 30


@dataclass(frozen=True)
class Confirmations:
    """The repairs a person confirmed and the answers to questions, by key."""

    confirmed: frozenset[str] = frozenset()
    answers: frozenset[tuple[str, str]] = frozenset()

    def made(self, upload: Upload) -> Upload:
        """The upload as the person confirmed and answered it."""
        return apply(upload, self.confirmed, dict(self.answers))


def choose(page: Page, upload: Upload, mark: str, is_named: bool) -> Confirmations:
    """Show what can be mended and ask what must be; what was said of other bytes does not hold for these."""
    if is_named and (upload.repairs or upload.questions):
        page.show("desk/mended", name=upload.name)
    return Confirmations(frozenset(_confirm(page, upload, mark)), frozenset(_answer(page, upload, mark).items()))


def _confirm(page: Page, upload: Upload, mark: str) -> set[str]:
    """Repairs by kind, each kind with its cells and one box to confirm it."""
    confirmed: set[str] = set()
    if not upload.repairs:
        return confirmed
    page.show("desk/repairs", count=len(upload.repairs))
    everything = st.checkbox(page.text("desk-repair-all"), key=key_of(f"repair-all-{mark}"))
    for kind, repairs in _by_kind(upload.repairs).items():
        page.show(
            "desk/repair",
            repairs=repairs[:_MOST_CELLS],
            say=say_repair,
            titles=_titles(page),
            more=max(0, len(repairs) - _MOST_CELLS),
        )
        label = page.text(_LABELS.get(kind, "desk-repair-confirm"), count=len(repairs))
        one = st.checkbox(label, key=key_of(f"repair-{mark}-{kind}"), disabled=everything)
        if everything or one:
            confirmed |= {repair.key for repair in repairs}
    return confirmed


def _titles(page: Page) -> Mapping[str, str]:
    """What the columns are called, with the name that stands over them in a file."""
    titles = titles_of_columns(page.dataset.package, page.language)
    return {column: f"{title} ({column})" for column, title in titles.items()}


def _by_kind(repairs: Iterable[Repair]) -> dict[str, list[Repair]]:
    """What concerns the file as a whole together, rows left out together, then the cells by what is done to them."""
    kinds: dict[str, list[Repair]] = {_FILE: []}
    for repair in repairs:
        of_file = repair.column is None or repair.code == "header"
        kind = _ROW if repair.leaves_out else _FILE if of_file else repair.code
        kinds.setdefault(kind, []).append(repair)
    return {kind: found for kind, found in kinds.items() if found}


def _answer(page: Page, upload: Upload, mark: str) -> dict[str, str]:
    """Questions by column: one answer for all of them, or one by one."""
    answers: dict[str, str] = {}
    ordered = sorted(upload.questions, key=_column)
    for place, group in groupby(ordered, key=_column):
        questions = list(group)
        page.show(
            "desk/question",
            questions=questions[:_MOST_CELLS],
            place=place,
            count=len(questions),
            say=say_question,
            readings=say_readings,
            titles=_titles(page),
        )
        chosen = _choose_way(page, questions, mark)
        for question in questions:
            answers |= _answer_one(page, question, mark) if chosen == _SINGLE else _answer_alike(question, chosen)
    return answers


def _choose_way(page: Page, questions: list[Ambiguity], mark: str) -> str | None:
    """How all cells of a column are meant, shown by the first of them; or each on its own."""
    examples = {way: question for question in reversed(questions) for way in question.ways}

    def label(way: str) -> str:
        if way == _SINGLE:
            return page.text("desk-question-single")
        question = examples[way]
        return as_written(say_readings(question, page.language)[question.readings[question.ways.index(way)]])

    return st.radio(
        as_written(page.text("desk-question-choose", count=len(questions), found=questions[0].found)),
        [*examples, _SINGLE] if len(questions) > 1 else list(examples),
        index=None,
        format_func=label,
        key=key_of(f"question-{mark}-{'-'.join(_column(questions[0]))}"),
    )


def _column(question: Ambiguity) -> tuple[str, str, str]:
    return question.file, question.column, question.code


def _answer_alike(question: Ambiguity, way: str | None) -> dict[str, str]:
    return {question.key: question.readings[question.ways.index(way)]} if way in question.ways else {}


def _answer_one(page: Page, question: Ambiguity, mark: str) -> dict[str, str]:
    said = say_readings(question, page.language)
    label = as_written(page.text("desk-question-one", line=question.line, found=question.found))
    chosen = st.radio(
        label,
        question.readings,
        index=None,
        format_func=lambda reading: as_written(said[reading]),
        key=key_of(f"question-{mark}-{question.key}"),
        horizontal=True,
    )
    return {question.key: chosen} if chosen is not None else {}
