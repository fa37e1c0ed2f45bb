"""Who stands behind a figure: the counter's own text, a report of it, or somebody else's word."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from dashboard.dataset.figures.authorship import speaks_for
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Attribution, Figure, Source

Basis = Literal["own", "repeats", "attributed", "undated"]
# Their trade is to report what others say; every other author is a party with a count or a cause of its own.
_REPORTERS = {"media", "agency", "research"}
_CONFIDENCE = {"high": 2, "medium": 1, "low": 0}


def basis_of(figure: Figure, dataset: Dataset) -> Basis:
    """Whether the figure is the counter's own count, repeats another's, or is only ascribed to it.

    *attributed*: every document is by another party, none by the counter and none a news report.
    """
    if figure.rests_on:
        return "repeats"
    authors = [attribution.source.author for attribution in figure.attributions]
    for author in authors:
        if author.kind in _REPORTERS or speaks_for(author, figure.organization, dataset.organizations):
            return "own"
    return "attributed"


def is_own_unread(figure: Figure) -> bool:
    """Whether the counter's own page is cited but was never read by us."""
    return any(a.source.read is False and a.source.author.id == figure.organization.id for a in figure.attributions)


def best_attribution(figure: Figure) -> Attribution:
    """The document to name for a figure: first-hand, then surest reading, then earliest dated."""
    return min(
        figure.attributions,
        key=lambda a: (not a.first_hand, -_CONFIDENCE[a.confidence], a.source.published_on or "9999", a.source.id),
    )


def confidence(figure: Figure) -> int:
    """Our surest reading of the figure among its documents: 0 low, 1 medium, 2 high."""
    return max(_CONFIDENCE[a.confidence] for a in figure.attributions)


def is_unsure(figure: Figure) -> bool:
    """Whether no document of the figure was read with any confidence."""
    return confidence(figure) == _CONFIDENCE["low"]


def distinct_texts(sources: Iterable[Source]) -> int:
    """How many texts the documents are: an agency text printed by many outlets is one."""
    return len({(s.author.id, s.copy) if s.copy == "agency_text" else (s.id, "") for s in sources})
