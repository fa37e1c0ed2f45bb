"""The parameters of an address as people pass it on: with a full stop behind it, in capitals, cut out of HTML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from unicodedata import category

LONGEST_QUERY = 2000
"""Letters of a query that are read; no address we write is nearly as long."""
LONGEST_FOLDER = 7800
"""The same for the folder of a meeting: 40 cards with notes; proxies refuse a line of more than 8 KiB."""
UNREAD = "unread"
"""The parameter of an address that stands for one too long to be read."""
_ESCAPED = re.compile(r"^(?:amp;)+")
# Quotes and brackets before, any sign behind; a minus before a number is part of it.
_AROUND = re.compile(r"""^["'“”‘’«»(\[{<*_]+|[\W_]+$""")


def tidied(parameters: Mapping[str, str]) -> dict[str, str]:
    """The parameters under the names that are meant: ``amp;lang`` stood in HTML, ``Lang`` was typed.

    One that has its right name already goes before one that has not.
    """
    meant = {_ESCAPED.sub("", name.strip().casefold()): value for name, value in parameters.items()}
    return meant | {name: value for name, value in parameters.items() if name in meant}


def reading(asked: str, accepts: Callable[[str], bool]) -> str:
    """The first way to read an id, a day or a code that is accepted, else nothing; as it stands goes first."""
    return next(filter(accepts, _readings(asked)), "") if asked else ""


def _readings(asked: str) -> Iterator[str]:
    yield asked
    # No id holds a blank or a sign that cannot be seen; a word processor writes a hyphen as a dash.
    seen = "".join("-" if category(sign) == "Pd" else sign for sign in asked if category(sign)[0] not in "CZ")
    bare = _AROUND.sub("", seen)
    yield bare
    yield bare.casefold()
