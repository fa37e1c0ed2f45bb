"""One row of each table to learn from: rows of the package as it stands, that belong together."""

from __future__ import annotations

from collections.abc import Container
from datetime import date

from dashboard.analysis.provenance import best_attribution
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure
from dashboard.dataset.files.package import FIGURE_TABLES, Package, Table
from dashboard.refresh.workbooks.lists import rows_of

ExampleCells = dict[str, str]


def examples_of(dataset: Dataset) -> dict[str, ExampleCells]:
    """A row by table: of each table of figures the newest that its counter states itself; of the others the row
    that has most to do with the first of these. A table without rows has none."""
    examples: dict[str, ExampleCells] = {}
    ids: ExampleCells = {}
    for name in FIGURE_TABLES:
        figure = _newest(dataset, name)
        if figure is not None:
            key = dataset.package.tables[name].primary_key[0]
            examples[name] = next(row for row in rows_of(name, dataset) if row[key] == figure.id)
            ids = {**examples[name], **_document(figure, dataset), **ids}
    for name, table in dataset.package.tables.items():
        rows = rows_of(name, dataset)
        if name not in FIGURE_TABLES and rows:
            examples[name] = max(rows, key=lambda row: _shared(row, ids, _id_columns(table)))
    return examples


def stating(package: Package) -> list[Table]:
    """The tables that say which document states which figure: their key names a figure and they refer to a table."""
    keys = {key for name in FIGURE_TABLES if name in package.tables for key in package.tables[name].primary_key}
    return [
        table
        for name, table in package.tables.items()
        if name not in FIGURE_TABLES and keys & set(table.primary_key) and _references(table)
    ]


def documents(package: Package) -> list[Table]:
    """The tables of the documents themselves."""
    targets = {target for table in stating(package) for target in _references(table).values()}
    return [table for name, table in package.tables.items() if name in targets and name not in FIGURE_TABLES]


def _newest(dataset: Dataset, table: str) -> Figure | None:
    figures = [f for f in dataset.figures.values() if f.table == table and f.stands and f.attributions]
    usual = {panel.measure_id for panel in dataset.package.settings.panels}
    return max(figures, key=lambda figure: _aptness(figure, usual), default=None)


def _aptness(figure: Figure, usual: Container[str]) -> tuple[bool, bool, bool, date, int, str]:
    """Counts before statements, then the measures of the first page, own texts, the newest, the most documents."""
    counted, own = not figure.measure.is_statement, figure.hand == "first_hand"
    known = figure.measure.id in usual
    return counted, known, own, figure.reference.latest, len(figure.attributions), figure.id


def _document(figure: Figure, dataset: Dataset) -> ExampleCells:
    return {table.primary_key[0]: best_attribution(figure).source.id for table in documents(dataset.package)}


def _shared(row: ExampleCells, ids: ExampleCells, columns: list[str]) -> int:
    return sum(bool(row[column]) and row[column] == ids.get(column) for column in columns)


def _id_columns(table: Table) -> list[str]:
    return list(dict.fromkeys([*table.primary_key, *_references(table)]))


def _references(table: Table) -> dict[str, str]:
    """The table each column refers to, by column."""
    return {column: key.table for key in table.foreign_keys for column in key.columns}
