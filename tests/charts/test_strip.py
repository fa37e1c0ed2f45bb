"""The strip of a headline panel: what is drawn, how, and that every mark leads back to its figure."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import plotly.graph_objects as go
import pytest
from tests.drawn import runs
from tests.factories import (
    make_dataset,
    make_figure,
    make_measure,
    make_organization,
    make_package,
    make_scope,
    relayed_by,
)

from dashboard.analysis.latest import Panel, headline_panel
from dashboard.charts.layout import ticks
from dashboard.charts.rows import HEADING_CHARACTERS, LINE_PX
from dashboard.charts.strip import scale_of, strip_chart
from dashboard.charts.theme import theme
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure
from dashboard.wording.language import Language

TODAY = date(2026, 11, 23)
PACKAGE = make_package()
LIGHT = theme("light", PACKAGE)


def recent(id: str, **changes: Any) -> Figure:
    organization = changes.pop("organization", None) or make_organization(f"counter-{id}")
    return make_figure(
        id, **{"organization": organization, "as_of": "2026-06-30", "published": "2026-07-04", **changes}
    )


def drawn(*figures: Figure, language: Language, scale: int = 1000, **more: Any) -> dict[str, Any]:
    dataset = make_dataset(figures, [make_organization("alpha")])
    return strip_chart(headline_panel(dataset, "people_held", "all", TODAY), scale, LIGHT, language, **more)


def points_of(spec: Mapping[str, Any]) -> Iterator[Any]:
    """Figure id, x, symbol of every mark."""
    for trace in spec["data"]:
        symbols = trace["marker"]["symbol"]
        symbols = symbols if isinstance(symbols, list) else [symbols] * len(trace["x"])
        for (figure_id,), x, shape in zip(trace["customdata"], trace["x"], symbols, strict=True):
            yield figure_id, x, shape


def arrows_of(spec: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [note for note in spec["layout"]["annotations"] if note["showarrow"]]


@pytest.fixture(scope="module")
def real_panels(dataset: Dataset, today: date) -> list[Panel]:
    settings = dataset.package.settings.panels
    return [headline_panel(dataset, *s.place, today) for s in settings]


@pytest.fixture(scope="module", params=["en-light", "en-dark", "es-light", "es-dark"])
def real_specs(request: pytest.FixtureRequest, dataset: Dataset, real_panels: Sequence[Panel]) -> list[dict[str, Any]]:
    from dashboard.wording.language import language_of

    code, mode = request.param.split("-")
    scale, inks = scale_of(real_panels), theme(mode, dataset.package)
    return [strip_chart(panel, scale, inks, language_of(code)) for panel in real_panels]


def test_every_mark_joins_back(
    dataset: Dataset, real_panels: Sequence[Panel], real_specs: Sequence[dict[str, Any]]
) -> None:
    """Every mark stands for a figure of the data at its value, and every figure of the panel is drawn."""
    for panel, spec in zip(real_panels, real_specs, strict=True):
        found = list(points_of(spec))
        assert {figure_id for figure_id, _, _ in found} == {f.id for f in panel.figures}
        for figure_id, x, _ in found:
            figure = dataset.figures[figure_id]
            assert x in (figure.value, figure.value_high)


def test_every_arrow_joins_back(
    dataset: Dataset, real_panels: Sequence[Panel], real_specs: Sequence[dict[str, Any]]
) -> None:
    """Every bound has its arrow at its value and no other figure has one."""
    bounds = {"at_least", "more_than", "up_to"}
    for panel, spec in zip(real_panels, real_specs, strict=True):
        arrows = {note["name"]: note["x"] for note in arrows_of(spec)}
        assert arrows == {f.id: f.value for f in panel.figures if f.qualifier in bounds}


def test_every_row_links_to_its_figure(real_panels: Sequence[Panel], real_specs: Sequence[dict[str, Any]]) -> None:
    """Every drawn figure has a row of text that links to its page."""
    for panel, spec in zip(real_panels, real_specs, strict=True):
        rows = [note for note in spec["layout"]["annotations"] if note.get("name") and not note["showarrow"]]
        assert [row["name"] for row in rows] == [f.id for f in panel.figures]
        assert all(f'href="sources?figure={row["name"]}&' in row["text"] for row in rows)


def test_one_scale_for_all_panels(real_specs: Sequence[dict[str, Any]]) -> None:
    """All panels of a page share one scale, which begins at zero."""
    axes = [(spec["layout"]["xaxis"]["range"], spec["layout"]["xaxis"]["tickvals"]) for spec in real_specs]
    assert len(axes) > 1
    assert all(axis == axes[0] for axis in axes)
    assert axes[0][0][0] == 0
    assert axes[0][1][0] == 0


def test_scale_reaches_every_value(real_panels: Sequence[Panel], real_specs: Sequence[dict[str, Any]]) -> None:
    """No mark lies outside the scale."""
    end = real_specs[0]["layout"]["xaxis"]["range"][1]
    assert end >= max(f.value_high or f.value for panel in real_panels for f in panel.figures)


def test_plotly_accepts_every_panel(real_specs: Sequence[dict[str, Any]]) -> None:
    """Plotly knows every attribute of the specs, and they travel as plain JSON."""
    for spec in real_specs:
        assert go.Figure(spec).to_dict()["data"]
        assert json.loads(json.dumps(spec)) == spec


def test_marks_are_never_pale(real_specs: Sequence[dict[str, Any]]) -> None:
    """Every mark is opaque: a relayed figure is a ring, not a lighter one."""
    assert {trace["marker"]["opacity"] for spec in real_specs for trace in spec["data"]} == {1}


def test_nothing_is_joined_or_added(real_specs: Sequence[dict[str, Any]]) -> None:
    """No trace joins two figures, and a panel draws nothing but its figures."""
    for spec in real_specs:
        for trace in spec["data"]:
            if "lines" in trace["mode"]:
                assert all(len({figure_id for *_, (figure_id,) in run}) == 1 for run in runs(trace))


@pytest.mark.parametrize(
    ("qualifier", "shape"),
    [("exact", "circle"), ("at_least", "circle"), ("more_than", "circle"), ("up_to", "circle"), ("about", "diamond")],
)
def test_symbol_by_qualifier_and_hand(english: Language, qualifier: str, shape: str) -> None:
    """The shape tells the qualifier: filled when read in the counter's own text, a ring when relayed."""
    own = recent("own", qualifier=qualifier)
    relayed = recent("relayed", qualifier=qualifier, attributions=(relayed_by(),))
    symbols = {figure_id: symbol for figure_id, _, symbol in points_of(drawn(own, relayed, language=english))}
    assert symbols == {"own": shape, "relayed": f"{shape}-open"}


@pytest.mark.parametrize(("qualifier", "direction"), [("at_least", 1), ("more_than", 1), ("up_to", -1)])
def test_arrow_of_a_bound(english: Language, qualifier: str, direction: int) -> None:
    """A bound is an arrow of a fixed length in pixels, to the side on which the truth may lie."""
    short, long = recent("short", qualifier=qualifier, value=1), recent("long", qualifier=qualifier, value=900)
    arrows = arrows_of(drawn(short, long, language=english))
    assert [note["ax"] * direction > 0 for note in arrows] == [True, True]
    assert len({abs(note["ax"]) for note in arrows}) == 1
    assert {(note["ay"], note["text"], note["arrowside"]) for note in arrows} == {(0, "", "start")}


@pytest.mark.parametrize("qualifier", ["exact", "about"])
def test_no_arrow_without_a_bound(english: Language, qualifier: str) -> None:
    """What is no bound has no arrow."""
    assert arrows_of(drawn(recent("plain", qualifier=qualifier), language=english)) == []


def test_between_is_a_capped_bar(english: Language) -> None:
    """A span is a bar from low to high with a cap at each end and no point inside it."""
    spec = drawn(recent("span", qualifier="between", value=140, value_high=160), language=english)
    assert list(points_of(spec)) == [("span", 140, "line-ns"), ("span", 160, "line-ns")]
    assert spec["data"][0]["mode"] == "lines+markers"
    assert arrows_of(spec) == []


def test_names_are_escaped(english: Language) -> None:
    """A name that looks like HTML is shown as it is, in the row, in the heading and in the hover box."""
    evil = make_organization(
        "evil", **{name: {"en": "<b>x</b>", "es": "<b>x</b>"} for name in ("name", "short", "in_text")}
    )
    figure, other = recent("figure", organization=evil), recent("other", rests_on="evil")
    text = json.dumps(drawn(figure, other, language=english))
    assert text.count("&lt;b&gt;x&lt;/b&gt;") == 3
    assert "<b>x</b>" not in text


def test_figure_ids_are_escaped(english: Language) -> None:
    """An id cannot end the address it stands in."""
    rows = [note["text"] for note in drawn(recent('x" onclick="y'), language=english)["layout"]["annotations"]]
    assert len(rows) == 1
    assert 'onclick="' not in rows[0]


def test_groups_are_headed(english: Language) -> None:
    """Own counts stand without a heading; who repeats another's count says whose."""
    repeats = recent("repeats", rests_on="alpha")
    notes = [n["text"] for n in drawn(recent("own"), repeats, language=english)["layout"]["annotations"]]
    assert [text for text in notes if not text.startswith("<a ")] == ["Figures that repeat the count of Alpha"]


def test_height_follows_the_rows(english: Language) -> None:
    """Each row takes the same room."""
    heights = [
        drawn(*(recent(str(n)) for n in range(count)), language=english)["layout"]["height"] for count in (1, 2, 3)
    ]
    assert heights[2] - heights[1] == heights[1] - heights[0] > 0


def test_age_of_an_old_figure(english: Language) -> None:
    """An old figure has a second line in its own row, inside the link to it; a fresh one has none."""
    ages = {"old": "figure is 8 months old"}
    old, fresh = drawn(recent("old"), recent("fresh"), language=english, remarks=ages)["layout"]["annotations"]
    if old["name"] != "old":
        old, fresh = fresh, old
    assert re.search(r"<br><span [^>]*>figure is 8 months old</span></a>$", old["text"])
    assert "<br>" not in fresh["text"]


def test_room_for_the_age(english: Language) -> None:
    """A row with an age is taller by its line: no text reaches into the row above, and each mark stands under its own."""
    ages = {"b": "figure is 8 months old"}
    no_ages: dict[str, Any] = {}
    figures = [recent(name) for name in "abc"]
    plain, with_age = (drawn(*figures, language=english, **more) for more in (no_ages, {"remarks": ages}))
    added = with_age["layout"]["height"] - plain["layout"]["height"]
    assert added == with_age["layout"]["yaxis"]["range"][0] - plain["layout"]["yaxis"]["range"][0] >= 18
    shifts = [
        after["y"] - before["y"]
        for before, after in zip(*(s["layout"]["annotations"] for s in (plain, with_age)), strict=True)
    ]
    assert shifts == [0, added, added]
    assert [n["y"] + 10 for n in with_age["layout"]["annotations"]] == list(with_age["data"][0]["y"])


def test_ages_are_escaped(english: Language) -> None:
    """The words of an age are shown as they are."""
    [row] = drawn(recent("old"), language=english, remarks={"old": "<b>x</b>"})["layout"]["annotations"]
    assert "&lt;b&gt;x&lt;/b&gt;" in row["text"]


def test_long_headings_are_folded(each_language: Language) -> None:
    """A heading too long for a phone is folded, with room for its second line, and nothing of it is lost."""
    attributed = recent("ascribed", attributions=(relayed_by(make_organization("party", kind="political")),))
    spec = drawn(attributed, language=each_language)
    [heading] = [n["text"] for n in spec["layout"]["annotations"] if not n["text"].startswith("<a ")]
    assert heading.replace("<br>", " ") == each_language.text("group-attributed")
    assert all(len(line) <= HEADING_CHARACTERS for line in heading.split("<br>"))
    assert ("<br>" in heading) is (len(each_language.text("group-attributed")) > HEADING_CHARACTERS)
    short = drawn(recent("repeats", rests_on="alpha"), language=each_language)
    assert spec["layout"]["height"] - short["layout"]["height"] == LINE_PX * heading.count("<br>")


def test_other_measures_do_not_share_a_panel(english: Language) -> None:
    """A panel draws neither another measure nor another scope."""
    others = [recent("measure", measure=make_measure("listed")), recent("scope", scope=make_scope("strike"))]
    spec = drawn(recent("this"), *others, language=english)
    assert [figure_id for figure_id, _, _ in points_of(spec)] == ["this"]


@pytest.mark.parametrize(
    ("greatest", "expected"),
    [(1, [0, 1]), (3, [0, 1, 2, 3]), (10, [0, 5, 10]), (1339, [0, 500, 1000, 1500]), (1000, [0, 500, 1000])],
)
def test_ticks(greatest: int, expected: Sequence[int]) -> None:
    """Ticks are round numbers from zero to the first at or above the greatest value."""
    assert [tick for tick in ticks(greatest) if tick <= expected[-1]] == expected
    assert ticks(greatest)[-2] < greatest


@pytest.mark.parametrize(("code", "shown"), [("en", "1,000"), ("es", "1.000")])
def test_ticks_in_the_readers_language(code: str, shown: str) -> None:
    """The numbers of the scale are written as the reader's language writes them."""
    from dashboard.wording.language import language_of

    assert shown in drawn(recent("x"), language=language_of(code), scale=2000)["layout"]["xaxis"]["ticktext"]
