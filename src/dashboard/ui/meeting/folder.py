"""The folder of a meeting: what is picked, in which languages, appearance and shape it is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from dashboard.dataset.figures.dates import is_date
from dashboard.dataset.files.settings import MODES, Mode
from dashboard.ui.frame.address import SUBJECT
from dashboard.ui.frame.parameters import reading, tidied
from dashboard.ui.frame.picks import CARDS, Pick, encoded, read_picks, written
from dashboard.ui.meeting.card import TalkCard
from dashboard.ui.meeting.cards import TalkData, card_of
from dashboard.wording.language import languages_of

Ratio = Literal["16x9", "4x3"]
RATIOS: tuple[Ratio, ...] = ("16x9", "4x3")
LANGUAGES, MODE, RATIO, MADE = "languages", "mode", "ratio", "made"


@dataclass(frozen=True)
class MeetingFolder:
    """What an address asks for.

    :ivar languages: those it is shown in, the first one first
    :ivar made: the day of the data it was made from, "" where that is not known
    :ivar dropped: what was not understood, as it stood there
    :ivar subject: whose figures its cards are, as addresses name it
    """

    picks: tuple[Pick, ...]
    languages: tuple[str, ...]
    mode: Mode = "light"
    ratio: Ratio = "16x9"
    made: str = ""
    dropped: tuple[str, ...] = ()
    subject: str = ""

    def parameters(self, all_languages: Sequence[str]) -> dict[str, str]:
        """The parameters of its address; what goes without saying is left out."""
        languages = "" if set(self.languages) == set(all_languages) else ",".join(self.languages)
        return {
            SUBJECT: self.subject,
            CARDS: written(self.picks),
            LANGUAGES: languages,
            MODE: "" if self.mode == "light" else self.mode,
            RATIO: "" if self.ratio == "16x9" else self.ratio,
            MADE: self.made,
        }

    def query(self, code: str, all_languages: Sequence[str]) -> str:
        """Its address on a page in a language."""
        return encoded(self.parameters(all_languages) | {"lang": code})

    def address(self, site: str, code: str, all_languages: Sequence[str]) -> str:
        """Where it stands on a site, as ids only; nothing where no site is known."""
        return f"{site.rstrip('/')}/present?{self.without_words().query(code, all_languages)}" if site else ""

    def without_words(self) -> MeetingFolder:
        """The folder as ids only: without the names and notes of whoever made it."""
        return replace(self, picks=tuple(pick.plain for pick in self.picks))


def read_folder(
    query: Mapping[str, str], all_languages: Sequence[str], spoken: str, subject: str = ""
) -> MeetingFolder:
    """The folder an address asks for; whether there are such cards is not looked at yet.

    :param spoken: the language it is shown in first
    :param subject: the one of the address, nothing for the first
    """
    asked = tidied(query)
    picks, dropped = read_picks(asked.get(CARDS, ""))
    chosen = [code for code in asked.get(LANGUAGES, "").split(",") if code in all_languages]
    languages = chosen or all_languages
    mode = next((mode for mode in MODES if mode == asked.get(MODE)), MODES[0])
    ratio = next((ratio for ratio in RATIOS if ratio == asked.get(RATIO)), RATIOS[0])
    made = reading(asked.get(MADE, ""), lambda text: len(text) == len("2026-01-01") and is_date(text))
    first = [spoken] if spoken in languages else []
    spoken_in = tuple(dict.fromkeys([*first, *languages]))
    return MeetingFolder(tuple(picks), spoken_in, mode, ratio, made, tuple(dropped), subject)


@dataclass(frozen=True)
class Shown:
    """One card of a folder in each of its languages, the first one first."""

    pick: Pick
    cards: tuple[TalkCard, ...]

    @property
    def first(self) -> TalkCard:
        return self.cards[0]


def cards_of(folder: MeetingFolder, data: TalkData) -> tuple[list[Shown], list[str]]:
    """The cards of a folder in their order, and the picks there is nothing of (any more)."""
    data = replace(data, made=folder.made)
    shown, dropped = [], list(folder.dropped)
    for pick in folder.picks:
        try:
            shown.append(Shown(pick, tuple(card_of(pick, code, data) for code in folder.languages)))
        except LookupError:
            dropped.append(str(pick.plain))
    return shown, dropped


def folder_of(query: Mapping[str, str], data: TalkData, spoken: str) -> MeetingFolder:
    """The folder an address asks for, in the languages of the package."""
    return read_folder(query, languages_of(data.whole.package), spoken, data.environment.tag)
