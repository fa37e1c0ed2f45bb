"""What stands on a handout in one language beside its cards: figures, definitions and documents, each once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from dashboard.analysis.neighbours import definition_of
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Definition, Figure, Measure, Scope, Source
from dashboard.ui.frame.html import safe_address
from dashboard.ui.meeting.card import TalkCard, foremost_of
from dashboard.wording.citations import references
from dashboard.wording.figures import best_source
from dashboard.wording.language import Language
from dashboard.wording.shortened import first_sentences

MOST_NAMES = 10
"""How many newest figures stand in words under a chart that has no room for names beside it."""


@dataclass(frozen=True)
class CitedDocument:
    """A document as it is cited, in pieces around its address, which is "" where none leads anywhere."""

    before: str
    address: str
    after: str

    @property
    def readable(self) -> str:
        """The address as one reads it: letters with accents in place of their codes."""
        plain = unquote(self.address)
        return plain if plain.isprintable() and " " not in plain else self.address


@dataclass(frozen=True)
class HandoutPart:
    """What the cards of a handout rest on, in one language.

    :ivar figures: those that stand in words or as rows on a card, of a chart the newest of each organization
    :ivar numbers: the number of each document among the references, by its id
    """

    figures: tuple[Figure, ...]
    measures: tuple[tuple[str, str], ...]
    definitions: tuple[tuple[Definition, str], ...]
    numbers: dict[str, int]
    references: tuple[CitedDocument, ...]


def part_of(cards: Sequence[TalkCard], whole: Dataset, language: Language) -> HandoutPart:
    """Everything the cards rest on, in their order."""
    figures = foremost_of(cards)
    found = {one.id: one for figure in figures if (one := definition_of(figure, whole))}
    documents = [card.document for card in cards if card.document]
    documents += [*map(best_source, figures), *(one.source for one in found.values())]
    sources = list({source.id: source for source in documents}.values())
    measures: dict[str, Measure | Scope] = {figure.measure.id: figure.measure for figure in figures}
    scopes: dict[str, Measure | Scope] = {f.scope.id: f.scope for f in figures if f.scope.is_restricted}
    code = language.code
    counted = [*measures.values(), *scopes.values()]
    return HandoutPart(
        tuple(figures),
        tuple((one.label[code], first_sentences(one.definition[code])) for one in counted),
        tuple((one, first_sentences(one.summary[code])) for one in found.values()),
        {source.id: number for number, source in enumerate(sources, 1)},
        tuple(map(_reference, sources, references(sources, language))),
    )


def _reference(source: Source, cited: str) -> CitedDocument:
    address = safe_address(source.url)
    before, found, after = cited.partition(source.url) if address else (cited, "", "")
    return CitedDocument(before, found and address, after)
