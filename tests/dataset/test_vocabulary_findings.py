"""What is told of the vocabulary of several packages stands beside what is told of each alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.packages import TODAY, described, rows, tiny, with_rows

from dashboard.dataset.checks.check import check
from dashboard.dataset.checks.judgements import row_of
from dashboard.dataset.checks.vocabulary import check_vocabulary
from dashboard.dataset.files.folder import Contents
from dashboard.dataset.problems import Problem


def measure(**cells: str) -> Contents:
    return with_rows(tiny(), "measures", rows(tiny(), "measures")["people_held",] | cells)


def beside(later: Contents) -> list[Problem]:
    """The findings about a package that stands beside the invented one."""
    return check_vocabulary({"valdoria": tiny(), "morvania": later})


@pytest.mark.parametrize(
    "broken",
    [
        {},
        {"datapackage.json": b"{"},
        {name: content for name, content in tiny().items() if name != "measures.csv"},
        {**tiny(), "measures.csv": b"\xff\xfe\x00"},
        described(tiny(), lambda descriptor: descriptor["resources"].clear()),
    ],
)
def test_a_broken_package_takes_no_other_down(broken: Contents) -> None:
    """What cannot be read is left out, wherever it stands; its own check says why, and the others are compared."""
    other = measure(label_en="Prisoners")
    found = [p for p in check_vocabulary({"a": tiny(), "b": broken, "c": other}) if p.file.startswith("c/")]
    assert [(p.code, p.file, p.column) for p in found] == [("vocabulary-words", "c/measures.csv", "label_en")]
    assert {p.severity for p in check(broken, TODAY)} >= {"error"}


def test_a_folder_that_is_gone(tmp_path: Path) -> None:
    """A folder that is not there has no vocabulary."""
    assert check_vocabulary({"a": tmp_path / "gone", "b": tiny()}) == []


def test_words_that_rightly_differ_can_be_answered() -> None:
    """An answer in a package's own table holds, and its check alone does not call it an answer to nothing."""
    later = measure(label_en="Prisoners")
    [problem] = beside(later)
    answered = with_rows(later, "judgements", row_of(problem.mark, date(2026, 1, 10), "The law says prisoners."))
    [again] = beside(answered)
    assert again.answer is not None
    assert again.answer.why == "The law says prisoners."
    assert check(answered, TODAY) == check(later, TODAY)
    [error] = beside(measure(kind="flow"))
    assert error.mark == ()
