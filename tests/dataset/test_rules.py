"""Rules a schema cannot say."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.dataset.conftest import Folder, places
from tests.packages import TODAY, rows, tiny, with_column, with_rows

from dashboard.dataset.checks.check import check
from dashboard.dataset.problems import Problem

ROOT = Path(__file__).parents[2]
Edit = tuple[str, int, str, str]

SPOILT: list[tuple[list[Edit], str, Edit | tuple[str, int, str]]] = [
    # dates
    ([("detentions", 7, "as_of", "2025-02")], "reference-after-publication", ("detentions", 7, "as_of")),
    (
        [("releases", 3, "period_end", "2025-06-04")],
        "reference-after-publication",
        ("releases", 3, "period_end"),
    ),
    ([("detentions", 6, "period_start", "2025-07-01")], "period-reversed", ("detentions", 6, "period_end")),
    ([("definitions", 3, "valid_to", "2019")], "period-reversed", ("definitions", 3, "valid_to")),
    ([("detentions", 7, "as_of", "")], "stock-without-date", ("detentions", 7, "as_of")),
    ([("detentions", 7, "period_end", "2024-12-31")], "stock-with-period", ("detentions", 7, "period_end")),
    ([("related", 2, "as_of", "2025-06")], "flow-with-date", ("related", 2, "as_of")),
    (
        [("related", 2, "period_start", ""), ("related", 2, "period_end", "")],
        "flow-without-period",
        ("related", 2, "period_start"),
    ),
    ([("sources", 3, "accessed_on", "2026-01-16")], "date-future", ("sources", 3, "accessed_on")),
    ([("events", 2, "date", "2027")], "date-future", ("events", 2, "date")),
    ([("events", 2, "date", "2023-02-29")], "date-impossible", ("events", 2, "date")),
    # values
    ([("detentions", 4, "value_high", "")], "upper-missing", ("detentions", 4, "value_high")),
    ([("detentions", 4, "qualifier", "about")], "upper-unwanted", ("detentions", 4, "value_high")),
    ([("detentions", 4, "value_high", "140")], "upper-not-above", ("detentions", 4, "value_high")),
    ([("detentions", 4, "value_high", "14")], "upper-not-above", ("detentions", 4, "value_high")),
    ([("detentions", 8, "value", "153")], "part-above-whole", ("detentions", 8, "value")),
    ([("detentions", 5, "value", "6")], "list-arithmetic", ("detentions", 12, "value")),
    # variants and status
    ([("detentions", 9, "variant_kind", "")], "variant-without-kind", ("detentions", 9, "variant_kind")),
    ([("detentions", 9, "variant_of", "")], "variant-without-figure", ("detentions", 9, "variant_of")),
    (
        [("detentions", 9, "variant_of", "lantern-committee.people-held.2025-06.2")],
        "variant-of-variant",
        ("detentions", 9, "variant_of"),
    ),
    (
        [("detentions", 9, "variant_of", "open-cells.people-held.2025-06-30.2")],
        "pointer-circle",
        ("detentions", 9, "variant_of"),
    ),
    (
        [("detentions", 3, "superseded_by", "lantern-committee.people-held.2025-06.2")],
        "pointer-circle",
        ("detentions", 3, "superseded_by"),
    ),
    ([("scopes", 3, "part_of", "harbour-strike-women")], "pointer-circle", ("scopes", 3, "part_of")),
    ([("detentions", 3, "status_reason", "")], "status-without-reason", ("detentions", 3, "status_reason")),
    ([("detentions", 3, "status", "active")], "active-superseded", ("detentions", 3, "superseded_by")),
    ([("detentions", 13, "rests_on", "valdoria-daily")], "rests-on-itself", ("detentions", 13, "rests_on")),
    # keys
    (
        [("organizations", 4, "members", "open-cells;lantern")],
        "list-unknown",
        ("organizations", 4, "members"),
    ),
    ([("measures", 3, "part_of_within", "open-sells")], "list-unknown", ("measures", 3, "part_of_within")),
    (
        [("statements", 2, "organization_ids", "nobody")],
        "list-unknown",
        ("statements", 2, "organization_ids"),
    ),
    # words
    ([("sources", 3, "language", "xx")], "language-unknown", ("sources", 3, "language")),
    ([("statements", 2, "language", "sp")], "language-unknown", ("statements", 2, "language")),
    ([("attributions", 2, "figure_id", "no.figure")], "reference-unknown", ("attributions", 2, "figure_id")),
    (
        [("relations", 2, "other_figure_id", "no.figure")],
        "reference-unknown",
        ("relations", 2, "other_figure_id"),
    ),
    (
        [("detentions", 7, "measure_id", "harassment_acts")],
        "figure-misplaced",
        ("detentions", 7, "measure_id"),
    ),
    (
        [("related", 2, "figure_id", "open-cells.people-held.2024-12-31")],
        "figure-elsewhere",
        ("related", 2, "figure_id"),
    ),
    # texts
    ([("detentions", 7, "note_en", "=1+1")], "cell-formula", ("detentions", 7, "note_en")),
    ([("detentions", 7, "note_en", "+53 counted")], "cell-formula", ("detentions", 7, "note_en")),
    ([("detentions", 7, "note_en", "-5 people")], "cell-formula", ("detentions", 7, "note_en")),
    ([("sources", 3, "title", "@SUM(A1)")], "cell-formula", ("sources", 3, "title")),
    ([("sources", 3, "title", "A\x07bell")], "control-character", ("sources", 3, "title")),
    ([("sources", 3, "title", "A\u202ebell")], "control-character", ("sources", 3, "title")),
    ([("sources", 3, "title", "Excarcelaci\u00c3\u00b3n")], "text-garbled", ("sources", 3, "title")),
    ([("sources", 3, "title", "Excarcelaci\ufffdn")], "text-garbled", ("sources", 3, "title")),
    ([("sources", 3, "title", "\u00c3\u0161ltima lista")], "text-garbled", ("sources", 3, "title")),
    ([("sources", 3, "title", "\u221a\u00f6ltima lista")], "text-garbled", ("sources", 3, "title")),
    ([("sources", 3, "title", "lista p\u221a\u222bblica")], "text-garbled", ("sources", 3, "title")),
    ([("sources", 3, "title", "pol\u00c3\u00adticos")], "text-garbled", ("sources", 3, "title")),
    ([("detentions", 7, "as_of", "0026-09-30")], "date-year-impossible", ("detentions", 7, "as_of")),
    # languages
    ([("detentions", 8, "note_es", "")], "translation-missing", ("detentions", 8, "note_es")),
    ([("detentions", 8, "note_en", "")], "translation-missing", ("detentions", 8, "note_en")),
    ([("statements", 2, "translation_en", "Most")], "translation-missing", ("statements", 2, "translation_es")),
    (
        [("measures", 2, "sentence_en", "{n} a{scope} {when}|{n} b{scope} {when}|c{scope} {when}|d{scope} {when}")],
        "value-format",
        ("measures", 2, "sentence_en"),
    ),
    *(
        ([("measures", 2, "sentence_en", cell)], "sentence-places", ("measures", 2, "sentence_en"))
        for cell in (
            "{n} a{scope} {when}|{n} b{scope} {when}|c",
            "a{scope} {when}|{n} b{scope} {when}",
            "{n} {people}{scope} {when}|{n} {people} of {people}{scope} {when}",
            "{n} a{scope} {when}|{n} b{scope} {when} {on}",
            "{n} a{scope} {when}|{n} b{scope} {when}[ or so",
            "{n} a{scope} {when}|{n} b{scope}[ held {when}]",
        )
    ),
    (
        [("measures", 2, "sentence_en", "{n} a{scope} {when}|{n} b{scope}")],
        "sentence-places",
        ("measures", 2, "sentence_en"),
    ),
    (
        [("measures", 2, "sentence_es", "{n} a{scope} {when}|{n} {n} b{scope} {when}")],
        "sentence-places",
        ("measures", 2, "sentence_es"),
    ),
    (
        [("measures", 2, "sentence_es", "{n} a{scope} {when}|{n} {who} b{scope} {when}")],
        "sentence-places",
        ("measures", 2, "sentence_es"),
    ),
    # people
    ([("detentions", 7, "note_en", "Card 85071412345.")], "identity-number", ("detentions", 7, "note_en")),
    ([("sources", 3, "title", "Where is Ramiro Quesada Iturbe?")], "person-name", ("sources", 3, "title")),
    (
        [("detentions", 8, "note_es", "Sin Ana de la Cruz Ibáñez.")],
        "person-name",
        ("detentions", 8, "note_es"),
    ),
]


@pytest.mark.parametrize(("edits", "code", "place"), SPOILT)
def test_broken_rule(folder: Folder, edits: list[Edit], code: str, place: tuple[str, int, str]) -> None:
    """Each breach of a rule is told with its own code, at its own line and column."""
    for table, line, column, cell in edits:
        folder.set(table, line, column, cell)
    table, line, column = place
    assert (code, f"{table}.csv", line, column) in places(folder.check())


@pytest.mark.parametrize(
    ("table", "line", "column", "cell"),
    [
        ("sources", 10, "published_on", "2025"),
        ("sources", 6, "published_on", ""),
        ("sources", 3, "accessed_on", "2026-01-15"),
        ("sources", 3, "published_on", "2024-12-31"),
        ("detentions", 13, "as_of", "2025"),
        ("detentions", 13, "as_of", "2025-07"),
        ("detentions", 8, "value", "99"),
        ("detentions", 5, "qualifier", "about"),
        ("detentions", 7, "note_en", ""),
        ("sources", 3, "title", "Committee of the Government of Valdoria"),
    ],
)
def test_allowed_change(folder: Folder, table: str, line: int, column: str, cell: str) -> None:
    """What only looks like a breach, such as a year published within the year, is left alone."""
    folder.set(table, line, column, cell)
    assert folder.check() == []


def test_doubled_figure(folder: Folder) -> None:
    """One count stands once: a copy under another name is an error at the second row."""
    line = folder.copy_row("detentions", 7, figure_id="open-cells.people-held.2024-12-31.2")
    folder.copy_row("attributions", 2, figure_id="open-cells.people-held.2024-12-31.2")
    (problem,) = folder.check()
    assert (problem.code, problem.severity, problem.line) == ("figure-doubled", "error", line)
    assert problem.parameters["other"] == "open-cells.people-held.2024-12-31"


def test_rival_figure(folder: Folder) -> None:
    """Two numbers for one count draw a warning until one is a variant of the other."""
    name = "open-cells.people-held.2024-12-31.2"
    line = folder.copy_row("detentions", 7, figure_id=name, value="121")
    folder.copy_row("attributions", 2, figure_id=name)
    assert [(p.code, p.severity, p.line) for p in folder.check()] == [("figure-rival", "warning", line)]
    folder.set("detentions", line, "variant_of", "open-cells.people-held.2024-12-31")
    folder.set("detentions", line, "variant_kind", "rounded")
    assert folder.check() == []


def test_look_alike(folder: Folder) -> None:
    """One number for two measures at about the same time draws a warning until the pair is recorded."""
    folder.set("related", 2, "value", "98")
    (problem,) = folder.check()
    assert (problem.code, problem.file, problem.severity) == ("figure-look-alike", "related.csv", "warning")
    pair = {
        "figure_id": "open-cells.harassment-acts.2025-06",
        "other_figure_id": str(problem.parameters["other"]),
    }
    folder.copy_row("relations", 2, **pair, kind="look_alike")
    assert folder.check() == []


def test_figure_without_source(folder: Folder) -> None:
    """A figure enters only with a document that states it."""
    line = next(n for n, row in enumerate(folder.read("attributions"), 1) if "harassment" in row[0])
    folder.delete("attributions", line)
    assert places(folder.check()) == [("figure-without-source", "related.csv", 2, "figure_id")]


def test_arithmetic_tells_the_residue(folder: Folder) -> None:
    """The finding about a list that does not follow says by how much."""
    folder.set("detentions", 12, "value", "155")
    problem = next(p for p in folder.check() if p.code == "list-arithmetic")
    assert problem.parameters == {"residue": "+3", "before": "150", "added": "5", "removed": "3"}


def test_arithmetic_leaves_out_what_has_no_date(folder: Folder) -> None:
    """A list whose date is still empty makes no sum; that the date is missing is all that is told."""
    folder.set("detentions", 12, "as_of", "")
    assert places(folder.check()) == [("stock-without-date", "detentions.csv", 12, "as_of")]


def test_arithmetic_needs_its_setting(folder: Folder) -> None:
    """Which measures make up a list is a setting of the package; without it the rule does nothing."""
    folder.set("detentions", 12, "value", "155")
    folder.describe(lambda d: d["dashboard"].pop("list_arithmetic"))
    assert "list-arithmetic" not in {p.code for p in folder.check()}


@pytest.mark.parametrize("column", ["name", "Nombre", "first_surname", "cédula", "birth_date", "id_number", "dni"])
def test_column_for_people(folder: Folder, column: str) -> None:
    """A column made for people is an error of its own, whatever it holds."""
    header, *rows = folder.read("events")
    folder.write("events", [[*header, column], *([*row, ""] for row in rows)])
    assert ("person-column", "events.csv", 1, column) in places(folder.check())


@pytest.mark.parametrize("table", ["measures", "sources", "organizations", "relations", "attributions"])
def test_rules_without_their_table(folder: Folder, table: str) -> None:
    """Rules whose tables cannot be read are left out; nothing is blamed on other files."""
    (folder.path / f"{table}.csv").unlink()
    assert places(folder.check()) == [("file-missing", f"{table}.csv", None, None)]


def test_foreign_ids_only() -> None:
    """No rule knows an id of the real data: the small package shares none with it."""
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src/dashboard/dataset").rglob("*.py"))
    for word in ("cuba", "prisoners-defenders", "political_prisoners", "list_additions"):
        assert word not in source.casefold()


@pytest.fixture(scope="module")
def real() -> list[Problem]:
    from datetime import date

    return check(ROOT / "data" / "cuba", date.today())


def test_real_data_has_no_error(real: list[Problem]) -> None:
    """The data that are published have no error."""
    assert [p for p in real if p.severity == "error"] == []


def test_real_data_warn_little(real: list[Problem]) -> None:
    """Warnings on the published data stay few enough to be read."""
    assert len([p for p in real if p.severity == "warning"]) <= 60


def test_problems_are_sorted(folder: Folder) -> None:
    """Findings come by file, line and column, the same on every run."""
    for edits, _, _ in SPOILT[::5]:
        for table, line, column, cell in edits:
            folder.set(table, line, column, cell)
    found = folder.check()
    assert found == folder.check() and len(found) > 5
    assert [(p.file, p.line or 0) for p in found] == sorted((p.file, p.line or 0) for p in found)


@pytest.mark.parametrize("year", [1970, 2020, 2025])
def test_a_clock_behind_the_data(folder: Folder, year: int) -> None:
    """A clock behind the data is one finding about the clock; no figure is wrong for it."""
    problems = check(folder.path, date(year, 1, 1))
    assert [(p.code, p.severity) for p in problems] == [("clock-behind", "warning")]
    assert problems[0].parameters == {"today": f"{year}-01-01", "data": "2026-01-15"}


def test_a_slip_under_a_wrong_clock(folder: Folder) -> None:
    """Also by a wrong clock a date beyond the day of the data is a slip, in its cell."""
    folder.set("events", 2, "date", "2062")
    found = [(p.code, p.file, p.line) for p in check(folder.path, date(2020, 1, 1)) if p.severity == "error"]
    assert found == [("date-future", "events.csv", 2)]


def test_the_day_before(folder: Folder) -> None:
    """Elsewhere it may still be the day before that of the data: neither clock is wrong."""
    folder.set("sources", 3, "accessed_on", "2026-01-15")
    assert check(folder.path, date(2026, 1, 14)) == []


@pytest.mark.parametrize(
    ("today", "codes"), [(date(2000, 1, 1), {"clock-behind"}), (date(2025, 12, 31), {"date-future"})]
)
def test_a_version_that_is_no_day(folder: Folder, today: date, codes: set[str]) -> None:
    """Without a day of the edition the clock is at fault where most of the dates lie ahead, else the date is."""
    folder.describe(lambda d: d.update(version="1.2.3"))
    folder.set("sources", 3, "accessed_on", "2026-01-15")
    assert {p.code for p in check(folder.path, today)} == codes


@pytest.mark.parametrize(
    ("reason", "code"), [("", "translation-missing"), ("Sin Ana de la Cruz Ibáñez.", "person-name"), ("Un error.", "")]
)
def test_the_reason_in_another_language(reason: str, code: str) -> None:
    """A reason stands in every language its table has room for, and names nobody in any."""
    contents = with_column(tiny(), "detentions", "status_reason", "status_reason_es")
    withdrawn = next(row for row in rows(contents, "detentions").values() if row["status_reason"])
    found = check(with_rows(contents, "detentions", withdrawn | {"status_reason_es": reason}), TODAY)
    assert [(p.code, p.column) for p in found if p.column == "status_reason_es"] == (
        [(code, "status_reason_es")] if code else []
    )
