"""The page of one figure: look-alikes, completeness and where to report a problem."""

from __future__ import annotations

import html as escaping
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import streamlit as st
from tests.packages import change
from tests.visits import visit

from dashboard.dataset.figures.load import Dataset, load
from dashboard.ui.views.figure import report_address
from dashboard.wording.language import catalogues, language_of

ROOT = Path(__file__).parents[2]
FIGURE = "prisoners-defenders.political-prisoners-listed.2026-08-31"


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("DASHBOARD_TODAY", "2026-11-23")
    for name in ("DASHBOARD_DATA", "DASHBOARD_REPORT"):
        monkeypatch.delenv(name, raising=False)
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


def html(**parameters: Any) -> str:
    at = visit("sources", **parameters)
    return escaping.unescape("\n".join(str(element.proto.body) for element in at.get("html")))


@pytest.mark.parametrize("code", catalogues())
@pytest.mark.parametrize(
    "figure_id",
    [
        "cuba-foreign-ministry.released-announced.from-2025-01-14",
        "cuba-supreme-court.released-official.2025-01-14-to-2025-03-10",
        "justicia-11j.political-prisoners-behind-bars.july-2021-protests.2024-11-27",
        "prisoners-defenders.political-prisoners-outside-prison.2024-12-31",
        "prisoners-defenders.released-political.2025-01-14-to-2025-03-10",
    ],
)
def test_look_alikes_are_told(dataset: Dataset, figure_id: str, code: str) -> None:
    """A figure whose number stands for something else too says so in a sentence, with a link to the other."""
    shown = html(figure=figure_id, lang=code)
    notes = dataset.figures[figure_id].look_alikes
    assert notes and language_of(code).text("figure-relations") in shown
    assert all(note[code] in shown for note in notes)


@pytest.mark.parametrize("code", catalogues())
def test_completeness_stands_beside_the_count(dataset: Dataset, code: str) -> None:
    """What the counter said of the completeness of a count stands on its page, in words; the count stays as it is."""
    claimed = [figure for figure in dataset.figures.values() if figure.completeness]
    assert len(claimed) == len(dataset.tables["completeness"])
    for figure in claimed:
        shown = html(figure=figure.id, lang=code)
        assert figure.completeness[code] in shown
        assert language_of(code).number(figure.value) in re.search(r"<h1>(.*?)</h1>", shown)[1]


def test_completeness_is_never_calculated_with() -> None:
    """No calculation reads what a counter said of completeness."""
    readers = (ROOT / "src" / "dashboard" / "analysis").rglob("*.py")
    assert [path.name for path in readers if "completeness" in path.read_text(encoding="utf-8")] == []


@pytest.mark.parametrize("code", catalogues())
def test_no_report_by_default(code: str) -> None:
    """Without an address to report to there is no link."""
    assert language_of(code).text("figure-report") not in html(figure=FIGURE, lang=code)


@pytest.mark.parametrize("code", catalogues())
def test_report_is_prefilled(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """The link to report a problem carries the figure and the version of the data."""
    monkeypatch.setenv("DASHBOARD_REPORT", "https://tracker.example/new?title={figure}&body=Data%20{version}")
    shown = html(figure=FIGURE, lang=code)
    link = re.search(rf'<a href="([^"]+)"[^>]*>{re.escape(language_of(code).text("figure-report"))}', shown)[1]
    assert parse_qs(urlsplit(link).query) == {
        "title": [FIGURE],
        "body": [f"Data {load(ROOT / 'data' / 'cuba').package.version}"],
    }


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("mailto:data@group.example?subject={figure}%20({version})", "mailto:data@group.example?subject=ID%20(1%262)"),
        ("https://tracker.example/new?f={figure}", "https://tracker.example/new?f=ID"),
        ("javascript:alert('{figure}')", ""),
        ("data:text/html,{figure}", ""),
        ("http://tracker.example/{figure}", ""),
        ("//tracker.example/{figure}", ""),
        ("", ""),
    ],
)
def test_only_https_and_mail(dataset: Dataset, template: str, expected: str) -> None:
    """Only https and mail addresses become a link, and what is set in cannot add a parameter."""
    figure = dataset.figures[FIGURE]
    assert report_address(figure, "1&2", template) == expected.replace("ID", FIGURE)


@pytest.mark.parametrize(("code", "mark"), [("en", ""), ("es", " (en inglés)")])
def test_a_reason_in_another_language_names_it(
    tiny_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, mark: str
) -> None:
    """A reason in the first language of the package alone is shown to whoever reads another, who is told which."""
    folder = shutil.copytree(tiny_folder, tmp_path / "tiny")
    figure_id = "open-cells.people-held.2025-06-30.2"
    change(folder, "detentions", figure_id, status="withdrawn", status_reason="Counted twice.")
    monkeypatch.setenv("DASHBOARD_DATA", str(folder))
    shown = html(figure=figure_id, lang=code)
    assert re.search(rf"Counted twice\.{re.escape(mark)}\s*</p>", shown)
