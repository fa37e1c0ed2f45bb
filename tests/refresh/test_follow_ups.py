"""One slip, one message: what only follows from it is held back, and nothing else is."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.packages import tiny

from dashboard.dataset.problems import Problem, Severity
from dashboard.refresh.difference import package_of
from dashboard.refresh.follow_ups import without_follow_ups
from dashboard.refresh.naming import Incoming
from dashboard.refresh.reading.sheets import Sheet
from dashboard.refresh.reading.unread import Unread, unread_of

PACKAGE = package_of(tiny())
MINE = "my-figures.csv"
TIES = "my-ties.csv"
INCOMING = [
    Incoming("detentions", {"figure_id": "new"}, MINE, 2),
    Incoming("attributions", {"figure_id": "new"}, TIES, 2),
    Incoming("attributions", {"figure_id": "news"}, TIES, 3),
]


def told(code: str, file: str, line: int | None, column: str | None, severity: Severity = "error") -> Problem:
    return Problem(code, severity, file, line, column)


def left(found: Sequence[Problem], unread: Unread) -> list[str]:
    return [problem.code for problem in without_follow_ups(found, unread, INCOMING, PACKAGE)]


def reading(*problems: Problem, lost: str = "") -> Unread:
    sheets = [Sheet(PACKAGE.tables[lost], f"{lost}.csv", ("value",), ())] if lost else []
    return unread_of(problems, sheets)


NUMBER = told("number-format", MINE, 2, "value")
DATE = told("date-format", MINE, 2, "as_of")
BELOW = told("date-format", MINE, 3, "as_of")
NAMES = [told("id-format", TIES, 2, "source_id"), told("reference-unknown", TIES, 2, "figure_id")]


@pytest.mark.parametrize(
    ("read", "kept"),
    [
        ([], [NUMBER, DATE, BELOW]),
        ([told("question-open", MINE, 2, "value")], [DATE, BELOW]),
        ([told("upload-error-value", "other.csv", 2, "value")], [NUMBER, DATE, BELOW]),
        ([told("upload-column-missing", MINE, 2, "value", "warning")], [NUMBER, DATE, BELOW]),
        ([told("upload-number-split", MINE, 2, "value")], [BELOW]),
        ([told("row-long", MINE, 2, None)], [BELOW]),
        ([told("no-rows", MINE, None, None)], [NUMBER, DATE, BELOW]),
        ([told("upload-column-unknown", MINE, 1, "Fecha")], [NUMBER]),
    ],
)
def test_cells_and_rows(read: list[Problem], kept: list[Problem]) -> None:
    """Of a cell, of a row that has moved, or of a column that may bear another name nothing more is said."""
    sheet = Sheet(PACKAGE.tables["detentions"], MINE, ("figure_id", "value"), ())
    assert without_follow_ups([NUMBER, DATE, BELOW], unread_of(read, [sheet]), INCOMING, PACKAGE) == kept


@pytest.mark.parametrize(
    ("lost", "kept"),
    [
        ("sources", ["reference-unknown"]),
        ("detentions", ["id-format"]),
        ("attributions", ["id-format", "reference-unknown"]),
    ],
)
def test_names_of_lost_rows(lost: str, kept: list[str]) -> None:
    """A name that may be one of a row which was lost, or has lost its name, is no mistake yet; another is."""
    assert left(NAMES, reading(told("rows-in-cell", f"{lost}.csv", 2, None), lost=lost)) == kept
    assert left(NAMES, reading(told("upload-column-unknown", f"{lost}.csv", 1, "Figura"), lost=lost)) == kept


def test_names_of_files_not_read() -> None:
    """While a file is not read at all, any name may stand in it; once all were read each has to be known."""
    assert left(NAMES, reading(told("encoding-unconfirmed", "sources.csv", None, None))) == []
    assert left(NAMES, reading(told("upload-column-unknown", "measures.csv", 1, "x"), lost="measures")) == [
        p.code for p in NAMES
    ]
    sheet = Sheet(PACKAGE.tables["sources"], "sources.csv", ("source_id",), ())
    assert left(NAMES, unread_of([told("upload-column-unknown", "sources.csv", 1, "x")], [sheet])) == [
        p.code for p in NAMES
    ]


def test_figure_without_document() -> None:
    """Where as many rows name no figure as figures lack a document, these are meant; a figure more has none itself."""
    alone, misnamed = (
        told("figure-without-source", MINE, 2, "figure_id"),
        told("reference-unknown", TIES, 3, "figure_id"),
    )
    assert left([alone], Unread()) == ["figure-without-source"]
    assert left([alone, misnamed], Unread()) == ["reference-unknown"]
    assert left([alone, alone, misnamed], Unread()).count("figure-without-source") == 2
    assert left([alone], reading(told("rows-in-cell", "attributions.csv", 2, None), lost="attributions")) == []
