"""Commands that make something of the folder of a meeting: ``deck``, ``slides`` ..., and its pictures for ``image``."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.commands.folder import (
    CLEAN,
    ERRORS,
    UNREADABLE,
    Commands,
    add_language,
    add_subject,
    language_for,
    loaded,
    settings_meant,
)
from dashboard.commands.progress import progress_line
from dashboard.commands.sites import sites
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.files.folder import locate
from dashboard.environment import Environment
from dashboard.wording.language import Language

if TYPE_CHECKING:
    from dashboard.bake.meeting import Kind

_MADE: dict[Kind, tuple[str, str]] = {
    "deck": ("write a folder as a presentation: one page of HTML", "meeting.html"),
    "handout": ("write a folder as a handout: PDF", "meeting.pdf"),
    "odp": ("write a folder as slides for LibreOffice", "meeting.odp"),
    "pack": ("write everything that is made of a folder: zip", "meeting.zip"),
    "slides": ("write a folder as slides for an office program", "meeting.pptx"),
}


def add_meeting(commands: Commands) -> None:
    """Register a command for everything that is made of a folder."""
    for kind, (told, name) in _MADE.items():
        parser = commands.add_parser(kind, help=told)
        parser.add_argument(
            "folder",
            nargs="+",
            metavar="FOLDER",
            help="the address of a folder, its query, or the id of a ready-made one",
        )
        parser.add_argument("--out", type=Path, default=Path(name), help=f"default: {name}")
        parser.add_argument("--data", type=Path, help="default: $DASHBOARD_DATA or ./data")
        parser.add_argument("--base", default="", help="where the dashboard runs, for the addresses on the cards")
        if kind in ("handout", "pack"):
            parser.add_argument("--paper", choices=("a4", "letter"), default="a4", help="default: a4")
        add_subject(parser)
        add_language(parser)
        parser.set_defaults(run=partial(run_meeting, kind))


def run_meeting(kind: Kind, arguments: argparse.Namespace, environment: Environment) -> int:
    """Write the file; 1 for a folder without a card, 2 for unreadable data."""
    # Drawing brings all of the pages with it: the other commands stay quick.
    from dashboard.bake.meeting import NoCards, NotInstalled, folder_given

    [base] = sites(arguments.base)
    environment = settings_meant(environment, arguments.data, arguments.folder, arguments.subject)
    data = locate(environment.data)
    language = language_for(data, arguments.lang)
    dataset = loaded(data, language)
    if dataset is None:
        return UNREADABLE
    try:
        given = folder_given(arguments.folder, dataset, environment, language.code, base)
        with progress_line(language, patience=0) as progress:
            content = given.made(kind, getattr(arguments, "paper", ""), progress)
    except NotInstalled as missing:
        print(missing.said(language))
        return ERRORS
    except NoCards as error:
        print(language.text("meeting-none", cards=" · ".join(error.dropped)))
        return ERRORS
    arguments.out.write_bytes(content)
    _tell_dropped(given.dropped, language)
    print(language.text("command-written", file=str(arguments.out)))
    return CLEAN


def write_pictures(
    arguments: argparse.Namespace, dataset: Dataset, environment: Environment, language: Language, base: str
) -> int:
    """``image FOLDER OUT``: a picture of each card that is one figure or a chart, in the folder ``OUT``."""
    from dashboard.bake.meeting import NoCards, folder_given

    out: Path = arguments.file
    try:
        given = folder_given(arguments.view, dataset, environment, language.code, base)
    except NoCards as error:
        print(language.text("meeting-none", cards=" · ".join(error.dropped)))
        return ERRORS
    with progress_line(language, patience=0) as progress:
        pictures = given.pictures("dark" if arguments.dark else given.folder.mode, progress)
    _tell_dropped(given.dropped, language)
    if not pictures:
        print(language.text("meeting-no-pictures"))
        return ERRORS
    out.mkdir(parents=True, exist_ok=True)
    for name, content in pictures.items():
        (out / name).write_bytes(content)
        print(language.text("command-written", file=str(out / name)))
    return CLEAN


def _tell_dropped(dropped: Sequence[str], language: Language) -> None:
    if dropped:
        print(f"{language.text('meeting-dropped')} {' · '.join(dropped)}")
