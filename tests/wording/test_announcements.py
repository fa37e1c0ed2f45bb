"""What is said of an announced release or pardon, and of what was counted since."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.factories import make_dataset, make_episode, make_figure, make_measure, make_organization, make_source

from dashboard.analysis.episodes import Announcement, recent_announcements
from dashboard.dataset.figures.model import Figure, Organization, Statement
from dashboard.wording.announcements import Phrase, found_since, numberless, sentence
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
    ("code", "said"),
    [
        (
            "en",
            "The Government announced releases (14 January 2025): no number was given; the words were “muchas personas” (in Spanish).",
        ),
        (
            "es",
            "El Gobierno anunció excarcelaciones (14 de enero de 2025): no se dio ninguna cifra; las palabras fueron «muchas personas».",
        ),
    ],
)
def test_that_no_number_was_given(code: str, said: str) -> None:
    """Where the data say so, an announcement without a number is told in its own words, with its document."""
    statement = Statement("said", make_source(), "muchas personas", "es", {}, {}, (GOVERNMENT,))
    told = Announcement(make_episode(), GOVERNMENT, (), statement, (), has_more=False)
    phrases = sentence(told, language_of(code))
    assert text(phrases) == said
    assert [phrase.source for phrase in phrases if phrase.source] == [statement.source]


def test_our_translation_of_an_announcement() -> None:
    """Where the data have a translation a reader of the other language gets it."""
    statement = Statement("said", make_source(), "muchas personas", "es", {"en": "many people"}, {}, ())
    assert numberless(statement, language_of("en")) == "no number was given; the words were “many people”"


@pytest.mark.parametrize(
    ("by", "code", "said"),
    [
        (GOVERNMENT, "en", "Announced by the Government (14 January 2025): we found no total."),
        (GOVERNMENT, "es", "Anuncio del Gobierno (14 de enero de 2025): no encontramos ningún total."),
        (None, "en", "Announced (14 January 2025): we found no total."),
        (None, "es", "Anuncio (14 de enero de 2025): no encontramos ningún total."),
    ],
)
def test_an_announcement_of_which_no_number_was_found(by: Organization | None, code: str, said: str) -> None:
    """Without a number and without a word that there was none, nothing is said of what it held."""
    announcement = Announcement(make_episode(), by, (), None, (), has_more=False)
    assert text(sentence(announcement, language_of(code))) == said


@pytest.mark.parametrize(
    ("code", "said"), [("en", "Counting: 7 (Dec 2024 – 10 Mar 2025)."), ("es", "Counting: 7 (dic 2024 – 10 mar 2025).")]
)
def test_another_start_is_said(code: str, said: str) -> None:
    """A count that does not start with the announcement says from when it is."""
    organization = make_organization("counting")
    cells = {
        "measure": DOCUMENTED,
        "value": 7,
        "organization": organization,
        "published": "",
        "episode": make_episode(),
    }
    count = make_figure("early", start="2024-12", end="2025-03-10", **cells)
    [line] = found_since(told("announcement", count), language_of(code))
    assert text(line).endswith(said)


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


@pytest.mark.parametrize(
    ("by", "stated", "code", "said"),
    [
        ("the-government", "2025-01-14", "en", "Law passed by the Government, in force from 14 January 2025."),
        ("the-government", "2025-01-14", "es", "Ley aprobada por el Gobierno, vigente desde el 14 de enero de 2025."),
        ("", "2025-01", "en", "Law, in force from January 2025 on."),
        ("", "2025-01", "es", "Ley, vigente desde enero de 2025."),
    ],
)
def test_a_law_announced_nothing(by: str, stated: str, code: str, said: str) -> None:
    """A law is told as one: no total of it is missing, and what was counted since follows."""
    episode = make_episode(kind="law", announced_on=stated, announced_by=by)
    fields = {"measure": DOCUMENTED, "organization": GOVERNMENT, "start": "2025-01-01", "published": ""}
    figure = make_figure("since", **{"value": 201, "episode": episode, "end": "2025-03-10", **fields})
    [found] = recent_announcements(make_dataset([figure], [GOVERNMENT]), TODAY)
    assert text(sentence(found, language_of(code))) == said
    [line] = found_since(found, language_of(code))
    assert "201" in text(line) and (found.announced, found.statement) == ((), None)
