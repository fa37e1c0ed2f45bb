"""How many readers who only read a machine serves a second, beside a plain file server (nginx) with the same page."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import httpx
import pandas as pd

from benchmarks.pages import all_ready
from benchmarks.server import data_folder, running
from dashboard.bake.site import SitePlan
from dashboard.dataset.figures.load import load
from dashboard.dataset.progress import silent
from dashboard.environment import read
from dashboard.wording.language import languages_of

WORKERS = (1, 2)
_PAGES = ("", "detentions")
_CONNECTIONS = 32
_NGINX = """
daemon off; worker_processes auto; pid {folder}/pid; error_log {folder}/log;
events {{ worker_connections 1024; }}
http {{
  include /etc/nginx/mime.types; access_log off; gzip_static on;
  server {{ listen 127.0.0.1:{port}; root {folder}/site; }}
}}
"""
_MILLISECONDS = {"us": 1e-3, "ms": 1.0, "s": 1e3}


def measure(rounds: int, seconds: int) -> pd.DataFrame:
    """A row for each page and server: answers a second, medians of rounds in turns. :raises OSError: without wrk."""
    rows = []
    for _ in range(rounds):
        with _plain() as address:
            rows += _rows(
                "nginx, the baked page",
                {"": f"{address}/en/index.html", "detentions": f"{address}/en/over.html"},
                seconds,
            )
        for workers in WORKERS:
            with running(workers=workers) as server:
                all_ready(server.address, workers)
                addresses = {page: f"{server.address}/{page}?lang=en" for page in _PAGES}
                rows += _rows(f"ours, {workers} worker{'s' if workers > 1 else ''}", addresses, seconds)
    return pd.DataFrame(rows).groupby(["server", "page"], sort=False).median()


def _rows(server: str, addresses: Mapping[str, str], seconds: int) -> list[dict[str, object]]:
    return [
        {"server": server, "page": page or "home", **_asked(address, seconds)} for page, address in addresses.items()
    ]


def _asked(address: str, seconds: int) -> dict[str, float]:
    """Answers a second, half of them within, and the size of one as a browser unpacks it."""
    size = len(httpx.get(address, headers={"Accept-Encoding": "gzip"}).raise_for_status().content)
    command = ["wrk", "-t1", f"-c{_CONNECTIONS}", f"-d{seconds}s", "--latency", "-H", "Accept-Encoding: gzip", address]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in told:
        raise RuntimeError(told)
    middle, unit, answers = re.findall(r"(?s)50%\s+([\d.]+)(us|ms|s).*Requests/sec:\s+([\d.]+)", told)[0]
    found = {"answers a second": float(answers), "median, ms": float(middle) * _MILLISECONDS[unit]}
    return {**found, "HTML, KiB": size / 1024}


@contextmanager
def _plain() -> Iterator[str]:
    """nginx with the baked pages, compressed beforehand."""
    dataset, environment = load(data_folder()), read()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "site/en").mkdir(parents=True)
        for path, content in SitePlan(dataset, environment, languages_of(dataset.package)[:1]).files(silent):
            # The first quantity over time is the one that ours shows where none is named.
            name = "index.html" if path == "en/index.html" else "over.html"
            file = folder / "site/en" / name
            if path == "en/index.html" or (re.fullmatch(r"en/detentions/.*\.html", path) and not file.exists()):
                file.write_bytes(content)
        subprocess.run(["gzip", "-k", "-9", "-r", folder / "site"], check=True)
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        folder.chmod(0o755)
        (folder / "conf").write_text(_NGINX.format(folder=folder, port=port))
        process = subprocess.Popen([shutil.which("nginx") or "nginx", "-c", folder / "conf"])
        try:
            time.sleep(1)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(10)
