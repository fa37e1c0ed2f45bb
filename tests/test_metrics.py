"""The numbers for whoever looks after the server: on a port of their own, nothing of a reader in them."""

from __future__ import annotations

import logging
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from benchmarks.server import Server, View, opened, running
from prometheus_client.parser import text_string_to_metric_families
from prometheus_client.registry import CollectorRegistry
from tests.loops import run

from dashboard.environment import Environment, UnreadableEnvironment, read
from dashboard.web.metrics import serve_metrics

TINY = Path(__file__).parent / "data" / "tiny"
Numbers = dict[tuple[str, tuple[str, ...]], float]


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def numbers(port: int) -> Numbers:
    """Every number by its name and what it is told apart by."""
    text = httpx.get(f"http://127.0.0.1:{port}/metrics").text
    samples = [sample for family in text_string_to_metric_families(text) for sample in family.samples]
    return {(sample.name, tuple(sample.labels.values())): sample.value for sample in samples}


@pytest.fixture(scope="module")
def watched() -> Iterator[tuple[Server, int]]:
    port = free_port()
    with pytest.MonkeyPatch.context() as environment:
        for name, value in (("DATA", TINY), ("TODAY", "2026-01-15"), ("METRICS", port)):
            environment.setenv(f"DASHBOARD_{name}", str(value))
        with running() as server:
            yield server, port


def test_what_readers_do_is_counted(watched: tuple[Server, int]) -> None:
    """Answers by kind and status, runs with their time, open sessions, and the version that is shown."""
    server, port = watched

    async def read_on() -> Numbers:
        async with opened(server.address, View("home")) as session:
            for _ in range(3):
                await session.run()
            return numbers(port)

    httpx.get(f"{server.address}/detentions?lang=es")
    httpx.get(f"{server.address}/data/figures.csv?measure=nothing")
    httpx.get(f"{server.address}/nowhere")
    found = run(read_on())
    assert found["dashboard_run_seconds_count", ()] >= 3 and found["dashboard_sessions", ()] >= 1
    assert found["dashboard_request_seconds_count", ("page", "200")] >= 1
    assert found["dashboard_request_seconds_count", ("data", "400")] == 1
    assert ("dashboard_request_seconds_count", ("other", "404")) in found
    assert found["dashboard_data", ("", "2026.1.15")] == 1 and found["dashboard_data_problems", ("",)] == 0


def test_nothing_of_a_reader(watched: tuple[Server, int]) -> None:
    """No address of a connection, no path and no query: what strangers ask for makes no number of its own."""
    server, port = watched
    before = len(numbers(port))
    for number in range(30):
        httpx.get(f"{server.address}/x{number}/secret-{number}?who={number}")
    text = httpx.get(f"http://127.0.0.1:{port}/metrics").text
    assert "127.0.0.1" not in text and "secret" not in text and "who=" not in text
    assert len(numbers(port)) <= before + 30


def test_the_site_has_no_numbers(watched: tuple[Server, int]) -> None:
    """They are on their own port alone."""
    server, _ = watched
    for path in ("/metrics", "/_stcore/metrics"):
        answer = httpx.get(f"{server.address}{path}")
        assert answer.status_code == 404 and "dashboard_" not in answer.text


def test_a_port_that_is_taken_is_told(watched: tuple[Server, int]) -> None:
    """In one line, with the exit code of a server that cannot start."""
    ended = subprocess.run(
        [sys.executable, "-m", "dashboard", "serve", "--port", "0", "--metrics", str(watched[1])],
        env=os.environ | {"DASHBOARD_DATA": str(TINY)},
        capture_output=True,
        text=True,
    )
    assert ended.returncode == 2 and f"Cannot serve the numbers on {watched[1]}" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_what_staff_try_is_counted() -> None:
    """By how it ended, from the lines of the log."""
    port = free_port()
    server = serve_metrics(str(port), Environment(data=TINY), dict, CollectorRegistry())
    try:
        logger = logging.getLogger("dashboard.refresh")
        assert logger.handlers
        logger.warning('{"event": "publish", "who": "Ana", "result": "not-listed"}')
        logger.warning("no object")
        assert httpx.get(f"http://127.0.0.1:{port}/metrics").status_code == 200
    finally:
        server.shutdown()


@pytest.mark.parametrize(
    ("value", "is_understood"), [("9100", True), ("0.0.0.0:9100", True), ("x", False), ("9100x", False)]
)
def test_where_they_are(value: str, is_understood: bool) -> None:
    """A port or an address with one; anything else is told before anything starts."""
    if is_understood:
        assert read({"DASHBOARD_METRICS": value}).metrics == value
    else:
        with pytest.raises(UnreadableEnvironment):
            read({"DASHBOARD_METRICS": value})
