"""Findings that only follow from another one: whoever puts that right is rid of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from dashboard.dataset.files.package import Package
from dashboard.dataset.problems import Problem
from dashboard.refresh.naming import MINTED, Incoming, columns_of_names
from dashboard.refresh.reading.unread import Unread

_NO_NAME = {"id-format", "reference-unknown", "value-missing"}
_NO_SOURCE = "figure-without-source"
_STATING, _FIGURE = "attributions", "figure_id"


def without_follow_ups(
    found: Sequence[Problem], unread: Unread, incoming: Collection[Incoming], package: Package
) -> list[Problem]:
    """The findings but those that are gone once what reading told, or a name in another row, is put right.

    Whatever they follow from is an error itself, so that nothing is published for their being held back.
    """
    kept = [problem for problem in found if not unread.holds(problem.file, problem.line, problem.column)]
    names = _open_names(unread, incoming, package)
    kept = [problem for problem in kept if not (problem.code in _NO_NAME and (problem.file, problem.column) in names)]
    is_open = _is_source_open(kept, unread, incoming)
    return [problem for problem in kept if problem.code != _NO_SOURCE or not is_open]


def _open_names(unread: Unread, incoming: Collection[Incoming], package: Package) -> set[tuple[str, str]]:
    """The columns, each in its file, that may speak of rows that were lost."""
    kinds = {column for name, column in MINTED.items() if unread.lacks_rows(name)}
    tables = {(row.file, row.table) for row in incoming} if kinds else set()
    return {
        (file, column)
        for file, name in tables
        for column, kind in columns_of_names(package.tables[name]).items()
        if kind in kinds
    }


def _is_source_open(found: Sequence[Problem], unread: Unread, incoming: Collection[Incoming]) -> bool:
    """Whether each figure without a document may be the one that a row with a wrong name, or a lost one, is about."""
    stating = {(row.file, row.line) for row in incoming if row.table == _STATING}
    wrong = [p for p in found if p.code in _NO_NAME and p.column == _FIGURE and (p.file, p.line) in stating]
    return unread.lacks_rows(_STATING) or sum(p.code == _NO_SOURCE for p in found) <= len(wrong)
