"""An announced release: one sentence on what was announced, one line for each thing found since."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.analysis.episodes import Announcement, Rung
from dashboard.dataset.model import Figure
from dashboard.wording.figures import hedged, in_text, short_name, when_short
from dashboard.wording.language import Language

MOST_NAMED = 3


@dataclass(frozen=True)
class Part:
    """A piece of a sentence; with a figure it is a link to it."""

    text: str
    figure: Figure | None = None


def sentence(announcement: Announcement, language: Language) -> list[Part]:
    """What was announced, by whom and when, the number a link to its figure."""
    first = announcement.rungs[0].figures
    by_announcer = [figure for figure in first if figure.organization.id == announcement.episode.announced_by]
    figure = (by_announcer or list(first))[0]
    date = language.date(announcement.episode.announced_on)
    opening = language.text("announced-on", date=date, organization=in_text(figure.organization, language))
    return [Part(opening + " "), Part(hedged(figure, language), figure), Part(".")]


def found_since(announcement: Announcement, language: Language) -> list[list[Part]]:
    """One line for each later rung: who gives which number, up to when."""
    return [_line(rung, language) for rung in announcement.rungs[1:]]


def _line(rung: Rung, language: Language) -> list[Part]:
    named = [figure for figure in rung.figures if not figure.organization.is_unnamed]
    pieces = [Part(rung.measure.label[language.code] + ": ")]
    for position, figure in enumerate(named[:MOST_NAMED]):
        pieces += [Part("; ")] if position else []
        pieces.append(Part(f"{short_name(figure.organization, language)} {hedged(figure, language)}", figure))
        pieces.append(Part(f" ({when_short(figure, language)})"))
    left = len(named) - MOST_NAMED
    pieces += [Part(language.text("announced-more", count=left))] if left > 0 else []
    return [*pieces, Part(".")]
