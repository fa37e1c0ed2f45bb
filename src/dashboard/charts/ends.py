"""The ends of series over time: name and last number beside the plot, where no mark is crossed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from dashboard.charts.marks import Spec
from dashboard.charts.plot_area import area_of
from dashboard.charts.theme import Theme
from dashboard.charts.timeline import Timeline
from dashboard.wording.figures import brief_name, hedged_briefly
from dashboard.wording.language import Language

LEAD_PX = 22
"""How wide the margin is in which leads go up or down to their names."""
LINE_PX, LEAST_LINE_PX = 17, 14


@dataclass(frozen=True)
class End:
    """The last mark of a series: its day and height, where its name stands (pixels from the top), what it says.

    ``number`` tells series of one colour apart where there is no room for names.
    """

    figure_id: str
    day: str
    y: float
    label_y: float
    parts: tuple[str, str, str]
    colour: str
    number: str = ""


def ends_of(view: Timeline, spec: Spec, theme: Theme, language: Language) -> tuple[End, ...]:
    """The ends of the series of a panel from the top to the bottom; none where their names find no room."""
    area, numbers = area_of(spec), numbers_of(view, theme)
    lasts = [(view.last(series), series.organization) for series in view.series if view.inside(series)]
    placed = sorted(((area.y(figure.value), figure, organization) for figure, organization in lasts), key=itemgetter(0))
    room = area.bottom - area.top + LINE_PX
    if not placed or len(placed) * LEAST_LINE_PX > room:
        return ()
    labels = spread([y for y, *_ in placed], min(LINE_PX, room / len(placed)), area.top, area.bottom)
    return tuple(
        End(
            figure.id,
            str(view.mark(figure).at),
            y,
            label_y,
            (brief_name(organization, language), hedged_briefly(figure, language), str(figure.reference.latest.year)),
            theme.colour(organization),
            numbers.get(organization.id, ""),
        )
        for (y, figure, organization), label_y in zip(placed, labels, strict=True)
    )


def numbers_of(view: Timeline, theme: Theme) -> Mapping[str, str]:
    """A number for every organization of a panel whose colour another one has, too."""
    colours = [theme.colour(series.organization) for series in view.series]
    alike = [s.organization.id for s, colour in zip(view.series, colours, strict=True) if colours.count(colour) > 1]
    return {id: str(number) for number, id in enumerate(alike, 1)}


def spread(wanted: Sequence[float], apart: float, top: float, bottom: float) -> list[float]:
    """Heights at least so far apart, in the given order, as near as possible to those wanted (ascending)."""
    placed: list[float] = []
    for y in wanted:
        placed.append(max(y, placed[-1] + apart if placed else top))
    limit = bottom
    for number in range(len(placed) - 1, -1, -1):
        placed[number] = min(placed[number], limit)
        limit = placed[number] - apart
    return placed
