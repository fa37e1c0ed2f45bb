"""The log of attempts to publish: one line of JSON each, never a file's content and never a token."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import Literal

from dashboard.events import log_handler

Act = Literal["publish", "undo", "export", "propose", "send-back", "take-back"]
LOGGER = "dashboard.refresh"
_CODE = re.compile("[a-z][a-z-]{0,60}")


@dataclass
class Attempt:
    """One attempt: what was asked for, by whom, of which subject (nothing for a package alone), which version came of
    it, and how it ended."""

    event: Act
    who: str
    version: str = ""
    result: str = "done"
    subject: str = ""


@contextmanager
def recorded(event: Act, who: str, subject: str = "") -> Iterator[Attempt]:
    """Log one line when the block ends: ``done``, the code of the refusal, or the name of the error that ended it."""
    attempt = Attempt(event, who, subject=subject)
    try:
        yield attempt
    except BaseException as error:
        # Never the message of an error: it can hold cells of the file.
        code = getattr(error, "code", None)
        attempt.result = code if isinstance(code, str) and _CODE.fullmatch(code) else type(error).__name__
        raise
    finally:
        level = logging.INFO if attempt.result == "done" else logging.WARNING
        # As JSON, so that no name or address can begin a line of its own.
        logging.getLogger(LOGGER).log(level, json.dumps(asdict(attempt)))


def log_to_stderr() -> None:
    """Send the log to standard error, once in a process: nobody else listens to what is not a warning."""
    logger = logging.getLogger(LOGGER)
    if logger.handlers:
        return
    logger.addHandler(log_handler())
    logger.setLevel(logging.INFO)
    logger.propagate = False
