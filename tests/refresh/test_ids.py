"""Permanent names: what they are made of, and what never gets into them."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.packages import FIGURE, SOURCE, real, rows, tiny

from dashboard.dataset.files.package import FIGURE_TABLES
from dashboard.refresh import ids
from dashboard.refresh.ids import source_id

figure_id = partial(ids.figure_id, everyone="all")
is_named_after = partial(ids.is_named_after, everyone="all")
QUICK = settings(max_examples=50, deadline=None)
DATES = st.sampled_from(["", "2025", "2025-09", "2025-09-30", "2025-12", "2025-01", "2024-02-29"])
CELLS = st.fixed_dictionaries(
    {
        "organization_id": st.sampled_from(["open-cells", "lantern-committee", ""]),
        "measure_id": st.sampled_from(["people_held", "list_entries", ""]),
        "scope_id": st.sampled_from(["all", "harbour-strike", ""]),
        "as_of": DATES,
        "period_start": DATES,
        "period_end": DATES,
        "value": st.integers(0, 10**6).map(str),
        "value_high": st.integers(0, 10**6).map(str),
        "qualifier": st.text(),
    }
)

NAMES = [
    ({}, "open-cells.people-on-list.2025-09-30"),
    ({"scope_id": "harbour-strike"}, "open-cells.people-on-list.harbour-strike.2025-09-30"),
    ({"as_of": "2025"}, "open-cells.people-on-list.2025"),
    ({"as_of": "", "period_start": "2025-09", "period_end": "2025-09"}, "open-cells.people-on-list.2025-09"),
    (
        {"as_of": "", "period_start": "2025-09-01", "period_end": "2025-09-30"},
        "open-cells.people-on-list.2025-09-01-to-2025-09-30",
    ),
    ({"as_of": "", "period_start": "2016-01", "period_end": "2016-12"}, "open-cells.people-on-list.2016"),
    ({"as_of": "", "period_start": "2016-01-01", "period_end": "2016-12-31"}, "open-cells.people-on-list.2016"),
    ({"as_of": "", "period_start": "2016", "period_end": "2017"}, "open-cells.people-on-list.2016-to-2017"),
    ({"as_of": "", "period_start": "2021-07-11"}, "open-cells.people-on-list.from-2021-07-11"),
    ({"as_of": "", "period_end": "2021-07-11"}, "open-cells.people-on-list.to-2021-07-11"),
    ({"as_of": ""}, ""),
    ({"scope_id": ""}, ""),
    ({"measure_id": ""}, ""),
    ({"organization_id": ""}, ""),
    ({"as_of": "30/09/2025"}, ""),
    ({"as_of": "2025-02-30"}, ""),
    ({"as_of": "", "period_start": "x", "period_end": "2025"}, ""),
]


@pytest.mark.parametrize(("cells", "name"), NAMES)
def test_figure(cells: Any, name: str) -> None:
    """Organization, measure, scope (if restricted) and date make the name; without all of them there is none."""
    assert figure_id(FIGURE | cells, ()) == name


def test_taken_figure() -> None:
    """A taken name gets .2, then .3."""
    name = "open-cells.people-on-list.2025-09-30"
    assert figure_id(FIGURE, {name}) == f"{name}.2"
    assert figure_id(FIGURE, {name, f"{name}.2"}) == f"{name}.3"


@pytest.mark.parametrize(
    ("published", "name"),
    [
        ("2025-10-03", "open-cells-2025-10-03-1"),
        ("2025-10", "open-cells-2025-10-xx-1"),
        ("2025", "open-cells-2025-xx-xx-1"),
        ("", "open-cells-undated-1"),
        ("3.10.2025", ""),
        ("2025-13", ""),
    ],
)
def test_source(published: str, name: str) -> None:
    """Author and date make the name of a document; what is not known of the date is said."""
    assert source_id(SOURCE | {"published_on": published}, ()) == name
    assert source_id({**SOURCE, "author_id": "", "published_on": published}, ()) == ""


def test_taken_source() -> None:
    """A second document of the day gets the next number."""
    assert source_id(SOURCE, {"open-cells-2025-10-03-1"}) == "open-cells-2025-10-03-2"


@QUICK
@given(CELLS, st.integers(0, 10**6).map(str))
def test_number_plays_no_part(cells: Any, number: int) -> None:
    """Another number, upper end or hedge never makes another name."""
    assert figure_id(cells, ()) == figure_id(cells | {"value": number, "value_high": "", "qualifier": "exact"}, ())


@QUICK
@given(CELLS, st.integers(1, 5))
def test_unique_and_kept(cells: Any, times: Any) -> None:
    """However often a name is made, it is a new one, of the form of the package, and known again as ours."""
    taken: set[str] = set()
    for _ in range(times):
        made = figure_id(cells, taken)
        assert made not in taken
        if made:
            assert re.fullmatch(r"[a-z0-9]+(?:[.-][a-z0-9]+)*", made) and is_named_after(made, cells)
            taken.add(made)


@pytest.mark.parametrize("package", [real, tiny])
def test_names_of_all_figures(package: Callable[..., Any]) -> None:
    """Every figure that stands has the name this module would give it, but for its .2, .3; of 1,228 none is another."""
    exceptions = [
        key
        for name in FIGURE_TABLES
        for (key,), row in rows(package(), name).items()
        if re.sub(r"\.[0-9]$", "", key) != figure_id(row, ()) or not is_named_after(key, row)
    ]
    # The invented one is named by its month, which it states as its first and last day.
    assert exceptions == {real: [], tiny: ["open-cells.list-exits.2025-06"]}[package]
    assert sum(len(rows(package(), name)) for name in FIGURE_TABLES) == {real: 1228, tiny: 17}[package]


def test_names_of_all_sources() -> None:
    """Every document that stands has the name this module would give it, but for 19 named after their website."""
    others = {
        key: row["author_id"]
        for (key,), row in rows(real(), "sources").items()
        if key not in {f"{source_id(row, ()).removesuffix('-1')}-{n}" for n in range(1, 200)}
    }
    assert len(others) == 19
    assert all(author.startswith("unnamed-") for author in others.values())
    assert all(is_named_after(key, row) for (key,), row in rows(real(), "sources").items())


def test_longest_name() -> None:
    """The longest names the vocabulary can make fit into their columns."""
    longest = [
        max(rows(real(), name), key=lambda key: len(key[0]))[0] for name in ("organizations", "measures", "scopes")
    ]
    cells = dict(zip(("organization_id", "measure_id", "scope_id"), longest, strict=True))
    cells |= {"period_start": "2025-01-02", "period_end": "2025-12-30"}
    assert len(figure_id(cells, ())) < 157 and figure_id(cells, ()).endswith(".2025-01-02-to-2025-12-30")
    assert len(figure_id(cells | {"organization_id": "o" * 900}, ())) < 157
    assert len(source_id({"author_id": "o" * 900, "published_on": "2025"}, ())) < 157


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("open-cells.people-on-list.2025-09-30", True),
        ("open-cells.people-on-list.2025-09-30.2", True),
        ("open-cells.people-on-list.2025-09-30.0", False),
        ("open-cells.people-on-list.2025-09-30.149.1", False),
        ("open-cells.people-on-list.149", False),
        ("open-cells.people-on-list.2025-09-3", False),
        ("new 1", False),
        ("", False),
    ],
)
def test_own_names(name: str, kept: Any) -> None:
    """A name is ours only if we could have given it to just this row; a number of people in it is not ours."""
    assert is_named_after(name, FIGURE) is kept


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("open-cells-2025-10-03-1", True),
        ("open-cells-2025-10-03-12", True),
        ("open-cells-2025-10-04-1", False),
        ("lantern-committee-2025-10-03-1", False),
        ("open-cells-2025-10-03-0", False),
        ("september", False),
    ],
)
def test_own_names_of_documents(name: str, kept: Any) -> None:
    """A document keeps a name that fits its author or carrier and its date."""
    assert is_named_after(name, SOURCE) is kept
    carried = SOURCE | {"author_id": "unnamed-media", "carrier_id": "open-cells"}
    assert is_named_after(name, carried) is kept and is_named_after("unnamed-media-2025-10-03-1", carried)


def test_any_container() -> None:
    """Names are taken from any container, an endless one too."""

    class Odd:
        def __contains__(self, name: object) -> bool:
            return not str(name).endswith(".7")

    assert figure_id(FIGURE, Odd()) == "open-cells.people-on-list.2025-09-30.7"
