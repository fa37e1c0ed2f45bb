"""What can be looked at over time: groups, measures, scopes and lengths of period, with their counts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dashboard.analysis.periods import period_length
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure, Measure, Scope
from dashboard.dataset.files.view_choices import PERIODS

RELEASES = "releases"


@dataclass(frozen=True)
class Count:
    """How many organizations state how many figures."""

    organizations: int
    figures: int


@dataclass(frozen=True)
class Choices:
    """Measures by group in their order, scopes by measure with the widest first, each with its count."""

    groups: dict[int, list[Measure]]
    scopes: dict[str, list[Scope]]
    of_measure: dict[str, Count]
    of_scope: dict[tuple[str, str], Count]


def choices(dataset: Dataset) -> Choices:
    """Everything stated more or less often, without the figures of an episode: that has a page of its own."""
    figures = [f for f in dataset.figures.values() if f.stands and f.episode is None]
    by_measure: dict[str, list[Figure]] = defaultdict(list)
    by_scope: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in figures:
        by_measure[figure.measure.id].append(figure)
        by_scope[figure.measure.id, figure.scope.id].append(figure)
    groups: dict[int, list[Measure]] = defaultdict(list)
    for measure in sorted((dataset.measures[m] for m in by_measure), key=lambda m: (m.group_rank, m.rank)):
        groups[measure.group_rank].append(measure)
    of_scope = {key: count(found) for key, found in by_scope.items()}
    scopes: dict[str, list[Scope]] = defaultdict(list)
    for measure_id, scope_id in sorted(of_scope, key=lambda key: -of_scope[key].figures):
        scopes[measure_id].append(dataset.scopes[scope_id])
    return Choices(dict(groups), dict(scopes), {m: count(found) for m, found in by_measure.items()}, of_scope)


def outside_episodes(dataset: Dataset) -> list[tuple[Measure, Scope, Count]]:
    """What is told of releases without an episode, in reading order: no page of an episode has it."""
    offered = choices(dataset)
    released = (m for group in offered.groups.values() for m in group if m.table == RELEASES)
    return [(m, scope, offered.of_scope[m.id, scope.id]) for m in released for scope in offered.scopes[m.id]]


def count(figures: Iterable[Figure]) -> Count:
    """Organizations and figures among some figures; unnamed counters are not organizations."""
    found = list(figures)
    return Count(len({f.organization.id for f in found if not f.organization.is_unnamed}), len(found))


def period_lengths(figures: Iterable[Figure]) -> dict[str, int]:
    """How many flows there are of each length of period, in a fixed order, only those there are."""
    lengths = Counter(period_length(figure) for figure in figures)
    return {name: lengths[name] for name in PERIODS if lengths[name]}


def usual_length(lengths: Mapping[str, int]) -> str:
    """The length of period a flow is shown for where none is named: the commonest one that has a name.

    Where most are of unlike lengths (since one day or another) those are shown: one year alone would hide them.
    """
    named = {name: number for name, number in lengths.items() if name != "other"}
    if lengths.get("other", 0) > sum(named.values()):
        return "other"
    return max(named, key=lambda name: named[name], default="")
