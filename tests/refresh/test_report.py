"""One report with many figures: the usual lines, the figures typed beside them, and what stands already."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.packages import described, laid, real, rows, tiny

from dashboard.dataset.figures.list_arithmetic import Sum
from dashboard.dataset.figures.load import Dataset, load
from dashboard.dataset.figures.reference import reference_of
from dashboard.refresh.report import (
    Astray,
    Report,
    TypedLine,
    other_lines,
    reference_cells,
    rival,
    rows_of_report,
    standing_figure,
    sum_of_report,
    usual_lines,
)
from dashboard.refresh.staging import Wishes, stage

SOURCE = {
    "author_id": "open-cells",
    "title": "The list of July",
    "url": "https://open-cells.example/july",
    "published_on": "2025-08-04",
    "accessed_on": "2025-12-01",
    "language": "en",
    "kind": "report",
    "copy": "original",
    "read": "yes",
}


@pytest.fixture(scope="module")
def data() -> Dataset:
    return load(tiny())


def lines(data: Dataset) -> Any:
    """The lines of the invented organization by measure, its restricted ones left out."""
    found = usual_lines(data, "open-cells") + other_lines(data, [])
    return {line.measure.id: line for line in reversed(found) if not line.scope.is_restricted}


def report(*typed: TypedLine, **changes: Any) -> Report:
    fields = {
        "source_id": "july",
        "source": SOURCE,
        "as_of": "2025-07-31",
        "period_start": "2025-07",
        "period_end": "2025-07",
    }
    return Report("open-cells", **{**fields, **changes}, typed=typed)


def test_usual_lines(data: Dataset) -> None:
    """The usual lines are those stated more than once in the last year, each with the figure stated last."""
    found = {line.key: line.last.id for line in usual_lines(data, "open-cells")}
    assert found == {
        "people_on_list all": "open-cells.people-on-list.2025-06-30",
        "people_held all": "open-cells.people-held.2025-06-30",
    }
    assert usual_lines(data, "nobody") == []


def test_lines_of_a_single_report(data: Dataset) -> None:
    """Where nothing was stated twice all of the last year is usual."""
    assert {line.key for line in usual_lines(data, "lantern-committee")} >= {"people_held all", "people_on_list all"}


def test_other_lines(data: Dataset) -> None:
    """Every measure and scope anybody states can be added, none twice, each with its table."""
    usual = [line.key for line in usual_lines(data, "open-cells")]
    others = other_lines(data, usual)
    assert not {line.key for line in others} & set(usual)
    assert all(
        line.last is None
        and line.table == {r["measure_id"]: r["dataset"] for r in data.tables["measures"]}[line.measure.id]
        for line in others
    )


def test_real_organizations() -> None:
    """Every real organization has its lines, each in the table of its measure."""
    dataset = load(real())
    tables = {row["measure_id"]: row["dataset"] for row in dataset.tables["measures"]}
    for organization in {figure.organization.id for figure in dataset.figures.values()}:
        for line in usual_lines(dataset, organization):
            assert line.table == tables[line.measure.id] and line.last.organization.id == organization


def test_whole_report(data: Dataset) -> None:
    """Numbers typed beside their lines become a document, figures and what ties them, without an error."""
    of = lines(data)
    typed = [
        TypedLine(of["people_on_list"], "157"),
        TypedLine(of["list_entries"], "8"),
        TypedLine(of["list_exits"], "3"),
        TypedLine(of["people_held"], ""),
    ]
    sent, found = rows_of_report(report(*typed), data, "the report")
    staged = laid(*sent)
    assert found == {} and staged.problems == ()
    new = {row.key[0] for row in staged.difference.rows if row.kind == "added" and row.table == "detentions"}
    assert new == {
        "open-cells.people-on-list.2025-07-31",
        "open-cells.list-entries.2025-07",
        "open-cells.list-exits.2025-07",
    }
    assert {row.key for row in staged.difference.rows if row.table == "attributions"} == {
        (name, "open-cells-2025-08-04-1") for name in new
    }


def test_empty_lines_make_nothing(data: Dataset) -> None:
    """A line left empty, or with nothing but blanks, makes nothing."""
    of = lines(data)
    sent, _ = rows_of_report(report(TypedLine(of["people_held"], ""), TypedLine(of["people_on_list"], "  ")), data, "r")
    assert [row.table for row in sent] == ["sources"]


def test_findings_name_the_line_of_the_form(data: Dataset) -> None:
    """A finding names the line as the person sees it, empty ones counted."""
    of = lines(data)
    typed = [
        TypedLine(of["people_held"], ""),
        TypedLine(of["list_entries"], ""),
        TypedLine(of["people_on_list"], "1,57"),
    ]
    staged = laid(*rows_of_report(report(*typed), data, "the report")[0])
    assert [(p.code, p.file, p.line, p.column) for p in staged.problems] == [
        ("number-format", "the report", 3, "value")
    ]


def test_figure_that_stands_gains_the_document(data: Dataset) -> None:
    """What stands already, number, hedge and date, is not entered twice: it gains the document."""
    typed = TypedLine(lines(data)["people_held"], " 98 ")
    known = report(typed, as_of="2025-06-30")
    assert standing_figure(known, typed, data).id == "open-cells.people-held.2025-06-30"
    sent, found = rows_of_report(known, data, "r")
    assert found["people_held all"].id == "open-cells.people-held.2025-06-30"
    staged = laid(*sent)
    assert staged.errors == [] and "detentions" not in {row.table for row in staged.difference.rows}
    assert ("open-cells.people-held.2025-06-30", "open-cells-2025-08-04-1") in rows(staged.contents, "attributions")


@pytest.mark.parametrize("changes", [{"as_of": "2025-07-01"}, {"organization_id": "lantern-committee"}])
def test_what_differs_does_not_stand(data: Dataset, changes: Any) -> None:
    """Another date or organization is another figure."""
    typed = TypedLine(lines(data)["people_held"], "98")
    assert standing_figure(replace(report(typed, as_of="2025-06-30"), **changes), typed, data) is None


@pytest.mark.parametrize(
    "changes", [{"value": "99"}, {"qualifier": "about"}, {"value_high": "100", "qualifier": "between"}]
)
def test_another_number_does_not_stand(data: Dataset, changes: Any) -> None:
    """Another number or hedge is another figure."""
    typed = replace(TypedLine(lines(data)["people_held"], "98"), **changes)
    assert standing_figure(report(typed, as_of="2025-06-30"), typed, data) is None


def test_own_figure_all_the_same(data: Dataset) -> None:
    """A person who wants a figure of its own gets one, and is told that it is doubled."""
    typed = TypedLine(lines(data)["people_held"], "98")
    sent, found = rows_of_report(report(typed, as_of="2025-06-30"), data, "r", apart={"people_held all"})
    assert list(found) == ["people_held all"]
    assert "figure-doubled" in {p.code for p in laid(*sent).errors}


def test_known_document(data: Dataset) -> None:
    """A document that stands is not entered again."""
    typed = TypedLine(lines(data)["list_entries"], "4")
    known = report(typed, source={}, source_id="open-cells-2025-07-04-1", period_start="2025-05", period_end="2025-05")
    sent, _ = rows_of_report(known, data, "r")
    assert {row.table for row in sent} == {"detentions", "attributions"} and laid(*sent).errors == []


def test_dates_by_kind(data: Dataset) -> None:
    """A stock has the date of the report, a flow its period."""
    of = lines(data)
    assert reference_cells(of["people_held"], report()) == {"as_of": "2025-07-31"}
    assert reference_cells(of["list_entries"], report()) == {"period_start": "2025-07", "period_end": "2025-07"}
    ever = replace(of["list_entries"], measure=replace(of["list_entries"].measure, kind="ever_in_period"))
    assert reference_cells(ever, report()) == {
        "period_start": ever.last.reference.start if ever.last else "2025-07",
        "period_end": "2025-07-31",
    }


def typed_list(data: Any, stock: str = "157", added: str = "8", removed: str = "3", **changes: Any) -> Any:
    of = lines(data)
    typed = (
        TypedLine(of["people_on_list"], stock),
        TypedLine(of["list_entries"], added),
        TypedLine(of["list_exits"], removed),
    )
    return report(*typed, **changes)


def test_arithmetic(data: Dataset) -> None:
    """Last list, in, out: what that makes, beside what was typed."""
    total = sum_of_report(typed_list(data), data)
    assert [number.value for number in total.numbers] == [152, 8, 3, 157] and total.fits
    assert sum_of_report(typed_list(data, stock="160"), data).adds_up_to == 157


@pytest.mark.parametrize(
    "changes",
    [
        {"stock": ""},
        {"added": "about 8"},
        {"removed": "-3"},
        {"removed": "9" * 5000},
        {"period_start": "July"},
        {"period_start": ""},
        {"period_end": "2025-13"},
        {"as_of": "31/07/2025"},
        {"as_of": "1990-07-31"},
    ],
)
def test_no_arithmetic(data: Dataset, changes: Any) -> None:
    """Without all numbers, the dates and a list before, nothing is added up."""
    assert sum_of_report(typed_list(data, **changes), data) is None


def test_no_arithmetic_without_its_setting(data: Dataset) -> None:
    """Which measures make up a list is a setting of the package; without it nothing is added up."""
    unsaid = load(described(tiny(), lambda descriptor: descriptor["dashboard"].pop("list_arithmetic")))
    assert sum_of_report(typed_list(data), unsaid) is None


@pytest.mark.parametrize(
    "changes",
    [
        {"as_of": "2025-08-31"},
        {"as_of": "2025-09-01"},
        {"as_of": "2025-08"},
        {"period_start": "2025-09"},
        {"period_start": "2025-03"},
        {"period_start": "2025-07-15"},
        {"period_end": "2025-08"},
        {"period_start": "2025-06", "period_end": "2025-06"},
    ],
)
def test_period_astray(data: Dataset, changes: Any) -> None:
    """A period that does not lead from a list to the date of the counts makes no sum, and that is told."""
    found = sum_of_report(typed_list(data, **changes), data)
    assert isinstance(found, Astray)
    assert found.before.id == "open-cells.people-on-list.2025-06-30"


@pytest.mark.parametrize("as_of", ["2025-07", "2025-07-28", "2025-07-31", "2025-08-01"])
def test_arithmetic_of_a_list_in_its_month(data: Dataset, as_of: Any) -> None:
    """A list dated in the month of the period, or on the day after, closes that month."""
    assert isinstance(sum_of_report(typed_list(data, as_of=as_of), data), Sum)


def test_arithmetic_from_rival_lists(data: Dataset) -> None:
    """Of two lists before that stand for one month the one that fits is taken, as the check and Method take it."""
    june = data.figures["open-cells.people-on-list.2025-06-30"]
    rival = replace(june, id=f"{june.id}.2", value=150)
    both = replace(data, figures={**data.figures, rival.id: rival})
    total = sum_of_report(typed_list(both, stock="155"), both)
    assert (total.before.value, total.fits, [r.value for r in total.rivals]) == (150, True, [152])
    assert sum_of_report(typed_list(both), both).before.value == 152


def test_arithmetic_from_a_list_of_the_first(data: Dataset) -> None:
    """A list of the first of a month closes the month before, also for counts of which only the month is stated."""
    june = data.figures["open-cells.people-on-list.2025-06-30"]
    first = replace(june, reference=reference_of("2025-07-01", "", "", "stated", ""))
    moved = replace(data, figures={**data.figures, june.id: first})
    total = sum_of_report(typed_list(moved, as_of="2025-07"), moved)
    assert isinstance(total, Sum) and total.before is first


def test_arithmetic_of_an_earlier_month(data: Dataset) -> None:
    """A report of an older month is followed from the list before that month, not from the newest one."""
    total = sum_of_report(typed_list(data, period_start="2025-06", period_end="2025-06", as_of="2025-06-30"), data)
    assert total.before.reference.end < "2025-06-02"
    assert total.before.id != sum_of_report(typed_list(data), data).before.id


def test_another_reading_of_what_stands(data: Dataset) -> None:
    """A number that differs from the one that stands for the same count can be typed as a reading of that one."""
    line = lines(data)["people_on_list"]
    when = {"as_of": "2025-06-30"}
    other = rival(report(TypedLine(line, "151"), **when), TypedLine(line, "151"), data)
    assert other.id == "open-cells.people-on-list.2025-06-30"
    assert rival(report(**when), TypedLine(line, "152"), data) is None
    typed = TypedLine(line, "151", variant_of=other.id, variant_kind="other_reading")
    sent, _ = rows_of_report(report(typed, **when), data, "the report")
    assert "figure-rival" not in {p.code for p in laid(*sent).problems}


def test_hedged_numbers_are_not_added_up(data: Dataset) -> None:
    """About eight is no term of a sum."""
    whole = typed_list(data)
    hedged = replace(whole, typed=[whole.typed[0], replace(whole.typed[1], qualifier="about"), whole.typed[2]])
    assert sum_of_report(hedged, data) is None


def test_next_month_of_a_real_list() -> None:
    """The usual report of every organization with a real series is staged without an error."""
    dataset = load(real())
    sizes = {
        o: len(usual_lines(dataset, o))
        for o in {f.organization.id for f in dataset.figures.values() if not f.organization.is_unnamed}
    }
    organization = max(sizes, key=sizes.__getitem__)
    typed = [TypedLine(line, "12345") for line in usual_lines(dataset, organization)]
    own = SOURCE | {"author_id": organization, "published_on": "2026-11-20", "accessed_on": "2026-11-23"}
    sent, _ = rows_of_report(
        Report(organization, "new", own, "2026-10-31", "2026-10", "2026-10", typed=typed), dataset, "r"
    )
    staged = stage(real(), sent, Wishes(), date(2026, 11, 23))
    assert staged.errors == [] and len(staged.difference.of("added")) == 2 * len(typed) + 1
