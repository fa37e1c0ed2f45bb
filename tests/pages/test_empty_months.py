"""The empty months of Over time as a reader meets them: chart, key, words and table, both languages, past days."""

from __future__ import annotations

import html as escaping
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest
from tests.charts_shown import alts, specs
from tests.visits import visit

from dashboard.analysis.series import series_of
from dashboard.analysis.silence import empty_months, runs
from dashboard.dataset.figures.dates import first_day
from dashboard.dataset.figures.load import Dataset
from dashboard.wording.language import catalogues, language_of

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 23)
LISTED = {"measure": "political_prisoners_listed"}
SILENT = {"lang": "en", **LISTED, "window": "all"}


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DASHBOARD_TODAY", TODAY.isoformat())
    monkeypatch.delenv("DASHBOARD_DATA", raising=False)


def html(at: AppTest) -> str:
    bodies = [" ".join(str(element.proto.body).split()) for element in at.get("html")]
    return "\n".join(body for body in bodies if not body.startswith(("<style", "<script")))


def drawn(spec: Mapping[str, Any]) -> set[str]:
    return {figure_id for trace in spec["data"] for (figure_id,) in trace["customdata"]}


def in_table(at: AppTest) -> list[str]:
    return re.findall(r'<tr data-figure="([^"]+)"', html(at))


def slots(spec: Mapping[str, Any]) -> list[int]:
    """How many months, or runs of months, each lane of a chart leaves empty."""
    return [shape["path"].count("M") for shape in spec["layout"]["shapes"] if shape.get("name") == "slots"]


def silent_months(at: AppTest) -> list[str]:
    """The months and runs of months in the table of silence."""
    return re.search(r"<td[^>]*>\s*\d+: ([^<]*?)\s*</td>", html(at).split('class="figures silent"')[1])[1].split(", ")


@pytest.mark.parametrize("code", catalogues())
def test_empty_slots(dataset: Dataset, code: str) -> None:
    """The chart has a slot for each empty month; key, legend, alternative text, text and table say the same number."""
    at, words = visit("detentions", lang=code, **LISTED), language_of(code)
    text = " ".join(escaping.unescape(html(at)).split())
    [series] = [s for s in series_of(dataset, LISTED["measure"], "all") if s.organization.id == "prisoners-defenders"]
    months = [month for month in empty_months(series, dataset, TODAY) if first_day(month) > date(2021, 11, 23)]
    [spec], [alt] = specs(at), alts(at)
    assert len(months) > 5 and slots(spec) == [len(months)]
    assert words.text("key-slot") in text
    assert words.text("timeline-empty-months", count=len(months)) in text
    assert words.text("timeline-alt-slots", count=len(months)) in alt
    told = ", ".join(" – ".join(words.date(m, short=True) for m in dict.fromkeys(run)) for run in runs(months))
    assert words.text("timeline-said-empty", count=len(months), months=told) in text
    silent = re.search(r'<table class="figures silent">(.*?)</table>', text)[1]
    assert f"{len(months)}: {told}" in silent and "Prisoners Defenders" in silent
    assert "figure=" not in silent and "data-figure" not in silent


@pytest.mark.parametrize("code", catalogues())
def test_no_slots_no_words(code: str) -> None:
    """Where no regular series is silent the page does not speak of slots."""
    at = visit("detentions", lang=code, measure="prisoners_of_conscience")
    text = escaping.unescape(html(at))
    assert [slots(spec) for spec in specs(at)] == [[]]
    assert language_of(code).text("key-slot") not in text
    assert language_of(code).text("timeline-silent-heading") not in text


def test_slots_as_known_on_a_day(dataset: Dataset) -> None:
    """As known on a day, no month after it is empty, and a month stated only later still is."""
    at = visit("detentions", **SILENT, known="2025-06-01", org="prisoners-defenders")
    assert silent_months(at)[-1] == "Apr 2025 – May 2025"
    later = silent_months(visit("detentions", **SILENT, org="prisoners-defenders"))
    assert "Apr 2025" in later and not any("May 2025" in run for run in later)


def test_undated_figures_fill_their_months(dataset: Dataset) -> None:
    """Where undated figures are shown apart, a month they state is not said to be silent; their panel has no slots and the same letters."""
    address = {**SILENT, "known": "2022-06-30", "org": "prisoners-defenders"}
    dated, apart = specs(visit("detentions", **address, undated="1"))
    [alone] = specs(visit("detentions", **address))
    assert slots(apart) == []
    filled = {f.reference.latest.strftime("%Y-%m") for i in drawn(apart) if (f := dataset.figures[i]).stands}
    assert filled and slots(dated)[0] <= slots(alone)[0]
    letters = [
        [(n["text"], n["x"]) for n in spec["layout"]["annotations"] if not n["showarrow"] and n["y"] == 1]
        for spec in (dated, apart)
    ]
    assert letters[0] == letters[1]


def test_counts_are_of_the_window(dataset: Dataset) -> None:
    """Key and text count the figures of the window, as the table does."""
    at = visit("detentions", lang="en", **LISTED, org="prisoners-defenders")
    listed = len(in_table(at))
    keys = re.search(r'<ul class="keys">(.*?)</ul>', html(at), re.DOTALL)[1]
    assert language_of("en").text("timeline-points", count=listed) in keys
    whole = len(in_table(visit("detentions", **SILENT, org="prisoners-defenders")))
    assert whole > listed
