"""Rows that are no rows of their table, and rows whose cells have moved."""

from __future__ import annotations

import pytest
from tests.refresh.test_upload import codes, read, say_all
from tests.refresh.variants import TINY, as_text, rows_of

from dashboard.refresh.reading.upload import apply

ROWS = rows_of("detentions", TINY)
COLUMNS = list(ROWS[0])


def table_with(*cells: str, at: int = -1, **named: str) -> str:
    """The table with a line of these cells, or of these columns, before the line at a place."""
    row = [*cells, *[""] * (len(COLUMNS) - len(cells))] if cells else [named.get(column, "") for column in COLUMNS]
    lines = as_text(ROWS[:4]).splitlines()
    lines.insert(at if at >= 0 else len(lines), ",".join(f'"{cell}"' if "," in cell else cell for cell in row))
    return "\n".join(lines)


STRAYS = [
    (table_with(*COLUMNS, at=3), "row-headings"),
    (table_with(*(f"#x+{column}" for column in COLUMNS), at=1), "row-tags"),
    (table_with("#meta", "#org", "#date +start", at=1), "row-tags"),
    (table_with(figure_id="Código", value="Cantidad", as_of="Fecha", qualifier="Precisión", at=1), "row-headings"),
    (table_with(figure_id="Total", value="1.352"), "row-total"),
    (table_with(organization_id="TOTAL GENERAL", value="1352"), "row-total"),
    (table_with(note_en="Grand total: 1352"), "row-total"),
    (table_with(scope_id="Subtotal", value="12", value_high="15", at=3), "row-total"),
    (table_with(figure_id="Fuente: lista de la organización, consultada el 16/10/2026"), "row-note"),
    (table_with(figure_id="Nota", note_en="cifras provisionales"), "row-note"),
    (table_with(figure_id="* provisional"), "row-note"),
    (table_with(organization_id="Última actualización: octubre"), "row-note"),
]


@pytest.mark.parametrize(("text", "code"), STRAYS)
def test_row_that_is_none(text: str, code: str) -> None:
    """Headings, tags, totals and notes are told once, and left out when that is confirmed; until then they are an error."""
    upload = read("detentions.csv", text)
    assert (upload.problems, upload.questions) == ((), ())
    (repair,) = [r for r in upload.repairs if r.code not in ("short-rows", "empty-rows")]
    assert (repair.code, repair.leaves_out, repair.key) == (code, True, f"detentions.csv:{repair.line}:{code}")
    left, kept = apply(upload, "all", {}), apply(upload, (), {})
    assert [row.cells for row in left.sheets[0].rows] == [row.cells for row in kept.sheets[0].rows] == ROWS[:4]
    assert (left.problems, codes(kept)) == ((), ["upload-row-stray"])
    assert kept.problems[0].line == repair.line
    say_all(upload)
    say_all(kept)


@pytest.mark.parametrize(
    "text",
    [
        table_with(figure_id="total", organization_id="open-cells", value="5"),
        table_with(note_en="and their families say so"),
        table_with(figure_id="new 1"),
        table_with(figure_id="Note 5", value="5", as_of="2025"),
        table_with(figure_id="new", value="many", as_of="soon"),
        table_with(figure_id="new", value="many", as_of="2025", qualifier="exact"),
        table_with(figure_id="#Todos"),
        table_with(figure_id="status", status="active"),
    ],
)
def test_row_that_may_be_one(text: str) -> None:
    """A row that says something else is kept, whatever is wrong with it: half a row is not lost as a note."""
    upload = read("detentions.csv", text)
    assert len(upload.sheets[0].rows) == 5 and not [r for r in upload.repairs if r.leaves_out]


def test_each_row_is_confirmed_on_its_own() -> None:
    """Of two rows that are offered to be left out one may be confirmed and the other not."""
    upload = read("detentions.csv", f"{table_with('Total', at=2)}\nTotal\n")
    first, second = (r.key for r in upload.repairs if r.leaves_out)
    assert first != second and [p.line for p in apply(upload, (first,), {}).problems] == [7]


def test_second_table() -> None:
    """Another table under the first is refused where it begins, and nothing of it is read as figures."""
    upload = read("detentions.csv", as_text(ROWS[:2]) + "\n" + as_text(rows_of("sources", TINY)[:2]))
    assert codes(upload) == ["upload-table-second"] and upload.problems[0].line == 5
    assert len(upload.sheets[0].rows) == 2
    say_all(upload)


HEAD = "figure_id,value,status_reason,note_en"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{HEAD}\na,1,352,,\n", ["upload-number-split"]),
        (f"{HEAD}\na,1,352,\n", ["upload-number-split"]),
        (f"{HEAD}\na,1,352\n", ["upload-number-split"]),
        (f"{HEAD}\na,1352,,\nb,1,352,,\n", ["upload-number-split"]),
        (f"{HEAD}\na,13,5%,,\n", ["upload-number-split"]),
        (f"{HEAD}\na,1.352,00,,\n", ["upload-number-split"]),
        (f"{HEAD}\na,13,5,\n", []),
        ("figure_id,qualifier,value,value_high\na,between,1,352,\n", ["upload-number-split"]),
        ("figure_id,value,value_high,qualifier\na,13,5%,exact,\n", ["upload-number-split"]),
        ("figure_id,value,value_high,qualifier\na,13,15,between,\n", []),
        (f"{HEAD}\na,5,People, mostly young,,\n", ["row-long"]),
        (f"{HEAD}\na,5,x,y,z\n", ["row-long"]),
        # Good neighbours of these.
        ("figure_id,qualifier,value,value_high\na,between,300,500\n", []),
        ("figure_id,qualifier,value,value_high\na,between,300,500,\nb,exact,5,,\n", []),
        (f"{HEAD}\na,5,,,\nb,6,,,,\n", []),
        (f"{HEAD}\na,1,35,\nb,1,2024,\nc,0,352,\n", []),
        (f"{HEAD}\na,1,352 people,\n", []),
        (HEAD.replace(",", ";") + "\na;1;352;\n", []),
        ("figure_id, value, status_reason, note_en\na, 5, x, y,\n", []),
    ],
)
def test_cells_that_moved(text: str, found: list[str]) -> None:
    """A comma of a number or a text that an empty last cell hides is told; empty cells alone are no mistake."""
    upload = read("detentions.csv", text)
    assert codes(upload) == found
    say_all(upload)


def test_rows_in_a_cell() -> None:
    """A quote too many takes in rows: it is told where it opens, and the text is not taken for one."""
    lines = as_text(ROWS[:5]).splitlines()
    lines[2] = lines[2].replace(",", ',"', 1)
    lines[4] = f'{lines[4].rsplit(",", 1)[0]}",'
    upload = read("detentions.csv", "\n".join(lines))
    assert [(p.code, p.line, p.parameters["rows"]) for p in upload.problems] == [("rows-in-cell", 3, 2)]
    assert [row.cells for row in upload.sheets[0].rows] == [ROWS[0], ROWS[4]]
    say_all(upload)


def test_lines_of_a_text() -> None:
    """A note of several lines with commas is a text."""
    row = {
        **ROWS[0],
        "note_en": "Counted by name, by family,\nand by court; 1,352 in all, of whom, it says,\nmost are men",
    }
    upload = read("detentions.csv", as_text([row, ROWS[1]]))
    assert (upload.problems, dict(upload.sheets[0].rows[0].cells)) == ((), row)
