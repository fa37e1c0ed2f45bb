"""Organizations named in a sentence: where each stands in it, so that its name can lead to its page."""

from __future__ import annotations

from collections.abc import Iterable

from dashboard.dataset.figures.model import Figure, Organization
from dashboard.wording.figures import best_source
from dashboard.wording.language import Language

_LONGEST_ARTICLE = 4
Part = tuple[str, Organization | None]
"""A piece of a text, and the organization whose name it is."""


def behind(figure: Figure) -> list[Organization]:
    """Who may be named in the sentence of a figure: its counter, and who wrote and printed what it was read in."""
    source = best_source(figure)
    return [found for found in (figure.organization, source.author, source.carrier) if found]


def parts(text: str, organizations: Iterable[Organization], language: Language) -> list[Part]:
    """A text in pieces, in which each organization is found once, where it is named first and in full."""
    found: list[tuple[int, int, Organization]] = []
    for organization in {one.id: one for one in organizations}.values():
        for name in _names(organization, language):
            start = _place(text, name)
            if start >= 0:
                found.append((start, start + len(name), organization))
                break
    pieces: list[Part] = []
    at = 0
    for start, end, organization in sorted(found, key=lambda one: (one[0], -one[1])):
        if start >= at:
            pieces += [(text[at:start], None), (text[start:end], organization)]
            at = end
    return [(piece, whose) for piece, whose in [*pieces, (text[at:], None)] if piece]


def _names(organization: Organization, language: Language) -> list[str]:
    """What it may be called, the longest first; the article before a name is no part of it."""
    code = language.code
    in_text = _without_article(organization.in_text[code])
    names = {organization.name[code], organization.short[code], in_text, organization.abbreviation} - {""}
    return sorted(names | {name[0].upper() + name[1:] for name in names}, key=lambda name: (-len(name), name))


def _without_article(name: str) -> str:
    first, _, rest = name.partition(" ")
    is_article = first.isalpha() and first.islower() and len(first) <= _LONGEST_ARTICLE
    return rest if is_article and rest and not rest[0].islower() else name


def _place(text: str, name: str) -> int:
    """Where a name begins in a text, between letters that are not its own; -1 where it does not."""
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
            return start
        start = text.find(name, start + 1)
    return -1
