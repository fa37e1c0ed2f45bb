"""What a command was given: a whole package as a folder, or files with rows to lay over the package that stands."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dashboard.dataset.checks.check import check
from dashboard.dataset.files.canonical import serialize
from dashboard.dataset.files.folder import Contents, locate, read_contents
from dashboard.dataset.files.package import DESCRIPTOR
from dashboard.dataset.files.snapshot import Snapshot, snapshot
from dashboard.dataset.files.subjects import Subject
from dashboard.dataset.problems import Problem, UnreadableDataset
from dashboard.dataset.progress import Progress, silent
from dashboard.refresh.difference import Difference, difference
from dashboard.refresh.reading.again import Again, once, under_own_names
from dashboard.refresh.reading.sheets import Ambiguity, Repair
from dashboard.refresh.reading.upload import apply
from dashboard.refresh.work import lay, loaded, read_over, states_of, work_of
from dashboard.wording.changes import States
from dashboard.wording.language import catalogues


@dataclass(frozen=True)
class Given:
    """The package as it would be, what changes, and what stands against it.

    ``missing`` are the rows that tables sent whole no longer hold, each as its table and key; they stay.
    ``again`` are the files that came in twice and count once.
    """

    contents: Snapshot
    difference: Difference
    problems: Sequence[Problem]
    states: States | None
    repairs: Sequence[Repair] = ()
    questions: Sequence[Ambiguity] = ()
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
    roof: Sequence[Subject] = (),
) -> Given:
    """What these paths hold, laid over ``base``; a folder is a whole package and needs no base.

    ``mend`` makes every repair that is proposed; ``whole`` names the tables sent whole; in the others an empty
    cell leaves what stands, unless ``clear``. ``roof`` are all subjects: what is another's is told.

    :raises OSError: when a file cannot be read.
    :raises UnreadableDataset: when a folder is no package, or when files are given and there is no base.
    """
    if len(paths) == 1 and paths[0].is_dir():
        return _from_folder(paths[0], base, today, progress)
    if base is None:
        raise UnreadableDataset([Problem("descriptor-missing", "error", DESCRIPTOR)])
    return _from_files(paths, base, today, mend, whole, clear, progress, roof)


def _from_folder(folder: Path, base: Contents | None, today: date, progress: Progress) -> Given:
    contents = canonical(read_contents(locate(folder)))
    problems = check(contents, today, progress, catalogues())
    before, after = loaded(base or contents), loaded(contents)
    states = States(before, after) if before else None
    return Given(contents, difference(base or contents, contents), problems, states)


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
    roof: Sequence[Subject],
) -> Given:
    base = snapshot(base)
    package = base.package
    unknown = [name for name in whole if name not in package.tables]
    if unknown:
        choices = {"choices": ", ".join(package.tables)}
        raise UnreadableDataset(
            [Problem("upload-table-unknown", "error", name, value=name, parameters=choices) for name in unknown]
        )
    files, again = under_own_names((path.name, path.read_bytes()) for path in paths)
    read = (read_over(base, name, content, progress, roof) for name, content in files.items())
    uploads, copies = once(zip(files.values(), read, strict=True))
    mended = (apply(upload, "all" if mend else (), {}) for upload in uploads)
    staged = lay(work_of(mended, whole, package.tables if clear else ()), base, today, progress=progress)
    before = loaded(base)
    return Given(
        staged.contents,
        staged.difference,
        staged.problems,
        states_of(before, staged) if before else None,
        [repair for upload in uploads for repair in upload.repairs],
        [question for upload in uploads for question in upload.questions],
        [(table, *key) for table, key in staged.missing],
        [*again, *copies],
    )
