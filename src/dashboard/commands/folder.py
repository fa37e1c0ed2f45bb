"""What all commands share: which folder they work on, and how findings are printed."""

from __future__ import annotations

import argparse
import errno
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from dashboard.dataset.figures.load import Dataset, load
from dashboard.dataset.files.folder import Contents, locate, read_contents
from dashboard.dataset.files.snapshot import Snapshot, snapshot
from dashboard.dataset.files.subjects import subject_at
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


class SeveralMeant(Exception):
    """What is given is of different subjects, ``meant`` by each; ``first`` is the one that goes without saying."""

    def __init__(self, meant: Mapping[str, Sequence[str]], first: str) -> None:
        super().__init__(", ".join(meant))
        self.meant = meant
        self.first = first


def add_subject(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--subject", default="", metavar="ID", help="which of several subjects")


def settings_of_all(environment: Environment, given: Path | None) -> list[Environment]:
    """The settings for each subject of the folder that is given, else of the one that is set."""
    under = replace(environment, data=given) if given else environment
    return [under.of(subject.id) for subject in under.subjects()]


def settings_of(environment: Environment, given: Path | None, asked: str) -> Environment:
    """The settings for one subject of the folder that is given, else of the one that is set.

    :raises NoSubject: when there is no such subject, or there are several and none is asked for.
    """
    every = settings_of_all(environment, given)
    found = every if not asked and len(every) == 1 else [one for one in every if one.subject == asked]
    if not found:
        raise NoSubject(asked, [one.subject for one in every if one.subject])
    return found[0]


def settings_to(environment: Environment, given: Path | None, asked: str) -> Environment:
    """The same for what is published: of a place that is named alone the log tells the subject by its folder.

    :raises NoSubject: as :func:`settings_of` does.
    """
    found = settings_of(environment, given, asked)
    return replace(found, subject=found.subject or subject_at(given)) if given else found


def settings_meant(environment: Environment, given: Path | None, addresses: Sequence[str], asked: str) -> Environment:
    """The settings for the one subject that addresses of views and the option mean.

    :raises SeveralMeant: when they are of different subjects: none is answered with the figures of another
    :raises NoSubject: when there is no such subject.
    """
    # It brings the frame of the pages with it: the other commands stay quick.
    from dashboard.bake.meant import subjects_meant

    ids = [one.subject for one in settings_of_all(environment, given)]
    meant = subjects_meant(addresses, ids, asked)
    every = [id for found in meant.values() for id in found]
    if unknown := [id for id in every if id not in ids]:
        raise NoSubject(unknown[0], list(filter(None, ids)))
    if len(set(every)) > 1:
        raise SeveralMeant(meant, ids[0])
    return settings_of(environment, given, every[0] if every else "")


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


def say_no_subject(error: NoSubject, language: Language) -> str:
    """A subject that is not there, that is not named, or that a package alone has none of."""
    if not error.subjects:
        return language.text("command-subject-alone", subject=clean(error.asked))
    key = "command-subject-unknown" if error.asked else "command-subject-needed"
    return language.text(key, subject=clean(error.asked), subjects=", ".join(error.subjects))


def say_several(error: SeveralMeant, language: Language) -> str:
    """Addresses of different subjects, each on a line with its own."""
    lines = [f"  {', '.join(map(clean, found))}: {clean(text)}" for text, found in error.meant.items()]
    todo = language.text("command-subjects-mixed-todo", first=error.first)
    return "\n".join([language.text("command-subjects-mixed"), *lines, todo])


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
