"""Plain questions of the public, and everybody's answer: the latest figure of each organization, by date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dashboard.analysis.choices import choices, period_lengths, usual_length
from dashboard.analysis.episodes import ladder
from dashboard.analysis.latest import ORDER, newest_first, recent_start, window_start
from dashboard.analysis.periods import panel_figures
from dashboard.analysis.provenance import basis_of
from dashboard.analysis.series import series_of
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Episode, Figure, Measure
from dashboard.dataset.files.package import Package
from dashboard.dataset.files.settings import Question


@dataclass(frozen=True)
class Answer:
    """The figures of one measure that answer a question, newest first: own, then repeated, then ascribed ones."""

    measure: Measure
    figures: tuple[Figure, ...]


def questions_of(package: Package) -> dict[str, Question]:
    """The questions of a package by their id, in its order."""
    return {question.id: question for question in package.settings.questions}


def answers(question: Question, dataset: Dataset, today: date) -> list[Answer]:
    """The answers of a question, measure by measure; of the last months only, where there is one so late.

    What was said of one release is recent as long as an announcement is. Counters that no document names are left out.
    """
    found = [Answer(dataset.measures[id], tuple(_figures(question, id, dataset))) for id in question.measures]
    first = window_start(today) if _episode(question, dataset) else recent_start(dataset, today)
    recent = [_since(answer, first) for answer in found]
    return [answer for answer in (recent if any(a.figures for a in recent) else found) if answer.figures]


def _episode(question: Question, dataset: Dataset) -> Episode | None:
    return dataset.episodes.get(question.parameters.get("episode", ""))


def _since(answer: Answer, first: date) -> Answer:
    return Answer(answer.measure, tuple(f for f in answer.figures if f.reference.latest >= first))


def _figures(question: Question, measure_id: str, dataset: Dataset) -> list[Figure]:
    episode = _episode(question, dataset)
    if episode is not None:
        rungs = [rung for rung in ladder(episode, dataset) if rung.measure.id == measure_id]
        return [row[0] for rung in rungs for group in rung.groups for row in rung.rows(group)]
    scopes = choices(dataset).scopes.get(measure_id, [])
    scope = question.parameters.get("scope") or (scopes[0].id if scopes else "")
    lengths = period_lengths(panel_figures(dataset, measure_id, scope))
    period = question.parameters.get("period") or usual_length(lengths)
    series = series_of(dataset, measure_id, scope, period)
    found = newest_first(s.newest for s in series if not s.organization.is_unnamed)
    return sorted(found, key=lambda figure: ORDER.index(basis_of(figure, dataset)))
