"""What became of a figure from one published version to the next."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from dashboard.dataset.files.disk import NotOrdinary, TooLarge, read_file
from dashboard.dataset.files.package import FIGURE_TABLES, Table
from dashboard.refresh.difference import Cells, Key, RowChange
from dashboard.refresh.publishing.failures import DamagedVersion, as_publish_failure
from dashboard.refresh.publishing.place import place_of
from dashboard.refresh.publishing.publication import Publication, checksum

FIGURE = "figure_id"
Changes = Mapping[str, tuple[RowChange, ...]]
"""The changed rows of one publication by the figure they are of: its own, and those of its documents."""
Read = Callable[[Path, Publication, Publication | None], Changes]


@dataclass(frozen=True)
class HistoryStep:
    """What one publication did to a figure.

    ``kept``: it stood there already in the oldest version that can still be read. ``unknown``: the version is no
    longer as it was published, so that what it changed is told with the next one.
    """

    publication: Publication
    kind: Literal["added", "changed", "removed", "kept", "unknown"]
    rows: tuple[RowChange, ...] = ()


def figure_history(store: Path, past: Sequence[Publication], figure_id: str, read: Read) -> list[HistoryStep]:
    """Every publication that touched a figure, newest first.

    ``past`` is the history, newest first; ``read`` is ``changes_in`` for the tables of the package, or a cache of it.
    """
    steps: list[HistoryStep] = []
    before: Publication | None = None
    for publication in reversed(past):
        try:
            rows = read(store, publication, before).get(figure_id, ())
        except DamagedVersion:
            steps.append(HistoryStep(publication, "unknown"))
            continue
        if rows:
            steps.append(_step(publication, rows, is_oldest_known=before is None and publication.base is not None))
        before = publication
    return steps[::-1] if any(step.kind != "unknown" for step in steps) else []


def changes_in(store: Path, publication: Publication, before: Publication | None, tables: Sequence[Table]) -> Changes:
    """What a publication changed of the figures, against the version before; without one all of them are new.

    :raises DamagedVersion: when one of the files that differ is not as it was published.
    """
    found: dict[str, list[RowChange]] = {}
    for table in tables:
        earlier = before.files.get(table.path) if before else None
        if publication.files.get(table.path) == earlier:
            continue
        old, new = (_records(store, of, table) for of in (before, publication))
        was, now = (_rows(mine, table, leave_out=other) for mine, other in ((old, new), (new, old)))
        for key in sorted(was.keys() | now.keys()):
            row = RowChange(table.name, key, was.get(key, {}), now.get(key, {}))
            if row.cells:
                found.setdefault(row.after.get(FIGURE) or row.before[FIGURE], []).append(row)
    return {figure: tuple(rows) for figure, rows in found.items()}


def tables_of_figures(tables: Mapping[str, Table]) -> list[Table]:
    """The tables with a row for each figure, or for each of its documents; the figures themselves first."""
    return sorted((t for t in tables.values() if FIGURE in t.columns), key=lambda t: t.name not in FIGURE_TABLES)


def _step(publication: Publication, rows: tuple[RowChange, ...], is_oldest_known: bool) -> HistoryStep:
    if is_oldest_known:
        return HistoryStep(publication, "kept")
    own = next((row for row in rows if row.table in FIGURE_TABLES), None)
    if own is not None and not own.before:
        return HistoryStep(publication, "added")
    return HistoryStep(publication, "removed" if own is not None and not own.after else "changed", rows)


def _records(store: Path, publication: Publication | None, table: Table) -> list[str]:
    """The text of each row of a table in a version, the header first; a row may hold line breaks within quotes."""
    if publication is None or table.path not in publication.files:
        return []
    with as_publish_failure(store):
        try:
            content = read_file(place_of(store, publication.number) / table.path)
        except (FileNotFoundError, NotOrdinary, TooLarge):
            raise DamagedVersion(publication.number, table.path) from None
    if checksum(content) != publication.files[table.path]:
        raise DamagedVersion(publication.number, table.path)
    records, begun = [], ""
    for line in content.decode("utf-8-sig").split("\n"):
        begun += f"{line}\n"
        if begun.count('"') % 2 == 0:
            records.append(begun)
            begun = ""
    return records


def _rows(records: list[str], table: Table, leave_out: list[str]) -> dict[Key, Cells]:
    """The rows by their key, without those that the other version has to the letter: nothing became of them."""
    header = records[:1]
    same = set(leave_out) if leave_out[:1] == header else set()
    lines = csv.reader([*header, *(record for record in records[1:] if record not in same)])
    columns = next(lines, [])
    rows = (dict(zip(columns, line, strict=False)) for line in lines)
    return {tuple(row.get(column, "") for column in table.primary_key): row for row in rows if row.get(FIGURE)}
