"""The ways with a kept draft: to go on with it, or to throw it away, which takes a second press."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from dashboard.ui.frame import Page

_ASKED = "desk-discarding"


def draw_kept_ways(page: Page, id: str, discard: Callable[[str], None], resume: Callable[[str], None] | None) -> None:
    """The buttons of one kept draft; one that cannot be opened is only thrown away."""
    ways = {"resume": resume, "discard": _ask} if resume else {"discard": _ask}
    if st.session_state.get(_ASKED) == id:
        ways = {"surely": discard, "spare": _spare}
    with st.container(horizontal=True, key=f"desk-do-draft-{id}"):
        for name, act in ways.items():
            st.button(page.text(f"drafts-{name}"), key=f"desk-do-{name}-{id}", on_click=act, args=(id,))


def _ask(id: str) -> None:
    st.session_state[_ASKED] = id


def _spare(id: str) -> None:
    st.session_state.pop(_ASKED, None)
