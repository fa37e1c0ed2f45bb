"""Dates of reduced precision."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.dataset.figures.dates import first_day, is_date, last_day, precision


@pytest.mark.parametrize(("stated", "exactness"), [("2025", "year"), ("2025-09", "month"), ("2025-09-30", "day")])
def test_precision(stated: str, exactness: str) -> None:
    """A date is as exact as it is written."""
    assert precision(stated) == exactness


@pytest.mark.parametrize("stated", ["", "25", "2025-9", "30/09/2025 ", "2025-09-30T00"])
def test_precision_of_other_forms(stated: str) -> None:
    """Any other form is refused, not guessed at."""
    with pytest.raises(ValueError, match="reduced precision"):
        precision(stated)


@pytest.mark.parametrize(
    ("stated", "first", "last"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-02", date(2025, 2, 1), date(2025, 2, 28)),
        ("2025-09-30", date(2025, 9, 30), date(2025, 9, 30)),
    ],
)
def test_days_a_date_can_mean(stated: str, first: date, last: date) -> None:
    """A year or month can mean every day from its first to its last, leap years included."""
    assert (first_day(stated), last_day(stated)) == (first, last)


@pytest.mark.parametrize("stated", ["2025", "2025-12", "2024-02-29", "1959-01-01"])
def test_existing_dates(stated: str) -> None:
    """A date of the calendar is a date."""
    assert is_date(stated)


@pytest.mark.parametrize(
    "text",
    [
        "2025-02-29",
        "2025-13",
        "2025-00",
        "2025-09-31",
        "abcd",
        "20-5",
        "2025/09/30",
        "+2025-9",
        "２０２５",
        "",
        "2025-09-3",
    ],
)
def test_impossible_dates(text: str) -> None:
    """What is not in the calendar, or not written in one of the three forms, is no date."""
    assert not is_date(text)
