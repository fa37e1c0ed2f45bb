"""The data every session shares: read once for each state of the folder, and kept when the next is broken."""

from __future__ import annotations

import errno
import json
import logging
import os
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from threading import Lock

import streamlit as st

from dashboard.dataset.checks.check import check
from dashboard.dataset.checks.rules.dates import CLOCK_BEHIND
from dashboard.dataset.figures.load import Dataset, load
from dashboard.dataset.files.disk import problem_of
from dashboard.dataset.files.folder import State, fingerprint, locate
from dashboard.dataset.files.snapshot import snapshot
from dashboard.dataset.problems import Problem, UnreadableDataset, in_short
from dashboard.environment import Environment
from dashboard.wording.language import catalogues

_ATTEMPTS = 4


@dataclass(frozen=True)
class Loaded:
    """The dataset to show and what is wrong with the folder now; ``dataset`` may be an older state of it."""

    dataset: Dataset | None
    problems: tuple[Problem, ...]


def current(environment: Environment) -> Loaded:
    """The last good data of the folder that is set, with the problems of what lies there now.

    Pages, the health of the server and its previews all ask here, so that they never tell of different data.
    """
    chosen = environment.chosen
    return _shelf().setdefault(str(chosen.data), _Held()).now(chosen)


class _Held:
    """What is kept of one folder: the state that was read last, and the newest dataset that passed."""

    def __init__(self) -> None:
        self._reading = Lock()
        self._state: tuple[Path, State] | None = None
        self._loaded = Loaded(None, ())
        self._good: Dataset | None = None
        self._is_whole = True

    def now(self, environment: Environment) -> Loaded:
        """What the folder holds, read anew where it has changed: by one reader, while the others of it wait."""
        with self._reading:
            try:
                loaded = self._settled(environment)
            except OSError as error:
                loaded = Loaded(None, (problem_of(error, environment.data.name),))
            self._good = loaded.dataset or self._good
            self._tell(loaded, environment.subject)
            return Loaded(self._good, loaded.problems)

    def _tell(self, loaded: Loaded, subject: str) -> None:
        """One line of the log when the data break, and one when they are whole again: never what a cell says."""
        is_whole, before = loaded.dataset is not None, self._is_whole
        self._is_whole = is_whole
        if is_whole == before:
            return
        told: dict[str, object] = {"event": "data", "subject": subject, "result": "whole" if is_whole else "broken"}
        if loaded.dataset:
            told["version"] = loaded.dataset.package.version
        logging.getLogger(__name__).warning(json.dumps(told | in_short(loaded.problems)))

    def _settled(self, environment: Environment) -> Loaded:
        """What a folder holds when nothing is written into it. :raises BlockingIOError: when that does not end."""
        for _ in range(_ATTEMPTS - 1):
            with suppress(BlockingIOError):
                return self._read(environment)
        return self._read(environment)

    def _read(self, environment: Environment) -> Loaded:
        """A folder in one state; one with errors is not shown, it is told.

        :raises BlockingIOError: when it changed meanwhile: what was read may be of two states, and is not kept.
        """
        folder = locate(environment.data)
        state = folder, fingerprint(folder)
        if state != self._state:
            loaded = _read(folder, environment.today())
            if fingerprint(folder) != state[1]:
                raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN), str(folder))
            self._state, self._loaded = state, loaded
        return self._loaded


@st.cache_resource(show_spinner=False)
def _shelf() -> dict[str, _Held]:
    """One place for all sessions of this process, an entry for each folder."""
    return {}


def _read(folder: Path, today: date) -> Loaded:
    package = snapshot(folder)
    problems = check(package, today, spoken=catalogues())
    for problem in problems:
        if problem.code == CLOCK_BEHIND:
            logging.getLogger(__name__).warning("%s: %s", CLOCK_BEHIND, dict(problem.parameters))
    # Readers are told what is wrong, and not where on this machine.
    told = (replace(problem, file=Path(problem.file).name) for problem in problems)
    errors = [problem for problem in told if problem.severity == "error"]
    if errors:
        return Loaded(None, tuple(errors))
    try:
        dataset = load(package)
        # Read with the rest: pages and feeds tell of this state also when the folder is another, or gone.
        _ = dataset.package.change_log
        return Loaded(dataset, ())
    except UnreadableDataset as error:
        return Loaded(None, tuple(error.problems))
