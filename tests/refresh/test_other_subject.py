"""What is another subject's is told in one sentence, and nothing of it is read."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.packages import described, tiny
from tests.subjects import FIRST, SECOND, other, two_subjects

from dashboard.__main__ import main
from dashboard.dataset.files.snapshot import snapshot
from dashboard.dataset.files.subjects import Subject, subjects_in
from dashboard.refresh.reading.sheets import Upload
from dashboard.refresh.work import read_over
from dashboard.wording.language import language_of
from dashboard.wording.problems import say

OURS, THEIRS = "prisoner-figures-valdoria", "prisoner-figures-otherland"


def packed(files: Mapping[str, bytes], folder: str = "") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            archive.writestr(folder + name, content)
    return buffer.getvalue()


@pytest.fixture
def roof(tmp_path: Path) -> tuple[Subject, ...]:
    return subjects_in(two_subjects(tmp_path / "data"))


def read(content: bytes, roof: tuple[Subject, ...] = (), name: str = "x.zip") -> Upload:
    return read_over(snapshot(tiny()), name, content, roof=roof)


@pytest.mark.parametrize("folder", ["", "main/data/other/"])
def test_a_package_of_another_subject_is_one_finding(roof: tuple[Subject, ...], folder: str) -> None:
    """Its own title and ours are told, and at which desk it belongs, in both languages; no row of it is read."""
    theirs = described(other(), lambda descriptor: descriptor.update(title_es="Otherland: cifras"))
    upload = read(packed(theirs, folder), roof)
    [problem] = upload.problems
    assert (problem.code, upload.sheets, upload.repairs) == ("upload-other-package", (), ())
    english, spanish = (say(problem, language_of(code)) for code in ("en", "es"))
    for said, title in ((english, "Otherland: figures"), (spanish, "Otherland: cifras")):
        assert all(part in said for part in (title, THEIRS, OURS, f"--subject {SECOND}"))
    assert "Nothing was changed" in english and "No se cambió nada" in spanish


def test_a_package_of_a_subject_nobody_knows_here(roof: tuple[Subject, ...]) -> None:
    """Where no subject of this roof has the name, no desk is named; what to do if the name is wrong is told all the same."""
    unknown = described(
        other(), lambda descriptor: descriptor.update(name="nowhere", title="{{ 7*7 }}\n<b>" + "x" * 200)
    )
    for subjects in ((), roof):
        [problem] = read(packed(unknown), subjects).problems
        said = say(problem, language_of("en"))
        assert "--subject" not in said and f"write “{OURS}” as the name" in said
        assert "\n" not in said and "x" * 100 not in said


@pytest.mark.parametrize("name", [OURS, "", None, 7])
def test_a_package_is_ours_unless_it_says_otherwise(roof: tuple[Subject, ...], name: object) -> None:
    """The own package, and one without a name that could be told, are read as before."""
    ours = described(tiny(), lambda descriptor: descriptor.update(name=name))
    assert not read(packed(ours), roof).problems


@pytest.mark.parametrize("descriptor", [b"{", b"[1]", b"\xff", b'{"name": {"a": 1}'])
def test_a_broken_descriptor_is_no_reason(descriptor: bytes) -> None:
    """A descriptor that cannot be read says nothing of whose package it is."""
    upload = read(packed({**tiny(), "datapackage.json": descriptor}))
    assert not upload.problems and upload.sheets


def test_a_table_of_another_subject(roof: tuple[Subject, ...]) -> None:
    """A table that is another subject's byte for byte is told, with or without the mark of a spreadsheet program."""
    for content in (other()["detentions.csv"], b"\xef\xbb\xbf" + other()["detentions.csv"]):
        upload = read(content, roof, "detentions.csv")
        [problem] = upload.problems
        assert (problem.code, upload.sheets) == ("upload-other-table", ())
        assert all(f"--subject {SECOND}" in say(problem, language_of(code)) for code in ("en", "es"))


def test_a_table_that_may_be_ours(roof: tuple[Subject, ...]) -> None:
    """A table that both have, and one that differs from the other's in a letter, are read."""
    theirs = other()["detentions.csv"]
    for name, content in (("sources.csv", other()["sources.csv"]), ("detentions.csv", theirs.replace(b"777", b"778"))):
        assert not read(content, roof, name).problems


def test_commands_say_so(
    roof: tuple[Subject, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Both commands refuse the zip with one error and change nothing; ``diff`` of the folder lists no changes either."""
    monkeypatch.setenv("DASHBOARD_TODAY", "2026-01-15")
    monkeypatch.setenv("DASHBOARD_DATA", str(tmp_path / "data"))
    (tmp_path / "other.zip").write_bytes(packed(other()))
    before = {path.name: path.read_bytes() for path in (tmp_path / "data" / FIRST).iterdir()}
    for command in (["diff"], ["publish", "--why", "a slip"]):
        assert main([*command, str(tmp_path / "other.zip"), "--subject", FIRST]) == 1
        said = capsys.readouterr().out
        assert "Otherland: figures" in said and "1 error," in said
    assert main(["diff", str(tmp_path / "data" / SECOND), "--subject", FIRST]) == 1
    said = capsys.readouterr().out
    assert THEIRS in said and "777" not in said
    assert {path.name: path.read_bytes() for path in (tmp_path / "data" / FIRST).iterdir()} == before
