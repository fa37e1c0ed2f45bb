"""The log of the server: one short line for each thing that happens, and only so many a minute.

Whatever strangers send can make Streamlit, uvicorn or a page of ours log something; none of them may fill the disk.
"""

from __future__ import annotations

import logging
import sys
import threading
from collections import Counter
from typing import TextIO

import streamlit.logger
from streamlit import config

from dashboard.events import JsonLine

A_MINUTE = 20
# uvicorn says so of every websocket that is refused on purpose, with an answer that it has sent.
_REFUSED = "ASGI callable returned without completing handshake."


class ShortLog(logging.StreamHandler[TextIO]):
    """Writes so many lines a minute of each logger, and how many it has left out when the minute is over."""

    def __init__(self, stream: TextIO, minute: float = 60.0) -> None:
        super().__init__(stream)
        self.setFormatter(JsonLine())
        self.minute = minute
        self._seen: Counter[str] = Counter()
        self._timer: threading.Timer | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record, or count it where its logger has had its lines."""
        self._seen[record.name] += 1
        if self._timer is None:
            self._timer = threading.Timer(self.minute, self._end_minute)
            self._timer.daemon = True
            self._timer.start()
        if self._seen[record.name] <= A_MINUTE:
            super().emit(record)

    def _end_minute(self) -> None:
        with self.lock or threading.RLock():
            seen, self._seen, self._timer = self._seen, Counter(), None
            for name, count in seen.items():
                if count > A_MINUTE:
                    super().emit(_left_out(name, count - A_MINUTE))


def keep_log_short() -> None:
    """Let all loggers write through one ``ShortLog``, except those of ours that have a handler of their own."""
    handler = ShortLog(sys.stderr)
    handler.setLevel(logging.WARNING)
    handler.addFilter(lambda record: record.msg != _REFUSED)
    root = logging.getLogger()
    root.handlers[:] = [handler]
    for name in (*streamlit.logger._loggers, "uvicorn", "uvicorn.error", "uvicorn.access", "uvicorn.asgi"):
        _hand_over(logging.getLogger(name))
    # Else Streamlit prints the faults of pages past every logger.
    config.set_option("logger.enableRich", False)
    # Streamlit gives each of its loggers a handler of its own, also those it makes later.
    streamlit.logger.setup_formatter = _hand_over
    logging.captureWarnings(True)


def _hand_over(logger: logging.Logger) -> None:
    if logger is not logging.getLogger():
        logger.handlers[:] = []
        logger.propagate = True


def _left_out(name: str, count: int) -> logging.LogRecord:
    message = "left out here in the last minute: %s more lines of this logger"
    return logging.LogRecord(name, logging.WARNING, __file__, 0, message, (count,), None)
