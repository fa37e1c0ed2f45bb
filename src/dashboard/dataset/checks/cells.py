"""Why one cell does not fit its column: the mistakes that spreadsheets and habits make."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dashboard.dataset.checks.guesses import nearest
from dashboard.dataset.checks.readings import date_readings, is_zero_as_date
from dashboard.dataset.figures.dates import is_date
from dashboard.dataset.figures.numbers import GREATEST
from dashboard.dataset.files.rows import Row
from dashboard.dataset.files.schema import Field
from dashboard.dataset.problems import Problem

_DATE_SHAPE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_DATES = ("date", "yearmonth")


def explain(row: Row, field: Field, languages: Sequence[str]) -> Problem:
    """The finding for a cell that breaks its column's type or one of its constraints.

    ``languages`` are those of the package: a month may be named in any of them.
    """
    column, cell = field.name, row[field.name]
    if not cell:
        return row.problem("value-missing", column)
    if field.choices:
        return _not_allowed(row, column, field.choices)
    if is_date_column(field):
        return row.problem(_date_code(field, cell), column, **_meant_date(cell, languages))
    if field.is_number:
        return _no_number(row, field)
    if field.longest is not None and len(cell) > field.longest:
        return row.problem("text-too-long", column, length=len(cell), longest=field.longest)
    return row.problem(_form(field), column)


def _date_code(field: Field, cell: str) -> str:
    if not _DATE_SHAPE.fullmatch(cell):
        return "date-format"
    is_missing_day = stands_in_calendar(cell) and not field.takes(cell)
    return "date-day-missing" if is_missing_day else code_of_impossible(cell)


def code_of_impossible(cell: str) -> str:
    """Why a date of the right shape is none that can be meant: its year, or the calendar."""
    return "date-year-impossible" if _DATE_SHAPE.fullmatch(cell) and cell[0] == "0" else "date-impossible"


def is_date_column(field: Field) -> bool:
    """Whether a column holds dates, to judge by its type or by what its pattern lets through."""
    return field.type in _DATES or (field.takes("2025-09-30") and not field.takes("abc"))


def is_id_column(field: Field) -> bool:
    """Whether a column holds permanent names, to judge by what its pattern lets through."""
    return field.takes("abc") and not field.takes("a b")


def is_address_column(field: Field) -> bool:
    """Whether a column holds web addresses, to judge by what its pattern lets through."""
    return field.format == "uri" or (field.takes("https://example.org/") and not field.takes("abc"))


def _form(field: Field) -> str:
    if is_address_column(field):
        return "address-format"
    return "id-format" if is_id_column(field) else "value-format"


def _not_allowed(row: Row, column: str, choices: Sequence[str]) -> Problem:
    suggestion = nearest(row[column].replace(" ", "_"), choices)
    return row.problem("value-unknown", column, choices=", ".join(choices), **suggestion)


def _no_number(row: Row, field: Field) -> Problem:
    column, cell = field.name, row[field.name]
    if re.fullmatch(r"[-−–][ \d.,]+", cell):
        return row.problem("number-negative", column)
    if re.fullmatch(r"[0-9]+", cell):
        unstated = GREATEST if len(cell) > len(str(GREATEST)) else "none"
        high = unstated if field.maximum is None else field.maximum
        return row.problem("number-range", column, low=str(field.minimum or 0), high=str(high))
    return row.problem("number-format", column, **_meant_number(cell))


def _meant_number(cell: str) -> dict[str, str]:
    if re.fullmatch(r"[0-9]{1,3}(?:[., \u00a0\u202f'’][0-9]{3})+", cell):
        return {"suggestion": re.sub(r"[^0-9]", "", cell)}
    whole = re.fullmatch(r"([0-9]+)[.,]0+", cell)
    return {"suggestion": whole[1]} if whole else {}


def _meant_date(cell: str, languages: Sequence[str]) -> dict[str, str]:
    # Only where one reading exists: 03/04/2025 is March or April, and nobody can tell.
    readings = set(date_readings(cell, languages).values())
    found = readings.pop() if len(readings) == 1 else ""
    return {"suggestion": found} if found and not is_zero_as_date(cell, found) else {}


def stands_in_calendar(cell: str) -> bool:
    """Whether a date of the right shape exists: 2025-02-30 does not, and 0026 is a year of none that is meant here."""
    return bool(_DATE_SHAPE.fullmatch(cell)) and cell[0] != "0" and is_date(cell)
