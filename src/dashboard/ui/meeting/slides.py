"""The slides of a folder: a card each, a card of many rows several; what is on one, before it is set."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard.charts.lettering import wrapped
from dashboard.charts.slide_rows import height_of
from dashboard.charts.symbols import Symbol
from dashboard.dataset.figures.model import Figure
from dashboard.ui.frame.html import readable_address, safe_address
from dashboard.ui.meeting.card import TalkCard, TalkRow
from dashboard.ui.meeting.folder import Shown
from dashboard.wording.compilation import origin
from dashboard.wording.figures import document

MOST_ROWS_PX = 240
"""How tall the rows of one slide may be under a title and over an address of one line, in pixels of ``slide_rows``."""
_TITLE, _TEXT = (38, 22), (24, 15)
"""Letters of the title and of the address with what one more line of each takes away."""
MARGINS_PX = 112
"""Both margins of a slide."""
_BESIDE = 16
"""What the edge beside a notice takes, and letters that a browser breaks otherwise."""


@dataclass(frozen=True)
class ChartSide:
    """What one slide of a chart shows: its names, the signs of its key, its drawing.

    :ivar tall: how tall it is drawn, in pixels of its own; 0 where it stands on the slide before
    :ivar rest: how many names stand on the slide after it with the key; ``None`` where there is no such slide
    :ivar is_upright: whether its values grow upwards, as the signs of its key then do
    """

    named: tuple[Figure, ...]
    symbols: tuple[Symbol, ...]
    tall: int
    rest: int | None = None
    is_upright: bool = True


@dataclass(frozen=True)
class SlidePart:
    """What one slide shows of a card: some rows or a side of its chart, and the how-many-th it is of how many."""

    card: TalkCard
    rows: tuple[TalkRow, ...] = ()
    part: int = 1
    parts: int = 1
    chart: ChartSide | None = None


def slides_of(shown: Shown, across: int) -> list[list[SlidePart]]:
    """The slides of one card, each in every language of the folder: they break at the same rows.

    :param across: how wide a slide is, in its pixels
    """
    room = min(_room(card, across - MARGINS_PX) for card in shown.cards)
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
    taken: float = more * lines + (_TEXT[1] if card.what else 0)
    taken += _TEXT[1] * len(wrapped(card.pick.name, _TEXT[0], across, "bold"))
    taken += _TEXT[1] * (sum(len(wrapped(text, _TEXT[0], across - _BESIDE)) for text in foot_of(card)) - 2)
    return MOST_ROWS_PX - taken


def foot_of(card: TalkCard) -> list[str]:
    """What stands at the foot of a slide: what must not be overlooked, the document or how many, where it is from."""
    cited = [card.page.text("deck-sources", figures=99, sources=99)] if card.sources else []
    if len(card.sources) == 1:
        (source,) = card.sources
        address = safe_address(source.url)
        cited = [document(source, card.language) + (f" · {readable_address(address)}" if address else "")]
    told = origin(card.page.dataset.package, card.language)
    return [*card.notices, *cited, f"{told} · {card.place}"]


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
