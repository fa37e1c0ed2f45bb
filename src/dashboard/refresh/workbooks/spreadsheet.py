"""Workbooks that are safe to hand out: text that never runs, names Excel takes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from math import ceil
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.utils import quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

LONGEST_CELL = 32_767
LONGEST_NAME = 31
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
TEXT = "@"
_NO_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NO_NAME = re.compile(r"[\x00-\x1f\\/*?:\[\]]")
# Excel keeps this name for itself.
_KEPT = {"history"}
_LINE_HEIGHT = 15.5
_MOST_LINES = 25
_NOTE_WIDTH, _NOTE_LETTERS, _NOTE_LINE, _NOTE_HIGHEST = 380, 58, 17, 560


def write(cell: Cell, text: str) -> None:
    """Put text into a cell as text, whatever it begins with; what Excel cannot hold is cut or replaced.

    :func:`fits` tells whether the cell holds the text as it is.
    """
    if not text:
        return
    cell.value = text if fits(text) else holdable(text)
    # openpyxl takes "=1" for a formula and "#N/A" for an error, by their looks.
    cell.data_type = "s"
    if text.startswith(FORMULA_STARTS):
        cell.quotePrefix = True


def holdable(text: str) -> str:
    """The text as a cell can hold it: 32,767 UTF-16 units, and � for every character XML has no place for."""
    units = _NO_XML.sub("�", text).encode("utf-16-le")
    return units[: LONGEST_CELL * 2].decode("utf-16-le", errors="ignore")


def fits(text: str) -> bool:
    """Whether a cell can hold the text as it is."""
    return not _NO_XML.search(text) and (len(text) <= LONGEST_CELL // 2 or holdable(text) == text)


def sheet_names(titles: Iterable[str]) -> list[str]:
    """A name for each sheet that Excel takes: at most 31 characters, cut between words, and no two alike."""
    names: list[str] = []
    for title in titles:
        plain = " ".join(_NO_XML.sub("", _NO_NAME.sub(" ", title)).split()).strip("' ")
        names.append(_free(plain or "-", {name.casefold() for name in names} | _KEPT))
    return names


def _free(name: str, taken: set[str]) -> str:
    shortened, number = _shorten(name, LONGEST_NAME), 1
    while shortened.casefold() in taken:
        number += 1
        shortened = f"{_shorten(name, LONGEST_NAME - 1 - len(str(number)))} {number}"
    return shortened


def _shorten(name: str, longest: int) -> str:
    """The name, or as many of its whole words as there is room for, and an ellipsis."""
    if len(name) <= longest:
        return name
    words = name[:longest].rpartition(" ")[0] or name[: longest - 1]
    return words[: longest - 1].rstrip(" ,.;:") + "…"


def explain(cell: Cell, text: str, author: str) -> None:
    """Hang a note on a cell, large enough to be read without scrolling where it can be."""
    said = holdable(text)
    lines = sum(max(1, ceil(len(line) / _NOTE_LETTERS)) for line in said.split("\n")) + 1
    cell.comment = Comment(said, holdable(author), min(lines * _NOTE_LINE, _NOTE_HIGHEST), _NOTE_WIDTH)


def set_height(row: Sequence[Cell]) -> None:
    """Make a row as high as its wrapped cells need: not every program does so by itself."""
    lines = max(_lines(cell) for cell in row)
    row[0].parent.row_dimensions[row[0].row].height = min(lines, _MOST_LINES) * _LINE_HEIGHT


def _lines(cell: Cell) -> int:
    width = cell.parent.column_dimensions[cell.column_letter].width * (0.9 if cell.font.bold else 1.0)
    return sum(max(1, ceil(len(line) / width)) for line in str(cell.value or "").split("\n"))


def font(**looks: Any) -> Font:
    """A font of the workbook's own family; openpyxl's bare ``Font()`` names none, and programs then choose a serif."""
    return Font(name="Calibri", **{"size": 11, **looks})


def link(cell: Cell, sheet: str, place: str = "A1") -> None:
    """Make a cell lead to a place in the same workbook."""
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"{quote_sheetname(sheet)}!{place}")
    cell.font = font(bold=cell.font.bold, underline="single", color="FF0B57A4")


def set_for_print(sheet: Worksheet, pages_wide: int = 1, orientation: str = "landscape") -> None:
    """On A4, so many pages wide, the header on every page, the sheet's name and the page number under it."""
    sheet.page_setup.orientation = orientation
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = pages_wide, 0
    sheet.oddFooter.center.text = "&A · &P/&N"


def new_workbook(title: str, author: str) -> Workbook:
    """A workbook without sheets that says what it is."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    workbook.properties.title, workbook.properties.creator = holdable(title), holdable(author)
    return workbook
