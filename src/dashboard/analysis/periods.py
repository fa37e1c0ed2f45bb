"""The lengths of period a flow is told for: only flows of one length may be seen side by side."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from dashboard.dataset.figures.dates import last_day, length_of
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure


def panel_figures(dataset: Dataset, measure_id: str, scope_id: str, period: str = "") -> list[Figure]:
    """The figures that stand for a measure and scope; of a flow only those of the period length asked for.

    Those of an episode are left out: they count from its announcement, and have a page of their own.
    """
    found = (f for f in dataset.figures_of(measure_id, scope_id) if f.stands and f.episode is None)
    return of_length(found, period)


def is_told_in_episodes(dataset: Dataset, measure_id: str, scope_id: str) -> bool:
    """Whether a measure and scope has figures of an episode too."""
    return any(f.stands and f.episode for f in dataset.figures_of(measure_id, scope_id))


def of_length(figures: Iterable[Figure], period: str) -> list[Figure]:
    """Figures without the flows of another period length than the one asked for, if any is."""
    return [f for f in figures if f.measure.kind != "flow" or not period or period_length(f) == period]


def is_closed(figure: Figure) -> bool:
    """Whether a period is a month, half-year or year of the calendar that was over when it was counted."""
    begins, latest = figure.reference.begins, figure.reference.latest
    if begins is None or begins.day != 1 or (latest + timedelta(days=1)).day != 1:
        return False
    return length_of(begins, latest) != "other"


def period_length(figure: Figure) -> str:
    """``month``, ``half_year`` or ``year`` when the period is one (to the day or by the calendar), else ``other``."""
    begins, end = figure.reference.begins, figure.reference.end
    if begins is None or not end:
        return "other"
    return length_of(begins, last_day(end))
