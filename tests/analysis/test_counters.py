"""How many documents, how many counters."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.analysis.counters import Counter, CounterGroup, counted_documents, independent, tally
from dashboard.dataset.figures.load import Dataset, load
from dashboard.dataset.figures.model import Figure, Organization
from dashboard.dataset.figures.reference import reference_of

ROOT = Path(__file__).parents[2]
STRIKE = "open-cells.people-held.harbour-strike.2025-06-30"


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return load(ROOT / "tests" / "data" / "tiny")


@pytest.fixture(scope="module")
def real() -> Dataset:
    return load(ROOT / "data" / "cuba")


def with_figures(dataset: Dataset, *figures: Figure) -> Dataset:
    return replace(dataset, figures={**dataset.figures, **{f.id: f for f in figures}})


def rows(group: CounterGroup) -> dict[str, tuple[int, int, int]]:
    return {c.organization.id: (c.documents, c.texts, c.first_hand) for c in group.counters}


def test_documents_of_each_counter(dataset: Dataset) -> None:
    """Each counter has the documents that state its count, and the first-hand ones among them."""
    held = tally(dataset, "people_held", "all")
    assert [group.backing for group in held.groups] == ["own", "repeats"]
    assert rows(held.groups[0]) == {"open-cells": (4, 4, 2), "lantern-committee": (3, 3, 1)}
    assert (held.documents, held.texts, held.most) == (5, 5, 4)


def test_a_document_counts_once_in_the_whole(real: Dataset) -> None:
    """The whole is the number of documents, not of rows they stand in."""
    for (measure, scope), number in counted_documents(real).items():
        whole = tally(real, measure, scope)
        listed = [c.documents for group in whole.groups for c in group.counters]
        assert whole.documents == number and max(listed) <= number <= sum(listed)


def test_repeats_are_no_counter(dataset: Dataset) -> None:
    """Who repeats a count stands under it and is not counted."""
    held = tally(dataset, "people_held", "all")
    assert [o.id for o in held.groups[1].kept_by] == ["open-cells"]
    assert (held.independent, held.repeating, held.unnamed) == (2, 1, 0)


def test_register_is_one_counter(dataset: Dataset) -> None:
    """Organizations that share a register are one counter, also where only one of them is heard."""
    struck = tally(dataset, "people_held", "harbour-strike")
    (group,) = struck.groups
    assert group.backing == "register" and struck.independent == 1
    assert [o.id for o in group.kept_by] == ["lantern-committee", "open-cells"]
    lantern = dataset.organizations["lantern-committee"]
    other = replace(dataset.figures[STRIKE], id="x", organization=lantern)
    both = tally(with_figures(dataset, other), "people_held", "harbour-strike")
    assert len(both.groups) == 1 and len(both.groups[0].counters) == 2 and both.independent == 1


def test_register_holds_only_while_it_is_kept(dataset: Dataset) -> None:
    """A figure outside the days of the register is a count of its own; its keeper is not counted twice."""
    lantern = dataset.organizations["lantern-committee"]
    later = reference_of("2026-06-30", "", "", "stated", "2026-07")
    other = replace(dataset.figures[STRIKE], id="x", organization=lantern, reference=later)
    struck = tally(with_figures(dataset, other), "people_held", "harbour-strike")
    assert [group.backing for group in struck.groups] == ["own", "register"]
    assert struck.independent == 1


def test_unnamed_stand_apart(dataset: Dataset) -> None:
    """Counters that no document names are said apart and never counted."""
    nobody = replace(dataset.organizations["valdoria-daily"], id="nobody", kind="unnamed")
    figure = replace(dataset.figures[STRIKE], id="x", organization=nobody)
    known = replace(dataset, organizations={**dataset.organizations, "nobody": nobody})
    struck = tally(with_figures(known, figure), "people_held", "harbour-strike")
    assert struck.groups[-1].backing == "unnamed" and (struck.independent, struck.unnamed) == (1, 1)


def group_of(*organizations: Organization) -> CounterGroup:
    return CounterGroup("own", (), tuple(Counter(o, 1, 1, 0) for o in organizations))


def test_joint_count_adds_none(dataset: Dataset) -> None:
    """A joint count is a counter of its own only where none of its members counts alone."""
    known = dataset.organizations
    joint = known["open-cells-and-lantern-committee"]
    assert independent([group_of(joint)], known) == 1
    assert independent([group_of(joint, known["open-cells"])], known) == 1
    assert independent([group_of(joint, known["valdoria-daily"])], known) == 2


def test_bodies_of_one_government_are_one(dataset: Dataset) -> None:
    """A government and its ministry are one counter."""
    known = dataset.organizations
    bodies = group_of(known["valdoria-government"], known["valdoria-ministry-of-justice"])
    assert independent([bodies], known) == 1


def test_agency_text_is_one_text(dataset: Dataset) -> None:
    """An agency text printed by many outlets is several documents and one text."""
    figure = dataset.figures[STRIKE]
    author = dataset.organizations["valdoria-daily"]
    printed = [
        replace(figure.attributions[0], source=replace(a.source, author=author, copy="agency_text"))
        for a in dataset.figures["open-cells.people-held.2025-06-30"].attributions
    ]
    struck = tally(with_figures(dataset, replace(figure, attributions=tuple(printed))), "people_held", "harbour-strike")
    assert (struck.documents, struck.texts) == (2, 1)


def test_register_of_one_month_adds_none(real: Dataset) -> None:
    """An organization heard only through a register adds no counter to the one that also counts alone."""
    rows_of_a_month = [part for part in real.registers if part.valid.start == part.valid.end != ""]
    assert rows_of_a_month
    for row in rows_of_a_month:
        whole = tally(real, row.measure.id, row.scope.id)
        alone = [len(group.counters) for group in whole.groups if group.backing == "own"]
        assert whole.independent == sum(alone)
