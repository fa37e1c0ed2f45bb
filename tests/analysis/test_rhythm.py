"""The rhythm of a series: what interval it keeps, and which runs of it keep one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import accumulate

import pytest

from dashboard.analysis.rhythm import dense_runs, gaps, has_rhythm, steady_runs

START = date(2020, 1, 1)


def days_of(*gaps: int) -> list[date]:
    return [START + timedelta(days=days) for days in accumulate(gaps, initial=0)]


@pytest.mark.parametrize(
    ("gaps", "expected"),
    [
        ((30, 30, 30), False),
        ((30, 30, 30, 30), True),
        ((200, 200, 200, 200), True),
        ((201, 201, 201, 201), False),
        ((200, 200, 202, 202), False),
        ((1, 60, 140, 300), True),
        ((1, 59, 141, 300), False),
        ((1, 1, 100, 100, 160, 300), True),
        ((1, 1, 100, 100, 161, 300), False),
        ((1, 1, 100, 160, 300), False),
    ],
)
def test_rhythm(gaps: Sequence[int], expected: bool) -> None:
    """A rhythm has five dates, a median of at most 200 days and half of its gaps from 0.6 to 1.6 of the median."""
    assert has_rhythm(days_of(*gaps)) is expected


@pytest.mark.parametrize("count", [0, 1])
def test_no_rhythm_without_dates(count: int) -> None:
    """No date and a single date have no rhythm."""
    assert has_rhythm(days_of()[:count]) is False


@pytest.mark.parametrize(
    ("between", "runs"),
    [
        ((7, 7, 7, 7), [(7, 7, 7, 7)]),
        ((7, 7, 7), []),
        ((7, 21, 7, 7), [(7, 21, 7, 7)]),
        ((7, 7, 22, 7, 7), []),
        ((7, 7, 7, 7, 22, 7, 7, 7, 7), [(7, 7, 7, 7), (7, 7, 7, 7)]),
        ((1, 1, 1, 1, 21, 1), [(1, 1, 1, 1, 21, 1)]),
        ((15, 15, 45, 15), [(15, 15, 45, 15)]),
        ((16, 16, 16, 16), []),
    ],
)
def test_dense_runs(between: Sequence[int], runs: Sequence[Sequence[int]]) -> None:
    """Five dates a fortnight apart at most, in the median, are a dense run; it ends over three usual intervals,
    and the usual interval is at least a week."""
    assert [tuple(gaps(run)) for run in dense_runs(days_of(*between))] == list(runs)


def test_a_run_has_its_own_usual_interval() -> None:
    """How often bulletins came in other years does not say what is a silence in these."""
    slow, fast = (40, 35, 40, 30, 40, 35, 40, 30), (7, 7, 14, 7, 7)
    assert [gaps(run) for run in dense_runs(days_of(*slow, 120, *fast, 30, *fast))] == [list(fast), list(fast)]


def test_a_rhythm_of_the_whole_goes_first() -> None:
    """A series with a rhythm of its own is broken by that one, also where a part of it is dense."""
    assert [len(run) for run in steady_runs(days_of(7, 7, 7, 7, 7, 18, 7))] == [6, 2]
    assert [len(run) for run in steady_runs(days_of(7, 7, 14, 1, 1, 18, 7))] == [8]


def test_no_days_have_no_runs() -> None:
    """Without days there is no run."""
    assert list(steady_runs([])) == []
