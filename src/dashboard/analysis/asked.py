"""What a query asks for: words, dates such as ``march 2025``, and numbers behind a hedge such as ``more than 800``."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType

from babel.dates import get_month_names
from babel.localedata import exists

from dashboard.analysis.words import wanted_words, words
from dashboard.dataset.figures.model import Figure, Qualifier

_STATED = re.compile(r"\d{4}-\d{2}(?:-\d{2})?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LONGEST_HEDGE = 3
# 31 de agosto de 2026
_LONGEST_DATE = 5
_NOT_THEN = 4
# Day, month and year, in the orders people write them, and what may stand between them.
_ORDERS = ("dmy", "mdy", "my", "ym")
_LINKS = ("de", "del", "of")
Hedges = Mapping[tuple[str, ...], Qualifier]
"""What stands before a number, word by word, and the hedge it means."""


@dataclass(frozen=True)
class Manner:
    """How people word hedges and months, in every language of the data."""

    hedges: Hedges = field(default_factory=lambda: MappingProxyType({}))
    languages: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sought:
    """What must be true of something that is found.

    ``words`` stand in what it is found by, as ``wanted_words`` has them; ``dates`` are as precise as asked;
    ``claims`` are numbers with the hedge before them.
    """

    words: tuple[str, ...]
    dates: tuple[str, ...] = ()
    claims: tuple[tuple[Qualifier, int], ...] = ()

    @property
    def is_nothing(self) -> bool:
        """Whether there was no word in the query."""
        return not (self.words or self.dates or self.claims)

    def in_words(self, tokens: str) -> bool:
        """Whether all of it is among words that stand between blanks, numbers and dates as words too."""
        asked = (*self.words, *(f" {value} " for _, value in self.claims), *(f" {day}" for day in self.dates))
        return bool(asked) and all(word in tokens for word in asked)

    def of_figure(self, figure: Figure, tokens: str) -> bool:
        """Whether a figure has every word, was said to be every number, and is of or was published in every date."""
        return (
            not self.is_nothing
            and all(word in tokens for word in self.words)
            and all(_claims_it(figure, value) or _is_year_of(value, tokens) for _, value in self.claims)
            and all(day_rank(figure, day) < _NOT_THEN for day in self.dates)
        )

    def rank(self, figure: Figure) -> tuple[int, bool, bool]:
        """What comes first: figures nearest to the date asked for, then those of the number, then of the hedge."""
        return (
            max((day_rank(figure, day) for day in self.dates), default=0),
            any(not _claims_it(figure, value) for _, value in self.claims),
            any(hedge != figure.qualifier for hedge, _ in self.claims),
        )


def _claims_it(figure: Figure, value: int) -> bool:
    return value in (figure.value, figure.value_high)


def _is_year_of(value: int, tokens: str) -> bool:
    """Whether a number may be a year: *about 2021* may ask for either."""
    return bool(_YEAR.fullmatch(str(value))) and f" {value} " in tokens


def day_rank(figure: Figure, day: str) -> int:
    """How near a figure is to a date: of it alone, ends then, begins then, was published then, or none of it."""
    start, end = figure.reference.start, figure.reference.end
    stated = [one.startswith(day) for one in (start, end) if one]
    published = any(attribution.source.published_on.startswith(day) for attribution in figure.attributions)
    return (all(stated), end.startswith(day), start.startswith(day), published, True).index(True)


def read(query: str, manner: Manner) -> Sought:
    """What a query asks for."""
    claims, rest = _claims(_dated(words(query), manner.languages), manner.hedges)
    dates = [word for word in rest if _STATED.fullmatch(word)]
    others = [word for word in rest if word not in dates]
    return Sought(tuple(wanted_words(others, beside=bool(dates or claims))), tuple(dates), tuple(claims))


def dates_in(text: str, languages: Sequence[str]) -> list[str]:
    """The months and days that a text names, each as one word: ``March 2025`` as ``2025-03``."""
    return [word for word in _dated(words(text), tuple(languages)) if _STATED.fullmatch(word)]


def _dated(found: Sequence[str], languages: tuple[str, ...]) -> list[str]:
    """Words in which every date is one word."""
    months = _months(languages)
    rest, at = [], 0
    while at < len(found):
        word, length = _date_at(found[at : at + _LONGEST_DATE], months)
        rest.append(word)
        at += length
    return rest


def _date_at(found: Sequence[str], months: Mapping[str, int]) -> tuple[str, int]:
    """The date that some words begin with, else the first of them, and how many of them it takes."""
    places = [n for n, word in enumerate(found) if word not in _LINKS or n == 0]
    shape = "".join(_kind(found[n], months) for n in places)
    order = next((order for order in _ORDERS if shape.startswith(order)), "")
    if not order:
        return found[0], 1
    named = {sign: found[n] for sign, n in zip(order, places, strict=False)}
    day = f"-{int(named['d']):02}" if "d" in named else ""
    return f"{named['y']}-{months[named['m']]:02}{day}", places[len(order) - 1] + 1


def _kind(word: str, months: Mapping[str, int]) -> str:
    if word in months:
        return "m"
    if _YEAR.fullmatch(word):
        return "y"
    return "d" if word.isdecimal() and 1 <= int(word) <= 31 else "-"


@lru_cache(maxsize=16)
def _months(languages: tuple[str, ...]) -> Mapping[str, int]:
    """Names of months, in full and short, in every language."""
    return {
        word: month
        for code in languages
        if exists(code)
        for width in ("abbreviated", "wide")
        for month, name in get_month_names(width, locale=code).items()
        for word in words(name)
    }


def _claims(found: Sequence[str], hedges: Hedges) -> tuple[list[tuple[Qualifier, int]], list[str]]:
    """The numbers behind a hedge, and the words that belong to none; a hedge before a date is none of them either."""
    claims: list[tuple[Qualifier, int]] = []
    rest, at = [], 0
    while at < len(found):
        length = _hedge_at(found, at, hedges)
        if not length:
            rest.append(found[at])
            at += 1
            continue
        hedge, at = hedges[tuple(found[at : at + length])], at + length
        # Between two numbers stands one word: between 1,150 and 2,000.
        numbers = (at, at + 2) if hedge == "between" else (at,)
        if all(found[n].isdecimal() for n in numbers):
            claims += [(hedge, int(found[n])) for n in numbers]
            at = numbers[-1] + 1
    return claims, rest


def _hedge_at(found: Sequence[str], at: int, hedges: Hedges) -> int:
    """How many words of a hedge stand there, right before a number or a date."""
    for length in range(_LONGEST_HEDGE, 0, -1):
        hedge, after = hedges.get(tuple(found[at : at + length])), found[at + length : at + length + 3]
        if not hedge or not after:
            continue
        is_pair = len(after) == 3 and after[2].isdecimal()
        if _STATED.fullmatch(after[0]) or (after[0].isdecimal() and (hedge != "between" or is_pair)):
            return length
    return 0
