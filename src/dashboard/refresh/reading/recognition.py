"""Which table a file or a sheet is: by its name, else by its columns, else by the ids in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher

from dashboard.dataset.files.package import FIGURE_TABLES, Package, Table
from dashboard.refresh.reading.sheets import KnownRows

_COPY = re.compile(r"\s*(?:\(\d+\)|[-–_ ]+(?:copy|copia)(?:\s*\(?\d+\)?)?)\Z|\A(?:copy of|copia de)\s+", re.IGNORECASE)
_ENDING = re.compile(r"\.(?:csv|tsv|tab|txt|xlsx|xlsm)\Z", re.IGNORECASE)
_NO_WORD = re.compile(r"[\W_]+")
_SHORTEST_CUT = 12
_ALIKE = 0.75
_LONGEST = 200


def fold(text: str) -> str:
    """A name as people may write it: case, accents, blanks, hyphens and signs make no difference."""
    plain = unicodedata.normalize("NFKD", text[:_LONGEST])
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return _NO_WORD.sub(" ", letters.casefold()).strip()


def title_of_file(name: str) -> str:
    """What a file's name says of its content: without folders, ending and the marks of a copy."""
    title = re.split(r"[/\\]", name)[-1]
    before = ""
    while title != before:
        before, title = title, _COPY.sub("", _ENDING.sub("", title.strip())).strip()
    return title


def columns_of(table: Table) -> dict[str, str]:
    """The columns of a table by their folded names and titles; a title that two columns bear names neither.

    Titles a column had are read, too: a template that was taken away a year ago comes back.
    """
    former = _clear((title, field.name) for field in table.fields for title in field.former)
    titles = _clear((title, field.name) for field in table.fields for title in field.title.values())
    return former | titles | {fold(name): name for name in table.columns}


def _clear(titles: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Folded titles by the one column each names."""
    found: dict[str, set[str]] = {}
    for title, name in titles:
        found.setdefault(fold(title), set()).add(name)
    return {title: next(iter(names)) for title, names in found.items() if title and len(names) == 1}


def official_titles(table: Table) -> set[str]:
    """The titles of a table's columns, letter by letter, in every language, and those they had."""
    return {title for field in table.fields for title in (*field.title.values(), *field.former)}


def known_columns(package: Package) -> frozenset[str]:
    """The folded names and titles of every column of every table."""
    return frozenset(name for table in package.tables.values() for name in columns_of(table))


def named_table(title: str, package: Package) -> Table | None:
    """The one table that a file or sheet is named after, by its name, its file or a title, which may be cut short."""
    wanted, cut = fold(title), title.rstrip(" ….0123456789")
    for exact in (True, False):
        found = [t for t in package.tables.values() if _bears(wanted if exact else fold(cut), t, exact)]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _bears(wanted: str, table: Table, exact: bool) -> bool:
    if exact:
        return bool(wanted) and wanted in _names(table)
    return len(wanted) >= _SHORTEST_CUT and any(name.startswith(wanted) for name in _names(table))


def _names(table: Table) -> list[str]:
    return [fold(name) for name in (table.name, title_of_file(table.path), *table.title.values())]


def fitting_tables(header: Iterable[str], package: Package) -> list[Table]:
    """The tables a header can be of: each of its columns is theirs, and enough of theirs are in it to tell.

    Those with exactly these columns, where there are any.
    """
    named = {fold(cell) for cell in header} - {""}
    fitting = [table for table in package.tables.values() if _fits(named, table)]
    return [t for t in fitting if {columns_of(t)[name] for name in named} == set(t.columns)] or fitting


def _fits(named: set[str], table: Table) -> bool:
    columns = columns_of(table)
    if not named or not named <= columns.keys():
        return False
    found = {columns[name] for name in named}
    needed = {field.name for field in table.fields if field.is_required} - set(table.primary_key)
    return len(found) > 1 and (found >= set(table.primary_key) or found >= needed)


def choose_table(title: str, tables: list[Table], rows: list[Mapping[str, str]], known: KnownRows) -> Table | None:
    """The one of several tables with like columns that the rows are of; nothing where they do not tell.

    The ids that stand now decide, then the table each measure belongs to, then a name that resembles one.
    """
    if len(tables) < 2:
        return tables[0] if tables else None
    for chosen in (_by_ids(tables, rows, known), _by_measure(tables, rows, known)):
        if chosen:
            return chosen[0] if len(chosen) == 1 else None
    return _by_likeness(title, tables)


def _by_ids(tables: list[Table], rows: list[Mapping[str, str]], known: KnownRows) -> list[Table]:
    return [t for t in tables if known.get(t.name) and any(_key(t, row) in known[t.name] for row in rows)]


def _by_measure(tables: list[Table], rows: list[Mapping[str, str]], known: KnownRows) -> list[Table]:
    belongs = {key[0]: row.get("dataset", "") for key, row in known.get("measures", {}).items()}
    named = {belongs.get(row.get("measure_id", "").strip(), "") for row in rows} - {""}
    return [table for table in tables if table.name in named and table.name in FIGURE_TABLES]


def _by_likeness(title: str, tables: list[Table]) -> Table | None:
    words = set(fold(title).split())
    alike = [table for table in tables if any(_alike(word, other) for word in words for other in _words(table))]
    return alike[0] if len(alike) == 1 else None


def _words(table: Table) -> set[str]:
    return {word for name in _names(table) for word in name.split() if len(word) > 4}


def _alike(word: str, other: str) -> bool:
    return SequenceMatcher(None, word, other).ratio() >= _ALIKE


def _key(table: Table, row: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(row.get(column, "").strip() for column in table.primary_key)
