"""May two figures be compared? Every row of the verdict table, and what plays no part in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations
from typing import Any

import pytest
from tests.factories import make_dataset, make_episode, make_figure, make_measure, make_organization, make_scope

from dashboard.analysis.comparability import Comparison, compare, largest_gap, period_days
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure, Organization

A, B, C = (make_organization(id) for id in ("alpha", "beta", "gamma"))
QUESTIONS = ("in_prison", "pretrial", "fined", "violent")
FLOW, EVER = make_measure("detentions", kind="flow"), make_measure("ever_held", kind="ever_in_period")
AXES = ("measure", "kind", "scope", "date", "definition", "hand")


def one(**changes: Any) -> Figure:
    return make_figure("one", organization=A, **changes)


def other(**changes: Any) -> Figure:
    return make_figure("other", organization=B, **changes)


def answers(organization: Organization, *given: str, measure: str = "people_held", **cells: Any) -> dict[str, str]:
    """What a count includes: an answer for each question, ``unstated`` for the rest."""
    row = {"definition_id": organization.id, "organization_id": organization.id, "measure_id": measure}
    stated = dict(zip(QUESTIONS, (*given, *["unstated"] * len(QUESTIONS)), strict=False))
    return row | {"scope_id": "all", "valid_from": "2000", "valid_to": ""} | stated | cells


def shared(
    organization: Organization, valid_from: str = "", valid_to: str = "", register: str = "list"
) -> dict[str, str]:
    return {
        "register_id": register,
        "organization_id": organization.id,
        "measure_id": "people_held",
        "scope_id": "all",
        "valid_from": valid_from,
        "valid_to": valid_to,
    }


CLEAR = [answers(o, "yes", "no", "no", measure=m) for o in (A, B) for m in ("people_held", "detentions", "ever_held")]


def with_tables(
    figures: Sequence[Figure], definitions: Sequence[dict[str, str]], registers: Sequence[dict[str, str]]
) -> Dataset:
    columns = list(answers(A))
    fields = [
        {"name": c, "constraints": {"enum": ["yes", "no", "unstated"]} if c in QUESTIONS else {}} for c in columns
    ]
    resource = {"name": "definitions", "path": "definitions.csv", "schema": {"fields": fields}}
    return make_dataset(figures, tables={"definitions": definitions, "registers": registers}, resources=[resource])


def compared(
    first: Figure,
    second: Figure,
    definitions: Sequence[dict[str, str]] = CLEAR,
    registers: Sequence[dict[str, str]] = (),
) -> Comparison:
    return compare(first, second, with_tables([first, second], list(definitions), list(registers)))


def states(comparison: Comparison) -> dict[str, str]:
    return {axis.name: axis.state for axis in comparison.axes}


SAME = dict.fromkeys(AXES, "same")


def test_comparable() -> None:
    """Figures that agree on all six axes, with three answered questions, are comparable."""
    found = compared(one(), other())
    assert (found.verdict, states(found), found.shared) == ("comparable", SAME, "")
    assert found.may_share_a_panel


def test_six_axes_in_order() -> None:
    """A comparison always has the same six axes in the same order."""
    assert [axis.name for axis in compared(one(), other(measure=FLOW)).axes] == list(AXES)


@pytest.mark.parametrize(
    ("changes", "axis"),
    [
        ({"measure": make_measure("people_listed")}, "measure"),
        ({"measure": make_measure("people_held", kind="flow")}, "kind"),
        ({"scope": make_scope("women")}, "scope"),
        ({"episode": make_episode()}, "scope"),
    ],
    ids=["measure", "kind", "scope", "episode"],
)
def test_not_comparable(changes: Mapping[str, Any], axis: str) -> None:
    """Another measure, kind, scope or announced release, alone, is another question, even of one count."""
    found = compared(one(), other(**changes))
    assert (found.verdict, found.may_share_a_panel) == ("not_comparable", False)
    assert [axis.name for axis in found.axes if axis.state == "differs"] == [axis]
    assert compared(one(), other(rests_on="alpha", **changes)).verdict == "not_comparable"


def over(days: int, **changes: Any) -> dict[str, Any]:
    """A flow over so many days up to 30 June 2025."""
    start = date(2025, 6, 30) - timedelta(days=days - 1)
    return {"start": start.isoformat(), "end": "2025-06-30", "measure": FLOW, **changes}


@pytest.mark.parametrize(
    ("days", "expected"),
    [(90, "comparable"), (89, "not_comparable"), (100, "comparable"), (111, "comparable"), (112, "not_comparable")],
)
def test_lengths_of_flows(days: int, expected: str) -> None:
    """Flows over periods whose lengths differ by more than a tenth of the longer are not comparable."""
    found = compared(one(**over(100)), other(**over(days)))
    assert found.verdict == expected
    assert found.axis("date").facts["other_days"] == days
    assert compared(one(**over(100)), other(**over(days, rests_on="alpha"))).verdict == (
        "one_count" if expected == "comparable" else "not_comparable"
    )


def test_which_announcement() -> None:
    """That two figures belong to different announced releases is told apart from their covering other people."""
    found = compared(one(episode=make_episode()), other(episode=make_episode("spring")))
    assert (found.verdict, found.axis("scope").facts) == ("not_comparable", {"episode": 1})
    same = compared(one(episode=make_episode()), other(episode=make_episode()))
    assert (same.verdict, states(same)["scope"], same.axis("scope").facts) == ("comparable", "same", {})
    assert compared(one(episode=make_episode()), other(scope=make_scope("women"))).axis("scope").facts == {}


@pytest.mark.parametrize(
    ("start", "end", "published", "days"),
    [
        ("2025", "2025", "2026-01-10", 365),
        ("2025", "2025", "2025-12-05", 339),
        ("2025-02", "2025-02", "2025-03", 28),
        ("2025-06-30", "2025-06-30", "", 1),
        ("2025", "", "2025-12-05", None),
        ("", "2025", "2025-12-05", None),
    ],
)
def test_days_of_a_period(start: str, end: str, published: str, days: int | None) -> None:
    """A period has the days of both its ends, and none after its publication."""
    assert period_days(one(start=start, end=end, published=published, measure=FLOW)) == days


def test_a_period_without_both_ends() -> None:
    """Where a period has no beginning its length is not stated, and that takes care."""
    first, second = one(**over(100)), other(end="2025-06-30", measure=FLOW)
    assert states(compared(first, second)) == SAME | {"date": "not_stated"}
    assert compared(first, second).verdict == "with_care"


def test_unequal_starts_are_no_plain_comparison() -> None:
    """Numbers ever in a period hold more the longer it is: with unequal starts they are not simply comparable."""
    since_2021 = {"start": "2021-07-11", "end": "2025-06-30", "measure": EVER}
    two_days = {"start": "2025-06-29", "end": "2025-06-30", "measure": EVER}
    assert compared(one(**since_2021), other(**since_2021)).verdict == "comparable"
    found = compared(one(**since_2021), other(**two_days))
    assert (found.verdict, states(found)["date"]) == ("with_care", "differs")
    assert found.axis("date").facts["longer"]


@pytest.mark.parametrize(("first", "second"), [("beta", ""), ("", "alpha")])
def test_one_repeats_the_other(first: str, second: str) -> None:
    """A count and its repetition are one count, whichever of the two repeats."""
    found = compared(one(rests_on=first), other(rests_on=second))
    assert (found.verdict, found.shared, found.may_share_a_panel) == ("one_count", "rests", True)


def test_whose_count_is_repeated() -> None:
    """The counter that is repeated is named, from either side."""
    assert [compared(one(rests_on="beta"), other()).counter, compared(one(), other(rests_on="alpha")).counter] == [B, A]
    assert compared(one(), other()).counter is None


def test_resting_on_somebody_else() -> None:
    """Repeating a third counter does not make two figures one count with each other."""
    assert compared(one(rests_on="gamma"), other()).shared == ""


def test_both_repeat_a_third() -> None:
    """Two that repeat the same third counter are one count in two mouths; with two counters they are not."""
    third = make_figure("third", organization=C)
    dataset = with_tables([one(), other(), third], CLEAR, [])
    found = compare(one(rests_on="gamma"), other(rests_on="gamma"), dataset)
    assert (found.verdict, found.shared, found.counter) == ("one_count", "third", C)
    assert compare(one(rests_on="gamma"), other(rests_on="delta"), dataset).shared == ""


def test_repeating_a_body_of_one_government() -> None:
    """Who repeats the count of a government repeats that of its ministry; an organization is no part of a government."""
    state = make_organization("state", kind="government")
    ministry = make_organization("ministry", kind="government", parent="state")
    figures = [one(rests_on="state"), replace(other(), organization=ministry), make_figure("own", organization=state)]
    dataset = with_tables(figures, [], [])
    assert (compare(figures[0], figures[1], dataset).shared, compare(figures[0], figures[1], dataset).counter) == (
        "rests",
        state,
    )
    assert compare(figures[0], other(), dataset).shared == ""


@pytest.mark.parametrize(
    ("valid_from", "valid_to", "expected"),
    [
        ("", "", "one_count"),
        ("2025-06-30", "", "one_count"),
        ("2025-07", "", "comparable"),
        ("", "2025-06", "one_count"),
        ("", "2025-06-29", "comparable"),
        ("2025", "2025", "one_count"),
    ],
)
def test_shared_register(valid_from: str, valid_to: str, expected: str) -> None:
    """Two organizations with one register are one count for as long as they share it."""
    found = compared(one(), other(), registers=[shared(A), shared(B, valid_from, valid_to)])
    assert (found.verdict, found.shared) == (expected, "register" if expected == "one_count" else "")


def test_two_registers() -> None:
    """Organizations with different registers do not share a count."""
    assert compared(one(), other(), registers=[shared(A), shared(B, register="another")]).verdict == "comparable"


def test_one_organization_is_no_second_mouth() -> None:
    """Two figures of one organization are no two mouths, even on a register."""
    second = replace(other(), organization=A)
    assert compared(one(), second, registers=[shared(A)]).verdict == "comparable"
    both = one(rests_on="gamma"), replace(other(rests_on="gamma"), organization=A)
    assert compare(*both, with_tables([*both, make_figure("third", organization=C)], CLEAR, [])).verdict == "comparable"


def test_one_count_whatever_else_differs() -> None:
    """One count stays one count where dates and definitions differ."""
    found = compared(
        one(),
        other(as_of="2020-01-01"),
        definitions=[answers(A, "yes"), answers(B, "no")],
        registers=[shared(A), shared(B)],
    )
    assert (found.verdict, states(found)["date"], states(found)["definition"]) == ("one_count", "differs", "differs")


@pytest.mark.parametrize(
    ("second", "definitions", "axis"),
    [
        ({"as_of": "2025-05-29"}, CLEAR, {"date": "differs"}),
        ({"basis": "published"}, CLEAR, {"date": "not_stated"}),
        ({}, [answers(A, "yes", "no", "no"), answers(B, "yes", "no", "yes")], {"definition": "differs"}),
        ({}, [answers(A, "yes", "no", "no", "yes"), answers(B, "yes", "no", "no", "no")], {"definition": "differs"}),
        ({}, [answers(A, "yes", "no", "no"), answers(B, "yes", "no")], {"definition": "not_stated"}),
        ({}, [answers(A, "yes", "no", "no")], {"definition": "not_stated"}),
        ({}, [], {"definition": "not_stated"}),
    ],
    ids=["32-days", "date-not-stated", "opposed", "one-opposed-of-four", "two-cells", "one-silent", "both-silent"],
)
def test_with_care(second: Mapping[str, str], definitions: Sequence[dict[str, str]], axis: Mapping[str, str]) -> None:
    """Each single reason takes care: 32 days, an unstated date, an opposed answer, fewer than three answers."""
    found = compared(one(), other(**second), definitions)
    assert (found.verdict, states(found)) == ("with_care", SAME | dict(axis))
    assert found.may_share_a_panel


def test_31_days_are_close() -> None:
    """Figures 31 days apart are of about the same time."""
    found = compared(one(), other(as_of="2025-05-30"))
    assert (found.verdict, found.axis("date").facts["days"]) == ("comparable", 31)


def test_hand_alone_changes_no_verdict() -> None:
    """That one figure is relayed is told and does not change the verdict."""
    relayed = other(attributions=tuple(replace(a, first_hand=False) for a in other().attributions))
    found = compared(one(), relayed)
    assert (found.verdict, states(found)) == ("comparable", SAME | {"hand": "differs"})


def test_definitions_of_their_time() -> None:
    """Only what a count included at its own reference is compared."""
    before = [answers(A, "yes", "no", "no"), answers(B, "yes", "no", "no", valid_to="2025-05")]
    assert states(compared(one(), other(), before))["definition"] == "not_stated"


def test_inclusions_question_by_question() -> None:
    """Every question of the definitions is answered for both, in the order of the table."""
    found = compared(one(), other(), [answers(A, "yes", "no"), answers(B, "yes", "yes", "no")])
    assert [(i.column, i.one, i.other, i.is_stated, i.is_opposed) for i in found.inclusions] == [
        ("in_prison", "yes", "yes", True, False),
        ("pretrial", "no", "yes", True, True),
        ("fined", "unstated", "no", False, False),
        ("violent", "unstated", "unstated", False, False),
    ]
    assert found.axis("definition").facts == {"stated": 2, "opposed": 1}


@pytest.mark.parametrize(
    ("first", "second", "days"),
    [
        ("2025-06-30", "2025-06-30", 0),
        ("2025-06-30", "2025-07-01", 1),
        ("2025-06-30", "2025-06", 29),
        ("2025-06-01", "2025-06", 29),
        ("2025-06", "2025-06", 29),
        ("2025-05-15", "2025-06", 46),
        ("2025-05", "2025-06", 60),
        ("2025", "2025", 364),
        ("2025-07-01", "2025", 183),
        ("2024", "2025", 730),
        ("2024-12-31", "2025-01", 31),
    ],
)
def test_largest_gap(first: str, second: str, days: int) -> None:
    """The gap is the largest that the precision of the two dates allows, from either side."""
    pair = one(as_of=first, published=""), other(as_of=second, published="")
    assert (largest_gap(*pair), largest_gap(*reversed(pair))) == (days, days)


def test_publication_narrows_the_gap() -> None:
    """A month ends for a figure on the day it was published."""
    assert largest_gap(one(as_of="2025-06", published="2025-06-10"), other(as_of="2025-06-01")) == 9


def swapped(comparison: Comparison) -> tuple[object, ...]:
    """A comparison read from the other side."""
    facts = [
        {
            {"one": "other", "other": "one", "one_days": "other_days", "other_days": "one_days"}.get(k, k): v
            for k, v in axis.facts.items()
        }
        for axis in comparison.axes
    ]
    axes = [(axis.name, axis.state, fact) for axis, fact in zip(comparison.axes, facts, strict=True)]
    return comparison.verdict, comparison.shared, axes, [(i.column, i.other, i.one) for i in comparison.inclusions]


def read(comparison: Comparison) -> tuple[object, ...]:
    axes = [(axis.name, axis.state, axis.facts) for axis in comparison.axes]
    return comparison.verdict, comparison.shared, axes, [(i.column, i.one, i.other) for i in comparison.inclusions]


@pytest.fixture(scope="module")
def real_pairs(dataset: Dataset) -> list[tuple[Figure, Figure]]:
    """Pairs of one panel from every third panel, and pairs from anywhere."""
    figures = [f for f in dataset.figures.values() if f.stands]
    by_panel: dict[object, list[Figure]] = {}
    for figure in figures:
        by_panel.setdefault((figure.measure.id, figure.scope.id, figure.episode and figure.episode.id), []).append(
            figure
        )
    near = [pair for found in list(by_panel.values())[::3] for pair in list(combinations(found[:7:2], 2))[:3]]
    return near + list(zip(figures[::61], figures[7::61], strict=False))


def test_symmetry(dataset: Dataset, real_pairs: Sequence[tuple[Figure, Figure]]) -> None:
    """A comparison is the same from either side."""
    found = [compare(*pair, dataset) for pair in real_pairs]
    assert len({comparison.verdict for comparison in found}) > 2
    for comparison in found:
        assert read(compare(comparison.other, comparison.one, dataset)) == swapped(comparison)


def test_values_play_no_part(dataset: Dataset, real_pairs: Sequence[tuple[Figure, Figure]]) -> None:
    """Another value leaves every comparison as it is."""
    for first, second in real_pairs:
        changed = replace(first, value=first.value * 7 + 1, value_high=None, qualifier="about")
        assert read(compare(changed, second, dataset)) == read(compare(first, second, dataset))


def test_registers_speak_in_the_real_data(dataset: Dataset) -> None:
    """Two who share the July 2021 register are one count, whatever their numbers."""
    justicia, cubalex = (
        next(
            f
            for f in dataset.figures.values()
            if f.stands and f.series == (o, "protest_ever_detained", "july-2021-protests")
        )
        for o in ("justicia-11j", "cubalex")
    )
    assert compare(justicia, cubalex, dataset).shared in ("register", "rests")
