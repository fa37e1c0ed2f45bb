"""A chart as a drawing: every chart there is, each mark a link, no text taken for markup, nothing left out silently."""

from __future__ import annotations

import re
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from defusedxml import ElementTree
from tests.real_charts import charts_of

from dashboard.charts.drawable import NotDrawable, assert_drawable
from dashboard.charts.lettering import width
from dashboard.charts.plot_area import inside
from dashboard.charts.rich_text import Run, read_rich_text
from dashboard.charts.svg import drawing, plot
from dashboard.charts.theme import adaptable, declarations, theme
from dashboard.dataset.figures.load import Dataset, load
from dashboard.dataset.files.snapshot import snapshot
from dashboard.wording.language import catalogues

ROOT = Path(__file__).parents[2]
PACKAGES = {
    "data/cuba": date(2026, 11, 23),
    "data/venezuela": date(2026, 11, 28),
    "tests/data/tiny": date(2026, 1, 15),
}
SVG_LINK = "{http://www.w3.org/2000/svg}a"
BOUND_HEAD_PX = 9
"""How broad the head of an arrow is, the broadest of all marks over time."""
EVIL = "<script>alert(1)</script>&\"'"


def link(figure_id: str) -> str:
    return f"sources?figure={figure_id}&lang=en"


@pytest.fixture(scope="module", params=PACKAGES)
def package(request: pytest.FixtureRequest) -> tuple[Dataset, date]:
    return load(snapshot(ROOT / request.param)), PACKAGES[request.param]


@pytest.fixture(scope="module")
def spec() -> dict[str, Any]:
    """The first chart of the invented country."""
    _, chart = next(charts_of(load(snapshot(ROOT / "tests/data/tiny")), "en", PACKAGES["tests/data/tiny"]))
    return chart.spec


@pytest.mark.parametrize("code", catalogues())
def test_every_chart_is_drawn(package: tuple[Dataset, date], code: str) -> None:
    """Each chart is well-formed, names its inks instead of mixing them, and each mark leads to its figure."""
    dataset, day = package
    count = 0
    for name, chart in charts_of(dataset, code, day):
        svg = drawing(chart.spec, link)
        tree = ElementTree.fromstring(svg.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1))
        marks = [trace["customdata"] for trace in chart.spec["data"] if "markers" in trace["mode"]]
        expected = sorted(link(one[0]) for ids in marks for one in ids)
        assert sorted(a.get("href") or "" for a in tree.iter(SVG_LINK) if a.find("{*}path") is not None) == expected, (
            name
        )
        assert not re.search(r'(?:fill|stroke)="(?!none|var\(--[\w-]+\))', svg), name
        assert "nan" not in svg and "None" not in svg
        count += 1
    assert count > 5


def test_numbers_stand_clear_of_marks(package: tuple[Dataset, date]) -> None:
    """A mark at the left edge of a plot hides no number of the scale beside it, and the margin still holds that."""
    dataset, day = package
    reach, count = BOUND_HEAD_PX / 2 + 2, 0
    for name, chart in charts_of(dataset, "en", day):
        upright, left = chart.spec["layout"]["yaxis"], chart.spec["layout"]["margin"]["l"]
        if not upright.get("visible", True):
            continue
        edges = re.findall(r'<text x="(-[\d.]+)"[^>]*text-anchor="end">', drawing(chart.spec, link))
        assert len(edges) >= len(upright["tickvals"])
        for edge, text in zip(map(float, edges), upright["ticktext"], strict=False):
            assert edge <= -reach, name
            assert width(text, upright["tickfont"]["size"]) - edge <= left, name
        count += 1
    assert count


def test_inks_are_declared_for_each_appearance(package: tuple[Dataset, date]) -> None:
    """Each ink a drawing names is declared: for a light screen and paper, and anew for a dark screen."""
    dataset, day = package
    _, chart = next(charts_of(dataset, "en", day))
    light, dark = declarations(dataset.package).split("@media screen and (prefers-color-scheme: dark)")
    for name in set(re.findall(r"var\((--[\w-]+)\)", drawing(chart.spec, link))):
        assert f"{name}: #" in light and f"{name}: #" in dark
    assert theme("light", dataset.package).ink in light and theme("dark", dataset.package).ink in dark


def test_an_organization_keeps_its_ink(package: tuple[Dataset, date]) -> None:
    """What the adaptable theme names for an organization is declared as its colour in light and in dark."""
    dataset, _ = package
    light, dark = declarations(dataset.package).split("@media screen and (prefers-color-scheme: dark)")
    for organization in dataset.organizations.values():
        name = adaptable(dataset.package).colour(organization).removeprefix("var(").removesuffix(")")
        assert f"{name}: {theme('light', dataset.package).colour(organization)};" in light
        assert f"{name}: {theme('dark', dataset.package).colour(organization)};" in dark


def test_texts_are_texts(spec: dict[str, Any]) -> None:
    """What comes from data is never markup, in the drawing, its labels and its links."""
    changed = deepcopy(spec)
    changed["data"][0]["hovertext"] = [EVIL for _ in changed["data"][0]["hovertext"]]
    changed["layout"]["xaxis"]["ticktext"] = [EVIL for _ in changed["layout"]["xaxis"]["ticktext"]]
    html = plot(changed, EVIL, lambda figure_id: f'"><script>{figure_id}')
    assert "<script" not in html and 'href=""' not in html
    assert "&lt;script&gt;" in html


@pytest.mark.parametrize(
    "change",
    [
        lambda spec: spec["data"][0].update(fill="tozeroy"),
        lambda spec: spec["data"][0]["marker"].update(symbol="star"),
        lambda spec: (
            spec["data"][0]["line"].update(dash="dot")
            if "line" in spec["data"][0]
            else spec["data"][0].update(line={"dash": "dot"})
        ),
        lambda spec: spec["layout"].update(title={"text": "x"}),
        lambda spec: spec["layout"]["xaxis"].update(tickangle=45),
        lambda spec: spec["layout"]["annotations"][0].update(textangle=90),
        lambda spec: spec["layout"]["annotations"][0].update(xanchor="right"),
        lambda spec: spec["layout"].update(shapes=[{"type": "circle"}]),
    ],
)
def test_what_is_not_drawn_is_refused(spec: dict[str, Any], change: Any) -> None:
    """A feature of plotly that a drawing would leave out is named, never dropped."""
    changed = deepcopy(spec)
    assert_drawable(changed)
    change(changed)
    with pytest.raises(NotDrawable):
        drawing(changed, link)


def test_a_path_of_another_shape_is_refused(spec: dict[str, Any]) -> None:
    """The outlines of slots are boxes; another path is not taken for one."""
    line = {"color": "var(--ink)", "width": 1}
    shape = {"type": "path", "path": "M1,1L2,2Z", "layer": "above", "line": line}
    with pytest.raises(NotDrawable):
        drawing(spec | {"layout": spec["layout"] | {"shapes": [shape]}}, link)


@pytest.mark.parametrize(
    ("segment", "left"),
    [
        ((0, 5, 100, 5), (0, 5, 100, 5)),
        ((-50, 0, 50, 10), (0, 5, 50, 10)),
        ((50, 0, 150, 10), (50, 0, 100, 5)),
        ((-50, 0, 150, 20), (0, 5, 100, 15)),
        ((-20, 0, -10, 0), None),
        ((110, 0, 120, 0), None),
    ],
)
def test_lines_end_at_the_edges(segment: Any, left: Any) -> None:
    """Of a line only what lies inside the window is drawn, and it stays the same line."""
    assert inside(segment) == left


def test_rich_text() -> None:
    """Colour, weight, lines and the link of a text are read; entities are letters."""
    text = read_rich_text(
        '<a href="x?a=1&b=2"><span style="color:#111">A &amp; B <b>7</b></span><br><span style="color:#222">c</span></a>'
    )
    assert text.link == "x?a=1&b=2"
    assert text.lines == (
        (Run("A & B ", "#111"), Run("7", "#111", is_bold=True)),
        (Run("c", "#222"),),
    )
    with pytest.raises(ValueError, match="<i>"):
        read_rich_text("<i>x</i>")


def test_a_figure_can_open_beside_the_page() -> None:
    """Where leaving the page would cost something every link of a chart opens another."""
    _, chart = next(charts_of(load(snapshot(ROOT / "tests/data/tiny")), "en", PACKAGES["tests/data/tiny"]))
    drawn = chart.drawn("x", str, beside=True)
    assert drawn.count("<a ") == drawn.count('<a target="_blank" href="') > 0
    assert "target" not in chart.drawn("x", str)
