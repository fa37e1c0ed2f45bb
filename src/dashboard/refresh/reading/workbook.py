"""The sheets of a workbook (.xlsx) as grids of cells: what a person sees there, and what the cells hold."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from defusedxml.ElementTree import iterparse
from openpyxl.reader.excel import ExcelReader
from openpyxl.utils import get_column_letter, range_boundaries

from dashboard.dataset.problems import Problem
from dashboard.refresh.reading.limits import LIMITS
from dashboard.refresh.reading.sheets import EMPTY, Cell, Grid, Line, Repair
from dashboard.wording.problems import clean

PARTS = ("[Content_Types].xml", "xl/workbook.xml")
_NO_FORMAT = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
_RETURN = re.compile("_x000D_\n?", re.IGNORECASE)
_LARGEST_EXACT = 10**15

Formulas = Mapping[tuple[int, int], str]
"""The formula of each cell that has one, by row and column."""


@dataclass
class _Traits:
    """What a sheet does to its cells beside filling them."""

    merged: list[str] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[str] = field(default_factory=list)


def read_grids(content: bytes, file: str) -> tuple[list[Grid], list[Problem]]:
    """Every sheet of a workbook whose zip has been found safe."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return list(_grids(content, archive, file)), []
    except Exception:
        # A damaged workbook breaks the parsers in every way there is, and none of them is ours to know.
        return [], [Problem("upload-workbook-broken", "error", file)]


def _grids(content: bytes, archive: zipfile.ZipFile, file: str) -> Iterator[Grid]:
    reader = _open(content, with_formulas=False)
    paths = {sheet.name: relation.target for sheet, relation in reader.parser.find_sheets()}
    formulas = None
    for sheet in reader.wb.worksheets:
        xml = archive.read(paths[sheet.title])
        if formulas is None and (b"<f>" in xml or b"<f " in xml or b":f>" in xml or b":f " in xml):
            formulas = _open(content, with_formulas=True).wb
        known = _formulas(formulas[sheet.title]) if formulas else {}
        yield _grid(sheet, known, _traits(xml), f"{file} › {clean(sheet.title, LIMITS.name)}")


def _open(content: bytes, with_formulas: bool) -> Any:
    reader = ExcelReader(io.BytesIO(content), read_only=True, data_only=not with_formulas, keep_links=False)
    reader.read()
    for sheet in reader.wb.worksheets:
        # What a sheet says of its own size may be wrong, and would then cut it or blow it up.
        sheet.reset_dimensions()
    return reader


def _formulas(sheet: Any) -> Formulas:
    found = {}
    for cell in _walk(sheet):
        if cell.data_type == "f":
            found[cell.row, cell.column] = str(getattr(cell.value, "text", cell.value) or "=")
    return found


def _walk(sheet: Any) -> Iterator[Any]:
    """The filled cells of a sheet. :raises OverflowError: beyond the cells one sheet may have."""
    walked = 0
    for row in sheet.iter_rows():
        walked += len(row) + 1
        if walked > LIMITS.cells:
            raise OverflowError(sheet.title)
        yield from (cell for cell in row if cell.value is not None or cell.data_type == "f")


def _grid(sheet: Any, formulas: Formulas, traits: _Traits, file: str) -> Grid:
    rows: dict[int, dict[int, Cell]] = {}
    try:
        for place, cell in _cells(sheet, formulas):
            rows.setdefault(place[0], {})[place[1]] = cell
    except OverflowError:
        most = Problem("upload-cells", "error", file, parameters={"most": LIMITS.cells})
        return Grid(file, sheet.title, [], (), (most,), sheet.title)
    widest = max((max(cells) for cells in rows.values()), default=0)
    if widest > LIMITS.columns:
        problem = Problem("upload-columns", "error", file, parameters={"columns": widest, "most": LIMITS.columns})
        return Grid(file, sheet.title, [], (), (problem,), sheet.title)
    lines = [Line(number, _row(cells, widest)) for number, cells in sorted(rows.items())]
    repairs = tuple(_hidden(sheet, traits, rows, file))
    return Grid(file, sheet.title, _with_gaps(lines), repairs, tuple(_merged(traits, file)), sheet.title)


def _cells(sheet: Any, formulas: Formulas) -> Iterator[tuple[tuple[int, int], Cell]]:
    left = dict(formulas)
    for cell in _walk(sheet):
        place = cell.row, cell.column
        formula = left.pop(place, "")
        yield place, _calculated(cell, formula) if formula else _cell(cell)
    for place, formula in left.items():
        yield place, Cell(formula, {"uncalculated": ""})


def _row(cells: Mapping[int, Cell], width: int) -> list[Cell]:
    return [cells.get(column, EMPTY) for column in range(1, width + 1)]


def _with_gaps(lines: list[Line]) -> list[Line]:
    """The lines with one empty one for each gap between them: that something was left out is said once."""
    found: list[Line] = []
    for line in lines:
        if found and line.number > found[-1].number + 1:
            found.append(Line(found[-1].number + 1, []))
        found.append(line)
    return found


def _calculated(cell: Any, formula: str) -> Cell:
    if cell.data_type == "e":
        return _cell(cell)
    result = _cell(cell)
    return Cell(formula, {"formula": next(iter((result.readings or {}).values()), result.text)})


def _cell(cell: Any) -> Cell:
    value = cell.value
    if cell.data_type == "e":
        return Cell(str(value), {"error": str(value)})
    if isinstance(value, datetime.datetime):
        return _date(value, cell.number_format)
    if isinstance(value, bool):
        return Cell(str(value).upper())
    if isinstance(value, float) and value.is_integer() and abs(value) < _LARGEST_EXACT:
        return Cell(str(int(value)))
    return Cell(_RETURN.sub("\n", value) if isinstance(value, str) else str(value))


def _date(value: datetime.datetime, number_format: str) -> Cell:
    """A date cell: it shows what its format lets through, and holds a day whatever it shows."""
    shown, day = _NO_FORMAT.sub("", number_format).casefold(), value.date()
    if "d" in shown or "y" not in shown:
        return Cell(str(value), {"cell_day": day.isoformat()})
    month = day.isoformat()[:7]
    if "m" in shown:
        more = {"cell_day": day.isoformat()} if day.day > 1 else {}
        return Cell(f"{day.month:02}/{day.year}", {"cell_month": month, **more})
    more = {"cell_day": day.isoformat()} if (day.month, day.day) != (1, 1) else {}
    return Cell(month[:4], {"cell_year": month[:4], **more})


def _hidden(sheet: Any, traits: _Traits, rows: Mapping[int, object], file: str) -> Iterator[Repair]:
    if sheet.sheet_state != "visible":
        yield Repair("hidden-sheet", file, None, None, sheet.title, "")
    hidden = [str(number) for number in traits.hidden_rows if number in rows]
    if hidden:
        yield Repair("hidden-rows", file, int(hidden[0]), None, ", ".join(hidden), "")
    if traits.hidden_columns:
        yield Repair("hidden-columns", file, None, None, ", ".join(traits.hidden_columns), "")


def _merged(traits: _Traits, file: str) -> Iterator[Problem]:
    for merged in traits.merged:
        last = range_boundaries(merged)[3]
        yield Problem("upload-merged", "error", file, last, value=merged)


def _traits(xml: bytes) -> _Traits:
    """Merged and hidden cells, which reading a sheet row by row does not tell."""
    traits = _Traits()
    if b"mergeCell" not in xml and b"hidden" not in xml:
        return traits
    for _, element in iterparse(io.BytesIO(xml), forbid_dtd=True):
        match element.tag.rpartition("}")[2]:
            case "mergeCell":
                traits.merged.append(element.get("ref", ""))
            case "row":
                if element.get("hidden") in ("1", "true"):
                    traits.hidden_rows.append(int(element.get("r", "0")))
                element.clear()
            case "col" if element.get("hidden") in ("1", "true"):
                # A range of columns may reach to the end of the sheet, where nothing is.
                first, last = int(element.get("min", "1")), int(element.get("max", "1"))
                names = [get_column_letter(n) for n in range(first, min(last, LIMITS.columns) + 1)]
                traits.hidden_columns += names
    return traits
