"""What a cell was meant to say: one reading is proposed, several are asked, none is left for the check."""

from __future__ import annotations

import pytest
from tests.packages import described, tiny
from tests.refresh.variants import TINY, as_text, known_of, rows_of

from dashboard.dataset.checks.readings import date_readings, number_readings
from dashboard.dataset.files.package import read_package
from dashboard.refresh.reading.sheets import Ambiguity, KnownRows, Repair, Upload
from dashboard.refresh.reading.upload import apply, read_upload
from dashboard.wording.language import Language
from dashboard.wording.uploads import say_question, say_readings, say_repair, say_where

PACKAGE = read_package(TINY)
FIRST, SECOND = rows_of("detentions", TINY)[:2]


def read(rows: list[dict[str, str]], table: str = "detentions", known: bool = False) -> Upload:
    return read_upload(f"{table}.csv", as_text(rows, ";").encode(), PACKAGE, known_of(TINY) if known else None)


def cell(column: str, text: str, *others: str) -> Repair | Ambiguity | None:
    """What becomes of one cell, with other cells in the same column of other rows."""
    rows = [
        {**FIRST, column: text},
        *({**SECOND, "figure_id": f"x-{n}", column: other} for n, other in enumerate(others)),
    ]
    upload = read(rows)
    every: list[Repair | Ambiguity] = [*upload.repairs, *upload.questions]
    found = [f for f in every if f.line == 2 and f.column == column]
    assert len(found) < 2
    return found[0] if found else None


DATES = [
    ("31/12/2025", "date-order", "2025-12-31"),
    ("12/31/2025", "date-order", "2025-12-31"),
    ("31.12.2025", "date-order", "2025-12-31"),
    ("31-12-2025", "date-order", "2025-12-31"),
    ("31/12/25", "date-order", "2025-12-31"),
    ("5/5/2025", "date-order", "2025-05-05"),
    ("2025/12/31", "date-form", "2025-12-31"),
    ("2025-1-5", "date-form", "2025-01-05"),
    ("2025/12", "date-form", "2025-12"),
    ("12/2025", "date-form", "2025-12"),
    ("dic-25", "date-form", "2025-12"),
    ("Dec-25", "date-form", "2025-12"),
    ("sept.-25", "date-form", "2025-09"),
    ("diciembre de 2025", "date-form", "2025-12"),
    ("DICIEMBRE 2025", "date-form", "2025-12"),
    ("31 de diciembre de 2025", "date-form", "2025-12-31"),
    ("December 31st, 2025", "date-form", "2025-12-31"),
    ("31-dic-25", "date-form", "2025-12-31"),
    ("45657", "date-serial", "2024-12-31"),
    ("45657.0", "date-serial", "2024-12-31"),
    ("2025-12-31 00:00:00", "date-time", "2025-12-31"),
    ("31/12/2025 0:00", "date-time", "2025-12-31"),
    ("2025-12-31T00:00:00Z", "date-time", "2025-12-31"),
    ("31/12/2025 12:00:00 a. m.", "date-time", "2025-12-31"),
    ('"2025-12-31"', "quotes", "2025-12-31"),
    ("'2025", "quotes", "2025"),
    (" 2025-12\u00a0", "blank", "2025-12"),
]


@pytest.mark.parametrize(("text", "code", "proposed"), DATES)
def test_date_of_one_reading(text: str, code: str, proposed: str) -> None:
    """A date that can be read in one way only is proposed in the form of the data."""
    repair = cell("as_of", text)
    assert isinstance(repair, Repair)
    assert (repair.code, repair.proposed, repair.found) == (code, proposed, text)


@pytest.mark.parametrize(("languages", "proposed"), [(["en", "fr"], ["2025-03-03"]), (["en", "es"], [])])
def test_months_of_the_package(languages: list[str], proposed: list[str]) -> None:
    """A month is read by its name in the languages of the package, and in no other."""
    package = read_package(described(tiny(), lambda d: d["dashboard"].update(languages=languages)))
    sent = as_text([{**FIRST, "as_of": "3 mars 2025"}], ";").encode()
    repairs = read_upload("detentions.csv", sent, package).repairs
    assert [repair.proposed for repair in repairs if repair.column == "as_of"] == proposed


@pytest.mark.parametrize(
    ("text", "languages", "reading"),
    [
        ("3 août 2025", ["fr"], "2025-08-03"),
        ("3 marca 2025", ["pl"], "2025-03-03"),
        ("3 ene 2025", ["xx", "es"], "2025-01-03"),
        ("3 ene 2025", [], "2025-01-03"),
        ("3 ene 2025", ["fr"], ""),
        ("3 ene 2025", ["xx"], ""),
    ],
)
def test_names_of_months(text: str, languages: list[str], reading: str) -> None:
    """A month is named as in a date of one of the languages; a language nobody has described names none."""
    assert list(date_readings(text, languages).values()) == [reading] * bool(reading)


@pytest.mark.parametrize(
    ("text", "code", "readings"),
    [
        ("03/04/2025", "date-order", ("2025-04-03", "2025-03-04")),
        ("3.4.25", "date-order", ("2025-04-03", "2025-03-04")),
        ("25-12-31", "date-order", ("1931-12-25", "2025-12-31")),
        ("03/04/2025 00:00", "date-order", ("2025-04-03", "2025-03-04")),
        ("46357", "date-serial", ("2026-12-01", "2026-12")),
    ],
)
def test_date_of_several_readings(text: str, code: str, readings: tuple[str, ...]) -> None:
    """A date that can be read in several ways is asked about, with all of them."""
    question = cell("as_of", text)
    assert isinstance(question, Ambiguity)
    assert (question.code, question.readings) == (code, readings)


def test_likelier_order_first() -> None:
    """Another date of the file decides nothing; it only tells which reading is offered first."""
    question = cell("as_of", "03/04/2025", "12/31/2025")
    assert isinstance(question, Ambiguity) and question.readings == ("2025-03-04", "2025-04-03")


@pytest.mark.parametrize(
    "text",
    ["2025", "2025-12", "30/02/2025", "2025-13", "Dec 25", "25-Dec", "mid 2025", "early", "2025.1", "99999", "=1"],
)
def test_date_without_reading(text: str) -> None:
    """A date that says too little, or a day that does not exist, is left for the check."""
    assert cell("as_of", text) is None


@pytest.mark.parametrize("text", ["20266", "19999", "30/09/0026", "0026/9/30", "0-ene-00", "00/01/1900"])
def test_date_of_no_time(text: str) -> None:
    """A year with a digit too many or too few is no date, and none is proposed."""
    assert cell("as_of", text) is None


@pytest.mark.parametrize(
    ("text", "code", "readings"),
    [
        ("ene-00", "date-zero", ("2000-01", "ene-00")),
        ("Jan-00", "date-zero", ("2000-01", "Jan-00")),
        ("01-ene-00", "date-zero", ("2000-01-01", "01-ene-00")),
        ("1/1/00", "date-zero", ("2000-01-01", "1/1/00")),
        ("31/12/1899", "date-far", ("1899-12-31", "31/12/1899")),
        ("01/1900", "date-far", ("1900-01", "01/1900")),
        ("26-sep-30", "date-order", ("1930-09-26", "2026-09-30")),
        ("26-sep-25", "date-order", ("2025-09-26", "2026-09-25")),
        ("2026-09-29T22:00:00.000Z", "date-utc", ("2026-09-29", "2026-09-30")),
        ("2026-09-29 22:00:00+00:00", "date-utc", ("2026-09-29", "2026-09-30")),
        ("2026-09-30T04:00:00Z", "date-utc", ("2026-09-30", "2026-09-29")),
        ("2026-09-30T05:00:00.000Z", "date-utc", ("2026-09-30", "2026-09-29")),
        ("30/09/2026 23:59Z", "date-utc", ("2026-09-30", "2026-10-01")),
    ],
)
def test_date_that_may_be_a_slip(text: str, code: str, readings: tuple[str, ...]) -> None:
    """A zero shown as a date, a year before spreadsheets count, years first, an evening in UTC: asked."""
    question = cell("as_of", text)
    assert isinstance(question, Ambiguity)
    assert (question.code, question.readings) == (code, readings)


@pytest.mark.parametrize(
    ("text", "proposed"),
    [
        ("2026-09-30T00:00:00.000Z", "2026-09-30"),
        ("2026-09-30T15:30:00Z", "2026-09-30"),
        ("2026-09-30 22:00", "2026-09-30"),
        ("2026-09-30T00:00:00+02:00", "2026-09-30"),
        ("ene-2000", "2000-01"),
        ("01/01/2000", "2000-01-01"),
        ("31-dic-25", "2025-12-31"),
    ],
)
def test_date_that_is_no_slip(text: str, proposed: str) -> None:
    """A day without a doubt is proposed, whatever stands behind it."""
    repair = cell("as_of", text)
    assert isinstance(repair, Repair) and repair.proposed == proposed


@pytest.mark.parametrize(
    ("text", "organization", "is_asked"),
    [
        ("14/03/1955", "a", True),
        ("14/03/1985", "a", True),
        ("14/03/1985", "b", False),
        ("14/03/2014", "a", False),
        ("05-mar-25", "a", False),
        ("14/03/2050", "a", True),
        ("14/03/1985", "new", False),
        ("14/03/1955", "new", True),
    ],
)
def test_date_far_from_the_others(text: str, organization: str, is_asked: bool) -> None:
    """A date decades from the others of its organization, or of all where it has none, is asked and never refused."""
    old, recent = (
        {**FIRST, "organization_id": "b", "as_of": "1979-05"},
        {**FIRST, "organization_id": "a", "as_of": "2019"},
    )
    known: KnownRows = {"detentions": {("b.1",): old, ("a.1",): recent}}
    row = {**FIRST, "figure_id": "x", "organization_id": organization, "as_of": text}
    upload = read_upload("detentions.csv", as_text([row]).encode(), PACKAGE, known)
    day = "2025-03-05" if text == "05-mar-25" else f"{text[-4:]}-03-14"
    if not is_asked:
        assert [repair.proposed for repair in upload.repairs if repair.column == "as_of"] == [day]
        return
    (question,) = upload.questions
    assert (question.code, question.readings) == ("date-far", (day, text))
    kept = [
        apply(upload, "all", {question.key: answer}).sheets[0].rows[0].cells["as_of"] for answer in question.readings
    ]
    assert kept == [day, text]


def test_old_document_confirmed() -> None:
    """A document really of 1955 comes in once its person says so."""
    known: KnownRows = {
        "sources": {("s",): {**rows_of("sources", TINY)[0], "source_id": "s", "published_on": "2025-07-04"}}
    }
    row = {**rows_of("sources", TINY)[0], "source_id": "x", "published_on": "14/03/1955"}
    upload = read_upload("sources.csv", as_text([row]).encode(), PACKAGE, known)
    (question,) = upload.questions
    assert apply(upload, "all", {question.key: "1955-03-14"}).sheets[0].rows[0].cells["published_on"] == "1955-03-14"


@pytest.mark.parametrize(
    ("column", "text", "code", "proposed"),
    [
        ("value", "1\u2060150", "hidden", "1150"),
        ("value", '="1150"', "formula-text", "1150"),
        ("value", '="1 150"', "number-grouping", "1150"),
        ("as_of", "2025–09–30", "dashes", "2025-09-30"),
        ("as_of", "2025−09", "dashes", "2025-09"),
        ("as_of", '="30/09/2025"', "date-order", "2025-09-30"),
        ("qualifier", "at_\u00adleast", "hidden", "at_least"),
        ("qualifier", "at\u2011least", "choice", "at_least"),
        ("note_en", "pris\u00adon", "hidden", "prison"),
        ("note_en", "pol&iacute;ticos &amp; &#8220;x&#8221;", "entities", "políticos & “x”"),
        ("note_en", "a&amp;nbsp;b", "entities", "a b"),
        ("note_en", '="a, b"', "formula-text", "a, b"),
        ("note_en", "a\vb\fc", "line-end", "a\nb\nc"),
    ],
)
def test_signs(column: str, text: str, code: str, proposed: str) -> None:
    """Signs that cannot be seen, look like others or are written as programs do are proposed as the plain ones."""
    repair = cell(column, text)
    assert isinstance(repair, Repair) and (repair.code, repair.proposed) == (code, proposed)


@pytest.mark.parametrize(
    "text",
    [
        "List – September 2025",
        "AT&T; R&D",
        "a &unknown; b",
        "100 % — “all” of them",
        "polÃ\u00adticos",
        "asÃ\u00ad",
        "x\u202ey",
        "#Todos",
        "Nada",
        "See https://example.org/?a=1&copy=2",
        "=1+1",
        "None of them",
        "Nullified",
    ],
)
def test_signs_that_stay(text: str) -> None:
    """Dashes of a text, ampersands, broken letters and what turns the order of letters are not touched."""
    assert cell("note_en", text) is None


def test_address_is_kept() -> None:
    """In an address nothing is undone: it would lead elsewhere."""
    row = {**rows_of("sources", TINY)[0], "url": "https://example.org/?a=1&amp;b=e\u0301"}
    upload = read([row], "sources")
    assert [r for r in upload.repairs if r.column == "url"] == [] and upload.sheets[0].rows[0].cells["url"] == row[
        "url"
    ]


@pytest.mark.parametrize(("text", "becomes"), [("open–cells", "open-cells"), ("open–cells-x", None)])
def test_dashes_of_names(text: str, becomes: str | None) -> None:
    """A dash in a permanent name is a hyphen where that name stands; a new name is not made of it."""
    upload = read([{**FIRST, "organization_id": text}], known=True)
    assert [r.proposed for r in upload.repairs if r.column == "organization_id"] == ([becomes] if becomes else [])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *(
            (word, "upload-error-value")
            for word in (
                "#N/A",
                "#N/D",
                "#REF!",
                "#¡REF!",
                "#¿NOMBRE?",
                "#¡VALOR!",
                "#DIV/0!",
                "#¡DIV/0!",
                "####",
                "Err:502",
            )
        ),
        *((word, "upload-null-word") for word in ("null", "NULL", "NaN", "nan", "<NA>", "None", "undefined")),
    ],
)
@pytest.mark.parametrize("column", ["note_en", "value", "as_of"])
def test_words_of_programs(column: str, text: str, code: str) -> None:
    """The error words of spreadsheets, also Spanish ones, and programs' words for nothing are refused in every column."""
    problems = read([{**FIRST, column: text}]).problems
    assert [(p.code, p.severity, p.line, p.column) for p in problems] == [(code, "error", 2, column)]


def test_only_days_where_days_are_asked() -> None:
    """A month is not proposed where the column wants a day."""
    row = rows_of("sources", TINY)[0]
    upload = read([{**row, "accessed_on": "46357"}], "sources")
    assert [(r.code, r.proposed) for r in upload.repairs if r.column] == [("date-serial", "2026-12-01")]
    assert not read([{**row, "accessed_on": "dic-25"}], "sources").repairs[1:]


NUMBERS = [
    ("1 150", "number-grouping", "1150"),
    ("1\u00a0150", "number-grouping", "1150"),
    ("1\u202f150", "number-grouping", "1150"),
    ("1'150", "number-grouping", "1150"),
    ("1.150.000", "number-grouping", "1150000"),
    ("1,150,000", "number-grouping", "1150000"),
    ("1.150,00", "number-grouping", "1150"),
    ("1,150.00", "number-grouping", "1150"),
    ("1150.0", "number-decimals", "1150"),
    ("1150,00", "number-decimals", "1150"),
    ("'1150", "quotes", "1150"),
    ("1150 ", "blank", "1150"),
]


@pytest.mark.parametrize(("text", "code", "proposed"), NUMBERS)
def test_number_of_one_reading(text: str, code: str, proposed: str) -> None:
    """A number that can be read in one way only is proposed in plain digits."""
    repair = cell("value", text)
    assert isinstance(repair, Repair)
    assert (repair.code, repair.proposed) == (code, proposed)


@pytest.mark.parametrize("text", ["1.150", "1,150", "999.999", "1.000"])
def test_number_of_two_readings(text: str) -> None:
    """1.150 is 1150, or one and fifteen hundredths, which is no whole number: it is asked."""
    question = cell("value", text)
    assert isinstance(question, Ambiguity)
    assert question.readings == (text.replace(".", "").replace(",", ""), "1" if text == "1.000" else text)


@pytest.mark.parametrize(
    ("text", "other", "proposed"),
    [
        ("1.150", "1.150.000", "1150"),
        ("1.150", "12,5", "1150"),
        ("1.150", "2.000,00", "1150"),
        ("1,150", "1,150,000", "1150"),
        ("1,150", "1,150.0", "1150"),
        ("1,000", "12.5", "1000"),
    ],
)
def test_number_settled_by_its_file(text: str, other: str, proposed: str) -> None:
    """Another number of the file that proves what its point or comma does settles the question."""
    repair = cell("value", text, other)
    assert isinstance(repair, Repair)
    assert (repair.code, repair.proposed) == ("number-file", proposed)


def test_contradicting_numbers_settle_nothing() -> None:
    """Where numbers of a file contradict each other the question stays."""
    assert isinstance(cell("value", "1.150", "1.150.000", "12.5"), Ambiguity)


@pytest.mark.parametrize(
    "text",
    [
        "~1150",
        "más de 1000",
        "1000+",
        ">1000",
        "c. 1000",
        "12,5",
        "-3",
        "0.150",
        "1.15E+03",
        "1150 personas",
        "1_150",
        "x",
    ],
)
def test_number_left_alone(text: str) -> None:
    """A hedge belongs in its own column, and what is no whole number is not rounded: the check says so."""
    assert cell("value", text) is None


def test_decimal_point_proven() -> None:
    """Where the file proves the point to stand before decimals, 1.150 is no whole number and is left."""
    assert cell("value", "1.150", "1150.00") is None


@pytest.mark.parametrize(
    ("text", "other"),
    [("1.000", "1352.0"), ("1,000", "1352,0"), ("1.150", "1352.0"), ("1.000", "12.5"), ("1.000", "1150.00")],
)
def test_decimal_point_of_a_program(text: str, other: str) -> None:
    """1352.0, as programs write a count, proves nothing; and no other number makes 1.000 a one without asking."""
    assert isinstance(cell("value", text, other), Ambiguity)


@pytest.mark.parametrize(
    ("column", "text", "proposed"),
    [
        ("qualifier", "At least", "at_least"),
        ("qualifier", "AT-LEAST", "at_least"),
        ("qualifier", " exact", "exact"),
        ("status", "Active", "active"),
        ("increment", "TRUE", "yes"),
        ("increment", "Verdadero", "yes"),
    ],
)
def test_words_of_a_list(column: str, text: str, proposed: str) -> None:
    """A word of a closed list is recognized whatever its case, blanks and hyphens."""
    repair = cell(column, text)
    assert isinstance(repair, Repair) and repair.proposed == proposed


@pytest.mark.parametrize(
    ("column", "text"), [("qualifier", "at leats"), ("qualifier", "al menos"), ("status", "yes"), ("increment", "no")]
)
def test_no_guess_at_words(column: str, text: str) -> None:
    """A word that is none of the list is left for the check, which suggests one."""
    assert cell(column, text) is None


def test_text_is_only_trimmed() -> None:
    """In free text and names nothing is changed but the blanks and unseen signs around it."""
    assert cell("note_en", "“31/12/2025” — 1.150") is None
    repair = cell("note_en", "\u00a0 30 % of\u00a0all \u200b")
    assert isinstance(repair, Repair) and (repair.code, repair.proposed) == ("hidden", "30 % of\u00a0all")


KNOWN = [
    ("as_of", "2025-04-03", "03/04/2025", "date-known"),
    ("as_of", "2025-03-04", "03/04/2025", "date-known"),
    ("as_of", "2025-12", "46357", None),
    ("as_of", "2026-12", "46357", "date-known"),
    ("as_of", "2025-12", "01/12/2025", "date-known"),
    ("as_of", "2025-12", "12/01/2025", "date-known"),
    ("as_of", "2025-12", "dic-25", "date-form"),
    ("value", "1150", "1.150", "number-known"),
    ("value", "1", "1.000", "number-known"),
    ("value", "115", "1.150", None),
]


@pytest.mark.parametrize(("column", "standing", "text", "code"), KNOWN)
def test_settled_by_what_stands(column: str, standing: str, text: str, code: str | None) -> None:
    """Where one reading is what stands in the same row and column it is proposed, otherwise it is asked."""
    known: KnownRows = {"detentions": {(FIRST["figure_id"],): {**FIRST, column: standing}}}
    content = as_text([{**FIRST, "figure_id": f" {FIRST['figure_id']}", column: text}]).encode()
    upload = read_upload("detentions.csv", content, PACKAGE, known)
    if code is None:
        assert len(upload.questions) == 1
        return
    (repair,) = [repair for repair in upload.repairs if repair.column == column]
    assert (repair.code, repair.proposed, upload.questions) == (code, standing, ())


def keys_of(upload: Upload) -> list[str]:
    return [r.key for r in upload.repairs] + [q.key for q in upload.questions]


def test_keys_are_stable() -> None:
    """The same bytes give the same keys, and no two findings of cells share one."""
    rows = [{**FIRST, "as_of": "03/04/2025", "value": "1.150"}, {**SECOND, "as_of": "31/12/2025"}]
    first, second = read(rows), read(rows)
    keys = keys_of(first)
    assert keys == keys_of(second)
    assert len(set(keys)) == len(keys)
    assert first.questions[0].key == "detentions.csv:2:value"


def test_answers_of_no_reading() -> None:
    """An answer that is none of the readings changes nothing."""
    upload = read([{**FIRST, "as_of": "03/04/2025"}])
    assert apply(upload, "all", {upload.questions[0].key: "1999"}).questions == upload.questions


def test_words(english: Language, spanish: Language) -> None:
    """A repair and a question are said as to somebody who only knows spreadsheets."""
    upload = read([{**FIRST, "as_of": "31/12/2025", "value": "1.150"}, {**SECOND, "as_of": "03/04/2025"}])
    repair = next(repair for repair in upload.repairs if repair.code == "date-order")
    assert say_where(repair, english) == "detentions.csv, line 2, column as_of"
    assert say_repair(repair, english) == (
        "Only one reading of “31/12/2025” exists in the calendar: 31 December 2025, written 2025-12-31."
    )
    assert say_repair(repair, spanish) == (
        "«31/12/2025» solo admite una lectura en el calendario: 31 de diciembre de 2025, que se escribe 2025-12-31."
    )
    number, day = sorted(upload.questions, key=lambda question: question.line)
    assert say_readings(day, spanish) == {
        "2025-04-03": "3 de abril de 2025 (primero el día)",
        "2025-03-04": "4 de marzo de 2025 (primero el mes)",
    }
    assert say_question(number, english).startswith("What does “1.150” mean?")
    assert say_readings(number, spanish) == {
        "1150": "1150 (el punto o la coma separa los miles)",
        "1.150": "1.150 (el punto o la coma separa los decimales): no es un número entero; lo dejo así y lo corrijo en el original",
    }


@pytest.mark.parametrize("text", ["", "9" * 10_000, "1" + ".000" * 5_000, "0/" * 5_000, " " * 10_000 + "x"])
def test_long_cells_cost_nothing(text: str) -> None:
    """Very long texts are no dates and no numbers."""
    assert (date_readings(text), number_readings(text)) == ({}, {})
