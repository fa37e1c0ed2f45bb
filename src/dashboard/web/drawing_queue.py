"""What is drawn for whoever asks takes turns: nobody is kept from what is kept, and from a page that answers."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from anyio import CapacityLimiter, to_thread
from starlette.requests import Request
from starlette.responses import Response

from dashboard.bounds import Bounds
from dashboard.web.spoken import no_room

Draw = Callable[[Request], Response]


class DrawingQueue:
    """Draws at most so many things at a time, each in a thread; too many more are told to come again.

    Drawing is work of the processor, and a core is one: more at a time would all be later, and so would every page
    that somebody has open.
    """

    def __init__(self, bounds: Bounds) -> None:
        self.bounds = bounds
        self._limiter = CapacityLimiter(bounds.drawings)
        self._asked = 0

    async def draw(self, request: Request, draw: Draw) -> Response:
        """What ``draw`` answers when its turn has come; 503 when too many wait for theirs."""
        if self._asked >= self.bounds.drawings + self.bounds.drawings_waiting:
            return no_room(request)
        self._asked += 1
        try:
            return await to_thread.run_sync(draw, request, limiter=self._limiter)
        finally:
            self._asked -= 1

    def in_turn(self, draw: Draw) -> Callable[[Request], Awaitable[Response]]:
        """An endpoint that answers in its turn."""

        async def endpoint(request: Request) -> Response:
            return await self.draw(request, draw)

        return endpoint
