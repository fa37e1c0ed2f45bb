"""The words of texts and queries as they are compared: no accents, no case, numbers without their grouping."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from dashboard.dataset.figures.model import Organization

_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:[.,'\u2019\u00a0\u202f]\d{3})+(?![\d.,]*\d)")
_SEPARATORS = re.compile(r"[.,'\u2019\u00a0\u202f ]")
_SPACED = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d.,]*\d)")
_DATE = re.compile(r"\d{4}-\d{2}(?:-\d{2})?")
_WORD = re.compile(r"[^\W_]+")
_SHORTEST = 3


def words(text: str) -> list[str]:
    """The words of a text: ``1.339`` and ``1,339`` as 1339, a date as one word."""
    plain = text
    for grouped in (_GROUPED, _SPACED):
        plain = grouped.sub(lambda number: _SEPARATORS.sub("", number.group()), plain)
    found: list[str] = []
    for part in folded(plain).split():
        bare = part.strip(".,;:()")
        found += [bare] if _DATE.fullmatch(bare) else _WORD.findall(part)
    return found


def words_of(texts: Iterable[str]) -> set[str]:
    """The words of several texts."""
    return {word for text in texts for word in words(text)}


def folded(text: str) -> str:
    """A text without accents and case."""
    if text.isascii():
        return text.casefold()
    letters = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()


def wanted_words(found: Iterable[str], beside: bool = False) -> list[str]:
    """What must stand in the words (each between blanks) that something is found by, of the words of a query.

    A word means a beginning, a number only the whole of one. Words like *in* and *de* ask for nothing beside others;
    ``beside`` says that there is something else in the query.
    """
    asked = list(dict.fromkeys(found))
    telling = [word for word in asked if len(word) >= _SHORTEST or not word.isalpha()]
    kept = telling if telling or beside else asked
    return [f" {word} " if word.isdigit() else f" {word}" for word in kept]


def names_of(organization: Organization) -> list[str]:
    """What an organization is called, in every language."""
    names = (organization.abbreviation, organization.name, organization.short, organization.in_text)
    return [text for name in names for text in name.values()]
