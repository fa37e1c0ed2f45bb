"""The command line: ``python -m benchmarks [--quick] [--only rerun,browser,sessions,load,incoming]``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Error as BrowserError
from websockets.exceptions import WebSocketException

from benchmarks import browser, incoming, load, machine, report, rerun, sessions
from benchmarks.server import ROOT, data_folder


@dataclass(frozen=True)
class Effort:
    """How often everything is repeated."""

    rounds: int
    reruns: int
    visits: int
    sessions: tuple[int, ...]
    seconds: float
    scales: tuple[int, ...]
    loads: int
    uploads: tuple[int, ...]
    brought: int


FULL = Effort(
    rounds=4,
    reruns=20,
    visits=5,
    sessions=(1, 20, 100),
    seconds=30,
    scales=(1, 10, 100),
    loads=3,
    uploads=(1_000, 10_000, 20_000),
    brought=5,
)
QUICK = Effort(
    rounds=1, reruns=5, visits=1, sessions=(1, 20), seconds=9, scales=(1, 10), loads=1, uploads=(1_000,), brought=1
)


def measure_rerun(effort: Effort) -> str:
    """The section on reruns."""
    shown = rerun.views(data_folder())
    return report.rerun_section(rerun.measure(shown, effort.rounds, effort.reruns, _say))


def measure_browser(effort: Effort) -> str:
    """The section on the browser."""
    pages = {"home": "/"} | ({"detentions": "/detentions"} if (ROOT / "pages/detentions.py").exists() else {})
    return report.browser_section(*browser.measure(pages, effort.visits, _say))


def measure_sessions(effort: Effort) -> str:
    """The section on simultaneous sessions."""
    return report.sessions_section(sessions.measure(list(effort.sessions), effort.seconds, _say))


def measure_load(effort: Effort) -> str:
    """The section on the size of the data."""
    return report.load_section(load.measure(data_folder(), list(effort.scales), effort.loads, _say))


def measure_incoming(effort: Effort) -> str:
    """The section on what comes in."""
    return report.incoming_section(incoming.measure(data_folder(), effort.uploads, effort.brought, _say))


MEASURES: Mapping[str, Callable[[Effort], str]] = {
    "rerun": measure_rerun,
    "browser": measure_browser,
    "sessions": measure_sessions,
    "load": measure_load,
    "incoming": measure_incoming,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and write the document; 1 when something could not be measured."""
    asked = _parser().parse_args(arguments)
    effort, load = QUICK if asked.quick else FULL, machine.load_now()
    if load > machine.BUSY:
        _say(f"The machine is busy (load {load:.2f}): the numbers will be too high.")
    found, failed = {}, False
    for name in asked.only:
        try:
            found[name] = f"{MEASURES[name](effort)}\n\n{machine.occasion(load)}"
        except (RuntimeError, OSError, WebSocketException, BrowserError) as error:
            failed = True
            _say(f"{name}: not measured: {error}")
    text = report.document(found, "" if asked.quick else report.read_document(asked.out), machine.describe())
    print(text)
    if not asked.quick and found:
        asked.out.write_text(text, encoding="utf-8")
    return int(failed)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="benchmarks", description="Measure the dashboard.")
    parser.add_argument("--quick", action="store_true", help="few repetitions, to try it; writes nothing")
    parser.add_argument("--only", type=_names, default=list(MEASURES), help=f"some of {','.join(MEASURES)}")
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "performance.md")
    return parser


def _names(text: str) -> list[str]:
    names = text.split(",")
    unknown = [name for name in names if name not in MEASURES]
    if unknown:
        raise argparse.ArgumentTypeError(f"unknown: {', '.join(unknown)}")
    return names


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
