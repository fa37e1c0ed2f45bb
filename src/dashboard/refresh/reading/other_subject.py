"""What came to the wrong desk: a zip of another subject's package, or a table as it stands in one.

A zip tells by the name in its descriptor, a table by being another's byte for byte: both are certain. Ids tell nothing,
for organizations and documents are of several subjects.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

from dashboard.dataset.files.descriptor import parse
from dashboard.dataset.files.disk import LARGEST_DESCRIPTOR
from dashboard.dataset.files.folder import locate
from dashboard.dataset.files.package import DESCRIPTOR, Package, read_package
from dashboard.dataset.files.schema import by_language
from dashboard.dataset.files.subjects import Subject
from dashboard.dataset.problems import Problem, UnreadableDataset
from dashboard.refresh.reading.archive import Archive, DamagedMember
from dashboard.refresh.reading.kinds import is_zip
from dashboard.refresh.reading.sheets import Upload

OTHER_PACKAGE = "upload-other-package"
_MARK = b"\xef\xbb\xbf"


def package_in(archive: Archive, package: Package, file: str) -> Problem | None:
    """The finding that a zip holds a package of another name, where it says one and ours does."""
    for path in archive.members:
        if path.rsplit("/", 1)[-1].casefold() == DESCRIPTOR:
            stated = _descriptor(archive, path)
            name, ours = map(_name_of, (stated, package.descriptor))
            if name and ours and name != ours:
                return _problem(OTHER_PACKAGE, file, stated, package)
    return None


def with_subject(upload: Upload, content: bytes, package: Package, roof: Sequence[Subject]) -> Upload:
    """The reading of a file that is another subject's with the subject of this roof that it is of, if it is one's.

    A table of another subject is told here: reading has met nothing but its rows.
    """
    # Of two that hold one package the first is meant.
    others = {_name_of(other.descriptor): (id, other) for id, other in reversed(list(_others(package, roof)))}
    for number, problem in enumerate(upload.problems):
        found = others.get(str(problem.parameters.get("name", ""))) if problem.code == OTHER_PACKAGE else None
        if found:
            told = replace(problem, parameters={**problem.parameters, "known": "yes", "subject": found[0]})
            return replace(upload, problems=(*upload.problems[:number], told, *upload.problems[number + 1 :]))
    if not is_zip(content):
        for id, other in others.values():
            if table := _table_of(content, other, package):
                told = _problem("upload-other-table", upload.name, other.descriptor, package, table=table)
                return Upload(upload.name, problems=(replace(told, parameters={**told.parameters, "subject": id}),))
    return upload


def _descriptor(archive: Archive, path: str) -> Mapping[str, Any]:
    """What the descriptor in a zip says; nothing where it cannot be read, which is another finding."""
    if archive.size(path) > LARGEST_DESCRIPTOR:
        return {}
    with suppress(DamagedMember, ValueError):
        stated = parse(archive.read(path))
        return stated if isinstance(stated, dict) else {}
    return {}


def _others(package: Package, roof: Sequence[Subject]) -> Iterator[tuple[str, Package]]:
    """The packages of the other subjects that can be read, by their subject."""
    for subject in roof:
        with suppress(OSError, UnreadableDataset):
            other = read_package(locate(subject.folder))
            if _name_of(other.descriptor) != _name_of(package.descriptor):
                yield subject.id, other


def _table_of(content: bytes, other: Package, package: Package) -> str:
    """The file of another package that has these bytes, which no table of ours has; nothing for a header alone."""
    bare = content.removeprefix(_MARK)
    if len(bare.splitlines()) < 2 or any(_holds(package, table.path, bare) for table in package.tables.values()):
        return ""
    return next((table.path for table in other.tables.values() if _holds(other, table.path, bare)), "")


def _holds(package: Package, path: str, content: bytes) -> bool:
    with suppress(OSError, KeyError):
        return package.files[path].removeprefix(_MARK) == content
    return False


def _problem(code: str, file: str, stated: Mapping[str, Any], package: Package, **more: str) -> Problem:
    """The finding, with what both packages call themselves in each language."""
    name, ours = map(_name_of, (stated, package.descriptor))
    titles = {**_titles("title", name, stated), **_titles("own", ours, package.descriptor)}
    told = {"name": name, "ours": ours, "known": "no", "subject": "", **titles, **more}
    return Problem(code, "error", file, parameters=told)


def _name_of(descriptor: Mapping[str, Any]) -> str:
    name = descriptor.get("name")
    return name if isinstance(name, str) else ""


def _titles(parameter: str, name: str, descriptor: Mapping[str, Any]) -> dict[str, str]:
    """The title of a package, its name where it has none, and beside it the one in each language."""
    stated = {code: text for code, text in by_language("title", descriptor).items() if isinstance(text, str)}
    of_language = {f"{parameter}_{code}": text for code, text in stated.items() if code}
    return {parameter: stated.get("") or next(iter(stated.values()), name), **of_language}
