"""What several subjects under one roof cost the server, and a reader who looks at one of them."""

from __future__ import annotations

import asyncio
import io
import shutil
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import redirect_stdout
from multiprocessing import get_context
from pathlib import Path
from statistics import median

import httpx
import pandas as pd

from benchmarks.server import ROOT, Server, View, opened, running
from dashboard.__main__ import main as command
from dashboard.dataset.files.subjects import subjects_in

COPIES = 10


def measure(rounds: int, reruns: int) -> pd.DataFrame:
    """A row for the first subject alone (the floor), for all of them, and for ten copies: medians of rounds."""
    with tempfile.TemporaryDirectory() as name:
        roofs = _roofs(Path(name))
        # In turns: what slows the machine down for a while slows all of them down.
        rows = [_row(title, roof, reruns) for _ in range(rounds) for title, roof in roofs.items()]
    return pd.DataFrame(rows).groupby(["data", "subjects"], sort=False).median()


def _roofs(folder: Path) -> Mapping[str, Path]:
    subjects = subjects_in(ROOT / "data")
    many = folder / "many"
    ids = [f"copy-{number:02}" for number in range(COPIES)]
    for number, id in enumerate(ids):
        shutil.copytree(subjects[number % len(subjects)].folder, many / id)
    (many / "subjects.txt").write_text("\n".join(ids), encoding="utf-8")
    return {"the first alone": subjects[0].folder, "all of this repository": ROOT / "data", "ten copies": many}


def _row(title: str, roof: Path, reruns: int) -> Mapping[str, object]:
    ids = [subject.id for subject in subjects_in(roof)]
    began = time.perf_counter()
    with running(data=roof) as server, httpx.Client(base_url=server.address, timeout=120) as http:
        let_in = time.perf_counter() - began
        first = _answered(http, "")
        memory = server.memory
        others = [_answered(http, id) for id in ids[1:]]
        full = server.memory
        rerun = asyncio.run(_rerun(server, reruns))
    return {
        "data": title,
        "subjects": len(ids),
        "let in, s": let_in,
        "first answer, ms": first,
        "first answer of another, ms": max(others, default=float("nan")),
        "MiB": memory,
        "MiB, all read": full,
        "Home again, ms": rerun,
        "check, s (processor)": _check(roof),
    }


def _answered(http: httpx.Client, subject: str) -> float:
    """How long Home of a subject takes to answer, in milliseconds."""
    began = time.perf_counter()
    http.get("/", params={"subject": subject} if subject else {}).raise_for_status()
    return 1000 * (time.perf_counter() - began)


async def _rerun(server: Server, reruns: int) -> float:
    """How long a run of Home of the first subject takes for a reader who stays, in milliseconds."""
    taken: Sequence[float] = []
    async with opened(server.address, View("home")) as session:
        await session.run()
        for _ in range(reruns):
            began = time.perf_counter()
            await session.run()
            taken = [*taken, 1000 * (time.perf_counter() - began)]
    return median(taken)


def _check(roof: Path) -> float:
    with get_context("spawn").Pool(1) as pool:
        return pool.apply(_check_once, [roof])


def _check_once(roof: Path) -> float:
    began = time.process_time()
    with redirect_stdout(io.StringIO()):
        command(["check", str(roof)])
    return time.process_time() - began
