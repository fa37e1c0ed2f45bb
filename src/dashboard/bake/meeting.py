"""What is made of the folder of a meeting, without a server: the same bytes as the page's own links give."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import parse_qsl, urlsplit

from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.files.settings import Mode, ReadyFolder
from dashboard.dataset.progress import Progress, silent
from dashboard.environment import Environment
from dashboard.ui.frame.picks import CARDS
from dashboard.ui.meeting.cards import TalkData
from dashboard.ui.meeting.folder import MeetingFolder, Shown, cards_of, folder_of
from dashboard.ui.meeting.making import Kind, make
from dashboard.ui.meeting.not_installed import NotInstalled
from dashboard.ui.meeting.pictures import pictures_of
from dashboard.ui.meeting.ready import picks_of
from dashboard.ui.static.rendering import open_page

__all__ = ["FolderGiven", "Kind", "NoCards", "NotInstalled", "folder_given", "is_folder"]


class NoCards(LookupError):
    """A folder of which there is no card; ``dropped`` is what it named."""

    def __init__(self, dropped: Sequence[str]) -> None:
        super().__init__(", ".join(dropped))
        self.dropped = tuple(dropped)


@dataclass(frozen=True)
class FolderGiven:
    """A folder to make files of, with its cards and those that were left out."""

    folder: MeetingFolder
    data: TalkData
    shown: tuple[Shown, ...]
    dropped: tuple[str, ...]

    def made(self, kind: Kind, paper: str = "", progress: Progress = silent) -> bytes:
        """A file of it; ``paper`` is ``letter`` where it is not to be A4. :raises NotInstalled: what it takes."""
        return make(kind, self.folder, self.data, paper, progress)

    def pictures(self, mode: Mode, progress: Progress = silent) -> dict[str, bytes]:
        """The pictures of its cards, by their names: the same as in its pack."""
        folder, found = replace(self.folder, mode=mode), dict[str, bytes]()
        for number, (name, content) in enumerate(pictures_of(self.shown, folder, self.data)):
            progress("files", number, len(self.shown))
            found[name] = content
        return found


def is_folder(text: str, dataset: Dataset) -> bool:
    """Whether a text of the command line names a folder, and not a view."""
    return text in _ready(dataset) or CARDS in dict(parse_qsl(urlsplit(text).query or text))


def folder_given(
    folders: Sequence[str], dataset: Dataset, environment: Environment, code: str, site: str = ""
) -> FolderGiven:
    """One folder of one or of several, after one another.

    :param folders: addresses of ``/present``, their queries, or ids of folders that stand ready in the package
    :param code: the language that goes first
    :param site: where the dashboard runs, for the addresses on the cards
    :raises NoCards: when none of them has a card
    """
    data = TalkData(dataset, environment, site.rstrip("/"))
    found = [_folder(text, data, code) for text in folders]
    whole = replace(found[0], picks=tuple(dict.fromkeys(pick for folder in found for pick in folder.picks)))
    shown, dropped = cards_of(whole, data)
    dropped = [*dropped, *(text for folder in found[1:] for text in folder.dropped)]
    if not shown:
        raise NoCards(dropped or folders)
    return FolderGiven(whole, data, tuple(shown), tuple(dropped))


def _ready(dataset: Dataset) -> dict[str, ReadyFolder]:
    return {folder.id: folder for folder in dataset.package.settings.folders}


def _folder(text: str, data: TalkData, code: str) -> MeetingFolder:
    ready = _ready(data.whole)
    if text in ready:
        page = open_page("present", code, {"lang": code}, data.whole, data.environment, data.site)
        return replace(folder_of({}, data, code), picks=picks_of(ready[text], page))
    query = urlsplit(text).query or text
    return folder_of(dict(parse_qsl(query)), data, code)
