"""Rules about the names in the settings: one that no page reads is a slip, and of two of one name one is hidden."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from dashboard.dataset.checks.guesses import nearest
from dashboard.dataset.files.package import DESCRIPTOR
from dashboard.dataset.files.rows import Tables
from dashboard.dataset.files.settings import MODES
from dashboard.dataset.problems import Problem

ROLES = ("stock", "additions", "removals")
_KNOWN: Mapping[str, tuple[str, ...]] = {
    "": (
        *("headline_panels", "colours", "questions", "cuts", "folders", "list_arithmetic", "persons", "languages"),
        *("everyone", "names", "since", "recent_months", "introduced_by"),
        *("question", "short_title", "term_note", "growth_note", "released_note", "title", "description"),
    ),
    "headline_panels": ("id", "measure_id", "scope_id", "title", "note"),
    "cuts": ("measure_id", "scope_id", "title"),
    "folders": ("id", "title", "cards"),
    "questions": ("id", "page", "parameters", "answers", "question", "said"),
    "colours": ("organizations", "official", "other"),
    "colours.organizations": ("organization_id", "label", *MODES),
    "colours.official": ("official_body_of", "label", *MODES),
    "colours.other": ("label", *MODES),
    "list_arithmetic": ROLES,
    "persons": ("identity_digits", "name_particles"),
}
"""What the pages read in each part of the settings; texts without their language."""
_IDS = ("id", "organization_id", "official_body_of", "measure_id")
_LANGUAGE = re.compile(r"_[a-z]{2,3}\Z")


def check_names(tables: Tables) -> list[Problem]:
    """Every name in the settings is one that is read."""
    settings = tables.package.descriptor["dashboard"]
    entries = ((part, *found) for part in _KNOWN for found in _entries(settings, part))
    return [problem for part, entry, place in entries for problem in _of(part, entry, place)]


def check_doubled(tables: Tables) -> list[Problem]:
    """No panel, question, folder or colour stands twice: of two of one name only one is shown."""
    settings = tables.package.settings
    named: Mapping[str, Iterable[str]] = {
        "headline_panels": (panel.id for panel in settings.panels),
        "questions": (question.id for question in settings.questions),
        "folders": (folder.id for folder in settings.folders),
        "colours.organizations": (colour.id for colour in settings.colours.organizations),
        "colours.official": (colour.id for colour in settings.colours.official),
    }
    return [_warning("settings-doubled", place, id) for place, ids in named.items() for id in _twice(ids)]


def check_list(tables: Tables) -> list[Problem]:
    """The arithmetic of a list names all three of its measures, or none: with one or two no list is followed."""
    stated = tables.package.settings.list_arithmetic
    missing = [role for role in ROLES if not getattr(stated, role)]
    if len(missing) in (0, len(ROLES)):
        return []
    return [_warning("settings-list-incomplete", "list_arithmetic", ", ".join(missing), choices=", ".join(ROLES))]


def _entries(settings: Mapping[str, Any], part: str) -> Iterator[tuple[Mapping[str, Any], str]]:
    """Every object of a part of the settings, with its place: a number where it has no name."""
    found: Any = settings
    for step in filter(None, part.split(".")):
        found = found.get(step, {})
    if isinstance(found, list):
        for number, entry in enumerate(found, 1):
            yield entry, f"{part}.{next((entry[name] for name in _IDS if entry.get(name)), number)}"
    else:
        yield found, part


def _of(part: str, entry: Mapping[str, Any], place: str) -> Iterator[Problem]:
    known = _KNOWN[part]
    for name in entry:
        if name not in known and _LANGUAGE.sub("", name) not in known:
            told = {"choices": ", ".join(known), **nearest(name, known)}
            yield _warning("settings-name", ".".join(filter(None, (place, name))), name, **told)


def _twice(ids: Iterable[str]) -> list[str]:
    seen = list(filter(None, ids))
    return [id for id in dict.fromkeys(seen) if seen.count(id) > 1]


def _warning(code: str, column: str, value: str, **parameters: str) -> Problem:
    return Problem(code, "warning", DESCRIPTOR, None, column, value, parameters)
