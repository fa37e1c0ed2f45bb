"""Keys: what stands in the key of a chart is what the chart draws, in the same shapes and the same words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import pytest
from tests.drawn import SINCE_LOOK, SPAN_LOOK, STEP_LOOK, drawn_in
from tests.factories import make_dataset, make_figure, make_package, relayed_by

from dashboard.analysis.accounts import account_of
from dashboard.analysis.choices import period_lengths
from dashboard.analysis.events import events_of
from dashboard.analysis.latest import headline_panel
from dashboard.analysis.series import series_of
from dashboard.analysis.silence import silences
from dashboard.charts import keys
from dashboard.charts.drawings import BOUND_PX, drawing_of, mark_of
from dashboard.charts.ladder import ladder_chart
from dashboard.charts.marks import hover
from dashboard.charts.running import running_chart
from dashboard.charts.strip import strip_chart
from dashboard.charts.symbols import (
    ABOUT,
    BETWEEN,
    BOUND,
    FULL,
    LETTERS,
    RING,
    SINCE,
    SPAN,
    STEP,
    SYMBOLS,
    UP_TO,
    VARIANT,
    Symbol,
    hedges_of,
)
from dashboard.charts.theme import theme
from dashboard.charts.timeline import Timeline, timeline_chart
from dashboard.dataset.figures.load import Dataset
from dashboard.wording.language import Language, language_of

INKS, WORDS = theme("light", make_package()), language_of("en")
START, END = date(2021, 11, 23), date(2026, 11, 23)


def ids(symbols: Sequence[Symbol]) -> list[str]:
    return [symbol.id for symbol in symbols]


def timelines(dataset: Dataset) -> Iterator[Any]:
    for measure, scope in sorted({(f.measure.id, f.scope.id) for f in dataset.figures.values() if f.stands}):
        found = [f for f in dataset.figures.values() if f.stands and (f.measure.id, f.scope.id) == (measure, scope)]
        for period in period_lengths(found) if dataset.measures[measure].kind == "flow" else [""]:
            for start in (START, date(1960, 1, 1)):
                yield view_of(dataset, measure, scope, period, start)


def view_of(dataset: Dataset, measure: str, scope: str, period: str, start: date) -> Timeline:
    series = series_of(dataset, measure, scope, period)
    inside = [f for s in series for f in s.figures if start <= f.reference.latest <= END]
    readings = [v for f in inside for v in dataset.variants.get(f.id, [])]
    same = [v for v in readings if (v.measure.id, v.scope.id) == (measure, scope)]
    events = events_of(dataset, dataset.measures[measure].topic, start, END)
    return Timeline(series, same, events, start, END, silences(series, dataset, start, END))


@pytest.fixture(params=["dataset", "tiny"])
def data(request: pytest.FixtureRequest) -> Dataset:
    found: Dataset = request.getfixturevalue(request.param)
    return found


def test_key_of_headline_panels(data: Dataset, today: date) -> None:
    """The key of headline panels is what they draw, no more and no less."""
    for setting in data.package.settings.panels:
        panel = headline_panel(data, *setting.place, today)
        assert set(ids(keys.of_panels([panel]))) == drawn_in(strip_chart(panel, 1, INKS, WORDS))


def test_key_of_ladders_and_running_counts(data: Dataset) -> None:
    """The keys of a release are what its ladder and its running counts draw."""
    accounts = [account_of(episode, data) for episode in data.episodes.values()]
    assert any(account.readings for account in accounts)
    for account in accounts:
        for part in account.stages:
            assert set(ids(keys.of_ladder(part))) == drawn_in(ladder_chart(part, INKS, WORDS))
        assert set(keys.of_ladder(account)) == {one for part in account.stages for one in keys.of_ladder(part)}
        for running in account.running:
            assert set(ids(keys.of_running(running))) == drawn_in(running_chart(running, INKS, WORDS))


def test_key_of_panels_over_time(dataset: Dataset) -> None:
    """The key over time is what the panel draws, and every symbol but one hedge is drawn somewhere."""
    drawn = set()
    for view in timelines(dataset):
        found = drawn_in(timeline_chart(view, INKS, WORDS))
        assert set(ids(keys.of_timeline(view))) == found
        drawn |= found
    assert set(ids(SYMBOLS)) - drawn <= {"up-to"}


def test_figures_beside_the_panel_are_in_its_key() -> None:
    """Figures that stand on a panel of their own beside a panel over time share its key."""
    view = Timeline([], [], [], START, END)
    apart = make_figure(qualifier="about", as_of="2025-06", published="")
    assert (keys.of_timeline(view), keys.of_timeline(view, [apart])) == ([], [FULL, ABOUT, SPAN])


def test_the_hedge_of_another_reading_is_in_the_key() -> None:
    """A hedge that only another reading has is drawn, and stands in the key."""
    figure = make_figure("one", as_of="2025-06-30")
    reading = make_figure("two", as_of="2025-06-30", qualifier="about", variant_of="one", variant_kind="rounded")
    [series] = series_of(make_dataset([figure, reading]), "people_held", "all")
    view = Timeline([series], [reading], [], START, END)
    assert keys.of_timeline(view) == [FULL, ABOUT, VARIANT]
    assert set(ids(keys.of_timeline(view))) == drawn_in(timeline_chart(view, INKS, WORDS))


def test_order_of_a_key(dataset: Dataset) -> None:
    """Keys stand in the order of the table, each symbol once."""
    for view in timelines(dataset):
        found = keys.of_timeline(view)
        assert found == [symbol for symbol in SYMBOLS if symbol in found]


def test_fill_of_a_drawing() -> None:
    """In a key as in a chart, first-hand is filled and relayed is a ring of the same shape."""
    [full], [ring] = (drawing_of(symbol).strokes for symbol in (FULL, RING))
    assert full.outline == ring.outline
    assert (full.is_filled, ring.is_filled) == (True, False)


@pytest.mark.parametrize(("qualifier", "shape"), [("exact", FULL), ("more_than", FULL), ("about", ABOUT)])
def test_mark_beside_a_name(qualifier: str, shape: Symbol) -> None:
    """Beside the name of an organization stands its newest mark as the chart draws it: shape by hedge, fill by hand."""
    [meant] = drawing_of(shape).strokes
    own = make_figure(qualifier=qualifier)
    relayed = make_figure(qualifier=qualifier, attributions=(relayed_by(),))
    for figure, is_filled in ((own, True), (relayed, False)):
        [stroke] = mark_of(figure).strokes
        assert (stroke.outline, stroke.is_filled) == (meant.outline, is_filled)


def test_range_beside_a_name() -> None:
    """A range stands beside a name as the upright bar it is in the chart."""
    assert mark_of(make_figure(qualifier="between", value_high=160)) == drawing_of(BETWEEN, upright=True)


def test_arrows_of_a_drawing() -> None:
    """An arrow points to the larger or the smaller side, and upwards or downwards where the values of the chart do."""
    up, down = (drawing_of(symbol, upright=True) for symbol in (BOUND, UP_TO))
    assert up.is_turned and down.is_turned and not drawing_of(BOUND).is_turned
    for drawing, tip in ((up, BOUND_PX - 1), (down, 1)):
        assert drawing.strokes[-1].x == tip


def test_bars_of_a_drawing() -> None:
    """In a key a bar is as broad and as pale as in a chart; only a range turns with the values."""
    assert [(s.line, s.opacity) for s in (SPAN, STEP, SINCE)] == [SPAN_LOOK, STEP_LOOK, SINCE_LOOK]
    for symbol in SYMBOLS:
        if len(symbol.markers) > 1:
            line = drawing_of(symbol).strokes[0]
            assert (line.width, line.opacity) == (symbol.line, symbol.opacity)
        assert drawing_of(symbol, upright=True).is_turned == (symbol in (BOUND, UP_TO, BETWEEN))


def test_every_symbol_can_be_drawn() -> None:
    """Every symbol has strokes or a letter, the first one events have."""
    letters = [symbol.letter for symbol in SYMBOLS if not drawing_of(symbol).strokes]
    assert letters == [LETTERS[0]]


@pytest.mark.parametrize("qualifier", ["about", "at_least", "more_than", "up_to", "between"])
def test_a_hedge_has_one_name(each_language: Language, qualifier: str) -> None:
    """A hover box says a hedge in a word that stands in the key of its symbol."""
    figure = make_figure(qualifier=qualifier, value=140, value_high=160 if qualifier == "between" else None)
    [symbol] = hedges_of(figure)
    hedge = each_language.text(f"hedge-{qualifier}", value="|", high="|").split("|")[0].strip()
    assert hedge in " ".join(hover([figure], each_language))
    assert hedge in each_language.text(f"key-{symbol.id}")


def test_method_says_what_keys_say(each_language: Language) -> None:
    """Method tells the shape of every symbol and then what it means, in the words of the keys."""
    for symbol in SYMBOLS:
        said, key = (each_language.text(f"{of}-{symbol.id}") for of in ("method-mark", "key"))
        assert said.endswith(f": {key}") and len(said) > len(key) + 4
