"""Publishing, reading, history and undo."""

from __future__ import annotations

import ast
import json
import os
import shutil
import stat
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.refresh.stores import FIGURE, NOTE, TODAY, leftovers, note_of, put, variant, verify, with_cell

import dashboard
from dashboard.dataset.figures.load import Dataset, load
from dashboard.dataset.files.folder import digest, locate, read_contents
from dashboard.environment import Environment
from dashboard.refresh.edition import make_edition
from dashboard.refresh.publishing.failures import DamagedVersion, PublishFailed, Refused, StaleBase
from dashboard.refresh.publishing.place import is_store
from dashboard.refresh.publishing.publication import RECORD, Note
from dashboard.refresh.publishing.store import commit, current_version, history, publish, read_version, undo
from dashboard.ui.frame.store import current
from dashboard.wording.language import Language
from dashboard.wording.publishing import say_failure

WHO, WHY = "Ana <ana@example.org>", "the list of January"
CODE = Path(dashboard.__file__).parent


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "published"


def failure(call: Callable[..., Any], *arguments: Any, **named: Any) -> Any:
    with pytest.raises(PublishFailed) as caught:
        call(*arguments, **named)
    return caught.value


def test_first_publication_makes_the_place(store: Path) -> None:
    """The first publication makes the place, is version 1, and is what a reader finds."""
    made = publish(store, variant(1), None, WHO, WHY, TODAY, when="2026-01-15T11:30:00+01:00")
    assert (made.number, made.base, made.who, made.why, made.restores) == (1, None, WHO, WHY, None)
    assert made.when == "2026-01-15T10:30:00+00:00"
    assert made.checksum == digest(variant(1))
    assert is_store(store) and current_version(store) == 1
    assert locate(store) == (store / "versions" / "1").resolve()
    assert read_contents(locate(store)) == variant(1)
    assert load(locate(store)).figures[FIGURE].value == 1001


def test_the_next_version_leaves_the_last(store: Path) -> None:
    """A new version stands beside the one before, which stays as it was."""
    first = publish(store, variant(1), None, WHO, WHY, TODAY)
    second = publish(store, variant(2), 1, "Luis", "a correction", TODAY)
    assert [p.number for p in history(store)] == [2, 1]
    assert history(store) == [second, first]
    assert (read_version(store, 1), read_version(store, 2)) == (variant(1), variant(2))
    assert leftovers(store) == []


def test_what_was_read_before_stays_readable(store: Path) -> None:
    """Who has found the place of a version goes on reading it after the next is published."""
    put(store, 1)
    located = locate(store)
    put(store, 2)
    assert read_contents(located) == variant(1)


def test_versions_are_read_only(store: Path) -> None:
    """The files of a version cannot be saved over by mistake."""
    put(store, 1)
    modes = {stat.S_IMODE(path.stat().st_mode) & 0o222 for path in (store / "versions" / "1").iterdir()}
    assert modes == {0}


def test_a_stale_base_is_told_and_changes_nothing(store: Path) -> None:
    """Who started from a version that is no longer current learns who published what, and nothing happens."""
    put(store, 1)
    second = put(store, 2)
    told = failure(publish, store, variant(3), 1, WHO, WHY, TODAY)
    assert isinstance(told, StaleBase) and told.current == second
    assert verify(store)[0] == second and leftovers(store) == []


@pytest.mark.parametrize("base", [1, 7])
def test_a_base_in_an_empty_place_is_stale(store: Path, base: int) -> None:
    """Where nothing is published, no version can be the base."""
    told = failure(publish, store, variant(3), base, WHO, WHY, TODAY)
    assert isinstance(told, StaleBase) and told.current is None


def test_without_a_base_only_the_first(store: Path) -> None:
    """Without a base only the first version is published."""
    put(store, 1)
    assert isinstance(failure(publish, store, variant(2), None, WHO, WHY, TODAY), StaleBase)


def test_errors_refuse(store: Path) -> None:
    """A package with errors is not published, and all of them are told."""
    wrong = with_cell(variant(1), "detentions", FIGURE, "value", "1,150")
    wrong = with_cell(wrong, "sources", "open-cells-2025-01-05-1", "author_id", "nobody")
    told = failure(publish, store, wrong, None, WHO, WHY, TODAY)
    assert isinstance(told, Refused)
    assert {(p.file, p.column) for p in told.problems} >= {("detentions.csv", "value"), ("sources.csv", "author_id")}
    assert not store.exists()


def test_only_the_canonical_form(store: Path) -> None:
    """A table that is right but written in another way is refused, each of them named."""
    rows = variant(1)["scopes.csv"].decode().splitlines(keepends=True)
    turned = {**variant(1), "scopes.csv": "".join([rows[0], *reversed(rows[1:])]).encode()}
    turned["measures.csv"] = turned["measures.csv"].replace(b"\n", b"\r\n")
    told = failure(publish, store, turned, None, WHO, WHY, TODAY)
    assert isinstance(told, Refused)
    assert sorted((p.code, p.file) for p in told.problems if p.code == "not-canonical")[-1] == (
        "not-canonical",
        "scopes.csv",
    )
    assert all(p.severity == "error" for p in told.problems) and not store.exists()


@pytest.mark.parametrize(
    "name",
    [
        "../x.csv",
        "/x.csv",
        "a/b.csv",
        ".x.csv",
        "x.exe",
        "x",
        "PUBLICATION",
        "x\n.csv",
        "ñ.csv",
        "a\\b.csv",
        "",
        "-x.md",
        "a" * 200 + ".csv",
    ],
)
def test_only_plain_names(store: Path, name: str) -> None:
    """Only files with plain names of the package's kinds are published."""
    told = failure(publish, store, {**variant(1), name: b"a\n1\n"}, None, WHO, WHY, TODAY)
    assert isinstance(told, Refused) and [p.code for p in told.problems] == ["file-name-unfit"]
    assert not store.exists()


@pytest.mark.parametrize(("who", "why", "code"), [(" ", WHY, "nobody"), (WHO, "\n", "no-reason")])
def test_history_needs_a_name_and_a_reason(store: Path, who: str, why: str, code: str) -> None:
    """Nothing is published without saying who and why."""
    assert failure(publish, store, variant(1), None, who, why, TODAY).code == code


def test_no_change_no_version(store: Path) -> None:
    """What is already published is not published again."""
    put(store, 1)
    assert failure(publish, store, variant(1), 1, WHO, WHY, TODAY).code == "unchanged"
    assert [p.number for p in verify(store)] == [1]


def test_a_plain_folder_is_not_made_a_place(tmp_path: Path) -> None:
    """Nothing is published into a folder that holds a package itself."""
    (tmp_path / "datapackage.json").write_text("{}", encoding="utf-8")
    assert failure(publish, tmp_path, variant(1), None, WHO, WHY, TODAY).code == "plain-folder"
    assert [path.name for path in tmp_path.iterdir()] == ["datapackage.json"]


def test_a_time_needs_its_zone(store: Path) -> None:
    """A time that could mean two instants is a mistake of the caller."""
    with pytest.raises(ValueError, match="time zone"):
        publish(store, variant(1), None, WHO, WHY, TODAY, when="2026-01-15T11:30:00")


def test_undo_brings_back_the_bytes(store: Path) -> None:
    """Undo publishes the files of the version before as a new version, and says so."""
    for number in (1, 2):
        put(store, number)
    undone = undo(store, WHO, "wrong file", TODAY)
    assert (undone.number, undone.base, undone.restores, undone.why) == (3, 2, 1, "wrong file")
    assert read_version(store, 3) == read_version(store, 1) == variant(1)
    assert [p.number for p in history(store)] == [3, 2, 1]


def test_undo_twice_is_redo(store: Path) -> None:
    """Undoing an undo brings back what it undid."""
    for number in (1, 2):
        put(store, number)
    undo(store, WHO, WHY, TODAY)
    assert undo(store, WHO, WHY, TODAY).restores == 2
    assert read_version(store, 4) == variant(2)


def test_undo_to_any_version(store: Path) -> None:
    """Any version of the history can come back."""
    for number in (1, 2, 3, 4):
        put(store, number)
    assert undo(store, WHO, WHY, TODAY, to=2).restores == 2
    assert read_contents(locate(store)) == variant(2)


def test_undo_over_a_stale_base(store: Path) -> None:
    """Who wants to undo another version than the current one is told."""
    for number in (1, 2):
        put(store, number)
    assert isinstance(failure(undo, store, WHO, WHY, TODAY, base=1), StaleBase)


@pytest.mark.parametrize(
    ("published", "to", "code"),
    [(0, None, "nothing-to-undo"), (1, None, "nothing-to-undo"), (2, 7, "no-such-version"), (2, 2, "unchanged")],
)
def test_nothing_to_undo(store: Path, published: int, to: int | None, code: str) -> None:
    """There must be an earlier version to go back to."""
    for number in range(published):
        put(store, number)
    assert failure(undo, store, WHO, WHY, TODAY, to=to).code == code


def test_undo_checks_too(store: Path) -> None:
    """A version that today's checks refuse does not come back."""
    commit(store, with_cell(variant(1), "detentions", FIGURE, "value", "x"), None, NOTE)
    put(store, 2)
    assert isinstance(failure(undo, store, WHO, WHY, TODAY), Refused)


@pytest.mark.parametrize("damage", ["changed", "added", "removed"])
def test_damage_is_noticed(store: Path, damage: str) -> None:
    """A version that is no longer as it was published is not read."""
    put(store, 1)
    path = store / "versions" / "1" / ("more.csv" if damage == "added" else "scopes.csv")
    path.unlink(missing_ok=True)
    if damage != "removed":
        path.write_bytes(b"scope_id\n")
    told = failure(read_version, store, 1)
    assert isinstance(told, DamagedVersion) and (told.number, told.file) == (1, path.name)


RECORDS = {
    "no JSON": "{",
    "a list": "[]",
    "a field more": {"more": 1},
    "another number": {"number": 2},
    "a base of later": {"base": 1},
    "a number as text": {"base": "0"},
    "a time that is none": {"when": "yesterday"},
    "files that are none": {"files": ["scopes.csv"]},
    "a checksum that is none": {"files": {"scopes.csv": 1}},
    "a name that is none": {"who": None},
}


@pytest.mark.parametrize("change", RECORDS.values(), ids=RECORDS)
def test_a_damaged_record_is_noticed(store: Path, change: Mapping[str, Any] | str) -> None:
    """A record that cannot be one is told, never trusted."""
    put(store, 1)
    path = store / "versions" / "1" / RECORD
    text = change if isinstance(change, str) else json.dumps(json.loads(path.read_text("utf-8")) | change)
    path.unlink()
    path.write_text(text, encoding="utf-8")
    assert isinstance(failure(history, store), DamagedVersion)


def test_publishing_mends_a_damaged_version(store: Path) -> None:
    """Over a damaged version its own files can be published again."""
    put(store, 1)
    (store / "versions" / "1" / "scopes.csv").unlink()
    assert put(store, 1).number == 2
    assert read_version(store, 2) == variant(1)


@pytest.mark.parametrize("target", ["elsewhere", "versions/x", "versions/1/..", "/versions/1"])
def test_a_strange_pointer_is_told(store: Path, target: str) -> None:
    """A link to anything but a version is not followed when publishing."""
    put(store, 1)
    (store / "current").unlink()
    (store / "current").symlink_to(target)
    assert failure(put, store, 2).code == "pointer"


def test_a_folder_in_the_place_of_the_pointer(store: Path) -> None:
    """A folder called ``current`` is told, not replaced."""
    (store / "current").mkdir(parents=True)
    assert failure(put, store, 2).code == "pointer"


def test_an_orphan_is_no_history(store: Path) -> None:
    """A version that never became current is not among the history, and its number is not given again."""
    put(store, 1)
    put(store, 2)
    os.unlink(store / "current")
    os.symlink("versions/1", store / "current")
    made = put(store, 3)
    assert made.number == 3 and [p.number for p in verify(store)] == [3, 1]
    assert read_version(store, 2) == variant(2)
    assert failure(undo, store, WHO, WHY, TODAY, to=2).code == "no-such-version"


def test_old_versions_removed_by_hand(store: Path) -> None:
    """Where old versions were removed by hand the history ends, and nothing older can be undone."""
    for number in (1, 2, 3):
        put(store, number)
    shutil.rmtree(store / "versions" / "1")
    assert [p.number for p in history(store)] == [3, 2]
    assert failure(undo, store, WHO, WHY, TODAY, to=1).code == "no-such-version"
    assert put(store, 4).number == 4


def test_leftovers_are_cleared(store: Path) -> None:
    """What a killed publication left is gone after the next one; versions never are."""
    put(store, 1)
    (store / "staging" / "abc").mkdir()
    (store / "staging" / "abc" / "scopes.csv").write_bytes(b"half")
    (store / "staging" / "abc.link").symlink_to("versions/2")
    put(store, 2)
    assert leftovers(store) == []


def test_readers_see_the_next_version_at_once(store: Path) -> None:
    """The page shows the new version at the next interaction."""
    environment = Environment(data=store, stated_day=TODAY)
    for number in (1, 2, 3):
        put(store, number)
        assert current(environment).dataset.figures[FIGURE].value == 1000 + number
    undo(store, WHO, WHY, TODAY)
    assert current(environment).dataset.figures[FIGURE].value == 1002


def test_the_real_package(dataset: Dataset, tmp_path: Path) -> None:
    """The package of this repository can be published as it is, on its own day."""
    contents = dict(dataset.package.files)
    publish(tmp_path / "store", contents, None, WHO, WHY, dataset.package.day or TODAY)
    assert read_version(tmp_path / "store", 1) == contents == read_contents(locate(tmp_path / "store"))


cells = st.lists(
    st.tuples(st.sampled_from([FIGURE, "open-cells.people-held.2025-06-30"]), st.integers(0, 99999)), max_size=3
)
words = st.text(min_size=1).filter(str.strip)


@settings(max_examples=10, deadline=None)
@given(changes=cells, who=words, why=words)
def test_stage_then_undo_gives_identical_bytes(
    tmp_path_factory: pytest.TempPathFactory, changes: Any, who: str, why: str
) -> None:
    """Whatever is published, undo gives back the very bytes, and the history the very words."""
    store, contents = tmp_path_factory.mktemp("store"), variant(1)
    for key, value in changes:
        contents = with_cell(contents, "detentions", key, "value", str(value))
    publish(store, variant(2), None, who, why, TODAY)
    publish(store, contents, 1, who, why, TODAY)
    undone = undo(store, who, why, TODAY)
    assert read_version(store, undone.number) == read_contents(locate(store)) == variant(2)
    assert undone.checksum == digest(variant(2)) and read_version(store, 2) == contents
    assert [(p.who, p.why) for p in history(store)] == [(who.strip(), why.strip())] * 3


names = st.from_regex(r"[a-z0-9]{1,8}\.(csv|json|md)", fullmatch=True)
packages = st.dictionaries(names, st.binary(max_size=3000), max_size=5)


@settings(max_examples=60, deadline=None)
@given(series=st.lists(packages, min_size=1, max_size=4))
def test_any_bytes_come_back(tmp_path_factory: pytest.TempPathFactory, series: Any) -> None:
    """Versions hold the bytes they were given, whatever these are."""
    store = tmp_path_factory.mktemp("store")
    series = [package for last, package in zip([None, *series], series, strict=False) if package != last]
    for number, package in enumerate(series, 1):
        commit(store, package, number - 1 or None, note_of(number))
    assert [read_version(store, p.number) for p in history(store)] == series[::-1]


def codes_in_code() -> Iterator[Any]:
    """The codes failures are made with anywhere, and those the errors of the system become."""
    texts = (path.read_text(encoding="utf-8") for path in CODE.rglob("*.py"))
    for tree in (ast.parse(text) for text in texts if "PublishFailed(" in text):
        calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args)
        for call in calls:
            makes = getattr(call.func, "id", "") == "PublishFailed" or getattr(call.func, "attr", "") == "__init__"
            if makes and isinstance(call.args[0], ast.Constant):
                yield call.args[0].value
    yield from ("disk-full", "read-only", "no-rights")


def test_every_failure_is_said(each_language: Language) -> None:
    """Every failure has its text, and no text is left of a failure that cannot happen."""
    path = Path(dashboard.__file__).parent / "wording" / "catalogue" / each_language.code / "publish.ftl"
    told = {
        line.split(" = ")[0]
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.startswith("publish-failed-")
    }
    assert told == {f"publish-failed-{code}" for code in codes_in_code()}


def test_a_stale_base_is_said(store: Path, english: Language, spanish: Language) -> None:
    """Who came second reads who was first, when and why, and that nothing is lost."""
    put(store, 1)
    commit(store, variant(2), 1, Note("Luis\n<luis@example.org>", "a {correction}", "2026-01-15T10:30:00+00:00"))
    told = failure(publish, store, variant(3), 1, WHO, WHY, TODAY)
    said = say_failure(told.code, told.parameters, english)
    assert said.startswith(
        "Meanwhile, Luis <luis@example.org> published version 2 (15 January 2026, 10:30 UTC: “a {correction}”). "
    )
    assert "nothing of your work is lost" in said
    assert "15 de enero de 2026, 10:30 UTC: «a {correction}»" in say_failure(told.code, told.parameters, spanish)


def test_errors_are_counted(each_language: Language) -> None:
    """How many errors stand against it is said in the right form of the plural."""
    one, two = (say_failure("refused", {"errors": count}, each_language) for count in (1, 2))
    assert one != two and "2" in two


def test_today_is_asked(store: Path, english: Language) -> None:
    """The day of publishing is the day of the checks: with a clock behind the data nothing is published, and it is said."""
    told = failure(publish, store, variant(1), None, WHO, WHY, date(2020, 1, 1))
    assert told.code == "clock" and not store.exists()
    said = say_failure(told.code, told.parameters, english)
    assert "the clock of the server says 1 January 2020, but the data are of 15 January 2026" in said


def test_the_clock_is_asked_of_what_stands(store: Path) -> None:
    """An edition that says the wrong day of the clock is refused: what stands is newer. An undo is refused as well."""
    put(store, 1)
    put(store, 2)
    early = date(2026, 1, 10)
    made = make_edition(variant(3), early, {})
    assert failure(publish, store, made, 2, WHO, WHY, early).code == "clock"
    assert failure(undo, store, WHO, WHY, early).code == "clock"
    assert current_version(store) == 2 and leftovers(store) == []


def test_another_side_of_the_earth(store: Path) -> None:
    """Where it is still the day before, the edition of today is published all the same."""
    assert publish(store, variant(1), None, WHO, WHY, date(2026, 1, 14)).number == 1
