"""The small HTML that plotly reads in its texts, as lines of runs."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from html.parser import HTMLParser

_COLOUR = re.compile(r"color:([^;\"]+)")


@dataclass(frozen=True)
class Run:
    """Letters that look alike and lead to one place."""

    text: str = ""
    colour: str = ""
    is_bold: bool = False


@dataclass(frozen=True)
class RichText:
    """Lines of runs, and where all of it leads; ``link`` is empty where it leads nowhere."""

    lines: tuple[tuple[Run, ...], ...]
    link: str = ""


def read_rich_text(text: str) -> RichText:
    """A text of a chart. :raises ValueError: for an element that is none of ``a``, ``b``, ``br`` and ``span``."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return RichText(tuple(tuple(line) for line in reader.lines), reader.link)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.lines: list[list[Run]] = [[]]
        self.link = ""
        self._looks = [Run()]

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given, look = dict(attributes), self._looks[-1]
        if tag == "br":
            self.lines.append([])
            return
        if tag == "a":
            self.link = given.get("href") or ""
        elif tag == "b":
            look = replace(look, is_bold=True)
        elif tag == "span":
            colour = _COLOUR.search(given.get("style") or "")
            look = replace(look, colour=colour[1] if colour else look.colour)
        else:
            raise ValueError(f"<{tag}> in a text of a chart")
        self._looks.append(look)

    def handle_endtag(self, tag: str) -> None:
        self._looks.pop()

    def handle_data(self, data: str) -> None:
        self.lines[-1].append(replace(self._looks[-1], text=data))
