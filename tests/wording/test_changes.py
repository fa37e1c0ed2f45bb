"""A difference in words: each row, each cell, the sum, the draft for the log, the words for a commit."""

from __future__ import annotations

import json

import pytest
from tests.packages import (
    HELD,
    LIST,
    MINE,
    added,
    changed,
    figure,
    laid,
    real,
    rows,
    states,
    tiny,
    with_column,
    with_rows,
)

from dashboard.dataset.figures.load import load
from dashboard.dataset.files.folder import Contents
from dashboard.refresh.difference import difference
from dashboard.wording.changelog import draft, message
from dashboard.wording.changes import (
    LONGEST_CELL,
    States,
    name_row,
    say_cells,
    say_row,
    say_sum,
    title_of_table,
)
from dashboard.wording.language import Language, catalogues, language_of


def said(before: Contents, after: Contents, words: Language, loaded: bool = True) -> dict[tuple[str, str], str]:
    change, of = states(before, after, loaded)
    return {(row.table, row.kind): say_row(row, of, words) for row in change.rows}


ADDED = {
    "en": {
        ("detentions", "added"): "According to Open Cells, 149 people were on the list on 30 September 2025",
        (
            "attributions",
            "added",
        ): "Open Cells, People on the list, 30 Sep 2025: 149, in “The list of September” (3 October 2025)",
        ("sources", "added"): "“The list of September” (3 October 2025)",
    },
    "es": {
        ("detentions", "added"): "149 personas estaban en la lista el 30 de septiembre de 2025",
        (
            "attributions",
            "added",
        ): "Celdas Abiertas, Personas en la lista, 30 sep 2025: 149, según «The list of September» (3 de octubre de 2025)",
        ("sources", "added"): "«The list of September» (3 de octubre de 2025)",
    },
}


@pytest.mark.parametrize("code", catalogues())
def test_added(code: str) -> None:
    """A new figure is told by the sentence it will speak, its document by title and date."""
    found = said(tiny(), added(), language_of(code))
    assert found.keys() == ADDED[code].keys()
    for place, words in ADDED[code].items():
        assert words in found[place]


def test_changed(english: Language, spanish: Language) -> None:
    """A changed row is named as it will be, its changed cells by their title, before and after."""
    change, of = states(tiny(), changed(value="99", note_en=""))
    (row,) = change.rows
    assert "Open Cells, People behind bars, 30 Jun 2025: 99" in say_row(row, of, english)
    assert "Celdas Abiertas, Personas en prisión, 30 jun 2025: 99" in say_row(row, of, spanish)
    cells = say_cells(row, of, english)
    assert (
        len(cells) == 2 and cells[0].endswith(": 98 → 99") and "midnight" in cells[1] and cells[1].endswith("→ (empty)")
    )
    assert say_cells(row, of, spanish)[1].endswith("→ (vacío)")


def test_withdrawn(english: Language, spanish: Language) -> None:
    """A withdrawn figure is told with its reason."""
    after = changed(status="withdrawn", status_reason="Taken back by its organization.")
    assert said(tiny(), after, english)["detentions", "withdrawn"] == (
        "Withdrawn: Open Cells, People behind bars, 30 Jun 2025: 98. Reason: Taken back by its organization."
    )
    assert said(tiny(), after, spanish)["detentions", "withdrawn"].startswith("Se retira: Celdas Abiertas")


def test_withdrawn_with_a_reason_in_each_language(english: Language, spanish: Language) -> None:
    """A reason is told in the reader's language where it is there."""
    before = with_column(tiny(), "detentions", "status_reason", "status_reason_es")
    held = rows(before, "detentions")[HELD,]
    reasons = {"status_reason": "Taken back.", "status_reason_es": "Retirada."}
    after = with_rows(before, "detentions", held | {"status": "withdrawn"} | reasons)
    assert said(before, after, english)["detentions", "withdrawn"].endswith("Taken back.")
    assert said(before, after, spanish)["detentions", "withdrawn"].endswith("Retirada.")


def test_removed(each_language: Language) -> None:
    """A row taken out is named by what it was, also one whose name is two ids."""
    after = with_rows(tiny(), "attributions", without=(HELD, "valdoria-daily-2025-07-05-1"))
    after = with_rows(after, "registers", without=next(iter(rows(tiny(), "registers"))))
    found = said(tiny(), after, each_language)
    assert "Ninety-eight still held" in found["attributions", "removed"]
    assert " · ".join(next(iter(rows(tiny(), "registers")))) in found["registers", "removed"]


def test_after_cannot_be_loaded(each_language: Language) -> None:
    """While the state after cannot be loaded rows are named by what stood before, new ones by their id."""
    found = said(tiny(), added(), each_language, loaded=False)
    assert MINE in found["detentions", "added"] and LIST in found["sources", "added"]
    assert "98" in said(tiny(), changed(value="99"), each_language, loaded=False)["detentions", "changed"]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en", "Open Cells, People on the list, 30 September 2025, 14x9"),
        ("es", "Celdas Abiertas, Personas en la lista, 30 de septiembre de 2025, 14x9"),
    ],
)
def test_a_number_that_cannot_be_read(code: str, words: str) -> None:
    """A new figure of which no sentence can be made is told by what it says, as typed, and not by an id."""
    staged = laid(figure("new 1", value="14x9"))
    of = States(load(tiny()), None, {}, staged.origins)
    (row,) = [row for row in staged.difference.rows if row.table == "detentions"]
    assert words in say_row(row, of, language_of(code))
    assert row.key[0] not in say_row(row, of, language_of(code))


HOSTILE = [
    ("measures", {"sentence_en": "{n} {nobody}|{n.x} {scope} {when}"}),
    ("measures", {"sentence_es": "{|}"}),
    ("measures", {"sentence_en": ""}),
    ("measures", {"label_es": ""}),
    ("organizations", {"short_es": ""}),
    ("organizations", {"in_text_en": ""}),
    ("detentions", {"qualifier": "roughly"}),
    ("detentions", {"qualifier": "between"}),
    ("sources", {"kind": "rumour"}),
    ("sources", {"published_on": ""}),
    ("scopes", {"label_en": "{x}"}),
    ("sources", {"title": "{ $x } {y}\n\u202e# "}),
]


@pytest.mark.parametrize(("name", "cells"), HOSTILE, ids=lambda item: str(item)[:40])
def test_cells_with_errors(name: str, cells: dict[str, str], each_language: Language) -> None:
    """Whatever a changed cell holds, as long as the package can be loaded: every row is told and nothing raises."""
    key = {
        "measures": "people_on_list",
        "organizations": "open-cells",
        "detentions": MINE,
        "sources": LIST,
        "scopes": "all",
    }[name]
    after = with_rows(added(), name, rows(added(), name)[key,] | cells)
    change, of = states(tiny(), after)
    for row in change.rows:
        assert say_row(row, of, each_language) and all(say_cells(row, of, each_language))
    assert draft(change.rows, of, each_language) and message(change.rows, of, each_language)


def test_sum(english: Language, spanish: Language) -> None:
    """How many rows of each kind, and how many stay."""
    change, _ = states(tiny(), with_rows(added(), "scopes", without=("harbour-strike-women",)))
    assert say_sum(change.rows, 40, english) == "3 rows added, 1 row removed, and 40 rows unchanged"
    assert say_sum(change.rows, 40, spanish) == "3 filas añadidas, 1 fila eliminada y 40 filas sin cambios"
    assert say_sum([], 2, english) == "2 rows unchanged"


def test_long_cells(english: Language) -> None:
    """Of a long cell the part is shown where it differs, cut."""
    before, after = changed(note_en="a" * 900 + " OLD " + "b" * 900), changed(note_en="a" * 900 + " NEW " + "b" * 900)
    change, of = states(before, after)
    (cell,) = say_cells(change.rows[0], of, english)
    assert " OLD " in cell and " NEW " in cell and len(cell) < 2 * LONGEST_CELL + 60
    change, of = states(before, changed(note_en=""))
    assert say_cells(change.rows[0], of, english)[0].endswith("(empty)")


def test_another_descriptor(each_language: Language) -> None:
    """A table that only one of the states has is told too."""
    descriptor = json.loads(tiny()["datapackage.json"])
    descriptor["resources"] = [r for r in descriptor["resources"] if r["name"] != "completeness"]
    without = {**tiny(), "datapackage.json": json.dumps(descriptor).encode()}
    del without["completeness.csv"]
    base = load(tiny())
    for change in (difference(tiny(), without), difference(without, tiny())):
        (row,) = change.rows
        assert name_row(row, States(base, None), each_language)
        assert say_row(row, States(base, None), each_language) and say_cells(row, States(base, None), each_language)
        assert title_of_table("completeness", States(base, None), each_language)


@pytest.mark.parametrize("code", catalogues())
def test_every_real_row(code: str) -> None:
    """Every row of the real package can be told as new, changed and taken out."""
    base = load(real())
    tables = {name: rows(real(), name) for name in base.package.tables}
    empty = real()
    for name in tables:
        header = real()[base.package.tables[name].path].split(b"\n", 1)[0] + b"\n"
        empty = {**empty, base.package.tables[name].path: header}
    of = States(base, None)
    for change in (difference(empty, real()), difference(real(), empty)):
        assert len(change.rows) == sum(map(len, tables.values()))
        assert all(say_row(row, of, language_of(code)) for row in change.rows)
