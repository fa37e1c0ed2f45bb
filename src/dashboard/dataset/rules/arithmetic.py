"""One organization's own arithmetic: list of last month + additions - removals = list."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from itertools import product

from dashboard.dataset.cells import stands_in_calendar
from dashboard.dataset.dates import closed_month, last_day, whole_month
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
    stocks, additions, removals = (_by_series(tables, names[role]) for role in ("stock", "additions", "removals"))
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
            # Of rivals the latest dated are told, as ``analysis.list_arithmetic`` shows them.
            problems.append(_misfit(*max(choices, key=lambda rows: [_ends(row) for row in rows])))
    return problems


def _ends(figure: Row) -> date:
    return last_day(figure["as_of"] or figure["period_end"])


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
    if figure["as_of"]:
        return closed_month(figure["as_of"]) if stands_in_calendar(figure["as_of"]) else None
    start, end = figure["period_start"], figure["period_end"]
    is_told = stands_in_calendar(start) and stands_in_calendar(end)
    return whole_month(start, end) if is_told else None
