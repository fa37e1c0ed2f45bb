"""Where data lie that are published elsewhere, a zip on the web or a branch of a repository, and fetching them."""

from __future__ import annotations

import re
import subprocess
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import httpx

MOST_BYTES = 20_000_000
"""Of a zip, as it comes; the whole package of the first subject is 0.2 MB."""
SECONDS = 30.0
"""For each wait of a request, and for one command of git."""
LONGEST_WHY = 300
_GIT = "git+"
_WEB = ("http", "https")


class NotThere(Exception):
    """What is followed cannot be had just now; its text says why, and never with a secret of the address."""


class NotFollowed(Exception):
    """An address is neither of the web nor of a repository; it is not repeated: anything in it may be secret."""


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
                if not answer.is_success:
                    raise NotThere(f"status {answer.status_code}")
                content = _bounded(answer)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise NotThere(_told(error)) from None
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
            raise NotThere(without_secrets(_last_line(done.stderr)) or f"git {words[0]}")
        return done.stdout


def followed(address: str, copies: Path) -> Followed:
    """What an address names: a branch of a repository (``git+https://...``), else a zip on the web.

    :param copies: where the copy of a repository may lie
    :raises NotFollowed: when it is of neither form.
    """
    repository = address.removeprefix(_GIT).partition("#")[0]
    scheme, host = _read(repository)
    if address.startswith(_GIT) and repository.strip() and (host or scheme not in _WEB):
        return GitBranch(address, Path(tempfile.mkdtemp(dir=copies)))
    if scheme in _WEB and host and not address.startswith(_GIT):
        return WebAddress(address)
    raise NotFollowed


def public_form(address: str) -> str:
    """An address as everybody may read it: without name and password, and without what stands after a ``?``.

    Of a repository the folder and the branch after the ``#`` stay.
    """
    if not address.startswith(_GIT):
        return _bare(address)
    repository, mark, inside = address.removeprefix(_GIT).partition("#")
    return f"{_GIT}{_bare(repository)}{mark}{inside}"


def without_secrets(text: str) -> str:
    """What another program says, with every address in it in its public form."""
    return re.sub(r"(?<=://)\S*@|\?[^\s'\"]+", "", text)[:LONGEST_WHY]


def _bare(address: str) -> str:
    scheme, mark, rest = re.split("[?#]", address, maxsplit=1)[0].rpartition("://")
    host, slash, path = rest.partition("/")
    return f"{scheme}{mark}{host.rpartition('@')[2]}{slash}{path}" if mark else rest


def _read(address: str) -> tuple[str, str]:
    """The scheme and the host of an address; one that cannot be read is of the web, without a host."""
    try:
        url = httpx.URL(address)
    except (httpx.InvalidURL, ValueError):
        return _WEB[0], ""
    return url.scheme, url.host


def _told(error: Exception) -> str:
    """What went wrong with a request; most texts may repeat an address, what the system says of connecting never."""
    name = type(error).__name__
    return f"{name}: {error}"[:LONGEST_WHY] if isinstance(error, httpx.ConnectError) else name


def _last_line(said: bytes) -> str:
    return (["", *said.decode(errors="replace").strip().splitlines()])[-1]


def _bounded(answer: httpx.Response) -> bytes:
    """The body. :raises NotThere: when it is longer than any package."""
    parts, size = [], 0
    for part in answer.iter_bytes():
        parts.append(part)
        size += len(part)
        if size > MOST_BYTES:
            raise NotThere(f"more than {MOST_BYTES} bytes")
    return b"".join(parts)
