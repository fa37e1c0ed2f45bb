"""Rules about the languages of a package: all filled or all empty, and sentences that can be completed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dashboard.dataset.files.package import Table
from dashboard.dataset.files.rows import Row, Tables
from dashboard.dataset.problems import Problem

_SLOTS = ("{n}", "{scope}", "{when}")


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
    """The words for a sentence have a form for one and one for many, each with all its places."""
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
    if len(forms) != 2 or not all(form.strip() for form in forms):
        return "sentence-forms"
    places = [sorted(re.findall(r"\{[^{}]*\}", form)) for form in forms]
    braces = all(form.count("{") == form.count("}") == len(_SLOTS) for form in forms)
    return None if braces and all(found == sorted(_SLOTS) for found in places) else "sentence-places"


def _translated(table: Table, languages: Sequence[str]) -> list[list[str]]:
    """The columns that hold one text in several languages, by text; one without a language is in the first."""
    stems = dict.fromkeys(stem for stem, _, code in (c.rpartition("_") for c in table.columns) if code in languages)
    named = {stem: [stem, *(f"{stem}_{code}" for code in languages)] for stem in stems if stem}
    return [[column for column in names if column in table.columns] for names in named.values()]
