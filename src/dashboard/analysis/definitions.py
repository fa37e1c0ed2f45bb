"""What each organization says its count includes: a grid of yes, no and not stated."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from dashboard.dataset.dates import first_day
from dashboard.dataset.load import Dataset
from dashboard.dataset.model import Measure, Organization, Scope, Source
from dashboard.dataset.package import Package

YES, NO, UNSTATED = "yes", "no", "unstated"
TABLE = "definitions"


@dataclass(frozen=True)
class Definition:
    """Whom one organization includes in one count, over a span of time, by one document.

    ``answers`` holds *yes*, *no* or *unstated* for every question, by column.
    """

    id: str
    organization: Organization
    measure: Measure
    scope: Scope
    valid_from: str
    valid_to: str
    summary: Mapping[str, str]
    answers: Mapping[str, str]
    source: Source

    def says(self, column: str) -> bool:
        """Whether the documents answer this question for this count."""
        return self.answers[column] != UNSTATED


@dataclass(frozen=True)
class Grid:
    """The definitions of one measure and scope.

    ``rows`` answer at least one question and ``silent`` none; ``columns`` are answered by at least
    one row and ``unanswered`` by none.
    """

    rows: tuple[Definition, ...]
    silent: tuple[Definition, ...]
    columns: tuple[str, ...]
    unanswered: tuple[str, ...]


def questions(package: Package) -> list[str]:
    """The columns of a definition that are answered by yes, no or not stated, in the order of the schema."""
    table = package.tables[TABLE]
    return [column for column in table.columns if set(table.choices(column)) == {YES, NO, UNSTATED}]


def definitions(dataset: Dataset, today: date) -> dict[tuple[str, str], list[Definition]]:
    """The definitions in use by ``today``, by measure and scope; measures and scopes in reading order."""
    columns = questions(dataset.package)
    found: dict[tuple[str, str], list[Definition]] = defaultdict(list)
    for row in dataset.rows(TABLE):
        if first_day(row.valid_from) > today:
            continue
        found[row.measure_id, row.scope_id].append(
            Definition(
                row.definition_id,
                dataset.organizations[row.organization_id],
                dataset.measures[row.measure_id],
                dataset.scopes[row.scope_id],
                row.valid_from,
                row.valid_to,
                {"en": row.summary_en, "es": row.summary_es},
                {column: getattr(row, column) for column in columns},
                dataset.sources[row.source_id],
            )
        )
    return {key: found[key] for key in sorted(found, key=lambda key: _place(found[key][0], len(found[key])))}


def _place(first: Definition, count: int) -> tuple[int, int, bool, int, str]:
    """By the rank of the measure; everybody before a part, then the scope defined most often."""
    return (first.measure.group_rank, first.measure.rank, first.scope.is_restricted, -count, first.scope.id)


def organizations_of(found: Iterable[Definition]) -> int:
    """How many organizations some definitions are of."""
    return len({definition.organization.id for definition in found})


def grid(found: Iterable[Definition], columns: Iterable[str]) -> Grid:
    """Definitions as a grid: by name, and in time within one organization, since later ones refer to earlier."""
    ordered = sorted(found, key=lambda d: (d.organization.short["en"].casefold(), d.valid_from))
    questions = list(columns)
    rows = [d for d in ordered if any(d.says(column) for column in questions)]
    answered = [column for column in questions if any(row.says(column) for row in rows)]
    return Grid(
        tuple(rows),
        tuple(d for d in ordered if d not in rows),
        tuple(answered),
        tuple(column for column in questions if column not in answered),
    )
