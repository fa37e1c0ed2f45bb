"""What the benchmarks measure; nothing is timed here."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from benchmarks.__main__ import SECTIONS, with_table
from benchmarks.answers import measure as answers
from benchmarks.counts import measure as count
from benchmarks.pages import beside, unlike, views
from benchmarks.steps import multiply, write_copies, write_errors
from tests.loops import run

from dashboard.dataset.checks.check import check
from dashboard.dataset.figures.load import load
from dashboard.dataset.files.folder import Contents, read_contents
from dashboard.refresh.difference import package_of
from dashboard.refresh.naming import Incoming
from dashboard.refresh.reading.upload import read_upload
from dashboard.refresh.staging import Wishes, rows_of_sheets, stage

ROOT = Path(__file__).parents[1]
TINY = ROOT / "tests" / "data" / "tiny"
TODAY = date(2026, 1, 15)


def test_the_bare_page_is_the_same_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is measured beside a page sends the very same elements, in a new session and in a rerun."""
    monkeypatch.setenv("DASHBOARD_DATA", str(TINY))
    monkeypatch.setenv("DASHBOARD_TODAY", TODAY.isoformat())
    shown = views(TINY)
    assert {view.page for view in shown} == {"", *(path.stem for path in (ROOT / "pages").glob("*.py"))}
    with beside() as (real, bare):
        assert {view.name: run(unlike(real, bare, view)) for view in shown} == {view.name: [] for view in shown}


def test_every_page_has_its_first_answer_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each page and each kind of single thing is a row, with its weight and both times."""
    monkeypatch.setenv("DASHBOARD_DATA", str(TINY))
    monkeypatch.setenv("DASHBOARD_TODAY", TODAY.isoformat())
    table = answers(1)
    assert {path.stem for path in (ROOT / "pages").glob("*.py")} | {"home", "one organization"} <= set(table.index)
    assert (table > 0).all(axis=None) and len(table.columns) == 4


def test_a_multiplied_package_is_valid(tmp_path: Path) -> None:
    """Twice the rows is a package without errors, with twice the figures and documents, each linked to its own."""
    before, after = load(TINY), load(multiply(TINY, tmp_path / "twice", 2))
    assert [p for p in check(tmp_path / "twice", TODAY) if p.severity == "error"] == []
    assert len(after.figures) == 2 * len(before.figures)
    assert len(after.sources) == 2 * len(before.sources)
    assert len(after.organizations) == len(before.organizations)


def test_a_large_upload_is_new_and_valid(tmp_path: Path) -> None:
    """The rows made for an upload are read without a repair or problem, are all new, and break nothing."""
    before = read_contents(TINY)
    rows = read_rows(write_copies(TINY, tmp_path / "new", range(1, 5)), before)
    staged = stage(before, rows, Wishes(), TODAY)
    assert len(rows) > 200 and len(staged.difference.of("added")) == len(rows) == len(staged.difference.rows)
    assert staged.errors == []


def test_an_upload_full_of_errors(tmp_path: Path) -> None:
    """Every row of the other kind of upload has an error."""
    before = read_contents(TINY)
    rows = read_rows(write_errors(TINY, tmp_path / "wrong", "detentions", 50), before)
    staged = stage(before, rows, Wishes(), TODAY)
    assert len(rows) == 50 and {problem.line for problem in staged.errors} >= {row.line for row in rows}


def read_rows(folder: Path, before: Contents) -> list[Incoming]:
    """The rows of an upload that needs no repair and asks nothing."""
    uploads = [read_upload(path.name, path.read_bytes(), package_of(before)) for path in sorted(folder.iterdir())]
    assert all((upload.problems, upload.questions, upload.repairs) == ((), (), ()) for upload in uploads)
    return [row for upload in uploads for row in rows_of_sheets(upload.sheets)]


def test_what_is_read_is_counted() -> None:
    """For each thing done it is told how often the data were read, which is at least once for each table."""
    counted = count(TINY)
    assert list(counted.index) == ["check", "stage of one row", "publish of one row"]
    tables = len(list(TINY.glob("*.csv")))
    # A staged row makes one table anew; who publishes a file reads that one, the state after and what was published.
    assert counted["descriptors parsed"].to_dict() == {"check": 1, "stage of one row": 1, "publish of one row": 5}
    assert (counted["tables parsed"] >= tables).all() and (counted["tables parsed"] <= tables + 6).all()


def test_a_section_measured_again_replaces_only_its_table() -> None:
    """Measuring one thing again leaves its words and the other sections of the document as they were."""
    document = "# Title\n\n## One\n\nWords.\n\n| a |\n| 1 |\n\nMeasured.\n\n## Two\n\n| b |\n| 2 |\n"
    assert with_table(document, "One", "| a |\n| 3 |\n\nAgain.") == document.replace(
        "| 1 |\n\nMeasured.", "| 3 |\n\nAgain."
    )
    assert with_table(document, "Two", "| b |\n| 4 |") == document.replace("| 2 |", "| 4 |")
    with pytest.raises(ValueError, match="Three"):
        with_table(document, "Three", "")


def test_the_document_has_every_section() -> None:
    """The document has a section for each measurement, and no other."""
    titles = re.findall(r"^## (.*)$", (ROOT / "docs" / "performance.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert titles == [title for title, _ in SECTIONS.values()]
