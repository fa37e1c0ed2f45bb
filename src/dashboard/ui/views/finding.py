"""Figures found by words, for the pages that lead to a figure."""

from __future__ import annotations

from collections import Counter

from dashboard.analysis.finding import SoughtFigure, findable_figures, meant, search_figures, vocabulary
from dashboard.analysis.words import all_in
from dashboard.dataset.figures.model import Figure
from dashboard.ui.frame.kept import BY_DATA, kept
from dashboard.ui.frame.page import Page
from dashboard.ui.frame.surface import Search

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
    """The figures with every word of a query, newest first."""
    # The words of every figure are gathered when somebody searches.
    return search_figures(_findable(page), query) if query.strip() else []


def did_you_mean(page: Page, query: str, more: tuple[str, ...] = ()) -> str:
    """A query with known words that resemble those asked; ``more`` are words of other things to be found."""
    guess = meant(query, _vocabulary(page) + vocabulary(more))
    return guess if found_figures(page, guess) or any(all_in(guess, tokens) for tokens in more) else ""


@kept(8, by=BY_DATA)
def _findable(page: Page) -> list[SoughtFigure]:
    return findable_figures(page.dataset)


@kept(8, by=BY_DATA)
def _vocabulary(page: Page) -> Counter[str]:
    return vocabulary(one.tokens for one in _findable(page))
