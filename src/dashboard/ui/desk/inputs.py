"""What a person typed and chose at the desk: it survives a visit to another page, and goes with the draft."""

from __future__ import annotations

from typing import Any

import streamlit as st

_PREFIX, _KEPT, _ROUND = "draft-input-", "draft-kept", "desk-round"


def key_of(name: str) -> str:
    """The key of a widget whose value is part of the draft.

    Each draft has keys of its own: under the same one a browser would go on showing what was thrown away.
    """
    return f"{_PREFIX}{draft_number()}-{name}"


def draft_number() -> int:
    """How many drafts this session has finished or thrown away."""
    return int(st.session_state.get(_ROUND, 0))


def proposed(name: str, value: Any) -> str:
    """The key of a widget that begins with a proposal; what a person makes of it stays."""
    key = key_of(name)
    st.session_state.setdefault(key, value)
    return key


def following(name: str, value: str) -> str:
    """The key of a widget whose proposal follows what happens elsewhere, until a person writes something else."""
    key, last = key_of(name), key_of(f"{name}-proposed")
    if key not in st.session_state or st.session_state[key] == st.session_state.get(last):
        st.session_state[key] = value
    st.session_state[last] = value
    return key


def forget_draft() -> None:
    """Begin anew: nothing of the draft stays."""
    for key in [key for key in st.session_state if str(key).startswith("draft-")]:
        del st.session_state[key]
    st.session_state[_ROUND] = draft_number() + 1


def restore_inputs() -> None:
    """Give the widgets what they held when the person left for another page; Streamlit forgets it."""
    for key, value in st.session_state.get(_KEPT, {}).items():
        if key not in st.session_state:
            st.session_state[key] = value


def keep_inputs() -> None:
    """Remember what the widgets hold."""
    st.session_state[_KEPT] = {
        key: value for key, value in st.session_state.items() if str(key).startswith(_PREFIX)
    }  # fmt: skip
