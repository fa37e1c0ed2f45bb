"""The first sheet of a template: how to fill it in, step by step, and what each sheet holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.dataset.files.package import FIGURE_TABLES, Package
from dashboard.refresh.workbooks.examples import documents, stating
from dashboard.refresh.workbooks.lists import said_of
from dashboard.refresh.workbooks.sheet import EXAMPLE, OPTIONAL, REQUIRED, REQUIRED_MARK
from dashboard.refresh.workbooks.spreadsheet import font, link, set_for_print, set_height, write
from dashboard.wording.language import Language

STEPS = ("document", "numbers", "stating", "labels", "choose", "dates", "correct", "example", "bring")
_WIDTHS = {"A": 32, "B": 92}
_TOP = Alignment(vertical="top", wrap_text=True)


def write_guide(sheet: Worksheet, package: Package, names: Mapping[str, str], language: Language) -> None:
    """Fill the sheet; ``names`` is the name of each table's sheet, by table."""
    for letter, width in _WIDTHS.items():
        sheet.column_dimensions[letter].width = width
    _heading(sheet, package.text("title", language.code), 16)
    _line(sheet, "", language.text("template-intro"))
    _line(sheet, "", language.text("template-version", version=package.version))
    _heading(sheet, language.text("template-steps"), 13)
    for number, step in enumerate(_steps(package, names, language), 1):
        _line(sheet, str(number), step)
    _heading(sheet, language.text("template-headings"), 13)
    _keys(sheet, language)
    _heading(sheet, language.text("template-sheets"), 13)
    for name, title in names.items():
        _line(sheet, title, said_of(package.tables[name].description, language), leads_to=title)
    lists = language.text("template-lists")
    _line(sheet, lists, language.text("template-lists-hold"), leads_to=lists)
    sheet.sheet_view.showGridLines = False
    set_for_print(sheet, orientation="portrait")


def _steps(package: Package, names: Mapping[str, str], language: Language) -> Iterator[str]:
    sheets = {
        "figures": [names[name] for name in names if name in FIGURE_TABLES],
        "stating": [names[table.name] for table in stating(package)],
        "documents": [names[table.name] for table in documents(package)],
    }
    quoted = {
        what: language.join(language.text("template-quoted", name=name) for name in found)
        for what, found in sheets.items()
    }
    lists = language.text("template-quoted", name=language.text("template-lists"))
    for step in STEPS:
        yield language.text(f"template-step-{step}", **quoted, lists=lists)


def _keys(sheet: Worksheet, language: Language) -> None:
    """What the looks of a heading and of a row mean, each shown beside its meaning."""
    for kind, looks in {"required": REQUIRED, "optional": OPTIONAL}.items():
        row = _line(sheet, language.text("template-key"), language.text(f"template-key-{kind}"))
        cell = sheet.cell(row, 1)
        cell.font, cell.fill = looks
        cell.number_format = REQUIRED_MARK if kind == "required" else "@"
    row = _line(sheet, language.text("template-example"), language.text("template-key-example"))
    sheet.cell(row, 1).font = EXAMPLE


def _heading(sheet: Worksheet, text: str, size: int) -> None:
    row = 1 if sheet.cell(1, 1).value is None else sheet.max_row + 2
    write(sheet.cell(row, 1), text)
    sheet.cell(row, 1).font = font(bold=True, size=size)


def _line(sheet: Worksheet, left: str, right: str, leads_to: str = "") -> int:
    """Two cells side by side under the last row; its number. ``leads_to`` names the sheet the first one opens."""
    row: int = sheet.max_row + 1
    for column, text in ((1, left), (2, right)):
        write(sheet.cell(row, column), text)
        sheet.cell(row, column).alignment = _TOP
    sheet.cell(row, 1).font = font(bold=True)
    set_height(sheet[row])
    if leads_to:
        link(sheet.cell(row, 1), leads_to)
    return row
