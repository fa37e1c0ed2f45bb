"""Keeping the workers alive: started, watched, started again, and ended without a reader left standing."""

from __future__ import annotations

import json
import logging
import os
import secrets
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from dashboard.events import log_handler
from dashboard.workers.away import away_page
from dashboard.workers.proxy import (
    ADMIN,
    AWAY,
    configuration,
    end_with_parent,
    find_haproxy,
    name_of,
    start_proxy,
    tell,
)

LEAST_WAIT, MOST_WAIT = 1.0, 30.0
"""Seconds until a worker that ended is started again: twice as long each time it ends soon after its start."""
READY_SECONDS, END_SECONDS = 90.0, 45.0
_LOOK_SECONDS = 0.2
_STEADY_SECONDS = 60.0


@dataclass
class Worker:
    """One process of the dashboard: its number, its port, and when it is to be started again."""

    number: int
    port: int
    process: subprocess.Popen[bytes] | None = None
    began: float = 0.0
    wait: float = LEAST_WAIT
    due: float = 0.0

    @property
    def name(self) -> str:
        return name_of(self.number)

    @property
    def is_alive(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def is_ready(self) -> bool:
        """Whether it answers, which it does when it has read the data or found that they cannot be read."""
        try:
            return httpx.get(f"http://127.0.0.1:{self.port}/livez", timeout=2).status_code == 200
        except httpx.TransportError:
            return False


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
    _renewing: bool = False

    def run(self) -> int:
        """Serve until told to end. :return: an exit code.

        :raises FileNotFoundError: without HAProxy on this machine.
        :raises ValueError: when it does not listen on the address, in its words.
        """
        program = find_haproxy()
        for wanted, act in ((signal.SIGTERM, self._end), (signal.SIGINT, self._end), (signal.SIGHUP, self._renew)):
            signal.signal(wanted, act)
        with tempfile.TemporaryDirectory(prefix="dashboard-") as folder:
            self.workers = [Worker(number, _free_port()) for number in range(1, self.count + 1)]
            self._admin = Path(folder) / ADMIN
            file = Path(folder) / "haproxy.cfg"
            file.write_text(configuration(self.bind, [worker.port for worker in self.workers], Path(folder)))
            (Path(folder) / AWAY).write_text(away_page(), encoding="utf-8")
            for worker in self.workers:
                self._start(worker)
            try:
                # The first that is ready takes readers; the others follow.
                self._await(lambda: any(worker.is_ready() for worker in self.workers), READY_SECONDS)
                self._proxy = start_proxy(program, file)
                self._watch()
            finally:
                self._end_all()
        return 0 if self._ending else 1

    def _watch(self) -> None:
        while not self._ending:
            if self._proxy.poll() is not None:
                _say("proxy-ended", code=self._proxy.returncode)
                return
            for worker in self.workers:
                self._look_after(worker)
            if self._renewing:
                self._renewing = False
                self._renew_all()
            time.sleep(_LOOK_SECONDS)

    def _look_after(self, worker: Worker) -> None:
        """Start a worker that ended again, later each time it ended soon."""
        if worker.is_alive:
            return
        now = time.monotonic()
        if worker.process is not None:
            steady = now - worker.began > _STEADY_SECONDS
            worker.wait = LEAST_WAIT if steady else min(MOST_WAIT, worker.wait * 2)
            worker.due = now + worker.wait
            _say("worker-ended", worker=worker.name, code=worker.process.returncode, again_in=worker.wait)
            worker.process = None
        if now >= worker.due:
            self._start(worker)

    def _start(self, worker: Worker) -> None:
        command = [sys.executable, "-m", "dashboard", "serve", "--host", "127.0.0.1", "--port", str(worker.port)]
        if self.metrics:
            host, _, port = self.metrics.rpartition(":")
            command += ["--metrics", f"{host}{':' if host else ''}{int(port) + worker.number - 1}"]
        worker.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, preexec_fn=end_with_parent)  # noqa: S603
        worker.began = time.monotonic()
        _say("worker-started", worker=worker.name, pid=worker.process.pid)

    def _renew_all(self) -> None:
        """Start each worker anew, one after the other: nobody new comes to it, and its readers go on to the others."""
        for worker in self.workers:
            tell(self._admin, f"set server sessions/{worker.name} state drain")
            self._stop(worker)
            tell(self._admin, f"set server sessions/{worker.name} state maint")
            self._start(worker)
            if not self._await(worker.is_ready, READY_SECONDS):
                _say("worker-not-ready", worker=worker.name)
            tell(self._admin, f"set server sessions/{worker.name} state ready")
        _say("workers-renewed")

    def _stop(self, worker: Worker) -> None:
        if worker.process is None:
            return
        worker.process.terminate()
        try:
            worker.process.wait(END_SECONDS)
        except subprocess.TimeoutExpired:
            worker.process.kill()
            worker.process.wait()

    def _end_all(self) -> None:
        """Let the workers end all at once, then the proxy: what is being sent is sent to its end."""
        for worker in self.workers:
            if worker.process is not None and worker.is_alive:
                worker.process.terminate()
        for worker in self.workers:
            self._stop(worker)
        if proxy := getattr(self, "_proxy", None):
            proxy.terminate()
            proxy.wait()

    def _await(self, is_so: Callable[[], bool], seconds: float) -> bool:
        """Whether something comes to be so in time; ending ends the wait."""
        until = time.monotonic() + seconds
        while time.monotonic() < until and not self._ending:
            if is_so():
                return True
            time.sleep(_LOOK_SECONDS)
        return False

    def _end(self, *_: object) -> None:
        self._ending = True

    def _renew(self, *_: object) -> None:
        self._renewing = True


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def _say(event: str, **told: object) -> None:
    """One line of the log."""
    logging.getLogger(__name__).info(json.dumps({"event": event, **told}))


def serve_workers(count: int, host: str, port: int, metrics: str = "") -> int:
    """Serve with so many workers behind HAProxy. :return: an exit code."""
    shown = f"[{host}]" if ":" in host else host
    logging.basicConfig(level=logging.INFO, handlers=[log_handler()])
    # httpx tells of every question whether a worker is ready.
    logging.getLogger("httpx").setLevel(logging.WARNING)
    # What one worker has signed the others must know.
    os.environ.setdefault("STREAMLIT_SERVER_COOKIE_SECRET", secrets.token_hex(32))
    try:
        socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET).close()
        return Supervisor(count, f"{shown}:{port}", metrics).run()
    except FileNotFoundError:
        missing = "HAProxy is not on this machine (Debian: apt-get install haproxy)"
        print(f"Cannot serve with several workers: {missing}", file=sys.stderr)
    except (OSError, ValueError) as error:
        print(f"Cannot serve on {shown}:{port}: {getattr(error, 'strerror', None) or error}", file=sys.stderr)
    return 2
