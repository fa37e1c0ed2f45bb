"""Rules about the descriptor's own settings: what the pages are drawn from must exist in the tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from dashboard.dataset.guesses import nearest
from dashboard.dataset.package import DESCRIPTOR
from dashboard.dataset.problems import Problem
from dashboard.dataset.records import Tables

_COLOUR = re.compile(r"#[0-9a-f]{6}")
_TEXTS = ("question", "short_title", "term_note", "growth_note", "released_note")
_PANEL_TEXTS = ("title", "note")
Named = tuple[str, str]


def check_ids(tables: Tables) -> list[Problem]:
    """Every id in the settings names a row: of panels, colours, list arithmetic and the first document."""
    settings = tables.package.settings
    sought = [
        *_named(settings, "headline_panels", "measure_id", "measures"),
        *_named(settings, "headline_panels", "scope_id", "scopes"),
        *_named(settings.get("colours", {}), "organizations", "organization_id", "organizations"),
        *(("measures", name) for name in settings.get("list_arithmetic", {}).values()),
        *(_named_in_questions(settings)),
        *([("sources", settings["introduced_by"])] if settings.get("introduced_by") else []),
        *([("scopes", settings["everyone"])] if settings.get("everyone") else []),
    ]
    keys = {
        "measures": "measure_id",
        "scopes": "scope_id",
        "organizations": "organization_id",
        "sources": "source_id",
        "episodes": "episode_id",
    }
    return [
        _problem("settings-unknown-id", keys[table], name, table=f"{table}.csv", **nearest(name, known))
        for table, name in sought
        if name not in (known := tables.ids(table, keys[table]))
    ]


def check_colours(tables: Tables) -> list[Problem]:
    """Every colour is written as six hexadecimal digits, for light and for dark."""
    colours = tables.package.settings.get("colours", {})
    entries = [*colours.get("organizations", []), *colours.get("official", []), colours.get("other", {})]
    return [
        _problem("settings-colour", mode, str(entry.get(mode, "")))
        for entry in entries
        for mode in ("light", "dark")
        if not _COLOUR.fullmatch(str(entry.get(mode, "")))
    ]


def check_texts(tables: Tables) -> list[Problem]:
    """The texts of the pages stand in the settings in every language."""
    settings, languages = tables.package.settings, tables.package.languages
    missing = [name for name in _in_languages(_TEXTS, languages) if not settings.get(name)]
    for panel in settings.get("headline_panels", []):
        missing += [
            f"{panel.get('id', '?')}.{name}" for name in _in_languages(_PANEL_TEXTS, languages) if not panel.get(name)
        ]
    for question in settings.get("questions", []):
        texts = [name for name in ("id", "page", *_in_languages(("question",), languages)) if not question.get(name)]
        missing += [f"{question.get('id', '?')}.{name}" for name in texts]
    return [_problem("settings-text-missing", name, "") for name in missing]


def _in_languages(names: tuple[str, ...], languages: Sequence[str]) -> list[str]:
    return [f"{name}_{language}" for name in names for language in languages]


def _named(settings: dict[str, Any], entries: str, key: str, table: str) -> Iterator[Named]:
    for entry in settings.get(entries, []):
        yield table, str(entry.get(key, ""))


def _named_in_questions(settings: dict[str, Any]) -> Iterator[Named]:
    tables = {"measure": "measures", "scope": "scopes", "episode": "episodes"}
    for question in settings.get("questions", []):
        for parameter, value in question.get("parameters", {}).items():
            if parameter in tables:
                yield tables[parameter], str(value)
        yield from (("measures", str(measure)) for measure in question.get("answers", []))


def _problem(code: str, column: str, value: str, **parameters: str) -> Problem:
    return Problem(code, "error", DESCRIPTOR, None, column, value, parameters)
