"""Organizations named in a sentence: where each stands in it, so that its name can lead to its page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dashboard.dataset.figures.model import Figure, Organization
from dashboard.wording.figures import aloud, best_source
from dashboard.wording.language import Language

_LONGEST_ARTICLE = 4
Part = tuple[str, Organization | None]
"""A piece of a text, and the organization whose name it is."""


def behind(figure: Figure) -> list[Organization]:
    """Who may be named in the sentence of a figure: its counter, and who wrote and printed what it was read in."""
    source = best_source(figure)
    return [found for found in (figure.organization, source.author, source.carrier) if found]


def parts(text: str, organizations: Iterable[Organization], language: Language) -> list[Part]:
    """A text in pieces, in which each organization is found once: where it is named first, not inside a longer name."""
    named = [(name, one) for one in {one.id: one for one in organizations}.values() for name in _names(one, language)]
    found = [(start, start + len(name), one) for name, one in named for start in _places(text, name)]
    pieces: list[Part] = []
    at, told = 0, set[str]()
    for start, end, organization in sorted(found, key=lambda place: (place[0], -place[1])):
        if start < at:
            continue
        whose = None if organization.id in told else organization
        pieces += [(text[at:start], None), (text[start:end], whose)]
        at = end
        told.add(organization.id)
    return _joined([*pieces, (text[at:], None)])


def _joined(pieces: list[Part]) -> list[Part]:
    """Without empty pieces, plain ones that touch each other as one."""
    joined: list[Part] = []
    for text, whose in pieces:
        if text and joined and whose is None and joined[-1][1] is None:
            joined[-1] = (joined[-1][0] + text, None)
        elif text:
            joined.append((text, whose))
    return joined


def _names(organization: Organization, language: Language) -> list[str]:
    """What it may be called; the article before a name is no part of it."""
    code = language.code
    in_text = _without_article(organization.in_text[code])
    said = _without_article(aloud(organization, language))
    named = organization.name[code], organization.short[code], organization.abbreviation[code]
    names = {*named, in_text, said} - {""}
    return sorted(names | {name[0].upper() + name[1:] for name in names})


def _without_article(name: str) -> str:
    first, _, rest = name.partition(" ")
    is_article = first.isalpha() and first.islower() and len(first) <= _LONGEST_ARTICLE
    return rest if is_article and rest and not rest[0].islower() else name


def _places(text: str, name: str) -> Iterator[int]:
    """Where a name begins in a text, between letters that are not its own."""
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
            yield start
        start = text.find(name, start + 1)
