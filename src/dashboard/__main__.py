"""The command line: ``python -m dashboard serve``, ``check [FOLDER]`` and ``due [FOLDER]``."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path

from dashboard.analysis.silence import due
from dashboard.dataset.check import check, is_unreadable
from dashboard.dataset.folder import locate
from dashboard.dataset.load import load
from dashboard.dataset.problems import Problem, UnreadableDataset
from dashboard.wording.due import awaits
from dashboard.wording.language import LANGUAGES, Language, language
from dashboard.wording.problems import group_by_file, say, say_severity

Command = Callable[[argparse.Namespace], int]
_CLEAN, _ERRORS, _UNREADABLE = 0, 1, 2


def build_parser() -> argparse.ArgumentParser:
    """The parser with one sub-command per ``add_...`` function."""
    parser = argparse.ArgumentParser(prog="dashboard", description="Serve the dashboard and look after its data.")
    commands = parser.add_subparsers(title="commands", required=True)
    add_serve(commands)
    add_check(commands)
    add_due(commands)
    return parser


def add_serve(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register ``serve``: run the dashboard until interrupted."""
    parser = commands.add_parser("serve", help="run the dashboard")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: this machine only)")
    parser.add_argument("--port", type=int, default=8501)
    parser.set_defaults(run=run_serve)


def run_serve(arguments: argparse.Namespace) -> int:
    """Serve; Streamlit is imported only here, so that ``check`` stays quick."""
    from dashboard.server import serve

    serve(arguments.host, arguments.port)
    return _CLEAN


def add_check(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register ``check``: read a data folder and say everything that is wrong with it."""
    parser = commands.add_parser("check", help="say everything that is wrong with a data folder")
    parser.add_argument("folder", nargs="?", type=Path, help="default: $DASHBOARD_DATA or ./data")
    parser.add_argument("--lang", choices=LANGUAGES, default="en", help="language of the findings")
    parser.add_argument("--json", action="store_true", help="findings as JSON")
    parser.set_defaults(run=run_check)


def run_check(arguments: argparse.Namespace) -> int:
    """Print the findings; 0 without errors, 1 with errors, 2 when the folder cannot be read at all."""
    folder = _located(arguments)
    problems = check(folder, date.today())
    if arguments.json:
        print(_as_json(problems))
    else:
        print(_as_text(problems, folder, language(arguments.lang)))
    if is_unreadable(problems):
        return _UNREADABLE
    return _ERRORS if _count(problems, "error") else _CLEAN


def add_due(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register ``due``: which regular series have been silent for longer than their rhythm."""
    parser = commands.add_parser("due", help="say which regular figures should have appeared")
    parser.add_argument("folder", nargs="?", type=Path, help="default: $DASHBOARD_DATA or ./data")
    parser.add_argument("--lang", choices=LANGUAGES, default="en", help="language of the list")
    parser.set_defaults(run=run_due)


def run_due(arguments: argparse.Namespace) -> int:
    """Print what to look for next; 0, or 2 when the folder cannot be read."""
    words = language(arguments.lang)
    try:
        dataset = load(_located(arguments))
    except UnreadableDataset as error:
        print("\n".join(say(problem, words) for problem in error.problems))
        return _UNREADABLE
    awaited = due(dataset, date.today())
    print("\n".join(awaits(item, words) for item in awaited) or words.text("due-nothing"))
    return _CLEAN


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    parsed = build_parser().parse_args(arguments)
    run: Command = parsed.run
    return run(parsed)


def _located(arguments: argparse.Namespace) -> Path:
    return locate(arguments.folder or Path(os.environ.get("DASHBOARD_DATA") or "data"))


def _as_text(problems: list[Problem], folder: Path, words: Language) -> str:
    if not problems:
        return words.text("check-clean", folder=str(folder))
    blocks = [_block(file, found, words) for file, found in group_by_file(problems).items()]
    counts = {"errors": _count(problems, "error"), "warnings": _count(problems, "warning")}
    return "\n\n".join([*blocks, words.text("check-count", **counts)])


def _block(file: str, problems: list[Problem], words: Language) -> str:
    lines = [f"  {say_severity(problem, words)}: {say(problem, words)}" for problem in problems]
    return "\n".join([file, *lines])


def _as_json(problems: list[Problem]) -> str:
    findings = [{**asdict(problem), "parameters": dict(problem.parameters)} for problem in problems]
    return json.dumps(findings, ensure_ascii=False, indent=2)


def _count(problems: list[Problem], severity: str) -> int:
    return sum(problem.severity == severity for problem in problems)


if __name__ == "__main__":
    sys.exit(main())
