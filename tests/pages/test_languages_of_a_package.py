"""A package may have other languages than the pages: they show it in those that both have, and say which are not."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import streamlit as st
from tests.pages.test_pages import TINY_VIEWS, name_of, texts
from tests.visits import visit

from dashboard.__main__ import main
from dashboard.dataset.checks.check import check
from dashboard.dataset.files.folder import read_contents
from dashboard.refresh.publishing.acceptance import accept
from dashboard.refresh.publishing.failures import Refused
from dashboard.wording.language import catalogues

TODAY = date(2026, 1, 20)
UNKNOWN = "settings-language-unknown"


@pytest.fixture
def folder(tmp_path: Path, tiny_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the invented country, and the one that the pages show."""
    copy = Path(shutil.copytree(tiny_folder, tmp_path / "copy"))
    monkeypatch.setenv("DASHBOARD_DATA", str(copy))
    monkeypatch.setenv("DASHBOARD_TODAY", TODAY.isoformat())
    yield copy
    st.cache_resource.clear()


def rename(folder: Path, **codes: str) -> None:
    """Call languages of a package otherwise, in its columns and in all it says of itself."""
    for path in (folder / "datapackage.json", *folder.glob("*.csv")):
        head, end, rest = path.read_text(encoding="utf-8").partition("\n" if path.suffix == ".csv" else "\0")
        for code, other in codes.items():
            head = re.sub(rf'(?<=_){code}(?=[",\r]|$)', other, head)
            head = head.replace(f'"language": "{code}"', f'"language": "{other}"')
        path.write_text(head + end + rest, encoding="utf-8", newline="")
    change_languages(folder, *(codes.get(code, code) for code in ("en", "es")))


def change_languages(folder: Path, *languages: str) -> None:
    path = folder / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    descriptor["dashboard"]["languages"] = languages
    path.write_text(json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def found(folder: Path) -> list[tuple[str, str, str | None]]:
    return [(p.code, p.severity, p.value) for p in check(folder, TODAY, spoken=catalogues())]


@pytest.mark.parametrize("view", TINY_VIEWS, ids=name_of)
def test_a_package_of_one_language(folder: Path, view: tuple[str, dict[str, str]]) -> None:
    """Every page opens where there is no other language to lead to."""
    change_languages(folder, "es")
    assert not visit(view[0], **view[1]).error and found(folder) == []


@pytest.mark.parametrize("view", TINY_VIEWS, ids=name_of)
def test_a_language_beside_one_of_ours(folder: Path, view: tuple[str, dict[str, str]]) -> None:
    """A package with a language the pages lack is shown in the other, and the one is told to whoever checks it."""
    rename(folder, en="xx")
    assert found(folder) == [(UNKNOWN, "warning", "xx")]
    page = visit(view[0], **view[1])
    assert not page.error
    accept(read_contents(folder), TODAY)


@pytest.mark.parametrize("page", ["home", "method", "refresh"])
def test_no_language_of_ours(folder: Path, page: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A package in no language of the pages is not shown and cannot be published; each is told in plain words."""
    rename(folder, en="xx", es="yy")
    assert found(folder) == [(UNKNOWN, "error", "xx"), (UNKNOWN, "error", "yy")]
    said = " ".join(texts(visit(page), "en"))
    assert "The settings name the language “xx”." in said and "in these languages: en, es" in said
    with pytest.raises(Refused):
        accept(read_contents(folder), TODAY)
    assert main(["check", str(folder), "--lang", "es"]) == 1
    assert "Los ajustes nombran el idioma «yy»." in capsys.readouterr().out


def test_readers_keep_what_they_have(folder: Path) -> None:
    """When all languages are called by names nobody speaks, the pages go on with the data they had."""
    shown = texts(visit("home"), "en")
    rename(folder, en="xx", es="yy")
    assert set(shown) <= set(texts(visit("home"), "en"))


def test_who_has_no_pages_asks_nothing(folder: Path) -> None:
    """Without pages that are to show it, any language of a package is right."""
    rename(folder, en="xx", es="yy")
    assert check(folder, TODAY) == []
