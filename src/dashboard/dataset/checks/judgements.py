"""Answers to warnings: what a person looked up and found right does not come back, while it says the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from hashlib import sha256

from dashboard.dataset.files.package import JUDGEMENTS
from dashboard.dataset.files.rows import TableRows
from dashboard.dataset.problems import OF_DOCUMENT, Judgement, Problem, ProblemMark

MARK = ("code", "table", "key", "column", "said")
BESIDE = ("first", *OF_DOCUMENT, "suggestion", "near")
"""How the parameters begin that tell of other rows and their lines, which may change while the finding stays."""
UNMATCHED = "answers-unmatched"
"""The code of the finding that counts the answers to nothing: typed wrong, or to what has been mended since."""
OF_FOLDER = "vocabulary-"
"""How the codes of findings begin that a package has only beside others: alone it has answers to none of them."""
_LONGEST = 500


def said(problem: Problem) -> str:
    """What a finding says of its cell: the value, and what it was held against."""
    known = sorted((name, value) for name, value in problem.parameters.items() if not name.startswith(BESIDE))
    text = "; ".join([problem.value or "", *(f"{name}: {value}" for name, value in known)])
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]} #{sha256(text.encode()).hexdigest()[:12]}"


def judged(problems: Iterable[Problem], tables: Mapping[str, TableRows]) -> list[Problem]:
    """All findings of a package with their answers, and how many answers there are to nothing."""
    found = answered(problems, tables)
    return [*found, *_unmatched(found, tables)]


def answered(problems: Iterable[Problem], tables: Mapping[str, TableRows]) -> list[Problem]:
    """The findings; each warning about a row with the mark of an answer to it, and with that where there is one."""
    answers = _answers(tables)
    names = {table.table.path: name for name, table in tables.items()}
    keys: dict[str, dict[int, str]] = {}
    found = []
    for problem in problems:
        name = names.get(problem.file)
        if problem.severity == "warning" and name and name != JUDGEMENTS and problem.line:
            if name not in keys:
                keys[name] = _keys(tables[name])
            mark = (problem.code, name, keys[name].get(problem.line, ""), problem.column or "", said(problem))
            problem = replace(problem, mark=mark if mark[2] else (), answer=answers.get(mark))
        found.append(problem)
    return found


def _unmatched(found: Iterable[Problem], tables: Mapping[str, TableRows]) -> list[Problem]:
    """How many answers there are to nothing; with an error a warning may not have been looked for."""
    if any(problem.severity == "error" for problem in found):
        return []
    answers = {mark for mark in _answers(tables) if not mark[0].startswith(OF_FOLDER)}
    count = len(answers - {problem.mark for problem in found})
    return [Problem(UNMATCHED, "warning", tables[JUDGEMENTS].table.path, parameters={"count": count})] if count else []


def row_of(mark: ProblemMark, day: date, why: str) -> dict[str, str]:
    """The row that keeps an answer; who gave it stands in the history of publications, which readers do not get."""
    return {**dict(zip(MARK, mark, strict=True)), "day": day.isoformat(), "why": why}


def mark_of(cells: Mapping[str, str]) -> ProblemMark:
    """What a row that keeps an answer is about."""
    return tuple(cells.get(column, "") for column in MARK)


def _answers(tables: Mapping[str, TableRows]) -> Mapping[ProblemMark, Judgement]:
    table = tables.get(JUDGEMENTS)
    rows = [row for row in table.rows if row.line not in table.damaged] if table else []
    return {mark_of(row.cells): Judgement(row["day"], row["why"]) for row in rows}


def _keys(table: TableRows) -> dict[int, str]:
    """The key of each row as one text, by its line."""
    return {row.line: " ".join(row[column] for column in table.table.primary_key).strip() for row in table.rows}
