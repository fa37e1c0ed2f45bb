"""Completing the words of a measure and of a scope to a clause."""

from __future__ import annotations

from typing import Any

import pytest
from tests.factories import make_figure, make_measure, make_scope

from dashboard.dataset.figures.model import Figure
from dashboard.wording.figures import clause
from dashboard.wording.language import Language, language_of
from dashboard.wording.sentences import completed, form_of
from dashboard.wording.timing import when

LANGUAGES = [language_of("en"), language_of("es")]
FREED = {
    "en": "{n} {people}{scope} was released {when}|{n} {people}{scope} were released {when}|"
    "none of the {people}{scope} were released {when}",
    "es": "{n} {people}{scope} salió {when}|{n} {people}{scope} salieron {when}|"
    "no salió ninguna de las {people}{scope} {when}",
}
WOMEN = make_scope(
    "women",
    sentence={"en": "who is a woman|who are women", "es": "que es mujer|que son mujeres"},
    noun={"en": "woman|women", "es": "mujer|mujeres"},
)


def freed(**changes: Any) -> Figure:
    return make_figure(measure=make_measure(sentence=FREED), **changes)


@pytest.mark.parametrize(
    ("cell", "forms"),
    [
        ("one|many", ["one", "many", "many"]),
        ("one|many|none", ["one", "many", "none"]),
        ("all", ["all", "all", "all"]),
        ("", ["", "", ""]),
    ],
)
def test_form_of_a_cell(cell: str, forms: list[str]) -> None:
    """A cell has a form for one, for others and for none; what it lacks is said in its last one."""
    assert [form_of(cell, form) for form in ("one", "other", "zero")] == forms


@pytest.mark.parametrize(
    ("value", "english_text", "spanish_text"),
    [
        (
            0,
            "none of the people were released on 30 June 2025",
            "no salió ninguna de las personas el 30 de junio de 2025",
        ),
        (1, "1 person was released on 30 June 2025", "1 persona salió el 30 de junio de 2025"),
        (2, "2 people were released on 30 June 2025", "2 personas salieron el 30 de junio de 2025"),
    ],
)
def test_form_for_none(english: Language, spanish: Language, value: int, english_text: str, spanish_text: str) -> None:
    """None is said in words where the measure has them."""
    assert (clause(freed(value=value), english), clause(freed(value=value), spanish)) == (english_text, spanish_text)


def test_noun_of_a_scope(english: Language, spanish: Language) -> None:
    """The noun of a scope stands for "people", in its number, and its other words are not said as well."""
    one, two = (freed(scope=WOMEN, value=value) for value in (1, 2))
    assert clause(one, english) == "1 woman was released on 30 June 2025"
    assert clause(two, english) == "2 women were released on 30 June 2025"
    assert clause(two, spanish) == "2 mujeres salieron el 30 de junio de 2025"


def test_noun_without_a_place(english: Language) -> None:
    """Where the measure has no place for a noun, the other words of the scope are said."""
    assert clause(make_figure(scope=WOMEN, value=2), english) == "2 people who are women were held on 30 June 2025"


@pytest.mark.parametrize(
    ("scope", "text"),
    [
        ("", "2 people were held for their opinions in 2025"),
        ("of the strike", "2 people of the strike were held in 2025"),
        (", of the strike,", "2 people, of the strike, were held in 2025"),
    ],
)
def test_words_left_out(scope: str, text: str) -> None:
    """Words in square brackets are said where the scope says nothing; a scope may stand between commas."""
    words = "{n} people{scope} were held[ for their opinions] {when}"
    assert completed(words, scope, n="2", when="in 2025") == text


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("{n} people died{scope} {when}", "2 people died, all verified"),
        ("{n} people died{scope} {when}, in custody", "2 people died, all verified, in custody"),
        ("{n} people{scope}, of age, died {when}; a floor", "2 people, all verified, of age, died; a floor"),
        ("{when} {n} people{scope} died", "2 people, all verified, died"),
    ],
)
def test_nothing_is_left_over(words: str, text: str) -> None:
    """Without a date neither a blank nor a comma is left over."""
    assert completed(words, ", all verified,", n="2", when="") == text


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({"start": "2025-01-14"}, "on 14 January 2025"),
        ({"start": "2025-01"}, "in January 2025"),
        ({"as_of": "2025-06-30"}, "on 30 June 2025"),
    ],
)
def test_beginning_as_a_day(english: Language, changes: dict[str, str], text: str) -> None:
    """What happens on a day is said with it, where the period of the figure begins there and has no end."""
    measure = make_measure(
        sentence={"en": "{n} release{scope} was announced {on}|{n} releases{scope} were announced {on}"}
    )
    assert clause(make_figure(measure=measure, value=2, **changes), english) == f"2 releases were announced {text}"


def test_whole_period_as_a_day(english: Language) -> None:
    """A period that has an end keeps it."""
    figure = make_figure(
        measure=make_measure(sentence={"en": "{n}{scope} {on}|{n}{scope} {on}"}),
        start="2025-01-14",
        end="2025-03-10",
    )
    assert clause(figure, english).endswith(when(figure, english))


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda words: words.code)
def test_every_real_scope_is_said_without_brackets(dataset: Any, words: Any) -> None:
    """No measure or scope of the real data puts a bracket into a sentence that is read aloud."""
    cells = [entry.sentence.get(words.code, "") for entry in (*dataset.measures.values(), *dataset.scopes.values())]
    assert [cell for cell in cells if "(" in cell] == []
