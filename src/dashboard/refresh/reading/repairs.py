"""What a cell was meant to say: proposed where one reading exists, asked where several do, else left for the check."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.dataset.cells import is_date_column, stands_in_calendar
from dashboard.dataset.package import Table
from dashboard.dataset.problems import Problem
from dashboard.dataset.progress import Progress, each, silent
from dashboard.dataset.readings import date_readings, decimal_mark, number_readings
from dashboard.refresh.reading.limits import LIMITS
from dashboard.refresh.reading.recognition import fold
from dashboard.refresh.reading.sheets import Cell, Known, Question, Repair
from dashboard.refresh.reading.tables import Draft, bare

_QUOTES = "\"'“”„‘’«»"
_BOOLEANS = {"true": "yes", "verdadero": "yes", "false": "no", "falso": "no"}
_DATE_CODES = {
    "day_first": "date-order", "month_first": "date-order", "year_first": "date-form", "month_year": "date-form",
    "words": "date-form", "serial": "date-serial", "serial_month": "date-serial", "time": "date-time",
}  # fmt: skip
_UNREADABLE = {"error": "upload-error-value", "uncalculated": "upload-formula-empty"}
_QUESTION_CODES = {"day_first": "date-order", "serial": "date-serial", "grouping": "number-grouping"}

Result = Repair | Question | Problem | None
Readings = dict[str, str]
"""What a cell can mean, by the way of reading it."""


@dataclass(frozen=True)
class Column:
    """How the cells of one column are read: ``is_plain`` tells the form a cell should have."""

    name: str
    is_plain: Callable[[str], bool]
    read: Callable[[str], Readings]


@dataclass(frozen=True)
class Evidence:
    """What the other cells of a file prove: which mark stands before decimals, whether months stand first."""

    mark: str = ""
    month_first: bool = False


@dataclass(frozen=True)
class Findings:
    """What the cells of a table need: repairs, answers, or a hand of whoever made the file."""

    repairs: list[Repair]
    questions: list[Question]
    problems: list[Problem]


def find_repairs(found: Draft, known: Known, progress: Progress = silent) -> Findings:
    """The repairs, questions and problems of every cell of a table."""
    fields = [field for field in found.table.fields if field["name"] in found.positions]
    evidence = _evidence(found, fields)
    columns = [_column(field, evidence) for field in fields]
    results: list[Result] = []
    for line, cells in each(found.rows, "reading", progress):
        standing = _standing(cells, found.table, known)
        for column in columns:
            cell = cells[column.name]
            if cell.text and (cell.readings or not column.is_plain(cell.text)):
                place = _Place(found.grid.file, line, column.name, cell.text)
                results.append(_judge(cell, column, place, standing.get(column.name, "")))
    return Findings(
        [result for result in results if isinstance(result, Repair)],
        [result for result in results if isinstance(result, Question)],
        [result for result in results if isinstance(result, Problem)],
    )


def _column(field: Mapping[str, Any], evidence: Evidence) -> Column:
    name, limits = field["name"], field.get("constraints", {})
    if limits.get("enum"):
        choices = [str(choice) for choice in limits["enum"]]
        return Column(name, set(choices).__contains__, lambda text: _read_choice(text, choices))
    if is_date_column(field):
        plain = _is_plain_date(limits.get("pattern", ""))
        return Column(name, plain, lambda text: _read_date(text, plain, evidence.month_first))
    if field.get("type") in ("integer", "year"):
        return Column(name, _is_whole, lambda text: _read_number(text, evidence.mark))
    return Column(name, lambda text: text == bare(text), lambda text: {})


def _is_plain_date(pattern: str) -> Callable[[str], bool]:
    form = re.compile(pattern)
    return lambda text: stands_in_calendar(text) and (not pattern or form.fullmatch(text) is not None)


def _is_whole(text: str) -> bool:
    return text.isascii() and text.isdecimal()


def _read_choice(text: str, choices: Iterable[str]) -> Readings:
    """The one choice that differs only in case, blanks, hyphens and signs."""
    wanted = {fold(text), _BOOLEANS.get(text.casefold(), "")} - {""}
    found = [choice for choice in choices if fold(choice) in wanted]
    return {"choice": found[0]} if len(found) == 1 else {}


def _read_date(text: str, plain: Callable[[str], bool], month_first: bool) -> Readings:
    readings = {way: value for way, value in date_readings(text).items() if plain(value)}
    if month_first and "month_first" in readings:
        return {"month_first": readings["month_first"], **readings}
    return readings


def _read_number(text: str, mark: str) -> Readings:
    readings = number_readings(text)
    if len(readings) > 1 and mark:
        way = "decimal" if mark in text else "grouping"
        readings = {way: readings[way]}
    # What is no whole number is not ours to round.
    return {} if list(readings.values()) == [text] else readings


def _evidence(found: Draft, fields: list[dict[str, Any]]) -> Evidence:
    marks = {decimal_mark(bare(text)) for text in _texts(found, fields, lambda f: f.get("type") == "integer")} - {""}
    dates = [date_readings(bare(text)) for text in _texts(found, fields, is_date_column)]
    ways = {way for readings in dates if len(readings) == 1 for way in readings}
    mark = marks.pop() if len(marks) == 1 else ""
    return Evidence(mark, "month_first" in ways and "day_first" not in ways)


def _texts(found: Draft, fields: list[dict[str, Any]], fits: Callable[[Mapping[str, Any]], bool]) -> set[str]:
    names = [field["name"] for field in fields if fits(field)]
    return {cells[name].text for _, cells in found.rows for name in names}


@dataclass(frozen=True, slots=True)
class _Place:
    file: str
    line: int
    column: str
    found: str

    def repair(self, code: str, proposed: str) -> Repair:
        return Repair(code, self.file, self.line, self.column, self.found, proposed)

    def problem(self, code: str) -> Problem:
        return Problem(code, "error", self.file, self.line, self.column, self.found)

    def question(self, code: str, readings: Readings) -> Question:
        ways, values = tuple(readings), tuple(readings.values())
        return Question(code, self.file, self.line, self.column, self.found, values, ways)


def _standing(cells: Mapping[str, Cell], table: Table, known: Known) -> Mapping[str, str]:
    key = tuple(bare(cells[column].text) if column in cells else "" for column in table.primary_key)
    return known.get(table.name, {}).get(key, {})


def _judge(cell: Cell, column: Column, place: _Place, standing: str) -> Result:
    text = bare(cell.text)
    if len(text) > LIMITS.cell:
        return None
    if cell.readings:
        return _judge_typed(cell.readings, column, place, standing)
    inner = text.strip(_QUOTES).strip()
    if not column.is_plain(text):
        if inner and column.is_plain(inner):
            return place.repair("quotes", inner)
        if readings := column.read(inner):
            return _settle(readings, place, standing, inner)
    return place.repair("blank", text) if text != cell.text else None


def _judge_typed(readings: Mapping[str, str], column: Column, place: _Place, standing: str) -> Result:
    """A cell of a workbook whose value is not its text: a date, or the result of a formula."""
    for way, code in _UNREADABLE.items():
        if way in readings:
            return place.problem(code)
    if "formula" in readings:
        return place.repair("formula", readings["formula"])
    fitting = {way: value for way, value in readings.items() if column.is_plain(value)}
    if len(fitting) > 1 and standing not in fitting.values():
        return place.question("date-cell", fitting)
    if not fitting:
        return None
    value = standing if standing in fitting.values() else next(iter(fitting.values()))
    return place.repair("date-cell", _as_month(value, standing)) if value != place.found else None


def _settle(readings: Readings, place: _Place, standing: str, text: str) -> Repair | Question:
    """One reading is a repair; of several the one that stands now is, and otherwise it is a question."""
    way, value = next(iter(readings.items()))
    kind = "number" if way in ("grouping", "decimal") else "date"
    months = [month for day in readings.values() if (month := _as_month(day, standing)) != day]
    if len(readings) > 1 and standing in readings.values():
        return place.repair(f"{kind}-known", standing)
    if months:
        return place.repair("date-known", months[0])
    if len(readings) > 1:
        return place.question(_QUESTION_CODES.get(way, "date-order"), readings)
    return place.repair(_code(way, text), value)


def _code(way: str, text: str) -> str:
    if way in _DATE_CODES or way == "choice":
        return _DATE_CODES.get(way, way)
    if len(number_readings(text)) > 1:
        return "number-file"
    return "number-grouping" if way == "grouping" else "number-decimals"


def _as_month(value: str, standing: str) -> str:
    """A spreadsheet keeps a month as its first day: where that month stands now, it was meant."""
    return standing if len(standing) == 7 and value == f"{standing}-01" else value
