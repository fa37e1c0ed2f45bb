"""Views that are drawn once for all: the second reader sees what the first one saw, and no other view."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import streamlit as st
from tests.visits import visit

from dashboard.ui.views import detentions, home

VIEWS = [
    ("home", {}),
    ("home", {"lang": "es"}),
    ("detentions", {}),
    ("detentions", {"measure": "people_held", "window": "all", "nonsense": "1"}),
    ("detentions", {"measure": "nothing"}),
    ("tables", {"table": "who"}),
    ("compare", {"a": "open-cells.people-on-list.2025-06-30", "b": "nobody"}),
    ("releases", {"known": "2025-08-01"}),
]


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch, tiny_folder: Any) -> Iterator[None]:
    """The invented country, and nothing kept of what was drawn before."""
    monkeypatch.setenv("DASHBOARD_DATA", str(tiny_folder))
    monkeypatch.setenv("DASHBOARD_TODAY", "2026-01-15")
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


def seen(at: Any) -> list[str]:
    """Every element of a page as it is sent, in its order; where a file is fetched is made anew for each reader."""
    elements = [element for element in at.main if hasattr(element, "proto")]
    for kind in ("html", "selectbox", "text_input"):
        elements += at.get(kind)
    return [re.sub("deferred_file_id: .*", "", f"{element.type} {element.proto}") for element in elements]


@pytest.mark.parametrize(("page", "query"), VIEWS)
def test_the_second_reader_sees_the_same(page: str, query: dict[str, str]) -> None:
    """What is drawn again from what was kept is what was drawn, with what was not understood told again."""
    first, second = visit(page, **query), visit(page, **query)
    assert seen(first) == seen(second) and len(seen(first)) > 5
    told = [body for body in seen(second) if "nothing" in body or "nobody" in body]
    assert bool(told) == ("nothing" in query.values() or "nobody" in query.values())


def test_each_view_is_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """A view is drawn once for each address, day and language, and never taken for another."""
    drawn: list[dict[str, str]] = []
    for module in (detentions, home):
        draw = module.draw

        def counted(page: Any, draw: Any = draw) -> None:
            drawn.append(dict(page.address.asked) | {"page": page.name, "lang": page.language.code})
            draw(page)

        monkeypatch.setattr(module, "draw", counted)
    for _ in range(2):
        for page, query in VIEWS[:4]:
            visit(page, **query)
    assert len(drawn) == 4 and len({str(sorted(one.items())) for one in drawn}) == 4
