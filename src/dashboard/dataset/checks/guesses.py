"""What a mistyped id was meant to be, for many of them at once."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from rapidfuzz import fuzz, process

MOST = 200
"""Different values for which a guess is made: nobody mistypes more, and each takes up to a thousandth of a second."""
# Of a hundred; below this two words have too little in common to be the same one mistyped.
_NEAR = 70


class Guesses:
    """Suggestions among the same known values; ``most`` bounds the different values looked at, not the answers."""

    def __init__(self, known: Iterable[str], most: int = MOST) -> None:
        self._known, self._left = known, most
        self._made: dict[str, dict[str, str]] = {}

    def __call__(self, value: str) -> dict[str, str]:
        """``{"suggestion": ...}`` with the known value that looks most like this one, if any does."""
        if value not in self._made:
            if self._left <= 0:
                return {}
            self._left -= 1
            found = process.extractOne(value.casefold(), self._folded, scorer=fuzz.ratio, score_cutoff=_NEAR)
            self._made[value] = {"suggestion": self._choices[found[0]]} if found else {}
        return self._made[value]

    @cached_property
    def _choices(self) -> dict[str, str]:
        return {choice.casefold(): choice for choice in self._known if choice}

    @cached_property
    def _folded(self) -> list[str]:
        return list(self._choices)


def nearest(value: str, known: Iterable[str]) -> dict[str, str]:
    """A guess at one value alone."""
    return Guesses(known)(value)
