"""How many documents give a count, and how many counters stand behind them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from dashboard.analysis.provenance import distinct_texts
from dashboard.dataset.figures.authorship import root_of
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure, Organization, Register, Source

Backing = Literal["own", "register", "repeats", "unnamed"]
_ORDER: tuple[Backing, ...] = ("own", "register", "repeats", "unnamed")
_BackingKey = tuple[Backing, str]


@dataclass(frozen=True)
class Counter:
    """The documents that give one organization's count: how many, how many texts, how many its own."""

    organization: Organization
    documents: int
    texts: int
    first_hand: int


@dataclass(frozen=True)
class CounterGroup:
    """Counters with the same backing.

    ``kept_by`` is who keeps the one register, or the one whose count is repeated; else empty.
    """

    backing: Backing
    kept_by: tuple[Organization, ...]
    counters: tuple[Counter, ...]


@dataclass(frozen=True)
class Tally:
    """The documents of one measure and scope by counter.

    ``independent`` counts a register once, the bodies of one government once, and neither who
    repeats a count nor whom the documents do not name.
    """

    groups: tuple[CounterGroup, ...]
    documents: int
    texts: int
    independent: int
    repeating: int
    unnamed: int

    @property
    def most(self) -> int:
        """The greatest number of documents of one counter."""
        return max((c.documents for group in self.groups for c in group.counters), default=0)


def counted_documents(dataset: Dataset) -> dict[tuple[str, str], int]:
    """How many documents state each measure and scope."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for figure in dataset.figures.values():
        found[figure.measure.id, figure.scope.id] |= {a.source.id for a in figure.attributions}
    return {key: len(ids) for key, ids in found.items()}


def tally(dataset: Dataset, measure_id: str, scope_id: str) -> Tally:
    """The documents of a measure and scope, by counter and by what stands behind each."""
    figures = dataset.figures_of(measure_id, scope_id)
    shared = shared_registers(dataset, measure_id, scope_id)
    found: dict[_BackingKey, list[Figure]] = defaultdict(list)
    for figure in figures:
        found[_backing(figure, shared)].append(figure)
    keys = sorted(found, key=lambda key: (_ORDER.index(key[0]), key[1]))
    groups = tuple(_group(key, found[key], shared, dataset) for key in keys)
    sources = _sources(figures)
    names = {backing: _names(groups, backing) for backing in _ORDER}
    return Tally(
        groups,
        len(sources),
        distinct_texts(sources),
        independent(groups, dataset.organizations),
        len(names["repeats"] - names["own"] - names["register"]),
        len(names["unnamed"]),
    )


def shared_registers(dataset: Dataset, measure_id: str, scope_id: str) -> dict[str, list[Register]]:
    """The records of cases that several organizations share for a measure and scope, by id."""
    found: dict[str, list[Register]] = defaultdict(list)
    for part in dataset.registers_of(measure_id, scope_id):
        found[part.id].append(part)
    return {i: parts for i, parts in found.items() if len({part.organization.id for part in parts}) > 1}


def _backing(figure: Figure, shared: Mapping[str, list[Register]]) -> _BackingKey:
    if figure.rests_on:
        return "repeats", figure.rests_on
    if figure.organization.is_unnamed:
        return "unnamed", ""
    registers = (i for i, rows in shared.items() if any(_covers(row, figure) for row in rows))
    register = next(registers, "")
    return ("register", register) if register else ("own", "")


def _covers(part: Register, figure: Figure) -> bool:
    return part.organization.id == figure.organization.id and part.valid.covers(figure.reference.latest)


def _group(
    key: _BackingKey, figures: list[Figure], shared: Mapping[str, list[Register]], dataset: Dataset
) -> CounterGroup:
    of_each: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        of_each[figure.organization.id].append(figure)
    counters = [_counter(dataset.organizations[i], found) for i, found in sorted(of_each.items())]
    backing, name = key
    named = {"register": [part.organization.id for part in shared.get(name, [])], "repeats": [name]}
    kept_by = [dataset.organizations[i] for i in dict.fromkeys(named.get(backing, []))]
    counters.sort(key=lambda c: -c.documents)
    return CounterGroup(backing, tuple(_without_joint(kept_by)), tuple(counters))


def _without_joint(organizations: list[Organization]) -> list[Organization]:
    """The organizations without the joint names of those that stand among them."""
    ids = {o.id for o in organizations}
    return [o for o in organizations if not o.members or not ids.issuperset(o.members)]


def _counter(organization: Organization, figures: list[Figure]) -> Counter:
    sources = _sources(figures)
    own = {a.source.id for f in figures for a in f.attributions if a.first_hand}
    return Counter(organization, len(sources), distinct_texts(sources), len(own))


def _sources(figures: Iterable[Figure]) -> list[Source]:
    return list({a.source.id: a.source for f in figures for a in f.attributions}.values())


def _names(groups: Iterable[CounterGroup], backing: Backing) -> set[str]:
    return {c.organization.id for group in groups if group.backing == backing for c in group.counters}


def independent(groups: Iterable[CounterGroup], organizations: Mapping[str, Organization]) -> int:
    """How many counts are made apart from each other, as far as the package tells.

    Everybody who counts alone is one; a register or a joint count is one more only where none of
    those who keep it was counted already.
    """
    units: list[set[str]] = []
    for group in groups:
        if group.backing == "own":
            units += [_keepers(counter.organization, organizations) for counter in group.counters]
        elif group.backing == "register":
            units.append(set().union(*(_keepers(keeper, organizations) for keeper in group.kept_by)))
    counted: set[str] = set()
    number = 0
    for unit in sorted(units, key=len):
        number += counted.isdisjoint(unit)
        counted |= unit
    return number


def _keepers(organization: Organization, organizations: Mapping[str, Organization]) -> set[str]:
    """Who keeps a count: the members of a joint organization, the government for its bodies."""
    kept_by = [organizations[i] for i in organization.members] or [organization]
    return {root_of(o, organizations) if o.kind == "government" else o.id for o in kept_by}
