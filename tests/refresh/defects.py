"""Defective inputs made from the real tables: each with the finding it must get, and the cell it must get it in."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from tests.packages import real, rows

from dashboard.dataset.files.canonical import serialize
from dashboard.dataset.files.folder import Contents
from dashboard.dataset.files.package import FIGURE_TABLES, Table
from dashboard.refresh.difference import package_of

Cells = Mapping[str, str]
Row = dict[str, str]
Place = tuple[str, int | None, str | None]

COUNTERS = {"prisoners-defenders", "cubalex", "14ymedio", "justicia-11j"}
FIRST_YEAR = "2025"
"""Only figures of theirs since then are in the base, with their documents, so that it is checked quickly."""
LINE = 3
"""Where the defective row stands in the file, between two good ones."""


@dataclass(frozen=True)
class Defect:
    """What a person sends, and the finding it must get: code, file, line and column as they know them.

    ``also``: findings that follow from it in other rows.
    """

    name: str
    kind: str
    files: Mapping[str, bytes]
    code: str
    place: Place
    severity: str = "error"
    also: frozenset[str] = frozenset()


@cache
def base() -> Contents:
    """The real package with some of its figures and documents, and all that is said of them."""
    contents = dict(real())
    of = package_of(contents).tables

    def keep(name: str, fits: Callable[[Row], object]) -> list[Row]:
        mine = [row for row in rows(contents, name).values() if fits(row)]
        contents[of[name].path] = serialize(of[name], mine)
        return mine

    said = [row for name in ("relations", "completeness") for row in rows(contents, name).values()]
    named = {row[column] for row in said for column in ("figure_id", "other_figure_id") if column in row}
    every = [row for name in FIGURE_TABLES for row in rows(contents, name).values()]
    kept = {row["figure_id"] for row in every if row["organization_id"] in COUNTERS and _is_kept(row, named)}
    kept |= {row[column] for row in every if row["figure_id"] in kept for column in ("variant_of", "superseded_by")}
    for name in FIGURE_TABLES:
        keep(name, lambda row: row["figure_id"] in kept)
    for name in ("relations", "completeness"):
        keep(name, lambda row: {row["figure_id"], row.get("other_figure_id", row["figure_id"])} <= kept)
    used = {row["source_id"] for row in keep("attributions", lambda row: row["figure_id"] in kept)}
    used |= {
        row["source_id"] for name in ("events", "definitions", "statements") for row in rows(contents, name).values()
    }
    used.add(package_of(contents).settings.introduced_by)
    keep("sources", lambda row: row["source_id"] in used)
    return contents


def _is_kept(row: Row, named: set[str]) -> bool:
    newest = row["as_of"] or row["period_end"] or row["period_start"]
    return row["figure_id"] in named or row["status"] != "active" or newest[:4] >= FIRST_YEAR


@cache
def tables() -> Mapping[str, Table]:
    return package_of(base()).tables


@cache
def standing(name: str) -> list[Row]:
    return list(rows(base(), name).values())


def pick(name: str, fits: Callable[[Row], object] = bool) -> Row:
    """The first row of a table that fits. :raises LookupError: when none does."""
    found = [row for row in standing(name) if fits(row)]
    if not found:
        raise LookupError(name)
    return dict(found[0])


def as_csv(header: Iterable[str], body: Iterable[Iterable[str]]) -> bytes:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerows([list(header), *map(list, body)])
    return buffer.getvalue().encode()


def file(name: str, *sent: Cells, columns: Iterable[str] = ()) -> dict[str, bytes]:
    """A file of a table with these rows."""
    header = list(columns) or tables()[name].columns
    return {f"{name}.csv": as_csv(header, ([row.get(c, "") for c in header] for row in sent))}


def among(name: str, row: Cells) -> dict[str, bytes]:
    """A file of a table in which this row stands on line 3, between two rows that change nothing."""
    others = [other for other in standing(name) if any(other[k] != row.get(k) for k in tables()[name].primary_key)]
    return file(name, *others[:1], row, *others[1:2])


def cell(
    kind: str,
    name: str,
    column: str,
    value: str,
    code: str,
    /,
    fits: Callable[[Row], object] = bool,
    at: str = "",
    severity: str = "error",
    also: Iterable[str] = (),
    **more: str,
) -> Defect:
    """A row that stands, sent with one cell spoilt (and ``more`` cells changed): the finding is in that cell or ``at``."""
    row = pick(name, fits) | {column: value} | more
    title = f"{name}.{column}: {value[:24]!r} {' '.join(f'{k}={v[:20]}' for k, v in more.items())}".strip()
    place = (f"{name}.csv", LINE, at or column)
    return Defect(f"{title} ({code})", kind, among(name, row), code, place, severity, frozenset(also))


@cache
def leaned_on() -> set[str]:
    """The figures that others are variants of."""
    return {row["variant_of"] for row in standing("detentions")}


def is_stock(row: Row) -> bool:
    """An exact figure of one day that stands alone."""
    plain = row["status"] == "active" and row["qualifier"] == "exact" and not row["variant_of"] and not row["rests_on"]
    return plain and len(row["as_of"]) == 10 and row["scope_id"] != "all" and row["figure_id"] not in leaned_on()


def is_flow(row: Row) -> bool:
    return (
        row["status"] == "active" and bool(row["period_start"]) and bool(row["period_end"]) and row["scope_id"] != "all"
    )


def has_note(row: Row) -> bool:
    return bool(row.get("note_en") and row.get("note_es"))


def is_web(row: Row) -> bool:
    return bool(row["url"]) and len(row["published_on"]) == 10


@cache
def dated() -> set[str]:
    """The figures that a document of a day states."""
    days = {row["source_id"] for row in standing("sources") if len(row["published_on"]) == 10}
    return {row["figure_id"] for row in standing("attributions") if row["source_id"] in days}


REQUIRED = {
    "detentions": ("measure_id", "scope_id", "organization_id", "value", "qualifier", "status", "date_basis"),
    "releases": ("value", "status"),
    "related": ("value",),
    "attributions": ("figure_id", "source_id", "qualifier_as_relayed", "confidence"),
    "sources": ("author_id", "accessed_on", "language", "kind", "copy", "read"),
    "organizations": ("organization_id", "name_es", "kind", "short_en", "in_text_es"),
    "measures": ("label_es", "kind", "rank", "sentence_es"),
    "scopes": ("scope_id", "definition_en"),
    "episodes": ("kind",),
    "events": ("date", "source_id"),
    "relations": ("note_es",),
    "statements": ("quote",),
    "definitions": ("valid_from", "in_prison"),
    "registers": ("measure_id",),
    "completeness": ("claim_es",),
}
CHOICES = [
    ("detentions", "qualifier", "roughly"),
    ("detentions", "qualifier", "~"),
    ("detentions", "status", "deleted"),
    ("detentions", "date_basis", "guess"),
    ("detentions", "increment", "maybe"),
    ("attributions", "confidence", "sure"),
    ("attributions", "qualifier_as_relayed", "exacto"),
    ("sources", "kind", "tweet"),
    ("sources", "copy", "screenshot"),
    ("sources", "read", "later"),
    ("organizations", "kind", "ngo"),
    ("measures", "nature", "number"),
    ("measures", "topic", "law"),
    ("episodes", "kind", "amnesty"),
    ("definitions", "pretrial", "partly"),
    ("relations", "kind", "same"),
]
UNKNOWN = [
    ("detentions", "measure_id", "political_prisoners_behind_bar"),
    ("detentions", "scope_id", "july-2021-protest"),
    ("detentions", "organization_id", "prisoners-defender"),
    ("detentions", "rests_on", "ocdhh"),
    ("detentions", "superseded_by", "ocdh.nothing.2025"),
    ("releases", "episode_id", "vatican-2099"),
    ("attributions", "source_id", "ocdh-2025-13-99-1"),
    ("attributions", "figure_id", "ocdh.nothing.2025"),
    ("sources", "author_id", "ocdhh"),
    ("sources", "carrier_id", "nobody-news"),
    ("organizations", "parent", "cuba-goverment"),
    ("measures", "part_of", "political_prisoner"),
    ("scopes", "part_of", "julio-2021"),
    ("episodes", "announced_by", "vatikan"),
    ("events", "source_id", "nothing-1"),
    ("registers", "scope_id", "nowhere"),
    ("definitions", "source_id", "nothing-1"),
    ("relations", "other_figure_id", "ocdh.nothing.2025"),
    ("completeness", "figure_id", "ocdh.nothing.2025"),
]
NUMBERS = [
    ("many", "number-format"),
    ("≈500", "number-format"),
    ("about 500", "number-format"),
    ("500+", "number-format"),
    ("12.5", "number-format"),
    ("1/2", "number-format"),
    ("500-600", "number-format"),
    ("-3", "number-negative"),
    ("1.150", "question-open"),
    ("1,150", "question-open"),
    ("1_150", "number-format"),
    ("0x1F", "number-format"),
    ("１２", "number-format"),
    ("1e3", "number-format"),
    ("#REF!", "upload-error-value"),
    ("n/a", "number-format"),
]
DATES = [
    ("2025-02-30", "date-impossible"),
    ("2025-13", "date-impossible"),
    ("2023-02-29", "date-impossible"),
    ("0000", "date-year-impossible"),
    ("31/02/2025", "date-format"),
    ("03/04/2025", "question-open"),
    ("soon", "date-format"),
    ("Q3 2025", "date-format"),
    ("2025-09-", "date-format"),
    ("mid-2025", "date-format"),
    ("99999", "date-format"),
    ("2027-01-01", "date-future"),
]
HARMFUL = [
    ('=HYPERLINK("http://x")', "cell-formula"),
    ("=1+1", "cell-formula"),
    ("+1 person", "cell-formula"),
    ("@SUM(A1)", "cell-formula"),
    ("- three of them", "cell-formula"),
    ("turned\u202earound", "control-character"),
    ("bell\x07", "control-character"),
    ("turned\u202dround", "control-character"),
    ("peticiÃ³n", "text-garbled"),
    ("â€œquoted", "text-garbled"),
    ("lost \ufffd letter", "text-garbled"),
    ("card 85010112345", "identity-number"),
    ("x" * 2001, "text-too-long"),
    ("x" * 150_000, "cell-too-long"),
]


def systematic() -> Iterator[Defect]:
    """Every kind of column with every kind of mistake."""
    fits = {"detentions": is_stock, "releases": is_flow, "sources": is_web}
    for name, columns in REQUIRED.items():
        for column in columns:
            yield cell("required cell empty", name, column, "", "value-missing", fits.get(name, bool))
    for name, column, value in CHOICES:
        yield cell("word not in the list", name, column, value, "value-unknown", fits.get(name, bool))
    for name, column, value in UNKNOWN:
        yield cell("id that names nothing", name, column, value, "reference-unknown", fits.get(name, bool))
    for value, code in NUMBERS:
        yield cell("number", "detentions", "value", value, code, is_stock)
    yield cell("number", "measures", "rank", "0", "number-range")
    yield cell("number", "measures", "group_rank", "first", "number-format")
    for value, code in DATES:
        yield cell("date", "detentions", "as_of", value, code, is_stock)
    for column, value, code in (
        ("published_on", "yesterday", "date-format"),
        ("published_on", "2026-12-24", "date-future"),
        ("accessed_on", "2025-06", "date-day-missing"),
        ("accessed_on", "2027-11-30", "date-future"),
    ):
        yield cell("date", "sources", column, value, code, is_web)
    for value, code in HARMFUL:
        yield cell("text", "detentions", "note_en", value, code, lambda row: is_stock(row) and has_note(row))


def rules() -> Iterator[Defect]:
    """What no column alone can tell: dates, ranges, variants, names, addresses, sentences."""
    yield cell("dates against each other", "detentions", "period_end", "2001-01", "period-reversed", is_flow)
    yield cell("dates against each other", "detentions", "as_of", "", "stock-without-date", is_stock)
    yield cell("dates against each other", "detentions", "period_start", "2025-01", "stock-with-period", is_stock)
    yield cell("dates against each other", "detentions", "as_of", "2025-01", "flow-with-date", is_flow)
    yield cell(
        "dates against each other", "detentions", "period_start", "", "flow-without-period", is_flow, period_end=""
    )
    yield cell(
        "dates against each other",
        "detentions",
        "as_of",
        "2026-11-22",
        "reference-after-publication",
        lambda r: is_stock(r) and r["figure_id"] in dated(),
    )
    yield cell("dates against each other", "definitions", "valid_to", "1900", "period-reversed")
    yield cell("ranges", "detentions", "qualifier", "between", "upper-missing", is_stock, at="value_high")
    yield cell("ranges", "detentions", "value_high", "99999", "upper-unwanted", is_stock)
    yield cell("ranges", "detentions", "value_high", "1", "upper-not-above", is_stock, qualifier="between", value="5")
    yield cell("ranges", "detentions", "value_high", "many", "number-format", is_stock, qualifier="between")
    own = pick("detentions", is_stock)
    yield cell(
        "pointers", "detentions", "variant_of", own["figure_id"], "pointer-circle", is_stock, variant_kind="rounded"
    )
    variant = pick("detentions", lambda row: row["variant_of"])
    yield cell(
        "pointers",
        "detentions",
        "variant_of",
        variant["figure_id"],
        "variant-of-variant",
        is_stock,
        variant_kind="rounded",
    )
    gone = next((r for r in standing("detentions") if r["status"] != "active"), None)
    if gone:
        yield cell(
            "pointers",
            "detentions",
            "variant_of",
            gone["figure_id"],
            "variant-of-variant",
            is_stock,
            variant_kind="rounded",
        )
    yield cell("pointers", "detentions", "variant_kind", "rounded", "variant-without-figure", is_stock, at="variant_of")
    yield cell("pointers", "detentions", "variant_kind", "", "variant-without-kind", lambda row: row["variant_of"])
    yield cell("pointers", "detentions", "rests_on", own["organization_id"], "rests-on-itself", is_stock)
    yield cell("pointers", "detentions", "superseded_by", variant["figure_id"], "active-superseded", is_stock)
    yield cell("pointers", "detentions", "status", "withdrawn", "status-without-reason", is_stock, at="status_reason")
    yield cell(
        "pointers",
        "scopes",
        "part_of",
        standing("scopes")[2]["scope_id"],
        "pointer-circle",
        lambda row: row is standing("scopes")[2],
    )
    yield cell("pointers", "organizations", "members", "ocdh;nobody", "list-unknown")
    yield cell("pointers", "measures", "part_of_within", "ocdh;ocdhh", "list-unknown")
    yield cell("pointers", "statements", "organization_ids", "nobody", "list-unknown")
    yield cell("form", "sources", "url", "www.example.org", "address-format", is_web)
    yield cell("form", "sources", "url", "javascript:alert(1)", "address-format", is_web)
    yield cell("form", "sources", "url", "https://example.org/a b", "address-format", is_web)
    for odd in (
        "https://a@evil",
        "https://example.org@evil.example/x",
        "https://[::1",
        "https://evil",
        "https:///x",
        'https://example.org/"x',
    ):
        yield cell("form", "sources", "url", odd, "address-odd", is_web)
    yield cell("form", "sources", "language", "Spanish", "value-format", is_web)
    yield cell("form", "organizations", "country", "Cuba", "value-format")
    yield cell("form", "organizations", "short_en", "x" * 25, "text-too-long")
    yield cell("form", "organizations", "short_en", standing("organizations")[5]["short_en"], "value-doubled")
    yield cell("form", "detentions", "organization_id", "Prisoners Defenders", "id-format", is_stock)
    yield cell("form", "events", "topics", "held,war", "value-format")
    yield cell("form", "scopes", "scope_id", "July 2021", "id-format")
    yield cell("sentences", "measures", "sentence_en", "{n} people{scope} {when}", "value-format")
    yield cell("sentences", "measures", "sentence_en", "{n} person|{n} people{scope} {when}", "sentence-places")
    yield cell("sentences", "measures", "sentence_es", "{n} {scope} {when}", "value-format")
    yield cell("sentences", "measures", "sentence_es", "{n} {who}{scope} {when}|{n} {scope} {when}", "sentence-places")
    yield cell(
        "for a person to judge",
        "detentions",
        "note_es",
        "",
        "translation-missing",
        lambda r: is_stock(r) and has_note(r),
        severity="warning",
    )
    yield cell(
        "for a person to judge",
        "detentions",
        "note_en",
        "Held: Juanito Perezoso Gomezales.",
        "person-name",
        lambda r: is_stock(r) and has_note(r),
        severity="warning",
    )


def new(row: Cells) -> Row:
    """The row as a new one: no id, another date."""
    return {**row, "figure_id": "", "as_of": "2026-10-31", "note_en": "", "note_es": ""}


def files() -> Iterator[Defect]:
    """What is wrong with a file as a whole."""
    good = file("detentions", *standing("detentions")[:3])["detentions.csv"]
    header, first, *rest = good.decode().split("\n")
    columns = header.split(",")

    def whole(
        name: str,
        content: bytes,
        code: str,
        line: int | None = None,
        column: str | None = None,
        called: str = "detentions.csv",
        told: str = "",
        **more: Any,
    ) -> Defect:
        return Defect(name, "file", {called: content}, code, (told or called, line, column), **more)

    def spoilt(
        name: str, code: str, lines: Iterable[str], line: int | None, column: str | None = None, **more: Any
    ) -> Defect:
        return whole(name, "\n".join(lines).encode(), code, line, column, **more)

    yield whole("nothing in it", b"", "file-empty")
    yield whole("blanks only", b" \r\n\t\n", "file-empty")
    yield spoilt("header only", "no-rows", [header], None)
    yield spoilt("no header", "upload-header-unknown", [first, *rest], None)
    yield spoilt("a column twice", "column-doubled", [f"{header},value", f"{first},7", rest[0] + ",7"], 1, "value")
    yield spoilt("a foreign column", "column-extra", [f"{header},remarks", f"{first},hm"], 1, "remarks")
    yield spoilt(
        "a column of names", "column-extra", [f"{header},nombre del preso", f"{first},X"], 1, "nombre del preso"
    )
    yield spoilt(
        "a column of identity numbers", "column-extra", [f"{header},carnet", f"{first},85010112345"], 1, "carnet"
    )
    yield spoilt("a column without a name", "column-blank", [f"{header},", f"{first},hm"], 1)
    yield spoilt(
        "a mistyped column", "upload-column-unknown", [header.replace("qualifier", "qualifer"), first], 1, "qualifer"
    )
    yield spoilt("a row too long", "row-long", [header, first, f"{rest[0]},and,more"], 3)
    yield spoilt("a row too short", "row-short", [header, first, ",".join(rest[0].split(",")[:6])], 3)
    yield spoilt("a quote that is never closed", "quote-unclosed", [header, first, '"never closed,and,so,on', "a,b"], 3)
    yield spoilt("a stray quote", "quote-stray", [header, first, rest[0].replace(",active,", ',"act"ive,', 1)], 3)
    yield whole("a picture", b"\x89PNG\r\n\x1a\n" + b"\0" * 99, "upload-kind", called="detentions.png")
    yield whole("a PDF with the name of a table", b"%PDF-1.7\n" + good, "upload-kind")
    yield whole("a page saved from the browser", b"<!DOCTYPE html><table></table>", "upload-kind")
    yield whole(
        "an old workbook", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500, "upload-kind", called="figures.xls"
    )
    yield whole("a broken workbook", b"PK\x03\x04" + b"\0" * 99, "upload-zip-broken", called="figures.xlsx")
    yield whole("random bytes", bytes(range(128, 256)) * 9, "encoding-unknown", 1)
    yield whole("another table's name", file("scopes", *standing("scopes")[:3])["scopes.csv"], "upload-table-mismatch")
    yield whole("a table of something else", b"fruit,price\napple,3\n", "upload-header-unknown", called="fruit.csv")
    yield whole("a letter", b"Dear all,\nplease find attached.\n", "upload-header-unknown", called="letter.txt")
    yield whole(
        "too many columns", ",".join(["value"] * 300).encode() + b"\n" + b",".join([b"1"] * 300), "upload-columns", 1
    )
    yield whole("too large", good + b"x" * (5 * 1024 * 1024), "upload-too-large")
    yield whole(
        "a zip in a zip",
        zipped({"inner.zip": zipped(file("scopes", *standing("scopes")))}),
        "upload-zip-nested",
        called="all.zip",
        told="all.zip › inner.zip",
    )
    yield whole("a zip that leads outside", zipped({"../detentions.csv": good}), "upload-zip-path", called="all.zip")
    yield whole(
        "a zip that bursts",
        zipped({"detentions.csv": b"0" * 70_000_000}),
        "upload-too-large",
        called="all.zip",
        told="all.zip › detentions.csv",
    )
    yield whole(
        "a zip with a table twice",
        zipped({"detentions.csv": good, "Detentions.csv": good}),
        "upload-zip-doubled",
        called="all.zip",
    )
    yield whole("a zip with nothing of ours", zipped({"a.docx": b"x"}), "upload-no-table", called="all.zip")
    key = columns.index("figure_id")
    unnamed = as_csv([c for c in tables()["scopes"].columns if c != "scope_id"], [["x"] * 7])
    yield whole("no column of names", unnamed, "value-missing", 2, "scope_id", called="scopes.csv")
    yield spoilt("key twice in one file", "key-doubled", [header, first, rest[0], first], 4, columns[key])


def zipped(members: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def by_hand() -> Iterator[Defect]:
    """What a person at a real desk does on a real day."""

    def made(
        name: str, sent: dict[str, bytes], code: str, file: str, line: int | None, column: str | None, **more: Any
    ) -> Defect:
        return Defect(name, "by hand", sent, code, (file, line, column), **more)

    stock = pick("detentions", is_stock)
    figure, document = new(stock), pick("sources", is_web) | {"author_id": stock["organization_id"]}
    fresh = {
        **document,
        "source_id": "the new list",
        "published_on": "2026-11-05",
        "title": "The new list",
        "url": "https://example.org/new-list",
    }
    tie = {"figure_id": "new", "source_id": "the new list", "qualifier_as_relayed": "exact", "confidence": "high"}
    labelled = {**figure, "figure_id": "new"}

    def sent(*figures: Cells, sources: Iterable[Cells] = (fresh,), ties: Iterable[Cells] = (tie,)) -> dict[str, bytes]:
        return file("detentions", *figures) | file("sources", *sources) | file("attributions", *ties)

    yield made(
        "a new figure without a document",
        file("detentions", figure),
        "figure-without-source",
        "detentions.csv",
        2,
        "figure_id",
    )
    yield made(
        "the document's label mistyped",
        sent(labelled, ties=[{**tie, "source_id": "the newlist"}]),
        "id-format",
        "attributions.csv",
        2,
        "source_id",
    )
    yield made(
        "the figure's label mistyped",
        sent(labelled, ties=[{**tie, "figure_id": "news"}]),
        "reference-unknown",
        "attributions.csv",
        2,
        "figure_id",
    )
    yield made(
        "one label for two figures",
        sent(labelled, {**labelled, "value": "7"}),
        "key-doubled",
        "detentions.csv",
        3,
        "figure_id",
    )
    yield made(
        "the same month entered twice",
        sent(labelled, {**labelled, "figure_id": "again"}, ties=[tie, {**tie, "figure_id": "again"}]),
        "figure-doubled",
        "detentions.csv",
        3,
        "value",
    )
    yield made(
        "last month's date left standing",
        sent({**stock, "figure_id": "new", "value": "1"}),
        "figure-rival",
        "detentions.csv",
        2,
        "value",
        severity="warning",
    )
    yield made(
        "a mistyped id beside its new number",
        file("detentions", {"figure_id": stock["figure_id"][:-1] + "O", "value": "5"}, columns=("figure_id", "value")),
        "value-missing",
        "detentions.csv",
        2,
        "measure_id",
    )
    yield made(
        "the next month already counted",
        sent({**labelled, "as_of": "2026-12-31"}),
        "date-future",
        "detentions.csv",
        2,
        "as_of",
        also=frozenset({"reference-after-publication"}),
    )
    yield made(
        "counted after the document appeared",
        sent({**labelled, "as_of": "2026-11-20"}),
        "reference-after-publication",
        "detentions.csv",
        2,
        "as_of",
    )
    yield made(
        "the document without its author",
        sent(labelled, sources=[{**fresh, "author_id": ""}]),
        "value-missing",
        "sources.csv",
        2,
        "author_id",
    )
    yield made(
        "a figure in the wrong table",
        file("releases", figure),
        "figure-misplaced",
        "releases.csv",
        2,
        "measure_id",
        also=frozenset({"figure-without-source"}),
    )
    yield made(
        "a figure that stands, in another table",
        file("related", stock),
        "figure-misplaced",
        "related.csv",
        2,
        "measure_id",
        also=frozenset({"figure-elsewhere"}),
    )
    yield made(
        "the organization by its name",
        sent({**labelled, "organization_id": "Observatorio Cubano"}),
        "id-format",
        "detentions.csv",
        2,
        "organization_id",
    )
    yield made(
        "the month as a word", sent({**labelled, "as_of": "octubre"}), "date-format", "detentions.csv", 2, "as_of"
    )
    yield made(
        "the hedge in the number",
        sent({**labelled, "value": "más de 1000"}),
        "number-format",
        "detentions.csv",
        2,
        "value",
    )
    yield made(
        "a question mark for what is not known",
        sent({**labelled, "value": "?"}),
        "number-format",
        "detentions.csv",
        2,
        "value",
    )
    yield made("a dash for nothing", sent({**labelled, "value": "-"}), "number-format", "detentions.csv", 2, "value")
    second = dict(zip(tables()["detentions"].columns, tables()["sources"].columns, strict=False))
    yield made(
        "another table under the table",
        file("detentions", stock, second),
        "upload-table-second",
        "detentions.csv",
        3,
        None,
    )
    cut = file("detentions", stock, columns=("figure_id", "value", "status_reason"))["detentions.csv"]
    cut = cut.replace(f",{stock['value']},".encode(), b",1,352")
    yield made(
        "a number cut at its comma", {"detentions.csv": cut}, "upload-number-split", "detentions.csv", 2, "value"
    )
    yield made(
        "an organization nobody entered",
        sent({**labelled, "organization_id": "new-group"}),
        "reference-unknown",
        "detentions.csv",
        2,
        "organization_id",
    )
    yield made(
        "a scope in the language of the form",
        sent({**labelled, "scope_id": "todos"}),
        "reference-unknown",
        "detentions.csv",
        2,
        "scope_id",
    )
    yield made(
        "the document twice", sent(labelled, sources=[fresh, fresh]), "key-doubled", "sources.csv", 3, "source_id"
    )
    yield made(
        "two files of one table",
        {
            "detentions.csv": file("detentions", stock)["detentions.csv"],
            "detentions (2).csv": file("detentions", stock)["detentions.csv"],
        },
        "key-doubled",
        "detentions (2).csv",
        2,
        "figure_id",
    )
    pair = next(row for row in standing("attributions"))
    yield made("a pair twice", file("attributions", pair, pair), "key-doubled", "attributions.csv", 3, "figure_id")
    yield made(
        "a withdrawal without a reason",
        file("detentions", {"figure_id": stock["figure_id"], "status": "withdrawn"}, columns=("figure_id", "status")),
        "status-without-reason",
        "detentions.csv",
        2,
        "status_reason",
    )
    target = next(row["variant_of"] for row in standing("detentions") if row["variant_of"])
    where = next(n for n, row in enumerate(standing("detentions"), 2) if row["variant_of"] == target)
    yield made(
        "a figure withdrawn that others lean on",
        file(
            "detentions",
            {"figure_id": target, "status": "withdrawn", "status_reason": "Taken back."},
            columns=("figure_id", "status", "status_reason"),
        ),
        "variant-of-variant",
        "current/detentions.csv",
        where,
        "variant_of",
    )
    scope = standing("scopes")[3]
    yield made(
        "a new scope with the label of another",
        file("scopes", {**scope, "scope_id": "brand-new"}),
        "value-doubled",
        "scopes.csv",
        2,
        "label_en",
        also=frozenset({"value-doubled"}),
    )
    yield made(
        "a new scope without an id",
        file("scopes", {**scope, "scope_id": ""}),
        "value-missing",
        "scopes.csv",
        2,
        "scope_id",
    )
    yield made(
        "an empty row key among good ones",
        file("attributions", pair, {**pair, "source_id": ""}),
        "value-missing",
        "attributions.csv",
        3,
        "source_id",
    )


@cache
def defects() -> tuple[Defect, ...]:
    return (*systematic(), *rules(), *files(), *by_hand())
