"""The pure parts of the benchmarks; nothing is timed here."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from benchmarks.multiply import multiply
from benchmarks.report import document
from benchmarks.statistic import percentile
from benchmarks.uploads import erroneous_rows, new_rows, zipped

from dashboard.dataset.check import check
from dashboard.dataset.folder import read_contents
from dashboard.dataset.load import load
from dashboard.refresh.difference import package_of
from dashboard.refresh.reading.upload import read_upload
from dashboard.refresh.staging import Wishes, rows_of_sheets, stage

TINY = Path(__file__).parent / "data" / "tiny"


@pytest.mark.parametrize(("share", "expected"), [(0, 1), (0.5, 10), (0.95, 19), (1, 20)])
def test_a_percentile_is_one_of_the_values(share: float, expected: int) -> None:
    """A percentile is the smallest measured value that the share of all values does not exceed."""
    assert percentile(list(range(20, 0, -1)), share) == expected


def test_a_multiplied_package_is_valid(tmp_path: Path) -> None:
    """Twice the rows is a package without errors, with twice the figures and documents, each linked to its own."""
    before, after = load(TINY), load(multiply(TINY, tmp_path / "twice", 2))
    assert [p for p in check(tmp_path / "twice", date(2026, 1, 15)) if p.severity == "error"] == []
    assert len(after.figures) == 2 * len(before.figures)
    assert len(after.sources) == 2 * len(before.sources)
    assert len(after.organizations) == len(before.organizations)


def test_a_section_measured_again_replaces_only_itself() -> None:
    """Measuring one thing again leaves the other sections of the document as they were."""
    first = document({"rerun": "slow", "load": "large"}, "", "A machine.")
    second = document({"rerun": "quick"}, first, "A machine.")
    assert second == first.replace("slow", "quick")


def test_a_large_upload_is_new_and_valid() -> None:
    """The rows made for an upload are read without a repair or problem, are all new, and break nothing."""
    before = read_contents(TINY)
    package = package_of(before)
    files = new_rows(TINY, 200)
    upload = read_upload("big.zip", zipped(files), package)
    assert (upload.problems, upload.questions) == ((), ())
    rows = rows_of_sheets(upload.sheets)
    staged = stage(before, rows, Wishes(), date(2026, 1, 15))
    assert 200 <= len(rows) < 220 and len(staged.difference.of("added")) == len(rows) == len(staged.difference.rows)
    assert staged.errors == []


def test_an_upload_full_of_errors() -> None:
    """Every row of the other kind of upload has an error."""
    package = package_of(read_contents(TINY))
    upload = read_upload("errors.zip", zipped(erroneous_rows(TINY, "detentions")), package)
    rows = rows_of_sheets(upload.sheets)[:50]
    staged = stage(read_contents(TINY), rows, Wishes(), date(2026, 1, 15))
    assert {problem.line for problem in staged.errors} >= {row.line for row in rows}
