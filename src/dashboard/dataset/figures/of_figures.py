"""What other tables say of figures, by the ids of these."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dashboard.dataset.figures.model import Relation
from dashboard.dataset.files.schema import Text
from dashboard.dataset.files.snapshot import Cells


@dataclass(frozen=True)
class OfFigures:
    """The documents of figures as rows, what they must not be mistaken for, how complete they were called."""

    attributions: Mapping[str, Sequence[Cells]]
    look_alikes: Mapping[str, Sequence[Text]]
    completeness: Mapping[str, Text]


def rows_by_figure(rows: Iterable[Cells]) -> Mapping[str, Sequence[Cells]]:
    """The rows of a table that is about figures."""
    found: dict[str, list[Cells]] = defaultdict(list)
    for row in rows:
        found[row["figure_id"]].append(row)
    return found


def look_alikes(relations: Iterable[Relation]) -> Mapping[str, Sequence[Text]]:
    """The notes of every look-alike pair, under both of its figures; one that stands for several pairs is said once."""
    notes: dict[str, list[Text]] = defaultdict(list)
    for pair in (relation for relation in relations if relation.kind == "look_alike"):
        for id in (pair.figure_id, pair.other_figure_id):
            notes[id] += [pair.note] if pair.note not in notes[id] else []
    return notes
