"""What stands large on a slide of an office program: one number or two, an answer in words, a chart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from dashboard.charts.ends import numbers_of
from dashboard.charts.flat import flat
from dashboard.charts.lettering import width
from dashboard.charts.marks import Spec
from dashboard.charts.markup import element
from dashboard.charts.picture import png
from dashboard.charts.symbols import Symbol
from dashboard.charts.theme import SANS
from dashboard.dataset.figures.model import Figure
from dashboard.ui.meeting.card import TalkCard
from dashboard.ui.meeting.cards import lowered
from dashboard.ui.meeting.native_chart import time_chart
from dashboard.ui.meeting.plotted import GLYPHS
from dashboard.ui.meeting.sheet import SlidePlace, SlideSheet
from dashboard.ui.meeting.slide_text import LEAST_PT, POINTS, WIDEST, Letters, SlideText, said, tall
from dashboard.wording.figures import (
    best_source,
    hedged,
    hedged_briefly,
    published,
    short_name,
    spoken,
    written_by,
)

NUMBERS_PT = (96, 88, 80, 72, 66, 60, 54, 48, 44, 40, 36, 32, 28)
TEXTS_PT = (28, 26, 24, 22, 20, 18, 16, 14, 12)
ENOUGH_PT = 16
"""Texts are no smaller than this where the number beside them can be."""
LEGEND_PT = (16, 15, 14, 13, 12)
MOST_BESIDE, MOST_BELOW = 18, 8
"""How many organizations are named beside a chart and below one."""
FEW = 4
"""So few are named below every chart."""
_PX_IN, _DPI = 96, 220
_LARGER = 1.7
"""How much larger than on a page the drawing of a chart is shown."""
_BESIDE_IN, _GAP_IN, _KEY_GAP_IN = 3.3, 0.25, 0.05
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def draw_numbers(sheet: SlideSheet, card: TalkCard, room: SlidePlace) -> None:
    """One figure, or two beside each other with what their numbers have to do with each other."""
    alone = len(card.figures) == 1
    across = room.across if alone else (room.across - 2 * _GAP_IN) / 2
    largest = _largest([hedged(figure, card.language) for figure in card.figures], across, 96 if alone else 54)

    def parts(number: int, size: int) -> tuple[list[list[SlideText]], list[SlideText]]:
        columns = [_column(card, figure, sheet, number, size, alone=alone) for figure in card.figures]
        return columns, _verdict(card, size)

    def height(number: int, size: int) -> float:
        columns, verdict = parts(number, size)
        return max(tall(column, across) for column in columns) + tall(verdict, room.across) + _GAP_IN

    smaller = [number for number in NUMBERS_PT if largest / 2 <= number <= largest] or [largest]
    looks = [(number, _fitting(partial(height, number), room.high)) for number in smaller]
    look = next((look for look in looks if look[1] >= ENOUGH_PT), looks[-1])
    columns, verdict = parts(*look)
    top = room.y + max(0, room.high - height(*look)) / 3
    ends = []
    for place, column in enumerate(columns):
        box = SlidePlace(room.x + place * (across + 2 * _GAP_IN), top, across, room.high)
        ends.append(sheet.stacked(box, column, f"figure {place + 1}"))
    if verdict:
        sheet.stacked(replace(room, y=max(ends) + _GAP_IN), verdict, "verdict")


def _column(
    card: TalkCard, figure: Figure, sheet: SlideSheet, number: int, size: int, *, alone: bool
) -> list[SlideText]:
    language, muted = card.language, sheet.theme.muted
    who = Letters(short_name(figure.organization, language), min(size, 20), bold=True)
    dot = Letters("● ", who.size, colour=sheet.theme.colour(figure.organization))
    wrote = f"{written_by(figure, language)}, {published(best_source(figure), language)}"
    return [
        SlideText((dot, who), 2),
        said(hedged(figure, language), number, after=4, bold=True),
        *([said(card.what, max(size - 4, LEAST_PT), muted, after=10)] if alone else []),
        said(spoken(figure, language), size, after=8),
        said(wrote, max(size - 6, LEAST_PT), muted),
    ]


def _verdict(card: TalkCard, size: int) -> list[SlideText]:
    if not card.verdict:
        return []
    text = card.page.text
    found = Letters(f"{text(f'verdict-{card.verdict}')}. ", size, bold=True)
    return [SlideText((found, Letters(text(f"verdict-{card.verdict}-means"), size)))]


def draw_words(sheet: SlideSheet, card: TalkCard, room: SlidePlace) -> float:
    """An answer in words, point by point; where it ends."""

    def points(size: int) -> list[SlideText]:
        return [SlideText((Letters(line, size),), size / 2, is_bulleted=True) for line in card.lines]

    size = _fitting(lambda size: tall(points(size), room.across), room.high)
    return sheet.stacked(room, points(size), "answer")


def draw_chart(sheet: SlideSheet, card: TalkCard, room: SlidePlace, *, is_wide: bool) -> None:
    """A chart over time with whose colour is whose, beside it or below; another chart as a picture."""
    assert card.chart is not None  # whoever calls has looked
    room = draw_key(sheet, card, card.chart.symbols, room)
    is_wide = is_wide and len(card.legend) > FEW
    most = MOST_BESIDE if is_wide else MOST_BELOW
    # One more takes no more room than the words that there is one more.
    most += len(card.legend) == most + 1
    names = _circled(card, sheet)
    columns = _legend(card, sheet, names, most, room, is_wide=is_wide)
    if is_wide:
        plot = replace(room, across=room.across - _BESIDE_IN - _GAP_IN)
        sheet.text(
            SlidePlace(plot.x + plot.across + _GAP_IN, room.y, _BESIDE_IN, room.high), columns[0], "organizations"
        )
    else:
        half = (room.across - _GAP_IN) / 2
        high = max(tall(column, half) for column in columns)
        plot = replace(room, high=room.high - high - 0.1)
        for place, column in enumerate(filter(None, columns)):
            x = room.x + place * (half + _GAP_IN)
            sheet.text(SlidePlace(x, plot.y + plot.high + 0.1, half, high), column, "organizations")
    if card.panel is None:
        draw_picture(sheet, card.chart.spec, plot, card.alt)
        return
    series = len(card.panel.series)
    alt = card.page.text("slides-chart", measure=card.title, figures=len(card.figures), series=series)
    time_chart(sheet, plot, card.panel, card.language, alt, names)


def _legend(
    card: TalkCard, sheet: SlideSheet, names: dict[str, str], most: int, room: SlidePlace, *, is_wide: bool
) -> list[list[SlideText]]:
    """Whose colour is whose, with the newest number of each: one column beside a chart, two below it."""
    language, muted = card.language, sheet.theme.muted

    def lines(size: int, most: int = most) -> list[SlideText]:
        found = []
        for figure in card.legend[:most]:
            ink = sheet.theme.colour(figure.organization)
            dot = Letters(f"{names.get(figure.organization.id, '●')} ", size, bold=True, colour=ink)
            name = Letters(f"{short_name(figure.organization, language)} ", size)
            number = Letters(hedged_briefly(figure, language), size, bold=True)
            found.append(
                SlideText((dot, name, number, Letters(f" {figure.reference.latest.year}", size, colour=muted)), 2)
            )
        more = len(card.legend) - most
        return found + ([said(card.page.text("picture-more", count=more), size, muted)] if more > 0 else [])

    if is_wide:
        few = (number for number in range(most, 0, -1) if tall(lines(LEAST_PT, number), _BESIDE_IN) <= room.high)
        named = next(few, 1)
        return [lines(_fitting(lambda size: tall(lines(size, named), _BESIDE_IN), room.high, LEGEND_PT), named)]
    found = lines(LEGEND_PT[0] if len(card.legend) <= FEW else LEAST_PT)
    return [found[: -(-len(found) // 2)], found[-(-len(found) // 2) :]]


def _circled(card: TalkCard, sheet: SlideSheet) -> dict[str, str]:
    """A number in a circle for organizations of one colour."""
    numbers = numbers_of(card.panel, sheet.theme) if card.panel else {}
    return {id: _CIRCLED[int(number) - 1] for id, number in numbers.items() if int(number) <= len(_CIRCLED)}


def draw_key(
    sheet: SlideSheet,
    card: TalkCard,
    symbols: Sequence[Symbol],
    room: SlidePlace,
    glyphs: Mapping[Symbol, str] = GLYPHS,
) -> SlidePlace:
    """What marks mean, in letters at the foot of a place; what is left of that."""
    if not symbols:
        return room
    text = "   ".join(f"{glyphs[symbol]} {card.page.text(f'key-{symbol.id}')}" for symbol in symbols)
    key = [said(text, LEAST_PT, sheet.theme.muted)]
    below = tall(key, room.across)
    left = replace(room, high=room.high - below - _KEY_GAP_IN)
    sheet.text(SlidePlace(room.x, left.y + left.high + _KEY_GAP_IN, room.across, below), key, "key")
    return left


def draw_picture(sheet: SlideSheet, spec: Spec, room: SlidePlace, alt: str) -> None:
    """A chart as a picture, as high as there is room for it."""
    place_drawing(sheet, lowered(spec, round(room.high * _PX_IN / _LARGER)), room, alt)


def place_drawing(sheet: SlideSheet, spec: Spec, box: SlidePlace, alt: str) -> None:
    """A drawing as a picture that fills a place: as high as that, however wide its plot becomes."""
    layout = spec["layout"]
    scale = box.high * _PX_IN / layout["height"]
    wide = box.across * _PX_IN / scale
    drawn = flat(spec, wide - layout["margin"]["l"] - layout["margin"]["r"])
    svg = element(
        "svg",
        drawn.replace("<svg ", '<svg overflow="visible" ', 1),
        xmlns="http://www.w3.org/2000/svg",
        width=round(box.across * _DPI),
        height=round(box.high * _DPI),
        viewBox=f"0 0 {wide:g} {layout['height']:g}",
        font_family=SANS,
        fill=sheet.theme.ink,
    )
    sheet.picture(box, png(svg), alt)


def _largest(texts: Iterable[str], across: float, most: int) -> int:
    """The largest letters in which each of some numbers stands in one line, even if others are much wider than ours."""
    longest = max(width(text, 1, "bold") for text in texts) * WIDEST["bold"]
    return next((size for size in NUMBERS_PT if size <= most and longest * size <= across * POINTS), NUMBERS_PT[-1])


def _fitting(height: Callable[[int], float], room: float, sizes: Sequence[int] = TEXTS_PT) -> int:
    """The largest letters in which a text is no taller than its room."""
    return next((size for size in sizes if height(size) <= room), sizes[-1])
