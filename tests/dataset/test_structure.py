"""Cells, keys and references that do not fit the descriptor."""

from __future__ import annotations

from typing import Any

import pytest
from tests.dataset.conftest import Folder, places

from dashboard.dataset.problems import Problem

CELLS: list[tuple[str, int, str, str, str, dict[str, Any]]] = [
    ("detentions", 2, "as_of", "31/12/2025", "date-format", {"suggestion": "2025-12-31"}),
    ("detentions", 2, "as_of", "12-31-2025", "date-format", {"suggestion": "2025-12-31"}),
    ("detentions", 2, "as_of", "03/04/2025", "date-format", {}),
    ("detentions", 2, "as_of", "2025-9-3", "date-format", {"suggestion": "2025-09-03"}),
    ("detentions", 2, "as_of", "30 Sep 2025", "date-format", {"suggestion": "2025-09-30"}),
    ("detentions", 2, "as_of", "45930", "date-format", {"suggestion": "2025-09-30"}),
    ("detentions", 2, "as_of", "2025-13", "date-impossible", {}),
    ("detentions", 2, "as_of", "2025-02-30", "date-impossible", {}),
    ("detentions", 2, "as_of", "2025-06-31", "date-impossible", {}),
    ("detentions", 2, "as_of", "0000", "date-year-impossible", {}),
    ("detentions", 2, "value", "1,150", "number-format", {"suggestion": "1150"}),
    ("detentions", 2, "value", "1.150", "number-format", {"suggestion": "1150"}),
    ("detentions", 2, "value", "1 150", "number-format", {"suggestion": "1150"}),
    ("detentions", 2, "value", "1150.0", "number-format", {"suggestion": "1150"}),
    ("detentions", 2, "value", "about 500", "number-format", {}),
    ("detentions", 2, "value", "1_150", "number-format", {}),
    ("detentions", 2, "value", "-3", "number-negative", {}),
    ("detentions", 2, "value", "", "value-missing", {}),
    ("measures", 2, "rank", "0", "number-range", {"low": "1", "high": "none"}),
    ("measures", 2, "rank", "9" * 16, "number-range", {"low": "1", "high": "9" * 15}),
    ("detentions", 2, "value", "1000001", "number-range", {"low": "0", "high": "1000000"}),
    ("detentions", 2, "value", "9" * 30, "number-range", {"low": "0", "high": "1000000"}),
    ("detentions", 2, "value", "9" * 5000, "number-range", {"low": "0", "high": "1000000"}),
    ("detentions", 2, "qualifier", "at least", "value-unknown", {"suggestion": "at_least"}),
    ("detentions", 2, "qualifier", "Exact", "value-unknown", {"suggestion": "exact"}),
    ("detentions", 2, "status", "deleted", "value-unknown", {}),
    ("sources", 3, "url", "javascript:alert(1)", "address-format", {}),
    ("sources", 3, "url", "www.example.org", "address-format", {}),
    ("sources", 3, "url", "https://a@evil.example/page", "address-odd", {"fault": "user"}),
    ("sources", 3, "url", "https://[::1", "address-odd", {"fault": "site"}),
    ("sources", 3, "url", "https://evil", "address-odd", {"fault": "site"}),
    ("sources", 3, "language", "english", "value-format", {}),
    ("sources", 3, "source_id", "Open Cells 1", "id-format", {}),
    ("organizations", 2, "short_en", "x" * 25, "text-too-long", {"length": 25, "longest": 24}),
    ("organizations", 2, "short_en", "Open Cells", "value-doubled", {}),
    (
        "detentions",
        2,
        "organization_id",
        "lantern-comittee",
        "reference-unknown",
        {"suggestion": "lantern-committee"},
    ),
    ("detentions", 2, "measure_id", "people_hold", "reference-unknown", {"suggestion": "people_held"}),
    ("detentions", 2, "scope_id", "nobody", "reference-unknown", {}),
    ("detentions", 9, "variant_of", "open-cells.nothing", "reference-unknown", {}),
    ("detentions", 3, "superseded_by", "open-cells.nothing", "reference-unknown", {}),
    ("detentions", 13, "rests_on", "closed-cells", "reference-unknown", {}),
    ("releases", 2, "episode_id", "thaw-2024", "reference-unknown", {"suggestion": "thaw-2025"}),
    ("attributions", 2, "source_id", "lantern-committee-2025-07-2", "reference-unknown", {}),
    ("definitions", 2, "in_prison", "maybe", "value-unknown", {}),
]


@pytest.mark.parametrize(("table", "line", "column", "cell", "code", "known"), CELLS)
def test_wrong_cell(
    folder: Folder, table: str, line: int, column: str, cell: str, code: str, known: dict[str, Any]
) -> None:
    """A cell that does not fit its column is told once, with its place and what may have been meant."""
    folder.set(table, line, column, cell)
    problem = only(folder.check(), code)
    assert (problem.file, problem.column, problem.severity) == (f"{table}.csv", column, "error")
    assert known.items() <= problem.parameters.items()
    assert ("suggestion" in problem.parameters) == ("suggestion" in known) or code == "reference-unknown"


def test_a_month_in_a_language_of_the_package(folder: Folder) -> None:
    """The date that is meant is told where its month is named in a language that the package has."""
    folder.describe(lambda descriptor: descriptor["dashboard"].update(languages=["en", "es", "fr"]))
    folder.set("detentions", 2, "as_of", "3 mars 2025")
    [found] = [p.parameters for p in folder.check() if p.code == "date-format"]
    assert found == {"suggestion": "2025-03-03"}


def only(problems: list[Problem], code: str) -> Problem:
    (problem,) = [p for p in problems if p.code == code]
    return problem


def test_line_of_wrong_cell(folder: Folder) -> None:
    """The line is the one an editor shows."""
    for line in (2, 7, 14):
        folder.set("detentions", line, "value", "some")
    assert [p.line for p in folder.check()] == [2, 7, 14]


def test_one_finding_per_cell(folder: Folder) -> None:
    """A cell that breaks several constraints is told once."""
    folder.set("detentions", 2, "qualifier", "")
    assert places(folder.check()) == [("value-missing", "detentions.csv", 2, "qualifier")]


def test_doubled_key(folder: Folder) -> None:
    """A second row with the same key names the line of the first, and is told once."""
    line = folder.copy_row("organizations", 2, short_en="Another", short_es="Otro")
    problem = only(folder.check(), "key-doubled")
    assert (problem.line, problem.column, problem.parameters["first"]) == (line, "organization_id", "2")


def test_doubled_composite_key(folder: Folder) -> None:
    """A pair that must be unique is told as a pair."""
    line = folder.copy_row("attributions", 2)
    problem = only(folder.check(), "key-doubled")
    assert (problem.line, problem.parameters["columns"]) == (line, "figure_id, source_id")


def test_allowed_values_are_listed(folder: Folder) -> None:
    """The allowed values of a closed vocabulary are part of the finding."""
    folder.set("attributions", 2, "confidence", "hgih")
    problem = only(folder.check(), "value-unknown")
    assert problem.parameters == {"choices": "high, medium, low", "suggestion": "high"}


def test_reference_into_unreadable_table(folder: Folder) -> None:
    """References into a file that cannot be read are not called unknown."""
    (folder.path / "scopes.csv").unlink()
    assert places(folder.check()) == [("file-missing", "scopes.csv", None, None)]


def test_reference_to_damaged_row(folder: Folder) -> None:
    """An id in a row with another defect is still known to the other tables."""
    folder.set("sources", 2, "published_on", "July 2025")
    assert places(folder.check()) == [("date-format", "sources.csv", 2, "published_on")]
