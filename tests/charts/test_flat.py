"""Charts of one width for slides and paper: every mark at its place, nothing to follow, letters in each language."""

from __future__ import annotations

import re
from datetime import date
from itertools import islice
from pathlib import Path

import pytest
from defusedxml import ElementTree
from tests.factories import make_dataset, make_figure, make_organization
from tests.real_charts import charts_of

from dashboard.charts.flat import flat, in_languages
from dashboard.charts.plot_area import area_of
from dashboard.charts.slide_rows import AXIS_PX, HEAD_PX, ROW_PX, height_of, slide_rows
from dashboard.charts.theme import adaptable, theme
from dashboard.dataset.figures.load import load
from dashboard.dataset.figures.model import Figure
from dashboard.wording.language import Language

ROOT = Path(__file__).parents[2]
WIDE = 500
NUMBER = r"-?[\d.]+"


def rows(*values: int) -> list[Figure | None]:
    made = [
        make_figure(f"f{number}", value=value, organization=make_organization(f"group-{number}"))
        for number, value in enumerate(values)
    ]
    return [made[0], None, *made[1:]]


def test_rows_stand_under_one_another(english: Language) -> None:
    """A row is as high as two lines of words, a heading lower; the scale lies under them."""
    shown = rows(10, 20, 40)
    spec = slide_rows(shown, 40, theme("light", make_dataset().package), english)
    assert height_of(shown) == 3 * ROW_PX + HEAD_PX
    assert spec["layout"]["height"] == height_of(shown) + AXIS_PX
    assert list(spec["data"][0]["y"]) == [14, ROW_PX + HEAD_PX + 14, 2 * ROW_PX + HEAD_PX + 14]
    assert [id for ids in spec["data"][0]["customdata"] for id in ids] == ["f0", "f1", "f2"]


def test_marks_stand_at_their_values(english: Language) -> None:
    """A mark is at its share of the width, in pixels."""
    spec = slide_rows(rows(0, 20, 40), 40, theme("light", make_dataset().package), english)
    drawn = flat(spec, WIDE)
    circles = [float(x) for x in re.findall(rf'<circle[^>]* cx="({NUMBER})"', drawn)]
    assert circles[1:] == [250, 500]
    assert "<a " not in drawn and "<title" not in drawn and "%" not in drawn


@pytest.mark.parametrize("kind", ["strip", "release", "timeline"])
def test_every_real_mark_is_drawn(kind: str) -> None:
    """Real charts: every point of them stands at its place."""
    dataset = load(ROOT / "data" / "cuba")
    named = charts_of(dataset, "en", date(2026, 11, 23))
    charts = list(islice((chart for name, chart in named if name.startswith(kind)), 6))
    assert charts
    for chart in charts:
        drawn = ElementTree.fromstring(flat(chart.spec, WIDE))
        points = [trace for trace in chart.spec["data"] if trace.get("mode") == "markers"]
        wanted = [area_of(chart.spec).x(x) * WIDE / 100 for trace in points for x in trace["x"]]
        places = [float(one.get("cx", "nan")) for one in drawn.iter() if one.tag.endswith("circle")]
        moved = (re.match(rf"translate\(({NUMBER}) ", one.get("transform", "")) for one in drawn.iter())
        places += [float(found[1]) for found in moved if found]
        assert wanted
        assert all(any(abs(x - place) < 0.1 for place in places) for x in wanted if 0 < x < WIDE)


def test_one_drawing_for_two_languages(english: Language, spanish: Language) -> None:
    """What differs between languages are letters alone: they stand twice, the marks once."""
    package = make_dataset().package
    drawn = {
        language.code: flat(slide_rows(rows(10, 2000), 2000, adaptable(package), language), WIDE)
        for language in (english, spanish)
    }
    both = in_languages(drawn)
    assert '<text lang="en"' in both and '<text lang="es"' in both
    assert "1,000" in both and "1.000" in both
    assert both.count("<circle") == drawn["en"].count("<circle")
    assert in_languages({"en": drawn["en"], "es": drawn["en"]}) == drawn["en"]


def test_drawings_that_differ_stand_both(english: Language) -> None:
    """Where more than letters differs each language has its own drawing."""
    package = make_dataset().package
    one, other = (flat(slide_rows(rows(value, 20), 40, adaptable(package), english), WIDE) for value in (10, 30))
    both = in_languages({"en": one, "es": other})
    assert both.count("<svg") == 2 and '<svg lang="es"' in both
