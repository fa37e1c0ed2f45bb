"""The strip: one row per organization on one scale from zero, its claim written above its mark."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from dashboard.analysis.latest import Panel
from dashboard.charts.layout import greatest
from dashboard.charts.marks import Spec
from dashboard.charts.rows import Beside, RowLayout, group_heading, is_too_long, row_link, row_parts
from dashboard.charts.theme import Theme
from dashboard.wording.language import Language

ABOVE_PX, BELOW_PX = 9, 4
NO_REMARKS: Mapping[str, str] = MappingProxyType({})
NONE_BESIDE: Mapping[str, Beside] = MappingProxyType({})


def strip_chart(
    panel: Panel,
    scale: int,
    theme: Theme,
    language: Language,
    remarks: Mapping[str, str] = NO_REMARKS,
    beside: Mapping[str, Beside] = NONE_BESIDE,
) -> Spec:
    """A headline panel as a plotly dict; ``scale`` is the greatest value of all panels shown together.

    ``remarks`` are by figure id: how old an old figure is, a second line of its row; ``beside`` how a figure stands
    to the row above it.
    """
    abbreviated = crowded(panel, language)
    rows = RowLayout(theme, language)
    for group in panel.groups:
        rows.head(group_heading(group, language), ABOVE_PX, BELOW_PX)
        for figure in group.figures:
            parts = row_parts(figure, language, abbreviated)
            rows.add(figure, row_link(figure, parts, theme, language, beneath=remarks.get(figure.id, "")))
            if figure.id in beside:
                rows.set_beside(beside[figure.id])
    return rows.draw(scale)


def crowded(panel: Panel, language: Language) -> set[str]:
    """The organizations with a row longer than a phone is wide: abbreviated in the whole panel."""
    return {figure.organization.id for figure in panel.figures if is_too_long(figure, language)}


def scale_of(panels: Iterable[Panel]) -> int:
    """The greatest stated value of some panels: they share one scale, which has a length where all of them say none."""
    return max(1, greatest(figure for panel in panels for figure in panel.figures))
