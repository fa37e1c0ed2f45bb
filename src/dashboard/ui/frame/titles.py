"""What a view is called: in the history of a browser, and where a link to it is passed on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from dashboard.analysis.answers import questions_of
from dashboard.ui.frame.page import Page
from dashboard.ui.frame.parameters import reading
from dashboard.wording.figures import title_of, title_of_figure

Known = TypeVar("Known")


def named(page: Page, name: str, known: Mapping[str, Known]) -> Known | None:
    """What a parameter names, read as the page itself reads it."""
    return known.get(reading(page.address.asked.get(name, ""), known.__contains__))


def view_title(page: Page) -> str:
    """The title of what the address of a page asks for, with that of the subject."""
    package, code = page.dataset.package, page.language.code
    if page.name == "home":
        return package.text("question", code)
    return f"{_subject(page)} · {package.text('short_title', code)}"


def _subject(page: Page) -> str:
    dataset, code = page.dataset, page.language.code
    if question := named(page, "question", questions_of(dataset.package)):
        return question.text[code]
    if page.name == "sources":
        if figure := named(page, "figure", dataset.figures):
            return title_of_figure(figure, dataset, page.language)
        if source := named(page, "source", dataset.sources):
            return title_of(source, page.language)
        if organization := named(page, "organization", dataset.organizations):
            return organization.name[code]
    elif measure := named(page, "measure", dataset.measures):
        scope = named(page, "scope", dataset.scopes)
        return measure.label[code] + (f" · {scope.label[code]}" if scope and scope.is_restricted else "")
    elif episode := named(page, "episode", dataset.episodes):
        return episode.label[code]
    return page.text(f"page-{page.name}")
