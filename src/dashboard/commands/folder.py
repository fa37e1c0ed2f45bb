"""What all commands share: which folder they work on, and how findings are printed."""

from __future__ import annotations

import argparse
import errno
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias
from urllib.parse import parse_qsl, urlsplit

from dashboard.dataset.figures.load import Dataset, load
from dashboard.dataset.files.folder import Contents, locate, read_contents
from dashboard.dataset.files.snapshot import Snapshot, snapshot
from dashboard.dataset.problems import Problem, UnreadableDataset, condense, open_ones
from dashboard.environment import Environment
from dashboard.refresh.publishing.place import is_store
from dashboard.wording.changes import LONGEST_ANSWER
from dashboard.wording.language import Language, catalogues, language_of, languages_of
from dashboard.wording.problems import clean, group_by_file, say, say_count, say_file, say_severity

CLEAN, ERRORS, UNREADABLE = 0, 1, 2
MOST_TOLD = 20
"""Findings of one kind in one column that are told one by one: whoever reads them has understood by then."""
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def add_language(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--lang", choices=catalogues(), help="language of what is printed (default: the data's first)")


class NoSubject(Exception):
    """It is not said which of several subjects is meant, or there is none of that name; ``subjects`` are those."""

    def __init__(self, asked: str, subjects: Sequence[str]) -> None:
        super().__init__(asked)
        self.asked = asked
        self.subjects = subjects


def add_subject(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--subject", default="", metavar="ID", help="which of several subjects")


def settings_of_all(environment: Environment, given: Path | None) -> list[Environment]:
    """The settings for each subject of the folder that is given, else of the one that is set."""
    under = replace(environment, data=given) if given else environment
    return [under.of(subject.id) for subject in under.subjects()]


def settings_of(
    environment: Environment, given: Path | None, asked: str, *, is_first_meant: bool = False
) -> Environment:
    """The settings for one subject of the folder that is given, else of the one that is set.

    :param is_first_meant: whether the first is taken where none is asked for: by what only reads
    :raises NoSubject: when there is no such subject, or there are several and none is asked for.
    """
    every = settings_of_all(environment, given)
    found = every[:1] if not asked and (is_first_meant or len(every) == 1) else [e for e in every if e.subject == asked]
    if not found:
        raise NoSubject(asked, [one.subject for one in every])
    return found[0]


def subject_in(addresses: Sequence[str]) -> str:
    """The subject that addresses of views name, if any."""
    return next(
        (name for text in addresses if (name := dict(parse_qsl(urlsplit(text).query or text)).get("subject"))), ""
    )


def language_for(data: Snapshot | Path, asked: str | None) -> Language:
    """The language asked for, where the data speak it, else their first; that it is another is said."""
    try:
        package = snapshot(data if isinstance(data, Snapshot) else locate(data)).package
    except (OSError, UnreadableDataset):
        package = None
    spoken = languages_of(package)
    language = language_of(asked if asked in spoken else spoken[0])
    if asked not in (None, language.code):
        values = {"language": language.name_of(asked), "spoken": language.join(map(language.name_of, spoken))}
        print(language.text("command-language", **values), file=sys.stderr)
    return language


def loaded(data: Path, language: Language) -> Dataset | None:
    """The data of a folder; none where they cannot be read, which is said."""
    try:
        return load(data)
    except UnreadableDataset as error:
        print("\n".join(say(problem, language) for problem in error.problems))
        return None


def say_unreadable(error: OSError, language: Language) -> str:
    """A file that the system does not read or write, in words."""
    code, reason = errno.errorcode.get(error.errno or 0, ""), error.strerror or type(error).__name__
    return language.text("command-unreadable", file=str(error.filename or ""), code=code, reason=reason)


def demand_there(folder: Path) -> Path:
    """The folder, which must be there. :raises FileNotFoundError: when nothing is."""
    if not folder.exists():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(folder))
    return folder


def package_at(folder: Path) -> Contents | None:
    """The package that stands there now, if any."""
    located = locate(folder)
    return read_contents(located) if located.is_dir() and any(located.glob("*.csv")) else None


def is_plain(folder: Path) -> bool:
    """Whether data lie there that no place of publication keeps."""
    return not is_store(folder) and package_at(folder) is not None


def say_all(problems: Sequence[Problem], language: Language) -> str:
    """The findings under their files, of each kind some and the number of the others; and how many there are."""
    unanswered = open_ones(problems)
    told = condense(unanswered, MOST_TOLD)
    blocks = [_block(file, found, language) for file, found in group_by_file(told).items()]
    return "\n\n".join([*blocks, say_count(problems, language)])


def say_answers(problems: Sequence[Problem], language: Language) -> str:
    """The answered findings, each with when and why."""
    return "\n".join(
        language.text(
            "check-answer",
            said=say(problem, language),
            day=language.date(answer.day),
            why=clean(answer.why, LONGEST_ANSWER),
        )
        for problem in problems
        if (answer := problem.answer)
    )


def _block(file: str, problems: list[Problem], language: Language) -> str:
    lines = [f"  {say_severity(problem, language)}: {say(problem, language)}" for problem in problems]
    return "\n".join([say_file(file, language), *lines])
