"""Rows laid over the package: what changes, what is new, what is missing, what is wrong, and where a person finds it."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.packages import (
    FIGURE,
    NOTHING,
    SOURCE,
    TODAY,
    export,
    figure,
    laid,
    places,
    real,
    rows,
    source,
    stated,
    table,
    tiny,
    translated,
    with_rows,
)

from dashboard.dataset.checks.check import check
from dashboard.dataset.files.package import FIGURE_TABLES
from dashboard.dataset.problems import MORE, Problem
from dashboard.dataset.progress import Ended
from dashboard.refresh.difference import apply, conflicts, difference, package_of
from dashboard.refresh.ids import is_named_after
from dashboard.refresh.publishing.acceptance import accept
from dashboard.refresh.publishing.failures import Refused
from dashboard.refresh.reading.unread import Unread
from dashboard.refresh.staging import MOST_OF_A_KIND, Incoming, Staged, Wishes, known_share, missing_rows, stage
from dashboard.wording.language import Language
from dashboard.wording.problems import say

HELD = "open-cells.people-held.2025-06-30"
JUNE = "open-cells-2025-07-04-1"
MINE = "open-cells.people-on-list.2025-09-30"
QUICK = settings(max_examples=8, deadline=None)
NAMES = list(package_of(tiny()).tables)
FILLED = [name for name in NAMES if rows(tiny(), name)]
ODD = st.one_of(
    st.sampled_from(
        [
            "",
            " ",
            "0",
            "-1",
            "1,150",
            "2025-13",
            "all",
            HELD,
            JUNE,
            "=1+1",
            '"',
            "a\nb",
            "\r",
            "\0",
            "\ud800",
            "\u202e",
            "{n}",
        ]
    ),
    st.text(max_size=10),
)


def value(figure_id: str, number: str, line: int = 2, **cells: str) -> Incoming:
    return Incoming("detentions", {"figure_id": figure_id, "value": number, **cells}, "my-figures.csv", line)


def problem(staged: Staged, code: str) -> Problem:
    (found,) = [p for p in staged.problems if p.code == code]
    return found


def keys(staged: Staged, name: str) -> set[str]:
    return {key[0] for key in rows(staged.contents, name)}


# Export then import


@pytest.mark.parametrize("whole", [(), NAMES], ids=["part", "whole"])
@pytest.mark.parametrize("package", [tiny, real], ids=["tiny", "real"])
def test_export_then_import(package: Callable[..., Any], whole: Any) -> None:
    """The rows of the package sent back change nothing, byte for byte, and nothing is found in them."""
    staged = stage(package(), export(package()), Wishes(frozenset(whole)), TODAY, check(package(), TODAY))
    warnings = [p for p in check(package(), TODAY) if p.severity == "error"]
    assert not staged.difference and staged.contents == package() and staged.missing == ()
    assert len(staged.problems) == len(warnings)


@QUICK
@given(st.data())
def test_some_rows_and_columns_sent_back(data: st.DataObject) -> None:
    """Some rows with some of their columns, in any order, change nothing."""
    names = data.draw(st.lists(st.sampled_from(FILLED), unique=True))
    sent: list[Incoming] = []
    for name in names:
        of = table(tiny(), name)
        others = data.draw(st.lists(st.sampled_from(of.columns), unique=True))
        sent += data.draw(
            st.lists(
                st.sampled_from(export(tiny(), name, columns=(*of.primary_key, *others))), unique_by=lambda r: r.line
            )
        )
    data.draw(st.randoms(use_true_random=False)).shuffle(sent)
    staged = laid(*sent)
    assert not staged.difference and staged.contents == tiny() and staged.problems == ()


def test_rows_of_a_foreign_order() -> None:
    """A table that is not in canonical form is not rewritten by rows that change nothing."""
    base = {**tiny(), "scopes.csv": tiny()["scopes.csv"].replace(b"\n", b"\r\n")}
    assert laid(*export(base, "scopes"), base=base).contents == base


# Stage and undo


def spoilt(seed: int, many: int) -> list[Incoming]:
    """Rows as nobody should send them: real ones, some with odd cells, some doubled, some without a name."""
    chance = random.Random(seed)
    sent = []
    for row in chance.choices(export(tiny()), k=many):
        cells = dict(row.cells)
        for column in chance.sample(list(cells), chance.randrange(3)):
            cells[column] = chance.choice(
                ["", " ", "0", "-1", "1,150", "2025-13", HELD, JUNE, "=1", '"', "a\nb", "\0", "\ud800", "{n}"]
            )
        sent.append(Incoming(row.table, cells, row.file, row.line))
    return sent


@QUICK
@given(st.integers(), st.integers(0, 12))
def test_stage_then_undo(seed: int, many: int) -> None:
    """Whatever was laid over it, the difference back gives the base byte for byte, and nothing raises."""
    staged = laid(*spoilt(seed, many))
    assert apply(difference(staged.contents, tiny()), staged.contents) == tiny()
    assert apply(staged.difference, tiny()) == staged.contents
    assert conflicts(staged.difference, tiny()) == []


@QUICK
@given(
    st.lists(
        st.tuples(st.sampled_from(NAMES), st.dictionaries(st.text(max_size=4), ODD, max_size=3), st.data()), max_size=4
    )
)
def test_hostile_rows(sent: list[tuple[str, dict[str, str], st.DataObject]]) -> None:
    """Rows of any columns and any cells raise nothing, lose no row that stands, and can be told in both languages."""
    incoming = []
    for line, (name, foreign, data) in enumerate(sent, 2):
        cells = {c: data.draw(ODD) for c in table(tiny(), name).columns if data.draw(st.booleans())}
        incoming.append(Incoming(name, {**foreign, **cells}, "hostile.csv", line))
    staged = laid(*incoming)
    for name in NAMES:
        assert rows(tiny(), name).keys() <= rows(staged.contents, name).keys()


@QUICK
@given(st.integers(), st.integers(1, 8))
def test_every_row_is_laid_or_told(seed: int, many: int) -> None:
    """Of the rows that came in each stands in the package, or an error names its line."""
    sent = spoilt(seed, many)
    staged = laid(*sent)
    told = {(p.file, p.line) for p in staged.problems if p.severity == "error"}
    standing = set(map(id, staged.origins.values()))
    assert all(id(row) in standing or (row.file, row.line) in told for row in sent)


# Changing what stands


def test_only_columns_that_came_in_change() -> None:
    """A row with a known id changes the columns that came in and no others."""
    staged = laid(value(HELD, "99"))
    (row,) = staged.difference.rows
    assert [(c.column, c.before, c.after) for c in row.cells] == [("value", "98", "99")]
    assert staged.contents["attributions.csv"] == tiny()["attributions.csv"] and staged.errors == []


def test_emptied_cell() -> None:
    """A column that came in empty empties the cell."""
    assert rows(laid(value(HELD, "98", note_en="", note_es="")).contents, "detentions")[HELD,]["note_en"] == ""


@pytest.mark.parametrize("text", ["one\ntwo", "one\r\ntwo", "one\rtwo", 'say "so"', "a,b;c", "é—«»", "{n} { $value }"])
def test_text_is_kept(text: str) -> None:
    """Line breaks, quotes, separators and braces in a cell come through as they are, without an error."""
    staged = laid(value(HELD, "98", note_en=text, note_es=text))
    assert rows(staged.contents, "detentions")[HELD,]["note_en"] == text
    assert staged.problems == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a\0b", "nul-byte"),
        ("a\ud800b", "text-garbled"),
        ("a\u202eb", "control-character"),
        ("x" * 2001, "text-too-long"),
        ("x" * 200_000, "cell-too-long"),
        ("=HYPERLINK(1)", "cell-formula"),
        (" x", "stray-blank"),
    ],
)
def test_hostile_text_is_found(text: str, code: str) -> None:
    """What must not stand in a cell is found where it came from."""
    staged = laid(value(HELD, "98", note_en="ok\nok", note_es=text), value(MINE, "1", 3))
    found = next(p for p in staged.problems if p.code == code)
    assert (found.file, found.line) == ("my-figures.csv", 2)
    assert found.column == (None if code == "nul-byte" else "note_es")


def test_changing_a_key_is_a_new_row() -> None:
    """A pair under another key is a new pair; the old one stays until a person takes it out."""
    staged = laid(stated(HELD, "open-cells-2025-06-03-1"))
    assert {(r.kind, r.key) for r in staged.difference.rows} == {("added", (HELD, "open-cells-2025-06-03-1"))}
    whole = Wishes(frozenset({"attributions"}), remove=frozenset({("attributions", (HELD, JUNE))}))
    rest = [
        row
        for row in export(tiny(), "attributions")
        if (row.cells["figure_id"], row.cells["source_id"]) != (HELD, JUNE)
    ]
    staged = laid(*rest, stated(HELD, "open-cells-2025-06-03-1"), wishes=whole)
    assert {r.kind for r in staged.difference.rows} == {"added", "removed"}


def test_known_name_is_never_renamed() -> None:
    """A figure whose date is corrected keeps its name."""
    staged = laid(value(HELD, "98", as_of="2025-07-01"), base=tiny())
    assert keys(staged, "detentions") == {key for (key,) in rows(tiny(), "detentions")}


@pytest.mark.parametrize(
    "name", ["open-cells.people-held.2025-6-30", HELD.upper(), "open-cells.people-held.2025-06-3O"]
)
def test_mistyped_name(name: str) -> None:
    """A mistyped id names nothing: the person is told which one was probably meant."""
    staged = laid(value(name, "99"))
    found = problem(staged, "name-new")
    assert (found.severity, found.line, found.value) == ("warning", 2, name)
    assert found.parameters["suggestion"].startswith("open-cells.people-held.2025-06-30")
    assert staged.errors and rows(staged.contents, "detentions")[HELD,]["value"] == "98"


def test_mistyped_name_of_a_full_row() -> None:
    """A mistyped id with all its cells is a second figure of that place, with a warning for both."""
    staged = laid(
        figure("open-cells.people-held.2025-06-31", measure_id="people_held", as_of="2025-06-30", value="99"),
        stated("open-cells.people-held.2025-06-31", JUNE),
    )
    assert {"name-new", "figure-rival"} <= {p.code for p in staged.problems}
    assert f"{HELD}.3" in keys(staged, "detentions")


def test_blank_around_a_name() -> None:
    """A blank around a known id makes no new figure: it is told as what it is."""
    staged = laid(value(f" {HELD}", "99"))
    assert ("stray-blank", "my-figures.csv", 2, "figure_id") in places(staged)
    assert "name-new" not in {p.code for p in staged.problems}


# New rows and their names


def test_new_figure() -> None:
    """A row without an id is new and gets its name; its document is referred to under its own."""
    staged = laid(figure(), stated(MINE, JUNE))
    assert keys(staged, "detentions") - {key for (key,) in rows(tiny(), "detentions")} == {MINE}
    assert staged.origins["detentions", (MINE,)].file == "my-figures.csv"


def test_labels_follow() -> None:
    """A label stands for its row wherever it is used: documents, variants, relations, completeness."""
    sent = [
        source("the list"),
        figure("main"),
        figure("cut", 3, value="150", variant_of="main", variant_kind="other_cut"),
        stated("main", "the list"),
        stated("cut", "the list", 3),
        Incoming(
            "relations",
            {"figure_id": "main", "other_figure_id": HELD, "kind": "overlap", "note_en": "a", "note_es": "a"},
            "r.csv",
            2,
        ),
        Incoming("completeness", {"figure_id": "main", "claim_en": "Most.", "claim_es": "Casi todo."}, "c.csv", 2),
    ]
    staged = laid(*sent)
    assert staged.errors == []
    new = "open-cells-2025-10-03-1"
    assert {row.key for row in staged.difference.rows if row.table == "attributions"} == {
        (MINE, new),
        (f"{MINE}.2", new),
    }
    assert rows(staged.contents, "detentions")[f"{MINE}.2",]["variant_of"] == MINE
    assert (MINE, HELD) in rows(staged.contents, "relations") and (MINE,) in rows(staged.contents, "completeness")


def test_labels_with_blanks_follow() -> None:
    """A blank around a label does not cut it off from its row."""
    assert laid(source(" s "), figure("f "), stated(" f", "s")).errors == []


def test_same_staging_gives_same_names() -> None:
    """Names depend on nothing but the rows and the base; sent again under those names nothing changes."""
    sent = [
        source("s"),
        figure("a"),
        figure("", 3, value="151", variant_of="a", variant_kind="other_cut"),
        stated("a", "s"),
        stated(f"{MINE}.2", "s", 3),
    ]
    first, second = laid(*sent), laid(*sent)
    assert first.contents == second.contents and first.errors == []
    again = [
        Incoming(name, row, "again.csv", line)
        for name in ("sources", "detentions", "attributions")
        for line, row in enumerate(rows(first.contents, name).values(), 2)
    ]
    assert not laid(*again, base=first.contents).difference
    assert laid(*again).contents == first.contents


def test_many_of_one_place() -> None:
    """Any number of new rows of one place get names of their own, beside those that stand and those that came in."""
    base = with_rows(tiny(), "detentions", {"figure_id": MINE, **FIGURE})
    sent = [figure(value="1"), figure(f"{MINE}.2", 3, value="2"), figure("x", 4, value="3"), figure("", 5, value="4")]
    staged = laid(*sent, base=base)
    assert keys(staged, "detentions") - keys(laid(), "detentions") == {MINE, *(f"{MINE}.{n}" for n in (2, 3, 4, 5))}


def test_name_that_came_in_is_not_given_to_another() -> None:
    """A name written out further down is not given to a row above it."""
    staged = laid(figure("", 2), figure(MINE, 3, value="7"))
    assert rows(staged.contents, "detentions")[MINE,]["value"] == "7"
    assert f"{MINE}.2" in keys(staged, "detentions")


def test_number_as_a_label() -> None:
    """A number used as a label never gets into a name."""
    staged = laid(figure("149"), figure("open-cells.people-on-list.149", 3), stated("149", JUNE))
    assert keys(staged, "detentions") - keys(laid(), "detentions") == {MINE, f"{MINE}.2"}


@QUICK
@given(
    st.lists(
        st.tuples(st.sampled_from(["", "a", "b", "new 1", MINE, HELD, JUNE]), st.integers(0, 999).map(str)), max_size=6
    )
)
def test_names_are_unique_and_ours(sent: list[tuple[str, str]]) -> None:
    """Every name that is given is unique, of our form, and free of the number."""
    staged = laid(*(figure(label, line, value=number) for line, (label, number) in enumerate(sent, 2)))
    new = keys(staged, "detentions") - {key for (key,) in rows(tiny(), "detentions")}
    assert all(is_named_after(name, FIGURE, everyone="all") for name in new)
    doubled = [p for p in staged.problems if p.code == "key-doubled"]
    known = [label for label, _ in sent if label == HELD]
    assert len(new) + len(doubled) + len(known[:1]) == len(sent)


def test_label_used_twice() -> None:
    """A label of two figures is told at the second, as the person wrote it, with the place of the first."""
    staged = laid(figure("a", 2), figure("a", 3, value="7"))
    found = problem(staged, "key-doubled")
    assert (found.line, found.value, found.parameters["first"]) == (3, "a", "2")


def test_doubled_over_files() -> None:
    """A row that came in twice, in two files, is told with the other file."""
    one = Incoming("detentions", {"figure_id": HELD, "value": "1"}, "one.csv", 9)
    found = problem(laid(one, Incoming("detentions", one.cells, "two.csv", 4)), "key-doubled")
    assert (found.file, found.line, found.parameters["first"], found.parameters["first_file"]) == (
        "two.csv",
        4,
        "9",
        "one.csv",
    )


@pytest.mark.parametrize("label", [JUNE, "open-cells", "people_held", "all"])
def test_label_that_is_a_name_elsewhere(label: str) -> None:
    """A label that is a known id of another table is still only a label, and renames nothing there."""
    name = "open-cells.people-on-list.2025-04"
    staged = laid(figure(label, as_of="2025-04"), stated(label, JUNE))
    assert name in keys(staged, "detentions")
    assert {row.key for row in staged.difference.rows if row.table == "attributions"} == {(name, JUNE)}
    assert staged.errors == []


def test_known_figure_of_another_table() -> None:
    """A figure sent in a table that is not its own is told, not doubled in silence."""
    staged = laid(figure(HELD, table="releases"))
    assert "figure-elsewhere" in {p.code for p in staged.errors}
    found = next(p for p in staged.errors if p.code == "figure-elsewhere")
    assert (found.file, found.parameters["first_file"]) == ("my-figures.csv", "current/detentions.csv")


def test_unnamed_rows_are_all_checked() -> None:
    """A new row that does not say enough for a name is checked all the same, and not blamed for its empty id."""
    staged = laid(
        figure("", 2, as_of=""), figure("", 3, as_of="30/09/2025"), figure("x", 4, scope_id="al"), stated("x", JUNE)
    )
    found = {(p.code, p.line, p.column) for p in staged.errors}
    assert ("stock-without-date", 2, "as_of") in found and ("date-format", 3, "as_of") in found
    assert not {
        column
        for code, line, column in found
        if column == "figure_id" and code in ("value-missing", "key-doubled", "id-format")
    }


def test_unnamed_documents() -> None:
    """A document without an author or with an impossible date says so, and the figures from it do not."""
    staged = laid(
        source("s", author_id=""),
        source("t", 3, published_on="2025-02-30"),
        figure("f"),
        stated("f", "s"),
        stated("f", "t", 3),
    )
    assert {(p.code, p.file, p.line, p.column) for p in staged.errors} == {
        ("value-missing", "my-sources.csv", 2, "author_id"),
        ("date-impossible", "my-sources.csv", 3, "published_on"),
    }


def test_no_working_name_is_told() -> None:
    """A finding that names a row without a permanent name calls it by what it says, or else by its line."""
    part = figure("g", 3, as_of="", measure_id="people_held", value="9999", superseded_by="f")
    staged = laid(
        figure("f", as_of=""), part, source("s"), stated("f", "s"), stated("g", "s", 3), figure("", 5, as_of="")
    )
    told = {p.code: p for p in staged.problems}
    assert told["part-above-whole"].parameters["whole"] == "open-cells, people_on_list, 149"
    assert told["active-superseded"].value == "open-cells, people_on_list, 149"
    assert not [p for p in staged.problems if "unnamed." in f"{p.value} {dict(p.parameters)}"]


def test_organization_that_is_no_id() -> None:
    """An organization written as words is told in its cell, not in the id that would be made of it."""
    staged = laid(figure("", organization_id="Open Cells"), source("", author_id="The Daily!"))
    assert {p.column for p in staged.errors if p.code in ("id-format", "reference-unknown")} == {
        "organization_id",
        "author_id",
    }


def test_empty_keys() -> None:
    """In a table whose names are given by people every row without one is told; none hides another."""
    sent = [Incoming("scopes", {"scope_id": "", "label_en": f"Scope {n}"}, "s.csv", n) for n in (2, 3, 4)]
    sent += [stated("", "", 7), stated(HELD, "", 8)]
    staged = laid(*sent)
    assert places(staged) == [
        *[("value-missing", "s.csv", n, "scope_id") for n in (2, 3, 4)],
        ("value-missing", "my-attributions.csv", 7, "figure_id"),
        ("value-missing", "my-attributions.csv", 7, "source_id"),
        ("value-missing", "my-attributions.csv", 8, "source_id"),
    ]
    assert staged.contents == tiny()


def test_row_not_read() -> None:
    """A row of which reading told that it has moved changes nothing, and is not missing from its table either."""
    whole, unread = Wishes(frozenset({"detentions"})), Unread(rows=frozenset({("my-figures.csv", 2)}))
    incoming = [
        value(HELD, "1"),
        *(row for row in export(tiny()) if row.table == "detentions" and row.cells["figure_id"] != HELD),
    ]
    staged = stage(tiny(), incoming, whole, TODAY, unread=unread)
    assert not staged.difference and staged.missing == ()


def test_key_column_missing() -> None:
    """Rows without the column of their names are new where we name them, and told where we do not."""
    cells = {c: cell for c, cell in figure().cells.items() if c != "figure_id"}
    assert MINE in keys(laid(Incoming("detentions", cells, "f.csv", 2)), "detentions")
    assert places(laid(Incoming("scopes", {"label_en": "x"}, "s.csv", 2))) == [
        ("value-missing", "s.csv", 2, "scope_id")
    ]


def test_column_missing_in_many_rows() -> None:
    """A column that no row came in with is told once, with the number of rows that need it."""

    def without(column: str, row: Incoming) -> Incoming:
        return Incoming(row.table, {c: cell for c, cell in row.cells.items() if c != column}, row.file, row.line)

    new = [without("date_basis", figure("", line, as_of=f"20{line}-09-30")) for line in range(11, 20)]
    (found,) = [p for p in laid(*new).problems if p.column == "date_basis"]
    assert (found.code, found.severity, found.file, found.line) == (
        "upload-column-unfilled",
        "error",
        "my-figures.csv",
        None,
    )
    assert found.parameters == {"rows": 9}
    (found,) = [p for p in laid(new[0]).problems if p.column == "date_basis"]
    assert (found.code, found.line) == ("value-missing", 11)
    mixed = laid(*new, figure("", 30, as_of="2025-09-30", date_basis=""))
    assert len([p for p in mixed.problems if p.code == "value-missing" and p.column == "date_basis"]) == 10


def test_unknown_table_and_column() -> None:
    """What has no place in the package is told once for each file, and the rest goes on."""
    sent = [Incoming("nothing", {"a": "b"}, "n.csv", n) for n in (2, 3)]
    sent += [value(HELD, "99", prisoner="x"), value("open-cells.people-held.2024-12-31", "121", 3, prisoner="y")]
    staged = laid(*sent)
    assert [(p.code, p.file, p.column) for p in staged.errors] == [
        ("upload-table-unknown", "n.csv", None),
        ("column-extra", "my-figures.csv", "prisoner"),
    ]
    assert len(staged.difference.rows) == 2


def test_no_rows() -> None:
    """Nothing laid over the package changes nothing; a whole table without rows misses all of them and keeps them."""
    assert laid().contents == tiny() and laid().problems == () and not laid().difference
    staged = laid(wishes=Wishes(frozenset({"scopes"})))
    assert {key for _, key in staged.missing} == rows(tiny(), "scopes").keys() and not staged.difference


# Whole tables


def test_missing_rows() -> None:
    """Only a whole table has missing rows; they are kept, withdrawn with their reason, or taken out, as wished."""
    sent = [
        row
        for row in export(tiny(), "detentions", "scopes")
        if row.cells.get("figure_id") != HELD and row.cells.get("scope_id") != "harbour-strike-women"
    ]
    assert laid(*sent).missing == ()
    whole = frozenset({"detentions", "scopes"})
    kept = laid(*sent, wishes=Wishes(whole))
    assert kept.missing == (("detentions", (HELD,)), ("scopes", ("harbour-strike-women",)))
    assert kept.missing == missing_rows(sent, tiny(), whole) and not kept.difference
    gone = laid(
        *sent,
        wishes=Wishes(
            whole, {HELD: {"status_reason": "Taken back."}}, frozenset({("scopes", ("harbour-strike-women",))})
        ),
    )
    assert {(r.kind, r.key[0]) for r in gone.difference.rows} == {
        ("withdrawn", HELD),
        ("removed", "harbour-strike-women"),
    }
    assert rows(gone.contents, "detentions")[HELD,]["status_reason"] == "Taken back."


def test_columns_that_did_not_come_in_are_kept() -> None:
    """Tables from before the Spanish columns were there change what they hold and leave the Spanish texts."""
    base = translated()
    sent = [
        Incoming(
            row.table,
            {column: cell for column, cell in row.cells.items() if column in table(tiny(), row.table).columns},
            row.file,
            row.line,
        )
        for row in export(base, "sources", "attributions", "detentions")
    ]
    assert not laid(*sent, base=base, wishes=Wishes(frozenset({"sources", "attributions", "detentions"}))).difference
    titled = [replace(row, cells={**row.cells, "title": "Another"}) for row in sent if row.table == "sources"]
    staged = laid(*titled, base=base)
    assert {tuple(cell.column for cell in row.cells) for row in staged.difference.rows} == {("title",)}
    assert "En español.".encode() in staged.contents["sources.csv"]


def test_figures_are_never_taken_out() -> None:
    """A figure is withdrawn, never removed, whatever is wished; and what came in is not withdrawn."""
    wishes = Wishes(frozenset({"detentions"}), {MINE: {"status_reason": "x"}}, frozenset({("detentions", (HELD,))}))
    assert not laid(*export(tiny(), "detentions")[:5], wishes=wishes).difference
    everything = laid(
        *export(tiny(), "detentions"),
        wishes=Wishes(frozenset({"detentions"}), {HELD: {"status_reason": "Taken back."}}),
    )
    assert not everything.difference


def test_withdrawn_without_a_reason() -> None:
    """A figure withdrawn without a reason is an error in the table of the package."""
    staged = laid(
        *export(tiny(), "detentions")[1:],
        wishes=Wishes(frozenset({"detentions"}), {"lantern-committee.people-held.2025-06": {"status_reason": ""}}),
    )
    assert ("status-without-reason", "current/detentions.csv", 2, "status_reason") in places(staged)


def test_withdrawing_what_others_are_variants_of() -> None:
    """Withdrawing a figure that others are variants of is told at the variants."""
    staged = laid(value(HELD, "98", status="withdrawn", status_reason="Taken back."))
    assert places(staged) == [("variant-of-variant", "current/detentions.csv", 9, "variant_of")]
    assert staged.difference.rows[0].kind == "withdrawn"


def test_taking_out_what_others_refer_to() -> None:
    """Taking out a document that figures and events refer to is told at each of them, in the line where it stands now."""
    sent = [row for row in export(tiny(), "sources") if row.cells["source_id"] != JUNE]
    staged = laid(
        *sent,
        figure(),
        stated(MINE, "open-cells-2025-06-03-1"),
        wishes=Wishes(frozenset({"sources"}), remove=frozenset({("sources", (JUNE,))})),
    )
    found = {(p.file, p.line) for p in staged.errors if p.code == "reference-unknown"}
    lines = {line for line, row in enumerate(rows(tiny(), "attributions").values(), 2) if row["source_id"] == JUNE}
    assert {("current/attributions.csv", line) for line in lines} <= found
    assert all(p.value == JUNE for p in staged.errors if p.code == "reference-unknown")


def test_known_share() -> None:
    """How many of the standing rows came in: all, some or none."""
    of = table(tiny(), "scopes")
    sent = export(tiny(), "scopes")
    assert [known_share(rows, tiny(), of) for rows in (sent, sent[:1], [], [figure()])] == [1, 1 / 3, 0, 0]
    assert known_share(sent, with_rows({**tiny(), "scopes.csv": b"scope_id\n"}, "scopes"), of) == 0


# What is wrong, and where


def test_findings_stand_where_they_came_from() -> None:
    """A finding is told in the file and line a person sent, wherever the row ends up in the table."""
    staged = laid(
        value("valdoria-government.held-denied.2025-07-01", "some", 17), figure("", 44, value="-3"), stated(MINE, JUNE)
    )
    assert ("number-format", "my-figures.csv", 17, "value") in places(staged)
    assert ("number-negative", "my-figures.csv", 44, "value") in places(staged)


def test_findings_in_rows_that_stood() -> None:
    """A finding in a row that did not come in stands in the line where the person's own copy of the table has it."""
    first = figure(
        "a",
        2,
        organization_id="lantern-committee",
        measure_id="list_entries",
        as_of="",
        period_start="2025",
        period_end="2025",
    )
    staged = laid(
        first, stated("a", "lantern-committee-2025-07-1"), value(HELD, "98", status="withdrawn", status_reason="x")
    )
    assert ("variant-of-variant", "current/detentions.csv", 9, "variant_of") in places(staged)


def test_correction_that_doubles_another() -> None:
    """A correction that makes a figure equal to another is an error, at one of the two."""
    staged = laid(value(f"{HELD}.2", "98", 5, variant_of="", variant_kind=""))
    found = problem(staged, "figure-doubled")
    assert (found.file, found.line, found.parameters["other"]) == ("my-figures.csv", 5, HELD)


def test_lines_within_findings() -> None:
    """A line named inside a finding is one of the person's file, or names its file."""
    sent = [
        Incoming(
            "scopes",
            {**rows(tiny(), "scopes")["harbour-strike",], "scope_id": f"s{n}", "label_en": "Same", "label_es": f"L{n}"},
            "s.csv",
            n,
        )
        for n in (30, 40)
    ]
    found = [p for p in laid(*sent).errors if p.code == "value-doubled"]
    assert [(p.file, p.line, p.parameters["first"], p.parameters["first_file"]) for p in found] == [
        ("s.csv", 40, "30", "")
    ]
    sent = [Incoming("scopes", {**sent[0].cells, "label_en": "Harbour strike"}, "s.csv", 30)]
    found = [p for p in laid(*sent).errors if p.code == "value-doubled"]
    assert [(p.file, p.line, p.parameters["first"], p.parameters["first_file"]) for p in found] == [
        ("s.csv", 30, "3", "current/scopes.csv")
    ]


@pytest.fixture(scope="module")
def warned() -> Mapping[str, bytes]:
    """The small package with a warning in it: a note in one language only."""
    held = rows(tiny(), "detentions")["open-cells.list-entries.2025-06",]
    return with_rows(tiny(), "detentions", held | {"note_en": "Only here."})


def test_what_was_found_before_is_not_told_again(warned: Any) -> None:
    """A warning that stood before is not told again, also where other cells of its row, or its line, changed."""
    entries = "open-cells.list-entries.2025-06"
    assert [p.code for p in check(warned, TODAY)] == ["translation-missing"]
    changed = [
        value(entries, "5", note_en="Only here, again."),
        figure("", 3, organization_id="lantern-committee"),
        stated(MINE, JUNE),
    ]
    assert "translation-missing" not in {p.code for p in laid(*changed, base=warned).problems}


def test_a_new_finding_in_the_same_cell_is_told(warned: Any) -> None:
    """Another finding in the same cell is told, and so is the same one with other numbers in it."""
    entries = "open-cells.list-entries.2025-06"
    staged = laid(value(entries, "5", note_es=" Nota"), base=warned)
    assert ("stray-blank", "my-figures.csv", 2, "note_es") in places(staged)
    off = with_rows(tiny(), "detentions", rows(tiny(), "detentions")[entries,] | {"value": "6"})
    assert [p.code for p in check(off, TODAY)] == ["list-arithmetic"]
    staged = laid(value(entries, "60"), base=off)
    assert problem(staged, "list-arithmetic").parameters["residue"] == "-55"


def test_warnings_of_changed_rows_are_told() -> None:
    """Warnings of what is changed are told like errors, and do not keep it from being published."""
    staged = laid(
        value(HELD, "98", note_en="New."), value("open-cells.people-held.2024-12-31", "120", 3, note_en="Only here.")
    )
    assert places(staged) == [("translation-missing", "my-figures.csv", 3, "note_es")] and staged.errors == []
    accept(staged.contents, TODAY)


def test_errors_that_stand_are_told() -> None:
    """An error of the base is told as long as it stands, since nothing can be published with it; mended, it is not."""
    base = with_rows(tiny(), "detentions", rows(tiny(), "detentions")[HELD,] | {"qualifier": "exactly"})
    assert ("value-unknown", "current/detentions.csv", 8, "qualifier") in places(laid(base=base))
    assert laid(Incoming("detentions", {"figure_id": HELD, "qualifier": "exact"}, "f.csv", 2), base=base).problems == ()
    with pytest.raises(Refused):
        accept(base, TODAY)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: text + text.splitlines(keepends=True)[1],
        lambda text: text.replace(b"harbour-strike,Harbour", b"harbour-strike,x,Harbour"),
        lambda text: text.replace(b",sentence_es", b",sentence_es,more", 1),
        lambda text: text + b'"',
    ],
    ids=["doubled", "long", "column", "quote"],
)
def test_a_broken_base_is_told(spoil: Any) -> None:
    """Rows laid over a file that holds more than rows can keep: its errors are told, so that nothing gets lost."""
    base = {**tiny(), "scopes.csv": spoil(tiny()["scopes.csv"])}
    staged = laid(Incoming("scopes", {"scope_id": "all", "label_en": "Everybody"}, "s.csv", 2), base=base)
    assert any(p.file == "scopes.csv" for p in staged.errors)


def test_known_findings_may_be_given() -> None:
    """Who has checked the base gives its findings; the result is the same."""
    sent = [value(HELD, "some"), figure()]
    assert stage(tiny(), sent, NOTHING, TODAY, check(tiny(), TODAY)) == stage(tiny(), sent, NOTHING, TODAY)


@pytest.mark.parametrize("code", ["name-new", "value-missing", "key-doubled", "column-extra", "upload-table-unknown"])
def test_findings_are_said(each_language: Language, code: str) -> None:
    """Everything found while rows are laid can be told in both languages."""
    sent = [
        figure("open-cells.people-on-list.2025-05-3"),
        figure("a", 3),
        figure("a", 4),
        stated("", "", 2),
        Incoming("none", {}, "n.csv"),
        value(HELD, "1", prisoner="x"),
    ]
    found = next(p for p in laid(*sent).problems if p.code == code)
    assert len(say(found, each_language)) > 40


def test_tables_of_figures() -> None:
    """All three tables of figures are named alike."""
    released = {
        **FIGURE,
        "measure_id": "exits_documented",
        "as_of": "",
        "period_start": "2025-09",
        "period_end": "2025-09",
    }
    sent = [
        Incoming(name, released | {"measure_id": measure}, "f.csv", 2)
        for name, measure in (("releases", "exits_documented"), ("related", "harassment_acts"))
    ]
    staged = laid(*sent)
    assert "open-cells.exits-documented.2025-09" in keys(staged, "releases")
    assert "open-cells.harassment-acts.2025-09" in keys(staged, "related")
    assert set(FIGURE_TABLES) <= set(NAMES) and SOURCE["author_id"] == FIGURE["organization_id"]


def test_steps_are_reported() -> None:
    """Every step tells how many rows of it are done, up to all of them."""
    told: list[tuple[str, int, int]] = []
    stage(tiny(), [value(HELD, "151")], NOTHING, TODAY, progress=lambda *report: told.append(report))
    assert {step for step, _, _ in told} == {"naming", "cells", "rules", "places"}
    assert all(0 <= done <= total for _, done, total in told)
    assert all(any(s == step and done == total for s, done, total in told) for step in ("naming", "cells", "places"))


def test_whoever_is_told_can_end_it() -> None:
    """What is raised in a report comes out of it unchanged, from every step."""
    for wanted in ("naming", "cells", "rules", "places"):

        def end(step: str, done: int, total: int, wanted: str = wanted) -> None:
            if step == wanted:
                raise Ended(step)

        with pytest.raises(Ended, match=wanted):
            stage(tiny(), [value(HELD, "151")], NOTHING, TODAY, progress=end)


def test_many_errors_are_bounded() -> None:
    """Of thousands of errors of a kind so many are handed on one by one, in the order of the rows; the number is kept."""
    many = [value(f"n {number}", "x", number + 2) for number in range(MOST_OF_A_KIND + 500)]
    staged = laid(*many)
    lines = [p.line for p in staged.problems if p.code == "number-format"]
    assert lines == list(range(2, MOST_OF_A_KIND + 2))
    others = [p for p in staged.problems if p.code == MORE and p.parameters["code"] == "number-format"]
    assert [p.parameters["count"] for p in others] == [500]


def test_many_rows_of_one_name() -> None:
    """Thousands of rows that would be named alike are numbered one after the other."""
    made = laid(*(figure(f"n {number}", number + 2) for number in range(3000)))
    names = {key[0] for name, key in made.origins if name == "detentions"}
    assert names == {MINE, *(f"{MINE}.{number}" for number in range(2, 3001))}
