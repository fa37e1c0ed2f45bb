"""One organization: what it stated, by measure and scope, and who repeats whom."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from dashboard.analysis.choices import period_lengths
from dashboard.analysis.latest import newest_first
from dashboard.analysis.periods import of_length
from dashboard.analysis.series import Series, series_from
from dashboard.analysis.silence import empty_months
from dashboard.dataset.figures.dates import first_day
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Definition, Figure, Measure, Organization, Scope, Source


@dataclass(frozen=True)
class StatedCount:
    """Every figure of an organization for one measure and scope, those that stand first, newest first.

    ``newest`` is its latest figure that stands; nothing where only other readings or errors are left.
    ``series`` are those in time, of flows the most usual length of period; ``silent`` its empty months.
    """

    measure: Measure
    scope: Scope
    figures: tuple[Figure, ...]
    newest: Figure | None
    series: Series | None
    silent: tuple[str, ...]


@dataclass(frozen=True)
class OrganizationRecord:
    """What a package holds of one organization.

    ``repeated_by`` are the authors of others' documents that state its figures, ``repeats`` the counters whose
    figures its own documents state.
    """

    organization: Organization
    definitions: tuple[Definition, ...]
    counts: tuple[StatedCount, ...]
    repeated_by: tuple[Organization, ...]
    repeats: tuple[Organization, ...]
    written: tuple[Source, ...]
    carried: tuple[Source, ...]

    @property
    def figures(self) -> int:
        """How many figures it stated."""
        return sum(len(count.figures) for count in self.counts)


def organization_record(organization: Organization, dataset: Dataset, today: date) -> OrganizationRecord:
    """Everything a package holds of an organization, documents only where a figure known states them."""
    states: dict[str, list[Figure]] = defaultdict(list)
    sources: dict[str, Source] = {}
    for figure in dataset.figures.values():
        for attribution in figure.attributions:
            sources[attribution.source.id] = attribution.source
            states[attribution.source.id].append(figure)
    written = [s for s in sources.values() if s.author.id == organization.id]
    carried = [s for s in sources.values() if s.carrier and s.carrier.id == organization.id and s not in written]
    own = [f for f in dataset.figures.values() if f.organization.id == organization.id]
    authors = [a.source.author for f in own for a in f.attributions]
    counters = [f.organization for s in written for f in states[s.id]]
    return OrganizationRecord(
        organization,
        tuple(d for d in dataset.definitions if d.organization.id == organization.id and _has_begun(d, today)),
        tuple(_counts(own, dataset, today)),
        _others(authors, organization),
        _others(counters, organization),
        _newest(written),
        _newest(carried),
    )


def _has_begun(definition: Definition, today: date) -> bool:
    return not definition.valid.start or first_day(definition.valid.start) <= today


def _counts(figures: list[Figure], dataset: Dataset, today: date) -> list[StatedCount]:
    found: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in figures:
        found[figure.measure.id, figure.scope.id].append(figure)
    counts = [_count(of_one, dataset, today) for of_one in found.values()]
    return sorted(counts, key=lambda c: (c.measure.group_rank, c.measure.rank, c.scope.is_restricted, c.scope.id))


def _count(figures: list[Figure], dataset: Dataset, today: date) -> StatedCount:
    measure, scope = figures[0].measure, figures[0].scope
    ordered = sorted(newest_first(figures), key=lambda f: not f.stands)
    standing = [figure for figure in ordered if figure.stands]
    lengths = period_lengths(standing) if measure.kind == "flow" else {}
    period = max(lengths, key=lambda name: (name != "other", lengths[name]), default="")
    regular = of_length(standing, period)
    series = series_from(regular, dataset) if regular else None
    silent = tuple(empty_months(series, dataset, today)) if series else ()
    newest = series.newest if series else next(iter(standing), None)
    return StatedCount(measure, scope, tuple(ordered), newest, series, silent)


def _others(found: list[Organization], organization: Organization) -> tuple[Organization, ...]:
    """Each once without the organization itself, by name."""
    others = {o.id: o for o in found if o.id != organization.id}
    return tuple(sorted(others.values(), key=lambda o: o.place))


def _newest(sources: list[Source]) -> tuple[Source, ...]:
    by_id = sorted(sources, key=lambda s: s.id)
    return tuple(sorted(by_id, key=lambda s: s.published_on, reverse=True))
