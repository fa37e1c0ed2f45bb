"""What a reader may open instead: ours, ours as it was, and other ways to put the same on a screen."""

from __future__ import annotations

import json
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import httpx
import pandas as pd
import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.staticfiles import StaticFiles

from benchmarks.server import data_folder, running
from dashboard.bake.site import SitePlan
from dashboard.charts.figure import Chart
from dashboard.charts.theme import theme
from dashboard.dataset.figures.load import load
from dashboard.dataset.progress import silent
from dashboard.environment import read
from dashboard.ui.static.rendering import open_page
from dashboard.ui.views.detentions import time_view
from dashboard.ui.views.selection import Selection
from dashboard.wording.language import languages_of

_BASIC = "plotly.js-basic-dist-min"


@dataclass(frozen=True)
class House:
    """Addresses by the name of the page they show, and what a mark is on them."""

    name: str
    pages: Mapping[str, str]
    mark: str = ".plot a path, .js-plotly-plot path.point"


@contextmanager
def ours(name: str = "ours", root: Path | None = None) -> Iterator[House]:
    """This dashboard, or that of another checkout."""
    with running(root=root) if root else running() as server:
        pages = {page or "home": f"{server.address}/{page}" for page in ("", "detentions")}
        yield House(name, pages)


@contextmanager
def still(folder: Path) -> Iterator[House]:
    """The baked Home, and one chart with the smallest plotly where npm has it, from a plain file server."""
    dataset, environment = load(data_folder()), read()
    for path, content in SitePlan(dataset, environment, languages_of(dataset.package)[:1]).files(silent):
        if path.startswith("assets/") or path.endswith("/index.html"):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
    address = _serve_files(folder)
    yield House("static page, SVG", {"home": f"{address}/{languages_of(dataset.package)[0]}/index.html"})


@contextmanager
def plotly_page(folder: Path) -> Iterator[House]:
    """One chart over time with the smallest build of plotly. :raises FileNotFoundError: without npm."""
    subprocess.run(["npm", "pack", "--silent", _BASIC], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    (packed,) = folder.glob(f"{_BASIC}-*.tgz")
    shutil.unpack_archive(packed, folder)
    spec = json.dumps(_chart().spec)
    (folder / "index.html").write_text(
        "<!DOCTYPE html><meta charset=utf-8><meta name=viewport content='width=device-width'><title>x</title>"
        "<div id=c></div><script src=package/plotly-basic.min.js></script>"
        f"<script>const s={spec};Plotly.newPlot('c', s.data, s.layout)</script>",
        encoding="utf-8",
    )
    yield House("static page, plotly-basic", {"detentions": f"{_serve_files(folder)}/index.html"})


@contextmanager
def stock(folder: Path) -> Iterator[House]:
    """Streamlit as it comes, with one chart over time."""
    (folder / "chart.json").write_text(json.dumps(_chart().spec), encoding="utf-8")
    script = folder / "app.py"
    script.write_text(
        "import json\nimport streamlit as st\nst.title('x')\nst.plotly_chart(json.load(open('chart.json')))\n"
    )
    address, port = _free()
    command = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        str(script),
        "--server.port",
        port,
        "--server.headless",
        "true",
    ]
    with _process([*command, "--browser.gatherUsageStats", "false"], folder, f"{address}/_stcore/health"):
        yield House("Streamlit as it comes", {"detentions": address})


@contextmanager
def datasette(folder: Path) -> Iterator[House]:
    """The tables of the package in Datasette. :raises FileNotFoundError: where it is not installed."""
    program = shutil.which("datasette", path=str(Path(sys.executable).parent))
    if not program:
        raise FileNotFoundError("datasette")
    with sqlite3.connect(folder / "data.db") as database:
        for path in sorted(data_folder().glob("*.csv")):
            pd.read_csv(path, dtype=str).to_sql(path.stem, database, index=False)
    address, port = _free()
    with _process([program, "serve", "data.db", "--port", port], folder, address):
        yield House("Datasette", {"detentions": f"{address}/data/detentions"}, "table tbody td")


def _chart() -> Chart:
    """The first panel over time, in the colours of the light theme."""
    dataset, environment = load(data_folder()), read()
    page = open_page("detentions", languages_of(dataset.package)[0], {}, dataset, environment)
    page = replace(page, theme=theme("light", dataset.package))
    panel = dataset.package.settings.panels[0]
    chart = time_view(page, Selection(*panel.place)).chart
    if chart is None:
        raise LookupError("no chart to compare with")
    return chart


def _free() -> tuple[str, str]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    return f"http://127.0.0.1:{port}", str(port)


def _serve_files(folder: Path) -> str:
    """A file server that compresses, in a thread of this process until it ends."""
    address, port = _free()
    app = Starlette(middleware=[Middleware(GZipMiddleware)])
    app.mount("/", StaticFiles(directory=folder))
    server = uvicorn.Server(uvicorn.Config(app, port=int(port), log_level="error"))
    threading.Thread(target=server.run, daemon=True).start()
    _await(address)
    return address


@contextmanager
def _process(command: list[str], folder: Path, answers: str) -> Iterator[None]:
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _await(answers)
        yield
    finally:
        process.terminate()
        process.wait(60)


def _await(address: str) -> None:
    with httpx.Client(transport=httpx.HTTPTransport(retries=7)) as http:
        http.get(address, timeout=60)


@contextmanager
def all_houses() -> Iterator[list[House]]:
    """Everything there is to compare on this machine; ``BENCHMARK_BEFORE`` names a checkout of an earlier state."""
    with ExitStack() as stack:
        found = [stack.enter_context(ours())]
        if before := os.environ.get("BENCHMARK_BEFORE"):
            found.append(stack.enter_context(ours("ours before", Path(before))))
        for other in (still, plotly_page, stock, datasette):
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True)))
            try:
                found.append(stack.enter_context(other(folder)))
            except FileNotFoundError as missing:
                print(f"Left out: {other.__name__} ({missing})", file=sys.stderr)
        yield found
