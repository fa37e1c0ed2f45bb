"""Large uploads made from the data: a month's work many times over, and tables full of errors."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from pathlib import Path

from dashboard.dataset.folder import Contents
from dashboard.dataset.package import FIGURE_TABLES, Package, read_package

Row = dict[str, str]
_DATES = ("as_of", "period_start", "period_end", "published_on")
_FIGURES = ("figure_id", "superseded_by", "variant_of")
# A leap year stays one, so that every day that exists goes on existing.
_YEARS = 12
_ERRONEOUS = 9_990


def new_rows(folder: Path, rows: int) -> Contents:
    """About so many new rows as a person enters them: figures of earlier years under labels of their own, each with
    its documents and the attributions between them; a package with them has no error that it had not before."""
    package, given = _read(folder)
    labels, chosen = _labels(given), {name: dict[tuple[str, ...], Row]() for name in package.tables}
    for number in count(1):
        for name, row in _in_order(given):
            for table, own in _bundle(name, row, given):
                older = _older(own, number, labels)
                chosen[table].setdefault(tuple(older[key] for key in package.tables[table].primary_key), older)
            if sum(map(len, chosen.values())) >= rows:
                return {
                    package.tables[name].path: _as_csv(package.tables[name].columns, found.values())
                    for name, found in chosen.items()
                    if found
                }
    raise AssertionError("counting ends nowhere")


def erroneous_rows(folder: Path, table: str) -> Contents:
    """Some ten thousand rows, in which every id is another unknown one and every date and number wrong."""
    package, given = _read(folder)
    described = package.tables[table]
    rows = [_spoilt(given[table][number % len(given[table])], number) for number in range(_ERRONEOUS)]
    return {described.path: _as_csv(described.columns, rows)}


def zipped(files: Contents) -> bytes:
    """The files as one zip; equal files give equal bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _read(folder: Path) -> tuple[Package, dict[str, list[Row]]]:
    package = read_package(folder)
    tables = {name: (folder / table.path).open(encoding="utf-8", newline="") for name, table in package.tables.items()}
    return package, {name: list(csv.DictReader(file)) for name, file in tables.items()}


def _labels(given: Mapping[str, list[Row]]) -> dict[str, str]:
    """A label as a person writes it for every figure and document."""
    figures = (row["figure_id"] for name in FIGURE_TABLES for row in given[name])
    documents = (row["source_id"] for row in given["sources"])
    return {
        id: f"{kind}{number}" for kind, ids in (("f", figures), ("d", documents)) for number, id in enumerate(ids, 1)
    }


def _in_order(given: Mapping[str, list[Row]]) -> list[tuple[str, Row]]:
    """Every figure after those that it points to."""
    figures = [(name, row) for name in FIGURE_TABLES for row in given[name]]
    return sorted(figures, key=lambda figure: bool(figure[1]["variant_of"] or figure[1]["superseded_by"]))


def _bundle(table: str, figure: Row, given: Mapping[str, list[Row]]) -> Iterator[tuple[str, Row]]:
    """A figure, what states it, and the documents."""
    yield table, figure
    for attribution in (row for row in given["attributions"] if row["figure_id"] == figure["figure_id"]):
        yield "attributions", attribution
        yield from (("sources", row) for row in given["sources"] if row["source_id"] == attribution["source_id"])


def _older(row: Row, number: int, labels: Mapping[str, str]) -> Row:
    """The row under a label, some years earlier, so that its organization says something else of another time."""
    made = dict(row)
    for column in ("source_id", *_FIGURES):
        if row.get(column):
            made[column] = f"new {number} {labels[row[column]]}"
    for column in _DATES:
        if row.get(column):
            made[column] = f"{int(row[column][:4]) - _YEARS * number}{row[column][4:]}"
    if row.get("url"):
        made["url"] = f"{row['url']}#{number}"
    return made


def _spoilt(row: Row, number: int) -> Row:
    """The row with every id unknown and near a known one, and with dates and numbers nobody can read."""
    made = dict(row)
    for column, cell in row.items():
        if column.endswith("_id"):
            made[column] = f"{cell[:40].rstrip('.-_')}-{number}"
        elif column in (*_DATES, "accessed_on"):
            made[column] = f"{number % 28 + 1}.{number % 12 + 1}.{number}"
        elif column == "value":
            made[column] = f"{number} or so"
    return made


def _as_csv(columns: Iterable[str], rows: Iterable[Row]) -> bytes:
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, list(columns), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return buffer.getvalue().encode()
