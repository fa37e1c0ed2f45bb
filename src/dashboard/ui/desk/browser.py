"""Unfinished work of whoever is not signed in: it stays in their own browser, and comes back from there when asked."""

from __future__ import annotations

import re
import secrets
from collections.abc import Mapping
from functools import cache, partial
from typing import Any
from zlib import crc32

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from dashboard.bounds import Bounds
from dashboard.refresh.drafts.deposits import NotKept
from dashboard.refresh.drafts.draft import Begun, demand_inputs, from_body
from dashboard.ui.desk.inputs import files_of_draft, inputs_of_draft, is_begun, take_up
from dashboard.ui.desk.keeping import FAILED, begin_on, begun_on, end_draft, place_of_draft, state_of_draft
from dashboard.ui.desk.kept_ways import draw_kept_ways
from dashboard.ui.desk.upload import key_of_box
from dashboard.ui.desk.work import Base
from dashboard.ui.frame.page import Page
from dashboard.wording.drafts import say_draft

_KEY, _OWN, _GONE, _OPEN, _FILL = "desk-do-browser", "draft-browser", "desk-gone", "desk-open", "draft-fill"
_SESSION = "desk-session"
_ID = re.compile(r"[0-9a-f-]{8,64}")
_WHEN = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")
_MOST = 5


@cache
def _component() -> ComponentRenderer:
    return st.components.v2.component(
        "dashboard.drafts", html='<p class="note" role="status"></p>', js="drafts.js", isolate_styles=False
    )


def draw_begun_anew(page: Page, is_kept: bool) -> None:
    """Tell whoever had the page open before this session began, until they have begun something in it.

    :param is_kept: whether the server has unfinished work of theirs
    """
    # A file that comes in this very run is not among those of the draft yet.
    begun = is_begun() or st.session_state.get(key_of_box())
    if not begun and _state(page).get("anew") == _session():
        page.show("desk/anew", is_kept=is_kept or bool(_found(page)))


def _session() -> str:
    """A mark of this session: a tab that knows another one has outlived a restart or a long loss of connection."""
    mark: str = st.session_state.setdefault(_SESSION, secrets.token_hex(8))
    return mark


def draw_found(page: Page, base: Base) -> None:
    """Ask what shall become of the drafts in this browser, as long as nothing else is begun."""
    for one in [] if is_begun() else _found(page):
        sizes = {name: size for name, size, _ in one["files"]}
        said = say_draft(one["inputs"], sizes, base.dataset, page.language)
        page.show("desk/found", date=one["when"][:10], time=one["when"][11:], said=said)
        draw_kept_ways(page, one["id"], _forget, _ask)


def keep_in_browser(page: Page, base: Base) -> None:
    """Hand the draft to the browser to keep, unless the server keeps it."""
    own = st.session_state.setdefault(_OWN, secrets.token_hex(16))
    on_server = place_of_draft() is not None
    keep = None
    if is_begun() and not on_server:
        begun = begun_on(base)
        keep = {
            "inputs": inputs_of_draft(),
            "begun": {"digest": begun.digest, "version": begun.version},
            "files": [[name, len(file), crc32(file)] for name, file in files_of_draft().items()],
            "state": state_of_draft(base),
        }
    words = {
        "kept": page.text("drafts-kept-here", time="{time}"),
        "failed": page.text("drafts-failed-here"),
        "parted": page.text("drafts-parted-here"),
    }
    _component()(
        key=_key(page),
        on_found_change=_noted,
        on_anew_change=_noted,
        on_back_change=_noted,
        on_opened_change=partial(_opened, page),
        data={
            "own": own,
            "subject": page.address.subject,
            "session": _session(),
            "keep": keep,
            "words": words,
            "days": page.environment.bounds.draft_days,
            "forget": [*_gone(), *([own] if on_server and not _is_filling() else [])],
            "open": st.session_state.get(_OPEN),
            "fill": st.session_state.get(_FILL),
        },
    )


def _is_filling() -> bool:
    """Whether the browser is still to bring the files of a draft that it handed over."""
    fill = st.session_state.get(_FILL)
    return fill is not None and len(files_of_draft()) < len(fill["files"])


def end_draft_here() -> None:
    """Begin anew: nothing of the draft stays, neither here nor on the server nor in the browser."""
    own = st.session_state.get(_OWN)
    end_draft()
    if own:
        _forget(own)


def _noted() -> None:
    """The browser has told which drafts it has, that it had another session, that it is back: a run follows."""


def _ask(id: str) -> None:
    """Let the browser hand over a draft."""
    st.session_state[_OPEN] = {"id": id, "order": secrets.token_hex(8)}


def _forget(id: str) -> None:
    st.session_state[_GONE] = [*_gone(), id]


def _gone() -> list[str]:
    gone: list[str] = st.session_state.get(_GONE, [])
    return gone


def _opened(page: Page) -> None:
    """Go on with the draft that the browser has handed over; it is what anybody may have written there."""
    given = _state(page).get("opened")
    st.session_state.pop(_OPEN, None)
    try:
        id, inputs, begun, files = read_handed_over(given, page.environment.bounds)
    except ValueError:
        st.session_state[FAILED] = NotKept("damaged" if given else "gone")
        return
    take_up(inputs, {})
    begin_on(begun)
    st.session_state[_OWN] = id
    if files:
        order = {"id": id, "order": secrets.token_hex(8), "files": files, "box": f"st-key-{key_of_box()}"}
        st.session_state[_FILL] = order


def read_handed_over(given: object, allowed: Bounds) -> tuple[str, dict[str, Any], Begun, list[tuple[str, int, int]]]:
    """A draft as a browser hands it over: id, inputs, what it was begun on, names, sizes and checksums of its files.

    :raises ValueError: when it is anything else.
    """
    if not isinstance(given, Mapping) or given.keys() != {"id", "inputs", "begun", "files"} or not _is_id(given["id"]):
        raise ValueError("not a draft")
    draft = from_body({"inputs": given["inputs"], "begun": given["begun"], "answer": None})
    return given["id"], dict(draft.inputs), draft.begun, _files(given["files"], allowed)


def _found(page: Page) -> list[dict[str, Any]]:
    """The drafts the browser has told of, as far as they are what we put there, without those thrown away since."""
    told, allowed = _state(page).get("found"), page.environment.bounds
    found = []
    for one in (told if isinstance(told, list) else [])[:_MOST]:
        try:
            found.append(read_found(one, allowed))
        except ValueError:
            continue
    return [one for one in found if one["id"] not in _gone()]


def read_found(given: object, allowed: Bounds) -> dict[str, Any]:
    """What a browser tells of one draft. :raises ValueError: when it is anything else."""
    if not isinstance(given, Mapping) or given.keys() != {"id", "when", "inputs", "files"} or not _is_id(given["id"]):
        raise ValueError("not a draft")
    if not isinstance(given["when"], str) or not _WHEN.fullmatch(given["when"]):
        raise ValueError("not the time of a draft")
    return {**given, "inputs": demand_inputs(given["inputs"]), "files": _files(given["files"], allowed)}


def _files(given: object, allowed: Bounds) -> list[tuple[str, int, int]]:
    if not isinstance(given, list) or len(given) > allowed.session_files:
        raise ValueError("not the files of a draft")
    for one in given:
        if not (isinstance(one, list) and [type(part) for part in one] == [str, int, int]):
            raise ValueError("not a file of a draft")
    return [(name, size, checksum) for name, size, checksum in given]


def _is_id(given: object) -> bool:
    return isinstance(given, str) and bool(_ID.fullmatch(given))


def _key(page: Page) -> str:
    """Of each subject its own: what the browser has told of one is no draft of the other."""
    return f"{_KEY}-{page.address.subject}" if page.address.subject else _KEY


def _state(page: Page) -> Mapping[str, Any]:
    held = st.session_state.get(_key(page))
    return held if isinstance(held, Mapping) else {}
