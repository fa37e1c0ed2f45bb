"""Which dates are far from all that is known: a slip of the keyboard or a number shown as a date lands there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import MAXYEAR

from dashboard.dataset.checks.cells import is_date_column, stands_in_calendar
from dashboard.dataset.files.package import Table

_MARGIN = 10
"""Years: new figures and documents lie this near to those of the same organization."""
_COUNTED_FROM = 1905
"""Before it lie the days that spreadsheets count from, which a zero or a small number turns into."""
_OWNERS = ("organization_id", "author_id")


@dataclass(frozen=True)
class Eras:
    """The first and last year of each date column, of each organization and of all together."""

    years: Mapping[tuple[str, str], tuple[int, int]]

    def is_far(self, stated: str, column: str, row: Mapping[str, str]) -> bool:
        """Whether a date lies far from the others of its organization, or of its column where it has none there."""
        of_all = self.years.get((column, ""), (_COUNTED_FROM + _MARGIN, MAXYEAR))
        first, last = next((found for owner in _owners(row) if (found := self.years.get((column, owner)))), of_all)
        return not first - _MARGIN <= int(stated[:4]) <= last + _MARGIN


def eras_of(table: Table, known: Iterable[Mapping[str, str]]) -> Eras:
    """The years of a table in the rows that stand."""
    columns = [field.name for field in table.fields if is_date_column(field)]
    years: dict[tuple[str, str], tuple[int, int]] = {}
    for row in known:
        for column in columns:
            stated = row.get(column, "")
            if stated and stands_in_calendar(stated):
                year = int(stated[:4])
                for owner in (*_owners(row), ""):
                    first, last = years.get((column, owner), (year, year))
                    years[column, owner] = min(first, year), max(last, year)
    return Eras(years)


def _owners(row: Mapping[str, str]) -> list[str]:
    return [row[column].strip() for column in _OWNERS if row.get(column, "").strip()]
