"""A chart in the deck: how tall it is drawn, and which names and signs stand under it or on the slide after it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dashboard.charts.drawings import drawing_of
from dashboard.charts.ends import LEAD_PX, End
from dashboard.charts.flat import ENDS_PX
from dashboard.charts.lettering import width, wrapped
from dashboard.charts.symbols import Symbol
from dashboard.dataset.figures.model import Figure
from dashboard.ui.meeting.card import TalkCard
from dashboard.ui.meeting.folder import Ratio, Shown
from dashboard.ui.meeting.slides import ChartSide, SlidePart, foot_of
from dashboard.wording.figures import hedged_briefly, short_name

LEAST_CHART_PX = 112
"""How low a chart may be drawn before its key goes on a slide of its own, in pixels that a slide doubles."""
NAMED_PX = ENDS_PX - LEAD_PX - 6
"""How wide the names beside a chart may be before its plot gets narrower."""
_ROOM, _LINE, _TITLE_LINE, _GAP = 650, 29, 44, 12
"""What is between the margins of a slide, how tall a line of text, of the title, and what is between parts."""
_TEXT, _TITLE, _DOT, _APART, _SYMBOL = 24, 38, 26, (40, 24), 1.5
"""Sizes of letters; a dot with its room; what is between names, between signs; how much larger signs are drawn."""


@dataclass(frozen=True)
class _Under:
    """What is to stand on the slides of a chart in one language, in a width of so many pixels."""

    card: TalkCard
    across: float
    named: tuple[Figure, ...]

    def free(self) -> float:
        """How tall everything under the title and over the foot may be."""
        card = self.card
        titled = len(wrapped(f"{card.title} 1/2", _TITLE, self.across, "serif")) * _TITLE_LINE
        own = len(wrapped(card.pick.name, _TEXT, self.across, "bold")) * _LINE
        return (
            _ROOM
            - titled
            - own
            - sum(len(wrapped(text, _TEXT, self.across - 20)) * (_LINE + 4) for text in foot_of(card))
        )

    def names(self) -> int:
        """How many lines the names take."""
        return _lines((self._name(figure) for figure in self.named), self.across, _APART[0])

    def signs(self) -> float:
        """How tall the key of its signs is."""
        text = self.card.page.text
        symbols = self.card.chart.symbols if self.card.chart else ()
        drawn = [drawing_of(one, self.is_upright) for one in symbols]
        said = (width(text(f"key-{one.id}"), _TEXT) for one in symbols)
        wide = (one.width * _SYMBOL + 8 + long for one, long in zip(drawn, said, strict=True))
        lines = _lines(wide, self.across, _APART[1])
        return lines * (_LINE + 2) + sum(one.height * _SYMBOL - _LINE for one in drawn if one.height * _SYMBOL > _LINE)

    @property
    def is_upright(self) -> bool:
        return self.card.chart is None or bool(self.card.chart.spec["layout"]["yaxis"].get("visible", True))

    def _name(self, figure: Figure) -> float:
        language = self.card.language
        number = width(hedged_briefly(figure, language), _TEXT, "bold")
        return _DOT + number + width(f"{short_name(figure.organization, language)}  2026", _TEXT)


def chart_slides(shown: Shown, across: float, ratio: Ratio) -> list[list[SlidePart]]:
    """The slides of a chart, each in every language: with its key under it, or on a second one where that is too much.

    Names that find no room even so go there too: what is drawn is named.
    """
    beside = ratio == "16x9" and all(card.chart and card.chart.ends for card in shown.cards)
    under = [_Under(card, across, () if beside else tuple(card.legend)) for card in shown.cards]
    usual = min(card.chart.spec["layout"]["height"] for card in shown.cards if card.chart)
    least = usual if beside else LEAST_CHART_PX
    left = min(one.free() - one.names() * _LINE - one.signs() - 3 * _GAP for one in under) / 2
    if left >= least:
        return [[SlidePart(one.card, chart=_side(one, one.named, min(left, usual), has_key=True)) for one in under]]
    most = len(under[0].named)
    while (left := _without_key(under, most)) < least and most > 1:
        most -= 1
    tall = usual if beside else min(max(left, LEAST_CHART_PX), usual)
    first = [_side(one, one.named[:most], tall, rest=len(one.named) - most) for one in under]
    then = [_side(one, one.named[most:], 0, has_key=True) for one in under]
    return [
        [SlidePart(one.card, (), number, 2, side) for one, side in zip(under, sides, strict=True)]
        for number, sides in enumerate((first, then), 1)
    ]


def named_beside(card: TalkCard) -> tuple[Sequence[End], float]:
    """The names beside a chart, as short as they are known by; and by how much its plot gets narrower for them."""
    if card.chart is None:
        return (), 0
    figures, ends, widest = card.page.dataset.figures, list[End](), 0.0
    for end in card.chart.ends:
        name = short_name(figures[end.figure_id].organization, card.language)
        _, number, year = end.parts
        ends.append(replace(end, parts=(name, number, year)))
        widest = max(widest, width(f"{name}  {year}", 12) + width(number, 12, "bold"))
    return ends, max(0.0, widest - NAMED_PX)


def _side(one: _Under, named: Sequence[Figure], tall: float, *, has_key: bool = False, rest: int = 0) -> ChartSide:
    drawn: Sequence[Symbol] = one.card.chart.symbols if has_key and one.card.chart else ()
    return ChartSide(tuple(named), tuple(drawn), int(tall), None if has_key else rest, one.is_upright)


def _without_key(under: Sequence[_Under], most: int) -> float:
    """How tall a chart can be over so many of its names and a line that says where the others are."""
    cut = (replace(one, named=one.named[:most]) for one in under)
    return min(one.free() - (one.names() + 1) * _LINE - 3 * _GAP for one in cut) / 2


def _lines(wide: Iterable[float], across: float, apart: float) -> int:
    """How many lines parts of such widths take beside one another; one that is wider than a line takes several."""
    lines, at = 0, across
    for part in wide:
        if at + apart + part > across:
            lines, at = lines + max(1, int(-(-part // across))), min(part, across)
        else:
            at += apart + part
    return lines
