"""Reading and checking the data as it is, and with ten and a hundred times the rows."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.multiply import multiply
from benchmarks.server import ROOT

STEPS = ("read_csv", "load", "check")
_PATIENCE = 1800
_LONG = 20.0
Say = Callable[[str], None]


@dataclass(frozen=True)
class Step:
    """One step on one size: median seconds by the clock and of the processor, greatest memory in MiB.

    ``remark`` says why it failed; then there are no numbers.
    """

    name: str
    times: int
    seconds: float = 0
    processor: float = 0
    peak: float = 0
    number: int = 0
    remark: str = ""


def measure(data: Path, scales: list[int], repeats: int, say: Say) -> list[Step]:
    """Each step on each size, in fresh processes."""
    with tempfile.TemporaryDirectory(prefix="rows-") as name:
        found = []
        for times in scales:
            folder = multiply(data, Path(name) / f"x{times}", times)
            for step in STEPS:
                say(f"{step}, {times} times the rows")
                found.append(_repeat(step, folder, times, repeats))
        return found


def _repeat(step: str, folder: Path, times: int, repeats: int) -> Step:
    """The median of some repetitions; what takes long is done once."""
    runs: list[dict[str, float]] = []
    while len(runs) < repeats and not (runs and runs[0]["seconds"] > _LONG):
        try:
            runs.append(_once(step, folder))
        except (subprocess.SubprocessError, ValueError) as error:
            return Step(step, times, remark=_reason(error))
    seconds, processor = (median(run[name] for run in runs) for name in ("seconds", "processor"))
    return Step(step, times, seconds, processor, max(run["peak"] for run in runs), int(runs[0]["number"]))


def _once(step: str, folder: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.once", step, str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=_PATIENCE, check=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def _reason(error: Exception) -> str:
    if isinstance(error, subprocess.TimeoutExpired):
        return f"not done after {_PATIENCE} s"
    told = str(getattr(error, "stderr", "") or error).strip().splitlines()
    return told[-1][:200] if told else type(error).__name__
