"""Whatever an upload is made of, reading it stops where the first of its limits is reached."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest
from tests.refresh.attacks import ATTACKS, HEADER, Attack, book, one_cell, zipped
from tests.refresh.test_upload import say_all
from tests.refresh.variants import TINY

from dashboard.dataset.files.package import read_package
from dashboard.refresh.reading.budget import Budget
from dashboard.refresh.reading.limits import LIMITS
from dashboard.refresh.reading.upload import Upload, read_upload

PACKAGE = read_package(TINY)


def read(name: str, content: bytes, budget: Budget) -> Upload:
    upload = read_upload(name, content, PACKAGE, budget=budget)
    say_all(upload)
    return upload


def places(upload: Upload) -> list[tuple[str, str, int | None]]:
    return [(problem.code, problem.file, problem.line) for problem in upload.problems]


@pytest.mark.parametrize("attack", ATTACKS, ids=[attack.name for attack in ATTACKS])
def test_attack(attack: Attack) -> None:
    """Reading stops in the first line that is too much, with one problem that names the limit, and keeps nothing.

    No clock runs: on a slow machine time would be up before what is tested.
    """
    upload = read(attack.file.partition(" ")[0], attack.make(), Budget(clock=lambda: 0.0))
    assert places(upload) == [(f"upload-{attack.limit}", attack.file, attack.line)]
    assert (upload.sheets, upload.questions) == ((), ())


def test_limits_are_of_the_upload_as_a_whole() -> None:
    """What the tables of a zip have together is counted, not what each has."""
    half = HEADER + b"a,1\n" * 6
    content = zipped([("detentions.csv", half), ("related.csv", half)])
    assert places(read("data.zip", content, Budget(replace(LIMITS, rows=10)))) == [
        ("upload-rows", "data.zip › related.csv", 4)
    ]
    budget = Budget(replace(LIMITS, rows=14))
    assert not any(problem.code == "upload-rows" for problem in read("data.zip", content, budget).problems)
    assert (budget.spent["rows"], budget.spent["lines"], budget.spent["cells"]) == (14, 14, 28)


def test_what_is_unpacked_is_counted() -> None:
    """Of a zip only tables are unpacked, and the start of other files; what would be too much is not begun."""
    table = HEADER + b"a,1\n" * 100
    content = zipped([("detentions.csv", table), ("notes.bin", b"x" * 1_000_000)])
    budget = Budget()
    read("data.zip", content, budget)
    assert len(table) < budget.spent["expanded"] < len(table) + 1_000
    assert places(read("data.zip", content, Budget(replace(LIMITS, expanded=len(table))))) == [
        ("upload-expanded", "data.zip › detentions.csv", None)
    ]


ROWS = HEADER + b"a,1\n" * 50


@pytest.mark.parametrize(
    "content", [ROWS, zipped([("detentions.csv", ROWS)]), book("<row/>" * 50), book(after="<a/>" * 50)]
)
def test_time_is_counted(content: bytes) -> None:
    """Processor time is looked at in every line and every element, and reading stops when it is up."""
    ticks = count()
    upload = read("data", content, Budget(replace(LIMITS, seconds=20), clock=lambda: float(next(ticks))))
    assert [problem.code for problem in upload.problems] == ["upload-seconds"]
    assert (upload.problems[0].line or 0) < 50
    assert next(ticks) == 22


def test_time_of_mending_is_counted() -> None:
    """The time is up as well where cells are read one by one, after all lines have been taken."""
    content = HEADER + b" a ,1.150\n" * 50
    ticks = count()
    budget = Budget(replace(LIMITS, seconds=130), clock=lambda: float(next(ticks)))
    assert places(read("detentions.csv", content, budget)) == [("upload-seconds", "detentions.csv", 29)]


def test_what_is_at_a_limit_is_read() -> None:
    """As much as a limit allows is read."""
    limits = replace(LIMITS, lines=4, rows=4, cells=8, columns=2)
    assert "upload-column-missing" in {
        p.code for p in read("detentions.csv", HEADER + b"a,1\n" * 3, Budget(limits)).problems
    }
    rows = one_cell("<t>a</t>") * 3
    assert "upload-column-missing" in {p.code for p in read("libro.xlsx", book(rows), Budget(limits)).problems}


def test_texts_that_no_cell_shows() -> None:
    """The texts of a workbook are counted where they are kept, whether or not a cell shows them."""
    budget = Budget(replace(LIMITS, cells=10))
    assert places(read("libro.xlsx", book(texts="<si/>" * 11), budget)) == [("upload-cells", "libro.xlsx", None)]


def test_nested_elements() -> None:
    """A workbook whose elements are nested without end is damaged."""
    assert places(read("libro.xlsx", book(after="<a>" * 200 + "</a>" * 200), Budget())) == [
        ("upload-workbook-broken", "libro.xlsx", None)
    ]


@pytest.mark.parametrize("cell", ["a" + " " * 200_000 + "a", "á" * 200_000])
def test_a_huge_cell_is_looked_through_once(cell: str) -> None:
    """A cell of blanks or letters by the hundred thousand takes no longer than its length."""
    upload = read("detentions.csv", HEADER + cell.encode() + b",1\n", Budget())
    assert "upload-seconds" not in {problem.code for problem in upload.problems}


def test_words_of_an_unknown_encoding() -> None:
    """A text of letters by the hundred thousand in an old encoding takes no longer than its length."""
    content = HEADER + b"a" * 200_000 + b"\xe9,1\n"
    upload = read("detentions.csv", content, Budget())
    assert "upload-seconds" not in {problem.code for problem in upload.problems}
