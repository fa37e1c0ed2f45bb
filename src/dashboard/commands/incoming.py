"""What a command was given: a whole package as a folder, or files with rows to lay over the package that stands."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dashboard.dataset.canonical import serialize
from dashboard.dataset.check import check
from dashboard.dataset.folder import Contents, locate, read_contents
from dashboard.dataset.load import load
from dashboard.dataset.package import DESCRIPTOR
from dashboard.dataset.problems import Problem, UnreadableDataset
from dashboard.dataset.progress import Progress, silent
from dashboard.dataset.snapshot import Snapshot, snapshot
from dashboard.refresh.difference import Difference, difference
from dashboard.refresh.reading.again import Again, once
from dashboard.refresh.reading.sheets import Question, Repair
from dashboard.refresh.reading.unread import unread_of
from dashboard.refresh.reading.upload import apply, read_upload
from dashboard.refresh.staging import Staged, Wishes, filled_only, rows_of_sheets, stage
from dashboard.wording.changes import States


@dataclass(frozen=True)
class Given:
    """The package as it would be, what changes, and what stands against it.

    ``missing`` are the rows that tables sent whole no longer hold, each as its table and key; they stay.
    ``again`` are the files that came in twice and count once.
    """

    contents: Contents
    difference: Difference
    problems: Sequence[Problem]
    states: States | None
    repairs: Sequence[Repair] = ()
    questions: Sequence[Question] = ()
    missing: Sequence[tuple[str, ...]] = ()
    again: Sequence[Again] = ()

    @property
    def has_errors(self) -> bool:
        return any(problem.severity == "error" for problem in self.problems)


def read_given(
    paths: Sequence[Path],
    base: Contents | None,
    today: date,
    *,
    mend: bool = False,
    whole: Collection[str] = (),
    clear: bool = False,
    progress: Progress = silent,
) -> Given:
    """What these paths hold, laid over ``base``; a folder is a whole package and needs no base.

    ``mend`` makes every repair that is proposed; ``whole`` names the tables sent whole; in the others an empty
    cell leaves what stands, unless ``clear``.

    :raises OSError: when a file cannot be read.
    :raises UnreadableDataset: when a folder is no package, or when files are given and there is no base.
    """
    if len(paths) == 1 and paths[0].is_dir():
        return _from_folder(paths[0], base, today, progress)
    if base is None:
        raise UnreadableDataset([Problem("descriptor-missing", "error", DESCRIPTOR)])
    return _from_files(paths, base, today, mend, whole, clear, progress)


def _from_folder(folder: Path, base: Contents | None, today: date, progress: Progress) -> Given:
    contents = canonical(read_contents(locate(folder)))
    problems = check(contents, today, progress)
    return Given(contents, difference(base or contents, contents), problems, _states(base or contents, contents))


def canonical(contents: Contents) -> Snapshot:
    """The package with its tables in canonical form; a table that cannot be read stays as it is."""
    state = snapshot(contents)
    mended = dict(state)
    for table in state.package.tables.values():
        try:
            mended[table.path] = serialize(table, state.rows(table).values())
        except (KeyError, ValueError):
            continue
    return state.with_files(mended)


def _from_files(
    paths: Sequence[Path],
    base: Contents,
    today: date,
    mend: bool,
    whole: Collection[str],
    clear: bool,
    progress: Progress,
) -> Given:
    base = snapshot(base)
    package = base.package
    unknown = [name for name in whole if name not in package.tables]
    if unknown:
        choices = {"choices": ", ".join(package.tables)}
        raise UnreadableDataset(
            [Problem("upload-table-unknown", "error", name, value=name, parameters=choices) for name in unknown]
        )
    known = {name: base.rows(table) for name, table in package.tables.items()}
    contents = [path.read_bytes() for path in paths]
    read = (read_upload(path.name, one, package, known, progress) for path, one in zip(paths, contents, strict=True))
    uploads, again = once(zip(contents, read, strict=True))
    mended = [apply(upload, "all" if mend else (), {}) for upload in uploads]
    rows = [row for upload in mended for row in rows_of_sheets(upload.sheets)]
    if not clear:
        rows = list(filled_only(rows, package.tables.keys() - set(whole)))
    problems = [problem for upload in mended for problem in upload.problems]
    unread = unread_of(problems, [sheet for upload in mended for sheet in upload.sheets])
    staged = stage(base, rows, Wishes(frozenset(whole)), today, progress=progress, unread=unread)
    return Given(
        staged.contents,
        staged.difference,
        [*problems, *staged.problems],
        _states(base, staged.contents, staged),
        [repair for upload in uploads for repair in upload.repairs],
        [question for upload in mended for question in upload.questions],
        [(table, *key) for table, key in staged.missing],
        again,
    )


def _states(before: Contents, after: Contents, staged: Staged | None = None) -> States | None:
    """Both packages as readers would see them, as far as they can be loaded."""
    try:
        old = load(before)
    except UnreadableDataset:
        return None
    told = {problem.mark: problem for problem in staged.answered} if staged else {}
    origins = staged.origins if staged else {}
    try:
        return States(old, load(after), told, origins)
    except UnreadableDataset:
        return States(old, None, told, origins)
