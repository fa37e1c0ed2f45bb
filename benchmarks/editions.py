"""How long it takes until a new edition is shown by every replica."""

from __future__ import annotations

import io
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import httpx
import pandas as pd

from benchmarks.pages import all_ready
from benchmarks.server import Server, data_folder, running
from dashboard.dataset.files.folder import Contents, read_contents
from dashboard.refresh.publishing.store import current_version, publish

LONGEST_SECONDS = 60.0
_LOOK_SECONDS = 0.05


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing of each request."""


def measure(rounds: int) -> pd.DataFrame:
    """A row for each way to two replicas: seconds from publishing to the last replica that shows it.

    :raises TimeoutError: when one does not show it within a minute.
    """
    found: Mapping[str, list[float]] = {
        "a shared place, two workers": list(_shared(rounds)),
        "a zip on a file server, followed by two": list(_followed(rounds, _zip_on_server)),
        "a git repository, followed by two": list(_followed(rounds, _git)),
    }
    rows = {way: {"median, s (goal 10)": statistics.median(took), "slowest": max(took)} for way, took in found.items()}
    return pd.DataFrame.from_dict(rows, orient="index").rename_axis("way")


def _edition(number: int) -> Contents:
    """The package under another version."""
    contents = read_contents(data_folder())
    descriptor = json.loads(contents["datapackage.json"])
    descriptor["version"] = f"{descriptor['version']}.{number}"
    return {**contents, "datapackage.json": f"{json.dumps(descriptor, indent=2, ensure_ascii=False)}\n".encode()}


def _await(addresses: list[str], number: int) -> float:
    """Seconds until all of them show an edition."""
    wanted, began = json.loads(_edition(number)["datapackage.json"])["version"], time.perf_counter()
    while {httpx.get(f"{one}/data/datapackage.json").json().get("version") for one in addresses} != {wanted}:
        if time.perf_counter() - began > LONGEST_SECONDS:
            raise TimeoutError(f"{wanted} is not shown")
        time.sleep(_LOOK_SECONDS)
    return time.perf_counter() - began


def _shared(rounds: int) -> Iterator[float]:
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "published"
        _publish(store, 0)
        with running(data=store, workers=2) as server:
            all_ready(server.address, 2)
            for number in range(1, rounds + 1):
                _publish(store, number)
                yield _await(_addresses(server), number)


def _publish(store: Path, number: int) -> None:
    base = current_version(store) if number else None
    publish(store, _edition(number), base, "benchmark", "another edition", datetime.now(UTC).date())


def _addresses(server: Server) -> list[str]:
    """Those of the workers."""
    commands = [one.cmdline() for one in server.process.children()]
    return [f"http://127.0.0.1:{words[words.index('--port') + 1]}" for words in commands if "--port" in words]


def _followed(rounds: int, place: Callable[[Path, ExitStack], tuple[str, Callable[[int], None]]]) -> Iterator[float]:
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        address, put = place(Path(folder), stack)
        put(0)
        stores = [Path(folder) / name for name in ("one", "two")]
        for store in stores:
            stack.enter_context(_following(address, store))
        began = time.perf_counter()
        while not all((store / "current").exists() for store in stores):
            if time.perf_counter() - began > LONGEST_SECONDS:
                raise TimeoutError("nothing is followed")
            time.sleep(_LOOK_SECONDS)
        addresses = [stack.enter_context(running(data=store)).address for store in stores]
        _await(addresses, 0)
        for number in range(1, rounds + 1):
            # At any moment between two looks.
            time.sleep(number * 5 / rounds)
            put(number)
            yield _await(addresses, number)


@contextmanager
def _following(address: str, store: Path) -> Iterator[None]:
    command = [sys.executable, "-m", "dashboard", "follow", address, "--to", str(store)]
    process = subprocess.Popen(command, env=os.environ, stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        process.terminate()
        process.wait(30)


def _zip_on_server(folder: Path, stack: ExitStack) -> tuple[str, Callable[[int], None]]:
    served = folder / "served"
    served.mkdir()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(served)))
    stack.callback(server.server_close)
    stack.callback(server.shutdown)
    Thread(target=server.serve_forever, daemon=True).start()

    def put(number: int) -> None:
        written = io.BytesIO()
        with zipfile.ZipFile(written, "w") as archive:
            for name, content in _edition(number).items():
                archive.writestr(name, content)
        (served / "next").write_bytes(written.getvalue())
        (served / "next").rename(served / "data.zip")

    return f"http://127.0.0.1:{server.server_port}/data.zip", put


def _git(folder: Path, _stack: ExitStack) -> tuple[str, Callable[[int], None]]:
    repository = folder / "repository"
    package = repository / "data"
    package.mkdir(parents=True)
    git = ["git", "-C", str(repository), "-c", "user.name=benchmark", "-c", "user.email=benchmark@localhost"]
    subprocess.run([*git, "init", "-q", "-b", "main"], check=True)

    def put(number: int) -> None:
        for name, content in _edition(number).items():
            (package / name).parent.mkdir(parents=True, exist_ok=True)
            (package / name).write_bytes(content)
        subprocess.run([*git, "add", "."], check=True)
        subprocess.run([*git, "commit", "-q", "-m", f"edition {number}"], check=True)

    return f"git+file://{repository}#data@main", put
