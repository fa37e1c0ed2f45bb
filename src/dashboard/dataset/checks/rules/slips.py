"""Slips of the keyboard: a number far from what its organization stated of the same thing before and after."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from dashboard.dataset.checks.cells import stands_in_calendar
from dashboard.dataset.figures.dates import first_day, last_day, length_of
from dashboard.dataset.files.rows import Row, Tables, stands
from dashboard.dataset.problems import Problem

_NEAR = 3
"""Figures before and after that a figure is held against; of fewer than two nothing can be told."""
_FEWEST = 2
_LONG = timedelta(days=5 * 365)
"""After so long a time a number may well be another; and a date that is far off says nothing of the number."""
_TIMES = 5
"""A digit more or less makes a number ten times or a tenth of it; of 652 steps in real series two are so large."""
_LEAST = 20
"""Small numbers multiply easily."""

_SeriesPlace = tuple[str, ...]


def check_jumps(tables: Tables) -> list[Problem]:
    """A number that is five times all its neighbours in a series, or a fifth of them, is shown to somebody who can
    look it up: a digit too many or too few, a zero, a number pasted twice. The last of a series is shown even where
    one before it is like it."""
    return [problem for figures in _series(tables).values() for problem in _jumps(figures)]


def _jumps(figures: list[Row]) -> Iterable[Problem]:
    for place, figure in enumerate(figures):
        near, value = _near(figures, place), int(figure["value"])
        others = [int(other["value"]) for other in near]
        if place == len(figures) - 1 and len(others) > _NEAR:
            # A slip that stands is no measure of the next one.
            others.remove(min(others, key=lambda other: abs(other - value)))
        if len(others) >= _FEWEST and _is_far(value, others):
            yield figure.warning("value-jump", "value", near=", ".join(other["value"] for other in near))


def _near(figures: list[Row], place: int) -> list[Row]:
    """The figures beside one in time; the last has none after it, and one more before it."""
    after = figures[place + 1 : place + 1 + _NEAR]
    before = figures[max(0, place - _NEAR - (not after)) : place]
    return [other for other in [*before, *after] if abs(_ends(other) - _ends(figures[place])) <= _LONG]


def _is_far(value: int, others: list[int]) -> bool:
    low, high = min(others), max(others)
    above = value > _TIMES * high and value - high >= _LEAST
    return above or (value * _TIMES < low and low - value >= _LEAST)


def _series(tables: Tables) -> dict[_SeriesPlace, list[Row]]:
    """Stocks, and flows of one length of period, by organization, measure and scope, in time."""
    found: dict[_SeriesPlace, list[Row]] = defaultdict(list)
    for figure in filter(stands, tables.figures):
        length = _length(figure, tables)
        if length is not None and figure["increment"] != "yes" and not figure["episode_id"]:
            found[figure["organization_id"], figure["measure_id"], figure["scope_id"], length].append(figure)
    return {key: sorted(figures, key=_when) for key, figures in found.items()}


def _length(figure: Row, tables: Tables) -> str | None:
    """The length of a flow's period, ``""`` for a stock; nothing for what cannot be held against others in time."""
    measure = tables.measures.get(figure["measure_id"])
    start, end = figure["period_start"], figure["period_end"]
    if measure is None or not _when(figure)[0]:
        return None
    if measure["kind"] == "stock":
        return "" if stands_in_calendar(figure["as_of"]) else None
    if measure["kind"] != "flow" or not (stands_in_calendar(start) and stands_in_calendar(end)):
        return None
    length = length_of(first_day(start), last_day(end))
    return None if length == "other" else length


def _ends(figure: Row) -> date:
    return last_day(_when(figure)[0])


def _when(figure: Row) -> tuple[str, str]:
    return figure["as_of"] or figure["period_end"], figure["figure_id"]
