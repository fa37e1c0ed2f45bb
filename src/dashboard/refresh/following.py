"""Following data that are published elsewhere: fetched whole, checked, and only then made the version that is read."""

from __future__ import annotations

import subprocess
import tempfile
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Protocol

import httpx

from dashboard.dataset.files.folder import Contents
from dashboard.dataset.files.package import DESCRIPTOR
from dashboard.dataset.problems import Problem
from dashboard.refresh.publishing.acceptance import demand_name
from dashboard.refresh.publishing.failures import PublishFailed, Refused
from dashboard.refresh.publishing.place import current_version
from dashboard.refresh.publishing.store import publish, read_version
from dashboard.refresh.reading.archive import DamagedMember, open_archive
from dashboard.refresh.reading.budget import Budget, LimitReached

MOST_BYTES = 20_000_000
"""Of a zip, as it comes; the whole package of the first subject is 0.2 MB."""
SECONDS = 30.0
"""For each wait of a request, and for one command of git."""
WHO = "follow (command line)"
_GIT = "git+"
_MADE_FROM = "follow"


class NotThere(Exception):
    """What is followed cannot be had just now; its text says why."""


class Followed(Protocol):
    """A place where a package is published as a zip."""

    def fetch(self) -> bytes | None:
        """The zip, nothing where it is the one that was fetched last. :raises NotThere: when it cannot be had."""


@dataclass
class WebAddress:
    """A zip at an address of the web; whoever serves it says by ``ETag`` or ``Last-Modified`` whether it is new."""

    address: str
    client: httpx.Client = field(default_factory=lambda: httpx.Client(timeout=SECONDS, follow_redirects=True))
    _known: dict[str, str] = field(default_factory=dict)

    def fetch(self) -> bytes | None:
        """The zip, as ``Followed`` says."""
        try:
            with self.client.stream("GET", self.address, headers=self._known) as answer:
                if answer.status_code == httpx.codes.NOT_MODIFIED:
                    return None
                answer.raise_for_status()
                content = _bounded(answer)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise NotThere(str(error) or type(error).__name__) from None
        asked = {"If-None-Match": "etag", "If-Modified-Since": "last-modified"}
        self._known = {name: answer.headers[said] for name, said in asked.items() if said in answer.headers}
        return content


@dataclass
class GitBranch:
    """A folder of a branch of a git repository: ``REPOSITORY#FOLDER@BRANCH``, what is left out being all and HEAD."""

    address: str
    copy: Path
    _known: str = ""

    def fetch(self) -> bytes | None:
        """The folder as a zip, as ``Followed`` says."""
        repository, _, inside = self.address.removeprefix(_GIT).partition("#")
        folder, _, branch = inside.partition("@")
        if not (self.copy / "HEAD").exists():
            self._git("init", "--bare", "--quiet")
        self._git("fetch", "--quiet", "--depth", "1", "--", repository, branch or "HEAD")
        tree = self._git("rev-parse", "--verify", f"FETCH_HEAD:{folder}").decode().strip()
        if tree == self._known:
            return None
        content = self._git("archive", "--format=zip", tree)
        if len(content) > MOST_BYTES:
            raise NotThere(f"more than {MOST_BYTES} bytes")
        self._known = tree
        return content

    def _git(self, *words: str) -> bytes:
        command = ["git", "-C", str(self.copy), "-c", "protocol.ext.allow=never", *words]
        try:
            done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)  # noqa: S603
        except (OSError, subprocess.TimeoutExpired) as error:
            raise NotThere(type(error).__name__) from None
        if done.returncode:
            raise NotThere(done.stderr.decode(errors="replace").strip().splitlines()[-1:][0] if done.stderr else "git")
        return done.stdout


@dataclass(frozen=True)
class Round:
    """What came of one look: ``same``, ``published`` with its number, ``refused`` with what is wrong, ``absent``."""

    result: str
    number: int | None = None
    problems: tuple[Problem, ...] = ()
    why: str = ""


def followed(address: str, copies: Path) -> Followed:
    """What an address names: a branch of a repository (``git+https://...``), else a zip on the web.

    :param copies: where the copy of a repository may lie
    """
    if address.startswith(_GIT):
        return GitBranch(address, Path(tempfile.mkdtemp(dir=copies)))
    return WebAddress(address)


def follow_once(source: Followed, address: str, place: Path, today: date) -> Round:
    """Look once, and publish what is new and whole. Whatever is wrong with it, the version before stays."""
    try:
        content = source.fetch()
    except NotThere as absent:
        return Round("absent", why=str(absent))
    if content is None:
        return Round("same")
    try:
        contents = package_in_zip(content)
    except LimitReached as reached:
        return Round("refused", problems=(reached.problem,))
    except UnreadableZip as broken:
        return Round("refused", problems=tuple(broken.problems))
    number = current_version(place)
    if number is not None and read_version(place, number) == contents:
        return Round("same", number)
    try:
        if number is not None:
            demand_name(read_version(place, number), contents)
        done = publish(place, contents, number, WHO, f"As at {address}", today)
    except Refused as refused:
        return Round("refused", problems=tuple(refused.problems))
    except PublishFailed as failed:
        return Round("refused", why=failed.code)
    return Round("published", done.number)


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


def _bounded(answer: httpx.Response) -> bytes:
    """The body. :raises NotThere: when it is longer than any package."""
    parts, size = [], 0
    for part in answer.iter_bytes():
        parts.append(part)
        size += len(part)
        if size > MOST_BYTES:
            raise NotThere(f"more than {MOST_BYTES} bytes")
    return b"".join(parts)
