"""What changed in words for later: the entry in the log of changes, the reason in the history, a commit."""

from __future__ import annotations

import pytest
from tests.packages import HELD, LIST, SOURCE, STATED, added, changed, month, rows, states, tiny, with_rows

from dashboard.wording.changelog import MOST_TOLD, draft, message, subject
from dashboard.wording.language import Language, catalogues, language_of


def test_draft(english: Language, spanish: Language) -> None:
    """The draft tells new figures with their documents, corrections with their cells, withdrawals with their reason."""
    after = with_rows(added(), "detentions", rows(tiny(), "detentions")[HELD,] | {"value": "99"})
    first = rows(tiny(), "detentions")["open-cells.people-held.2024-12-31",]
    after = with_rows(after, "detentions", first | {"status": "withdrawn", "status_reason": "Taken back."})
    after = with_rows(after, "scopes", rows(tiny(), "scopes")["all",] | {"label_en": "Everybody"})
    change, of = states(tiny(), after)
    paragraphs = draft(change.rows, of, english).split("\n\n")
    assert len(paragraphs) == 4
    assert paragraphs[0].startswith("One figure of Open Cells added from “The list of September” (3 October 2025):")
    assert (
        paragraphs[1].startswith("Corrected: Open Cells, People behind bars, 30 Jun 2025: 99 (")
        and "98 → 99" in paragraphs[1]
    )
    assert paragraphs[2].startswith("Withdrawn:") and paragraphs[2].endswith("Reason: Taken back.")
    assert paragraphs[3].startswith("One row of “")
    assert draft(change.rows, of, spanish).startswith("Se añade una cifra de Celdas Abiertas")


def test_draft_of_documents_alone(each_language: Language) -> None:
    """Where no figure changes, documents and what ties them are told as rows: the draft is never empty."""
    after = with_rows(tiny(), "attributions", {"figure_id": HELD, "source_id": "open-cells-2025-06-03-1", **STATED})
    change, of = states(tiny(), after)
    assert draft(change.rows, of, each_language)
    assert draft([], of, each_language) == ""


def test_answers_are_not_for_readers(english: Language, spanish: Language) -> None:
    """Answers to warnings are left out of the entry and the reason, unless there is nothing else; then both say so."""
    answers = [
        {"code": "date-far", "table": "detentions", "key": HELD, "column": column, "day": "2026-01-15", "why": "So."}
        for column in ("as_of", "value")
    ]
    alone, of = states(tiny(), with_rows(tiny(), "judgements", *answers))
    assert draft(alone.rows, of, english) == "No figure changes: 2 warnings of the check were looked up and answered."
    assert (
        draft(alone.rows[:1], of, spanish)
        == "No cambia ninguna cifra: se consultó y se respondió un aviso de la revisión."
    )
    assert [subject(alone.rows, of, words) for words in (english, spanish)] == [
        "Answer 2 warnings",
        "Responder a 2 avisos",
    ]
    back, after = states(with_rows(tiny(), "judgements", *answers), tiny())
    assert subject(back.rows, after, english) == "Take back the answers to 2 warnings"
    scope = rows(tiny(), "scopes")["all",] | {"label_en": "Everybody"}
    for contents in (added(), with_rows(tiny(), "scopes", scope)):
        change, of = states(tiny(), contents)
        more, told = states(tiny(), with_rows(contents, "judgements", *answers))
        for words in (english, spanish):
            assert draft(more.rows, told, words) == draft(change.rows, of, words)
            assert subject(more.rows, told, words) == subject(change.rows, of, words)


def test_a_big_month(english: Language, spanish: Language) -> None:
    """Of many figures the entry counts each organization's, the most first; no length of it breaks a language."""
    change, of = states(tiny(), month(400))
    told = "400 figures added from 400 documents: 134 of Open Cells, 133 of"
    assert len(change.rows) == 1200 and draft(change.rows, of, english).startswith(told)
    assert draft(change.rows, of, spanish).startswith(
        "Se añaden 400 cifras tomadas de 400 documentos: 134 de Celdas Abiertas"
    )
    assert all(len(draft(change.rows, of, words)) < 400 for words in (english, spanish))
    assert len(message(change.rows, of, english)) < 500
    assert subject(change.rows, of, english) == "Add 400 figures of 3 organizations"
    assert subject(change.rows, of, spanish) == "Añadir 400 cifras de 3 organizaciones"


@pytest.mark.parametrize("count", [1, 3, 6, 9, MOST_TOLD, MOST_TOLD + 1, 60])
def test_every_size(count: int, each_language: Language) -> None:
    """However many figures come in, with however long titles, the entry is made and names every organization."""
    change, of = states(tiny(), month(count))
    entry = draft(change.rows, of, each_language)
    figures = [of.figure(row.key[0]) for row in change.rows if row.table == "detentions"]
    assert figures and all(figure.organization.short[each_language.code] in entry for figure in figures if figure)


def test_many_corrections(english: Language) -> None:
    """Of many corrected figures the entry says how many and whose; a withdrawal is always told by itself."""
    base = month(MOST_TOLD + 1)
    mine = [
        row | {"value": "7"} for key, row in rows(base, "detentions").items() if key not in rows(tiny(), "detentions")
    ]
    withdrawn = rows(tiny(), "detentions")[HELD,] | {"status": "withdrawn", "status_reason": "Taken back."}
    change, of = states(base, with_rows(base, "detentions", *mine, withdrawn))
    corrected, gone = draft(change.rows, of, english).split("\n\n")
    assert corrected.startswith("13 figures corrected: 5 of Open Cells")
    assert gone.startswith("Withdrawn: Open Cells") and gone.endswith("Reason: Taken back.")
    assert subject(change.rows, of, english) == "Correct 13 figures; withdraw a figure"
    assert (
        subject(change.rows, of, english, 99)
        == "Correct 13 figures of 3 organizations; withdraw a figure of Open Cells"
    )


def test_further_documents(english: Language, spanish: Language) -> None:
    """Documents for figures that stood already are counted beside the new figures."""
    after = with_rows(added(), "attributions", {"figure_id": HELD, "source_id": LIST, **STATED})
    change, of = states(tiny(), after)
    assert "One figure that was here already is stated by a further document." in draft(change.rows, of, english)
    assert "Una cifra que ya estaba aparece ahora en un documento más." in draft(change.rows, of, spanish)


SUBJECTS = {
    "en": [
        "Add a figure of Open Cells",
        "Correct a figure of Open Cells",
        "Withdraw a figure of Open Cells",
        "Change a row of “Scopes”",
    ],
    "es": [
        "Añadir una cifra de Celdas Abiertas",
        "Corregir una cifra de Celdas Abiertas",
        "Retirar una cifra de Celdas Abiertas",
        "Cambiar una fila de «Alcances»",
    ],
}


@pytest.mark.parametrize("code", catalogues())
def test_subject(code: str) -> None:
    """The subject says what happened to whose figures, else to which table; where it grows long, only what happened."""
    scope = with_rows(tiny(), "scopes", rows(tiny(), "scopes")["all",] | {"label_en": "Everybody"})
    withdrawn = changed(status="withdrawn", status_reason="Taken back.")
    for after, words in zip((added(), changed(value="99"), withdrawn, scope), SUBJECTS[code], strict=True):
        change, of = states(tiny(), after)
        assert subject(change.rows, of, language_of(code)) == words
    change, of = states(tiny(), added())
    assert (
        subject(change.rows, of, language_of(code), longest=5) == {"en": "Add a figure", "es": "Añadir una cifra"}[code]
    )


def test_subject_of_several_tables(english: Language) -> None:
    """Rows of several tables of which none holds figures are counted."""
    after = with_rows(tiny(), "scopes", rows(tiny(), "scopes")["all",] | {"label_en": "Everybody"})
    change, of = states(tiny(), with_rows(after, "sources", {"source_id": LIST, **SOURCE}))
    assert subject(change.rows, of, english) == "Change 2 rows of 2 tables"
    change, of = states(tiny(), with_rows(tiny(), "sources", {"source_id": LIST, **SOURCE}))
    assert subject(change.rows, of, english) == "Add a row of “Documents”"


def test_message(each_language: Language) -> None:
    """The words for a commit are the subject, a blank line, and one line for each row."""
    change, of = states(tiny(), added())
    lines = message(change.rows, of, each_language).split("\n")
    assert len(lines) == 5 and lines[1] == "" and all(line.startswith("- ") for line in lines[2:])
