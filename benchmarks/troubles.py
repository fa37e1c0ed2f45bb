"""What readers notice while others take all they can, while a worker dies, and until a new edition is everywhere."""

from __future__ import annotations

import asyncio
import itertools
import signal
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress

import httpx
import pandas as pd
from websockets.exceptions import ConnectionClosed, InvalidStatus

from benchmarks.pages import all_ready
from benchmarks.server import Server, Session, View, opened, running

HALF_REQUESTS = 2_000
_HOME = View("home")
_INTERVAL = 3.0
_FIRST_RETRY = 0.5
Task = Callable[[Server], Awaitable[None]]


def measure_greed(workers: Sequence[int], seconds: float) -> pd.DataFrame:
    """A row for each way of taking all one can and number of workers: how long a new reader waits meanwhile."""
    found = []
    for count, (name, task, number) in itertools.product(workers, _WAYS):
        with running(workers=count) as server:
            if count > 1:
                all_ready(server.address, count)
            row = asyncio.run(_beside(server, task, number, seconds))
        found.append({"workers": count, "meanwhile": name, **row})
    return pd.DataFrame(found).set_index(["workers", "meanwhile"])


async def _beside(server: Server, task: Task, number: int, seconds: float) -> dict[str, float]:
    # A connection for each visit, as a new reader has one.
    http = httpx.AsyncClient(timeout=60, limits=httpx.Limits(max_keepalive_connections=0))
    await _read_home(server, http)
    await _run_home(server)
    tasks = [asyncio.ensure_future(task(server)) for _ in range(number)]
    reading, running, refused = list[float](), list[float](), 0
    until = time.perf_counter() + seconds
    try:
        while time.perf_counter() < until:
            try:
                reading.append(await _took(_read_home(server, http)))
                running.append(await _took(_run_home(server)))
            except (httpx.HTTPError, InvalidStatus, ConnectionClosed, OSError):
                refused += 1
            await asyncio.sleep(0.2)
    finally:
        for one in tasks:
            one.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await http.aclose()
    page, run = pd.Series(reading, dtype=float), pd.Series(running, dtype=float)
    return {
        "page, ms": page.median(),
        "page, slowest": page.max(),
        "page that answers, ms": run.median(),
        "page that answers, slowest": run.max(),
        "visits": len(reading) + refused,
        "refused": refused,
    }


async def _took(work: Awaitable[None]) -> float:
    """Milliseconds."""
    began = time.perf_counter()
    await work
    return (time.perf_counter() - began) * 1000


async def _read_home(server: Server, http: httpx.AsyncClient) -> None:
    (await http.get(server.address)).raise_for_status()


async def _run_home(server: Server) -> None:
    async with opened(server.address, _HOME) as session:
        await session.run()


async def _ask_on(server: Server) -> None:
    """Ask for the page again as soon as it has come."""
    async with opened(server.address, _HOME) as session:
        while True:
            await session.run()


async def _ask_for_new(server: Server) -> None:
    """Ask for one page after the other that nobody has asked for before."""
    async with httpx.AsyncClient(timeout=60) as http:
        for number in itertools.count(1):
            await http.get(f"{server.address}/sources", params={"q": f"{id(http)} {number}"})


async def _send_halves(server: Server) -> None:
    """Keep many connections with half a request open, and open them again when they are closed."""
    host, port = httpx.URL(server.address).host, httpx.URL(server.address).port

    async def send_half() -> None:
        while True:
            with suppress(OSError):
                reader, writer = await asyncio.open_connection(host, port)
                writer.write(b"GET / HTTP/1.1\r\nHost: here\r\n")
                await reader.read()
                writer.close()
            await asyncio.sleep(0.5)

    await asyncio.gather(*(send_half() for _ in range(HALF_REQUESTS)))


async def _nothing(server: Server) -> None:
    """Nobody else is here."""


_WAYS: Sequence[tuple[str, Task, int]] = (
    ("nobody", _nothing, 1),
    ("1 asks for runs without pause", _ask_on, 1),
    ("4 ask for runs without pause", _ask_on, 4),
    ("4 ask for pages nobody asked for before", _ask_for_new, 4),
    (f"{HALF_REQUESTS:,} half requests".replace(",", " "), _send_halves, 1),
)


def measure_death(numbers: Sequence[int], seconds: float) -> pd.DataFrame:
    """A row for each number of readers of two workers, of which one is killed: who notices, and for how long."""
    return pd.DataFrame([_with_death(number, seconds) for number in numbers]).set_index("readers")


def _with_death(number: int, seconds: float) -> dict[str, float]:
    with running(workers=2) as server:
        all_ready(server.address, 2)
        return asyncio.run(_die(server, number, seconds))


async def _die(server: Server, number: int, seconds: float) -> dict[str, float]:
    until, gaps, answers, slowest = time.perf_counter() + seconds, list[float](), Counter[int](), [0.0]
    async with httpx.AsyncClient(timeout=60, limits=httpx.Limits(max_connections=None)) as http:
        staying = [_stay(server, http, _INTERVAL * at / number, until, gaps) for at in range(number)]
        leafing = [_leaf(server, http, until, answers, slowest) for _ in range(10)]
        tasks = asyncio.gather(*staying, *leafing)
        await asyncio.sleep(seconds / 4)
        [first, *_] = [one for one in server.process.children() if "serve" in one.cmdline()]
        first.send_signal(signal.SIGKILL)
        await tasks
    back = pd.Series(gaps, dtype=float)
    return {
        "readers": number,
        "broken off": len(back),
        "back after, s": back.median(),
        "the last, s": back.max(),
        "pages read meanwhile": sum(answers.values()),
        "not answered": sum(answers.values()) - answers[200],
        "slowest, s": slowest[0],
    }


async def _stay(server: Server, http: httpx.AsyncClient, delay: float, until: float, gaps: list[float]) -> None:
    """Ask again every three seconds; after a break come back as the browser does, and note how long it took."""
    await asyncio.sleep(delay)
    lost = 0.0
    while time.perf_counter() < until:
        with suppress(ConnectionClosed, InvalidStatus, OSError):
            async with _back(server, http) as session:
                while time.perf_counter() < until:
                    await session.run()
                    if lost:
                        gaps.append(time.perf_counter() - lost)
                    lost = 0.0
                    await asyncio.sleep(_INTERVAL)
                return
        lost = lost or time.perf_counter()


@asynccontextmanager
async def _back(server: Server, http: httpx.AsyncClient) -> AsyncIterator[Session]:
    """A session as soon as somebody answers: asked for again after half a second, then after twice as long."""
    wait = _FIRST_RETRY
    while not await _answers(server, http):
        await asyncio.sleep(wait)
        wait *= 2
    async with AsyncExitStack() as stack:
        yield await stack.enter_async_context(opened(server.address, _HOME))


async def _answers(server: Server, http: httpx.AsyncClient) -> bool:
    with suppress(httpx.TransportError):
        return (await http.get(f"{server.address}/_stcore/health")).status_code == 200
    return False


async def _leaf(
    server: Server, http: httpx.AsyncClient, until: float, answers: Counter[int], slowest: list[float]
) -> None:
    """Read one page after the other; an answer that does not come counts as status 0."""
    while time.perf_counter() < until:
        began, status = time.perf_counter(), 0
        with suppress(httpx.TransportError):
            status = (await http.get(f"{server.address}/detentions")).status_code
        answers[status] += 1
        slowest[0] = max(slowest[0], time.perf_counter() - began)
        await asyncio.sleep(0.1)
