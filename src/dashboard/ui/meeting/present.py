"""The folder of a meeting as a page: its cards in order, and what is made of them to take along."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import get_args

from dashboard.dataset.files.settings import MODES
from dashboard.ui.frame.page import Page
from dashboard.ui.frame.parameters import LONGEST_FOLDER
from dashboard.ui.frame.picks import CARDS, LONGEST_NAME, LONGEST_NOTE, MOST_PICKS, Pick, in_words, without_room
from dashboard.ui.meeting.card import TalkCard
from dashboard.ui.meeting.cards import TalkData, card_of
from dashboard.ui.meeting.folder import LANGUAGES, MADE, MODE, RATIO, MeetingFolder, Ratio, read_folder
from dashboard.ui.meeting.message import message_of
from dashboard.ui.meeting.opendocument import has_libreoffice
from dashboard.ui.meeting.ready import picks_of
from dashboard.wording.language import language_of, languages_of

RENAMED, NAME, NOTE = "card", "as", "note"
"""The fields of the form that names a card and notes something to it; the first says which."""


@dataclass(frozen=True)
class CardEntry:
    """One card in the list: what it shows, and the addresses by which it is moved, left out or shown otherwise."""

    card: TalkCard
    up: str
    down: str
    out: str
    otherwise: str = ""
    instead: str = ""


@dataclass(frozen=True)
class FolderChoice:
    """One way to show the folder: what it is called, its address, whether it is shown so."""

    label: str
    address: str
    is_chosen: bool


def draw(page: Page) -> None:
    """Draw the page."""
    codes = languages_of(page.dataset.package)
    given = page.address.asked.get(CARDS, "")
    folder = _asked(page, codes)
    entries, folder = _entries(page, folder)
    page.address.read |= {CARDS, LANGUAGES, MODE, RATIO, MADE}
    query = folder.query(page.language.code, codes)
    ready = [(one, picks_of(one, page)) for one in page.dataset.package.settings.folders]
    plain = folder.address(page.surface.site, page.language.code, codes)
    page.show(
        "meeting/present",
        entries=entries,
        query=query if entries else "",
        is_refused=not entries and (page.address.unread or bool(given)),
        plain=plain,
        choices=_choices(page, folder, codes),
        has_libreoffice=has_libreoffice(),
        ready=[(one, _here(replace(folder, picks=picks), page)) for one, picks in ready if picks],
        message=message_of((entry.card for entry in entries), plain),
        longest_name=LONGEST_NAME,
        longest_note=LONGEST_NOTE,
        hidden=folder.parameters(codes) | {"lang": page.language.code},
    )


def _asked(page: Page, codes: Sequence[str]) -> MeetingFolder:
    """The folder of the address, with the name and the note that were just given to one of its cards."""
    asked = page.address.asked
    folder = read_folder(asked, codes, page.language.code, page.address.subject)
    many = without_room(folder.dropped)
    page.address.dropped.extend(part for part in folder.dropped if part not in many)
    if many:
        page.show("frame/notice", text=page.text("meeting-no-room", most=MOST_PICKS, cards=", ".join(many)))
    number = asked.pop(RENAMED, "")
    name, note = (asked.pop(field, "") for field in (NAME, NOTE))
    picks = list(folder.picks)
    places = {str(place): place - 1 for place in range(1, len(picks) + 1)}
    if number in places:
        place = places[number]
        picks[place] = replace(picks[place], name=in_words(name, LONGEST_NAME), note=in_words(note, LONGEST_NOTE))
        named = replace(folder, picks=tuple(picks))
        if len(named.query(page.language.code, codes)) < LONGEST_FOLDER:
            folder = named
        else:
            page.show("frame/notice", text=page.text("meeting-too-long"))
    day = page.dataset.package.day
    return replace(folder, made=folder.made or (day.isoformat() if day else ""))


def _entries(page: Page, folder: MeetingFolder) -> tuple[list[CardEntry], MeetingFolder]:
    """The cards in their order, and the folder without what there is not (any more), which is told."""
    data = TalkData(page.dataset, page.environment, page.surface.site, folder.made)
    cards: list[TalkCard] = []
    for pick in folder.picks:
        try:
            cards.append(card_of(pick, page.language.code, data))
        except LookupError:
            page.address.dropped.append(str(pick.plain))
    picks = tuple(card.pick for card in cards)
    held = {pick.plain for pick in picks}
    folder = replace(folder, picks=picks)
    page.address.asked |= folder.parameters(languages_of(page.dataset.package))

    def without(number: int, *instead: Pick, at: int | None = None) -> str:
        rest = [pick for place, pick in enumerate(picks) if place != number]
        place = number if at is None else at
        return _here(replace(folder, picks=(*rest[:place], *instead, *rest[place:])), page)

    entries = []
    for number, card in enumerate(cards):
        up = without(number, card.pick, at=number - 1) if number else ""
        down = without(number, card.pick, at=number + 1) if number + 1 < len(cards) else ""
        other = _otherwise(card)
        otherwise = without(number, other) if other and other.plain not in held else ""
        now = card.figures[0].superseded_by if card.pick.kind == "figure" else ""
        instead = without(number, replace(card.pick, ids=(now,))) if now in page.dataset.figures else ""
        entries.append(CardEntry(card, up, down, without(number), otherwise, instead))
    return entries, folder


def _otherwise(card: TalkCard) -> Pick | None:
    """The chart a figure stands in, the newest figure of a chart: with the same words, as of the same day."""
    if card.pick.kind == "figure":
        figure = card.figures[0]
        view = (("measure", figure.measure.id), ("scope", figure.scope.id))
        return replace(card.pick, kind="chart", ids=("detentions", "timeline"), parameters=view)
    if card.pick.kind == "chart":
        return replace(card.pick, kind="figure", ids=(card.legend[0].id,), parameters=())
    return None


def _choices(page: Page, folder: MeetingFolder, codes: Sequence[str]) -> dict[str, list[FolderChoice]]:
    """In which languages, on which ground and in which shape the folder may be shown."""
    first = (page.language.code, *(code for code in codes if code != page.language.code))
    spoken = [first, *((code,) for code in first)] if len(codes) > 1 else []
    names = {codes: page.language.join(language_of(code).own_name for code in codes) for codes in spoken}

    def choice(label: str, changed: MeetingFolder) -> FolderChoice:
        return FolderChoice(label, _here(changed, page), changed == folder)

    return {
        "languages": [choice(names[tuple(codes)], replace(folder, languages=tuple(codes))) for codes in spoken],
        "mode": [choice(page.text(f"meeting-{mode}"), replace(folder, mode=mode)) for mode in MODES],
        "ratio": [choice(ratio.replace("x", ":"), replace(folder, ratio=ratio)) for ratio in get_args(Ratio)],
    }


def _here(folder: MeetingFolder, page: Page) -> str:
    """The address of this page with another folder."""
    return f"present?{folder.query(page.language.code, languages_of(page.dataset.package))}"
