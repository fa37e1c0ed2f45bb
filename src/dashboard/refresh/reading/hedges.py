"""The hedge that the look of a number says beside it, as in ``>1350`` or ``más de 1350``."""

from __future__ import annotations

import re
import unicodedata

NUMBERS = ("value", "value_high")
"""The columns whose numbers are hedged by the column ``qualifier`` of their row."""

_HEDGES = {
    "at_least": r">\s*=|≥|\b(?:al|por lo) menos\b|\bcomo minimo\b|\bat least\b",
    "more_than": r">|\bmas de\b|\bmore than\b",
    "up_to": r"<\s*=|≤|\bhasta\b|\bcomo maximo\b|\bup to\b|\bat most\b",
    "about": r"~|≈|±|\bap+rox|\babout\b|\baround\b|\bcirca\b|\balrededor\b",
}
# What ``looks.shown`` writes for a format that shows another number; its own brackets hold conditions and colours.
_FORMAT = re.compile(r" \[(.*)\]", re.DOTALL)
_IN_BRACKETS = re.compile(r"\[[^\]]*\]")


def says_hedge(hedge: str, shown: str) -> bool:
    """Whether the hedge a row has says what its number shows; ``shown`` is a hedge, or words nobody understood."""
    return hedge == shown if shown in _HEDGES else hedge not in ("", "exact")


def hedge_shown(shown: str, number: str) -> str:
    """The hedge a cell shows beside its number, else its words, which may be one; nothing for a format without."""
    before, _, after = shown.partition(number)
    changed = None if before else _FORMAT.fullmatch(after)
    words = _IN_BRACKETS.sub("", changed[1]) if changed else f"{before} {after}".strip()
    return _hedge_of(words) or ("" if changed else words)


def _hedge_of(words: str) -> str:
    """The hedge that some words or signs are; nothing where they are none known."""
    plain = "".join(sign for sign in unicodedata.normalize("NFD", words.casefold()) if not unicodedata.combining(sign))
    return next((hedge for hedge, pattern in _HEDGES.items() if re.search(pattern, plain)), "")
