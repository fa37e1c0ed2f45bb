"""Figures side by side as a table to take away: a wide CSV, and a workbook that bears its sources."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.analysis.side_by_side import Said
from dashboard.dataset.checks.addresses import fault_of
from dashboard.dataset.figures.model import Figure, Source
from dashboard.dataset.files.package import Package
from dashboard.dataset.files.workbook_bytes import to_bytes
from dashboard.export.tables import harmless
from dashboard.wording.compilation import edition
from dashboard.wording.figures import best_source, hedged, in_text, published, sentence, title_of
from dashboard.wording.language import Language
from dashboard.wording.timing import period_in_full

_CELL = ("value", "claim", "reference", "figure_id", "source")
_BOLD, _TOP = Font(bold=True), Alignment(vertical="top", wrap_text=True)
_WIDTHS = {"head": 24, "number": 22, "date": 18, "text": 60}


@dataclass(frozen=True)
class Heading:
    """What a row or a column stands for, and where its name leads; ``id`` is short and unique among its like."""

    id: str
    label: str
    link: str = ""


@dataclass(frozen=True)
class SideBySide:
    """A table of claims: ``corner`` says what the rows are, a cell is the claim of its row and column or nothing.

    ``note`` says what stands in a cell.
    """

    title: str
    corner: str
    columns: tuple[Heading, ...]
    rows: tuple[tuple[Heading, tuple[Said | None, ...]], ...]
    note: str = ""

    @property
    def figures(self) -> list[Figure]:
        """Every figure, row by row, with those that others ascribe to an organization."""
        return [figure for _, cells in self.rows for said in cells if said for figure in said.figures]

    @cached_property
    def sources(self) -> Mapping[str, int]:
        """The number of the document of each cell by its id, as they come in the table."""
        ids = dict.fromkeys(best_source(figure).id for figure in self.figures)
        return {id: number for number, id in enumerate(ids, 1)}

    @property
    def documents(self) -> list[Source]:
        """The documents in the order of their numbers."""
        found = {(source := best_source(figure)).id: source for figure in self.figures}
        return [found[id] for id in self.sources]


def wide_csv(table: SideBySide, package: Package, language: Language) -> bytes:
    """UTF-8 with a byte-order mark: for each column the number, the claim, its date, its figure and its document.

    What others ascribe to an organization is never in these: it has columns of its own behind them, where there is any.
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    names = [language.text(f"tables-csv-{name}") for name in _CELL]
    ascribing = _ascribing(table)
    labels: list[str] = []
    for number, column in enumerate(table.columns):
        labels.append(column.label)
        if number in ascribing:
            labels.append(language.text("tables-csv-ascribed", column=column.label))
    heads = (harmless(f"{label}: {name}") for label in labels for name in names)
    writer.writerow([harmless(table.corner), *heads, "data_version"])
    for heading, cells in table.rows:
        claims: list[Figure | None] = []
        for number, said in enumerate(cells):
            claims.append(said.own if said else None)
            if number in ascribing:
                claims.append(said.ascribed if said else None)
        parts = (part for claim in claims for part in _parts(claim, language))
        writer.writerow([harmless(heading.label), *map(harmless, parts), package.version])
    return buffer.getvalue().encode("utf-8-sig")


def _ascribing(table: SideBySide) -> set[int]:
    """The numbers of the columns in which something is only ascribed."""
    return {number for _, cells in table.rows for number, said in enumerate(cells) if said and said.ascribed}


def _parts(figure: Figure | None, language: Language) -> tuple[object, ...]:
    if figure is None:
        return ("",) * len(_CELL)
    value = "" if figure.value_high is not None else figure.value
    source = best_source(figure)
    return value, hedged(figure, language), period_in_full(figure, language), figure.id, source.url or source.id


def workbook(table: SideBySide, package: Package, language: Language) -> bytes:
    """A sheet of the table, numbers that can be reckoned with under their bounds, and one of all its sentences.

    What others ascribe to an organization is said beside the date, never added to the numbers that it gave itself.
    """
    book = Workbook()
    sheet: Worksheet = book.active
    sheet.title = language.text("tables-sheet")
    _write_table(sheet, table, package, language)
    _write_sources(book.create_sheet(language.text("tables-sheet-sources")), table, language)
    return to_bytes(book)


def _write_table(sheet: Worksheet, table: SideBySide, package: Package, language: Language) -> None:
    for text in (table.title, table.note, edition(package, language), ""):
        sheet.append([harmless(text)])
    heads = [part for c in table.columns for part in (c.label, language.text("col-reference"))]
    sheet.append([harmless(text) for text in (table.corner, *heads)])
    for cell in (*sheet[1], *sheet[5]):
        cell.font, cell.alignment = _BOLD, _TOP
    sheet["A1"].alignment = Alignment()
    for number, (heading, cells) in enumerate(table.rows, sheet.max_row + 1):
        sheet.cell(number, 1, harmless(heading.label)).alignment = _TOP
        for column, said in enumerate(cells):
            if said is not None:
                _write_claim(sheet, number, 2 + 2 * column, said, language)
    sheet.freeze_panes = "B6"
    widths = [_WIDTHS["head"], *[_WIDTHS["number"], _WIDTHS["date"]] * len(table.columns)]
    _set_widths(sheet, widths)


def _write_claim(sheet: Worksheet, row: int, column: int, said: Said, language: Language) -> None:
    cell, figure = sheet.cell(row, column), said.figure
    if figure.value_high is None:
        cell.value, cell.number_format = figure.value, _bounded(figure, language)
    else:
        cell.value = harmless(hedged(figure, language))
    url = best_source(figure).url
    if url and not fault_of(url):
        cell.hyperlink = url
    sheet.cell(row, column + 1, harmless(_dated(said, language)))
    for one in (cell, sheet.cell(row, column + 1)):
        one.alignment = _TOP


def _dated(said: Said, language: Language) -> str:
    """When a claim is of, whether others ascribe it, and under it what they ascribe later."""
    ascribed = f"; {language.text('tables-ascribed')}" if said.is_ascribed else ""
    lines = [period_in_full(said.figure, language) + ascribed]
    if said.later:
        claim = f"{hedged(said.later, language)}, {period_in_full(said.later, language)}"
        lines.append(f"{language.text('tables-later')} {claim}")
    return "\n".join(lines)


def _bounded(figure: Figure, language: Language) -> str:
    """The form of a number under its bound: ``"at least "#,##0``."""
    before, after = language.text(f"hedge-{figure.qualifier}", value="|").split("|")
    return "#,##0".join(f'"{part}"' if part else "" for part in (before, after))


def _write_sources(sheet: Worksheet, table: SideBySide, language: Language) -> None:
    heads = ("col-organization", "tables-claim", "tables-document", "tables-published", "tables-address")
    sheet.append([language.text(key) for key in heads])
    for cell in sheet[1]:
        cell.font = _BOLD
    for row in _source_rows(table, language):
        sheet.append([harmless(text) for text in row])
        sheet.cell(sheet.max_row, 2).alignment = _TOP
        if row[-1] and not fault_of(row[-1]):
            sheet.cell(sheet.max_row, len(row)).hyperlink = row[-1]
    sheet.freeze_panes = "A2"
    _set_widths(sheet, [_WIDTHS["head"], _WIDTHS["text"], _WIDTHS["text"], _WIDTHS["date"], _WIDTHS["text"]])


def _source_rows(table: SideBySide, language: Language) -> Iterator[tuple[str, ...]]:
    for figure in table.figures:
        source, who = best_source(figure), in_text(figure.organization, language)
        yield who, sentence(figure, language), title_of(source, language), published(source, language), source.url


def _set_widths(sheet: Worksheet, widths: list[int]) -> None:
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
