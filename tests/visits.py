"""The one way to a page: at an address, with the day and the data that the environment of the test names."""

from __future__ import annotations

from pathlib import Path

from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).parents[1]


def arrive(page: str = "home", /, **query: str) -> AppTest:
    """A page as its address names it, not drawn yet: its reader's browser can still be described."""
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    if page != "home":
        at.switch_page(f"pages/{page}.py")
    for name, value in query.items():
        at.query_params[name] = value
    return at


def visit(page: str = "home", /, **query: str) -> AppTest:
    """A page as a reader sees it; one that breaks fails the test."""
    at = arrive(page, **query).run()
    assert not at.exception, at.exception
    return at
