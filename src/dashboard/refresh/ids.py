"""Permanent names for new rows: made once from what the row is about, never from its number."""

from __future__ import annotations

import re
from collections.abc import Container
from itertools import count

from dashboard.dataset.dates import first_day, is_date, last_day
from dashboard.refresh.difference import Cells

ALL = "all"


def figure_id(cells: Cells, taken: Container[str]) -> str:
    """``organization.measure.scope.date``, with ``.2`` and so on where that name is taken.

    Nothing where the row does not say all of that yet.
    """
    parts = [cells.get("organization_id", ""), cells.get("measure_id", "").replace("_", "-")]
    scope, day = cells.get("scope_id", ""), _reference(cells)
    if not (all(parts) and scope and day):
        return ""
    name = ".".join([*parts, *([scope] if scope != ALL else []), day])
    return name if name not in taken else next(n for n in (f"{name}.{i}" for i in count(2)) if n not in taken)


def source_id(cells: Cells, taken: Container[str]) -> str:
    """``author-date-number``: ``xx`` for a month or day that is not known, ``undated`` without a date."""
    author, published = cells.get("author_id", ""), cells.get("published_on", "")
    if not author or (published and not is_date(published)):
        return ""
    day = published + "-xx" * (2 - published.count("-")) if published else "undated"
    return next(name for name in (f"{author}-{day}-{i}" for i in count(1)) if name not in taken)


def is_named_after(name: str, cells: Cells) -> bool:
    """Whether a name is of the form this module gives to such a row, so that it is kept as it stands."""
    organization, measure = cells.get("organization_id", ""), cells.get("measure_id", "").replace("_", "-")
    if "measure_id" in cells:
        return bool(organization and measure) and name.startswith(f"{organization}.{measure}.")
    return re.fullmatch(r"[a-z0-9-]+-(?:[0-9]{4}-[0-9x]{2}-[0-9x]{2}|undated)-[0-9]+", name) is not None


def _reference(cells: Cells) -> str:
    """The date or period of a figure as a part of its name."""
    as_of, start, end = (cells.get(column, "") for column in ("as_of", "period_start", "period_end"))
    if not all(is_date(stated) for stated in (as_of, start, end) if stated):
        return ""
    if as_of or start == end:
        return as_of or end
    if not (start and end):
        return f"from-{start}" if start else f"to-{end}"
    return _whole_year(start, end) or f"{start}-to-{end}"


def _whole_year(start: str, end: str) -> str:
    """2016-01 to 2016-12 is 2016."""
    year = start[:4]
    is_whole = first_day(start) == first_day(year) and last_day(end) == last_day(year)
    return year if is_whole else ""
