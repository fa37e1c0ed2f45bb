"""Other tabs and windows in which a person has the same draft open: each says so, for only one can go on with it."""

from __future__ import annotations

from dataclasses import dataclass
from weakref import WeakSet

import streamlit as st
from streamlit import runtime
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard.ui.desk.guard import DeskParts
from dashboard.ui.desk.keeping import place_of_draft
from dashboard.ui.frame.page import Page

_TAB = "desk-tab"
_SECONDS = 15


@dataclass(eq=False)
class Tab:
    """One tab by its session, and the draft that is open in it; it goes with its session."""

    session: str
    draft: str = ""

    @property
    def is_there(self) -> bool:
        """Whether its browser is connected: a closed tab leaves its session behind for a while."""
        return not runtime.exists() or runtime.get_instance().is_active_session(self.session)


@st.fragment(run_every=_SECONDS)
def draw_other_tabs(page: Page) -> None:
    """Tell that the draft is open in another tab, now and as long as the page is open."""
    with DeskParts(page).part("newer"):
        tab, place = _tab(), place_of_draft()
        tab.draft = place.kept.id if place else ""
        if tab.draft and any(other.draft == tab.draft and other.is_there for other in _tabs() if other is not tab):
            page.show("desk/other_tab")


def _tab() -> Tab:
    if _TAB not in st.session_state:
        context = get_script_run_ctx()
        st.session_state[_TAB] = Tab(context.session_id if context else "")
        _tabs().add(st.session_state[_TAB])
    tab: Tab = st.session_state[_TAB]
    return tab


@st.cache_resource(show_spinner=False)
def _tabs() -> WeakSet[Tab]:
    """One for all sessions of this process."""
    return WeakSet()
