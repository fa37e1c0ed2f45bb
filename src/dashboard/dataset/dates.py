"""Dates of reduced precision (EDTF level 0): ``2025``, ``2025-09``, ``2025-09-30``."""

from __future__ import annotations

from datetime import date
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
