"""The drawing of each chart is plotly's own picture: as many marks and texts, in the same places."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import plotly
import pytest
from playwright.sync_api import Browser, Page
from tests.real_charts import charts_of

from dashboard.charts.figure import Chart
from dashboard.charts.svg import CLEAR_PX, plot
from dashboard.dataset.figures.load import load
from dashboard.dataset.files.snapshot import snapshot
from dashboard.web.index import STREAMLIT_FILES

ROOT = Path(__file__).parents[2]
PLOTLY = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
PACKAGES = {
    "data/cuba": date(2026, 11, 23),
    "data/venezuela": date(2026, 11, 28),
    "tests/data/tiny": date(2026, 1, 15),
}
APART_PX = 2
MEASURE = """async ([spec, drawn, width]) => {
    document.body.innerHTML = `<div id="a" style="width:${width}px"></div><div id="b" style="width:${width}px"></div>`
    const [a, b] = [document.getElementById("a"), document.getElementById("b")]
    b.innerHTML = drawn
    await Plotly.newPlot(a, spec.data, spec.layout, {displayModeBar: false})
    const places = (box, selector, point) => {
        const {x, y} = box.getBoundingClientRect()
        return [...box.querySelectorAll(selector)].map(element => {
            const [across, down] = point(element.getBoundingClientRect())
            return [element.textContent.trim(), across - x, down - y]
        })
    }
    const middle = r => [r.x + r.width / 2, r.y + r.height / 2], foot = r => [r.x, r.bottom]
    const texts = ".annotation-text:not(:has(.line)), .annotation-text .line, .xtick text, .ytick text"
    return {
        marks: [places(a, ".points path.point", middle), places(b, "a > path", middle)],
        arrows: [places(a, ".annotation-arrow-g > path[transform]", middle), places(b, ".bound > path:last-child", middle)],
        texts: [places(a, texts, foot).filter(([text]) => text), places(b, "text", foot)],
    }
}"""


def face(family: str, weight: str, path: Path) -> str:
    """A font of the pages for a page without a server."""
    data = base64.b64encode(path.read_bytes()).decode()
    return (
        f'@font-face {{ font-family: "{family}"; font-weight: {weight}; src: url("data:font/woff2;base64,{data}"); }}'
    )


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 800, "height": 900})
    page.set_content("<!DOCTYPE html><body style='margin:0'></body>")
    page.add_script_tag(path=PLOTLY)
    (sans,) = (STREAMLIT_FILES / "static" / "media").glob("SourceSansVF-Upright*.woff2")
    page.add_style_tag(content=face("Source Sans 3", "200 900", sans))
    for weight in (400, 600):
        serif = ROOT / "static" / "fonts" / f"source-serif-4-latin-{weight}-normal.woff2"
        page.add_style_tag(content=face("Source Serif 4", str(weight), serif))
    page.evaluate("Promise.all([...document.fonts].map(font => font.load()))")
    page.add_style_tag(path=ROOT / "src/dashboard/ui/assets/plot.css")
    yield page
    page.close()


def visible(chart: Chart) -> dict[str, Any]:
    """The chart with inks that plotly knows, and the numbers of its scale as clear of the plot as ours."""
    layout = chart.spec["layout"]
    scale = layout["yaxis"]
    # Behind a tick plotly leaves a fifth of the letters' height besides.
    long = CLEAR_PX - 1 - 0.2 * scale.get("tickfont", {}).get("size", 0)
    clear = {"ticks": "outside", "ticklen": long, "tickcolor": "rgba(0, 0, 0, 0)"}
    return {"data": chart.spec["data"], "layout": {**layout, "yaxis": {**scale, **clear}}}


@pytest.mark.browser
@pytest.mark.parametrize("folder", PACKAGES)
@pytest.mark.parametrize("width", [360, 700])
def test_every_chart_is_drawn_alike(page: Page, folder: str, width: int) -> None:
    """Each mark, arrow and letter stands within two pixels of plotly's."""
    wrong = []
    for name, chart in charts_of(load(snapshot(ROOT / folder)), "es", PACKAGES[folder]):
        drawn = plot(chart.spec, "alt", lambda figure_id: f"?figure={figure_id}")
        for kind, (theirs, ours) in page.evaluate(MEASURE, [visible(chart), drawn, width]).items():
            if len(theirs) != len(ours):
                wrong.append(f"{name}: {len(theirs)} {kind} of plotly, {len(ours)} of ours")
                continue
            apart = [place for place, far in nearest(theirs, ours) if far > APART_PX]
            if apart:
                wrong.append(f"{name}: {len(apart)} of {len(ours)} {kind} apart, first {apart[0]}")
    assert wrong == []


def nearest(theirs: list[list[Any]], ours: list[list[Any]]) -> Iterator[tuple[list[Any], float]]:
    """How far each place is from the nearest of ours that says the same; each of ours is taken once."""
    left = list(ours)
    for place in theirs:
        far = [max(abs(place[1] - o[1]), abs(place[2] - o[2])) if o[0] == place[0] else float("inf") for o in left]
        yield place, min(far)
        left.pop(far.index(min(far)))
