"""Everything claimed about one announced release, each figure in its one place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from dashboard.analysis.episodes import Rung, rungs_of, told_of, totals_of
from dashboard.analysis.latest import Group, bases_of, groups_of, newest_first
from dashboard.analysis.neighbours import Neighbour, relations
from dashboard.dataset.figures.dates import first_day, precision, whole_of
from dashboard.dataset.figures.known import is_undated
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Episode, Figure, Measure, Scope

LEAST_RUNGS = 3
LEAST_RUNNING = 6


@dataclass(frozen=True)
class Running:
    """The totals of one measure that end on different days, whenever they start.

    ``start`` is the day of the announcement; all of one account stand on the same days up to ``end``, and those of
    one scale on that of all its figures, ``on_scale``.
    """

    measure: Measure
    start: date
    end: date
    groups: tuple[Group, ...]
    on_scale: tuple[Figure, ...]

    @property
    def figures(self) -> tuple[Figure, ...]:
        return tuple(figure for group in self.groups for figure in group.figures)

    @property
    def has_other_starts(self) -> bool:
        """Whether some count does not start on the day of the announcement."""
        return any(figure.reference.begins != self.start for figure in self.figures)


@dataclass(frozen=True)
class Stage:
    """Neighbouring rungs that share a scale, with their readings; ``on_scale`` are all figures of that scale."""

    rungs: tuple[Rung, ...]
    readings: Mapping[str, tuple[Figure, ...]]
    on_scale: tuple[Figure, ...]

    @property
    def drawn(self) -> list[Figure]:
        """Its totals with their other readings."""
        totals = [f for rung in self.rungs for f in rung.figures]
        return totals + [v for f in totals for v in self.readings.get(f.id, ())]


@dataclass(frozen=True)
class Account:
    """Everything claimed about one episode: totals on their rungs, and what must not stand beside them.

    ``readings`` holds the variants of the drawn totals by ``figure_id``, ``other_readings`` all others.
    """

    episode: Episode
    rungs: tuple[Rung, ...]
    readings: Mapping[str, tuple[Figure, ...]]
    running: tuple[Running, ...]
    earlier: tuple[Figure, ...]
    startless: tuple[Figure, ...]
    parts: tuple[Figure, ...]
    steps: tuple[Figure, ...]
    unnamed: tuple[Figure, ...]
    other_readings: tuple[Figure, ...]
    overlaps: tuple[tuple[Figure, Neighbour], ...]

    @property
    def has_ladder(self) -> bool:
        """An announcement with enough steps to be set under one another."""
        return self.episode.is_announcement and sum(1 for r in self.rungs if r.is_told) >= LEAST_RUNGS

    @property
    def stages(self) -> list[Stage]:
        """The rungs by the scale they stand on, in their order; an empty one stands with those above it."""
        parts: list[list[Rung]] = []
        for rung in self.rungs:
            scales = {r.measure.ladder_scale for r in (*(parts[-1] if parts else ()), rung) if r.figures}
            if not parts or len(scales) > 1:
                parts.append([])
            parts[-1].append(rung)
        return [self._stage(part) for part in parts]

    def _stage(self, rungs: list[Rung]) -> Stage:
        scales = {rung.measure.ladder_scale for rung in rungs if rung.figures}
        return Stage(tuple(rungs), self.readings, tuple(f for f in self.drawn if f.measure.ladder_scale in scales))

    @property
    def drawn(self) -> list[Figure]:
        """The figures of the ladder with their other readings."""
        totals = [f for rung in self.rungs for f in rung.figures]
        return totals + [v for f in totals for v in self.readings.get(f.id, ())]

    @property
    def rest(self) -> list[Figure]:
        """What stands below the totals."""
        return [*self.earlier, *self.startless, *self.parts, *self.steps, *self.unnamed, *self.other_readings]


def account_of(episode: Episode, dataset: Dataset, undated_apart: bool = False) -> Account:
    """Every active figure of an episode in its one place."""
    rungs = rungs_of(episode, dataset, undated_apart)
    drawn = {f.id for rung in rungs for f in rung.figures}
    told = told_of(episode, dataset)
    rest = newest_first(f for f in told if f.id not in drawn and not f.organization.is_unnamed)
    totals = {f.id for f in totals_of(episode, dataset)}
    apart = [f for f in rest if f.id not in totals and not f.scope.is_restricted]
    readings = {i: _readings(dataset.figures[i], dataset) for i in drawn}
    shown = {v.id for variants in readings.values() for v in variants}
    return Account(
        episode,
        tuple(rungs),
        readings,
        tuple(running_counts(episode, dataset, undated_apart)),
        earlier=tuple(f for f in rest if f.id in totals),
        startless=tuple(f for f in apart if _is_startless(f)),
        parts=tuple(f for f in rest if f.scope.is_restricted),
        steps=tuple(f for f in apart if not _is_startless(f)),
        unnamed=tuple(newest_first(f for f in told if f.organization.is_unnamed)),
        other_readings=tuple(f for f in _variants(episode, dataset) if f.id not in shown),
        overlaps=tuple(_overlaps(told, dataset)),
    )


def _is_startless(figure: Figure) -> bool:
    """Whether nobody said when a count began: it may be a total, or not."""
    return figure.reference.is_period and not (figure.reference.start or figure.earlier_start or figure.increment)


def _variants(episode: Episode, dataset: Dataset) -> list[Figure]:
    found = (f for f in dataset.figures.values() if f.episode == episode and f.variant_of)
    return newest_first(f for f in found if f.status == "active")


def _readings(figure: Figure, dataset: Dataset) -> tuple[Figure, ...]:
    """The other readings that can stand on the same row: of the same measure, people and release."""
    same = (figure.measure.id, figure.scope.id, figure.episode)
    found = (v for v in dataset.variants.get(figure.id, []) if v.status == "active")
    return tuple(newest_first(v for v in found if (v.measure.id, v.scope.id, v.episode) == same))


def running_counts(episode: Episode, dataset: Dataset, undated_apart: bool = False) -> list[Running]:
    """The measures with at least ``LEAST_RUNNING`` totals up to different days, in the order of the ladder."""
    if not episode.is_announcement:
        return []
    counts: dict[str, list[Figure]] = defaultdict(list)
    for figure in totals_of(episode, dataset):
        named = not figure.organization.is_unnamed and not (undated_apart and is_undated(figure))
        if named and figure.reference.end and not _is_of_a_whole(figure):
            counts[figure.measure.id].append(figure)
    enough = [f for f in counts.values() if len(f) >= LEAST_RUNNING and len({one.reference.end for one in f}) > 1]
    return _running(sorted(enough, key=lambda f: f[0].measure.ladder_rank or 0), episode, dataset)


def _running(counts: list[list[Figure]], episode: Episode, dataset: Dataset) -> list[Running]:
    end = max((f.reference.latest for found in counts for f in found), default=date.min)
    on_scale: dict[str, list[Figure]] = defaultdict(list)
    for found in counts:
        on_scale[found[0].measure.ladder_scale] += found
    return [
        Running(m, first_day(episode.announced_on), end, _grouped(found, dataset), tuple(on_scale[m.ladder_scale]))
        for found in counts
        for m in [found[0].measure]
    ]


def _is_of_a_whole(figure: Figure) -> bool:
    """Whether a count is of one month or year as such: it does not run on from a beginning."""
    whole = whole_of(figure.reference.start, figure.reference.end)
    return bool(whole) and precision(whole) != "day"


def strands(figures: Iterable[Figure]) -> list[list[Figure]]:
    """Running counts of one organization from one start, oldest first: only there a later includes an earlier."""
    of_each: dict[tuple[str, ...], list[Figure]] = defaultdict(list)
    for figure in sorted(figures, key=lambda f: (f.reference.moment, f.id)):
        organization, start = figure.organization, (figure.reference.start, *figure.earlier_start.values())
        of_each[organization.place, organization.id, *start].append(figure)
    return [of_each[key] for key in sorted(of_each)]


def _grouped(figures: list[Figure], dataset: Dataset) -> tuple[Group, ...]:
    return tuple(groups_of(figures, bases_of(figures, dataset, undated_apart=False), dataset))


def _overlaps(figures: Iterable[Figure], dataset: Dataset) -> Iterator[tuple[Figure, Neighbour]]:
    for figure in figures:
        yield from ((figure, r) for r in relations(figure, dataset) if r.kind == "overlap")


def blocks(figures: Iterable[Figure]) -> list[tuple[Measure, Scope, list[Figure]]]:
    """Figures in tables of one measure and one scope, in the order of the ladder."""
    of_block: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in figures:
        of_block[figure.measure.id, figure.scope.id].append(figure)
    found = [(f[0].measure, f[0].scope, f) for f in of_block.values()]
    return sorted(found, key=lambda b: (b[0].ladder_rank or 99, b[0].rank, b[1].is_restricted, b[1].id))
