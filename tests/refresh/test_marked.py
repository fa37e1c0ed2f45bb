"""A person's table handed back: every cell as it came in, every finding at its cell and in the list."""

from __future__ import annotations

import csv
import io
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.dataset.figures.load import Dataset
from dashboard.refresh.reading.upload import read_upload
from dashboard.refresh.workbooks import marked as module
from dashboard.refresh.workbooks.marked import Finding, MarkedSheet, marked
from dashboard.refresh.workbooks.spreadsheet import LONGEST_CELL, fits, holdable
from dashboard.wording.language import Language, language_of

HEADER = ["figure_id", "value", "as_of"]
ROWS = [(2, ["a", "1,150", "2025-12"]), (3, ["b", "=1+1", "03/04/2025"]), (7, ["c", "3", ""])]


def sheet_of(rows: Any = ROWS, findings: Any = (), title: str = "detentions", header: Any = HEADER) -> Any:
    return MarkedSheet(title, header, rows, findings)


def opened(sheets: Any, words: Any, name: str = "figures.csv") -> Any:
    return openpyxl.load_workbook(io.BytesIO(marked(name, sheets, words)))


def listed(book: Any) -> Any:
    """The findings of the first sheet, each as its six cells."""
    rows = [tuple(cell.value for cell in row) for row in book.worksheets[0].iter_rows()]
    head = next(i for i, row in enumerate(rows) if all(row))
    return rows[head + 1 :]


def error(line: Any, column: Any, text: str = "Wrong.") -> Any:
    return Finding(line, column, "error", text)


def warning(line: Any, column: Any, text: str = "Look here.") -> Any:
    return Finding(line, column, "warning", text)


def test_every_row_stands_at_its_line(each_language: Language) -> None:
    """Row 7 of the file is row 7 of the sheet, with every cell as the text it was."""
    sheet = opened([sheet_of()], each_language).worksheets[1]
    assert sheet.title == "detentions"
    assert [cell.value for cell in sheet[1]] == HEADER
    for line, cells in ROWS:
        assert [cell.value or "" for cell in sheet[line]] == cells
        assert all(cell.number_format == "@" for cell in sheet[line])
    assert [cell.value for cell in sheet[5]] == [None] * 3


def test_a_finding_is_at_its_cell(each_language: Language) -> None:
    """The cell is filled, framed and explained in words, and nothing else is."""
    book = opened([sheet_of(findings=[error(2, "value", "A comma."), warning(3, "as_of")])], each_language)
    sheet = book.worksheets[1]
    assert sheet["B2"].comment.text == f"{each_language.text('severity-error')}: A comma."
    assert sheet["C3"].comment.text == f"{each_language.text('severity-warning')}: Look here."
    assert sheet["B2"].fill.fgColor.rgb != sheet["C3"].fill.fgColor.rgb
    assert (sheet["B2"].border.left.style, sheet["C3"].border.left.style) == ("thick", "mediumDashed")
    marks = [c.coordinate for row in sheet.iter_rows(min_row=2) for c in row if c.comment or c.fill.fill_type]
    assert marks == ["B2", "C3"]


def test_every_finding_is_listed(each_language: Language) -> None:
    """The first sheet lists each finding: kind, sheet, row, column, cell, words; a row's number leads to its cell."""
    book = opened([sheet_of(findings=[error(2, "value", "A comma."), warning(3, "as_of")])], each_language)
    kinds = [each_language.text(f"severity-{severity}") for severity in ("error", "warning")]
    assert listed(book) == [
        (kinds[0], "detentions", "2", "value", "1,150", "A comma."),
        (kinds[1], "detentions", "3", "as_of", "03/04/2025", "Look here."),
    ]
    links = [c.hyperlink.location for row in book.worksheets[0].iter_rows() for c in row if c.hyperlink]
    assert links == ["'detentions'!B2", "'detentions'!C3"]
    assert book.worksheets[0]["A1"].value == each_language.text("marked-heading", file="figures.csv")
    assert book.worksheets[0]["A2"].value == each_language.text("check-count", errors=1, warnings=1, answered=0, open=1)


def test_findings_without_a_cell(each_language: Language) -> None:
    """A finding about a row is at its first cell, one about a header at it; the list says which of whole things it is."""
    findings = [
        error(3, None),
        error(None, "value"),
        error(None, None),
        error(99, "value"),
        error(3, "no such column"),
        error(1, "as_of"),
    ]
    book = opened([sheet_of(findings=findings)], each_language)
    sheet = book.worksheets[1]
    assert [c.coordinate for row in sheet.iter_rows() for c in row if c.comment] == ["B1", "C1", "A3"]
    assert sheet["A3"].comment.text.count("Wrong.") == 2
    rows, columns = ([row[i] or "" for row in listed(book)] for i in (2, 3))
    assert rows == ["3", "1", "", "99", "3", "1"]
    whole = {what: each_language.text(f"marked-whole-{what}") for what in ("row", "sheet")}
    assert columns == [whole["row"], "value", whole["sheet"], "value", "no such column", "as_of"]


def test_several_findings_in_one_cell(each_language: Language) -> None:
    """One cell can have several findings: all are said, and the gravest gives the look."""
    sheet = opened([sheet_of(findings=[warning(2, "value"), error(2, "value")])], each_language).worksheets[1]
    assert all(f.text in sheet["B2"].comment.text for f in (warning(2, "value"), error(2, "value")))
    assert sheet["B2"].border.left.style == "thick"


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("https://evil.example")', "#N/A", "TRUE", "1e5"]
)
def test_no_text_becomes_anything_else(english: Language, text: str) -> None:
    """Text from outside stays text in a cell, a header, a finding and a title."""
    found = [error(2, text, text)]
    book = opened([sheet_of([(2, [text] * 3)], found, header=[text] * 3)], english, name=text)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell.value for cell in book.worksheets[1][2]] == [text] * 3
    assert all(bool(cell.quotePrefix) == text.startswith(tuple("=+-@\t")) for cell in book.worksheets[1][2])


def as_xml_reads(text: Any) -> Any:
    """Line ends are LF to XML; one of the libraries that write it keeps them as they are, the other does not."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(), min_size=1, max_size=8))
def test_any_text_comes_back(cells: Any) -> None:
    """Whatever stands in a cell comes back as it is, or as near to it as a workbook can hold, with a note that says so."""
    sheet = opened([sheet_of([(2, cells)], header=["x"] * len(cells))], language_of("en")).worksheets[1]
    for number, text in enumerate(cells, 1):
        assert as_xml_reads(sheet.cell(2, number).value or "") == as_xml_reads(holdable(text))
        assert (sheet.cell(2, number).comment is None) == fits(text)


@pytest.mark.parametrize("text", ["x" * (LONGEST_CELL + 1), "🕊" * LONGEST_CELL])
def test_a_cell_too_long_is_cut_and_says_so(each_language: Language, text: str) -> None:
    """What Excel cannot hold is cut at its limit, and the note says how long it was."""
    cell = opened([sheet_of([(2, [text, "1", ""])])], each_language).worksheets[1]["A2"]
    assert text.startswith(cell.value) and len(cell.value.encode("utf-16-le")) in (
        LONGEST_CELL * 2,
        LONGEST_CELL * 2 - 2,
    )
    assert each_language.number(len(text)) in cell.comment.text


def test_what_xml_cannot_hold_is_shown(each_language: Language) -> None:
    """Control characters and broken letters are shown as � and said to be so, beside what was found."""
    text = "a\x00b\x07c\ud800d\ufffe"
    cell = opened([sheet_of([(2, [text, "1", ""])], [error(2, "figure_id", text)])], each_language).worksheets[1]["A2"]
    assert cell.value == "a�b�c�d�"
    assert each_language.text("marked-replaced") in cell.comment.text and "a�b" in cell.comment.text


def test_lines_that_do_not_go_up(english: Language) -> None:
    """Lines that repeat or go back get the next row, so that no row is written over another."""
    rows = [(5, ["a"]), (5, ["b"]), (2, ["c"]), (9, ["d"]), (10**9, ["e"])]
    sheet = opened([sheet_of(rows, header=["x"])], english).worksheets[1]
    assert {row[0].row: row[0].value for row in sheet.iter_rows(min_row=2) if row[0].value} == {
        5: "a",
        6: "b",
        7: "c",
        9: "d",
        10: "e",
    }


def test_it_can_be_brought_back(tiny: Dataset, tiny_folder: Any, each_language: Language) -> None:
    """An import reads the table from the workbook as it was, line by line, and passes over the list of findings."""
    lines = list(csv.reader((tiny_folder / "sources.csv").read_text(encoding="utf-8").splitlines()))
    sheet = MarkedSheet("sources", lines[0], list(enumerate(lines[1:], 2)), [error(3, "title"), warning(2, None)])
    upload = read_upload("marked.xlsx", marked("sources.csv", [sheet], each_language), tiny.package)
    assert (upload.problems, upload.questions) == ((), ())
    assert [(row.line, list(row.cells.values())) for row in upload.sheets[0].rows] == list(enumerate(lines[1:], 2))


def test_names_of_sheets(each_language: Language) -> None:
    """Sheets keep their titles where Excel takes them, and no two have the same name."""
    titles = [each_language.text("marked-findings"), "a/b:c", "a b c", "x" * 50, ""]
    book = opened([sheet_of(title=title) for title in titles], each_language)
    assert len({name.casefold() for name in book.sheetnames}) == 6
    assert book.sheetnames[0] == each_language.text("marked-findings")


def test_notes_have_an_end(each_language: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond so many notes the cells are marked without one, the list holds everything and the sheet says so."""
    monkeypatch.setattr(module, "MOST_NOTES", 2)
    rows = [(line, ["a", "b", "c"]) for line in range(2, 7)]
    book = opened([sheet_of(rows, [error(line, "value") for line in range(2, 7)])], each_language)
    sheet = book.worksheets[1]
    assert [sheet.cell(line, 2).comment is not None for line in range(2, 7)] == [True, True, False, False, False]
    assert all(sheet.cell(line, 2).fill.fill_type == "solid" for line in range(2, 7))
    assert len(listed(book)) == 5
    assert each_language.text("marked-few-notes", count="2") in [cell.value for cell in book.worksheets[0]["A"]]


def test_rows_of_other_lengths(english: Language) -> None:
    """Rows longer or shorter than the header keep all they have."""
    sheet = opened([sheet_of([(2, ["a"]), (3, list("abcde"))])], english).worksheets[1]
    assert [cell.value for cell in sheet[3]] == list("abcde") and sheet["A2"].value == "a"


def test_nothing_in_it(each_language: Language) -> None:
    """An empty table, and no table at all, give a workbook that opens."""
    assert len(opened([sheet_of([], header=[])], each_language).worksheets) == 2
    assert len(opened([], each_language).worksheets) == 1


def test_equal_input_gives_equal_bytes(each_language: Language) -> None:
    """The same table gives the same workbook on every day."""
    sheets = [sheet_of(findings=[error(2, "value")])]
    assert marked("a.csv", sheets, each_language) == marked("a.csv", sheets, each_language)
