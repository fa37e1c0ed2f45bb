"""A person's own tables handed back as a workbook, with the cells that need a look marked and explained."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from textwrap import wrap

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.dataset.files.workbook_bytes import to_bytes
from dashboard.dataset.problems import Severity
from dashboard.refresh.workbooks.spreadsheet import (
    LONGEST_CELL,
    TEXT,
    explain,
    fits,
    font,
    link,
    new_workbook,
    set_for_print,
    set_height,
    sheet_names,
    write,
)
from dashboard.wording.language import Language
from dashboard.wording.problems import clean

MOST_NOTES = 2000
LAST_ROW = 1_048_576
_NARROWEST, _WIDEST = 10, 48
_SAMPLE = 200
_PAGE_WIDTH = 220
_FILLS = {"error": PatternFill("solid", fgColor="FFF6B8B3"), "warning": PatternFill("solid", fgColor="FFFFE08A")}
_FRAMES = {
    "error": Border(*(Side("thick", color="FF9C1C13"),) * 4),
    "warning": Border(*(Side("mediumDashed", color="FF7A5200"),) * 4),
}
_HEAD = PatternFill("solid", fgColor="FFE3E9F0")
_LIST = {"severity": 12, "sheet": 26, "row": 8, "column": 22, "cell": 32, "text": 90}
_TOP = Alignment(vertical="top", wrap_text=True)


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding in words. ``column`` is as the header has it; without a line it is about the header, without a
    column about the row, without both about the whole table. ``count`` is the number of findings it stands for."""

    line: int | None
    column: str | None
    severity: Severity
    text: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class MarkedSheet:
    """One table as it came in: its title, header, rows (line of the file, cells) and what was found in them."""

    title: str
    header: Sequence[str]
    rows: Sequence[tuple[int, Sequence[str]]]
    findings: Sequence[Finding]


def marked(upload_name: str, sheets: Sequence[MarkedSheet], language: Language) -> bytes:
    """The tables as .xlsx behind a list of all findings; equal input gives equal bytes.

    A row stands in the row of the sheet that has the number of its line in the file, as long as lines go up.
    """
    heading = language.text("marked-heading", file=clean(upload_name))
    workbook = new_workbook(heading, heading)
    names = sheet_names([language.text("marked-findings"), *(sheet.title for sheet in sheets)])
    listed = workbook.create_sheet(names[0])
    places: list[list[Cell | None]] = []
    left = MOST_NOTES
    for sheet, name in zip(sheets, names[1:], strict=True):
        written = _Written(workbook, name, sheet, language)
        places.append([written.place(finding) for finding in sheet.findings])
        left = written.mark(left)
    _list_findings(listed, heading, sheets, names[1:], places, language)
    return to_bytes(workbook)


class _Written:
    """One table as a sheet: which cell a finding is about, and the marks on it."""

    def __init__(self, workbook: Workbook, name: str, source: MarkedSheet, language: Language) -> None:
        self._sheet: Worksheet = workbook.create_sheet(name)
        self._source, self._language = source, language
        self._rows = _rows_of([line for line, _ in source.rows])
        self._row_of_line = {line: row for (line, _), row in reversed(list(zip(source.rows, self._rows, strict=True)))}
        self._columns = {title: number for number, title in reversed(list(enumerate(source.header, 1)))}
        self._unlike: dict[str, str] = {}
        self._write()

    def place(self, finding: Finding) -> Cell | None:
        """The cell to mark: for a whole row its first, for a whole table or an unknown line none."""
        line = 1 if finding.line is None and finding.column in self._columns else finding.line
        row = 1 if line == 1 else self._row_of_line.get(line or 0)
        return self._sheet.cell(row, self._columns.get(finding.column or "", 1)) if row else None

    def mark(self, notes: int) -> int:
        """Mark the cells of all findings, with at most so many notes; how many notes are left."""
        found: dict[str, list[Finding]] = defaultdict(list)
        for finding in self._source.findings:
            cell = self.place(finding)
            if cell is not None:
                found[cell.coordinate].append(finding)
        for coordinate, findings in found.items():
            severity: Severity = "error" if any(f.severity == "error" for f in findings) else "warning"
            cell = self._sheet[coordinate]
            cell.fill, cell.border = _FILLS[severity], _FRAMES[severity]
            if notes > 0:
                said = [f"{self._language.text(f'severity-{f.severity}')}: {f.text}" for f in findings]
                explain(cell, "\n\n".join([*said, *self._cut(coordinate)]), self._language.text("marked-findings"))
                notes -= 1
        return notes

    def _write(self) -> None:
        sheet = self._sheet
        cells_of_rows = [cells for _, cells in self._source.rows]
        lines = [(1, self._source.header), *zip(self._rows, cells_of_rows, strict=True)]
        for row, cells in lines:
            for number, text in enumerate(cells, 1):
                self._write_cell(sheet.cell(row, number), text)
        for number, width in enumerate(_widths([cells for _, cells in lines[:_SAMPLE]]), 1):
            letter = get_column_letter(number)
            sheet.column_dimensions[letter].width = width
            sheet.column_dimensions[letter].number_format = TEXT
        for cell in sheet[1]:
            cell.font, cell.fill, cell.alignment = font(bold=True), _HEAD, _TOP
        sheet.freeze_panes = "A2"
        sheet.print_title_rows = "1:1"
        set_for_print(sheet, pages_wide=ceil(sum(d.width for d in sheet.column_dimensions.values()) / _PAGE_WIDTH) or 1)

    def _write_cell(self, cell: Cell, text: str) -> None:
        write(cell, text)
        cell.number_format = TEXT
        if not fits(text):
            self._unlike[cell.coordinate] = text
            cell.border = _FRAMES["warning"]
            explain(cell, "\n\n".join(self._cut(cell.coordinate)), self._language.text("marked-findings"))

    def _cut(self, coordinate: str) -> list[str]:
        """What a cell of the workbook does not hold as the file does, in words."""
        text = self._unlike.get(coordinate)
        if text is None:
            return []
        longest, length = (self._language.number(number) for number in (LONGEST_CELL, len(text)))
        is_cut = len(text.encode("utf-16-le", errors="replace")) > 2 * LONGEST_CELL
        cut = [self._language.text("marked-cut", length=length, longest=longest)] if is_cut else []
        return cut or [self._language.text("marked-replaced")]


def _rows_of(lines: Sequence[int]) -> list[int]:
    """The row of the sheet for each line: its own number, or the next row where lines do not go up."""
    rows = [1]
    for line in lines:
        rows.append(max(line, rows[-1] + 1) if line <= LAST_ROW else rows[-1] + 1)
    return rows[1:]


def _widths(rows: Sequence[Sequence[str]]) -> list[int]:
    """The width of each column, from its first rows."""
    widths: dict[int, int] = defaultdict(lambda: _NARROWEST)
    for cells in rows:
        for number, text in enumerate(cells):
            widths[number] = min(max(widths[number], len(text) + 2), _WIDEST)
    return [widths[number] for number in sorted(widths)]


def _list_findings(
    sheet: Worksheet,
    heading: str,
    sheets: Sequence[MarkedSheet],
    names: Sequence[str],
    places: Sequence[Sequence[Cell | None]],
    language: Language,
) -> None:
    """The first sheet: how many findings there are, how the cells are marked, and every finding with its place."""
    for letter, width in zip("ABCDEF", _LIST.values(), strict=True):
        sheet.column_dimensions[letter].width = width
    _introduce(sheet, heading, sheets, places, language)
    head = sheet.max_row + 2
    for number, name in enumerate(_LIST, 1):
        cell = sheet.cell(head, number)
        write(cell, language.text(f"marked-{name}"))
        cell.font, cell.fill = font(bold=True), _HEAD
    row = head
    for name, source, cells in zip(names, sheets, places, strict=True):
        for finding, place in zip(source.findings, cells, strict=True):
            row += 1
            _list_finding(sheet, row, name, finding, place, language)
    sheet.auto_filter.ref = f"A{head}:F{sheet.max_row}"
    sheet.freeze_panes = f"A{head + 1}"
    sheet.print_title_rows = f"{head}:{head}"
    set_for_print(sheet)


def _introduce(
    sheet: Worksheet,
    heading: str,
    sheets: Sequence[MarkedSheet],
    places: Sequence[Sequence[Cell | None]],
    language: Language,
) -> None:
    counts = Counter[Severity]()
    for finding in (finding for source in sheets for finding in source.findings):
        counts[finding.severity] += finding.count
    marks = {(cell.parent.title, cell.coordinate) for cells in places for cell in cells if cell is not None}
    errors, warnings = counts["error"], counts["warning"]
    lines = [
        heading,
        language.text("check-count", errors=errors, warnings=warnings, answered=0, open=warnings),
        language.text("marked-how"),
        *([language.text("marked-few-notes", count=language.number(MOST_NOTES))] if len(marks) > MOST_NOTES else []),
    ]
    # Wrapped by hand: an import objects to merged cells, and a cell of its own width would be a tower of words.
    wrapped = [part for line in lines for part in wrap(line, sum(_LIST.values()) - 20)]
    for row, text in enumerate(wrapped, 1):
        write(sheet.cell(row, 1), text)
        sheet.cell(row, 1).font = font(bold=row <= 2, size=16 if row == 1 else 11)


def _list_finding(
    sheet: Worksheet, row: int, name: str, finding: Finding, place: Cell | None, language: Language
) -> None:
    whole = "sheet" if finding.line is None else "row"
    texts = [
        language.text(f"severity-{finding.severity}"),
        name,
        str(place.row if place is not None else finding.line or ""),
        finding.column or language.text(f"marked-whole-{whole}"),
        clean(str(place.value or "")) if place is not None and finding.column else "",
        finding.text,
    ]
    cells = [sheet.cell(row, number) for number in range(1, len(texts) + 1)]
    for cell, text in zip(cells, texts, strict=True):
        write(cell, text)
        cell.font, cell.alignment = font(), _TOP
    cells[0].fill = _FILLS[finding.severity]
    if place is not None and row <= MOST_NOTES:
        link(cells[2], name, place.coordinate)
    set_height(cells)
