"""A folder as text for a mail or a messenger: what can be said, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable

from dashboard.ui.meeting.card import TalkCard
from dashboard.wording.compilation import origin
from dashboard.wording.figures import spoken, where_alone

MOST_SAID = 3
"""How many sentences of one card stand in a message."""


def message_of(cards: Iterable[TalkCard], address: str) -> str:
    """Title, sentences and address of each card; then the address of the folder."""
    return "\n\n".join(filter(None, [*map(_said, cards), address]))


def _said(card: TalkCard) -> str:
    said = [f"{spoken(figure, card.language)} {where_alone(figure, card.language)}." for figure in card.foremost]
    more = len(said) - MOST_SAID
    left = [card.page.text("meeting-more", count=more)] if more > 0 else []
    verdict = [card.page.text(f"verdict-{card.verdict}-means")] if card.verdict else []
    version = origin(card.page.dataset.package, card.language)
    told = [*card.lines, *said[:MOST_SAID], *left, *verdict, *card.notices]
    return "\n".join([card.title, *told, f"{version} · {card.view}"])
