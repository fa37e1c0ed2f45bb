"""Finding figures by words: organization, quantity, people, number, year, month; in every language of the data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from babel.dates import get_month_names
from babel.localedata import exists
from rapidfuzz import fuzz, process

from dashboard.analysis.latest import newest_first
from dashboard.analysis.words import all_in, names_of, words, words_of
from dashboard.dataset.figures.dates import first_day
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure, Measure, Scope
from dashboard.dataset.figures.reference import Reference

_ALIKE = 72
_SHORTEST_GUESSED = 4
_MOST_GUESSES = 8


@dataclass(frozen=True)
class SoughtFigure:
    """A figure and the words it is found by, each between blanks."""

    figure: Figure
    tokens: str


def findable_figures(dataset: Dataset) -> list[SoughtFigure]:
    """Every figure that stands, newest first."""
    named = {key: words_of(names_of(organization)) for key, organization in dataset.organizations.items()}
    languages = dataset.package.languages
    figures = newest_first(figure for figure in dataset.figures.values() if figure.stands)
    counted = counted_words(figures)
    return [
        SoughtFigure(f, _tokens(f, named[f.organization.id] | counted[f.measure.id, f.scope.id], languages))
        for f in figures
    ]


def counted_words(figures: Iterable[Figure]) -> dict[tuple[str, str], set[str]]:
    """The words of what is counted and of whom, by measure and scope, once for each pair."""
    found: dict[tuple[str, str], set[str]] = {}
    for figure in figures:
        if (place := (figure.measure.id, figure.scope.id)) not in found:
            found[place] = quantity_words(figure.measure, figure.scope)
    return found


def search_figures(findable: Iterable[SoughtFigure], query: str) -> list[Figure]:
    """The figures with every word of a query, in their order; none for a query without a word."""
    return [one.figure for one in findable if all_in(query, one.tokens)]


def meant(query: str, known: Mapping[str, int]) -> str:
    """A query with the words nobody uses replaced by known ones that resemble them; nothing where none does.

    ``known`` says how often each word occurs: of two that resemble as much the commoner one is meant.
    """
    asked = words(query)
    guessed = [_guess(word, known) for word in asked]
    return " ".join(guessed) if asked and all(guessed) and guessed != asked else ""


def vocabulary(tokens: Iterable[str]) -> Counter[str]:
    """Every word that something is found by, and how often."""
    return Counter(word for one in tokens for word in one.split())


def _guess(word: str, known: Mapping[str, int]) -> str:
    if word in known or any(other.startswith(word) for other in known):
        return word
    if len(word) < _SHORTEST_GUESSED or word.isdigit():
        return ""
    found = process.extract(word, known.keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=_MOST_GUESSES)
    return max(found, key=lambda one: (one[1], known[one[0]]))[0] if found else ""


def _tokens(figure: Figure, known: Collection[str], languages: Sequence[str]) -> str:
    values = {str(value) for value in (figure.value, figure.value_high) if value is not None}
    days = _days(figure.reference, languages)
    return f" {' '.join(sorted({*known, *values, *days}))} "


def quantity_words(measure: Measure, scope: Scope) -> set[str]:
    """The words of what is counted and of whom, in every language."""
    texts: list[Mapping[str, str]] = [measure.label]
    if scope.is_restricted:
        texts += [scope.label, scope.noun]
    return words_of(text for by_language in texts for text in by_language.values())


def _days(reference: Reference, languages: Sequence[str]) -> set[str]:
    """The years a reference touches, its ends and the names of their months."""
    ends = [stated for stated in (reference.start, reference.end) if stated]
    years = {str(year) for year in range(reference.earliest.year, reference.latest.year + 1)}
    shorter = {stated[:length] for stated in ends for length in (4, 7, 10)}
    shorter |= {stated[8:].lstrip("0") for stated in ends if len(stated) == 10}
    return years | shorter | {name for stated in ends for name in month_words(stated, tuple(languages))}


@lru_cache(maxsize=4096)
def month_words(stated: str, languages: tuple[str, ...]) -> frozenset[str]:
    """What the month of a date of reduced precision is called; nothing where none is stated."""
    if len(stated) < 7:
        return frozenset()
    month = first_day(stated).month
    return frozenset(words_of(get_month_names("wide", locale=code)[month] for code in languages if exists(code)))
