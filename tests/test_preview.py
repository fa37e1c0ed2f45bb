"""What a page says before any script runs: title, description, and its figures as plain HTML."""

from __future__ import annotations

import csv
import html as escaping
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import streamlit as st

from dashboard.analysis.answers import answers, questions_of
from dashboard.analysis.latest import headline_panel
from dashboard.environment import read
from dashboard.ui.frame.menu import PAGES
from dashboard.ui.frame.store import current
from dashboard.ui.static import preview as previews
from dashboard.ui.static.rendering import open_page, rendering
from dashboard.wording.figures import hedged, sentence, spoken
from dashboard.wording.language import catalogues, language_of

FIGURE = "prisoners-defenders.political-prisoners-listed.2026-08-31"
DOCUMENT = "idu-2025-12-05-1"


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DASHBOARD_TODAY", "2026-11-23")
    monkeypatch.delenv("DASHBOARD_DATA", raising=False)


@pytest.fixture(scope="module", autouse=True)
def forget() -> Iterator[Any]:
    """What other tests have read is not what these tests read."""
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


def preview(page: Any, code: Any, query: Any) -> Any:
    loaded = current(read())
    if loaded.dataset is None:
        raise LookupError("no data")
    return previews.preview(open_page(page, code, {"lang": code, **query}, loaded.dataset, read()))


def body(page: Any, code: Any, query: Any) -> str:
    """The view behind the preview."""
    return rendering(page, code, {"lang": code, **query}, current(read()), read()).body()


def plain(html: Any) -> Any:
    return " ".join(escaping.unescape(re.sub(r"<[^>]+>", " ", html)).split())


def is_fit(shown: Any) -> Any:
    """Texts without a placeholder."""
    texts = (shown.title, shown.description)
    return all(text.strip() and not re.search(r"[{}<]|  ", text) for text in texts)


@pytest.mark.parametrize("code", catalogues())
def test_home(dataset: Any, today: Any, code: str) -> None:
    """Home says its question and the newest counts, and holds all its figures without a script."""
    shown = preview("home", code, {})
    assert is_fit(shown)
    assert shown.title == dataset.package.text("question", code)
    assert 60 < len(shown.description) < 500
    html = body("home", code, {})
    panels = [panel.place for panel in dataset.package.settings.panels]
    expected = [f.id for panel in panels for f in headline_panel(dataset, *panel, today).figures]
    assert set(expected) <= set(re.findall(r'<tr data-figure="([^"]+)"', html))
    for setting in dataset.package.settings.panels:
        assert setting.title[code] in plain(html)
    assert language_of(code).text("promise") in plain(html)


@pytest.mark.parametrize("code", catalogues())
def test_figures_without_scripts_have_sources(dataset: Any, code: str) -> None:
    """Every figure a reader without scripts sees is named, hedged, dated and leads to its page and document."""
    shown = body("home", code, {}).replace("&amp;", "&")
    found = re.findall(r'<tr data-figure="([^"]+)"', shown)
    assert found
    for figure_id in found:
        row = re.search(rf'<tr data-figure="{re.escape(figure_id)}">(.*?)</tr>', shown, re.DOTALL)[1]
        figure = dataset.figures[figure_id]
        assert figure.organization.short[code] in plain(row)
        assert language_of(code).number(figure.value) in plain(row)
        assert f"sources?figure={figure_id}&lang={code}" in row
        assert re.search(r"sources\?source=([^&\"]+)", row)[1] in {a.source.id for a in figure.attributions}


@pytest.mark.parametrize("code", catalogues())
def test_figure(dataset: Any, code: str) -> None:
    """A figure's page says whose it is and the whole claim."""
    figure = dataset.figures[FIGURE]
    shown = preview("sources", code, {"figure": FIGURE})
    assert is_fit(shown)
    assert figure.organization.in_text[code] in shown.title
    assert shown.title.endswith(dataset.package.text("short_title", code))
    assert shown.description == sentence(figure, language_of(code))


@pytest.mark.parametrize("code", catalogues())
def test_every_figure(dataset: Any, code: str) -> None:
    """Every figure of the data has a preview of its own."""
    for figure_id in list(dataset.figures)[::23]:
        shown = preview("sources", code, {"figure": figure_id})
        assert is_fit(shown)
        assert shown.description == sentence(dataset.figures[figure_id], language_of(code))


@pytest.mark.parametrize("code", catalogues())
def test_document(dataset: Any, code: str) -> None:
    """A document's page says its title and what it states."""
    source = dataset.sources[DOCUMENT]
    shown = preview("sources", code, {"source": DOCUMENT})
    said = [sentence(f, language_of(code)) for f in dataset.figures_of_source[DOCUMENT]]
    assert is_fit(shown)
    assert source.title in shown.title
    assert 0 < len(shown.description) <= 300 and shown.description in " ".join(said)


@pytest.mark.parametrize("code", catalogues())
def test_every_document_is_described(dataset: Any, code: str) -> None:
    """Every document that states figures has a title and a description."""
    bare = []
    for source_id in list(dataset.figures_of_source)[::11]:
        shown = preview("sources", code, {"source": source_id})
        if not (shown.title and shown.description and "{" not in shown.title + shown.description):
            bare.append(source_id)
    assert bare == []


@pytest.mark.parametrize("code", catalogues())
def test_no_number_is_cut(dataset: Any, code: str) -> None:
    """A description that is too long ends between words: half a number is another number."""
    cut = {}
    for source_id, figures in dataset.figures_of_source.items():
        said = " ".join(sentence(f, language_of(code)) for f in figures[:8])
        shown = preview("sources", code, {"source": source_id}).description.removesuffix("…")
        rest = said.removeprefix(shown)
        if rest != said and re.match(r"[\d.,]*\d", rest) and shown[-1].isdigit():
            cut[source_id] = shown[-30:]
    assert cut == {}


@pytest.mark.parametrize("code", catalogues())
@pytest.mark.parametrize("measure", ["political_prisoners_listed", "deaths_in_custody"])
def test_measure(dataset: Any, measure: Any, code: str) -> None:
    """Figures over time of a measure are titled by it and described by its definition."""
    shown = preview("detentions", code, {"measure": measure})
    assert is_fit(shown)
    assert shown.title.startswith(dataset.measures[measure].label[code])
    assert shown.description == dataset.measures[measure].definition[code]


@pytest.mark.parametrize("code", catalogues())
def test_episode(dataset: Any, code: str) -> None:
    """A release is titled and described by the package."""
    for episode in dataset.episodes.values():
        shown = preview("releases", code, {"episode": episode.id})
        assert is_fit(shown)
        assert shown.title.startswith(episode.label[code]) and shown.description == episode.description[code]


@pytest.mark.parametrize("code", catalogues())
def test_question(dataset: Any, today: Any, code: str) -> None:
    """A question of the package is the title of the view that answers it, described by two answers, never by one of many."""
    for question in questions_of(dataset.package).values():
        shown = preview(question.page, code, {"question": question.id, **question.parameters})
        view = preview(question.page, code, question.parameters)
        found = [figure for answer in answers(question, dataset, today) for figure in answer.figures]
        said = [spoken(figure, language_of(code)) for figure in found]
        assert is_fit(shown)
        assert shown.title.startswith(question.text[code])
        assert shown.description.startswith(" ".join(said[:2]) or view.description)
        assert not said or (str(len(found) - 2) in shown.description or len(found) <= 3)
        html = plain(body(question.page, code, {"question": question.id, **question.parameters}))
        assert all(hedged(figure, language_of(code)) in html for figure in found)


@pytest.mark.parametrize("code", catalogues())
def test_an_id_passed_on(code: str) -> None:
    """An id with a full stop behind it or in capitals is previewed as the page will show it."""
    for page, query in (
        ("sources", {"figure": FIGURE}),
        ("sources", {"source": DOCUMENT}),
        ("detentions", {"measure": "deaths_in_custody"}),
    ):
        passed_on = {name: f"{value.upper()}." for name, value in query.items()}
        assert preview(page, code, passed_on) == preview(page, code, query) != preview(page, code, {})


@pytest.mark.parametrize("code", catalogues())
@pytest.mark.parametrize("page", [name for name in PAGES if name != "home"])
def test_every_page(dataset: Any, page: Any, code: str) -> None:
    """Every page has a title of its own and says what it is for."""
    shown = preview(page, code, {})
    assert is_fit(shown)
    assert shown.title.startswith(language_of(code).text(f"page-{page}"))
    assert dataset.package.text("short_title", code) in shown.title
    assert shown.description.startswith(language_of(code).text(f"describe-{page}"))


@pytest.mark.parametrize("code", catalogues())
@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("sources", "figure"),
        ("sources", "source"),
        ("detentions", "measure"),
        ("releases", "episode"),
        ("detentions", "question"),
    ],
)
def test_unknown_ids(page: Any, name: str, code: str) -> None:
    """An unknown or hostile id gives the preview of the page and is never echoed."""
    for value in ("", "nowhere", "<script>alert(1)</script>", "{x}"):
        assert preview(page, code, {name: value}) == preview(page, code, {})


def test_languages_differ() -> None:
    """The previews of the two languages share no text."""
    for page, query in (
        ("home", {}),
        ("sources", {"figure": FIGURE}),
        ("detentions", {"measure": "deaths_in_custody"}),
        ("compare", {}),
    ):
        english, spanish = (preview(page, code, query) for code in catalogues())
        assert english.title != spanish.title
        assert english.description != spanish.description


def test_cells_are_escaped(monkeypatch: pytest.MonkeyPatch, tiny_folder: Path, tmp_path: Path) -> None:
    """HTML in a cell is shown as text to readers without scripts."""
    folder = shutil.copytree(tiny_folder, tmp_path / "tiny")
    path = folder / "organizations.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    cells = {
        f"{name}_{code}": "<img src=x onerror=a()>" for name in ("name", "short", "in_text") for code in catalogues()
    }
    next(row for row in rows if row["organization_id"] == "open-cells").update(cells)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    monkeypatch.setenv("DASHBOARD_DATA", str(folder))
    monkeypatch.setenv("DASHBOARD_TODAY", "2026-01-15")
    for page, query in (("home", {}), ("sources", {"figure": "open-cells.people-held.2025-06-30"})):
        html = body(page, "en", query)
        assert "&lt;img src=x" in html
        assert "<img" not in html


@pytest.mark.parametrize("code", catalogues())
def test_a_small_country(monkeypatch: pytest.MonkeyPatch, tiny_folder: Path, code: str) -> None:
    """Another country's package is previewed as its own."""
    monkeypatch.setenv("DASHBOARD_DATA", str(tiny_folder))
    monkeypatch.setenv("DASHBOARD_TODAY", "2026-01-15")
    for page in PAGES:
        shown = preview(page, code, {})
        assert is_fit(shown)
        assert not re.search(
            "cuba|habana|havana", f"{shown.title} {shown.description} {body(page, code, {})}", re.IGNORECASE
        )


def test_no_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where no data can be shown the page says so and why, before any script, too."""
    monkeypatch.setenv("DASHBOARD_DATA", str(tmp_path / "nowhere"))
    shown = rendering("home", "en", {}, current(read()), read())
    assert shown.preview.title == language_of("en").text("no-data-title") and "nowhere" in shown.body()
