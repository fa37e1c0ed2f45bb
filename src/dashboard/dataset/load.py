"""Reading a data folder into linked records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from dashboard.dataset.folder import Contents, State
from dashboard.dataset.link import Row, Tables, link, rows_of
from dashboard.dataset.model import Episode, Figure, Measure, Organization, Scope, Source
from dashboard.dataset.package import DESCRIPTOR, Package
from dashboard.dataset.problems import Problem, UnreadableDataset
from dashboard.dataset.snapshot import snapshot


@dataclass(frozen=True)
class Dataset:
    """A whole data package, read and linked. Tables keep every cell as the text it is."""

    package: Package
    state: State
    tables: Tables
    organizations: Mapping[str, Organization]
    measures: Mapping[str, Measure]
    scopes: Mapping[str, Scope]
    episodes: Mapping[str, Episode]
    sources: Mapping[str, Source]
    figures: Mapping[str, Figure]

    def rows(self, table: str) -> Iterator[Row]:
        """The rows of a table as named tuples of text cells."""
        return rows_of(self.tables, table)

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


def load(source: Contents | Path) -> Dataset:
    """Read a package that passes its checks.

    :raises UnreadableDataset: when a table or a key is missing or a cell has the wrong type.
        ``check`` tells all that is wrong; this only refuses to guess.
    """
    state = snapshot(source)
    found, problems = state.records
    whole = {records.table.path for records in found.values() if not records.damaged}
    broken = [problem for problem in problems if problem.severity == "error" and problem.file not in whole]
    if broken:
        raise UnreadableDataset(broken)
    tables = {name: [row.cells for row in records.rows] for name, records in found.items()}
    try:
        records = link(tables)
    except (LookupError, ValueError, TypeError, AttributeError, ArithmeticError) as error:
        told = f"{type(error).__name__}: {error}"[:200]
        raise UnreadableDataset([Problem("not-linked", "error", DESCRIPTOR, value=told)]) from error
    return Dataset(state.package, state.state, tables, **vars(records))
