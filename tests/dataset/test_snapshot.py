"""A state of a package in memory is read once."""

from __future__ import annotations

from unittest.mock import patch

from tests.packages import tiny

from dashboard.dataset.files import snapshot as module
from dashboard.dataset.files import text_files
from dashboard.dataset.files.snapshot import Snapshot, snapshot
from dashboard.refresh.difference import difference, package_of, rows_of


def test_equal_to_its_files() -> None:
    """A snapshot is the files it holds: equal to them in either order, and told from others."""
    assert Snapshot(tiny()) == tiny() and tiny() == Snapshot(tiny())
    assert Snapshot(tiny()) != {**tiny(), "README.md": b"other"}
    assert snapshot(held := Snapshot(tiny())) is held


def test_read_once() -> None:
    """The descriptor is parsed once, and each table once, however often its rows are asked for."""
    held = Snapshot(tiny())
    with (
        patch.object(text_files, "read_lines", wraps=text_files.read_lines) as lines,
        patch.object(module, "read_package", wraps=module.read_package) as described,
    ):
        for _ in range(3):
            package = package_of(held)
            assert rows_of(held, package.tables["scopes"]) == rows_of(tiny(), package.tables["scopes"])
            assert not difference(held, held)
    assert sum(call.args[1] == "scopes.csv" for call in lines.call_args_list) == 1 + 3
    assert described.call_count == 1


def test_not_changed_by_a_reader() -> None:
    """The files given may change afterwards; the snapshot does not."""
    files = dict(tiny())
    held = Snapshot(files)
    files["scopes.csv"] = b""
    assert held == tiny()


def test_what_is_read_is_kept_for_the_next_state() -> None:
    """A state made of another reads the files that differ, and the descriptor only where it does."""
    held = Snapshot(tiny())
    assert held.tables and held.package
    files = {**tiny(), "scopes.csv": tiny()["scopes.csv"] + b"new,New,Nuevo,x,x,,,\n"}
    with (
        patch.object(text_files, "read_lines", wraps=text_files.read_lines) as lines,
        patch.object(module, "read_package", wraps=module.read_package) as described,
    ):
        then = held.with_files(files)
        assert len(then.tables[0]["scopes"].rows) == len(held.tables[0]["scopes"].rows) + 1
        assert then.rows(then.package.tables["detentions"]) == held.rows(held.package.tables["detentions"])
    assert [call.args[1] for call in lines.call_args_list] == ["scopes.csv"] and described.call_count == 0
    assert then.package.files == files and held.package.files == tiny()
