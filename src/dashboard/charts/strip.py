"""The strip: one row per organization on one scale from zero, its claim written above its mark."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Container, Iterable, Mapping
from types import MappingProxyType
from urllib.parse import quote

from dashboard.analysis.latest import Group, Panel
from dashboard.charts.marks import Mark, Spec, bounds, points, safe
from dashboard.charts.theme import SANS, Theme
from dashboard.dataset.model import Figure
from dashboard.wording.figures import brief_name, hedged_briefly, short_name, when_short
from dashboard.wording.language import Language

ROW_PX = 46
LINE_PX = 19
HEADING_PX = 30
AXIS_PX = 34
MOST_TICKS = 4
ROW_CHARACTERS = 46
# A heading has no bold number and may reach into the margin on the right.
HEADING_CHARACTERS = 54
NO_AGES: Mapping[str, str] = MappingProxyType({})


def strip(panel: Panel, scale: int, theme: Theme, language: Language, ages: Mapping[str, str] = NO_AGES) -> Spec:
    """A headline panel as a plotly dict; ``scale`` is the greatest value of all panels shown together.

    ``ages`` says by figure id how long ago an old figure was last heard: a second line of its row.
    Every point and arrow carries its ``figure_id`` (customdata, annotation name).
    """
    marks, notes, lines, height = _rows(panel, ages, theme, language)
    return {
        "data": points(marks, theme, language),
        "layout": {
            "height": height + AXIS_PX,
            "margin": {"l": 10, "r": 38, "t": 0, "b": AXIS_PX},
            "paper_bgcolor": theme.background,
            "plot_bgcolor": theme.background,
            "font": {"family": SANS, "size": 15, "color": theme.ink},
            "xaxis": value_axis(scale, theme, language),
            "yaxis": {"range": [height, 0], "visible": False, "fixedrange": True},
            "annotations": notes + bounds(marks, theme),
            "shapes": lines,
            "hoverlabel": theme.hover,
            "showlegend": False,
            "dragmode": False,
        },
    }


def row_parts(figure: Figure, language: Language, abbreviated: Container[str] = ()) -> tuple[str, str, str]:
    """The row in three parts: name (abbreviated where asked), hedged number, date."""
    organization = figure.organization
    named = brief_name if organization.id in abbreviated else short_name
    name = named(organization, language)
    return (name, hedged_briefly(figure, language), when_short(figure, language))


def crowded(panel: Panel, language: Language) -> set[str]:
    """The organizations with a row longer than ``ROW_CHARACTERS``: abbreviated in the whole panel."""
    return {f.organization.id for f in panel.figures if len(" ".join(row_parts(f, language))) > ROW_CHARACTERS}


def scale_of(panels: Iterable[Panel]) -> int:
    """The greatest stated value of some panels: they share one scale."""
    return max((f.value_high or f.value for panel in panels for f in panel.figures), default=1)


def group_heading(group: Group, language: Language) -> str:
    """What stands above a group; nothing above the counts of their own."""
    if group.standing == "own":
        return ""
    if group.counter:
        return language.text("group-repeats", counter=short_name(group.counter, language))
    return language.text(f"group-{group.standing}")


def ticks(greatest: int) -> list[int]:
    """Round values from zero to the first at or above the greatest, about ``MOST_TICKS`` of them."""
    rough = max(greatest, 1) / MOST_TICKS
    power = 10 ** math.floor(math.log10(rough)) if rough >= 1 else 1
    step = next(int(power * factor) for factor in (1, 2, 5, 10) if power * factor >= rough)
    return list(range(0, greatest + step, step))


def _rows(
    panel: Panel, ages: Mapping[str, str], theme: Theme, language: Language
) -> tuple[list[Mark], list[Spec], list[Spec], int]:
    """Marks, texts, row lines and the height of all; the vertical axis counts pixels from the top."""
    abbreviated = crowded(panel, language)
    marks: list[Mark] = []
    notes: list[Spec] = []
    lines: list[Spec] = []
    top = 0
    for group in panel.groups:
        heading = textwrap.wrap(group_heading(group, language), HEADING_CHARACTERS)
        if heading:
            top += HEADING_PX + LINE_PX * (len(heading) - 1)
            notes.append(note("<br>".join(map(safe, heading)), top - 4, theme.muted, theme.background))
        for figure in group.figures:
            age = ages.get(figure.id, "")
            top += ROW_PX + (LINE_PX if age else 0)
            row = row_link(figure, row_parts(figure, language, abbreviated), theme, language, beneath=age)
            notes.append(note(row, top - 20, theme.ink, theme.background, figure.id))
            marks.append(Mark(figure, top - 10))
            lines.append(row_line(top - 10, theme))
    return marks, notes, lines, top


def row_link(
    figure: Figure, parts: tuple[str, str, str], theme: Theme, language: Language, gap: str = " ", beneath: str = ""
) -> str:
    """A row (name, hedged number, date) as a link to the page of its figure.

    ``gap`` stands after the name, ``beneath`` is a second line.
    """
    address = f"sources?figure={quote(figure.id)}&lang={language.code}"
    name, number, date = (safe(part) for part in parts)
    ink, muted = (f'style="color:{colour}"' for colour in (theme.ink, theme.muted))
    text = f"<span {ink}>{name}{gap}<b>{number}</b></span> <span {muted}>{date}</span>"
    text += f"<br><span {muted}>{safe(beneath)}</span>" if beneath else ""
    return f'<a href="{address}" target="_self">{text}</a>'


def note(text: str, bottom: float, colour: str, ground: str, name: str = "") -> Spec:
    """A line of text that ends ``bottom`` pixels below the top; ``name`` is the figure it stands for."""
    return {
        "name": name,
        "text": text,
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "align": "left",
        "y": bottom,
        "yanchor": "bottom",
        "showarrow": False,
        "font": {"color": colour, "size": 15},
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


def value_axis(scale: int, theme: Theme, language: Language) -> Spec:
    """The horizontal axis from zero to the first round value at or above the scale."""
    values = ticks(scale)
    return {
        "range": [0, values[-1]],
        "fixedrange": True,
        "zeroline": True,
        "zerolinecolor": theme.muted,
        "tickvals": values,
        "ticktext": [language.number(value) for value in values],
        "gridcolor": theme.grid,
        "tickfont": {"color": theme.muted, "size": 13},
        "ticklabeloverflow": "allow",
    }
