"""Rows that came in, laid over the package as it stands: what it would be, and what is wrong with that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from dashboard.dataset.checks.check import check
from dashboard.dataset.checks.judgements import UNMATCHED, mark_of
from dashboard.dataset.files.folder import Contents
from dashboard.dataset.files.package import FIGURE_TABLES, JUDGEMENTS, Package, Table
from dashboard.dataset.files.snapshot import Snapshot, snapshot
from dashboard.dataset.problems import Problem, condense, open_ones
from dashboard.dataset.progress import Progress, each, silent
from dashboard.refresh.difference import (
    Cells,
    Difference,
    Key,
    RowChange,
    apply,
    difference,
    is_whole,
    key_of,
    rows_of,
)
from dashboard.refresh.follow_ups import without_follow_ups
from dashboard.refresh.naming import MINTED, Incoming, Named, RowPlace, name_rows
from dashboard.refresh.overlaid import recognised, redated
from dashboard.refresh.places import LinesOfRows, Places, first_place
from dashboard.refresh.reading.sheets import Sheet
from dashboard.refresh.reading.unread import Unread
from dashboard.wording.language import catalogues

WITHDRAWN = "withdrawn"
MOST_OF_A_KIND = 1000
"""Findings of one kind in one column that are handed on one by one: ten thousand wrong cells are one mistake."""


@dataclass(frozen=True)
class Staged:
    """The package as it would be; nothing of it is published yet.

    ``origins`` tells where a row came from, ``missing`` which rows a whole table no longer holds, ``answered`` which
    warnings are answered by what came in.
    """

    base: Contents
    contents: Snapshot
    difference: Difference
    origins: Mapping[tuple[str, Key], Incoming]
    missing: tuple[tuple[str, Key], ...] = ()
    problems: tuple[Problem, ...] = field(default=())
    answered: tuple[Problem, ...] = ()

    @property
    def errors(self) -> list[Problem]:
        return [problem for problem in self.problems if problem.severity == "error"]


@dataclass(frozen=True)
class Wishes:
    """What a person decided: which tables are whole, and what becomes of rows that a whole table lacks.

    ``withdraw`` gives the reason for each figure to withdraw, by column, ``remove`` the rows of other tables to take
    out; every other missing row is kept. ``instead`` names the standing document for rows that came in as new ones.
    """

    whole: frozenset[str] = frozenset()
    withdraw: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    remove: frozenset[tuple[str, Key]] = frozenset()
    instead: Mapping[RowPlace, str] = field(default_factory=dict)


def stage(
    base: Contents,
    incoming: Iterable[Incoming],
    wishes: Wishes,
    today: date,
    standing: Collection[Problem] | None = None,
    progress: Progress = silent,
    unread: Unread | None = None,
) -> Staged:
    """Lay rows over the package ``base`` and check the whole of it.

    A row whose id is empty, or a label that names nothing, is new and gets its permanent name here;
    a row with a known id changes the columns that came in, and no others. ``standing`` is what ``check`` finds in
    the base on that day, for who knows it already; of what follows from ``unread`` nothing is said, and its rows are
    not laid. What ``progress`` raises ends it.
    """
    unread = unread or Unread()
    now = snapshot(base)
    package = now.package
    known, problems = _of_package(list(incoming), package)
    named = name_rows(known, now, package, progress, wishes.instead)
    rows = {name: now.rows(table) for name, table in package.tables.items()}
    laid = _lay(known, named, rows, package, unread)
    missing = missing_rows(named.rows, now, wishes.whole)
    changes = [*laid.changes, *_missing_changes(missing, rows, wishes)]
    contents = apply(Difference(tuple(change for change in changes if change.cells)), now)
    then = now.with_files(contents)
    before = check(now, today, progress, catalogues()) if standing is None else standing
    problems += [*named.problems, *laid.problems]
    found = check(then, today, progress, catalogues())
    places = Places(LinesOfRows(now, package), LinesOfRows(then, package), package, laid.origins)
    problems += _check(now, before, places, laid, found, progress)
    problems = without_follow_ups(problems, unread, known, package)
    told = tuple(condense(_gathered(problems, known), MOST_OF_A_KIND))
    change = difference(now, then)
    return Staged(base, then, change, laid.origins, missing, told, _answered(change, found, places))


def missing_rows(incoming: Collection[Incoming], base: Contents, whole: Collection[str]) -> tuple[tuple[str, Key], ...]:
    """The rows that stand now and did not come in with their table, of the tables that are whole."""
    base = snapshot(base)
    tables = {name: table for name, table in base.package.tables.items() if name in whole}
    came = {(row.table, key_of(tables[row.table], row.cells)) for row in incoming if row.table in tables}
    keys = ((name, key) for name, table in tables.items() for key in rows_of(base, table))
    return tuple(place for place in keys if place not in came)


def rows_of_sheets(sheets: Iterable[Sheet]) -> tuple[Incoming, ...]:
    """Every row of the sheets a person sent."""
    return tuple(Incoming(s.table.name, row.cells, s.file, row.line) for s in sheets for row in s.rows)


def filled_only(rows: Iterable[Incoming], tables: Collection[str]) -> tuple[Incoming, ...]:
    """The rows with the empty cells of these tables left out, so that an empty cell changes nothing."""
    return tuple(
        replace(row, cells={column: cell for column, cell in row.cells.items() if cell}) if row.table in tables else row
        for row in rows
    )


def known_share(incoming: Collection[Incoming], base: Contents, table: Table) -> float:
    """Which part of the rows that stand now came in: near 1 means the whole table, near 0 only new and changed rows."""
    standing = rows_of(base, table)
    keys = {key_of(table, row.cells) for row in incoming if row.table == table.name}
    return len(keys & standing.keys()) / len(standing) if standing else 0.0


def _of_package(incoming: Iterable[Incoming], package: Package) -> tuple[list[Incoming], list[Problem]]:
    """The rows of tables that the package has; what has no place in it is told, not dropped in silence."""
    problems: dict[tuple[str, str], Problem] = {}
    rows = []
    for row in incoming:
        table = package.tables.get(row.table)
        if table is None:
            choices = {"choices": ", ".join(package.tables)}
            problem = Problem("upload-table-unknown", "error", row.file, None, None, row.table, choices)
            problems.setdefault((row.file, row.table), problem)
            continue
        rows.append(row)
        for column in row.cells.keys() - table.columns:
            problems.setdefault((row.file, column), Problem("column-extra", "error", row.file, None, column))
    return rows, list(problems.values())


@dataclass
class _Laid:
    """Rows laid over a package: their changes, where each came from, and those that have no place."""

    changes: list[RowChange] = field(default_factory=list)
    origins: dict[tuple[str, Key], Incoming] = field(default_factory=dict)
    nameless: list[tuple[Incoming, str]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def _lay(
    incoming: Sequence[Incoming],
    named: Named,
    standing: Mapping[str, Mapping[Key, Cells]],
    package: Package,
    unread: Unread,
) -> _Laid:
    laid = _Laid()
    for place, (given, row) in enumerate(zip(incoming, named.rows, strict=True)):
        if (row.file, row.line) in unread.rows:
            continue
        table = package.tables[row.table]
        key = key_of(table, row.cells)
        empty = [c for c, cell in zip(table.primary_key, key, strict=True) if not cell and _is_needed(c, table)]
        first = laid.origins.get((row.table, key))
        if empty or first:
            laid.problems += [Problem("value-missing", "error", row.file, row.line, column, "") for column in empty]
            laid.problems += [_doubled(given, first, table)] if first else []
            continue
        laid.origins[row.table, key] = given
        before = standing[row.table].get(key, {})
        after = {column: row.cells.get(column, before.get(column, "")) for column in table.columns}
        laid.changes.append(RowChange(row.table, key, before, after))
        told = recognised if place in named.known else redated
        laid.problems += told(given, key, before, after)
        laid.nameless += [(given, MINTED[row.table])] if place in named.nameless else []
    return laid


def _is_needed(column: str, table: Table) -> bool:
    """Whether a row cannot do without this part of its key; a key of one column is needed whatever is said of it."""
    return len(table.primary_key) == 1 or table.field(column).is_required


def _doubled(row: Incoming, first: Incoming, table: Table) -> Problem:
    column = table.primary_key[0]
    parameters = {**first_place(first.line, first.file, row.file), "columns": ", ".join(table.primary_key)}
    return Problem("key-doubled", "error", row.file, row.line, column, row.cells.get(column, ""), parameters)


def _missing_changes(
    missing: Iterable[tuple[str, Key]], standing: Mapping[str, Mapping[Key, Cells]], wishes: Wishes
) -> list[RowChange]:
    changes = []
    for name, key in missing:
        before = standing[name][key]
        if key[0] in wishes.withdraw and name in FIGURE_TABLES:
            after: Cells = {**before, "status": WITHDRAWN, **wishes.withdraw[key[0]]}
            changes.append(RowChange(name, key, before, after))
        elif (name, key) in wishes.remove and name not in FIGURE_TABLES:
            changes.append(RowChange(name, key, before, {}))
    return changes


def _check(
    base: Snapshot,
    standing: Collection[Problem],
    places: Places,
    laid: _Laid,
    found: Sequence[Problem],
    progress: Progress,
) -> list[Problem]:
    """What is wrong with the package as it would be and was not before, each at the place a person knows.

    An error that stands is told as well, since with it nothing can be published.
    """
    package = base.package
    before, after = places.base, places.staged
    known = {before.identity(problem) for problem in standing if problem.severity == "warning" and not problem.answer}
    # Who corrects a figure leaves an old answer behind, which does no harm; who brings answers wants to know.
    quiet = set() if any(table == JUDGEMENTS for table, _ in laid.origins) else {UNMATCHED}
    told = [problem for problem in open_ones(found) if problem.code not in quiet]
    new = [places.place(p) for p in each(told, "places", progress) if after.identity(p) not in known]
    placed = _in_order(new)
    lost = [problem for problem in _lossy(base, standing, package) if problem not in placed]
    return [*lost, *placed, *_nameless(laid, placed)]


def _answered(change: Difference, found: Iterable[Problem], places: Places) -> tuple[Problem, ...]:
    """The warnings that new or changed rows answer, each at the place a person knows."""
    given = {mark_of(row.after) for row in change.rows if row.table == JUDGEMENTS and row.after}
    return tuple(places.place(problem) for problem in found if problem.answer and problem.mark in given)


def _in_order(placed: Iterable[Problem]) -> list[Problem]:
    """The findings of each file by row: new rows stand in the package by their names, not as they came in."""
    files: dict[str, int] = {}
    return sorted(placed, key=lambda problem: (files.setdefault(problem.file, len(files)), problem.line or 0))


def _gathered(found: Sequence[Problem], incoming: Collection[Incoming]) -> list[Problem]:
    """The findings; a column that came in with no row of a file is told once, with the number of rows that need it."""
    files = {row.file for row in incoming}
    came = {(row.file, column) for row in incoming for column in row.cells}
    empty = Counter((p.file, p.column) for p in found if p.code == "value-missing" and p.file in files)
    counts = {place: count for place, count in empty.items() if count > 1 and place not in came}
    gathered: list[Problem] = []
    for problem in found:
        place = problem.file, problem.column
        if problem.code != "value-missing" or place not in counts:
            gathered.append(problem)
        elif counts[place]:
            rows = {"rows": counts[place]}
            gathered.append(Problem("upload-column-unfilled", "error", problem.file, None, problem.column, None, rows))
            counts[place] = 0
    return gathered


def _lossy(base: Contents, standing: Collection[Problem], package: Package) -> list[Problem]:
    """The errors of files that hold more than rows laid over them could keep."""
    lossy = {table.path for table in package.tables.values() if not is_whole(base, table)}
    return [problem for problem in standing if problem.file in lossy and problem.severity == "error"]


def _nameless(laid: _Laid, found: Iterable[Problem]) -> list[Problem]:
    """A row that cannot be named has an error that says why; where it has none, the name itself is missing."""
    told = {(problem.file, problem.line) for problem in found if problem.severity == "error"}
    return [
        Problem("value-missing", "error", row.file, row.line, column, row.cells.get(column, ""))
        for row, column in laid.nameless
        if (row.file, row.line) not in told
    ]
