"""A server that can be killed and started again."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import psutil
from tests.browser.test_desk import ROOT, TINY, TODAY, wait_until_served
from tests.refresh.identity_provider import CLIENT, SECRET, Provider, run_provider

from dashboard.dataset.files.folder import read_contents
from dashboard.refresh.publishing.store import publish


@dataclass
class Server:
    """A dashboard over a place of publication that can be killed and started again at the same address."""

    folder: Path
    port: int
    provider: Provider
    workers: int = 1
    process: psutil.Popen | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def store(self) -> Path:
        return self.folder / "store"

    def start(self) -> None:
        environment = {
            "DASHBOARD_APP": str(ROOT / "app.py"),
            "DASHBOARD_DATA": str(self.store),
            "DASHBOARD_TODAY": TODAY,
        }
        with (self.folder / "output.txt").open("a") as written:
            several = ["--workers", str(self.workers)] if self.workers > 1 else []
            self.process = psutil.Popen(
                [sys.executable, "-m", "dashboard", "serve", "--port", str(self.port), *several],
                cwd=self.folder,
                env=os.environ | environment,
                stdout=written,
                stderr=written,
            )
        wait_until_served(self.address)

    def kill(self) -> None:
        assert self.process
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(10)


@contextmanager
def run_server(folder: Path, workers: int = 1) -> Iterator[Server]:
    """A server over a place of publication with one version of the invented country, and a sign-in for two."""
    publish(folder / "store", read_contents(TINY), None, "Eva", "the first edition", date.fromisoformat(TODAY))
    shutil.copytree(ROOT / ".streamlit", folder / ".streamlit", ignore=shutil.ignore_patterns("secrets.toml"))
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with run_provider() as provider:
        running = Server(folder, port, provider, workers)
        (folder / ".streamlit" / "secrets.toml").write_text(
            f'[auth]\nredirect_uri = "{running.address}/oauth2callback"\ncookie_secret = "{"0123456789" * 4}"\n'
            f'client_id = "{CLIENT}"\nclient_secret = "{SECRET}"\n'
            f'server_metadata_url = "{provider.address}/.well-known/openid-configuration"\n'
            '[staff]\naddresses = ["ana@example.org", "eva@example.org"]\n'
        )
        running.start()
        try:
            yield running
        finally:
            running.kill()
