"""Finding documents: by the organizations behind them, by numbers, years and words, and by a few plain traits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.analysis.asked import Manner, dates_in, read
from dashboard.analysis.finding import counted_words, month_words
from dashboard.analysis.words import names_of, words_of
from dashboard.dataset.figures.dates import last_day
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure, Hand, Source

UNDATED = "undated"
WordsOfPlaces = Mapping[tuple[str, str], set[str]]
"""The words of what is counted and of whom, by measure and scope."""


@dataclass(frozen=True)
class Document:
    """A source and what it can be found by.

    ``hand`` is first-hand where it is so for at least one of its figures, and empty without any;
    ``tokens`` holds every word and number, each between blanks.
    """

    source: Source
    figures: int
    hand: Hand | None
    tokens: str

    @property
    def year(self) -> str:
        """The year of publication, or ``undated``."""
        return self.source.published_on[:4] or UNDATED


@dataclass(frozen=True)
class Filters:
    """Traits a document must have; an empty one asks for nothing."""

    hand: str = ""
    kind: str = ""
    language: str = ""
    year: str = ""


def library(dataset: Dataset, known: date | None = None, with_undated: bool = True) -> list[Document]:
    """All documents, newest first, the undated after the dated; ``known`` leaves out what appeared later."""
    sources = [s for s in dataset.sources.values() if known is None or _is_known(s, known, with_undated)]
    by_id = sorted(sources, key=lambda source: source.id)
    newest = sorted(by_id, key=lambda source: source.published_on, reverse=True)
    named = {key: words_of(names_of(organization)) for key, organization in dataset.organizations.items()}
    counted = counted_words(dataset.figures.values())
    return [_document(source, dataset, named, counted) for source in newest]


def _is_known(source: Source, day: date, with_undated: bool) -> bool:
    return last_day(source.published_on) <= day if source.published_on else with_undated


def _document(source: Source, dataset: Dataset, named: Mapping[str, set[str]], counted: WordsOfPlaces) -> Document:
    figures = dataset.figures_of_source.get(source.id, [])
    own = any(a.first_hand for f in figures for a in f.attributions if a.source.id == source.id)
    hand: Hand | None = ("first_hand" if own else "relayed") if figures else None
    return Document(
        source,
        len(figures),
        hand,
        f" {' '.join(sorted(_found_by(source, figures, named, counted, dataset.package.languages)))} ",
    )


def _found_by(
    source: Source,
    figures: Sequence[Figure],
    named: Mapping[str, set[str]],
    counted: WordsOfPlaces,
    languages: tuple[str, ...],
) -> set[str]:
    behind = {o.id for o in (source.author, source.carrier, *(f.organization for f in figures)) if o}
    texts = [source.title, *source.note.values()]
    said = words_of(texts).union(*(named[key] for key in behind), *(dates_in(text, languages) for text in texts))
    values = {str(value) for f in figures for value in (f.value, f.value_high) if value is not None}
    what = {(f.measure.id, f.scope.id) for f in figures}
    day = source.published_on
    dated = {day[:4], day[:7], day, *month_words(day, languages)}
    return said.union(values, dated, *(counted[place] for place in what)) - {""}


def search(
    documents: Iterable[Document], query: str = "", filters: Filters | None = None, manner: Manner | None = None
) -> list[Document]:
    """The documents with every word of the query and every trait, in their order.

    A word matches the beginning of a word, a number only the whole of one. A query without a word
    finds nothing, an empty one everything.
    """
    asked = filters or Filters()
    wanted = read(query, manner or Manner())
    is_asked = bool(query.strip())
    return [d for d in documents if _has(d, asked) and (not is_asked or wanted.in_words(d.tokens))]


def _has(document: Document, filters: Filters) -> bool:
    source = document.source
    traits = (document.hand, source.kind, source.language, document.year)
    wanted = (filters.hand, filters.kind, filters.language, filters.year)
    return all(not asked or asked == trait for asked, trait in zip(wanted, traits, strict=True))
