"""What a cell was meant to say: proposed where one reading exists, asked where several do, else left for the check."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from dashboard.dataset.checks.readings import is_zero_as_date, number_readings
from dashboard.dataset.files.package import Table
from dashboard.dataset.problems import Problem
from dashboard.dataset.progress import Progress, each, silent
from dashboard.refresh.reading.budget import Budget
from dashboard.refresh.reading.columns import ColumnForm, Readings, forms_of_columns, name_of
from dashboard.refresh.reading.eras import eras_of
from dashboard.refresh.reading.found_table import FoundTable
from dashboard.refresh.reading.hedges import NUMBERS, hedge_shown, says_hedge
from dashboard.refresh.reading.limits import LIMITS
from dashboard.refresh.reading.sheets import Ambiguity, Cell, KnownRows, Repair
from dashboard.refresh.reading.signs import word_of_programs

_QUOTES = "\"'“”„‘’«»"
_DATE_CODES = {
    "day_first": "date-order",
    "month_first": "date-order",
    "year_first": "date-form",
    "month_year": "date-form",
    "words": "date-form",
    "serial": "date-serial",
    "serial_month": "date-serial",
    "time": "date-time",
}
_UNREADABLE = {"error": "upload-error-value", "uncalculated": "upload-formula-empty", "struck": "upload-struck-part"}
_SERIALS = {"serial", "serial_month"}
_WORDS = {"error": "upload-error-value", "nothing": "upload-null-word"}
_QUESTION_CODES = {
    "day_first": "date-order",
    "serial": "date-serial",
    "utc_day": "date-utc",
}

CellFinding = Repair | Ambiguity | Problem | None


@dataclass(frozen=True)
class Findings:
    """What the cells of a table need: repairs, answers, or a hand of whoever made the file."""

    repairs: list[Repair]
    questions: list[Ambiguity]
    problems: list[Problem]


def find_repairs(found: FoundTable, known: KnownRows, budget: Budget, progress: Progress = silent) -> Findings:
    """The repairs, questions and problems of every cell of a table. :raises LimitReached: when the time is up."""
    columns = forms_of_columns(found, {key[0] for rows in known.values() for key in rows})
    rows = [{column: name_of(cell.text) for column, cell in cells.items()} for _, cells in found.rows]
    eras = eras_of(found.table, known.get(found.table.name, {}).values())
    results: list[CellFinding] = []
    for (line, cells), row in zip(each(found.rows, "reading", progress), rows, strict=True):
        budget.at(found.grid.file, line)
        if _is_struck(cells.values()):
            results.append(Problem("upload-struck-row", "error", found.grid.file, line))
            continue
        standing = _standing(row, found.table, known)
        hedge = _hedge(row, standing, columns)
        for column in columns:
            cell = cells[column.name]
            if _needs_judging(cell, column):
                is_far = partial(eras.is_far, column=column.name, row={**standing, **row})
                stands = standing.get(column.name, "")
                place = _CellPlace(found.grid.file, line, column.name, cell.text, stands, is_far, hedge)
                results.append(_judge(cell, column, place))
    return Findings(
        [result for result in results if isinstance(result, Repair)],
        [result for result in results if isinstance(result, Ambiguity)],
        [result for result in results if isinstance(result, Problem)],
    )


def _is_struck(cells: Iterable[Cell]) -> bool:
    """Whether all that a row holds is struck out."""
    filled = [cell for cell in cells if cell.text]
    return bool(filled) and all((cell.readings or {}).get("struck") == cell.text for cell in filled)


def _hedge(row: Mapping[str, str], standing: Mapping[str, str], columns: Iterable[ColumnForm]) -> str:
    """The hedge of the numbers of a row: as it is sent, else as it stands."""
    text = row.get("qualifier", "") or standing.get("qualifier", "")
    readings = [column.read(text) for column in columns if column.name == "qualifier" and not column.is_plain(text)]
    return readings[0].get("choice", "") if readings else text


def _needs_judging(cell: Cell, column: ColumnForm) -> bool:
    """Whether a cell is filled and its text is not, or not all, that its column takes."""
    return bool(cell.text) and (bool(cell.readings) or not column.is_plain(cell.text))


@dataclass(frozen=True, slots=True)
class _CellPlace:
    """One cell: where it is, what it says, what stands there now, which dates lie far from its row's others.

    ``hedge`` is that of the numbers of its row.
    """

    file: str
    line: int
    column: str
    found: str
    standing: str
    is_far: Callable[[str], bool]
    hedge: str

    def repair(self, code: str, proposed: str) -> Repair:
        return Repair(code, self.file, self.line, self.column, self.found, proposed)

    def problem(self, code: str, value: str = "") -> Problem:
        return Problem(code, "error", self.file, self.line, self.column, value or self.found)

    def question(self, code: str, readings: Readings) -> Ambiguity:
        ways, values = tuple(readings), tuple(readings.values())
        return Ambiguity(code, self.file, self.line, self.column, self.found, values, ways)

    def date(self, code: str, proposed: str) -> Repair | Ambiguity:
        """A date that is proposed; asked where it may be a slip."""
        if is_zero_as_date(self.found, proposed):
            return self.question("date-zero", {"meant": proposed, "not_meant": self.found})
        if self.is_far(proposed):
            return self.question("date-far", {"meant": proposed, "not_meant": self.found})
        return self.repair(code, proposed)


def _standing(row: Mapping[str, str], table: Table, known: KnownRows) -> Mapping[str, str]:
    key = tuple(row.get(column, "") for column in table.primary_key)
    return known.get(table.name, {}).get(key, {})


def _judge(cell: Cell, column: ColumnForm, place: _CellPlace) -> CellFinding:
    if len(cell.text) > LIMITS.cell:
        return None
    if cell.readings and ("shown" not in cell.readings or column.is_plain(cell.text)):
        return _judge_typed(cell.readings, column, place)
    text, code = column.cleaned(cell.text)
    if word := word_of_programs(text):
        return place.problem(_WORDS[word])
    inner = text.strip(_QUOTES).strip()
    if not column.is_plain(text):
        if inner and column.is_plain(inner):
            return place.repair("quotes", inner)
        if readings := column.read(inner):
            return _settle(readings, place, inner)
    return place.repair(code, text) if text != cell.text else None


def _judge_typed(readings: Mapping[str, str], column: ColumnForm, place: _CellPlace) -> CellFinding:
    """A cell of a workbook whose value is not its text, as a date or a formula, or whose look says more than that."""
    for way, code in _UNREADABLE.items():
        if way in readings:
            return place.problem(code, readings[way])
    if "formula" in readings:
        return place.repair("formula", readings["formula"])
    if "shown" in readings:
        return _judge_shown(readings["shown"], place)
    fitting = {way: value for way, value in readings.items() if column.is_plain(value)}
    if _SERIALS & fitting.keys():
        return _settle(fitting, place, place.found)
    return _judge_date_cell(fitting, place)


def _judge_date_cell(readings: Mapping[str, str], place: _CellPlace) -> CellFinding:
    """A cell that is kept as a date: of several readings the one that stands now was meant, else it is a question."""
    dates = {way: value for way, value in readings.items() if way != "number"}
    is_known = place.standing in dates.values()
    if len(dates) > 1 and not is_known:
        return place.question("date-cell", dates)
    if not dates:
        number = readings.get("number", "")
        return place.repair("number-as-date", number) if number not in ("", place.found) else None
    value = place.standing if is_known else next(iter(dates.values()))
    return place.date("date-cell", _as_month(value, place.standing)) if value != place.found else None


def _judge_shown(shown: str, place: _CellPlace) -> CellFinding:
    """A number that shows words: nobody but a person can say that it is exact, unless its hedge says the same."""
    hedge = hedge_shown(shown, place.found) if place.column in NUMBERS else ""
    if not hedge:
        return replace(place, found=shown).repair("shown-otherwise", place.found)
    if says_hedge(place.hedge, hedge):
        return None
    return replace(place.problem("upload-shown-hedge", shown), parameters={"number": place.found})


def _settle(readings: Readings, place: _CellPlace, text: str) -> Repair | Ambiguity:
    """One reading is a repair; of several the one that stands now is, and otherwise it is a question."""
    way, value = next(iter(readings.items()))
    if way in ("grouping", "decimal"):
        return _settle_number(readings, place, text)
    values = list(readings.values())
    meant_as_month = [month for day in values if (month := _as_month(day, place.standing)) != day]
    if len(values) > 1 and place.standing in values:
        return place.repair("date-known", place.standing)
    if meant_as_month:
        return place.repair("date-known", meant_as_month[0])
    if way == "choice":
        return place.repair("choice", value)
    if way == "words" and _only_first_is_near(values, place):
        return place.date("date-form", value)
    if len(values) > 1:
        likelier_first = dict(sorted(readings.items(), key=lambda reading: place.is_far(reading[1])))
        return place.question(_QUESTION_CODES.get(way, "date-order"), likelier_first)
    return place.date(_DATE_CODES[way], value)


def _only_first_is_near(dates: Sequence[str], place: _CellPlace) -> bool:
    """05-sep-25: spreadsheets write the day first, and with the year first it would lie far away."""
    return not place.is_far(dates[0]) and all(map(place.is_far, dates[1:]))


def _settle_number(readings: Readings, place: _CellPlace, text: str) -> Repair | Ambiguity:
    way, value = next(iter(readings.items()))
    if len(readings) > 1:
        is_known = place.standing in readings.values()
        return place.repair("number-known", place.standing) if is_known else place.question("number-grouping", readings)
    if len(number_readings(text)) > 1:
        return place.repair("number-file", value)
    return place.repair("number-grouping" if way == "grouping" else "number-decimals", value)


def _as_month(value: str, standing: str) -> str:
    """A spreadsheet keeps a month as its first day: where that month stands now, it was meant."""
    return standing if len(standing) == 7 and value == f"{standing}-01" else value
