"""One organization's own arithmetic: list of last month + additions - removals = list."""

from __future__ import annotations

from collections import defaultdict
from itertools import product

from dashboard.dataset.cells import stands_in_calendar
from dashboard.dataset.dates import first_day, last_day, precision
from dashboard.dataset.problems import Problem
from dashboard.dataset.records import Row, Tables, stands

_Months = dict[int, list[Row]]


def check_list_arithmetic(tables: Tables) -> list[Problem]:
    """A monthly list follows from the one before; where a number has rivals, one of them fits.

    The settings name the three measures (``list_arithmetic``: stock, additions, removals);
    without them the rule does nothing.
    """
    names = tables.package.settings.get("list_arithmetic")
    if not isinstance(names, dict) or not {"stock", "additions", "removals"} <= set(names):
        return []
    problems = []
    stocks, additions, removals = (
        _by_series(tables, names[role]) for role in ("stock", "additions", "removals")
    )
    for series, lists in stocks.items():
        known = additions.get(series, {}), removals.get(series, {})
        problems += _check_series(lists, *known)
    return problems


def _check_series(lists: _Months, additions: _Months, removals: _Months) -> list[Problem]:
    problems = []
    for month, rows in sorted(lists.items()):
        terms = lists.get(month - 1, []), additions.get(month, []), removals.get(month, []), rows
        choices = list(product(*terms))
        if choices and all(_residue(*choice) for choice in choices):
            problems.append(_misfit(*choices[0]))
    return problems


def _residue(before: Row, added: Row, removed: Row, after: Row) -> int:
    return int(after["value"]) - int(before["value"]) - int(added["value"]) + int(removed["value"])


def _misfit(before: Row, added: Row, removed: Row, after: Row) -> Problem:
    terms = {"before": before["value"], "added": added["value"], "removed": removed["value"]}
    residue = f"{_residue(before, added, removed, after):+d}"
    return after.warning("list-arithmetic", "value", residue=residue, **terms)


def _by_series(tables: Tables, measure: str) -> dict[tuple[str, str], _Months]:
    """Exact standing figures of a measure by organization and scope, then by month."""
    series: dict[tuple[str, str], _Months] = defaultdict(lambda: defaultdict(list))
    for row in tables.figures:
        month = _month(row)
        if row["measure_id"] == measure and row["qualifier"] == "exact" and stands(row) and month is not None:
            series[row["organization_id"], row["scope_id"]][month].append(row)
    return series


def _month(figure: Row) -> int | None:
    """The calendar month of a figure, counted from the year 0; ``None`` when it covers another time."""
    start, end = figure["as_of"] or figure["period_start"], figure["as_of"] or figure["period_end"]
    if not (stands_in_calendar(start) and stands_in_calendar(end)) or "year" in (
        precision(start),
        precision(end),
    ):
        return None
    begin, close = first_day(start), last_day(end)
    whole = bool(figure["as_of"]) or (begin.day == 1 and close == last_day(start[:7]))
    return begin.year * 12 + begin.month if whole else None
