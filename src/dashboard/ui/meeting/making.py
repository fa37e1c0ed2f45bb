"""What is made of the folder of a meeting: the same bytes for the page's links and for the commands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from dashboard.ui.meeting.cards import TalkData
from dashboard.ui.meeting.deck import deck_of
from dashboard.ui.meeting.folder import MeetingFolder
from dashboard.ui.meeting.powerpoint import slides_file


@dataclass(frozen=True)
class Making:
    """One thing that can be made: the ending of its file, its media type, and what makes it.

    :ivar make: :raises LookupError: for a folder without a card
    """

    ending: str
    media_type: str
    make: Callable[[MeetingFolder, TalkData], bytes]


def _deck(folder: MeetingFolder, data: TalkData) -> bytes:
    deck = deck_of(folder, data)
    if not deck.slides:
        raise LookupError("no card")
    return deck.html.encode()


_POWERPOINT = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
MAKINGS: Mapping[str, Making] = MappingProxyType(
    {
        "deck": Making("html", "text/html", _deck),
        "slides": Making("pptx", _POWERPOINT, slides_file),
    }
)
"""Everything that can be made, by the name of its command and its address."""
