"""The language a reader is answered in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import itemgetter

from dashboard.ui.frame.parameters import reading

_WISH = re.compile(r"\s*([a-z]+)[^;]*(?:;\s*q=([01](?:\.[0-9]*)?))?")


def chosen_language(asked: str, accepted: str, languages: Sequence[str]) -> str:
    """The language of the address, else the reader's best of an Accept-Language header, else the first."""
    if meant := reading(asked, languages.__contains__):
        return meant
    wishes = [_WISH.match(wish.lower()) for wish in accepted.split(",")]
    ranked = sorted(((-float(wish[2] or 1), wish[1]) for wish in wishes if wish), key=itemgetter(0))
    return next((code for weight, code in ranked if weight and code in languages), languages[0])
