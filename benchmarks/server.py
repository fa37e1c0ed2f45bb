"""A dashboard running in a process of its own, as ``python -m dashboard serve`` starts it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

ROOT = Path(__file__).parents[1]
_PATIENCE = 60


class ServerFailed(RuntimeError):
    """The dashboard ended, or never answered; the message holds what it printed."""


def data_folder() -> Path:
    """The data that is measured with: ``DASHBOARD_DATA``, else ``data`` of this repository."""
    return Path(os.environ.get("DASHBOARD_DATA") or ROOT / "data").resolve()


@dataclass(frozen=True)
class Server:
    """A running dashboard: its port and its process."""

    port: int
    pid: int

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"


@contextmanager
def running(script: Path | None = None) -> Iterator[Server]:
    """Serve ``script`` (default: the dashboard's own ``app.py``) through the launcher; end it afterwards.

    :raises ServerFailed: when it does not answer within a minute.
    """
    with tempfile.TemporaryFile("w+") as log:
        port = _free_port()
        process = subprocess.Popen(
            [sys.executable, "-m", "dashboard", "serve", "--port", str(port)],
            cwd=ROOT,
            env=_environment(script),
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            if not _answers(port, process):
                log.seek(0)
                raise ServerFailed(f"no answer (exit code {process.poll()}): {log.read()[-2000:]}")
            yield Server(port, process.pid)
        finally:
            _end(process)


def memory(pid: int) -> float:
    """The memory a process holds now (resident set size), in MiB."""
    return memory_field("VmRSS", pid)


def memory_field(name: str, pid: int | str = "self") -> float:
    """A size of ``/proc/<pid>/status`` (``VmRSS``, ``VmHWM``), in MiB. :raises KeyError: when it is not there."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        field, _, value = line.partition(":")
        if field == name:
            return int(value.split()[0]) / 1024
    raise KeyError(name)


def processor_seconds(pid: int) -> float:
    """The time processors have spent on a process so far, to a hundredth of a second."""
    # Fields 14 and 15 of proc(5), user and system; the name before them may hold blanks.
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _environment(script: Path | None) -> dict[str, str]:
    paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    settled = {"PYTHONPATH": os.pathsep.join(paths), "DASHBOARD_DATA": str(data_folder())}
    return os.environ | settled | ({"DASHBOARD_APP": str(script)} if script else {})


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _answers(port: int, process: subprocess.Popen[bytes]) -> bool:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urlopen(f"http://127.0.0.1:{port}/healthz", timeout=_PATIENCE):
                return True
        except HTTPError as error:
            raise ServerFailed(f"/healthz says {error.code}: {error.read().decode()[:200]}") from None
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    return False


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
