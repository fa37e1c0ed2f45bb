"""Commands over a folder of several packages."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from tests.subjects import FIGURE, FIRST, SECOND, two_subjects

from dashboard.__main__ import main
from dashboard.dataset.files.subjects import subjects_in


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DASHBOARD_TODAY", "2026-01-15")
    monkeypatch.setenv("DASHBOARD_DATA", str(two_subjects(tmp_path / "data")))
    return tmp_path / "data"


def test_check_goes_through_all(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each package has its findings under its name; one that is broken hides none of another's."""
    assert main(["check"]) == 0
    said = capsys.readouterr().out
    assert said.index(f"== {FIRST} ==") < said.index(f"== {SECOND} ==")
    (folder / FIRST / "datapackage.json").unlink()
    assert main(["check", "--json"]) == 2
    found = json.loads(capsys.readouterr().out)
    assert ("descriptor-missing", FIRST) in {(one["code"], one["subject"]) for one in found}


def test_check_holds_subjects_against_each_other(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One id in other words is told after all subjects, and a folder that cannot be one by its name."""
    measures = folder / SECOND / "measures.csv"
    measures.write_text(measures.read_text().replace("flow,", "stock,", 1))
    shutil.copytree(folder / FIRST, folder / "Third Land")
    main(["check"])
    said = capsys.readouterr().out
    between = said.split("== Between the subjects ==")[1]
    assert f"{SECOND}/measures.csv" in between and "Third Land" in between
    main(["check", "--json"])
    found = {(one["code"], one.get("subject", "")) for one in json.loads(capsys.readouterr().out)}
    assert {("subject-name", ""), ("vocabulary-meaning", "")} <= found


def test_a_place_beside_others_takes_no_address(folder: Path, tmp_path: Path) -> None:
    """A new place of publication stands at the end of the order, whatever its name; one alone writes none."""
    places, said = tmp_path / "places", ["--why", "first"]
    assert main(["publish", str(folder / SECOND), "--to", str(places / SECOND), *said]) == 0
    assert not (places / "subjects.txt").exists()
    assert main(["publish", str(folder / FIRST), "--to", str(places / "aaaland"), *said]) == 0
    assert [subject.id for subject in subjects_in(places)] == [SECOND, "aaaland"]


@pytest.mark.parametrize(
    ("code", "linked", "copied"),
    [("en", "are one and the same folder", "and so is the one of"), ("es", "son una misma carpeta", "igual que el de")],
)
def test_check_tells_one_package_as_two_subjects(
    folder: Path, capsys: pytest.CaptureFixture[str], code: str, linked: str, copied: str
) -> None:
    """A link to another subject is told once, and so is a copy that kept the name; a broken package is no copy."""
    (folder / "link").symlink_to(folder / FIRST)
    shutil.copytree(folder / SECOND, folder / "zcopy")
    for name in ("broken", "fallen"):
        (folder / name).mkdir()
        (folder / name / "datapackage.json").write_text("{")
    main(["check", "--lang", code])
    between = capsys.readouterr().out.split("==")[-1]
    assert (between.count(linked), between.count(copied)) == (1, 1)
    assert "zcopy/datapackage.json" in between and f"{SECOND}/datapackage.json" in between
    main(["check", "--json"])
    found = [one for one in json.loads(capsys.readouterr().out) if one["code"].startswith("subject-same")]
    assert [(one["code"], one["file"], one["severity"]) for one in found] == [
        ("subject-same-folder", "link", "error"),
        ("subject-same-name", "zcopy/datapackage.json", "error"),
    ]


def test_a_folder_of_two_copies_is_refused_by_check(folder: Path) -> None:
    """Whoever runs check in a script is stopped."""
    shutil.copytree(folder / SECOND, folder / "zcopy")
    assert main(["check"]) == 1


def test_check_of_one_is_as_before(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A package that is named is checked alone, without a heading."""
    assert main(["check", str(folder / SECOND)]) == 0
    assert "==" not in capsys.readouterr().out


def test_due_goes_through_all(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What to look for, of each subject under its name; a calendar has no headings in it."""
    assert main(["due"]) == 0
    assert [line for line in capsys.readouterr().out.splitlines() if line.startswith("==")] == [
        f"== {FIRST} ==",
        f"== {SECOND} ==",
    ]
    assert main(["due", "--format", "ics"]) == 0
    assert "==" not in capsys.readouterr().out


@pytest.mark.parametrize(
    "command",
    [["publish", "rows.csv", "--why", "because"], ["undo", "--why", "because"], ["diff", "rows.csv"], ["history"]],
)
def test_what_works_on_one_asks_which(command: list[str], folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody publishes into the first subject by forgetting to name another; an unknown one is told with those there are."""
    assert main(command) == 2
    assert f"({FIRST}, {SECOND})" in capsys.readouterr().out
    assert main([*command, "--subject", "nowhere"]) == 2
    assert "There is no subject nowhere" in capsys.readouterr().out


def test_a_publication_is_of_one(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Rows of the second go into its folder; the other is as it was, byte for byte."""
    before = {path.name: path.read_bytes() for path in (folder / FIRST).iterdir()}
    rows = (folder / SECOND / "detentions.csv").read_text().splitlines()
    header, row = rows[0].split(","), next(line for line in rows if line.startswith(FIGURE)).split(",")
    row[header.index("value")] = "778"
    (tmp_path / "detentions.csv").write_text("\n".join([",".join(header), ",".join(row), ""]))
    assert main(["publish", str(tmp_path / "detentions.csv"), "--subject", SECOND, "--why", "a slip"]) == 0
    assert "778" in (folder / SECOND / "detentions.csv").read_text()
    assert {path.name: path.read_bytes() for path in (folder / FIRST).iterdir()} == before


def test_another_subjects_package_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A whole package goes only where one of its name stands: no subject becomes another by a slip of the folder."""
    before = {path.name: path.read_bytes() for path in (folder / SECOND).iterdir()}
    assert main(["publish", str(folder / FIRST), "--subject", SECOND, "--why", "a slip"]) == 1
    said = capsys.readouterr().out
    assert "prisoner-figures-valdoria" in said and "prisoner-figures-otherland" in said
    assert {path.name: path.read_bytes() for path in (folder / SECOND).iterdir()} == before


def test_files_of_a_meeting_follow_their_address(folder: Path, tmp_path: Path) -> None:
    """The subject of a folder stands in its address; an option names it for one that is given by its id."""
    address = f"https://x.example/present?subject={SECOND}&cards=figure:{FIGURE}"
    assert main(["deck", address, "--out", str(tmp_path / "deck.html"), "--base", "https://x.example"]) == 0
    deck = (tmp_path / "deck.html").read_text()
    assert "777" in deck and f"subject={SECOND}" in deck
    assert main(["image", f"?subject={SECOND}", str(tmp_path / "home.svg")]) == 0
    assert "777" in (tmp_path / "home.svg").read_text()
    shutil.rmtree(folder / FIRST)
    assert main(["image", f"?subject={SECOND}", str(tmp_path / "home.svg")]) == 0


FIRSTS, SECONDS = f"present?cards=figure:{FIGURE}", f"present?cards=figure:{FIGURE}&subject={SECOND}"
WHOLE = f"https://x.example/{FIRSTS}"
MIXED = [
    [FIRSTS, SECONDS],
    [SECONDS, WHOLE],
    [f"{FIRSTS}&subject={FIRST}", SECONDS],
    [f"{SECONDS}&subject={FIRST}"],
    [SECONDS, "--subject", FIRST],
    [f"{FIRSTS}&subject={FIRST}", "--subject", SECOND],
    [WHOLE, "--subject", SECOND],
    [FIRSTS, f"{FIRSTS}&amp;Subject={SECOND.upper()}."],
]


@pytest.mark.parametrize("command", ["deck", "slides", "odp", "handout", "pack", "image"])
@pytest.mark.parametrize("given", MIXED)
def test_addresses_of_different_subjects_are_refused(
    command: str, given: list[str], folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """None of them is answered with the figures of another subject: the message names each with its own."""
    out = tmp_path / "out"
    place = [str(out)] if command == "image" else ["--out", str(out)]
    assert main([command, *given, *place]) == 2
    said = capsys.readouterr().out
    told = " ".join(line.split(": ")[0] for line in said.splitlines() if line.startswith("  "))
    assert FIRST in told and SECOND in told and "Nothing was written" in said
    assert not out.exists()
    assert main([command, *given, *place, "--lang", "es"]) == 2
    assert "No se escribió nada" in capsys.readouterr().out


def test_one_view_and_a_contradicting_option_are_refused(folder: Path, tmp_path: Path) -> None:
    """A picture of the view of one subject is not drawn from another's figures."""
    out = tmp_path / "home.svg"
    assert main(["image", f"home?subject={SECOND}", str(out), "--subject", FIRST]) == 2
    assert not out.exists()


@pytest.mark.parametrize(
    ("given", "is_second"),
    [
        ([FIRSTS], False),
        ([WHOLE, "--subject", FIRST], False),
        ([FIRSTS, "--subject", SECOND], True),
        ([FIRSTS, SECONDS, "--subject", SECOND], True),
        ([SECONDS, f"cards=figure:{FIGURE}&subject={SECOND.upper()}."], True),
    ],
)
def test_addresses_of_one_subject(given: list[str], is_second: bool, folder: Path, tmp_path: Path) -> None:
    """One that names no subject is of the first, or of the one of the option."""
    assert main(["deck", *given, "--out", str(tmp_path / "deck.html")]) == 0
    assert ("777" in (tmp_path / "deck.html").read_text()) == is_second


@pytest.mark.parametrize("given", [[SECONDS], [FIRSTS, "--subject", SECOND]])
def test_a_package_alone_has_no_other_subject(
    given: list[str], folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What names one is told so, whichever it is."""
    data = ["--data", str(folder / FIRST)]
    assert main(["deck", *given, *data, "--out", str(tmp_path / "deck.html")]) == 2
    assert f"There is no subject {SECOND} here: the data are one package alone" in capsys.readouterr().out
    assert main(["deck", WHOLE, *data, "--out", str(tmp_path / "deck.html")]) == 0
