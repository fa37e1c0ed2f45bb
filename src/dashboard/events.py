"""The lines of the log: one event, one line of JSON, short whatever strangers send."""

from __future__ import annotations

import json
import logging
import sys
import time
import traceback
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType

from dashboard.wording.problems import clean

LONGEST = 300
"""Characters of a text in a line."""
_MOST_FRAMES = 6
_OURS = str(Path(__file__).parent)
_NAME = "dashboard"


class JsonLine(logging.Formatter):
    """A record as a line of JSON: when, how grave, where from, what; of an error also its kind and its places.

    What loggers of ours say as a JSON object are the fields of the line; everything else is its ``message``.
    """

    def __init__(self) -> None:
        super().__init__(datefmt="%Y-%m-%dT%H:%M:%SZ")
        self.converter = time.gmtime

    def format(self, record: logging.LogRecord) -> str:
        """The line, without a break in it."""
        when = self.formatTime(record, self.datefmt)
        line: dict[str, object] = {"time": when, "level": record.levelname, "logger": record.name, **_told(record)}
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            line |= {
                "error": type(error).__name__,
                "at": _places(error.__traceback__),
                "said": clean(str(error), LONGEST),
            }
        return json.dumps(line)


def log_handler() -> logging.Handler:
    """What writes such lines to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLine())
    return handler


def _told(record: logging.LogRecord) -> Mapping[str, object]:
    """What a record says: its fields, or its text cut short."""
    text = record.getMessage()
    if record.name.split(".")[0] == _NAME and text.startswith("{"):
        try:
            return dict(json.loads(text))
        except ValueError:
            pass
    return {"event": "log", "message": clean(text, LONGEST)}


def _places(trace: TracebackType | None) -> str:
    """Where an error was raised, and by which lines of ours it got there, innermost first."""
    frames = [(frame.f_code.co_filename, line) for frame, line in traceback.walk_tb(trace)][::-1]
    told = frames[:1] + [frame for frame in frames[1:] if frame[0].startswith(_OURS)]
    return " < ".join(f"{Path(file).name}:{line}" for file, line in told[:_MOST_FRAMES]) or "an unknown place"
