"""A third language is a folder of texts, columns in the package and a line of settings; no code knows of it."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import streamlit as st
from tests.charts_shown import specs
from tests.desk import FIGURE, Desk
from tests.pages.test_pages import PAGES, TINY_VIEWS, name_of, only_in, texts
from tests.third_language import FRENCH, add_catalogue, add_language, disguise
from tests.visits import visit

from dashboard.__main__ import main
from dashboard.dataset.checks.check import check
from dashboard.environment import read
from dashboard.ui.frame.store import current
from dashboard.ui.static.rendering import rendering
from dashboard.wording import language as module
from dashboard.wording.language import CATALOGUE, catalogues, language_of

TODAY = "2026-01-20"
QUESTION = {
    "id": "held",
    "page": "detentions",
    "parameters": {"measure": "people_held", "scope": "all"},
    "question_en": "How many are behind bars?",
    "question_es": "¿Cuántas están en prisión?",
}
_LONG = 16


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, tiny_folder: Path) -> tuple[Path, Path]:
    """The catalogues with a third folder, and the invented country with its columns."""
    place = tmp_path_factory.mktemp("third")
    catalogue = Path(shutil.copytree(CATALOGUE, place / "catalogue"))
    add_catalogue(catalogue)
    asked = Path(shutil.copytree(tiny_folder, place / "asked"))
    path = asked / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    descriptor["dashboard"]["questions"] = [QUESTION]
    path.write_text(json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return catalogue, add_language(asked, place / "tiny")


@pytest.fixture(autouse=True)
def folder(made: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    catalogue, folder = made
    monkeypatch.setattr(module, "CATALOGUE", catalogue)
    monkeypatch.setenv("DASHBOARD_DATA", str(folder))
    monkeypatch.setenv("DASHBOARD_TODAY", TODAY)
    language_of.cache_clear()
    yield folder
    monkeypatch.undo()
    language_of.cache_clear()
    st.cache_resource.clear()


def left_over(said: list[str]) -> set[str]:
    """Texts of the English and the Spanish catalogue: long ones anywhere, short ones standing alone."""
    alone = {part.strip() for text in said for part in re.split(r"[·:;(),\n⟦⟧]| – ", text)}
    known = only_in("en") | only_in("es")
    return {piece for piece in known if piece in alone or (len(piece) > _LONG and any(piece in t for t in said))}


def test_a_folder_of_texts_is_a_language() -> None:
    """The catalogue's folder alone makes it one of ours, with dates and numbers of its own and its own name."""
    words = language_of(FRENCH)
    assert catalogues() == ("en", "es", FRENCH)
    assert (words.own_name, words.date("2025-12-31"), words.number(1150)) == (
        "Français",
        "31 décembre 2025",
        "1\u202f150",
    )


def test_the_package_is_whole(folder: Path) -> None:
    """The check finds nothing in it that it does not find without the third language."""
    assert check(folder, date.fromisoformat(TODAY)) == []


def test_a_text_missing_in_it_is_told(folder: Path, tmp_path: Path) -> None:
    """A text in two of three languages is found by the column that is empty."""
    copy = Path(shutil.copytree(folder, tmp_path / "copy"))
    path = copy / "scopes.csv"
    path.write_text(re.sub("⟦[^⟧]*⟧", "", path.read_text(encoding="utf-8"), count=1), encoding="utf-8")
    found = [(p.code, p.column) for p in check(copy, date.fromisoformat(TODAY))]
    assert found and {column for _, column in found} == {f"label_{FRENCH}"}


@pytest.mark.parametrize("view", [*TINY_VIEWS, ("detentions", {"question": "held"})], ids=name_of)
def test_every_view(view: tuple[str, dict[str, str]]) -> None:
    """Every page opens in it, leaves no text of another catalogue on it, and leads to the other two."""
    at = visit(view[0], **view[1], lang=FRENCH)
    assert not at.exception and not at.error
    said = texts(at, FRENCH)
    assert any("⟦" in text for text in said)
    assert left_over(said) == set()
    assert all(spec["layout"].get("separators", ", ")[0] == "," for spec in specs(at))
    links = "\n".join(str(element.proto.body) for element in at.get("html"))
    assert {code for code in ("en", "es", FRENCH) if f'hreflang="{code}"' in links} == {"en", "es"}


@pytest.mark.parametrize("page", [page for page in PAGES if page != "refresh"])
def test_a_page_in_another_language_would_be_noticed(page: str) -> None:
    """The reader of texts left over sees English and Spanish pages for what they are."""
    assert all(len(left_over(texts(visit(page, lang=code), code))) > 3 for code in ("en", "es"))


@pytest.mark.parametrize("view", [("home", {}), ("detentions", {"question": "held"})], ids=name_of)
def test_the_questions_of_the_package_are_asked_in_it(view: tuple[str, dict[str, str]]) -> None:
    """A question stands on Home and above its answer as the package words it in this language."""
    said = texts(visit(view[0], **view[1], lang=FRENCH), FRENCH)
    assert any(disguise(str(QUESTION["question_en"])) in text for text in said)


@pytest.mark.parametrize("page", [page for page in PAGES if page != "refresh"])
def test_the_page_before_any_script_speaks_it(page: str) -> None:
    """What the server answers first has its title and its text in this language."""
    shown = rendering(page, FRENCH, {}, current(read()), read())
    assert "⟦" in shown.preview.title and "⟦" in shown.body()


def test_the_desk_asks_for_three_entries() -> None:
    """An entry for readers is proposed in each language of the package, and a note can be typed in each."""
    desk = Desk(figure=FIGURE, lang=FRENCH)
    assert all(desk.has(f"correct-{FIGURE}-note_{code}") for code in ("en", "es", FRENCH))
    desk.set(**{f"correct-{FIGURE}-value": "153"}).check()
    assert all(desk.widget(f"entry-{code}").value for code in ("en", "es", FRENCH))
    assert "⟦" in desk.widget(f"entry-{FRENCH}").value


def test_the_command_line_speaks_it(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``--lang fr`` is taken and answered in it."""
    assert main(["due", str(folder), "--lang", FRENCH]) == 0
    told = capsys.readouterr()
    assert "⟦" in told.out and told.err == ""
