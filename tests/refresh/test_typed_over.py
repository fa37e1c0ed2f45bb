"""Last month's row typed over: a figure that keeps its id and takes another date is told before it replaces a count."""

from __future__ import annotations

import pytest
from tests.packages import figure, laid, rows, source, stated, tiny

from dashboard.dataset.files.folder import Contents
from dashboard.dataset.problems import Problem
from dashboard.refresh.naming import Incoming
from dashboard.wording.language import language_of
from dashboard.wording.problems import say_finding

ID = "open-cells.people-on-list.2025-09-30"


def standing() -> Contents:
    """The invented package with the count of September, as it was published."""
    document = source("doc 1", author_id="open-cells", published_on="2025-10-03")
    return laid(document, figure("new 1"), stated("new 1", "doc 1"), base=tiny()).contents


def brought(**cells: str) -> list[Problem]:
    row = Incoming("detentions", {"figure_id": ID, **cells}, "my-figures.csv", 5)
    return [p for p in laid(row, base=standing()).problems if p.code == "figure-redated"]


def test_the_figure_stands() -> None:
    """The id of this file is that of the count of September."""
    assert (ID,) in rows(standing(), "detentions")


@pytest.mark.parametrize(
    "cells", [{"as_of": "2025-10-31", "value": "155"}, {"as_of": "2025-10-31"}, {"as_of": "2025-10"}]
)
def test_another_date(cells: dict[str, str]) -> None:
    """Told at the date, with what stood: whether the number changes or not."""
    (found,) = brought(**cells)
    assert (found.severity, found.file, found.line, found.column, found.value) == (
        "warning",
        "my-figures.csv",
        5,
        "as_of",
        cells["as_of"],
    )
    assert found.parameters["other"] == ID


@pytest.mark.parametrize(
    "cells",
    [
        {"value": "155"},
        {"as_of": "2025-09"},
        {"as_of": ""},
        {"as_of": "30/09/2025"},
        {"as_of": "2025-09-30", "note_en": "x", "note_es": "x"},
    ],
)
def test_the_same_time(cells: dict[str, str]) -> None:
    """A corrected number, and the same date more or less precisely, is a correction of that figure; what is no date has its own error."""
    assert brought(**cells) == []


def test_a_row_of_its_own() -> None:
    """The same count without the id is a new figure, and the one of September stays."""
    new = laid(figure("", as_of="2025-10-31", value="155"), base=standing())
    assert (ID,) in rows(new.contents, "detentions")
    assert "figure-redated" not in {p.code for p in new.problems}


@pytest.mark.parametrize(
    ("code", "when", "way"),
    [("en", "30 September 2025", "leave figure_id empty"), ("es", "30 de septiembre de 2025", "deja vacía figure_id")],
)
@pytest.mark.parametrize("is_typed", [True, False])
def test_words(code: str, when: str, way: str, is_typed: bool) -> None:
    """It is said which figure the row is, with its number, and that a new count goes elsewhere."""
    (found,) = brought(as_of="2025-10-31", value="155")
    words = say_finding(found, language_of(code), is_typed)
    assert when in words and f"({found.parameters['stood_at']})" in words
    assert is_typed or way in words
