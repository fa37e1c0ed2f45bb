"""The notes of a slide: what to say, where each number was read, every figure on it with its citation."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from dashboard.charts.timeline import breaks_of
from dashboard.dataset.figures.model import Figure
from dashboard.ui.meeting.card import TalkCard
from dashboard.ui.meeting.slide_text import LEAST_PT, SlideText, said
from dashboard.ui.meeting.slides import SlidePart
from dashboard.wording.compilation import origin
from dashboard.wording.figures import in_text, is_letters, short_name, spoken, where_alone
from dashboard.wording.language import Language

MOST_CITED = 12
"""How many citations stand under one slide."""
MOST_SAID = 10
"""How many sentences of a chart stand under its slide."""
Cite = Callable[[Figure, str], str]
"""The citation of a figure in a language, by its code."""


def figures_on(part: SlidePart) -> Sequence[Figure]:
    """Every figure a slide shows."""
    return [row.figure for row in part.rows if row.figure is not None] if part.rows else part.card.figures


def told_on(part: SlidePart) -> Sequence[Figure]:
    """The figures of a slide that are said: of a chart the newest of each organization."""
    return part.card.legend[:MOST_SAID] if part.card.chart and not part.rows else figures_on(part)


def notes_of(part: SlidePart, cite: Cite, left_out: Sequence[str] = ()) -> list[SlideText]:
    """The notes of a slide, as paragraphs; ``left_out`` is what of the folder there is not."""
    return [said(text, LEAST_PT, after=4, bold=is_head) for text, is_head in _notes(part, cite, left_out)]


def _notes(part: SlidePart, cite: Cite, left_out: Sequence[str]) -> Iterator[tuple[str, bool]]:
    card, figures = part.card, figures_on(part)
    text, language = card.page.text, card.language
    if left_out:
        yield f"{text('meeting-dropped')} {' · '.join(left_out)}", False
    if card.pick.note:
        yield f"{text('deck-note')} {card.pick.note}", False
    if told := told_on(part):
        yield text("to-say-short"), True
        yield from ((f"{spoken(figure, language)} {where_alone(figure, language)}", False) for figure in told)
    if card.why:
        yield card.why, False
    yield from ((line, False) for line in (*_on_chart(card), *_spelled_out(told, language)))
    if figures:
        yield text("slides-figures"), True
        yield ", ".join(figure.id for figure in figures), False
        yield text("slides-cited"), True
        yield from ((cite(figure, language.code), False) for figure in figures[:MOST_CITED])
        if len(figures) > MOST_CITED:
            yield text("slides-cited-more", count=len(figures) - MOST_CITED), False
    yield f"{origin(card.page.dataset.package, card.language)} · {card.view}", False


def _on_chart(card: TalkCard) -> Iterator[str]:
    """What the letters and the dotted lines of a chart stand for."""
    yield from card.chart.notes if card.chart else ()
    for series, day in breaks_of(card.panel) if card.panel else ():
        who = in_text(series.organization, card.language)
        yield card.page.text("slides-definition", organization=who, date=card.language.day(day))


def _spelled_out(figures: Iterable[Figure], language: Language) -> Iterator[str]:
    """The organizations that are called by letters alone, with their names."""
    names = {short_name(f.organization, language): f.organization.name[language.code] for f in figures}
    letters = [f"{short}: {name}" for short, name in names.items() if is_letters(short)]
    if letters:
        yield " · ".join(letters)
