"""Commands that read: ``serve``, ``check [FOLDER]`` and ``due [FOLDER]``."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path

from dashboard.analysis.silence import due
from dashboard.commands.folder import (
    CLEAN,
    ERRORS,
    UNREADABLE,
    Commands,
    add_language,
    language_for,
    say_all,
    say_answers,
    settings_of_all,
)
from dashboard.commands.progress import progress_line
from dashboard.dataset.checks.check import check, is_unreadable
from dashboard.dataset.checks.roof import check_roof
from dashboard.dataset.checks.vocabulary import check_vocabulary
from dashboard.dataset.figures.load import Dataset, load
from dashboard.dataset.files.folder import locate
from dashboard.dataset.files.snapshot import snapshot
from dashboard.dataset.files.subjects import naming_faults
from dashboard.dataset.problems import Problem, UnreadableDataset
from dashboard.environment import Environment
from dashboard.export.reminders import calendar, mail
from dashboard.wording.due import awaits
from dashboard.wording.language import Language, catalogues
from dashboard.wording.problems import say


def add_serve(commands: Commands) -> None:
    """Register ``serve``: run the dashboard until interrupted."""
    parser = commands.add_parser("serve", help="run the dashboard")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: this machine only)")
    parser.add_argument("--port", type=int, default=8501)
    parser.add_argument("--workers", type=_workers, default=1, help="processes behind HAProxy (default: 1, without)")
    parser.add_argument(
        "--metrics", metavar="PLACE", help="port or HOST:PORT of the numbers (default: $DASHBOARD_METRICS)"
    )
    parser.set_defaults(run=run_serve)


def _workers(text: str) -> int:
    """A number of processes that the cores of this machine can carry: more take its memory and serve nobody."""
    most = 4 * (os.cpu_count() or 1)
    if not text.isdecimal() or not 1 <= int(text) <= most:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 to {most} (four times the cores)")
    return int(text)


def run_serve(arguments: argparse.Namespace, environment: Environment) -> int:
    """Serve; Streamlit is imported only here, so that the other commands stay quick."""
    metrics = arguments.metrics or environment.metrics
    if arguments.workers > 1:
        from dashboard.workers.supervisor import serve_workers

        return serve_workers(arguments.workers, arguments.host, arguments.port, metrics)
    from dashboard.server import serve

    serve(replace(environment, metrics=metrics), arguments.host, arguments.port)
    return CLEAN


def add_check(commands: Commands) -> None:
    """Register ``check``: read a data folder and say everything that is wrong with it."""
    parser = commands.add_parser("check", help="say everything that is wrong with a data folder")
    parser.add_argument("folder", nargs="?", type=Path, help="default: $DASHBOARD_DATA or ./data")
    add_language(parser)
    parser.add_argument("--json", action="store_true", help="findings as JSON")
    parser.add_argument("--answered", action="store_true", help="list the answered warnings too, with the answers")
    parser.set_defaults(run=run_check)


def run_check(arguments: argparse.Namespace, environment: Environment) -> int:
    """Print the findings; 0 without errors, 1 with errors, 2 when a folder cannot be read at all.

    Of a folder of several packages each is checked, and then whether they speak of the same in the same words.
    """
    every = settings_of_all(environment, arguments.folder)
    checked = [_checked(one, arguments) for one in every]
    between = _between(every)
    if arguments.json:
        found = {one.subject: one.problems for one in checked}
        print(_as_json({**found, "": between} if len(every) > 1 else found))
    else:
        said = [_said(one, answered=arguments.answered) for one in checked]
        print("\n\n".join([*said, *_said_between(between, checked[0].language)]))
    problems = [problem for of_one in (*(one.problems for one in checked), between) for problem in of_one]
    if any(is_unreadable(one.problems) for one in checked):
        return UNREADABLE
    return ERRORS if any(problem.severity == "error" for problem in problems) else CLEAN


@dataclass(frozen=True)
class CheckedSubject:
    """What was found in the package of one subject, and the language in which it is said."""

    subject: str
    folder: Path
    problems: list[Problem]
    language: Language


def _checked(environment: Environment, arguments: argparse.Namespace) -> CheckedSubject:
    folder = locate(environment.data)
    state = snapshot(folder)
    language = language_for(state, arguments.lang)
    with progress_line(language) as progress:
        problems = check(state, environment.today(), progress, catalogues())
    return CheckedSubject(environment.subject, folder, problems, language)


def _between(every: Sequence[Environment]) -> list[Problem]:
    """Folders whose name keeps a package out, one package that is two subjects, and one thing in different words."""
    if len(every) < 2:
        return []
    folders = {one.subject: locate(one.data) for one in every}
    return naming_faults(every[0].data.parent) + check_roof(folders) + check_vocabulary(folders)


def _said_between(problems: list[Problem], language: Language) -> list[str]:
    return [f"== {language.text('check-between')} ==\n{say_all(problems, language)}"] if problems else []


def _said(one: CheckedSubject, *, answered: bool) -> str:
    """The findings of one package, under its name where there are others."""
    problems, language = one.problems, one.language
    said = [f"== {one.subject} =="] if one.subject else []
    said += [say_all(problems, language) if problems else language.text("check-clean", folder=str(one.folder))]
    if answered and (answers := say_answers(problems, language)):
        said += [f"\n{answers}"]
    return "\n".join(said)


def add_due(commands: Commands) -> None:
    """Register ``due``: which regular series have been silent for longer than their rhythm."""
    parser = commands.add_parser("due", help="say which regular figures should have appeared")
    parser.add_argument("folder", nargs="?", type=Path, help="default: $DASHBOARD_DATA or ./data")
    add_language(parser)
    parser.add_argument(
        "--format",
        choices=("text", "mail", "ics"),
        default="text",
        help="lines to read, a mail with its subject, or a calendar of these and the next figures (default: text)",
    )
    parser.set_defaults(run=run_due)


def run_due(arguments: argparse.Namespace, environment: Environment) -> int:
    """Print what to look for next, of several subjects of each; 0, or 2 when a folder cannot be read."""
    every = settings_of_all(environment, arguments.folder)
    return max(_print_due(one, arguments, is_one=len(every) == 1) for one in every)


def _print_due(environment: Environment, arguments: argparse.Namespace, *, is_one: bool) -> int:
    folder = locate(environment.data)
    language = language_for(folder, arguments.lang)
    if not is_one and arguments.format == "text":
        print(f"== {environment.subject} ==")
    try:
        dataset = load(folder)
    except UnreadableDataset as error:
        print("\n".join(say(problem, language) for problem in error.problems))
        return UNREADABLE
    print(_FORMATS[arguments.format](dataset, environment.today_of(dataset.package), language), end="")
    return CLEAN


def _as_lines(dataset: Dataset, today: date, language: Language) -> str:
    lines = [awaits(item, language) for item in due(dataset, today)]
    return "\n".join([*lines, ""] if lines else [language.text("due-nothing"), ""])


def _as_calendar(dataset: Dataset, today: date, language: Language) -> str:
    return calendar(dataset, today, language).decode()


_FORMATS = {"text": _as_lines, "mail": mail, "ics": _as_calendar}


def _as_json(found: Mapping[str, list[Problem]]) -> str:
    """The findings as JSON, each with its subject where it has one."""
    listed = []
    for subject, problems in found.items():
        for problem in problems:
            finding = {**asdict(problem), "parameters": dict(problem.parameters)}
            # What an answer is kept under stands in the finding already.
            del finding["mark"]
            listed.append({"subject": subject, **finding} if subject else finding)
    return json.dumps(listed, ensure_ascii=False, indent=2)
