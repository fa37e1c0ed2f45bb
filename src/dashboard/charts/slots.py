"""Slots: the months for which nothing was found, hollow, in a lane of each organization under the time axis.

They lie in the margin, off the scale of values, stand for no figure and cannot be clicked.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from dashboard.analysis.silence import Silence, runs
from dashboard.charts.marks import Spec, safe
from dashboard.charts.symbols import SLOT
from dashboard.charts.theme import Theme
from dashboard.dataset.figures.dates import first_day, last_day
from dashboard.wording.figures import brief_name, short_name
from dashboard.wording.language import Language

LANE_PX = 34
TEXT_PX = 3
SLOT_PX = 9
LANE_CHARACTERS = 46
# Up to here a month is wide enough on a phone to be a box of its own; beyond, a run of months is one box.
MOST_MONTHS = 66
# Between two boxes there is room, so that they do not look like a bar: silence is not joined either.
INSET = timedelta(days=6)
# The narrowest box that is still hollow, as a share of the narrowest plot.
LEAST_SHARE = 5 / 290


def depth(silences: Sequence[Silence]) -> int:
    """How many pixels the lanes take under the axis."""
    return LANE_PX * len(silences)


def slots(silences: Sequence[Silence], start: date, end: date, theme: Theme) -> list[Spec]:
    """One shape for each lane: the outlines of all its slots."""
    return [
        {
            "name": "slots",
            "type": "path",
            "path": _outlines(silence, start, end, -LANE_PX * (lane + 1)),
            "layer": "above",
            "yref": "paper",
            "yanchor": 0,
            "ysizemode": "pixel",
            "fillcolor": "rgba(0,0,0,0)",
            "line": {"color": theme.colour(silence.organization), "width": SLOT.line},
        }
        for lane, silence in enumerate(silences)
    ]


def lane_names(silences: Sequence[Silence], theme: Theme, language: Language) -> list[Spec]:
    """Above the slots of a lane: whose they are and what they say."""
    return [
        {
            "text": safe(_name(silence, language)),
            "x": 0,
            "xref": "paper",
            "xanchor": "left",
            "yref": "paper",
            "y": 0,
            "yanchor": "top",
            "yshift": -(TEXT_PX + LANE_PX * lane),
            "showarrow": False,
            "borderpad": 0,
            "bgcolor": theme.background,
            "font": {"size": 13, "color": theme.muted},
        }
        for lane, silence in enumerate(silences)
    ]


def boxes(months: Sequence[str], start: date, end: date) -> list[tuple[date, date]]:
    """First and last day of every box: a month, or a run of months where a month would be too narrow.

    What is widened beyond the window is drawn inside it.
    """
    window = end - start
    if window.days / 30.4 <= MOST_MONTHS:
        return [(first_day(month) + INSET, last_day(month) - INSET) for month in months]
    least = window * LEAST_SHARE
    return [_widened(first_day(first), last_day(last), least, start, end) for first, last in runs(months)]


def _widened(first: date, last: date, least: timedelta, start: date, end: date) -> tuple[date, date]:
    """A box at least so wide, around its middle as far as the window has room."""
    width = max(least, last - first)
    begin = min(max(first - (width - (last - first)) / 2, start), end - width)
    return begin, begin + width


def _outlines(silence: Silence, start: date, end: date, bottom: int) -> str:
    """A path of one closed outline for each box; vertical positions are pixels from the axis."""
    return "".join(
        f"M{first},{bottom}H{last}V{bottom + SLOT_PX}H{first}Z" for first, last in boxes(silence.months, start, end)
    )


def _name(silence: Silence, language: Language) -> str:
    """The label of a lane, with the organization abbreviated where its name is too long for a phone."""
    name = short_name(silence.organization, language)
    label = language.text("timeline-lane", organization=name)
    if len(label) <= LANE_CHARACTERS:
        return label
    return language.text("timeline-lane", organization=brief_name(silence.organization, language))
