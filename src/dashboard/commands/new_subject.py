"""``new-subject NAME``: a folder with a whole package to begin a subject with."""

from __future__ import annotations

import argparse
from pathlib import Path

from dashboard.commands.folder import CLEAN, ERRORS, UNREADABLE, Commands, add_language, language_for
from dashboard.dataset.files.folder import locate
from dashboard.dataset.files.snapshot import snapshot
from dashboard.dataset.files.subjects import is_package, is_subject_id, state_order, subjects_in
from dashboard.dataset.problems import UnreadableDataset
from dashboard.environment import Environment
from dashboard.refresh.new_subject import NewSubject, new_package
from dashboard.wording.language import Language, catalogues
from dashboard.wording.problems import clean, say


def add_new_subject(commands: Commands) -> None:
    """Register ``new-subject``: write a package to begin with."""
    parser = commands.add_parser("new-subject", help="begin a new subject: a folder with a whole package")
    parser.add_argument("id", metavar="NAME", help="the name of its folder, as addresses will have it: small letters")
    for code in catalogues():
        parser.add_argument(f"--name-{code}", help=f"what it is called ({code}; default: as its folder)")
    parser.add_argument("--data", type=Path, help="the folder of all subjects (default: $DASHBOARD_DATA or ./data)")
    parser.add_argument(
        "--like", help="a subject of that folder, or a package, with the tables it shall have (default: the first)"
    )
    add_language(parser)
    parser.set_defaults(run=run_new_subject)


def run_new_subject(arguments: argparse.Namespace, environment: Environment) -> int:
    """Write the package and say what comes next; 1 for a name or a folder that will not do, 2 without a model."""
    under: Path = arguments.data or environment.data
    model = snapshot(locate(_model(arguments.like, under)))
    language = language_for(model, arguments.lang)
    folder = under / arguments.id
    if wrong := _wrong(arguments.id, under):
        print(language.text(wrong, name=clean(arguments.id), folder=str(under)))
        return ERRORS
    names = {code: getattr(arguments, f"name_{code}") or arguments.id.capitalize() for code in catalogues()}
    try:
        files = new_package(NewSubject(arguments.id, names, environment.today()), model)
    except UnreadableDataset as error:
        print(
            "\n".join([language.text("new-subject-no-model"), *(say(problem, language) for problem in error.problems)])
        )
        return UNREADABLE
    except LookupError:
        print(language.text("new-subject-no-model"))
        return UNREADABLE
    folder.mkdir(parents=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    state_order(under, arguments.id)
    print(_next(folder, language))
    return CLEAN


def _model(like: str | None, under: Path) -> Path:
    """The package whose tables are taken: a subject of the folder by its id, else a package by its path."""
    subjects = subjects_in(under)
    beside = {subject.id: subject.folder for subject in subjects if subject.id}
    return beside.get(like, Path(like)) if like else subjects[0].folder


def _wrong(id: str, under: Path) -> str:
    """What keeps a new subject from having this name in this folder; nothing where it may."""
    if not is_subject_id(id):
        return "new-subject-name"
    if is_package(under):
        return "new-subject-alone"
    return "new-subject-there" if (under / id).exists() else ""


def _next(folder: Path, language: Language) -> str:
    return language.text("new-subject-written", folder=str(folder))
