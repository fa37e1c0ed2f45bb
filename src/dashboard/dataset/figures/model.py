"""What a row is once read: typed, linked, and with the days its dates can mean beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from dashboard.dataset.figures.dates import first_day
from dashboard.dataset.figures.reference import Reference, Validity
from dashboard.dataset.files.package import UNSTATED

Qualifier = Literal["exact", "about", "at_least", "more_than", "up_to", "between"]
Hand = Literal["first_hand", "relayed"]


@dataclass(frozen=True, slots=True)
class Organization:
    """Whoever counts or publishes; ``country`` is that of its seat (ISO 3166-1), or nothing."""

    id: str
    name: Mapping[str, str]
    short: Mapping[str, str]
    abbreviation: Mapping[str, str]
    in_text: Mapping[str, str]
    kind: str
    country: str
    url: str
    parent: str
    members: tuple[str, ...]
    official_body_of: str

    @property
    def place(self) -> str:
        """Where its short name stands among others in the alphabet, in the first language of the package."""
        return next(iter(self.short.values()), self.id).casefold()

    @property
    def is_unnamed(self) -> bool:
        """Stands for counters a document does not name; two figures of it need not be of the same people."""
        return self.kind == "unnamed"


@dataclass(frozen=True, slots=True)
class Measure:
    """One well-defined quantity; ``table`` is the one that holds its figures.

    Every announced release has a step for one that is ``always_a_step``; steps of one ``ladder_scale`` share a scale.
    ``counted`` is *people* where nobody is in a number twice, *events* where somebody may be, "" where nobody said it.
    """

    id: str
    kind: str
    nature: str
    label: Mapping[str, str]
    definition: Mapping[str, str]
    sentence: Mapping[str, str]
    group: Mapping[str, str]
    group_rank: int
    rank: int
    part_of: str
    part_of_within: tuple[str, ...]
    ladder_rank: int | None
    always_a_step: bool
    ladder_scale: str
    topic: str
    table: str
    counted: str = ""

    @property
    def is_statement(self) -> bool:
        """A public position, not a count: shown in words, never as a point on a scale."""
        return self.nature == "statement"


@dataclass(frozen=True, slots=True)
class Scope:
    """Which people a measure covers; ``sentence`` is empty only where that is everybody, ``noun`` mostly."""

    id: str
    label: Mapping[str, str]
    definition: Mapping[str, str]
    sentence: Mapping[str, str]
    noun: Mapping[str, str]
    part_of: str

    @property
    def is_restricted(self) -> bool:
        """Covers a part of the people only: its sentence says which."""
        return bool(self.sentence)


@dataclass(frozen=True, slots=True)
class Episode:
    """One announced release, or a law after which people were let out: it announces no number of them.

    ``statement_id`` is the claim without a number that announced it, or nothing.
    """

    id: str
    kind: str
    label: Mapping[str, str]
    description: Mapping[str, str]
    announced_on: str
    announced_by: str
    statement_id: str

    @property
    def is_announcement(self) -> bool:
        """Announced on a day, ahead of the releases, a pardon or a law; not a total told afterwards."""
        return self.kind in ("announcement", "pardon", "law") and bool(self.announced_on)

    @property
    def is_law(self) -> bool:
        return self.kind == "law"


@dataclass(frozen=True, slots=True)
class Source:
    """A document: who wrote it, where it was read, when it appeared; ``read`` is ``None`` where nobody said it."""

    id: str
    author: Organization
    carrier: Organization | None
    title: str
    url: str
    published_on: str
    accessed_on: str
    language: str
    kind: str
    copy: str
    note: Mapping[str, str]
    read: bool | None


@dataclass(frozen=True, slots=True)
class Attribution:
    """One source stating one figure. ``first_hand``: written by the counter itself, and read."""

    source: Source
    qualifier: Qualifier
    confidence: str
    note: Mapping[str, str]
    first_hand: bool


@dataclass(frozen=True, slots=True)
class Figure:
    """One claim: organization O says measure M over scope C was V as of T, or over T1..T2.

    ``earlier_start`` are the words of a start that is no date and lies before the release the count is of;
    ``look_alikes`` are sentences telling it from equal numbers that mean something else;
    ``completeness`` is what the counter said of how complete the count is.
    """

    id: str
    table: str
    organization: Organization
    measure: Measure
    scope: Scope
    value: int
    value_high: int | None
    qualifier: Qualifier
    reference: Reference
    earlier_start: Mapping[str, str]
    episode: Episode | None
    status: str
    status_reason: Mapping[str, str]
    superseded_by: str
    note: Mapping[str, str]
    variant_of: str
    variant_kind: str
    rests_on: str
    increment: bool
    published: str
    look_alikes: tuple[Mapping[str, str], ...]
    completeness: Mapping[str, str]
    attributions: tuple[Attribution, ...] = field(repr=False)

    @property
    def stands(self) -> bool:
        """Active and no variant of another: the figures that are drawn as counts of their own."""
        return self.status == "active" and not self.variant_of

    @property
    def hand(self) -> Hand:
        return "first_hand" if any(a.first_hand for a in self.attributions) else "relayed"

    @property
    def series(self) -> SeriesKey:
        return (self.organization.id, self.measure.id, self.scope.id)


SeriesKey = tuple[str, str, str]
"""Organization, measure and scope by their ids: only figures that share them may be joined."""


@dataclass(frozen=True, slots=True)
class Definition:
    """Whom one organization includes in one count, over a span of time, by one document.

    ``answers`` holds *yes*, *no* or *unstated* for every question, by column.
    """

    id: str
    organization: Organization
    measure: Measure
    scope: Scope
    valid: Validity
    summary: Mapping[str, str]
    answers: Mapping[str, str]
    source: Source

    def says(self, column: str) -> bool:
        """Whether the documents answer this question for this count."""
        return self.answers[column] != UNSTATED

    @property
    def series(self) -> SeriesKey:
        return (self.organization.id, self.measure.id, self.scope.id)


@dataclass(frozen=True, slots=True)
class Register:
    """One organization's part in a record of cases that several share, for a measure and scope."""

    id: str
    organization: Organization
    measure: Measure
    scope: Scope
    valid: Validity

    @property
    def series(self) -> SeriesKey:
        return (self.organization.id, self.measure.id, self.scope.id)


@dataclass(frozen=True, slots=True)
class Relation:
    """Two figures that must be told apart (``look_alike``) or not be added (``overlap``)."""

    figure_id: str
    other_figure_id: str
    kind: str
    note: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Event:
    """A dated event and the document that tells of it."""

    id: str
    stated: str
    label: Mapping[str, str]
    source_id: str
    topics: tuple[str, ...]
    rank: int

    @property
    def day(self) -> date:
        return first_day(self.stated)


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim of a document that gives no number."""

    id: str
    source: Source
    quote: str
    language: str
    translation: Mapping[str, str]
    topic: Mapping[str, str]
    organizations: tuple[Organization, ...]
