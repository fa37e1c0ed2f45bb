"""What a page says before any script runs: title, description, and its figures as plain HTML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from dashboard.analysis.answers import answers, questions_of
from dashboard.charts.theme import theme
from dashboard.dataset.figures.load import Dataset
from dashboard.environment import Environment
from dashboard.ui.frame.address import Address
from dashboard.ui.frame.page import Page
from dashboard.ui.frame.parameters import reading
from dashboard.ui.frame.questions import question_html
from dashboard.ui.frame.store import current
from dashboard.ui.views.home import home_view
from dashboard.wording.figures import in_text, sentence, spoken, title_of
from dashboard.wording.language import language_of

Known = TypeVar("Known")
DESCRIPTION = 300
# One answer alone would be taken for the answer.
LEAST_ANSWERS = 2


@dataclass(frozen=True)
class Preview:
    """Texts for the head of a page (to be escaped) and safe HTML for readers without scripts."""

    title: str
    description: str
    noscript_html: str


def preview(page: str, code: str, query: Mapping[str, str], environment: Environment) -> Preview:
    """The preview of a page (``home``, ``sources`` ...) in one language.

    :raises LookupError: when no data can be shown.
    """
    dataset = current(environment).dataset
    if dataset is None:
        raise LookupError("no data to preview")
    language = language_of(code)
    ink, today, address = theme("light", dataset.package), environment.today_of(dataset.package), Address(code, True)
    shown = Page(page, dataset, language, ink, today, address, environment)
    if page == "home":
        return _home(shown)
    if question := _question(shown, query):
        return question
    if page == "sources":
        return _figure(shown, query) or _document(shown, query) or _plain(shown)
    return _chosen(shown, query) or _plain(shown)


def _named(query: Mapping[str, str], name: str, known: Mapping[str, Known]) -> Known | None:
    """What a parameter names, read as the page itself reads it."""
    return known.get(reading(query.get(name, ""), known.__contains__))


def _home(page: Page) -> Preview:
    package, code = page.dataset.package, page.language.code
    view = home_view(page)
    question = package.text("question", code)
    html = page.html("home/noscript", question=question, view=view)
    return Preview(question, " ".join(view.lede), html)


def _figure(page: Page, query: Mapping[str, str]) -> Preview | None:
    figure = _named(query, "figure", page.dataset.figures)
    if figure is None:
        return None
    said = sentence(figure, page.language)
    title = page.text("figure-of", organization=in_text(figure.organization, page.language))
    html = page.html("frame/paragraph", text=said)
    return Preview(_titled(title, page.dataset, page.language.code), said, html)


def _document(page: Page, query: Mapping[str, str]) -> Preview | None:
    source = _named(query, "source", page.dataset.sources)
    if source is None:
        return None
    said = [sentence(f, page.language) for f in page.dataset.figures_of_source.get(source.id, [])]
    title = _titled(title_of(source, page.language), page.dataset, page.language.code)
    html = page.html("frame/paragraph", text=" ".join(said))
    return Preview(title, _first_of(said), html)


def _first_of(sentences: list[str]) -> str:
    """Whole sentences while they fit, one at least: half a sentence could end in half a number."""
    text = "".join(sentences[:1])
    for one in sentences[1:]:
        if len(text) + 1 + len(one) > DESCRIPTION:
            break
        text += f" {one}"
    return text


def _question(page: Page, query: Mapping[str, str]) -> Preview | None:
    """A plain question of the package with everybody's answer, over whatever view answers it."""
    question = _named(query, "question", questions_of(page.dataset.package))
    if question is None:
        return None
    figures = [figure for answer in answers(question, page.dataset, page.today) for figure in answer.figures]
    view = _chosen(page, query) or _plain(page)
    said = [spoken(figure, page.language) for figure in figures[:LEAST_ANSWERS]]
    more = page.text("question-more", count=len(figures) - len(said)) if len(figures) > len(said) else ""
    html = question_html(page, question)
    title = _titled(question.text[page.language.code], page.dataset, page.language.code)
    return Preview(title, " ".join([*said, more]).strip() or view.description, html + view.noscript_html)


def _chosen(page: Page, query: Mapping[str, str]) -> Preview | None:
    """A view of one measure or of one announced release."""
    code = page.language.code
    if measure := _named(query, "measure", page.dataset.measures):
        label, text = measure.label[code], measure.definition[code]
    elif episode := _named(query, "episode", page.dataset.episodes):
        label, text = episode.label[code], episode.description[code]
    else:
        return None
    return Preview(_titled(label, page.dataset, code), text, page.html("frame/paragraph", text=text))


def _plain(page: Page) -> Preview:
    code = page.language.code
    title = _titled(page.text(f"page-{page.name}"), page.dataset, code)
    description = f"{page.text(f'describe-{page.name}')} {page.dataset.package.text('description', code)}"
    return Preview(title, description, page.html("frame/paragraph", text=description))


def _titled(text: str, dataset: Dataset, code: str) -> str:
    return f"{text} · {dataset.package.text('short_title', code)}"
