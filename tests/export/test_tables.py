"""Figures as a CSV file."""

from __future__ import annotations

import csv
import io

import pytest
from tests.factories import make_attribution, make_figure, make_measure, make_organization, make_package, make_source

from dashboard.dataset.figures.load import Dataset
from dashboard.export.tables import COLUMNS, figures_csv, for_spreadsheet, harmless
from dashboard.wording.language import Language

DAILY = make_organization("the-daily", kind="media")
STOCK = make_figure(
    "open-cells.people-held.2025-06-30",
    value=1100,
    qualifier="more_than",
    attributions=(
        make_attribution(),
        make_attribution(make_source("daily-1", author=DAILY, url=""), first_hand=False),
    ),
)
SPAN = make_figure(
    "the-daily.arrests.2025-01",
    organization=DAILY,
    measure=make_measure("arrests", kind="flow"),
    value=1,
    value_high=3,
    qualifier="between",
    start="2025-01-14",
    end="2025-03-10",
    hour="18:10",
    basis="inferred",
    attributions=(make_attribution(make_source("list-1"), first_hand=False),),
)
TEXT = """\
figure_id,organization,measure,scope,claim,qualifier,value,value_high,as_of,period_start,earlier_start,period_end,date_basis,hand,sentence,sources,data_version,organization_id,measure_id,scope_id,hour,counted,completeness
open-cells.people-held.2025-06-30,Open Cells,People held,all,"more than 1,100",more_than,1100,,2025-06-30,,,,stated,first_hand,"According to Open Cells, more than 1,100 people were held on 30 June 2025 (in a text of its own, 4 July 2025).",https://open-cells.example/list daily-1,2026.1.15,open-cells,people_held,all,,,
the-daily.arrests.2025-01,The Daily,People held,all,between 1 and 3,between,1,3,,2025-01-14,,2025-03-10,inferred,relayed,"According to The Daily, between 1 and 3 people were held between 14 January and 10 March 2025 at 18:10 (reported by Open Cells, 4 July 2025).",https://open-cells.example/list,2026.1.15,the-daily,arrests,all,18:10,,
"""


def test_full_text(english: Language) -> None:
    """An export holds the figures as shown, one a row in the given order, each with its hedge, dates and sources."""
    assert figures_csv([STOCK, SPAN], make_package(), english).decode("utf-8-sig") == TEXT


def test_language(spanish: Language) -> None:
    """An export speaks the reader's language; its columns and ids stay as they are."""
    [row] = csv.DictReader(io.StringIO(figures_csv([STOCK], make_package(), spanish).decode("utf-8-sig")))
    assert (row["figure_id"], row["claim"], row["measure"]) == (STOCK.id, "más de 1.100", "Personas presas")


def test_what_sentences_say_of_a_count(english: Language, spanish: Language) -> None:
    """A start that is worded, what is counted and how complete the counter calls it are columns, in both languages."""
    worded = {"en": "before December", "es": "antes de diciembre"}
    figure = make_figure(
        measure=make_measure("arrests", kind="flow", counted="events"),
        start="",
        end="2026-01-26",
        earlier_start=worded,
        completeness={"es": "=Lista parcial"},
    )
    told = []
    for language in (english, spanish):
        [row] = csv.DictReader(io.StringIO(figures_csv([figure], make_package(), language).decode("utf-8-sig")))
        assert worded[language.code] in row["sentence"]
        told.append([row[name] for name in ("period_start", "earlier_start", "period_end", "counted", "completeness")])
    assert told == [
        ["", "before December", "2026-01-26", "events", "'=Lista parcial (in Spanish)"],
        ["", "antes de diciembre", "2026-01-26", "events", "'=Lista parcial"],
    ]
    assert COLUMNS.index("earlier_start") == COLUMNS.index("period_start") + 1


def test_byte_order_mark(english: Language) -> None:
    """The file begins with a byte-order mark, so that Excel reads the accents."""
    assert figures_csv([], make_package(), english).startswith(b"\xef\xbb\xbf")


def test_no_figures(english: Language) -> None:
    """Without figures there is still the header."""
    assert figures_csv([], make_package(), english).decode("utf-8-sig") == ",".join(COLUMNS) + "\n"


@pytest.mark.parametrize("cell", ["=1+1", "+49", "-1", "@SUM(A1)", "\tx", "\rx", '=HYPERLINK("http://x")'])
def test_formulas_are_disarmed(cell: str) -> None:
    """A cell that a spreadsheet would run gets an apostrophe before it."""
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize(
    ("cell", "text"), [(None, ""), (0, "0"), (1100, "1100"), ("a=b", "a=b"), ("2025-06", "2025-06")]
)
def test_harmless_cells(cell: int | str | None, text: str) -> None:
    """Every other cell stays as it is."""
    assert harmless(cell) == text


def test_formula_in_a_name(english: Language) -> None:
    """A name that looks like a formula is disarmed in the file."""
    evil = make_organization("evil", name={"en": "=cmd|' /C calc'!A0", "es": "x"})
    [row] = csv.DictReader(
        io.StringIO(figures_csv([make_figure(organization=evil)], make_package(), english).decode("utf-8-sig"))
    )
    assert row["organization"] == "'=cmd|' /C calc'!A0"


@pytest.mark.parametrize("code", ["en", "es"])
def test_real_figures_survive_the_way(dataset: Dataset, code: str) -> None:
    """Every real figure is read back from its export with its id, number and hedge."""
    from dashboard.wording.language import language_of

    text = figures_csv(dataset.figures.values(), dataset.package, language_of(code)).decode("utf-8-sig")
    read = [(row["figure_id"], row["value"], row["qualifier"]) for row in csv.DictReader(io.StringIO(text))]
    assert read == [(f.id, str(f.value), f.qualifier) for f in dataset.figures.values()]


def test_a_table_for_a_spreadsheet() -> None:
    """A table to open in Excel has one byte-order mark before it and is otherwise byte for byte the package's."""
    table = "id,título\r\n1,Última lista\n".encode()
    assert for_spreadsheet(table) == b"\xef\xbb\xbf" + table
    assert for_spreadsheet(for_spreadsheet(table)) == for_spreadsheet(table)
