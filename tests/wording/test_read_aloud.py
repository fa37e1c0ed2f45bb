"""Sentences one can say: how long they are, and nothing in them that cannot be spoken."""

from __future__ import annotations

import re
from statistics import median

import pytest

from dashboard.dataset.figures.load import Dataset
from dashboard.wording.figures import sentence, spoken
from dashboard.wording.language import Language, language_of

LONGEST = 58
# Of a hundred sentences so many may be longer than a breath (35 words): they name a long body, people and two days.
# A speaker breathes at a semicolon, behind which stands when a figure without a date was published.
BREATH, MOST_BREATHLESS = 35, {"en": 2, "es": 9}
MEDIAN = {"en": 24, "es": 26}
TWICE = re.compile(r"\([^()]*\([^()]*\)|\) \(")
MONTHS = r"(January|February|March|April|May|June|July|August|September|October|November|December|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)"
DATE_IN_BRACKETS = re.compile(rf"\([^()]*{MONTHS}[^()]*\)(?!\.$)")
FROM_TO = re.compile(r"\bfrom \d[^,;]* to \d|\bdesde (el )?\d.* hasta (el )?\d(?!\d* años)")


@pytest.fixture(scope="module", params=["en", "es"])
def words(request: pytest.FixtureRequest) -> Language:
    return language_of(request.param)


@pytest.fixture(scope="module")
def said(dataset: Dataset, words: Language) -> list[str]:
    return [spoken(figure, words) for figure in dataset.figures.values()]


def test_lengths_of_what_is_said(said: list[str], words: Language) -> None:
    """Half of the real sentences have hardly more than 25 words, few are longer than a breath, none endless."""
    lengths = [len(one.split()) for one in said]
    assert median(lengths) <= MEDIAN[words.code]
    breaths = [max(len(part.split()) for part in one.split(";")) for one in said]
    assert sum(length > BREATH for length in breaths) <= len(breaths) * MOST_BREATHLESS[words.code] / 100
    assert max(lengths) <= LONGEST


def test_nothing_in_brackets_is_said(said: list[str]) -> None:
    """What is said aloud has no bracket at all, and no from-to around what happens once."""
    assert [one for one in said if set("()[]") & set(one)] == []
    assert [one for one in said if FROM_TO.search(one)] == []


def test_brackets_of_what_is_printed(dataset: Dataset, words: Language) -> None:
    """A printed sentence has no bracket in a bracket, none after another, and a date in brackets only at its end."""
    printed = [sentence(figure, words) for figure in dataset.figures.values()]
    assert [one for one in printed if TWICE.search(one)] == []
    assert [one for one in printed if DATE_IN_BRACKETS.search(one)] == []


def test_what_would_be_found() -> None:
    """The signs above find what they are for."""
    assert TWICE.search("706 people (date not stated; published on 13 March 2026) (reported by A, 2 May 2026).")
    assert TWICE.search("A (B (C)), 5 people.")
    assert DATE_IN_BRACKETS.search(
        "were behind bars (published on 13 March 2026) for political reasons (its own text)."
    )
    assert not DATE_IN_BRACKETS.search("5 people were held in 2025 (its own text, 13 March 2026).")
    assert FROM_TO.search("quedaron firmes desde el 1 de mayo hasta el 2 de junio")
