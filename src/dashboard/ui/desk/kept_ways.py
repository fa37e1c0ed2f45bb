"""The ways with a kept draft: to go on with it, or to throw it away, which takes a second press."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from dashboard.ui.frame.page import Page

_ASKED = "desk-discarding"


def draw_kept_ways(page: Page, id: str, discard: Callable[[str], None], resume: Callable[[str], None] | None) -> None:
    """The buttons of one kept draft; one that cannot be opened is only thrown away."""
    ways = {"resume": resume, "discard": ask} if resume else {"discard": ask}
    if is_asked(id):
        ways = {"surely": discard, "spare": spare}
    with st.container(horizontal=True, key=f"desk-do-draft-{id}"):
        for name, act in ways.items():
            st.button(page.text(f"drafts-{name}"), key=f"desk-do-{name}-{id}", on_click=act, args=(id,))


def is_asked(id: str) -> bool:
    """Whether a person has pressed once to throw this draft away."""
    return bool(st.session_state.get(_ASKED) == id)


def ask(id: str) -> None:
    """The first press: nothing happens but the question."""
    st.session_state[_ASKED] = id


def spare(id: str) -> None:
    """The draft stays, and the question goes."""
    st.session_state.pop(_ASKED, None)
