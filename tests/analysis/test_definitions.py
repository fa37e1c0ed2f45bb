"""The grid of definitions shows what is stated, and says what is not."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from tests import packages

from dashboard.analysis.definitions import definitions, grid, organizations_of
from dashboard.dataset.figures.load import Dataset, load
from dashboard.dataset.files.package import NO, UNSTATED, YES

ROOT = Path(__file__).parents[2]
LISTED = ("people_on_list", "all")


def test_questions_come_from_the_schema(tiny: Dataset) -> None:
    """Every column that allows yes, no and unstated is a question, and no other column."""
    found = tiny.package.questions_of_definitions
    assert (found[0], found[-1], len(found)) == ("in_prison", "names_published", 9)


def test_a_package_asks_its_own_questions(today: date) -> None:
    """A question of one package alone is a column of its descriptor, and stands in its grid."""

    def ask(descriptor: Any) -> None:
        [fields] = [r["schema"]["fields"] for r in descriptor["resources"] if r["name"] == "definitions"]
        texts = {"title": "Held on an island", "title_es": "En una isla"}
        fields.append({"name": "on_an_island", **texts, "constraints": {"enum": ["yes", "no", "unstated"]}})

    asking = packages.described(packages.tiny(), ask)
    stated = [row | {"on_an_island": "no"} for row in packages.rows(packages.tiny(), "definitions").values()]
    own = load(packages.with_rows(asking, "definitions", *stated))
    assert own.package.questions_of_definitions[-1] == "on_an_island"
    assert grid(definitions(own, today)[LISTED], own.package.questions_of_definitions).columns[-1] == "on_an_island"


def test_no_question_stands_in_the_code() -> None:
    """What a package asks of a count is known to its tables alone."""
    asked = {
        column
        for folder in ("data/cuba", "data/venezuela", "tests/data/tiny")
        for column in load(ROOT / folder).package.questions_of_definitions
    }
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py"))
    assert [column for column in asked if f'"{column}"' in code] == []


def test_real_packages_ask_what_matters_to_them() -> None:
    """What sets the counts of Venezuela apart is answered there: 48 hours, late reports, officers, house arrest."""
    venezuela = load(ROOT / "data" / "venezuela")
    own = set(venezuela.package.questions_of_definitions)
    own -= set(load(ROOT / "data" / "cuba").package.questions_of_definitions)
    assert own >= {"shorter_than_48_hours", "reported_late", "dual_nationals", "house_arrest_is_release"}
    [held] = [d for d in venezuela.definitions if d.id == "foro-penal.political-prisoners-behind-bars.2014"]
    assert (held.answers["shorter_than_48_hours"], held.answers["house_arrest_is_release"]) == (NO, NO)


def test_rows_of_one_organization_stand_in_time(tiny: Dataset, today: date) -> None:
    """Organizations by name; within one the earlier definition first, as later summaries refer to it."""
    shown = grid(definitions(tiny, today)[LISTED], tiny.package.questions_of_definitions)
    assert [d.id for d in shown.rows] == [
        "lantern-committee.people-on-list.2020",
        "open-cells.people-on-list.2020",
        "open-cells.people-on-list.2025-06",
    ]


def test_a_column_without_an_answer_is_said_not_drawn(tiny: Dataset, today: date) -> None:
    """What no row answers leaves the grid and is named; a row without any answer stands apart."""
    only = [d for d in definitions(tiny, today)[LISTED] if d.organization.id == "lantern-committee"]
    shown = grid(only, tiny.package.questions_of_definitions)
    assert shown.unanswered == ("house_arrest_or_limited_liberty", "violent_acts_included")
    assert grid(only, shown.unanswered).silent == tuple(only)


def test_a_definition_of_later_is_not_known_yet(tiny: Dataset) -> None:
    """Seen from an earlier day only the definitions in use by then are there."""
    assert len(definitions(tiny, date(2024, 1, 1))[LISTED]) == 2


def test_nothing_is_lost(dataset: Dataset, today: date) -> None:
    """Every definition of the real data is in one grid, as a row or among the silent, and every answer is known."""
    columns = dataset.package.questions_of_definitions
    shown = [grid(found, columns) for found in definitions(dataset, today).values()]
    rows = [row for one in shown for row in (*one.rows, *one.silent)]
    assert len(rows) == len(dataset.tables["definitions"])
    assert {answer for row in rows for answer in row.answers.values()} <= {YES, NO, UNSTATED}
    assert all(
        row.says(column) or column in one.columns + one.unanswered
        for one in shown
        for row in one.rows
        for column in columns
    )


def test_organizations_are_counted_once(dataset: Dataset, today: date) -> None:
    """Three definitions of one organization are one organization."""
    found = definitions(dataset, today)["political_prisoners_listed", "all"]
    assert (len(found), organizations_of(found)) == (9, 7)
