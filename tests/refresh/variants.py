"""Good uploads: the tables of the package as spreadsheets, people and their computers really save them.

Every variant holds exactly the rows it was made from; what is read of it must be these rows again.
"""

from __future__ import annotations

import csv
import io
import unicodedata
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Literal

from babel.dates import format_date
from openpyxl import Workbook

from dashboard.dataset.files.package import Package, read_package

ROOT = Path(__file__).parents[2]
REAL, TINY = ROOT / "data" / "cuba", ROOT / "tests" / "data" / "tiny"
DATES = {
    "as_of",
    "period_start",
    "period_end",
    "published_on",
    "accessed_on",
    "announced_on",
    "valid_from",
    "valid_to",
    "date",
}
NUMBERS = {"value", "value_high", "rank", "group_rank", "ladder_rank"}

Rows = list[dict[str, str]]
Cells = Callable[[str, str], str]
"""What becomes of a cell, by its column and text."""


@dataclass(frozen=True)
class Variant:
    """A file that means ``rows``, by table; ``knows`` when only the rows that stand settle what it means."""

    name: str
    file: str
    content: bytes
    rows: Mapping[str, Rows]
    folder: Path = REAL
    knows: bool = True


def rows_of(table: str, folder: Path = REAL) -> Rows:
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def known_of(folder: Path = REAL) -> dict[str, dict[tuple[str, ...], dict[str, str]]]:
    """The rows that stand, by table and key."""
    tables = read_package(folder).tables
    return {n: {tuple(row[c] for c in t.primary_key): row for row in rows_of(n, folder)} for n, t in tables.items()}


def as_text(rows: Rows, delimiter: str = ",", end: str = "\n", quoting: Literal[0, 1, 2, 3] = csv.QUOTE_MINIMAL) -> str:
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, list(rows[0]), delimiter=delimiter, lineterminator=end, quoting=quoting)
    writer.writeheader()
    writer.writerows(rows)
    return buffer.getvalue()


def changed(rows: Rows, cells: Cells) -> Rows:
    return [{column: cells(column, text) if text else text for column, text in row.items()} for row in rows]


def renamed(rows: Rows, names: Mapping[str, str]) -> Rows:
    return [{names.get(column, column): text for column, text in row.items()} for row in rows]


def titles(table: str, code: str, folder: Path = REAL) -> dict[str, str]:
    return {field.name: field.title[code] for field in read_package(folder).tables[table].fields}


def dated(day: Callable[[date], str], month: Callable[[date], str]) -> Cells:
    def write(column: str, text: str) -> str:
        if column not in DATES or len(text) == 4:
            return text
        stated = date.fromisoformat(text if len(text) == 10 else f"{text}-01")
        return day(stated) if len(text) == 10 else month(stated)

    return write


def numbered(write: Callable[[int], str]) -> Cells:
    return lambda column, text: write(int(text)) if column in NUMBERS else text


def serial(day: date) -> str:
    return str((day - date(1899, 12, 30)).days)


def short_month(day: date, locale: str) -> str:
    return format_date(day, "MMM-yy", locale)


DATE_STYLES: dict[str, Cells] = {
    "day first": dated(lambda d: f"{d:%d/%m/%Y}", lambda d: f"{d:%m/%Y}"),
    "day first, short": dated(lambda d: f"{d.day}/{d.month}/{d:%y}", lambda d: short_month(d, "es")),
    "month first": dated(lambda d: f"{d:%m/%d/%Y}", lambda d: short_month(d, "en")),
    "points": dated(lambda d: f"{d:%d.%m.%Y}", lambda d: f"{d:%m.%Y}"),
    "year first": dated(lambda d: f"{d:%Y/%m/%d}", lambda d: f"{d:%Y/%m}"),
    "year first, unpadded": dated(lambda d: f"{d.year}-{d.month}-{d.day}", lambda d: f"{d.year}-{d.month}"),
    "words": dated(lambda d: format_date(d, "d 'de' MMMM 'de' y", "es"), lambda d: format_date(d, "MMMM y", "en")),
    "serials": dated(serial, serial),
    "day and month name": dated(
        lambda d: f"{d:%d}-{format_date(d, 'MMM', 'es')}-{d:%y}", lambda d: short_month(d, "es")
    ),
    "dashes": dated(lambda d: f"{d}".replace("-", "–"), lambda d: f"{d:%Y‑%m}"),
    "midnight in UTC": dated(lambda d: f"{d}T00:00:00.000Z", lambda d: f"{d:%Y/%m}"),
    "evening in UTC": dated(lambda d: f"{d - timedelta(days=1)}T22:00:00Z", lambda d: f"{d:%Y/%m}"),
    "with midnight": dated(lambda d: f"{d} 00:00:00", lambda d: f"{d:%Y/%m}"),
}
NUMBER_STYLES: dict[str, Cells] = {
    "points": numbered(lambda n: f"{n:,}".replace(",", ".")),
    "commas": numbered(lambda n: f"{n:,}"),
    "blanks": numbered(lambda n: f"{n:,}".replace(",", " ")),
    "hard blanks": numbered(lambda n: f"{n:,}".replace(",", "\u00a0")),
    "decimals": numbered(lambda n: f"{n}.0"),
    "comma and zeros": numbered(lambda n: f"{n},00"),
    "quoted": numbered(lambda n: f'"{n}"'),
    "apostrophe": numbered(lambda n: f"'{n}"),
}


def _texts() -> list[Variant]:
    """Encodings, delimiters, line ends, quotes."""
    rows = rows_of("detentions")
    variants = []
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"):
        for delimiter, end in ((",", "\n"), (";", "\r\n"), ("\t", "\r\n"), (",", "\r")):
            content = as_text(rows, delimiter, end).encode(encoding)
            name = f"{encoding} {delimiter!r} {end!r}"
            variants.append(Variant(name, "detentions.csv", content, {"detentions": rows}, knows=False))
    big_endian = b"\xfe\xff" + as_text(rows, ";").encode("utf-16-be")
    more = {
        "utf-16 big endian": big_endian,
        "two marks": b"\xef\xbb\xbf" * 2 + as_text(rows).encode(),
        "sep line": ("sep=;\r\n" + as_text(rows, ";", "\r\n")).encode("utf-8-sig"),
        "all quoted": as_text(rows, quoting=csv.QUOTE_ALL).encode(),
        "no last line end": as_text(rows).rstrip("\n").encode(),
        "double returns": as_text(rows, end="\r\r\n").encode(),
        "curly quotes": _curly(rows).encode(),
        "rows in one cell": _in_one_cell(rows).encode(),
        "trailing empties left out": "\n".join(line.rstrip(",") for line in as_text(rows).split("\n")).encode(),
        "empty rows and columns": _padded(rows).encode(),
        "old Mac": as_text(rows, ";", "\r").encode("mac_roman"),
        "end of a DOS file": as_text(rows, end="\r\n").encode() + b"\x1a",
        "cells beyond the columns, all empty": _beyond(rows).encode(),
        "tags below the columns": _below(rows, [f"#meta+{column}" for column in rows[0]], at=1).encode(),
        "titles below the columns": _below(rows, list(titles("detentions", "es").values()), at=1).encode(),
        "columns once more": _below(rows, list(rows[0]), at=20).encode(),
        "a total": _below(rows, ["Total", *[""] * 3, "12345"]).encode(),
        "a total without its name": _below(rows, ["", "TOTAL GENERAL", "", "", "1.234"]).encode(),
        "a note": _below(rows, ["Nota: cifras provisionales, sujetas a revisión"]).encode(),
    }
    plain = [row for row in rows if not any(set(cell) & set(',"') for cell in row.values())]
    spaced = Variant(
        "blanks after commas", "detentions.csv", as_text(plain).replace(",", ", ").encode(), {"detentions": plain}
    )
    return [
        *variants,
        spaced,
        *(Variant(n, "detentions.csv", c, {"detentions": rows}, knows=False) for n, c in more.items()),
    ]


def _below(rows: Rows, cells: list[str], at: int = 0) -> str:
    """The rows with a line that is none of them: before the row at a place, else under the table."""
    lines = as_text(rows).splitlines()
    lines.insert(
        at or len(lines),
        ",".join(f'"{cell}"' if "," in cell else cell for cell in cells) + "," * (len(rows[0]) - len(cells)),
    )
    return "\n".join(lines)


def _beyond(rows: Rows) -> str:
    head, *lines = as_text(rows).splitlines()
    return "\n".join([head, *(f"{line},," if number % 3 else line for number, line in enumerate(lines))])


def _curly(rows: Rows) -> str:
    """Every cell in curly quotes, but for those that have some inside."""
    lines = [list(rows[0]), *(list(row.values()) for row in rows)]
    return "\n".join(",".join(_quoted(cell) for cell in line) for line in lines)


def _quoted(cell: str) -> str:
    straight = cell.replace('"', '""')
    return f'"{straight}"' if set(cell) & set("“”") else f"“{cell}”"


def _in_one_cell(rows: Rows) -> str:
    return "".join('"' + line.replace('"', '""') + '"\n' for line in as_text(rows).splitlines())


def _padded(rows: Rows) -> str:
    lines = as_text(rows, ";").splitlines()
    width = len(rows[0]) + 3
    return "\r\n".join([*(f"{line};;;" for line in lines), *[";" * (width - 1)] * 40, ""])


def _cells() -> list[Variant]:
    """Dates, numbers, blanks, words of a list."""
    rows = rows_of("detentions")
    variants = []
    for name, style in DATE_STYLES.items():
        for table in ("detentions", "sources"):
            content = as_text(changed(rows_of(table), style), ";").encode("utf-8-sig")
            variants.append(Variant(f"dates, {name}, {table}", f"{table}.csv", content, {table: rows_of(table)}))
    for name, style in NUMBER_STYLES.items():
        content = as_text(changed(rows, style), ";").encode()
        variants.append(Variant(f"numbers, {name}", "detentions.csv", content, {"detentions": rows}))
    styles: dict[str, Cells] = {
        "blanks": lambda _, text: f"  {text}\t ",
        "hard blanks": lambda _, text: f"\u00a0{text}\u200b",
        "marks of direction": lambda _, text: f"\u202a{text[:1]}\u200e{text[1:]}\u202c",
        "guarded as text": lambda _, text: f'="{text}"' if '"' not in text else text,
        "decomposed accents": lambda _, text: unicodedata.normalize("NFD", text),
        "capitals in lists": lambda c, text: (
            text.replace("_", " ").title() if c in ("qualifier", "status", "date_basis", "variant_kind") else text
        ),
    }
    for name, style in styles.items():
        content = as_text(changed(rows, style)).encode()
        variants.append(Variant(name, "detentions.csv", content, {"detentions": rows}))
    return variants


def _columns() -> list[Variant]:
    """Names, order and choice of columns; names of files."""
    variants = []
    for table in ("detentions", "sources", "definitions"):
        rows = rows_of(table)
        headers = {
            "English titles": titles(table, "en"),
            "Spanish titles": titles(table, "es"),
            "capitals": {column: f" {column.upper()} " for column in rows[0]},
            "blanks for lines": {column: column.replace("_", " ") for column in rows[0]},
        }
        for name, names in headers.items():
            content = as_text(renamed(rows, names), ";", "\r\n").encode("utf-8-sig")
            variants.append(Variant(f"header in {name}, {table}", f"{table}.csv", content, {table: rows}, knows=False))
    rows = rows_of("detentions")
    turned = [dict(reversed(row.items())) for row in rows]
    fewer = [{c: text for c, text in row.items() if c not in ("note_en", "note_es", "increment")} for row in rows]
    variants.append(
        Variant("columns turned round", "detentions.csv", as_text(turned).encode(), {"detentions": turned}, knows=False)
    )
    variants.append(
        Variant("fewer columns", "detentions.csv", as_text(fewer).encode(), {"detentions": fewer}, knows=False)
    )
    named = [
        "detentions (1).csv",
        "Detentions.CSV",
        "detentions - copia.csv",
        "Copy of detentions.csv",
        "cifras sobre detención.csv",
        "detenciones.csv",
        "Figures_on_detention.csv",
        "C:\\Users\\a\\detentions.csv",
        "datos de noviembre.csv",
        "detentions.txt",
    ]
    return variants + [Variant(f"named {name}", name, as_text(rows).encode(), {"detentions": rows}) for name in named]


def book_of(tables: Mapping[str, Rows], typed: bool = False, months: str = "mmm-yy", days: str = "dd/mm/yyyy") -> bytes:
    """A workbook with a sheet for each table; ``typed`` as a spreadsheet makes numbers and dates of what is typed."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for name, rows in tables.items():
        sheet = workbook.create_sheet(name[:31])
        sheet.append(list(rows[0]))
        for number, row in enumerate(rows, 2):
            for position, (column, text) in enumerate(row.items(), 1):
                cell = sheet.cell(number, position, text or None)
                if typed and text and column in NUMBERS:
                    cell.value = int(text)
                elif typed and text and column in DATES:
                    cell.value = (
                        int(text)
                        if len(text) == 4
                        else datetime.fromisoformat(text if len(text) == 10 else f"{text}-01")
                    )
                    cell.number_format = {4: "General", 7: months, 10: days}[len(text)]
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def _books() -> list[Variant]:
    whole = {name: found for name in read_package(TINY).tables if (found := rows_of(name, TINY))}
    rows, sources = rows_of("detentions"), rows_of("sources")
    spanish = renamed(rows, titles("detentions", "es"))
    package: Package = read_package(TINY)
    longer = {t.title["es"]: renamed(whole[n], titles(n, "es", TINY)) for n, t in package.tables.items() if n in whole}
    pair = {"detentions": rows, "sources": sources}
    return [
        Variant("workbook of text", "libro.xlsx", book_of(pair), pair, knows=False),
        Variant("workbook, typed", "libro.xlsx", book_of(pair, typed=True), pair, knows=False),
        Variant("workbook, typed, ISO", "libro.xlsx", book_of(pair, True, "yyyy-mm", "yyyy-mm-dd"), pair, knows=False),
        Variant(
            "workbook, Spanish formats",
            "libro.xlsx",
            book_of(pair, True, "[$-C0A]mmm\\-yy;@", 'd" de "mmmm" de "yyyy'),
            pair,
            knows=False,
        ),
        Variant(
            "workbook, Spanish sheet",
            "libro.xlsx",
            book_of({"Cifras sobre detención": spanish}),
            {"detentions": rows},
            knows=False,
        ),
        Variant(
            "workbook, one sheet", "Detentions (2).xlsx", book_of({"Hoja1": rows}, typed=True), {"detentions": rows}
        ),
        Variant("workbook, all tables", "tiny.xlsx", book_of(whole, typed=True), whole, TINY, knows=False),
        Variant("workbook, titles cut short", "tiny.xlsx", book_of(longer), whole, TINY, knows=False),
    ]


def zipped(members: Mapping[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def _zips() -> list[Variant]:
    whole = {name: rows_of(name) for name in read_package(REAL).tables}
    files = {path.name: path.read_bytes() for path in REAL.iterdir()}
    tables = {name: content for name, content in files.items() if name.endswith(".csv")}
    clutter = {"__MACOSX/data/._detentions.csv": b"\0\5", "data/.DS_Store": b"\0", "data/": b""}
    semicolons = {f"{name}.csv": as_text(rows, ";", "\r\n").encode("cp1252") for name, rows in whole.items() if rows}
    contents = {
        "zip of the folder": zipped(files),
        "zip of tables": zipped(tables, zipfile.ZIP_STORED),
        "zip with a top folder": zipped({f"data/{name}": content for name, content in files.items()}),
        "zip from a Mac": zipped(clutter | {f"data/{name}": content for name, content in tables.items()}),
        "zip of semicolons": zipped(semicolons),
    }
    filled = {name: rows for name, rows in whole.items() if rows}
    expected = {name: filled if name == "zip of semicolons" else whole for name in contents}
    return [Variant(name, "data.zip", content, expected[name], knows=False) for name, content in contents.items()]


def variants() -> list[Variant]:
    """Every good upload."""
    return [*_texts(), *_cells(), *_columns(), *_books(), *_zips()]
