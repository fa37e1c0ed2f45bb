"""The draft of one person: the package it starts from, what came in, and what the package would be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from pathlib import Path

import streamlit as st

from dashboard.dataset.checks.check import check
from dashboard.dataset.figures.load import Dataset, load
from dashboard.dataset.files.disk import problem_of
from dashboard.dataset.files.folder import State, fingerprint, locate, read_contents
from dashboard.dataset.files.package import Package
from dashboard.dataset.files.snapshot import Snapshot
from dashboard.dataset.problems import Problem, UnreadableDataset
from dashboard.environment import Environment
from dashboard.refresh.publishing.place import is_store
from dashboard.refresh.staging import Staged
from dashboard.refresh.turns import TRIAL_SECONDS, TrialTooLong
from dashboard.refresh.work import Work, lay, states_of
from dashboard.ui.desk.holdings import keep_made, made, weight_of_package, weight_of_sheets
from dashboard.ui.desk.progress import Checking, at_work
from dashboard.ui.frame.kept import kept
from dashboard.ui.frame.page import Page
from dashboard.ui.frame.store import current
from dashboard.wording.changes import States
from dashboard.wording.language import catalogues

_BASE, _CHECKED = "draft-base", "draft-checked"


@dataclass(frozen=True)
class Base:
    """The package a draft is laid over; ``number`` is its version, nothing for a plain folder."""

    folder: Path
    number: int | None
    contents: Snapshot
    dataset: Dataset

    @property
    def digest(self) -> str:
        return self.contents.state

    @property
    def package(self) -> Package:
        return self.dataset.package

    @property
    def version(self) -> str:
        """As the history numbers it and as readers cite it; without a history only the latter."""
        return f"{self.number} ({self.package.version})" if self.number else self.package.version


@dataclass(frozen=True)
class CheckedDraft:
    """All that came in, laid over its base; ``states`` are the package before and after, as readers would see it."""

    base: Base
    work: Work
    staged: Staged
    states: States
    today: date

    @property
    def problems(self) -> list[Problem]:
        return list(self.staged.problems)

    @property
    def has_errors(self) -> bool:
        return any(problem.severity == "error" for problem in self.problems)


def newest_base(environment: Environment) -> Base:
    """The package as it is published now. :raises UnreadableDataset: when it cannot be read or has errors."""
    folder, wrong = environment.data, current(environment).problems
    if wrong:
        raise UnreadableDataset(list(wrong))
    try:
        located = locate(folder)
        return _base(folder, located, fingerprint(located))
    except OSError as error:
        raise UnreadableDataset([problem_of(error, folder.name)]) from error


@kept(4, by=str)
def _base(folder: Path, located: Path, state: State) -> Base:
    contents = Snapshot(read_contents(located))
    number = int(located.name) if is_store(folder) and located != folder else None
    return Base(folder, number, contents, load(contents))


@kept(4, by=attrgetter("digest"))
def standing_problems(base: Base, today: date) -> list[Problem]:
    """What is said of the base already: the draft is told of what it adds to that."""
    return check(base.contents, today, spoken=catalogues())


def base_of_draft(environment: Environment) -> Base:
    """The package this draft started from; the newest one until something came in."""
    held: Base | None = st.session_state.get(_BASE)
    return held or newest_base(environment)


def keep_base(base: Base) -> None:
    """Keep to this base from now on, whatever others publish."""
    st.session_state[_BASE] = base


def drop_base() -> None:
    """Nothing has come in: the next work begins with what is published then."""
    st.session_state.pop(_BASE, None)


def last_checked() -> CheckedDraft | None:
    """The draft as it was checked last, whatever was typed since."""
    held: CheckedDraft | None = made(_CHECKED)
    return held


def draft_of(base: Base, work: Work, page: Page) -> CheckedDraft | None:
    """The draft laid over its base and checked, once the person asks for it; nothing until then.

    What was changed since has to be checked anew: typing never waits for a check. One that is cancelled, or takes
    too long, leaves everything as it was.
    """
    held = last_checked()
    if held is not None and (held.base.digest, held.today, held.work) == (base.digest, page.today, work):
        return held
    label = page.text("desk-check" if held is None else "desk-check-again")
    if not st.button(label, key="desk-do-check", type="primary"):
        return None
    try:
        draft = checked(base, work, page)
    except TrialTooLong:
        page.show("desk/too_long", seconds=TRIAL_SECONDS)
        return None
    keep_made(_CHECKED, draft, weight_of_draft(draft), page.environment.bounds)
    st.rerun()


def checked(base: Base, work: Work, page: Page, said: Checking = "desk-checking") -> CheckedDraft:
    """Work laid over a base, with all that is wrong with it. :raises TrialTooLong: for a stranger's."""
    with at_work(page, said) as progress:
        staged = lay(work, base.contents, page.today, standing_problems(base, page.today), progress)
        return CheckedDraft(base, work, staged, states_of(base.dataset, staged), page.today)


def weight_of_draft(draft: CheckedDraft) -> int:
    """The bytes that a checked draft takes, about."""
    return weight_of_package(draft.staged.contents) + weight_of_sheets(draft.work.sheets)
