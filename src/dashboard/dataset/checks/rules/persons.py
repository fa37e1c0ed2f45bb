"""Rules that keep people out of the data: no columns, numbers or names of persons."""

from __future__ import annotations

import re

from dashboard.dataset.checks.cells import is_address_column
from dashboard.dataset.files.package import JUDGEMENTS
from dashboard.dataset.files.rows import Tables
from dashboard.dataset.files.schema import Field
from dashboard.dataset.problems import Problem

_PERSONAL = {
    *("name", "names", "surname", "surnames", "birth", "birthdate", "born", "passport", "dni"),
    *("nombre", "nombres", "apellido", "apellidos", "nacimiento", "pasaporte", "cedula", "cédula"),
    *("carnet", "carné", "person", "persona", "prisoner", "preso", "victim", "victima", "víctima"),
}
_PERSONAL_PAIRS = ("id_number", "identity_number")
_FREE_TEXT, _BEGINNINGS = ("quote", "title", "why"), ("note_", "status_reason")
_WORD = re.compile(r"[^\W\d_]+")
_LETTERS = [chr(number) for number in range(0x600)]
_CAPITALISED = f"[{''.join(filter(str.isupper, _LETTERS))}][{''.join(filter(str.islower, _LETTERS))}]+"


def check_columns(tables: Tables) -> list[Problem]:
    """No column beyond the declared ones is made for people."""
    return [
        Problem("person-column", "error", found.table.path, 1, column)
        for found in tables.by_name.values()
        for column in found.header
        if column not in found.table.columns and _is_personal(column)
    ]


def check_identity_numbers(tables: Tables) -> list[Problem]:
    """No text holds a number as long as those on identity cards (``identity_digits`` of the settings)."""
    lengths = "|".join(f"[0-9]{{{count}}}" for count in tables.package.settings.persons.identity_digits)
    number = re.compile(rf"(?<![0-9])(?:{lengths})(?![0-9])")
    return [
        row.problem("identity-number", column, number=found[0])
        for row, column in tables.cells(_is_words)
        if (found := number.search(row[column]))
    ]


def check_names(tables: Tables) -> list[Problem]:
    """Words in free text that look like a person's name are shown to somebody who can judge.

    That is three or four words with a capital, with such a word between two of them as the settings name
    (``name_particles``).
    """
    known, particles = _known_words(tables), tables.package.settings.persons.name_particles
    between = f"(?:(?:{'|'.join(map(re.escape, particles))}) )?" if particles else ""
    name = re.compile(rf"{_CAPITALISED}(?: {between}{_CAPITALISED}){{2,3}}")
    return [
        row.warning("person-name", column, name=found)
        for row, column in tables.cells(_is_free_text)
        if (found := _first_unknown(name.findall(row[column]), known))
    ]


def _is_personal(column: str) -> bool:
    words = re.split(r"[^\w]+|_", column.casefold())
    return any(word in _PERSONAL for word in words) or column.casefold() in _PERSONAL_PAIRS


def _is_words(field: Field) -> bool:
    return field.type == "string" and not is_address_column(field)


def _is_free_text(field: Field) -> bool:
    return _is_free(field.name)


def _is_free(column: str) -> bool:
    return column in _FREE_TEXT or column.startswith(_BEGINNINGS)


def _first_unknown(names: list[str], known: set[str]) -> str | None:
    for found in names:
        unknown = [word for word in _words(found) if word.casefold() not in known]
        if len(unknown) > 1:
            return found
    return None


def _known_words(tables: Tables) -> set[str]:
    """Words of the vocabularies' own names, and words somewhere written small: no person's name."""
    texts: dict[bool, set[str]] = {True: set(), False: set()}
    judgements = tables.by_name.get(JUDGEMENTS)
    for row, column in tables.cells(_is_words):
        if judgements is not None and row.file == judgements.table.path:
            # A name that somebody has looked at is known in that place alone.
            continue
        texts[_is_free(column)].add(row[column])
    own, free = ({word for text in texts[kind] for word in _words(text)} for kind in (False, True))
    return {word.casefold() for word in own | {word for word in free if word.islower()}}


def _words(text: str) -> list[str]:
    return _WORD.findall(text)
