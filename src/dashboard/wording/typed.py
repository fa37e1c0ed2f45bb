"""What was typed into the forms of the desk, told by the names of their boxes: a form has no rows and no columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.files.package import FIGURE_TABLES
from dashboard.dataset.problems import Problem
from dashboard.wording.language import Language, languages_of
from dashboard.wording.language import language_of as speak
from dashboard.wording.notes import note_of
from dashboard.wording.problems import say_finding, say_place

TypedRow = Any
"""A row as ``dashboard.refresh.naming`` takes it in: table, cells, file, line."""
_REPORT, _CORRECTION = "desk-report-file", "desk-correct-file"
_NUMBERS = {"value": "desk-number", "value_high": "desk-value-high", "qualifier": "desk-hedge"}
_DATES = ("as_of", "period_start", "period_end")


def box_of_date(column: str, kind: str) -> str:
    """The box of a report that a date of a figure was typed into, by the kind of its measure."""
    return "as_of" if column == "period_end" and kind not in ("stock", "flow") else column


class Forms:
    """The forms among what came in: which box and which number a place in them is.

    ``incoming`` are the rows of a draft. A proposal is made in one language and looked at in another.
    """

    def __init__(self, incoming: Iterable[TypedRow], dataset: Dataset, language: Language) -> None:
        self._dataset, self._language = dataset, language
        self._reports, self._corrections = (
            {speak(code).text(key) for code in languages_of(dataset.package)} for key in (_REPORT, _CORRECTION)
        )
        tables = (*FIGURE_TABLES, "attributions")
        rows = [row for row in incoming if row.table in tables and self.hold(row.file)]
        ordered = sorted(rows, key=lambda row: row.table == "attributions", reverse=True)
        self._rows: Mapping[tuple[str, int | None], TypedRow] = {(row.file, row.line): row for row in ordered}

    def hold(self, file: str) -> bool:
        """Whether that is the name of a form."""
        return file in self._reports or file in self._corrections

    def number(self, file: str, line: int | None, column: str | None) -> str:
        """Which number a place is about, as the form lists it; nothing for what is said of the whole document."""
        measure = self._measure(file, line)
        if measure is None or (file in self._reports and column in _DATES):
            return ""
        label = measure.label[self._language.code]
        return f"{line}. {label}" if file in self._reports else label

    def box(self, file: str, line: int | None, column: str | None) -> str:
        """What the box is called that holds a place; nothing where no one box does."""
        if not column:
            return ""
        key = self._key(line, column, self._measure(file, line)) if file in self._reports else ""
        return self._language.text(key) if self._language.has(key) else self._title(column)

    def place(self, file: str, line: int | None, column: str | None) -> str:
        """Number and box as one text."""
        named = [self.number(file, line, column), self.box(file, line, column)]
        return ", ".join(name for name in named if name) or file

    def once(self, problems: Iterable[Problem]) -> list[Problem]:
        """The findings; an error in what is typed once for the whole document is told once, not for each number."""
        kept: dict[object, Problem] = {}
        for count, problem in enumerate(problems):
            at = problem.file, problem.line, problem.column
            is_shared = problem.severity == "error" and self.hold(problem.file) and not self.number(*at)
            same = problem.code, problem.file, self.box(*at), problem.value
            kept.setdefault(same if is_shared else count, problem)
        return list(kept.values())

    def say_place(self, problem: Problem, language: Language) -> str:
        """Where a finding is: in a form by number and box."""
        if not self.hold(problem.file):
            return say_place(problem, language)
        return self.place(problem.file, problem.line, problem.column)

    def say(self, problem: Problem, language: Language) -> str:
        """A finding in words: of a form in its own."""
        return say_finding(problem, language, is_typed=self.hold(problem.file))

    def _key(self, line: int | None, column: str, measure: Any) -> str:
        if not line:
            return f"desk-source-{column}"
        if column in _DATES:
            return f"desk-{box_of_date(column, measure.kind if measure else '')}"
        return _NUMBERS.get(column, "")

    def _measure(self, file: str, line: int | None) -> Any:
        row = self._rows.get((file, line))
        if row is None:
            return None
        figure = self._dataset.figures.get(row.cells.get("figure_id", ""))
        return self._dataset.measures.get(row.cells.get("measure_id", "")) or (figure.measure if figure else None)

    def _title(self, column: str) -> str:
        fields = (field for table in self._dataset.package.tables.values() for field in table.fields)
        return next((note_of(f.title, self._language) for f in fields if f.name == column), column)
