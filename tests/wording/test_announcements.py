"""What is said of an announced release or pardon, and of what was counted since."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.factories import make_dataset, make_episode, make_figure, make_measure, make_organization

from dashboard.analysis.episodes import Announcement, recent_announcements
from dashboard.dataset.figures.model import Figure
from dashboard.wording.announcements import Phrase, found_since, sentence
from dashboard.wording.language import language_of

TODAY = date(2026, 11, 23)
ANNOUNCED = make_measure("announced", kind="flow", ladder_rank=1)
DOCUMENTED = make_measure("documented", kind="flow", ladder_rank=2, label={"en": "Documented", "es": "Documentadas"})
GOVERNMENT = make_organization(
    "the-government", kind="government", in_text={"en": "the Government", "es": "el Gobierno"}
)


def told(kind: str, *more: Figure, **changes: Any) -> Announcement:
    """The one announcement of these figures."""
    episode = make_episode(kind=kind)
    fields = {"measure": ANNOUNCED, "organization": GOVERNMENT, "start": "2025-01-14", "end": "", "published": ""}
    first = make_figure("first", **{"value": 2010, "episode": episode, **fields, **changes})
    [found] = recent_announcements(make_dataset([first, *more], [GOVERNMENT]), TODAY)
    return found


def text(phrases: list[Phrase]) -> str:
    return "".join(phrase.text for phrase in phrases)


@pytest.mark.parametrize(
    ("kind", "code", "said"),
    [
        ("announcement", "en", "The Government announced releases (14 January 2025): 2,010."),
        ("announcement", "es", "El Gobierno anunció excarcelaciones (14 de enero de 2025): 2.010."),
        ("pardon", "en", "The Government announced a pardon (14 January 2025): 2,010."),
        ("pardon", "es", "El Gobierno anunció un indulto (14 de enero de 2025): 2.010."),
    ],
)
def test_a_pardon_is_no_release(kind: str, code: str, said: str) -> None:
    """A pardon is called a pardon, and it is an announcement like that of a release."""
    assert text(sentence(told(kind), language_of(code))) == said


@pytest.mark.parametrize(
    ("code", "said"), [("en", "(published 14 January 2025)"), ("es", "(fecha de publicación: 14 de enero de 2025)")]
)
def test_a_day_of_publication_is_said_to_be_one(code: str, said: str) -> None:
    """Where only the publication is dated the day is not said to be that of the announcement."""
    assert said in text(sentence(told("pardon", basis="published"), language_of(code)))


@pytest.mark.parametrize(
    ("count", "code", "end"),
    [
        (3, "en", "C: 230 (until 10 Mar 2025)."),
        (4, "en", "C: 230 (until 10 Mar 2025); and one more organization."),
        (5, "en", "C: 230 (until 10 Mar 2025); and 2 more organizations."),
        (5, "es", "C: 230 (hasta el 10 mar 2025); y 2 organizaciones más."),
    ],
)
def test_the_others_are_organizations(count: int, code: str, end: str) -> None:
    """Who is not named is counted as an organization, not as people."""
    episode = make_episode()
    counts = [
        make_figure(
            name,
            organization=make_organization(name, short={"en": name, "es": name}),
            value=230,
            measure=DOCUMENTED,
            start="2025-01-14",
            end="2025-03-10",
            episode=episode,
            published="",
        )
        for name in "ABCDE"[:count]
    ]
    [line] = found_since(told("announcement", *counts), language_of(code))
    assert text(line).endswith(end) and "A: 230" in text(line)
