"""Rules about figures that occur twice, rival each other, or look alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from dashboard.dataset.checks.cells import stands_in_calendar
from dashboard.dataset.figures.dates import first_day, last_day
from dashboard.dataset.files.rows import Row, Tables, stands
from dashboard.dataset.problems import Problem

_PLACE = (
    "organization_id",
    "measure_id",
    "scope_id",
    "as_of",
    "period_start",
    "period_end",
    "hour",
    "episode_id",
    "increment",
)
_SMALLEST_LOOK_ALIKE = 50
_NEAR_DAYS = 31


def check_doubled_figures(tables: Tables) -> list[Problem]:
    """One organization's count of one thing at one time stands once; a rival number is a variant."""
    groups = _group(filter(stands, tables.figures), _PLACE)
    problems = []
    for first, *others in groups:
        for other in others:
            known = {"other": first["figure_id"], "other_value": first["value"]}
            if _statement(first) == _statement(other):
                problems.append(other.problem("figure-doubled", "value", **known))
            else:
                problems.append(other.warning("figure-rival", "value", **known))
    return problems


def check_look_alikes(tables: Tables) -> list[Problem]:
    """The same number by one organization at about the same time for two measures is said to be so."""
    counted = [row for row in tables.figures if stands(row) and int(row["value"]) >= _SMALLEST_LOOK_ALIKE]
    recorded = _recorded_pairs(tables)
    problems = []
    for group in _group(counted, ("organization_id", "value")):
        for one, other in combinations(group, 2):
            pair = frozenset((one["figure_id"], other["figure_id"]))
            if _look_alike(one, other) and pair not in recorded:
                known = {"other": one["figure_id"], "measure": one["measure_id"]}
                problems.append(other.warning("figure-look-alike", "value", **known))
    return problems


def _group(rows: Iterable[Row], columns: tuple[str, ...]) -> list[list[Row]]:
    groups: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in rows:
        groups[tuple(row[column] for column in columns)].append(row)
    return [group for group in groups.values() if len(group) > 1]


def _statement(figure: Row) -> tuple[str, str, str]:
    return figure["qualifier"], figure["value"], figure["value_high"]


def _recorded_pairs(tables: Tables) -> set[frozenset[str]]:
    return {frozenset((row["figure_id"], row["other_figure_id"])) for row in tables.rows("relations")}


def _look_alike(one: Row, other: Row) -> bool:
    return one["measure_id"] != other["measure_id"] and _near(one, other)


def _near(one: Row, other: Row) -> bool:
    spans = [_span(figure) for figure in (one, other)]
    if not all(stands_in_calendar(stated) for span in spans for stated in span):
        return False
    (start, end), (other_start, other_end) = spans
    gap = max((first_day(other_start) - last_day(end)).days, (first_day(start) - last_day(other_end)).days)
    return gap <= _NEAR_DAYS


def _span(figure: Row) -> tuple[str, str]:
    start, end = figure["period_start"], figure["period_end"]
    return (figure["as_of"] or start or end, figure["as_of"] or end or start)
