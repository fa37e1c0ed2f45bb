"""Dates of reduced precision (EDTF level 0): ``2025``, ``2025-09``, ``2025-09-30``."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Literal

Precision = Literal["year", "month", "day"]
_PRECISION: dict[int, Precision] = {4: "year", 7: "month", 10: "day"}
_FORM = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_PERIOD_DAYS = {"month": (28, 31), "half_year": (181, 184), "year": (365, 366)}


def precision(stated: str) -> Precision:
    """How exactly a date is stated; ``ValueError`` for anything but the three forms above."""
    try:
        return _PRECISION[len(stated)]
    except KeyError:
        raise ValueError(f"not a date of reduced precision: {stated!r}") from None


@cache
def first_day(stated: str) -> date:
    """The earliest day the stated date can mean: ``2025-09`` begins on 2025-09-01."""
    year, month, day = _parts(stated)
    return date(year, month or 1, day or 1)


@cache
def last_day(stated: str) -> date:
    """The latest day the stated date can mean: ``2025-09`` ends on 2025-09-30."""
    year, month, day = _parts(stated)
    last = date(year, month or 12, day or 1)
    return last if day else last.replace(day=monthrange(last.year, last.month)[1])


def length_of(begins: date, ends: date) -> str:
    """``month``, ``half_year`` or ``year`` when a period is one (to the day or by the calendar), else ``other``."""
    days = (ends - begins).days + 1
    return next((name for name, (low, high) in _PERIOD_DAYS.items() if low <= days <= high), "other")


def closed_month(stated: str) -> int | None:
    """The month whose close a list stands for: the one stated, or the one that ends on that day or the day before.

    Months are counted from the year 0.
    """
    if precision(stated) == "year":
        return None
    if precision(stated) == "month":
        return month_number(first_day(stated))
    eve = first_day(stated) - timedelta(days=1)
    if eve == last_day(eve.isoformat()[:7]):
        return month_number(eve)
    return month_number(first_day(stated)) if first_day(stated) == last_day(stated[:7]) else None


def whole_of(start: str, end: str) -> str:
    """The one day, month or year a period is, or nothing: 2016-01 to 2016-12 is 2016."""
    if start == end or not (start and end):
        return start if start == end else ""
    wholes = (start[:4], start[:7])
    return next((w for w in wholes if first_day(start) == first_day(w) and last_day(end) == last_day(w)), "")


def whole_month(start: str, end: str) -> int | None:
    """The calendar month a period covers, if it is exactly one."""
    if not (start and end):
        return None
    begins, closes = first_day(start), last_day(end)
    whole = begins.day == 1 and closes == last_day(begins.isoformat()[:7])
    return month_number(begins) if whole else None


def month_number(day: date) -> int:
    """Months since the year 0."""
    return day.year * 12 + day.month - 1


def is_date(text: str) -> bool:
    """Whether the text is a date of reduced precision that exists in the calendar."""
    return len(text) in _PRECISION and _exists(text)


@lru_cache(maxsize=65536)
def _exists(text: str) -> bool:
    try:
        first_day(text)
    except ValueError:
        return False
    return True


def _parts(stated: str) -> tuple[int, int, int]:
    """Year, month and day; 0 for what is not stated."""
    precision(stated)
    if not _FORM.fullmatch(stated):
        raise ValueError(f"not a date of reduced precision: {stated!r}")
    year, *rest = (int(part) for part in stated.split("-"))
    month, day = (*rest, 0, 0)[:2]
    if not all(rest):
        raise ValueError(f"not in the calendar: {stated!r}")
    return year, month, day
