"""What stands around one figure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from tests.factories import make_dataset, make_episode, make_figure, make_measure, make_organization, make_scope

from dashboard.analysis.neighbours import Neighbourhood, definition_of, neighbourhood, relations, rivals
from dashboard.dataset.figures.model import Figure, Measure

OTHER = make_organization("other")
FLOW = make_measure("arrests", kind="flow")
EVER = make_measure("ever_held", kind="ever_in_period")


def around(figure: Figure, *others: Figure) -> Neighbourhood:
    return neighbourhood(figure, make_dataset([figure, *others]))


def stock(id: str, as_of: str, **changes: Any) -> Figure:
    return make_figure(id, as_of=as_of, published="", **changes)


def flow(id: str, start: str, end: str, measure: Measure = FLOW, **changes: Any) -> Figure:
    return make_figure(id, start=start, end=end, measure=measure, published="", **changes)


def test_before_and_after() -> None:
    """The neighbours in a series are the nearest before and the nearest after."""
    months = [stock(str(month), f"2025-0{month}") for month in range(1, 6)]
    found = around(months[2], *months[:2], *months[3:])
    assert (found.before.id, found.after.id) == ("2", "4")


def test_ends_of_a_series() -> None:
    """The first has nothing before it and the last nothing after it."""
    found = around(stock("only", "2025-01"))
    assert (found.before, found.after) == (None, None)


@pytest.mark.parametrize(
    "changes",
    [
        {"organization": OTHER},
        {"scope": make_scope("women")},
        {"measure": make_measure("listed")},
        {"status": "entry_error"},
        {"variant_of": "this"},
        {"episode": make_episode()},
    ],
)
def test_what_is_no_neighbour(changes: Mapping[str, Any]) -> None:
    """Another organization, scope, measure or release, and what does not stand, is no neighbour."""
    assert around(stock("this", "2025-03"), stock("that", "2025-02", **changes)).before is None


def test_flows_need_an_equal_length() -> None:
    """A month has a month for its neighbour, not a half-year; 30 and 31 days are equal."""
    march = flow("march", "2025-03", "2025-03")
    april, half = flow("april", "2025-04", "2025-04"), flow("half", "2024-07", "2024-12")
    found = around(march, april, half)
    assert (found.before, found.after.id) == (None, "april")


def test_flows_without_a_beginning_have_no_neighbour() -> None:
    """A flow whose period is not known is beside no other."""
    assert around(flow("open", "", "2025-03"), flow("closed", "2025-04", "2025-04")).after is None


def test_ever_in_period_needs_an_equal_start() -> None:
    """Different people over a period are compared only from an equal start."""
    this = flow("this", "2021-07", "2025-03", EVER)
    same, other = flow("same", "2021-07", "2025-05", EVER), flow("other", "2024-04", "2025-04", EVER)
    assert around(this, same, other).after.id == "same"


def test_rivals_are_the_nearest_of_each_other_organization() -> None:
    """Of every other organization the figure nearest in time is a rival, the nearest first."""
    third = make_organization("third")
    others = [
        stock("far", "2025-01-31", organization=OTHER),
        stock("near", "2025-05-31", organization=OTHER),
        stock("nearest", "2025-06-29", organization=third),
    ]
    this = stock("this", "2025-06-30")
    assert [f.id for f in rivals(this, make_dataset([this, *others]))] == ["nearest", "near"]


def test_rivals_are_at_most_half_a_year_away() -> None:
    """A figure 183 days away is a rival, one of 184 days is none."""
    this = stock("this", "2025-07-03")
    inside, outside = (
        stock(i, day, organization=make_organization(i)) for i, day in (("in", "2025-01-01"), ("out", "2024-12-31"))
    )
    assert [f.id for f in rivals(this, make_dataset([this, inside, outside]))] == ["in"]


@pytest.mark.parametrize(
    "changes",
    [
        {"scope": make_scope("women")},
        {"measure": make_measure("listed")},
        {"episode": make_episode()},
        {"status": "withdrawn"},
    ],
)
def test_no_rival_of_another_kind(changes: Mapping[str, Any]) -> None:
    """Only the same measure, scope and release is rival, and only what stands."""
    this, other = stock("this", "2025-06-30"), stock("that", "2025-06-30", organization=OTHER, **changes)
    assert rivals(this, make_dataset([this, other])) == []


def test_variants_from_both_sides() -> None:
    """A figure shows its variants, and a variant its fellow variants and what it stands for."""
    standing = stock("standing", "2025-06-30")
    first, second = (stock(i, "2025-06-30", variant_of="standing", variant_kind="rounded") for i in ("first", "second"))
    assert [v.id for v in around(standing, first, second).variants] == ["first", "second"]
    found = around(first, standing, second)
    assert (found.stands_for.id, [v.id for v in found.variants]) == ("standing", ["second"])


def test_corrections_from_both_sides() -> None:
    """A slip shows what stands instead, and that figure what it replaces."""
    good = stock("good", "2025-06-30")
    slip = stock("slip", "2025-06-30", status="entry_error", superseded_by="good")
    assert around(slip, good).superseded_by.id == "good"
    assert [f.id for f in around(good, slip).replaces] == ["slip"]


RELATION = {"figure_id": "one", "other_figure_id": "two", "kind": "overlap", "note_en": "note", "note_es": "nota"}


@pytest.mark.parametrize(("this", "other"), [("one", "two"), ("two", "one")])
def test_relations_from_both_sides(this: str, other: str) -> None:
    """A relation is found from whichever side it was recorded."""
    dataset = make_dataset([stock("one", "2025"), stock("two", "2025")], tables={"relations": [RELATION]})
    [found] = relations(dataset.figures[this], dataset)
    assert (found.other.id, found.kind, found.note) == (other, "overlap", {"en": "note", "es": "nota"})


def test_no_relation() -> None:
    """A figure that no relation names has none."""
    dataset = make_dataset([stock(i, "2025") for i in ("one", "two", "three")], tables={"relations": [RELATION]})
    assert relations(dataset.figures["three"], dataset) == []


def definition(id: str, start: str, end: str, **changes: Any) -> dict[str, str]:
    place = {"organization_id": "open-cells", "measure_id": "people_held", "scope_id": "all"}
    return {"definition_id": id, "valid_from": start, "valid_to": end, **place, **changes}


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [("2024-12-31", "old"), ("2025-05-31", "old"), ("2025-06-01", "new"), ("2026", "new"), ("2019-12-31", None)],
)
def test_definition_valid_at_the_reference(as_of: str, expected: str | None) -> None:
    """The definition beside a figure is the one in force at its reference, both ends included."""
    rows = [definition("old", "2020", "2025-05"), definition("new", "2025-06", "")]
    figure = stock("figure", as_of)
    found = definition_of(figure, make_dataset([figure], tables={"definitions": rows}))
    assert (found.id if found else None) == expected


@pytest.mark.parametrize("column", ["organization_id", "measure_id", "scope_id"])
def test_definition_of_another_series(column: str) -> None:
    """A definition of another organization, measure or scope says nothing here."""
    figure = stock("figure", "2025")
    rows = [definition("other", "", "", **{column: "another"})]
    assert definition_of(figure, make_dataset([figure], tables={"definitions": rows})) is None
