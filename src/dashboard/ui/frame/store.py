"""The data every session shares: read once for each state of the folder, and kept when the next is broken."""

from __future__ import annotations

import errno
import logging
import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import streamlit as st

from dashboard.dataset.check import check
from dashboard.dataset.files import problem_of
from dashboard.dataset.folder import State, fingerprint, locate
from dashboard.dataset.load import Dataset, load
from dashboard.dataset.problems import Problem, UnreadableDataset
from dashboard.dataset.rules.dates import CLOCK_BEHIND
from dashboard.dataset.snapshot import snapshot
from dashboard.refresh.publishing.place import is_store
from dashboard.ui.frame.kept import kept

ROOT = Path(__file__).parents[4]
_ATTEMPTS = 4
_TODAY = "DASHBOARD_TODAY"


@dataclass(frozen=True)
class Loaded:
    """The dataset to show and what is wrong with the folder now; ``dataset`` may be an older state of it."""

    dataset: Dataset | None
    problems: tuple[Problem, ...]


def data_folder() -> Path:
    """The folder of the data package: ``DASHBOARD_DATA``, else ``data`` of this project."""
    return Path(os.environ.get("DASHBOARD_DATA") or ROOT / "data")


def drafts_folder() -> Path:
    """Where unfinished work of staff is kept: ``DASHBOARD_DRAFTS``, else with the data but never as a part of them.

    A place of publication reads its versions alone, so that it can hold the folder; a plain folder is all package,
    and has it beside.
    """
    named, data = os.environ.get("DASHBOARD_DRAFTS"), data_folder()
    if named:
        return Path(named)
    return data / "drafts" if is_store(data) else data.resolve().with_name(f"{data.resolve().name}.drafts")


def todays_date() -> date:
    """Today; ``DASHBOARD_TODAY`` holds it still for tests and for a talk prepared beforehand."""
    stated = os.environ.get(_TODAY)
    return date.fromisoformat(stated) if stated else date.today()


def today_of(dataset: Dataset) -> date:
    """Today, or the day of the data where the clock of this machine is behind them: what is old is told from it."""
    return todays_date() if os.environ.get(_TODAY) else dataset.package.today(todays_date())


def current(folder: Path | None = None) -> Loaded:
    """The last good data of a folder (that of the pages, unless another is named), with the problems of what lies
    there now."""
    folder = folder or data_folder()
    good = _last_good()
    try:
        loaded = _load_settled(folder)
    except OSError as error:
        loaded = Loaded(None, (problem_of(error, folder.name),))
    if loaded.dataset is not None:
        good[str(folder)] = loaded.dataset
        return loaded
    return Loaded(good.get(str(folder)), loaded.problems)


def _load_settled(folder: Path) -> Loaded:
    """What a folder holds when nothing is written into it. :raises BlockingIOError: when that does not end."""
    for _ in range(_ATTEMPTS - 1):
        located = locate(folder)
        with suppress(BlockingIOError):
            return _load(located, fingerprint(located))
    located = locate(folder)
    return _load(located, fingerprint(located))


@st.cache_resource(show_spinner=False)
def _last_good() -> dict[str, Dataset]:
    """One place for all sessions of this process: the newest dataset that passed."""
    return {}


@kept(4, by=str)
def _load(folder: Path, state: State) -> Loaded:
    """Read a folder in one state; a folder with errors is not shown, it is told.

    :raises BlockingIOError: when it changed meanwhile, so that what was read may be of two states; nothing is kept.
    """
    loaded = _read(folder)
    if fingerprint(folder) != state:
        raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN), str(folder))
    return loaded


def _read(folder: Path) -> Loaded:
    package = snapshot(folder)
    problems = check(package, todays_date())
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
