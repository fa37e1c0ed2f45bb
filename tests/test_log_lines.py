"""The log of the server: short lines, and only so many a minute, whatever strangers send."""

from __future__ import annotations

import io
import json
import logging
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from tests.loops import run
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from dashboard.web.log_lines import A_MINUTE, ShortLog

TINY = Path(__file__).parent / "data" / "tiny"
LONGEST_LINE = 1_000


def told(line: str) -> dict[str, str]:
    """The fields of a line, which every line has the first of."""
    found: dict[str, str] = json.loads(line)
    assert list(found)[:4] == ["time", "level", "logger", "event"] and len(line) <= LONGEST_LINE
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", found["time"])
    return found


class Named(logging.Logger):
    """A logger that nobody else knows."""

    def __init__(self, name: str, log: ShortLog) -> None:
        super().__init__(name)
        self.addHandler(log)


def wrong(depth: int) -> None:
    if depth:
        wrong(depth - 1)
    raise ValueError("odd\n" * 10_000)


def test_a_fault_is_one_short_line() -> None:
    """A fault deep down is one line with its kind and its place, however long its message and its traceback."""
    out = io.StringIO()
    try:
        wrong(200)
    except ValueError:
        Named("a.page", ShortLog(out)).exception("no page\x1b[31m for\n%s", "x" * 20_000)
    [line] = out.getvalue().splitlines()
    found = told(line)
    assert (found["level"], found["logger"], found["error"]) == ("ERROR", "a.page", "ValueError") and "\x1b" not in line
    assert found["message"].startswith("no page[31m for x") and found["at"].startswith("test_log_lines.py:")


def test_fields_are_ours_alone() -> None:
    """What a logger of ours says as an object are the fields of its line; nobody else writes any."""
    out = io.StringIO()
    ours, theirs = (Named(name, ShortLog(out)) for name in ("dashboard.a", "dashboards"))
    for logger in (ours, theirs):
        logger.warning('{"event": "data", "subject": "cuba"}')
    ours.warning("{ no object")
    first, second, third = map(told, out.getvalue().splitlines())
    assert (first["event"], first["subject"]) == ("data", "cuba")
    assert (second["event"], "subject" in second, third["message"]) == ("log", False, "{ no object")


def test_no_more_than_so_many_a_minute() -> None:
    """What is beyond the lines of a minute is one line with the count; another logger keeps its own lines."""
    out = io.StringIO()
    log = ShortLog(out, minute=0.2)
    flooded, other = Named("a.flood", log), Named("another", log)
    for number in range(500):
        flooded.warning("frame %s", number)
    other.error("a fault")
    assert len(out.getvalue().splitlines()) == A_MINUTE + 1
    time.sleep(0.5)
    *_, last = out.getvalue().splitlines()
    assert told(last)["message"] == "left out here in the last minute: 480 more lines of this logger"
    flooded.warning("once more")
    assert out.getvalue().splitlines()[-1].count('"once more"')


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """A dashboard of its own and the file of what it writes."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    output = tmp_path / "output"
    surroundings = os.environ | {"DASHBOARD_DATA": str(TINY), "DASHBOARD_TODAY": "2026-01-15"}
    command = [sys.executable, "-m", "dashboard", "serve", "--port", str(port)]
    with output.open("w") as written:
        process = subprocess.Popen(command, stdout=written, stderr=written, env=surroundings)
    try:
        address = f"127.0.0.1:{port}"
        for _ in range(240):
            try:
                httpx.get(f"http://{address}/healthz", timeout=30)
                break
            except httpx.TransportError:
                time.sleep(0.25)
        yield address, output
    finally:
        process.terminate()
        process.wait(30)


async def _frames(address: str, frames: list[bytes | str]) -> None:
    for frame in frames:
        async with connect(f"ws://{address}/_stcore/stream", subprotocols=["streamlit"]) as reader:  # type: ignore[list-item]
            await reader.send(frame)
            try:
                while True:
                    await reader.recv()
            except ConnectionClosed:
                continue


def test_strangers_write_little(server: tuple[str, Path]) -> None:
    """Names of 20,000 letters, bytes that are no HTTP, and garbage frames leave a few short lines behind."""
    address, output = server
    for path in ("app/static/", "static/", "component/", "media/", "data/", "", "_stcore/"):
        for name in ("x" * 20_000, "%00" * 3_000, "é" * 200):
            assert httpx.get(f"http://{address}/{path}{name}").status_code in (400, 404)
    for _ in range(30):
        with socket.create_connection((address.split(":")[0], int(address.split(":")[1]))) as raw:
            raw.sendall(b"\xff garbage \r\n\r\n")
            raw.recv(1000)
    run(_frames(address, [b"\xff" * 100, "text", b"", b"\x08"] * 10))
    lines = output.read_text().splitlines()[1:]
    assert len(lines) <= 2 * A_MINUTE
    assert all(told(line)["level"] in ("WARNING", "ERROR") for line in lines), lines
    assert not any("Traceback" in line for line in lines)
