"""The ladder: the steps of one announced release under one another, on one scale from zero."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dashboard.analysis.accounts import Account
from dashboard.analysis.episodes import Rung
from dashboard.charts.marks import Mark, Spec, bounds, hover, points, safe
from dashboard.charts.strip import (
    AXIS_PX,
    ROW_CHARACTERS,
    ROW_PX,
    group_heading,
    note,
    row_line,
    row_link,
    row_parts,
    ticks,
    value_axis,
)
from dashboard.charts.theme import SANS, SERIF, Theme
from dashboard.dataset.model import Figure
from dashboard.wording.language import Language

TOP_PX = 19
GAP_PX = 18
LINE_PX = 21
READING_PX = 13
HEADING_CHARACTERS = 38
GROUP_CHARACTERS = 46
_READING = {"about": "diamond-x-open"}


@dataclass
class _Sheet:
    """What has been set so far; ``top`` counts pixels from the top."""

    marks: list[Mark] = field(default_factory=list)
    readings: list[tuple[Mark, Mark]] = field(default_factory=list)
    notes: list[Spec] = field(default_factory=list)
    lines: list[Spec] = field(default_factory=list)
    top: float = TOP_PX


def ladder_chart(account: Account, theme: Theme, language: Language) -> Spec:
    """The rungs of an account as a plotly dict.

    Every point, arrow, tie and row carries its ``figure_id`` (customdata, annotation name).
    """
    sheet = _set(account, theme, language)
    scale = scale_of(account)
    height = round(sheet.top)
    arrows = bounds([*sheet.marks, *(reading for reading, _ in sheet.readings)], theme)
    return {
        "data": points(sheet.marks, theme, language) + _readings(sheet, theme, language),
        "layout": {
            "height": height + AXIS_PX,
            "margin": {"l": 10, "r": 38, "t": 0, "b": AXIS_PX},
            "paper_bgcolor": theme.background,
            "plot_bgcolor": theme.background,
            "font": {"family": SANS, "size": 15, "color": theme.ink},
            "xaxis": value_axis(scale, theme, language),
            "yaxis": {"range": [height, 0], "visible": False, "fixedrange": True},
            "annotations": _top_scale(scale, theme, language) + sheet.notes + arrows,
            "shapes": sheet.lines,
            "hoverlabel": theme.hover,
            "showlegend": False,
            "dragmode": False,
        },
    }


def scale_of(account: Account) -> int:
    """The greatest stated value on the whole ladder: all rungs share one scale."""
    return max((f.value_high or f.value for f in account.drawn), default=1)


def nothing_found(rung: Rung, language: Language) -> str:
    """What stands on an empty rung."""
    return language.text("releases-empty-more" if rung.has_more else "releases-empty")


def _set(account: Account, theme: Theme, language: Language) -> _Sheet:
    sheet = _Sheet()
    abbreviated = _crowded(account, language)
    for rung in account.rungs:
        _set_heading(sheet, rung, theme, language)
        for group in rung.groups:
            _set_group_heading(sheet, group_heading(group, language), theme)
            for row in rung.rows(group):
                _set_row(sheet, row, account.readings, abbreviated, theme, language)
    return sheet


def _set_heading(sheet: _Sheet, rung: Rung, theme: Theme, language: Language) -> None:
    lines = textwrap.wrap(rung.measure.label[language.code], HEADING_CHARACTERS)
    sheet.top += GAP_PX + LINE_PX * len(lines)
    text = "<br>".join(f"<b>{safe(line)}</b>" for line in lines)
    heading = note(text, sheet.top, theme.ink, theme.background)
    sheet.notes.append(heading | {"font": {"color": theme.ink, "size": 16, "family": SERIF}})
    if not rung.figures:
        _set_group_heading(sheet, nothing_found(rung, language), theme)


def _set_group_heading(sheet: _Sheet, text: str, theme: Theme) -> None:
    for line in textwrap.wrap(text, GROUP_CHARACTERS):
        sheet.top += LINE_PX
        sheet.notes.append(note(safe(line), sheet.top, theme.muted, theme.background))


def _set_row(
    sheet: _Sheet,
    row: Sequence[Figure],
    readings: Mapping[str, tuple[Figure, ...]],
    abbreviated: set[str],
    theme: Theme,
    language: Language,
) -> None:
    """A row of text (two lines where it names two), the mark under it, under that the other readings."""
    parts = _parts(row, abbreviated, language)
    folded = len(" ".join(parts)) > ROW_CHARACTERS
    sheet.top += LINE_PX if folded else 0
    first, at = row[0], sheet.top + ROW_PX - 10
    link = row_link(first, parts, theme, language, "<br>" if folded else " ")
    sheet.notes.append(note(link, sheet.top + ROW_PX - 20, theme.ink, theme.background, first.id))
    sheet.lines.append(row_line(at, theme))
    sheet.marks.append(Mark(first, at))
    variants = [variant for figure in row for variant in readings.get(figure.id, ())]
    sheet.readings += [(Mark(variant, at + READING_PX), Mark(first, at)) for variant in variants]
    sheet.top += ROW_PX + (READING_PX if variants else 0)


def _parts(row: Sequence[Figure], abbreviated: set[str], language: Language) -> tuple[str, str, str]:
    parts = [row_parts(figure, language, abbreviated) for figure in row]
    return (language.join(name for name, _, _ in parts), *parts[0][1:])


def _crowded(account: Account, language: Language) -> set[str]:
    """The organizations of rows longer than a phone is wide: abbreviated on the whole ladder."""
    rows = [row for rung in account.rungs for group in rung.groups for row in rung.rows(group)]
    return {row[0].organization.id for row in rows if len(row) == 1 and _length(row[0], language) > ROW_CHARACTERS}


def _length(figure: Figure, language: Language) -> int:
    return len(" ".join(row_parts(figure, language)))


def _readings(sheet: _Sheet, theme: Theme, language: Language) -> list[Spec]:
    bars = [reading for reading, _ in sheet.readings if reading.figure.qualifier == "between"]
    return [_reading(reading, of, theme, language) for reading, of in sheet.readings] + points(bars, theme, language)


def _reading(reading: Mark, of: Mark, theme: Theme, language: Language) -> Spec:
    """A small x (a crossed diamond for *about*), tied by a thin line to the mark of the figure that stands."""
    colour = theme.colour(reading.figure.organization)
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [reading.figure.value, of.figure.value],
        "y": [reading.across, of.across],
        "customdata": [[reading.figure.id], [of.figure.id]],
        "hovertext": [hover(reading.figure, language), hover(of.figure, language)],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "line": {"color": colour, "width": 1},
        "marker": {
            "symbol": [_READING.get(reading.figure.qualifier, "x-thin"), "circle"],
            "size": [9, 1],
            "opacity": 1,
            "color": colour,
            "line": {"width": [2, 0], "color": colour},
        },
        "cliponaxis": False,
        "showlegend": False,
    }


def _top_scale(scale: int, theme: Theme, language: Language) -> list[Spec]:
    """The scale above the first rung too: a long ladder does not fit one screen."""
    return [
        {
            "x": value,
            "y": TOP_PX,
            "yanchor": "bottom",
            "text": language.number(value),
            "showarrow": False,
            "font": {"size": 13, "color": theme.muted},
            "bgcolor": theme.background,
        }
        for value in ticks(scale)
    ]
