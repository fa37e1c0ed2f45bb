"""One organization's own list: the list before + who was added - who was removed = the list it states.

The check warns of it, Method shows it month by month, and the desk adds up a report while it is typed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Generic, Literal, Protocol, TypeVar

from dashboard.dataset.figures.dates import closed_month, whole_month
from dashboard.dataset.figures.reference import Reference

Role = Literal["before", "added", "removed", "after"]
ROLES: tuple[Role, ...] = ("before", "added", "removed", "after")


class Number(Protocol):
    """What is stated of a list: a figure, a row that may become one, or what is being typed."""

    @property
    def value(self) -> int: ...
    @property
    def qualifier(self) -> str: ...
    @property
    def reference(self) -> Reference: ...


N = TypeVar("N", bound=Number)
Months = Mapping[int, Sequence[N]]
Pools = tuple[Sequence[N], Sequence[N], Sequence[N], Sequence[N]]


@dataclass(frozen=True)
class Sum(Generic[N]):
    """The four numbers of one step of a list; ``rivals`` are others that stand for the same place."""

    before: N
    added: N
    removed: N
    after: N
    rivals: tuple[N, ...]

    @property
    def numbers(self) -> tuple[N, ...]:
        """The four in the order of the sum."""
        return (self.before, self.added, self.removed, self.after)

    @property
    def is_exact(self) -> bool:
        """Whether none of the four is hedged: only then can the sum be expected to fit."""
        return all(number.qualifier == "exact" for number in self.numbers)

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


def sum_of(pools: Pools[N]) -> Sum[N]:
    """The sum of one step; where several stand for one place the exact, of those one that fits, else the latest dated.

    A bound that happens to fit hides no misfit of exact numbers.
    """
    sums = [Sum(*chosen, ()) for chosen in product(*pools)]
    best = max(sums, key=lambda one: (one.is_exact, one.fits, [n.reference.latest for n in one.numbers]))
    rivals = tuple(number for pool in pools for number in pool if not any(number is one for one in best.numbers))
    return replace(best, rivals=rivals)


def follow(lists: Months[N], added: Months[N], removed: Months[N]) -> Iterator[tuple[int, Sum[N] | tuple[Role, ...]]]:
    """Every month between the first and the last list, newest first: its sum, else what is missing for one."""
    for month in range(max(lists), min(lists), -1):
        pools = lists.get(month - 1, ()), added.get(month, ()), removed.get(month, ()), lists.get(month, ())
        missing = tuple(role for role, pool in zip(ROLES, pools, strict=True) if not pool)
        yield month, missing or sum_of(pools)


Place = TypeVar("Place", bound=Hashable)


def by_month(placed: Iterable[tuple[Place, N]]) -> dict[Place, dict[int, list[N]]]:
    """The numbers of each place (who counts whom) by month, counted from the year 0; those of other times left out."""
    found: dict[Place, dict[int, list[N]]] = defaultdict(lambda: defaultdict(list))
    for place, number in placed:
        month = month_of(number.reference)
        if month is not None:
            found[place][month].append(number)
    return found


def month_of(reference: Reference) -> int | None:
    """The calendar month a number is of: the one that a list closes or a period covers; none for another time."""
    return whole_month(reference.start, reference.end) if reference.is_period else closed_month(reference.end)
