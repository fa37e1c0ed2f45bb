"""What two states of a package differ in, and making one out of the other."""

from __future__ import annotations

import string
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.packages import described, real, rows, table, tiny, with_rows

from dashboard.dataset.files.folder import Contents
from dashboard.dataset.files.package import FIGURE_TABLES
from dashboard.refresh.difference import (
    CellChange,
    Difference,
    RowChange,
    apply,
    conflicts,
    difference,
    is_whole,
    key_of,
    rows_of,
)

HELD = ("open-cells.people-held.2025-06-30",)
CELLS = st.text(
    st.one_of(st.sampled_from('",;\n\r\0\t \ufeff=é{}'), st.sampled_from(string.ascii_letters)), max_size=12
)
QUICK = settings(max_examples=15, deadline=None)
TABLES = ("detentions", "attributions", "scopes", "registers", "completeness")


@st.composite
def states(draw: st.DrawFn) -> Contents:
    """A state of the small package in which rows were added, changed and taken out."""
    contents = tiny()
    for name in draw(st.lists(st.sampled_from(TABLES), unique=True)):
        now = list(rows(contents, name))
        gone = draw(st.lists(st.sampled_from(now), max_size=3, unique=True))
        for key in gone:
            contents = with_rows(contents, name, without=key)
        changed = draw(st.lists(st.fixed_dictionaries(dict.fromkeys(table(contents, name).columns, CELLS)), max_size=3))
        contents = with_rows(contents, name, *(row for row in changed if all(key_of(table(contents, name), row))))
    return {**contents, "notes.md": draw(st.binary(max_size=9))} if draw(st.booleans()) else contents


@QUICK
@given(states(), states())
def test_applied_gives_the_other(one: Contents, other: Contents) -> None:
    """The difference between two states, applied to the first, gives the second byte for byte, whatever the cells."""
    assert apply(difference(one, other), one) == other


@QUICK
@given(states(), states())
def test_back_again(one: Contents, other: Contents) -> None:
    """Applied forth and back nothing has changed, and a second time changes nothing more."""
    there = apply(difference(one, other), one)
    assert apply(difference(there, one), there) == one
    assert apply(difference(one, other), there) == there


@QUICK
@given(states(), states())
def test_nobody_conflicts_with_themselves(one: Contents, other: Contents) -> None:
    """A difference is in conflict neither with the state it starts from nor with the one it leads to."""
    change = difference(one, other)
    assert conflicts(change, one) == [] == conflicts(change, other)


@QUICK
@given(states(), states())
def test_nothing_is_counted_twice(one: Contents, other: Contents) -> None:
    """Every row of both states is changed or untouched, once."""
    change = difference(one, other)
    for name in TABLES:
        keys = rows(one, name).keys() | rows(other, name).keys()
        touched = [row.key for row in change.rows if row.table == name]
        assert len(touched) == len(set(touched)) == len(keys) - change.untouched[name]


@pytest.mark.parametrize("package", [tiny, real])
def test_no_difference(package: Callable[..., Any]) -> None:
    """A package does not differ from itself, and all of its rows are untouched."""
    change = difference(package(), package())
    assert not change and change == Difference((), change.untouched, {})
    assert sum(change.untouched.values()) == sum(len(rows(package(), name)) for name in change.untouched)
    assert all(is_whole(package(), table(package(), name)) for name in change.untouched)


def test_kinds() -> None:
    """A row is added, changed, withdrawn or removed."""
    held = rows(tiny(), "detentions")[HELD]
    now = with_rows(tiny(), "detentions", held | {"status": "withdrawn", "status_reason": "Taken back."})
    now = with_rows(now, "scopes", {"scope_id": "new"}, without=("harbour-strike-women",))
    now = with_rows(now, "scopes", rows(now, "scopes")["all",] | {"label_en": "Everybody"})
    change = difference(tiny(), now)
    assert {(row.table, row.key, row.kind) for row in change.rows} == {
        ("detentions", HELD, "withdrawn"),
        ("scopes", ("new",), "added"),
        ("scopes", ("harbour-strike-women",), "removed"),
        ("scopes", ("all",), "changed"),
    }
    assert [row.key for row in change.of("added")] == [("new",)]
    assert change.untouched["scopes"] == 1 and change.untouched["detentions"] == 12


def test_cells() -> None:
    """Of a changed row only the cells that differ are told, in the order of the columns."""
    held = rows(tiny(), "detentions")[HELD]
    (row,) = difference(tiny(), with_rows(tiny(), "detentions", held | {"note_en": "", "value": "99"})).rows
    assert row.cells == [CellChange("value", "98", "99"), CellChange("note_en", held["note_en"], "")]
    assert (row.before, row.after["value"]) == (held, "99")


def test_order_of_rows_and_columns_is_no_difference() -> None:
    """The same rows in another order of rows and columns, with other line ends and a mark, are the same rows."""
    scopes = table(tiny(), "scopes")
    lines = ["\ufeff" + ",".join(reversed(scopes.columns))]
    lines += [
        ",".join(f'"{row[c]}"' for c in reversed(scopes.columns)) for row in reversed(rows(tiny(), "scopes").values())
    ]
    assert not difference(tiny(), {**tiny(), "scopes.csv": "\r\n".join(lines).encode()})


def test_other_files() -> None:
    """Files that are no tables come, go and change as a whole."""
    one, other = {**tiny(), "a.md": b"1", "b.md": b"2"}, {**tiny(), "b.md": b"3", "c.md": b"4"}
    change = difference(one, other)
    assert change.files == {"a.md": (b"1", None), "b.md": (b"2", b"3"), "c.md": (None, b"4")} and not change.rows
    assert apply(change, one) == other


def test_conflicts_name_rows_another_hand_changed() -> None:
    """Exactly the rows that both changed, and differently, are in conflict."""
    held, denied = (
        rows(tiny(), "detentions")[HELD],
        rows(tiny(), "detentions")["valdoria-government.held-denied.2025-07-01",],
    )
    new = held | {"figure_id": "open-cells.people-held.2025-09-30", "as_of": "2025-09-30"}
    mine = with_rows(tiny(), "detentions", held | {"value": "99"}, denied | {"value": "1"}, new)
    theirs = with_rows(tiny(), "detentions", held | {"value": "100"}, denied | {"value": "1"}, new | {"value": "5"})
    theirs = with_rows(theirs, "scopes", {"scope_id": "theirs-alone"})
    assert [row.key for row in conflicts(difference(tiny(), mine), theirs)] == [HELD, (new["figure_id"],)]


def test_conflict_with_a_row_taken_out() -> None:
    """A row that another hand took out is in conflict with changing it, and not with taking it out."""
    key = ("harbour-strike-women",)
    theirs = with_rows(tiny(), "scopes", without=key)
    mine = with_rows(tiny(), "scopes", rows(tiny(), "scopes")[key] | {"label_en": "Women"})
    assert [row.key for row in conflicts(difference(tiny(), mine), theirs)] == [key]
    assert conflicts(difference(tiny(), theirs), theirs) == []


def test_both_hands_are_kept() -> None:
    """A difference applied to what another hand made meanwhile keeps the work of both."""
    mine = difference(tiny(), with_rows(tiny(), "scopes", {"scope_id": "mine"}))
    theirs = with_rows(tiny(), "scopes", {"scope_id": "theirs"}, without=("harbour-strike-women",))
    assert {key for (key,) in rows(apply(mine, theirs), "scopes")} == {"all", "harbour-strike", "mine", "theirs"}


def _drop_column(descriptor: Any) -> None:
    fields = descriptor["resources"][_index(descriptor, "events")]["schema"]["fields"]
    descriptor["resources"][_index(descriptor, "events")]["schema"]["fields"] = [
        f for f in fields if f["name"] != "rank"
    ]


def _add_column(descriptor: Any) -> None:
    descriptor["resources"][_index(descriptor, "events")]["schema"]["fields"].append({"name": "more", "type": "string"})


def _reorder(descriptor: Any) -> None:
    descriptor["resources"][_index(descriptor, "events")]["schema"]["fields"].reverse()


def _drop_table(descriptor: Any) -> None:
    del descriptor["resources"][_index(descriptor, "completeness")]


def _rename_table(descriptor: Any) -> None:
    descriptor["resources"][_index(descriptor, "completeness")]["name"] = "how_complete"


def _move_table(descriptor: Any) -> None:
    descriptor["resources"][_index(descriptor, "events")]["path"] = "happenings.csv"


def _other_key(descriptor: Any) -> None:
    descriptor["resources"][_index(descriptor, "events")]["schema"]["primaryKey"] = ["date", "event_id"]


def _index(descriptor: Any, name: Any) -> Any:
    return next(place for place, resource in enumerate(descriptor["resources"]) if resource["name"] == name)


def redescribed(change: Any) -> Contents:
    """The small package under another descriptor, its files as that describes them."""
    new = described(tiny(), change)
    changed = apply(Difference(), new)
    if change is _move_table:
        changed["happenings.csv"] = changed.pop("events.csv")
    if change is _drop_table:
        del changed["completeness.csv"]
    events = table(new, "events")
    return {**with_rows(changed, "events"), "datapackage.json": new["datapackage.json"]} if events else changed


@pytest.mark.parametrize(
    "change", [_drop_column, _add_column, _reorder, _drop_table, _rename_table, _move_table, _other_key]
)
def test_another_descriptor(change: Mapping[str, Any] | str) -> None:
    """The difference reaches over a change of columns, keys, tables and names of files, forth and back."""
    other = redescribed(change)
    there = apply(difference(tiny(), other), tiny())
    assert there == other
    assert apply(difference(other, tiny()), other) == tiny()


def test_dropped_column_over_rows_of_others() -> None:
    """A change of the columns also holds for rows that another hand added meanwhile."""
    change = difference(tiny(), redescribed(_drop_column))
    theirs = with_rows(tiny(), "events", {"event_id": "theirs", "rank": "9"})
    assert rows(apply(change, theirs), "events")["theirs",] == dict.fromkeys(
        ["event_id", "date", "label_en", "label_es", "source_id", "topics"], ""
    ) | {"event_id": "theirs"}


def test_missing_file() -> None:
    """A table whose file is missing has no rows; giving it one and taking it away is a difference of files too."""
    without = {name: content for name, content in tiny().items() if name != "relations.csv"}
    assert rows(without, "relations") == {}
    assert apply(difference(without, tiny()), without) == tiny()
    assert apply(difference(tiny(), without), tiny()) == without
    header = {**without, "relations.csv": with_rows(without, "relations")["relations.csv"]}
    assert apply(difference(without, header), without) == header


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n\n",
        b'scope_id,label_en\n"a',
        b"\xff\xfe\x00s",
        b"scope_id\na,b,c\n\n,\n",
        b"x" * 300_000,
        b"scope_id\n\x00",
    ],
)
def test_broken_tables_are_read_as_far_as_possible(content: bytes) -> None:
    """Reading the rows of a broken file raises nothing, and says that it is not all."""
    contents = {**tiny(), "scopes.csv": content}
    rows_of(contents, table(contents, "scopes"))
    difference(tiny(), contents)
    assert not is_whole(contents, table(contents, "scopes")) or not content.strip()


def test_doubled_rows_are_not_whole() -> None:
    """A file with two rows of one key holds more than its rows by key."""
    scopes = tiny()["scopes.csv"]
    doubled = {**tiny(), "scopes.csv": scopes + scopes.splitlines(keepends=True)[1]}
    assert not is_whole(doubled, table(doubled, "scopes")) and is_whole(tiny(), table(tiny(), "scopes"))


def test_long_cell() -> None:
    """A cell above the limit of Python's csv is read and written like any other."""
    long = with_rows(tiny(), "scopes", {"scope_id": "long", "label_en": "x" * 200_000})
    assert apply(difference(tiny(), long), tiny()) == long
    assert len(rows(long, "scopes")["long",]["label_en"]) == 200_000


@pytest.mark.parametrize("name", FIGURE_TABLES)
def test_withdrawn_only_once(name: str) -> None:
    """Only a figure that was active is withdrawn; one that was not is changed."""
    change = RowChange(name, ("a",), {"status": "entry_error"}, {"status": "withdrawn"})
    assert change.kind == "changed"
    assert RowChange(name, ("a",), {"status": "active"}, {"status": "entry_error"}).kind == "withdrawn"
