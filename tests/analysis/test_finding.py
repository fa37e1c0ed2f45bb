"""Finding figures by words, in both languages."""

from __future__ import annotations

from typing import Any

import pytest
from tests.factories import make_attribution, make_figure, make_source

from dashboard.analysis.asked import dates_in, day_rank, read
from dashboard.analysis.finding import SoughtFigure, findable_figures, meant, meant_name, search_figures, vocabulary
from dashboard.analysis.words import names_of, words_of
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure
from dashboard.wording.queries import manner_of

MANNER = manner_of(("en", "es"))


@pytest.fixture(scope="module")
def findable(dataset: Dataset) -> list[SoughtFigure]:
    return findable_figures(dataset)


def figures(findable: list[SoughtFigure], query: str) -> list[Figure]:
    return search_figures(findable, read(query, MANNER))


@pytest.mark.parametrize(
    ("one", "other"),
    [("mujeres 2025", "women 2025"), ("agosto 2026", "august 2026"), ("31 de agosto de 2026", "August 31, 2026")],
)
def test_both_languages_find_the_same(findable: list[SoughtFigure], one: str, other: str) -> None:
    """What is counted and when is found in either language."""
    found = figures(findable, one)
    assert found and found == figures(findable, other)


def test_women_of_2025(findable: list[SoughtFigure]) -> None:
    """``mujeres 2025`` finds figures of women that refer to 2025, and nothing else."""
    for figure in figures(findable, "mujeres 2025"):
        assert "women" in f"{figure.measure.id} {figure.scope.id}"
        assert figure.reference.earliest.year <= 2025 <= figure.reference.latest.year


@pytest.mark.parametrize("number", ["1,339", "1.339", "1339", "1 339"])
def test_numbers_as_people_write_them(findable: list[SoughtFigure], number: str) -> None:
    """A number is found however its thousands are written, and is the whole number."""
    found = figures(findable, f"Prisoners Defenders {number}")
    assert found and {figure.value for figure in found} == {1339}


def test_small_words_ask_for_nothing(findable: list[SoughtFigure]) -> None:
    """*In* and *de* beside other words do not narrow a search; alone they are words."""
    assert figures(findable, "mujeres en 2025") == figures(findable, "mujeres 2025")
    assert figures(findable, "women in 2025") == figures(findable, "mujeres 2025")


@pytest.mark.parametrize("query", ["", "   ", "?!", "<script>alert(1)</script>", "zzzzzz"])
def test_what_finds_nothing(findable: list[SoughtFigure], query: str) -> None:
    """No word, signs alone and words nobody uses find no figure."""
    assert figures(findable, query) == []


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
    days = [one.figure.reference.lateness for one in findable]
    assert all(one.figure.stands for one in findable) and days == sorted(days, reverse=True)


@pytest.mark.parametrize(
    ("query", "hedge", "value"),
    [
        ("more than 800", "more_than", 800),
        ("over 800", "more_than", 800),
        ("más de 800", "more_than", 800),
        ("at least 760", "at_least", 760),
        ("al menos 760", "at_least", 760),
        ("alrededor de 700", "about", 700),
        ("about 700", "about", 700),
        ("Justicia 11J: at least 760", "at_least", 760),
        ("around 1,000", "about", 1000),
    ],
)
def test_claims_as_the_pages_word_them(findable: list[SoughtFigure], query: str, hedge: str, value: int) -> None:
    """A number behind a hedge is found as the number of a figure, never as a day; the same hedge comes first."""
    found = figures(findable, query)
    assert found and all(value in (figure.value, figure.value_high) for figure in found)
    assert found[0].qualifier == hedge
    is_other = [figure.qualifier != hedge for figure in found]
    assert is_other == sorted(is_other)


def test_hedges_are_no_words_of_titles(findable: list[SoughtFigure]) -> None:
    """*Over* before a number is no word of *detained over protests*; elsewhere it is a word as any other."""
    assert not read("over 800", MANNER).words
    assert read("detained over protests", MANNER).words == (" detained", " over", " protests")
    assert read("between 1,150 and 2,000", MANNER).claims == (("between", 1150), ("between", 2000))
    assert read("between 11 and 16 July 2021", MANNER).dates == ("2021-07-16",)
    assert read("up to 20 July 2021", MANNER) == read("20 July 2021", MANNER)


def test_hedge_before_a_year(findable: list[SoughtFigure]) -> None:
    """*About 2021* may be about the year."""
    found = figures(findable, "about 2021")
    assert {figure.id for figure in found} == {figure.id for figure in figures(findable, "2021")}


@pytest.mark.parametrize("query", ["march 2025", "marzo 2025", "Marzo de 2025", "mar 2025", "2025 March", "2025-03"])
def test_month_and_year_are_one_date(findable: list[SoughtFigure], query: str) -> None:
    """Figures of a month come before those that end in it or were published in it; no others are found."""
    found = figures(findable, query)
    ranks = [day_rank(figure, "2025-03") for figure in found]
    assert found == figures(findable, "march 2025") and set(ranks) == {0, 1, 3} and ranks == sorted(ranks)


@pytest.mark.parametrize(
    ("reference", "rank"),
    [
        ({"as_of": "2025-03-13"}, 0),
        ({"start": "2025-03-02", "end": "2025-03-13"}, 0),
        ({"start": "2025-01", "end": "2025-03"}, 1),
        ({"start": "2025-03", "end": "2025-06"}, 2),
        ({"start": "2025-03"}, 0),
        ({"as_of": "2024-12"}, 3),
        ({"start": "2024-03", "end": "2025-09", "attributions": ()}, 4),
    ],
)
def test_nearness_to_a_month(reference: Any, rank: int) -> None:
    """A figure is of a month, ends, begins or was published in it, or has nothing to do with it."""
    published = (make_attribution(make_source(published_on="2025-03-20")),)
    assert day_rank(make_figure(**{"attributions": published, **reference}), "2025-03") == rank


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("31 de agosto de 2026", ["2026-08-31"]),
        ("August 31, 2026", ["2026-08-31"]),
        ("de marzo de 2024 a septiembre de 2025", ["2024-03", "2025-09"]),
        ("march of the 2025 women", []),
        ("99 march", []),
    ],
)
def test_dates_of_a_text(text: str, dates: list[str]) -> None:
    """A day, a month and a year side by side are one date."""
    assert dates_in(text, ("en", "es")) == dates


@pytest.mark.parametrize(
    ("query", "guess"),
    [
        ("prisioners defenders", "prisoners defenders"),
        ("prisioners defenders 2025", "prisoners defenders 2025"),
        ("prisoners defenders", ""),
        ("presos", ""),
        ("cubanos", ""),
        ("at least 760", ""),
    ],
)
def test_slips_in_names(dataset: Dataset, findable: list[SoughtFigure], query: str, guess: str) -> None:
    """A slip in a name is seen also where a title has it; words of figures and forms of names are no slips."""
    names = words_of(name for o in dataset.organizations.values() for name in names_of(o))
    settled = vocabulary(one.tokens for one in findable)
    known = settled + vocabulary([" prisioners "])
    assert meant_name(query, known, settled, names) == guess
