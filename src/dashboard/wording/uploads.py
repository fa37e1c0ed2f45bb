"""What was noticed in an upload, in plain words: repairs that are proposed, questions and their readings.

The words take the values of a finding, not the finding itself: reading uploads is a layer above.
"""

from __future__ import annotations

from typing import Protocol

from dashboard.dataset.checks.cells import stands_in_calendar
from dashboard.dataset.problems import Problem
from dashboard.wording.language import Language
from dashboard.wording.problems import clean, say_place

# Names of columns and of rows must be shown whole to be found.
_LONGEST_LIST = 600
_LISTS = ("columns-missing", "hidden-rows", "hidden-columns", "encoding-guessed")
_COUNTED = ("row-in-cell", "empty-columns", "short-rows")


class ProposedRepair(Protocol):
    """What is proposed for a file or one of its cells."""

    @property
    def code(self) -> str: ...
    @property
    def file(self) -> str: ...
    @property
    def line(self) -> int | None: ...
    @property
    def column(self) -> str | None: ...
    @property
    def found(self) -> str: ...
    @property
    def proposed(self) -> str: ...


class AmbiguousCell(Protocol):
    """What is asked about one cell."""

    @property
    def code(self) -> str: ...
    @property
    def file(self) -> str: ...
    @property
    def line(self) -> int: ...
    @property
    def column(self) -> str: ...
    @property
    def found(self) -> str: ...
    @property
    def readings(self) -> tuple[str, ...]: ...
    @property
    def ways(self) -> tuple[str, ...]: ...


def say_repair(repair: ProposedRepair, language: Language, is_typed: bool = False) -> str:
    """What was found and what it is read as; of what ``is_typed`` into a form nothing is said about tables."""
    values: dict[str, str | int] = {"proposed": clean(repair.proposed), "found": _found(repair)}
    values["line"] = str(repair.line or "")
    if repair.code.startswith("date-"):
        values["date"] = _date(repair.proposed, language)
    if repair.code in _COUNTED:
        values["count"] = int(repair.found)
    typed = f"typed-repair-{repair.code}"
    return language.text(typed if is_typed and language.has(typed) else f"repair-{repair.code}", **values)


def say_again(name: str, other: str, language: Language) -> str:
    """That a file counts once: it was given twice, or is the same as another."""
    if name == other:
        return language.text("upload-again", name=clean(name))
    return language.text("upload-copy", name=clean(name), other=clean(other))


def say_question(question: AmbiguousCell, language: Language) -> str:
    """What is not certain about a cell; :func:`say_readings` tells what can be answered."""
    date = _date(question.readings[0], language)
    return language.text(f"question-{question.code}", found=clean(question.found), date=date)


def say_readings(question: AmbiguousCell, language: Language) -> dict[str, str]:
    """The words for each reading of a question, by the reading, in its order."""
    pairs = zip(question.ways, question.readings, strict=True)
    return {reading: _reading(way, reading, language) for way, reading in pairs}


def say_where(finding: ProposedRepair | AmbiguousCell, language: Language) -> str:
    """``detentions.csv, line 12, column value``, as far as the place is known."""
    return say_place(Problem(finding.code, "warning", finding.file, finding.line, finding.column), language)


def _found(repair: ProposedRepair) -> str:
    return clean(repair.found, _LONGEST_LIST) if repair.code in _LISTS else clean(repair.found)


def _reading(way: str, reading: str, language: Language) -> str:
    if way in ("grouping", "decimal"):
        if not reading.isdecimal():
            return language.text("reading-decimal-found", found=clean(reading))
        # In digits alone: the way a language groups them is the very thing that is asked.
        return language.text(f"reading-{way}", number=reading)
    return language.text(f"reading-{way}", date=_date(reading, language))


def _date(text: str, language: Language) -> str:
    return language.date(text) if stands_in_calendar(text) else clean(text)
