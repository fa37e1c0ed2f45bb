"""What ``docs/design.md`` says of adding a page, a chart and a measure: files of their own and at most one line."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from jinja2 import ChoiceLoader, DictLoader
from streamlit.testing.v1 import AppTest
from tests.charts_shown import specs
from tests.pages.test_pages import html, marks, texts
from tests.visits import visit

from dashboard.dataset.checks.check import check
from dashboard.environment import read
from dashboard.ui.frame import html as html_module
from dashboard.ui.frame.menu import PAGES
from dashboard.ui.frame.store import current
from dashboard.ui.static.rendering import rendering
from dashboard.wording import language as module
from dashboard.wording.language import CATALOGUE, language_of

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 1, 20)
PAGE = '''
"""Every figure of one measure, whoever stated it, in the order of its dates."""

import streamlit as st

from dashboard.charts.figure import Chart
from dashboard.charts.keys import of_figures
from dashboard.charts.layout import date_axis, greatest, lay_out, value_axis
from dashboard.charts.marks import Pen, in_time
from dashboard.ui.frame.frame import frame


def everybody_chart(figures, theme, language):
    pen, marks = Pen(theme, language, "y"), [in_time(figure) for figure in figures]
    days = [figure.reference.latest for figure in figures]
    axes = date_axis(min(days), max(days), {}, theme), value_axis(greatest(figures), theme, language)
    layout = lay_out(300, (46, 16, 16, 34), axes, theme) | {"annotations": pen.bounds(marks)}
    return {"data": pen.points(marks) + pen.bars(marks), "layout": layout}


with frame("everybody") as page:
    figures = [figure for figure in page.dataset.figures.values() if figure.measure.id == "people_held"]
    page.show("everybody/head", symbols=of_figures(figures))
    chart = Chart(everybody_chart(figures, page.theme, page.language))
    page.surface.chart("everybody", chart, page.text("everybody-alt", count=len(figures)))
'''
TEMPLATE = """
{% from "frame/key.html" import key_of with context %}
<h1>{{ t("everybody-heading") }}</h1>
{{ key_of(symbols, upright=true) }}
"""
TEXTS = {
    "en": """
page-everybody = Everybody in one chart
menu-everybody = Everybody
describe-everybody = Every figure of one measure.
everybody-heading = Everybody, whoever counted
everybody-alt = { $count } figures by date
""",
    "es": """
page-everybody = Todas en un gráfico
menu-everybody = Todas
describe-everybody = Todas las cifras de un indicador.
everybody-heading = Todas, cuente quien cuente
everybody-alt = { $count } cifras por fecha
""",
}
HEADINGS = {"en": "Everybody, whoever counted", "es": "Todas, cuente quien cuente"}
FIGURES = {f"open-cells.people-held.{day}": f"open-cells.people-exiled.{day}" for day in ("2024-12-31", "2025-06-30")}
MEASURE = {
    "measure_id": "people_exiled",
    "label_en": "People in exile",
    "label_es": "Personas en el exilio",
    "sentence_en": "{n} person{scope} was in exile {when}|{n} people{scope} were in exile {when}",
    "sentence_es": "{n} persona{scope} estaba en el exilio {when}|{n} personas{scope} estaban en el exilio {when}",
    "rank": "9",
}
SENTENCES = {"en": "people were in exile", "es": "personas estaban en el exilio"}


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tiny_folder: Path) -> Iterator[Path]:
    """The app with one more page, a file of texts for it in each language, and its line in the menu."""
    for name in ("app.py", "pages"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, tmp_path / name)
    (tmp_path / "pages" / "everybody.py").write_text(PAGE, encoding="utf-8")
    catalogue = Path(shutil.copytree(CATALOGUE, tmp_path / "catalogue"))
    for code, said in TEXTS.items():
        (catalogue / code / "everybody.ftl").write_text(said, encoding="utf-8")
    environment = html_module._environment()
    loaders: list[Any] = [environment.loader, DictLoader({"everybody/head.html": TEMPLATE})]
    monkeypatch.setattr(environment, "loader", ChoiceLoader(loaders))
    monkeypatch.setattr(module, "CATALOGUE", catalogue)
    monkeypatch.setitem(PAGES, "everybody", "pages/everybody.py")
    monkeypatch.setenv("DASHBOARD_DATA", str(tiny_folder))
    monkeypatch.setenv("DASHBOARD_TODAY", TODAY.isoformat())
    language_of.cache_clear()
    yield tmp_path
    monkeypatch.undo()
    language_of.cache_clear()
    st.cache_resource.clear()


@pytest.mark.parametrize("code", TEXTS)
def test_a_page_with_a_chart(app: Path, code: str) -> None:
    """A file in ``pages``, texts and a template of its own and a line in the menu are a page.

    It is offered, drawn in each language and told before scripts; its chart, drawn with the pen of all charts, leads
    from each mark to a figure and has the key of its marks.
    """
    at = AppTest.from_file(str(app / "app.py"), default_timeout=60)
    at.query_params["lang"] = code
    label = language_of(code).text("menu-everybody")
    assert label in [link.proto.label for link in at.run().get("page_link")]
    page = at.switch_page("pages/everybody.py").run()
    assert not page.exception and {label, HEADINGS[code]} <= set(texts(page, code))
    [spec] = specs(page)
    assert len(set(marks(spec))) > 2 and None not in set(marks(spec))
    assert html(page).count("data-symbol=") > 2
    shown = rendering("everybody", code, {}, current(read()), read()).preview
    assert shown.title.startswith(language_of(code).text("page-everybody"))


def test_a_measure(tmp_path: Path, tiny_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A row of ``measures.csv`` is a measure: its figures are checked, said in words, drawn over time and offered."""
    folder = Path(shutil.copytree(tiny_folder, tmp_path / "data"))
    like = rows_of(folder / "measures.csv", "measure_id", "people_held")
    add(folder / "measures.csv", [row | MEASURE for row in like])
    for held, exiled in FIGURES.items():
        counted = rows_of(folder / "detentions.csv", "figure_id", held)
        add(folder / "detentions.csv", [row | {"figure_id": exiled, "measure_id": "people_exiled"} for row in counted])
        stated = rows_of(folder / "attributions.csv", "figure_id", held)
        add(folder / "attributions.csv", [row | {"figure_id": exiled} for row in stated])
    assert [problem for problem in check(folder, TODAY) if problem.severity == "error"] == []
    monkeypatch.setenv("DASHBOARD_DATA", str(folder))
    monkeypatch.setenv("DASHBOARD_TODAY", TODAY.isoformat())
    for code, said in SENTENCES.items():
        at = visit("detentions", measure="people_exiled", lang=code)
        assert not at.exception and {id for spec in specs(at) for id in marks(spec)} == set(FIGURES.values())
        for figure in FIGURES.values():
            assert said in " ".join(html(visit("sources", figure=figure, lang=code)).split())


def rows_of(path: Path, column: str, value: str) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row[column] == value]


def add(path: Path, rows: list[dict[str, str]]) -> None:
    assert rows
    with path.open("a", encoding="utf-8", newline="") as file:
        csv.DictWriter(file, list(rows[0]), lineterminator="\n").writerows(rows)
