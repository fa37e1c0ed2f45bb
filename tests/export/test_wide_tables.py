"""Tables side by side as files: every claim with its bound, date and document, and nothing a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from typing import Any

import openpyxl
import pytest
from tests.factories import make_figure, make_organization, make_package, relayed_by

from dashboard.analysis.side_by_side import Said
from dashboard.export.side_by_side import Heading, SideBySide, wide_csv, workbook
from dashboard.wording.language import Language

EVIL = make_organization("evil", short={"en": "=1+1", "es": "=1+1"}, in_text={"en": "=1+1", "es": "=1+1"})


def table(*figures: Any, corner: str = "Year") -> SideBySide:
    cells = tuple(Said(figure, 1) for figure in figures)
    columns = tuple(Heading(str(number), figure.organization.short["en"]) for number, figure in enumerate(figures))
    return SideBySide(
        "People held", corner, (*columns, Heading("none", "Nobody")), ((Heading("2025", "2025"), (*cells, None)),)
    )


BOUNDED = make_figure(value=1100, qualifier="more_than")
RANGE = make_figure("range", value=1, value_high=3, qualifier="between", attributions=(relayed_by(),))


def sheets(content: bytes) -> tuple[Any, Any]:
    book = openpyxl.load_workbook(io.BytesIO(content))
    return book.worksheets[0], book.worksheets[1]


def test_wide_csv(english: Language) -> None:
    """A column each for the number, the claim, its date, its id and its document; a range has no single number."""
    rows = list(
        csv.DictReader(io.StringIO(wide_csv(table(BOUNDED, RANGE), make_package(), english).decode("utf-8-sig")))
    )
    [row] = rows
    assert (row["Year"], row["Open Cells: value"], row["Open Cells: claim"]) == ("2025", "", "between 1 and 3")
    assert (row["Nobody: value"], row["Nobody: claim"], row["Nobody: source"]) == ("", "", "")
    assert row["data_version"] == "2026.1.15"


def test_a_bound_goes_along(english: Language, spanish: Language) -> None:
    """In the workbook a number can be reckoned with and shows its bound; a range is text; an empty cell stays empty."""
    for language, shown in ((english, '"more than "#,##0'), (spanish, '"más de "#,##0')):
        sheet, _ = sheets(workbook(table(BOUNDED, RANGE), make_package(), language))
        bounded, ranged, empty = sheet.cell(6, 2), sheet.cell(6, 4), sheet.cell(6, 6)
        assert (bounded.value, bounded.number_format) == (1100, shown)
        assert ranged.value == ("between 1 and 3" if language is english else "entre 1 y 3")
        assert empty.value is None
        assert sheet.cell(6, 3).value and bounded.hyperlink.target == "https://open-cells.example/list"


def test_equal_bytes(english: Language) -> None:
    """The same table is the same file, whenever it is made."""
    made = (workbook(table(BOUNDED, RANGE), make_package(), english) for _ in range(2))
    assert len(set(made)) == 1


def test_every_claim_has_its_document(english: Language) -> None:
    """The second sheet says each figure in a sentence, with title, date and address of its document."""
    _, sources = sheets(workbook(table(BOUNDED, RANGE), make_package(), english))
    rows = list(sources.iter_rows(min_row=2, values_only=True))
    assert len(rows) == 2 and all(who and "According to" in claim and document for who, claim, document, *_ in rows)


PARTY = make_organization("party")
LATER = make_figure("later", value=306, as_of="2025-12", attributions=(relayed_by(PARTY),))


def ascribing(language: Language) -> SideBySide:
    column = Heading("open-cells", BOUNDED.organization.short[language.code])
    rows = (
        (Heading("2025", "2025"), (Said(BOUNDED, 1, LATER),)),
        (Heading("2024", "2024"), (Said(LATER, 1, None, True),)),
    )
    return SideBySide("People held", "Year", (column,), rows, "What stands in a cell.")


def test_what_others_ascribe_has_columns_of_its_own(english: Language, spanish: Language) -> None:
    """In the CSV no column of an organization's own figures holds one that others ascribe to it."""
    text = wide_csv(ascribing(english), make_package(), english).decode("utf-8-sig")
    both, alone = csv.DictReader(io.StringIO(text))
    name = "Open Cells (attributed by others)"
    assert (both["Open Cells: value"], both[f"{name}: value"], both[f"{name}: figure_id"]) == ("1100", "306", "later")
    assert (alone["Open Cells: claim"], alone[f"{name}: claim"]) == ("", "306")
    assert all(both.values()) and "Nobody (attributed" not in wide_csv(table(BOUNDED), make_package(), english).decode()
    assert "(atribuido por otros)" in wide_csv(ascribing(spanish), make_package(), spanish).decode()


def test_a_workbook_says_what_others_ascribe(english: Language, spanish: Language) -> None:
    """In the workbook it stands in words beside the date, never as a number; its sentence is among the sources."""
    sheet, sources = sheets(workbook(ascribing(english), make_package(), english))
    assert sheet.cell(2, 1).value == "What stands in a cell."
    assert sheet.cell(6, 2).value == 1100
    assert sheet.cell(6, 3).value == "30 Jun 2025\nothers attribute to it: 306, Dec 2025"
    assert sheet.cell(7, 3).value == "Dec 2025; attributed to it by others"
    assert sources.max_row == 4
    sheet, _ = sheets(workbook(ascribing(spanish), make_package(), spanish))
    assert str(sheet.cell(6, 3).value).endswith("\notros le atribuyen: 306, dic 2025")


@pytest.mark.parametrize("code", ["csv", "xlsx"])
def test_no_formula(english: Language, code: str) -> None:
    """A name that begins like a formula stays text."""
    figure = make_figure(organization=EVIL)
    if code == "csv":
        text = wide_csv(table(figure, corner="=2+2"), make_package(), english).decode("utf-8-sig")
        assert not any(cell.startswith("=") for row in csv.reader(io.StringIO(text)) for cell in row)
        return
    for sheet in sheets(workbook(table(figure, corner="=2+2"), make_package(), english)):
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "inlineStr"}


def test_no_address_that_leads_elsewhere(english: Language) -> None:
    """An address that is none that can be followed is no link."""
    figure = make_figure(attributions=(relayed_by(source={"url": "javascript:alert(1)"}),))
    sheet, _ = sheets(workbook(table(figure), make_package(), english))
    assert sheet.cell(6, 2).hyperlink is None


def test_documents_are_numbered_once() -> None:
    """Cells of one document bear one number."""
    shared = make_figure("other", attributions=BOUNDED.attributions)
    found = table(BOUNDED, shared, RANGE)
    assert list(found.sources.values()) == [1, 2] and len(found.documents) == 2
