"""How people word what they search for, in the languages of the pages."""

from __future__ import annotations

from functools import lru_cache
from typing import get_args

from dashboard.analysis.asked import Manner
from dashboard.analysis.words import words
from dashboard.dataset.figures.model import Qualifier
from dashboard.wording.language import language_of


@lru_cache(maxsize=8)
def manner_of(languages: tuple[str, ...]) -> Manner:
    """The hedges and months of several languages."""
    hedges: dict[tuple[str, ...], Qualifier] = {
        tuple(words(said)): hedge
        for language in map(language_of, languages)
        for hedge in get_args(Qualifier)
        for said in language.text(f"search-{hedge}").split(",")
    }
    return Manner(hedges, languages)
