"""From rows to records: every id of a row becomes the thing it names."""

from __future__ import annotations

from collections import defaultdict, namedtuple
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from dashboard.dataset.cells import whole_number
from dashboard.dataset.dates import last_day
from dashboard.dataset.model import (
    ALL,
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
from dashboard.dataset.package import FIGURE_TABLES

Row = Any
Tables = Mapping[str, Sequence[Mapping[str, str]]]
"""The rows of every table by its name, each as its cells by column."""


@dataclass(frozen=True)
class Records:
    """Every vocabulary and every figure by its id, linked."""

    organizations: Mapping[str, Organization]
    measures: Mapping[str, Measure]
    scopes: Mapping[str, Scope]
    episodes: Mapping[str, Episode]
    sources: Mapping[str, Source]
    figures: Mapping[str, Figure]


@dataclass(frozen=True)
class Remarks:
    """What other tables say of a figure, by its id."""

    look_alikes: defaultdict[str, list[dict[str, str]]]
    completeness: dict[str, dict[str, str]]


def link(tables: Tables) -> Records:
    """Link the rows of all tables.

    :raises KeyError: for an id that names nothing.
    :raises ValueError: for a cell of the wrong type.
    """
    organizations = {row.organization_id: _organization(row) for row in rows_of(tables, "organizations")}
    measures = {row.measure_id: _measure(row) for row in rows_of(tables, "measures")}
    scopes = {row.scope_id: _scope(row) for row in rows_of(tables, "scopes")}
    episodes = {row.episode_id: _episode(row) for row in rows_of(tables, "episodes")}
    sources = {row.source_id: _source(row, organizations) for row in rows_of(tables, "sources")}
    stated: dict[str, list[Row]] = defaultdict(list)
    for row in rows_of(tables, "attributions"):
        stated[row.figure_id].append(row)
    completeness = {row.figure_id: _both(row, "claim") for row in rows_of(tables, "completeness")}
    remarks = Remarks(_look_alikes(tables), completeness)
    figures = {}
    for table in FIGURE_TABLES:
        for row in rows_of(tables, table):
            organization = organizations[row.organization_id]
            attributions = _attributions(stated[row.figure_id], organization, organizations, sources)
            figures[row.figure_id] = _figure(
                row, table, organization, measures, scopes, episodes, attributions, remarks
            )
    return Records(organizations, measures, scopes, episodes, sources, figures)


def rows_of(tables: Tables, name: str) -> Iterator[Row]:
    """The rows of a table as named tuples of text cells."""
    rows = tables[name]
    row = namedtuple("row", rows[0] if rows else ())  # type: ignore[misc]
    return (row(**cells) for cells in rows)


def _both(row: Row, name: str) -> dict[str, str]:
    """The cells of a text column in each language it has; an empty cell is left out."""
    cells = {code: getattr(row, f"{name}_{code}", "") for code in ("en", "es")}
    return {code: text for code, text in cells.items() if text}


def _look_alikes(tables: Tables) -> defaultdict[str, list[dict[str, str]]]:
    """The notes of every look-alike pair, under both of its figures; one that stands for several pairs is said once."""
    notes: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows_of(tables, "relations"):
        note = _both(row, "note")
        if row.kind == "look_alike":
            for figure_id in (row.figure_id, row.other_figure_id):
                notes[figure_id] += [note] if note not in notes[figure_id] else []
    return notes


def _ids(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split(";") if part)


def _organization(row: Row) -> Organization:
    return Organization(
        row.organization_id,
        _both(row, "name"),
        _both(row, "short"),
        row.short_name,
        _both(row, "in_text"),
        row.kind,
        row.url,
        row.parent,
        _ids(row.members),
        row.official_body_of,
    )


def _measure(row: Row) -> Measure:
    return Measure(
        row.measure_id,
        row.kind,
        row.nature,
        _both(row, "label"),
        _both(row, "definition"),
        _both(row, "sentence"),
        _both(row, "group"),
        whole_number(row.group_rank),
        whole_number(row.rank),
        row.part_of,
        _ids(row.part_of_within),
        whole_number(row.ladder_rank) if row.ladder_rank else None,
        row.topic,
    )


def _scope(row: Row) -> Scope:
    label, sentence = _both(row, "label"), _both(row, "sentence")
    if row.scope_id != ALL:
        # Without words for a sentence a figure would be said of everybody.
        sentence = {code: f"({name})" for code, name in label.items()} | sentence
    return Scope(row.scope_id, label, _both(row, "definition"), sentence, row.part_of)


def _episode(row: Row) -> Episode:
    return Episode(
        row.episode_id, row.kind, _both(row, "label"), _both(row, "description"), row.announced_on, row.announced_by
    )


def _source(row: Row, organizations: Mapping[str, Organization]) -> Source:
    return Source(
        row.source_id,
        organizations[row.author_id],
        organizations[row.carrier_id] if row.carrier_id else None,
        row.title,
        row.url,
        row.published_on,
        row.accessed_on,
        row.language,
        row.kind,
        row.copy,
        _both(row, "note"),
        {"yes": True, "no": False}.get(row.read),
    )


def _attributions(
    rows: list[Row],
    counter: Organization,
    organizations: Mapping[str, Organization],
    sources: Mapping[str, Source],
) -> tuple[Attribution, ...]:
    found = []
    for row in rows:
        source = sources[row.source_id]
        own = bool(source.read) and speaks_for(source.author, counter, organizations)
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
        row.figure_id,
        table,
        organization,
        measures[row.measure_id],
        scopes[row.scope_id],
        whole_number(row.value),
        whole_number(row.value_high) if row.value_high else None,
        row.qualifier,
        reference,
        episodes[episode_id] if episode_id else None,
        row.status,
        row.status_reason,
        row.superseded_by,
        _both(row, "note"),
        row.variant_of,
        row.variant_kind,
        row.rests_on,
        row.increment == "yes",
        published,
        tuple(remarks.look_alikes[row.figure_id]),
        remarks.completeness.get(row.figure_id, {}),
        attributions,
    )
