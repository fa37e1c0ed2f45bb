"""The lists a person chooses from in a template: every known id with its name beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from openpyxl.styles import PatternFill
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Source
from dashboard.dataset.files.package import FIGURE_TABLES, Package, Table
from dashboard.dataset.files.schema import Text
from dashboard.refresh.workbooks.spreadsheet import TEXT, font, set_for_print, write
from dashboard.wording.figures import spoken, title_of
from dashboard.wording.language import Language

FIGURES = "figures"
FIRST_ROW = 3
_COLUMNS_WIDE = 3
_NARROWEST, _WIDEST, _GAP_WIDTH = 26, 110, 3
_HEAD = PatternFill("solid", fgColor="FFE3E9F0")


@dataclass(frozen=True, slots=True)
class Target:
    """What the ids of a column name: rows of a table, or figures; ``part`` narrows them to one table of figures."""

    vocabulary: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One id, its name, and the table of figures it belongs to where it belongs to one."""

    id: str
    name: str
    part: str = ""


def target_of(table: Table, column: str, package: Package) -> Target | None:
    """What a column refers to: by its foreign key, or, outside the tables of figures, by naming their key."""
    for key in table.foreign_keys:
        if key.columns == (column,):
            if key.table in FIGURE_TABLES:
                return Target(FIGURES, key.table)
            return Target(key.table, table.name if table.name in FIGURE_TABLES else "")
    names = {key for name in FIGURE_TABLES if name in package.tables for key in package.tables[name].primary_key}
    if table.name not in FIGURE_TABLES and any(column == name or column.endswith(f"_{name}") for name in names):
        return Target(FIGURES)
    return None


class Lists:
    """The sheet of lists; each is two columns, written when it is first asked for."""

    def __init__(self, sheet: Worksheet, dataset: Dataset, language: Language) -> None:
        self._sheet, self._dataset, self._language = sheet, dataset, language
        self._written: dict[str, tuple[str, list[Entry]]] = {}
        sheet.freeze_panes = f"A{FIRST_ROW}"
        set_for_print(sheet, pages_wide=_COLUMNS_WIDE)

    def title(self, target: Target) -> str:
        """The name of a list, as its heading has it."""
        if target.vocabulary == FIGURES:
            return self._language.text("template-figures")
        return title_of_table(self._dataset.package.tables[target.vocabulary], self._language)

    def range(self, target: Target) -> str:
        """The ids of a list as a formula names their cells; ``""`` where there are none."""
        if target.vocabulary not in self._written:
            entries = entries_of(target.vocabulary, self._dataset, self._language)
            self._written[target.vocabulary] = self._write(self.title(target), entries), entries
        letter, entries = self._written[target.vocabulary]
        parts = {target.part} if any(entry.part for entry in entries) and target.part else {e.part for e in entries}
        rows = [row for row, entry in enumerate(entries, FIRST_ROW) if entry.part in parts]
        return self._cells(letter, rows[0], rows[-1]) if rows else ""

    def range_of(self, title: str, choices: list[str]) -> str:
        """The cells of a list of allowed values that is too long to stand in the rule of a cell."""
        key = "\n".join(choices)
        if key not in self._written:
            entries = [Entry(choice, "") for choice in choices]
            self._written[key] = self._write(title, entries), entries
        return self._cells(self._written[key][0], FIRST_ROW, FIRST_ROW + len(choices) - 1)

    def _cells(self, letter: str, first: int, last: int) -> str:
        return f"{quote_sheetname(self._sheet.title)}!${letter}${first}:${letter}${last}"

    def _write(self, title: str, entries: list[Entry]) -> str:
        """Write a list behind the others; the letter of the column with its ids."""
        column = 1 + _COLUMNS_WIDE * len(self._written)
        for offset, width in enumerate((_width(e.id for e in entries), _width(e.name for e in entries), _GAP_WIDTH)):
            self._sheet.column_dimensions[get_column_letter(column + offset)].width = width
        heads = [(title, ""), tuple(self._language.text(f"template-list-{head}") for head in ("id", "name"))]
        for row, pair in enumerate([*heads, *((entry.id, entry.name) for entry in entries)], 1):
            for offset, text in enumerate(pair):
                cell = self._sheet.cell(row, column + offset)
                write(cell, text)
                cell.number_format = TEXT
                if row < FIRST_ROW:
                    cell.font, cell.fill = font(bold=True), _HEAD
        return str(get_column_letter(column))


def _width(texts: Iterable[str]) -> int:
    return min(max([_NARROWEST, *(len(text) + 2 for text in texts)]), _WIDEST)


def title_of_table(table: Table, language: Language) -> str:
    """The title of a table in a language, its name where it has none."""
    return said_of(table.title, language) or table.name


def said_of(text: Text, language: Language) -> str:
    """What the descriptor says of a table or a column in a language, else in the first it says it in."""
    return text.get(language.code) or next(iter(text.values()), "")


def entries_of(vocabulary: str, dataset: Dataset, language: Language) -> list[Entry]:
    """Every id of a list, those of one table of figures together, in the order of the ids."""
    if vocabulary == FIGURES:
        figures = [Entry(f.id, spoken(f, language), f.table) for f in dataset.figures.values()]
        return sorted(figures, key=_place)
    table = dataset.package.tables[vocabulary]
    part, key, named = _part_column(table), table.primary_key[0], _name_column(table, language)
    names = {id: _name(record, language) for id, record in _records(vocabulary, dataset).items()}
    rows = rows_of(vocabulary, dataset)
    entries = [Entry(row[key], names.get(row[key], row.get(named, "")), row.get(part, "")) for row in rows]
    return sorted(entries, key=_place)


def rows_of(table: str, dataset: Dataset) -> list[dict[str, str]]:
    """The rows of a table as the text they are."""
    return [dict(cells) for cells in dataset.tables[table]]


def _place(entry: Entry) -> tuple[int, str]:
    return FIGURE_TABLES.index(entry.part) if entry.part in FIGURE_TABLES else -1, entry.id


def _records(vocabulary: str, dataset: Dataset) -> Mapping[str, Any]:
    known: dict[str, Mapping[str, Any]] = {
        "organizations": dataset.organizations,
        "measures": dataset.measures,
        "scopes": dataset.scopes,
        "episodes": dataset.episodes,
        "sources": dataset.sources,
    }
    return known.get(vocabulary, {})


def _name(record: Any, language: Language) -> str:
    if isinstance(record, Source):
        return title_of(record, language)
    return str((record.name if hasattr(record, "name") else record.label)[language.code])


def _part_column(table: Table) -> str:
    """The column that says to which table of figures a row belongs; ``""`` where there is none."""
    return next((name for name in table.columns if set(table.choices(name)) == set(FIGURE_TABLES)), "")


def _name_column(table: Table, language: Language) -> str:
    return next((field.name for field in table.fields if field.language == language.code), "")
