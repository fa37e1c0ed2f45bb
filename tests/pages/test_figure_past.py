"""On the page of a figure: what became of it from version to version."""

from __future__ import annotations

import html
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from tests.refresh.stores import FIGURE, put, variant, with_cell
from tests.visits import visit

from dashboard.refresh.publishing.publication import Note
from dashboard.refresh.publishing.store import commit
from dashboard.ui.views import figure_past
from dashboard.wording.language import catalogues, language_of

ROOT = Path(__file__).parents[2]
TINY = ROOT / "tests" / "data" / "tiny"
EVIL = "<img src=x onerror=alert(1)> **bold** [x](javascript:alert(1)) {{ 7*7 }}"


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Any]:
    monkeypatch.setenv("DASHBOARD_TODAY", "2026-01-15")
    monkeypatch.setenv("DASHBOARD_DATA", str(tmp_path / "store"))
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Two versions; the second changes the number of a figure and its note."""
    put(tmp_path / "store", 1)
    changed = with_cell(
        with_cell(variant(1), "detentions", FIGURE, "value", "1002"), "detentions", FIGURE, "note_en", EVIL
    )
    commit(tmp_path / "store", changed, 1, Note(f"Ana {EVIL}", f"a slip {EVIL}", "2026-01-16T09:00:00+00:00"))
    return tmp_path / "store"


def past(code: str = "en", figure: str = FIGURE) -> str:
    """The part with the history, as HTML."""
    at = visit("sources", figure=figure, lang=code)
    bodies = [str(element.proto.body) for element in at.get("html")]
    return next((body for body in bodies if 'class="past"' in body), "\n".join(bodies))


def words(shown: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", shown)).split())


@pytest.mark.parametrize("code", catalogues())
def test_every_version_of_it(store: Path, code: str) -> None:
    """Each version is told with its day, its reason and each cell, newest first, closed until it is opened."""
    shown, say = past(code), language_of(code).text
    told = words(shown)
    assert "<details" in shown and "<details open" not in shown
    assert "1001 → 1002" in told and "the list" not in told
    assert told.index(say("figure-past-changed")) < told.index(say("figure-past-added"))
    assert say("figure-past-version", number="2", date=language_of(code).date("2026-01-16"), time="09:00") in told


def test_texts_of_others_stay_text(store: Path) -> None:
    """Reasons and cells are shown as they were written."""
    shown = past()
    assert "<img" not in shown and f"a slip {EVIL}" in words(shown) and f"→ {EVIL}" in words(shown)


def test_readers_are_not_told_who(store: Path) -> None:
    """Names and addresses of staff are for staff; a reader is told so."""
    shown = words(past())
    assert "Ana" not in shown and language_of("en").text("figure-past-private") in shown


def test_staff_are_told_who(store: Path, ana: dict[str, object], monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever is signed in reads who published."""
    monkeypatch.setattr("dashboard.ui.frame.app_surface.is_staff_here", lambda _: True)
    shown = words(past())
    assert "Published by Ana" in shown and language_of("en").text("figure-past-private") not in shown


def test_a_new_version_is_seen_at_once(store: Path) -> None:
    """What is published later stands there at the next look, and no version is read a second time."""
    past()
    read = []
    changes_in = figure_past.changes_in
    with pytest.MonkeyPatch.context() as watched:
        watched.setattr(
            figure_past,
            "changes_in",
            lambda store, of, *rest: (read.append(of.number), changes_in(store, of, *rest))[1],
        )
        past()
        assert read == []
        put(store, 3)
        assert "1002 → 1003" in words(past())
        assert read == [3]


def test_a_place_that_is_not_sound(store: Path) -> None:
    """Where the history cannot be read the figure is there all the same, and no folder of the machine is named."""
    past()
    (store / "versions" / "1" / "PUBLICATION").chmod(0o644)
    (store / "versions" / "1" / "PUBLICATION").write_bytes(b"{")
    st.cache_resource.clear()
    shown = past()
    assert (
        language_of("en").text("figure-past-broken") in words(shown)
        and str(store) not in shown
        and "1,002" in words(shown)
    )


@pytest.mark.parametrize("code", catalogues())
def test_a_plain_folder(tmp_path: Path, code: str) -> None:
    """Over a plain folder only what the log of changes says is known, and that is said."""
    shutil.copytree(TINY, tmp_path / "store")
    say = language_of(code).text
    assert say("figure-past-plain") in words(past(code)) and say("figure-past-log-silent") in words(past(code))
    entry = f"# Log\n\n## 2026-01-15\n\nThe figure {FIGURE} was corrected.\n"
    (tmp_path / "store" / "CHANGELOG.md").write_text(entry, encoding="utf-8")
    assert say("figure-past-log") in words(past(code)) and f"The figure {FIGURE} was corrected." in words(past(code))
