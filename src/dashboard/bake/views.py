"""Which views a baked site holds, where each lies, and by which addresses of the app it is meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from dashboard.analysis.choices import choices
from dashboard.analysis.episodes import listed_episodes, most_told
from dashboard.analysis.series import series_of
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.files.view_choices import ALL_YEARS, WHO
from dashboard.ui.frame.menu import in_menu
from dashboard.ui.views.library import PER_PAGE, VIEWS
from dashboard.ui.views.tables import TABLES, UNITS
from dashboard.ui.views.windows import Window

ViewKey = tuple[str, frozenset[tuple[str, str]]]
"""A view whatever the language: its page and its parameters, the defaults left out or not."""


@dataclass(frozen=True)
class BakedView:
    """One view: its page and query in the app, its path in the site without language and ending.

    ``also`` are other queries that mean it, because a default may be left out. ``is_shared`` are those people pass on.
    """

    page: str
    query: Mapping[str, str]
    path: str
    also: tuple[Mapping[str, str], ...] = ()
    is_shared: bool = False

    @property
    def keys(self) -> list[ViewKey]:
        """Everything this view is called."""
        return [key_of(self.page, query) for query in (self.query, *self.also)]


def key_of(page: str, query: Mapping[str, str]) -> ViewKey:
    """A view as it can be looked up; the language belongs to no view."""
    return page, frozenset((name, value) for name, value in query.items() if value and name != "lang")


def views_of(dataset: Dataset, today: date) -> list[BakedView]:
    """Every view that can be read without choosing: the same for the same data, in one order."""
    # Comparing is choosing, which files cannot.
    pages = [BakedView(page, {}, page) for page in in_menu() if page == "method"]
    return [
        BakedView("home", {}, "index", is_shared=True),
        *pages,
        *_over_time(dataset, today),
        *_tables(dataset),
        *_releases(dataset),
        *_library(dataset),
        *_questions(dataset),
        *(BakedView("sources", {"figure": id}, f"figure/{_safe(id)}") for id in dataset.figures),
        *(BakedView("sources", {"source": id}, f"document/{_safe(id)}") for id in dataset.sources),
        *(BakedView("sources", {"organization": id}, f"organization/{_safe(id)}") for id in dataset.organizations),
    ]


def _questions(dataset: Dataset) -> Iterator[BakedView]:
    for question in dataset.package.settings.questions:
        query = {"question": question.id, **question.parameters}
        yield BakedView(question.page, query, f"question/{question.id}", is_shared=True)


def _over_time(dataset: Dataset, today: date) -> Iterator[BakedView]:
    """Every measure and scope, the last years and, where those leave something out, all of them."""
    offered = choices(dataset)
    first = next((measures[0].id for measures in offered.groups.values()), "")
    for measure, scopes in offered.scopes.items():
        for number, scope in enumerate(scopes):
            place = {"measure": measure, "scope": scope.id}
            # The first of each is meant where none is named.
            also = [{"measure": measure}] if number == 0 else []
            also += [{}] if number == 0 and measure == first else []
            path = f"detentions/{measure}/{scope.id}"
            whole = [{**query, "window": ALL_YEARS} for query in (place, *also)]
            series = series_of(dataset, measure, scope.id)
            start, _ = Window().span(series, today)
            if all(figure.reference.latest >= start for one in series for figure in one.figures):
                yield BakedView("detentions", place, path, (*also, *whole))
            else:
                yield BakedView("detentions", place, path, tuple(also))
                yield BakedView("detentions", whole[0], f"{path}-all", tuple(whole[1:]))


def _tables(dataset: Dataset) -> Iterator[BakedView]:
    """The tables of the headline panels, and who says what."""
    offered = choices(dataset)
    first = next((measures[0].id for measures in offered.groups.values()), "")
    for panel in dataset.package.settings.panels:
        measure, scope = panel.place
        if scope not in {one.id for one in offered.scopes.get(measure, ())}:
            continue
        is_first_scope = offered.scopes[measure][0].id == scope
        for table in UNITS:
            query = {"measure": measure, "scope": scope, "table": table}
            # The first measure, its first scope and its years are meant where none is named.
            also: list[Mapping[str, str]] = [{"measure": measure, "scope": scope}] if table == TABLES[0] else []
            also += [{}] if also and is_first_scope and measure == first else []
            yield BakedView("tables", query, f"tables/{table}/{measure}/{scope}", tuple(also))
    asked = [{"measure": panel.measure_id, "scope": panel.scope_id} for panel in dataset.package.settings.panels]
    yield BakedView("tables", {"table": WHO}, "tables/who", tuple({"table": WHO, **place} for place in asked))


def _releases(dataset: Dataset) -> Iterator[BakedView]:
    listed = listed_episodes(dataset)
    first = most_told(listed)
    for item in listed:
        id = item.episode.id
        also: tuple[Mapping[str, str], ...] = ({},) if id == first else ()
        yield BakedView("releases", {"episode": id}, f"releases/{id}", also, is_shared=True)


def _library(dataset: Dataset) -> Iterator[BakedView]:
    """All documents page by page, and the views beside them."""
    pages = max(1, -(-len(dataset.sources) // PER_PAGE))
    yield BakedView("sources", {}, "sources/index", ({"page": "1"},))
    yield from (BakedView("sources", {"page": str(n)}, f"sources/page-{n}") for n in range(2, pages + 1))
    yield from (BakedView("sources", {"view": view}, f"sources/{view}") for view in VIEWS[1:])


def _safe(id: str) -> str:
    """An id as the name of a file."""
    return quote(id, safe="")
