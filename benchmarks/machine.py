"""Where and with what the measurements were made."""

from __future__ import annotations

import os
import platform
import subprocess
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from benchmarks.server import ROOT

_PACKAGES = ("streamlit", "pandas", "plotly", "uvicorn", "frictionless", "websockets")
BUSY = 0.5


def describe() -> str:
    """The machine and the versions, in two sentences."""
    memory = int(_field(Path("/proc/meminfo"), "MemTotal").split()[0]) / 1024**2
    processor = _field(Path("/proc/cpuinfo"), "model name")
    packages = ", ".join(f"{name} {version(name)}" for name in _PACKAGES)
    return (
        f"{os.cpu_count()} cores ({processor}), {memory:.0f} GiB, {platform.system()} {platform.release()}. "
        f"Python {platform.python_version()}, {packages}."
    )


def occasion(load: float) -> str:
    """When something was measured, on which state of the repository, and whether the machine was quiet before."""
    moment = datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")
    busy = " **The machine was busy with other work: these numbers are too high.**" if load > BUSY else ""
    return f"Measured {moment}, commit {_commit()}, load before {load:.2f}.{busy}"


def load_now() -> float:
    """Processes that wanted a core during the last minute, on average."""
    return os.getloadavg()[0]


def _commit() -> str:
    try:
        commit = _git("rev-parse", "--short", "HEAD")
        changes = _git("status", "--porcelain", "--", "src", "app.py", "pages", "data")
    except (OSError, subprocess.SubprocessError):
        return "unknown"
    return f"{commit} with changes" if changes else commit


def _git(*arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def _field(path: Path, name: str) -> str:
    lines = (line.partition(":") for line in path.read_text().splitlines())
    return next((value.strip() for field, _, value in lines if field.strip() == name), "unknown")
