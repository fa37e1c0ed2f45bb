"""How long the server takes for a page beside a bare page that sends the same, and for many readers at once."""

from __future__ import annotations

import asyncio
import re
import tempfile
import time
from collections.abc import Iterator
from contextlib import AsyncExitStack, contextmanager
from itertools import zip_longest
from pathlib import Path

import httpx
import pandas as pd

from benchmarks.bare import write_app
from benchmarks.server import ROOT, Server, Session, View, data_folder, opened, running
from dashboard.dataset.figures.load import load

GOAL = 1.3
_EMPTY = View("empty page", "empty")
_PAUSE = 0.02
_INTERVAL = 3.0
_IDS = "[0-9a-f-]{36}|[0-9a-f]{13,}"


def views(data: Path) -> list[View]:
    """Home, every page there is, and the figure and the document with most to show."""
    dataset = load(data)
    figure = max(dataset.figures.values(), key=lambda figure: (len(figure.attributions), figure.id))
    source = max(dataset.figures_of_source, key=lambda key: (len(dataset.figures_of_source[key]), key))
    single = View("one figure", "sources", f"figure={figure.id}"), View("one document", "sources", f"source={source}")
    pages = sorted(path.stem for path in (ROOT / "pages").glob("*.py"))
    return [View("home"), *(View(page, page) for page in pages), *single]


@contextmanager
def beside() -> Iterator[tuple[Server, Server]]:
    """The dashboard, and the server of its bare pages."""
    with tempfile.TemporaryDirectory() as folder, running() as real, running(write_app(Path(folder))) as bare:
        yield real, bare


async def unlike(real: Server, bare: Server, view: View) -> list[str]:
    """What a page sends in a new session and in a rerun that its bare page, recorded before, does not."""
    await _sent(bare, view)
    ours, theirs = await _sent(real, view), await _sent(bare, view)
    return [f"{one} | {other}" for one, other in zip_longest(ours, theirs) if one != other]


async def _sent(server: Server, view: View) -> list[str]:
    """The elements of a first run and a rerun, without ids and addresses made of the script's name or by chance."""
    async with opened(server.address, view) as session:
        first = await session.run()
        # What the browser remembers would not be sent in full.
        session.cached.clear()
        messages = [*first, *await session.run()]
    return [re.sub(_IDS, "…", f"{m.metadata.delta_path} {m.delta}") for m in messages if m.HasField("delta")]


def measure(rounds: int, reruns: int) -> pd.DataFrame:
    """A row for each page, measured in turns with its bare page. :raises RuntimeError: when they are not the same."""
    with beside() as (real, bare):
        samples = pd.DataFrame(asyncio.run(_samples({"real": real, "bare": bare}, rounds, reruns)))
    medians = samples.pivot_table(index="page", columns="server", aggfunc="median", sort=False)
    for what in ("new session, ms", "rerun, ms", "processor, ms"):
        medians[what, f"ratio (goal {GOAL})"] = medians[what, "real"] / medians[what, "bare"]
    return medians.sort_index(axis="columns", ascending=False)


async def _samples(servers: dict[str, Server], rounds: int, reruns: int) -> list[dict[str, object]]:
    shown = views(data_folder())
    for view in shown:
        if differences := await unlike(servers["real"], servers["bare"], view):
            raise RuntimeError(f"{view.name}: the bare page is another one: {differences[0][:500]}")
    turns = [(view, name) for _ in range(rounds) for view in shown for name in servers]
    turns += [(_EMPTY, "bare")] * rounds
    return [{"page": view.name, "server": name, **await _visit(servers[name], view, reruns)} for view, name in turns]


async def _visit(server: Server, view: View, reruns: int) -> dict[str, float]:
    began = time.perf_counter()
    async with opened(server.address, view) as session:
        sent = sum(message.ByteSize() for message in await session.run()) / 1024
        first, worked, times = (time.perf_counter() - began) * 1000, server.worked, []
        for _ in range(reruns):
            # What Streamlit cleans up after a run is not part of the next one.
            await asyncio.sleep(_PAUSE)
            times.append(await _rerun(session))
        await asyncio.sleep(_PAUSE)
        processor = (server.worked - worked) * 1000 / reruns
    rerun = pd.Series(times).median()
    return {"new session, ms": first, "rerun, ms": rerun, "processor, ms": processor, "sent, KiB": sent}


async def _rerun(session: Session) -> float:
    """Milliseconds from the request to the message that the script has finished."""
    began = time.perf_counter()
    await session.run()
    return (time.perf_counter() - began) * 1000


def measure_crowds(numbers: tuple[int, ...], workers: tuple[int, ...], duration: float) -> pd.DataFrame:
    """A row for each number of readers of Home and of workers, with a fresh server, as memory is not given back."""
    found = {(number, count): _served(number, count, duration) for number in numbers for count in workers}
    return pd.DataFrame(found).T.rename_axis(["sessions", "workers"])


def _served(number: int, workers: int, duration: float) -> dict[str, float]:
    with running(workers=workers) as server:
        all_ready(server.address, workers)
        times, cores = asyncio.run(_crowd(server, number, duration))
        middle, p95 = pd.Series(times).quantile([0.5, 0.95])
        found = {"median, ms (goal 60)": middle, "p95, ms": p95, "reruns": len(times)}
        return found | {"cores busy": cores, "MiB": server.memory}


def all_ready(address: str, workers: int) -> None:
    """Wait until every worker takes readers: the proxy lets the first ones in before the others have started."""
    found: set[str | None] = set()
    while len(found) < workers:
        found.add(httpx.get(f"{address}/_stcore/health").cookies.get("dashboard_worker"))
        time.sleep(_PAUSE)


async def _crowd(server: Server, number: int, duration: float) -> tuple[list[float], float]:
    async with AsyncExitStack() as stack:
        opening = [stack.enter_async_context(opened(server.address, View("home"))) for _ in range(number)]
        sessions = [await session for session in opening]
        await asyncio.gather(*(session.run() for session in sessions))
        worked, began = server.worked, time.perf_counter()
        readers = [_read(session, _INTERVAL * at / number, duration) for at, session in enumerate(sessions)]
        times = [milliseconds for found in await asyncio.gather(*readers) for milliseconds in found]
        return times, (server.worked - worked) / (time.perf_counter() - began)


async def _read(session: Session, delay: float, duration: float) -> list[float]:
    """Rerun every three seconds, or at once when the last rerun took longer than that."""
    due, end, times = time.perf_counter() + delay, time.perf_counter() + duration, list[float]()
    while due < end:
        await asyncio.sleep(due - time.perf_counter())
        times.append(await _rerun(session))
        due = max(due + _INTERVAL, time.perf_counter())
    return times
