"""What is made of the folder of a meeting: the same bytes for the page's links and for the commands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from dashboard.dataset.progress import Progress, silent
from dashboard.ui.meeting.cards import TalkData
from dashboard.ui.meeting.deck import deck_of
from dashboard.ui.meeting.folder import MeetingFolder, cards_of
from dashboard.ui.meeting.handout import Paper, handout_of
from dashboard.ui.meeting.opendocument import odp_of
from dashboard.ui.meeting.pack import pack_of
from dashboard.ui.meeting.powerpoint import slides_file

Kind = Literal["deck", "slides", "odp", "handout", "pack"]


@dataclass(frozen=True)
class Making:
    """One kind of file: the ending of its name and its media type."""

    ending: str
    media_type: str


MAKINGS: Mapping[Kind, Making] = MappingProxyType(
    {
        "deck": Making("html", "text/html"),
        "slides": Making("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
        "odp": Making("odp", "application/vnd.oasis.opendocument.presentation"),
        "handout": Making("pdf", "application/pdf"),
        "pack": Making("zip", "application/zip"),
    }
)
"""Everything that can be made, by the name of its command and its address."""


def make(kind: Kind, folder: MeetingFolder, data: TalkData, paper: str = "", progress: Progress = silent) -> bytes:
    """A file of a folder.

    :param paper: ``letter`` where a file for paper is not to be A4
    :raises LookupError: for a folder without a card
    :raises NotInstalled: where the machine lacks what it takes
    """
    size: Paper = "Letter" if paper.casefold() == "letter" else "A4"
    if kind == "pack":
        return pack_of(folder, data, size, progress)
    progress("files", 0, 1)
    if not cards_of(folder, data)[0]:
        raise LookupError("no card")
    if kind == "deck":
        return deck_of(folder, data).html.encode()
    if kind == "handout":
        return handout_of(folder, data, size)
    slides = slides_file(folder, data)
    return odp_of(slides) if kind == "odp" else slides
