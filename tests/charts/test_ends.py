"""The names at the right edge of a panel over time: each beside its last mark, none on another."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from tests.factories import make_dataset, make_figure, make_organization

from dashboard.analysis.series import series_of
from dashboard.charts.ends import LEAST_LINE_PX, End, ends_of, numbers_of, spread
from dashboard.charts.numbers import numbers_at_marks
from dashboard.charts.theme import theme
from dashboard.charts.timeline import Timeline, timeline_chart
from dashboard.dataset.figures.dates import first_day, last_day
from dashboard.wording.language import Language


@pytest.mark.parametrize("wanted", [[10, 11, 12], [0, 0, 0, 0], [95, 96, 99], [5, 50, 94], [100, 100]])
def test_spread(wanted: list[float]) -> None:
    """Heights keep their order and their distance, and stay between top and bottom."""
    placed = spread(wanted, [15] * len(wanted), 0, 115)
    assert placed == sorted(placed) and placed[0] >= 0 and placed[-1] <= 100
    assert all(later - earlier >= 15 for earlier, later in pairwise(placed))


def test_what_has_two_lines_takes_two() -> None:
    """Under a name of two lines there is room for both, at the bottom too."""
    assert spread([50, 50, 50], [15, 30, 15], 0, 200) == [50, 65, 95]
    assert spread([90, 95], [15, 30], 0, 100) == [55, 70]


def panel(*names: str) -> Timeline:
    figures = [
        make_figure(f"{name}-{day}", as_of=day, value=100 + number, organization=make_organization(name))
        for number, name in enumerate(names)
        for day in ("2025-01-31", "2025-06-30")
    ]
    found = series_of(make_dataset(figures), "people_held", "all")
    return Timeline(found, [], [], first_day("2025"), last_day("2025"))


def test_each_series_has_its_end(english: Language) -> None:
    """The last figure of every series is named, from the top to the bottom, with its number and year."""
    view = panel("open-cells", "beta", "gamma")
    inks = theme("light", make_dataset().package)
    ends = ends_of(view, timeline_chart(view, inks, english), inks, english)
    assert [end.figure_id for end in ends] == ["gamma-2025-06-30", "beta-2025-06-30", "open-cells-2025-06-30"]
    assert [end.parts[1:] for end in ends] == [("102", "2025"), ("101", "2025"), ("100", "2025")]
    heights = [end.label_y for end in ends]
    assert all(later - earlier >= LEAST_LINE_PX for earlier, later in pairwise(heights))


def test_numbers_where_colours_are_shared() -> None:
    """Organizations that share the one grey bear numbers, one with a colour of its own does not."""
    view = panel("open-cells", "beta", "gamma")
    numbers = numbers_of(view, theme("light", make_dataset().package))
    assert set(numbers) == {"beta", "gamma"} and set(numbers.values()) == {"1", "2"}


def points(*placed: tuple[str, float]) -> dict[str, Any]:
    """A chart of points 300 pixels high, over five years."""
    trace = {"mode": "markers", "x": [day for day, _ in placed], "y": [300 - y for _, y in placed]}
    axes = {"xaxis": {"type": "date", "range": ["2021-01-01", "2025-12-31"]}, "yaxis": {"range": [0, 300]}}
    layout = {"height": 300, "margin": dict.fromkeys("lrtb", 0), **axes}
    return {"data": [trace], "layout": {**layout, "annotations": []}}


def test_near_numbers_stand_apart() -> None:
    """Of two last marks that stand close to each other the earlier one bears its number before it."""
    near = [End("first", "2025-06-20", 100, 100, ("a", "1", "2025"), "grey", "1")]
    near += [End("second", "2025-06-30", 104, 110, ("b", "2", "2025"), "grey", "2")]
    second, first = numbers_at_marks(near, points(("2025-06-20", 100), ("2025-06-30", 104)))
    assert ">1<" in first and "end" in first and "end" not in second
    apart = [near[0], replace(near[1], y=140)]
    assert all("end" not in one for one in numbers_at_marks(apart, points(("2025-06-20", 100), ("2025-06-30", 140))))


def test_a_number_stands_on_no_mark() -> None:
    """In a row of marks of one height a number stands below its own, not on the next."""
    days = [f"2025-0{month}-01" for month in range(1, 7)]
    end = End("one", days[2], 100, 100, ("a", "1", "2025"), "grey", "1")
    [number] = numbers_at_marks([end], points(*((day, 100) for day in days)))
    assert 'y="19"' in number and "middle" in number


def test_no_room_no_names(english: Language) -> None:
    """Where there are more series than lines nobody is named, rather than some."""
    view = panel(*(f"group-{number}" for number in range(60)))
    inks = theme("light", make_dataset().package)
    assert ends_of(view, timeline_chart(view, inks, english), inks, english) == ()


def test_a_name_too_long_for_a_line_has_two(english: Language) -> None:
    """A long name is not cut: the next name stands two lines below it."""
    long = "Association of Relatives of Those Who Are Held without Charge"
    view = panel("open-cells", "beta")
    other, last = sorted(view.series, key=lambda series: series.newest.value)
    organization = replace(last.organization, short={"en": long, "es": long}, abbreviation={"en": "", "es": ""})
    figures = tuple(replace(figure, organization=organization) for figure in last.figures)
    named = replace(last, organization=organization, figures=figures, newest=figures[-1])
    view = replace(view, series=[other, named])
    inks = theme("light", make_dataset().package)
    first, second = ends_of(view, timeline_chart(view, inks, english), inks, english)
    assert first.parts[0] == long and second.label_y - first.label_y >= 2 * LEAST_LINE_PX
