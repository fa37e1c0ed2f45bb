"""The hour of a count: read where a package has the column, checked, and taken for the order within a day."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.factories import make_figure
from tests.packages import TODAY, described, rows, table, tiny, with_rows

from dashboard.analysis.latest import latest
from dashboard.dataset.checks.check import check
from dashboard.dataset.figures.load import load
from dashboard.dataset.files.canonical import serialize
from dashboard.dataset.files.folder import Contents

HELD = "open-cells.people-held.2025-06-30"
HOUR = {
    "name": "hour",
    "type": "string",
    "title": "Hour",
    "title_es": "Hora",
    "description": "When.",
    "constraints": {},
}


def with_hours(hour: str = "", **cells: str) -> Contents:
    """The small package with the column, and the count of a day besides one that stands, with this hour."""

    def add(descriptor: dict[str, Any]) -> None:
        [fields] = [r["schema"]["fields"] for r in descriptor["resources"] if r["name"] == "detentions"]
        fields.append(HOUR | {"constraints": {"pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"}})

    wider = described(tiny(), add)
    of, known = table(wider, "detentions"), rows(tiny(), "detentions")
    contents: Contents = {**wider, of.path: serialize(of, ({"hour": "", **row} for row in known.values()))}
    stated = next(row for row in rows(contents, "attributions").values() if row["figure_id"] == HELD)
    earlier = {**known[HELD,], "figure_id": f"{HELD}.9", "value": "140", "hour": hour, **cells}
    contents = with_rows(contents, "detentions", earlier)
    return with_rows(contents, "attributions", {**stated, "figure_id": f"{HELD}.9"})


def codes(contents: Contents) -> list[str]:
    return [p.code for p in check(contents, TODAY)]


def test_two_counts_of_a_day_stand_with_their_hours() -> None:
    """A count that closed at an hour is no rival of the one of its day; without an hour it is."""
    assert "figure-rival" not in codes(with_hours("09:00"))
    assert "figure-rival" in codes(with_hours())


@pytest.mark.parametrize("hour", ["9:00", "24:00", "09.00", "09:60", "9 am"])
def test_an_hour_is_written_as_one(hour: str) -> None:
    """An hour has two digits, a colon and two digits, and is one of a day."""
    assert any(p.column == "hour" for p in check(with_hours(hour), TODAY))


def test_an_hour_is_that_of_a_day() -> None:
    """An hour beside a month says nothing."""
    assert "hour-without-day" in codes(with_hours("09:00", as_of="2025-06"))
    assert "hour-without-day" not in codes(with_hours("09:00"))


def test_the_later_hour_is_the_latest_of_its_day() -> None:
    """Of two counts of a day the one that closed later is the latest, and one without an hour is the day's own."""
    early, late, whole = (make_figure(hour or "whole", hour=hour) for hour in ("09:00", "18:10", ""))
    assert latest([late, early]) is late
    assert latest([early, whole]) is whole
    assert early.reference.moment < late.reference.moment < whole.reference.moment
    assert len({early.reference.key, late.reference.key, whole.reference.key}) == 3


def test_a_real_hour_is_that_of_its_note() -> None:
    """An hour of Venezuela's package is the one that the note of the figure states, and both counts of a day stand."""
    dataset = load(Path("data/venezuela"))
    stated = {f.id: f for f in dataset.figures.values() if f.reference.hour}
    assert len(stated) > 15
    assert all(f.reference.hour in f.note["en"] for f in stated.values())
    morning = stated["foro-penal.released-political.2026-01-08-to-2026-01-10.2"]
    night = dataset.figures["foro-penal.released-political.2026-01-08-to-2026-01-10"]
    assert (morning.value, morning.stands, night.value, night.stands) == (10, True, 16, True)
    assert latest([morning, night]) is night
