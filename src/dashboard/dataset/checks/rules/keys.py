"""Rules about ids that a foreign key cannot say: ids in lists, and figures in three tables."""

from __future__ import annotations

from collections import defaultdict

from dashboard.dataset.checks.guesses import Guesses
from dashboard.dataset.files.package import FIGURE_TABLES
from dashboard.dataset.files.rows import Row, Tables, split
from dashboard.dataset.problems import Problem

_LISTS = (("organizations", "members"), ("measures", "part_of_within"), ("statements", "organization_ids"))
_TO_FIGURES = (
    ("attributions", "figure_id"),
    ("relations", "figure_id"),
    ("relations", "other_figure_id"),
    ("completeness", "figure_id"),
)


def check_lists(tables: Tables) -> list[Problem]:
    """Every organization in a list of organizations is known."""
    known = tables.ids("organizations", "organization_id")
    place = tables.of("organizations").table.path
    guess, problems = Guesses(known), []
    for name, column in _LISTS:
        for row in tables.rows(name) if name in tables.by_name else []:
            for item in split(row[column]):
                if item not in known:
                    parameters = {"item": item, "table": place, **guess(item)}
                    problems.append(row.problem("list-unknown", column, **parameters))
    return problems


def check_figure_references(tables: Tables) -> list[Problem]:
    """Every figure that another table speaks of stands in one of the tables of figures."""
    known = tables.figure_ids
    place = ", ".join(tables.of(name).table.path for name in FIGURE_TABLES if name in tables.by_name)
    guess, problems = Guesses(known), []
    for name, column in _TO_FIGURES:
        for row in tables.rows(name) if name in tables.by_name else []:
            if row[column] not in known:
                problems.append(row.problem("reference-unknown", column, table=place, **guess(row[column])))
    return problems


def check_sources_of_figures(tables: Tables) -> list[Problem]:
    """A figure enters only with a document that states it."""
    attributed = tables.ids("attributions", "figure_id")
    return [
        figure.problem("figure-without-source", "figure_id")
        for figure in tables.figures
        if figure["figure_id"] not in attributed
    ]


def check_tables_of_figures(tables: Tables) -> list[Problem]:
    """A figure stands in the table its measure belongs to, and in one table only."""
    places: dict[str, list[Row]] = defaultdict(list)
    problems = []
    for name in FIGURE_TABLES:
        for figure in tables.rows(name) if name in tables.by_name else []:
            places[figure["figure_id"]].append(figure)
            measure = tables.measures.get(figure["measure_id"])
            if measure is not None and measure["dataset"] != name:
                problems.append(figure.problem("figure-misplaced", "measure_id", dataset=measure["dataset"]))
    return problems + [problem for rows in places.values() for problem in _elsewhere(rows)]


def _elsewhere(rows: list[Row]) -> list[Problem]:
    first, *others = rows
    return [
        row.problem("figure-elsewhere", "figure_id", first=str(first.line), first_file=first.file)
        for row in others
        if row.file != first.file
    ]
