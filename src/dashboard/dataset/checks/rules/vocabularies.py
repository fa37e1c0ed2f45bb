"""Rules about words that no table of ids holds: the topics of a package, and the languages of texts."""

from __future__ import annotations

from babel import Locale

from dashboard.dataset.checks.guesses import Guesses
from dashboard.dataset.files.rows import Tables, split
from dashboard.dataset.problems import Problem

_OF_A_TEXT = (("sources", "language"), ("statements", "language"))


def check_topics(tables: Tables) -> list[Problem]:
    """A topic of an event is one that measures have: beside no other chart would the event be shown."""
    if "measures" not in tables.by_name or "events" not in tables.by_name:
        return []
    declared = tables.of("measures").table.choices("topic")
    known = set(declared) or {row["topic"] for row in tables.rows("measures")}
    guess = Guesses(sorted(known))
    return [
        row.warning("topic-unknown", "topics", item=topic, choices=", ".join(sorted(known)), **guess(topic))
        for row in tables.rows("events")
        for topic in split(row["topics"])
        if topic not in known
    ]


def check_languages_of_texts(tables: Tables) -> list[Problem]:
    """The letters for the language of a text are those of a language: readers are told its name."""
    known = Locale("en").languages
    return [
        row.warning("language-unknown", column)
        for name, column in _OF_A_TEXT
        for row in (tables.rows(name) if name in tables.by_name else [])
        if row[column] and row[column] not in known
    ]
