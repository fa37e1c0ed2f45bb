"""From rows to records: every id of a row becomes the thing it names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from dashboard.dataset.figures.authorship import speaks_for
from dashboard.dataset.figures.dates import last_day
from dashboard.dataset.figures.model import (
    Attribution,
    Definition,
    Episode,
    Event,
    Figure,
    Measure,
    Organization,
    Qualifier,
    Register,
    Relation,
    Scope,
    Source,
    Statement,
)
from dashboard.dataset.figures.numbers import whole_number
from dashboard.dataset.figures.of_figures import OfFigures, look_alikes, rows_by_figure
from dashboard.dataset.figures.reference import Validity, reference_of
from dashboard.dataset.files.package import DEFINITIONS, FIGURE_TABLES, REASON, Package
from dashboard.dataset.files.schema import Text
from dashboard.dataset.files.snapshot import Cells

RowsByTable = Mapping[str, Sequence[Cells]]
"""The rows of every table by its name, each as its cells by column."""


@dataclass(frozen=True)
class Vocabulary:
    """What rows name by an id."""

    organizations: Mapping[str, Organization]
    measures: Mapping[str, Measure]
    scopes: Mapping[str, Scope]
    episodes: Mapping[str, Episode]
    sources: Mapping[str, Source]


@dataclass(frozen=True)
class Linked(Vocabulary):
    """Every vocabulary, every figure by its id, and what other tables say of them, linked."""

    figures: Mapping[str, Figure]
    definitions: tuple[Definition, ...]
    registers: tuple[Register, ...]
    relations: tuple[Relation, ...]
    events: tuple[Event, ...]
    statements: tuple[Statement, ...]


class Linking:
    """The rows of a package, to be linked in the languages of its texts."""

    def __init__(self, tables: RowsByTable, package: Package) -> None:
        self._tables, self._package = tables, package
        self._everyone = package.everyone(tables.get("scopes", ()))

    def records(self) -> Linked:
        """Link the rows of all tables.

        :raises KeyError: for an id that names nothing.
        :raises ValueError: for a cell of the wrong type.
        """
        known = self._vocabulary()
        relations = tuple(self.relation(row) for row in self._tables["relations"])
        said = OfFigures(rows_by_figure(self._tables["attributions"]), look_alikes(relations), self._completeness())
        figures = (self._figure(row, table, known, said) for table in FIGURE_TABLES for row in self._tables[table])
        return Linked(
            **vars(known),
            figures={figure.id: figure for figure in figures},
            definitions=tuple(self.definition(row, known) for row in self._tables[DEFINITIONS]),
            registers=tuple(register(row, known) for row in self._tables["registers"]),
            relations=relations,
            events=tuple(self.event(row) for row in self._tables["events"]),
            statements=tuple(self._statement(row, known) for row in self._tables["statements"]),
        )

    def definition(self, row: Cells, known: Vocabulary) -> Definition:
        return Definition(
            id=row["definition_id"],
            organization=known.organizations[row["organization_id"]],
            measure=known.measures[row["measure_id"]],
            scope=known.scopes[row["scope_id"]],
            valid=validity(row),
            summary=self._texts(row, "summary"),
            answers={column: row[column] for column in self._package.questions_of_definitions},
            source=known.sources[row["source_id"]],
        )

    def relation(self, row: Cells) -> Relation:
        return Relation(
            figure_id=row["figure_id"],
            other_figure_id=row["other_figure_id"],
            kind=row["kind"],
            note=self._texts(row, "note"),
        )

    def event(self, row: Cells) -> Event:
        return Event(
            id=row["event_id"],
            stated=row["date"],
            label=self._texts(row, "label"),
            source_id=row["source_id"],
            topics=_ids(row["topics"]),
            rank=whole_number(row["rank"]),
        )

    def _texts(self, row: Cells, name: str) -> Text:
        """The cells of a text column in each language it has, one without a language in the first; none is empty."""
        bare = dict.fromkeys(self._package.languages[:1], row.get(name, ""))
        cells = {code: row.get(f"{name}_{code}") or bare.get(code, "") for code in self._package.languages}
        return {code: text for code, text in cells.items() if text}

    def _vocabulary(self) -> Vocabulary:
        organizations = {row["organization_id"]: self._organization(row) for row in self._tables["organizations"]}
        return Vocabulary(
            organizations=organizations,
            measures={row["measure_id"]: self._measure(row) for row in self._tables["measures"]},
            scopes={row["scope_id"]: self._scope(row) for row in self._tables["scopes"]},
            episodes={row["episode_id"]: self._episode(row) for row in self._tables["episodes"]},
            sources={row["source_id"]: self._source(row, organizations) for row in self._tables["sources"]},
        )

    def _organization(self, row: Cells) -> Organization:
        return Organization(
            id=row["organization_id"],
            name=self._texts(row, "name"),
            short=self._texts(row, "short"),
            abbreviation=self._abbreviations(row),
            in_text=self._texts(row, "in_text"),
            kind=row["kind"],
            country=row.get("country", ""),
            url=row["url"],
            parent=row["parent"],
            members=_ids(row["members"]),
            official_body_of=row["official_body_of"],
        )

    def _abbreviations(self, row: Cells) -> Text:
        """The briefest name in each language: its own where it has one, else the one of all languages."""
        return {code: row.get(f"brief_{code}") or row["short_name"] for code in self._package.languages}

    def _measure(self, row: Cells) -> Measure:
        return Measure(
            id=row["measure_id"],
            kind=row["kind"],
            nature=row["nature"],
            label=self._texts(row, "label"),
            definition=self._definition_here(row),
            sentence=self._texts(row, "sentence"),
            group=self._texts(row, "group"),
            group_rank=whole_number(row["group_rank"]),
            rank=whole_number(row["rank"]),
            part_of=row["part_of"],
            part_of_within=_ids(row["part_of_within"]),
            ladder_rank=whole_number(row["ladder_rank"]) if row["ladder_rank"] else None,
            always_a_step=row.get("ladder_always") == "yes",
            ladder_scale=row.get("ladder_scale", ""),
            topic=row["topic"],
            table=row["dataset"],
            counted=row.get("counted", ""),
        )

    def _definition_here(self, row: Cells) -> Text:
        """What a measure is in every package, then what is to be known of it in this one."""
        definition, note = self._texts(row, "definition"), self._texts(row, "note")
        return {code: " ".join(filter(None, (text, note.get(code)))) for code, text in definition.items()}

    def _scope(self, row: Cells) -> Scope:
        label, sentence = self._texts(row, "label"), self._texts(row, "sentence")
        if row["scope_id"] != self._everyone:
            # Without words for a sentence a figure would be said of everybody.
            sentence = {**{code: f"({name})" for code, name in label.items()}, **sentence}
        return Scope(
            id=row["scope_id"],
            label=label,
            definition=self._texts(row, "definition"),
            sentence=sentence,
            noun=self._texts(row, "noun"),
            part_of=row["part_of"],
        )

    def _episode(self, row: Cells) -> Episode:
        return Episode(
            id=row["episode_id"],
            kind=row["kind"],
            label=self._texts(row, "label"),
            description=self._texts(row, "description"),
            announced_on=row["announced_on"],
            announced_by=row["announced_by"],
            statement_id=row.get("statement_id", ""),
        )

    def _source(self, row: Cells, organizations: Mapping[str, Organization]) -> Source:
        return Source(
            id=row["source_id"],
            author=organizations[row["author_id"]],
            carrier=organizations[row["carrier_id"]] if row["carrier_id"] else None,
            title=row["title"],
            url=row["url"],
            published_on=row["published_on"],
            accessed_on=row["accessed_on"],
            language=row["language"],
            kind=row["kind"],
            copy=row["copy"],
            note=self._texts(row, "note"),
            read={"yes": True, "no": False}.get(row["read"]),
        )

    def _statement(self, row: Cells, known: Vocabulary) -> Statement:
        return Statement(
            id=row["statement_id"],
            source=known.sources[row["source_id"]],
            quote=row["quote"],
            language=row["language"],
            translation=self._texts(row, "translation"),
            topic=self._texts(row, "topic"),
            organizations=tuple(known.organizations[id] for id in _ids(row["organization_ids"])),
        )

    def _completeness(self) -> Mapping[str, Text]:
        return {row["figure_id"]: self._texts(row, "claim") for row in self._tables["completeness"]}

    def _figure(self, row: Cells, table: str, known: Vocabulary, said: OfFigures) -> Figure:
        id, organization = row["figure_id"], known.organizations[row["organization_id"]]
        stated = [self._attribution(one, organization, known) for one in said.attributions.get(id, ())]
        attributions = tuple(sorted(stated, key=lambda a: (a.source.published_on or "9999", a.source.id)))
        days = (a.source.published_on for a in attributions if a.source.published_on)
        published = min(days, key=last_day, default="")
        read = min(filter(None, (a.source.accessed_on for a in attributions)), key=last_day, default="")
        period = row["as_of"], row["period_start"], row["period_end"]
        return Figure(
            id=id,
            table=table,
            organization=organization,
            measure=known.measures[row["measure_id"]],
            scope=known.scopes[row["scope_id"]],
            value=whole_number(row["value"]),
            value_high=whole_number(row["value_high"]) if row["value_high"] else None,
            qualifier=cast(Qualifier, row["qualifier"]),
            reference=reference_of(*period, row["date_basis"], published, read, row.get("hour", "")),
            earlier_start=self._texts(row, "earlier_start"),
            episode=known.episodes[row["episode_id"]] if row.get("episode_id") else None,
            status=row["status"],
            status_reason=self._texts(row, REASON),
            superseded_by=row["superseded_by"],
            note=self._texts(row, "note"),
            variant_of=row["variant_of"],
            variant_kind=row["variant_kind"],
            rests_on=row["rests_on"],
            increment=row["increment"] == "yes",
            published=published,
            look_alikes=tuple(said.look_alikes.get(id, ())),
            completeness=said.completeness.get(id, {}),
            attributions=attributions,
        )

    def _attribution(self, row: Cells, counter: Organization, known: Vocabulary) -> Attribution:
        source = known.sources[row["source_id"]]
        return Attribution(
            source=source,
            qualifier=cast(Qualifier, row["qualifier_as_relayed"]),
            confidence=row["confidence"],
            note=self._texts(row, "note"),
            first_hand=bool(source.read) and speaks_for(source.author, counter, known.organizations),
        )


def register(row: Cells, known: Vocabulary) -> Register:
    return Register(
        id=row["register_id"],
        organization=known.organizations[row["organization_id"]],
        measure=known.measures[row["measure_id"]],
        scope=known.scopes[row["scope_id"]],
        valid=validity(row),
    )


def validity(row: Cells) -> Validity:
    return Validity(row["valid_from"], row["valid_to"])


def _ids(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split(";") if part)
