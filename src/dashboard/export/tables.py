"""Figures as a CSV a spreadsheet can open: exactly what is shown, each with its sources."""

from __future__ import annotations

import codecs
import csv
import io
import json
from collections.abc import Iterable, Mapping

from dashboard.dataset.figures.model import Figure
from dashboard.dataset.files.package import Package
from dashboard.wording.figures import hedged, sentence
from dashboard.wording.language import Language
from dashboard.wording.notes import note_of

COLUMNS = (
    "figure_id",
    "organization",
    "measure",
    "scope",
    "claim",
    "qualifier",
    "value",
    "value_high",
    "as_of",
    "period_start",
    "earlier_start",
    "period_end",
    "date_basis",
    "hand",
    "sentence",
    "sources",
    "data_version",
    "organization_id",
    "measure_id",
    "scope_id",
    "hour",
    "counted",
    "completeness",
)
"""As docs/running.md explains them; a start that is worded stands beside the one that is a date."""
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def figures_csv(figures: Iterable[Figure], package: Package, language: Language) -> bytes:
    """UTF-8 with a byte-order mark, so that Excel reads the accents; one row per figure in the given order."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(COLUMNS)
    for figure in figures:
        writer.writerow(harmless(cell) for cell in _row(figure, package, language))
    return buffer.getvalue().encode("utf-8-sig")


def figures_json(figures: Iterable[Figure], package: Package, language: Language, asked: Mapping[str, object]) -> bytes:
    """The same table as a list of records, what is empty ``null``, under what the package says of itself."""
    rows = (dict(zip(COLUMNS, _row(figure, package, language), strict=True)) for figure in figures)
    head = {
        "title": package.text("title", language.code),
        "version": package.version,
        "licenses": package.descriptor.get("licenses", []),
        "language": language.code,
        "asked": asked,
    }
    return as_json(
        {**head, "figures": [{name: cell if cell != "" else None for name, cell in row.items()} for row in rows]}
    )


def as_json(content: object) -> bytes:
    """JSON in UTF-8 that stays data also where somebody opens it as HTML: no sign of it begins a tag."""
    text = json.dumps(content, ensure_ascii=False, allow_nan=False)
    return text.replace("<", r"\u003c").replace(">", r"\u003e").replace("&", r"\u0026").encode(errors="replace")


def for_spreadsheet(table: bytes) -> bytes:
    """A table of the package as it is, with a byte-order mark before it: without one Excel garbles the accents."""
    return codecs.BOM_UTF8 + table.removeprefix(codecs.BOM_UTF8)


def harmless(cell: object) -> str:
    """A cell no spreadsheet runs: text that begins like a formula gets an apostrophe before it."""
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _row(figure: Figure, package: Package, language: Language) -> list[object]:
    reference, code = figure.reference, language.code
    as_of = "" if reference.is_period else reference.end
    start, end = (reference.start, reference.end) if reference.is_period else ("", "")
    sources = " ".join(a.source.url or a.source.id for a in figure.attributions)
    return [
        figure.id,
        figure.organization.name[code],
        figure.measure.label[code],
        figure.scope.label[code],
        hedged(figure, language),
        figure.qualifier,
        figure.value,
        figure.value_high,
        as_of,
        start,
        note_of(figure.earlier_start, language),
        end,
        reference.basis,
        figure.hand,
        sentence(figure, language),
        sources,
        package.version,
        *figure.series,
        reference.hour,
        figure.measure.counted,
        note_of(figure.completeness, language),
    ]
