"""Rows of a table that are no figures: headings once more, tags, totals, notes, another table."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from dashboard.dataset.checks.cells import is_date_column
from dashboard.dataset.files.package import Table
from dashboard.dataset.files.schema import Field
from dashboard.refresh.reading.recognition import columns_of, fold
from dashboard.refresh.reading.signs import bare

OTHER_TABLE = "other-table"

_TAG = re.compile(r"#[a-z][a-z_]*(?:\s*[+][a-z][a-z0-9_]*)*", re.IGNORECASE)
_TOTAL = re.compile(
    r"(?:gran |grand |sub ?)?(?:total(?:es|s)?|suma|sum)"
    r"(?: (?:general|final|parcial|acumulad[oa]|de [a-z]+))?(?: [0-9 ]+)?"
)
_NOTE = re.compile(
    r"(?:fuentes?|notas?|sources?|notes?|observaci(?:on|ones)|elaboraci?on|elaborado|consultado|"
    r"(?:ultima |last )?(?:actualizacion|actualizado|updated?))\b"
)
_NUMBER = re.compile(r"[0-9][0-9.,'\s]*%?")
_FEWEST = 2
_MOST_OF_NOTE = 2


def kind_of_row(cells: Mapping[int, str], positions: Mapping[str, int], table: Table, columns: Collection[str]) -> str:
    """One of ``sheets.LEFT_OUT``, ``OTHER_TABLE``, or ``""`` for a row of the table.

    ``cells`` are the filled ones by position, ``positions`` those of the table's columns (1 is the first),
    ``columns`` the folded names and titles of every known column.
    """
    if all(_TAG.fullmatch(text) for text in cells.values()):
        return "row-tags" if len(cells) >= _FEWEST else ""
    if _names_own(cells, positions, table):
        return "row-headings"
    if len(cells) > _FEWEST and all(fold(text) in columns for text in cells.values()):
        return OTHER_TABLE
    if _has_only_words(cells, positions, table):
        return "row-headings"
    return _below(cells, positions, table)


def _names_own(cells: Mapping[int, str], positions: Mapping[str, int], table: Table) -> bool:
    """Whether most cells name the columns they stand in."""
    ours = columns_of(table)
    own = sum(positions.get(ours.get(fold(text), "")) == place for place, text in cells.items())
    return own >= _FEWEST and own * 2 >= len(cells)


def _has_only_words(cells: Mapping[int, str], positions: Mapping[str, int], table: Table) -> bool:
    """Whether there is a word where a number belongs, and none of the numbers, dates and choices could be one."""
    counted = [f for f in table.fields if _is_counted(f) and positions.get(f.name) in cells]
    chosen = [f for f in table.fields if _choices(f) and positions.get(f.name) in cells]
    return (
        any(f.is_integer for f in counted)
        and len(counted) + len(chosen) > _FEWEST
        and not any(re.search("[0-9]", cells[positions[f.name]]) for f in counted)
        and not any(fold(cells[positions[f.name]]) in _choices(f) for f in chosen)
    )


def _is_counted(field: Field) -> bool:
    return field.is_integer or is_date_column(field)


def _choices(field: Field) -> set[str]:
    return set(map(fold, field.choices))


def _below(cells: Mapping[int, str], positions: Mapping[str, int], table: Table) -> str:
    """A total: a word and nothing but numbers; a note: a word and no number."""
    first, *others = (bare(text) for _, text in sorted(cells.items()))
    if _TOTAL.fullmatch(fold(first)) and all(_NUMBER.fullmatch(text) for text in others):
        return "row-total"
    counted = {positions.get(f.name) for f in table.fields if _is_counted(f)}
    is_note = _NOTE.match(fold(first)) or first.startswith("*")
    return "row-note" if is_note and len(cells) <= _MOST_OF_NOTE and not counted & cells.keys() else ""
