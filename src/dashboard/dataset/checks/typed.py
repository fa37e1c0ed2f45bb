"""The cells of a table as the types of its columns read them: each different text once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from frictionless import Field, Schema

from dashboard.dataset.figures.numbers import GREATEST
from dashboard.dataset.files.rows import Row

_READ = ("name", "type", "format", "constraints", "trueValues", "falseValues", "bareNumber")
Values = tuple[Any, ...]
"""What some cells of one row say, ``None`` for each that is empty or of another type."""


class TypedTable:
    """The rows of a table under a schema; frictionless decides what a text means and whether it is allowed.

    It does so once for each different text of a column: most texts of a large table repeat.
    """

    def __init__(self, schema: Mapping[str, Any], rows: Sequence[Row]) -> None:
        self._rows = rows
        self._schema = Schema.from_descriptor(
            {
                # Titles and descriptions play no part and take time to be read.
                "fields": [_bounded({key: field[key] for key in _READ if key in field}) for field in schema["fields"]],
                **({"missingValues": schema["missingValues"]} if "missingValues" in schema else {}),
            }
        )
        self._missing = frozenset(self._schema.missing_values)
        self._read: dict[str, tuple[dict[str, Any], set[str]]] = {}

    @property
    def unique(self) -> list[str]:
        """The columns in which nothing may stand twice."""
        return [field.name for field in self._schema.fields if field.constraints.get("unique")]

    def unfit(self, column: str) -> Iterator[Row]:
        """The rows whose cell in a column is of another type or breaks a limit; a row without any cell has none."""
        _, unfit = self._column(column)
        for row in self._rows if unfit else ():
            if row[column] in unfit and not self._is_blank(row):
                yield row

    def values(self, columns: Sequence[str]) -> Iterator[Values]:
        """What the cells of some columns say, row by row."""
        read = [(column, self._column(column)[0]) for column in columns]
        return (tuple(values[row[column]] for column, values in read) for row in self._rows)

    def _column(self, name: str) -> tuple[dict[str, Any], set[str]]:
        if name not in self._read:
            self._read[name] = _read(self._schema.get_field(name), {row[name] for row in self._rows})
        return self._read[name]

    def _is_blank(self, row: Row) -> bool:
        return all(row[field.name] in self._missing for field in self._schema.fields)


def _bounded(field: dict[str, Any]) -> dict[str, Any]:
    """A column of whole numbers with a greatest one, also where the package states none."""
    if field.get("type") != "integer":
        return field
    return {**field, "constraints": {"maximum": GREATEST, **field.get("constraints", {})}}


def _read(field: Field, texts: set[str]) -> tuple[dict[str, Any], set[str]]:
    """The value of each text, and the texts that do not fit."""
    read = field.create_cell_reader()
    values: dict[str, Any] = {}
    unfit: set[str] = set()
    for text in texts:
        values[text], notes = read(text)
        if notes:
            unfit.add(text)
    return values, unfit
