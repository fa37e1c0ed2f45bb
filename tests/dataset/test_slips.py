"""A number far from its neighbours in a series is shown to somebody who can look it up."""

from __future__ import annotations

import pytest
from tests.packages import FIGURE, SOURCE, STATED, TODAY, real, rows, tiny, with_rows

from dashboard.dataset.checks.check import check
from dashboard.dataset.files.folder import Contents

VALUES = ("1300", "1310", "1325", "1339")


def series(*values: str, measure: str = "people_on_list", periods: bool = False) -> Contents:
    """The invented package with a series of one organization, month by month."""
    figures, attributions = [], []
    for number, value in enumerate(values, 1):
        month = f"2024-{number:02}"
        when = {"as_of": "", "period_start": month, "period_end": month} if periods else {"as_of": month}
        name = f"lantern-committee.{measure.replace('_', '-')}.harbour-strike.{month}"
        figures.append(
            {
                **FIGURE,
                "organization_id": "lantern-committee",
                "scope_id": "harbour-strike",
                "measure_id": measure,
                "value": value,
                "figure_id": name,
                **when,
            }
        )
        attributions.append({**STATED, "figure_id": name, "source_id": "lantern-committee-2025-02-03-1"})
    contents = with_rows(
        tiny(),
        "sources",
        {
            **SOURCE,
            "author_id": "lantern-committee",
            "source_id": "lantern-committee-2025-02-03-1",
            "published_on": "2025-02-03",
        },
    )
    return with_rows(with_rows(contents, "detentions", *figures), "attributions", *attributions)


def jumps(contents: Contents) -> list[str | None]:
    return [p.value for p in check(contents, TODAY) if p.code == "value-jump"]


@pytest.mark.parametrize("slip", ["13390", "134", "0", "133913", "6700", "250"])
@pytest.mark.parametrize("place", [0, 2, 4])
def test_a_slip_is_told(slip: str, place: int) -> None:
    """Ten times, a tenth, nothing, pasted twice: told wherever it stands in the series, and only there."""
    values = [*VALUES[:place], slip, *VALUES[place:]]
    assert jumps(series(*values)) == [slip]


@pytest.mark.parametrize("value", ["1500", "2600", "700", "6000", "280"])
def test_a_change_is_no_slip(value: str) -> None:
    """What doubles, halves or grows fourfold is news, not a slip."""
    assert jumps(series(*VALUES, value)) == []


def test_small_numbers_multiply_easily() -> None:
    """From two to fifteen is no slip; from 35 to 350 is one."""
    assert jumps(series("2", "3", "2", "15")) == []
    assert jumps(series("34", "35", "33", "350")) == ["350"]


def test_a_slip_that_stands_is_no_measure() -> None:
    """The next number is held against the others, though one wrong one before it is like it; two are news."""
    assert jumps(series("32", "31", "38", "350", "352")) == ["352"]
    assert jumps(series("32", "31", "38", "350", "36")) == ["350"]
    assert jumps(series("32", "31", "38", "350", "352", "351")) == []


def test_a_figure_of_another_time() -> None:
    """A number is not held against what was counted decades before or after."""
    row = rows(series(*VALUES), "detentions")[("lantern-committee.people-on-list.harbour-strike.2024-04",)]
    old = {**row, "figure_id": "lantern-committee.people-on-list.harbour-strike.1996", "as_of": "1996", "value": "9"}
    assert jumps(with_rows(series(*VALUES), "detentions", old)) == []


def test_too_few_to_tell() -> None:
    """Beside one other figure nothing can be told."""
    assert jumps(series("35", "350")) == []


def test_a_flow_by_month() -> None:
    """Detentions of a month are held against those of other months."""
    assert jumps(series("60", "70", "58", "640", measure="list_entries", periods=True)) == ["640"]


def test_real_series() -> None:
    """Of the real series three steps are so large that a person should look them up."""
    assert sorted(str(p) for p in jumps(real())) == ["12", "140", "5"]
