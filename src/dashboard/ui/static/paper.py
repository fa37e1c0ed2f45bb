"""What finds room on one page of paper: heights are reckoned from letters, as nothing is measured before it prints."""

from __future__ import annotations

import re
from collections.abc import Iterable

WIDTH_PX, HEIGHT_PX = 721, 1000
"""Of a page of A4 without its margins (``frame/paper.html``), with a little left over at its end."""
LETTER, LINE = 0.43, 1.5
"""How wide a letter is and how far from line to line, in sizes of the letters, where nothing else is said."""
_PIECE = re.compile(r"[^\s/-]*[\s/-]+|[^\s/-]+")

SizedText = tuple[str, float]
"""A text and the size of its letters in pixels."""


def lines_of(texts: Iterable[SizedText], width: float = WIDTH_PX) -> int:
    """How many lines texts that follow each other fill; a line breaks between words and in an address."""
    lines, used = 1, 0.0
    for text, size in texts:
        for piece in _PIECE.findall(text):
            needed = len(piece) * size * LETTER
            if used and used + needed > width:
                lines, used = lines + 1, 0.0
            # A word that is wider than a line breaks anywhere.
            lines += int(needed // width)
            used += needed % width
    return lines


def height_of(text: str, size: float, width: float = WIDTH_PX, after: float = 3.2) -> float:
    """The height of a paragraph with the room after it, in pixels; nothing for no text."""
    return lines_of([(text, size)], width) * size * LINE + after if text else 0


def height_of_title(title: str) -> float:
    """The height of the head of a page with its title, whose letters are wider."""
    return 21 + 28.8 * lines_of([(title, 27)]) + 5
