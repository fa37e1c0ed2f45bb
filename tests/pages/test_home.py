"""Home says beside an old figure how old it is, in both languages, and nothing beside a fresh one."""

from __future__ import annotations

import html as escaping
import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest
from tests.charts_shown import specs
from tests.factories import make_figure
from tests.visits import visit

from dashboard.analysis.latest import Panel, headline_panel
from dashboard.analysis.silence import late_figures
from dashboard.dataset.figures.load import Dataset, load
from dashboard.wording.ages import how_old, remark
from dashboard.wording.language import catalogues, language_of

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DASHBOARD_TODAY", TODAY.isoformat())
    monkeypatch.delenv("DASHBOARD_DATA", raising=False)


def rows(at: AppTest) -> Iterator[Any]:
    """The second line of each row of the charts by the id of its figure; empty where it has none."""
    for spec in specs(at):
        for note in spec["layout"]["annotations"]:
            if note.get("name") and not note["showarrow"]:
                second = re.search(r"<br><span[^>]*>([^<]*)</span></a>$", note["text"])
                yield note["name"], escaping.unescape(second[1]) if second else ""


def panels(dataset: Dataset, today: date) -> list[Panel]:
    settings = dataset.package.settings.panels
    return [headline_panel(dataset, *s.place, today) for s in settings]


@pytest.mark.parametrize("code", catalogues())
def test_old_figures_say_their_age(dataset: Dataset, code: str) -> None:
    """Every old figure says in its row how old it is, in the words of the key of Over time; no fresh one does."""
    words = language_of(code)
    expected: dict[str, str] = {}
    for panel in panels(dataset, TODAY):
        late = late_figures(panel, dataset, TODAY)
        expected |= {f.id: remark(how_old(f, TODAY, words) if f.id in late else "", f, words) for f in panel.figures}
    assert dict(rows(visit("home", lang=code))) == expected
    assert sum(bool(text) for text in expected.values()) > 5


def test_words_of_age() -> None:
    """The age is said as people say it."""
    old = make_figure(as_of="2026-03-20")
    assert how_old(old, TODAY, language_of("en")) == "figure is 8 months old"
    assert how_old(old, TODAY, language_of("es")) == "cifra de hace 8 meses"
    for code, said in [("en", "figure of today"), ("es", "cifra de hoy")]:
        assert how_old(make_figure(as_of=TODAY.isoformat()), TODAY, language_of(code)) == said


@pytest.mark.parametrize("code", catalogues())
def test_fresh_figures_say_nothing(monkeypatch: pytest.MonkeyPatch, dataset: Dataset, code: str) -> None:
    """Three weeks after its reference a figure says nothing of its age; others on the same page may."""
    newest = max((f for p in panels(dataset, TODAY) for f in p.figures), key=lambda f: f.reference.latest)
    monkeypatch.setenv("DASHBOARD_TODAY", (newest.reference.latest + timedelta(days=20)).isoformat())
    assert dict(rows(visit("home", lang=code)))[newest.id] == ""


# The age of a figure, before how it stands to the row above.
AGE = re.compile(r'<span class="quiet">\(([^)]*)\)</span>\s*(?:<span class="against">[^<]*</span>\s*)?</li>')


@pytest.mark.parametrize("code", catalogues())
def test_text_says_the_age_too(dataset: Dataset, code: str) -> None:
    """The chart read as text says the age of each old figure, as often as the charts do; a doubt its sentences say."""
    at = visit("home", lang=code)
    bodies = " ".join(escaping.unescape(str(element.proto.body)) for element in at.get("html"))
    late = set[str]().union(*(late_figures(panel, dataset, TODAY) for panel in panels(dataset, TODAY)))
    said = [how_old(dataset.figures[id], TODAY, language_of(code)) for id, _ in rows(at) if id in late]
    assert sorted(AGE.findall(bodies)) == sorted(said)


def test_age_as_known_on_a_day(dataset: Dataset) -> None:
    """As known on a day, ages are counted to that day and not to today."""
    found = dict(rows(visit("home", lang="en", known="2025-06-01")))
    assert found["european-parliament.political-prisoners-listed.2024-01"] == "figure is 16 months old"
    assert found["prisoners-defenders.political-prisoners-listed.2025-03-31"] == ""


@pytest.mark.parametrize("code", catalogues())
def test_ages_fit_a_phone(code: str) -> None:
    """No second line is longer than a row may be."""
    assert all(len(text) <= 46 for _, text in rows(visit("home", lang=code)))


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", "No organization gave this figure in the last 2 months."),
        ("es", "Ninguna organización dio esta cifra en los últimos 2 meses."),
    ],
)
def test_older_figures_stay_behind_a_line(
    monkeypatch: pytest.MonkeyPatch, plain_folder: Path, code: str, said: str
) -> None:
    """A panel without a figure of the months the package calls recent still offers the older ones, closed."""
    descriptor = plain_folder / "datapackage.json"
    package = json.loads(descriptor.read_text(encoding="utf-8"))
    package["dashboard"]["recent_months"] = 2
    descriptor.write_text(json.dumps(package), encoding="utf-8")
    monkeypatch.setenv("DASHBOARD_DATA", str(plain_folder))
    at = visit("home", lang=code)
    bodies = " ".join(escaping.unescape(str(element.proto.body)) for element in at.get("html"))
    dataset = load(plain_folder)
    assert said in bodies and not list(rows(at))
    for panel in panels(dataset, TODAY):
        assert panel.earlier and all(f"figure={figure.id}" in bodies for figure in panel.earlier)
