"""What may be published: a package without errors, in canonical form, in files with plain names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from dashboard.dataset.checks.check import check
from dashboard.dataset.checks.rules.dates import CLOCK_BEHIND, clock_behind
from dashboard.dataset.files.canonical import serialize
from dashboard.dataset.files.folder import Contents
from dashboard.dataset.files.package import Table, day_of
from dashboard.dataset.files.snapshot import Snapshot, snapshot
from dashboard.dataset.problems import Problem, UnreadableDataset
from dashboard.refresh.publishing.failures import PublishFailed, Refused
from dashboard.wording.language import catalogues
from dashboard.wording.problems import clean

_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,99}\.(csv|json|md)")


def accept(contents: Contents, today: date) -> None:
    """Let a package pass that may be published.

    :raises Refused: with everything that stands against it; warnings do not.
    :raises PublishFailed: ``clock``, when the day of a new edition would be earlier than that of the data.
    """
    unfit = [name for name in contents if not _NAME.fullmatch(name)]
    problems = [Problem("file-name-unfit", "error", clean(name)) for name in unfit]
    state = snapshot({name: contents[name] for name in contents if name not in unfit} if unfit else contents)
    checked = check(state, today, spoken=catalogues())
    found = [problem for problem in checked if problem.severity == "error"]
    problems += found or _not_canonical(state)
    if problems:
        raise Refused(problems)
    _demand(problem for problem in checked if problem.code == CLOCK_BEHIND)


def demand_name(base: Contents, given: Contents) -> None:
    """Let only a package of the same name take the place of one; one that cannot be read is told where it is checked.

    :raises PublishFailed: for a package that calls itself otherwise: another name is another subject's.
    """
    try:
        standing, name = (str(snapshot(one).package.descriptor.get("name", "")) for one in (base, given))
    except UnreadableDataset:
        return
    if standing != name:
        raise PublishFailed("other-package", standing=standing, given=name)


def demand_clock(version: str, today: date) -> None:
    """Let nothing pass while the clock is behind the edition that stands: the next one says the day of the clock.

    :raises PublishFailed: ``clock``.
    """
    _demand(clock_behind(day_of(version), today))


def _demand(behind: Iterable[Problem]) -> None:
    for problem in behind:
        raise PublishFailed("clock", **problem.parameters)


def _not_canonical(state: Snapshot) -> list[Problem]:
    tables = state.package.tables.values()
    return [Problem("not-canonical", "error", table.path) for table in tables if not _is_canonical(table, state)]


def _is_canonical(table: Table, state: Snapshot) -> bool:
    return serialize(table, state.rows(table).values()) == state[table.path]
