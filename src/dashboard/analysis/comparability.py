"""May two figures be compared? Six axes, each same, different or not stated, and a verdict."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from dashboard.analysis.neighbours import definition_of
from dashboard.dataset.figures.authorship import speaks_for
from dashboard.dataset.figures.dates import first_day
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure, Organization
from dashboard.dataset.files.package import UNSTATED

AxisName = Literal["measure", "kind", "scope", "date", "definition", "hand"]
Accord = Literal["same", "differs", "not_stated"]
Verdict = Literal["one_count", "not_comparable", "comparable", "with_care"]
Shared = Literal["", "register", "rests", "third"]
CLOSE_DAYS = 31
PERIOD_TOLERANCE = 0.10
LEAST_STATED = 3


@dataclass(frozen=True)
class Axis:
    """How two figures stand to each other in one respect; ``facts`` are what a sentence about it needs."""

    name: AxisName
    state: Accord
    facts: dict[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True)
class Inclusion:
    """One question about what a count includes, answered for both: ``yes``, ``no`` or ``unstated``."""

    column: str
    one: str
    other: str

    @property
    def is_stated(self) -> bool:
        return "unstated" not in (self.one, self.other)

    @property
    def is_opposed(self) -> bool:
        return self.is_stated and self.one != self.other


@dataclass(frozen=True)
class Comparison:
    """The two figures, the six axes, what both include, and whether they may be compared.

    ``shared`` says why the two are not independent; ``counter`` is whose count is repeated, if any.
    """

    one: Figure
    other: Figure
    axes: tuple[Axis, ...]
    inclusions: tuple[Inclusion, ...]
    shared: Shared
    verdict: Verdict
    counter: Organization | None = None

    @property
    def may_share_a_panel(self) -> bool:
        """Only figures of one measure, scope and episode are ever drawn together."""
        return self.verdict != "not_comparable"

    @property
    def both(self) -> tuple[Figure, Figure]:
        return self.one, self.other

    def axis(self, name: AxisName) -> Axis:
        return next(axis for axis in self.axes if axis.name == name)


def compare(one: Figure, other: Figure, dataset: Dataset) -> Comparison:
    """Compare two figures by what is stated of them; their values play no part."""
    inclusions = tuple(included(one, other, dataset))
    shared = shared_count(one, other, dataset)
    axes = (
        _equal("measure", one.measure.id, other.measure.id),
        _equal("kind", one.measure.kind, other.measure.kind),
        scope_axis(one, other),
        date_axis(one, other),
        definition_axis(inclusions),
        hand_axis(one, other, shared),
    )
    counter = repeated_counter(one, other, dataset)
    return Comparison(one, other, axes, inclusions, shared, verdict(axes, inclusions, shared), counter)


def verdict(axes: tuple[Axis, ...], inclusions: tuple[Inclusion, ...], shared: Shared) -> Verdict:
    """The verdict of the axes; figures of different measures are never one count."""
    state = {axis.name: axis for axis in axes}
    if any(state[name].state == "differs" for name in ("measure", "kind", "scope")) or "unequal" in state["date"].facts:
        return "not_comparable"
    if shared:
        return "one_count"
    stated = [i for i in inclusions if i.is_stated]
    is_clear = len(stated) >= LEAST_STATED and not any(i.is_opposed for i in inclusions)
    return "comparable" if is_clear and state["date"].state == "same" else "with_care"


def _equal(name: AxisName, one: object, other: object) -> Axis:
    return Axis(name, "same" if one == other else "differs")


def scope_axis(one: Figure, other: Figure) -> Axis:
    """Who is covered; the same people in another announced release are other people (``episode``)."""
    if one.scope.id == other.scope.id and one.episode != other.episode:
        return Axis("scope", "differs", {"episode": 1})
    return _equal("scope", one.scope.id, other.scope.id)


def date_axis(one: Figure, other: Figure) -> Axis:
    """The reference dates: the largest gap in days that their precision allows; for periods the length too.

    *same* up to ``CLOSE_DAYS``. Periods whose lengths differ by more than a tenth differ, and those of flows
    are ``unequal``: they hold another number of days.
    """
    gap = largest_gap(one, other)
    facts: dict[str, str | int] = {"days": gap}
    if one.reference.is_period and other.reference.is_period:
        lengths = period_days(one), period_days(other)
        if lengths[0] is None or lengths[1] is None:
            return Axis("date", "not_stated", facts)
        facts |= {"one_days": lengths[0], "other_days": lengths[1]}
        if abs(lengths[0] - lengths[1]) > PERIOD_TOLERANCE * max(lengths[0], lengths[1]):
            is_flow = "flow" in (one.measure.kind, other.measure.kind)
            return Axis("date", "differs", facts | {"unequal" if is_flow else "longer": 1})
    if "published" in (one.reference.basis, other.reference.basis):
        return Axis("date", "not_stated", facts)
    return Axis("date", "same" if gap <= CLOSE_DAYS else "differs", facts)


def largest_gap(one: Figure, other: Figure) -> int:
    """Days between the two references at most, whatever day a month or a year stands for."""
    first, second = one.reference, other.reference
    return max(_days(first.earliest, second.latest), _days(second.earliest, first.latest))


def _days(one: date, other: date) -> int:
    return abs((other - one).days)


def period_days(figure: Figure) -> int | None:
    """Length of a period with both ends stated; no count goes on after its publication."""
    reference = figure.reference
    return (reference.latest - first_day(reference.start)).days + 1 if reference.start and reference.end else None


def included(one: Figure, other: Figure, dataset: Dataset) -> list[Inclusion]:
    """What the two counts include, question by question, as far as each says."""
    rows = definition_of(one, dataset), definition_of(other, dataset)
    return [
        Inclusion(column, *(UNSTATED if row is None else row.answers[column] for row in rows))
        for column in dataset.package.questions_of_definitions
    ]


def definition_axis(inclusions: tuple[Inclusion, ...]) -> Axis:
    """*differs* with an opposing yes and no; *not_stated* where fewer than three cells are stated by both."""
    stated, opposed = sum(i.is_stated for i in inclusions), sum(i.is_opposed for i in inclusions)
    facts: dict[str, str | int] = {"stated": stated, "opposed": opposed}
    if opposed:
        return Axis("definition", "differs", facts)
    return Axis("definition", "same" if stated >= LEAST_STATED else "not_stated", facts)


def hand_axis(one: Figure, other: Figure, shared: Shared) -> Axis:
    """First-hand or relayed, and whether both rest on one count."""
    facts: dict[str, str | int] = {"one": one.hand, "other": other.hand, "shared": shared}
    return Axis("hand", "same" if one.hand == other.hand else "differs", facts)


def shared_count(one: Figure, other: Figure, dataset: Dataset) -> Shared:
    """Why two figures are one count in two mouths, or nothing.

    ``rests``: one repeats the other's counter, ``third``: both repeat a third, ``register``: both keep one record.
    """
    if repeated_counter(one, other, dataset):
        return "third" if one.rests_on == other.rests_on else "rests"
    if one.organization.id == other.organization.id:
        return ""
    return "register" if registers_of(one, dataset) & registers_of(other, dataset) else ""


def repeated_counter(one: Figure, other: Figure, dataset: Dataset) -> Organization | None:
    """Whose count both are, where one repeats the other's or both repeat a third's."""
    if one.organization.id == other.organization.id:
        return None
    counters = dataset.organizations.get(one.rests_on), dataset.organizations.get(other.rests_on)
    if counters[0] is not None and counters[0] == counters[1]:
        return counters[0]
    for counter, figure in zip(counters, (other, one), strict=True):
        if counter is not None and speaks_for(figure.organization, counter, dataset.organizations):
            return counter
    return None


def registers_of(figure: Figure, dataset: Dataset) -> set[str]:
    """The shared registers a figure's series belonged to at its reference."""
    reference = figure.reference
    return {
        register.id
        for register in dataset.registers_of(figure.measure.id, figure.scope.id)
        if register.organization.id == figure.organization.id
        and register.valid.covers(reference.earliest, reference.latest)
    }
