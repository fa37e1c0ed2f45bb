"""Finding documents."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dashboard.analysis.library import UNDATED, Document, Filters, library, search
from dashboard.analysis.words import words
from dashboard.dataset.figures.known import known_on
from dashboard.dataset.figures.load import Dataset, load

ROOT = Path(__file__).parents[2]
UNDATED_ID = "open-cells-2025-undated-1"


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return load(ROOT / "tests" / "data" / "tiny")


@pytest.fixture(scope="module")
def documents(dataset: Dataset) -> list[Document]:
    return library(dataset)


def ids(found: list[Document]) -> list[str]:
    return [document.source.id for document in found]


def test_newest_first_and_undated_last(documents: list[Document]) -> None:
    """Documents stand newest first; one that names only the month stands after the days of that month."""
    dates = [document.source.published_on for document in documents]
    assert dates[:5] == ["2025-07-06", "2025-07-05", "2025-07-04", "2025-07-01", "2025-07"]
    assert ids(documents)[-1] == UNDATED_ID and documents[-1].year == UNDATED


def test_every_document_stands_once(dataset: Dataset, documents: list[Document]) -> None:
    """No document is lost and none doubled."""
    assert sorted(ids(documents)) == sorted(dataset.sources)


def test_hand_of_a_document(dataset: Dataset, documents: list[Document]) -> None:
    """A document is first-hand when it is so for one of its figures; without figures it is neither."""
    hands = {document.source.id: document.hand for document in documents}
    assert hands["lantern-committee-2025-07-1"] == "first_hand"
    assert hands["valdoria-daily-2025-07-06-1"] == "relayed"
    assert hands[UNDATED_ID] == "relayed"
    assert {d.hand for d in library(replace(dataset, figures={}))} == {None}


@pytest.mark.parametrize("query", ["comité farol", "COMITE  FAROL", "lantern", "Farol committee"])
def test_names_in_both_languages(documents: list[Document], query: str) -> None:
    """An organization is found by any of its names, whatever the accents, the case and the order."""
    assert "lantern-committee-2025-07-1" in ids(search(documents, query))


def test_counters_whose_figures_are_stated(documents: list[Document]) -> None:
    """A document is found by the counters whose figures it states, though neither wrote nor carried it."""
    assert "valdoria-daily-2025-07-05-1" in ids(search(documents, "lantern"))


def test_numbers_are_whole(documents: list[Document]) -> None:
    """A number finds the documents that state exactly it."""
    assert ids(search(documents, "110")) == ["valdoria-daily-2025-07-05-1", "lantern-committee-2025-07-1"]
    assert search(documents, "11") == []


@pytest.mark.parametrize("query", ["1100", "1,100", "1.100", "1\u202f100", "1\u00a0100", "1'100", "(1,100)"])
def test_numbers_however_grouped(documents: list[Document], query: str) -> None:
    """A number is the same number with a comma, a point or a blank between its thousands."""
    assert ids(search(documents, query)) == ["valdoria-daily-2025-07-06-1"]


def test_upper_value_of_a_range(documents: list[Document]) -> None:
    """Both numbers of a range are found."""
    assert ids(search(documents, "140")) == ids(search(documents, "160")) == ["lantern-committee-2025-07-1"]


def test_date_of_publication(documents: list[Document]) -> None:
    """The year, the month and the day of publication find a document."""
    assert len(search(documents, "2025-07")) == 5
    assert ids(search(documents, "2025-07-06")) == ["valdoria-daily-2025-07-06-1"]


def test_all_words_must_match(documents: list[Document]) -> None:
    """Each further word narrows the search."""
    assert ids(search(documents, "list retold")) == ["valdoria-daily-2025-07-06-1"]
    assert search(documents, "list retold nowhere") == []


def test_notes_are_searched(documents: list[Document]) -> None:
    """A word of the note on a document finds it."""
    assert ids(search(documents, "cited")) == [UNDATED_ID]


def test_empty_query_finds_all(documents: list[Document]) -> None:
    """Without a query every document is shown; a query of signs alone finds none."""
    assert search(documents, "   ") == documents
    assert search(documents, "«?!»") == []


@pytest.mark.parametrize(
    "query", ["x" * 10_000, "1," * 5_000, "<script>alert(1)</script>", "'; DROP--", "\x00[(", "%_*"]
)
def test_hostile_query_finds_nothing(documents: list[Document], query: str) -> None:
    """A query is only ever compared, never run."""
    assert search(documents, query) == []


@pytest.mark.parametrize(
    ("filters", "number"),
    [
        (Filters(hand="first_hand"), 7),
        (Filters(kind="report"), 4),
        (Filters(language="es"), 1),
        (Filters(year=UNDATED), 1),
        (Filters(year="2025"), 8),
        (Filters("first_hand", "report", "en", "2025"), 3),
    ],
)
def test_filters(documents: list[Document], filters: Filters, number: int) -> None:
    """A document passes when it has every trait asked for."""
    assert len(search(documents, "", filters)) == number


def test_known_on_a_day(dataset: Dataset) -> None:
    """As known on a day, later documents are left out, and undated ones unless they are asked for."""
    day = date(2025, 7, 1)
    known = library(known_on(dataset, day), day, with_undated=False)
    assert all(d.source.published_on <= "2025-07-01" for d in known)
    assert "lantern-committee-2025-07-1" not in ids(known) and UNDATED_ID not in ids(known)
    assert UNDATED_ID in ids(library(known_on(dataset, day, True), day))


def test_words_keep_what_is_no_number() -> None:
    """A short group of digits stays apart; a name with digits stays one word."""
    assert words("Justicia 11J: 1,33 y 12.345.678") == ["justicia", "11j", "1", "33", "y", "12345678"]
