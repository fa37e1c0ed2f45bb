"""What a check finds: a code and its parameters, never a sentence (``wording.problems`` says it)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

Severity = Literal["error", "warning"]
FILE_OF_FIRST = "first_file"
"""The parameter for the file of the row that a finding holds its own against, where that is another; ``first`` is
the line of that row."""
OF_DOCUMENT = ("document_title", "document_day", "document_author")
"""The parameters that tell a person which document the other one is."""
IN_LANGUAGES = ("document_author", "columns", "title", "own")
"""The parameters that have another beside them for each language in which they are called something else
(``columns_en``)."""


ProblemMark = tuple[str, ...]
"""What an answer to a finding is kept under: code, table, key of the row, column, and what was said of it."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """Somebody's word that what a warning is about is right."""

    day: str
    why: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding in one place of a data folder.

    ``line`` is the line of the file as an editor or a spreadsheet numbers it (the header is 1);
    ``None`` for ``line``, ``column`` or ``value`` means that the finding concerns the whole. Without a ``mark`` it
    cannot be answered.
    """

    code: str
    severity: Severity
    file: str
    line: int | None = None
    column: str | None = None
    value: str | None = None
    parameters: Mapping[str, str | int] = field(default_factory=dict)
    mark: ProblemMark = field(default=(), compare=False)
    answer: Judgement | None = field(default=None, compare=False)


class UnreadableDataset(Exception):
    """The folder cannot be loaded; ``problems`` says why, all of them."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"{len(problems)} problems, the first: {problems[0]}")
        self.problems = problems


MORE = "more-alike"
"""The code of a finding that stands for others of its kind; its ``count`` says for how many."""
_ROWS_NAMED, _AND_SO_ON = 10, " …"


def condense(problems: Iterable[Problem], most: int) -> list[Problem]:
    """The findings with at most so many of one kind in a column, then one for the others of each kind.

    That one counts them, names the rows of the first, and the row of one that is told in full.
    """
    kept: list[Problem] = []
    kinds: dict[tuple[str, ...], _Gathering] = {}
    for problem in problems:
        code = str(problem.parameters["code"]) if problem.code == MORE else problem.code
        place = (code, problem.severity, problem.file, problem.column or "")
        kind = kinds.setdefault(place, _Gathering(problem, code))
        if problem.code != MORE and kind.told < most:
            kind.told += 1
            kept.append(problem)
        else:
            kind.add(problem)
    return [*kept, *(kind.others() for kind in kinds.values() if kind.count)]


def open_ones(problems: Iterable[Problem]) -> list[Problem]:
    """The findings that nobody has answered."""
    return [problem for problem in problems if problem.answer is None]


def tally(problems: Iterable[Problem], severity: Severity) -> int:
    """How many findings there are of a severity, those included that one stands for."""
    found = (problem for problem in problems if problem.severity == severity)
    return sum(int(problem.parameters["count"]) if problem.code == MORE else 1 for problem in found)


@dataclass
class _Gathering:
    """The findings of one kind: how many are told, and what is known of the others."""

    first: Problem
    code: str
    told: int = 0
    count: int = 0
    rows: list[str] = field(default_factory=list)

    def add(self, problem: Problem) -> None:
        """One more that is not told, or one that stands for more."""
        stands_for = problem.code == MORE
        self.count += int(problem.parameters["count"]) if stands_for else 1
        rows = str(problem.parameters["rows"] if stands_for else problem.line or "–")
        self.rows += rows.removesuffix(_AND_SO_ON).split(", ")[: max(0, _ROWS_NAMED - len(self.rows))]

    def others(self) -> Problem:
        known: dict[str, str | int] = {"code": self.code, "like": str(self.first.line or "–"), "count": self.count}
        rows = ", ".join(self.rows) + (_AND_SO_ON if self.count > len(self.rows) else "")
        first, known = self.first, {**known, "rows": rows}
        return Problem(MORE, first.severity, first.file, None, first.column, None, known)


def in_short(problems: Sequence[Problem]) -> dict[str, str | int | None]:
    """Findings for a line of the log: how many, and where the first is, never what a cell says; nothing for none."""
    if not problems:
        return {}
    first = problems[0]
    return {"problems": len(problems), "first": first.code, "file": Path(first.file).name, "line": first.line}
