"""Where data lie that are published elsewhere, a zip on the web or a branch of a repository, and fetching them."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import IO, Protocol

import httpx

MOST_BYTES = 20_000_000
"""Of a zip, as it comes; the whole package of the first subject is 0.2 MB."""
SECONDS = 30.0
"""For each wait of a request, and for one command of git."""
WHOLE_SECONDS = 60.0
"""For all of one fetch from the web."""
MOST_FETCHED = 200_000_000
"""Of a repository: for each file that git writes, that is for all it fetches at once."""
MOST_REDIRECTS = 5
LONGEST_WHY = 300
_GIT = "git+"
_WEB = ("http", "https")
_TAGS = {"If-None-Match": "etag", "If-Modified-Since": "last-modified"}
_BOUNDED = 'ulimit -f "$0" && exec "$@"'
# No program named by an address; nothing that goes on by itself; what is larger than a package never whole in memory.
_GIT_SETTINGS = ("-c", "protocol.ext.allow=never", "-c", "gc.autoDetach=false", "-c", "core.bigFileThreshold=20m")


class NotThere(Exception):
    """What is followed cannot be had just now; its text says why, and never with a secret of the address."""


class NotFollowed(Exception):
    """An address is neither of the web nor of a repository; it is not repeated: anything in it may be secret."""


class Followed(Protocol):
    """A place where a package is published as a zip."""

    def fetch(self) -> bytes | None:
        """The zip, nothing where it is the one that is known. :raises NotThere: when it cannot be had."""

    def keep(self) -> None:
        """What was fetched last is known from now on: nothing is left to do with it."""

    def forget(self) -> None:
        """Nothing is known: the next fetch brings what there is."""


def _client() -> httpx.Client:
    return httpx.Client(timeout=SECONDS)


@dataclass(frozen=True)
class _Sent:
    """The zip, nothing where it is the known one; and what to ask with the next time."""

    content: bytes | None
    known: Mapping[str, str]


@dataclass
class WebAddress:
    """A zip at an address of the web; whoever serves it says by ``ETag`` or ``Last-Modified`` whether it is new.

    ``seconds`` are for all of a fetch: finding the host, connecting, asking, being led on and reading.
    """

    address: str
    seconds: float = WHOLE_SECONDS
    _client: httpx.Client = field(default_factory=_client)
    _known: Mapping[str, str] = field(default_factory=dict)
    _fetched: Mapping[str, str] = field(default_factory=dict)

    def fetch(self) -> bytes | None:
        """The zip, as ``Followed`` says."""
        outcome: Queue[_Sent | NotThere] = Queue()
        # Each single wait has a limit, but a server that sends a byte at a time never reaches it.
        Thread(target=_ask, args=(self._client, self.address, self._known, outcome), name="fetch", daemon=True).start()
        try:
            found = outcome.get(timeout=self.seconds)
        except Empty:
            self._client.close()
            self._client = _client()
            raise NotThere(f"not whole after {self.seconds:g} s") from None
        if isinstance(found, NotThere):
            raise found
        self._fetched = found.known
        return found.content

    def keep(self) -> None:
        """As ``Followed`` says; what nothing was said of is fetched each time."""
        self._known = self._fetched

    def forget(self) -> None:
        """As ``Followed`` says."""
        self._known = {}


@dataclass
class GitBranch:
    """A folder of a branch of a git repository: ``REPOSITORY#FOLDER@BRANCH``, what is left out being all and HEAD."""

    address: str
    copy: Path
    seconds: float = SECONDS
    _known: str = ""
    _fetched: str = ""

    def fetch(self) -> bytes | None:
        """The folder as a zip, as ``Followed`` says."""
        repository, _, inside = self.address.removeprefix(_GIT).partition("#")
        folder, _, branch = inside.partition("@")
        if not (self.copy / "HEAD").exists():
            self._git("init", "--bare", "--quiet")
        self._git("fetch", "--quiet", "--no-tags", "--depth", "1", "--", repository, branch or "HEAD")
        tree = self._git("rev-parse", "--verify", f"FETCH_HEAD:{folder}").decode().strip()
        if tree == self._known:
            return None
        content = self._git("archive", "--format=zip", tree)
        if len(content) > MOST_BYTES:
            raise NotThere(f"more than {MOST_BYTES} bytes")
        self._fetched = tree
        return content

    def keep(self) -> None:
        """As ``Followed`` says: of the folder, whatever else the branch brings."""
        self._known = self._fetched

    def forget(self) -> None:
        """As ``Followed`` says."""
        self._known = ""

    def _git(self, *words: str) -> bytes:
        git = ["git", "-C", str(self.copy), *_GIT_SETTINGS, *words]
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as said:
            try:
                code = _run(["sh", "-c", _BOUNDED, str(MOST_FETCHED // 512), *git], out, said, self.seconds)
            except (OSError, subprocess.TimeoutExpired) as error:
                raise NotThere(f"git {words[0]}: {type(error).__name__}") from None
            if code:
                raise NotThere(without_secrets(_reason(_head(said))) or f"git {words[0]}")
            return _head(out)


def _run(command: Sequence[str], out: IO[bytes], said: IO[bytes], seconds: float) -> int:
    """The exit code of a command in a group of its own; what it has started ends with it when the time is up."""
    process = subprocess.Popen(  # noqa: S603
        command, stdin=subprocess.DEVNULL, stdout=out, stderr=said, start_new_session=True
    )
    try:
        return process.wait(seconds)
    finally:
        if process.returncode is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def _head(file: IO[bytes]) -> bytes:
    """What was written, and a byte too much where that is more than any package has."""
    file.seek(0)
    return file.read(MOST_BYTES + 1)


def followed(address: str, copies: Path) -> Followed:
    """What an address names: a branch of a repository (``git+https://...``), else a zip on the web.

    :param copies: where the copy of a repository may lie
    :raises NotFollowed: when it is of neither form.
    """
    repository = address.removeprefix(_GIT).partition("#")[0]
    scheme, host = _parts(repository)
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


def _parts(address: str) -> tuple[str, str]:
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


def _reason(said: bytes) -> str:
    """The line in which git says why it ended, else the last one; what it advises after that helps nobody here."""
    lines = said.decode(errors="replace").strip().splitlines()
    return next((line for line in lines if line.startswith("fatal: ")), lines[-1] if lines else "")


def _ask(client: httpx.Client, address: str, known: Mapping[str, str], outcome: Queue[_Sent | NotThere]) -> None:
    try:
        outcome.put(_sent(client, address, known))
    except NotThere as absent:
        outcome.put(absent)
    except Exception as error:
        # Whatever a foreign server does, the round says it, and this thread leaves no trace of its own.
        outcome.put(NotThere(_told(error)))


def _sent(client: httpx.Client, address: str, known: Mapping[str, str]) -> _Sent:
    """What is at an address, or where it leads on to; the pages that lead on are not read, as they may be of any size.

    :raises NotThere: when that is no zip that could be a package.
    """
    request = client.build_request("GET", address, headers={"Accept-Encoding": "identity", **known})
    for _ in range(1 + MOST_REDIRECTS):
        with closing(client.send(request, stream=True)) as answer:
            if answer.next_request is None:
                return _read(answer, known)
            request = answer.next_request
    raise NotThere(f"more than {MOST_REDIRECTS} redirects")


def _read(answer: httpx.Response, known: Mapping[str, str]) -> _Sent:
    if answer.status_code == httpx.codes.NOT_MODIFIED:
        return _Sent(None, known)
    if not answer.is_success:
        raise NotThere(f"status {answer.status_code}")
    # Packed, a few bytes can be any number: a zip is packed already.
    if answer.headers.get("content-encoding", "identity").strip().lower() not in ("", "identity"):
        raise NotThere("sent packed (Content-Encoding)")
    content = bytearray()
    for part in answer.iter_raw():
        content += part
        if len(content) > MOST_BYTES:
            raise NotThere(f"more than {MOST_BYTES} bytes")
    return _Sent(bytes(content), {name: answer.headers[said] for name, said in _TAGS.items() if said in answer.headers})
