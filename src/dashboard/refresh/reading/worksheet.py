"""One sheet of a workbook as its XML has it: cells, merged ranges, what is hidden."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from openpyxl.utils import get_column_letter
from openpyxl.utils.cell import coordinate_to_tuple

from dashboard.refresh.reading.budget import Budget
from dashboard.refresh.reading.elements import child, is_on, iterate_elements, local_name
from dashboard.refresh.reading.rich_text import StruckText, read_text, unguarded

_LAST_ROW = 1_048_576


@dataclass(frozen=True, slots=True)
class Stored:
    """One cell as a workbook stores it: ``value`` is a number, an error or a text, as its ``kind`` says.

    ``struck`` is the part of a text that is struck out.
    """

    row: int
    column: int
    kind: str
    style: int
    value: str
    struck: str = ""
    formula: str = ""


@dataclass
class Worksheet:
    """The cells of a sheet, and what it does to them beside filling them."""

    cells: list[Stored] = field(default_factory=list)
    merged: list[str] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: set[tuple[int, int]] = field(default_factory=set)

    def hidden_letters(self) -> list[str]:
        numbers = {number for first, last in self.hidden_columns for number in range(first, last + 1)}
        return [get_column_letter(number) for number in sorted(numbers)]


def read_worksheet(content: bytes, shared: Sequence[StruckText], budget: Budget, file: str) -> Worksheet:
    """What a sheet holds. :raises LimitReached: in the row that is one too many; any other error: it is damaged."""
    found, last = Worksheet(), 0
    for element in iterate_elements(content, ("row", "col", "mergeCell"), budget):
        match local_name(element):
            case "row":
                last = int(element.get("r") or last + 1)
                if last > _LAST_ROW:
                    raise ValueError(last)
                budget.at(file, last)
                _read_row(found, element, last, shared, budget)
            case "col" if is_on(element, "hidden"):
                # A range of columns may reach to the end of the sheet, where nothing is.
                first, end = int(element.get("min", "1")), int(element.get("max", "1"))
                found.hidden_columns.add((max(first, 1), min(end, budget.limits.columns)))
            case "mergeCell":
                budget.spend("merges")
                found.merged.append(element.get("ref", ""))
    return found


def _read_row(found: Worksheet, row: Element, number: int, shared: Sequence[StruckText], budget: Budget) -> None:
    budget.spend("lines")
    cells = list(_cells(row, number, shared))
    if not cells:
        return
    budget.spend("rows")
    budget.spend("cells", len(cells))
    budget.allow("columns", max(cell.column for cell in cells))
    # A text that many cells share is read as often as it is shown.
    budget.spend("expanded", sum(len(cell.value) for cell in cells))
    found.cells += cells
    if is_on(row, "hidden"):
        found.hidden_rows.append(number)


def _cells(row: Element, number: int, shared: Sequence[StruckText]) -> Iterator[Stored]:
    """The filled cells of a row."""
    column = 0
    for element in row:
        place = element.get("r")
        own, column = coordinate_to_tuple(place) if place else (number, column + 1)
        if len(element):
            cell = _cell(element, own, column, shared)
            if cell.value or cell.formula:
                yield cell


def _cell(element: Element, row: int, column: int, shared: Sequence[StruckText]) -> Stored:
    kind, style = element.get("t", "n"), int(element.get("s", "0"))
    formula, stored = child(element, "f"), child(element, "v")
    value = (stored.text or "") if stored is not None else ""
    text = StruckText(unguarded(value) if kind == "str" else value)
    if kind == "s" and value:
        text = shared[int(value)]
    elif kind == "inlineStr":
        inner = child(element, "is")
        text = read_text(inner) if inner is not None else StruckText("")
    return Stored(row, column, kind, style, *text, "" if formula is None else f"={formula.text or ''}")
