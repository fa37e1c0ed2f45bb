"""Figures found by words, for the pages that lead to a figure."""

from __future__ import annotations

from collections import Counter

from dashboard.analysis.asked import Manner, read
from dashboard.analysis.finding import SoughtFigure, findable_figures, meant, meant_name, search_figures, vocabulary
from dashboard.analysis.words import names_of, words_of
from dashboard.dataset.figures.model import Figure
from dashboard.ui.frame.kept import kept_with_data
from dashboard.ui.frame.page import Page
from dashboard.ui.frame.surface import Search
from dashboard.wording.language import languages_of
from dashboard.wording.queries import manner_of

LONGEST_QUERY = 200
MOST_FOUND = 30


def ask(page: Page, label: str, example: str, clears: str = "page") -> str:
    """The words the reader searches for; the address is the truth, as in ``choose``."""
    asked = page.address.asked.get("q", "")
    page.address.read.add("q")
    query = asked[:LONGEST_QUERY].strip()
    if len(asked) > LONGEST_QUERY:
        page.address.dropped.append(page.text("sources-query-cut", count=LONGEST_QUERY))
        page.address.asked["q"] = query
    page.surface.search(Search("q", label, example, query, LONGEST_QUERY, clears=clears))
    return query


def found_figures(page: Page, query: str) -> list[Figure]:
    """The figures with all that a query asks for, those nearest to its dates first, then the newest."""
    # The words of every figure are gathered when somebody searches.
    return search_figures(_findable(page), read(query, manner(page))) if query.strip() else []


def manner(page: Page) -> Manner:
    """How people word a query in the languages of the pages."""
    return manner_of(languages_of(page.dataset.package))


def did_you_mean(page: Page, query: str, more: tuple[str, ...] = (), is_found: bool = False) -> str:
    """A query with known words that resemble those asked; ``more`` are words of other things to be found.

    Where something ``is_found`` by a slip, that of a title, only the name of an organization is guessed.
    """
    said, known = manner(page), _vocabulary(page) + vocabulary(more)
    hedges = {word for hedge in said.hedges for word in hedge}
    guesses = [meant_name(query, known, hedges | _vocabulary(page).keys(), _names(page))]
    guesses += [] if is_found else [meant(query, known, hedges)]
    found = (guess for guess in guesses if guess and _finds(page, guess, more))
    return next(found, "")


def _finds(page: Page, query: str, more: tuple[str, ...]) -> bool:
    wanted = read(query, manner(page))
    return bool(found_figures(page, query)) or any(wanted.in_words(tokens) for tokens in more)


@kept_with_data
def _names(page: Page) -> frozenset[str]:
    organizations = page.dataset.organizations.values()
    return frozenset(words_of(name for organization in organizations for name in names_of(organization)))


@kept_with_data
def _findable(page: Page) -> list[SoughtFigure]:
    return findable_figures(page.dataset)


@kept_with_data
def _vocabulary(page: Page) -> Counter[str]:
    return vocabulary(one.tokens for one in _findable(page))
