"""The pictures of the cards of a folder: of each that is one figure or a chart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dashboard.ui.frame.chart import CARD
from dashboard.ui.frame.picks import Pick
from dashboard.ui.meeting.card import TalkCard
from dashboard.ui.meeting.cards import TalkData, viewed
from dashboard.ui.meeting.folder import MeetingFolder, Shown
from dashboard.ui.static.pictures import NotPictured, PictureAsked, charts_of_view, picture_of


def pictures_of(shown: Sequence[Shown], folder: MeetingFolder, data: TalkData) -> Iterator[tuple[str, bytes]]:
    """The name of a picture and its PNG, for slides or, where it is too tall, upright; in the order of the cards."""
    for number, one in enumerate(shown, 1):
        content = _picture(one.first, folder, data)
        if content:
            yield f"{number:02}-{one.pick.kind}.png", content


def _picture(card: TalkCard, folder: MeetingFolder, data: TalkData) -> bytes:
    name, query = viewed(card.pick, data.whole)
    asked = {**query, "lang": card.language.code, **({"known": card.pick.known} if card.pick.known else {})}
    key = _key(card.pick, name, asked, data)
    for size in ("slide", "tall") if key else ():
        wanted = PictureAsked(name, key, asked, size, folder.mode, "png")
        try:
            return picture_of(wanted, data.whole, card.language.code, data.environment, data.site)
        except (NotPictured, LookupError):
            continue
    return b""


def _key(pick: Pick, name: str, query: dict[str, str], data: TalkData) -> str:
    if pick.kind == "figure":
        return CARD
    if pick.kind == "chart":
        return pick.ids[1]
    found = charts_of_view(name, query, data.whole, data.environment) if pick.kind in ("pair", "question") else []
    return found[0] if found else ""
