"""The command line: ``python -m benchmarks [--quick] [--only rerun,browser,...]``."""

from __future__ import annotations

import argparse
import os
import platform
import re
import subprocess
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from importlib.metadata import version

import pandas as pd

from benchmarks import answers, browser, counts, editions, meeting, pages, readers, steps, subjects, troubles
from benchmarks.server import ROOT, data_folder

_DOCUMENT = ROOT / "docs" / "performance.md"
# Each with the title of its section, whose words stand in the document; quickly or not.
SECTIONS: Mapping[str, tuple[str, Callable[[bool], pd.DataFrame]]] = {
    "rerun": ("A page on the server", lambda quick: pages.measure(*((1, 5) if quick else (4, 20)))),
    "answers": ("The first answer", lambda quick: answers.measure(1 if quick else 5)),
    "browser": ("The first chart in a browser", lambda quick: browser.measure(1 if quick else 2)),
    "meeting": ("Into the meeting", lambda quick: meeting.measure(1 if quick else 3)),
    "sessions": (
        "Many readers at once",
        lambda quick: pages.measure_crowds(*(((1, 20), (1, 2), 9) if quick else ((50, 100, 200, 400), (1, 2, 3), 30))),
    ),
    "readers": ("Readers who only read", lambda quick: readers.measure(*((1, 2) if quick else (3, 8)))),
    "greed": ("One who takes all", lambda quick: troubles.measure_greed(*(((1,), 4) if quick else ((1, 2), 20)))),
    "death": ("A worker dies", lambda quick: troubles.measure_death(*(((10,), 12) if quick else ((20, 100, 200), 40)))),
    "editions": ("A new edition", lambda quick: editions.measure(1 if quick else 5)),
    "load": ("More data", lambda quick: steps.measure_load(*(((1, 10), 1) if quick else ((1, 10, 100), 3)))),
    "subjects": ("Several subjects", lambda quick: subjects.measure(*((1, 5) if quick else (3, 30)))),
    "incoming": ("What comes in", lambda quick: steps.measure_incoming(*(((1,), 1) if quick else ((1, 3, 5), 3)))),
    "counts": ("What is read", lambda _: counts.measure(data_folder())),
}


def main() -> None:
    """Measure, print, and put each table into its section of the document."""
    parser = argparse.ArgumentParser(prog="benchmarks", description="Measure the dashboard.")
    parser.add_argument("--quick", action="store_true", help="few repetitions, to try it; writes nothing")
    parser.add_argument("--only", help=f"some of {','.join(SECTIONS)}", default=",".join(SECTIONS))
    asked = parser.parse_args()
    for name in asked.only.split(","):
        title, measure = SECTIONS[name]
        occasion = _occasion()
        table = f"{_as_table(measure(asked.quick))}\n\n{occasion}"
        print(f"## {title}\n\n{table}\n", flush=True)
        if not asked.quick:
            _DOCUMENT.write_text(with_table(_DOCUMENT.read_text(encoding="utf-8"), title, table), encoding="utf-8")


def with_table(document: str, title: str, table: str) -> str:
    """The document with the table of one section, and what follows it there, replaced; its words stay.

    :raises ValueError: when there is no such section with a table.
    """
    section = rf"(?ms)(^## {re.escape(title)}\n[^|]*?)^\|.*?(?=\n+## |\n*\Z)"
    made, count = re.subn(section, lambda found: found[1] + table, document)
    if count != 1:
        raise ValueError(f"{count} sections {title!r}")
    return made


def _as_table(measured: pd.DataFrame) -> str:
    shown = measured.reset_index()
    shown.columns = [" ".join(filter(None, [name] if isinstance(name, str) else name)) for name in shown.columns]
    return str(shown.to_markdown(index=False, floatfmt=".4g").replace("nan", "   "))


def _occasion() -> str:
    """When, on which state of the repository, with what, and how busy the machine was before."""
    commit = subprocess.check_output(["git", "describe", "--always", "--dirty"], cwd=ROOT, text=True).strip()
    packages = ", ".join(f"{name} {version(name)}" for name in ("streamlit", "pandas", "plotly", "uvicorn"))
    machine = f"{os.cpu_count()} cores, {platform.platform()}, Python {platform.python_version()}, {packages}"
    moment, load = f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC", os.getloadavg()[0]
    return f"Measured {moment}, commit {commit}, load before {load:.2f}; {machine}."


if __name__ == "__main__":
    main()
