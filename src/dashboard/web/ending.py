"""The end of a server: what readers have begun is finished first."""

from __future__ import annotations

import asyncio
import socket
import time
from collections.abc import Callable

import uvicorn

LONGEST_SECONDS = 20.0
"""How long what has begun is waited for; as long again for answers that are being sent."""
QUIET_SECONDS = 1.5
"""After a file has arrived the browser asks for the page, which reads it into the draft of whoever sent it."""
_LOOK_SECONDS = 0.05


class PatientServer(uvicorn.Server):
    """uvicorn, told to end, goes on serving until files have arrived and pages have run, but not for ever.

    uvicorn itself closes every websocket at once, and with it goes the session that a file belongs to.

    :param is_busy: whether anything that must not be cut off is going on
    """

    def __init__(self, config: uvicorn.Config, is_busy: Callable[[], bool]) -> None:
        super().__init__(config)
        self.is_busy = is_busy

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End; a second Ctrl+C ends at once."""
        now = time.monotonic()
        until, busy_until = now + LONGEST_SECONDS, now if self.is_busy() else now - QUIET_SECONDS
        while now < until and now - busy_until < QUIET_SECONDS and not self.force_exit:
            await asyncio.sleep(_LOOK_SECONDS)
            now = time.monotonic()
            if self.is_busy():
                busy_until = now
        await super().shutdown(sockets)
