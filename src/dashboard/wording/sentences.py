"""Completing the words of a measure and of a scope to a clause: forms, places, words that are left out."""

from __future__ import annotations

import re

PEOPLE, DAY = "{people}", "{on}"
"""Where the noun of a scope stands instead of "people" (``24 women were released``), and the day something happens."""

_FORMS = ("one", "other", "zero")
_UNRESTRICTED = re.compile(r"\[([^\[\]]*)\]")


def form_of(cell: str, form: str) -> str:
    """The form for one, all others or none, of a cell that has them with bars between; else its last one."""
    forms = cell.split("|")
    return forms[min(_FORMS.index(form), len(forms) - 1)]


def completed(words: str, scope: str, **places: str) -> str:
    """The words with every place filled; those in square brackets only where the scope says nothing.

    A scope that opens with a comma stands between commas, of which none is left over at another mark or the end.
    """
    kept = _UNRESTRICTED.sub("" if scope else r"\1", words)
    filled = kept.format(scope=scope if scope.startswith(",") else f" {scope}", **places)
    # Blanks inside a number are not ours to touch.
    closed = re.sub(" +(?=[,;])", "", re.sub(" {2,}", " ", filled.strip(" ")))
    return re.sub(r",+(?=[,;]|$)", "", closed)
