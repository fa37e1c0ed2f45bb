"""What whoever runs the dashboard has set: its defaults, every variable, and what is told of a slip."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from html import escape
from pathlib import Path

import pytest
from tests.visits import visit

from dashboard import server
from dashboard.__main__ import main
from dashboard.bounds import Bounds
from dashboard.dataset.figures.load import load
from dashboard.environment import Environment, UnreadableEnvironment, read
from dashboard.ui.desk.keeping import drafts_folder
from dashboard.wording.language import catalogues, language_of
from dashboard.wording.problems import say

ROOT = Path(__file__).parents[1]
TINY = ROOT / "tests" / "data" / "tiny"
SLIP = {"DASHBOARD_TODAY": "yesterday", "DASHBOARD_BOUNDS": "sesions=7, burst=0"}


def test_without_a_word_everything_has_a_default() -> None:
    """Nothing has to be set, and what is set to nothing is not set."""
    names = ("DATA", "DRAFTS", "TODAY", "BOUNDS", "REPORT", "FETCH", "APP")
    assert read({}) == read({f"DASHBOARD_{name}": "" for name in names}) == Environment()
    assert read({}).data == Path("data")
    assert read({}).today() == date.today()


def test_every_variable_is_read() -> None:
    """Each variable is found in its place."""
    environ = {
        "DASHBOARD_DATA": "/srv/figures",
        "DASHBOARD_DRAFTS": "/srv/drafts",
        "DASHBOARD_TODAY": "2026-01-15",
        "DASHBOARD_BOUNDS": " sessions = 7, upload_megabytes=8,",
        "DASHBOARD_REPORT": "mailto:data@example.org",
        "DASHBOARD_FETCH": "1",
        "DASHBOARD_APP": "/srv/app.py",
    }
    assert read(environ) == Environment(
        data=Path("/srv/figures"),
        drafts=Path("/srv/drafts"),
        stated_day=date(2026, 1, 15),
        bounds=Bounds(sessions=7, upload_megabytes=8),
        report="mailto:data@example.org",
        fetch=True,
        app=Path("/srv/app.py"),
    )


def test_a_stated_day_stands() -> None:
    """The day somebody states is today; else it is the clock's, or that of the data where the clock is behind them."""
    package, early = load(TINY).package, date(2020, 1, 1)
    stated = Environment(stated_day=early)
    assert (stated.today(), stated.today_of(package)) == (early, early)
    assert Environment().today_of(package) == max(date.today(), date(2026, 1, 15))


@pytest.mark.parametrize(
    ("name", "value", "code", "found"),
    [
        ("TODAY", "yesterday", "environment-day", "yesterday"),
        ("TODAY", "2026-02-30", "environment-day", "2026-02-30"),
        ("TODAY", "20260115", "environment-day", "20260115"),
        ("TODAY", "2026-1-5", "environment-day", "2026-1-5"),
        ("TODAY", "2026-01", "environment-day", "2026-01"),
        ("TODAY", "15/01/2026", "environment-day", "15/01/2026"),
        ("BOUNDS", "sesions=7", "environment-bound-unknown", "sesions"),
        ("BOUNDS", "sessions", "environment-bound-number", ""),
        ("BOUNDS", "sessions=0", "environment-bound-number", "0"),
        ("BOUNDS", "sessions=-1", "environment-bound-number", "-1"),
        ("BOUNDS", "sessions=²", "environment-bound-number", "²"),
        ("BOUNDS", "sessions=1.5", "environment-bound-number", "1.5"),
    ],
)
def test_a_slip_is_told(name: str, value: str, code: str, found: str) -> None:
    """A slip is an error at its variable, never a dashboard of another day or without bounds."""
    with pytest.raises(UnreadableEnvironment) as raised:
        read({f"DASHBOARD_{name}": value})
    [problem] = raised.value.problems
    assert (problem.code, problem.file, problem.value) == (code, f"DASHBOARD_{name}", found)


@pytest.mark.parametrize("code", catalogues())
def test_every_slip_is_said(code: str) -> None:
    """All slips are told at once, each with its variable, what was found and what is expected."""
    with pytest.raises(UnreadableEnvironment) as raised:
        read(SLIP)
    said = [say(problem, language_of(code)) for problem in raised.value.problems]
    assert [line.split(":")[0] for line in said] == ["DASHBOARD_TODAY", "DASHBOARD_BOUNDS", "DASHBOARD_BOUNDS"]
    assert "yesterday" in said[0] and "2026-11-23" in said[0]
    assert "sesions" in said[1] and "sessions, connections" in said[1]
    assert "burst" in said[2]


def slipped(monkeypatch: pytest.MonkeyPatch, code: str) -> list[str]:
    """What has to be said, in one language, once the slips are set."""
    for name, value in SLIP.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(UnreadableEnvironment) as raised:
        read()
    return [say(problem, language_of(code)) for problem in raised.value.problems]


@pytest.mark.parametrize("code", catalogues())
@pytest.mark.parametrize(
    "command",
    [["check"], ["due"], ["diff", "a.csv"], ["publish", "a.csv", "--why", "b"], ["history"], ["undo", "--why", "b"]],
    ids=lambda command: command[0],
)
def test_a_command_says_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: list[str], code: str
) -> None:
    """Every command tells the slips in one line each, in the language asked for, and does nothing."""
    said = slipped(monkeypatch, code)
    assert main([*command, "--lang", code]) == 2
    told = capsys.readouterr()
    assert (told.out, told.err.splitlines()) == ("", said)


def test_the_server_says_it(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Neither ``serve`` nor a process manager's own server starts."""
    said = slipped(monkeypatch, "en")
    assert main(["serve"]) == 2
    assert capsys.readouterr().err.splitlines() == said
    with pytest.raises(SystemExit, match="2"):
        _ = server.app
    assert capsys.readouterr().err.splitlines() == said


@pytest.mark.parametrize("code", catalogues())
def test_a_page_says_it(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """A page that runs without the launcher shows the slips and nothing else."""
    said = slipped(monkeypatch, code)
    at = visit(lang=code)
    shown = "\n".join(str(element.proto.body) for element in at.get("html"))
    assert language_of(code).text("no-data-settings") in shown
    assert all(escape(line) in shown for line in said)
    assert language_of(code).text("promise") not in shown


def test_commands_keep_to_the_stated_day(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A day before the data is a clock behind them to ``check``, and the day of what ``due`` awaits."""
    monkeypatch.setenv("DASHBOARD_TODAY", "2025-01-01")
    assert main(["check", str(TINY)]) == 0
    assert "The clock of the server says 2025-01-01" in capsys.readouterr().out
    awaited = []
    for day in ("2019-01-15", "2026-11-23"):
        monkeypatch.setenv("DASHBOARD_TODAY", day)
        assert main(["due", str(ROOT / "data" / "cuba")]) == 0
        awaited.append(capsys.readouterr().out)
    assert awaited[0] != awaited[1]


def test_nobody_reads_a_folder_they_do_not_stand_beside(tmp_path: Path) -> None:
    """Started elsewhere, a command says that there are no data: it never takes those of the repository."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith("DASHBOARD_")}
    ended = subprocess.run(
        [sys.executable, "-m", "dashboard", "check"],
        cwd=tmp_path,
        env=environ | {"PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 2
    assert "There is no folder of this name." in ended.stdout


@pytest.mark.parametrize("command", [["history"], ["template"], ["undo", "--why", "x"]])
def test_whose_folder_is_missing_is_told(
    command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who named no folder learns which one is meant, and how to name another; who named one is told of that."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DASHBOARD_DATA", raising=False)
    assert main([*command, "--lang", "en"]) == 2
    assert "DASHBOARD_DATA" in capsys.readouterr().out
    assert main([*command, "--to", "mine", "--lang", "en"]) == 2
    told = capsys.readouterr().out
    assert "mine was not found" in told and "DASHBOARD_DATA" not in told


def test_drafts_lie_with_the_data_but_not_in_them(tmp_path: Path) -> None:
    """Unfinished work lies where it is set, else in a place of publication, else beside a plain folder."""
    plain = tmp_path / "data"
    plain.mkdir()
    assert drafts_folder(Environment(data=plain)) == tmp_path / "data.drafts"
    assert drafts_folder(Environment(data=plain, drafts=tmp_path / "kept")) == tmp_path / "kept"
    (plain / "versions").mkdir()
    assert drafts_folder(Environment(data=plain)) == plain / "drafts"
