"""How the cells of one column are read: the form they should have, and what another form can mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from dashboard.dataset.checks.cells import is_address_column, is_date_column, is_id_column, stands_in_calendar
from dashboard.dataset.checks.readings import date_readings, decimal_mark, number_readings
from dashboard.dataset.files.letters import is_garbled
from dashboard.dataset.files.schema import Field
from dashboard.refresh.reading.found_table import FoundTable
from dashboard.refresh.reading.recognition import fold
from dashboard.refresh.reading.signs import (
    bare,
    is_unusual,
    with_hyphens,
    with_line_ends,
    within_guard,
    without_entities,
    without_hidden,
    word_of_programs,
)

_BOOLEANS = {"true": "yes", "verdadero": "yes", "false": "no", "falso": "no"}

Readings = dict[str, str]
"""What a cell can mean, by the way of reading it."""


@dataclass(frozen=True)
class ColumnForm:
    """How the cells of one column are read: ``is_plain`` tells the form a cell should have.

    ``signs`` undoes, under the name ``code``, what is written with other signs than the column takes.
    """

    name: str
    is_plain: Callable[[str], bool]
    read: Callable[[str], Readings] = lambda text: {}
    signs: Callable[[str], str] = str
    code: str = ""

    def cleaned(self, text: str) -> tuple[str, str]:
        """The text with the signs this column takes, and what had to be done for that most of all."""
        if is_garbled(text):
            # What looks like a blank or an invisible sign is half a letter.
            return text, ""
        code = ""
        steps = (
            ("blank", str.strip),
            ("hidden", bare),
            ("formula-text", within_guard),
            ("hidden", without_hidden),
            ("line-end", with_line_ends),
            (self.code, self.signs),
        )
        for step, clean in steps:
            before, text = text, clean(text)
            code = step if text != before and code in ("", "blank") else code
        return bare(text), code


@dataclass(frozen=True)
class Evidence:
    """What the other cells of a file prove: which mark stands before decimals, whether months stand first."""

    mark: str = ""
    month_first: bool = False


def forms_of_columns(found: FoundTable, ids: Collection[str]) -> list[ColumnForm]:
    """How each column found is read; ``ids`` are the permanent names that stand."""
    fields = [field for field in found.table.fields if field.name in found.positions]
    evidence = _evidence(found, fields)
    return [_column(field, evidence, ids, found.table.languages) for field in fields]


def _column(field: Field, evidence: Evidence, ids: Collection[str], languages: Sequence[str]) -> ColumnForm:
    name, choices = field.name, field.choices
    if choices:
        return ColumnForm(name, set(choices).__contains__, lambda text: _read_choice(text, choices))
    if is_date_column(field):
        plain = _is_plain_date(field.pattern)

        def read(text: str) -> Readings:
            readings = {way: value for way, value in date_readings(text, languages).items() if plain(value)}
            return _likelier_first(readings, evidence.month_first)

        return ColumnForm(name, plain, read, with_hyphens, "dashes")
    if field.name == "hour":
        return ColumnForm(name, field.takes)
    if field.type in ("integer", "year"):
        return ColumnForm(name, _is_whole, lambda text: _read_number(text, evidence.mark))
    if is_id_column(field):
        return _column_of_signs(name, lambda text: _known_id(text, ids), "dashes")
    return _column_of_signs(name, str if is_address_column(field) else without_entities, "entities")


def _column_of_signs(name: str, signs: Callable[[str], str], code: str) -> ColumnForm:
    """A column of text, in which only signs are mended."""

    def is_plain(text: str) -> bool:
        is_tidy = text == bare(text) and not is_unusual(text) and not word_of_programs(text)
        return is_tidy and signs(text) == text

    return ColumnForm(name, is_plain, signs=signs, code=code)


def _known_id(text: str, ids: Collection[str]) -> str:
    """The permanent name that a text is but for its dashes; as it is where there is none."""
    plain = with_hyphens(text)
    return plain if plain in ids else text


def _is_plain_date(pattern: str) -> Callable[[str], bool]:
    form = re.compile(pattern)
    return lambda text: stands_in_calendar(text) and (not pattern or form.fullmatch(text) is not None)


def _is_whole(text: str) -> bool:
    return text.isascii() and text.isdecimal()


def _read_choice(text: str, choices: Iterable[str]) -> Readings:
    """The one choice that differs only in case, blanks, hyphens and signs."""
    wanted = {fold(text), _BOOLEANS.get(text.casefold(), "")} - {""}
    found = [choice for choice in choices if fold(choice) in wanted]
    return {"choice": found[0]} if len(found) == 1 else {}


def _likelier_first(readings: Readings, month_first: bool) -> Readings:
    if month_first and "month_first" in readings:
        return {"month_first": readings["month_first"], **readings}
    return readings


def _read_number(text: str, mark: str) -> Readings:
    readings = number_readings(text)
    # 1.000 as one, on the word of another cell, would be a thousandth of what was meant.
    if len(readings) > 1 and mark and (mark not in text or readings["decimal"] == text):
        way = "decimal" if mark in text else "grouping"
        readings = {way: readings[way]}
    # What is no whole number is not ours to round.
    return {} if list(readings.values()) == [text] else readings


def _evidence(found: FoundTable, fields: list[Field]) -> Evidence:
    marks = {decimal_mark(text) for text in _texts(found, fields, lambda field: field.is_integer)} - {""}
    dates = [date_readings(text, found.table.languages) for text in _texts(found, fields, is_date_column)]
    ways = {way for readings in dates if len(readings) == 1 for way in readings}
    mark = marks.pop() if len(marks) == 1 else ""
    return Evidence(mark, "month_first" in ways and "day_first" not in ways)


def _texts(found: FoundTable, fields: list[Field], fits: Callable[[Field], bool]) -> set[str]:
    names = [field.name for field in fields if fits(field)]
    return {name_of(cells[name].text) for _, cells in found.rows for name in names}


def name_of(text: str) -> str:
    """A cell as far as it can be told without its column."""
    return without_hidden(within_guard(bare(text)))
