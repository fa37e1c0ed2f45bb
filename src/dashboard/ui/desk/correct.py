"""Correcting or withdrawing one figure."""

from __future__ import annotations

from operator import attrgetter

import streamlit as st

from dashboard.dataset.figures.model import Figure
from dashboard.dataset.files.package import Table
from dashboard.refresh.difference import Cells, rows_of
from dashboard.refresh.naming import Incoming
from dashboard.refresh.staging import WITHDRAWN
from dashboard.refresh.work import Work
from dashboard.ui.desk.inputs import key_of, key_of_suggestion
from dashboard.ui.desk.offers import draw_offers
from dashboard.ui.desk.reason import type_reason
from dashboard.ui.desk.report import name_hedge
from dashboard.ui.desk.work import Base
from dashboard.ui.frame.kept import kept
from dashboard.ui.frame.markdown import as_written
from dashboard.ui.frame.page import Page
from dashboard.wording.changes import name_figure
from dashboard.wording.language import language_of
from dashboard.wording.notes import note_of

_ASKED = "desk-asked"
_TYPED = ("value", "value_high", "as_of", "period_start", "period_end")


def draw_correct(page: Page, base: Base) -> Work:
    """The form for one figure; its row as far as it was changed."""
    figures = base.dataset.figures
    names = _names(base, page.language.code)
    _follow_address(page.address.choice("figure", figures))
    chosen = st.selectbox(
        page.text("desk-figure"),
        sorted(names, key=lambda id: names[id].casefold()),
        index=None,
        format_func=lambda id: names.get(id, id),
        placeholder=page.text("desk-choose"),
        key=key_of("figure"),
    )
    if chosen is None or chosen not in figures:
        return Work()
    figure = figures[chosen]
    page.show("desk/figure", figure=figure)
    standing = rows_of(base.contents, base.package.tables[figure.table])[(chosen,)]
    cells = _type_cells(page, base, figure, standing)
    if all(standing[column] == cell for column, cell in cells.items()):
        return Work()
    typed = _typed_columns(base.package.tables[figure.table])
    row = Incoming(figure.table, {"figure_id": chosen, **cells}, page.text("desk-correct-file"), 1)
    draw_offers(page, base, [row], lambda _, column: f"correct-{chosen}-{column}" if column in typed else None)
    return Work((row,))


@kept(4, by=attrgetter("digest"))
def _names(base: Base, code: str) -> dict[str, str]:
    return {id: name_figure(figure, language_of(code)) for id, figure in base.dataset.figures.items()}


def _follow_address(asked: str) -> None:
    """Choose the figure the address names, whenever it names another one."""
    if asked and asked != st.session_state.get(_ASKED):
        st.session_state[key_of("figure")] = asked
    st.session_state[_ASKED] = asked


def _typed_columns(table: Table) -> list[str]:
    """The columns that are typed as text: number, dates, and the note in every language of the package."""
    return [*_TYPED, *(column for column in table.columns if column.startswith("note_"))]


def _type_cells(page: Page, base: Base, figure: Figure, standing: Cells) -> Cells:
    name = f"correct-{figure.id}-"
    ways = ["correct", "withdraw"]
    way = st.radio(
        page.text("desk-correct-way"),
        ways,
        format_func=lambda name: page.text(f"desk-way-{name}"),
        key=key_of(f"{name}way"),
        horizontal=True,
    )
    table = base.package.tables[figure.table]
    if way == "withdraw":
        return {"status": WITHDRAWN, **type_reason(page, table, f"{name}reason")}
    titles = {field.name: note_of(field.title, page.language) for field in table.fields}
    hedges = list(dict.fromkeys([*table.choices("qualifier"), standing["qualifier"]]))
    cells = {
        "qualifier": st.selectbox(
            as_written(titles["qualifier"]),
            hedges,
            key=key_of_suggestion(f"{name}qualifier", standing["qualifier"]),
            format_func=lambda option: name_hedge(option, page),
        )
    }
    for column in _typed_columns(table):
        cells[column] = st.text_input(
            as_written(titles[column]), key=key_of_suggestion(name + column, standing[column])
        ).strip()
    return cells
