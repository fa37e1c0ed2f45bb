"""Why the figures of one panel differ: dates, what the counts include, and counts that are not independent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dashboard.analysis.comparability import registers_of
from dashboard.analysis.neighbours import definition_of
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Definition, Figure, Organization


@dataclass(frozen=True)
class Reasons:
    """What is stated about some figures of one measure and scope, one figure for each organization.

    ``differ`` is whether they say different things at all, a hedge included; ``definitions`` pairs a figure with the
    definition of its count; ``unstated`` are the organizations without one; ``repeats`` pairs a figure with the
    counter it rests on.
    """

    differ: bool
    oldest: date
    newest: date
    definitions: tuple[tuple[Figure, Definition], ...]
    unstated: tuple[Organization, ...]
    repeats: tuple[tuple[Figure, Organization], ...]
    registers: tuple[tuple[Organization, ...], ...]


def reasons(figures: Iterable[Figure], dataset: Dataset) -> Reasons | None:
    """Why these figures may differ; nothing for fewer than two."""
    found = list(figures)
    if len(found) < 2:
        return None
    defined = [(figure, definition_of(figure, dataset)) for figure in found]
    shared: dict[str, list[Organization]] = defaultdict(list)
    for figure in found:
        for register in sorted(registers_of(figure, dataset)):
            shared[register].append(figure.organization)
    days = [figure.reference.latest for figure in found]
    return Reasons(
        len({(figure.value, figure.value_high, figure.qualifier) for figure in found}) > 1,
        min(days),
        max(days),
        tuple((f, row) for f, row in defined if row is not None),
        tuple(f.organization for f, row in defined if row is None and not f.organization.is_unnamed),
        tuple((f, dataset.organizations[f.rests_on]) for f in found if f.rests_on),
        tuple(tuple(names) for names in shared.values() if len(names) > 1),
    )
