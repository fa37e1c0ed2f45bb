"""How long the server takes for a page, beside a bare page that sends the same."""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.bare import recording_of, write_app
from benchmarks.recording import NotReplayable, calls_of, difference, write
from benchmarks.server import ROOT, Server, processor_seconds, running
from benchmarks.session import Run, RunFailed, View, opened
from benchmarks.statistic import Spread, spread
from dashboard.dataset.load import Dataset, load

_PAUSE = 0.02
EMPTY = View("empty page", "", "figure=none")
Say = Callable[[str], None]


@dataclass
class Times:
    """Seconds of one page: new sessions (connecting included), reruns, and the processor's for all reruns."""

    opened: list[float] = field(default_factory=list)
    reruns: list[float] = field(default_factory=list)
    processor: float = 0


@dataclass(frozen=True)
class Cost:
    """What a page costs in seconds: a new session, a rerun, and a rerun in processor time."""

    opened: Spread
    rerun: Spread
    processor: float


@dataclass(frozen=True)
class PageTimes:
    """One page and its bare counterpart; ``remark`` says why there is none, or how it differs."""

    name: str
    kilobytes: float
    rerun_kilobytes: float
    real: Cost
    bare: Cost | None
    remark: str

    @property
    def ratio(self) -> float | None:
        """Median rerun of the real page by that of the bare one."""
        return self.real.rerun.median / self.bare.rerun.median if self.bare else None


def views(data: Path) -> list[View]:
    """Home, every page there is, and the figure and the document with most to show."""
    pages = sorted(path.stem for path in (ROOT / "pages").glob("*.py"))
    found = [View("home", ""), *(View(page, page) for page in pages)]
    return [*found, *_single(load(data))] if "sources" in pages else found


def _single(dataset: Dataset) -> Iterable[View]:
    figure = max(dataset.figures.values(), key=lambda f: (len(f.attributions), f.id))
    source = max(dataset.figures_of_source, key=lambda key: (len(dataset.figures_of_source[key]), key))
    yield View("one figure", "sources", f"figure={figure.id}")
    yield View("one document", "sources", f"source={source}")


def measure(shown: list[View], rounds: int, repeats: int, say: Say) -> list[PageTimes]:
    """Interleaved rounds of each page and its bare page; the last row is an empty page."""
    with tempfile.TemporaryDirectory(prefix="bare-") as name, running() as real:
        folder = Path(name)
        pages = sorted({path.stem for path in (ROOT / "pages").glob("*.py")})
        with running(write_app(folder, pages)) as bare:
            return asyncio.run(_measure(shown, real, bare, folder, rounds, repeats, say))


async def _measure(
    shown: list[View], real: Server, bare: Server, folder: Path, rounds: int, repeats: int, say: Say
) -> list[PageTimes]:
    first, remarks = {}, {}
    for view in shown:
        first[view] = await _first(real, view)
        remarks[view] = await _record(view, first[view][0], bare, folder)
        if remarks[view]:
            say(f"{view.name}: {remarks[view]}")
    times: dict[tuple[View, Server], Times] = defaultdict(Times)
    for number in range(rounds):
        say(f"rerun, round {number + 1} of {rounds}")
        servers = (real, bare) if number % 2 == 0 else (bare, real)
        for view in shown:
            for server in servers:
                await _visit(server, view, repeats, times[view, server])
        await _visit(bare, EMPTY, repeats, times[EMPTY, bare])
    return [_page(view, *first[view], times, real, bare, remarks[view]) for view in shown] + [_empty(times, bare)]


async def _first(server: Server, view: View) -> tuple[Run, Run]:
    """The first run, which fills the caches and tells what the page sends, and a rerun."""
    async with opened(server.address, view) as session:
        return await session.run(), await session.run()


async def _record(view: View, run: Run, bare: Server, folder: Path) -> str:
    """Make the bare page of a view; what is wrong with it is the answer."""
    kind = view.query.partition("=")[0]
    try:
        write(calls_of(run.messages), recording_of(folder, view.page, kind))
        replayed, _ = await _first(bare, view)
    except (NotReplayable, RunFailed) as error:
        return f"no bare page: {error}"
    found = difference(run.messages, replayed.messages)
    return f"the bare page differs: {found}" if found else ""


async def _visit(server: Server, view: View, repeats: int, times: Times) -> None:
    started = time.perf_counter()
    async with opened(server.address, view) as session:
        await session.run()
        times.opened.append(time.perf_counter() - started)
        worked = processor_seconds(server.pid)
        for _ in range(repeats):
            # What Streamlit cleans up after a run is not part of the next one.
            await asyncio.sleep(_PAUSE)
            times.reruns.append((await session.run()).seconds)
        await asyncio.sleep(_PAUSE)
        times.processor += processor_seconds(server.pid) - worked


def _page(
    view: View,
    first: Run,
    second: Run,
    times: dict[tuple[View, Server], Times],
    real: Server,
    bare: Server,
    remark: str,
) -> PageTimes:
    beside = None if remark.startswith("no bare page") else _cost(times[view, bare])
    return PageTimes(view.name, first.bytes / 1024, second.bytes / 1024, _cost(times[view, real]), beside, remark)


def _empty(times: dict[tuple[View, Server], Times], bare: Server) -> PageTimes:
    return PageTimes(EMPTY.name, 0, 0, _cost(times[EMPTY, bare]), None, "")


def _cost(times: Times) -> Cost:
    return Cost(spread(times.opened), spread(times.reruns), times.processor / len(times.reruns))
