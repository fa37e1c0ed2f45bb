"""Connections: who sends half a request, or takes nothing of an answer, is let go."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

PATIENCE_SECONDS = 30.0


class Patience:
    """A wait for something, which ends in ``act`` unless it comes in time."""

    def __init__(self, loop: asyncio.AbstractEventLoop, act: Callable[[], None]) -> None:
        self.loop = loop
        self.act = act
        self._timer: asyncio.TimerHandle | None = None

    def begin(self) -> None:
        """Wait from now on; a wait that has begun goes on as it was."""
        if self._timer is None:
            self._timer = self.loop.call_later(PATIENCE_SECONDS, self.act)

    def end(self) -> None:
        """It has come, or nobody waits for it any more."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None


class ImpatientProtocol(H11Protocol):
    """uvicorn's HTTP protocol with an end to each wait: for a whole request, and for a reader of the answer.

    uvicorn itself waits for ever, and the system allows only so many connections.
    """

    def connection_made(self, transport: Any) -> None:
        """A connection that has asked for nothing yet."""
        super().connection_made(transport)
        self.request_due = Patience(self.loop, transport.abort)
        self.reading_due = Patience(self.loop, transport.abort)
        self.request_due.begin()

    def data_received(self, data: bytes) -> None:
        """Some of a request; with the last of its head the wait for it is over."""
        super().data_received(data)
        upgraded = self.transport.get_protocol() is not self
        if upgraded or (self.cycle is not None and not self.cycle.response_complete):
            self.request_due.end()

    def on_response_complete(self) -> None:
        """An answer is complete; the rest of its request, and the next one, are due."""
        self.request_due.begin()
        super().on_response_complete()

    def pause_writing(self) -> None:
        """The reader is behind."""
        super().pause_writing()
        self.reading_due.begin()

    def resume_writing(self) -> None:
        """The reader has caught up."""
        self.reading_due.end()
        super().resume_writing()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nothing is waited for any more."""
        self.request_due.end()
        self.reading_due.end()
        super().connection_lost(exc)
