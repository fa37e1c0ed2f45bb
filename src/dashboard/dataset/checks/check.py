"""The whole check of a data folder: files, then structure, then our own rules."""

from __future__ import annotations

import logging
from collections.abc import Collection
from dataclasses import replace
from datetime import date
from pathlib import Path

from dashboard.dataset.checks.judgements import judged
from dashboard.dataset.checks.rules import RULES
from dashboard.dataset.checks.structure import check_descriptor, check_structure
from dashboard.dataset.files.folder import Contents
from dashboard.dataset.files.package import DESCRIPTOR
from dashboard.dataset.files.rows import MissingTable, Tables
from dashboard.dataset.files.snapshot import Snapshot, snapshot
from dashboard.dataset.problems import Problem, UnreadableDataset
from dashboard.dataset.progress import Ended, Progress, silent

_OF_SETTINGS = {
    "settings-unknown-id",
    "settings-colour",
    "settings-parameter",
    "settings-text-missing",
    "settings-language-unknown",
}


def check(
    source: Contents | Path, today: date, progress: Progress = silent, spoken: Collection[str] = ()
) -> list[Problem]:
    """Everything that is wrong with a package, by file, line and column; it raises only what ``progress`` does.

    A rule whose tables could not be read is left out: why they could not is among the problems. ``spoken`` are the
    languages of the pages that are to show it, nothing where no page is.
    """
    try:
        return _check(snapshot(source), today, progress, spoken)
    except UnreadableDataset as unreadable:
        return unreadable.problems
    except Ended:
        raise
    except Exception as error:
        # Whatever a folder holds that nobody thought of is a finding: readers keep the data they have.
        logging.getLogger(__name__).exception("the check broke off")
        return [Problem("check-failed", "error", DESCRIPTOR, value=type(error).__name__)]


def _check(state: Snapshot, today: date, progress: Progress, spoken: Collection[str]) -> list[Problem]:
    package = state.package
    broken = check_descriptor(package)
    if broken:
        return broken
    read, problems = state.tables
    # What else is found in a row makes it damaged in this check alone.
    tables = {name: replace(table, damaged=set(table.damaged)) for name, table in read.items()}
    problems = [*problems, *check_structure(tables, progress)]
    problems += check_rules(Tables(package, tables, today, spoken), progress)
    return judged(sorted(_once(problems), key=_place), tables)


def check_rules(tables: Tables, progress: Progress = silent) -> list[Problem]:
    """The findings of every rule whose tables are there."""
    problems: list[Problem] = []
    for number, rule in enumerate(RULES):
        progress("rules", number, len(RULES))
        try:
            problems += rule(tables)
        except MissingTable:
            continue
    return problems


def is_unreadable(problems: list[Problem]) -> bool:
    """Whether the folder could not be read at all, so that nothing is known about its tables."""
    codes = {p.code for p in problems if p.file == DESCRIPTOR and p.severity == "error"}
    return bool(codes - _OF_SETTINGS) or any(p.code == "folder-missing" for p in problems)


def _once(problems: list[Problem]) -> list[Problem]:
    """One finding for one cell and code: the first, which says most; of a cell too long to be read that alone."""
    unread = {(p.file, p.line, p.column) for p in problems if p.code == "cell-too-long"}
    first: dict[tuple[object, ...], Problem] = {}
    for problem in problems:
        if problem.code == "value-missing" and (problem.file, problem.line, problem.column) in unread:
            continue
        of_cell = (problem.code, problem.file, problem.line, problem.column, problem.value)
        place = (*of_cell, *problem.parameters.items())
        first.setdefault(place, problem)
    return list(first.values())


def _place(problem: Problem) -> tuple[str, int, str, str]:
    return problem.file, problem.line or 0, problem.column or "", problem.code
