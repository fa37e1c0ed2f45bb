"""What stands around every page: notices above it, the foot below."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from operator import attrgetter

from dashboard.analysis.answers import questions_of
from dashboard.dataset.figures.known import known_on, undated
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.files.change_log import latest_change
from dashboard.dataset.problems import Problem
from dashboard.export.feeds import feed_address
from dashboard.ui.frame.address import SUBJECT, Address, way_to_all
from dashboard.ui.frame.kept import kept
from dashboard.ui.frame.page import Page
from dashboard.ui.frame.questions import kept_question_html
from dashboard.ui.frame.store import current
from dashboard.wording.language import Language
from dashboard.wording.problems import say

MOST_PROBLEMS = 20
_TABLES = {"figure": "figures", "source": "sources", "organization": "organizations", "episode": "episodes"}
"""The parameters by which one thing is asked for, with what the data have them in."""


def as_known(dataset: Dataset, address: Address) -> Dataset:
    """The dataset of the day the reader asked for, the whole of it where none was asked."""
    if address.known is None:
        return dataset
    return _known(dataset, address.known, address.with_undated)


@kept(8, by=attrgetter("state"))
def _known(dataset: Dataset, day: date, with_undated: bool) -> Dataset:
    return known_on(dataset, day, with_undated)


def draw_above(page: Page, whole: Dataset) -> None:
    """Say what the reader must know first; show the plain question this view was opened to answer.

    ``whole`` is all of the data, whatever day the reader asked for.
    """
    if page.address.unread:
        page.show("frame/notice", text=page.text("address-unread"))
    if page.address.known:
        _say_known(page, whole)
    chosen = page.address.choice("question", questions_of(page.dataset.package))
    if chosen:
        page.surface.html(kept_question_html(page, chosen))


def _say_known(page: Page, whole: Dataset) -> None:
    """Say what is left out, and the ways from here."""
    page.show(
        "frame/known",
        left_out=len(whole.figures) - len(page.dataset.figures),
        undated=len(undated(whole)),
        now=page.address.here(known="", undated=""),
        switch=page.address.here(undated="" if page.address.with_undated else "1"),
    )


def draw_broken(page: Page, problems: tuple[Problem, ...]) -> None:
    """Say that the folder holds something broken now, and which older state is shown."""
    if problems:
        page.show("frame/broken", problems=said(problems, page.language), version=page.dataset.package.version)


def draw_dropped(page: Page) -> None:
    """Say what of the address was not understood; which subject is shown, and which other one knows what was meant."""
    address, package = page.address, page.dataset.package
    if address.dropped:
        is_subject = any(one.startswith(f"{SUBJECT}=") for one in address.dropped)
        shown = package.text("short_title", page.language.code) if is_subject and len(page.environment.roof) > 1 else ""
        told = {"shown": shown, "entrance": way_to_all(address, page.environment), "elsewhere": _elsewhere(page)}
        page.show("frame/dropped", dropped=address.dropped, **told)


def _elsewhere(page: Page) -> list[tuple[str, str]]:
    """The other subjects that know what this one did not, each with its name and the address there."""
    unknown = {name: value for name, value in page.address.unknown.items() if name in _TABLES}
    found = []
    for subject in page.environment.roof if unknown else ():
        environment = page.environment.of(subject.id)
        other = current(environment).dataset if subject.id != page.environment.subject else None
        if other and all(value in getattr(other, _TABLES[name]) for name, value in unknown.items()):
            address = replace(page.address, subject=environment.tag)
            found.append((other.package.text("short_title", page.language.code), address.to(page.name, **unknown)))
    return found


def draw_foot(page: Page, today: date) -> None:
    """What paper says of the data, and the foot; its form carries on what was asked."""
    for html in _foot(page, today, page.address.with_changes(known="", undated="")):
        page.surface.html(html)


@kept(64)
def _foot(page: Page, today: date, hidden: dict[str, str]) -> tuple[str, str]:
    package, language = page.dataset.package, page.language
    change = latest_change(package.change_log, language.code)
    paper = page.html("frame/paper", package=package)
    told = {
        "change": change,
        "documents": _documents(page),
        "feed": feed_address(language.code, subject=page.address.subject),
        "hidden": hidden,
        "today": today,
    }
    return paper, page.html("frame/foot", dataset=page.dataset, **told)


def _documents(page: Page) -> int:
    """How many documents the data are from: on a past day those that had stated a figure by then."""
    if page.address.known is None:
        return len(page.dataset.sources)
    return len({a.source.id for figure in page.dataset.figures.values() for a in figure.attributions})


def said(problems: tuple[Problem, ...], language: Language) -> list[str]:
    """The first problems in words."""
    return [say(problem, language) for problem in problems[:MOST_PROBLEMS]]
