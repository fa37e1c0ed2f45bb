"""The bare page: the Streamlit calls a page made, with the same arguments, made again with nothing to compute."""

from __future__ import annotations

import runpy
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import lru_cache
from pathlib import Path
from types import MethodType
from typing import Any, NamedTuple
from unittest.mock import patch
from urllib.parse import urlencode

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from benchmarks.server import ROOT

_AGAIN = "bare-again"


class Call(NamedTuple):
    """A call of Streamlit, the values its box had before, and what it wrote to: which container of which call."""

    place: tuple[int, int] | None
    name: str
    arguments: tuple[Any, ...]
    keywords: dict[str, Any]
    preset: dict[str, Any]


def write_app(folder: Path) -> Path:
    """Write an app with the pages of ours, all bare, and an empty one; the path of its ``app.py``."""
    (folder / "pages").mkdir()
    (folder / "static").symlink_to(ROOT / "static")
    (folder / "pages" / "empty.py").touch()
    for page in ("app.py", *(f"pages/{path.name}" for path in (ROOT / "pages").glob("*.py"))):
        (folder / page).write_text(f"from benchmarks.bare import send\n\nsend({page!r})\n")
    return folder / "app.py"


def send(page: str) -> None:
    """Send a view as it was recorded; when it is asked for first, run the page itself and record it.

    What a page sends when it runs again is recorded apart: it may set the values of its boxes by then.
    """
    calls = _recorded(page, urlencode(st.query_params.to_dict()), _AGAIN in st.session_state)
    st.session_state[_AGAIN] = True
    if calls:
        replay(calls)
    else:
        with recording(calls):
            runpy.run_path(str(ROOT / page))


@lru_cache(maxsize=64)
def _recorded(page: str, query: str, again: bool) -> list[Call]:
    return []


def replay(calls: list[Call]) -> None:
    """Make the calls again, each in its container."""
    made: list[tuple[Any, ...]] = []
    for place, name, arguments, keywords, preset in calls:
        for key, value in preset.items():
            st.session_state[key] = value
        target = made[place[0]][place[1]] if place else st
        made.append(_several(getattr(target, name)(*arguments, **keywords)))


@contextmanager
def recording(calls: list[Call]) -> Iterator[None]:
    """Write down every call that sends something, of ``st`` and of containers, but none that is made within another."""
    places: dict[int, tuple[int, int]] = {}
    within: list[str] = []

    def listening(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def listen(writer: DeltaGenerator, *arguments: Any, **keywords: Any) -> Any:
            if within:
                return call(writer, *arguments, **keywords)
            key, number = str(keywords.get("key")), len(calls)
            preset = {key: st.session_state[key]} if key in st.session_state else {}
            calls.append(Call(places.get(id(writer._active_dg)), name, arguments, keywords, preset))
            within.append(name)
            try:
                made = call(writer, *arguments, **keywords)
            finally:
                within.pop()
            places.update({id(one): (number, at) for at, one in enumerate(_several(made))})
            return made

        return listen

    methods = {name: call for name, call in vars(st).items() if isinstance(call, MethodType)}
    bound = {name: call for name, call in methods.items() if call.__self__ is st._main}
    configure = listening("set_page_config", lambda _, *arguments, **keywords: config(*arguments, **keywords))
    config = st.set_page_config
    with ExitStack() as patches:
        patches.enter_context(patch.object(st, "set_page_config", MethodType(configure, st._main)))
        for name, call in bound.items():
            listen = listening(name, call.__func__)
            patches.enter_context(patch.object(st, name, MethodType(listen, st._main)))
            patches.enter_context(patch.object(DeltaGenerator, name, listen))
        yield


def _several(made: Any) -> tuple[Any, ...]:
    return tuple(made) if isinstance(made, list | tuple) else (made,)
