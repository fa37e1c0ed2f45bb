"""The descriptor ``datapackage.json``: the one schema, and everything the package says of itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from dashboard.dataset.files.change_log import read_log
from dashboard.dataset.files.descriptor import faults, parse
from dashboard.dataset.files.disk import LARGEST_DESCRIPTOR, TooLarge, problem_of
from dashboard.dataset.files.folder import Contents, Folder, files_of
from dashboard.dataset.files.schema import (
    Field,
    ForeignKey,
    Text,
    by_language,
    read_field,
    read_foreign_keys,
    read_names,
)
from dashboard.dataset.files.settings import Settings, read_settings
from dashboard.dataset.problems import Problem, UnreadableDataset

DESCRIPTOR = "datapackage.json"
YES, NO, UNSTATED = "yes", "no", "unstated"
_DAY = re.compile(r"([0-9]{4})\.([0-9]{1,2})\.([0-9]{1,2})(?:\.[0-9]+)?")
FIGURE_TABLES = ("detentions", "releases", "related")
DEFINITIONS = "definitions"
JUDGEMENTS = "judgements"
REASON = "status_reason"
"""The column that says in the first language why a figure is not active; those of other languages end in their code."""


@dataclass(frozen=True)
class Table:
    """One resource of the package: its file name and its Table Schema."""

    name: str
    path: str
    descriptor: dict[str, Any]
    languages: tuple[str, ...]
    """Those of the package, the first one first."""

    @property
    def language(self) -> str:
        """That of its texts which state none."""
        return self.languages[0] if self.languages else ""

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """The columns in their order."""
        return tuple(read_field(field, self.language) for field in self.descriptor["schema"]["fields"])

    @cached_property
    def columns(self) -> list[str]:
        return [field.name for field in self.fields]

    @cached_property
    def _by_name(self) -> dict[str, Field]:
        return {field.name: field for field in self.fields}

    def field(self, column: str) -> Field:
        """A column by its name. :raises KeyError: when there is none of that name."""
        return self._by_name[column]

    def choices(self, column: str) -> list[str]:
        """The closed vocabulary of a column, empty where there is none."""
        return list(self.field(column).choices)

    @cached_property
    def primary_key(self) -> list[str]:
        return list(read_names(self.descriptor["schema"].get("primaryKey", [])))

    @cached_property
    def foreign_keys(self) -> tuple[ForeignKey, ...]:
        return tuple(read_foreign_keys(self.descriptor["schema"], self.name))

    @cached_property
    def title(self) -> Text:
        return by_language("title", self.descriptor, self.language)

    @cached_property
    def description(self) -> Text:
        return by_language("description", self.descriptor, self.language)

    @property
    def may_be_empty(self) -> bool:
        """Whether the table is as it should be without a row."""
        return self.descriptor.get("mayBeEmpty") is True


@dataclass(frozen=True)
class Package:
    """A data package as its descriptor tells it."""

    files: Contents
    descriptor: dict[str, Any]

    @cached_property
    def tables(self) -> dict[str, Table]:
        """Every table by name, in the order of the descriptor."""
        return {r["name"]: Table(r["name"], r["path"], r, self.languages) for r in self.descriptor["resources"]}

    @cached_property
    def change_log(self) -> str:
        """What changed, as its log says it: of this state, once it was asked for, whatever becomes of the files."""
        return read_log(self.files)

    @cached_property
    def settings(self) -> Settings:
        """What the package says to its pages, under ``dashboard``."""
        return read_settings(self.descriptor["dashboard"])

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages its texts are in, the first one first: as its settings say, else as its columns do."""
        columns = (field.get("language") for r in self.descriptor["resources"] for field in r["schema"]["fields"])
        return self.settings.languages or tuple(dict.fromkeys(filter(None, columns)))

    def everyone(self, scopes: Iterable[Mapping[str, str]]) -> str:
        """Of the rows of scopes the id of the one that restricts nothing; nothing where that cannot be told.

        The settings name it (``everyone``); else it is the only one that has neither words for a sentence nor a whole
        that it is a part of.
        """
        if stated := self.settings.everyone:
            return stated
        saying = ("part_of", *(f"sentence_{code}" for code in self.languages))
        found = [row["scope_id"] for row in scopes if not any(row.get(column) for column in saying)]
        return found[0] if len(found) == 1 else ""

    @cached_property
    def questions_of_definitions(self) -> tuple[str, ...]:
        """The columns of a definition that are answered by yes, no or not stated, in the order of the schema."""
        table = self.tables.get(DEFINITIONS)
        answers = {YES, NO, UNSTATED}
        return tuple(c for c in table.columns if set(table.choices(c)) == answers) if table else ()

    @property
    def version(self) -> str:
        return str(self.descriptor["version"])

    @property
    def day(self) -> date | None:
        """The day of this edition, where its version is one (``2026.11.23``, ``2026.11.23.2``)."""
        return day_of(self.version)

    def today(self, clock: date) -> date:
        """The day to read this edition on: that of the clock, or its own where the clock is behind it."""
        return max(clock, self.day or clock)

    def text(self, name: str, language: str) -> str:
        """A text of the descriptor or of its settings in one language (``title``, ``question`` ...)."""
        for place in (self.settings.texts, self.descriptor):
            for key in (f"{name}_{language}", name):
                if place.get(key):
                    return str(place[key])
        raise KeyError(name)


def day_of(version: str) -> date | None:
    """The day of an edition, where its version is one (``2026.11.23``, ``2026.11.23.2``)."""
    numbers = _DAY.fullmatch(version)
    try:
        return date(*map(int, numbers.groups())) if numbers else None
    except ValueError:
        return None


def version_of(descriptor: bytes) -> str:
    """The version a descriptor that was read before states; "" where none can be read any more."""
    try:
        stated = json.loads(descriptor)
    except (ValueError, RecursionError):
        return ""
    return str(stated.get("version", "")) if isinstance(stated, dict) else ""


def read_package(source: Contents | Path) -> Package:
    """Read the descriptor of a package.

    :raises UnreadableDataset: when it is missing, is no JSON, or has not the form that a package relies on.
    """
    files = files_of(source)
    try:
        descriptor = parse(_described(files))
    except KeyError:
        raise UnreadableDataset([Problem("descriptor-missing", "error", DESCRIPTOR)]) from None
    except OSError as error:
        raise UnreadableDataset([problem_of(error, DESCRIPTOR)]) from None
    except ValueError as error:
        raise UnreadableDataset([_broken_json(error)]) from None
    missing = [key for key in ("resources", "dashboard", "version") if not _has(descriptor, key)]
    if missing:
        raise UnreadableDataset([Problem("descriptor-incomplete", "error", DESCRIPTOR, column=k) for k in missing])
    wrong = faults(descriptor)
    if wrong:
        raise UnreadableDataset([Problem("descriptor-invalid", "error", DESCRIPTOR, value=place) for place in wrong])
    return Package(files, descriptor)


def _described(files: Contents) -> bytes:
    if isinstance(files, Folder) and not files.path.is_dir():
        raise UnreadableDataset([Problem("folder-missing", "error", str(files.path))])
    content = files[DESCRIPTOR]
    if len(content) > LARGEST_DESCRIPTOR:
        raise TooLarge(LARGEST_DESCRIPTOR)
    return content


def _has(descriptor: object, key: str) -> bool:
    return isinstance(descriptor, dict) and bool(descriptor.get(key))


def _broken_json(error: ValueError) -> Problem:
    line = getattr(error, "lineno", None)
    return Problem("descriptor-not-json", "error", DESCRIPTOR, line=line)
