"""What a link to a view says of it where it is passed on: title and description."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.analysis.answers import answers, questions_of
from dashboard.ui.frame.page import Page
from dashboard.ui.frame.titles import named, view_title
from dashboard.ui.views.home import home_view
from dashboard.ui.views.organization import organization_view
from dashboard.wording.figures import reading_note, sentence, spoken

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


def _home(page: Page) -> Preview:
    found = [newest.figure for newest in home_view(page).newest]
    said = [f"{spoken(figure, page.language)} {reading_note(figure, page.language)}".strip() for figure in found]
    return Preview(view_title(page), " ".join(said))


def _figure(page: Page) -> Preview | None:
    figure = named(page, "figure", page.dataset.figures)
    if figure is None:
        return None
    said = sentence(figure, page.language)
    return Preview(view_title(page), said)


def _document(page: Page) -> Preview | None:
    source = named(page, "source", page.dataset.sources)
    if source is None:
        return None
    said = [sentence(f, page.language) for f in page.dataset.figures_of_source.get(source.id, [])]
    return Preview(view_title(page), _first_of(said))


def _organization(page: Page) -> Preview | None:
    organization = named(page, "organization", page.dataset.organizations)
    if organization is None:
        return None
    name, view = organization.name[page.language.code], organization_view(page, organization.id)
    said = [sentence(figure, page.language) for figure in view.figures[:LEAST_ANSWERS]]
    return Preview(view_title(page), _first_of(said) or name)


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
    question = named(page, "question", questions_of(page.dataset.package))
    if question is None:
        return None
    figures = [figure for answer in answers(question, page.dataset, page.today) for figure in answer.figures]
    view = _chosen(page) or _plain(page)
    said = [spoken(figure, page.language) for figure in figures[:LEAST_ANSWERS]]
    more = page.text("question-more", count=len(figures) - len(said)) if len(figures) > len(said) else ""
    return Preview(view_title(page), " ".join([*said, more]).strip() or view.description)


def _chosen(page: Page) -> Preview | None:
    """A view of one measure or of one announced release."""
    code = page.language.code
    shown = named(page, "measure", page.dataset.measures)
    if shown is not None:
        return Preview(view_title(page), shown.definition[code])
    episode = named(page, "episode", page.dataset.episodes)
    return None if episode is None else Preview(view_title(page), episode.description[code])


def _plain(page: Page) -> Preview:
    code = page.language.code
    description = f"{page.text(f'describe-{page.name}')} {page.dataset.package.text('description', code)}"
    return Preview(view_title(page), description)
