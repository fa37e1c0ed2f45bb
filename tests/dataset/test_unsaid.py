"""What a row leaves unsaid is told as unsaid, never as its opposite, and never left out of a sentence."""

from __future__ import annotations

from typing import Any

import pytest
from tests.packages import HELD, TODAY, described, rows, tiny, with_rows

from dashboard.dataset.checks.check import check
from dashboard.dataset.figures.load import load
from dashboard.dataset.files.folder import Contents
from dashboard.wording.figures import clause, hand_note
from dashboard.wording.language import catalogues, language_of

SCOPE = "harbour-strike"


def scope_with(**cells: str) -> Contents:
    return with_rows(tiny(), "scopes", {**rows(tiny(), "scopes")[(SCOPE,)], **cells})


@pytest.mark.parametrize("cells", [{"sentence_en": "", "sentence_es": ""}, {"sentence_en": ""}, {"sentence_es": ""}])
def test_a_scope_without_words_for_a_sentence(cells: dict[str, str]) -> None:
    """Its label stands in, in each language that lacks the words: a figure of some is never said of everybody."""
    dataset = load(scope_with(**cells))
    figure = next(f for f in dataset.figures.values() if f.scope.id == SCOPE)
    for code in catalogues():
        word = (
            f"({figure.scope.label[code]})"
            if f"sentence_{code}" in cells
            else figure.scope.sentence[code].split("|")[0]
        )
        assert word in clause(figure, language_of(code)) or figure.scope.sentence[code].split("|")[-1] in clause(
            figure, language_of(code)
        )
    assert figure.scope.is_restricted


def test_a_scope_without_words_is_warned_of() -> None:
    """The check asks for the words, except of the scope that restricts nothing."""
    found = [(p.severity, p.file, p.column) for p in check(scope_with(sentence_en="", sentence_es=""), TODAY)]
    assert found == [("warning", "scopes.csv", "sentence_en")]


def not_required(descriptor: dict[str, Any]) -> None:
    (table,) = [r for r in descriptor["resources"] if r["name"] == "sources"]
    (field,) = [f for f in table["schema"]["fields"] if f["name"] == "read"]
    field["constraints"] = {}


def test_nobody_said_whether_it_was_read() -> None:
    """A document of which that is not said is neither read nor unread: it makes no figure first-hand."""
    contents = described(tiny(), not_required)
    for row in rows(tiny(), "sources").values():
        contents = with_rows(contents, "sources", {**row, "read": ""})
    dataset = load(contents)
    assert {source.read for source in dataset.sources.values()} == {None}
    figure = dataset.figures[HELD]
    assert figure.hand == "relayed"
    assert hand_note(figure, language_of("en")) != language_of("en").text("hand-unread")
