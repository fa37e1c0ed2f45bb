"""The ends of series over time: name and last number beside the plot, where no mark is crossed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from dashboard.analysis.accounts import Running, strands
from dashboard.charts.marks import Spec, in_time
from dashboard.charts.plot_area import area_of
from dashboard.charts.theme import Theme
from dashboard.charts.timeline import Timeline
from dashboard.dataset.figures.model import Figure
from dashboard.wording.figures import brief_name, hedged_briefly
from dashboard.wording.language import Language
from dashboard.wording.timing import start_apart

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


@dataclass(frozen=True)
class LastMark:
    """The last figure of a series, its day, what is said behind its number, and the number of the series."""

    figure: Figure
    day: str
    said: str
    number: str = ""


def ends_of(view: Timeline, spec: Spec, theme: Theme, language: Language) -> tuple[End, ...]:
    """The ends of the series of a panel from the top to the bottom; none where their names find no room."""
    numbers = numbers_of(view, theme)
    lasts = [view.last(series) for series in view.series if view.inside(series)]
    years = [str(f.reference.latest.year) for f in lasts]
    marks = [
        LastMark(f, str(view.mark(f).at), year, numbers.get(f.organization.id, ""))
        for f, year in zip(lasts, years, strict=True)
    ]
    return _named(marks, spec, theme, language)


def ends_of_running(running: Running, spec: Spec, theme: Theme, language: Language) -> tuple[End, ...]:
    """The ends of running counts, each with its start where that is not the announcement; none without room.

    What others attribute to an organization has none where it has counts of its own.
    """
    own = {f.organization.id for group in running.groups if group.basis != "attributed" for f in group.figures}
    named = [f for g in running.groups for f in g.figures if g.basis != "attributed" or f.organization.id not in own]
    lasts = [strand[-1] for strand in strands(named)]
    marks = [LastMark(f, str(in_time(f).at), start_apart(f, language)) for f in lasts]
    return _named(marks, spec, theme, language)


def _named(marks: Sequence[LastMark], spec: Spec, theme: Theme, language: Language) -> tuple[End, ...]:
    area = area_of(spec)
    placed = sorted(((area.y(mark.figure.value), mark) for mark in marks), key=itemgetter(0))
    room = area.bottom - area.top + LINE_PX
    if not placed or len(placed) * LEAST_LINE_PX > room:
        return ()
    labels = spread([y for y, _ in placed], min(LINE_PX, room / len(placed)), area.top, area.bottom)
    return tuple(
        End(
            mark.figure.id,
            mark.day,
            y,
            label_y,
            (brief_name(mark.figure.organization, language), hedged_briefly(mark.figure, language), mark.said),
            theme.colour(mark.figure.organization),
            mark.number,
        )
        for (y, mark), label_y in zip(placed, labels, strict=True)
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
