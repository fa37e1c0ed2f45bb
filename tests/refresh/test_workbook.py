"""Workbooks: what a spreadsheet shows and what its cells hold."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from copy import deepcopy
from datetime import date, datetime, time

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, InlineFont, TextBlock
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet
from tests.refresh.test_upload import say_all
from tests.refresh.variants import TINY, known_of, rows_of

from dashboard.dataset.figures.load import load
from dashboard.dataset.files.package import Package, read_package
from dashboard.refresh.reading.sheets import Upload
from dashboard.refresh.reading.unread import unread_of
from dashboard.refresh.reading.upload import apply, read_upload
from dashboard.refresh.workbooks.template import template
from dashboard.wording.language import language_of

PACKAGE = read_package(TINY)
ROW = rows_of("detentions", TINY)[0]
COLUMNS = list(ROW)
AS_OF, VALUE = COLUMNS.index("as_of") + 1, COLUMNS.index("value") + 1
VALUE_CELL = "E2"


def book(change: Callable[[Worksheet], object] = lambda sheet: None, title: str = "detentions") -> bytes:
    """A workbook with one row of figures, changed by hand."""
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = title
    sheet.append(COLUMNS)
    sheet.append([text or None for text in ROW.values()])
    change(sheet)
    return to_bytes(workbook)


def to_bytes(workbook: Workbook) -> bytes:
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def read(content: bytes) -> Upload:
    upload = read_upload("figures.xlsx", content, PACKAGE)
    say_all(upload)
    return upload


def patched(content: bytes, member: str, pattern: str, replacement: str) -> bytes:
    """The workbook with the XML of one of its parts changed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            new.writestr(name, re.sub(pattern.encode(), replacement.encode(), text) if name == member else text)
    return buffer.getvalue()


def set_cell(column: int, value: object, number_format: str = "General") -> Callable[[Worksheet], None]:
    def change(sheet: Worksheet) -> None:
        cell = sheet.cell(2, column, value)
        cell.number_format = number_format

    return change


TYPED = [
    (datetime(2025, 12, 31), "dd/mm/yyyy", "2025-12-31"),
    (datetime(2025, 12, 1), "mmm-yy", "2025-12"),
    (datetime(2025, 12, 1), '[$-C0A]mmmm" de "yyyy', "2025-12"),
    (datetime(2025, 12, 1), "yyyy-mm-dd", "2025-12-01"),
    (datetime(2025, 12, 31, 10, 30), "dd/mm/yyyy hh:mm", "2025-12-31"),
    (datetime(2025, 1, 1), "yyyy", "2025"),
    (2025, "General", "2025"),
    (45657, "General", "2024-12-31"),
    ("31/12/2025", "@", "2025-12-31"),
]


@pytest.mark.parametrize(("value", "number_format", "meant"), TYPED)
def test_typed_date(value: object, number_format: str, meant: str) -> None:
    """A date cell is as precise as what it shows, once confirmed."""
    upload = read(book(set_cell(AS_OF, value, number_format)))
    assert (upload.questions, upload.problems) == ((), ())
    assert apply(upload, "all", {}).sheets[0].rows[0].cells["as_of"] == meant


def test_typed_hour() -> None:
    """An hour that a spreadsheet made a time of is the hour it shows."""
    hour = {"name": "hour", "type": "string", "title": "Hour", "title_es": "Hora", "description": "When."}
    pattern = {"pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"}
    descriptor = deepcopy(PACKAGE.descriptor)
    [table] = [resource for resource in descriptor["resources"] if resource["name"] == "detentions"]
    table["schema"]["fields"].append(hour | {"constraints": pattern})

    def add(sheet: Worksheet) -> None:
        sheet.cell(1, len(COLUMNS) + 1, "hour")
        set_cell(len(COLUMNS) + 1, time(9, 0), "h:mm")(sheet)

    upload = read_upload("figures.xlsx", book(add), Package(PACKAGE.files, descriptor))
    assert (upload.questions, upload.problems) == ((), ())
    assert apply(upload, "all", {}).sheets[0].rows[0].cells["hour"] == "09:00"


@pytest.mark.parametrize(
    ("number_format", "readings"), [("mmm-yy", ("2025-12", "2025-12-31")), ("yyyy", ("2025", "2025-12-31"))]
)
def test_date_that_shows_less_than_it_holds(number_format: str, readings: tuple[str, ...]) -> None:
    """A cell that shows a month and holds a day within it is asked about."""
    (question,) = read(book(set_cell(AS_OF, datetime(2025, 12, 31), number_format))).questions
    assert (question.code, question.readings) == ("date-cell", readings)


@pytest.mark.parametrize(
    ("value", "text"),
    [(1150, "1150"), (1150.0, "1150"), (1351.9999999999998, "1352"), (12.5, "12.5"), (True, "TRUE"), ("1150", "1150")],
)
def test_typed_number(value: object, text: str) -> None:
    """Whole numbers are read as they are; what is none is left for the check."""
    upload = read(book(set_cell(VALUE, value)))
    assert upload.sheets[0].rows[0].cells["value"] == text
    assert [repair for repair in upload.repairs if repair.column] == []


def test_date_in_a_number() -> None:
    """A number that a spreadsheet took for a date is not made into one."""
    upload = read(book(set_cell(VALUE, datetime(2025, 2, 1), "d-mmm")))
    assert (upload.repairs, upload.questions) == ((), ())
    assert upload.sheets[0].rows[0].cells["value"] == "2025-02-01 00:00:00"


@pytest.mark.parametrize("stored", [1352, 1, 0])
def test_number_shown_as_a_date(stored: int) -> None:
    """A small number in a cell formatted as a date is proposed as the number it is; unconfirmed it is refused."""
    upload = read(book(set_cell(VALUE, stored, "dd/mm/yyyy")))
    (repair,) = upload.repairs
    assert (repair.code, repair.column, repair.proposed) == ("number-as-date", "value", str(stored))
    assert upload.sheets[0].rows[0].cells["value"] == repair.found != str(stored)


HEDGED = [
    ('">"0', ">1350", "more_than"),
    ('"más de "#,##0', "más de 1350", "more_than"),
    ('0" (aprox.)"', "1350 (aprox.)", "about"),
    (r"\~0", "~1350", "about"),
    ('">="0', ">=1350", "at_least"),
    ('"hasta "0', "hasta 1350", "up_to"),
    ('"approx. "0,', '1350 ["approx. "0,]', "about"),
]


def set_hedged(number_format: str, hedge: str) -> Callable[[Worksheet], None]:
    def change(sheet: Worksheet) -> None:
        set_cell(COLUMNS.index("qualifier") + 1, hedge)(sheet)
        set_cell(VALUE, 1350, number_format)(sheet)

    return change


@pytest.mark.parametrize(("number_format", "shown", "hedge"), HEDGED)
def test_number_shown_with_a_hedge(number_format: str, shown: str, hedge: str) -> None:
    """A number that shows a hedge is refused until the column for the hedge says the same."""
    for other in ("exact", "between"):
        upload = apply(read(book(set_hedged(number_format, other))), "all", {})
        (problem,) = upload.problems
        assert (problem.code, problem.column, problem.value) == ("upload-shown-hedge", "value", shown)
    for written in (hedge, hedge.upper()):
        upload = read(book(set_hedged(number_format, written)))
        assert upload.problems == () and "value" not in {repair.column for repair in upload.repairs}
        assert upload.sheets[0].rows[0].cells["value"] == "1350"


def test_number_shown_with_other_words() -> None:
    """Words that may be a hedge are refused where the number is exact; where it is not, a person has thought of it."""
    assert [p.code for p in read(book(set_hedged('0" o algo"', "exact"))).problems] == ["upload-shown-hedge"]
    assert read(book(set_hedged('0" o algo"', "about"))).problems == ()


@pytest.mark.parametrize(
    ("number_format", "shown"), [("0%", "1350 [0%]"), ("0,", "1350 [0,]"), ("[>=1000]0%", "1350 [[>=1000]0%]")]
)
def test_number_shown_otherwise(number_format: str, shown: str) -> None:
    """That a cell shows another number than it holds is told; the number is read."""
    upload = read(book(set_cell(VALUE, 1350, number_format)))
    (repair,) = upload.repairs
    assert (repair.code, repair.column, repair.found, repair.proposed) == ("shown-otherwise", "value", shown, "1350")
    assert upload.sheets[0].rows[0].cells["value"] == "1350"


@pytest.mark.parametrize(
    "number_format", ["0", "#,##0", "# ##0;-# ##0", "#,##0.00", "_-* #,##0_-;-* #,##0_-", "[Red]0", "@", "[$-409]0"]
)
def test_number_shown_plainly(number_format: str) -> None:
    """Signs between thousands, room and colours mean nothing."""
    assert read(book(set_cell(VALUE, 1350, number_format))).repairs == ()


def test_struck_out() -> None:
    """A cell that is struck out in a row that is not, or in part, is refused with what is struck; a whole row once."""

    def strike(*columns: int) -> Callable[[Worksheet], None]:
        def change(sheet: Worksheet) -> None:
            for column in columns:
                sheet.cell(2, column).font = Font(strike=True)

        return change

    (problem,) = read(book(strike(VALUE))).problems
    assert (problem.code, problem.line, problem.column, problem.value) == (
        "upload-struck-part",
        2,
        "value",
        ROW["value"],
    )
    (problem,) = read(book(strike(*range(1, len(COLUMNS) + 1)))).problems
    assert (problem.code, problem.line, problem.column) == ("upload-struck-row", 2, None)

    def in_part(sheet: Worksheet) -> None:
        struck = TextBlock(InlineFont(strike=True), "1350")
        sheet.cell(2, VALUE, CellRichText(struck, "1352"))

    (problem,) = read(book(in_part)).problems
    assert (problem.code, problem.column, problem.value) == ("upload-struck-part", "value", "1350")


@pytest.mark.parametrize(("value", "day"), [(44833, "2026-09-30"), (72_000, ""), (1352, "")])
def test_bare_days_count_from_1904(value: int, day: str) -> None:
    """A bare number counts as the workbook says in a column of dates, and is a number in a column of numbers."""

    def change(sheet: Worksheet) -> None:
        sheet.parent.epoch = datetime(1904, 1, 1)
        set_cell(AS_OF, value)(sheet)
        set_cell(VALUE, value)(sheet)

    upload = read(book(change))
    assert [(repair.column, repair.proposed) for repair in upload.repairs] == ([("as_of", day)] if day else [])
    assert upload.sheets[0].rows[0].cells["value"] == str(value)


def test_formula_with_result() -> None:
    """The result of a formula is proposed; unconfirmed, the formula stays and the check refuses it."""
    content = book(set_cell(VALUE, "=1000+150"))
    upload = read(patched(content, "xl/worksheets/sheet1.xml", "<v ?/>|<v></v>", "<v>1150</v>"))
    (repair,) = upload.repairs
    assert (repair.code, repair.found, repair.proposed) == ("formula", "=1000+150", "1150")
    assert upload.sheets[0].rows[0].cells["value"] == "=1000+150"
    assert upload.problems == ()


def test_formula_without_result() -> None:
    """A formula that was never calculated is a problem in its cell."""
    (problem,) = read(book(set_cell(VALUE, "=1000+150"))).problems
    assert (problem.code, problem.line, problem.column) == ("upload-formula-empty", 2, "value")


@pytest.mark.parametrize("error", ["#N/A", "#REF!", "#DIV/0!"])
def test_error_value(error: str) -> None:
    """A cell that shows an error is a problem in its cell."""
    (problem,) = read(book(set_cell(VALUE, error))).problems
    assert (problem.code, problem.line, problem.column, problem.value) == ("upload-error-value", 2, "value", error)


def test_text_like_a_formula() -> None:
    """A text that looks like a formula stays a text, for the check to refuse."""

    def change(sheet: Worksheet) -> None:
        sheet.cell(2, COLUMNS.index("note_en") + 1, "=HYPERLINK(1)").data_type = "s"

    assert read(book(change)).sheets[0].rows[0].cells["note_en"] == "=HYPERLINK(1)"


def test_merged_cells() -> None:
    """Merged cells are named in the place of the first, and stand for all; not those of a heading above the table."""

    def rows_below(sheet: Worksheet) -> None:
        for number in (3, 4):
            sheet.cell(number, VALUE, number)
        sheet.merge_cells("N2:O4")

    upload = read(book(rows_below))
    (problem,) = upload.problems
    assert (problem.code, problem.value, problem.line, problem.column) == ("upload-merged", "N2:O4", 2, COLUMNS[13])
    unread = unread_of(upload.problems, upload.sheets)
    assert {(line, column) for _, line, column in unread.cells} == {(n, c) for n in (2, 3, 4) for c in COLUMNS[13:15]}
    assert not unread.rows and not unread.lost

    def heading(sheet: Worksheet) -> None:
        sheet.insert_rows(1)
        sheet["A1"] = "Figures of November"
        sheet.merge_cells("A1:F1")

    upload = read(book(heading))
    assert (upload.problems, [repair.code for repair in upload.repairs]) == ((), ["rows-above"])
    assert upload.sheets[0].header_line == 2


def test_nothing_hidden_is_passed_over() -> None:
    """Hidden sheets, rows and columns are read, and said."""

    def hide(sheet: Worksheet) -> None:
        sheet.row_dimensions[2].hidden = True
        sheet.column_dimensions["E"].hidden = True
        sheet.parent.create_sheet("x")
        sheet.sheet_state = "hidden"

    upload = read(book(hide))
    assert [(repair.code, repair.found) for repair in upload.repairs] == [
        ("hidden-sheet", "detentions"),
        ("hidden-rows", "2"),
        ("hidden-columns", "E"),
    ]
    assert len(upload.sheets[0].rows) == 1


def test_sheets_that_are_no_table() -> None:
    """A sheet of notes or lists is left out with a word, an empty one without."""

    def add(sheet: Worksheet) -> None:
        sheet.parent.create_sheet("Notas").append(["Cómo se rellena", "todo"])
        sheet.parent.create_sheet("Listas").append(["organization_id", "measure_id", "scope_id", "qualifier"])
        sheet.parent.create_sheet("Hoja3")

    upload = read(book(add))
    assert [(repair.code, repair.found) for repair in upload.repairs] == [
        ("sheet-ignored", "Notas"),
        ("sheet-ignored", "Listas"),
    ]
    assert [sheet.file for sheet in upload.sheets] == ["figures.xlsx › detentions"]
    assert upload.problems == ()


def test_sheet_named_as_a_table_without_header() -> None:
    """A sheet that is named after a table is never left out in silence."""

    def add(sheet: Worksheet) -> None:
        sheet.parent.create_sheet("Documentos").append(["a", "b"])

    assert [problem.code for problem in read(book(add)).problems] == ["upload-header-unknown"]


def test_true_rows_and_columns() -> None:
    """Lines and places are those of the sheet, with gaps between rows and columns."""

    def shift(sheet: Worksheet) -> None:
        sheet.insert_cols(1, 2)
        sheet.insert_rows(1, 3)
        sheet.insert_rows(5, 10)

    (sheet,) = read(book(shift)).sheets
    assert (sheet.header_line, sheet.rows[0].line, sheet.positions["figure_id"]) == (4, 15, 3)
    assert dict(sheet.rows[0].cells) == ROW


def test_size_a_sheet_claims() -> None:
    """What a sheet says of its size is not believed."""
    for claim in ("A1", "A1:XFD1048576"):
        content = patched(book(), "xl/worksheets/sheet1.xml", r'<dimension ref="[^"]*"', f'<dimension ref="{claim}"')
        assert dict(read(content).sheets[0].rows[0].cells) == ROW


def test_cells_far_away() -> None:
    """A cell far to the right or far below is refused or read, without walking over all between."""
    assert [p.code for p in read(book(lambda sheet: sheet.cell(2, 16_384, "x"))).problems] == ["upload-columns"]
    far = read(book(lambda sheet: sheet.cell(1_048_576, 1, "x")))
    assert far.sheets[0].rows[-1].line == 1_048_576


def test_row_number_beyond_sense() -> None:
    """A row that claims a number beyond any sheet does not keep the reader busy."""
    content = patched(book(), "xl/worksheets/sheet1.xml", r'<row r="2"', '<row r="2000000000"')
    content = patched(content, "xl/worksheets/sheet1.xml", r' r="([A-Z]+)2"', r" ")
    assert [p.code for p in read(content).problems] == ["upload-workbook-broken"]


def test_damaged_parts() -> None:
    """A workbook whose parts are damaged, missing or hostile is refused with a word."""
    bomb = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]>'
    for member, pattern, replacement in (
        ("xl/worksheets/sheet1.xml", "<sheetData>", "<sheetData"),
        ("xl/worksheets/sheet1.xml", r"\A(<\?xml[^>]*>)?", bomb),
        ("xl/workbook.xml", "(?s).*", ""),
        ("xl/styles.xml", "(?s).*", "<a/>"),
    ):
        assert [p.code for p in read(patched(book(), member, pattern, replacement)).problems] == [
            "upload-workbook-broken"
        ]


def test_dates_count_from_1904() -> None:
    """Workbooks of old Macs count days from 1904."""
    workbook = Workbook()
    workbook.epoch = datetime(1904, 1, 1)
    sheet = workbook.worksheets[0]
    sheet.title = "detentions"
    sheet.append(COLUMNS)
    sheet.append([*list(ROW.values())[: AS_OF - 1], date(2025, 12, 31), *list(ROW.values())[AS_OF:]])
    upload = apply(read(to_bytes(workbook)), "all", {})
    assert upload.sheets[0].rows[0].cells["as_of"] == "2025-12-31"


@pytest.mark.parametrize("code", ["en", "es"])
def test_template_comes_back(code: str) -> None:
    """The workbook template is read as it was handed out: every table but answers, its example untouched, no question."""
    upload = read_upload("template.xlsx", template(load(TINY), language_of(code)), PACKAGE, known_of(TINY))
    assert (upload.problems, upload.questions) == ((), ())
    assert {repair.code for repair in upload.repairs} == {"titles", "sheet-ignored"}
    assert {sheet.table.name for sheet in upload.sheets} == set(PACKAGE.tables) - {"judgements"}
    for sheet in upload.sheets:
        assert all(dict(row.cells) in rows_of(sheet.table.name, TINY) for row in sheet.rows)
