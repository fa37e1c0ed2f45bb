"""What became of one figure: every version that touched it, with who, why and each cell."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from tests.refresh.stores import FIGURE, SOURCE, TODAY, note_of, put, variant, with_cell

from dashboard.__main__ import main
from dashboard.dataset.files.canonical import serialize
from dashboard.dataset.files.package import read_package
from dashboard.refresh.publishing import figure_history as module
from dashboard.refresh.publishing.figure_history import HistoryStep, changes_in, figure_history, tables_of_figures
from dashboard.refresh.publishing.publication import Note, Publication
from dashboard.refresh.publishing.store import commit, current_version, history, undo

OTHER = "open-cells.people-held.2025-06-30"
TABLES = tables_of_figures(read_package(variant(1)).tables)


def publish(store: Path, contents: Mapping[str, bytes], who: str = "Luis", why: str = "a correction") -> Publication:
    note = Note(who, why, "2026-01-16T09:00:00+00:00")
    return commit(store, contents, current_version(store), note)


def without(contents: Mapping[str, bytes], name: str, **cells: Any) -> dict[str, bytes]:
    """The package without the rows that hold these cells."""
    table = read_package(contents).tables[name]
    rows = list(csv.DictReader(io.StringIO(contents[table.path].decode(), newline="")))
    kept = [row for row in rows if any(row[column] != cell for column, cell in cells.items())]
    assert len(kept) < len(rows)
    return {**contents, table.path: serialize(table, kept)}


def of(store: Path, figure_id: str = FIGURE) -> list[HistoryStep]:
    return figure_history(store, history(store), figure_id, partial(changes_in, tables=TABLES))


def told(steps: Sequence[HistoryStep]) -> list[tuple[int, str, list[Any]]]:
    return [
        (step.publication.number, step.kind, [(c.column, c.before, c.after) for row in step.rows for c in row.cells])
        for step in steps
    ]


@pytest.fixture
def store(tmp_path: Path) -> Path:
    put(tmp_path / "store", 1)
    return tmp_path / "store"


def test_added_and_changed(store: Path) -> None:
    """Each version is told with every cell that differs, newest first, and with its person and reason."""
    changed = with_cell(
        with_cell(variant(1), "detentions", FIGURE, "value", "1002"), "detentions", FIGURE, "note_en", 'x, \n"y"'
    )
    publish(store, changed)
    steps, note = of(store), note_of(1)
    assert told(steps) == [(2, "changed", [("value", "1001", "1002"), ("note_en", "", 'x, \n"y"')]), (1, "added", [])]
    assert [(s.publication.who, s.publication.why) for s in steps] == [("Luis", "a correction"), (note.who, note.why)]


def test_what_did_not_touch_it_is_not_told(store: Path) -> None:
    """A version that changed another figure, a document's title or a text is no version of this one."""
    publish(store, with_cell(variant(1), "detentions", OTHER, "value", "7"))
    publish(store, {**with_cell(variant(1), "sources", SOURCE, "title", "x"), "README.md": b"x"})
    assert [step.publication.number for step in of(store)] == [1]
    assert [step.publication.number for step in of(store, OTHER)] == [3, 2, 1]


def test_documents_belong_to_it(store: Path) -> None:
    """A document added to a figure or taken from it is a change of it, with no cell of the figure itself."""
    fewer = without(variant(1), "attributions", figure_id=FIGURE, source_id=SOURCE)
    publish(store, fewer)
    publish(store, variant(1))
    kinds = [[(row.table, row.kind, row.key[1]) for row in step.rows] for step in of(store)[:2]]
    assert kinds == [[("attributions", "added", SOURCE)], [("attributions", "removed", SOURCE)]]


def test_taken_out_and_brought_back(store: Path) -> None:
    """A figure that is gone is told as taken out, and undo as added again."""
    publish(store, without(variant(1), "detentions", figure_id=FIGURE))
    undone = undo(store, "Ana", "a slip", TODAY)
    assert [(s.kind, s.publication.restores) for s in of(store)] == [("added", 1), ("removed", None), ("added", None)]
    assert of(store)[0].publication == undone


def test_where_old_versions_were_removed(store: Path) -> None:
    """Where older versions are gone nothing is said of who added the figure."""
    put(store, 2)
    put(store, 3)
    for path in (store / "versions" / "1").iterdir():
        path.unlink()
    (store / "versions" / "1").rmdir()
    assert [(n, kind) for n, kind, _ in told(of(store))] == [(3, "changed"), (2, "kept")]


def test_a_damaged_version_is_said(store: Path) -> None:
    """What a damaged version changed is unknown, and is told with the next one against the last whole one."""
    put(store, 2)
    put(store, 3)
    path = store / "versions" / "2" / "detentions.csv"
    path.chmod(0o644)
    path.write_bytes(path.read_bytes() + b"\n")
    assert told(of(store)) == [(3, "changed", [("value", "1001", "1003")]), (2, "unknown", []), (1, "added", [])]


def test_no_such_figure(store: Path) -> None:
    """A figure that no version has is no history, also beside a damaged version."""
    assert of(store, "nobody.nothing") == []
    (store / "versions" / "1" / "detentions.csv").chmod(0o644)
    (store / "versions" / "1" / "detentions.csv").write_bytes(b"")
    assert of(store, "nobody.nothing") == []


def test_only_what_differs_is_read(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A table with the same checksum in two versions is not opened."""
    for number in range(2, 12):
        publish(store, {**variant(1), "README.md": b"%d" % number})
    opened = []
    read = module.read_file
    monkeypatch.setattr(module, "read_file", lambda path: (opened.append(path), read(path))[1])
    assert len(of(store)) == 1
    assert {path.parent.name for path in opened} == {"1"}


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (
            "en",
            [
                "Version 2, 16 January 2026, 09:00 UTC: Changed",
                "Published by Luis",
                "Reason: a correction",
                "1001 → 1002",
                "Version 1, ",
                ": Added",
            ],
        ),
        (
            "es",
            [
                "Versión 2, 16 de enero de 2026, 09:00 UTC: Se cambió",
                "Publicada por Luis",
                "Motivo: a correction",
                "1001 → 1002",
                ": Se añadió",
            ],
        ),
    ],
)
def test_from_the_command_line(
    store: Path, capsys: pytest.CaptureFixture[str], code: str, words: Sequence[str]
) -> None:
    """``history FIGURE`` prints every version of it; an unknown figure and a plain folder are told."""
    publish(store, with_cell(variant(1), "detentions", FIGURE, "value", "1002"))
    assert main(["history", FIGURE, "--to", str(store), "--lang", code]) == 0
    printed = capsys.readouterr().out
    assert all(word in printed for word in words)
    assert main(["history", "nobody\x1b[2J", "--to", str(store), "--lang", code]) == 1
    assert "nobody[2J" in capsys.readouterr().out


def test_a_plain_folder_records_nothing(folder_of_variant: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Over a plain folder the command says that it records no versions of a figure."""
    assert main(["history", FIGURE, "--to", str(folder_of_variant)]) == 1
    assert "reads a plain folder" in capsys.readouterr().out


@pytest.fixture
def folder_of_variant(tmp_path: Path) -> Path:
    for name, content in variant(1).items():
        (tmp_path / name).write_bytes(content)
    return tmp_path
