"""Permanent names for new rows: made once from what the row is about, never from its number."""

from __future__ import annotations

import re
from collections.abc import Container
from itertools import count

from dashboard.dataset.figures.dates import first_day, is_date, last_day
from dashboard.refresh.difference import Cells

_LONGEST = 120
"""Of a name without its date and number: the columns of names hold 160 characters."""
_NUMBER = re.compile("[1-9][0-9]{0,3}")

Reached = dict[str, int]
"""For each beginning of names the number that was free last: thousands alike are not counted from the first again."""


def figure_id(cells: Cells, taken: Container[str], reached: Reached | None = None, *, everyone: str) -> str:
    """``organization.measure.scope.date``, with ``.2`` and so on where that name is taken; without the scope
    ``everyone``, which restricts nothing.

    Nothing where the row does not say all of that yet.
    """
    name = _figure(cells, everyone)
    return name if name not in taken or not name else numbered(f"{name}.", taken, reached, first=2)


def source_id(cells: Cells, taken: Container[str], reached: Reached | None = None) -> str:
    """``author-date-number``: ``xx`` for a month or day that is not known, ``undated`` without a date.

    Nothing where the row does not say that yet.
    """
    name = _source(cells)
    return name and numbered(f"{name}-", taken, reached)


def numbered(stem: str, taken: Container[str], reached: Reached | None = None, first: int = 1) -> str:
    """The first name of this beginning and a number that is not taken."""
    reached = {} if reached is None else reached
    number = next(n for n in count(reached.get(stem, first)) if f"{stem}{n}" not in taken)
    reached[stem] = number
    return f"{stem}{number}"


def is_named_after(name: str, cells: Cells, *, everyone: str) -> bool:
    """Whether a name is one that this module could give to such a row, so that it is kept as it stands."""
    if "measure_id" in cells:
        made = _figure(cells, everyone)
        return bool(made) and (name == made or _is_numbered(name, f"{made}."))
    # A document whose author has no name of its own is called after whoever carries it.
    stems = (_source(cells), _source({**cells, "author_id": cells.get("carrier_id", "")}))
    return any(stem and _is_numbered(name, f"{stem}-") for stem in stems)


def _is_numbered(name: str, stem: str) -> bool:
    return name.startswith(stem) and _NUMBER.fullmatch(name, len(stem)) is not None


def _figure(cells: Cells, everyone: str) -> str:
    organization, measure, scope = (cells.get(f"{name}_id", "") for name in ("organization", "measure", "scope"))
    day = _reference(cells)
    if not (organization and measure and scope and day):
        return ""
    place = [organization, measure.replace("_", "-"), *([scope] if scope != everyone else [])]
    return f"{_cut('.'.join(place))}.{day}"


def _source(cells: Cells) -> str:
    author, published = cells.get("author_id", ""), cells.get("published_on", "")
    if not author or (published and not is_date(published)):
        return ""
    day = published + "-xx" * (2 - published.count("-")) if published else "undated"
    return f"{_cut(author)}-{day}"


def _cut(name: str) -> str:
    return name[:_LONGEST].rstrip(".-")


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
