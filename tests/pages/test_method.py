"""The method page, in both languages and with any address."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from tests.visits import visit

from dashboard.dataset.figures.load import Dataset

ROOT = Path(__file__).parents[2]
HEADING = {"en": "What do these numbers mean?", "es": "¿Qué significan estos números?"}
SECTIONS = ("counts", "rules", "list", "dictionary", "downloads", "programs", "cite", "changes", "term", "marks")


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DASHBOARD_TODAY", "2026-11-23")


def html(at: AppTest) -> str:
    return "\n".join(str(element.proto.body) for element in at.get("html"))


@pytest.mark.parametrize("code", ["en", "es"])
def test_default(code: str) -> None:
    """Every section is there under its anchor, and the contents lead to each."""
    text = html(visit("method", lang=code))
    assert HEADING[code] in text
    assert re.findall(r'href="#(\w+)"', text) == list(SECTIONS)
    assert all(f'id="{name}"' in text for name in SECTIONS)


@pytest.mark.parametrize("code", ["en", "es"])
def test_changes_can_be_followed(code: str) -> None:
    """The feed in the reader's language is linked below the changes and in the foot, whatever day is looked at."""
    text = html(visit("method", lang=code, known="2026-11-01"))
    changes = re.search(r'<section class="one method" id="changes">.*?</section>', text, re.DOTALL)[0]
    foot = re.search(r"<footer.*?</footer>", text, re.DOTALL)[0]
    assert all(re.findall(r'href="(feed[^"]*)"', part) == [f"feed.atom?lang={code}"] for part in (changes, foot))


def test_without_changes_none_are_followed(monkeypatch: pytest.MonkeyPatch, tiny_folder: Path) -> None:
    """A package without a log of changes links no feed of it."""
    monkeypatch.setenv("DASHBOARD_DATA", str(tiny_folder))
    assert "feed.atom" not in html(visit("method", lang="en"))


def test_the_first_headline_panel_is_chosen(dataset: Dataset) -> None:
    """Without a wish the definitions of the first headline panel are shown."""
    panel = dataset.package.settings.panels[0]
    assert dataset.measures[panel.measure_id].definition["en"] in html(visit("method", lang="en"))


def test_a_choice_of_the_address(dataset: Dataset) -> None:
    """Measure and scope of the address are shown; the one question nobody answers is said."""
    at = visit("method", lang="en", measure="released_political")
    assert dataset.measures["released_political"].definition["en"] in html(at)
    assert "No organization states: " in html(at)


def test_choosing_writes_ids() -> None:
    """The reader's choice stands in the address as an id, and the default leaves it."""
    at = visit("method", lang="en", scope="unconfirmed-cases")
    at.selectbox(key="choose-measure").set_value("political_prisoners_behind_bars").run()
    assert at.query_params["measure"] == "political_prisoners_behind_bars"
    assert "scope" not in at.query_params
    at.selectbox(key="choose-measure").set_value("political_prisoners_listed").run()
    assert "measure" not in at.query_params


def test_hostile_address() -> None:
    """Values the page does not know are dropped with a word, escaped, and the default is shown."""
    at = visit("method", lang="en", measure="<script>alert(1)</script>", scope="../..", list="nobody")
    assert "&lt;script&gt;" in html(at)
    assert "<script>alert" not in html(at)
    assert not {"measure", "scope", "list"} & set(at.query_params)
    assert "Our arithmetic" in html(at)


def test_every_number_of_the_list_leads_to_its_figure(dataset: Dataset) -> None:
    """Each figure linked on the page is in the data, and all of the arithmetic are linked."""
    linked = set(re.findall(r"sources\?figure=([\w.-]+)", html(visit("method", lang="en"))))
    assert linked <= dataset.figures.keys()
    assert "prisoners-defenders.political-prisoners-listed.2024-05" in linked


def test_what_does_not_fit_is_said() -> None:
    """The months that do not add up are named before the table, and the arithmetic is called ours."""
    text = html(visit("method", lang="en"))
    assert "the sum fits in 25" in text
    assert "It does not fit in May 2024: the stated list has 1 person fewer than the sum." in text
    assert "It does not fit in January 2021: the stated list has 2 people more than the sum." in text


def test_downloads(dataset: Dataset) -> None:
    """One download for each table, one for everything, one for the list shown."""
    keys = {button.key for button in visit("method", lang="en").get("download_button")}
    assert keys == {"download-package", "download-list", *(f"download-{name}" for name in dataset.package.tables)}


def test_positions_are_sentences_with_links() -> None:
    """Whoever gives a position instead of a count is quoted in a sentence that leads to its figure."""
    assert re.search(r"sources\?figure=[\w.-]*acknowledged[^>]*>The [^.]* said ", html(visit("method", lang="en")))


def test_dictionary_is_complete(dataset: Dataset) -> None:
    """Every column of every table is in the dictionary, in Spanish on the Spanish page."""
    text = html(visit("method", lang="es"))
    for table in dataset.package.tables.values():
        assert all(f"<code>{column}</code>" in text for column in table.columns)
        assert table.title["es"] in text


def test_as_known_on_a_day() -> None:
    """Seen from an earlier day fewer months can be followed, and the files can still be taken away."""
    at = visit("method", lang="en", known="2024-12-31")
    assert "February 2026" not in html(at)
    assert at.get("download_button")
    assert "being changed" not in html(at)


def test_another_country(tiny_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The page of another folder is about that folder only."""
    monkeypatch.setenv("DASHBOARD_DATA", str(tiny_folder))
    text = html(visit("method", lang="en"))
    assert "Open Cells" in text
    assert "Valdoria" in text
    assert "Cuba" not in text
