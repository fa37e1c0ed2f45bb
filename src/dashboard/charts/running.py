"""Running counts of one release in time: points only, each of everything up to its own day."""

from __future__ import annotations

from datetime import date, timedelta

from dashboard.analysis.accounts import Running
from dashboard.charts.layout import date_axis, greatest_with_arrows, lay_out, upright_axis
from dashboard.charts.marks import POINT_PX, Pen, Spec, Stretch, in_time, stretch
from dashboard.charts.symbols import SPAN
from dashboard.charts.theme import Theme
from dashboard.wording.language import Language

HEIGHT_PX = 380
ABOVE_PX, BELOW_PX = 16, 34
MOST_MONTHS = 3


def running_chart(running: Running, theme: Theme, language: Language) -> Spec:
    """One measure in time as a plotly dict; every point, pale bar and arrow carries its ``figure_id``."""
    pen = Pen(theme, language, "y", POINT_PX, 2)
    # Filled marks first: a ring over a filled mark leaves both to be seen.
    marks = [in_time(figure) for figure in sorted(running.figures, key=lambda f: f.hand)]
    most = greatest_with_arrows(running.on_scale)
    upright = upright_axis(most, running.figures, HEIGHT_PX - ABOVE_PX - BELOW_PX, theme, language)
    axes = _date_axis(running, theme, language), upright
    return {
        "data": pen.stretches(spans_of(running)) + pen.points(marks) + pen.bars(marks),
        "layout": lay_out(HEIGHT_PX, (46, 20, ABOVE_PX, BELOW_PX), axes, theme) | {"annotations": pen.bounds(marks)},
    }


def spans_of(running: Running) -> list[Stretch]:
    """A pale bar over the days the end of a count can mean."""
    return [
        span
        for figure in running.figures
        for span in stretch(figure, max(running.start, figure.reference.earliest), SPAN)
    ]


def _date_axis(running: Running, theme: Theme, language: Language) -> Spec:
    end = running.end
    edge = timedelta(days=max(2, (end - running.start).days // 25))
    labels = {running.start.isoformat(): language.day(running.start, short=True)}
    months = _months(running.start + edge * 6, end)
    labels |= {month: language.date(month[:7], short=True) for month in months}
    if not months and end - running.start >= 2 * edge:
        # A count of some weeks begins no month in its chart: the day it ends says how long it is.
        labels[end.isoformat()] = language.day(end, short=True)
    return date_axis(running.start - edge, end + edge, labels, theme) | {"ticklabeloverflow": "allow"}


def _months(start: date, end: date) -> list[str]:
    """First days of months inside, a few at equal distances."""
    count = (end.year - start.year) * 12 + end.month - start.month
    numbers = [start.month + step for step in range(1, count + 1)]
    days = [date(start.year + (n - 1) // 12, (n - 1) % 12 + 1, 1).isoformat() for n in numbers]
    return days[:: max(1, -(-len(days) // MOST_MONTHS))]
