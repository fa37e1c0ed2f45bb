"""Keeping the workers alive: started, watched, started again, and ended without a reader left standing."""

from __future__ import annotations

import json
import logging
import math
import os
import secrets
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from dashboard.events import log_handler
from dashboard.workers.away import write_away_pages
from dashboard.workers.proxy import (
    ADMIN,
    configuration,
    end_with_parent,
    find_haproxy,
    last_words,
    name_of,
    start_proxy,
    tell,
)

LEAST_WAIT, MOST_WAIT = 1.0, 30.0
"""Seconds until a worker that ended is started again: twice as long each time it ends soon after its start."""
READY_SECONDS, END_SECONDS = 90.0, 45.0
_LOOK_SECONDS = 0.2
_STEADY_SECONDS = 60.0
_LAST_PORT = 65535
_OVER = object()
CANNOT_START = 2
"""The exit code of a worker that has said what keeps it from serving."""


@dataclass
class Worker:
    """One process of the dashboard: its number, its port, and when it is to be started again."""

    number: int
    port: int
    process: subprocess.Popen[bytes] | None = None
    began: float = 0.0
    wait: float = LEAST_WAIT
    due: float = 0.0
    is_renewed: bool = False

    @property
    def name(self) -> str:
        return name_of(self.number)

    @property
    def is_alive(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def is_ready(self) -> bool:
        """Whether it answers, which it does when it has read the data or found that they cannot be read."""
        try:
            # A proxy of the machine's is for what lies outside.
            return httpx.get(f"http://127.0.0.1:{self.port}/livez", timeout=2, trust_env=False).status_code == 200
        except httpx.TransportError:
            return False

    def end(self) -> None:
        """Tell it to end: what is being sent is sent to its end."""
        if self.process is not None and self.is_alive:
            self.process.terminate()

    def kill(self) -> None:
        """End it at once if it has not ended."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()


@dataclass
class Supervisor:
    """So many workers and the proxy before them.

    :param bind: the address and port that readers come to
    :param metrics: where the first worker serves its numbers, each other one on the next port; nowhere if empty
    """

    count: int
    bind: str
    metrics: str = ""
    workers: list[Worker] = field(default_factory=list)
    _ending: bool = False
    _asked_to_renew: bool = False

    def run(self) -> int:
        """Serve until told to end. :return: an exit code: 1 when the proxy has ended, 2 when no worker can start.

        :raises FileNotFoundError: without HAProxy on this machine.
        :raises ValueError: when it does not take its configuration, in its words.
        """
        program = find_haproxy()
        for wanted, act in ((signal.SIGTERM, self._end), (signal.SIGINT, self._end), (signal.SIGHUP, self._renew)):
            signal.signal(wanted, act)
        with tempfile.TemporaryDirectory(prefix="dashboard-") as folder:
            self.workers = [Worker(number, _free_port()) for number in range(1, self.count + 1)]
            self._admin = Path(folder) / ADMIN
            file = Path(folder) / "haproxy.cfg"
            file.write_text(configuration(self.bind, [worker.port for worker in self.workers], Path(folder)))
            write_away_pages(Path(folder))
            # It says that the dashboard is being started until the first worker answers.
            self._proxy = start_proxy(program, file)
            print(f"The dashboard is at http://{self.bind} (stop it with Ctrl+C)", flush=True)
            try:
                return self._watch()
            finally:
                self._end_all()

    def _watch(self) -> int:
        renewal: Iterator[None] | None = None
        while not self._ending:
            if self._proxy.poll() is not None:
                _say("proxy-ended", logging.ERROR, code=self._proxy.returncode, said=last_words(self._admin.parent))
                return 1
            for worker in self.workers:
                self._look_after(worker)
            if all(worker.process is None and worker.due == math.inf for worker in self.workers):
                _say("workers-cannot-start", logging.ERROR)
                return CANNOT_START
            if self._asked_to_renew and renewal is None:
                self._asked_to_renew = False
                renewal = self._renewed()
            if renewal is not None and next(renewal, _OVER) is _OVER:
                renewal = None
            time.sleep(_LOOK_SECONDS)
        return 0

    def _look_after(self, worker: Worker) -> None:
        """Start a worker that is not there, later each time it ended soon; one that said why it cannot, never."""
        if worker.is_alive or worker.is_renewed:
            return
        now = time.monotonic()
        if worker.process is not None:
            steady = now - worker.began > _STEADY_SECONDS
            code, worker.process = worker.process.returncode, None
            worker.wait = LEAST_WAIT if steady else min(MOST_WAIT, worker.wait * 2)
            worker.due = math.inf if code == CANNOT_START else now + worker.wait
            again = None if code == CANNOT_START else worker.wait
            _say("worker-ended", logging.WARNING, worker=worker.name, code=code, again_in=again)
        if now >= worker.due:
            self._start(worker)

    def _start(self, worker: Worker) -> None:
        command = [sys.executable, "-m", "dashboard", "serve", "--host", "127.0.0.1", "--port", str(worker.port)]
        if self.metrics:
            host, port = place_of(self.metrics)
            command += ["--metrics", f"{host}{':' if host else ''}{port + worker.number - 1}"]
        worker.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, preexec_fn=end_with_parent)  # noqa: S603
        worker.began = time.monotonic()
        _say("worker-started", worker=worker.name, pid=worker.process.pid)

    def _renewed(self) -> Iterator[None]:
        """Start each worker anew, one after the other: nobody new comes to it, and its readers go on to the others.

        A step at a time, so that all else is looked after meanwhile.
        """
        for worker in self.workers:
            worker.is_renewed = True
            self._tell(f"set server sessions/{worker.name} state drain")
            worker.end()
            yield from _until(lambda: not worker.is_alive, END_SECONDS)  # noqa: B023 - asked for before the next one
            worker.kill()
            self._tell(f"set server sessions/{worker.name} state maint")
            self._start(worker)
            yield from _until(lambda: worker.is_ready() or not worker.is_alive, READY_SECONDS)  # noqa: B023
            if not worker.is_ready():
                _say("worker-not-ready", logging.ERROR, worker=worker.name)
            self._tell(f"set server sessions/{worker.name} state ready")
            worker.is_renewed = False
        _say("workers-renewed")

    def _tell(self, words: str) -> None:
        """Tell the proxy something; that it does not listen is found out by whoever watches it."""
        try:
            answer = tell(self._admin, words).strip()
        except OSError as error:
            answer = str(error)
        if answer:
            _say("proxy-refused", logging.WARNING, asked=words, said=answer)

    def _end_all(self) -> None:
        """Let the workers end all at once, then the proxy; who has not ended in time is ended."""
        for worker in self.workers:
            worker.end()
        for _ in _until(lambda: not any(worker.is_alive for worker in self.workers), END_SECONDS):
            time.sleep(_LOOK_SECONDS)
        for worker in self.workers:
            worker.kill()
        self._proxy.terminate()
        self._proxy.wait()

    def _end(self, *_: object) -> None:
        self._ending = True

    def _renew(self, *_: object) -> None:
        self._asked_to_renew = True


def _until(is_so: Callable[[], bool], seconds: float) -> Iterator[None]:
    """Steps of a wait until something is so, or the time is over."""
    until = time.monotonic() + seconds
    while time.monotonic() < until and not is_so():
        yield


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def place_of(metrics: str) -> tuple[str, int]:
    """Host and port of the numbers. :raises ValueError: for what is no port."""
    host, _, port = metrics.rpartition(":")
    return host, int(port)


def _say(event: str, level: int = logging.INFO, **told: object) -> None:
    """One line of the log."""
    logging.getLogger(__name__).log(level, json.dumps({"event": event, **told}))


def serve_workers(count: int, host: str, port: int, metrics: str = "") -> int:
    """Serve with so many workers behind HAProxy. :return: an exit code."""
    shown = f"[{host}]" if ":" in host else host
    logging.basicConfig(level=logging.INFO, handlers=[log_handler()])
    # httpx tells of every question whether a worker is ready.
    logging.getLogger("httpx").setLevel(logging.WARNING)
    # What one worker has signed the others must know.
    os.environ.setdefault("STREAMLIT_SERVER_COOKIE_SECRET", secrets.token_hex(32))
    if metrics and not place_of(metrics)[1] + count - 1 <= _LAST_PORT:
        print(f"Cannot serve the numbers of {count} workers from {metrics} on: {_LAST_PORT} is the last port")
        return CANNOT_START
    try:
        socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET).close()
        return Supervisor(count, f"{shown}:{port}", metrics).run()
    except FileNotFoundError:
        missing = "HAProxy is not on this machine (Debian: apt-get install haproxy)"
        print(f"Cannot serve with several workers: {missing}", file=sys.stderr)
    except (OSError, ValueError) as error:
        print(f"Cannot serve on {shown}:{port}: {getattr(error, 'strerror', None) or error}", file=sys.stderr)
    return CANNOT_START
