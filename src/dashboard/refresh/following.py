"""Following data that are published elsewhere: fetched whole, checked, and only then made the version that is read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dashboard.dataset.files.folder import Contents, digest
from dashboard.dataset.files.package import DESCRIPTOR
from dashboard.dataset.problems import Problem
from dashboard.refresh.fetching import Followed, NotThere, public_form
from dashboard.refresh.publishing.acceptance import demand_name
from dashboard.refresh.publishing.failures import DamagedVersion, PublishFailed, Refused, as_publish_failure
from dashboard.refresh.publishing.place import current_version, place_of, read_publication
from dashboard.refresh.publishing.store import publish, read_version
from dashboard.refresh.reading.archive import DamagedMember, open_archive
from dashboard.refresh.reading.budget import Budget, LimitReached

WHO = "follow (command line)"
_MADE_FROM = "follow"


@dataclass(frozen=True)
class Round:
    """What came of one look: ``same``, ``published`` with its number, ``refused`` with what is wrong, ``absent``.

    ``undone``: it was published here and then undone, and whoever did so has the last word until another one comes.
    """

    result: str
    number: int | None = None
    problems: tuple[Problem, ...] = ()
    why: str = ""


def follow_once(source: Followed, address: str, place: Path, today: date) -> Round:
    """Look once, and publish what is new and whole. Whatever is wrong with it, the version before stays.

    What was fetched is known only when nothing is left to do with it: it was published, stands here already, was undone
    here, or has errors of its own. What the place or this machine did not let through is fetched again the next time.
    """
    try:
        with as_publish_failure(place):
            return _look(source, address, place, today)
    except NotThere as absent:
        return Round("absent", why=str(absent))
    except PublishFailed as failed:
        source.forget()
        return Round("refused", why=failed.code)


def _look(source: Followed, address: str, place: Path, today: date) -> Round:
    """:raises PublishFailed: when the place is damaged, or the system does not let it be published."""
    number = current_version(place)
    standing = None if number is None else _standing(place, number)
    if standing is None:
        source.forget()
    content = source.fetch()
    if content is None:
        return Round("same")
    try:
        contents = package_in_zip(content)
        if standing == contents:
            done = Round("same", number)
        elif is_undone(place, number, contents):
            done = Round("undone", number)
        else:
            if standing is not None:
                demand_name(standing, contents)
            done = Round("published", publish(place, contents, number, WHO, _why(address), today).number)
    except LimitReached as reached:
        done = Round("refused", problems=(reached.problem,))
    except (UnreadableZip, Refused) as refused:
        done = Round("refused", problems=tuple(refused.problems))
    source.keep()
    return done


def is_undone(place: Path, number: int | None, contents: Contents) -> bool:
    """Whether these files are the last that were followed here, and something was undone since.

    :param number: the version that is read now; no further back is read than has to be, as old ones may be damaged
    :raises PublishFailed: when a record cannot be read.
    """
    undone = False
    while number is not None and place_of(place, number).is_dir():
        past = read_publication(place, number)
        if past.who == WHO:
            return undone and past.checksum == digest(contents)
        undone = undone or past.restores is not None
        number = past.base
    return False


def _standing(place: Path, number: int) -> Contents:
    try:
        return read_version(place, number)
    except KeyError as gone:
        # It was there when the files were counted.
        raise DamagedVersion(number, str(gone)) from None


def _why(address: str) -> str:
    return f"As at {public_form(address)}"


class UnreadableZip(Exception):
    """A zip holds no package that can be read."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = problems


def package_in_zip(content: bytes) -> Contents:
    """The files of the one package in a zip, at its top or in a folder.

    :raises UnreadableZip: when there is none, or more than one.
    :raises LimitReached: when it is larger than any upload.
    """
    archive, problems = open_archive(content, _MADE_FROM, Budget())
    if archive is None:
        raise UnreadableZip(problems)
    found = [path for path in archive.members if path.rsplit("/", 1)[-1] == DESCRIPTOR]
    if len(found) != 1:
        raise UnreadableZip([Problem("descriptor-missing", "error", DESCRIPTOR)])
    top = found[0].removesuffix(DESCRIPTOR)
    names = [path for path in archive.members if path.startswith(top) and "/" not in path.removeprefix(top)]
    try:
        return {path.removeprefix(top): archive.read(path) for path in names}
    except DamagedMember:
        raise UnreadableZip([Problem("upload-zip-broken", "error", _MADE_FROM)]) from None
