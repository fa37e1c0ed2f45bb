"""The ladder: the steps of one announced release under one another, those of a kind on one scale from zero."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from dashboard.analysis.accounts import Stage
from dashboard.analysis.episodes import Rung
from dashboard.charts.layout import greatest, ticks
from dashboard.charts.marks import Spec, safe
from dashboard.charts.rows import RowLayout, group_heading, is_too_long, row_link, row_parts
from dashboard.charts.theme import SERIF, Theme
from dashboard.dataset.figures.model import Figure
from dashboard.wording.announcements import numberless
from dashboard.wording.language import Language

TOP_PX = 19
GAP_PX = 18
TITLE_CHARACTERS = 38


def ladder_chart(stage: Stage, theme: Theme, language: Language) -> Spec:
    """The rungs of a stage as a plotly dict."""
    rows = RowLayout(theme, language, TOP_PX)
    abbreviated = _crowded(stage, language)
    for rung in stage.rungs:
        _set_title(rows, rung)
        for group in rung.groups:
            rows.head(group_heading(group, language))
            for row in rung.rows(group):
                readings = [reading for figure in row for reading in stage.readings.get(figure.id, ())]
                rows.add(row[0], _text(row, abbreviated, theme, language), readings, row[1:])
    scale = scale_of(stage)
    return rows.draw(scale, _top_scale(scale, theme, language))


def scale_of(stage: Stage) -> int:
    """The greatest stated value of all rungs on the scale of a stage, its own and others."""
    return greatest(stage.on_scale)


def nothing_found(rung: Rung, language: Language) -> str:
    """What stands on an empty rung."""
    if rung.statement:
        return numberless(rung.statement, language)
    return language.text("releases-empty-more" if rung.has_more else "releases-empty")


def _set_title(rows: RowLayout, rung: Rung) -> None:
    lines = textwrap.wrap(rung.measure.label[rows.language.code], TITLE_CHARACTERS)
    font = {"color": rows.theme.ink, "size": 16, "family": SERIF}
    rows.write([f"<b>{safe(line)}</b>" for line in lines], font, GAP_PX)
    if not rung.figures:
        rows.head(nothing_found(rung, rows.language))


def _text(row: Sequence[Figure], abbreviated: set[str], theme: Theme, language: Language) -> str:
    """The text of a row: it may name two; folded where it is longer than a phone is wide."""
    parts = [row_parts(figure, language, abbreviated) for figure in row]
    joined = (language.join(name for name, _, _ in parts), *parts[0][1:])
    return row_link(row[0], joined, theme, language)


def _crowded(stage: Stage, language: Language) -> set[str]:
    """The organizations of rows longer than a phone is wide: abbreviated on all rungs of the stage."""
    rows = [row for rung in stage.rungs for group in rung.groups for row in rung.rows(group)]
    return {row[0].organization.id for row in rows if len(row) == 1 and is_too_long(row[0], language)}


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
