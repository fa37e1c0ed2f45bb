"""Rows of figures under one another, each claim written above its mark, on one horizontal scale from zero."""

from __future__ import annotations

import textwrap
from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote

from dashboard.analysis.latest import Group
from dashboard.charts.layout import lay_out, value_axis
from dashboard.charts.marks import Mark, Pen, Spec, safe
from dashboard.charts.theme import Theme
from dashboard.dataset.figures.model import Figure
from dashboard.wording.figures import brief_name, hedged_briefly, short_name
from dashboard.wording.language import Language
from dashboard.wording.timing import when_short

ROW_PX = 46
LINE_PX = 21
TEXT_UP_PX = 20
MARK_UP_PX = 10
"""How far above the end of a row its text and its mark stand."""
AXIS_PX = 34
READING_PX = 13
ROW_CHARACTERS = 46
# A heading has no bold number and may reach into the margin on the right.
HEADING_CHARACTERS = 54


@dataclass(frozen=True)
class Beside:
    """How a row stands to the one above: a sign, what it says, and the address where both are compared."""

    sign: str
    said: str
    address: str


@dataclass
class RowLayout:
    """What has been set so far; ``top`` counts pixels from the top.

    Every row, point, tie and arrow carries its ``figure_id`` (annotation name, customdata).
    """

    theme: Theme
    language: Language
    top: float = 0
    marks: list[Mark] = field(default_factory=list)
    readings: list[tuple[Mark, Mark]] = field(default_factory=list)
    notes: list[Spec] = field(default_factory=list)
    lines: list[Spec] = field(default_factory=list)

    def head(self, text: str, above: float = 0, below: float = 0) -> None:
        """Set a heading, with so much room above and below; nothing for no text."""
        lines = [safe(line) for line in textwrap.wrap(text, HEADING_CHARACTERS)]
        self.write(lines, {"color": self.theme.muted, "size": 15}, above, below)

    def write(self, lines: Sequence[str], font: Spec, above: float = 0, below: float = 0) -> None:
        """Set lines of plotly's HTML."""
        if lines:
            self.top += above + LINE_PX * len(lines)
            self.notes.append(_note("<br>".join(lines), self.top - below, font, self.theme.background))

    def add(self, figure: Figure, text: str, readings: Sequence[Figure] = (), equal: tuple[Figure, ...] = ()) -> None:
        """Set a row: its text, under it the mark on a thin line, under that the other readings.

        ``equal`` are claims for which the same mark stands.
        """
        self.top += ROW_PX + LINE_PX * text.count("<br>")
        at, ink = self.top - MARK_UP_PX, {"color": self.theme.ink, "size": 15}
        self.notes.append(_note(text, self.top - TEXT_UP_PX, ink, self.theme.background) | {"name": figure.id})
        self.lines.append(row_line(at, self.theme))
        self.marks.append(Mark(figure, at, equal))
        self.readings += [(Mark(reading, at + READING_PX), Mark(figure, at)) for reading in readings]
        self.top += READING_PX if readings else 0

    def set_beside(self, mark: Beside) -> None:
        """Set a sign at the right end of the row that was added last."""
        font = {"color": self.theme.muted, "size": 16}
        text = f'<a href="{mark.address}" target="_self">{safe(mark.sign)}</a>'
        note = _note(text, self.top, font, self.theme.background)
        self.notes.append(note | {"x": 1, "xshift": 12, "hovertext": safe(mark.said)})

    def draw(self, most: int, notes: Sequence[Spec] = ()) -> Spec:
        """The rows as a plotly dict, on a scale that holds the most; ``notes`` lie under all other text."""
        pen, height = Pen(self.theme, self.language, "x"), round(self.top)
        drawn = [*self.marks, *(reading for reading, _ in self.readings)]
        zero = {"zeroline": True, "zerolinecolor": self.theme.muted, "ticklabeloverflow": "allow"}
        values = value_axis(most, self.theme, self.language) | zero
        down: Spec = {"range": [height, 0], "visible": False}
        return {
            "data": pen.points(self.marks) + pen.bars(self.marks) + pen.readings(self.readings),
            "layout": lay_out(height + AXIS_PX, (10, 38, 0, AXIS_PX), (values, down), self.theme)
            | {"annotations": [*notes, *self.notes, *pen.bounds(drawn)], "shapes": self.lines},
        }


def group_heading(group: Group, language: Language) -> str:
    """What stands above a group; nothing above the counts of their own."""
    if group.basis == "own":
        return ""
    if group.counter:
        return language.text("group-repeats", counter=short_name(group.counter, language))
    return language.text(f"group-{group.basis}")


def row_parts(figure: Figure, language: Language, abbreviated: Container[str] = ()) -> tuple[str, str, str]:
    """The row in three parts: name (abbreviated where asked), hedged number, date."""
    organization = figure.organization
    named = brief_name if organization.id in abbreviated else short_name
    return (named(organization, language), hedged_briefly(figure, language), when_short(figure, language))


def is_too_long(figure: Figure, language: Language) -> bool:
    """Whether the row of a figure is longer than a phone is wide."""
    return len(row_lines(row_parts(figure, language))) > 1


def row_lines(parts: tuple[str, str, str]) -> list[str]:
    """A row as plain text, ``Justicia 11J: 9 · to 10 Mar 2025``: two lines where one is longer than a phone is wide."""
    name, number, date = parts
    lines = [f"{name}:", f"{number} · {date}"]
    return lines if len(" ".join(lines)) > ROW_CHARACTERS else [" ".join(lines)]


def row_link(figure: Figure, parts: tuple[str, str, str], theme: Theme, language: Language, beneath: str = "") -> str:
    """A row (name, hedged number, date) as a link to the page of its figure; ``beneath`` is a line below it."""
    gap = " " if len(row_lines(parts)) == 1 else "<br>"
    address = f"sources?figure={quote(figure.id)}&lang={language.code}"
    name, number, date = (safe(part) for part in parts)
    ink, muted = (f'style="color:{colour}"' for colour in (theme.ink, theme.muted))
    text = f"<span {ink}>{name}:{gap}<b>{number}</b></span> <span {muted}>· {date}</span>"
    text += f"<br><span {muted}>{safe(beneath)}</span>" if beneath else ""
    return f'<a href="{address}" target="_self">{text}</a>'


def _note(text: str, bottom: float, font: Spec, ground: str) -> Spec:
    """Text that ends ``bottom`` pixels below the top."""
    return {
        "text": text,
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "align": "left",
        "y": bottom,
        "yanchor": "bottom",
        "showarrow": False,
        "font": font,
        "borderpad": 0,
        "bgcolor": ground,
        "xshift": 5,
    }


def row_line(y: float, theme: Theme) -> Spec:
    """The thin line a mark stands on."""
    return {
        "type": "line",
        "xref": "paper",
        "x0": 0,
        "x1": 1,
        "y0": y,
        "y1": y,
        "layer": "below",
        "line": {"color": theme.row, "width": 1},
    }
