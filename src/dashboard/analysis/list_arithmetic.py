"""One organization's own list, month by month, beside the list it states."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from dashboard.dataset.figures.list_arithmetic import Months, Role, Sum, by_month, follow
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure, Organization, Scope


@dataclass(frozen=True)
class Month(Sum[Figure]):
    """The four numbers of one month, each a figure."""

    month: str


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
    names = dataset.package.settings.list_arithmetic
    if not names.is_whole:
        return {}
    lists, added, removed = (by_month(_stated(dataset, measure)) for measure in names.measures)
    found = [
        _arithmetic(
            dataset.organizations[place[0]],
            dataset.scopes[place[1]],
            months,
            added.get(place, {}),
            removed.get(place, {}),
        )
        for place, months in lists.items()
    ]
    best: dict[str, Arithmetic] = {}
    for arithmetic in sorted(found, key=lambda a: (-len(a.months), a.organization.id, a.scope.id)):
        if arithmetic.months:
            best.setdefault(arithmetic.organization.id, arithmetic)
    return best


def _stated(dataset: Dataset, measure_id: str) -> Iterator[tuple[tuple[str, str], Figure]]:
    """The standing figures of a measure, each with the ids of its organization and scope."""
    for figure in dataset.figures.values():
        if figure.measure.id == measure_id and figure.stands:
            yield (figure.organization.id, figure.scope.id), figure


def _arithmetic(
    organization: Organization, scope: Scope, lists: Months[Figure], added: Months[Figure], removed: Months[Figure]
) -> Arithmetic:
    months, missing = [], []
    for number, found in follow(lists, added, removed):
        if isinstance(found, Sum):
            months.append(Month(**vars(found), month=_name(number)))
        else:
            missing.append((number, found))
    return Arithmetic(organization, scope, tuple(months), tuple(_holes(missing)))


def _name(month: int) -> str:
    return f"{month // 12:04d}-{month % 12 + 1:02d}"


def _holes(missing: Iterable[tuple[int, tuple[Role, ...]]]) -> Iterable[Hole]:
    """Runs of months, newest first, in which the same numbers are missing."""
    numbered = enumerate(missing)
    for (_, absent), run in groupby(numbered, key=lambda item: (item[0] + item[1][0], item[1][1])):
        numbers = [number for _, (number, _) in run]
        yield Hole(_name(numbers[-1]), _name(numbers[0]), len(numbers), absent)
