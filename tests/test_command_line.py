"""The command line."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from dashboard.__main__ import main

TINY = Path(__file__).parent / "data" / "tiny"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TINY, tmp_path / "tiny"))


def spoil(folder: Path) -> None:
    path = folder / "detentions.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",1100,", ',"1,100",'), encoding="utf-8")


def warn(folder: Path) -> None:
    (folder / "old.csv").write_text("a\n1\n", encoding="utf-8")


def test_clean_folder(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A clean folder is said to be clean, and the exit code is 0."""
    assert main(["check", str(folder)]) == 0
    assert capsys.readouterr().out == f"{folder}: nothing to correct.\n"


def test_errors(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Errors are told under the name of their file, counted, and make the exit code 1."""
    spoil(folder)
    warn(folder)
    assert main(["check", str(folder)]) == 1
    out = capsys.readouterr().out
    assert out.startswith("detentions.csv\n  Error: detentions.csv, line 3, column value: Found “1,100”.")
    assert "\n\nold.csv\n  Warning: old.csv: " in out
    assert out.endswith("\n\n1 error, 1 warning.\n")


def test_warnings_are_allowed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Warnings alone leave the exit code at 0."""
    warn(folder)
    assert main(["check", str(folder)]) == 0
    assert capsys.readouterr().out.endswith("No errors, 1 warning.\n")


def test_spanish(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The findings are told in the language asked for."""
    spoil(folder)
    assert main(["check", str(folder), "--lang", "es"]) == 1
    out = capsys.readouterr().out
    assert "Error: detentions.csv, línea 3, columna value: Se encontró «1,100»." in out
    assert out.endswith(
        "1 error, por ahora ningún aviso: algunos solo se encuentran cuando se han corregido los errores.\n"
    )


def test_answered(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An answered warning is counted, and told only to who asks for it, with when and why."""
    far = "1970-01-01"
    name = "open-cells.people-held.2025-06-30"
    path = folder / "detentions.csv"
    path.write_text(
        path.read_text(encoding="utf-8").replace(
            f"{name},people_held,all,open-cells,98,,exact,2025-06-30",
            f"{name},people_held,all,open-cells,98,,exact,{far}",
        ),
        encoding="utf-8",
    )
    assert main(["check", str(folder)]) == 0
    assert capsys.readouterr().out.endswith("No errors, 1 warning.\n")
    with (folder / "judgements.csv").open("a", encoding="utf-8") as file:
        file.write(f"date-far,detentions,{name},as_of,{far},2026-01-10,The report says so.\n")
    assert main(["check", str(folder)]) == 0
    assert capsys.readouterr().out == "No errors, 1 warning, which is answered.\n"
    assert main(["check", str(folder), "--answered", "--lang", "es"]) == 0
    out = capsys.readouterr().out
    assert "Ningún error, 1 aviso, que tiene respuesta." in out
    assert "Respuesta del 10 de enero de 2026: The report says so. – detentions.csv, línea 8, columna as_of" in out


def test_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Other programs get codes and parameters as JSON."""
    spoil(folder)
    assert main(["check", str(folder), "--json"]) == 1
    assert json.loads(capsys.readouterr().out) == [
        {
            "code": "number-format",
            "severity": "error",
            "file": "detentions.csv",
            "line": 3,
            "column": "value",
            "value": "1,100",
            "parameters": {"suggestion": "1100"},
            "answer": None,
        }
    ]


@pytest.mark.parametrize("content", [None, "{", "[]", '{"resources": [1], "dashboard": {"a": 1}, "version": "1"}'])
def test_unreadable_folder(folder: Path, content: str | None, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that cannot be read at all makes the exit code 2 and still says why."""
    path = folder / "datapackage.json"
    path.unlink() if content is None else path.write_text(content, encoding="utf-8")
    assert main(["check", str(folder)]) == 2
    assert "datapackage.json" in capsys.readouterr().out


def test_no_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that does not exist makes the exit code 2."""
    assert main(["check", str(tmp_path / "nowhere")]) == 2
    assert "There is no folder of this name." in capsys.readouterr().out


def test_folder_from_environment(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without an argument the folder is the one the dashboard itself would read."""
    monkeypatch.setenv("DASHBOARD_DATA", str(folder))
    assert main(["check"]) == 0
    monkeypatch.delenv("DASHBOARD_DATA")
    shutil.move(folder, folder.parent / "data")
    monkeypatch.chdir(folder.parent)
    assert main(["check"]) == 0
    assert "data: nothing to correct." in capsys.readouterr().out


def test_as_module(folder: Path) -> None:
    """``python -m dashboard check`` ends with the exit code of the check."""
    spoil(folder)
    source = Path(__file__).parents[1] / "src"
    environment = {**os.environ, "PYTHONPATH": str(source), "PYTHONIOENCODING": "utf-8"}
    run = subprocess.run(
        [sys.executable, "-m", "dashboard", "check", str(folder)],
        env=environment,
        capture_output=True,
        check=False,
    )
    assert (run.returncode, run.stderr) == (1, b"")
