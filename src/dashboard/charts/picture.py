"""A chart as a picture that can be passed on alone: with its question, its key, who says so, and where it is from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import resvg_py

from dashboard.charts.drawings import Drawing, drawing_of
from dashboard.charts.lettering import font_files, width, wrapped
from dashboard.charts.lines import LEAD, MARGIN, Line, lines, stacked
from dashboard.charts.marks import Spec
from dashboard.charts.markup import element, text_of
from dashboard.charts.svg import drawing
from dashboard.charts.symbols import Symbol
from dashboard.charts.theme import SANS, Theme

SIZES: Mapping[str, tuple[int, int]] = MappingProxyType(
    {"wide": (1200, 630), "square": (1080, 1080), "tall": (1080, 1350), "slide": (1920, 1080)}
)
"""The pictures there are, in pixels: for links, two for social networks, and for slides."""
# From as large as it may be to as small as it can still be read, in steps; the chart keeps its own sizes inside.
_SCALES = tuple(step / 20 for step in range(44, 10, -1))
_TITLE, _TEXT, _SMALL = 30, 16, 13
# The most that stands above and below a chart with its margins, as a rule.
_AROUND = 420
_KEY_GAP, _DOT = 22, 16


class TooTall(ValueError):
    """A chart has more rows than a picture of this size can show so that they can be read."""


@dataclass(frozen=True)
class Caption:
    """What surrounds a chart: ``above`` and ``below`` are paragraphs, ``key`` symbols with their meaning.

    ``inks`` are the organizations of each colour, where no row names them.
    """

    title: str
    above: Sequence[str]
    inks: Sequence[tuple[str, str]]
    key: Sequence[tuple[Symbol, str]]
    below: Sequence[str]
    upright: bool = False


def fitting(spec: Spec) -> list[str]:
    """The sizes in which a chart can surely be read, whatever surrounds it."""
    return [name for name, (_, down) in SIZES.items() if spec["layout"]["height"] + _AROUND <= down / _SCALES[-1]]


def picture(spec: Spec, caption: Caption, size: tuple[int, int], theme: Theme) -> str:
    """The picture as SVG, everything on it. :raises TooTall: when it would be too small to be read."""
    across, down = size
    for scale in _SCALES:
        room = across / scale - 2 * MARGIN
        head = [*lines(caption.title, _TITLE, room, "serif", theme.ink)]
        head += [line for text in caption.above for line in lines(text, _TEXT, room, "sans", theme.muted)]
        head += [*_inks(caption.inks, room, theme)]
        key = list(_key(caption, room, theme))
        foot = [line for text in caption.below for line in lines(text, _SMALL, room, "sans", theme.muted)]
        top, middle, bottom = (sum(height for _, height in part) for part in (head, key, foot))
        height = top + 8 + spec["layout"]["height"] + middle + bottom + 12
        if height <= down / scale - 2 * MARGIN:
            break
    else:
        raise TooTall(f"{spec['layout']['height']} px")
    free = down / scale - 2 * MARGIN - height
    margin = spec["layout"]["margin"]
    plot = element(
        "svg",
        drawing(spec, lambda figure_id: f"#{figure_id}"),
        x=MARGIN + margin["l"],
        y=MARGIN + top + 8 + free / 2,
        width=room - margin["l"] - margin["r"],
        height=spec["layout"]["height"],
        overflow="visible",
    )
    ground = f"paint-order: stroke; stroke: {theme.background}; stroke-width: 4px; stroke-linejoin: round"
    parts = [
        element("style", f".on-ground {{ {ground} }}"),
        element("rect", width=across / scale, height=down / scale, fill=theme.background),
        *stacked(head, MARGIN),
        plot,
        *stacked(key, MARGIN + top + 8 + free / 2 + spec["layout"]["height"]),
        *stacked(foot, down / scale - MARGIN - bottom),
    ]
    box = f"0 0 {across / scale:g} {down / scale:g}"
    return element(
        "svg", *parts, xmlns="http://www.w3.org/2000/svg", width=across, height=down, viewBox=box, font_family=SANS
    )


def png(svg: str) -> bytes:
    """A picture as PNG, drawn with the fonts that travel along: the same on every machine."""
    # They stand in for whatever family is asked for: of a name it does not know it draws no letter at all.
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg,
            skip_system_fonts=True,
            font_files=font_files(),
            sans_serif_family="Source Sans Pro",
            serif_family="Source Serif Pro",
        )
    )


def _inks(inks: Sequence[tuple[str, str]], room: float, theme: Theme) -> Iterator[Line]:
    """Each colour with whose it is, as many in a line as there is room for; the names of one may fill several."""
    drawn, x = "", 0.0
    for colour, names in inks:
        named = wrapped(names, _TEXT, room - _DOT)
        wide = _DOT + max(width(line, _TEXT) for line in named)
        if drawn and (x + wide > room or len(named) > 1):
            yield drawn, LEAD * _TEXT
            drawn, x = "", 0.0
        dot = element("circle", cx=x + 5, cy=-5, r=5, fill=colour)
        words = [element("text", text_of(one), x=x + _DOT, font_size=_TEXT, fill=theme.ink) for one in named]
        drawn, x = drawn + dot + words[0], x + wide + _KEY_GAP
        for line in words[1:]:
            yield drawn, LEAD * _TEXT
            drawn, x = line, room
    if drawn:
        yield drawn, LEAD * _TEXT


def _key(caption: Caption, room: float, theme: Theme) -> Iterator[Line]:
    """The symbols with their words, as many in a line as there is room for."""
    drawn: list[str] = []
    x, tall = 0.0, 1.6 * _SMALL
    for symbol, meaning in caption.key:
        mark = drawing_of(symbol, caption.upright)
        wide = mark.width + 6 + width(meaning, _SMALL + 1)
        if x and x + wide > room:
            yield "".join(drawn), tall
            drawn, x, tall = [], 0.0, 1.6 * _SMALL
        drawn.append(_meant(mark, meaning, x, theme))
        x, tall = x + wide + _KEY_GAP, max(tall, mark.height + 4)
    if drawn:
        yield "".join(drawn), tall


def _meant(mark: Drawing, meaning: str, x: float, theme: Theme) -> str:
    turned = f"translate({x + mark.width / 2:g} -5) rotate(-90) translate({-mark.length / 2:g} 0)"
    placed = turned if mark.is_turned else f"translate({x:g} -5)"
    strokes = [
        element(
            "path",
            d=stroke.outline,
            transform=f"translate({stroke.x:g} 0)",
            stroke=theme.ink,
            stroke_width=stroke.width,
            fill=theme.ink if stroke.is_filled else "none",
            opacity=stroke.opacity if stroke.opacity != 1 else None,
        )
        for stroke in mark.strokes
    ]
    if mark.letter:
        strokes = [element("text", text_of(mark.letter), x=4, y=5, font_size=_SMALL, fill=theme.muted)]
    words = element("text", text_of(meaning), x=x + mark.width + 6, font_size=_SMALL + 1, fill=theme.muted)
    return element("g", *strokes, transform=placed) + words
