"""What is brought again under another name is what stands already: documents by address, figures by what they say."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.packages import TODAY, figure, laid, places, rows, source, stated, tiny
from tests.refresh.variants import as_text, zipped

from dashboard.dataset.files.folder import Contents
from dashboard.refresh.difference import package_of, rows_of
from dashboard.refresh.known import KnownContent
from dashboard.refresh.reading.again import Again, under_own_names
from dashboard.refresh.reading.upload import read_upload
from dashboard.refresh.staging import Incoming, Staged, Wishes, filled_only, rows_of_sheets, stage
from dashboard.wording.language import language_of
from dashboard.wording.problems import say

DOCUMENT = "open-cells-2025-10-03-1"
FILES = {
    "sources.csv": [
        ["source_id", "author_id", "title", "url", "published_on", "accessed_on", "language", "kind", "copy", "read"],
        [
            "doc 1",
            "open-cells",
            "The list of September",
            "https://www.open-cells.example/september/?utm_source=x",
            "2025-10-03",
            "2025-12-01",
            "en",
            "report",
            "original",
            "yes",
        ],
    ],
    "detentions.csv": [
        [
            "figure_id",
            "organization_id",
            "measure_id",
            "scope_id",
            "value",
            "qualifier",
            "as_of",
            "status",
            "date_basis",
        ],
        ["new 1", "open-cells", "people_on_list", "all", "149", "exact", "2025-09-30", "active", "stated"],
        ["new 2", "open-cells", "people_held", "all", "60", "exact", "2025-09-30", "active", "stated"],
    ],
    "attributions.csv": [
        ["figure_id", "source_id", "qualifier_as_relayed", "confidence"],
        ["new 1", "doc 1", "exact", "high"],
        ["new 2", "doc 1", "exact", "high"],
    ],
}


def sent(base: Contents) -> Staged:
    """The same zip once more, laid over a package."""
    package = package_of(base)
    known = {name: rows_of(base, table) for name, table in package.tables.items()}
    content = zipped(
        {
            name: as_text([dict(zip(head, line, strict=True)) for line in lines]).encode()
            for name, (head, *lines) in FILES.items()
        }
    )
    upload = read_upload("month.zip", content, package, known)
    return stage(base, filled_only(rows_of_sheets(upload.sheets), package.tables.keys()), Wishes(), TODAY)


def documents(staged: Staged) -> set[str]:
    return {key[0] for key in rows(staged.contents, "sources").keys() - rows(tiny(), "sources").keys()}


def test_the_same_zip_twice() -> None:
    """Brought a second time nothing is new, and nothing is found, though every row has another name by now."""
    first = sent(tiny())
    assert not first.errors
    assert len(first.difference.rows) == 5
    second = sent(first.contents)
    assert second.difference.rows == ()
    assert second.problems == ()
    assert second.contents == first.contents


def with_document(**cells: str) -> Contents:
    return laid(source("doc", 2, **cells), figure("fig"), stated("fig", "doc")).contents


@pytest.mark.parametrize(
    "cells",
    [
        {"url": "http://www.open-cells.example/september/?fbclid=x#a"},
        {"url": "https://open-cells.example/september", "published_on": "2025-11-01"},
        {"url": "https://open-cells.example/september", "title": "Another title"},
        {"url": "https://open-cells.example/september", "author_id": "lantern-committee"},
    ],
)
def test_another_document_of_the_same_page(cells: dict[str, str]) -> None:
    """Where anything but the address differs, nobody can tell: it is new, and told with the one that stands."""
    changed = {"accessed_on": "2025-12-02", **cells}
    staged = laid(source("again", 7, **changed), base=with_document())
    assert len(documents(staged)) == 2
    (found,) = [p for p in staged.problems if p.code == "document-known"]
    assert (found.severity, found.file, found.line, found.column) == ("warning", "my-sources.csv", 7, "url")
    assert found.parameters["other"] == DOCUMENT


def test_the_form_asks_whoever_wrote_it() -> None:
    """A person who types the address of a document that stands is asked about it, under any author."""
    base = with_document()
    typed = {"url": "https://open-cells.example/september", "author_id": "lantern-committee"}
    assert KnownContent(base, package_of(base)).alike(typed) == [DOCUMENT]


def test_a_page_that_carries_another_document() -> None:
    """Where one document is said to be carried by the author of the other, the page holds both on purpose."""
    carried = source(
        "again", 7, url="https://open-cells.example/september", author_id="lantern-committee", carrier_id="open-cells"
    )
    assert "document-known" not in {p.code for p in laid(carried, base=with_document()).problems}


def test_a_second_document_of_a_day() -> None:
    """Another document of the author on the same day is asked about, and is no error; of another day it is not."""
    url = "https://open-cells.example/another"
    asked = laid(source("again", 7, url=url), base=with_document())
    assert places(asked) == [("document-same-day", "my-sources.csv", 7, "published_on")]
    assert not asked.errors
    assert places(laid(source("again", url=url, published_on="2025-10-04"), base=with_document())) == []
    assert places(laid(source("again", url=url, published_on="2025-10"), base=with_document())) == []


def test_the_finding_stands_at_the_row_that_came() -> None:
    """Also where its name comes before that of the document it may be, with the value the person wrote."""
    came = source(
        "again", 7, author_id="open-cells", published_on="2025-09-01", url="http://open-cells.example/september"
    )
    (found,) = laid(came, base=with_document()).problems
    assert (found.file, found.line, found.value) == ("my-sources.csv", 7, "http://open-cells.example/september")
    assert found.parameters["other"] == DOCUMENT
    assert (found.parameters["document_title"], found.parameters["document_day"]) == (
        "The list of September",
        "2025-10-03",
    )


@pytest.mark.parametrize(
    ("code", "named", "todo"),
    [
        (
            "en",
            "“The list of September” by Open Cells, 3 October 2025 (open-cells-2025-10-03-1), which is there already.",
            "remove this row and write open-cells-2025-10-03-1 in",
        ),
        (
            "es",
            "«The list of September», de Celdas Abiertas, 3 de octubre de 2025 (open-cells-2025-10-03-1), que ya consta.",
            "quita esta fila y escribe open-cells-2025-10-03-1 en",
        ),
    ],
)
def test_the_standing_document_is_named(code: str, named: str, todo: str) -> None:
    """It is told by title, author and day, as a person knows it, its name in brackets, and no folder of ours."""
    again = source("again", 7, url="https://open-cells.example/september", title="Another")
    (found,) = [p for p in laid(again, base=with_document()).problems if p.code == "document-known"]
    words = say(found, language_of(code))
    assert named in words and todo in words
    assert "current" not in words and "((" not in words and "))" not in words


def test_two_rows_of_one_upload() -> None:
    """Of two rows that came in together neither stands already; the other is named with its line."""
    page = "https://open-cells.example/september"
    staged = laid(source("one", 3, url=page, author_id="lantern-committee"), source("two", 7, url=page, title=""))
    (found,) = [p for p in staged.problems if p.code == "document-known"]
    words = say(found, language_of("en"))
    assert f", in line {found.parameters['first']}." in words and "keep one of the two rows" in words
    assert "already" not in words


def test_an_answer_holds_while_a_title_is_corrected() -> None:
    """What a person knows the other document by is no part of what an answer is kept under."""
    again = source("again", 7, url="https://open-cells.example/september", title="Another")
    said_of = [
        next(p.mark for p in laid(again, base=with_document(title=title)).problems if p.code == "document-known")
        for title in ("The list of September", "The list of September 2025")
    ]
    assert said_of[0] == said_of[1] != ()


def test_a_person_takes_the_document_that_stands() -> None:
    """Said to be that one, the row makes no document and changes none; its figures are stated by the one that stands."""
    base = with_document()
    again = source("again", 7, title="Another title", url="https://open-cells.example/september")
    new = figure("new", 8, value="103", measure_id="people_held")
    staged = laid(again, new, stated("new", "again", 9), base=base, wishes=Wishes(instead={again.place: DOCUMENT}))
    assert documents(staged) == {DOCUMENT}
    assert {row.table for row in staged.difference.rows} == {"detentions", "attributions"}
    assert [row.key[1] for row in staged.difference.rows if row.table == "attributions"] == [DOCUMENT]
    assert staged.problems == ()


def test_a_figure_that_says_more_is_told() -> None:
    """A row taken for a figure that stands, and changing a note of it, says which and what."""
    came = replace(
        figure("again", 7),
        cells={**figure("again").cells, "note_en": "Counted twice.", "note_es": "Contado dos veces."},
    )
    staged = laid(came, base=with_document())
    (found,) = staged.problems
    assert (found.code, found.severity, found.line) == ("row-known", "warning", 7)
    assert found.parameters == {"other": "open-cells.people-on-list.2025-09-30", "columns": "note_en, note_es"}


@pytest.mark.parametrize(
    "cells",
    [{"value": "150"}, {"qualifier": "about"}, {"as_of": "2025-09"}, {"increment": "yes"}, {"status": "withdrawn"}],
)
def test_a_figure_that_says_something_else_is_new(cells: dict[str, str]) -> None:
    """Another number, hedge, date or standing is another figure."""
    added = [
        row
        for row in laid(figure("again", 2, **cells), base=with_document()).difference.rows
        if row.table == "detentions"
    ]
    assert [row.kind for row in added] == ["added"]


def test_apart_is_apart() -> None:
    """A figure that a person wants for itself is not taken for the one that stands."""
    row = figure("again", 7)
    staged = laid(Incoming(row.table, row.cells, row.file, row.line, apart=True), base=with_document())
    assert ("figure-doubled", "my-figures.csv", 7, "value") in places(staged)


def test_every_file_has_a_name_of_its_own() -> None:
    """Files that share a name are numbered; the same one chosen twice is one, and told."""
    chosen = [("C:\\x\\a.csv", b"3"), ("a.csv", b"4"), ("a\u200b.csv", b"5"), ("a.csv", b"3")]
    named = {"a.csv": b"3", "a (2).csv": b"4", "a (3).csv": b"5"}
    assert under_own_names(chosen) == (named, [Again("a.csv", "a.csv")])
