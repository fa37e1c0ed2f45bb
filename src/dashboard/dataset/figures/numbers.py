"""The whole numbers that a cell can state."""

from __future__ import annotations

GREATEST = 10**15 - 1
"""The greatest whole number there may be where a package states none: spreadsheets and browsers keep 15 digits."""


def whole_number(cell: str) -> int:
    """The number a cell states. :raises ValueError: when it is none, or greater than programs keep exactly."""
    number = int(cell) if len(cell) <= len(str(GREATEST)) else GREATEST + 1
    if number > GREATEST:
        raise ValueError(f"a number of {len(cell)} digits")
    return number
