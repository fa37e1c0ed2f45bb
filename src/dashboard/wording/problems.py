"""Findings in plain words: where, what was found, what belongs there, what to do."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Mapping

from dashboard.dataset.checks.cells import stands_in_calendar
from dashboard.dataset.files.folder import CURRENT
from dashboard.dataset.problems import FILE_OF_FIRST, IN_LANGUAGES, OF_DOCUMENT, Problem, open_ones, tally
from dashboard.wording.language import Language

LONGEST_VALUE = 80
# Lists of allowed values and names of files, rows and documents must be shown whole to be found.
_OURS = {"choices", "columns", "table", "other", "first", "document", "whole", "source", "suggestion"}
_LONGEST_OF_OURS = 2000
_STOOD_ON = "stood_on"
_GUESS = "suggestion"
_PARTS = ("found", "expected", _GUESS, "todo")


def say(problem: Problem, language: Language) -> str:
    """The finding with its place, as one line of text."""
    return language.text("said", place=say_place(problem, language), words=say_finding(problem, language))


def say_place(problem: Problem, language: Language) -> str:
    """``detentions.csv, line 12, column value``, as far as the place is known."""
    parts = {"line": problem.line, "column": problem.column}
    known = {name: clean(str(part)) for name, part in parts.items() if part is not None}
    file = say_file(problem.file, language)
    return language.text("-".join(["place", *known]) if known else "place-file", file=file, **known)


def say_file(file: str, language: Language) -> str:
    """The name of a file; one of what is published is told from a person's own of the same name."""
    name = file.removeprefix(f"{CURRENT}/")
    return file if name == file else language.text("file-published", file=name)


def say_finding(problem: Problem, language: Language, is_typed: bool = False) -> str:
    """What was found, what was expected, a guess at what was meant, and what to do.

    What ``is_typed`` into a form has words of its own where the others speak of tables.
    """
    parts = say_parts(problem, language, is_typed)
    return " ".join(parts[name] for name in _PARTS if name in parts)


def say_parts(problem: Problem, language: Language, is_typed: bool = False) -> dict[str, str]:
    """The sentences of a finding by what they tell: ``found``, ``expected``, ``todo``, and a ``suggestion`` if any."""
    values = _values(problem, language)
    parts = {
        part: language.text(_key(f"{problem.code}-{part}", language, is_typed), **values)
        for part in _PARTS
        if part != _GUESS
    }
    if _GUESS not in values:
        return parts
    return parts | {_GUESS: language.text("suggestion", suggestion=values[_GUESS])}


def _key(name: str, language: Language, is_typed: bool) -> str:
    return f"typed-{name}" if is_typed and language.has(f"typed-{name}") else f"problem-{name}"


def say_count(problems: Collection[Problem], language: Language) -> str:
    """How many errors and warnings there are, and how many of the warnings are answered."""
    counts = {"errors": tally(problems, "error"), "warnings": tally(problems, "warning")}
    left = tally(open_ones(problems), "warning")
    return language.text("check-count", answered=counts["warnings"] - left, open=left, **counts)


def say_severity(problem: Problem, language: Language) -> str:
    """Error or warning, as a heading."""
    return language.text(f"severity-{problem.severity}")


def group_by_file(problems: Iterable[Problem]) -> Mapping[str, list[Problem]]:
    """The findings of each file, files and findings in the order given."""
    groups: dict[str, list[Problem]] = {}
    for problem in problems:
        groups.setdefault(problem.file, []).append(problem)
    return groups


def is_of_published(problem: Problem) -> bool:
    """Whether a row that came in is held against one of what is published."""
    return str(problem.parameters.get(FILE_OF_FIRST, "")).startswith(f"{CURRENT}/")


def clean(text: str, longest: int = LONGEST_VALUE) -> str:
    """A value fit to be shown: one line, nothing invisible, at most 80 characters."""
    # A long cell is cut before it is looked at: nobody reads to its end.
    line = " ".join(text[: longest * 10].split())
    # Format characters can turn the reading direction of a whole line.
    shown = "".join(c for c in line if unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co", "Cn"))
    return shown if len(shown) <= longest else f"{shown[: longest - 1]}…"


def _values(problem: Problem, language: Language) -> dict[str, str | int]:
    given = {"value": problem.value or "", "column": problem.column or "", **problem.parameters}
    given |= {n: given[said] for n in IN_LANGUAGES if (said := f"{n}_{language.code}") in given}
    if "first" in given:
        given.setdefault("stands", "published" if is_of_published(problem) else "here")
        given["first"] = _say_line(str(given["first"]), str(given.get(FILE_OF_FIRST, "")), language)
    if _STOOD_ON in given:
        given |= {_STOOD_ON: _say_date(str(given[_STOOD_ON]), language)}
    if OF_DOCUMENT[0] in given:
        given["document"] = _say_document(given, language)
    return {name: _show(name, value) for name, value in given.items()}


def _say_line(line: str, file: str, language: Language) -> str:
    """``line 12 of scopes.csv``, as far as it is known."""
    parts = {name: value for name, value in (("line", line), ("file", say_file(file, language))) if value}
    return language.text(f"first-{'-'.join(parts)}", **parts)


def _say_document(given: Mapping[str, str | int], language: Language) -> str:
    """The other document by what a person knows it by, and its id."""
    title, day, author = (clean(str(given[name]), _LONGEST_OF_OURS) for name in OF_DOCUMENT)
    return language.text(
        "known-document" if title else "known-document-untitled",
        title=title,
        id=str(given["other"]),
        author=author,
        date=_say_date(day, language),
    )


def _say_date(cell: str, language: Language) -> str:
    """A date as people write it, or the cell where it is none."""
    return language.date(cell) if cell and stands_in_calendar(cell) else cell or language.text("undated")


def _show(name: str, value: str | int) -> str | int:
    if isinstance(value, int):
        return value
    return clean(value, _LONGEST_OF_OURS if name in _OURS else LONGEST_VALUE)
