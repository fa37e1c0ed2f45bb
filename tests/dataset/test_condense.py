"""Many findings of one kind are told as some and a number, and none is lost from the count."""

from __future__ import annotations

from dashboard.dataset.problems import MORE, Problem, condense, tally
from dashboard.wording.language import catalogues, language_of
from dashboard.wording.problems import say


def wrong(line: int, code: str = "number-format", column: str = "value") -> Problem:
    return Problem(code, "error", "detentions.csv", line, column, "x")


def test_few_stay_as_they_are() -> None:
    """As long as no kind has more than are told, nothing changes."""
    found = [wrong(2), wrong(3), wrong(2, "date-format", "as_of")]
    assert condense(found, 2) == found


def test_the_others_are_counted() -> None:
    """Beyond those told one by one, one finding counts the others of its kind and names the rows of the first."""
    told = condense([wrong(line) for line in range(2, 102)] + [wrong(2, "date-format", "as_of")], 3)
    assert [(p.code, p.line) for p in told] == [
        ("number-format", 2),
        ("number-format", 3),
        ("number-format", 4),
        ("date-format", 2),
        (MORE, None),
    ]
    assert told[-1].severity == "error" and (told[-1].file, told[-1].column) == ("detentions.csv", "value")
    assert told[-1].parameters == {
        "code": "number-format",
        "like": "2",
        "count": 97,
        "rows": "5, 6, 7, 8, 9, 10, 11, 12, 13, 14 …",
    }


def test_condensed_again() -> None:
    """Fewer told of what was condensed before: the numbers add up, and the rows stand in their order."""
    found = [wrong(line) for line in range(2, 1002)]
    assert condense(condense(found, 5), 3) == condense(found, 3)
    assert condense(condense(found, 500), 3) == condense(found, 3)


def test_tally() -> None:
    """What one finding stands for is counted, by severity."""
    found = [*(wrong(line) for line in range(2, 102)), Problem("file-extra", "warning", "x.csv")]
    told = condense(found, 4)
    assert (
        (tally(told, "error"), tally(told, "warning")) == (tally(found, "error"), tally(found, "warning")) == (100, 1)
    )


def test_words() -> None:
    """The others are told in both languages, one and many."""
    for code in catalogues():
        for many in (4, 5, 40):
            text = say(condense([wrong(line) for line in range(2, 2 + many)], 3)[-1], language_of(code))
            assert "2" in text and "5" in text
