"""Saying what became of one figure from version to version."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.dataset.files.package import FIGURE_TABLES
from dashboard.wording.changes import ChangedRow, States, name_source, say_cells, say_row
from dashboard.wording.language import Language


@dataclass(frozen=True)
class SpokenChange:
    """One changed row in words: what it is of, nothing for the figure itself, and its cells."""

    of: str
    cells: tuple[str, ...]


def say_rows(rows: Iterable[ChangedRow], states: States, language: Language) -> list[SpokenChange]:
    """Every changed row; the cells of those that were there before and still are."""
    return [
        SpokenChange(
            _name(row, states, language), tuple(say_cells(row, states, language) if row.before and row.after else ())
        )
        for row in rows
        if row.table not in FIGURE_TABLES or (row.before and row.after)
    ]


def _name(row: ChangedRow, states: States, language: Language) -> str:
    if row.table in FIGURE_TABLES:
        return ""
    if row.table != "attributions":
        return say_row(row, states, language)
    source = states.source(row.key[1])
    name = name_source(source, language) if source else row.key[1]
    return language.text(f"figure-past-source-{row.kind}", source=name)
