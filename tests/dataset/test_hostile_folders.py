"""Whatever lies where a package should: it is told in words, and nothing waits, crashes or reads without end."""

from __future__ import annotations

import shutil
import tracemalloc
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.blows import BLOWS, INSTEAD, no_waiting, replaced

from dashboard.dataset.checks.check import check
from dashboard.dataset.figures.load import load
from dashboard.dataset.files.disk import TooLarge, read_file
from dashboard.dataset.files.folder import locate, read_contents
from dashboard.dataset.problems import Problem, UnreadableDataset
from dashboard.dataset.progress import Ended
from dashboard.wording.language import catalogues, language_of
from dashboard.wording.problems import say

TINY = Path(__file__).parent.parent / "data" / "tiny"
TODAY = date(2026, 1, 15)
# Other files of a folder: they keep nothing from being read.
HARMLESS = ("CHANGELOG.md", "README.md", "more.csv")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TINY, tmp_path / "data"))


def refusal(folder: Path) -> list[Problem]:
    """Why loading refuses a folder; a few errors only the check looks for."""
    try:
        load(folder)
    except UnreadableDataset as error:
        return error.problems
    return []


@pytest.mark.parametrize("blow", BLOWS)
def test_every_blow_is_told(folder: Path, blow: str, caplog: pytest.LogCaptureFixture) -> None:
    """Every blow is an error in words in each language, found by the check and by loading alike, without a traceback."""
    BLOWS[blow](folder)
    with no_waiting():
        problems = [p for p in check(locate(folder), TODAY) if p.severity == "error"]
        told = [*problems, *refusal(locate(folder))]
    assert problems and "check-failed" not in {p.code for p in told}
    assert all(say(problem, language_of(code)) for problem in told for code in catalogues())
    assert caplog.records == []


@pytest.mark.parametrize("put", INSTEAD.values(), ids=INSTEAD)
@pytest.mark.parametrize("name", HARMLESS)
def test_other_files_keep_nothing_from_being_read(folder: Path, name: str, put: Any) -> None:
    """A file that is no part of the tables may be anything: the package is read all the same."""
    (folder / name).touch()
    replaced(name, put)(folder)
    with no_waiting():
        assert [p for p in check(folder, TODAY) if p.severity == "error"] == []
        assert load(folder).figures


def test_a_file_without_end_costs_no_memory(folder: Path) -> None:
    """Of a file that is too large nothing is read."""
    replaced("detentions.csv", INSTEAD["100 MB"])(folder)
    tracemalloc.start()
    with pytest.raises(TooLarge):
        read_file(folder / "detentions.csv")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 1024 * 1024


def test_the_files_of_a_package_are_ordinary(folder: Path) -> None:
    """What is published, exported or handed on is read from ordinary files alone."""
    for name, put in INSTEAD.items():
        put(folder / f"{name.replace(' ', '-')}.csv") if name != "100 MB" else None
    with no_waiting():
        assert read_contents(folder) == read_contents(TINY)


def test_ending_a_check_is_no_finding(folder: Path) -> None:
    """Whoever ends a check gets their own word back; it is not taken for a fault of the data."""

    def end(*_: object) -> None:
        raise Ended

    with pytest.raises(Ended):
        check(folder, TODAY, end)
