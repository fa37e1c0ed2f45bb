"""How long a reader waits in a browser until the first chart is painted, and what travels."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping, Sequence

import pandas as pd
from playwright.sync_api import BrowserContext, Playwright, sync_playwright

from benchmarks.server import running

_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-sync"]
# Asked once a frame: when the first mark has a size, that frame is being painted.
_WATCH = """
const look = () => {
  const mark = document.querySelector(".js-plotly-plot path.point");
  if (mark && mark.getBoundingClientRect().width > 0) { window.firstMark = performance.now(); }
  else { requestAnimationFrame(look); }
};
requestAnimationFrame(look);
"""
_SIZES = "performance.getEntries().flatMap(e => e.transferSize ?? [])"


def measure(pages: Sequence[str], rounds: int) -> pd.DataFrame:
    """A row for the first visit of each page with a new profile and one for the third, in interleaved rounds.

    On the second Chromium keeps the compiled scripts, which a private window never does.
    """
    with running() as server, sync_playwright() as playwright:
        # The round before the first warms the server and the files it reads.
        visits = [
            {"page": page or "home", "visit": kind, **visit}
            for number in range(-1, rounds)
            for page in pages
            for kind, visit in zip(("cold", "", "warm"), _visits(playwright, f"{server.address}/{page}"), strict=True)
            if kind and number >= 0
        ]
    return pd.DataFrame(visits).groupby(["page", "visit"], sort=False).median()


def _visits(playwright: Playwright, address: str) -> list[Mapping[str, float]]:
    """Three visits with one new profile."""
    browser = os.environ.get("DASHBOARD_TEST_BROWSER", "/usr/bin/chromium")
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile,
        playwright.chromium.launch_persistent_context(profile, executable_path=browser, args=_ARGUMENTS) as context,
    ):
        return [_visit(context, address) for _ in range(3)]


def _visit(context: BrowserContext, address: str) -> Mapping[str, float]:
    page = context.new_page()
    page.add_init_script(_WATCH)
    page.goto(address, wait_until="commit")
    page.wait_for_function("() => window.firstMark", timeout=60_000)
    page.wait_for_load_state("networkidle")
    sizes = [size for size in page.evaluate(_SIZES) if size]
    painted = float(page.evaluate("window.firstMark"))
    page.close()
    return {"first mark painted, ms": painted, "KiB on the wire": sum(sizes) / 1024, "requests": len(sizes)}
