"""A date far before all that surrounds it is shown to somebody who can look it up."""

from __future__ import annotations

import pytest
from tests.packages import FIGURE, HELD, SOURCE, STATED, TODAY, real, rows, tiny, with_rows

from dashboard.dataset.checks.check import check
from dashboard.dataset.files.folder import Contents

REPORT = "open-cells-2025-06-03-1"
PLACE = ("organization_id", "measure_id", "scope_id")


def changed(table: str, key: str, **cells: str) -> Contents:
    """The invented package with some cells of one row changed."""
    return with_rows(tiny(), table, {**rows(tiny(), table)[(key,)], **cells})


def told(contents: Contents, code: str = "date-far") -> list[tuple[str, str | None, str | None]]:
    return [(p.file, p.column, p.value) for p in check(contents, TODAY) if p.code == code]


@pytest.mark.parametrize("stated", ["1900-01-01", "1970-01-01", "1026-09-30", "1925-06", "2015"])
def test_a_figure_far_before_its_document(stated: str) -> None:
    """What a damaged cell becomes, a day of 1900 or of 1970, is a date of the calendar and told all the same."""
    assert told(changed("detentions", HELD, as_of=stated)) == [("detentions.csv", "as_of", stated)]


def test_a_whole_column_damaged() -> None:
    """Figures damaged alike do not vouch for one another."""
    contents = tiny()
    for row in rows(tiny(), "detentions").values():
        contents = with_rows(contents, "detentions", {**row, "as_of": "1970-01-01"} if row["as_of"] else row)
    of_dated = {
        figure for figure, source in rows(tiny(), "attributions") if rows(tiny(), "sources")[(source,)]["published_on"]
    }
    expected = [name for (name,), row in rows(tiny(), "detentions").items() if row["as_of"] and name in of_dated]
    assert len(told(contents)) == len(expected) > 5


def test_a_document_and_its_figures() -> None:
    """A document of a wrong year is told, though its figures have the same one."""
    source = {**SOURCE, "source_id": "open-cells-1970-01-01-1", "author_id": "open-cells", "published_on": "1970-01-01"}
    name = "open-cells.people-held.1970-01-01"
    figure = {**rows(tiny(), "detentions")[(HELD,)], "figure_id": name, "as_of": "1970-01-01"}
    contents = with_rows(with_rows(tiny(), "sources", source), "detentions", figure)
    contents = with_rows(contents, "attributions", {**STATED, "figure_id": name, "source_id": source["source_id"]})
    assert told(contents) == [("sources.csv", "published_on", "1970-01-01")]


def test_a_figure_of_the_past() -> None:
    """An old figure beside others of its organization, or of an old episode, is no slip."""
    old = {**FIGURE, **{column: rows(tiny(), "detentions")[(HELD,)][column] for column in PLACE}}
    contents = tiny()
    for year in ("2012", "2014"):
        name = f"open-cells.people-held.{year}"
        contents = with_rows(contents, "detentions", {**old, "figure_id": name, "as_of": year})
        contents = with_rows(contents, "attributions", {**STATED, "figure_id": name, "source_id": REPORT})
    assert told(contents) == []


def test_an_event_before_everything() -> None:
    """An event years before all else in the package may be a damaged cell as well."""
    (name,) = next(iter(rows(tiny(), "events")))
    assert told(changed("events", name, date="1970-01-01")) == [("events.csv", "date", "1970-01-01")]


def test_read_before_it_was_published() -> None:
    """Nobody reads a document before it appears; where only the month is known, the benefit of doubt is given."""
    published = rows(tiny(), "sources")[(REPORT,)]["published_on"]
    early = changed("sources", REPORT, accessed_on="1955-06-26")
    assert told(early, "read-before-published") == [("sources.csv", "accessed_on", "1955-06-26")]
    assert told(changed("sources", REPORT, accessed_on=published), "read-before-published") == []
    same_month = changed("sources", REPORT, accessed_on=f"{published[:7]}-01", published_on=published[:7])
    assert told(same_month, "read-before-published") == []


def test_the_real_figures_raise_no_alarm() -> None:
    """Of the real figures, documents and events, back to the seventies, none is far from what surrounds it."""
    assert told(real()) == told(real(), "read-before-published") == []
