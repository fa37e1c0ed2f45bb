"""What stands around one figure: its own series, its rivals, its variants and its look-alikes."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from dashboard.dataset.dates import first_day, last_day
from dashboard.dataset.load import Dataset
from dashboard.dataset.model import Figure

RIVAL_DAYS = 183
# Months and half-years differ by up to three days.
SAME_LENGTH_DAYS = 3


@dataclass(frozen=True)
class Relation:
    """Another figure that must be told apart from this one (``look_alike``) or not added to it (``overlap``)."""

    other: Figure
    kind: str
    note: dict[str, str]


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
    relations: tuple[Relation, ...]


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
    same.sort(key=lambda f: (f.reference.latest, f.id))
    before = [f for f in same if f.reference.latest < figure.reference.latest]
    after = [f for f in same if f.reference.latest > figure.reference.latest]
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
    for other in dataset.figures.values():
        if not other.stands or other.organization.id == figure.organization.id:
            continue
        if (other.measure.id, other.scope.id, other.episode) != (figure.measure.id, figure.scope.id, figure.episode):
            continue
        gap = abs(other.reference.latest - figure.reference.latest)
        if gap.days <= RIVAL_DAYS:
            near[other.organization.id].append((gap, other.id, other))
    nearest = [min(found, key=lambda item: item[:2]) for found in near.values()]
    return [figure for _, _, figure in sorted(nearest, key=lambda item: item[:2])]


def relations(figure: Figure, dataset: Dataset) -> list[Relation]:
    """Recorded look-alikes and overlaps, from whichever side they were recorded."""
    found = []
    for row in dataset.rows("relations"):
        pair = {row.figure_id, row.other_figure_id}
        if figure.id in pair:
            other = dataset.figures.get((pair - {figure.id}).pop())
            found += (
                []
                if other is None
                else [Relation(other, str(row.kind), {"en": str(row.note_en), "es": str(row.note_es)})]
            )
    return found


def definition_of(figure: Figure, dataset: Dataset) -> Any | None:
    """The row of ``definitions`` that says what this count includes at its reference, if there is one."""
    valid = [
        row
        for row in dataset.rows("definitions")
        if (row.organization_id, row.measure_id, row.scope_id) == figure.series
        and _is_valid(row, figure.reference.latest)
    ]
    return valid[-1] if valid else None


def _is_valid(row: Any, day: date) -> bool:
    return (not row.valid_from or first_day(row.valid_from) <= day) and (
        not row.valid_to or day <= last_day(row.valid_to)
    )
