"""Rules about variants, statuses and repeated counts: every pointer ends at a figure that stands."""

from __future__ import annotations

from dashboard.dataset.checks.guesses import Guesses
from dashboard.dataset.files.rows import Row, Tables, stands
from dashboard.dataset.problems import Problem


def check_variants(tables: Tables) -> list[Problem]:
    """A variant names its kind, and points to a figure that stands."""
    problems = []
    for figure in tables.figures:
        target, kind = figure["variant_of"], figure["variant_kind"]
        if target and not kind:
            problems.append(figure.problem("variant-without-kind", "variant_kind"))
        if kind and not target:
            problems.append(figure.problem("variant-without-figure", "variant_of", kind=kind))
        standing = tables.figure.get(target)
        if standing is not None and standing is not figure and not stands(standing):
            problems.append(figure.problem("variant-of-variant", "variant_of"))
    return problems


def check_status(tables: Tables) -> list[Problem]:
    """A figure that is not active says why; an active one is not replaced."""
    problems = []
    for figure in tables.figures:
        active = figure["status"] == "active"
        if not active and not figure["status_reason"]:
            problems.append(figure.problem("status-without-reason", "status_reason", status=figure["status"]))
        if active and figure["superseded_by"]:
            problems.append(figure.problem("active-superseded", "superseded_by"))
    return problems


def check_circles(tables: Tables) -> list[Problem]:
    """Following a pointer never leads back to the row one came from."""
    pointers = (("figure_id", "variant_of"), ("figure_id", "superseded_by"))
    problems = [p for key, column in pointers for p in _circles(tables.figures, key, column)]
    for name, key, column in (
        ("organizations", "organization_id", "parent"),
        ("measures", "measure_id", "part_of"),
        ("scopes", "scope_id", "part_of"),
    ):
        if name in tables.by_name:
            problems += _circles(tables.rows(name), key, column)
    return problems


def _circles(rows: list[Row], key: str, column: str) -> list[Problem]:
    target = {row[key]: row[column] for row in rows}
    problems = []
    for row in rows:
        seen, place = {row[key]}, row[column]
        while place and place not in seen:
            seen.add(place)
            place = target.get(place, "")
        if place == row[key]:
            problems.append(row.problem("pointer-circle", column))
    return problems


def check_rests_on(tables: Tables) -> list[Problem]:
    """A figure repeats the count of another organization, one that we know."""
    known = tables.ids("organizations", "organization_id")
    described = {table.path: table for table in tables.package.tables.values()}
    guess, problems = Guesses(known), []
    for figure in tables.figures:
        cell = figure["rests_on"]
        if cell and cell == figure["organization_id"]:
            problems.append(figure.problem("rests-on-itself", "rests_on"))
        elif cell and cell not in known and not tables.refers(described[figure.file], "rests_on"):
            place = tables.of("organizations").table.path
            problems.append(figure.problem("reference-unknown", "rests_on", table=place, **guess(cell)))
    return problems
