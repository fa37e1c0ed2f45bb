"""How long a reader waits in a browser for the first mark and for the whole page, and what travels."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping

import pandas as pd
from playwright.sync_api import BrowserContext, Playwright, sync_playwright

from benchmarks.houses import House, all_houses

_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-sync"]
# A phone on a slow network: 1.6 Mbit/s, 150 ms, a processor four times slower.
_NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000}
_READERS = {"desk": (1280, 720), "phone": (390, 844)}
# Asked once a frame: when the first mark has a size, that frame is being painted; a page of the app is whole when it
# has taken over from what came first, its script has run and its charts are drawn.
_WATCH = """
const isSeen = (e) => e.getBoundingClientRect().width > 0 && e.checkVisibility({ visibilityProperty: true });
const isWhole = () => {
  if (document.readyState === "loading") return false;
  const app = document.querySelector('[data-testid="stApp"]'), isAsked = !document.querySelector("html.sparing");
  if (!document.getElementById("root") || !isAsked) return true;
  return app?.dataset.testScriptState === "notRunning" && !document.getElementById("first")
    && !document.querySelector('[data-testid="stSkeleton"], [data-testid="stAppSkeleton"]')
    && [...document.querySelectorAll('[data-testid="stPlotlyChart"]')].every((c) => c.querySelector(".main-svg .xy"))
    && document.querySelector('#root :is(.plot, [data-testid="stPlotlyChart"])');
};
const look = () => {
  const isMarked = [...document.querySelectorAll(MARK)].slice(0, 3).some(isSeen);
  if (isMarked) window.firstMark ??= performance.now();
  if (window.firstMark && isWhole()) window.isWhole = performance.now();
  else requestAnimationFrame(look);
};
requestAnimationFrame(look);
"""
_SIZES = "performance.getEntries().flatMap(e => e.transferSize ?? [])"


def measure(rounds: int) -> pd.DataFrame:
    """A row for each reader, page, house and visit (a new profile, and the third visit with it), houses in turns.

    On the second visit Chromium keeps the compiled scripts, which a private window never does.
    """
    with all_houses() as houses, sync_playwright() as playwright:
        for house in houses:
            for address in house.pages.values():  # which warms the servers and the files they read
                _visits(playwright, address, house.mark, "desk")
        visits = [visit for _ in range(rounds) for visit in _round(playwright, houses)]
    keys = ["reader", "page", "house", "visit"]
    return pd.DataFrame(visits).groupby(keys, sort=False).median()


def _round(playwright: Playwright, houses: list[House]) -> Iterator[Mapping[str, object]]:
    for reader in _READERS:
        for house in houses:
            for page, address in house.pages.items():
                cold, _, warm = _visits(playwright, address, house.mark, reader)
                named = {"reader": reader, "page": page, "house": house.name}
                yield from ({**named, "visit": kind, **visit} for kind, visit in (("cold", cold), ("warm", warm)))


def _visits(playwright: Playwright, address: str, mark: str, reader: str) -> list[Mapping[str, float]]:
    """Three visits with one new profile."""
    browser = os.environ.get("DASHBOARD_TEST_BROWSER", "/usr/bin/chromium")
    width, height = _READERS[reader]
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile,
        playwright.chromium.launch_persistent_context(
            profile, executable_path=browser, args=_ARGUMENTS, viewport={"width": width, "height": height}
        ) as context,
    ):
        return [_visit(context, address, mark, reader == "phone") for _ in range(3)]


def _visit(context: BrowserContext, address: str, mark: str, is_phone: bool) -> Mapping[str, float]:
    page = context.new_page()
    if is_phone:
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", _NETWORK)
        session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.add_init_script(_WATCH.replace("MARK", repr(mark)))
    page.goto(address, wait_until="commit")
    page.wait_for_function("() => window.isWhole", timeout=120_000)
    sizes = [size for size in page.evaluate(_SIZES) if size]
    first, whole = page.evaluate("[window.firstMark, window.isWhole]")
    page.close()
    kib = sum(sizes) / 1024
    return {"first mark, ms": first, "whole page, ms": whole, "KiB on the wire": kib, "requests": len(sizes)}
