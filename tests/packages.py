"""Packages to change: the real one, the invented one, and copies of it with other rows."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from dashboard.dataset.checks.check import check
from dashboard.dataset.figures.load import load
from dashboard.dataset.files.canonical import serialize
from dashboard.dataset.files.folder import Contents, read_contents
from dashboard.dataset.files.package import Table, read_package
from dashboard.dataset.problems import Problem
from dashboard.refresh.difference import Difference, difference, key_of, package_of, rows_of
from dashboard.refresh.staging import Incoming, Staged, Wishes, stage
from dashboard.wording.changes import States

ROOT = Path(__file__).resolve().parents[1]
TODAY = date(2026, 1, 15)
NOTHING = Wishes()


@cache
def tiny() -> Contents:
    return read_contents(ROOT / "tests" / "data" / "tiny")


@cache
def real() -> Contents:
    return read_contents(ROOT / "data" / "cuba")


@cache
def found_in_tiny() -> list[Problem]:
    return check(tiny(), TODAY)


def table(contents: Contents, name: str) -> Table:
    return _tables(contents["datapackage.json"])[name]


@cache
def _tables(descriptor: bytes) -> Mapping[str, Table]:
    return read_package({"datapackage.json": descriptor}).tables


def rows(contents: Contents, name: str) -> dict[tuple[str, ...], dict[str, str]]:
    return {key: dict(cells) for key, cells in rows_of(contents, table(contents, name)).items()}


def with_rows(contents: Contents, name: str, *changed: Mapping[str, str], without: tuple[str, ...] = ()) -> Contents:
    """A copy in which these rows are added or replaced, and the one with the key ``without`` is gone."""
    of = table(contents, name)
    now = rows(contents, name)
    now.pop(without, None)
    now |= {key_of(of, row): {column: row.get(column, "") for column in of.columns} for row in changed}
    return {**contents, of.path: serialize(of, now.values())}


def described(contents: Contents, change: Callable[[dict[str, Any]], object]) -> Contents:
    """A copy with another descriptor."""
    descriptor = json.loads(contents["datapackage.json"])
    change(descriptor)
    return {**contents, "datapackage.json": json.dumps(descriptor).encode()}


def with_column(contents: Contents, name: str, beside: str, column: str, language: str = "es") -> Contents:
    """A copy with an empty column of text in another language beside one of a table."""

    def add(descriptor: dict[str, Any]) -> None:
        [fields] = [r["schema"]["fields"] for r in descriptor["resources"] if r["name"] == name]
        place = [field["name"] for field in fields].index(beside)
        titles = {"title": f"{column} of {name}", "title_es": f"{column} de {name}"}
        fields.insert(place + 1, fields[place] | titles | {"name": column, "language": language})

    wider = described(contents, add)
    of = table(wider, name)
    filled = ({c: row.get(c, "") for c in of.columns} for row in rows(contents, name).values())
    return {**wider, of.path: serialize(of, filled)}


def translated() -> Contents:
    """The invented package with Spanish columns for the notes of documents and for reasons, and something in each."""
    contents = tiny()
    for name, beside, column in (
        ("sources", "note_en", "note_es"),
        ("attributions", "note_en", "note_es"),
        ("detentions", "status_reason", "status_reason_es"),
    ):
        contents = with_column(contents, name, beside, column)
        first = next(iter(rows(contents, name).values()))
        contents = with_rows(contents, name, first | {beside: "In English.", column: "En español."})
    return contents


def export(contents: Contents, *names: str, columns: tuple[str, ...] = ()) -> list[Incoming]:
    """The rows of these tables (of all, if none is named) as a person would send them back."""
    tables = package_of(contents).tables
    return [
        Incoming(name, {c: cell for c, cell in row.items() if not columns or c in columns}, f"my-{name}.csv", line)
        for name in names or tables
        for line, row in enumerate(csv.DictReader(io.StringIO(contents[tables[name].path].decode(), newline="")), 2)
    ]


def laid(*incoming: Incoming, base: Contents | None = None, wishes: Wishes = NOTHING) -> Staged:
    return stage(base or tiny(), incoming, wishes, TODAY, None if base else found_in_tiny())


FIGURE = {
    "measure_id": "people_on_list",
    "scope_id": "all",
    "organization_id": "open-cells",
    "value": "149",
    "qualifier": "exact",
    "as_of": "2025-09-30",
    "status": "active",
    "date_basis": "stated",
}
SOURCE = {
    "author_id": "open-cells",
    "title": "The list of September",
    "url": "https://open-cells.example/september",
    "published_on": "2025-10-03",
    "accessed_on": "2025-12-01",
    "language": "en",
    "kind": "report",
    "copy": "original",
    "read": "yes",
}
STATED = {"qualifier_as_relayed": "exact", "confidence": "high"}


HELD = "open-cells.people-held.2025-06-30"
MINE = "open-cells.people-on-list.2025-09-30"
LIST = "open-cells-2025-10-03-1"


def states(before: Contents, after: Contents, loaded: bool = True) -> tuple[Difference, States]:
    """What differs between two packages, and the two as they are told."""
    return difference(before, after), States(load(before), load(after) if loaded else None)


def changed(**cells: str) -> Contents:
    """The invented package with other cells in the figure ``HELD``."""
    return with_rows(tiny(), "detentions", rows(tiny(), "detentions")[HELD,] | cells)


def added() -> Contents:
    """The invented package with the figure ``MINE`` from the document ``LIST``."""
    contents = with_rows(tiny(), "sources", {"source_id": LIST, **SOURCE})
    contents = with_rows(contents, "detentions", {"figure_id": MINE, **FIGURE})
    return with_rows(contents, "attributions", {"figure_id": MINE, "source_id": LIST, **STATED})


def month(count: int) -> Contents:
    """The invented package with so many figures more, in turn of three organizations, each with a document of its own,
    whose titles are long."""
    contents = tiny()
    figures, sources, attributions = [], [], []
    for number in range(count):
        day, who = (
            f"{number // 12 + 1960}-{number % 12 + 1:02}",
            ("open-cells", "valdoria-daily", "lantern-committee")[number % 3],
        )
        figures.append(FIGURE | {"figure_id": f"{who}.people-on-list.{day}", "organization_id": who, "as_of": day})
        sources.append(
            SOURCE
            | {
                "source_id": f"{who}-{day}-xx-1",
                "author_id": who,
                "published_on": day,
                "title": f"List {number}" + " of everybody" * 9,
            }
        )
        attributions.append(STATED | {"figure_id": figures[-1]["figure_id"], "source_id": sources[-1]["source_id"]})
    for name, made in (("detentions", figures), ("sources", sources), ("attributions", attributions)):
        contents = with_rows(contents, name, *made)
    return contents


def figure(label: str = "", line: int = 2, table: str = "detentions", **cells: str) -> Incoming:
    return Incoming(table, {"figure_id": label, **FIGURE, **cells}, "my-figures.csv", line)


def source(label: str = "", line: int = 2, **cells: str) -> Incoming:
    return Incoming("sources", {"source_id": label, **SOURCE, **cells}, "my-sources.csv", line)


def stated(figure_id: str, source_id: str, line: int = 2, **cells: str) -> Incoming:
    row = {"figure_id": figure_id, "source_id": source_id, **STATED, **cells}
    return Incoming("attributions", row, "my-attributions.csv", line)


def places(staged: Staged) -> list[tuple[str, str, int | None, str | None]]:
    """Code, file, line and column of each finding: what a test compares."""
    return [(p.code, p.file, p.line, p.column) for p in staged.problems]


def change(folder: Path, table: str, key: str, **cells: Any) -> int:
    """Change cells of the row whose first cell is ``key``; the line of that row."""
    path = folder / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    [number] = [number for number, row in enumerate(rows) if row[0] == key]
    for column, value in cells.items():
        rows[number][header.index(column)] = value
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])
    return number + 2
