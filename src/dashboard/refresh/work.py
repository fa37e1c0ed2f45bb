"""What came in by any way, put together and laid over a package: at the desk and on the command line alike."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from dashboard.dataset.figures.load import Dataset, load
from dashboard.dataset.files.folder import Contents
from dashboard.dataset.files.snapshot import Snapshot
from dashboard.dataset.files.subjects import Subject
from dashboard.dataset.problems import Problem, UnreadableDataset
from dashboard.dataset.progress import Progress, silent
from dashboard.refresh.naming import Incoming
from dashboard.refresh.reading.other_subject import with_subject
from dashboard.refresh.reading.sheets import Sheet, Upload
from dashboard.refresh.reading.unread import unread_of
from dashboard.refresh.reading.upload import read_upload
from dashboard.refresh.staging import Staged, Wishes, filled_only, rows_of_sheets, stage
from dashboard.wording.changes import States


@dataclass(frozen=True)
class Work:
    """What came in by one way: rows, wishes, what could not be read, and the sheets to hand back marked."""

    incoming: tuple[Incoming, ...] = ()
    wishes: Wishes = field(default_factory=Wishes)
    problems: tuple[Problem, ...] = ()
    sheets: tuple[Sheet, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.incoming or self.problems or self.sheets)


def joined(works: Sequence[Work]) -> Work:
    """What came in by every way, in the order given."""
    wishes = Wishes(
        frozenset().union(*(work.wishes.whole for work in works)),
        {figure: reasons for work in works for figure, reasons in work.wishes.withdraw.items()},
        frozenset().union(*(work.wishes.remove for work in works)),
        {place: id for work in works for place, id in work.wishes.instead.items()},
    )
    return Work(
        tuple(row for work in works for row in work.incoming),
        wishes,
        tuple(problem for work in works for problem in work.problems),
        tuple(sheet for work in works for sheet in work.sheets),
    )


def read_over(
    base: Snapshot, name: str, content: bytes, progress: Progress = silent, roof: Sequence[Subject] = ()
) -> Upload:
    """Read a file that somebody brought, knowing what stands in the package it shall be laid over.

    ``roof`` are all subjects: what is another's is told, and whose it is.
    """
    known = {table: base.rows(described) for table, described in base.package.tables.items()}
    upload = read_upload(name, content, base.package, known, progress)
    return with_subject(upload, content, base.package, roof)


def work_of(uploads: Iterable[Upload], whole: Collection[str] = (), clearing: Collection[str] = ()) -> Work:
    """What files hold, as it was mended and answered.

    ``whole`` are the tables sent whole; in the others an empty cell leaves what stands, unless they are ``clearing``.
    """
    uploads = list(uploads)
    sheets = tuple(sheet for upload in uploads for sheet in upload.sheets)
    part = {sheet.table.name for sheet in sheets}.difference(whole, clearing)
    problems = tuple(problem for upload in uploads for problem in upload.problems)
    return Work(filled_only(rows_of_sheets(sheets), part), Wishes(frozenset(whole)), problems, sheets)


def lay(
    work: Work, base: Contents, today: date, standing: Sequence[Problem] | None = None, progress: Progress = silent
) -> Staged:
    """Work laid over a package, as ``stage`` does it; its problems begin with those of reading."""
    unread = unread_of(work.problems, work.sheets)
    staged = stage(base, work.incoming, work.wishes, today, standing, progress, unread)
    return replace(staged, problems=(*work.problems, *staged.problems))


def states_of(before: Dataset, staged: Staged) -> States:
    """The package before and after, as readers would see it."""
    answered = {problem.mark: problem for problem in staged.answered}
    return States(before, loaded(staged.contents), answered, staged.origins)


def loaded(contents: Contents) -> Dataset | None:
    """The package, where it can be shown at all."""
    try:
        return load(contents)
    except UnreadableDataset:
        return None
