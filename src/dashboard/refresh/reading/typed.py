"""A stored cell of a workbook as the person saw it, with what it holds where that is not what it shows."""

from __future__ import annotations

import datetime
import re

from openpyxl.utils.datetime import CALENDAR_MAC_1904, from_excel, from_ISO8601

from dashboard.dataset.checks.readings import date_readings
from dashboard.refresh.reading.looks import Look, shown
from dashboard.refresh.reading.sheets import Cell
from dashboard.refresh.reading.worksheet import Stored

_NO_DATE = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
_LARGEST_EXACT = 10**15
# A count whose cell was formatted as a date is shown as a day before it; later ones were typed as dates.
_FIRST_YEAR = 1950
_DAYS_FROM_1900_TO_1904 = 1462
_LONGEST_DAY = 5


def read_cell(stored: Stored, look: Look, epoch: datetime.datetime) -> Cell:
    """The text of a cell, and under ``readings`` what it holds or shows, by how that was found out.

    ``epoch`` is the day from which the workbook counts. :raises ValueError: when a number is none.
    """
    if stored.formula and not stored.value:
        return Cell(stored.formula, {"uncalculated": ""})
    cell = _read(stored, look, epoch)
    if look.is_struck or stored.struck:
        is_whole = look.is_struck or stored.struck == stored.value
        return Cell(cell.text, {"struck": cell.text if is_whole else stored.struck})
    readings = cell.readings or {}
    if not stored.formula or "error" in readings or "shown" in readings:
        return cell
    dates = (value for way, value in readings.items() if way.startswith("cell_"))
    return Cell(stored.formula, {"formula": next(dates, cell.text)})


def _read(stored: Stored, look: Look, epoch: datetime.datetime) -> Cell:
    match stored.kind:
        case "e":
            return Cell(stored.value, {"error": stored.value})
        case "b":
            return Cell("TRUE" if stored.value == "1" else "FALSE")
        case "d":
            return _moment(from_ISO8601(stored.value), "", look)
        case "n" if look.is_date:
            return _date(stored.value, look, epoch)
        case "n":
            return _number(_digits(stored.value), look, epoch)
    return Cell(stored.value)


def _digits(stored: str) -> str:
    """A number in the 15 digits that spreadsheets keep: what comes after them is noise of the calculation."""
    if stored.lstrip("-").isdecimal() and stored.isascii():
        return stored
    number = float(stored)
    if abs(number) < _LARGEST_EXACT:
        kept = float(f"{number:.15g}")
        return str(int(kept)) if kept.is_integer() else str(kept)
    return str(number)


def _number(digits: str, look: Look, epoch: datetime.datetime) -> Cell:
    text = shown(digits, look.number_format)
    if text != digits:
        return Cell(digits, {"shown": text})
    if epoch == CALENDAR_MAC_1904 and digits.isdecimal() and len(digits) == _LONGEST_DAY:
        # What it is in a column of dates: the rules for such a number count from 1900.
        return Cell(digits, date_readings(str(int(digits) + _DAYS_FROM_1900_TO_1904)) or {"number": digits})
    return Cell(digits)


def _date(stored: str, look: Look, epoch: datetime.datetime) -> Cell:
    digits = _digits(stored)
    try:
        return _moment(from_excel(float(stored), epoch), digits, look)
    except (OverflowError, ValueError):
        # Spreadsheets show such a cell full of number signs.
        return Cell(f"{digits} [{look.number_format}]", {"number": digits})


def _moment(moment: object, digits: str, look: Look) -> Cell:
    """A date cell: it shows what its format lets through, and holds a day whatever it shows."""
    if isinstance(moment, datetime.date) and not isinstance(moment, datetime.datetime):
        moment = datetime.datetime.combine(moment, datetime.time())
    if isinstance(moment, datetime.time) and not moment.second:
        return Cell(f"{moment:%H:%M}", {"number": digits} if digits else None)
    if not isinstance(moment, datetime.datetime):
        return Cell(str(moment), {"number": digits} if digits else None)
    readings = _days(moment, look.number_format)
    month = readings.get("cell_month")
    if digits and moment.year < _FIRST_YEAR:
        readings["number"] = digits
    return Cell(f"{month[5:]}/{month[:4]}" if month else str(moment), readings)


def _days(moment: datetime.datetime, number_format: str) -> dict[str, str]:
    shows, day = _NO_DATE.sub("", number_format).casefold(), moment.date()
    if "d" in shows or "y" not in shows:
        return {"cell_day": day.isoformat()}
    if "m" in shows:
        return {"cell_month": day.isoformat()[:7]} | ({"cell_day": day.isoformat()} if day.day > 1 else {})
    is_first = (day.month, day.day) == (1, 1)
    return {"cell_year": day.isoformat()[:4]} | ({} if is_first else {"cell_day": day.isoformat()})
