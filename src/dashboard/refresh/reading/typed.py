"""A stored cell of a workbook as the person saw it, with what it holds where that is not what it shows."""

from __future__ import annotations

import datetime
import re

from openpyxl.utils.datetime import from_excel, from_ISO8601

from dashboard.refresh.reading.looks import Look
from dashboard.refresh.reading.sheets import Cell
from dashboard.refresh.reading.worksheet import Stored

_NO_DATE = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
_LARGEST_EXACT = 10**15


def read_cell(stored: Stored, look: Look, epoch: datetime.datetime) -> Cell:
    """The text of a cell, and under ``readings`` what it holds, by how that was found out.

    ``epoch`` is the day from which the workbook counts. :raises ValueError: when a number is none.
    """
    if stored.formula and not stored.value:
        return Cell(stored.formula, {"uncalculated": ""})
    cell = _read(stored, look, epoch)
    readings = cell.readings or {}
    if not stored.formula or "error" in readings:
        return cell
    return Cell(stored.formula, {"formula": next(iter(readings.values()), cell.text)})


def _read(stored: Stored, look: Look, epoch: datetime.datetime) -> Cell:
    match stored.kind:
        case "e":
            return Cell(stored.value, {"error": stored.value})
        case "b":
            return Cell("TRUE" if stored.value == "1" else "FALSE")
        case "d":
            return _moment(from_ISO8601(stored.value), look)
        case "n" if look.is_date:
            return _date(stored.value, look, epoch)
        case "n":
            return Cell(_digits(stored.value))
    return Cell(stored.value)


def _digits(stored: str) -> str:
    if stored.lstrip("-").isdecimal() and stored.isascii():
        return stored
    number = float(stored)
    return str(int(number)) if number.is_integer() and abs(number) < _LARGEST_EXACT else str(number)


def _date(stored: str, look: Look, epoch: datetime.datetime) -> Cell:
    try:
        return _moment(from_excel(float(stored), epoch), look)
    except (OverflowError, ValueError):
        # Spreadsheets show such a cell full of number signs.
        return Cell(_digits(stored))


def _moment(moment: object, look: Look) -> Cell:
    """A date cell: it shows what its format lets through, and holds a day whatever it shows."""
    if isinstance(moment, datetime.date) and not isinstance(moment, datetime.datetime):
        moment = datetime.datetime.combine(moment, datetime.time())
    if not isinstance(moment, datetime.datetime):
        return Cell(str(moment))
    readings = _days(moment, look.number_format)
    month = readings.get("cell_month")
    return Cell(f"{month[5:]}/{month[:4]}" if month else str(moment), readings)


def _days(moment: datetime.datetime, number_format: str) -> dict[str, str]:
    shown, day = _NO_DATE.sub("", number_format).casefold(), moment.date()
    if "d" in shown or "y" not in shown:
        return {"cell_day": day.isoformat()}
    if "m" in shown:
        return {"cell_month": day.isoformat()[:7]} | ({"cell_day": day.isoformat()} if day.day > 1 else {})
    is_first = (day.month, day.day) == (1, 1)
    return {"cell_year": day.isoformat()[:4]} | ({} if is_first else {"cell_day": day.isoformat()})
