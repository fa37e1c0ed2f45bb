"""What came in, in words: what would be mended, what is asked, what would change, and what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from dashboard.commands.folder import CLEAN, ERRORS, MOST_TOLD, say_all
from dashboard.commands.incoming import Given
from dashboard.refresh.reading.sheets import OPEN, Ambiguity, Repair
from dashboard.wording.changes import say_cells, say_row, say_sum
from dashboard.wording.language import Language
from dashboard.wording.uploads import say_again, say_question, say_readings, say_repair, say_where

Noticed = TypeVar("Noticed", Repair, Ambiguity)


def show_given(given: Given, is_mended: bool, language: Language) -> int:
    """Print repairs, questions, changes and findings; 0, or 1 with errors.

    ``is_mended`` says whether the repairs were taken, or are proposed.
    """
    for one in given.again:
        print(say_again(one.name, one.other, language))
    key = "command-mended" if is_mended else "command-repair"
    _print_some(
        given.repairs,
        language,
        lambda one: language.text(key, text=f"{say_where(one, language)}: {say_repair(one, language)}"),
    )
    _print_some(given.questions, language, lambda one: _say_asked(one, language))
    if given.questions:
        print(language.text("command-questions"))
    for place in given.missing:
        print(language.text("command-missing", row=" · ".join(place)))
    if given.states is not None:
        for row in given.difference.rows:
            print(f"- {say_row(row, given.states, language)}")
            if row.kind == "changed":
                print("\n".join(f"    {cell}" for cell in say_cells(row, given.states, language)))
        print(say_sum(given.difference.rows, sum(given.difference.untouched.values()), language))
    told = [problem for problem in given.problems if problem.code != OPEN]
    if told:
        print(say_all(told, language))
    return ERRORS if given.has_errors else CLEAN


def _say_asked(question: Ambiguity, language: Language) -> str:
    readings = " / ".join(say_readings(question, language).values())
    text = f"{say_where(question, language)}: {say_question(question, language)}"
    return language.text("command-question", text=text, readings=readings)


def _print_some(found: Iterable[Noticed], language: Language, told: Callable[[Noticed], str]) -> None:
    """What was noticed in cells, of each kind some and the number of the others."""
    for kind in _by_kind(found):
        print("\n".join(map(told, kind[:MOST_TOLD])))
        if len(kind) > MOST_TOLD:
            print(language.text("command-more", count=len(kind) - MOST_TOLD))


def _by_kind(found: Iterable[Noticed]) -> list[list[Noticed]]:
    """What is noticed alike in one column of one file, in the order of the first of each."""
    kinds: dict[tuple[str, str, str | None], list[Noticed]] = {}
    for one in found:
        kinds.setdefault((one.code, one.file, one.column), []).append(one)
    return list(kinds.values())
