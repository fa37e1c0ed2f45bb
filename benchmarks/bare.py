"""The bare page: sends what a real page was recorded to send, and does nothing else."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import streamlit as st

from benchmarks.recording import Call, read
from benchmarks.server import ROOT

_SCRIPT = """from pathlib import Path

from benchmarks.bare import replay

replay(Path({recordings!r}), {page!r})
"""
_KINDS = ("figure", "source")


def write_app(folder: Path, pages: list[str]) -> Path:
    """Write an app with an ``app.py`` and these pages, all bare, and give the path of its ``app.py``."""
    (folder / "pages").mkdir()
    (folder / "static").symlink_to(ROOT / "static")
    for page in ("", *pages):
        script = folder / ("app.py" if page == "" else f"pages/{page}.py")
        script.write_text(_SCRIPT.format(recordings=str(folder), page=page), encoding="utf-8")
    return folder / "app.py"


def recording_of(folder: Path, page: str, kind: str = "") -> Path:
    """Where the recording of a page is kept; of one figure or one source apart."""
    return folder / f"{page or 'home'}{'-' if kind else ''}{kind}.pickle"


def replay(folder: Path, page: str) -> None:
    """Send a recorded page; a page without a recording is the empty page."""
    kind = next((kind for kind in _KINDS if kind in st.query_params), "")
    places: dict[tuple[int, ...], Any] = {}
    for call in _calls(recording_of(folder, page, kind)):
        _send(call, places)


@lru_cache(maxsize=64)
def _calls(recording: Path) -> list[Call]:
    return read(recording) if recording.exists() else []


def _send(call: Call, places: dict[tuple[int, ...], Any]) -> None:
    arguments = call.arguments
    if call.preset is not None:
        st.session_state[arguments["key"]] = call.preset
    if call.function == "download_button":
        arguments = arguments | {"data": _no_file, "file_name": "figures.csv", "mime": "text/csv"}
    target = places.get(call.place[:-1], st)
    made = getattr(target, call.function)(**arguments)
    if call.function in ("container", "expander"):
        places[call.place] = made


def _no_file() -> bytes:
    return b""
