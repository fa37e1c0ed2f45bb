"""Many readers of Home at once, each asking again every few seconds."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass

from benchmarks.server import Server, memory, processor_seconds, running
from benchmarks.session import Session, View, opened
from benchmarks.statistic import Spread, spread

HOME = View("home", "")
INTERVAL = 3.0
Say = Callable[[str], None]


@dataclass(frozen=True)
class Crowd:
    """What some number of simultaneous sessions met: seconds, and sizes in MiB.

    ``first`` is the first reader after the start, who waits for the data to be read and checked; ``cores`` is
    how many processor cores the server kept busy.
    """

    sessions: int
    first: float
    opening: float
    reruns: Spread
    memory_before: float
    memory: float
    cores: float


def measure(numbers: list[int], duration: float, say: Say) -> list[Crowd]:
    """A fresh server for each number of sessions, as memory is not given back."""
    crowds = []
    for number in numbers:
        say(f"sessions, {number} for {duration:g} s")
        with running() as server:
            crowds.append(asyncio.run(_crowd(server, number, duration)))
    return crowds


async def _crowd(server: Server, number: int, duration: float) -> Crowd:
    started = time.perf_counter()
    async with opened(server.address, HOME) as session:
        await session.run()
    first = time.perf_counter() - started
    before = memory(server.pid)
    async with AsyncExitStack() as stack:
        started = time.perf_counter()
        sessions = [await stack.enter_async_context(opened(server.address, HOME)) for _ in range(number)]
        await asyncio.gather(*(session.run() for session in sessions))
        opening = time.perf_counter() - started
        worked, began = processor_seconds(server.pid), time.perf_counter()
        delays = [INTERVAL * place / number for place in range(number)]
        readers = [_read(s, delay, duration) for s, delay in zip(sessions, delays, strict=True)]
        times = [seconds for found in await asyncio.gather(*readers) for seconds in found]
        cores = (processor_seconds(server.pid) - worked) / (time.perf_counter() - began)
        return Crowd(number, first, opening, spread(times), before, memory(server.pid), cores)


async def _read(session: Session, delay: float, duration: float) -> list[float]:
    """Rerun every three seconds, or at once when the last rerun took longer than that."""
    start = time.perf_counter()
    times: list[float] = []
    due = start + delay
    while due < start + duration:
        await asyncio.sleep(max(due - time.perf_counter(), 0))
        times.append((await session.run()).seconds)
        due = max(due + INTERVAL, time.perf_counter())
    return times
