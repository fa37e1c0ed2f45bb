"""How long a reader waits in a browser until the first chart is painted, and what travels."""

from __future__ import annotations

import base64
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from playwright.sync_api import BrowserContext, Playwright, ViewportSize, sync_playwright

from benchmarks.server import running

_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-sync"]
_VIEWPORT: ViewportSize = {"width": 1280, "height": 900}
_MARK = ".js-plotly-plot path.point"
# Asked once a frame: when the first mark has a size, that frame is being painted.
_WATCH = f"""
(() => {{
  const look = () => {{
    const mark = document.querySelector("{_MARK}");
    if (mark && mark.getBoundingClientRect().width > 0) {{ window.firstMark = performance.now(); }}
    else {{ requestAnimationFrame(look); }}
  }};
  requestAnimationFrame(look);
}})();
"""
Say = Callable[[str], None]


@dataclass(frozen=True)
class Visit:
    """One visit: milliseconds to the first painted mark, KiB by HTTP on the wire, KiB of messages unpacked."""

    milliseconds: float
    wire: float
    messages: float
    requests: int


@dataclass(frozen=True)
class Paint:
    """The medians of a page, cold (nothing cached) and warm (third visit)."""

    name: str
    cold: Visit
    warm: Visit


@dataclass
class _Traffic:
    wire: float = 0
    messages: float = 0
    requests: int = 0
    asked: set[str] = field(default_factory=set)

    def finished(self, event: dict[str, Any]) -> None:
        self.wire += max(event["encodedDataLength"], 0) / 1024
        self.requests += event["encodedDataLength"] > 0

    def frame(self, event: dict[str, Any]) -> None:
        text = event["response"]["payloadData"]
        binary = event["response"]["opcode"] == 2
        self.messages += len(base64.b64decode(text) if binary else text.encode()) / 1024


def measure(pages: dict[str, str], rounds: int, say: Say) -> tuple[str, list[Paint]]:
    """Cold and warm visits of each page in interleaved rounds; before them the name of the browser.

    :raises RuntimeError: when there is no browser.
    """
    executable = find_browser()
    found: dict[str, list[tuple[Visit, Visit]]] = {name: [] for name in pages}
    with running() as server, sync_playwright() as playwright:
        for number in range(-1, rounds):
            say(f"browser, round {number + 1} of {rounds}")
            for name, path in pages.items():
                visits = _cold_and_warm(playwright, executable, server.address + path)
                # The round before the first warms the server and the files it reads.
                if number >= 0:
                    found[name].append(visits)
    return _version(executable), [_paint(name, visits) for name, visits in found.items()]


def find_browser() -> str:
    """``DASHBOARD_TEST_BROWSER`` or a browser on the path. :raises RuntimeError: when there is none."""
    named = os.environ.get("DASHBOARD_TEST_BROWSER")
    found = next(filter(None, map(shutil.which, [named] if named else _BROWSERS)), None)
    if found is None:
        raise RuntimeError("no browser: install Chromium or name one in DASHBOARD_TEST_BROWSER")
    return found


def _cold_and_warm(playwright: Playwright, executable: str, address: str) -> tuple[Visit, Visit]:
    """The first and the third visit of a browser with a profile of its own.

    On the second Chromium keeps the compiled scripts, which a private window never does.
    """
    with tempfile.TemporaryDirectory(prefix="profile-", ignore_cleanup_errors=True) as profile:
        context = playwright.chromium.launch_persistent_context(
            profile, executable_path=executable, args=_ARGUMENTS, locale="en-GB", viewport=_VIEWPORT
        )
        try:
            first, _, third = (_visit(context, address) for _ in range(3))
            return first, third
        finally:
            context.close()


def _version(executable: str) -> str:
    done = subprocess.run([executable, "--version"], capture_output=True, text=True, check=False)
    return done.stdout.strip().split(" built on")[0] or "Chromium"


def _visit(context: BrowserContext, address: str) -> Visit:
    page = context.new_page()
    traffic = _Traffic()
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    wire.on("Network.loadingFinished", traffic.finished)
    wire.on("Network.webSocketFrameReceived", traffic.frame)
    page.add_init_script(_WATCH)
    try:
        page.goto(address, wait_until="commit")
        page.wait_for_selector(_MARK, timeout=60_000)
        page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]', timeout=60_000)
        page.wait_for_load_state("networkidle")
        painted = float(page.evaluate("window.firstMark"))
        return Visit(painted, traffic.wire, traffic.messages, traffic.requests)
    finally:
        page.close()


def _paint(name: str, visits: list[tuple[Visit, Visit]]) -> Paint:
    cold, warm = ([pair[place] for pair in visits] for place in (0, 1))
    return Paint(name, _median(cold), _median(warm))


def _median(visits: list[Visit]) -> Visit:
    return Visit(
        median(v.milliseconds for v in visits),
        median(v.wire for v in visits),
        median(v.messages for v in visits),
        int(median(v.requests for v in visits)),
    )
