"""The words for what is typed into forms: in place of those for tables, and without tables."""

from __future__ import annotations

import re

import pytest

from dashboard.dataset.problems import Problem
from dashboard.wording.language import CATALOGUE, catalogues, language_of
from dashboard.wording.problems import say_finding

KEY = re.compile(r"^typed-([a-z-]+) = (.*)$", re.MULTILINE)
TABLES = {
    "en": r"\b(columns?|rows?|cells?|as_of|value_high|variant_|[a-z]+\.csv)\b",
    "es": r"\b(columnas?|filas?|celdas?|as_of|value_high|variant_|[a-z]+\.csv)\b",
}


@pytest.mark.parametrize("code", catalogues())
def test_each_stands_for_words_about_tables(code: str) -> None:
    """Each text for forms has a text for tables in whose place it stands, and speaks of none itself."""
    words = language_of(code)
    texts = dict(KEY.findall((CATALOGUE / code / "typed.ftl").read_text(encoding="utf-8")))
    assert texts
    assert not [
        key for key in texts if not (words.has(f"problem-{key}") or (key.startswith("repair-") and words.has(key)))
    ]
    assert not [text for text in texts.values() if re.search(TABLES[code], text)]


def test_a_form_in_its_own_words_a_table_in_its() -> None:
    """The same finding is told as the place wants it."""
    problem = Problem("value-missing", "error", "the report", 1, "value", "")
    assert (
        say_finding(problem, language_of("en"), is_typed=True) == "The box is empty. It must be filled in. Fill it in."
    )
    assert say_finding(problem, language_of("en")).startswith("The cell is empty. This column")
