"""Dates far before all that surrounds them: what a damaged cell becomes that is still a date.

Days are counted as ordinals, which have no year too great to be added to.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property

from dashboard.dataset.checks.cells import is_date_column, stands_in_calendar
from dashboard.dataset.figures.dates import first_day, last_day
from dashboard.dataset.files.rows import Row, Tables
from dashboard.dataset.problems import Problem

_FAR = 5 * 365
"""Days; of 1,228 real figures none is so far from its document, its organization and its episode at once."""
_VERY_FAR = 15 * 365
"""A whole column damaged alike makes its dates each other's neighbours: from here on only the document counts."""
_REFERENCES = ("as_of", "period_end", "period_start")


def check_figures(tables: Tables) -> list[Problem]:
    """A figure is dated near a document that states it, or near something else of its organization or episode."""
    known = _KnownDays(tables)
    problems = []
    for figure in tables.figures:
        column, day = _reference(figure)
        published = known.published(figure)
        is_far = day and published - day > _FAR and not known.is_of_episode(figure, day)
        if is_far and (published - day > _VERY_FAR or known.is_alone(figure["organization_id"], day)):
            problems.append(_far(figure, column, published))
    return problems


def check_documents(tables: Tables) -> list[Problem]:
    """A document is dated near something else of its author, or of the organizations and episodes it speaks of."""
    known = _KnownDays(tables)
    problems = []
    for source in tables.rows("sources"):
        day = _day(source["published_on"])
        near = known.nearest_to_document(source, day) if day else 0
        problems += [_far(source, "published_on", near)] if near - day > _FAR else []
    return problems


def check_other_dates(tables: Tables) -> list[Problem]:
    """A date of an event, an episode or a validity is not years before everything else in the package."""
    cells = [(row, column, _day(row[column])) for row, column in tables.cells(is_date_column)]
    first, *later = sorted(day for _, _, day in cells if day) or [0]
    if not later or later[0] - first <= _FAR:
        return []
    elsewhere = {*_REFERENCES, "published_on", "accessed_on"}
    return [_far(row, column, later[0]) for row, column, day in cells if day == first and column not in elsewhere]


def check_reading_dates(tables: Tables) -> list[Problem]:
    """Nobody reads a document before it appears."""
    return [
        source.warning("read-before-published", "accessed_on", published=source["published_on"])
        for source in tables.rows("sources")
        if stands_in_calendar(source["accessed_on"])
        and stands_in_calendar(source["published_on"])
        and last_day(source["accessed_on"]) < first_day(source["published_on"])
    ]


class _KnownDays:
    """The days by which organizations, documents and episodes are known."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._sources = {row["source_id"]: row for row in tables.rows("sources")}
        self._episodes = {row["episode_id"]: _day(row["announced_on"]) for row in tables.rows("episodes")}

    def published(self, figure: Row) -> int:
        """The day of the earliest dated document of a figure, 0 where none has a date."""
        return next(iter(self._days[figure["figure_id"]]), 0)

    def is_of_episode(self, figure: Row, day: int) -> bool:
        """Whether a figure is of an episode of about its time."""
        announced = self._episodes.get(figure["episode_id"], 0)
        return bool(announced) and abs(announced - day) <= _FAR

    def is_alone(self, organization: str, day: int) -> bool:
        """Whether one thing alone of an organization is dated within the years around a day."""
        days = self._days[organization]
        return bisect_right(days, day + _FAR) - bisect_left(days, day - _FAR) <= 1

    def nearest_to_document(self, source: Row, day: int) -> int:
        """The day nearest to that of a document, of all that is known of its author and of what it speaks of.

        What it states itself does not count: with the document its figures get the same wrong year.
        """
        stated = self._stated[source["source_id"]].values()
        own = defaultdict(list, {source["author_id"]: [day]} | {figure["figure_id"]: [day] for figure in stated})
        for figure in stated:
            own[figure["organization_id"]].append(_reference(figure)[1])
        around = [self._nearest(name, day, days) for name, days in own.items()]
        around += [self._episodes.get(figure["episode_id"], 0) for figure in stated]
        return min(filter(None, around), key=lambda other: abs(other - day), default=0)

    def _nearest(self, name: str, day: int, own: Iterable[int]) -> int:
        others = list(self._days[name])
        for one in own:
            place = bisect_left(others, one)
            del others[place : place + (others[place : place + 1] == [one])]
        place = bisect_left(others, day)
        return min(others[max(0, place - 1) : place + 1], key=lambda other: abs(other - day), default=0)

    @cached_property
    def _days(self) -> Mapping[str, list[int]]:
        """Sorted days: of each organization those of its figures and its documents, of each figure of its documents."""
        found: dict[str, list[int]] = defaultdict(list)
        for figure in self._tables.figures:
            found[figure["organization_id"]].append(_reference(figure)[1])
        for source in self._sources.values():
            found[source["author_id"]].append(_day(source["published_on"]))
            for name in self._stated[source["source_id"]]:
                found[name].append(_day(source["published_on"]))
        return defaultdict(list, {name: sorted(filter(None, days)) for name, days in found.items()})

    @cached_property
    def _stated(self) -> Mapping[str, dict[str, Row]]:
        """The figures each document states."""
        found: dict[str, dict[str, Row]] = defaultdict(dict)
        for row in self._tables.rows("attributions"):
            if row["figure_id"] in self._tables.figure:
                found[row["source_id"]][row["figure_id"]] = self._tables.figure[row["figure_id"]]
        return found


def _far(row: Row, column: str, near: int) -> Problem:
    return row.warning("date-far", column, near=date.fromordinal(near).isoformat())


def _reference(figure: Row) -> tuple[str, int]:
    """The column and day a figure refers to; no day where it has none."""
    column = next((column for column in _REFERENCES if figure[column]), "")
    return column, _day(figure[column])


def _day(stated: str) -> int:
    return last_day(stated).toordinal() if stands_in_calendar(stated) else 0
