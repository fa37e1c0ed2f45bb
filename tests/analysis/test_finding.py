"""Finding figures by words, in both languages."""

from __future__ import annotations

import pytest

from dashboard.analysis.finding import SoughtFigure, findable_figures, meant, search_figures, vocabulary
from dashboard.dataset.figures.load import Dataset


@pytest.fixture(scope="module")
def findable(dataset: Dataset) -> list[SoughtFigure]:
    return findable_figures(dataset)


@pytest.mark.parametrize(
    ("one", "other"),
    [("mujeres 2025", "women 2025"), ("agosto 2026", "august 2026"), ("31 de agosto de 2026", "August 31, 2026")],
)
def test_both_languages_find_the_same(findable: list[SoughtFigure], one: str, other: str) -> None:
    """What is counted and when is found in either language."""
    found = search_figures(findable, one)
    assert found and found == search_figures(findable, other)


def test_women_of_2025(findable: list[SoughtFigure]) -> None:
    """``mujeres 2025`` finds figures of women that refer to 2025, and nothing else."""
    for figure in search_figures(findable, "mujeres 2025"):
        assert "women" in f"{figure.measure.id} {figure.scope.id}"
        assert figure.reference.earliest.year <= 2025 <= figure.reference.latest.year


@pytest.mark.parametrize("number", ["1,339", "1.339", "1339", "1 339"])
def test_numbers_as_people_write_them(findable: list[SoughtFigure], number: str) -> None:
    """A number is found however its thousands are written, and is the whole number."""
    found = search_figures(findable, f"Prisoners Defenders {number}")
    assert found and {figure.value for figure in found} == {1339}


def test_small_words_ask_for_nothing(findable: list[SoughtFigure]) -> None:
    """*In* and *de* beside other words do not narrow a search; alone they are words."""
    assert search_figures(findable, "mujeres en 2025") == search_figures(findable, "mujeres 2025")
    assert search_figures(findable, "women in 2025") == search_figures(findable, "mujeres 2025")


@pytest.mark.parametrize("query", ["", "   ", "?!", "<script>alert(1)</script>", "zzzzzz"])
def test_what_finds_nothing(findable: list[SoughtFigure], query: str) -> None:
    """No word, signs alone and words nobody uses find no figure."""
    assert search_figures(findable, query) == []


@pytest.mark.parametrize(
    ("query", "guess"),
    [
        ("mujres 2025", "mujeres 2025"),
        ("prisonrs defenders", "prisoners defenders"),
        ("prisioners defenders", "prisoners defenders"),
        ("xqzw", ""),
        ("mujeres 2025", ""),
    ],
)
def test_did_you_mean(findable: list[SoughtFigure], query: str, guess: str) -> None:
    """A word that resembles a known one is guessed; what resembles nothing, and what is known, is not."""
    assert meant(query, vocabulary(one.tokens for one in findable)) == guess


def test_only_what_stands_newest_first(findable: list[SoughtFigure]) -> None:
    """Withdrawn figures are not offered; the newest come first."""
    days = [one.figure.reference.latest for one in findable]
    assert all(one.figure.stands for one in findable) and days == sorted(days, reverse=True)
