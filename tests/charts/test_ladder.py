"""The ladder and the running counts: every mark leads back to its figure, and nothing is drawn that nobody said."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from tests.drawn import runs
from tests.factories import make_dataset, make_episode, make_figure, make_measure

from dashboard.analysis.accounts import Account, Stage, account_of, running_counts, strands
from dashboard.charts.ends import ends_of_running
from dashboard.charts.ladder import ladder_chart, scale_of
from dashboard.charts.marks import Spec
from dashboard.charts.plot_area import area_of
from dashboard.charts.rows import HEADING_CHARACTERS
from dashboard.charts.running import running_chart
from dashboard.charts.theme import Theme, theme
from dashboard.dataset.figures.load import Dataset, load
from dashboard.wording.language import Language, language_of

ROOT = Path(__file__).parents[2]
ROW_LIMIT = 52


@pytest.fixture(scope="module", params=["cuba", "venezuela"])
def dataset(request: pytest.FixtureRequest) -> Dataset:
    return load(ROOT / "data" / request.param)


@pytest.fixture(scope="module")
def ladders(dataset: Dataset) -> list[Account]:
    accounts = [account_of(episode, dataset) for episode in dataset.episodes.values()]
    return [account for account in accounts if account.has_ladder]


@pytest.fixture(scope="module")
def stages(ladders: list[Account]) -> list[tuple[Account, Stage]]:
    return [(account, stage) for account in ladders for stage in account.stages]


@pytest.fixture(params=["light", "dark"])
def inks(request: pytest.FixtureRequest, dataset: Dataset) -> Theme:
    return theme(request.param, dataset.package)


@pytest.fixture(params=["en", "es"])
def words(request: pytest.FixtureRequest) -> Language:
    return language_of(request.param)


def marks(spec: Spec) -> list[tuple[str, Any, Any]]:
    """Figure id and position of every point of every trace."""
    return [
        (data[0], x, y)
        for trace in spec["data"]
        for data, x, y in zip(trace["customdata"], trace["x"], trace["y"], strict=True)
        if y is not None
    ]


def test_every_point_is_a_stated_number(
    stages: list[tuple[Account, Stage]], dataset: Dataset, inks: Theme, words: Language
) -> None:
    """Each point of the ladder stands at a value its figure states."""
    for _, stage in stages:
        points = marks(ladder_chart(stage, inks, words))
        assert points
        for figure_id, x, _ in points:
            assert x in (dataset.figures[figure_id].value, dataset.figures[figure_id].value_high)


def test_every_figure_is_drawn(ladders: list[Account], inks: Theme, words: Language) -> None:
    """Every total has a mark, but for a body that shares the row of its government; every reading has an x."""
    for account in ladders:
        charts = [ladder_chart(stage, inks, words) for stage in account.stages]
        drawn = {figure_id for chart in charts for figure_id, _, _ in marks(chart)}
        shared = {f for rung in account.rungs for f in rung.same}
        assert drawn == {f.id for f in account.drawn} - shared


def test_every_row_and_arrow_has_its_figure(stages: list[tuple[Account, Stage]], inks: Theme, words: Language) -> None:
    """A row links to its figure and an arrow names the bound it stands for."""
    for _, stage in stages:
        notes = ladder_chart(stage, inks, words)["layout"]["annotations"]
        known = {f.id: f for f in stage.drawn}
        for note in notes:
            if "sources?figure=" in note["text"]:
                assert note["name"] in known and note["name"] in note["text"]
            if note["showarrow"]:
                assert known[note["name"]].qualifier in ("at_least", "more_than", "up_to")
        hedged = {i for i, f in known.items() if f.qualifier in ("at_least", "more_than", "up_to")}
        shared = {f for rung in stage.rungs for f in rung.same}
        assert {n["name"] for n in notes if n["showarrow"]} == hedged - shared


def test_no_line_joins_rungs(
    stages: list[tuple[Account, Stage]], dataset: Dataset, inks: Theme, words: Language
) -> None:
    """The only lines are a range somebody stated and the tie of a reading to its count."""
    for _, stage in stages:
        for trace in ladder_chart(stage, inks, words)["data"]:
            if trace["mode"] != "markers":
                one, other = (dataset.figures[data[0]] for data in trace["customdata"])
                assert one is other or one.variant_of == other.id


def test_scale_begins_at_zero_and_holds_all(stages: list[tuple[Account, Stage]], inks: Theme, words: Language) -> None:
    """Every scale begins at zero, not below the greatest stated number; steps of one kind stand on the same."""
    ranges: dict[tuple[str, str], set[tuple[float, float]]] = {}
    for account, stage in stages:
        low, high = ladder_chart(stage, inks, words)["layout"]["xaxis"]["range"]
        assert low == 0 and high >= scale_of(stage)
        [kind] = {rung.measure.ladder_scale for rung in stage.rungs if rung.figures}
        ranges.setdefault((account.episode.id, kind), set()).add((low, high))
    assert all(len(found) == 1 for found in ranges.values())


def test_rows_fit_a_phone(stages: list[tuple[Account, Stage]], inks: Theme, words: Language) -> None:
    """No line of text is longer than a phone is wide."""
    for _, stage in stages:
        for note in ladder_chart(stage, inks, words)["layout"]["annotations"]:
            for line in note["text"].split("<br>"):
                bare = re.sub("<[^>]+>", "", line)
                assert len(bare) <= (ROW_LIMIT if note.get("name") else HEADING_CHARACTERS), bare


def test_rows_do_not_touch(stages: list[tuple[Account, Stage]], inks: Theme, words: Language) -> None:
    """Marks of different rows stand at least a line of text apart."""
    for _, stage in stages:
        heights = sorted({shape["y0"] for shape in ladder_chart(stage, inks, words)["layout"]["shapes"]})
        assert all(low - high >= 40 for high, low in pairwise(heights))


def test_running_counts_are_points(ladders: list[Account], dataset: Dataset, inks: Theme, words: Language) -> None:
    """Running counts are never joined: each trace with a line belongs to one figure."""
    charts = [running for account in ladders for running in account.running]
    assert charts
    for running in charts:
        spec = running_chart(running, inks, words)
        for trace in spec["data"]:
            if "lines" in trace["mode"]:
                assert all(len({figure_id for *_, (figure_id, *_) in run}) == 1 for run in runs(trace))
        assert {i for i, _, _ in marks(spec)} == {f.id for f in running.figures}
        for figure_id, x, y in marks(spec):
            figure = dataset.figures[figure_id]
            assert y in (figure.value, figure.value_high)
            assert x <= figure.reference.latest.isoformat()
        low, high = spec["layout"]["yaxis"]["range"]
        assert low <= 0 and all((f.value_high or f.value) <= high for f in running.on_scale)
        assert spec["layout"]["yaxis"]["tickvals"][0] == 0


def test_running_counts_of_a_release_share_their_days(ladders: list[Account], inks: Theme, words: Language) -> None:
    """What authorities and organizations counted over the same days can be held beside each other."""
    for account in ladders:
        days = {tuple(running_chart(r, inks, words)["layout"]["xaxis"]["range"]) for r in account.running}
        assert len(days) <= 1


def test_an_axis_of_days_has_two_of_them(ladders: list[Account], inks: Theme, words: Language) -> None:
    """One date tells nothing of how long a count took: a chart of a few weeks names its last day."""
    for running in (r for account in ladders for r in account.running):
        named = running_chart(running, inks, words)["layout"]["xaxis"]["tickvals"]
        assert len(named) > 1 or (running.end - running.start).days < 4


def test_ends_of_running_counts_say_their_start(ladders: list[Account], inks: Theme, words: Language) -> None:
    """Beside the last mark of each count stands its start, unless that is the announcement."""
    for running in (r for account in ladders for r in account.running):
        ends = ends_of_running(running, running_chart(running, inks, words), inks, words)
        known = {f.id: f for f in running.figures}
        assert {known[end.figure_id].organization.id for end in ends} == {f.organization.id for f in running.figures}
        own = [strand for g in running.groups if g.basis != "attributed" for strand in strands(g.figures)]
        assert {strand[-1].id for strand in own} <= {end.figure_id for end in ends}
        for end in ends:
            is_apart = known[end.figure_id].reference.begins != running.start
            assert bool(end.parts[2]) == is_apart


def test_arrows_of_running_counts_point_up_and_down(ladders: list[Account], inks: Theme, words: Language) -> None:
    """On an upright scale at least and more than point up, up to points down, always 26 pixels."""
    for running in (r for account in ladders for r in account.running):
        figures = {f.id: f for f in running.figures}
        for arrow in running_chart(running, inks, words)["layout"]["annotations"]:
            assert arrow["ay"] == (26 if figures[arrow["name"]].qualifier == "up_to" else -26)


def test_arrows_of_running_counts_stay_inside_the_plot(inks: Theme, words: Language) -> None:
    """An *up to* of a few people on the first days would point through the day below the axis."""
    episode = make_episode()
    told = {"measure": make_measure("let_out", kind="flow", ladder_rank=1), "episode": episode, "published": ""}
    days = ["2025-01-15", *(f"2025-02-{day:02}" for day in range(1, 7))]
    hedges = ["up_to", *["at_least"] * 6]
    figures = [
        make_figure(day, start="2025-01-14", end=day, value=24 + 129 * n, qualifier=hedge, table="releases", **told)
        for n, (day, hedge) in enumerate(zip(days, hedges, strict=True))
    ]
    [running] = running_counts(episode, make_dataset(figures))
    spec = running_chart(running, inks, words)
    area = area_of(spec)
    for arrow in spec["layout"]["annotations"]:
        assert area.top <= area.y(arrow["y"]) + arrow["ay"] <= area.bottom
