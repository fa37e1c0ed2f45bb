"""Saying what changes between two states of the package: row by row, in sum, and for the log of changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.dataset.load import Dataset
from dashboard.dataset.model import Figure, Source
from dashboard.dataset.package import FIGURE_TABLES
from dashboard.wording.compilation import of_descriptor
from dashboard.wording.figures import hedged, published, sentence, short_name, spoken, title_of, when_short
from dashboard.wording.language import Language
from dashboard.wording.problems import clean

Row = Any
"""A changed row as ``dashboard.refresh.difference`` finds it: table, key, kind, before, after, cells."""
LONGEST_CELL = 300


@dataclass(frozen=True)
class States:
    """The package before and after; ``after`` is missing where it cannot be loaded yet."""

    before: Dataset
    after: Dataset | None

    def figure(self, figure_id: str) -> Figure | None:
        found = self.after.figures.get(figure_id) if self.after else None
        return found or self.before.figures.get(figure_id)

    def source(self, source_id: str) -> Source | None:
        found = self.after.sources.get(source_id) if self.after else None
        return found or self.before.sources.get(source_id)


def say_row(change: Row, states: States, language: Language) -> str:
    """One changed row as a sentence, without its cells."""
    figure = states.figure(change.key[0]) if change.table in FIGURE_TABLES else None
    if figure is not None and change.kind == "added":
        return sentence(figure, language) if figure.attributions else spoken(figure, language)
    name = name_row(change, states, language)
    if change.kind == "withdrawn":
        return language.text("change-withdrawn", name=name, reason=clean(change.after.get("status_reason", ""), 2000))
    return language.text(f"change-{change.kind}", name=name, table=title_of_table(change.table, states, language))


def say_cells(change: Row, states: States, language: Language) -> list[str]:
    """Every changed cell of a changed row: column, what stood there, what stands there now."""
    table = states.before.package.tables[change.table]
    titles = {field["name"]: of_descriptor(field, "title", language) for field in table.fields}
    empty = language.text("change-empty")
    return [
        language.text(
            "change-cell", column=titles.get(cell.column, cell.column),
            before=clean(cell.before, LONGEST_CELL) or empty, after=clean(cell.after, LONGEST_CELL) or empty,
        )
        for cell in change.cells
    ]  # fmt: skip


def name_row(change: Row, states: States, language: Language) -> str:
    """What a row is called in a sentence: the figure or the document it is about, else its id."""
    if change.table in FIGURE_TABLES:
        figure = states.figure(change.key[0])
        return name_figure(figure, language) if figure else str(change.key[0])
    if change.table == "attributions":
        return _name_attribution(change.key, states, language)
    source = states.source(change.key[0]) if change.table == "sources" else None
    return name_source(source, language) if source else " · ".join(change.key)


def name_figure(figure: Figure, language: Language) -> str:
    """Who, what, when and how many, as a name: ``OCDH, arbitrary detentions, Feb 2026: 120``."""
    what = figure.measure.label[language.code]
    if figure.scope.is_restricted:
        what = f"{what} · {figure.scope.label[language.code]}"
    return language.text(
        "change-figure", organization=short_name(figure.organization, language), what=what,
        when=when_short(figure, language), number=hedged(figure, language),
    )  # fmt: skip


def name_source(source: Source, language: Language) -> str:
    return language.text("change-source", title=title_of(source, language), date=published(source, language))


def title_of_table(name: str, states: States, language: Language) -> str:
    return of_descriptor(states.before.package.tables[name].descriptor, "title", language)


def say_sum(rows: Sequence[Row], untouched: int, language: Language) -> str:
    """How many rows are added, changed, withdrawn, removed and left as they are."""
    kinds = Counter(row.kind for row in rows)
    parts = [language.text(f"change-count-{kind}", count=kinds[kind]) for kind in _KINDS if kinds[kind]]
    return language.join([*parts, language.text("change-count-untouched", count=untouched)])


def draft(rows: Sequence[Row], states: States, language: Language) -> str:
    """A first version of the entry in the log of changes, for a person to correct: paragraphs of plain text."""
    paragraphs = _added(rows, states, language)
    paragraphs += [_corrected(row, states, language) for row in _figures(rows, "changed")]
    paragraphs += [f"{say_row(row, states, language)}" for row in _figures(rows, "withdrawn")]
    others = Counter(row.table for row in rows if row.table not in (*FIGURE_TABLES, "attributions", "sources"))
    paragraphs += [
        language.text("change-others", count=count, table=title_of_table(table, states, language))
        for table, count in others.items()
    ]
    return "\n\n".join(paragraphs)


def subject(rows: Sequence[Row], states: States, language: Language, longest: int = 60) -> str:
    """What changed in one line, for a commit or a history."""
    added = _by_organization(_figures(rows, "added"), states)
    if len(added) == 1:
        figures = next(iter(added.values()))
        text = language.text(
            "change-subject-added", count=len(figures), organization=short_name(figures[0].organization, language)
        )
    else:
        text = language.text("change-subject", count=len(rows))
    return text if len(text) < longest else language.text("change-subject", count=len(rows))


_KINDS = ("added", "changed", "withdrawn", "removed")


def _figures(rows: Sequence[Row], kind: str) -> list[Row]:
    return [row for row in rows if row.table in FIGURE_TABLES and row.kind == kind]


def _by_organization(rows: Sequence[Row], states: States) -> Mapping[str, list[Figure]]:
    found: dict[str, list[Figure]] = {}
    for figure in (states.figure(row.key[0]) for row in rows):
        if figure is not None:
            found.setdefault(figure.organization.id, []).append(figure)
    return found


def _added(rows: Sequence[Row], states: States, language: Language) -> list[str]:
    """One paragraph for the new figures of each organization, with the documents they were read in."""
    paragraphs = []
    for figures in _by_organization(_figures(rows, "added"), states).values():
        documents = {a.source.id: a.source for figure in figures for a in figure.attributions}
        named = language.join(name_source(source, language) for source in documents.values())
        whose = short_name(figures[0].organization, language)
        claims = " ".join(spoken(figure, language) for figure in figures)
        paragraphs.append(
            language.text("change-log-added", count=len(figures), organization=whose, documents=named, claims=claims)
        )
    return paragraphs


def _corrected(row: Row, states: States, language: Language) -> str:
    cells = "; ".join(say_cells(row, states, language))
    return language.text("change-log-changed", name=name_row(row, states, language), cells=cells)


def _name_attribution(key: Sequence[str], states: States, language: Language) -> str:
    figure, source = states.figure(key[0]), states.source(key[1])
    if figure is None or source is None:
        return " · ".join(key)
    names = {"figure": name_figure(figure, language), "source": name_source(source, language)}
    return language.text("change-attribution", **names)
