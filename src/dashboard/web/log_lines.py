"""The log of the server: one short line for each thing that happens, and only so many a minute.

Whatever strangers send can make Streamlit, uvicorn or a page of ours log something; none of them may fill the disk.
"""

from __future__ import annotations

import logging
import sys
import threading
import time
import traceback
from collections import Counter
from pathlib import Path
from types import TracebackType
from typing import TextIO

import streamlit.logger
from streamlit import config

from dashboard.wording.problems import clean

LONGEST = 400
A_MINUTE = 20
_LONGEST_MESSAGE = 160
_MOST_FRAMES = 6
_OURS = str(Path(__file__).parents[1])


class OneLine(logging.Formatter):
    """A record as one line: when, how grave, where from, what; of an error also its kind and its places."""

    def __init__(self) -> None:
        super().__init__(datefmt="%Y-%m-%dT%H:%M:%SZ")
        self.converter = time.gmtime

    def format(self, record: logging.LogRecord) -> str:
        """The line, cut to ``LONGEST`` characters."""
        error = record.exc_info[1] if record.exc_info else None
        told = [self.formatTime(record, self.datefmt), record.levelname, record.name]
        told.append(clean(record.getMessage(), LONGEST if error is None else _LONGEST_MESSAGE))
        if error is not None:
            told.append(f"{type(error).__name__} at {_places(error.__traceback__)}: {error}")
        return clean(" ".join(told), LONGEST)


class ShortLog(logging.StreamHandler[TextIO]):
    """Writes so many lines a minute of each logger, and how many it has left out when the minute is over."""

    def __init__(self, stream: TextIO, minute: float = 60.0) -> None:
        super().__init__(stream)
        self.setFormatter(OneLine())
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


def _places(trace: TracebackType | None) -> str:
    """Where an error was raised, and by which lines of ours it got there, innermost first."""
    frames = [(frame.f_code.co_filename, line) for frame, line in traceback.walk_tb(trace)][::-1]
    told = frames[:1] + [frame for frame in frames[1:] if frame[0].startswith(_OURS)]
    return " < ".join(f"{Path(file).name}:{line}" for file, line in told[:_MOST_FRAMES]) or "an unknown place"
