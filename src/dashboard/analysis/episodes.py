"""Announced releases, and what was claimed about them since."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dashboard.analysis.latest import Group, bases_of, groups_of, latest_of_each, window_start
from dashboard.dataset.figures.authorship import root_of
from dashboard.dataset.figures.dates import first_day, last_day
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Episode, Figure, Measure, Organization, Statement


@dataclass(frozen=True)
class Rung:
    """One step of the ladder: the latest total of each named organization for one measure.

    ``same`` names, for a body that only repeats the claim of its government, the figure it stands with;
    ``statement`` is the claim without a number where nothing else is told.
    """

    measure: Measure
    groups: tuple[Group, ...]
    same: Mapping[str, str]
    has_more: bool
    statement: Statement | None = None

    @property
    def is_told(self) -> bool:
        """Whether anybody says something of it: a total, or that there was no number."""
        return bool(self.figures or self.statement)

    @property
    def figures(self) -> tuple[Figure, ...]:
        return tuple(figure for group in self.groups for figure in group.figures)

    def rows(self, group: Group) -> list[tuple[Figure, ...]]:
        """The rows of a group: one figure each, or the equal claims of bodies of one government."""
        first = [f for f in group.figures if f.id not in self.same]
        return [(f, *(g for g in group.figures if self.same.get(g.id) == f.id)) for f in first]


@dataclass(frozen=True)
class Announcement:
    """One episode: the totals announced or the claim without a number (a law has neither), and the rungs told since.

    ``by`` is who announced it, ``has_more`` whether figures that are no totals were told since.
    """

    episode: Episode
    by: Organization | None
    announced: tuple[Figure, ...]
    statement: Statement | None
    rungs: tuple[Rung, ...]
    has_more: bool


@dataclass(frozen=True)
class Listed:
    """An episode to choose: when it began, and how many organizations and figures speak of it."""

    episode: Episode
    begins: str
    organizations: int
    figures: int


def recent_announcements(dataset: Dataset, today: date) -> list[Announcement]:
    """The releases announced in the last months, newest first; totals of several years are left out.

    One of which no figure speaks (yet) is left out too.
    """
    start = window_start(today)
    recent = [
        episode
        for episode in dataset.episodes.values()
        if episode.is_announcement and start <= first_day(episode.announced_on) <= today
    ]
    recent.sort(key=lambda episode: episode.announced_on, reverse=True)
    return [_announcement(episode, dataset) for episode in recent if told_of(episode, dataset)]


def _announcement(episode: Episode, dataset: Dataset) -> Announcement:
    rungs, first = rungs_of(episode, dataset), _ladder_measures(dataset)[:1]
    since = [rung for rung in rungs if episode.is_law or rung.measure not in first]
    announced = () if episode.is_law else tuple(f for rung in rungs if rung.measure in first for f in rung.figures)
    drawn = {f.id for rung in rungs for f in rung.figures}
    besides = [f for f in told_of(episode, dataset) if f.id not in drawn and f.measure.ladder_rank is not None]
    return Announcement(
        episode,
        dataset.organizations.get(episode.announced_by),
        announced,
        None if announced else _statement(episode, dataset),
        tuple(rung for rung in since if rung.figures),
        has_more=any(episode.is_law or f.measure not in first for f in besides),
    )


def _statement(episode: Episode, dataset: Dataset) -> Statement | None:
    """The claim without a number by which a release was announced; of a law nobody expects one."""
    return None if episode.is_law else next((s for s in dataset.statements if s.id == episode.statement_id), None)


def ladder(episode: Episode, dataset: Dataset) -> list[Rung]:
    """The rungs of an episode that hold a total; parts and increments are left out."""
    return [rung for rung in rungs_of(episode, dataset) if rung.figures]


def listed_episodes(dataset: Dataset) -> list[Listed]:
    """Every episode somebody speaks of, newest first."""
    told = [_listed(episode, told_of(episode, dataset)) for episode in dataset.episodes.values()]
    return sorted((item for item in told if item.figures), key=lambda item: item.begins, reverse=True)


def _listed(episode: Episode, figures: list[Figure]) -> Listed:
    starts = [f.reference.start or f.reference.end for f in figures]
    begins = episode.announced_on or min(starts, default="")
    return Listed(episode, begins, len({f.organization.id for f in figures}), len(figures))


def most_told(listed: Iterable[Listed]) -> str:
    """The announced episode with most figures, else the one with most; nothing where there is none."""
    best = max(listed, key=lambda item: (item.episode.is_announcement, item.figures, item.begins), default=None)
    return best.episode.id if best else ""


def rungs_of(episode: Episode, dataset: Dataset, undated_apart: bool = False) -> list[Rung]:
    """The rungs with a total and, of an announcement, those that every one has; a law announced no number."""
    totals = [f for f in totals_of(episode, dataset) if not f.organization.is_unnamed]
    present = Counter(f.measure.id for f in told_of(episode, dataset))
    measures, statement = _ladder_measures(dataset), _statement(episode, dataset)
    rungs = [_rung(m, totals, present[m.id], episode, dataset, undated_apart) for m in measures]
    if statement and not rungs[0].figures:
        rungs[0] = replace(rungs[0], statement=statement)
    expected = rungs[episode.is_law :] if episode.is_announcement else []
    return [r for r in rungs if r.is_told or (r in expected and r.measure.always_a_step)]


def _rung(
    measure: Measure, totals: list[Figure], present: int, episode: Episode, dataset: Dataset, undated_apart: bool
) -> Rung:
    of_measure = [f for f in totals if f.measure.id == measure.id]
    bases = bases_of(of_measure, dataset, undated_apart)
    newest = latest_of_each(of_measure, bases)
    groups = tuple(groups_of(newest, bases, dataset))
    return Rung(measure, groups, _same_claims(groups, episode, dataset), present > len(newest))


def _same_claims(groups: Iterable[Group], episode: Episode, dataset: Dataset) -> dict[str, str]:
    """Bodies of one government with an equal number of an equal date: the announcing body speaks first."""
    same: dict[str, str] = {}
    for group in groups:
        first: dict[object, Figure] = {}
        for figure in sorted(group.figures, key=lambda f: f.organization.id != episode.announced_by):
            if figure.organization.kind == "government":
                claim = (
                    root_of(figure.organization, dataset.organizations),
                    figure.value,
                    figure.value_high,
                    figure.qualifier,
                    figure.reference.key,
                    *figure.earlier_start.values(),
                )
                if first.setdefault(claim, figure) is not figure:
                    same[figure.id] = first[claim].id
    return same


def _ladder_measures(dataset: Dataset) -> list[Measure]:
    on_ladder = [m for m in dataset.measures.values() if m.ladder_rank is not None]
    return sorted(on_ladder, key=lambda m: (m.ladder_rank or 0, m.rank))


def told_of(episode: Episode, dataset: Dataset) -> list[Figure]:
    """The figures of an episode that stand."""
    return [f for f in dataset.figures.values() if f.episode == episode and f.stands]


def totals_of(episode: Episode, dataset: Dataset) -> list[Figure]:
    """The figures of the whole group from the announcement on.

    A period is a step where the same organization goes on with the next one (January, then February).
    """
    whole = [
        f
        for f in told_of(episode, dataset)
        if not f.increment and not f.scope.is_restricted and f.measure.ladder_rank is not None
    ]
    if not episode.is_announcement:
        return whole
    first = _ladder_measures(dataset)[0]
    begun = {(f.series, f.reference.begins) for f in whole}
    return [f for f in whole if _covers(f, first_day(episode.announced_on), first) and not _goes_on(f, begun)]


def _covers(figure: Figure, announced: date, first: Measure) -> bool:
    """Whether a period starts by the announcement and, above the first rung, does not end with it."""
    begins, end = figure.reference.begins, figure.reference.end
    if not figure.earlier_start and (begins is None or begins > announced):
        return False
    return figure.measure == first or not end or figure.reference.latest > announced


def _goes_on(figure: Figure, begun: set[tuple[tuple[str, str, str], date | None]]) -> bool:
    end = figure.reference.end
    return bool(end) and (figure.series, last_day(end) + timedelta(days=1)) in begun
