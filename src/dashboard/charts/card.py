"""One figure as a picture: its number, what it counts, the whole claim and where it is from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.charts.lines import LEAD, MARGIN, Line, lines, stacked
from dashboard.charts.markup import element
from dashboard.charts.picture import TooTall
from dashboard.charts.theme import SANS, Theme

_SCALES = tuple(step / 20 for step in range(56, 14, -1))
_KICKER, _NUMBER, _WHAT, _CLAIM, _SMALL = 16, 72, 20, 20, 13
_WIDEST = 640


@dataclass(frozen=True)
class Card:
    """What stands on it: whose figure, in that colour; the number with its hedge; what is counted; the claim.

    ``notices`` are what must not be overlooked, ``below`` where it is from: paragraphs, all of them.
    """

    kicker: str
    colour: str
    number: str
    what: str
    claim: str
    notices: Sequence[str]
    below: Sequence[str]


def card_picture(card: Card, size: tuple[int, int], theme: Theme) -> str:
    """The picture as SVG, everything on it. :raises TooTall: when it would be too small to be read."""
    across, down = size
    for scale in _SCALES:
        room = across / scale - 2 * MARGIN
        # A line that is longer cannot be read.
        text = min(room, _WIDEST)
        head = [*lines(card.kicker, _KICKER, text - 18, "sans", theme.muted)]
        head += [
            *lines(card.number, _NUMBER, room, "serif", theme.ink),
            *lines(card.what, _WHAT, text, "bold", theme.ink),
        ]
        head += [_gap(), *lines(card.claim, _CLAIM, text, "sans", theme.ink)]
        for notice in card.notices:
            head += [_gap(), *lines(notice, _KICKER, text, "bold", theme.ink)]
        foot = [line for said in card.below for line in lines(said, _SMALL, room, "sans", theme.muted)]
        top, bottom = (sum(height for _, height in part) for part in (head, foot))
        if top + 24 + bottom <= down / scale - 2 * MARGIN:
            break
    else:
        raise TooTall(card.claim)
    wide, tall = across / scale, down / scale
    dot = element("circle", cx=MARGIN + 5, cy=MARGIN + 0.8 * LEAD * _KICKER - 5, r=6, fill=card.colour)
    first = element("g", *stacked(head[:1], MARGIN), transform="translate(18 0)")
    parts = [
        element("rect", width=wide, height=tall, fill=theme.background),
        dot,
        first,
        *stacked(head[1:], MARGIN + head[0][1]),
        *stacked(foot, tall - MARGIN - bottom),
    ]
    box = f"0 0 {wide:g} {tall:g}"
    return element(
        "svg", *parts, xmlns="http://www.w3.org/2000/svg", width=across, height=down, viewBox=box, font_family=SANS
    )


def _gap() -> Line:
    return "", 0.5 * _CLAIM
