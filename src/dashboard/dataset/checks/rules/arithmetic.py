"""One organization's own arithmetic: list of last month + additions - removals = list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.dataset.checks.cells import stands_in_calendar
from dashboard.dataset.figures.list_arithmetic import Sum, by_month, follow
from dashboard.dataset.figures.reference import Reference, reference_of
from dashboard.dataset.files.rows import Row, Tables, stands
from dashboard.dataset.problems import Problem

_Place = tuple[str, str]


@dataclass(frozen=True)
class _ListedRow:
    """A row that states a number of a list; figures cannot be linked before the rows are without errors."""

    row: Row
    value: int
    qualifier: str
    reference: Reference


def check_list_arithmetic(tables: Tables) -> list[Problem]:
    """A monthly list follows from the one before; where a number has rivals, one of them fits.

    The settings name the three measures (``list_arithmetic``: stock, additions, removals);
    without them the rule does nothing.
    """
    names = tables.package.settings.list_arithmetic
    if not names.is_whole:
        return []
    lists, added, removed = (by_month(_listed(tables, measure)) for measure in names.measures)
    sums = [
        found
        for place, months in lists.items()
        for _, found in sorted(follow(months, added.get(place, {}), removed.get(place, {})), key=lambda one: one[0])
        if isinstance(found, Sum)
    ]
    return [_misfit(one) for one in sums if one.is_exact and not one.fits]


def _listed(tables: Tables, measure: str) -> Iterator[tuple[_Place, _ListedRow]]:
    """The standing figures of a measure whose date or period can be meant, each with its organization and scope."""
    for row in tables.figures:
        dates = row["as_of"], row["period_start"], row["period_end"]
        meant = dates[:1] if row["as_of"] else dates[1:]
        if row["measure_id"] == measure and stands(row) and all(map(stands_in_calendar, meant)):
            number = _ListedRow(row, int(row["value"]), row["qualifier"], reference_of(*dates, row["date_basis"], ""))
            yield (row["organization_id"], row["scope_id"]), number


def _misfit(found: Sum[_ListedRow]) -> Problem:
    before, added, removed, after = (number.row for number in found.numbers)
    terms = {"before": before["value"], "added": added["value"], "removed": removed["value"]}
    return after.warning("list-arithmetic", "value", residue=f"{found.difference:+d}", **terms)
