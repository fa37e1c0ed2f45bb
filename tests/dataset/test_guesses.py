"""Guesses at mistyped ids: good ones, and no more than a person mistypes."""

from __future__ import annotations

from unittest.mock import patch

from dashboard.dataset.checks import guesses
from dashboard.dataset.checks.guesses import Guesses, nearest


def test_a_guess_is_the_known_value_that_looks_most_like_it() -> None:
    """A value is guessed from its letters, whatever their case; where nothing looks like it there is no guess."""
    guess = Guesses(["open-cells", "lantern-committee", ""])
    assert guess("Lantern-Comittee") == {"suggestion": "lantern-committee"}
    assert guess("nobody") == guess("") == {}
    assert nearest("open-cell", ["open-cells"]) == {"suggestion": "open-cells"}


def test_guesses_are_bounded() -> None:
    """Only so many different values are compared with the known ones, each once; those already guessed go on."""
    guess = Guesses(["open-cells"], most=2)
    with patch.object(guesses.process, "extractOne", wraps=guesses.process.extractOne) as compared:
        assert [bool(guess(f"open-cells{n}")) for n in (1, 1, 2, 3, 4, 1)] == [True, True, True, False, False, True]
    assert compared.call_count == 2
