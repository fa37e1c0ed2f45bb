"""Large uploads on their whole way in, beside a plain reading of the same bytes."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.server import ROOT
from benchmarks.statistic import Spread, spread
from benchmarks.uploads import erroneous_rows, new_rows, zipped
from dashboard.dataset.folder import Contents

_PATIENCE = 600
Say = Callable[[str], None]


@dataclass(frozen=True)
class Brought:
    """One upload: rows, KiB, processor seconds of the floor and of the whole way in, lines printed, MiB at most."""

    name: str
    rows: int
    kilobytes: float
    floor: Spread
    worked: Spread
    lines: int
    peak: float


def measure(data: Path, rows: tuple[int, ...], rounds: int, say: Say) -> list[Brought]:
    """Each upload in fresh processes, in turns with its floor."""
    with tempfile.TemporaryDirectory(prefix="uploads-") as name:
        return [_bring(title, files, Path(name), rounds, say) for title, files in _uploads(data, rows)]


def _uploads(data: Path, rows: tuple[int, ...]) -> Iterator[tuple[str, Contents]]:
    for number in rows:
        yield "new figures with their documents", new_rows(data, number)
    for table in ("detentions", "attributions"):
        yield f"{table}, every row full of errors", erroneous_rows(data, table)


def _bring(title: str, files: Contents, folder: Path, rounds: int, say: Say) -> Brought:
    count = sum(content.count(b"\n") - 1 for content in files.values())
    say(f"{title}, {count} rows")
    upload = folder / f"upload-{count}.zip"
    upload.write_bytes(zipped(files))
    runs = [(_once("csv", upload), _once("diff", upload)) for _ in range(rounds)]
    floor, worked = (spread([run[place]["processor"] for run in runs]) for place in (0, 1))
    last = runs[-1][1]
    peak = max(run["peak"] for _, run in runs)
    return Brought(title, count, sum(map(len, files.values())) / 1024, floor, worked, int(last["number"]), peak)


def _once(step: str, upload: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.bring", step, str(upload)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=_PATIENCE, check=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found
