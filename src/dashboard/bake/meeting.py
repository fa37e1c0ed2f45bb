"""What is made of the folder of a meeting, without a server: the same bytes as the page's own links give."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import parse_qsl, urlsplit

from dashboard.dataset.figures.load import Dataset
from dashboard.environment import Environment
from dashboard.ui.meeting.cards import TalkData
from dashboard.ui.meeting.folder import MeetingFolder, cards_of, folder_of
from dashboard.ui.meeting.making import MAKINGS, paper_of
from dashboard.ui.meeting.paper import NoPango
from dashboard.ui.meeting.ready import picks_of
from dashboard.ui.static.rendering import open_page

__all__ = ["NoCards", "NoPango", "made_of_folder"]


class NoCards(LookupError):
    """A folder of which there is no card; ``dropped`` is what it named."""

    def __init__(self, dropped: Sequence[str]) -> None:
        super().__init__(", ".join(dropped))
        self.dropped = tuple(dropped)


def made_of_folder(
    kind: str,
    folders: Sequence[str],
    dataset: Dataset,
    environment: Environment,
    code: str,
    site: str = "",
    paper: str = "",
) -> tuple[bytes, tuple[str, ...]]:
    """A file made of one folder or of several after one another, and the cards that were left out.

    :param folders: addresses of ``/present``, their queries, or ids of folders that stand ready in the package
    :param code: the language that goes first
    :param site: where the dashboard runs, for the addresses on the cards
    :param paper: ``letter`` where a file for paper is not to be A4
    :raises NoCards: when none of them has a card
    :raises NoPango: when the machine cannot set text on paper
    """
    data = TalkData(dataset, environment, site.rstrip("/"))
    found = [_folder(text, data, code) for text in folders]
    whole = replace(found[0], picks=tuple(dict.fromkeys(pick for folder in found for pick in folder.picks)))
    shown, dropped = cards_of(whole, data)
    dropped = [*dropped, *(text for folder in found[1:] for text in folder.dropped)]
    if not shown:
        raise NoCards(dropped or folders)
    return MAKINGS[kind].make(whole, data, paper_of(paper)), tuple(dropped)


def _folder(text: str, data: TalkData, code: str) -> MeetingFolder:
    ready = {one.id: one for one in data.whole.package.settings.folders}
    if text in ready:
        page = open_page("present", code, {"lang": code}, data.whole, data.environment, data.site)
        return replace(folder_of({}, data, code), picks=picks_of(ready[text], page))
    query = urlsplit(text).query or text
    return folder_of(dict(parse_qsl(query)), data, code)
