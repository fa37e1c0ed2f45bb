"""The commands that change the data: what they do, print and return."""

from __future__ import annotations

import csv
import io
import json
import logging
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.packages import month

from dashboard.__main__ import main
from dashboard.dataset.checks.check import check
from dashboard.dataset.files.canonical import serialize
from dashboard.dataset.files.folder import Contents, locate, read_contents
from dashboard.dataset.files.package import read_package
from dashboard.refresh.difference import rows_of
from dashboard.refresh.log import LOGGER
from dashboard.refresh.publishing.publication import RECORD
from dashboard.refresh.publishing.store import current_version, history, publish

TINY = Path(__file__).parent / "data" / "tiny"
FIGURE = "open-cells.people-on-list.2025-06-30"
Print = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def logged() -> Iterator[list[dict[str, str]]]:
    """The attempts logged so far."""
    attempts: list[dict[str, str]] = []
    handler = logging.Handler()
    handler.emit = lambda record: attempts.append(json.loads(record.getMessage()))  # type: ignore[method-assign]
    logger = logging.getLogger(LOGGER)
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    yield attempts
    logger.removeHandler(handler)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TINY, tmp_path / "tiny"))


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A place of publication with one version."""
    place = tmp_path / "store"
    assert main(["publish", str(TINY), "--to", str(place), "--why", "the first edition"]) == 0
    return place


def part(tmp_path: Path, change: Callable[[dict[str, str]], object], *ids: str, name: str = "detentions") -> str:
    """A file with these rows of a table (all, if none is named), changed."""
    rows = list(csv.DictReader((TINY / f"{name}.csv").open(encoding="utf-8", newline="")))
    written = io.StringIO()
    writer = csv.DictWriter(written, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    for row in rows:
        if not ids or next(iter(row.values())) in ids:
            change(row)
            writer.writerow(row)
    path = tmp_path / f"{name}.csv"
    path.write_text(written.getvalue(), encoding="utf-8")
    return str(path)


def corrected(tmp_path: Path, value: str = "153") -> str:
    return part(tmp_path, lambda row: row.update(value=value), FIGURE)


def contents(place: Path) -> Contents:
    return read_contents(locate(place))


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (
            "en",
            "- Changed in “Figures on detention”: Open Cells, People on the list, 30 Jun 2025: 153\n    Value: 152 → 153\n",
        ),
        (
            "es",
            "- Cambia en «Cifras sobre detención»: Celdas Abiertas, Personas en la lista, 30 jun 2025: 153\n    Valor: 152 → 153\n",
        ),
    ],
)
def test_diff_in_prose(folder: Path, tmp_path: Path, capsys: Print, code: str, said: str) -> None:
    """``diff`` says in either language what a file would change, field by field, and changes nothing."""
    before = contents(folder)
    assert main(["diff", corrected(tmp_path), "--to", str(folder), "--lang", code]) == 0
    assert said in capsys.readouterr().out
    assert contents(folder) == before


def test_diff_without_working_names(folder: Path, tmp_path: Path, capsys: Print) -> None:
    """A new row whose date is wrong is called by what it says: it has no name of its own yet."""
    sent = part(tmp_path, lambda row: row.update(figure_id="", as_of="31x", value="1234"), FIGURE)
    assert main(["diff", sent, "--to", str(folder)]) == 1
    printed = capsys.readouterr().out
    assert "unnamed" not in printed and "Open Cells, People on the list, 31x, 1234" in printed


def test_diff_of_nothing(folder: Path, capsys: Print) -> None:
    """The package over itself changes nothing; exit code 0."""
    assert main(["diff", str(TINY), "--to", str(folder)]) == 0
    assert capsys.readouterr().out.strip() == "75 rows unchanged"


@pytest.mark.parametrize(
    ("copy", "said"),
    [
        ("detentions.csv", "“detentions.csv” was chosen more than once; it counts once.\n"),
        ("b.csv", "“b.csv” is the same file as “detentions.csv”; it counts once.\n"),
    ],
)
def test_the_same_file_twice(folder: Path, tmp_path: Path, capsys: Print, copy: str, said: str) -> None:
    """Given twice, or with a copy of it, a file counts once, and one line says so."""
    path = Path(corrected(tmp_path))
    path.with_name(copy).write_bytes(path.read_bytes())
    assert main(["diff", str(path), str(path.with_name(copy)), "--to", str(folder)]) == 0
    told = capsys.readouterr().out
    assert told.startswith(said) and told.count("152 → 153") == 1


def test_equal_files_of_two_tables_are_two(folder: Path, tmp_path: Path, capsys: Print) -> None:
    """Where the name tells the table, files of the same bytes are no copies of one another."""
    header = (TINY / "detentions.csv").read_text(encoding="utf-8").splitlines()[0]
    names = ("detentions.csv", "releases.csv")
    for name in names:
        (tmp_path / name).write_text(header + "\n", encoding="utf-8")
    main(["diff", *(str(tmp_path / name) for name in names), "--to", str(folder)])
    assert "counts once" not in capsys.readouterr().out


def test_diff_tells_errors(folder: Path, tmp_path: Path, capsys: Print) -> None:
    """An error is told with its file, line and column, and makes the exit code 1."""
    assert main(["diff", corrected(tmp_path, "many"), "--to", str(folder)]) == 1
    assert "Error: detentions.csv, line 2, column value: Found “many”." in capsys.readouterr().out


def test_publish_a_big_month(store: Path, folder: Path, tmp_path: Path, capsys: Print) -> None:
    """A month of sixty figures with long titles is published, and readers are told whose figures they are."""
    for name in ("detentions", "sources", "attributions"):
        (tmp_path / f"{name}.csv").write_bytes(month(60)[f"{name}.csv"])
    given = [str(tmp_path / f"{name}.csv") for name in ("detentions", "sources", "attributions")]
    assert main(["publish", *given, "--to", str(store), "--why", "the month"]) == 0
    assert "60 figures added from 60 documents: 20 of" in contents(store)["CHANGELOG.md"].decode()
    assert main(["publish", *given, "--to", str(folder), "--why", "the month", "--lang", "es"]) == 0
    assert "Add 60 figures of 3 organizations" in capsys.readouterr().out


def test_publish_into_a_store(store: Path, tmp_path: Path, capsys: Print, logged: list[dict[str, str]]) -> None:
    """A publication is a version with who, when and why, has a new data version and an entry in both languages."""
    assert (
        main(["publish", corrected(tmp_path), "--to", str(store), "--why", "a slip", "--entry-es", "Un desliz."]) == 0
    )
    assert "Version 2 is published." in capsys.readouterr().out
    now = contents(store)
    assert f"{FIGURE},people_on_list,all,open-cells,153,".encode() in now["detentions.csv"]
    assert json.loads(now["datapackage.json"])["version"] != json.loads(contents(TINY)["datapackage.json"])["version"]
    assert (
        "### es\n\nUn desliz.\n" in now["CHANGELOG.md"].decode() and "Value: 152 → 153" in now["CHANGELOG.md"].decode()
    )
    newest = history(store)[0]
    assert (newest.number, newest.base, newest.why) == (2, 1, "a slip") and newest.who.endswith("(command line)")
    assert [(one["event"], one["version"], one["result"]) for one in logged] == [
        ("publish", "1", "done"),
        ("publish", "2", "done"),
    ]


@pytest.mark.parametrize("command", [["publish", str(TINY)], ["undo"], ["history"]], ids=lambda command: command[0])
def test_a_pointer_to_nothing(store: Path, capsys: Print, command: list[str]) -> None:
    """Where the version that is read is gone nothing is said to be published: the way out is said instead."""
    (store / "current").unlink()
    (store / "current").symlink_to("versions/7")
    capsys.readouterr()
    why = [] if command == ["history"] else ["--why", "a trial"]
    assert main([*command, "--to", str(store), *why]) == 1
    out = capsys.readouterr().out
    assert out.startswith("Nothing was changed, because “current” in")
    assert "is published." not in out and [path.name for path in (store / "versions").iterdir()] == ["1"]


def test_publish_into_a_plain_folder(folder: Path, tmp_path: Path, capsys: Print, logged: list[dict[str, str]]) -> None:
    """A plain folder is written in canonical form, passes its check, and the words to commit it with are printed."""
    assert main(["publish", corrected(tmp_path), "--to", str(folder), "--why", "a slip", "--lang", "es"]) == 0
    out = capsys.readouterr().out
    assert "Correct a figure of Open Cells\n\n- Changed in “Figures on detention”: " in out
    now = contents(folder)
    changed = {name for name in now if now[name] != contents(TINY).get(name)}
    assert changed == {"detentions.csv", "datapackage.json", "CHANGELOG.md"}
    for table in read_package(now).tables.values():
        assert serialize(table, rows_of(now, table).values()) == now[table.path]
    assert not [problem for problem in check(folder, date.today()) if problem.severity == "error"]
    assert [(one["event"], one["result"]) for one in logged] == [("export", "done")]


def cited(place: Path) -> str:
    return str(json.loads(contents(place)["datapackage.json"])["version"])


def test_a_version_names_one_set_of_data(store: Path, tmp_path: Path) -> None:
    """After an undo the next edition is numbered past the one undone, also when a package comes with that one's name."""
    assert main(["publish", corrected(tmp_path), "--to", str(store), "--why", "a slip"]) == 0
    undone = cited(store)
    assert main(["undo", "--to", str(store), "--why", "a mistake"]) == 0
    assert main(["publish", corrected(tmp_path, "147"), "--to", str(store), "--why", "the right one"]) == 0
    assert cited(store) == f"{undone}.2"
    taken = Path(shutil.copytree(locate(store), tmp_path / "taken", ignore=shutil.ignore_patterns(RECORD)))
    for path in taken.iterdir():
        path.chmod(0o644)
    table, descriptor = taken / "detentions.csv", taken / "datapackage.json"
    table.write_bytes(table.read_bytes().replace(b",147,", b",148,"))
    descriptor.write_text(descriptor.read_text().replace(f'"{undone}.2"', f'"{undone}"'))
    assert main(["publish", str(taken), "--to", str(store), "--why", "a folder"]) == 0
    assert cited(store) == f"{undone}.3"


def test_undo_brings_identical_bytes(store: Path, tmp_path: Path, capsys: Print) -> None:
    """After an undo every file is byte for byte what it was; a version can be named, and one that is none is told."""
    first = contents(store)
    main(["publish", corrected(tmp_path), "--to", str(store), "--why", "a slip"])
    second = contents(store)
    assert main(["undo", "--to", str(store), "--why", "a mistake"]) == 0
    assert contents(store) == first
    assert main(["undo", "--to", str(store), "--why", "no mistake", "--version", "2"]) == 0
    assert contents(store) == second
    assert main(["undo", "--to", str(store), "--why", "x", "--version", "9"]) == 1
    assert main(["undo", "--to", str(store), "--why", " "]) == 1
    assert current_version(store) == 4


def test_history(store: Path, tmp_path: Path, capsys: Print) -> None:
    """The newest version first, each with time, checksum, who and why; a damaged one makes the exit code 1."""
    main(["publish", corrected(tmp_path), "--to", str(store), "--why", "a slip"])
    capsys.readouterr()
    assert main(["history", "--to", str(store)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line[0] for line in lines] == ["2", "1"] and "(command line): a slip" in lines[0]
    damaged = store / "versions" / "1" / "detentions.csv"
    damaged.chmod(0o644)
    damaged.write_text("x")
    assert main(["history", "--to", str(store)]) == 1
    assert "detentions.csv" in capsys.readouterr().out


def test_no_history(folder: Path, capsys: Print) -> None:
    """A plain folder has no history and nothing to undo; that is said, with what has both, and the exit code is 1."""
    said = f"{folder} is a plain folder: it keeps no earlier versions"
    assert main(["history", "--to", str(folder)]) == 1
    told = capsys.readouterr().out
    assert told.startswith(said) and "--to" in told
    assert main(["undo", "--to", str(folder), "--why", "x"]) == 1
    assert capsys.readouterr().out.startswith(said)
    (folder.parent / "new").mkdir()
    assert main(["history", "--to", str(folder.parent / "new")]) == 1
    assert capsys.readouterr().out == "Nothing has been published here yet.\n"


@pytest.mark.parametrize(
    "command", [["history"], ["history", FIGURE], ["undo", "--why", "x"], ["template"], ["diff", "new.xlsx"]]
)
@pytest.mark.parametrize(("code", "said"), [("en", "nowhere was not found"), ("es", "nowhere o su carpeta")])
def test_data_that_are_not_there(tmp_path: Path, capsys: Print, command: list[str], code: str, said: str) -> None:
    """A name of the data that was mistyped is told by that name, in words of the language."""
    assert main([*command, "--to", str(tmp_path / "nowhere"), "--lang", code]) == 2
    assert said in capsys.readouterr().out


def test_a_stale_base(
    store: Path, tmp_path: Path, capsys: Print, monkeypatch: pytest.MonkeyPatch, logged: list[dict[str, str]]
) -> None:
    """Who is overtaken is told by whom, and nothing is overwritten; the attempt is logged once."""
    from dashboard.commands import refreshing

    def overtaken(*given: Any, **wishes: Any) -> object:
        if current_version(store) == 1:
            theirs = {**contents(store), "README.md": b"theirs\n"}
            publish(store, theirs, 1, "Eva", "quicker", date.today())
        return read(*given, **wishes)

    read = refreshing.read_given
    monkeypatch.setattr(refreshing, "read_given", overtaken)
    assert main(["publish", corrected(tmp_path), "--to", str(store), "--why", "a slip"]) == 1
    assert "Eva published version 2" in capsys.readouterr().out
    assert contents(store)["README.md"] == b"theirs\n" and current_version(store) == 2
    assert [one["result"] for one in logged] == ["done", "stale"]


@pytest.mark.parametrize("kind", ["store", "plain"])
def test_errors_are_not_published(kind: str, request: pytest.FixtureRequest, tmp_path: Path, capsys: Print) -> None:
    """A package with errors is refused, told, and nothing is written."""
    place = request.getfixturevalue("store" if kind == "store" else "folder")
    before = contents(place)
    assert main(["publish", corrected(tmp_path, "many"), "--to", str(place), "--why", "x", "--lang", "es"]) == 1
    out = capsys.readouterr().out
    assert "Se encontró «many»" in out and out.strip().splitlines()[-1].startswith("No se publicó nada")
    assert contents(place) == before


@pytest.mark.parametrize("kind", ["store", "plain"])
def test_nothing_to_publish(kind: str, request: pytest.FixtureRequest, capsys: Print) -> None:
    """What changes nothing makes no version and no commit."""
    place = request.getfixturevalue("store" if kind == "store" else "folder")
    assert main(["publish", str(TINY), "--to", str(place), "--why", "x"]) == 1
    assert "nothing differs" in capsys.readouterr().out


def test_repairs_only_when_asked(store: Path, tmp_path: Path, capsys: Print) -> None:
    """A repair is proposed with its place; without --mend the cell stays an error, with it the figure is published."""
    given = part(tmp_path, lambda row: row.update(as_of="30/06/2025", value="153"), FIGURE)
    assert main(["publish", given, "--to", str(store), "--why", "x"]) == 1
    assert "Can be fixed (--mend): detentions.csv, line 2, column as_of: " in capsys.readouterr().out
    assert main(["publish", given, "--to", str(store), "--why", "x", "--mend"]) == 0
    assert "Fixed: " in capsys.readouterr().out and b",153,,exact,2025-06-30," in contents(store)["detentions.csv"]


def test_questions_are_told(folder: Path, tmp_path: Path, capsys: Print) -> None:
    """What can be read in two ways is told with its place and never guessed, not even with --mend."""
    given = part(tmp_path, lambda row: row.update(as_of="03/04/2025"), FIGURE)
    assert main(["diff", given, "--to", str(folder), "--mend"]) == 1
    said = capsys.readouterr().out
    assert "Question: detentions.csv, line 2, column as_of: Which day does “03/04/2025” mean?" in said
    assert "3 April 2025" in said and "4 March 2025" in said and "To answer a question, write its cell" in said
    assert "Error" not in said and "error" not in said
    assert main(["publish", given, "--to", str(folder), "--mend", "--why", "x"]) == 1
    assert "Nothing was published" in capsys.readouterr().out


def test_empty_cells_and_whole_tables(folder: Path, tmp_path: Path, capsys: Print) -> None:
    """An empty cell leaves what stands, unless --clear; --whole tells which rows are missing, and they stay."""
    given = part(tmp_path, lambda row: row.update(note_en="", note_es=""), "open-cells.people-held.2025-06-30")
    assert main(["diff", given, "--to", str(folder)]) == 0
    assert capsys.readouterr().out.strip() == "75 rows unchanged"
    main(["diff", given, "--to", str(folder), "--clear"])
    assert "Note (English)" in capsys.readouterr().out
    main(["diff", given, "--to", str(folder), "--whole", "detentions"])
    out = capsys.readouterr().out
    assert out.count("Missing from the whole table you sent, and kept: detentions · ") == 12 and "Note (English)" in out
    assert "withdrawn" not in out and "taken out" not in out


def test_a_table_that_is_none(folder: Path, tmp_path: Path, capsys: Print) -> None:
    """--whole with a word that is no table is told, with the tables there are; exit code 2."""
    assert main(["diff", corrected(tmp_path), "--to", str(folder), "--whole", "detention"]) == 2
    assert "detentions, " in capsys.readouterr().out


@pytest.mark.parametrize("command", ["diff", "publish"])
def test_what_cannot_be_read(folder: Path, tmp_path: Path, capsys: Print, command: str) -> None:
    """A file that is not there, a folder that is no package and files without a base make the exit code 2."""
    why = ["--why", "x"] if command == "publish" else []
    (tmp_path / "empty").mkdir()
    assert main([command, str(tmp_path / "none.csv"), "--to", str(folder), *why]) == 2
    assert "none.csv was not found" in capsys.readouterr().out
    assert main([command, str(tmp_path / "empty"), "--to", str(folder), *why]) == 2
    assert main([command, corrected(tmp_path), "--to", str(tmp_path / "nowhere"), *why]) == 2
    assert not (tmp_path / "nowhere").exists()


def test_a_publication_needs_a_reason(folder: Path, tmp_path: Path) -> None:
    """Without --why nothing is published."""
    with pytest.raises(SystemExit):
        main(["publish", corrected(tmp_path), "--to", str(folder)])


@pytest.mark.parametrize(("code", "name"), [("en", "figures-template.xlsx"), ("es", "plantilla-de-cifras.xlsx")])
def test_the_template_comes_back_unchanged(
    folder: Path, tmp_path: Path, capsys: Print, monkeypatch: pytest.MonkeyPatch, code: str, name: str
) -> None:
    """The workbook is written under its usual name, and changes nothing when it is handed back as it is."""
    monkeypatch.chdir(tmp_path)
    assert main(["template", "--to", str(folder), "--lang", code]) == 0
    assert name in capsys.readouterr().out
    assert main(["diff", str(tmp_path / name), "--to", str(folder)]) == 0
    assert capsys.readouterr().out.strip().splitlines()[-1] == "75 rows unchanged"


def test_the_template_that_cannot_be_written(folder: Path, tmp_path: Path, capsys: Print) -> None:
    """A file that cannot be written is named; exit code 2."""
    assert main(["template", "--to", str(folder), "--out", str(tmp_path / "no" / "t.xlsx")]) == 2
    assert "t.xlsx was not found, or its folder" in capsys.readouterr().out


@pytest.mark.parametrize("place", ["places/venezuela", "places/../places/venezuela/"])
def test_a_place_that_is_named_is_logged_with_its_subject(
    place: str, folder: Path, tmp_path: Path, logged: list[dict[str, str]]
) -> None:
    """From the first edition on, and undone too; a place whose name can be no subject, or that is one itself, has none."""
    given, why = str(TINY), ["--why", "first edition"]
    (tmp_path / "places").mkdir()
    assert main(["publish", given, "--to", str(tmp_path / place), *why]) == 0
    assert main(["undo", "--to", str(tmp_path / place), *why]) == 1
    assert main(["publish", given, "--to", str(tmp_path / "All Places"), *why]) == 0
    assert main(["publish", given, "--to", str(folder / "inside"), *why]) == 0
    assert [(line["event"], line["subject"]) for line in logged] == [
        ("publish", "venezuela"),
        ("undo", "venezuela"),
        ("publish", ""),
        ("publish", ""),
    ]
