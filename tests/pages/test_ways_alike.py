"""The desk and the command line bring the same files in alike."""

from __future__ import annotations

import io
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from tests.desk import TINY, TODAY, Desk, table

from dashboard.commands.incoming import Given, read_given
from dashboard.dataset.files.folder import read_contents
from dashboard.ui.desk.work import CheckedDraft

HEADER = b"figure_id,value\n"
HELD, LISTED = b"open-cells.people-held.2025-06-30", b"open-cells.people-on-list.2025-06-30"
ONE, OTHER = HEADER + LISTED + b",153\n", HEADER + HELD + b",99\n"


def zipped_files(files: Mapping[str, bytes]) -> bytes:
    written = io.BytesIO()
    with ZipFile(written, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return written.getvalue()


CASES: dict[str, dict[str, bytes]] = {
    "two files of one name": {"june/detentions.csv": ONE, "july/detentions.csv": OTHER},
    "the same file twice": {"june/detentions.csv": ONE, "july/detentions.csv": ONE},
    "the same rows under two names": {"detentions.csv": ONE, "detentions-copy.csv": ONE},
    "two files that contradict each other": {"a/detentions.csv": ONE, "b/detentions.csv": ONE.replace(b"153", b"154")},
    "cells that cannot be read": {"detentions.csv": HEADER + LISTED + b",many\n" + HELD + b',"1,50"\n'},
    "a row with a cell too many": {"detentions.csv": ONE.replace(b"153", b"153,9"), "scopes.csv": table("scopes")},
    "a whole table": {"sources.csv": table("sources", keep=slice(0, 8))},
    "a zip and a file that is none of ours": {
        "all.zip": zipped_files({"x/detentions.csv": ONE}),
        "notes.pdf": b"%PDF-",
    },
    "empty cells": {"detentions.csv": b"figure_id,value,qualifier\nlantern-committee.people-held.2025-06,111,\n"},
}


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DASHBOARD_TODAY", TODAY)
    monkeypatch.setenv("DASHBOARD_DATA", str(shutil.copytree(TINY, tmp_path / "tiny")))


def by_desk(files: Mapping[str, bytes]) -> tuple[CheckedDraft, Desk]:
    desk = Desk().bring(*((name.rpartition("/")[2], content) for name, content in files.items())).check()
    draft = desk.at.session_state["draft-checked"].value
    assert isinstance(draft, CheckedDraft)
    return draft, desk


def by_command(files: Mapping[str, bytes], folder: Path, whole: frozenset[str]) -> Given:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    paths = [folder / name for name in files]
    return read_given(paths, read_contents(TINY), date.fromisoformat(TODAY), whole=whole)


@pytest.mark.parametrize("case", CASES)
def test_both_ways_say_and_do_the_same(case: str, tmp_path: Path) -> None:
    """The same files end in the same package, with the same findings in the same order, wherever they are brought."""
    draft, desk = by_desk(CASES[case])
    given = by_command(CASES[case], tmp_path, draft.work.wishes.whole)
    assert list(given.problems) == draft.problems
    assert given.contents.state == draft.staged.contents.state
    assert given.difference == draft.staged.difference
    assert given.missing == [(table, *key) for table, key in draft.staged.missing]
    assert all(one.name in desk.text for one in given.again)


def test_files_of_one_name_are_told_apart(tmp_path: Path) -> None:
    """A finding in the second of two files of one name is not told of the first, by either way."""
    files = {"june/detentions.csv": ONE, "july/detentions.csv": OTHER.replace(b"99", b"many")}
    found = [(p.code, p.file, p.line) for p in by_desk(files)[0].problems]
    assert ("number-format", "detentions (2).csv", 2) in found
    assert [(p.code, p.file, p.line) for p in by_command(files, tmp_path, frozenset()).problems] == found
