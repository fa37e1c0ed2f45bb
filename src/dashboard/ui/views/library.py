"""All documents: finding one by words and traits; documents per counter and their drift are views beside it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from functools import partial

from dashboard.analysis.documents import foremost
from dashboard.analysis.library import UNDATED, Document, Filters, library, search
from dashboard.dataset.files.view_choices import COUNTERS, DOCUMENTS, DRIFT
from dashboard.ui.frame.choices import choose
from dashboard.ui.frame.kept import kept
from dashboard.ui.frame.page import Page
from dashboard.ui.frame.parameters import reading
from dashboard.ui.views.counters import draw_counters, draw_drift
from dashboard.ui.views.finding import MOST_FOUND, ask, did_you_mean, found_figures, manner
from dashboard.wording.addresses import readable_part

VIEWS = (DOCUMENTS, COUNTERS, DRIFT)
FILTERS = ("hand", "kind", "language", "year")
PER_PAGE = 20
MOST_TOLD = 2


@dataclass(frozen=True)
class Offer:
    """What there is before anything was asked: the documents, what to filter by, and the head of every view."""

    documents: list[Document]
    options: dict[str, dict[str, str]]
    heads: dict[str, str]


@dataclass(frozen=True)
class Asked:
    """What the reader asked for; a ``number`` that is no page of the answer means the first."""

    query: str
    filters: Filters
    number: str


@dataclass(frozen=True)
class FoundDocuments:
    """What was found: one page of it as HTML, and the numbers of all pages."""

    html: str
    numbers: frozenset[str]


def draw_library(page: Page) -> None:
    """Draw the page in the view the address asks for."""
    view = page.address.choice("view", VIEWS, DOCUMENTS)
    offer = _offer(page)
    page.surface.html(offer.heads[view])
    draw = {COUNTERS: draw_counters, DRIFT: draw_drift}
    if view in draw:
        draw[view](page)
    else:
        _draw_documents(page, offer)


def _draw_documents(page: Page, offer: Offer) -> None:
    query = ask(page, page.text("sources-search"), page.text("sources-search-example"))
    with page.surface.group("sources-filters"):
        filters = Filters(*(_filter(page, name, offer.options[name]) for name in FILTERS))
    asked = Asked(query, filters, reading(page.address.asked.get("page", ""), str.isdecimal))
    answer = _answer(page, asked)
    page.address.choice("page", answer.numbers)
    page.surface.html(answer.html)


@kept(32)
def _offer(page: Page) -> Offer:
    address = page.address
    documents = library(page.dataset, address.known, address.known is None or address.with_undated)
    heads = {view: _head(page, view, len(documents)) for view in VIEWS}
    return Offer(documents, _options(page, documents), heads)


def _head(page: Page, view: str, documents: int) -> str:
    return page.html(
        "sources/head",
        view=view,
        views=VIEWS,
        default=DOCUMENTS,
        documents=documents,
        figures=len(page.dataset.figures),
    )


@kept(64)
def _answer(page: Page, asked: Asked) -> FoundDocuments:
    """One page of what was found; what was asked goes along in its links."""
    documents = _offer(page).documents
    found = search(documents, asked.query, asked.filters, manner(page))
    pages = max(1, -(-len(found) // PER_PAGE))
    numbers = frozenset(str(n) for n in range(1, pages + 1))
    number = int(asked.number) if asked.number in numbers else 1
    first = page.dataset.package.settings.introduced_by
    figures = found_figures(page, asked.query)
    guess = (
        did_you_mean(page, asked.query, tuple(d.tokens for d in documents), bool(found))
        if asked.query and not figures
        else ""
    )
    carried = {"q": asked.query, **asdict(asked.filters)}
    html = page.html(
        "sources/list",
        asked=carried,
        is_asked=any(carried.values()),
        figures=figures,
        most=MOST_FOUND,
        guess=guess,
        found=len(found),
        pages=pages,
        number=number,
        per_page=PER_PAGE,
        readable_part=readable_part,
        told=partial(foremost, dataset=page.dataset, most=MOST_TOLD),
        shown=found[(number - 1) * PER_PAGE : number * PER_PAGE],
        first=next((d.source for d in documents if d.source.id == first), None),
    )
    return FoundDocuments(html, numbers)


def _options(page: Page, documents: list[Document]) -> dict[str, dict[str, str]]:
    """What there is to filter by, id to label, the choice of everything first."""
    kinds = {kind: page.text(f"kind-{kind}") for kind in {d.source.kind for d in documents}}
    languages = {code: page.language.name_of(code) for code in {d.source.language for d in documents}}
    years = sorted({d.year for d in documents} - {UNDATED}, reverse=True)
    undated = {UNDATED: page.text("undated")} if any(d.year == UNDATED for d in documents) else {}
    options = {
        "hand": {hand: page.text(f"sources-hand-{hand}") for hand in ("first_hand", "relayed")},
        "kind": _by_label(kinds),
        "language": _by_label(languages),
        "year": {year: year for year in years} | undated,
    }
    return {name: {"": page.text(f"sources-any-{name}")} | found for name, found in options.items()}


def _filter(page: Page, name: str, options: dict[str, str]) -> str:
    """One filter; a new choice begins on the first page."""
    return choose(page, name, page.text(f"sources-filter-{name}"), options, "", ("page",))


def _by_label(labels: dict[str, str]) -> dict[str, str]:
    return dict(sorted(labels.items(), key=lambda item: item[1].casefold()))
