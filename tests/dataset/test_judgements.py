"""An answered warning does not come back, as long as it says the same."""

from __future__ import annotations

from datetime import date

import pytest
from tests.packages import HELD, TODAY, changed, described, figure, laid, rows, source, stated, tiny, with_rows

from dashboard.dataset.checks.check import check
from dashboard.dataset.checks.judgements import UNMATCHED, row_of
from dashboard.dataset.files.folder import Contents
from dashboard.dataset.problems import MORE, Problem, condense, open_ones
from dashboard.refresh.staging import Incoming, Wishes, stage

WHY = "The report says so, page 3."


def found(contents: Contents) -> list[Problem]:
    return check(contents, TODAY)


def answer(contents: Contents, *problems: Problem) -> Contents:
    """The package with an answer to each of these warnings."""
    return with_rows(contents, "judgements", *(row_of(p.mark, date(2026, 1, 10), WHY) for p in problems))


def far(value: str = "1970-01-01") -> Contents:
    return changed(as_of=value)


def test_an_answer_is_kept_with_the_finding() -> None:
    """The finding is told as answered, with when and why; the others stay open."""
    contents = with_rows(
        far(),
        "detentions",
        {**rows(tiny(), "detentions")[("open-cells.people-held.2024-12-31",)], "as_of": "1970-01-01"},
    )
    first, *others = found(contents)
    told = found(answer(contents, first))
    assert [p.answer is None for p in told] == [False, *(True for _ in others)]
    assert (told[0].answer.day, told[0].answer.why) == ("2026-01-10", WHY)
    assert others and open_ones(told) == others


def test_an_answer_holds_for_what_was_said() -> None:
    """Another value in the cell is another finding: it is told."""
    (problem,) = found(far())
    assert [(p.code, p.answer) for p in found(answer(far("1970-01-02"), problem))] == [
        ("date-far", None),
        (UNMATCHED, None),
    ]
    (jump,) = found(answer(far(), problem))
    assert jump.answer is not None


def test_what_it_was_held_against_belongs_to_it() -> None:
    """A finding that compares two cells comes back when the other one changes; where rows stand plays no part."""
    base = laid(source("doc"), figure("fig"), stated("fig", "doc")).contents
    rival = {
        **rows(base, "detentions")[("open-cells.people-on-list.2025-09-30",)],
        "figure_id": "open-cells.people-on-list.2025-09-30.2",
        "value": "151",
    }
    tie = {
        "figure_id": rival["figure_id"],
        "source_id": "open-cells-2025-10-03-1",
        "qualifier_as_relayed": "exact",
        "confidence": "high",
    }
    contents = with_rows(with_rows(base, "detentions", rival), "attributions", tie)
    (problem,) = found(contents)
    assert problem.code == "figure-rival"
    assert open_ones(found(answer(contents, problem))) == []
    other = {**rows(base, "detentions")[("open-cells.people-on-list.2025-09-30",)], "value": "148"}
    assert [p.code for p in open_ones(found(with_rows(answer(contents, problem), "detentions", other)))] == [
        "figure-rival",
        UNMATCHED,
    ]


def test_an_answer_without_its_finding() -> None:
    """What was answered once and is gone, or never was, breaks nothing and is counted, not told one by one."""
    (problem,) = found(far())
    assert [(p.code, p.severity, p.file, p.parameters) for p in found(answer(tiny(), problem))] == [
        (UNMATCHED, "warning", "judgements.csv", {"count": 1})
    ]
    unknown = with_rows(
        answer(far(), problem),
        "judgements",
        *(row_of((code, "nowhere", "x y", "", ""), TODAY, WHY) for code in ("no-such", "date-far")),
    )
    answered, gone = found(unknown)
    assert answered.answer and (gone.code, gone.mark, gone.parameters) == (UNMATCHED, (), {"count": 2})


def test_a_correction_is_not_held_up_by_an_old_answer() -> None:
    """A draft that mends what was answered once is told nothing of it; one that brings an answer to nothing is."""
    (problem,) = found(far())
    base = answer(far(), problem)
    mended = laid(Incoming("detentions", {"figure_id": HELD, "as_of": "2025-06-30"}, "mine.csv", 2), base=base)
    assert [p.code for p in mended.problems] == ["figure-redated"]
    assert [p.code for p in found(mended.contents)] == [UNMATCHED]
    wrong = row_of((*problem.mark[:-1], "1971-01-01"), TODAY, WHY)
    assert [p.code for p in laid(Incoming("judgements", wrong, "mine.csv", 2), base=base).problems] == [UNMATCHED]


@pytest.mark.parametrize(("length", "code"), [(601, "text-too-long"), (100_001, "cell-too-long")])
def test_a_reason_that_is_too_long(length: int, code: str) -> None:
    """However much is written as a reason, it is told as too long, never as missing."""
    (problem,) = found(far())
    told = found(with_rows(far(), "judgements", row_of(problem.mark, TODAY, "x" * length)))
    assert [(p.code, p.column) for p in told if p.severity == "error"] == [(code, "why")]


def test_an_error_is_not_answered() -> None:
    """Only warnings about a row have a mark; with one made up by hand an error stays an error."""
    contents = changed(as_of="2027-01-01")
    problems = found(contents)
    assert all(p.mark == () for p in problems if p.severity == "error")
    made = ("date-future", "detentions", HELD, "as_of", "2027-01-01; today: 2026-01-15")
    told = found(with_rows(contents, "judgements", row_of(made, TODAY, WHY)))
    assert [p.answer for p in told if p.code == "date-future"] == [None]


def test_findings_told_as_one_are_not_answered() -> None:
    """A finding that stands for many has no mark."""
    (problem,) = found(far())
    (*_, more) = condense([problem] * 3, 1)
    assert (more.code, more.mark) == (MORE, ())


def test_without_the_table() -> None:
    """A package that has no place for answers is checked like any other."""
    bare = described(tiny(), lambda descriptor: descriptor["resources"].pop())
    bare = {name: content for name, content in bare.items() if name != "judgements.csv"}
    assert found(bare) == []


def test_a_draft_answers_its_own_warning() -> None:
    """Staged together with what it is about the answer silences it; taken out again the warning comes back."""
    sent = figure("fig", as_of="1970-01-01")
    told = laid(source("doc"), sent, stated("fig", "doc"))
    (problem,) = told.problems
    kept = row_of(problem.mark, TODAY, WHY)
    both = laid(source("doc"), sent, stated("fig", "doc"), type(sent)("judgements", kept, "the answers", 1))
    assert both.problems == ()
    assert {row.table for row in both.difference.rows} == {"detentions", "sources", "attributions", "judgements"}
    key = next(iter(rows(both.contents, "judgements")))
    gone = stage(both.contents, [], Wishes(frozenset({"judgements"}), remove=frozenset({("judgements", key)})), TODAY)
    assert [p.code for p in gone.problems] == ["date-far"]


def test_an_answer_without_a_reason() -> None:
    """An answer says why, and on which day."""
    (problem,) = found(far())
    kept = {**row_of(problem.mark, TODAY, ""), "day": ""}
    assert {(p.code, p.column) for p in found(with_rows(far(), "judgements", kept)) if p.severity == "error"} == {
        ("value-missing", "why"),
        ("value-missing", "day"),
    }


def test_a_name_that_was_judged_stays_unknown_elsewhere() -> None:
    """What was answered in one cell says nothing of the same words in another."""
    first, second = list(rows(tiny(), "sources").values())[:2]
    contents = with_rows(
        tiny(), "sources", *({**row, "title": "Where is Ramiro Quesada Iturbe?"} for row in (first, second))
    )
    one, other = found(contents)
    assert open_ones(found(answer(contents, one))) == [other]
