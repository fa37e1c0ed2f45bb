"""The data every session shares: read once for each state of the folder, and kept when the next is broken."""

from __future__ import annotations

import errno
import logging
import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from pathlib import Path

import streamlit as st

from dashboard.dataset.checks.check import check
from dashboard.dataset.checks.rules.dates import CLOCK_BEHIND
from dashboard.dataset.figures.load import Dataset, load
from dashboard.dataset.files.disk import problem_of
from dashboard.dataset.files.folder import State, fingerprint, locate
from dashboard.dataset.files.snapshot import snapshot
from dashboard.dataset.problems import Problem, UnreadableDataset
from dashboard.environment import Environment
from dashboard.ui.frame.kept import kept
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
    folder, good = environment.data, _last_good()
    try:
        loaded = _load_settled(environment)
    except OSError as error:
        loaded = Loaded(None, (problem_of(error, folder.name),))
    if loaded.dataset is not None:
        good[str(folder)] = loaded.dataset
        return loaded
    return Loaded(good.get(str(folder)), loaded.problems)


def _load_settled(environment: Environment) -> Loaded:
    """What a folder holds when nothing is written into it. :raises BlockingIOError: when that does not end."""
    for _ in range(_ATTEMPTS - 1):
        with suppress(BlockingIOError):
            return _load(environment, *_state(environment.data))
    return _load(environment, *_state(environment.data))


def _state(folder: Path) -> tuple[Path, State]:
    located = locate(folder)
    return located, fingerprint(located)


@st.cache_resource(show_spinner=False)
def _last_good() -> dict[str, Dataset]:
    """One place for all sessions of this process: the newest dataset that passed."""
    return {}


@kept(4, by=attrgetter("data"))
def _load(environment: Environment, folder: Path, state: State) -> Loaded:
    """Read a folder in one state; a folder with errors is not shown, it is told.

    :raises BlockingIOError: when it changed meanwhile, so that what was read may be of two states; nothing is kept.
    """
    loaded = _read(folder, environment.today())
    if fingerprint(folder) != state:
        raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN), str(folder))
    return loaded


def _read(folder: Path, today: date) -> Loaded:
    package = snapshot(folder)
    problems = check(package, today, spoken=catalogues())
    for problem in problems:
        if problem.code == CLOCK_BEHIND:
            logging.getLogger(__name__).warning("%s: %s", CLOCK_BEHIND, dict(problem.parameters))
    errors = [problem for problem in problems if problem.severity == "error"]
    if errors:
        return Loaded(None, tuple(errors))
    try:
        return Loaded(load(package), ())
    except UnreadableDataset as error:
        return Loaded(None, tuple(error.problems))
