"""Where documents that give the same count do not say the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Attribution, Figure, Organization

DriftKind = Literal["number", "rounded", "slip", "subject", "hedge_lost", "hedge_added", "hedge_changed"]
# Another cut or an earlier state of a count is another thing said, not the same thing said otherwise.
_READINGS = {"other_reading", "rounded"}


@dataclass(frozen=True)
class Drift:
    """One document that departs from the figure that stands.

    ``said`` is the figure as the document has it; it is ``stands`` itself where only the hedge
    differs. ``stands`` is None for a slip beside which no other number is known.
    """

    kind: DriftKind
    stands: Figure | None
    said: Figure
    attribution: Attribution


@dataclass(frozen=True)
class CounterDrift:
    """The departures from the counts of one organization, newest reference first."""

    organization: Organization
    drifts: tuple[Drift, ...]


def drifts(dataset: Dataset) -> list[CounterDrift]:
    """All departures, by the organization whose count it is, in the order of the ids."""
    of_counter: dict[str, list[Drift]] = defaultdict(list)
    for figure in dataset.figures.values():
        for drift in _drifts_of(figure, dataset):
            of_counter[figure.organization.id].append(drift)
    return [CounterDrift(dataset.organizations[i], tuple(_newest_first(of_counter[i]))) for i in sorted(of_counter)]


def _drifts_of(figure: Figure, dataset: Dataset) -> list[Drift]:
    if figure.status == "entry_error":
        stands = dataset.figures.get(figure.superseded_by)
        return [Drift("slip", stands, figure, a) for a in figure.attributions]
    if figure.variant_of:
        return _of_reading(figure, dataset.figures[figure.variant_of])
    if not figure.stands:
        return []
    changed = [a for a in figure.attributions if a.qualifier != figure.qualifier]
    return [Drift(_hedge(figure.qualifier, a.qualifier), figure, figure, a) for a in changed]


def _of_reading(figure: Figure, stands: Figure) -> list[Drift]:
    if figure.variant_kind not in _READINGS:
        return []
    return [Drift(_reading(figure, stands), stands, figure, a) for a in figure.attributions]


def _reading(figure: Figure, stands: Figure) -> DriftKind:
    if figure.variant_kind == "rounded":
        return "rounded"
    if (figure.value, figure.value_high) != (stands.value, stands.value_high):
        return "number"
    same = figure.series == stands.series and figure.reference.key == stands.reference.key
    return _hedge(stands.qualifier, figure.qualifier) if same else "subject"


def _hedge(stands: str, said: str) -> DriftKind:
    if said == "exact":
        return "hedge_lost"
    return "hedge_added" if stands == "exact" else "hedge_changed"


def _newest_first(found: Iterable[Drift]) -> list[Drift]:
    by_id = sorted(found, key=lambda d: (d.said.id, d.attribution.source.id))
    return sorted(by_id, key=lambda d: (d.stands or d.said).reference.latest, reverse=True)
