"""Slots: months for which nothing was found stand under the axis, hollow, unjoined, and stand for no figure."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import plotly.graph_objects as go
import pytest
from tests.factories import make_dataset, make_figure, make_organization, make_package

from dashboard.analysis.series import series_of
from dashboard.analysis.silence import Silence, empty_months, runs, silences
from dashboard.charts.slots import INSET, LANE_PX, MOST_MONTHS, SLOT_PX, boxes
from dashboard.charts.theme import theme
from dashboard.charts.timeline import HEIGHT_PX, HEIGHTS, Timeline, timeline_chart
from dashboard.dataset.figures.dates import first_day, last_day
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure, Organization
from dashboard.wording.language import language_of

LIGHT = theme("light", make_package())
START, TODAY = date(2024, 6, 1), date(2025, 9, 15)
STATED = ("2024-11", "2024-12", "2025-02", "2025-03", "2025-04", "2025-05", "2025-07")
EMPTY = ("2025-01", "2025-06", "2025-08")
BETA = make_organization("beta")


def monthly(*months: str, organization: Organization | None = None) -> list[Figure]:
    organization = organization or make_organization()
    return [make_figure(f"{organization.id}-{m}", as_of=m, published="", organization=organization) for m in months]


def drawn(*figures: Figure, start: date = START, today: Any = TODAY, code: str = "en") -> dict[str, Any]:
    dataset = make_dataset(figures)
    series = series_of(dataset, "people_held", "all")
    return timeline_chart(
        Timeline(series, [], [], start, today, silences(series, dataset, start, today)), LIGHT, language_of(code)
    )


def lanes(spec: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [shape for shape in spec["layout"]["shapes"] if shape.get("name") == "slots"]


def outlines(lane: Mapping[str, Any]) -> Iterator[Any]:
    """First day, last day, foot and head of every slot of a lane."""
    for x0, y0, x1, y1, back in re.findall(r"M([^,]+),([^H]+)H([^V]+)V([^H]+)H([^Z]+)Z", lane["path"]):
        assert back == x0
        yield x0, x1, int(y0), int(y1)


def names(spec: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [note for note in spec["layout"]["annotations"] if not note["showarrow"] and note["y"] == 0]


@pytest.fixture(scope="module")
def real(dataset: Dataset, today: date) -> list[tuple[Timeline, dict[str, Any]]]:
    """Panels of the last five years, since 2015 and of all time, with the series they draw."""
    panels = []
    for measure, scope in sorted({(f.measure.id, f.scope.id) for f in dataset.figures.values() if f.stands}):
        series = series_of(dataset, measure, scope)
        for start in (date(2021, 11, 23), date(2015, 1, 1), date(1960, 1, 1)):
            silent = silences(series, dataset, start, today)
            if silent:
                view = Timeline(series, [], [], start, today, silent)
                panels.append((view, timeline_chart(view, theme("dark", dataset.package), language_of("es"))))
    return panels


def test_a_slot_for_each_empty_month() -> None:
    """Each empty month is a slot of its own within the month, as many as the analysis tells."""
    figures = monthly(*STATED)
    dataset = make_dataset(figures)
    [series] = series_of(dataset, "people_held", "all")
    [lane] = lanes(drawn(*figures))
    assert [(x0, x1) for x0, x1, *_ in outlines(lane)] == [
        (str(first_day(m) + INSET), str(last_day(m) - INSET)) for m in EMPTY
    ]
    assert empty_months(series, dataset, TODAY) == list(EMPTY)


def test_no_slot_without_silence() -> None:
    """A panel without an empty month has no lane, no name of one and the height of few figures."""
    spec = drawn(*monthly("2024-11", "2024-12", "2025-01"))
    assert (lanes(spec), names(spec), spec["layout"]["height"]) == ([], [], HEIGHTS[4])


def test_slots_are_no_marks(real: Sequence[tuple[Timeline, dict[str, Any]]]) -> None:
    """Slots are no points: no trace, no figure id, nothing to click, so no click leads away from them."""
    figures = monthly(*STATED)
    spec = drawn(*figures)
    assert {i for trace in spec["data"] for (i,) in trace["customdata"]} == {f.id for f in figures}
    for some in (spec, *(spec for _, spec in real)):
        assert all("customdata" in trace for trace in some["data"])
        assert all("customdata" not in lane for lane in lanes(some))
        assert all("name" not in note and "captureevents" not in note for note in names(some))


def test_slots_are_off_the_scale(real: Sequence[tuple[Timeline, dict[str, Any]]]) -> None:
    """Slots lie in the margin under the axis, in pixels: they have no value, and no zero either."""
    for spec in (drawn(*monthly(*STATED)), *(spec for _, spec in real)):
        for lane in lanes(spec):
            assert (lane["yref"], lane["yanchor"], lane["ysizemode"]) == ("paper", 0, "pixel")
            assert all(foot < head < 0 for *_, foot, head in outlines(lane))
        deepest = min(foot for lane in lanes(spec) for _, _, foot, _ in outlines(lane))
        assert spec["layout"]["margin"]["b"] + deepest >= 30


def test_slots_are_hollow_and_unjoined(real: Sequence[tuple[Timeline, dict[str, Any]]]) -> None:
    """A slot is an outline without a filling, closed before the next begins: nothing joins two of them."""
    for spec in (drawn(*monthly(*STATED)), *(spec for _, spec in real)):
        for lane in lanes(spec):
            assert lane["fillcolor"] == "rgba(0,0,0,0)"
            assert lane["path"].count("M") == lane["path"].count("Z") == len(list(outlines(lane)))
            assert lane["path"].endswith("Z") and "L" not in lane["path"]


def test_real_slots(real: Sequence[tuple[Timeline, dict[str, Any]]]) -> None:
    """Every real panel draws the empty months of its series, no more and no fewer, inside its window."""
    assert len(real) > 20
    for view, spec in real:
        assert len(lanes(spec)) == len(names(spec)) == len(view.silences)
        for lane, silence in zip(lanes(spec), view.silences, strict=True):
            found = list(outlines(lane))
            is_single = (view.end - view.start).days / 30.4 <= MOST_MONTHS
            assert len(found) == len(silence.months if is_single else runs(silence.months))
            assert all(str(view.start) <= x0 < x1 <= str(view.end) for x0, x1, *_ in found)
        assert go.Figure(spec).data and json.loads(json.dumps(spec)) == spec


def test_slots_in_the_colour_of_the_organization() -> None:
    """The outline has the colour of its organization."""
    open_cells, other = monthly(*STATED), monthly(*STATED, organization=BETA)
    colours = {lane["line"]["color"] for lane in lanes(drawn(*open_cells, *other))}
    assert colours == {LIGHT.colour(make_organization()), LIGHT.colour(BETA)}


@pytest.mark.parametrize(("code", "said"), [("en", "months without a figure"), ("es", "meses sin cifra")])
def test_a_lane_for_each_organization(code: str, said: str) -> None:
    """Organizations do not share a lane: each has its name above its own, and the chart grows by the lanes."""
    spec = drawn(*monthly(*STATED), *monthly(*STATED[:6], organization=BETA), code=code)
    heights = [{(foot, head) for *_, foot, head in outlines(lane)} for lane in lanes(spec)]
    assert [len(h) for h in heights] == [1, 1]
    [(first, _)], [(second, _)] = heights
    assert first - second == LANE_PX > SLOT_PX
    assert [note["text"] for note in names(spec)] == [f"Open Cells: {said}", f"Beta: {said}"]
    for note, (foot, head) in zip(names(spec), [(first, first + SLOT_PX), (second, second + SLOT_PX)], strict=True):
        assert head <= note["yshift"] - 20 and note["yshift"] > foot
    assert spec["layout"]["height"] in {px + 2 * LANE_PX for px in (*HEIGHTS.values(), HEIGHT_PX)}


def test_years_stand_under_the_lanes() -> None:
    """The ticks of the years reach through the lanes to their labels."""
    lengths = [drawn(*monthly(*months))["layout"]["xaxis"]["ticklen"] for months in (STATED[:2], STATED)]
    assert lengths[1] - lengths[0] == LANE_PX


def test_long_names_are_abbreviated() -> None:
    """A name too long for a phone is abbreviated; a short one is written out."""
    long = dict.fromkeys(("en", "es"), "The very long name of a committee")
    spec = drawn(
        *monthly(*STATED, organization=make_organization("long", short=long, abbreviation={"en": "TVLN", "es": "TVLN"}))
    )
    assert [note["text"] for note in names(spec)] == ["TVLN: months without a figure"]


def test_names_are_escaped() -> None:
    """A name that looks like HTML is shown as it is."""
    evil = dict.fromkeys(("en", "es"), "<b>x</b>")
    [note] = names(drawn(*monthly(*STATED, organization=make_organization("evil", short=evil))))
    assert note["text"].startswith("&lt;b&gt;x&lt;/b&gt;")


def test_cut_by_the_window() -> None:
    """A month that begins with the window is drawn, one that began before it is not."""
    for start, first in [("2025-01-01", "2025-01"), ("2025-01-02", "2025-06")]:
        [lane] = lanes(drawn(*monthly(*STATED), start=date.fromisoformat(start)))
        assert next(outlines(lane))[0].startswith(first)


def test_runs_over_a_long_time() -> None:
    """Over a long time a run of months is one box, wide enough to be hollow, and stays inside the window."""
    start, end = date(1996, 1, 1), date(2026, 1, 5)
    months = ["1996-01", *(f"2020-{n:02}" for n in range(1, 13)), "2025-12"]
    first, middle, last = boxes(months, start, end)
    least = (end - start) * 5 / 290
    assert middle == (date(2020, 1, 1), date(2020, 12, 31))
    assert first[0] == start and last[1] == end
    assert all(abs((b - a) - least) <= timedelta(days=1) for a, b in (first, last))


def test_months_of_five_years_are_single() -> None:
    """In the last five years every month is a box of its own, with room to the next: silence is not joined either."""
    months = [f"2024-{n:02}" for n in range(1, 13)]
    found = boxes(months, date(2021, 11, 23), date(2026, 11, 23))
    assert len(found) == 12
    assert all(timedelta(days=10) < after[0] - before[1] < before[1] - before[0] for before, after in pairwise(found))


def test_an_empty_lane_is_never_made() -> None:
    """An organization without an empty month in the window has no lane."""
    dataset = make_dataset(monthly(*STATED))
    assert silences(series_of(dataset, "people_held", "all"), dataset, date(2025, 9, 1), TODAY) == []
    assert Silence(make_organization(), EMPTY).months == EMPTY
