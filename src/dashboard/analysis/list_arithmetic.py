"""One organization's own list, month by month: before + added - removed, beside the list it states.

``dataset.rules.arithmetic`` warns of the same months, to whoever keeps the data.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby, product
from typing import Literal

from dashboard.dataset.dates import closed_month, whole_month
from dashboard.dataset.load import Dataset
from dashboard.dataset.model import Figure, Organization, Scope

Role = Literal["before", "added", "removed", "after"]
ROLES: tuple[Role, ...] = ("before", "added", "removed", "after")
_Months = dict[int, list[Figure]]
_Pools = tuple[list[Figure], list[Figure], list[Figure], list[Figure]]


@dataclass(frozen=True)
class Month:
    """The four numbers of one month, each a figure; ``rivals`` are others that stand for the same place."""

    month: str
    before: Figure
    added: Figure
    removed: Figure
    after: Figure
    rivals: tuple[Figure, ...] = ()

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The four figures in the order of the sum."""
        return (self.before, self.added, self.removed, self.after)

    @property
    def is_exact(self) -> bool:
        """Whether none of the four is hedged: only then can the sum be expected to fit."""
        return all(figure.qualifier == "exact" for figure in self.figures)

    @property
    def adds_up_to(self) -> int:
        return self.before.value + self.added.value - self.removed.value

    @property
    def difference(self) -> int:
        """The list stated less what it adds up to: people, of one organization's own list."""
        return self.after.value - self.adds_up_to

    @property
    def fits(self) -> bool:
        return self.difference == 0


@dataclass(frozen=True)
class Hole:
    """Consecutive months without a sum for the same reason."""

    first: str
    last: str
    months: int
    missing: tuple[Role, ...]


@dataclass(frozen=True)
class Arithmetic:
    """The list of one organization and scope; months and holes are newest first."""

    organization: Organization
    scope: Scope
    months: tuple[Month, ...]
    holes: tuple[Hole, ...]

    @property
    def exact(self) -> list[Month]:
        """The months in which all four numbers are exact."""
        return [month for month in self.months if month.is_exact]

    @property
    def hedged(self) -> list[Month]:
        """The months in which at least one of the four is hedged."""
        return [month for month in self.months if not month.is_exact]


def arithmetics(dataset: Dataset) -> dict[str, Arithmetic]:
    """The list of each organization that can be followed for a month or more, by its id; most months first.

    The settings name the three measures (``list_arithmetic``); without them there is none.
    """
    names = dataset.package.settings.get("list_arithmetic") or {}
    if not {"stock", "additions", "removals"} <= set(names):
        return {}
    closes, added, removed = (_by_series(dataset, names[role]) for role in ("stock", "additions", "removals"))
    found = [
        _arithmetic(
            dataset.organizations[organization],
            dataset.scopes[scope],
            lists,
            added.get((organization, scope), {}),
            removed.get((organization, scope), {}),
        )
        for (organization, scope), lists in closes.items()
    ]
    best: dict[str, Arithmetic] = {}
    for arithmetic in sorted(found, key=lambda a: (-len(a.months), a.organization.id, a.scope.id)):
        if arithmetic.months:
            best.setdefault(arithmetic.organization.id, arithmetic)
    return best


def _by_series(dataset: Dataset, measure_id: str) -> dict[tuple[str, str], _Months]:
    """Standing figures of a measure by organization and scope, then by month."""
    series: dict[tuple[str, str], _Months] = defaultdict(lambda: defaultdict(list))
    for figure in dataset.figures.values():
        if figure.measure.id != measure_id or not figure.stands:
            continue
        reference = figure.reference
        is_period = reference.is_period
        month = whole_month(reference.start, reference.end) if is_period else closed_month(reference.end)
        if month is not None:
            series[figure.organization.id, figure.scope.id][month].append(figure)
    return series


def _name(number: int) -> str:
    return f"{number // 12:04d}-{number % 12 + 1:02d}"


def _arithmetic(
    organization: Organization, scope: Scope, closes: _Months, added: _Months, removed: _Months
) -> Arithmetic:
    months, missing = [], []
    for number in range(max(closes), min(closes), -1):
        pools = (closes.get(number - 1, []), added.get(number, []), removed.get(number, []), closes.get(number, []))
        if all(pools):
            months.append(_month(number, pools))
        else:
            absent = tuple(role for role, pool in zip(ROLES, pools, strict=True) if not pool)
            missing.append((number, absent))
    return Arithmetic(organization, scope, tuple(months), tuple(_holes(missing)))


def _month(number: int, pools: _Pools) -> Month:
    """The four numbers; where several stand for one place the one that fits, then exact, then the latest dated."""
    candidates = [Month(_name(number), *choice) for choice in product(*pools)]
    best = max(candidates, key=lambda m: (m.fits, m.is_exact, [f.reference.latest for f in m.figures]))
    rivals = tuple(f for pool in pools for f in pool if f not in best.figures)
    return replace(best, rivals=rivals)


def _holes(missing: Iterable[tuple[int, tuple[Role, ...]]]) -> Iterable[Hole]:
    """Runs of months, newest first, in which the same numbers are missing."""
    numbered = enumerate(missing)
    for (_, absent), run in groupby(numbered, key=lambda item: (item[0] + item[1][0], item[1][1])):
        numbers = [number for _, (number, _) in run]
        yield Hole(_name(numbers[-1]), _name(numbers[0]), len(numbers), absent)
