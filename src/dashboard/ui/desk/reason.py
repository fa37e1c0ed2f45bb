"""Why a figure is withdrawn, in each language in which its table has room for it."""

from __future__ import annotations

import streamlit as st

from dashboard.dataset.files.package import REASON, Table
from dashboard.refresh.difference import Cells
from dashboard.ui.desk.inputs import key_of
from dashboard.ui.frame.markdown import as_written
from dashboard.ui.frame.page import Page


def type_reason(page: Page, table: Table, name: str) -> Cells:
    """A box for each language of the reason; what stands in them, by column."""
    columns = {f"{REASON}_{code}": code for code in page.dataset.package.languages}
    columns = {REASON: page.dataset.package.languages[0], **columns}
    return {
        column: st.text_input(
            as_written(page.text("desk-withdraw-reason", language=page.language.name_of(code))),
            key=key_of(name + column.removeprefix(REASON).replace("_", "-")),
        ).strip()
        for column, code in columns.items()
        if column in table.columns
    }
