"""A stranger's large trial in a real browser: nobody else is held up, and it can be left."""

from __future__ import annotations

import csv
import io
import re
from typing import Any

import pytest
from playwright.sync_api import expect
from tests.browser.test_desk import FIGURE, TINY, NewVisit, Running, at_desk, check, press, running

pytestmark = pytest.mark.browser

__all__ = ["running"]
MANY = 9_990


def table(*rows: dict[str, str]) -> bytes:
    written = io.StringIO()
    writer = csv.DictWriter(written, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return written.getvalue().encode()


def figure() -> dict[str, str]:
    rows = csv.DictReader((TINY / "detentions.csv").open(encoding="utf-8", newline=""))
    return next(row for row in rows if row["figure_id"] == FIGURE)


def full_of_errors() -> bytes:
    """As many rows as may be sent, each with other unknown ids and a date and a number that cannot be read."""
    return table(
        *(
            {
                **figure(),
                "figure_id": f"n {n}",
                "organization_id": f"open-cells-{n}",
                "scope_id": f"all-{n}",
                "as_of": f"{n % 28 + 1}.1.{n}",
                "value": f"{n} or so",
            }
            for n in range(MANY)
        )
    )


def bring(visit: Any, content: bytes, *names: str) -> None:
    """The same content as a file of each of these tables."""
    files = [{"name": f"{name}.csv", "mimeType": "text/csv", "buffer": content} for name in names or ("detentions",)]
    visit.page.get_by_role("tab", name="A table or workbook").click()
    visit.page.locator('input[type="file"]').set_input_files(files)
    expect(visit.page.get_by_text(re.compile(r"rows? read"))).to_have_count(len(files), timeout=60000)
    visit.settle()


def start(visit: Any) -> None:
    """Check, and wait until the check has been going on for long enough to be drawn."""
    press(visit, re.compile("^Check"))
    cancel(visit).wait_for(timeout=60000)


def cancel(visit: Any) -> Any:
    return visit.page.get_by_role("button", name="Cancel")


def test_a_large_trial_holds_nobody_up(new_visit: NewVisit, running: Running) -> None:
    """While a stranger's trial runs, staff check at once, another stranger waits and is told so; left, it gives way.

    What was brought is as it was after leaving, and behind a closed tab the next one has its turn.
    """
    small = table({**figure(), "value": "153"})
    staff = at_desk(new_visit, running, signed_in=True)
    stranger, other, last = (at_desk(new_visit, running) for _ in range(3))
    bring(stranger, full_of_errors(), "detentions", "releases", "related")
    for visit in (staff, other, last):
        bring(visit, small)
    start(stranger)
    expect(stranger.page.get_by_role("progressbar")).to_be_visible()
    press(other, re.compile("^Check"))
    other.page.get_by_text("Another file is being checked.").wait_for(timeout=30000)
    check(staff)
    expect(staff.page.locator("#changes")).to_contain_text("152 → 153")
    cancel(stranger).click()
    other.page.locator("#problems").wait_for(timeout=30000)
    stranger.settle()
    expect(stranger.page.get_by_text(re.compile(r"9,?990 rows read"))).to_have_count(3)
    expect(stranger.page.get_by_role("progressbar")).to_have_count(0)
    assert stranger.page.locator("#problems").count() == 0
    start(stranger)
    stranger.page.close()
    check(last)
    for visit in (staff, other, last):
        visit.assert_quiet()


def test_a_large_trial_is_told_in_short(new_visit: NewVisit, running: Running) -> None:
    """Ten thousand rows full of errors end in some findings of each kind and the number of the others."""
    visit = at_desk(new_visit, running)
    bring(visit, full_of_errors())
    press(visit, re.compile("^Check"))
    problems = visit.page.locator("#problems")
    problems.wait_for(timeout=120000)
    visit.settle()
    expect(problems).to_contain_text("9,980 times more")
    assert problems.locator("tr").count() < 200
    visit.assert_quiet()
