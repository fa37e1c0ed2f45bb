"""Everything of a folder in one zip: what is in it, from which data, the same bytes twice."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import frictionless
import pytest

from dashboard.dataset.files.package import FIGURE_TABLES
from dashboard.ui.meeting import pack
from dashboard.ui.meeting.cards import TalkData
from dashboard.ui.meeting.folder import read_folder
from dashboard.ui.meeting.not_installed import NoPango
from dashboard.ui.meeting.pack import pack_of

SITE = "https://figures.example"
PD = "prisoners-defenders.political-prisoners-listed.2026-08-31"
CARDS = [f"figure:{PD}", "question:held-now", "chart:home:panel-listed", "rung:vatican-2025:released_political"]
pytestmark = pytest.mark.usefixtures("talk_day")


@pytest.fixture
def data(talk: TalkData) -> TalkData:
    return talk


def made(data: TalkData, *cards: str) -> bytes:
    return pack_of(read_folder({"cards": "~".join(cards)}, ["en", "es"], "es"), data, "A4")


def test_what_is_in_it(data: TalkData, tmp_path: Path) -> None:
    """Deck, slides, handout, pictures, citations and messages in both languages, and the data."""
    content = made(data, *CARDS, "figure:nope")
    zipfile.ZipFile(io.BytesIO(content)).extractall(tmp_path)
    held = {str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file()}
    both = {f"{name}-{code}.txt" for name in ("citations", "message") for code in ("en", "es")}
    assert {"deck.html", "slides.pptx", "handout.pdf", "CITATION.cff", *both} <= held
    assert {"pictures/01-figure.png", "pictures/03-chart.png", "data/datapackage.json"} <= held
    assert (tmp_path / "pictures/01-figure.png").read_bytes().startswith(b"\x89PNG")
    readme = (tmp_path / "README.es.txt").read_text()
    assert data.whole.package.version in readme and "figure:nope" in readme and f"{SITE}/present?cards=" in readme
    message = (tmp_path / "message-en.txt").read_text()
    assert "1,339 people were counted" in message and f"{SITE}/sources?figure={PD}" in message
    descriptor = json.loads((tmp_path / "data/datapackage.json").read_text())
    tables = {resource["name"] for resource in descriptor["resources"]} & set(FIGURE_TABLES)
    stated = "\n".join((tmp_path / f"data/{name}.csv").read_text() for name in tables)
    assert PD in stated and len(stated.splitlines()) < 60
    report = frictionless.Package(str(tmp_path / "data/datapackage.json")).validate()
    assert report.flatten(["path", "rowNumber", "fieldName", "type", "note"]) == []


def test_the_same_folder_is_the_same_pack(data: TalkData) -> None:
    """The same cards and data give the same bytes."""
    assert made(data, *CARDS[:2]) == made(data, *CARDS[:2])


def test_without_pango_the_rest_is_there(data: TalkData, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no handout can be made everything else is, and the text that goes along says why."""

    def refuse(*_: object) -> bytes:
        raise NoPango

    monkeypatch.setattr(pack, "handout_of", refuse)
    file = zipfile.ZipFile(io.BytesIO(made(data, CARDS[0])))
    assert "deck.html" in file.namelist() and not any(name.startswith("handout") for name in file.namelist())
    assert "libpango" in file.read("README.en.txt").decode()


def test_no_card_no_pack(data: TalkData) -> None:
    """A folder of nothing there is makes no file."""
    with pytest.raises(LookupError):
        made(data, "figure:nope")
