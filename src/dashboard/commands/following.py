"""``follow ADDRESS``: keep a place of publication as it is published elsewhere."""

from __future__ import annotations

import argparse
import json
import logging
import tempfile
from pathlib import Path
from time import sleep

from dashboard.commands.folder import (
    CLEAN,
    ERRORS,
    UNREADABLE,
    Commands,
    add_language,
    add_subject,
    language_for,
    settings_of,
)
from dashboard.dataset.problems import in_short
from dashboard.environment import Environment
from dashboard.refresh.fetching import NotFollowed, followed
from dashboard.refresh.following import Round, follow_once
from dashboard.refresh.log import LOGGER, log_to_stderr

LEAST_SECONDS = 1.0


def add_follow(commands: Commands) -> None:
    """Register ``follow``: fetch a package again and again, check it, and publish what is new."""
    parser = commands.add_parser("follow", help="keep a place of publication as it is published elsewhere")
    parser.add_argument("address", help="a zip of the package (https://...), or git+REPOSITORY#FOLDER@BRANCH")
    parser.add_argument("--to", type=Path, help="the place of publication (default: $DASHBOARD_DATA or ./data)")
    add_subject(parser)
    parser.add_argument("--every", type=float, default=5.0, help="seconds between two looks (default: 5)")
    parser.add_argument("--once", action="store_true", help="look once and end")
    add_language(parser)
    parser.set_defaults(run=run_follow)


def run_follow(arguments: argparse.Namespace, environment: Environment) -> int:
    """Look until ended; each thing that comes of it is a line of the log. With ``--once``: 0, 1 without success.

    2 at once for an address that nothing can be fetched from.
    """
    log_to_stderr()
    chosen, told = settings_of(environment, arguments.to, arguments.subject), None
    with tempfile.TemporaryDirectory() as copies:
        try:
            source = followed(arguments.address, Path(copies))
        except NotFollowed:
            print(language_for(chosen.data, arguments.lang).text("follow-address"))
            return UNREADABLE
        day = chosen.today()
        while True:
            if chosen.today() != day:
                # What was an error yesterday, as a day that had yet to come, may be none today.
                day = chosen.today()
                source.forget()
            done = follow_once(source, arguments.address, chosen.data, day)
            # What stays as it is, absent for an hour or refused each time, is one line.
            if done.result == "published" or (done != told and done.result != "same"):
                _tell(done, chosen.subject)
            if done != Round("same") or told is None or not (told.problems or told.result == "undone"):
                # What is refused for its own errors, or was undone, is not sent again: the same is still so.
                told = done
            if arguments.once:
                return CLEAN if done.result in ("same", "published") else ERRORS
            sleep(max(LEAST_SECONDS, arguments.every))


def _tell(done: Round, subject: str) -> None:
    """One line: never what a cell says."""
    line: dict[str, object] = {"event": "follow", "subject": subject, "result": done.result}
    if done.number:
        line["version"] = str(done.number)
    if done.why:
        line["why"] = done.why
    level = logging.INFO if done.result == "published" else logging.WARNING
    logging.getLogger(LOGGER).log(level, json.dumps(line | in_short(done.problems)))
