"""What can be looked at over time, and how much there is of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.factories import make_dataset, make_episode, make_figure, make_measure, make_organization, make_scope

from dashboard.analysis.choices import Count, choices, count, outside_episodes, period_lengths, usual_length
from dashboard.analysis.periods import is_told_in_episodes, panel_figures
from dashboard.dataset.figures.load import load

DATA = Path(__file__).parents[2] / "data"
A, B = make_organization("alpha"), make_organization("beta")
FLOW = make_measure("detentions", kind="flow")


def test_organizations_and_figures() -> None:
    """Each organization counts once, however many figures it has."""
    assert count(
        [make_figure("1", organization=A), make_figure("2", organization=A), make_figure("3", organization=B)]
    ) == Count(2, 3)


def test_unnamed_counters_are_no_organizations() -> None:
    """The figures of unnamed counters count, the counters do not."""
    unnamed = make_organization("unnamed-groups", kind="unnamed")
    assert count([make_figure("1", organization=unnamed), make_figure("2")]) == Count(1, 2)


def test_measures_by_group_and_rank() -> None:
    """Groups and measures stand in the order the package gives them, not in that of their size."""
    last = make_measure("last", group_rank=2, rank=1)
    second, first = make_measure("second", rank=2), make_measure("first", rank=1)
    many = [make_figure(f"many-{n}", measure=last) for n in range(3)]
    offered = choices(make_dataset([*many, make_figure("b", measure=second), make_figure("a", measure=first)]))
    assert list(offered.groups) == [1, 2]
    assert [[m.id for m in measures] for measures in offered.groups.values()] == [["first", "second"], ["last"]]


def test_fullest_scope_first() -> None:
    """The scope with most figures is offered first."""
    women = [make_figure(f"w-{n}", scope=make_scope("women")) for n in range(2)]
    offered = choices(make_dataset([make_figure("all"), *women]))
    assert [s.id for s in offered.scopes["people_held"]] == ["women", "all"]
    assert offered.of_scope == {("people_held", "all"): Count(1, 1), ("people_held", "women"): Count(1, 2)}
    assert offered.of_measure == {"people_held": Count(1, 3)}


def test_episodes_have_their_own_page() -> None:
    """Figures of an episode are not offered, those of releases without one are, in the group of their measure."""
    released = make_measure("released", kind="flow", table="releases", group_rank=2)
    of_one = make_figure("e", table="releases", measure=released, episode=make_episode())
    alone = make_figure("r", table="releases", measure=released)
    assert choices(make_dataset([of_one])).of_measure == {}
    offered = choices(make_dataset([of_one, alone, make_figure("held")]))
    assert offered.groups[2] == [released] and offered.of_measure["released"] == Count(1, 1)


def test_nothing_of_an_episode_is_in_a_panel() -> None:
    """A panel over time draws no figure of an episode: it counts from an announcement on, beside its own steps."""
    released = make_measure("released", kind="flow", table="releases")
    of_one = make_figure("e", table="releases", measure=released, episode=make_episode())
    alone = make_figure("r", table="releases", measure=released)
    data = make_dataset([of_one, alone])
    assert panel_figures(data, "released", "all") == [alone]
    assert is_told_in_episodes(data, "released", "all") and not is_told_in_episodes(
        make_dataset([alone]), "released", "all"
    )


def test_what_is_outside_every_episode() -> None:
    """Releases told without an episode are listed with their counts; people held are not among them."""
    released = make_measure("released", kind="flow", table="releases")
    alone = make_figure("r", table="releases", measure=released)
    found = outside_episodes(make_dataset([alone, make_figure("held")]))
    assert [(m.id, s.id, number) for m, s, number in found] == [("released", "all", Count(1, 1))]


def test_only_what_stands_is_offered() -> None:
    """Withdrawn figures and variants are neither offered nor counted."""
    out = [make_figure("w", status="withdrawn"), make_figure("v", variant_of="f")]
    assert choices(make_dataset(out)).of_measure == {}
    assert choices(make_dataset([make_figure("f"), *out])).of_measure == {"people_held": Count(1, 1)}


def test_lengths_of_period() -> None:
    """Lengths of period are told in a fixed order, only those there are."""
    ends = [("2025", "2025"), ("2025-01", "2025-01"), ("2025-02", "2025-02"), ("2025-01", "2025-02")]
    flows = [make_figure(f"{s}-{e}", start=s, end=e, published="", measure=FLOW) for s, e in ends]
    assert list(period_lengths(flows).items()) == [("month", 2), ("year", 1), ("other", 1)]
    assert period_lengths([]) == {}


@pytest.mark.parametrize("country", ["cuba", "venezuela"])
def test_real_choices_hold_every_figure(country: str) -> None:
    """Everything that stands outside the episodes is offered once, and no choice is empty."""
    dataset = load(DATA / country)
    offered = choices(dataset)
    expected = sum(f.stands and f.episode is None for f in dataset.figures.values())
    assert sum(c.figures for c in offered.of_measure.values()) == expected > 500
    assert sum(c.figures for c in offered.of_scope.values()) == expected
    assert sorted(m.id for group in offered.groups.values() for m in group) == sorted(offered.of_measure)
    for rank, measures in offered.groups.items():
        assert {m.group_rank for m in measures} == {rank}


@pytest.mark.parametrize(
    ("lengths", "usual"),
    [
        ({"year": 1, "other": 17}, "other"),
        ({"month": 5, "year": 4, "other": 8}, "month"),
        ({"month": 1, "other": 1}, "month"),
        ({"month": 3, "year": 3}, "month"),
        ({"other": 2}, "other"),
        ({}, ""),
    ],
)
def test_the_usual_length_of_period(lengths: dict[str, int], usual: str) -> None:
    """The commonest length with a name is shown first, unless most figures have none: counts since some day."""
    assert usual_length(lengths) == usual
