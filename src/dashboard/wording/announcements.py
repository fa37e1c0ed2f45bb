"""An announced release: one sentence on what was announced, one line for each thing found since."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dashboard.analysis.episodes import Announcement, Rung
from dashboard.dataset.figures.dates import precision
from dashboard.dataset.figures.model import Figure, Source, Statement
from dashboard.wording.figures import hedged, in_text, short_name
from dashboard.wording.language import Language
from dashboard.wording.notes import note_of
from dashboard.wording.timing import when_short

MOST_NAMED = 3


@dataclass(frozen=True)
class Phrase:
    """A piece of a sentence; with a figure or a document it is a link to it."""

    text: str
    figure: Figure | None = None
    source: Source | None = None


def sentence(announcement: Announcement, language: Language) -> list[Phrase]:
    """What was announced, by whom and when: the number, that none was given or none found; of a law only that it is."""
    statement = announcement.statement
    if announcement.episode.is_law:
        told = [_law(announcement, language)]
    elif announcement.announced:
        told = _number(announcement, language)
    elif statement:
        told = [_opening(announcement, language), Phrase(numberless(statement, language), source=statement.source)]
    else:
        told = [_opening(announcement, language, is_known=False), Phrase(language.text("announced-unfound"))]
    return [*told, Phrase(".")]


def _law(announcement: Announcement, language: Language) -> Phrase:
    """Who passed a law, and since when it is in force."""
    by, stated = announcement.by, announcement.episode.announced_on
    return Phrase(
        language.text(
            "announced-law",
            by=int(by is not None),
            organization=in_text(by, language) if by else "",
            precision=precision(stated),
            date=language.date(stated),
        )
    )


def numberless(statement: Statement, language: Language) -> str:
    """That an announcement gave no number, in its own words or, where the data have one, in a translation."""
    said = {statement.language: statement.quote, **statement.translation}
    quotes = {code: language.text("announced-quote", words=words) for code, words in said.items()}
    return language.text("announced-numberless", quote=note_of(quotes, language))


def _number(announcement: Announcement, language: Language) -> list[Phrase]:
    figures, by = announcement.announced, announcement.by
    figure = next((f for f in figures if by and f.organization.id == by.id), figures[0])
    is_dated = figure.reference.basis != "published"
    opening = _opening(replace(announcement, by=figure.organization), language, is_dated=is_dated)
    return [opening, Phrase(hedged(figure, language), figure)]


def _opening(announcement: Announcement, language: Language, *, is_known: bool = True, is_dated: bool = True) -> Phrase:
    """Who announced it when, and what, unless nobody says what it held."""
    date = language.date(announcement.episode.announced_on)
    if not is_dated:
        date = language.text("announced-published", date=date)
    what = announcement.episode.kind if is_known else "unknown"
    organization = in_text(announcement.by, language) if announcement.by else ""
    opening = language.text(
        "announced-on", what=what if organization else "nobody", date=date, organization=organization
    )
    return Phrase(_capital(opening) + " ")


def found_since(announcement: Announcement, language: Language) -> list[list[Phrase]]:
    """One line for each later rung: who gives which number, up to when."""
    return [_line(rung, language) for rung in announcement.rungs]


def _line(rung: Rung, language: Language) -> list[Phrase]:
    named = [figure for figure in rung.figures if not figure.organization.is_unnamed]
    pieces = [Phrase(rung.measure.label[language.code] + ": ")]
    for position, figure in enumerate(named[:MOST_NAMED]):
        pieces += [Phrase("; ")] if position else []
        pieces.append(Phrase(f"{short_name(figure.organization, language)}: {hedged(figure, language)}", figure))
        pieces.append(Phrase(f" ({when_short(figure, language)})"))
    told, left = ({f.organization.id for f in part} for part in (named[:MOST_NAMED], named[MOST_NAMED:]))
    pieces += [Phrase(language.text("announced-more", count=len(left - told)))] if left - told else []
    return [*pieces, Phrase(".")]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
