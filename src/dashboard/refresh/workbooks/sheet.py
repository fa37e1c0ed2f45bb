"""The sheet of one table in a template: its header with notes, an example, and rules for the rows to come."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.dataset.checks.cells import is_date_column
from dashboard.refresh.workbooks.examples import ExampleCells
from dashboard.refresh.workbooks.notes import TemplateColumn, note_of_column, title_of_column
from dashboard.refresh.workbooks.spreadsheet import TEXT, explain, font, set_for_print, set_height, write
from dashboard.wording.language import Language

EXAMPLE_ROW, LAST_ROW = 2, 3000
REQUIRED_MARK = '@" *"'
_NUMBER = "0"
_PAGE_WIDTH = 170
REQUIRED = (font(bold=True, color="FFFFFFFF"), PatternFill("solid", fgColor="FF1F3A5F"))
OPTIONAL = (font(color="FF1B1B1B"), PatternFill("solid", fgColor="FFE3E9F0"))
EXAMPLE = font(italic=True, color="FF5F5F5F")
_LINE = Border(bottom=Side("thin", color="FF8795A6"), right=Side("thin", color="FFC3CCD6"))
_TOP = Alignment(vertical="top", wrap_text=True)


def write_sheet(sheet: Worksheet, columns: Sequence[TemplateColumn], example: ExampleCells, language: Language) -> None:
    """Fill the sheet of one table."""
    for number, column in enumerate(columns, 1):
        letter = get_column_letter(number)
        _form_column(sheet, letter, column, language)
        _write_header(sheet[f"{letter}1"], column, language)
        _write_example(sheet[f"{letter}{EXAMPLE_ROW}"], column, example.get(column.name, ""))
        _add_rule(sheet, letter, column, language)
    if example:
        _mark_example(sheet.cell(EXAMPLE_ROW, 1), language)
    for row in (1, EXAMPLE_ROW):
        set_height(sheet[row])
    sheet.freeze_panes = "B2"
    sheet.print_title_rows = "1:1"
    set_for_print(sheet, pages_wide=ceil(sum(_width(column, language) for column in columns) / _PAGE_WIDTH))


def _form_column(sheet: Worksheet, letter: str, column: TemplateColumn, language: Language) -> None:
    """The form of every cell of a column, empty or not: text stays as typed, so that 2025-12 does not become a day."""
    dimension = sheet.column_dimensions[letter]
    dimension.width = _width(column, language)
    dimension.number_format = _format(column)
    dimension.alignment = _TOP


def _format(column: TemplateColumn) -> str:
    return _NUMBER if column.field.is_integer else TEXT


def _width(column: TemplateColumn, language: Language) -> int:
    """As wide as what stands in the column and as the longest word of its title, in characters."""
    longest_word = max(map(len, title_of_column(column, language).split()), default=0)
    return max(_width_of_cells(column), longest_word + 4)


def _width_of_cells(column: TemplateColumn) -> int:
    if column.field.is_integer:
        return 12
    if is_date_column(column.field):
        return 15
    if column.field.choices:
        return max(14, *(len(choice) + 4 for choice in column.field.choices))
    if column.is_label or column.list_title:
        return 34
    return 46 if (column.field.longest or 0) > 200 else 24


def _write_header(cell: Cell, column: TemplateColumn, language: Language) -> None:
    """The column's title; the asterisk of a required one is in the format, so that the cell's text is the title."""
    title = title_of_column(column, language)
    write(cell, title)
    cell.font, cell.fill = REQUIRED if column.is_required else OPTIONAL
    cell.number_format = REQUIRED_MARK if column.is_required else TEXT
    cell.border, cell.alignment = _LINE, Alignment(vertical="center", wrap_text=True)
    explain(cell, note_of_column(column, language), title)


def _write_example(cell: Cell, column: TemplateColumn, text: str) -> None:
    if column.field.is_integer and text.isdecimal():
        cell.value = int(text)
    else:
        write(cell, text)
    cell.font, cell.number_format, cell.alignment = EXAMPLE, _format(column), _TOP


def _mark_example(cell: Cell, language: Language) -> None:
    """Say that the row is an example, in its first cell: in a note, and in the format, so that its text is the id."""
    word = language.text("template-example")
    cell.number_format = f'"{word}: "@'
    explain(cell, language.text("template-example-note"), word)


def _add_rule(sheet: Worksheet, letter: str, column: TemplateColumn, language: Language) -> None:
    rule = _rule(column, language)
    if rule is not None:
        rule.add(f"{letter}{EXAMPLE_ROW}:{letter}{LAST_ROW}")
        sheet.add_data_validation(rule)


def _rule(column: TemplateColumn, language: Language) -> DataValidation | None:
    """What a cell of the column lets in: a choice from a list, or a whole number.

    A name that is not in its list is only warned of: its row can be new in the same workbook.
    """
    if column.field.choices:
        inline = '"' + ",".join(column.field.choices) + '"'
        return _warned(DataValidation("list", column.list_range or inline), "choice", column, language)
    if column.list_range:
        return _warned(DataValidation("list", column.list_range, errorStyle="warning"), "list", column, language)
    if column.field.is_integer:
        low, high = column.field.minimum or 0, column.field.maximum
        rule = DataValidation("whole", str(low), str(high) if high else None)
        rule.operator = "between" if high else "greaterThanOrEqual"
        return _warned(rule, "number", column, language)
    return None


def _warned(rule: DataValidation, kind: str, column: TemplateColumn, language: Language) -> DataValidation:
    rule.allow_blank = True
    rule.showErrorMessage = True
    rule.errorTitle = title_of_column(column, language)[:32]
    rule.error = language.text(f"template-wrong-{kind}")
    return rule
