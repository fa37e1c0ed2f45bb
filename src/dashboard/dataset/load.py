"""Reading a data folder into linked records."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, cast

import pandas as pd

from dashboard.dataset.dates import last_day
from dashboard.dataset.model import (
    Attribution,
    Episode,
    Figure,
    Measure,
    Organization,
    Qualifier,
    Scope,
    Source,
    reference_of,
)
from dashboard.dataset.package import FIGURE_TABLES, Package, Table, read_package
from dashboard.dataset.problems import Problem, UnreadableDataset

Row = Any
State = tuple[tuple[str, int, int, int], ...]


@dataclass(frozen=True)
class Remarks:
    """What other tables say of a figure, by its id."""

    look_alikes: defaultdict[str, list[dict[str, str]]]
    completeness: dict[str, dict[str, str]]


@dataclass(frozen=True)
class Dataset:
    """A whole data package, read and linked. Tables keep every cell as the text it is."""

    package: Package
    state: State
    tables: Mapping[str, pd.DataFrame]
    organizations: Mapping[str, Organization]
    measures: Mapping[str, Measure]
    scopes: Mapping[str, Scope]
    episodes: Mapping[str, Episode]
    sources: Mapping[str, Source]
    figures: Mapping[str, Figure]

    def rows(self, table: str) -> Iterator[Row]:
        """The rows of a table as named tuples of text cells."""
        return cast(Iterator[Row], self.tables[table].itertuples(index=False))

    @cached_property
    def figures_of_source(self) -> Mapping[str, list[Figure]]:
        """The figures each document states, by ``source_id``."""
        stated: dict[str, list[Figure]] = defaultdict(list)
        for figure in self.figures.values():
            for attribution in figure.attributions:
                stated[attribution.source.id].append(figure)
        return stated

    @cached_property
    def variants(self) -> Mapping[str, list[Figure]]:
        """The variants of each figure that stands, by its ``figure_id``."""
        found: dict[str, list[Figure]] = defaultdict(list)
        for figure in self.figures.values():
            if figure.variant_of:
                found[figure.variant_of].append(figure)
        return found

    @cached_property
    def newest_reference(self) -> date | None:
        """The greatest reference day of an active figure; nothing where there is none."""
        return max((f.reference.latest for f in self.figures.values() if f.status == "active"), default=None)


def load(folder: Path) -> Dataset:
    """Read a folder that passes its checks.

    :raises UnreadableDataset: when a table or a key is missing or a cell has the wrong type.
        ``check`` tells all that is wrong; this only refuses to guess.
    """
    package = read_package(folder)
    tables = _read_tables(package)
    try:
        return _link(package, tables)
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        found = f"{type(error).__name__}: {error}"[:200]
        raise UnreadableDataset([Problem("not-linked", "error", "datapackage.json", value=found)]) from error


def _read_tables(package: Package) -> dict[str, pd.DataFrame]:
    """Every table of the package. :raises UnreadableDataset: with the problems of all of them."""
    tables, problems = {}, []
    for name, table in package.tables.items():
        try:
            tables[name] = _read_table(package.folder, table)
        except UnreadableDataset as error:
            problems += error.problems
    if problems:
        raise UnreadableDataset(problems)
    return tables


def _read_table(folder: Path, table: Table) -> pd.DataFrame:
    try:
        frame = pd.read_csv(folder / table.path, dtype=str, keep_default_na=False, encoding="utf-8-sig")
    except FileNotFoundError:
        raise UnreadableDataset([Problem("file-missing", "error", table.path)]) from None
    except (OSError, ValueError, csv.Error) as error:
        found = str(error)[:200]
        raise UnreadableDataset([Problem("file-unreadable", "error", table.path, value=found)]) from None
    missing = [column for column in table.columns if column not in frame.columns]
    if missing:
        problems = [Problem("column-missing", "error", table.path, line=1, column=c) for c in missing]
        raise UnreadableDataset(problems)
    return frame


def _link(package: Package, tables: dict[str, pd.DataFrame]) -> Dataset:
    organizations = {row.organization_id: _organization(row) for row in _rows(tables, "organizations")}
    measures = {row.measure_id: _measure(row) for row in _rows(tables, "measures")}
    scopes = {row.scope_id: _scope(row) for row in _rows(tables, "scopes")}
    episodes = {row.episode_id: _episode(row) for row in _rows(tables, "episodes")}
    sources = {row.source_id: _source(row, organizations) for row in _rows(tables, "sources")}
    stated: dict[str, list[Row]] = defaultdict(list)
    for row in _rows(tables, "attributions"):
        stated[row.figure_id].append(row)
    completeness = {row.figure_id: _both(row, "claim") for row in _rows(tables, "completeness")}
    remarks = Remarks(_look_alikes(tables), completeness)
    figures = {}
    for table in FIGURE_TABLES:
        for row in _rows(tables, table):
            organization = organizations[row.organization_id]
            attributions = _attributions(stated[row.figure_id], organization, organizations, sources)
            figures[row.figure_id] = _figure(
                row, table, organization, measures, scopes, episodes, attributions, remarks
            )
    state = fingerprint(package.folder)
    return Dataset(package, state, tables, organizations, measures, scopes, episodes, sources, figures)


def _rows(tables: Mapping[str, pd.DataFrame], name: str) -> Iterator[Row]:
    return cast(Iterator[Row], tables[name].itertuples(index=False))


def _both(row: Row, name: str) -> dict[str, str]:
    """The cells of a text column in each language it has; an empty cell is left out."""
    cells = {code: getattr(row, f"{name}_{code}", "") for code in ("en", "es")}
    return {code: text for code, text in cells.items() if text}


def _look_alikes(tables: Mapping[str, pd.DataFrame]) -> defaultdict[str, list[dict[str, str]]]:
    """The notes of every look-alike pair, under both of its figures."""
    notes: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    for row in _rows(tables, "relations"):
        if row.kind == "look_alike":
            notes[row.figure_id].append(_both(row, "note"))
            notes[row.other_figure_id].append(_both(row, "note"))
    return notes


def _ids(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split(";") if part)


def _organization(row: Row) -> Organization:
    return Organization(
        row.organization_id, _both(row, "name"), _both(row, "short"), row.short_name, _both(row, "in_text"),
        row.kind, row.url, row.parent, _ids(row.members), row.official_body_of,
    )  # fmt: skip


def _measure(row: Row) -> Measure:
    return Measure(
        row.measure_id, row.kind, row.nature, _both(row, "label"), _both(row, "definition"), _both(row, "sentence"),
        _both(row, "group"), int(row.group_rank), int(row.rank), row.part_of, _ids(row.part_of_within),
        int(row.ladder_rank) if row.ladder_rank else None, row.topic,
    )  # fmt: skip


def _scope(row: Row) -> Scope:
    return Scope(row.scope_id, _both(row, "label"), _both(row, "definition"), _both(row, "sentence"), row.part_of)


def _episode(row: Row) -> Episode:
    return Episode(
        row.episode_id, row.kind, _both(row, "label"), _both(row, "description"), row.announced_on, row.announced_by
    )


def _source(row: Row, organizations: Mapping[str, Organization]) -> Source:
    return Source(
        row.source_id, organizations[row.author_id], organizations[row.carrier_id] if row.carrier_id else None,
        row.title, row.url, row.published_on, row.accessed_on, row.language, row.kind, row.copy,
        _both(row, "note"), row.read == "yes",
    )  # fmt: skip


def _attributions(
    rows: list[Row],
    counter: Organization,
    organizations: Mapping[str, Organization],
    sources: Mapping[str, Source],
) -> tuple[Attribution, ...]:
    found = []
    for row in rows:
        source = sources[row.source_id]
        own = source.read and speaks_for(source.author, counter, organizations)
        found.append(
            Attribution(source, cast(Qualifier, row.qualifier_as_relayed), row.confidence, _both(row, "note"), own)
        )
    return tuple(sorted(found, key=lambda a: (a.source.published_on or "9999", a.source.id)))


def speaks_for(author: Organization, counter: Organization, organizations: Mapping[str, Organization]) -> bool:
    """Whether a text by ``author`` is a text of ``counter`` itself: the same, a member, or one government."""
    if author.id == counter.id or author.id in counter.members:
        return True
    if author.kind != "government" or counter.kind != "government":
        return False
    return root_of(author, organizations) == root_of(counter, organizations)


def root_of(organization: Organization, organizations: Mapping[str, Organization]) -> str:
    """The topmost parent of an organization, itself where it has none."""
    seen = {organization.id}
    while organization.parent and organization.parent not in seen:
        seen.add(organization.parent)
        organization = organizations[organization.parent]
    return organization.id


def _figure(
    row: Row,
    table: str,
    organization: Organization,
    measures: Mapping[str, Measure],
    scopes: Mapping[str, Scope],
    episodes: Mapping[str, Episode],
    attributions: tuple[Attribution, ...],
    remarks: Remarks,
) -> Figure:
    published = min((a.source.published_on for a in attributions if a.source.published_on), key=last_day, default="")
    reference = reference_of(row.as_of, row.period_start, row.period_end, row.date_basis, published)
    episode_id = getattr(row, "episode_id", "")
    return Figure(
        row.figure_id, table, organization, measures[row.measure_id], scopes[row.scope_id], int(row.value),
        int(row.value_high) if row.value_high else None, row.qualifier, reference,
        episodes[episode_id] if episode_id else None, row.status, row.status_reason, row.superseded_by,
        _both(row, "note"), row.variant_of, row.variant_kind, row.rests_on, row.increment == "yes", published,
        tuple(remarks.look_alikes[row.figure_id]), remarks.completeness.get(row.figure_id, {}), attributions,
    )  # fmt: skip


def fingerprint(folder: Path) -> State:
    """What tells one state of a folder from another without reading it: name, inode, time, size of each file."""
    paths = sorted((*folder.glob("*.csv"), *folder.glob("*.json")))
    states = [(path, path.stat()) for path in paths]
    return tuple((path.name, s.st_ino, s.st_mtime_ns, s.st_size) for path, s in states)


