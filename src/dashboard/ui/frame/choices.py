"""Choosing by selectbox: the address holds the id, the reader sees the label."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from dashboard.ui.frame.markdown import as_written
from dashboard.ui.frame.page import Page


def choose(
    page: Page, name: str, label: str, options: Mapping[str, str], default: str, clears: tuple[str, ...] = ()
) -> str:
    """Offer ``options`` (id -> label) under an address parameter; the default is left out of the address.

    The address is the truth: the widget is set from it on every run, and writes it when the reader
    chooses. ``clears`` names parameters that a new choice makes meaningless.
    """
    asked = page.address.choice(name, options, default)
    key = f"choose-{name}"
    st.session_state[key] = asked

    def write() -> None:
        chosen = st.session_state[key]
        # A view that the reader changes no longer answers the question it was opened for.
        cleared = dict.fromkeys((*clears, "question"), "")
        page.address.change(**cleared | {name: "" if chosen == default else chosen})

    st.selectbox(as_written(label), list(options), format_func=lambda option: options[option], key=key, on_change=write)
    return asked
