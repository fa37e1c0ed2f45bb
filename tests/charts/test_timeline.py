"""The time line: what is drawn, how, and that every mark leads back to its figure."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import plotly.graph_objects as go
import pytest
from tests.drawn import SINCE_LOOK, SPAN_LOOK, STEP_LOOK, runs
from tests.factories import make_dataset, make_figure, make_measure, make_organization, make_package, relayed_by

from dashboard.analysis.choices import period_lengths
from dashboard.analysis.events import events_of
from dashboard.analysis.series import series_of
from dashboard.analysis.silence import silences
from dashboard.charts.plot_area import area_of
from dashboard.charts.symbols import LETTERS
from dashboard.charts.theme import theme
from dashboard.charts.timeline import Timeline, timeline_chart
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Event, Figure
from dashboard.dataset.files.settings import Mode
from dashboard.wording.language import language_of

LIGHT = theme("light", make_package())
START, END = date(2020, 1, 1), date(2026, 11, 23)
FLOW = make_measure("detentions", kind="flow")
MODES: tuple[Mode, ...] = ("light", "dark")
CODES = ("en", "es")


def on(day: str, id: str = "", **changes: Any) -> Figure:
    return make_figure(id or f"on-{day}", **{"as_of": day, "published": "", **changes})


def view_of(
    dataset: Dataset, measure: str, scope: str, period: str = "", start: date = START, end: date = END
) -> Timeline:
    series = series_of(dataset, measure, scope, period)
    drawn = {f.id for s in series for f in s.figures if start <= f.reference.latest <= end}
    variants = [
        v for i in sorted(drawn) for v in dataset.variants.get(i, []) if (v.measure.id, v.scope.id) == (measure, scope)
    ]
    events, silent = (
        events_of(dataset, dataset.measures[measure].topic, start, end),
        silences(series, dataset, start, end),
    )
    return Timeline(series, variants, events, start, end, silent)


def drawn(
    *figures: Figure,
    measure: str = "people_held",
    definitions: Sequence[dict[str, str]] = (),
    code: str = "en",
    **window: Any,
) -> dict[str, Any]:
    dataset = make_dataset(figures, tables={"definitions": list(definitions)})
    return timeline_chart(view_of(dataset, measure, "all", **window), LIGHT, language_of(code))


def vertices(spec: Mapping[str, Any]) -> Iterator[Any]:
    """Trace, figure id, x and y of every point and every vertex of a span or line; ``None`` for one without an id."""
    for trace in spec["data"]:
        ids = trace.get("customdata") or [[None]] * len(trace["x"])
        for (figure_id, *_), x, y in zip(ids, trace["x"], trace["y"], strict=True):
            if y is not None:
                yield trace, figure_id, x, y


def arrows(spec: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [note for note in spec["layout"]["annotations"] if note["showarrow"]]


def letters(spec: Mapping[str, Any]) -> list[str]:
    return [note["text"] for note in spec["layout"]["annotations"] if not note["showarrow"] and note["y"] == 1]


def strays(spec: Mapping[str, Any], figures: Mapping[str, Figure]) -> list[tuple[str | None, str, int]]:
    """The marks that stand for no figure, or for a figure with another value or reference."""
    found = []
    for _, figure_id, x, y in vertices(spec):
        figure = figures.get(figure_id)
        days = () if figure is None else days_of(figure)
        if figure is None or y not in (figure.value, figure.value_high) or x not in [str(day) for day in days]:
            found.append((figure_id, x, y))
    for arrow in arrows(spec):
        figure = figures.get(arrow.get("name", ""))
        if figure is None or arrow["y"] != figure.value or arrow["x"] not in map(str, days_of(figure)):
            found.append((arrow.get("name"), arrow["x"], arrow["y"]))
    return found


def days_of(figure: Figure) -> tuple[date | None, ...]:
    """The days a mark of a figure may stand at: the ends of its reference and, for a flow, the middle of its period."""
    begins, latest = figure.reference.begins, figure.reference.latest
    middle = begins + (latest - begins) / 2 if figure.measure.kind == "flow" and begins else latest
    return latest, figure.reference.earliest, begins, middle


def spans(spec: Mapping[str, Any]) -> Iterator[Any]:
    """The horizontal bars: id, from, to, opacity, width. A line of one day has none."""
    for trace in spec["data"]:
        if trace["mode"] == "lines" and "opacity" in trace:
            for (start, _, (figure_id,)), (end, _, (other,)), *_ in runs(trace):
                assert figure_id == other
                yield figure_id, start, end, trace["opacity"], trace["line"]["width"]


def lines(spec: Mapping[str, Any]) -> list[list[str]]:
    """The lines that join figures, as ids."""
    return [
        [i for (i,) in t["customdata"]] for t in spec["data"] if t["mode"] == "lines" and "opacity" not in t and t["x"]
    ]


def new_rules(spec: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [(s["x0"], s["line"]["color"]) for s in spec["layout"]["shapes"] if "dash" in s["line"]]


def lines_of_events(spec: Mapping[str, Any]) -> list[str]:
    return [s["x0"] for s in spec["layout"]["shapes"] if s["type"] == "line" and "dash" not in s["line"]]


@pytest.fixture(scope="module")
def real_views(dataset: Dataset) -> dict[tuple[str, str, str], Timeline]:
    """Every real panel over all time, a flow once for each length of period."""
    views = {}
    standing = [f for f in dataset.figures.values() if f.stands and f.episode is None]
    for measure, scope in sorted({(f.measure.id, f.scope.id) for f in standing}):
        if dataset.measures[measure].is_statement:
            continue
        found = [f for f in standing if (f.measure.id, f.scope.id) == (measure, scope)]
        for period in period_lengths(found) if dataset.measures[measure].kind == "flow" else [""]:
            views[measure, scope, period] = view_of(dataset, measure, scope, period, date(1960, 1, 1))
    return views


@pytest.fixture(scope="module")
def real_specs(
    dataset: Dataset, real_views: Mapping[tuple[str, str, str], Timeline]
) -> list[tuple[Timeline, dict[str, Any]]]:
    """Each panel in light and dark, in English and Spanish by turns."""
    return [
        (view, timeline_chart(view, theme(mode, dataset.package), language_of(CODES[(n + m) % 2])))
        for n, view in enumerate(real_views.values())
        for m, mode in enumerate(MODES)
    ]


def test_every_mark_joins_back(dataset: Dataset, real_specs: Sequence[tuple[Timeline, dict[str, Any]]]) -> None:
    """Every point, span, line vertex and arrow stands for a figure of its panel at its value and time."""
    for view, spec in real_specs:
        assert strays(spec, dataset.figures) == []
        expected = {f.id for f in view.figures} | {v.id for v in view.variants}
        assert {figure_id for _, figure_id, _, _ in vertices(spec)} == expected


def test_a_mark_without_a_figure_is_noticed() -> None:
    """A point, span, line or arrow without an id, or at another value, fails the test above."""
    figures = [on(f"2025-0{n}", qualifier="at_least") for n in range(1, 7)]
    known = {f.id: f for f in figures}
    spec = drawn(*figures)
    assert strays(spec, known) == [] and lines(spec) and list(spans(spec)) and arrows(spec)
    for number, trace in enumerate(spec["data"]):
        broken = deepcopy(spec)
        del broken["data"][number]["customdata"]
        assert len(strays(broken, known)) == sum(y is not None for y in trace["y"])
        moved = deepcopy(spec)
        moved["data"][number]["y"][0] += 1
        assert len(strays(moved, known)) == 1
    for note in arrows(broken := deepcopy(spec)):
        del note["name"]
    assert len(strays(broken, known)) == len(figures)


def test_plotly_accepts_every_panel(real_specs: Sequence[tuple[Timeline, dict[str, Any]]]) -> None:
    """Plotly knows every attribute of every real panel, in light and dark, and they travel as plain JSON."""
    assert len(real_specs) > 200
    for _, spec in real_specs:
        assert go.Figure(spec).data
        assert json.loads(json.dumps(spec)) == spec


def test_scale_from_zero(real_specs: Sequence[tuple[Timeline, dict[str, Any]]]) -> None:
    """Every scale begins at zero and reaches every value."""
    for _, spec in real_specs:
        axis = spec["layout"]["yaxis"]
        assert axis["range"][0] <= axis["tickvals"][0] == 0
        assert axis["range"][1] >= max(y for _, _, _, y in vertices(spec))


def test_every_bound_has_its_arrow(real_specs: Sequence[tuple[Timeline, dict[str, Any]]]) -> None:
    """Every bound has an arrow, another reading too, and nothing else has one."""
    bounds = {"at_least", "more_than", "up_to"}
    for view, spec in real_specs:
        drawn = [*view.figures, *view.variants]
        assert sorted(a["name"] for a in arrows(spec)) == sorted(f.id for f in drawn if f.qualifier in bounds)


def test_points_are_never_pale(real_specs: Sequence[tuple[Timeline, dict[str, Any]]]) -> None:
    """Every point is opaque; only the bar over a month or year is pale."""
    for _, spec in real_specs:
        assert {t["marker"]["opacity"] for t in spec["data"] if "marker" in t} == {1}
        assert all("marker" not in t or t.get("opacity", 1) == 1 for t in spec["data"])


def test_lines_join_one_organization(dataset: Dataset, real_specs: Sequence[tuple[Timeline, dict[str, Any]]]) -> None:
    """Real lines join figures of one organization only, and only within a run that may be joined."""
    joined = [(view, ids) for view, spec in real_specs for ids in lines(spec)]
    assert len(joined) > 20
    for view, ids in joined:
        assert len({dataset.figures[i].organization.id for i in ids}) == 1
        assert ids in [[f.id for f in run] for s in view.series for run in s.segments]


def test_real_flows_are_steps(dataset: Dataset, real_specs: Sequence[tuple[Timeline, dict[str, Any]]]) -> None:
    """A real flow is never joined, and each with a beginning is a step as wide as its period."""
    flows = [(view, spec) for view, spec in real_specs if view.series[0].figures[0].measure.kind == "flow"]
    assert len(flows) > 10
    for view, spec in flows:
        steps = {figure_id: (start, end) for figure_id, start, end, *_ in spans(spec)}
        assert lines(spec) == []
        assert steps == {
            f.id: (f.reference.begins.isoformat(), f.reference.latest.isoformat())
            for f in view.figures
            if f.reference.begins and f.reference.begins != f.reference.latest
        }


@pytest.mark.parametrize(
    ("start", "end", "published", "expected", "place", "look"),
    [
        ("2025-06", "2025-06", "", ("2025-06-01", "2025-06-30"), "2025-06-15", STEP_LOOK),
        ("2024", "2024", "", ("2024-01-01", "2024-12-31"), "2024-07-01", STEP_LOOK),
        ("2025-03-10", "2025-06-14", "", ("2025-03-10", "2025-06-14"), "2025-06-14", SINCE_LOOK),
        ("2015", "2025-12-08", "", ("2015-01-01", "2025-12-08"), "2025-12-08", SINCE_LOOK),
        ("2025-03-10", "2025-04-09", "", ("2025-03-10", "2025-04-09"), "2025-04-09", SINCE_LOOK),
        ("2025", "2025", "2025-10-02", ("2025-01-01", "2025-10-02"), "2025-10-02", SINCE_LOOK),
    ],
    ids=["month", "year", "since-a-day", "since-a-year", "month-of-days", "year-not-over"],
)
def test_step_of_a_flow(
    start: str, end: str, published: str, expected: tuple[str, str], place: str, look: tuple[int, float]
) -> None:
    """A flow is a bar from the first to the last day of its period, its mark in the middle of a closed month or year.

    A count from a start has it where it was reached, in whatever window it is seen.
    """
    flow = on("", "flow", as_of="", start=start, end=end, measure=FLOW, value=70, published=published)
    windows: list[dict[str, Any]] = [{}, {"start": START - timedelta(days=9000)}]
    for window in windows:
        spec = drawn(flow, measure="detentions", **window)
        assert list(spans(spec)) == [("flow", *expected, look[1], look[0])]
        assert [(x, y) for t, _, x, y in vertices(spec) if t["mode"] == "markers"] == [(place, 70)]


def test_a_year_that_begins_before_the_window_is_marked_at_its_end() -> None:
    """The middle of what is seen of a period is no day that anybody stated."""
    flow = on("", "flow", as_of="", start="2024", end="2024", measure=FLOW, value=70)
    spec = drawn(flow, measure="detentions", start=date(2024, 11, 1))
    assert [x for t, _, x, _ in vertices(spec) if t["mode"] == "markers"] == ["2024-12-31"]


@pytest.mark.parametrize(
    ("as_of", "published", "expected"),
    [
        ("2025-09", "2025-10-02", ("2025-09-01", "2025-09-30")),
        ("2025-09", "2025-09-20", ("2025-09-01", "2025-09-20")),
        ("2025", "2025-12-05", ("2025-01-01", "2025-12-05")),
        ("2025", "", ("2025-01-01", "2025-12-31")),
    ],
)
def test_pale_bar_of_a_month(as_of: str, published: str, expected: tuple[str, str]) -> None:
    """A month or year is a pale bar over the whole of it, cut at publication, with its mark at the end."""
    spec = drawn(on(as_of, "f", published=published))
    assert list(spans(spec)) == [("f", *expected, SPAN_LOOK[1], SPAN_LOOK[0])]
    assert [x for t, _, x, _ in vertices(spec) if t["mode"] == "markers"] == [expected[1]]


def test_pale_bar_of_a_range() -> None:
    """A range of which no day is known is one pale frame from its lower to its upper number: one claim."""
    spec = drawn(on("2025-09", "f", published="", qualifier="between", value=140, value_high=160))
    assert [t["y"] for t in spec["data"] if t.get("opacity") == SPAN_LOOK[1]] == [[140, 140, 160, 160, 140]]


def test_a_day_is_a_point_only() -> None:
    """A figure of a day has no bar."""
    assert list(spans(drawn(on("2025-09-30")))) == []


def test_ever_in_period_is_no_step() -> None:
    """A number ever in a period is a mark at its end, without a step."""
    ever = on(
        "", "ever", as_of="", start="2021-07-11", end="2025-06-30", measure=make_measure("ever", kind="ever_in_period")
    )
    assert list(spans(drawn(ever, measure="ever"))) == []


def test_variant_is_tied() -> None:
    """Another reading is a small x of the same colour, tied by a thin line to the figure that stands."""
    stands, other = (
        on("2025-06-30", "stands", value=100),
        on("2025-06-30", "other", value=97, variant_of="stands", variant_kind="other_cut"),
    )
    [tie] = [t for t in drawn(stands, other)["data"] if t["mode"] == "lines+markers"]
    assert (tie["customdata"], tie["y"]) == ([["other"], ["stands"]], [97, 100])
    assert (tie["marker"]["symbol"][0], tie["line"]["width"]) == ("x-thin", 1)
    assert tie["line"]["color"] == tie["marker"]["color"] == LIGHT.colour(stands.organization)


@pytest.mark.parametrize(
    ("qualifier", "cross", "arrow"),
    [("about", "diamond-x-open", []), ("more_than", "x-thin", [-26]), ("up_to", "x-thin", [26])],
)
def test_a_hedge_of_another_reading_is_drawn(qualifier: str, cross: str, arrow: Sequence[int]) -> None:
    """Another reading keeps its hedge: a crossed diamond for about, an arrow for a bound."""
    other = on("2025-06-30", "other", qualifier=qualifier, value=97, variant_of="stands", variant_kind="other_cut")
    spec = drawn(on("2025-06-30", "stands"), other)
    [tie] = [t for t in spec["data"] if t["mode"] == "lines+markers"]
    assert tie["marker"]["symbol"][0] == cross
    assert [note["ay"] for note in arrows(spec)] == arrow


def test_real_variants_are_tied(dataset: Dataset, real_specs: Sequence[tuple[Timeline, dict[str, Any]]]) -> None:
    """Every real variant is tied to the figure it is a variant of."""
    count = 0
    for view, spec in real_specs:
        ties = {
            t["customdata"][0][0]: t["customdata"][1][0]
            for t in spec["data"]
            if {"x-thin", "diamond-x-open"} & set(t.get("marker", {}).get("symbol", ""))
        }
        assert ties == {v.id: dataset.figures[v.id].variant_of for v in view.variants}
        count += len(ties)
    assert count > 20


@pytest.mark.parametrize(
    ("qualifier", "shape"),
    [("exact", "circle"), ("at_least", "circle"), ("more_than", "circle"), ("up_to", "circle"), ("about", "diamond")],
)
def test_symbol_by_qualifier_and_hand(qualifier: str, shape: str) -> None:
    """The shape tells the qualifier: filled when read in the counter's own text, a ring when relayed."""
    spec = drawn(
        on("2025-06-29", qualifier=qualifier), on("2025-06-30", qualifier=qualifier, attributions=(relayed_by(),))
    )
    assert spec["data"][0]["marker"]["symbol"] == [shape, f"{shape}-open"]


@pytest.mark.parametrize(("qualifier", "direction"), [("at_least", -1), ("more_than", -1), ("up_to", 1)])
def test_arrow_of_a_bound(qualifier: str, direction: int) -> None:
    """A bound is an arrow of a fixed length in pixels, upwards for at least and more than, downwards for up to."""
    spec = drawn(on("2025-06-29", value=1, qualifier=qualifier), on("2025-06-30", value=900, qualifier=qualifier))
    assert [note["ay"] * direction > 0 for note in arrows(spec)] == [True, True]
    assert len({(abs(note["ay"]), note["ax"], note["text"], note["arrowside"]) for note in arrows(spec)}) == 1


@pytest.mark.parametrize(("qualifier", "value"), [("up_to", 0), ("up_to", 24), ("at_least", 500), ("more_than", 790)])
@pytest.mark.parametrize("height", [240, 420])
def test_arrows_stay_inside_the_plot(qualifier: str, value: int, height: int) -> None:
    """An arrow near zero never runs through the dates below; where none does, the floor of the plot is zero."""
    figures = [on("2025-06-29", value=value, qualifier=qualifier), on("2025-06-30", value=500)]
    view = view_of(make_dataset(figures), "people_held", "all")
    spec = timeline_chart(view, LIGHT, language_of("en"), height=height)
    area, [arrow] = area_of(spec), arrows(spec)
    tip = area.y(arrow["y"]) + arrow["ay"]
    assert tip <= area.bottom and tip >= 0
    assert (spec["layout"]["yaxis"]["range"][0] < 0) == (qualifier == "up_to")
    assert spec["layout"]["yaxis"]["tickvals"][0] == 0


def test_between_is_a_capped_bar() -> None:
    """A range is an upright bar from low to high with a cap at each end and no point."""
    spec = drawn(on("2025-06-30", "span", qualifier="between", value=140, value_high=160))
    assert [(i, y) for _, i, _, y in vertices(spec)] == [("span", 140), ("span", 160)]
    assert spec["data"][0]["marker"]["symbol"] == "line-ew"
    assert spec["layout"]["yaxis"]["range"][1] >= 160


def test_a_dotted_line_where_a_definition_begins() -> None:
    """Where an organization began to count something else a dotted line of its colour stands, at no value."""
    rows = [
        {
            "definition_id": day,
            "organization_id": "open-cells",
            "measure_id": "people_held",
            "scope_id": "all",
            "valid_from": day,
            "valid_to": "",
        }
        for day in ("2018", "2019-01", "2022-07", "2025-01-15")
    ]
    spec = drawn(on("2025-06-30"), definitions=rows)
    colour = LIGHT.colour(make_organization())
    assert new_rules(spec) == [("2022-07-01", colour), ("2025-01-15", colour)]


def test_real_new_rules(dataset: Dataset, real_views: Mapping[tuple[str, str, str], Timeline]) -> None:
    """The list of Prisoners Defenders has its two dotted lines."""
    [view] = [v for key, v in real_views.items() if key == ("political_prisoners_listed", "all", "")]
    assert {day for day, _ in new_rules(timeline_chart(view, LIGHT, language_of("en")))} >= {"2021-07-01", "2025-01-01"}


def test_no_figure_outside_the_window() -> None:
    """What refers to a day outside the window is not drawn, the first and the last day of it are."""
    days = ("2024-12-31", "2025-01-01", "2025-12-31", "2026-01-01")
    spec = drawn(*(on(day) for day in days), start=date(2025, 1, 1), end=date(2025, 12, 31))
    assert {i for _, i, _, _ in vertices(spec)} == {"on-2025-01-01", "on-2025-12-31"}
    assert spec["layout"]["xaxis"]["range"] == ["2025-01-01", "2025-12-31"]


def test_unclipped_marks_stay_inside(dataset: Dataset, real_views: Mapping[tuple[str, str, str], Timeline]) -> None:
    """In the last five years no real mark that may leave the plot lies outside the window."""
    start, outside = date(2021, 11, 23), []
    for view in real_views.values():
        recent = replace(view, start=start, events=[])
        inside = {f.id for f in recent.figures}
        recent = replace(recent, variants=[v for v in view.variants if v.variant_of in inside])
        spec = timeline_chart(recent, LIGHT, language_of("en"))
        outside += [
            (i, x) for t, i, x, _ in vertices(spec) if t.get("cliponaxis") is False and not str(start) <= x <= str(END)
        ]
    assert outside == []


def test_letters_of_events() -> None:
    """Each event has a letter above the plot and a thin line under it, in the order of time."""
    events = [Event(str(n), f"2021-0{n}", {"en": "x"}, "s", ("held",), n) for n in range(1, 4)]
    view = replace(view_of(make_dataset([on("2025-06-30")]), "people_held", "all"), events=events)
    spec = timeline_chart(view, LIGHT, language_of("en"))
    assert letters(spec) == ["a", "b", "c"]
    assert (
        [s["x0"] for s in spec["layout"]["shapes"]]
        == [n["x"] for n in spec["layout"]["annotations"]]
        == ["2021-01-01", "2021-02-01", "2021-03-01"]
    )


def test_at_most_eight_letters(real_specs: Sequence[tuple[Timeline, dict[str, Any]]]) -> None:
    """No real panel has more than eight letters, and each has its line."""
    assert len(LETTERS) == 8
    counts = [(len(letters(spec)), len(lines_of_events(spec))) for _, spec in real_specs]
    assert max(count for count, _ in counts) == 8
    assert all(count == events for count, events in counts)


def test_near_letters_do_not_cover_each_other() -> None:
    """Letters closer than a letter is wide stand on two levels, distant ones on one."""
    near = [Event(n, n, {"en": "x"}, "s", ("held",), 1) for n in ("2021-01-01", "2021-01-20", "2025-01-01")]
    view = replace(view_of(make_dataset([on("2025-06-30")]), "people_held", "all"), events=near)
    notes = timeline_chart(view, LIGHT, language_of("en"))["layout"]["annotations"]
    assert notes[0]["yshift"] != notes[1]["yshift"] and notes[2]["yshift"] == notes[0]["yshift"]


@pytest.mark.parametrize(("code", "shown"), [("en", "2,000"), ("es", "2.000")])
def test_numbers_in_the_readers_language(code: str, shown: str) -> None:
    """The numbers of the scale are written as the reader's language writes them."""
    assert shown in drawn(on("2025-06-30", value=1900), code=code)["layout"]["yaxis"]["ticktext"]


def test_names_are_escaped() -> None:
    """A name that looks like HTML is shown as it is in the hover box."""
    names = {name: {"en": "<b>x</b>", "es": "<b>x</b>"} for name in ("name", "short", "in_text")}
    text = json.dumps(drawn(on("2025-06-30", organization=make_organization("evil", **names))))
    assert "&lt;b&gt;x&lt;/b&gt;" in text
    assert "<b>x</b>" not in text


def test_at_most_eight_years(real_specs: Sequence[tuple[Timeline, dict[str, Any]]]) -> None:
    """The time axis names at most eight years, the last of the window among them."""
    for view, spec in real_specs:
        shown = spec["layout"]["xaxis"]["ticktext"]
        assert 1 < len(shown) <= 8
        assert str(view.end.year) in shown


@pytest.mark.parametrize(
    ("start", "end", "labels"),
    [
        ("2024-02-15", "2026-02-15", ["Jul 2024", "Jan 2025", "Jul 2025", "Jan 2026"]),
        ("2025-12-15", "2026-02-28", ["Jan 2026", "Feb 2026"]),
        ("2025-11-15", "2026-04-20", ["Jan 2026", "Mar 2026"]),
        ("2026-01-05", "2026-01-15", ["5 Jan 2026", "8 Jan 2026", "11 Jan 2026", "14 Jan 2026"]),
        ("2026-01-05", "2026-01-05", ["5 Jan 2026"]),
    ],
)
def test_a_short_window_names_months_or_days(start: str, end: str, labels: Sequence[str]) -> None:
    """A window of two years names months, one of days its days: a year alone would leave the marks without dates."""
    spec = drawn(on(end), start=date.fromisoformat(start), end=date.fromisoformat(end))
    assert spec["layout"]["xaxis"]["ticktext"] == labels


def test_letters_stay_inside_the_picture(dataset: Dataset) -> None:
    """In a window of any length the letters of events stand between the plot and the top of the picture."""
    for days in (10, 70, 800, 8000, 20000):
        view = view_of(dataset, "political_prisoners_listed", "all", start=END - timedelta(days=days))
        layout = timeline_chart(view, LIGHT, language_of("en"))["layout"]
        tops = [n["yshift"] + n["font"]["size"] for n in layout["annotations"] if n.get("y") == 1]
        assert max(tops, default=0) <= layout["margin"]["t"]


def test_marks_on_a_dense_line_shrink() -> None:
    """Few marks keep their size unless a line joins them more closely than they are wide; those beside it keep it."""
    weekly = [date(2024, 3, 1) + timedelta(days=7 * n) for n in range(8)]
    figures = [on(str(day)) for day in (date(2021, 1, 1), date(2021, 6, 1), date(2022, 9, 1), *weekly)]
    far, near = drawn(*figures), drawn(*figures, start=date(2024, 2, 1), end=date(2024, 6, 1))
    [points] = [trace for trace in far["data"] if trace["mode"] == "markers"]
    assert points["x"] == [figure.reference.end for figure in figures]
    assert points["marker"]["size"] == [10] * 3 + [3] * 8
    assert [t["marker"]["size"] for t in near["data"] if t["mode"] == "markers"] == [10]


def test_an_empty_panel() -> None:
    """A panel without a figure is an empty plot from zero, not an error."""
    dataset = make_dataset([on("2025-06-30")])
    view = Timeline([], [], [], START, END)
    spec = timeline_chart(view, theme("dark", dataset.package), language_of("es"))
    assert spec["data"] == []
    assert spec["layout"]["yaxis"]["range"][0] == 0


@pytest.mark.parametrize(("years", "size"), [(3, 6), (8, 5), (20, 3), (40, 3)])
def test_marks_that_would_touch_shrink(years: int, size: int) -> None:
    """Marks of a monthly series shrink to the line where they stand closer than they are wide; few marks never do."""
    months = [f"{2025 - years + n // 12}-{n % 12 + 1:02}-28" for n in range(12 * years)]
    spec = drawn(*(on(month) for month in months), start=date(2025 - years, 1, 1))
    assert [t["marker"]["size"] for t in spec["data"] if t["mode"] == "markers"] == [size]
    assert drawn(on("2025-06-30"), on("2024-06-30"))["data"][0]["marker"]["size"] == 10


def test_the_last_in_a_window_is_its_own() -> None:
    """What others ascribe to an organization is its last figure in a window only where it has none of its own there."""
    own, later = on("2021-03-31"), on("2021-09-30", attributions=(relayed_by(make_organization("party")),))
    dataset = make_dataset([own, later, on("2022-05-31")])
    both, late = (
        view_of(dataset, "people_held", "all", start=date(2021, m, 1), end=date(2021, 12, 31)) for m in (1, 8)
    )
    assert [both.last(series).id for series in both.series] == [own.id]
    assert [late.last(series).id for series in late.series] == [later.id]
