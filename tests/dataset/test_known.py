"""The dataset as it was known on a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from tests.factories import make_attribution, make_dataset, make_figure, make_source

from dashboard.dataset.figures.known import dated_only, is_undated, known_on, undated, undated_only
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Attribution, Figure

REVISED = "revised"


def stated(*days: str) -> tuple[Attribution, ...]:
    """Attributions by documents of these publication dates; an empty one is undated."""
    return tuple(make_attribution(make_source(f"s{n}-{day}", published_on=day)) for n, day in enumerate(days))


def figure(id: str, *days: str, **changes: Any) -> Figure:
    return make_figure(id, **{"attributions": stated(*days), "published": "", **changes})


def known(day: str, *figures: Figure, with_undated: bool = False) -> Dataset:
    return known_on(make_dataset(figures), date.fromisoformat(day), with_undated)


@pytest.mark.parametrize(
    ("published", "day", "expected"),
    [
        ("2025-07-04", "2025-07-03", False),
        ("2025-07-04", "2025-07-04", True),
        ("2025-07", "2025-07-30", False),
        ("2025-07", "2025-07-31", True),
        ("2025", "2025-12-30", False),
        ("2025", "2025-12-31", True),
    ],
)
def test_known_from_publication(published: str, day: str, expected: bool) -> None:
    """A figure is known from the day of its publication, from the last day of a month or year."""
    assert ("f" in known(day, figure("f", published)).figures) is expected


def test_earliest_document_counts() -> None:
    """A figure is known with its earliest document and then stands on that one alone."""
    [shown] = known("2025-08-01", figure("f", "2025-09-01", "2025-07-04")).figures.values()
    assert [a.source.published_on for a in shown.attributions] == ["2025-07-04"]


def test_reference_plays_no_part() -> None:
    """What a figure refers to does not make it known: an old reference published late is not known before."""
    assert known("2025-01-01", figure("f", "2025-07-04", as_of="2001-01-01")).figures == {}


@pytest.mark.parametrize(("with_undated", "expected"), [(False, []), (True, ["f"])])
def test_undated_figures(with_undated: bool, expected: Sequence[str]) -> None:
    """A figure that no dated document states is left out, or kept when asked for, on any day."""
    assert list(known("1999-01-01", figure("f", ""), with_undated=with_undated).figures) == expected


@pytest.mark.parametrize("with_undated", [False, True])
def test_a_dated_document_decides(with_undated: bool) -> None:
    """A figure with a dated and an undated document is known from the dated one."""
    both = figure("f", "", "2025-07-04")
    assert known("2025-07-03", both, with_undated=with_undated).figures == {}
    [shown] = known("2025-07-04", both, with_undated=with_undated).figures.values()
    assert len(shown.attributions) == 1 + with_undated


def revision(id: str = "first", *days: str, **changes: Any) -> Figure:
    return figure(id, *(days or ("2025-07-04",)), **{"variant_of": REVISED, "variant_kind": "revision", **changes})


def test_first_state_stands_until_it_was_revised() -> None:
    """A count stood as first published as long as what replaced it was not known."""
    first, revised = revision(), figure(REVISED, "2026-01-10")
    [before] = known("2025-12-31", first, revised).figures.values()
    assert (before.id, before.stands, before.variant_of, before.variant_kind) == ("first", True, "", "")
    after = known("2026-01-10", first, revised).figures
    assert {f.id: f.stands for f in after.values()} == {"first": False, REVISED: True}
    assert after["first"].variant_kind == "revision"


def test_most_documented_of_several_states_stands() -> None:
    """Of several states of one count the one with most documents known by then stands, the others are its variants."""
    one, other = revision("a", "2025-07-04", "2025-09-01"), revision("b", "2025-07-04", "2025-07-05")
    revised = figure(REVISED, "2026-01-10")
    early = known("2025-08-01", one, other, revised).figures
    assert (early["b"].stands, early["a"].variant_of) == (True, "b")
    later = known("2025-09-01", one, other, revised).figures
    assert (later["a"].stands, later["b"].variant_of) == (True, "a")


def test_nothing_points_to_what_is_not_known(dataset: Dataset) -> None:
    """On no day does a real variant point to a figure that is left out."""
    for day in ("2011-04-08", "2021-12-31", "2025-01-20", "2025-06-30"):
        for with_undated in (False, True):
            figures = known_on(dataset, date.fromisoformat(day), with_undated).figures
            assert figures
            assert [f.id for f in figures.values() if f.variant_of and not figures[f.variant_of].stands] == []


def test_knowledge_only_grows(dataset: Dataset) -> None:
    """What was known on a day is known on every later one, and in the end all that is dated."""
    days = [date(2000, 1, 1), date(2015, 1, 1), date(2022, 7, 31), date(2025, 3, 10), date(2100, 1, 1)]
    known_ids = [set(known_on(dataset, day).figures) for day in days]
    assert all(before < after for before, after in pairwise(known_ids))
    assert known_ids[-1] == {f.id for f in dataset.figures.values() if f.published}


def test_last_day_changes_nothing(dataset: Dataset) -> None:
    """As known when all was published, with undated documents, the figures are those of today."""
    assert known_on(dataset, date(2100, 1, 1), with_undated=True).figures == dataset.figures


def test_the_dataset_is_not_changed() -> None:
    """Asking what was known leaves the dataset as it is."""
    dataset = make_dataset([revision(), figure(REVISED, "2026-01-10")])
    before = dict(dataset.figures)
    known_on(dataset, date(2025, 12, 31))
    assert dataset.figures == before


def test_caches_do_not_mix() -> None:
    """Each day, with and without undated documents, is a state of its own, told from the state of today."""
    dataset = make_dataset([figure("f", "2025-07-04")])
    asked = [(date(2025, 7, 4), False), (date(2025, 7, 4), True), (date(2025, 7, 5), False), (date(2025, 7, 5), True)]
    states = [known_on(dataset, *each).state for each in asked]
    assert len({dataset.state, *states}) == 5
    assert known_on(dataset, *asked[0]).state == states[0]


def test_dated_and_undated_parts() -> None:
    """Every figure is in the dated or in the undated part, and in one only."""
    dataset = make_dataset([figure("dated", "2025"), figure("both", "", "2025"), figure("undated", "")])
    assert set(dated_only(dataset).figures) == {"dated", "both"}
    assert set(undated_only(dataset).figures) == {"undated"}
    assert [f.id for f in undated(dataset)] == ["undated"]
    assert [is_undated(f) for f in dataset.figures.values()] == [False, False, True]
