"""The end of a server: what readers have begun is finished first."""

from __future__ import annotations

import asyncio
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass

import uvicorn

LONGEST_SECONDS = 20.0
"""How long what has begun is waited for; as long again for answers that are being sent."""
QUIET_SECONDS = 1.5
"""After a file has arrived the browser asks for the page, which reads it into the draft of whoever sent it."""
_LOOK_SECONDS = 0.05


@dataclass(frozen=True)
class GoingOn:
    """What goes on at a site.

    :param is_busy: whether anything that must not be cut off does
    :param let_go: called when that is over: whoever is made to wait for their turn waits no longer
    """

    is_busy: Callable[[], bool]
    let_go: Callable[[], None]


class PatientServer(uvicorn.Server):
    """uvicorn, told to end, goes on serving until files have arrived and pages have run, but not for ever.

    uvicorn itself closes every websocket at once, and with it goes the session that a file belongs to.
    """

    def __init__(self, config: uvicorn.Config, going_on: GoingOn) -> None:
        super().__init__(config)
        self.going_on = going_on

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End; a second Ctrl+C ends at once."""
        now = time.monotonic()
        until, busy_until = now + LONGEST_SECONDS, now if self.going_on.is_busy() else now - QUIET_SECONDS
        while now < until and now - busy_until < QUIET_SECONDS and not self.force_exit:
            await asyncio.sleep(_LOOK_SECONDS)
            now = time.monotonic()
            if self.going_on.is_busy():
                busy_until = now
        self.going_on.let_go()
        await super().shutdown(sockets)
