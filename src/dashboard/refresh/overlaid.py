"""Rows laid over rows that stand: what becomes of those is told where it may not be meant."""

from __future__ import annotations

from itertools import islice

from dashboard.dataset.checks.cells import stands_in_calendar
from dashboard.dataset.files.package import FIGURE_TABLES
from dashboard.dataset.problems import Problem
from dashboard.refresh.difference import Cells, Key
from dashboard.refresh.naming import MINTED, Incoming

_DATES = ("as_of", "period_end", "period_start")


def recognised(row: Incoming, key: Key, before: Cells, after: Cells) -> list[Problem]:
    """A row taken for a standing one is told where it changes that one."""
    changed = ", ".join(column for column, cell in after.items() if cell != before.get(column, ""))
    column, known = MINTED[row.table], {"other": key[0], "columns": changed}
    value = row.cells.get(column, "")
    return [Problem("row-known", "warning", row.file, row.line, column, value, known)] if changed else []


def redated(row: Incoming, key: Key, before: Cells, after: Cells) -> list[Problem]:
    """A row under the id of a figure that stands is told where it makes that one a figure of another time.

    Last month's row typed over would replace last month's count.
    """
    if row.table not in FIGURE_TABLES:
        return []
    stood = ((column, before.get(column, "")) for column in _DATES if _is_another_time(before, after, column))
    return [
        Problem(
            "figure-redated",
            "warning",
            row.file,
            row.line,
            column,
            after[column],
            {"other": key[0], "stood_on": day, "stood_at": before["value"]},
        )
        for column, day in islice(stood, 1)
    ]


def _is_another_time(before: Cells, after: Cells, column: str) -> bool:
    """Whether a date says another time than it did, and not the same one more or less precisely."""
    old, new = before.get(column, ""), after[column]
    return bool(old) and stands_in_calendar(new) and not (old.startswith(new) or new.startswith(old))
