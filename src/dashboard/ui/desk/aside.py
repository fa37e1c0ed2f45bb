"""Each subject has a draft of its own: that of one is set aside while its person works on another."""

from __future__ import annotations

import streamlit as st

_OF, _ASIDE = "subject-of-draft", "aside-of-desk"
_KEPT, _WIDGETS = ("draft-", "desk-"), ("draft-input-", "desk-do-")
# What is known of the session itself, whatever it works on.
_OF_SESSION = ("desk-session",)


def take_draft_of(subject: str) -> None:
    """Go on with the draft of this subject where it was left; what was typed for another waits for its return.

    Rows of one subject would otherwise be laid over the package of the other.
    """
    state = st.session_state
    before = state.setdefault(_OF, subject)
    if before == subject:
        return
    held = [key for key in map(str, state) if key.startswith(_KEPT) and key not in _OF_SESSION]
    taken = {key: state.pop(key) for key in held}
    aside = state.setdefault(_ASIDE, {})
    # What widgets held stands in what was kept of them at the end of the last run.
    aside[before] = {key: value for key, value in taken.items() if not key.startswith(_WIDGETS)}
    state.update(aside.pop(subject, {}))
    state[_OF] = subject
