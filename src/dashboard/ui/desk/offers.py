"""What a box of a form may be meant to say: written into it at one press, asked where there are several readings."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import streamlit as st

from dashboard.refresh.difference import rows_of
from dashboard.refresh.naming import Incoming
from dashboard.refresh.reading.sheets import Ambiguity, Repair
from dashboard.refresh.typed_rows import read_typed
from dashboard.ui.desk.inputs import key_of
from dashboard.ui.desk.work import Base
from dashboard.ui.frame.markdown import as_written
from dashboard.ui.frame.page import Page
from dashboard.wording.typed import Forms
from dashboard.wording.uploads import say_question, say_readings, say_repair

Box = Callable[[int, str], str | None]
"""The name of the box that a cell was typed into, by line and column."""


def draw_offers(page: Page, base: Base, rows: Iterable[Incoming], box: Box) -> None:
    """For each box whose text has another form than its column takes: what it may be, to be written at a press."""
    typed = list(rows)
    known = {table: rows_of(base.contents, t) for table, t in base.package.tables.items()}
    offered: dict[str, Repair | Ambiguity] = {}
    for one in read_typed(typed, base.package, known):
        name = box(one.line or 0, one.column or "")
        if name:
            offered.setdefault(name, one)
    if not offered:
        return
    page.show("desk/offers")
    forms = Forms(typed, base.dataset, page.language)
    for name, one in offered.items():
        _draw_offer(page, forms, name, one)


def _draw_offer(page: Page, forms: Forms, name: str, one: Repair | Ambiguity) -> None:
    place = forms.place(one.file, one.line or None, one.column)
    page.show("desk/offer", place=place, words=_say(page, one))
    with st.container(horizontal=True, key=f"desk-do-offer-{name}"):
        for number, (text, label) in enumerate(_ways(page, one).items(), 1):
            st.button(as_written(label), key=f"desk-do-write-{name}-{number}", on_click=_write, args=(name, text))


def _say(page: Page, one: Repair | Ambiguity) -> str:
    if isinstance(one, Repair):
        return say_repair(one, page.language, is_typed=True)
    return say_question(one, page.language)


def _ways(page: Page, one: Repair | Ambiguity) -> dict[str, str]:
    """What can be written instead, each with the words of its button; what stands there is no other reading."""
    if isinstance(one, Repair):
        return {one.proposed: page.text("desk-offer-write", proposed=one.proposed)}
    return {text: said for text, said in say_readings(one, page.language).items() if text != one.found}


def _write(name: str, text: str) -> None:
    st.session_state[key_of(name)] = text
