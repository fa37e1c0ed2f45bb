"""A document's figures beside what the organizations it names published themselves."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.analysis.latest import newest_first
from dashboard.analysis.neighbours import rivals
from dashboard.analysis.provenance import basis_of
from dashboard.dataset.figures.authorship import speaks_for
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure, Organization, Qualifier, Source

MeasureScope = tuple[str, str]


@dataclass(frozen=True)
class Stated:
    """One figure a document states, hedged as the document has it, beside the counter's own nearest and others'."""

    figure: Figure
    qualifier: Qualifier
    own: tuple[Figure, ...]
    others: tuple[Figure, ...]


def stated_figures(source: Source, dataset: Dataset) -> list[Stated]:
    """Each figure of a document, in the order of the ids."""
    figures = sorted(dataset.figures_of_source.get(source.id, []), key=lambda f: f.id)
    return [_stated(figure, source, dataset) for figure in figures]


def _stated(figure: Figure, source: Source, dataset: Dataset) -> Stated:
    own = own_nearest(figure, dataset)
    others = [other for other in rivals(figure, dataset) if other not in own]
    return Stated(figure, _qualifier(figure, source), tuple(own), tuple(others))


def _qualifier(figure: Figure, source: Source) -> Qualifier:
    return next(a.qualifier for a in figure.attributions if a.source.id == source.id)


def foremost(source: Source, dataset: Dataset, most: int) -> list[tuple[Figure, Qualifier]]:
    """What a document says first of all, hedged as it says it: the newest figure of each measure.

    Those of the headline panels first, then in reading order; the whole before its parts.
    """
    panels = [panel.place for panel in dataset.package.settings.panels]

    def rank(figure: Figure) -> tuple[int, int, int, bool]:
        place, measure = (figure.measure.id, figure.scope.id), figure.measure
        headline = panels.index(place) if place in panels else len(panels)
        return (headline, measure.group_rank, measure.rank, figure.scope.is_restricted)

    standing = [f for f in dataset.figures_of_source.get(source.id, []) if f.status == "active"]
    first: dict[str, Figure] = {}
    for figure in sorted(newest_first(standing), key=rank):
        first.setdefault(figure.measure.id, figure)
    return [(figure, _qualifier(figure, source)) for figure in list(first.values())[:most]]


def own_nearest(figure: Figure, dataset: Dataset) -> list[Figure]:
    """The counter's own figures nearest in time: the same measure and scope first, then the neighbouring ones.

    One figure for each measure and scope; only figures it stands behind itself, or a body of the same
    government does.
    """
    same = (figure.measure.id, figure.scope.id)
    around = neighbouring(dataset)
    wanted = [same, *(panel for panel in around if panel != same)] if same in around else [same]
    nearest = (_nearest_own(figure, figure.organization, panel, dataset) for panel in wanted)
    return [found for found in nearest if found is not None]


def neighbouring(dataset: Dataset) -> list[MeasureScope]:
    """Every measure of the headline panels with every scope of theirs, scope by scope."""
    panels = dataset.package.settings.panels
    measures = dict.fromkeys(panel.measure_id for panel in panels)
    scopes = dict.fromkeys(panel.scope_id for panel in panels)
    return [(measure, scope) for scope in scopes for measure in measures]


def counted_by(figure: Figure, dataset: Dataset) -> Figure | None:
    """The counter's own figure nearest in time where this one repeats its count, of the same measure and scope."""
    counter = dataset.organizations.get(figure.rests_on)
    same = (figure.measure.id, figure.scope.id)
    return None if counter is None else _nearest_own(figure, counter, same, dataset)


def _nearest_own(figure: Figure, counter: Organization, panel: MeasureScope, dataset: Dataset) -> Figure | None:
    own = [
        other
        for other in dataset.figures_of(*panel)
        if speaks_for(other.organization, counter, dataset.organizations)
        and other.stands
        and other.id != figure.id
        and other.episode == figure.episode
        and basis_of(other, dataset) != "attributed"
    ]
    return min(own, key=lambda other: (abs(other.reference.latest - figure.reference.latest), other.id), default=None)
