"""Reading uploads: good ones without a false alarm, bad ones with a word for everything that is wrong."""

from __future__ import annotations

import re
from dataclasses import fields
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from tests.refresh.variants import REAL, TINY, Variant, as_text, book_of, known_of, rows_of, variants, zipped

from dashboard.dataset.files.package import read_package
from dashboard.refresh.reading.encodings import read_text
from dashboard.refresh.reading.sheets import Upload
from dashboard.refresh.reading.upload import LIMITS, apply, read_upload
from dashboard.wording.language import language_of
from dashboard.wording.problems import say
from dashboard.wording.uploads import say_question, say_readings, say_repair, say_where

GOOD = variants()
PACKAGES = {folder: read_package(folder) for folder in (REAL, TINY)}
KNOWN = {folder: known_of(folder) for folder in (REAL, TINY)}
ROWS = rows_of("detentions", TINY)


def read(name: str, content: bytes | str, known: bool = True) -> Upload:
    raw = content.encode() if isinstance(content, str) else content
    return read_upload(name, raw, PACKAGES[TINY], KNOWN[TINY] if known else None)


def codes(upload: Upload) -> list[str]:
    return [problem.code for problem in upload.problems]


def say_all(upload: Upload) -> None:
    """Everything that was noticed can be said in both languages."""
    for words in map(language_of, ("en", "es")):
        assert all(say_repair(repair, words) and say_where(repair, words) for repair in upload.repairs)
        assert all(say_question(question, words) for question in upload.questions)
        assert all(len(say_readings(question, words)) == len(question.readings) for question in upload.questions)
        assert all(say(problem, words) for problem in upload.problems)


def test_enough_variants() -> None:
    """At least forty ways of saving the same rows are tried, each under a name of its own."""
    assert len({variant.name for variant in GOOD}) == len(GOOD) >= 40


@pytest.mark.parametrize("variant", GOOD, ids=lambda variant: variant.name)
def test_good_variant(variant: Variant) -> None:
    """A good upload gives exactly its rows once its repairs are confirmed: no problem, no question."""
    known = KNOWN[variant.folder] if variant.knows else None
    upload = read_upload(variant.file, variant.content, PACKAGES[variant.folder], known)
    assert (upload.problems, upload.questions) == ((), ())
    say_all(upload)
    mended = apply(upload, "all", {})
    assert mended.repairs == ()
    assert {sheet.table.name: [dict(row.cells) for row in sheet.rows] for sheet in mended.sheets} == variant.rows


def test_as_it_stands() -> None:
    """A table in canonical form needs no repair at all."""
    for name in PACKAGES[REAL].tables:
        upload = read_upload(f"{name}.csv", (REAL / f"{name}.csv").read_bytes(), PACKAGES[REAL])
        assert (upload.repairs, upload.questions, upload.problems) == ((), (), ())


def test_confirmed_only() -> None:
    """What is not confirmed and not answered stays as it was found, and is still offered."""
    rows = [{**ROWS[0], "as_of": "31/12/2025", "value": "1 150"}, {**ROWS[1], "as_of": "03/04/2025", "value": "1.150"}]
    upload = read("detentions.csv", as_text(rows), known=False)
    dates = [repair.key for repair in upload.repairs if repair.code == "date-order"]
    asked = {question.code: question for question in upload.questions}
    after = apply(upload, dates, {asked["date-order"].key: "2025-03-04", asked["number-grouping"].key: "1151"})
    cells = [(row.cells["as_of"], row.cells["value"]) for row in after.sheets[0].rows]
    assert cells == [("2025-12-31", "1 150"), ("2025-03-04", "1.150")]
    assert [repair.code for repair in after.repairs] == ["number-grouping"]
    assert [question.code for question in after.questions] == ["number-grouping"]


def test_lines_are_true() -> None:
    """A row keeps the line of the file it begins on, also below cells of several lines."""
    rows = [{**ROWS[0], "note_en": "one\r\ntwo\r\nthree"}, ROWS[1]]
    sheet = read("detentions.csv", as_text(rows, end="\r\n")).sheets[0]
    assert [row.line for row in sheet.rows] == [2, 5]
    assert sheet.rows[0].cells["note_en"] == "one\ntwo\nthree"


def test_places_of_columns() -> None:
    """A sheet tells where each of its columns stood, so that its cells can be marked."""
    sheet = read("detentions.csv", "\n\nValue;;Figure\n1;;a\n").sheets[0]
    assert (sheet.header_line, dict(sheet.positions), sheet.header) == (
        3,
        {"value": 1, "figure_id": 3},
        ("value", "figure_id"),
    )


def test_guess_of_letters_needs_a_nod() -> None:
    """A file whose letters were guessed is left out, with a word, until somebody has looked at some of them."""
    text = as_text([{**ROWS[0], "note_es": "Excarcelación en prisión, mañana"}])
    upload = read("detentions.csv", text.encode("cp1252"))
    (guess,) = [repair for repair in upload.repairs if repair.code == "encoding-guessed"]
    assert guess.found == "Excarcelación · prisión · mañana"
    refused = apply(upload, [], {})
    assert (refused.sheets, codes(refused)) == ((), ["encoding-unconfirmed"])
    assert apply(upload, [guess.key], {}).sheets


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "cp850"])
@pytest.mark.parametrize(
    "text",
    [
        "políticos",
        "Última lista pública de «las peñas»",
        "¿Qué pasó en prisión?",
        "PRESOS POLÍTICOS Y EXCARCELACIÓN",
        "Excarcelación en prisión, según la organización; también éxito",
        "año",
    ],
)
def test_letters_whose_words_are_words(encoding: str, text: str) -> None:
    """Of Windows, an old Mac and DOS the reading that gives words is offered."""
    upload = read("detentions.csv", as_text([{**ROWS[0], "note_es": text}]).encode(encoding))
    (guess,) = [repair for repair in upload.repairs if repair.code == "encoding-guessed"]
    assert guess.proposed == encoding
    assert apply(upload, "all", {}).sheets[0].rows[0].cells["note_es"] == text
    say_all(upload)


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "cp850"])
def test_letters_of_all_our_texts(encoding: str) -> None:
    """The texts of the whole package are told in each of the old encodings."""
    text = "\n".join((REAL / f"{name}.csv").read_text(encoding="utf-8") for name in ("sources", "detentions"))
    raw = text.encode(encoding, errors="ignore")
    assert read_text(raw, "x")[1][0].proposed == encoding


@pytest.mark.parametrize("encoding", ["koi8_r", "cp1251", "shift_jis", "cp037"])
def test_no_guess_at_other_letters(encoding: str) -> None:
    """Letters that make no words in any of them are not guessed at."""
    text = as_text([{**ROWS[0], "note_es": "Список политических заключённых на острове, по данным организации"}])
    assert codes(read("detentions.csv", text.encode(encoding, errors="ignore"))) == ["encoding-unknown"]


def test_letters_of_two_encodings() -> None:
    """A file in which UTF-8 and Windows-1252 are mixed is not read on."""
    mixed = (
        as_text(ROWS[:1]).encode() + as_text([{**ROWS[1], "note_es": "prisión"}]).encode() + "año,\n".encode("cp1252")
    )
    assert codes(read("detentions.csv", mixed)) == ["encoding-unknown"]


def test_table_by_ids_measures_or_name() -> None:
    """Tables with the same columns are told apart by the ids in them, then by the measures, else by a word."""
    related = rows_of("related", TINY)
    assert read("x.csv", as_text(related)).sheets[0].table.name == "related"
    new = [{**row, "figure_id": ""} for row in related]
    assert read("x.csv", as_text(new)).sheets[0].table.name == "related"
    unknown = read("x.csv", as_text(new), known=False)
    assert codes(unknown) == ["upload-table-unclear"]
    assert unknown.problems[0].parameters["choices"] == "detentions, related"
    assert read("asuntos relacionados.csv", as_text(new), known=False).sheets[0].table.name == "related"
    say_all(unknown)


def test_name_and_columns_of_different_tables() -> None:
    """A file named after one table with the columns of another is not taken for either."""
    upload = read("sources.csv", as_text(rows_of("scopes", TINY)))
    assert codes(upload) == ["upload-table-mismatch"]
    say_all(upload)


HEAD = ",".join(ROWS[0])
BAD: list[tuple[str, bytes | str, list[str]]] = [
    ("detentions.csv", b"", ["file-empty"]),
    ("detentions.csv", "\ufeff \n", ["file-empty"]),
    ("detentions.csv", "hello\n", ["upload-header-unknown"]),
    ("letter.txt", "Dear colleagues,\nplease find the figures below.\n", ["upload-header-unknown"]),
    ("x.csv", "figure_id,colour\na,b\n", ["upload-header-unknown"]),
    ("x.csv", "figure_id,value,colour\na,1,b\n", ["upload-table-unknown"]),
    ("detentions.csv", f"{HEAD}\n", ["no-rows"]),
    ("detentions.csv", HEAD + ",value\n" + as_text(ROWS).split("\n")[1] + ",3\n", ["column-doubled"]),
    ("detentions.csv", HEAD + ",prisoner\n" + as_text(ROWS).split("\n")[1] + ",X\n", ["column-extra"]),
    ("detentions.csv", HEAD + ",\n" + as_text(ROWS).split("\n")[1] + ",X\n", ["column-blank"]),
    ("detentions.csv", as_text(ROWS).replace(",inferred,,,,", ",inferred,,,,,7", 1), ["row-long"]),
    ("detentions.csv", as_text(ROWS) + "a,b,c\n", ["row-short"]),
    ("detentions.csv", as_text(ROWS) + '"open\n', ["quote-unclosed"]),
    ("detentions.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), ["upload-kind"]),
    ("detentions.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), ["upload-kind"]),
    ("detentions.pdf", b"%PDF-1.7\n%\xe2\xe3", ["upload-kind"]),
    ("detentions.xls", "<html><table><tr><td>figure_id</td></tr></table>", ["upload-kind"]),
    (
        "detentions.ods",
        zipped({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<a/>"}),
        ["upload-kind"],
    ),
    ("detentions.numbers", zipped({"Index/Document.iwa": b"\0"}), ["upload-kind"]),
    ("figures.docx", zipped({"[Content_Types].xml": b"<a/>", "word/document.xml": b"<a/>"}), ["upload-kind"]),
    ("detentions.csv", bytes(range(256)) * 20, ["encoding-unknown"]),
    ("detentions.xlsx", b"PK\x03\x04 no zip at all", ["upload-zip-broken"]),
    ("data.zip", zipped({}), ["upload-no-table"]),
    ("data.zip", zipped({"README.md": b"# hello"}), ["upload-no-table"]),
    (
        "data.zip",
        zipped({"detentions.csv": as_text(ROWS).encode(), "detentions (1).csv": as_text(ROWS).encode()}),
        ["upload-table-doubled"],
    ),
    ("data.zip", zipped({"detentions.csv": b"%PDF-1.4", "sources.csv": b""}), ["upload-kind", "file-empty"]),
]


def one_sheet(*rows: list[str]) -> bytes:
    book = Workbook()
    book.active.title = "detentions"
    for row in rows:
        book.active.append(row)
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


NOTHING_IN_IT = [
    ("detentions.csv", HEAD.replace(",", ";") + "\n;;;\n", "no-rows", []),
    ("detentions.csv", "value,as_of,measure_id\n", "no-rows", []),
    ("detentions.csv", f"{HEAD}\nTotal,12\n", "no-rows", ["row-total"]),
    ("detentions.csv", "\ufeff\n", "file-empty", []),
    ("detentions.csv", ",,,\n,,\n", "file-empty", []),
    ("list.xlsx", one_sheet(), "file-empty", []),
    ("list.xlsx", one_sheet(HEAD.split(",")), "no-rows", []),
]


@pytest.mark.parametrize(("name", "content", "code", "repairs"), NOTHING_IN_IT)
def test_nothing_in_it(name: str, content: bytes | str, code: str, repairs: list[str]) -> None:
    """A file without a row says so and nothing of its columns or form; rows that were left out are told."""
    upload = read(name, content)
    assert codes(upload) == [code]
    assert [repair.code for repair in upload.repairs] == repairs
    say_all(upload)


@pytest.mark.parametrize(("name", "content", "expected"), BAD)
def test_bad_upload(name: str, content: bytes | str, expected: list[str]) -> None:
    """What cannot be read has its problem, said in both languages, and nothing else is alleged."""
    upload = read(name, content)
    assert codes(upload) == expected
    say_all(upload)


def test_unknown_columns() -> None:
    """A column that is not known is told with those that were not found, any of which it may be; no more of these."""
    upload = read("detentions.csv", "Figura,value,Fecha\na,1,2025\n")
    assert codes(upload) == ["upload-column-unknown"] * 2 and upload.repairs == ()
    told = say(upload.problems[0], language_of("es"))
    assert "Cifra (figure_id), Indicador (measure_id)" in told and "(value)" not in told
    assert "Figure (figure_id), Measure (measure_id)" in say(upload.problems[0], language_of("en"))


def test_missing_columns() -> None:
    """A file may hold some columns only: those that new rows may leave empty are named once."""
    upload = read("detentions.csv", "figure_id,value\na,1\n")
    assert (upload.problems, [repair.code for repair in upload.repairs]) == ((), ["columns-missing"])
    assert "note_en" in upload.repairs[0].found and "measure_id" not in upload.repairs[0].found
    (unnamed,) = read("detentions.csv", "value,status\n1,active\n").problems
    assert (unnamed.code, unnamed.severity, unnamed.column) == ("upload-column-missing", "warning", "figure_id")


def test_missing_columns_of_a_first_file() -> None:
    """Where no rows stand every row is new: each column that it needs has a warning."""
    upload = read("detentions.csv", "figure_id,value\na,1\n", known=False)
    assert {problem.column for problem in upload.problems} == {
        "measure_id",
        "scope_id",
        "organization_id",
        "qualifier",
        "status",
        "date_basis",
    }
    assert {(problem.code, problem.severity) for problem in upload.problems} == {("upload-column-missing", "warning")}
    assert [repair.code for repair in upload.repairs] == ["columns-missing"]


def test_hostile_cells_are_kept() -> None:
    """Formulas, NUL and huge cells are passed on as they are: the check of the data refuses them."""
    cells = {"note_en": "=1+1", "note_es": "a\x00b", "status_reason": "x" * (LIMITS.cell + 1)}
    upload = apply(read("detentions.csv", as_text([{**ROWS[0], **cells}])), "all", {})
    row = upload.sheets[0].rows[0].cells
    assert {column: row[column] for column in cells} == cells


def test_name_is_harmless() -> None:
    """Whatever a file is called, its name is shown on one line and cut."""
    upload = read("../../etc/<b>a\n\u202eb\x00" + "x" * 500 + ".csv", as_text(ROWS))
    assert upload.name.startswith("<b>a bx") and len(upload.name) <= LIMITS.name
    assert upload.sheets[0].table.name == "detentions"


@settings(max_examples=300, deadline=None)
@given(
    st.binary(max_size=400) | st.text(max_size=400).map(lambda text: text.encode("utf-8", "ignore")),
    st.text(max_size=30),
)
def test_never_raises(content: bytes, name: str) -> None:
    """Reading never raises, whatever the bytes and whatever the name."""
    say_all(read(name, content))


MUTABLE = [
    as_text(ROWS, ";").encode("utf-16"),
    zipped({"detentions.csv": as_text(ROWS).encode()}),
    book_of({"detentions": ROWS}, typed=True),
]


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(MUTABLE), st.lists(st.tuples(st.floats(0, 0.999), st.binary(max_size=3)), max_size=6), st.booleans()
)
def test_never_raises_on_damage(content: bytes, damage: list[tuple[float, bytes]], cut: bool) -> None:
    """Damaged text, zips and workbooks are read or refused, never a crash."""
    raw = bytearray(content)
    for place, patch in damage:
        start = int(place * len(raw))
        raw[start : start + max(1, len(patch) - 1)] = patch
    upload = read("detentions.csv", bytes(raw[: len(raw) * 2 // 3] if cut else raw))
    say_all(upload)
    apply(upload, "all", {question.key: question.readings[0] for question in upload.questions})


def test_every_text_is_of_a_code() -> None:
    """Every text of a repair, a question or a problem is of a code that is used."""
    catalogue = (TINY.parents[2] / "src/dashboard/wording/catalogue/en/upload.ftl").read_text(encoding="utf-8")
    source = "".join(
        path.read_text(encoding="utf-8") for path in (TINY.parents[2] / "src/dashboard/refresh").rglob("*.py")
    )
    told = {match[1] for match in re.finditer(r"^(?:repair|question)-([a-z-]+) =", catalogue, re.MULTILINE)}
    told |= {match[1] for match in re.finditer(r"^problem-(upload-[a-z-]+)-found =", catalogue, re.MULTILINE)}
    composed = {"date-known", "number-known", *(f"upload-{limit.name}" for limit in fields(LIMITS))}
    assert {code for code in told if f'"{code}"' not in source} - composed == set()
    assert set(re.findall(r'"(upload-[a-z-]+)"', source)) <= told
