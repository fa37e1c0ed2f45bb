"""The slides of a folder: a card each, a card of many rows several; what is on one, before it is set."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard.charts.lettering import width, wrapped
from dashboard.charts.slide_rows import height_of
from dashboard.ui.meeting.card import TalkCard, TalkRow
from dashboard.ui.meeting.folder import Shown

MOST_ROWS_PX = 240
"""How tall the rows of one slide may be under a title and over an address of one line, in pixels of ``slide_rows``."""
_TITLE, _TEXT, _MARGINS = (38, 22), (24, 15), 112
"""Letters of the title and of the address with what one more line of each takes away; both margins of a slide."""


@dataclass(frozen=True)
class SlidePart:
    """What one slide shows of a card: some of its rows, and the how-many-th it is of how many."""

    card: TalkCard
    rows: tuple[TalkRow, ...] = ()
    part: int = 1
    parts: int = 1


def slides_of(shown: Shown, across: int) -> list[list[SlidePart]]:
    """The slides of one card, each in every language of the folder: they break at the same rows.

    :param across: how wide a slide is, in its pixels
    """
    room = min(_room(card, across - _MARGINS) for card in shown.cards)
    pages = [list(paged(card.rows, room)) or [()] for card in shown.cards]
    of_each = [
        [SlidePart(card, rows, number, len(cut)) for number, rows in enumerate(cut, 1)]
        for card, cut in zip(shown.cards, pages, strict=True)
    ]
    return [list(parts) for parts in zip(*of_each, strict=True)]


def _room(card: TalkCard, across: float) -> float:
    """How tall the rows of a card may be on one slide, under its title and over its address."""
    title, more = _TITLE
    lines = len(wrapped(f"{card.title} 1/9", title, across, "serif")) - 1
    taken: float = more * lines + (_TEXT[1] if card.what else 0) + (_TEXT[1] if card.pick.name else 0)
    origin = card.page.text("deck-origin", version=card.page.dataset.package.version) + card.place
    said = [*card.notices, *(card.page.text("deck-sources", figures=9, sources=9) for _ in card.sources[:1]), origin]
    taken += _TEXT[1] * (sum(-(-width(text, _TEXT[0]) // across) for text in said) - 2)
    return MOST_ROWS_PX - taken


def paged(rows: Sequence[TalkRow], room: float) -> Iterator[tuple[TalkRow, ...]]:
    """Rows as many at a time as find room; a heading goes with the row it is of, and is said again where it goes on."""
    page: list[TalkRow] = []
    heading: TalkRow | None = None
    for number, row in enumerate(rows):
        opens = [row, *rows[number + 1 : number + 2]] if row.figure is None else [row]
        if page and height_of([one.figure for one in (*page, *opens)]) > room:
            yield tuple(page)
            page = [heading] if heading and row.figure is not None else []
        heading = row if row.figure is None else heading
        page.append(row)
    if page:
        yield tuple(page)
