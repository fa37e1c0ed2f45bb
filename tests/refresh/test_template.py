"""The workbook to fill in: complete in both languages, safe to open, and never mistaken for new figures."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import openpyxl
import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, TextElement
from openpyxl.utils import get_column_letter, range_boundaries

from dashboard.dataset.checks.cells import is_date_column
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.files.package import FIGURE_TABLES, Table
from dashboard.refresh.reading.upload import read_upload
from dashboard.refresh.workbooks.lists import target_of
from dashboard.refresh.workbooks.spreadsheet import sheet_names
from dashboard.refresh.workbooks.template import sheet_names_of, template
from dashboard.wording.language import CATALOGUE, Language, language_of

EXAMPLE_ROW = 2
INJECTIONS = ['=HYPERLINK("https://evil.example","x")', "+1+hostile", "-1+hostile", "@SUM(A1)", "\t=1", "\r=1"]


@cache
def _opened(content: Any) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content))


@pytest.fixture(scope="module", params=["real", "tiny"])
def data(request: pytest.FixtureRequest, dataset: Dataset, tiny: Dataset) -> Dataset:
    return dataset if request.param == "real" else tiny


@pytest.fixture(scope="module", params=["en", "es"])
def words(request: pytest.FixtureRequest) -> Language:
    return language_of(request.param)


@pytest.fixture(scope="module")
def book(data: Dataset, words: Language) -> Any:
    return _opened(template(data, words))


def sheets_of(book: Any, data: Dataset, words: Language) -> list[tuple[Table, Any]]:
    """Each table with its sheet."""
    return [(data.package.tables[name], book[sheet]) for name, sheet in sheet_names_of(data.package, words).items()]


def columns_of(book: Any, data: Dataset, words: Language) -> Iterator[Any]:
    """Each column with its table, its sheet and its number."""
    for table, sheet in sheets_of(book, data, words):
        for number, field in enumerate(table.fields, 1):
            yield table, field, sheet, number


def rule_of(sheet: Any, number: int) -> Any:
    """The rule of a column, which must hold from the example to far below it."""
    cell = f"{get_column_letter(number)}{EXAMPLE_ROW}"
    return next((rule for rule in sheet.data_validations.dataValidation if cell in rule.sqref), None)


def choices_of(book: Any, rule: Any) -> Any:
    """The values a list offers."""
    if rule.formula1.startswith('"'):
        return rule.formula1.strip('"').split(",")
    name, place = rule.formula1.rsplit("!", 1)
    left, top, _, bottom = range_boundaries(place.replace("$", ""))
    return [book[name.strip("'")].cell(row, left).value for row in range(top, bottom + 1)]


def test_a_sheet_for_every_table(book: Any, data: Dataset, words: Language) -> None:
    """First how to fill it in, then the figures, then the other tables as the descriptor has them, then the lists; none
    for the answers, which are given where warnings are told."""
    tables = [name for name in data.package.tables if name != "judgements"]
    expected = [name for name in tables if name in FIGURE_TABLES] + [
        name for name in tables if name not in FIGURE_TABLES
    ]
    names = sheet_names_of(data.package, words)
    assert list(names) == expected
    assert book.sheetnames == [words.text("template-readme"), *names.values(), words.text("template-lists")]
    assert all(len(name) <= 31 and not re.search(r"[\\/*?:\[\]]", name) for name in book.sheetnames)


def test_headers_are_the_titles(book: Any, data: Dataset, words: Language) -> None:
    """A heading is the title and nothing else, so that an import knows its column; the asterisk is its format's."""
    for _, field, sheet, number in columns_of(book, data, words):
        cell = sheet.cell(1, number)
        assert cell.value == field.title[words.code]
        assert cell.number_format in ("@", '@" *"')


def test_required_columns_are_marked(book: Any, data: Dataset, words: Language) -> None:
    """What must be filled looks so and says so; the ids of new figures and documents are given by the dashboard."""
    needed, free = words.text("template-note-required"), words.text("template-note-optional")
    for table, field, sheet, number in columns_of(book, data, words):
        cell = sheet.cell(1, number)
        given = table.name in {*FIGURE_TABLES, "sources"} and [field.name] == table.primary_key
        required = field.is_required and not given
        assert (cell.number_format == '@" *"') == cell.font.bold == (needed in cell.comment.text) == required
        assert (free in cell.comment.text) == (not required and not given)
        assert (words.text("template-note-label") in cell.comment.text) == given


def test_every_column_has_a_note(book: Any, data: Dataset, words: Language) -> None:
    """The note of a heading gives the name of the column, what it means, every allowed value and an example."""
    for table, field, sheet, number in columns_of(book, data, words):
        note = sheet.cell(1, number).comment.text
        assert note.startswith(f"{field.name}\n")
        assert field.description[words.code] in note
        assert all(choice in note for choice in table.choices(field.name))
        if any(row[field.name] for row in data.tables[table.name]):
            assert words.text("template-note-example", example="") in note


def test_lists_offer_every_allowed_value(book: Any, data: Dataset, words: Language) -> None:
    """Every closed vocabulary can be chosen from, whole, and lets nothing else in."""
    for table, field, sheet, number in columns_of(book, data, words):
        if table.choices(field.name):
            rule = rule_of(sheet, number)
            assert choices_of(book, rule) == table.choices(field.name)
            assert rule.errorStyle in (None, "stop") and rule.showErrorMessage


def test_lists_offer_every_known_id(book: Any, data: Dataset, words: Language) -> None:
    """Every id a foreign key can refer to is offered; an unknown one is only warned of, for it can be new."""
    for table in data.package.tables.values():
        for key in table.foreign_keys:
            sheet = book[sheet_names_of(data.package, words)[table.name]]
            rule = rule_of(sheet, table.columns.index(key.columns[0]) + 1)
            target = data.tables[key.table]
            if table.name in FIGURE_TABLES:
                target = [row for row in target if row.get("dataset", table.name) == table.name]
            assert set(choices_of(book, rule)) == {row[key.table_columns[0]] for row in target}
            assert rule.errorStyle == "warning"


def test_any_figure_can_be_chosen(book: Any, data: Dataset, words: Language) -> None:
    """Where a table speaks of figures of all tables, all of them are offered."""
    for name in ("attributions", "relations", "completeness"):
        sheet = book[sheet_names_of(data.package, words)[name]]
        assert set(choices_of(book, rule_of(sheet, 1))) == set(data.figures)


def test_ids_stand_beside_their_names(book: Any, data: Dataset, words: Language) -> None:
    """On the sheet of lists an id can be found by its name."""
    sheet = book[words.text("template-lists")]
    rows = {row[i].value: row[i + 1].value for row in sheet.iter_rows(min_row=3) for i in range(0, len(row) - 1, 3)}
    named: list[Any] = [*data.measures.values(), *data.scopes.values(), *data.episodes.values()]
    for record in named:
        assert rows[record.id] == record.label[words.code]
    assert all(rows[o.id] == o.name[words.code] for o in data.organizations.values())
    assert all(rows[name] for name in (*data.figures, *data.sources))


def test_the_example_is_a_row_of_the_package(book: Any, data: Dataset, words: Language) -> None:
    """The example has the id and every cell of a row that stands, so that an import finds it untouched."""
    for table, sheet in sheets_of(book, data, words):
        cells = {c: str(sheet.cell(EXAMPLE_ROW, n).value or "") for n, c in enumerate(table.columns, 1)}
        for column in table.columns:
            if sheet.cell(EXAMPLE_ROW, table.columns.index(column) + 1).value == 0:
                cells[column] = "0"
        assert cells in data.tables[table.name]
        first = sheet.cell(EXAMPLE_ROW, 1)
        assert first.font.italic and words.text("template-example") in first.number_format
        assert first.comment.text == words.text("template-example-note")
        assert sheet.max_row == EXAMPLE_ROW


def test_an_import_finds_nothing_new(data: Dataset, words: Language) -> None:
    """A template brought back as it was handed out holds only rows that stand, and nothing wrong or open to question."""
    rows = data.tables
    known = {n: {tuple(r[c] for c in t.primary_key): r for r in rows[n]} for n, t in data.package.tables.items()}
    upload = read_upload("template.xlsx", template(data, words), data.package, known)
    assert (upload.problems, upload.questions) == ((), ())
    assert [sheet.table.name for sheet in upload.sheets] == list(sheet_names_of(data.package, words))
    ours = {words.text("template-readme"), words.text("template-lists")}
    assert {repair.found for repair in upload.repairs if repair.code == "sheet-ignored"} == ours
    for sheet in upload.sheets:
        assert [dict(row.cells) in rows[sheet.table.name] for row in sheet.rows] == [True]


def test_examples_belong_together(book: Any, data: Dataset, words: Language) -> None:
    """The example of the first table of figures comes with its document and with who states it."""
    rows = {
        table.name: dict(zip(table.columns, (c.value for c in sheet[EXAMPLE_ROW]), strict=False))
        for table, sheet in sheets_of(book, data, words)
    }
    figure = data.figures[rows["detentions"]["figure_id"]]
    assert rows["attributions"]["figure_id"] == figure.id
    assert rows["attributions"]["source_id"] == rows["sources"]["source_id"]
    assert rows["sources"]["source_id"] in {a.source.id for a in figure.attributions}
    assert (rows["measures"]["measure_id"], rows["organizations"]["organization_id"]) == (
        figure.measure.id,
        figure.organization.id,
    )


def test_dates_stay_as_typed(book: Any, data: Dataset, words: Language) -> None:
    """Dates are text, so that 2025-12 does not become a day; counts take whole numbers only."""
    seen = set()
    for _, field, sheet, number in columns_of(book, data, words):
        form = sheet.column_dimensions[get_column_letter(number)].number_format
        if is_date_column(field):
            seen.add("date")
            assert form == "@" and sheet.cell(EXAMPLE_ROW, number).number_format.endswith("@")
        if field.is_integer:
            seen.add("count")
            rule = rule_of(sheet, number)
            assert (rule.type, rule.operator, rule.formula1) == (
                "whole",
                "between" if field.maximum is not None else "greaterThanOrEqual",
                str(field.minimum),
            )
    assert seen == {"date", "count"}


def test_the_header_stays_in_sight(book: Any, data: Dataset, words: Language) -> None:
    """The header is frozen and stands on every printed page."""
    for _, sheet in sheets_of(book, data, words):
        assert sheet.freeze_panes == "B2" and sheet.print_title_rows == "$1:$1"


def test_the_guide_names_every_sheet(book: Any, data: Dataset, words: Language) -> None:
    """The first sheet tells what each sheet holds and leads to it."""
    guide = book[words.text("template-readme")]
    links = {cell.value: cell.hyperlink.location for row in guide.iter_rows() for cell in row if cell.hyperlink}
    assert links == {name: f"'{name}'!A1" for name in book.sheetnames[1:]}
    said_there = " ".join(str(cell.value) for row in guide.iter_rows() for cell in row)
    assert all(
        table.description[words.code] in said_there
        for name, table in data.package.tables.items()
        if name != "judgements"
    )
    assert data.package.version in said_there


def texts_of(book: Any, data: Dataset, words: Language) -> Iterator[Any]:
    """Everything a person reads that is not data."""
    for sheet in book:
        yield sheet.title
        for rule in sheet.data_validations.dataValidation:
            yield from (rule.error, rule.errorTitle)
        for row in sheet.iter_rows():
            yield from (part for cell in row if cell.comment for part in (cell.comment.text, cell.comment.author))
    for name in (words.text("template-readme"), words.text("template-lists")):
        rows = 2 if name == words.text("template-lists") else None
        yield from (str(cell.value) for row in book[name].iter_rows(max_row=rows) for cell in row if cell.value)
    for _, _, sheet, number in columns_of(book, data, words):
        yield sheet.cell(1, number).value


def phrases(code: str) -> Iterator[Any]:
    """The longest piece of every text of the catalogue of this workbook."""
    for entry in FluentParser().parse((CATALOGUE / code / "template.ftl").read_text(encoding="utf-8")).body:
        if isinstance(entry, Message):
            yield max(
                (e.value.strip() for e in entry.value.elements if isinstance(e, TextElement)), key=len, default=""
            )


def test_no_english_in_spanish(dataset: Dataset) -> None:
    """Nothing on the Spanish workbook is English but ids and data that exist in one language."""
    book, spanish = _opened(template(dataset, language_of("es"))), language_of("es")
    read = list(texts_of(book, dataset, spanish))
    described: list[Any] = [d for table in dataset.package.tables.values() for d in (table, *table.fields)]
    english = {text["en"] for d in described for text in (d.title, d.description) if text["en"] != text["es"]}
    assert not english & set(read)
    long = [phrase for phrase in (*english, *phrases("en")) if len(phrase) > 20]
    assert [(phrase, text) for phrase in long for text in read if phrase in text] == []


def test_equal_data_give_equal_bytes(tiny: Dataset, words: Language) -> None:
    """The same data give the same workbook on every day."""
    assert template(tiny, words) == template(tiny, words)


def test_no_country_of_its_own(tiny: Dataset, words: Language) -> None:
    """Of another country's package nothing of this one is said."""
    book = _opened(template(tiny, words))
    read = " ".join(str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row)
    assert "valdoria" in read.casefold() and "cuba" not in read.casefold()


@pytest.mark.parametrize("text", INJECTIONS)
def test_no_text_becomes_a_formula(tiny: Dataset, words: Language, text: str) -> None:
    """Text of the data that begins like a formula stays text wherever it is shown."""
    scopes = {name: replace(scope, label=dict.fromkeys(("en", "es"), text)) for name, scope in tiny.scopes.items()}
    labels = {"label_en": text, "label_es": text}
    tables = {**tiny.tables, "scopes": [{**row, **labels} for row in tiny.tables["scopes"]]}
    package = replace(tiny.package, descriptor={**tiny.package.descriptor, "title": text, "title_es": text})
    book = _opened(template(replace(tiny, scopes=scopes, tables=tables, package=package), words))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    hostile = [cell for cell in cells if str(cell.value).endswith(text.strip())]
    assert len(hostile) >= 2 + len(scopes)
    assert all(cell.data_type == "s" and cell.quotePrefix for cell in hostile)
    assert not any(cell.data_type == "f" for cell in cells)


def test_a_package_without_rows(tiny: Dataset, words: Language) -> None:
    """Where a table is empty there is no example, and nothing breaks."""
    tables: dict[str, Any] = {name: [] for name in tiny.tables}
    nothing: dict[str, Any] = {
        name: {} for name in ("figures", "sources", "organizations", "measures", "scopes", "episodes")
    }
    empty = replace(tiny, tables=tables, **nothing)
    book = _opened(template(empty, words))
    for _, sheet in sheets_of(book, empty, words):
        assert not any(cell.value or cell.comment for cell in sheet[EXAMPLE_ROW])


def test_long_vocabularies_stand_on_the_sheet_of_lists(tiny: Dataset, words: Language) -> None:
    """Excel gives the rule of a cell 255 characters: what is longer is chosen from the sheet of lists."""
    long = [f"a_rather_long_value_number_{number}" for number in range(20)]
    table = tiny.package.tables["sources"]
    described = table.descriptor["schema"]["fields"]
    fields = [{**f, "constraints": {"enum": long}} if f["name"] == "kind" else f for f in described]
    changed = {**table.descriptor, "schema": {**table.descriptor["schema"], "fields": fields}}
    resources = [changed if r["name"] == "sources" else r for r in tiny.package.descriptor["resources"]]
    package = replace(tiny.package, descriptor={**tiny.package.descriptor, "resources": resources})
    data = replace(tiny, package=package)
    book = _opened(template(data, words))
    sheet = book[sheet_names_of(package, words)["sources"]]
    rule = rule_of(sheet, table.columns.index("kind") + 1)
    assert words.text("template-lists") in rule.formula1
    assert choices_of(book, rule) == long and rule.errorStyle != "warning"


def test_what_refers_to_what(tiny: Dataset) -> None:
    """A column's ids are found by its foreign key; outside the tables of figures also by naming theirs."""
    tables = tiny.package.tables
    assert target_of(tables["detentions"], "variant_of", tiny.package).part == "detentions"
    assert target_of(tables["relations"], "other_figure_id", tiny.package).vocabulary == "figures"
    assert target_of(tables["detentions"], "figure_id", tiny.package) is None
    assert target_of(tables["sources"], "title", tiny.package) is None


def test_names_of_sheets() -> None:
    """Sheets have names Excel takes: short, of allowed characters, none twice, whatever the titles are."""
    titles = [
        "a/b\\c*d?e:[f]",
        "'quoted'",
        "History",
        "",
        "x" * 60,
        "X" * 60,
        "Figures easily confused or overlapping",
        "A B C D E F",
    ]
    names = sheet_names(titles)
    assert names[0] == "a b c d e f" and names[1] == "quoted" and names[2] == "History 2"
    assert names[6] == "Figures easily confused or…" and names[7] == "A B C D E F 2"
    assert all(0 < len(name) <= 31 for name in names) and len({name.casefold() for name in names}) == len(names)
