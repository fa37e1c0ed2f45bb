"""Whether the subjects of a folder are different ones: each has a package, a name and a place of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from dashboard.dataset.files.package import DESCRIPTOR, read_package
from dashboard.dataset.problems import Problem, UnreadableDataset


def check_roof(folders: Mapping[str, Path]) -> list[Problem]:
    """Where two subjects, by their id, are one folder under two names, or two packages that bear one name.

    A package that cannot be read is left out: its own check says why.
    """
    return [*_one_folder(folders), *_one_name(folders)]


def _one_folder(folders: Mapping[str, Path]) -> Iterator[Problem]:
    first: dict[Path, str] = {}
    for subject, folder in folders.items():
        other = first.setdefault(folder.resolve(), subject)
        if other != subject:
            yield Problem("subject-same-folder", "error", subject, parameters={"other": other})


def _one_name(folders: Mapping[str, Path]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for subject, folder in folders.items():
        name = _name_of(folder)
        other = first.setdefault(name, subject)
        # Of one folder under two names that is said already.
        if name and other != subject and folder.resolve() != folders[other].resolve():
            place, told = f"{subject}/{DESCRIPTOR}", {"other": f"{other}/{DESCRIPTOR}"}
            yield Problem("subject-same-name", "error", place, None, "name", name, told)


def _name_of(folder: Path) -> str:
    try:
        name = read_package(folder).descriptor.get("name")
    except (OSError, UnreadableDataset):
        return ""
    return name if isinstance(name, str) else ""
