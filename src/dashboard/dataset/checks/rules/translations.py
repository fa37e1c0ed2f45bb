"""Rules about the languages of a package: all filled or all empty, and sentences that can be completed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dashboard.dataset.files.package import Table
from dashboard.dataset.files.rows import Row, Tables
from dashboard.dataset.problems import Problem

_DATES = ("{when}", "{on}")
_PEOPLE = "{people}"


def check_pairs(tables: Tables) -> list[Problem]:
    """A text stands in every language of the package or in none."""
    told = {name: _translated(table, tables.package.languages) for name, table in tables.package.tables.items()}
    problems = []
    for table, row in tables.every_row():
        for columns in told[table.name]:
            filled = next((column for column in columns if row[column]), None)
            if filled:
                missing = (column for column in columns if not row[column] and not _is_original(row, column))
                problems += [row.warning("translation-missing", column, filled=filled) for column in missing]
    return problems


def check_sentences(tables: Tables) -> list[Problem]:
    """The words for a sentence have a form for one, one for many and at will one for none, each with its places."""
    problems = []
    for row in tables.rows("measures"):
        for language in tables.package.languages:
            fault = _fault(row[f"sentence_{language}"])
            if fault:
                problems.append(row.problem(fault, f"sentence_{language}"))
    return problems


def check_scopes(tables: Tables) -> list[Problem]:
    """A scope that restricts has words for a sentence: else its label stands in."""
    languages, scopes = tables.package.languages, tables.rows("scopes")
    everyone = tables.package.everyone(row.cells for row in scopes)
    return [
        row.warning("scope-without-sentence", f"sentence_{languages[0]}", name=row[f"label_{languages[0]}"])
        for row in scopes
        if row["scope_id"] != everyone and not any(row[f"sentence_{language}"] for language in languages)
    ]


def _is_original(row: Row, column: str) -> bool:
    """Quoted words need no translation into the language they are in."""
    return column == f"translation_{row['language']}"


def _fault(sentence: str) -> str | None:
    if not sentence:
        return None
    forms = sentence.split("|")
    if len(forms) not in (2, 3) or not all(form.strip() for form in forms):
        return "sentence-forms"
    one, other, *none = (_places(form) for form in forms)
    needed = [{"{n}", "{scope}", date} for date in _DATES]
    spared = [{"{scope}", date} for date in _DATES]
    whole = one in needed and other in needed and all(form in needed + spared for form in none)
    return None if whole else "sentence-places"


def _places(form: str) -> set[str] | None:
    """What is to be filled in, but for the noun; nothing where one is there twice or a bracket has no other."""
    places = re.findall(r"\{[^{}]*\}", form)
    rest = re.sub(r"\[[^][{}]*\]|\{[^{}]*\}", "", form)
    is_clean = len(places) == len(set(places)) and not set("{}[]") & set(rest)
    return set(places) - {_PEOPLE} if is_clean else None


def _translated(table: Table, languages: Sequence[str]) -> list[list[str]]:
    """The columns that hold one text in several languages, by text; one without a language is in the first."""
    stems = dict.fromkeys(stem for stem, _, code in (c.rpartition("_") for c in table.columns) if code in languages)
    named = {stem: [stem, *(f"{stem}_{code}" for code in languages)] for stem in stems if stem}
    return [[column for column in names if column in table.columns] for names in named.values()]
