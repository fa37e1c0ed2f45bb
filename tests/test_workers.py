"""Several workers behind HAProxy: no reader is lost when one of them dies, is renewed, or all of them end."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import httpx
import psutil
import pytest
from benchmarks.server import View, opened
from tests.loops import run
from tests.test_visitors import visiting

from dashboard.__main__ import main
from dashboard.dataset.files.folder import read_contents
from dashboard.refresh.publishing.store import publish
from dashboard.workers.away import write_away_pages
from dashboard.workers.proxy import configuration, find_haproxy

TINY = Path(__file__).parent / "data" / "tiny"
TODAY = "2026-01-15"
ROOT = Path(__file__).parents[1]
_MULTIPART = "multipart/form-data; boundary=edge"


def await_that(is_so: Callable[[], bool], seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < until, "did not come to be so"
        time.sleep(0.1)


@dataclass
class Served:
    """Two workers behind their proxy."""

    port: int
    process: psutil.Popen
    output: Path
    store: Path

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def workers(self) -> list[psutil.Process]:
        """The processes of the dashboard, in their order."""
        alive = [one for one in self.process.children() if one.status() != psutil.STATUS_ZOMBIE]
        return sorted((one for one in alive if "serve" in one.cmdline()), key=lambda one: one.create_time())

    def commands(self) -> list[list[str]]:
        return [one.cmdline() for one in self.workers()]

    def is_given(self, worker: str) -> bool:
        """Whether a new reader may be given this worker."""
        return any(
            httpx.get(f"{self.address}/_stcore/health").cookies.get("dashboard_worker") == worker for _ in range(4)
        )


@dataclass
class Reader(threading.Thread):
    """Somebody who reads page after page with one browser."""

    address: str
    seen: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    broken_off: int = 0
    is_over: bool = False

    def __post_init__(self) -> None:
        super().__init__(daemon=True)
        self.client = httpx.Client(timeout=20)

    @property
    def worker(self) -> str:
        return str(self.client.cookies.get("dashboard_worker"))

    def __hash__(self) -> int:
        return id(self)

    def run(self) -> None:
        while not self.is_over:
            began = time.monotonic()
            for path in ("_stcore/health", "detentions?lang=es"):
                self.seen[self.read(path)] += 1
            self.slowest = max(self.slowest, time.monotonic() - began)
            time.sleep(0.05)

    def read(self, path: str) -> str:
        """The status of a page, or what went wrong; one whose answer broke off is loaded again, as a person does."""
        for _ in range(2):
            try:
                return str(self.client.get(f"{self.address}/{path}").status_code)
            except httpx.TransportError as error:
                wrong = type(error).__name__
                if "without sending complete message body" not in str(error):
                    return wrong
                self.broken_off += 1
        return wrong


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    folder = tmp_path_factory.mktemp("workers")
    store, output = folder / "store", folder / "output"
    publish(store, read_contents(TINY), None, "Eva", "the first edition", date.fromisoformat(TODAY))
    command = [sys.executable, "-m", "dashboard", "serve", "--workers", "2", "--port", str(port)]
    environ = os.environ | {"DASHBOARD_DATA": str(store), "DASHBOARD_TODAY": TODAY}
    with output.open("w") as written:
        process = psutil.Popen(command, cwd=ROOT, env=environ, stdout=written, stderr=written)
    found = Served(port, process, output, store)
    try:
        await_that(lambda: _status(f"{found.address}/readyz") == 200)
        await_that(lambda: found.is_given("w1") and found.is_given("w2"))
        yield found
    finally:
        process.terminate()
        process.wait(60)


def _status(address: str) -> int:
    try:
        return httpx.get(address).status_code
    except httpx.TransportError:
        return 0


@pytest.fixture
def readers(served: Served) -> Iterator[list[Reader]]:
    """Eight of them, who read all the while."""
    found = [Reader(served.address) for _ in range(8)]
    for reader in found:
        reader.start()
    await_that(lambda: all(reader.seen["200"] > 1 for reader in found))
    yield found
    for reader in found:
        reader.is_over = True
        reader.join()


def test_a_reader_stays_with_one_worker(served: Served, readers: list[Reader]) -> None:
    """New readers are spread over the workers; each stays where its cookie says."""
    at_first = [reader.worker for reader in readers]
    assert set(at_first) == {"w1", "w2"}
    time.sleep(1)
    assert [reader.worker for reader in readers] == at_first


@pytest.mark.parametrize("path", ["", "refresh", "data/datapackage.json", "embed/home", "feed.atom", "static/page.css"])
def test_who_only_reads_gets_no_cookie(served: Served, path: str) -> None:
    """Only what belongs to a session names a worker, so that all else may be kept by whoever stands between."""
    answer = httpx.get(f"{served.address}/{path}")
    assert "dashboard_worker" not in answer.cookies and "private" not in answer.headers.get("cache-control", "")


def test_nobody_is_lost_when_a_worker_dies(served: Served, readers: list[Reader]) -> None:
    """After a SIGKILL every page is answered by the other worker, but one that was being sent must be loaded again."""
    killed = served.workers()[0]
    killed.kill()
    await_that(lambda: len({reader.worker for reader in readers}) == 1)
    # All are at the other one now: a new reader is given the one that has none, and while they are busy that one alone.
    [back] = {"w1", "w2"} - {reader.worker for reader in readers}
    await_that(lambda: len(served.workers()) == 2 and killed not in served.workers())
    await_that(lambda: served.is_given(back))
    assert {status for reader in readers for status in reader.seen} == {"200"}
    assert max(reader.slowest for reader in readers) < 10
    assert max(reader.broken_off for reader in readers) <= 1
    assert '"event": "worker-ended", "worker": "w' in served.output.read_text()


def test_who_comes_while_nobody_answers_is_told(served: Served) -> None:
    """A page that asks again by itself until a worker is back, in every language, the reader's first."""
    for worker in served.workers():
        worker.kill()
    await_that(lambda: httpx.get(f"{served.address}/detentions").headers.get("retry-after") == "5", 10)
    english, spanish = "The dashboard is being started", "El panel se está iniciando"
    for query, wished, title in [
        ("", "en", english),
        ("", "es-CU,es;q=0.9,en;q=0.8", spanish),
        ("?lang=es", "en", spanish),
        ("?lang=en", "es", english),
        ("?lang=xx", "fr", english),
    ]:
        told = httpx.get(f"{served.address}/detentions{query}", headers={"Accept-Language": wished})
        assert told.status_code == 503 and f"<title>{title}</title>" in told.text
        assert english in told.text and spanish in told.text
    await_that(lambda: served.is_given("w1") and served.is_given("w2"))


def test_all_are_renewed_under_readers(served: Served, readers: list[Reader]) -> None:
    """SIGHUP starts the workers anew, one after the other, and no page is left unanswered."""
    before = {worker.pid for worker in served.workers()}
    served.process.send_signal(signal.SIGHUP)
    await_that(lambda: '"event": "workers-renewed"' in served.output.read_text(), 120)
    assert not before & {worker.pid for worker in served.workers()} and len(served.workers()) == 2
    assert {status for reader in readers for status in reader.seen} == {"200"}
    assert not any(reader.broken_off for reader in readers)


def test_a_file_on_its_way_arrives(served: Served) -> None:
    """A worker that is renewed while somebody sends a file takes the file, and its session runs with it, first."""

    async def send() -> tuple[int, int]:
        async with AsyncExitStack() as stack:
            visitor = await stack.enter_async_context(visiting(served.address))
            while visitor.http.cookies["dashboard_worker"] != "w1":
                visitor = await stack.enter_async_context(visiting(served.address))
            [address] = await visitor.handed_out(1)
            answer = await visitor.http.put(address, content=slowly(), headers={"Content-Type": _MULTIPART})
            return answer.status_code, len(await visitor.session.run())

    async def slowly() -> AsyncIterator[bytes]:
        yield b'--edge\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nid\r\n'
        served.process.send_signal(signal.SIGHUP)
        for _ in range(30):
            await asyncio.sleep(0.1)
            yield b"x,\r\n"
        yield b"\r\n--edge--\r\n"

    renewed = served.output.read_text().count('"event": "workers-renewed"')
    status, messages = run(send())
    assert status == 204 and messages > 10
    await_that(lambda: served.output.read_text().count('"event": "workers-renewed"') > renewed, 120)


def test_a_published_version_is_everywhere_within_ten_seconds(served: Served) -> None:
    """Every worker shows it, whoever published it, without a word to any of them."""
    descriptor = json.loads(read_contents(TINY)["datapackage.json"]) | {"version": "2026.1.15.2"}
    text = f"{json.dumps(descriptor, indent=2, ensure_ascii=False)}\n".encode()
    contents = {**read_contents(TINY), "datapackage.json": text}
    publish(served.store, contents, 1, "Luis", "another version", date.fromisoformat(TODAY))
    addresses = [f"http://127.0.0.1:{words[words.index('--port') + 1]}" for words in served.commands()]
    await_that(lambda: len(addresses) == 2 and all("2026.1.15.2" in httpx.get(one).text for one in addresses), 10)


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_all_end_together(tmp_path: Path, how: signal.Signals) -> None:
    """However the supervisor ends, no worker and no proxy stay behind."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "dashboard", "serve", "--workers", "2", "--port", str(port)]
    process = psutil.Popen(command, cwd=ROOT, env=os.environ | {"DASHBOARD_DATA": str(TINY)}, stderr=subprocess.DEVNULL)
    await_that(lambda: len(process.children()) == 3)
    children = process.children()
    process.send_signal(how)
    process.wait(60)
    assert psutil.wait_procs(children, 30)[1] == []


@contextmanager
def supervised(*words: str, **environ: str) -> Iterator[tuple[psutil.Popen, int, Path]]:
    """A supervisor of two workers with other words or surroundings: its process, its port and what it writes."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "dashboard", "serve", "--workers", "2", "--port", str(port), *words]
    around = os.environ | {"DASHBOARD_DATA": str(TINY), "DASHBOARD_TODAY": TODAY} | environ
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "output"
        with output.open("w") as written:
            process = psutil.Popen(command, cwd=ROOT, env=around, stdout=written, stderr=written)
        try:
            yield process, port, output
        finally:
            with suppress(psutil.NoSuchProcess):
                process.terminate()
            process.wait(60)


def test_readers_are_told_from_the_first_moment() -> None:
    """The proxy answers before any worker does; a proxy of the machine's own does not come between."""
    with supervised(http_proxy="http://127.0.0.1:9") as (_, port, output):
        await_that(lambda: _status(f"http://127.0.0.1:{port}/") in (200, 503), 30)
        assert f"The dashboard is at http://127.0.0.1:{port} " in output.read_text()
        await_that(lambda: _status(f"http://127.0.0.1:{port}/readyz") == 200)


def test_a_worker_that_dies_at_its_start_is_started_again() -> None:
    """Whoever ends before the first one was ready, too."""
    with supervised() as (process, port, output):
        await_that(lambda: sum("serve" in one.cmdline() for one in process.children()) == 2)
        for worker in [one for one in process.children() if "serve" in one.cmdline()]:
            worker.kill()
        await_that(lambda: _status(f"http://127.0.0.1:{port}/readyz") == 200, 30)
        assert output.read_text().count("worker-started") == 4


@pytest.mark.parametrize(
    ("environ", "told"),
    [({"DASHBOARD_APP": "/nonexistent"}, "no app to serve"), ({"DASHBOARD_METRICS": "65535"}, "65535 is the last")],
)
def test_what_no_worker_can_do_ends_it(environ: dict[str, str], told: str) -> None:
    """Workers that say why they cannot start are not started for ever."""
    with supervised(**environ) as (process, _, output):
        assert process.wait(60) == 2 and told in output.read_text()


def test_it_ends_in_the_middle_of_a_renewal() -> None:
    """Told to end, it renews no further worker."""
    with supervised() as (process, port, output):
        await_that(lambda: _status(f"http://127.0.0.1:{port}/readyz") == 200)
        process.send_signal(signal.SIGHUP)
        await_that(lambda: output.read_text().count("worker-started") == 3)
        process.terminate()
        assert process.wait(30) == 0 and output.read_text().count("worker-started") == 3


def test_two_do_not_share_a_port() -> None:
    """A second one that found the port free, because the first was not there yet, ends with the proxy's words."""
    with supervised() as (process, port, _):
        await_that(lambda: any("haproxy" in one.name() for one in process.children()))
        code = f"from dashboard.workers.supervisor import Supervisor; exit(Supervisor(1, '127.0.0.1:{port}').run())"
        second = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60)
        assert second.returncode == 1 and "cannot bind socket" in second.stderr


def test_a_full_worker_sends_readers_to_another() -> None:
    """Pages and sessions that one worker has no room for are answered by the one that has."""

    async def fill(address: str) -> tuple[list[int], int]:
        async with AsyncExitStack() as stack:
            for _ in range(4):
                session = await stack.enter_async_context(opened(address, View("home"), "dashboard_worker=w1"))
                await session.run()
            return [httpx.get(address).status_code for _ in range(6)], httpx.get(f"{address}/readyz").status_code

    with supervised(DASHBOARD_BOUNDS="sessions=3") as (_, port, _):
        address = f"http://127.0.0.1:{port}"
        await_that(lambda: {_given(address), _given(address)} == {"w1", "w2"})
        assert run(fill(address)) == ([200] * 6, 200)


def _given(address: str) -> str | None:
    """The worker that a new reader is given."""
    try:
        return httpx.get(f"{address}/_stcore/health").cookies.get("dashboard_worker")
    except httpx.TransportError:
        return None


def test_what_keeps_it_from_serving_is_told(served: Served) -> None:
    """A port that is taken: one line and exit code 2, and nothing stays behind."""
    command = [sys.executable, "-m", "dashboard", "serve", "--workers", "2", "--port", str(served.port)]
    ended = subprocess.run(
        command, cwd=ROOT, env=os.environ | {"DASHBOARD_DATA": str(TINY)}, capture_output=True, text=True
    )
    assert ended.returncode == 2 and f"Cannot serve on 127.0.0.1:{served.port}" in ended.stderr


def test_what_is_wrong_with_the_data_is_told_by_the_page(tmp_path: Path) -> None:
    """Workers without data to show are there all the same: readers are told what the pages tell."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "dashboard", "serve", "--workers", "2", "--port", str(port)]
    nowhere = os.environ | {"DASHBOARD_DATA": str(tmp_path / "nowhere")}
    process = psutil.Popen(command, cwd=ROOT, env=nowhere, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        await_that(lambda: _status(f"http://127.0.0.1:{port}/livez") == 200)
        assert _status(f"http://127.0.0.1:{port}/readyz") == 503
        assert "datapackage.json" in httpx.get(f"http://127.0.0.1:{port}/").text
    finally:
        process.terminate()
        process.wait(60)


@pytest.mark.parametrize("count", ["0", "-3", "100000", "two", "1.5"])
def test_only_so_many_workers(count: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A slip of the finger does not fill the machine: what is found and what is expected are told, nothing starts."""
    with pytest.raises(SystemExit) as ended:
        main(["serve", "--workers", count])
    assert ended.value.code == 2 and f"{count!r} is not a number from 1 to" in capsys.readouterr().err


def test_without_haproxy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What is missing is named, with the way to get it."""
    ended = subprocess.run(
        [sys.executable, "-m", "dashboard", "serve", "--workers", "2"],
        cwd=ROOT,
        env=os.environ | {"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert ended.returncode == 2 and "apt-get install haproxy" in ended.stderr


def test_haproxy_takes_the_configuration(tmp_path: Path) -> None:
    """For any number of workers, without a warning."""
    file = tmp_path / "haproxy.cfg"
    file.write_text(configuration("127.0.0.1:8501", range(9001, 9017), tmp_path))
    write_away_pages(tmp_path)
    tried = subprocess.run([find_haproxy(), "-c", "-f", file], capture_output=True, text=True)
    assert (tried.returncode, "warning" in tried.stderr.casefold()) == (0, False), tried.stderr
