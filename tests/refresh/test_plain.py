"""Exporting into a plain folder, and reading one that is being written."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.refresh.stores import FIGURE, TODAY, variant

from dashboard.dataset.checks.check import check
from dashboard.dataset.files.folder import digest, read_contents
from dashboard.environment import Environment
from dashboard.refresh.edition import make_edition
from dashboard.refresh.publishing.failures import PublishFailed, Refused, StaleBase
from dashboard.refresh.publishing.plain import export_plain
from dashboard.ui.frame import store as ui_store


@pytest.fixture
def plain(tmp_path: Path) -> Any:
    folder = tmp_path / "data"
    folder.mkdir()
    for name, content in variant(1).items():
        (folder / name).write_bytes(content)
    return folder


def test_export_changes_what_differs(plain: Path) -> None:
    """An export writes the files that differ, tells which, and leaves nothing else behind."""
    inodes = {path.name: path.stat().st_ino for path in plain.iterdir()}
    changed = export_plain(plain, variant(2), digest(variant(1)), TODAY)
    assert changed == ["datapackage.json", "detentions.csv", "sources.csv"]
    assert read_contents(plain) == variant(2) and check(plain, TODAY) == []
    assert {path.name for path in plain.iterdir()} == set(variant(2))
    assert {name for name, inode in inodes.items() if (plain / name).stat().st_ino != inode} == set(changed)


def test_export_of_nothing_changes_nothing(plain: Path) -> None:
    """An export of what already stands there changes no file."""
    assert export_plain(plain, variant(1), digest(variant(1)), TODAY) == []


def test_export_over_a_stale_folder(plain: Path) -> None:
    """A folder somebody has changed since is not written over."""
    with pytest.raises(StaleBase):
        export_plain(plain, variant(3), digest(variant(2)), TODAY)
    assert read_contents(plain) == variant(1)


def test_export_with_a_clock_behind(plain: Path) -> None:
    """While the clock is behind the data that stands nothing is written, whatever day the new edition says."""
    early = date(2026, 1, 10)
    with pytest.raises(PublishFailed) as caught:
        export_plain(plain, make_edition(variant(2), early, {}), digest(variant(1)), early)
    assert caught.value.code == "clock" and read_contents(plain) == variant(1)


def test_export_deletes_nothing(plain: Path) -> None:
    """A package without a file of the folder is refused, and the file named."""
    (plain / "README.md").write_text("Kept.", encoding="utf-8")
    with pytest.raises(Refused) as caught:
        export_plain(plain, variant(2), digest(read_contents(plain)), TODAY)
    assert [(p.code, p.file) for p in caught.value.problems] == [("file-left-out", "README.md")]
    assert (plain / "README.md").exists()


def test_export_adds_a_file(plain: Path) -> None:
    """A file the folder does not have yet is added."""
    with_log = {**variant(2), "CHANGELOG.md": b"# Changes\n"}
    assert "CHANGELOG.md" in export_plain(plain, with_log, digest(variant(1)), TODAY)
    assert read_contents(plain) == with_log


def test_export_into_nothing(tmp_path: Path) -> None:
    """A folder that is not there is told, not made."""
    with pytest.raises(PublishFailed) as caught:
        export_plain(tmp_path / "no", variant(1), digest({}), TODAY)
    assert caught.value.code == "no-folder" and not (tmp_path / "no").exists()


def test_export_is_read_back(plain: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the folder afterwards does not hold what was written, the old files come back."""
    written = iter(["what was read before", "what was read back", "what was to be written"])
    monkeypatch.setattr("dashboard.refresh.publishing.plain.digest", lambda contents: next(written))
    with pytest.raises(PublishFailed) as caught:
        export_plain(plain, variant(2), "what was read before", TODAY)
    assert caught.value.code == "not-written"
    assert read_contents(plain) == variant(1) and not list(plain.glob(".*"))


def test_export_is_checked_afterwards(plain: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the folder has errors afterwards, the old files come back and new ones go."""
    spoiled = {"detentions.csv": variant(2)["detentions.csv"] + b"x"}
    monkeypatch.setattr(
        "dashboard.refresh.publishing.plain.check",
        lambda folder, today: check({**read_contents(folder), **spoiled}, today),
    )
    with pytest.raises(Refused):
        export_plain(plain, {**variant(2), "NEW.md": b"New."}, digest(variant(1)), TODAY)
    assert read_contents(plain) == variant(1) and not list(plain.glob(".*"))


def test_a_folder_that_moves_is_read_again(plain: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read while files were being written is neither shown nor kept: it is read again."""
    environment = Environment(data=plain, stated_day=TODAY)
    read, reads = ui_store._read, []

    def read_meanwhile(folder: Any, today: Any) -> Any:
        reads.append(folder)
        found = read(folder, today)
        if len(reads) == 1:
            export_plain(plain, variant(2), digest(variant(1)), TODAY)
        return found

    monkeypatch.setattr(ui_store, "_read", read_meanwhile)
    assert ui_store.current(environment).dataset.figures[FIGURE].value == 1002
    assert len(reads) == 2


def test_a_folder_that_never_rests_is_told(plain: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that changes every time it is read leaves the last good data and a word."""
    environment = Environment(data=plain, stated_day=TODAY)
    good, states = ui_store.current(environment).dataset, iter(range(100))
    monkeypatch.setattr(ui_store, "fingerprint", lambda folder: str(next(states)))
    loaded = ui_store.current(environment)
    assert loaded.dataset is good and [p.code for p in loaded.problems] == ["file-unreadable"]
