"""The ends of series over time: name and last number beside the plot, where no mark is crossed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from dashboard.analysis.accounts import Running, strands
from dashboard.charts.lettering import width, wrapped
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
NAME_PX, RUNNING_NAME_PX = 250, 344
"""How wide the names of series and of running counts may be beside the plot of a page; a longer one has more lines."""
LETTERS_PX, SPARE = 12.8, 1.04
"""How large the letters of names are there, and how much wider those are that stand in for ours."""


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


def ends_of(view: Timeline, spec: Spec, theme: Theme, language: Language, most_px: float = NAME_PX) -> tuple[End, ...]:
    """The ends of the series of a panel from the top to the bottom; none where their names find no room.

    :param most_px: from which width on a name has another line
    """
    numbers = numbers_of(view, theme)
    lasts = [view.last(series) for series in view.series if view.inside(series)]
    years = [str(f.reference.latest.year) for f in lasts]
    marks = [
        LastMark(f, str(view.mark(f).at), year, numbers.get(f.organization.id, ""))
        for f, year in zip(lasts, years, strict=True)
    ]
    return _named(marks, spec, theme, language, most_px)


def ends_of_running(running: Running, spec: Spec, theme: Theme, language: Language) -> tuple[End, ...]:
    """The ends of running counts, each with its start where that is not the announcement; none without room.

    Those of one colour are numbered in the order of the list under the chart.

    What others attribute to an organization has none where it has counts of its own.
    """
    own = {f.organization.id for group in running.groups if group.basis != "attributed" for f in group.figures}
    named = [f for g in running.groups for f in g.figures if g.basis != "attributed" or f.organization.id not in own]
    order = [strand[-1].id for group in running.groups for strand in strands(group.figures)]
    lasts = sorted((strand[-1] for strand in strands(named)), key=lambda f: order.index(f.id))
    numbers = _numbered([f.id for f in lasts], [theme.colour(f.organization) for f in lasts])
    marks = [LastMark(f, str(in_time(f).at), start_apart(f, language), numbers.get(f.id, "")) for f in lasts]
    return _named(marks, spec, theme, language, RUNNING_NAME_PX)


def _named(marks: Sequence[LastMark], spec: Spec, theme: Theme, language: Language, most_px: float) -> tuple[End, ...]:
    area = area_of(spec)
    placed = sorted(((area.y(mark.figure.value), mark) for mark in marks), key=itemgetter(0))
    said = [_parts(mark, language) for _, mark in placed]
    lines = [_lines(parts, most_px) for parts in said]
    room = area.bottom - area.top + LINE_PX
    if not placed or sum(lines) * LEAST_LINE_PX > room:
        return ()
    line = min(LINE_PX, room / sum(lines))
    labels = spread([y for y, _ in placed], [line * number for number in lines], area.top, area.bottom + line)
    return tuple(
        End(
            mark.figure.id,
            mark.day,
            y,
            label_y,
            parts,
            theme.colour(mark.figure.organization),
            mark.number,
        )
        for (y, mark), parts, label_y in zip(placed, said, labels, strict=True)
    )


def _parts(mark: LastMark, language: Language) -> tuple[str, str, str]:
    return brief_name(mark.figure.organization, language), hedged_briefly(mark.figure, language), mark.said


def _lines(parts: tuple[str, str, str], most_px: float) -> int:
    """How many lines a name takes where it may be so wide; its number is bold."""
    name, number, said = parts
    bold = width(number, LETTERS_PX, "bold") - width(number, LETTERS_PX)
    return len(wrapped(" ".join(filter(None, (name, number, said))), LETTERS_PX, most_px / SPARE - bold))


def numbers_of(view: Timeline, theme: Theme) -> Mapping[str, str]:
    """A number for every organization of a panel whose colour another one has, too."""
    found = [series.organization for series in view.series]
    return _numbered([one.id for one in found], [theme.colour(one) for one in found])


def _numbered(ids: Sequence[str], colours: Sequence[str]) -> dict[str, str]:
    """A number for everything whose colour something else has, too."""
    alike = [id for id, colour in zip(ids, colours, strict=True) if colours.count(colour) > 1]
    return {id: str(number) for number, id in enumerate(alike, 1)}


def spread(wanted: Sequence[float], tall: Sequence[float], top: float, bottom: float) -> list[float]:
    """Upper ends of what is so tall, in the given order, none on another, as near as possible to those wanted.

    Those wanted ascend; nothing reaches below the bottom.
    """
    placed: list[float] = []
    free = top
    for y, height in zip(wanted, tall, strict=True):
        placed.append(max(y, free))
        free = placed[-1] + height
    limit = bottom
    for number in range(len(placed) - 1, -1, -1):
        placed[number] = min(placed[number], limit - tall[number])
        limit = placed[number]
    return placed
