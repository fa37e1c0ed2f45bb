"""Findings in plain words, in both languages."""

from __future__ import annotations

import ast
import re
import unicodedata
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from dashboard.dataset.problems import Judgement, Problem
from dashboard.wording.language import CATALOGUE, catalogues, language_of
from dashboard.wording.problems import clean, group_by_file, say, say_count

SOURCES = Path(__file__).parents[2] / "src" / "dashboard" / "dataset"
PARTS = ("found", "expected", "todo")
# Hyphenated words in the code that are names of encodings.
NO_CODES = {"utf-8", "utf-8-sig", "latin-1"}
WRONG = Problem("number-format", "error", "detentions.csv", 12, "value", "1,150", {"suggestion": "1150"})


def codes_in_code() -> set[str]:
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in SOURCES.rglob("*.py"))
    words = {n.value for tree in trees for n in ast.walk(tree) if isinstance(n, ast.Constant)}
    return {w for w in words if isinstance(w, str) and re.fullmatch(r"[a-z]+(-[a-z0-9]+)+", w)} - NO_CODES


def messages(code: str) -> dict[str, ftl.Message]:
    resource = FluentParser().parse((CATALOGUE / code / "problems.ftl").read_text(encoding="utf-8"))
    assert not [entry for entry in resource.body if isinstance(entry, ftl.Junk)]
    return {entry.id.name: entry for entry in resource.body if isinstance(entry, ftl.Message)}


def places(message: ftl.Message) -> set[str]:
    names: set[str] = set()

    def visit(node: object) -> None:
        if isinstance(node, ftl.VariableReference):
            names.add(node.id.name)
        for child in vars(node).values() if isinstance(node, ftl.BaseNode) else ():
            for part in child if isinstance(child, list) else [child]:
                visit(part)

    visit(message)
    return names


@pytest.mark.parametrize("code", catalogues())
def test_every_code_has_its_texts(code: str) -> None:
    """Every code the checks use has its three texts, and no text is left of a code nobody uses."""
    told = {name for name in messages(code) if name.startswith("problem-")}
    assert told == {f"problem-{used}-{part}" for used in codes_in_code() for part in PARTS}


def test_languages_say_the_same() -> None:
    """Both languages have the same messages with the same values set in."""
    english, spanish = (messages(code) for code in catalogues())
    assert {name: places(text) for name, text in english.items()} == {
        name: places(text) for name, text in spanish.items()
    }


def test_place_and_words() -> None:
    """A finding says where, what was found, what belongs there, what may be meant and what to do."""
    assert say(WRONG, language_of("en")) == (
        "detentions.csv, line 12, column value: Found “1,150”. "
        "A whole number in digits only was expected, such as 1150: no comma, full stop, space or word. "
        "Did you mean “1150”? "
        "Write the digits alone; “about” or “more than” go into the column for such words (qualifier)."
    )
    assert say(WRONG, language_of("es")).startswith(
        "detentions.csv, línea 12, columna value: Se encontró «1,150». Se esperaba un número entero"
    )


def test_place_without_line() -> None:
    """Where a finding has no line or column, the place does not pretend one."""
    assert say(Problem("file-missing", "error", "a.csv"), language_of("en")).startswith("a.csv: The file is missing.")
    header = Problem("column-missing", "error", "a.csv", 1, "value")
    assert say(header, language_of("es")).startswith("a.csv, línea 1, columna value: Falta la columna «value».")


@pytest.mark.parametrize("code", catalogues())
def test_a_row_of_what_is_published(code: str) -> None:
    """A file of what is published is told from a person's own of the same name, and no folder of ours is named."""
    other = {"first": "3", "first_file": "current/scopes.csv"}
    words = say(Problem("value-doubled", "error", "current/a.csv", 2, "label_en", "Same", other), language_of(code))
    told = {
        "en": ("a.csv (published), line 2", "line 3 of scopes.csv (published)."),
        "es": ("a.csv (publicado), línea 2", "la línea 3 de scopes.csv (publicado)."),
    }
    assert all(part in words for part in told[code])
    assert "current" not in words
    own = say(
        Problem("value-doubled", "error", "a.csv", 2, "label_en", "Same", other | {"first_file": ""}), language_of(code)
    )
    assert told[code][1].split(" de ")[0].split(" of ")[0] + "." in own


def test_large_line_number() -> None:
    """A line number is written as an editor shows it, without grouping."""
    assert "line 12345:" in say(Problem("row-blank", "error", "a.csv", 12345), language_of("en"))


def test_values_are_cut() -> None:
    """No more than 80 characters of a cell are shown, on one line, and nothing invisible."""
    shown = clean("a\x00b\u202ec\n" + "x" * 10_000_000)
    assert shown.startswith("abc xxx") and shown.endswith("…") and len(shown) == 80
    assert not any(unicodedata.category(character) in ("Cc", "Cf") for character in shown)
    long = Problem("value-unknown", "error", "a.csv", 2, "kind", "y" * 500, {"choices": ", ".join(["choice"] * 60)})
    words = say(long, language_of("en"))
    assert "y" * 79 + "…" in words and "y" * 80 not in words and words.count("choice") == 60


def test_braces_in_values() -> None:
    """A value that looks like a place holder is shown as it is."""
    problem = Problem("sentence-places", "error", "measures.csv", 2, "sentence_en", "{n} { $value }|{scope}")
    assert "“{n} { $value }|{scope}”" in say(problem, language_of("en"))
    assert "{n}, {scope} and {when}" in say(problem, language_of("en"))


def test_groups_by_file() -> None:
    """Findings are grouped by file in the order in which they come."""
    first, second, third = (Problem("file-missing", "error", name) for name in ("b.csv", "a.csv", "b.csv"))
    assert list(group_by_file([first, second, third]).items()) == [
        ("b.csv", [first, third]),
        ("a.csv", [second]),
    ]


@pytest.mark.parametrize(
    ("warnings", "answered", "english", "spanish"),
    [
        (0, 0, "No errors, no warnings.", "Ningún error, ningún aviso."),
        (1, 0, "No errors, 1 warning.", "Ningún error, 1 aviso."),
        (1, 1, "No errors, 1 warning, which is answered.", "Ningún error, 1 aviso, que tiene respuesta."),
        (3, 1, "No errors, 3 warnings, 1 of them answered.", "Ningún error, 3 avisos, 1 de ellos con respuesta."),
        (3, 3, "No errors, 3 warnings, all of them answered.", "Ningún error, 3 avisos, todos con respuesta."),
    ],
)
def test_what_is_answered_does_not_read_as_open(warnings: int, answered: int, english: str, spanish: str) -> None:
    """The sum of a check says of which warnings those answered are."""
    found = [
        Problem("date-far", "warning", "f.csv", answer=Judgement("2026-01-10", "So.") if n < answered else None)
        for n in range(warnings)
    ]
    assert [say_count(found, language_of(code)) for code in ("en", "es")] == [english, spanish]


@pytest.mark.parametrize(("code", "so_far"), [("en", "no warnings so far"), ("es", "por ahora ningún aviso")])
def test_errors_hide_warnings(code: str, so_far: str) -> None:
    """Beside errors "no warnings" would be a promise: some are found only when the errors are corrected."""
    words = language_of(code)
    assert so_far in say_count([Problem("file-missing", "error", "a.csv")], words)
    assert so_far in words.text("desk-problem-count", errors=5, warnings=0)
    assert so_far not in words.text("desk-problem-count", errors=0, warnings=0)
