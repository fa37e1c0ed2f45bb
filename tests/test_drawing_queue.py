"""What is drawn takes turns, and what is kept needs none."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from threading import Lock

import httpx
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from tests.loops import run

from dashboard.bounds import Bounds
from dashboard.web.drawing_queue import DrawingQueue
from dashboard.web.views import Documents

BOUNDS = Bounds(drawings=2, drawings_waiting=3)


class Watched:
    """Something that takes a while to draw, and how many were drawn at a time."""

    def __init__(self) -> None:
        self.now, self.most, self._lock = 0, 0, Lock()

    def __call__(self, request: Request) -> Response:
        with self._lock:
            self.now += 1
            self.most = max(self.most, self.now)
        time.sleep(0.2)
        with self._lock:
            self.now -= 1
        return Response("drawn")


def test_two_at_a_time_and_three_wait() -> None:
    """More than may wait are told in their language when to come again; all others are answered in their turn."""
    watched = Watched()
    site = Starlette(routes=[Route("/", DrawingQueue(BOUNDS).in_turn(watched))])

    async def ask() -> list[httpx.Response]:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(site), base_url="http://here") as http:
            return await asyncio.gather(*(http.get("/?lang=es") for _ in range(8)))

    answers = run(ask())
    assert Counter(answer.status_code for answer in answers) == {200: 5, 503: 3} and watched.most == 2
    [told, *_] = [answer for answer in answers if answer.status_code == 503]
    assert "Hay demasiadas personas leyendo" in told.text and told.headers["retry-after"] == "30"


def test_pages_are_kept_within_their_bytes() -> None:
    """The pages asked for last, so many bytes of them; one that is larger than all may be is not kept."""
    kept = Documents(100)
    for number in range(50):
        kept.keep(str(number), b"x" * 30)
    assert kept.size == 90
    assert [kept.find(name) is None for name in ("46", "47", "49")] == [True, False, False]
    kept.keep("large", b"x" * 101)
    assert kept.find("large") is None and kept.size == 90
