"""From uploaded bytes to sheets: a CSV file, a workbook, or a zip of tables, as people really save them.

All of it happens in memory. Nothing is guessed silently: what is certain is proposed as a repair, what is not is
asked, and what cannot be read is a problem.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from dashboard.dataset.files.package import Package
from dashboard.dataset.problems import Problem
from dashboard.dataset.progress import Progress, silent
from dashboard.refresh.reading.archive import Archive, DamagedMember, member_problem, open_archive
from dashboard.refresh.reading.budget import Budget, LimitReached
from dashboard.refresh.reading.delimited import read_grid
from dashboard.refresh.reading.encodings import read_text
from dashboard.refresh.reading.found_table import FoundTable
from dashboard.refresh.reading.kinds import KIND_BYTES, foreign_kind, is_text_member, is_workbook, is_zip
from dashboard.refresh.reading.limits import LIMITS, MEGABYTE, UploadLimits
from dashboard.refresh.reading.other_subject import package_in
from dashboard.refresh.reading.recognition import known_columns, title_of_file
from dashboard.refresh.reading.repairs import find_repairs
from dashboard.refresh.reading.sheets import OPEN, Ambiguity, Grid, KnownRows, Repair, Sheet, SheetRow, Upload, cell_key
from dashboard.refresh.reading.tables import find_table
from dashboard.refresh.reading.unread import unread_of
from dashboard.refresh.reading.workbook import read_grids
from dashboard.wording.problems import clean

__all__ = [
    "LIMITS",
    "Ambiguity",
    "KnownRows",
    "Repair",
    "Sheet",
    "SheetRow",
    "Upload",
    "UploadLimits",
    "apply",
    "read_upload",
]

# Of these the person is shown some words; only they can tell that the words are right.
_GUESSED = "encoding-guessed"
_IGNORED = {"rows-above", "sheet-ignored", "file-ignored"}
# No file system takes longer names.
_LONGEST_NAME = 255


@dataclass
class _Reading:
    """What has been found so far, and what it was read with."""

    package: Package
    known: KnownRows
    progress: Progress
    budget: Budget
    grids: list[Grid] = field(default_factory=list)
    sheets: list[Sheet] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)
    questions: list[Ambiguity] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def problem(self, code: str, file: str, **parameters: str | int) -> None:
        self.problems.append(Problem(code, "error", file, parameters=parameters))

    def ignored(self, code: str, file: str, found: str) -> None:
        self.repairs.append(Repair(code, file, None, None, found, ""))


def read_upload(
    name: str,
    content: bytes,
    package: Package,
    known: KnownRows | None = None,
    progress: Progress = silent,
    budget: Budget | None = None,
) -> Upload:
    """Read what somebody uploaded; whatever the bytes are, it raises only what ``progress`` does.

    ``known`` are the rows that stand now, by table and primary key: where one reading of an ambiguous cell equals
    what stands in its row and column, it is a repair and no question. Where ``budget`` is used up, reading has
    stopped and the upload holds nothing but a problem that names the limit.
    """
    file = clean(without_folders(name), LIMITS.name) or "?"
    reading = _Reading(package, known or {}, progress, budget or Budget())
    try:
        _read(reading, file, content)
    except LimitReached as stop:
        return Upload(file, problems=(stop.problem,))
    if not reading.problems and not any(sheet.rows for sheet in reading.sheets):
        if not reading.sheets:
            reading.problem("upload-no-table", file)
        elif not all(sheet.table.may_be_empty for sheet in reading.sheets):
            # How it is written does not matter then; what was left out does.
            reading.repairs = [r for r in reading.repairs if r.leaves_out or r.code in _IGNORED]
            reading.problem("no-rows", file)
    noticed = tuple(reading.repairs), tuple(reading.questions), tuple(reading.problems)
    return Upload(file, tuple(reading.sheets), *noticed)


def without_folders(name: str) -> str:
    """A file's name without the folders some browsers and archives put before it."""
    return name.replace("\\", "/").rsplit("/", 1)[-1][:_LONGEST_NAME]


def _read(reading: _Reading, file: str, content: bytes) -> None:
    if _is_too_large(reading, file, len(content)):
        return
    if kind := foreign_kind(content):
        reading.problem("upload-kind", file, kind=kind)
    elif is_zip(content):
        _read_zip(reading, file, content)
    else:
        _read_file(reading, Grid(file, title_of_file(file), []), content)
    for grid in reading.grids:
        _read_grid(reading, grid)


def _is_too_large(reading: _Reading, file: str, size: int) -> bool:
    most = reading.budget.limits.upload
    if size > most:
        reading.problem("upload-too-large", file, size=-(-size // MEGABYTE), most=most // MEGABYTE)
    return size > most


def _read_zip(reading: _Reading, file: str, content: bytes) -> None:
    archive, problems = open_archive(content, file, reading.budget)
    reading.problems += problems
    if archive is None:
        return
    if kind := foreign_kind(content, archive.members):
        reading.problem("upload-kind", file, kind=kind)
    elif other := package_in(archive, reading.package, file):
        # What is in it would be told cell by cell, and nothing of that would help.
        reading.problems.append(other)
    elif is_workbook(archive.members):
        reading.grids, problems = read_grids(archive, file)
        reading.problems += problems
    else:
        for path in archive.members:
            try:
                _read_member(reading, file, path, archive)
            except DamagedMember:
                reading.problems.append(member_problem("upload-zip-member", path, file))


def _read_member(reading: _Reading, file: str, path: str, archive: Archive) -> None:
    name = without_folders(path)
    inner = f"{file} › {clean(name, LIMITS.name)}"
    reading.budget.at(inner)
    start = archive.read(path, KIND_BYTES)
    if is_zip(start):
        reading.problem("upload-zip-nested", inner)
    elif kind := foreign_kind(start):
        reading.problem("upload-kind", inner, kind=kind)
    elif not is_text_member(path):
        reading.ignored("file-ignored", inner, name)
    elif not _is_too_large(reading, inner, archive.size(path)):
        _read_file(reading, Grid(inner, title_of_file(name), [], part=path), archive.read(path))


def _read_file(reading: _Reading, grid: Grid, content: bytes) -> None:
    text, repairs, problems = read_text(content, grid.file)
    reading.problems += problems
    if text:
        grid = replace(grid, repairs=tuple(repairs))
        reading.grids.append(read_grid(text, grid, known_columns(reading.package), reading.budget))


def _read_grid(reading: _Reading, grid: Grid) -> None:
    reading.budget.at(grid.file)
    if not any(line.cells for line in grid.lines) and not grid.problems and len(reading.grids) == 1:
        reading.problem("file-empty", grid.file)
        return
    found = find_table(grid, reading.package, reading.known)
    if isinstance(found, FoundTable):
        _add(reading, found)
    elif grid.part and len(reading.grids) > 1 and (found is None or found.code == "upload-table-unknown"):
        # A sheet of notes or lists is no mistake; an empty one needs no word.
        reading.problems += grid.problems
        if grid.lines:
            reading.ignored("sheet-ignored", grid.file, grid.title)
    else:
        reading.repairs += grid.repairs
        reading.problems += grid.problems
        if not grid.problems:
            reading.problems.append(found or Problem("upload-header-unknown", "error", grid.file))


def _add(reading: _Reading, found: FoundTable) -> None:
    file, table = found.grid.file, found.table
    cells = find_repairs(found, reading.known, reading.budget, reading.progress)
    first = next((sheet.file for sheet in reading.sheets if sheet.table == table), "")
    if first:
        reading.problem("upload-table-doubled", file, table=table.name, other=first)
    rows = tuple(SheetRow(line, {name: cell.text for name, cell in row.items()}) for line, row in found.rows)
    places = found.grid.part, found.header_line, dict(found.positions)
    reading.sheets.append(Sheet(table, file, tuple(found.positions), rows, *places))
    # Of a row whose cells have moved nothing more can be told.
    told = unread_of(found.problems).rows
    reading.repairs += [*found.grid.repairs, *found.repairs, *(r for r in cells.repairs if (file, r.line) not in told)]
    reading.questions += [question for question in cells.questions if (file, question.line) not in told]
    reading.problems += [*found.problems, *(p for p in cells.problems if (file, p.line) not in told)]


def apply(upload: Upload, confirmed: Collection[str] | Literal["all"], answers: Mapping[str, str]) -> Upload:
    """The upload with its cells as confirmed and answered; ``confirmed`` and ``answers`` go by key.

    An unconfirmed repair leaves the cell as found, so that the check tells what is wrong with it; an unanswered
    question leaves it too, and is a problem. A file whose letters were guessed is left out until the guess is
    confirmed. A row that is none of the table is never read: until it is confirmed that it is left out, it is a
    problem.
    """
    taken = {r.key for r in upload.repairs if confirmed == "all" or r.key in confirmed}
    given = {q.key: answers[q.key] for q in upload.questions if answers.get(q.key) in q.readings}
    unconfirmed = tuple(r for r in upload.repairs if r.key not in taken)
    unanswered = tuple(q for q in upload.questions if q.key not in given)
    unread = {r.file: r for r in unconfirmed if r.code == _GUESSED}
    cells = {r.key: r.proposed for r in upload.repairs if r.column and r.key in taken} | given
    sheets = tuple(_mend(sheet, cells) for sheet in upload.sheets if sheet.file not in unread)
    guesses = map(_unconfirmed, unread.values())
    strays = (_stray(repair) for repair in unconfirmed if repair.leaves_out)
    questions = (_open(question) for question in unanswered if question.file not in unread)
    problems = (*upload.problems, *guesses, *strays, *questions)
    return replace(upload, sheets=sheets, repairs=unconfirmed, questions=unanswered, problems=problems)


def _open(question: Ambiguity) -> Problem:
    return Problem(OPEN, "error", question.file, question.line, question.column, question.found)


def _unconfirmed(repair: Repair) -> Problem:
    return Problem("encoding-unconfirmed", "error", repair.file, value=repair.found)


def _stray(repair: Repair) -> Problem:
    kind = {"kind": repair.code}
    return Problem("upload-row-stray", "error", repair.file, repair.line, value=repair.found, parameters=kind)


def _mend(sheet: Sheet, mended: Mapping[str, str]) -> Sheet:
    rows = (
        SheetRow(row.line, {c: mended.get(cell_key(sheet.file, row.line, c), text) for c, text in row.cells.items()})
        for row in sheet.rows
    )
    return replace(sheet, rows=tuple(rows))
