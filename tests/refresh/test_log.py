"""The log of attempts to publish."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from typing import Any

import pytest

from dashboard.refresh import log
from dashboard.refresh.permission import NotAllowed


@pytest.fixture
def lines(caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """What has been logged so far, each line as what it says with its level."""
    monkeypatch.setattr(logging.getLogger(log.LOGGER), "propagate", True)
    caplog.set_level(logging.INFO, log.LOGGER)
    return lambda: [(record.levelname, json.loads(record.getMessage())) for record in caplog.records]


def test_an_attempt_is_one_line(lines: Callable[..., Any]) -> None:
    """What was done, by whom, and the version that came of it."""
    with log.recorded("publish", "ana@example.org") as attempt:
        attempt.who, attempt.version = "Ana <ana@example.org>", "7"
    assert lines() == [
        ("INFO", {"event": "publish", "who": "Ana <ana@example.org>", "version": "7", "result": "done", "subject": ""})
    ]


class Coded(Exception):
    code = "disk\nfull"


@pytest.mark.parametrize(
    ("error", "result"),
    [
        (NotAllowed("not-listed"), "not-listed"),
        (OSError(28, "No space left: cell 'secret'"), "OSError"),
        (Coded(), "Coded"),
        (KeyboardInterrupt(), "KeyboardInterrupt"),
    ],
)
def test_a_failure_is_one_line(lines: Callable[..., Any], error: Any, result: str) -> None:
    """A failed attempt is a warning with the code or the kind of the error, never its message; the error goes on."""
    with pytest.raises(type(error)), log.recorded("undo", "ana@example.org"):
        raise error
    assert lines() == [
        ("WARNING", {"event": "undo", "who": "ana@example.org", "version": "", "result": result, "subject": ""})
    ]


def test_nobody_writes_a_line_of_their_own(caplog: pytest.LogCaptureFixture, lines: Callable[..., Any]) -> None:
    """A line break in a name stays inside the line."""
    with log.recorded("publish", 'Ana\n2026-11-23 dashboard.refresh {"result": "done"}'):
        pass
    assert "\n" not in caplog.records[0].getMessage()
    assert len(lines()) == 1


def test_it_goes_to_standard_error_once(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """However often the launcher asks, a line is written once, with the time in UTC."""
    logger = logging.getLogger(log.LOGGER)
    for name, value in (("handlers", []), ("level", logging.NOTSET), ("propagate", True)):
        monkeypatch.setattr(logger, name, value)
    log.log_to_stderr()
    log.log_to_stderr()
    with log.recorded("export", "ana"):
        pass
    [line] = capsys.readouterr().err.splitlines()
    told = json.loads(line)
    assert (len(told["time"]), told["time"][-1], told["logger"]) == (20, "Z", "dashboard.refresh")
    assert told["event"] == "export"
