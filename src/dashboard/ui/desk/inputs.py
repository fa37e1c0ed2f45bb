"""What a person typed, chose and brought at the desk: it survives a visit to another page, and goes with the draft."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Any

import streamlit as st

FILES, EARLIER = "draft-files", "draft-earlier"
_PREFIX, _KEPT, _ROUND = "draft-input-", "draft-kept", "desk-round"
_FIRST, _RESUMED, PROPOSED = "draft-first", "draft-resumed", "-proposed"
_RESTORED, _ASKED = "draft-restored", "draft-asked"
_NO_WORK = ("undo-",)
"""What is typed for a step on the history is no part of a draft."""


def key_of(name: str) -> str:
    """The key of a widget whose value is part of the draft.

    Each draft has keys of its own: under the same one a browser would go on showing what was thrown away, and a tab
    that finds the server again after a restart would bring some of what stood in its boxes into a new session.
    """
    key = _key(name)
    st.session_state.setdefault(_ASKED, set()).add(key)
    return key


def _key(name: str) -> str:
    return f"{_PREFIX}{draft_number()}-{name}"


def draft_number() -> int:
    """The number of this draft, that no draft of this or another session has had."""
    number: int = st.session_state.setdefault(_ROUND, secrets.randbits(48))
    return number


def proposed(name: str, value: Any) -> str:
    """The key of a widget that begins with a proposal; what a person makes of it stays."""
    key = key_of(name)
    st.session_state.setdefault(key, value)
    return key


def key_of_suggestion(name: str, value: str) -> str:
    """The key of a widget whose proposal follows what happens elsewhere, until a person writes something else."""
    key, last = key_of(name), key_of(name + PROPOSED)
    held = st.session_state.get(key)
    # To set what stands there already would tell the browser to undo what is being typed.
    if held != value and (key not in st.session_state or held == st.session_state.get(last)):
        st.session_state[key] = value
    st.session_state[last] = value
    return key


def forget_draft() -> None:
    """Begin anew: nothing of the draft stays in this session."""
    for key in [key for key in st.session_state if str(key).startswith("draft-")]:
        del st.session_state[key]
    st.session_state[_ROUND] = draft_number() + 1


def take_up(inputs: Mapping[str, Any], files: Mapping[str, bytes]) -> None:
    """Begin anew with what a draft held that was kept elsewhere."""
    forget_draft()
    st.session_state[_KEPT] = {_key(name): value for name, value in inputs.items()}
    st.session_state[FILES] = dict(files)
    st.session_state[_RESUMED] = True


def restore_inputs() -> None:
    """Give the widgets what they held when the person left for another page; Streamlit forgets it."""
    _take_back()
    missing = {key: value for key, value in st.session_state.get(_KEPT, {}).items() if key not in st.session_state}
    for key, value in missing.items():
        st.session_state[key] = value
    st.session_state[_RESTORED] = set(missing)


def keep_inputs() -> None:
    """Remember what the widgets hold, and what each held when it was drawn first."""
    kept = {key: value for key, value in st.session_state.items() if str(key).startswith(_PREFIX)}
    st.session_state[_KEPT] = kept
    st.session_state[_FIRST] = {**kept, **st.session_state.get(_FIRST, {})}
    _take_back()


def _take_back() -> None:
    """What was given to a widget that was not drawn goes again, until the next run gives it anew.

    Streamlit would keep it beside the widget's own value, and show it in place of that once the widget had been drawn
    and was not drawn for a while: an older text or number than the person's last.
    """
    for key in st.session_state.pop(_RESTORED, set()) - st.session_state.pop(_ASKED, set()):
        st.session_state.pop(key, None)


def inputs_of_draft() -> dict[str, Any]:
    """What the widgets of this draft hold, by name, with the proposals that some of them follow."""
    prefix = _key("")
    everything = {**st.session_state.get(_KEPT, {}), **st.session_state.to_dict()}
    held = {str(key): value for key, value in everything.items() if str(key).startswith(prefix)}
    named = {key.removeprefix(prefix): value for key, value in held.items()}
    return {name: value for name, value in named.items() if not name.startswith(_NO_WORK)}


def typed_inputs() -> dict[str, Any]:
    """What stands in the boxes of this draft, empty ones left out."""
    held = inputs_of_draft().items()
    return {name: value for name, value in held if not name.endswith(PROPOSED) and value not in (None, "", False, [])}


def files_of_draft() -> Mapping[str, bytes]:
    """The files of this draft as they were brought, by name."""
    files: Mapping[str, bytes] = st.session_state.get(FILES, {})
    return files


def is_begun() -> bool:
    """Whether anything stands here that a person typed, chose or brought."""
    if st.session_state.get(_RESUMED) or files_of_draft():
        return True
    first, held = st.session_state.get(_FIRST, {}), inputs_of_draft()
    return any(
        value != first.get(_key(name), value) and value != held.get(name + PROPOSED)
        for name, value in held.items()
        if not name.endswith(PROPOSED)
    )
