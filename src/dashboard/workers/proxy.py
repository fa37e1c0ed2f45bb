"""HAProxy before the workers: its configuration, its process, and the words to take a worker out and in again."""

from __future__ import annotations

import ctypes
import resource
import shutil
import signal
import socket
import subprocess
from collections.abc import Sequence
from pathlib import Path
from string import Template

from dashboard.workers.away import away_rules

_CONFIGURATION = Path(__file__).parent / "haproxy.cfg"
_OF_SESSIONS = "  server {name} 127.0.0.1:{port} cookie {name} check"
_OF_PAGES = "  server {name} 127.0.0.1:{port} track sessions/{name}"
ADMIN = "admin"
MOST_CONNECTIONS = 8_000
_WORDS = "words"
_OTHER_FILES = 200
_ANSWER_BYTES = 64 * 1024
_PR_SET_PDEATHSIG = 1


def find_haproxy() -> str:
    """The program. :raises FileNotFoundError: when it is not on this machine."""
    found = shutil.which("haproxy")
    if found is None:
        raise FileNotFoundError("haproxy")
    return found


def name_of(number: int) -> str:
    """What the worker of a number is called, in the configuration and in the cookie of its readers."""
    return f"w{number}"


def configuration(bind: str, ports: Sequence[int], folder: Path) -> str:
    """What HAProxy is told: one address for all, and each reader to the worker that a cookie names.

    :param bind: the address and port to listen on (``127.0.0.1:8501``)
    :param ports: those of the workers, on this machine
    :param folder: where the pages for readers without a worker lie, and the socket to say ``set server`` to
    """
    known = [{"name": name_of(number), "port": port} for number, port in enumerate(ports, 1)]
    of_sessions, of_pages = ("\n".join(line.format(**one) for one in known) for line in (_OF_SESSIONS, _OF_PAGES))
    template = Template(_CONFIGURATION.read_text(encoding="utf-8"))
    return template.substitute(
        bind=bind,
        connections=most_connections(),
        admin=folder / ADMIN,
        away=away_rules(folder),
        of_sessions=of_sessions,
        of_pages=of_pages,
    )


def start_proxy(program: str, file: Path) -> subprocess.Popen[bytes]:
    """The process, in the foreground. :raises ValueError: with its words when it does not take the file."""
    tried = subprocess.run([program, "-c", "-q", "-f", file], capture_output=True, text=True, check=False)  # noqa: S603
    if tried.returncode:
        raise ValueError(tried.stderr.strip())
    with (file.parent / _WORDS).open("wb") as words:
        return subprocess.Popen([program, "-db", "-f", file], stderr=words, preexec_fn=end_with_parent)  # noqa: S603


def last_words(folder: Path) -> str:
    """Why the proxy of a folder has ended: its first alert, else its last line."""
    said = [line for line in (folder / _WORDS).read_text(encoding="utf-8", errors="replace").split("\n") if line]
    return next((line for line in said if line.startswith("[ALERT]")), said[-1] if said else "")


def most_connections() -> int:
    """How many readers' connections the system lets it have: each takes two open files."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    return MOST_CONNECTIONS if most == resource.RLIM_INFINITY else min(MOST_CONNECTIONS, (most - _OTHER_FILES) // 2)


def end_with_parent() -> None:
    """Have the system end this process with the one that started it, however that ends (Linux)."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


def tell(admin: Path, words: str) -> str:
    """Say something to a running HAProxy (``set server sessions/w1 state maint``). :return: its answer."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        line.settimeout(5)
        line.connect(str(admin))
        line.sendall(f"{words}\n".encode())
        return line.recv(_ANSWER_BYTES).decode()
