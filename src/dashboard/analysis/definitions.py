"""What each organization says its count includes: a grid of yes, no and not stated."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dashboard.dataset.figures.dates import first_day
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Definition


@dataclass(frozen=True)
class DefinitionGrid:
    """The definitions of one measure and scope.

    ``rows`` answer at least one question and ``silent`` none; ``columns`` are answered by at least
    one row and ``unanswered`` by none.
    """

    rows: tuple[Definition, ...]
    silent: tuple[Definition, ...]
    columns: tuple[str, ...]
    unanswered: tuple[str, ...]


def definitions(dataset: Dataset, today: date) -> dict[tuple[str, str], list[Definition]]:
    """The definitions in use by ``today``, by measure and scope; measures and scopes in reading order."""
    found: dict[tuple[str, str], list[Definition]] = defaultdict(list)
    for definition in dataset.definitions:
        if first_day(definition.valid.start) <= today:
            found[definition.measure.id, definition.scope.id].append(definition)
    return {key: found[key] for key in sorted(found, key=lambda key: _place(found[key][0], len(found[key])))}


def _place(first: Definition, count: int) -> tuple[int, int, bool, int, str]:
    """By the rank of the measure; everybody before a part, then the scope defined most often."""
    return (first.measure.group_rank, first.measure.rank, first.scope.is_restricted, -count, first.scope.id)


def organizations_of(found: Iterable[Definition]) -> int:
    """How many organizations some definitions are of."""
    return len({definition.organization.id for definition in found})


def grid(found: Iterable[Definition], columns: Iterable[str]) -> DefinitionGrid:
    """Definitions as a grid: by name, and in time within one organization, since later ones refer to earlier."""
    ordered = sorted(found, key=lambda d: (d.organization.place, d.valid.start))
    questions = list(columns)
    rows = [d for d in ordered if any(d.says(column) for column in questions)]
    answered = [column for column in questions if any(row.says(column) for row in rows)]
    return DefinitionGrid(
        tuple(rows),
        tuple(d for d in ordered if d not in rows),
        tuple(answered),
        tuple(column for column in questions if column not in answered),
    )
