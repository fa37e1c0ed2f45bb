"""Finding figures by words: organization, quantity, people, number, year, month; in every language of the data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from babel.dates import get_month_names
from babel.localedata import exists
from rapidfuzz import fuzz, process

from dashboard.analysis.asked import Sought
from dashboard.analysis.latest import newest_first
from dashboard.analysis.words import names_of, words, words_of
from dashboard.dataset.figures.dates import first_day
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure, Measure, Scope
from dashboard.dataset.figures.reference import Reference

_ALIKE = 72
_SHORTEST_GUESSED = 4
_MOST_GUESSES = 8
_NEARLY, _COMMONER = 85, 10


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


def search_figures(findable: Iterable[SoughtFigure], wanted: Sought) -> list[Figure]:
    """The figures with all that a query asks for, those nearest to its dates and hedges first, then in their order."""
    found = [one.figure for one in findable if wanted.of_figure(one.figure, one.tokens)]
    return sorted(found, key=wanted.rank)


def meant(query: str, known: Mapping[str, int], beside: Collection[str] = ()) -> str:
    """A query with the words nobody uses replaced by known ones that resemble them; nothing where none does.

    ``known`` says how often each word occurs: of two that resemble as much the commoner one is meant. Words
    ``beside`` what is searched, as those of a hedge, stay as they are.
    """
    asked = words(query)
    guessed = [word if word in beside else _guess(word, known) for word in asked]
    return " ".join(guessed) if asked and all(guessed) and guessed != asked else ""


def meant_name(query: str, known: Mapping[str, int], settled: Iterable[str], names: Collection[str]) -> str:
    """A query with the slips in names of organizations put right; nothing where there is none.

    A slip may be a word of some title, too (``known`` says how often each word occurs), but it resembles one of the
    ``names`` that is far commoner. What begins a ``settled`` word or is a longer form of a name is no slip.
    """
    asked = words(query)
    stems = tuple(name for name in names if len(name) >= _SHORTEST_GUESSED)
    right = list(settled)

    def is_settled(word: str) -> bool:
        is_short = len(word) < _SHORTEST_GUESSED or word.isdigit()
        return is_short or word.startswith(stems) or any(other.startswith(word) for other in right)

    guessed = [word if is_settled(word) else _nearest_name(word, known, stems) for word in asked]
    return " ".join(guessed) if guessed != asked else ""


def _nearest_name(word: str, known: Mapping[str, int], names: Collection[str]) -> str:
    name = _most_alike(word, names, known, _NEARLY)
    return name if name and known.get(name, 0) > _COMMONER * known.get(word, 0) else word


def vocabulary(tokens: Iterable[str]) -> Counter[str]:
    """Every word that something is found by, and how often."""
    return Counter(word for one in tokens for word in one.split())


def _guess(word: str, known: Mapping[str, int]) -> str:
    if word in known or any(other.startswith(word) for other in known):
        return word
    if len(word) < _SHORTEST_GUESSED or word.isdigit():
        return ""
    return _most_alike(word, known.keys(), known, _ALIKE)


def _most_alike(word: str, others: Collection[str], known: Mapping[str, int], least: int) -> str:
    found = process.extract(word, others, scorer=fuzz.ratio, score_cutoff=least, limit=_MOST_GUESSES)
    return max(found, key=lambda one: (one[1], known.get(one[0], 0)))[0] if found else ""


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
