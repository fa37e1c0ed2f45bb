"""What whoever runs the dashboard has set: read once where a page, the server or a command begins, and handed down."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from pathlib import Path

from dashboard.bounds import Bounds
from dashboard.dataset.figures.dates import is_date, precision
from dashboard.dataset.files.package import Package
from dashboard.dataset.files.subjects import Subject, subjects_in
from dashboard.dataset.problems import Problem

_PLACE = re.compile(r"(\S+:)?\d{1,5}")


@dataclass(frozen=True)
class Environment:
    """The settings of one process, each the variable ``DASHBOARD_...`` of its name; docs/running.md explains them."""

    # Of the current folder, for pages, server and commands alike: nobody changes a package they do not stand beside.
    data: Path = Path("data")
    # Of one of several subjects: all of them, and the one whose package ``data`` is.
    roof: tuple[Subject, ...] = ()
    subject: str = ""
    drafts: Path | None = None
    stated_day: date | None = None
    bounds: Bounds = field(default_factory=Bounds)
    report: str = ""
    fetch: bool = False
    app: Path | None = None
    # Where the numbers for whoever looks after the server are: a port of this machine, or HOST:PORT.
    metrics: str = ""

    @property
    def tag(self) -> str:
        """The subject as addresses name it: nothing for the first, so that those from before there were others hold."""
        return "" if not self.roof or self.subject == self.roof[0].id else self.subject

    def subjects(self) -> tuple[Subject, ...]:
        """All subjects, the first of them the one that is meant where none is named."""
        return self.roof or subjects_in(self.data)

    def of(self, id: str = "") -> Environment:
        """The same settings for one subject, whose package is then the data; for the first where none is named.

        :raises LookupError: when there is no such subject.
        """
        subjects = self.subjects()
        found = next((subject for subject in subjects if subject.id == id), None) if id else subjects[0]
        if found is None:
            raise LookupError(id)
        return replace(self, data=found.folder, roof=subjects if found.id else (), subject=found.id)

    @property
    def chosen(self) -> Environment:
        """The settings for the subject that was chosen, for the first where none was."""
        return self if self.subject else self.of()

    @property
    def named(self) -> str:
        """The subject as a command has to name it: nothing where there is one alone."""
        return self.subject if len(self.roof) > 1 else ""

    def file_name(self, name: str) -> str:
        """The name of a file to take away, the subject before it where there are several: to tell them on a disk."""
        return f"{self.subject}-{name}" if self.subject else name

    def today(self) -> date:
        """Today; a stated day holds it still, for tests and for a talk prepared beforehand."""
        return self.stated_day or date.today()

    def today_of(self, package: Package) -> date:
        """Today, or the day of the data where the clock of this machine is behind them: what is old is told from it."""
        return self.stated_day or package.today(date.today())


class UnreadableEnvironment(Exception):
    """Settings that are not understood; ``problems`` says which, all of them."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"{len(problems)} problems, the first: {problems[0]}")
        self.problems = problems


def read(environ: Mapping[str, str] = os.environ) -> Environment:
    """The settings, each as its variable says, else the default.

    :raises UnreadableEnvironment: when one is not understood.
    """
    day, problems = _read_day(environ.get("DASHBOARD_TODAY", ""))
    bounds, more = read_bounds(environ.get("DASHBOARD_BOUNDS", ""))
    metrics = environ.get("DASHBOARD_METRICS", "")
    if metrics and not _PLACE.fullmatch(metrics):
        problems.append(Problem("environment-metrics", "error", "DASHBOARD_METRICS", value=metrics))
    if problems or more:
        raise UnreadableEnvironment([*problems, *more])
    return Environment(
        data=_path(environ.get("DASHBOARD_DATA")) or Environment.data,
        drafts=_path(environ.get("DASHBOARD_DRAFTS")),
        stated_day=day,
        bounds=bounds,
        report=environ.get("DASHBOARD_REPORT", ""),
        fetch=environ.get("DASHBOARD_FETCH") == "1",
        app=_path(environ.get("DASHBOARD_APP")),
        metrics=metrics,
    )


def _path(stated: str | None) -> Path | None:
    return Path(stated) if stated else None


def _read_day(stated: str) -> tuple[date | None, list[Problem]]:
    if not stated:
        return None, []
    if is_date(stated) and precision(stated) == "day":
        return date.fromisoformat(stated), []
    return None, [Problem("environment-day", "error", "DASHBOARD_TODAY", value=stated)]


def read_bounds(settings: str) -> tuple[Bounds, list[Problem]]:
    """The bounds with some of them set otherwise, as in ``sessions=200, upload_megabytes=100``; what is wrong there."""
    stated: dict[str, int] = {}
    problems: list[Problem] = []
    for setting in filter(None, map(str.strip, settings.split(","))):
        name, _, value = map(str.strip, setting.partition("="))
        wrong = list(_wrong_bound(name, value))
        problems += wrong
        if not wrong:
            stated[name] = int(value)
    return replace(Bounds(), **stated), problems


def _wrong_bound(name: str, value: str) -> Iterator[Problem]:
    names = [bound.name for bound in fields(Bounds)]
    if name not in names:
        choices = {"choices": ", ".join(names)}
        yield Problem("environment-bound-unknown", "error", "DASHBOARD_BOUNDS", value=name, parameters=choices)
    elif not (value.isascii() and value.isdigit() and int(value)):
        bound = {"bound": name}
        yield Problem("environment-bound-number", "error", "DASHBOARD_BOUNDS", value=value, parameters=bound)
