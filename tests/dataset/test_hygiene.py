"""What is wrong with a file before anything in it is understood."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.dataset.conftest import Folder, places

from dashboard.dataset.files.quoting import swallows_rows

FIGURES = "detentions.csv"
Spoil = Callable[[Folder], object]


def change(old: bytes, new: bytes, times: int = 1) -> Spoil:
    return lambda folder: folder.replace("detentions", lambda data: data.replace(old, new, times))


def rewrite(encode: Callable[[str], bytes]) -> Spoil:
    return lambda folder: folder.replace("detentions", lambda data: encode(data.decode()))


def add_column(name: str) -> Spoil:
    def spoil(folder: Folder) -> None:
        header, *rows = folder.read("detentions")
        folder.write("detentions", [[*header, name], *([*row, ""] for row in rows)])

    return spoil


def drop_column(name: str) -> Spoil:
    def spoil(folder: Folder) -> None:
        rows = folder.read("detentions")
        place = rows[0].index(name)
        folder.write("detentions", [[*row[:place], *row[place + 1 :]] for row in rows])

    return spoil


def test_valid_folder_is_clean(folder: Folder) -> None:
    """A valid folder has no findings at all."""
    assert folder.check() == []


@pytest.mark.parametrize(
    ("spoil", "code", "line", "column"),
    [
        (lambda f: (f.path / FIGURES).unlink(), "file-missing", None, None),
        (
            lambda f: ((f.path / FIGURES).unlink(), (f.path / FIGURES).mkdir()),
            "file-not-ordinary",
            None,
            None,
        ),
        (lambda f: f.replace("detentions", lambda _: b""), "file-empty", None, None),
        (lambda f: f.replace("detentions", lambda _: b"\xef\xbb\xbf\r\n"), "file-empty", None, None),
        (lambda f: f.replace("detentions", lambda d: b"PK\x03\x04" + d), "file-workbook", None, None),
        (lambda f: f.write("detentions", f.read("detentions")[:1]), "no-rows", None, None),
        (rewrite(lambda text: text.encode("utf-16")), "encoding-utf16", None, None),
        (rewrite(lambda text: text.encode("utf-16-le")), "encoding-utf16", None, None),
        (rewrite(lambda text: text.encode("latin-1")), "encoding-legacy", 8, None),
        (rewrite(lambda t: t.replace("«", "“").encode("cp1252")), "encoding-legacy", 8, None),
        (change("«".encode(), b"\x81\x8d"), "encoding-unknown", 8, None),
        (lambda f: f.write("detentions", f.read("detentions"), delimiter=";"), "file-delimiter", 1, None),
        (lambda f: f.write("detentions", f.read("detentions"), delimiter="\t"), "file-delimiter", 1, None),
        (change(b"midnight", b"mid\x00night"), "nul-byte", 8, None),
        (drop_column("qualifier"), "column-missing", 1, "qualifier"),
        (add_column("remarks"), "column-extra", 1, "remarks"),
        (add_column("value"), "column-doubled", 1, "value"),
        (add_column(""), "column-blank", 1, None),
        (change(b",inferred,", b",inferred,,"), "row-long", 2, None),
        (change(b",120,", b",1,120,"), "row-long", 7, None),
        (change(b",,,,stated,,,,\n", b",,,,stated,,,\n"), "row-short", 4, None),
        (change(b"\nopen-cells.list-e", b"\n\nopen-cells.list-e"), "row-blank", 5, None),
        (lambda f: f.replace("detentions", lambda d: d + b"," * 19 + b"\n"), "row-blank", 15, None),
        (change(b'"Counted', b'"Counted" at'), "quote-stray", 8, None),
        (change(b",110,", b',"110,'), "quote-unclosed", 2, None),
        (change(b",140,160", b',140,"160'), "quote-unclosed", 4, None),
        (lambda f: f.set("detentions", 12, "value", "152 "), "stray-blank", 12, "value"),
        (lambda f: f.set("detentions", 12, "note_en", "\u00a0Note."), "stray-blank", 12, "note_en"),
        (lambda f: f.set("detentions", 12, "note_en", "x" * 100_001), "cell-too-long", 12, "note_en"),
        (lambda f: f.set("detentions", 12, "note_en", "x" * 10_000_000), "cell-too-long", 12, "note_en"),
    ],
)
def test_defective_file(folder: Folder, spoil: Spoil, code: str, line: int | None, column: str | None) -> None:
    """Each defect of a file has its own code, and its line and column where it has a place."""
    spoil(folder)
    assert (code, FIGURES, line, column) in places(folder.check())


def test_byte_order_mark_and_windows_line_ends(folder: Folder) -> None:
    """What spreadsheets add without harm, a byte order mark and CRLF, is accepted in silence."""
    for path in folder.path.glob("*.csv"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert folder.check() == []


def test_line_break_inside_cell(folder: Folder) -> None:
    """A cell may hold line breaks, and the lines of later findings stay those of the file."""
    folder.set("detentions", 8, "note_en", "One.\nTwo.\r\nThree.")
    folder.set("detentions", 9, "value", "many")
    assert places(folder.check()) == [("number-format", FIGURES, 11, "value")]


def test_quote_that_swallows_lines(folder: Folder) -> None:
    """For a quote that is closed only by one in a later line, the line where it opened is named."""
    folder.replace("detentions", lambda data: data.replace(b",110,", b',"110,'))
    (problem,) = [p for p in folder.check() if p.file == FIGURES]
    assert (problem.code, problem.line) == ("quote-unclosed", 2)


def test_quote_that_takes_in_rows(folder: Folder) -> None:
    """A stray quote that a later one closes makes whole rows a text: the line where it opens is named."""
    folder.replace(
        "detentions", lambda data: data.replace(b",inferred,", b',"inferred,', 1).replace(b",stated,", b',stated",', 1)
    )
    found = [p for p in folder.check() if p.code == "rows-in-cell"]
    assert [(p.file, p.line) for p in found] == [(FIGURES, 2)]


@pytest.mark.parametrize(
    ("cell", "columns", "expected"),
    [
        ("one, two, three,\nfour, five", 4, False),
        ("Said on 1,352\npeople, and others", 4, False),
        ("a,b,c", 3, False),
        ("a\nb", 4, False),
        ("end,x\nid,902,", 4, True),
        ("a,,\nb,,", 3, True),
        ("text\nid,5", 2, True),
        ("a;b\nc", 3, False),
    ],
)
def test_rows_taken_for_a_text(cell: str, columns: int, expected: bool) -> None:
    """Line breaks and as many separators as a row has are rows; prose has a blank after its commas."""
    assert swallows_rows(cell, ",", columns) is expected


def test_all_defects_are_told(folder: Folder) -> None:
    """The check never stops at the first defect, neither of a file nor of a folder."""
    folder.set("detentions", 2, "value", "1,150")
    folder.set("detentions", 4, "qualifier", "roughly")
    folder.set("scopes", 2, "label_en", " No restriction")
    (folder.path / "events.csv").unlink()
    assert places(folder.check()) == [
        ("number-format", FIGURES, 2, "value"),
        ("value-unknown", FIGURES, 4, "qualifier"),
        ("file-missing", "events.csv", None, None),
        ("stray-blank", "scopes.csv", 2, "label_en"),
    ]


def test_table_that_may_be_empty(folder: Folder) -> None:
    """A table that may be empty is as it should be without a row, where another draws an error."""
    folder.write("relations", folder.read("relations")[:1])
    assert [(p.code, p.severity) for p in folder.check()] == [("no-rows", "error")]
    folder.describe(lambda d: [r.update(mayBeEmpty=True) for r in d["resources"] if r["name"] == "relations"])
    assert folder.check() == []


def test_unknown_file(folder: Folder) -> None:
    """A CSV file the descriptor does not name is pointed out, and nothing more."""
    (folder.path / "old.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    assert [(p.code, p.severity, p.file) for p in folder.check()] == [("file-extra", "warning", "old.csv")]


def test_column_order(folder: Folder) -> None:
    """Columns in another order are read by name and draw a warning."""
    folder.write("events", [row[::-1] for row in folder.read("events")])
    assert [(p.code, p.severity) for p in folder.check()] == [("column-order", "warning")]


def test_misspelt_column(folder: Folder) -> None:
    """A misspelt column is told twice, as missing and as unknown with the name that was meant."""
    folder.replace("events", lambda data: data.replace(b"topics", b"Topic", 1))
    missing, extra = [p for p in folder.check() if p.file == "events.csv"]
    assert sorted([missing.code, extra.code]) == ["column-extra", "column-missing"]
    assert {"suggestion": "topics"} in (dict(missing.parameters), dict(extra.parameters))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "descriptor-not-json"),
        (b"{", "descriptor-not-json"),
        (b"\xff\xfe\x00", "descriptor-not-json"),
        (b"[" * 100_000, "descriptor-not-json"),
        (b"[]", "descriptor-incomplete"),
        (b'{"resources": 3, "dashboard": {"a": 1}, "version": "1"}', "descriptor-invalid"),
        (b'{"resources": [3], "dashboard": {"a": 1}, "version": "1"}', "descriptor-invalid"),
        (b'{"resources": [{"name": "a"}], "dashboard": {"a": 1}, "version": "1"}', "descriptor-invalid"),
    ],
)
def test_defective_descriptor(folder: Folder, content: bytes, code: str) -> None:
    """A defective descriptor is a finding, never a traceback."""
    (folder.path / "datapackage.json").write_bytes(content)
    assert {p.code for p in folder.check()} == {code}


@pytest.mark.parametrize(
    "schema",
    [
        {"foreignKeys": 3},
        {"foreignKeys": [{"fields": ["scope_id"]}]},
        {"foreignKeys": [{"fields": ["scope_id"], "reference": {"resource": "none", "fields": ["scope_id"]}}]},
        {"foreignKeys": [{"fields": ["scope_id"], "reference": {"resource": "scopes", "fields": ["none"]}}]},
        {"primaryKey": ["none"]},
        {"fields": [{"name": "figure_id", "constraints": {"pattern": "["}}]},
        {"fields": [{"name": "figure_id", "constraints": 3}]},
    ],
)
def test_defective_schema(folder: Folder, schema: dict[str, object]) -> None:
    """A schema that cannot be read, or points nowhere, is a finding about the descriptor."""
    folder.describe(lambda d: d["resources"][0]["schema"].update(schema))
    assert ("descriptor-invalid", "detentions") in [(p.code, p.value.split("/")[0]) for p in folder.check()]


def test_unknown_type_in_descriptor(folder: Folder) -> None:
    """A column type that does not exist is a finding about the descriptor."""
    folder.describe(lambda d: d["resources"][0]["schema"]["fields"][0].update(type="colour"))
    assert [(p.code, p.value) for p in folder.check()] == [("descriptor-invalid", "detentions/figure_id")]


@pytest.mark.parametrize("position", range(0, 2600, 331))
@pytest.mark.parametrize("junk", [b'"', b"\x00", b"\n", b",", b"\xff", b"\r", b'"\n,"'])
def test_any_damage(folder: Folder, position: int, junk: bytes) -> None:
    """Whatever happens to a file, the check says something or nothing, and never breaks."""
    folder.replace("detentions", lambda data: data[:position] + junk + data[position:])
    folder.check()
