"""What a link to a view says of it where it is passed on: title and description."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from dashboard.analysis.answers import answers, questions_of
from dashboard.dataset.figures.load import Dataset
from dashboard.ui.frame.page import Page
from dashboard.ui.frame.parameters import reading
from dashboard.ui.views.home import home_view
from dashboard.ui.views.organization import organization_view
from dashboard.wording.figures import sentence, spoken, title_of, title_of_figure, unread_note

Known = TypeVar("Known")
DESCRIPTION = 300
# One answer alone would be taken for the answer.
LEAST_ANSWERS = 2


@dataclass(frozen=True)
class Preview:
    """Texts for the head of a page, to be escaped."""

    title: str
    description: str


def preview(page: Page) -> Preview:
    """The preview of what the address of a page asks for."""
    if page.name == "home":
        return _home(page)
    if question := _question(page):
        return question
    if page.name == "sources":
        return _figure(page) or _document(page) or _organization(page) or _plain(page)
    return _chosen(page) or _plain(page)


def _named(page: Page, name: str, known: Mapping[str, Known]) -> Known | None:
    """What a parameter names, read as the page itself reads it."""
    return known.get(reading(page.address.asked.get(name, ""), known.__contains__))


def _home(page: Page) -> Preview:
    package, code = page.dataset.package, page.language.code
    found = [newest.figure for newest in home_view(page).newest]
    said = [f"{spoken(figure, page.language)} {unread_note(figure, page.language)}".strip() for figure in found]
    return Preview(package.text("question", code), " ".join(said))


def _figure(page: Page) -> Preview | None:
    figure = _named(page, "figure", page.dataset.figures)
    if figure is None:
        return None
    said = sentence(figure, page.language)
    title = title_of_figure(figure, page.dataset, page.language)
    return Preview(_titled(title, page.dataset, page.language.code), said)


def _document(page: Page) -> Preview | None:
    source = _named(page, "source", page.dataset.sources)
    if source is None:
        return None
    said = [sentence(f, page.language) for f in page.dataset.figures_of_source.get(source.id, [])]
    title = _titled(title_of(source, page.language), page.dataset, page.language.code)
    return Preview(title, _first_of(said))


def _organization(page: Page) -> Preview | None:
    organization = _named(page, "organization", page.dataset.organizations)
    if organization is None:
        return None
    name, view = organization.name[page.language.code], organization_view(page, organization.id)
    said = [sentence(figure, page.language) for figure in view.figures[:LEAST_ANSWERS]]
    return Preview(_titled(name, page.dataset, page.language.code), _first_of(said) or name)


def _first_of(sentences: list[str]) -> str:
    """Whole sentences while they fit, one at least: half a sentence could end in half a number."""
    text = "".join(sentences[:1])
    for one in sentences[1:]:
        if len(text) + 1 + len(one) > DESCRIPTION:
            break
        text += f" {one}"
    return text


def _question(page: Page) -> Preview | None:
    """A plain question of the package with everybody's answer, over whatever view answers it."""
    question = _named(page, "question", questions_of(page.dataset.package))
    if question is None:
        return None
    figures = [figure for answer in answers(question, page.dataset, page.today) for figure in answer.figures]
    view = _chosen(page) or _plain(page)
    said = [spoken(figure, page.language) for figure in figures[:LEAST_ANSWERS]]
    more = page.text("question-more", count=len(figures) - len(said)) if len(figures) > len(said) else ""
    title = _titled(question.text[page.language.code], page.dataset, page.language.code)
    return Preview(title, " ".join([*said, more]).strip() or view.description)


def _chosen(page: Page) -> Preview | None:
    """A view of one measure or of one announced release."""
    code = page.language.code
    if measure := _named(page, "measure", page.dataset.measures):
        label, text = measure.label[code], measure.definition[code]
    elif episode := _named(page, "episode", page.dataset.episodes):
        label, text = episode.label[code], episode.description[code]
    else:
        return None
    return Preview(_titled(label, page.dataset, code), text)


def _plain(page: Page) -> Preview:
    code = page.language.code
    title = _titled(page.text(f"page-{page.name}"), page.dataset, code)
    description = f"{page.text(f'describe-{page.name}')} {page.dataset.package.text('description', code)}"
    return Preview(title, description)


def _titled(text: str, dataset: Dataset, code: str) -> str:
    return f"{text} · {dataset.package.text('short_title', code)}"
