"""What stands around one figure: its own series, its rivals, its variants and its look-alikes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from dashboard.dataset.figures.dates import last_day
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Definition, Figure

RIVAL_DAYS = 183
# Months and half-years differ by up to three days.
SAME_LENGTH_DAYS = 3


@dataclass(frozen=True)
class Neighbour:
    """Another figure that must be told apart from this one (``look_alike``) or not added to it (``overlap``)."""

    other: Figure
    kind: str
    note: Mapping[str, str]


@dataclass(frozen=True)
class Neighbourhood:
    """Everything the package holds beside one figure."""

    before: Figure | None
    after: Figure | None
    rivals: tuple[Figure, ...]
    variants: tuple[Figure, ...]
    stands_for: Figure | None
    superseded_by: Figure | None
    replaces: tuple[Figure, ...]
    relations: tuple[Neighbour, ...]


def neighbourhood(figure: Figure, dataset: Dataset) -> Neighbourhood:
    """The figures a reader of this one should see."""
    before, after = _in_series(figure, dataset)
    own_variants = [v for v in dataset.variants.get(figure.variant_of or figure.id, []) if v.id != figure.id]
    replaces = [f for f in dataset.figures.values() if f.superseded_by == figure.id]
    return Neighbourhood(
        before,
        after,
        tuple(rivals(figure, dataset)),
        tuple(own_variants),
        dataset.figures.get(figure.variant_of),
        dataset.figures.get(figure.superseded_by),
        tuple(replaces),
        tuple(relations(figure, dataset)),
    )


def _in_series(figure: Figure, dataset: Dataset) -> tuple[Figure | None, Figure | None]:
    """The figures of the same series just before and after; for flows only of an equal length of period."""
    same = [
        f
        for f in dataset.figures.values()
        if f.stands
        and f.series == figure.series
        and f.episode == figure.episode
        and f.id != figure.id
        and _comparable_period(f, figure)
    ]
    same.sort(key=lambda f: (f.reference.moment, f.id))
    before = [f for f in same if f.reference.moment < figure.reference.moment]
    after = [f for f in same if f.reference.moment > figure.reference.moment]
    return (before[-1] if before else None), (after[0] if after else None)


def _comparable_period(one: Figure, other: Figure) -> bool:
    if one.measure.kind != "flow":
        return one.measure.kind == "stock" or one.reference.begins == other.reference.begins
    length, length_of_other = _days(one), _days(other)
    return length is not None and length_of_other is not None and abs(length - length_of_other) <= SAME_LENGTH_DAYS


def _days(figure: Figure) -> int | None:
    begins = figure.reference.begins
    if begins is None or not figure.reference.end:
        return None
    return (last_day(figure.reference.end) - begins).days


def rivals(figure: Figure, dataset: Dataset) -> list[Figure]:
    """The nearest figure in time of every other organization, same measure, scope and episode.

    At most ``RIVAL_DAYS`` days apart; the nearest first.
    """
    near: dict[str, list[tuple[timedelta, str, Figure]]] = defaultdict(list)
    for other in dataset.figures_of(figure.measure.id, figure.scope.id):
        if not other.stands or other.organization.id == figure.organization.id or other.episode != figure.episode:
            continue
        gap = abs(other.reference.latest - figure.reference.latest)
        if gap.days <= RIVAL_DAYS:
            near[other.organization.id].append((gap, other.id, other))
    nearest = [min(found, key=lambda item: item[:2]) for found in near.values()]
    return [figure for _, _, figure in sorted(nearest, key=lambda item: item[:2])]


def relations(figure: Figure, dataset: Dataset) -> list[Neighbour]:
    """Recorded look-alikes and overlaps, from whichever side they were recorded."""
    found = []
    for relation in dataset.relations_of(figure):
        [other_id] = {relation.figure_id, relation.other_figure_id} - {figure.id}
        other = dataset.figures.get(other_id)
        found += [] if other is None else [Neighbour(other, relation.kind, relation.note)]
    return found


def definition_of(figure: Figure, dataset: Dataset) -> Definition | None:
    """What this count includes at its reference, where its organization says it."""
    valid = [d for d in dataset.definitions_of(figure) if d.valid.covers(figure.reference.latest)]
    return valid[-1] if valid else None
