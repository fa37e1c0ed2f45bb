"""Rules about the two languages: both filled or both empty, and sentences that can be completed."""

from __future__ import annotations

import re

from dashboard.dataset.model import ALL
from dashboard.dataset.problems import Problem
from dashboard.dataset.records import Tables

_LANGUAGES = ("en", "es")
_SLOTS = ("{n}", "{scope}", "{when}")


def check_pairs(tables: Tables) -> list[Problem]:
    """A text stands in both languages or in neither."""
    problems = []
    for table, row in tables.every_row():
        for column in table.columns:
            other = _other_language(column)
            if other in table.columns and row[column] and not row[other]:
                problems.append(row.warning("translation-missing", other, filled=column))
    return problems


def check_sentences(tables: Tables) -> list[Problem]:
    """The words for a sentence have a form for one and one for many, each with all its places."""
    problems = []
    for row in tables.rows("measures"):
        for language in _LANGUAGES:
            fault = _fault(row[f"sentence_{language}"])
            if fault:
                problems.append(row.problem(fault, f"sentence_{language}"))
    return problems


def check_scopes(tables: Tables) -> list[Problem]:
    """A scope that restricts has words for a sentence: else its label stands in."""
    return [
        row.warning("scope-without-sentence", "sentence_en", name=row["label_en"])
        for row in tables.rows("scopes")
        if row["scope_id"] != ALL and not (row["sentence_en"] or row["sentence_es"])
    ]


def _fault(sentence: str) -> str | None:
    if not sentence:
        return None
    forms = sentence.split("|")
    if len(forms) != 2 or not all(form.strip() for form in forms):
        return "sentence-forms"
    places = [sorted(re.findall(r"\{[^{}]*\}", form)) for form in forms]
    braces = all(form.count("{") == form.count("}") == len(_SLOTS) for form in forms)
    return None if braces and all(found == sorted(_SLOTS) for found in places) else "sentence-places"


def _other_language(column: str) -> str:
    stem, _, language = column.rpartition("_")
    if not stem or language not in _LANGUAGES:
        return ""
    return f"{stem}_{_LANGUAGES[1 - _LANGUAGES.index(language)]}"
