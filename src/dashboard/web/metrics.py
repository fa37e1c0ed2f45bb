"""What is counted for whoever looks after the server: on a port of its own, and nothing of a reader's address."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from wsgiref.simple_server import WSGIServer

from prometheus_client import REGISTRY, Counter, Histogram, start_http_server
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector, CollectorRegistry
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.environment import Environment
from dashboard.ui.frame.store import current

RUN_SECONDS = Histogram(
    "dashboard_run_seconds",
    "From a reader's click to the end of the run of the page.",
    buckets=(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30),
)
REQUESTS = Histogram(
    "dashboard_request_seconds",
    "Answers over HTTP, by what was asked for and the status.",
    ("kind", "status"),
    buckets=(0.005, 0.025, 0.1, 0.5, 2, 10, 60),
)
ATTEMPTS = Counter(
    "dashboard_attempts_total", "Attempts to publish, undo, propose ..., by how they ended.", ("event", "result")
)
_STAFF_LOGGER = "dashboard.refresh"
_KINDS = {
    "static": "asset",
    "app": "asset",
    "data": "data",
    "picture": "picture",
    "embed": "embed",
    "leaf": "leaf",
    "deck": "meeting",
    "slides": "meeting",
    "odp": "meeting",
    "handout": "meeting",
    "pack": "meeting",
    "feed.atom": "feed",
    "_stcore": "streamlit",
    "media": "download",
    "healthz": "health",
    "readyz": "health",
    "livez": "health",
}


class CountedAnswers:
    """Around everything: how many answers of which kind, with what status, and how long each took."""

    def __init__(self, app: ASGIApp, pages: Collection[str]) -> None:
        self.app = app
        self.pages = frozenset(pages)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as an ASGI application does."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began, status = time.perf_counter(), 500

        async def send_seen(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, send_seen)
        finally:
            REQUESTS.labels(self._kind(scope["path"]), str(status)).observe(time.perf_counter() - began)

    def _kind(self, path: str) -> str:
        first = path.split("/")[1] if path.count("/") else ""
        return "page" if path in self.pages else _KINDS.get(first, "other")


class StateOfData(Collector):
    """What each subject shows: its version, and how many problems its folder has now."""

    def __init__(self, environment: Environment, held: Callable[[], dict[str, float]]) -> None:
        self.environment = environment
        self.held = held

    def collect(self) -> Iterator[Metric]:
        """The numbers as they are when somebody asks."""
        version = GaugeMetricFamily("dashboard_data", "The data that readers see.", labels=("subject", "version"))
        problems = GaugeMetricFamily(
            "dashboard_data_problems", "What is wrong with the folder now.", labels=("subject",)
        )
        for subject in self.environment.subjects():
            loaded = current(self.environment.of(subject.id))
            problems.add_metric([subject.id], len(loaded.problems))
            if loaded.dataset:
                version.add_metric([subject.id, loaded.dataset.package.version], 1)
        yield version
        yield problems
        for name, value in self.held().items():
            yield GaugeMetricFamily(f"dashboard_{name}", "Held for readers now.", value=value)


class _Attempts(logging.Handler):
    """Counts the lines of attempts by staff."""

    def emit(self, record: logging.LogRecord) -> None:
        with suppress(ValueError, TypeError, AttributeError):
            told = json.loads(record.getMessage())
            ATTEMPTS.labels(str(told.get("event")), str(told.get("result"))).inc()


def serve_metrics(
    address: str, environment: Environment, held: Callable[[], dict[str, float]], registry: CollectorRegistry = REGISTRY
) -> WSGIServer:
    """Serve the numbers at ``HOST:PORT`` or a port of this machine. :raises OSError: when it cannot be listened on."""
    host, _, port = address.rpartition(":")
    registry.register(StateOfData(environment, held))
    logging.getLogger(_STAFF_LOGGER).addHandler(_Attempts())
    server, _thread = start_http_server(int(port), host or "127.0.0.1", registry)
    return server
