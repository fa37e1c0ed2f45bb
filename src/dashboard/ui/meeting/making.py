"""What is made of the folder of a meeting: the same bytes for the page's links and for the commands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from dashboard.ui.meeting.cards import TalkData
from dashboard.ui.meeting.deck import deck_of
from dashboard.ui.meeting.folder import MeetingFolder, cards_of
from dashboard.ui.meeting.handout import Paper, handout_of
from dashboard.ui.meeting.pack import pack_of
from dashboard.ui.meeting.powerpoint import slides_file


def paper_of(asked: str) -> Paper:
    """The size of paper an address asks for: ``letter``, else A4."""
    return "Letter" if asked.casefold() == "letter" else "A4"


@dataclass(frozen=True)
class Making:
    """One thing that can be made: the ending of its file, its media type, and what makes it.

    :ivar make: on paper of a size, where it is for paper. :raises LookupError: for a folder without a card; NoPango
        where the machine cannot set text on paper
    """

    ending: str
    media_type: str
    make: Callable[[MeetingFolder, TalkData, Paper], bytes]


def _deck(folder: MeetingFolder, data: TalkData, paper: Paper) -> bytes:
    deck = deck_of(folder, data)
    if not deck.slides:
        raise LookupError("no card")
    return deck.html.encode()


def _slides(folder: MeetingFolder, data: TalkData, paper: Paper) -> bytes:
    return slides_file(folder, data)


def _handout(folder: MeetingFolder, data: TalkData, paper: Paper) -> bytes:
    if not cards_of(folder, data)[0]:
        raise LookupError("no card")
    return handout_of(folder, data, paper)


def _pack(folder: MeetingFolder, data: TalkData, paper: Paper) -> bytes:
    return pack_of(folder, data, paper)


_POWERPOINT = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
MAKINGS: Mapping[str, Making] = MappingProxyType(
    {
        "deck": Making("html", "text/html", _deck),
        "slides": Making("pptx", _POWERPOINT, _slides),
        "handout": Making("pdf", "application/pdf", _handout),
        "pack": Making("zip", "application/zip", _pack),
    }
)
"""Everything that can be made, by the name of its command and its address."""
