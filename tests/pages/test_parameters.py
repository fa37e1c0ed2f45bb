"""The address as people pass it on: what is meant is found, and nothing else."""

from __future__ import annotations

import pytest

from dashboard.ui.frame.parameters import reading, tidied

KNOWN = {"some-list.people-held.2025-01-31", "a.b", "es", "2025-03-20"}


@pytest.mark.parametrize(
    "asked",
    [
        "{}",
        "{}.",
        "{},",
        "{})",
        "<{}>",
        "“{}”",
        "{} ",
        " {}\n",
        "{}%",
        "{}…",
        "{}/",
        "*{}*",
        "{}\u200b",
        "\u00a0{}",
    ],
)
@pytest.mark.parametrize("known", sorted(KNOWN))
def test_what_stands_around_an_id_is_not_part_of_it(asked: str, known: str) -> None:
    """Punctuation, blanks and invisible signs around an id are not part of it, and capitals are small letters."""
    assert reading(asked.format(known), KNOWN.__contains__) == known
    assert reading(asked.format(known.upper()), KNOWN.__contains__) == known


def test_an_id_broken_or_dashed_on_its_way_is_whole() -> None:
    """A line break in an id and a word processor's dash for its hyphen are undone."""
    assert reading("some-list.people-\r\n held.2025-01-31", KNOWN.__contains__) == "some-list.people-held.2025-01-31"
    assert reading("some–list.people‑held.2025—01-31", KNOWN.__contains__) == "some-list.people-held.2025-01-31"


@pytest.mark.parametrize("asked", ["", ".", " ", "a", "a.b.c", "ab", "some-list", "<script>", "a.b=c", "e s x", "-es"])
def test_what_is_not_known_stays_unknown(asked: str) -> None:
    """A part of an id, or more than one, is no id: nothing is guessed."""
    assert reading(asked, KNOWN.__contains__) == ""


def test_as_it_stands_goes_first() -> None:
    """An id that is known as it stands is never read as another."""
    assert reading("B.", {"B.", "B", "b"}.__contains__) == "B."
    assert reading("B", {"B", "b"}.__contains__) == "B"


def test_names_out_of_html_and_capitals() -> None:
    """``&amp;lang=es`` means ``&lang=es``; a parameter under its right name goes before one that is not."""
    assert tidied({"figure": "a", "amp;lang": "es"}) == {"figure": "a", "lang": "es"}
    assert tidied({"amp;amp;lang": "es", "Figure": "a"}) == {"lang": "es", "figure": "a"}
    assert tidied({"lang": "en", "amp;lang": "es"}) == {"lang": "en"}
    assert tidied({"amp;lang": "es", "lang": "en"}) == {"lang": "en"}
