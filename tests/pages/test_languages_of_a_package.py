"""A package need not have every language of the pages."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import streamlit as st
from tests.pages.test_pages import TINY_VIEWS, name_of
from tests.visits import visit

TODAY = date(2026, 1, 20)


@pytest.fixture
def folder(tmp_path: Path, tiny_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the invented country, and the one that the pages show."""
    copy = Path(shutil.copytree(tiny_folder, tmp_path / "copy"))
    monkeypatch.setenv("DASHBOARD_DATA", str(copy))
    monkeypatch.setenv("DASHBOARD_TODAY", TODAY.isoformat())
    yield copy
    st.cache_resource.clear()


def change_languages(folder: Path, *languages: str) -> None:
    path = folder / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    descriptor["dashboard"]["languages"] = languages
    path.write_text(json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


@pytest.mark.parametrize("view", TINY_VIEWS, ids=name_of)
def test_a_package_of_one_language(folder: Path, view: tuple[str, dict[str, str]]) -> None:
    """Every page opens where there is no other language to lead to."""
    change_languages(folder, "es")
    assert not visit(view[0], **view[1]).error
