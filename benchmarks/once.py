"""One thing done once to a data folder, in a process of its own: prints time and memory as JSON."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pandas as pd

from benchmarks.server import memory_field
from dashboard.dataset.check import check
from dashboard.dataset.load import load


def read_csv(folder: Path) -> int:
    """Nothing but ``pandas.read_csv`` of every file, as text: the floor."""
    return sum(len(pd.read_csv(path, dtype=str, keep_default_na=False)) for path in sorted(folder.glob("*.csv")))


def load_package(folder: Path) -> int:
    """The dashboard's own reading: linked figures."""
    return len(load(folder).figures)


def check_package(folder: Path) -> int:
    """The whole check. :raises AssertionError: when the folder has errors, so that not everything was checked."""
    problems = check(folder, date.today())
    errors = [problem for problem in problems if problem.severity == "error"]
    assert not errors, errors[:3]
    return len(problems)


STEPS: Mapping[str, Callable[[Path], int]] = {"read_csv": read_csv, "load": load_package, "check": check_package}


def main(step: str, folder: str) -> None:
    """Do one step and print what it took; the number is rows, figures or warnings."""
    do(STEPS[step], Path(folder))


def do(step: Callable[[Path], int], path: Path) -> None:
    """Do one thing to a file or folder and print what it took, as JSON."""
    before = memory_field("VmRSS")
    started, worked = time.perf_counter(), time.process_time()
    number = step(path)
    found = {"seconds": time.perf_counter() - started, "processor": time.process_time() - worked}
    print(json.dumps({**found, "before": before, "peak": memory_field("VmHWM"), "number": number}))


if __name__ == "__main__":
    main(*sys.argv[1:])
