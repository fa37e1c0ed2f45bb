"""The columns of a table and what they refer to, as its Table Schema tells them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Text = Mapping[str, str]
"""What is said in each language, by its code."""


@dataclass(frozen=True)
class Field:
    """A column: the type and the limits of its cells, its title and description; "" and ``None`` where none is stated.

    ``language`` is the one its cells are in, ``longest`` counts characters, ``choices`` is its closed vocabulary,
    ``former`` are titles it had: files that bear them are still read.
    """

    name: str
    title: Text
    description: Text
    type: str = "string"
    format: str = ""
    language: str = ""
    is_required: bool = False
    choices: tuple[str, ...] = ()
    pattern: str = ""
    minimum: int | None = None
    maximum: int | None = None
    longest: int | None = None
    former: tuple[str, ...] = ()

    @property
    def is_integer(self) -> bool:
        return self.type == "integer"

    @property
    def is_number(self) -> bool:
        return self.type in ("integer", "number", "year")

    def takes(self, text: str) -> bool:
        """Whether the pattern lets a text through; without a pattern, or with a broken one, it takes none."""
        try:
            return bool(self.pattern) and re.fullmatch(self.pattern, text) is not None
        except re.error:
            return False


@dataclass(frozen=True)
class ForeignKey:
    """Columns whose cells must stand, together, in columns of a table."""

    columns: tuple[str, ...]
    table: str
    table_columns: tuple[str, ...]


def read_field(raw: Mapping[str, Any], language: str) -> Field:
    """A column of a descriptor; what it says without a language is in the one given."""
    limits = raw.get("constraints", {})
    return Field(
        raw["name"],
        by_language("title", raw, language),
        by_language("description", raw, language),
        type=raw.get("type", "string"),
        format=raw.get("format", ""),
        language=raw.get("language", ""),
        is_required=bool(limits.get("required")),
        choices=tuple(map(str, limits.get("enum", []))),
        pattern=limits.get("pattern", ""),
        minimum=limits.get("minimum"),
        maximum=limits.get("maximum"),
        longest=limits.get("maxLength"),
        former=tuple(raw.get("former_titles", [])),
    )


def read_foreign_keys(schema: Mapping[str, Any], table: str) -> Iterator[ForeignKey]:
    """The foreign keys of a table; one that names no other table refers to the table itself."""
    for raw in schema.get("foreignKeys", []):
        reference = raw["reference"]
        target = reference.get("resource") or table
        yield ForeignKey(read_names(raw["fields"]), target, read_names(reference["fields"]))


def read_names(raw: str | list[str]) -> tuple[str, ...]:
    """The names of columns: the descriptor may state a single one without a list."""
    return (raw,) if isinstance(raw, str) else tuple(raw)


def by_language(name: str, raw: Mapping[str, Any], language: str = "") -> Text:
    """A text (``title``, ``title_es``) in each language it is stated in; a bare one is in the language given."""
    found = ((re.fullmatch(f"{name}_([a-z]{{2,3}})", key), text) for key, text in raw.items())
    bare = {language: raw[name]} if raw.get(name) else {}
    return bare | {match[1]: text for match, text in found if match and text}
