"""Announced releases, and what was found about them since."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from dashboard.analysis.latest import latest, newest_first, window_start
from dashboard.dataset.dates import first_day
from dashboard.dataset.load import Dataset
from dashboard.dataset.model import Episode, Figure, Measure


@dataclass(frozen=True)
class Rung:
    """One step of the ladder: the latest total of each organization for one measure."""

    measure: Measure
    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class Announcement:
    """One episode and its rungs, from what was announced to what was sent back."""

    episode: Episode
    rungs: tuple[Rung, ...]


def recent_announcements(dataset: Dataset, today: date) -> list[Announcement]:
    """The releases announced in the last months, newest first; totals of several years are left out."""
    start = window_start(today)
    recent = [
        episode for episode in dataset.episodes.values()
        if episode.is_announcement and start <= first_day(episode.announced_on) <= today
    ]  # fmt: skip
    recent.sort(key=lambda episode: episode.announced_on, reverse=True)
    return [Announcement(episode, tuple(ladder(episode, dataset))) for episode in recent]


def ladder(episode: Episode, dataset: Dataset) -> list[Rung]:
    """The rungs of an episode that hold a total; parts and increments are left out."""
    totals: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in dataset.figures.values():
        if figure.episode == episode and _is_total(figure, episode):
            totals[figure.measure.id, figure.organization.id].append(figure)
    rungs: dict[str, list[Figure]] = defaultdict(list)
    for (measure_id, _), found in totals.items():
        rungs[measure_id].append(latest(found))
    measures = sorted((dataset.measures[m] for m in rungs), key=lambda m: (m.ladder_rank or 0, m.rank))
    return [Rung(m, tuple(newest_first(rungs[m.id]))) for m in measures]


def _is_total(figure: Figure, episode: Episode) -> bool:
    """Of the whole group, over a period that starts with the announcement."""
    if not figure.stands or figure.increment or figure.scope.is_restricted or figure.measure.ladder_rank is None:
        return False
    if not figure.reference.start:
        return False
    return first_day(figure.reference.start) <= first_day(episode.announced_on or figure.reference.start)
