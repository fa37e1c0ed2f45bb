"""Rules about words that no table of ids holds: what cells may say, the topics of a package, the languages of texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from babel import Locale

from dashboard.dataset.checks.guesses import Guesses, nearest
from dashboard.dataset.files.package import FIGURE_TABLES
from dashboard.dataset.files.rows import Tables, split
from dashboard.dataset.problems import Problem

_OF_FIGURES: Mapping[str, Sequence[str]] = {
    "qualifier": ("exact", "about", "at_least", "more_than", "up_to", "between"),
    "status": ("active", "entry_error", "withdrawn"),
    "date_basis": ("stated", "inferred", "published"),
    "increment": ("yes",),
}
_CHOICES: Mapping[str, Mapping[str, Sequence[str]]] = {
    **dict.fromkeys(FIGURE_TABLES, _OF_FIGURES),
    "attributions": {"qualifier_as_relayed": _OF_FIGURES["qualifier"], "confidence": ("high", "medium", "low")},
    "measures": {
        "dataset": FIGURE_TABLES,
        "kind": ("stock", "flow", "ever_in_period"),
        "nature": ("count", "statement"),
        "counted": ("people", "events"),
        "ladder_always": ("yes",),
    },
    "episodes": {"kind": ("announcement", "pardon", "law", "process", "total")},
    "relations": {"kind": ("look_alike", "overlap")},
    "sources": {"read": ("yes", "no")},
}
"""The cells the pages act on: anything else in them is taken for another of these, whatever the package allows."""
_OF_A_TEXT = (("sources", "language"), ("statements", "language"))


def check_choices(tables: Tables) -> list[Problem]:
    """What the pages act on is one of the words they know, also where the package states no list of them."""
    return [
        row.warning("value-unknown", column, choices=", ".join(known), **nearest(row[column], known))
        for name, columns in _CHOICES.items()
        if name in tables.by_name
        for row in tables.rows(name)
        for column, known in columns.items()
        if row[column] and row[column] not in known
    ]


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
