"""The subjects of a folder: one package alone, or a folder of packages, each in a folder of the name of its subject."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from dashboard.dataset.files.folder import CURRENT, VERSIONS
from dashboard.dataset.files.package import DESCRIPTOR
from dashboard.dataset.problems import Problem

ORDER = "subjects.txt"
"""The subjects of a folder in their order, an id to a line; one that is named there may be broken or gone."""
# As it stands in addresses and names the folder of the baked site, beside those of the languages and of the files.
_ID = re.compile(r"[a-z][a-z0-9-]{2,}")
_TAKEN = {"assets", "data"}
_WORDS, _SIGNS = re.compile(r"[\s,;]+"), re.compile("[^a-z0-9-]+")


@dataclass(frozen=True)
class Subject:
    """A subject and its package; ``id`` is the name of its folder, nothing for a package that stands alone."""

    id: str
    folder: Path


def is_subject_id(name: str) -> bool:
    """Whether a folder may be that of a subject: short, and nothing an address or another folder means already."""
    return bool(_ID.fullmatch(name)) and name not in _TAKEN


def is_package(folder: Path) -> bool:
    """Whether a package stands in a folder, or is published there."""
    return (folder / DESCRIPTOR).is_file() or (folder / CURRENT).is_symlink() or (folder / VERSIONS).is_dir()


def subjects_in(folder: Path) -> tuple[Subject, ...]:
    """The subjects of a folder, one at least; the first is meant where none is named.

    That order is stated (``subjects.txt``): what an old address means must not change with a new folder beside it.
    Those that are not named follow by their names. A folder that holds no subjects is that of one.
    """
    if is_package(folder):
        return (Subject("", folder),)
    stated = order_of(folder)
    found = [*stated, *(name for name in _found(folder) if name not in stated)]
    return tuple(Subject(id, folder / id) for id in found) or (Subject("", folder),)


def subject_at(folder: Path) -> str:
    """The subject whose folder this is, or will be once a package stands there; nothing where it can be none."""
    place = Path(os.path.abspath(folder))
    return place.name if is_subject_id(place.name) and not is_package(place.parent) else ""


def state_order(folder: Path, id: str) -> None:
    """Write the order of all subjects with a new one at its end: what addresses mean that name none stays as it was."""
    order = folder / ORDER
    before = [subject.id for subject in subjects_in(folder) if subject.id not in ("", id)]
    # What somebody wrote there stays as it is written.
    stated = order.read_text(encoding="utf-8-sig").rstrip() if order.exists() else "\n".join(before)
    order.write_text(f"{stated}\n{id}\n".lstrip(), encoding="utf-8")


def join_order(place: Path) -> None:
    """Put a new place that stands beside those of other subjects at the end of their order."""
    known = [subject.id for subject in subjects_in(place.parent)]
    if len(known) > 1 and place.name in known and place.name not in order_of(place.parent):
        # An order that cannot be read stays as it is: check says so.
        with suppress(OSError, UnicodeDecodeError):
            state_order(place.parent, place.name)


def order_of(folder: Path) -> list[str]:
    """The subjects whose order is stated; where there are none names decide, and a new folder may be the first."""
    return list(dict.fromkeys(_as_id(word) for _, word in _words(folder)))


def _words(folder: Path) -> list[tuple[int, str]]:
    """The words of the order, each with its line; what stands behind a ``#`` is a remark."""
    try:
        lines = (folder / ORDER).read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        return []
    bare = ((number, line.partition("#")[0]) for number, line in enumerate(lines, 1))
    return [(number, word) for number, line in bare for word in _WORDS.split(line) if word]


def _as_id(word: str) -> str:
    """A word of the order as an id. One that can be none keeps its place, as a subject there is not: another one in
    it would be what old addresses mean."""
    bare = _SIGNS.sub("-", word.casefold())
    return bare if is_subject_id(bare) else f"no-{bare}"


def _found(folder: Path) -> list[str]:
    try:
        return sorted(entry.name for entry in folder.iterdir() if is_subject_id(entry.name) and is_package(entry))
    except OSError:
        return []


def naming_faults(folder: Path) -> list[Problem]:
    """What keeps a package in the folder of all subjects from being one, and lines of their order that name none; and
    that no order is stated."""
    try:
        found = sorted(entry.name for entry in folder.iterdir() if is_package(entry))
    except OSError:
        return []
    told = [Problem("subject-name", "error", name) for name in found if not is_subject_id(name)]
    for line, word in _words(folder):
        if not is_subject_id(word):
            told.append(Problem("subject-line", "error", ORDER, line, value=word))
    if not order_of(folder):
        told.append(Problem("subject-order", "warning", ORDER, value=", ".join(_found(folder))))
    return told
