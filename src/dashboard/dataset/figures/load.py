"""Reading a data folder into linked records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from dashboard.dataset.figures.link import Linked, Linking, RowsByTable
from dashboard.dataset.figures.model import Definition, Figure, Register, Relation, SeriesKey, Statement
from dashboard.dataset.files.folder import Contents, State
from dashboard.dataset.files.package import DESCRIPTOR, Package
from dashboard.dataset.files.snapshot import snapshot
from dashboard.dataset.problems import Problem, UnreadableDataset


@dataclass(frozen=True)
class Dataset(Linked):
    """A whole data package, read and linked. Tables keep every cell as the text it is."""

    package: Package
    state: State
    tables: RowsByTable

    @cached_property
    def made(self) -> dict[object, Any]:
        """What others have made of these data alone: it is kept as long as they are, and goes with them."""
        return {}

    def figures_of(self, measure_id: str, scope_id: str) -> Sequence[Figure]:
        """Every figure of a measure and scope."""
        return self._figures_of.get((measure_id, scope_id), ())

    def definitions_of(self, figure: Figure) -> Sequence[Definition]:
        """What the organization said its count includes, at whatever time, in the order of the table."""
        return self._definitions_of.get(figure.series, ())

    def registers_of(self, measure_id: str, scope_id: str) -> Sequence[Register]:
        """Who takes part in which shared record of cases, for a measure and scope."""
        return [r for r in self.registers if (r.measure.id, r.scope.id) == (measure_id, scope_id)]

    def relations_of(self, figure: Figure) -> Sequence[Relation]:
        """The recorded relations of a figure, from whichever side they were recorded."""
        return [r for r in self.relations if figure.id in (r.figure_id, r.other_figure_id)]

    def statements_of(self, source_id: str) -> Sequence[Statement]:
        """The claims of a document without a number."""
        return [statement for statement in self.statements if statement.source.id == source_id]

    @cached_property
    def _figures_of(self) -> Mapping[tuple[str, str], list[Figure]]:
        found: dict[tuple[str, str], list[Figure]] = defaultdict(list)
        for figure in self.figures.values():
            found[figure.measure.id, figure.scope.id].append(figure)
        return found

    @cached_property
    def _definitions_of(self) -> Mapping[SeriesKey, list[Definition]]:
        found: dict[SeriesKey, list[Definition]] = defaultdict(list)
        for definition in self.definitions:
            found[definition.series].append(definition)
        return found

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
    def newest_reference(self) -> str:
        """The date of the latest active figure, as precisely as stated; "" where there is none.

        What is dated by a year alone may be of its first day.
        """
        references = (figure.reference for figure in self.figures.values() if figure.status == "active")
        newest = max(references, key=lambda r: (r.reaches, r.earliest), default=None)
        return newest.stated if newest else ""


def load(source: Contents | Path) -> Dataset:
    """Read a package that passes its checks.

    :raises UnreadableDataset: when a table or a key is missing or a cell has the wrong type.
        ``check`` tells all that is wrong; this only refuses to guess.
    """
    state = snapshot(source)
    found, problems = state.tables
    whole = {table.table.path for table in found.values() if not table.damaged}
    broken = [problem for problem in problems if problem.severity == "error" and problem.file not in whole]
    if broken:
        raise UnreadableDataset(broken)
    tables = {name: [row.cells for row in table.rows] for name, table in found.items()}
    try:
        records = Linking(tables, state.package).records()
    except (LookupError, ValueError, TypeError, AttributeError, ArithmeticError) as error:
        told = f"{type(error).__name__}: {error}"[:200]
        raise UnreadableDataset([Problem("not-linked", "error", DESCRIPTOR, value=told)]) from error
    return Dataset(package=state.package, state=state.state, tables=tables, **vars(records))
