"""A new subject: what is written passes the check, runs on every page, and displaces nobody."""

from __future__ import annotations

import csv
import json
import shutil
from datetime import date
from pathlib import Path

import frictionless
import pytest
from tests.packages import ROOT, with_rows
from tests.subjects import FIRST, SECOND, two_subjects

from dashboard.__main__ import main
from dashboard.dataset.checks.check import check
from dashboard.dataset.checks.vocabulary import check_vocabulary
from dashboard.dataset.figures.load import load
from dashboard.dataset.files.folder import read_contents
from dashboard.dataset.files.snapshot import snapshot
from dashboard.dataset.files.subjects import subjects_in
from dashboard.environment import Environment
from dashboard.refresh.new_subject import NewSubject, new_package
from dashboard.ui.frame.menu import PAGES
from dashboard.ui.frame.store import Loaded
from dashboard.ui.static.rendering import rendering

TODAY = date(2026, 11, 30)
NORTH = NewSubject("northland", {"en": "Northland", "es": "Norte"}, TODAY)


@pytest.mark.parametrize("like", ["data/cuba", "data/venezuela", "tests/data/tiny"])
def test_what_is_written_is_whole(like: str, tmp_path: Path) -> None:
    """From any package: no error, warnings for the example alone, one figure, valid to others."""
    files = new_package(NORTH, snapshot(ROOT / like))
    found = check(files, TODAY)
    assert {problem.code for problem in found} == {"address-example"}
    assert {problem.severity for problem in found} == {"warning"}
    dataset = load(files)
    [figure] = dataset.figures.values()
    assert (figure.organization.name["es"], figure.stands) == ("Organización de ejemplo", True)
    assert "Norte" in dataset.package.text("question", "es") and "Cuba" not in json.dumps(
        dataset.package.descriptor["dashboard"]
    )
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    assert frictionless.Package(str(tmp_path / "datapackage.json")).validate().valid


def test_every_page_runs() -> None:
    """With its example alone, and with no figure that stands, every page is drawn in both languages."""
    files = new_package(NORTH, snapshot(ROOT / "data" / "cuba"))
    [row] = csv.DictReader(files["detentions.csv"].decode().splitlines())
    slip = {**row, "status": "entry_error", "status_reason": "An example.", "status_reason_es": "Un ejemplo."}
    for contents in (files, with_rows(files, "detentions", slip)):
        dataset = load(contents)
        for page in PAGES:
            for code in ("en", "es"):
                shown = rendering(page, code, {"lang": code}, Loaded(dataset, ()), Environment(stated_day=TODAY))
                assert shown.main


def test_nobody_is_displaced(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The new subject stands at the end of a stated order, whatever its name; a second one of that name is refused."""
    folder = two_subjects(tmp_path / "data")
    (folder / "subjects.txt").unlink()
    before = [subject.id for subject in subjects_in(folder)]
    assert main(["new-subject", "aaaland", "--data", str(folder)]) == 0
    assert [subject.id for subject in subjects_in(folder)] == [*before, "aaaland"]
    kept = read_contents(folder / "aaaland")
    capsys.readouterr()
    assert main(["new-subject", "aaaland", "--data", str(folder)]) == 1
    assert "aaaland already" in capsys.readouterr().out and read_contents(folder / "aaaland") == kept
    assert main(["check", str(folder)]) == 0


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["UP"], 1, "cannot be the name"),
        (["../up"], 1, "cannot be the name"),
        (["data"], 1, "cannot be the name"),
        (["north", "--data", f"{{folder}}/{FIRST}"], 1, "is a package itself"),
        (["north", "--data", "{empty}"], 2, "--like"),
        (["north", "--data", "{empty}", "--like", "{empty}"], 2, "--like"),
    ],
)
def test_what_is_refused(
    arguments: list[str], code: int, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A name that will not do, a folder with no room beside it, a model there is not: said in words, nothing written."""
    folder, empty = two_subjects(tmp_path / "data"), tmp_path / "empty"
    empty.mkdir()
    given = [text.format(folder=folder, empty=empty) for text in arguments]
    given += [] if "--data" in given else ["--data", str(folder)]
    assert main(["new-subject", *given]) == code
    assert said in capsys.readouterr().out
    assert [subject.id for subject in subjects_in(folder)] == [FIRST, SECOND] and not list(empty.iterdir())


def test_from_an_empty_folder(tmp_path: Path) -> None:
    """Where there is no subject yet, a package elsewhere lends its tables, and the new one is the first."""
    assert main(["new-subject", "northland", "--data", str(tmp_path), "--like", str(ROOT / "data" / "venezuela")]) == 0
    assert [subject.id for subject in subjects_in(tmp_path)] == ["northland"]
    assert main(["check", str(tmp_path)]) == 0


@pytest.mark.parametrize("of_last", ["venezuela", "{folder}/venezuela"])
def test_skeletons_do_not_contradict_each_other(
    of_last: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Begun from different subjects, by id or by path, they name one example alike: nothing is told between subjects."""
    folder = tmp_path / "data"
    for name in ("cuba", "venezuela"):
        shutil.copytree(ROOT / "data" / name, folder / name)
    assert main(["new-subject", "northland", "--data", str(folder), "--like", "cuba"]) == 0
    like = of_last.format(folder=folder)
    assert main(["new-subject", "southland", "--data", str(folder), "--like", like]) == 0
    columns = {
        name: json.loads((folder / name / "datapackage.json").read_bytes())["resources"]
        for name in ("southland", "venezuela")
    }
    assert [one["schema"] for one in columns["southland"]] == [one["schema"] for one in columns["venezuela"]]
    packages = {name: folder / name for name in ("northland", "southland")}
    assert [p for p in check_vocabulary(packages) if "organizations" in p.file or "sources" in p.file] == []
    assert main(["check", str(folder)]) == 0
