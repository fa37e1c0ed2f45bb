"""Dates of reduced precision (EDTF level 0): ``2025``, ``2025-09``, ``2025-09-30``."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Literal

import pandas as pd

Precision = Literal["year", "month", "day"]
_PRECISION: dict[int, Precision] = {4: "year", 7: "month", 10: "day"}
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
    return _period(stated).start_time.date()


@cache
def last_day(stated: str) -> date:
    """The latest day the stated date can mean: ``2025-09`` ends on 2025-09-30."""
    return _period(stated).end_time.date()


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
        _period(text)
    except ValueError:
        return False
    return True


def _period(stated: str) -> pd.Period:
    frequency = {"year": "Y", "month": "M", "day": "D"}[precision(stated)]
    if not stated.replace("-", "").isascii() or not stated.replace("-", "").isdigit():
        raise ValueError(f"not a date of reduced precision: {stated!r}")
    return pd.Period(stated, freq=frequency)
