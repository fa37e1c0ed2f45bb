"""The uploads of ``cases``, each with one thing wrong: every one is told, and nothing wrong comes in as certain.

All are a new list of September 2026 (1352 people), or corrections, laid over the figures that stand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from tests.packages import real

from dashboard.dataset.checks.check import check
from dashboard.dataset.files.package import Package
from dashboard.dataset.problems import Problem
from dashboard.refresh.difference import package_of, rows_of
from dashboard.refresh.reading.sheets import OPEN, KnownRows, Repair, Upload
from dashboard.refresh.reading.unread import Unread, unread_of
from dashboard.refresh.reading.upload import apply, read_upload
from dashboard.refresh.staging import Incoming, Staged, Wishes, filled_only, rows_of_sheets, stage
from dashboard.wording.language import catalogues, language_of
from dashboard.wording.problems import say
from dashboard.wording.uploads import say_question, say_readings, say_repair

CASES = Path(__file__).parent / "cases"
TODAY = date(2026, 11, 28)
LIST = "prisoners-defenders.political-prisoners-listed.2026-09"
DOCUMENT = "prisoners-defenders-2026-10-15-1"
# What says only how a file is written; it is looked at elsewhere.
FORMS = {"columns-missing", "column-order", "line-ends", "empty-rows"}

Place = tuple[str, str, int | None, str | None]
"""A code with the file, line and column it is told of."""


@dataclass(frozen=True)
class Case:
    """What must be said of an upload, and what comes in once its repairs are confirmed.

    ``answers`` are the readings of each question, ``errors`` and ``warnings`` what is found with all repairs made,
    ``unconfirmed`` the codes of the errors with none. ``figures`` and ``titles`` are what would be new or other, of
    an upload that can be published; nothing of any other may be.
    """

    repairs: tuple[Place, ...] = ()
    questions: tuple[Place, ...] = ()
    answers: tuple[tuple[str, ...], ...] = ()
    errors: tuple[Place, ...] = ()
    warnings: tuple[Place, ...] = ()
    unconfirmed: frozenset[str] = frozenset()
    figures: Mapping[str, str] | None = None
    titles: Mapping[str, str] | None = None


FIGURES, SOURCES, BOOK = "detentions.csv", "sources.csv", "list.xlsx › detentions"
WHOLE = {LIST: "1352"}
ON_THE_DAY = {f"{LIST}-30": "1352"}
TITLE = {DOCUMENT: "Lista de septiembre de 2026"}


def figure(code: str, column: str | None, line: int = 2, file: str = FIGURES) -> Place:
    return code, file, line, column


def document(code: str, column: str | None) -> Place:
    return code, SOURCES, 2, column


def asked(code: str, column: str, *readings: str, file: str = FIGURES) -> Case:
    """A date that is asked about; unanswered it is refused, and nothing else is said of it."""
    place = file, 2, column
    return Case(
        questions=((code, *place),), answers=(readings,), errors=((OPEN, *place),), unconfirmed=frozenset({OPEN})
    )


def refused(*errors: Place) -> Case:
    return Case(errors=errors, unconfirmed=frozenset(error[0] for error in errors))


def mended(*repairs: Place, without: str, figures: Mapping[str, str] = WHOLE, title: str = "") -> Case:
    """An upload that is right once its repairs are confirmed; ``without`` are the errors until then."""
    titles = {DOCUMENT: title} if title else TITLE
    return Case(repairs, unconfirmed=frozenset(without.split()), figures=figures, titles=titles)


def warned(*warnings: Place, figures: Mapping[str, str] = WHOLE, titles: Mapping[str, str] = TITLE) -> Case:
    return Case(warnings=warnings, figures=figures, titles=titles)


CELLS = (
    "figure_id",
    "measure_id",
    "scope_id",
    "organization_id",
    "value",
    "qualifier",
    "as_of",
    "status",
    "date_basis",
)
OLD_LETTERS = ("encoding-guessed", SOURCES, None, None)
LETTERS = "encoding-unconfirmed"
EXPECTED = {
    # 1: a comma between thousands
    "c01b": refused(figure("upload-number-split", "value")),
    "c01e": refused(figure("upload-number-split", "value")),
    # 2: a quote too many
    "c02a": refused(document("rows-in-cell", None)),
    "c02b": refused(figure("rows-in-cell", None)),
    # 3: dates decades or centuries off
    "c03a": refused(figure("date-format", "as_of")),
    "c03b": refused(figure("date-year-impossible", "as_of")),
    "c03e": asked("date-zero", "as_of", "2000-01", "ene-00"),
    "d61h": refused(figure("date-format", "as_of")),
    "d61i": asked("date-far", "as_of", "1926-09", "sep-1926"),
    "d61j": asked("date-far", "as_of", "1899-12-31", "31/12/1899"),
    "f01": asked("date-order", "as_of", "2026-09-30", "1930-09-26"),
    "c03k": refused(document("date-format", "accessed_on")),
    "x23b": asked("date-far", "as_of", "1900-01", "01/1900", file=BOOK),
    "x23d": refused(figure("date-format", "as_of", file=BOOK)),
    "c03d": warned(figure("date-far", "as_of"), figures={LIST.replace("2026-09", "1900-01-01"): "1352"}),
    "c03f": warned(figure("date-far", "as_of"), figures={LIST.replace("2026-09", "1970-01-01"): "1352"}),
    "c03g": warned(figure("date-far", "as_of"), figures={LIST.replace("2026-09", "1026-09-30"): "1352"}),
    # 4: midnight in UTC
    "c04a": asked("date-utc", "as_of", "2026-09-29", "2026-09-30"),
    "c04b": asked("date-utc", "published_on", "2026-10-14", "2026-10-15", file=SOURCES),
    # 6 and 7: letters
    "c05a": refused(document("text-garbled", "title")),
    "c05b": refused(document("text-garbled", "title")),
    "c05c": refused(document("text-garbled", "title")),
    "c06a": mended(OLD_LETTERS, without=LETTERS, title="Última lista pública de presos políticos en prisión"),
    "c06b": mended(OLD_LETTERS, without=LETTERS, title="Última lista pública de presos políticos en prisión"),
    "c06d": mended(OLD_LETTERS, without=LETTERS, title="Lista de presos políticos"),
    "c06g": mended(
        OLD_LETTERS, without=LETTERS, title="Última lista pública de presos políticos, en el año de «las peñas»"
    ),
    # 8 and 9: signs
    "c07a": mended(figure("hidden", "value"), without="number-format"),
    "c07b": mended(figure("hidden", "as_of"), without="date-format", figures=ON_THE_DAY),
    "c07d": mended(figure("hidden", "measure_id"), without="id-format"),
    "c07f": mended(figure("hidden", "value"), without="number-format"),
    "e23": mended(figure("hidden", "value"), without="number-format"),
    "d61d": mended(figure("dashes", "as_of"), without="date-format", figures=ON_THE_DAY),
    "d61e": mended(figure("dashes", "as_of"), without="date-format"),
    "e13a": mended(figure("dashes", "as_of"), without="date-format", figures=ON_THE_DAY),
    "e13b": mended(figure("dashes", "as_of"), without="date-format", figures=ON_THE_DAY),
    "d67a": mended(figure("dashes", "organization_id"), without="id-format"),
    "c08": Case(figures={}, titles={}),
    # 10 and 11: rows that are no figures
    "c09": mended(figure("row-tags", None), without="upload-row-stray"),
    "c10": mended(figure("row-headings", None), without="upload-row-stray"),
    "c11": mended(
        figure("row-headings", None, 3), without="upload-row-stray", figures={**WHOLE, LIST.replace("09", "06"): "1352"}
    ),
    "c12": mended(figure("row-total", None, 3), figure("row-note", None, 5), without="upload-row-stray"),
    "c12b": mended(figure("row-total", None, 3), without="upload-row-stray"),
    # 12, 20, 21: what programs write
    "c13b": mended(
        *(figure("formula-text", column) for column in CELLS),
        without="id-format number-format value-unknown date-format",
    ),
    "d63": mended(document("entities", "title"), without="", title="Lista de presos políticos “septiembre” & octubre"),
    "d65": mended(document("entities", "title"), without="", title="Lista de septiembre de 2026"),
    "d80": refused(document("upload-error-value", "title")),
    "e06": refused(document("upload-error-value", "title")),
    "d79": refused(document("upload-null-word", "title")),
    # 22 and 23
    "d60": Case(
        (figure("number-decimals", "value"),),
        (figure("number-grouping", "value", 3),),
        (("1000", "1"),),
        (figure(OPEN, "value", 3),),
        unconfirmed=frozenset({"number-format", OPEN}),
    ),
    "c19": mended(without=""),
    # 13: a slip in the number
    "c16a": warned(figure("value-jump", "value"), figures={LIST: "13520"}),
    "c16b": warned(figure("value-jump", "value"), figures={LIST: "0"}),
    "c16d": warned(figure("value-jump", "value"), figures={LIST: "135"}),
    # 14: the same document once more
    "c17a": Case(warnings=(document("document-known", "url"),), figures=WHOLE),
    "c17b": Case(warnings=(document("document-known", "url"),), figures=WHOLE),
    "c17d": Case(warnings=(document("document-known", "url"),), figures=WHOLE),
    # 5 and 15 to 19: workbooks
    "x13b": mended(figure("date-serial", "as_of", file=BOOK), without="date-format", figures=ON_THE_DAY),
    "x01": refused(figure("upload-struck-row", None, file=BOOK)),
    "x02a": refused(figure("upload-shown-hedge", "value", file=BOOK)),
    "x02b": refused(figure("upload-shown-hedge", "value", file=BOOK)),
    "x14": refused(figure("upload-struck-part", "value", file=BOOK)),
    "x04": mended(without=""),
    "x07": mended(without=""),
    "x12": mended(
        ("line-end", "list.xlsx › sources", 2, "title"),
        without="control-character",
        title="Lista de septiembre\nde 2026",
    ),
    "x03c": mended(without=""),
    "x35": mended(figure("number-as-date", "value", file=BOOK), without="number-format"),
}


@cache
def package() -> Package:
    return package_of(real())


@cache
def known() -> KnownRows:
    return {name: rows_of(real(), table) for name, table in package().tables.items()}


@cache
def standing() -> list[Problem]:
    return check(real(), TODAY)


@cache
def uploads(name: str) -> list[Upload]:
    return [read_upload(file.name, file.read_bytes(), package(), known()) for file in sorted((CASES / name).iterdir())]


def rows_of_uploads(read: list[Upload]) -> tuple[Incoming, ...]:
    rows = [row for upload in read for row in rows_of_sheets(upload.sheets)]
    return filled_only(rows, package().tables.keys())


def bring_in(name: str, confirmed: str | tuple[str, ...]) -> tuple[list[Problem], Staged]:
    """The whole way in, as ``diff`` and the desk go it."""
    read = [apply(upload, confirmed, {}) for upload in uploads(name)]
    problems = [problem for upload in read for problem in upload.problems]
    unread = unread_of(problems, [sheet for upload in read for sheet in upload.sheets])
    staged = _staged(rows_of_uploads(read), unread)
    return [*problems, *staged.problems], staged


_STAGED: dict[str, Staged] = {}


def _staged(rows: tuple[Incoming, ...], unread: Unread) -> Staged:
    """The rows laid over the figures; the same rows only once, as that takes a second."""
    mark = repr((rows, unread.is_open, sorted(map(repr, (*unread.cells, *unread.rows, *unread.lost)))))
    if mark not in _STAGED:
        _STAGED.clear()
        _STAGED[mark] = stage(real(), rows, Wishes(), TODAY, standing(), unread=unread)
    return _STAGED[mark]


def places(findings: Sequence[Problem | Repair], severity: str = "") -> list[Place]:
    chosen = [f for f in findings if not severity or f.severity == severity]
    return sorted(((f.code, f.file, f.line, f.column) for f in chosen), key=str)


def test_every_case_is_expected() -> None:
    """Each folder has its expectation."""
    assert EXPECTED.keys() == {folder.name for folder in CASES.iterdir()}
    assert len(EXPECTED) == 66


@pytest.mark.parametrize("name", EXPECTED)
def test_case(name: str) -> None:
    """What is wrong is told in its place, and nothing else is; only what is right can be published."""
    case = EXPECTED[name]
    read = uploads(name)
    repairs = [r for upload in read for r in upload.repairs if r.code not in FORMS]
    questions = [question for upload in read for question in upload.questions]
    assert places(repairs) == sorted(case.repairs, key=str)
    assert [(q.code, q.file, q.line, q.column) for q in questions] == list(case.questions)
    assert tuple(q.readings for q in questions) == case.answers
    problems, staged = bring_in(name, "all")
    assert places(problems, "error") == sorted(case.errors, key=str)
    assert places(problems, "warning") == sorted(case.warnings, key=str)
    if not case.errors:
        new = {
            change.key[0]: change.after["value"] for change in staged.difference.rows if change.table == "detentions"
        }
        assert new == case.figures
        titles = {
            change.key[0]: change.after["title"] for change in staged.difference.rows if change.table == "sources"
        }
        assert case.titles is None or titles == case.titles


@pytest.mark.parametrize("name", ["c01b", "c01e", "x01"])
def test_row_that_was_not_read(name: str) -> None:
    """Of a row that has moved or was struck out nothing is brought in, so that nothing can be said of its cells."""
    _, staged = bring_in(name, "all")
    assert {row.key[0] for row in staged.difference.rows if row.table == "detentions"}.isdisjoint({LIST})


@pytest.mark.parametrize("name", EXPECTED)
def test_case_unconfirmed(name: str) -> None:
    """What nobody confirmed is an error, but where the file is right as it stands; all is said in both languages."""
    problems, _ = bring_in(name, ())
    assert {problem.code for problem in problems if problem.severity == "error"} == EXPECTED[name].unconfirmed
    for words in map(language_of, catalogues()):
        assert all(say(problem, words) for problem in problems)
        for upload in uploads(name):
            assert all(say_repair(repair, words) for repair in upload.repairs)
            assert all(
                say_question(q, words) and len(say_readings(q, words)) == len(q.readings) for q in upload.questions
            )
