"""Reading a folder into linked records."""

from __future__ import annotations

import csv
import json
import os
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.factories import make_organization
from tests.packages import rows, translated

from dashboard.dataset.figures.authorship import root_of, speaks_for
from dashboard.dataset.figures.load import load
from dashboard.dataset.figures.reference import reference_of
from dashboard.dataset.files.folder import fingerprint
from dashboard.dataset.problems import UnreadableDataset


@pytest.fixture
def copy(tiny_folder: Any, tmp_path: Path) -> Any:
    return shutil.copytree(tiny_folder, tmp_path / "tiny")


def change(folder: Any, table: Any, key: Any, **cells: Any) -> None:
    """Change cells of the row whose first cell is ``key``."""
    path = folder / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    [row] = [row for row in rows if row[0] == key]
    for column, value in cells.items():
        row[header.index(column)] = value
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])


def problems_of(folder: Any) -> Any:
    with pytest.raises(UnreadableDataset) as caught:
        load(folder)
    return [(p.code, p.file, p.column) for p in caught.value.problems]


def test_figures_are_linked(tiny: Any) -> None:
    """A figure holds its organization, measure, scope, episode and documents themselves, not their ids."""
    figure = tiny.figures["open-cells.exits-documented.2025-02-01-to-2025-04-30"]
    assert figure.organization is tiny.organizations["open-cells"]
    assert figure.measure is tiny.measures["exits_documented"]
    assert figure.scope is tiny.scopes["all"]
    assert figure.episode is tiny.episodes["thaw-2025"]
    assert [a.source for a in figure.attributions] == [
        tiny.sources["open-cells-2025-06-03-1"],
        tiny.sources["open-cells-2025-undated-1"],
    ]


def test_every_row_is_kept(tiny: Any) -> None:
    """Every row of the three tables of figures becomes a figure, and every attribution hangs on one."""
    rows = sum(len(tiny.tables[name]) for name in ("detentions", "releases", "related"))
    attributions = sum(len(figure.attributions) for figure in tiny.figures.values())
    assert (len(tiny.figures), attributions) == (rows, len(tiny.tables["attributions"]))


def test_figures_of_a_document(tiny: Any) -> None:
    """A document knows the figures it states."""
    found = tiny.figures_of_source["valdoria-daily-2025-07-06-1"]
    assert [f.id for f in found] == ["lantern-committee.people-held.2025-06.2", "open-cells.people-held.2025-06-30.2"]


def test_variants_of_a_figure(tiny: Any) -> None:
    """A figure that stands knows its variants."""
    standing = "open-cells.people-held.2025-06-30"
    assert [v.id for v in tiny.variants[standing]] == [f"{standing}.2"]


def test_notes_and_reasons_in_each_language() -> None:
    """A document, what it states of a figure, and the status of a figure have words in each language there is."""
    both, contents = {"en": "In English.", "es": "En español."}, translated()
    dataset = load(contents)
    [source], [figure] = (next(iter(rows(contents, name))) for name in ("sources", "detentions"))
    stated, document = next(iter(rows(contents, "attributions")))
    [attribution] = [a for a in dataset.figures[stated].attributions if a.source.id == document]
    assert dataset.sources[source].note == attribution.note == dataset.figures[figure].status_reason == both


def test_a_reason_without_a_language(tiny: Any) -> None:
    """The bare column is in the first language of the package; a package may have no other, and no reason is none."""
    reason = tiny.tables["detentions"][1]["status_reason"]
    assert reason and tiny.figures[tiny.tables["detentions"][1]["figure_id"]].status_reason == {"en": reason}
    assert tiny.figures["open-cells.people-held.2024-12-31"].status_reason == {}


def test_an_empty_text_is_no_text(tiny: Any) -> None:
    """A text missing in a language is absent, not empty."""
    assert tiny.figures["open-cells.people-held.2024-12-31"].note == {}
    assert set(tiny.figures["open-cells.people-held.2025-06-30"].note) == {"en", "es"}


@pytest.mark.parametrize(
    ("as_of", "published", "earliest", "latest"),
    [
        ("2025", "2025-12-05", date(2025, 1, 1), date(2025, 12, 5)),
        ("2025", "2026-01-20", date(2025, 1, 1), date(2025, 12, 31)),
        ("2025-09", "2025-09", date(2025, 9, 1), date(2025, 9, 30)),
        ("2025-09-30", "2025-10-02", date(2025, 9, 30), date(2025, 9, 30)),
        ("2025", "", date(2025, 1, 1), date(2025, 12, 31)),
        ("2025-12-05", "2025-12-01", date(2025, 12, 5), date(2025, 12, 5)),
    ],
)
def test_reference_is_cut_at_publication(as_of: Any, published: str, earliest: Any, latest: Any) -> None:
    """A count never refers to a day after it was published, nor to a day before its own earliest one."""
    reference = reference_of(as_of, "", "", "stated", published)
    assert (reference.earliest, reference.latest) == (earliest, latest)


def test_earliest_publication_counts(copy: Any) -> None:
    """Of several documents the earliest publication cuts the reference."""
    change(copy, "detentions", "open-cells.people-held.2025-06-30", as_of="2025")
    assert load(copy).figures["open-cells.people-held.2025-06-30"].reference.latest == date(2025, 7, 4)


@pytest.mark.parametrize(
    ("start", "end", "latest", "key"),
    [
        ("2025-01-14", "2025-03-10", date(2025, 3, 10), "2025-01-14/2025-03-10"),
        ("2025-01-14", "", date(2025, 1, 14), "2025-01-14/"),
        ("", "2025-05-15", date(2025, 5, 15), "/2025-05-15"),
    ],
)
def test_reference_of_a_period(start: Any, end: Any, latest: Any, key: Any) -> None:
    """A period holds for its last day, or for the only day it names, and keeps both ends as stated."""
    reference = reference_of("", start, end, "stated", "")
    assert (reference.is_period, reference.latest, reference.key) == (True, latest, key)


def test_text_of_the_counter_is_first_hand(tiny: Any) -> None:
    """A figure read in a text of the counter itself is first-hand."""
    assert tiny.figures["open-cells.people-held.2025-06-30"].hand == "first_hand"


def test_text_of_another_is_relayed(tiny: Any) -> None:
    """A figure read only in a text of somebody else is relayed."""
    assert tiny.figures["open-cells.people-held.2025-06-30.2"].hand == "relayed"


def test_text_of_the_same_government_is_first_hand(tiny: Any) -> None:
    """A body of a government speaks first-hand for another body of the same government."""
    assert tiny.figures["valdoria-government.held-denied.2025-07-01"].hand == "first_hand"


def test_unread_text_is_never_first_hand(copy: Any) -> None:
    """A text known only through another text is not first-hand, whoever wrote it."""
    change(copy, "sources", "open-cells-2025-07-04-1", read="no")
    figure = load(copy).figures["open-cells.people-held.2025-06-30"]
    assert figure.hand == "relayed"
    assert not any(a.first_hand for a in figure.attributions)


def test_member_speaks_for_a_joint_count() -> None:
    """A member of a joint organization speaks for it, but the joint organization not for a member."""
    member, joint = make_organization("a"), make_organization("a-and-b", members=("a", "b"))
    known = {o.id: o for o in (member, joint)}
    assert speaks_for(member, joint, known)
    assert not speaks_for(joint, member, known)


def test_two_governments_do_not_speak_for_each_other() -> None:
    """Bodies of different governments, and a group under the same parent, do not speak for each other."""
    ours = make_organization("ministry", kind="government", parent="ours")
    theirs = make_organization("embassy", kind="government", parent="theirs")
    paper = make_organization("state-paper", kind="media", parent="ours")
    roots = [make_organization(i, kind="government") for i in ("ours", "theirs")]
    known = {o.id: o for o in (ours, theirs, paper, *roots)}
    assert speaks_for(roots[0], ours, known)
    assert not speaks_for(theirs, ours, known)
    assert not speaks_for(paper, ours, known)


def test_parents_in_a_circle_end() -> None:
    """Parents that point in a circle do not keep the reading busy for ever."""
    known = {o.id: o for o in (make_organization("a", parent="b"), make_organization("b", parent="a"))}
    assert root_of(known["a"], known) in known


def test_missing_file(copy: Any) -> None:
    """A missing table makes the folder unreadable and is named."""
    (copy / "sources.csv").unlink()
    assert problems_of(copy) == [("file-missing", "sources.csv", None)]


def test_every_missing_file_is_named(copy: Any) -> None:
    """Of several missing tables every one is named, not only the first."""
    for name in ("sources.csv", "scopes.csv"):
        (copy / name).unlink()
    assert sorted(problems_of(copy)) == [("file-missing", "scopes.csv", None), ("file-missing", "sources.csv", None)]


def test_missing_columns(copy: Any) -> None:
    """Every missing column is named."""
    path = copy / "scopes.csv"
    path.write_text("scope_id,label_en,label_es,definition_en,definition_es\nall,a,b,c,d\n", encoding="utf-8")
    missing = ("part_of", "sentence_en", "sentence_es")
    assert problems_of(copy) == [("column-missing", "scopes.csv", column) for column in missing]


def test_missing_descriptor(copy: Any) -> None:
    """Without a descriptor nothing is read."""
    (copy / "datapackage.json").unlink()
    assert problems_of(copy) == [("descriptor-missing", "datapackage.json", None)]


def test_broken_descriptor(copy: Any) -> None:
    """A descriptor that is no JSON is told with its line."""
    (copy / "datapackage.json").write_text('{"resources": [\n}', encoding="utf-8")
    with pytest.raises(UnreadableDataset) as caught:
        load(copy)
    assert [(p.code, p.line) for p in caught.value.problems] == [("descriptor-not-json", 2)]


def test_incomplete_descriptor(copy: Any) -> None:
    """Every part a descriptor lacks is named."""
    (copy / "datapackage.json").write_text(json.dumps({"resources": [{}]}), encoding="utf-8")
    assert problems_of(copy) == [
        ("descriptor-incomplete", "datapackage.json", name) for name in ("dashboard", "version")
    ]


@pytest.mark.parametrize(
    ("column", "cell"), [("value", "many"), ("value", "9" * 30), ("organization_id", "nobody"), ("as_of", "soon")]
)
def test_a_cell_that_cannot_be_linked(copy: Any, column: Any, cell: Any) -> None:
    """A cell that cannot be understood makes the folder unreadable; nothing is guessed."""
    change(copy, "detentions", "open-cells.people-held.2024-12-31", **{column: cell})
    assert [code for code, _, _ in problems_of(copy)] == ["not-linked"]


def test_fingerprint_of_an_unchanged_folder(copy: Any) -> None:
    """The same folder has the same fingerprint."""
    assert fingerprint(copy) == fingerprint(copy)


def test_fingerprint_of_a_rewritten_file(copy: Any) -> None:
    """A file rewritten in place has another fingerprint even at the same length."""
    before, path = fingerprint(copy), copy / "detentions.csv"
    path.write_bytes(path.read_bytes().replace(b"1100", b"1200"))
    os.utime(path, ns=(1, 1))
    assert fingerprint(copy) != before


def test_fingerprint_of_a_replaced_file(copy: Any) -> None:
    """A file replaced by another of the same time and length has another fingerprint."""
    before, path = fingerprint(copy), copy / "detentions.csv"
    state = path.stat()
    new = copy / "new"
    new.write_bytes(path.read_bytes())
    os.utime(new, ns=(state.st_atime_ns, state.st_mtime_ns))
    new.replace(path)
    assert fingerprint(copy) != before


def test_fingerprint_of_the_list_of_changes(copy: Any) -> None:
    """The list of changes belongs to the package: a new entry is a new state; other files are nothing to it."""
    before = fingerprint(copy)
    (copy / "notes.txt").write_text("x", encoding="utf-8")
    assert fingerprint(copy) == before
    (copy / "CHANGELOG.md").write_text("## 2030-01-01\n", encoding="utf-8")
    assert fingerprint(copy) != before


def test_fingerprint_of_nothing(copy: Any) -> None:
    """A folder that is not there has the fingerprint of an empty one."""
    (copy / "empty").mkdir()
    assert fingerprint(copy / "none") == fingerprint(copy / "empty")


def test_fingerprint_of_an_added_file(copy: Any) -> None:
    """A table more or less changes the fingerprint."""
    before = fingerprint(copy)
    (copy / "more.csv").write_text("a\n", encoding="utf-8")
    assert fingerprint(copy) != before


@pytest.mark.parametrize(
    ("start", "end", "published", "read", "reaches"),
    [
        ("2025-12", "2026-01", "2026-02-24", "", date(2026, 1, 31)),
        ("2025-12", "2026-01", "2026-01-09", "", date(2026, 1, 9)),
        ("2025-12", "2026-01", "2026-01", "", date(2026, 1, 1)),
        ("2025", "2025", "2026", "", date(2025, 12, 31)),
        ("2025", "2025", "", "2026-11-28", date(2025, 12, 31)),
        ("2026", "2026", "", "2026-11-28", date(2026, 1, 1)),
        ("2026-01-02", "2026-01-14", "2026-01", "", date(2026, 1, 14)),
        ("2026-01-02", "", "2026-03-01", "", date(2026, 1, 2)),
        ("", "2026-01", "2026-03-01", "", date(2026, 1, 31)),
    ],
)
def test_a_period_lasts_to_the_end_of_what_is_stated(
    start: Any, end: Any, published: str, read: str, reaches: Any
) -> None:
    """A period goes up to the last day of its month or year, as far as its document can tell of it."""
    assert reference_of("", start, end, "stated", published, read).reaches == reaches


@pytest.mark.parametrize(
    ("as_of", "read", "latest"),
    [("2026", "2026-11-28", date(2026, 11, 28)), ("2025", "2026-11-28", date(2025, 12, 31))],
)
def test_a_moment_is_cut_when_it_was_read(as_of: Any, read: str, latest: Any) -> None:
    """A count of an undated document is of no day after it was read, and is sure of the first day stated alone."""
    reference = reference_of(as_of, "", "", "stated", "", read)
    assert (reference.reaches, reference.latest) == (date(int(as_of), 1, 1), latest)
    year_alone = reference_of(as_of, "", "", "stated", as_of, read)
    assert year_alone.latest == latest


def test_the_newest_date_is_told_as_stated(copy: Any) -> None:
    """The date of the latest figure is the stated one, and a year alone is no December."""
    newest = load(copy).newest_reference
    assert len(newest) == 10 and newest.startswith("2025")
    change(copy, "detentions", "open-cells.people-held.2025-06-30", as_of=newest[:4])
    assert load(copy).newest_reference == newest
    change(copy, "detentions", "open-cells.people-held.2025-06-30", as_of="2026-02", status="active")
    assert load(copy).newest_reference == "2026-02"
    assert load(copy).figures["open-cells.people-held.2025-06-30"].reference.latest == date(2026, 2, 1)
