"""Rules about numbers: ranges have two ends, and a part is no greater than its whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from dashboard.dataset.files.rows import Row, Tables, split, stands
from dashboard.dataset.files.schema import Field
from dashboard.dataset.problems import Problem


def check_digits(tables: Tables) -> list[Problem]:
    """A number is written in plain digits; other programs do not read ``1_150`` as Python does."""
    return [
        row.problem("number-format", column)
        for row, column in tables.cells(_is_whole_number)
        if not (row[column].isascii() and row[column].isdecimal())
    ]


def check_upper_value(tables: Tables) -> list[Problem]:
    """The upper value stands with ``between`` and only there, above the lower one."""
    problems = []
    for figure in tables.figures:
        high, between = figure["value_high"], figure["qualifier"] == "between"
        if between and not high:
            problems.append(figure.problem("upper-missing", "value_high"))
        elif high and not between:
            problems.append(figure.problem("upper-unwanted", "value_high", qualifier=figure["qualifier"]))
        elif high and int(high) <= int(figure["value"]):
            problems.append(figure.problem("upper-not-above", "value_high", value_low=figure["value"]))
    return problems


def check_parts(tables: Tables) -> list[Problem]:
    """Within one organization, date and document, a part is no greater than its whole."""
    exact = [row for row in tables.figures if stands(row) and row["qualifier"] == "exact"]
    by_place: dict[tuple[str | None, ...], list[Row]] = {}
    for row in exact:
        by_place.setdefault((row["measure_id"], *_place(row)), []).append(row)
    sources = _sources(tables)
    problems = []
    for part in exact:
        for whole in by_place.get((_whole_measure(part, tables), *_place(part)), []):
            shared = sources[part["figure_id"]] & sources[whole["figure_id"]]
            if shared and int(part["value"]) > int(whole["value"]):
                known = {"whole": whole["figure_id"], "whole_value": whole["value"], "source": min(shared)}
                problems.append(part.warning("part-above-whole", "value", **known))
    return problems


def _is_whole_number(field: Field) -> bool:
    return field.is_integer


def _whole_measure(part: Row, tables: Tables) -> str | None:
    measure = tables.measures.get(part["measure_id"])
    if measure is None or not measure["part_of"]:
        return None
    within = split(measure["part_of_within"])
    return measure["part_of"] if not within or part["organization_id"] in within else None


def _place(figure: Row) -> Iterator[str]:
    columns = ("organization_id", "scope_id", "as_of", "period_start", "period_end", "episode_id")
    return (figure[column] for column in columns)


def _sources(tables: Tables) -> dict[str, set[str]]:
    sources: dict[str, set[str]] = defaultdict(set)
    for attribution in tables.rows("attributions"):
        sources[attribution["figure_id"]].add(attribution["source_id"])
    return sources
