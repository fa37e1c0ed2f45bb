"""An announced release: one sentence on what was announced, one line for each thing found since."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.analysis.episodes import Announcement, Rung
from dashboard.dataset.figures.model import Figure
from dashboard.wording.figures import hedged, in_text, short_name, when_short
from dashboard.wording.language import Language

MOST_NAMED = 3


@dataclass(frozen=True)
class Phrase:
    """A piece of a sentence; with a figure it is a link to it."""

    text: str
    figure: Figure | None = None


def sentence(announcement: Announcement, language: Language) -> list[Phrase]:
    """What was announced, by whom and when, the number a link to its figure."""
    first = announcement.rungs[0].figures
    by_announcer = [figure for figure in first if figure.organization.id == announcement.episode.announced_by]
    figure = (by_announcer or list(first))[0]
    episode = announcement.episode
    date = language.date(episode.announced_on)
    if figure.reference.basis == "published":
        date = language.text("announced-published", date=date)
    organization = in_text(figure.organization, language)
    opening = _capital(language.text("announced-on", what=episode.kind, date=date, organization=organization))
    return [Phrase(opening + " "), Phrase(hedged(figure, language), figure), Phrase(".")]


def found_since(announcement: Announcement, language: Language) -> list[list[Phrase]]:
    """One line for each later rung: who gives which number, up to when."""
    return [_line(rung, language) for rung in announcement.rungs[1:]]


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
