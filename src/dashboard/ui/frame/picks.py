"""What is picked for a meeting, as it stands in the address of a folder: ids only, short, alike in every language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from urllib.parse import quote, unquote, urlencode

from dashboard.dataset.files.view_choices import CARD_KINDS

MOST_PICKS = 40
LONGEST_NAME, LONGEST_NOTE = 80, 300
CARDS = "cards"
_BETWEEN, _INSIDE, _OPTION = "~", ":", ";"
_NAME, _NOTE, _KNOWN = "as", "note", "known"
# Ids and values of addresses: nothing that could end one in a token.
_ID = re.compile(r"[\w.,-]+\Z")


@dataclass(frozen=True)
class Pick:
    """One thing picked: its kind, its ids, for a chart the parameters of its view.

    ``name`` and ``note`` are words of whoever made the folder; ``known`` is the day as of which it is shown, "" today.
    """

    kind: str
    ids: tuple[str, ...]
    parameters: tuple[tuple[str, str], ...] = ()
    name: str = ""
    note: str = ""
    known: str = ""

    @property
    def plain(self) -> Pick:
        """What is picked alone, without the words of whoever picked it."""
        return replace(self, name="", note="")

    def __str__(self) -> str:
        """As it stands in an address, which encodes it once more."""
        words = {_NAME: self.name, _NOTE: self.note, _KNOWN: self.known}
        options = [*self.parameters, *((name, _quoted(text)) for name, text in words.items() if text)]
        return _OPTION.join([_INSIDE.join([self.kind, *self.ids]), *(f"{name}={value}" for name, value in options)])


def read_pick(text: str) -> Pick:
    """One thing picked, as it stands in an address. :raises ValueError: where it is none."""
    first, *options = text.strip().split(_OPTION)
    kind, *ids = first.split(_INSIDE)
    if CARD_KINDS.get(kind) != len(ids) or not all(map(_ID.match, ids)):
        raise ValueError(text)
    given = dict(option.partition("=")[::2] for option in options)
    name, note, known = (in_words(unquote(given.pop(option, "")), most) for option, most in _LONGEST.items())
    if (given and kind != "chart") or not all(_ID.match(one) for pair in given.items() for one in pair):
        raise ValueError(text)
    return Pick(kind, tuple(ids), tuple(given.items()), name, note, known)


_LONGEST = {_NAME: LONGEST_NAME, _NOTE: LONGEST_NOTE, _KNOWN: len("2026-01-01")}


def _quoted(text: str) -> str:
    # The one sign between two cards that needs no code in an address has one here.
    return quote(text, safe="").replace(_BETWEEN, "%7E")


def in_words(given: str, most: int) -> str:
    """Words of whoever made the folder: on one line, without signs that cannot be seen, cut where they are too long."""
    seen = "".join(sign for sign in given if sign.isprintable() or sign.isspace())
    return " ".join(seen.split())[:most].strip()


def read_picks(text: str) -> tuple[list[Pick], list[str]]:
    """What a list has picked, each once and at most ``MOST_PICKS``; and the parts that are none or found no room.

    One that is named again gives the first what it lacks of a name or a note.
    """
    found: dict[Pick, Pick] = {}
    dropped: list[str] = []
    for part in filter(None, text.split(_BETWEEN)):
        try:
            pick = read_pick(part)
        except ValueError:
            dropped.append(part)
            continue
        if pick.plain not in found and len(found) == MOST_PICKS:
            dropped.append(part)
        else:
            first = found.get(pick.plain, pick)
            found[pick.plain] = replace(first, name=first.name or pick.name, note=first.note or pick.note)
    return list(found.values()), dropped


def without_room(parts: Iterable[str]) -> list[str]:
    """Those of the parts left out of a list that are picks all the same: there were too many."""
    return [part for part in parts if _is_pick(part)]


def _is_pick(text: str) -> bool:
    try:
        read_pick(text)
    except ValueError:
        return False
    return True


def written(picks: Iterable[Pick]) -> str:
    """A list of what is picked, as ``read_picks`` takes it."""
    return _BETWEEN.join(map(str, picks))


def encoded(parameters: Mapping[str, str]) -> str:
    """Parameters of a folder as a query: what tells its parts apart stays as it can be read.

    That it is empty is said too: no folder at all is the one that the browser keeps.
    """
    return urlencode({name: value for name, value in parameters.items() if value or name == CARDS}, safe=",:;~=")
