"""The static rendering of a view: the same parts as in the app, as the body of one document."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import cast

from dashboard.charts.theme import adaptable, declarations
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.problems import Problem
from dashboard.environment import Environment
from dashboard.export.feeds import feed_address
from dashboard.ui.frame.address import read_address, way_to_all
from dashboard.ui.frame.around import MOST_PROBLEMS, as_known, draw_above, draw_broken, draw_dropped, draw_foot, said
from dashboard.ui.frame.chart import CARD, picture_address
from dashboard.ui.frame.html import render
from dashboard.ui.frame.menu import in_menu, other_languages
from dashboard.ui.frame.page import Page
from dashboard.ui.frame.store import Loaded
from dashboard.ui.frame.surface import FileOffer
from dashboard.ui.static.preview import Preview, preview
from dashboard.ui.static.surface import StaticSurface
from dashboard.wording.language import language_of, languages_of


@dataclass(frozen=True)
class Rendering:
    """A view without scripts: its language, what links to it say, its inks as CSS, its parts as safe HTML, its files.

    ``files`` are what the view offers to take away, by keys. ``chart`` is the key of its first chart or of its
    figure with the size of its picture, ``picture`` the address of that, where it has one; ``feeds`` the addresses of
    the feeds of the data and of the organization it is about, with their names.
    """

    language: str
    preview: Preview
    style: str
    menu: str
    main: str
    foot: str
    files: Mapping[str, FileOffer]
    chart: tuple[str, str] | None = None
    picture: str = ""
    feeds: tuple[tuple[str, str], ...] = ()

    def body(self, under_menu: str = "", foot: str | None = None) -> str:
        """All of it as the body of a document, with another foot where one is given."""
        end = self.foot if foot is None else foot
        return f'{self.menu}\n{under_menu}<main id="main" class="stVerticalBlock">\n{self.main}\n{end}\n</main>'


@dataclass(frozen=True)
class StaticPage(Page):
    """A page that is drawn as a document."""

    surface: StaticSurface


def rendering(
    name: str,
    spoken: str,
    query: Mapping[str, str],
    loaded: Loaded,
    environment: Environment,
    site: str = "",
    *,
    is_served: bool = True,
) -> Rendering:
    """The view of a page (``home``, ``sources`` ...) that a query asks for.

    :param spoken: the language of a reader who asks for none
    :param site: where the site is, as the reader came
    :param is_served: whether a server answers what the page asks for

    Where no data can be shown it says why, as the app does.
    """
    whole = loaded.dataset
    if whole is None:
        address = read_address(query, spoken, environment.today(), languages_of(None), environment)
        return _without_data(address.language, loaded.problems, way_to_all(address, environment))
    page = open_page(name, spoken, query, whole, environment, site)
    surface, address = page.surface, page.address
    surface.is_served = is_served
    draw_broken(page, loaded.problems)
    broken, surface.parts = surface.parts, []
    draw_above(page, whole)
    view_of(name)(page)
    drawn, surface.parts = surface.parts, broken
    # Told first, known last: what was not understood.
    draw_dropped(page)
    main, surface.parts = [*surface.parts, *drawn], []
    draw_foot(page, environment.today_of(whole.package))
    others = other_languages(page.language, address, languages_of(whole.package))
    menu = page.html("static/menu", pages=in_menu(), others=others, entrance=way_to_all(address, environment))
    parts, foot = ("\n".join(found) for found in (main, surface.parts))
    chart = next(((key, sizes[0]) for key, sizes in surface.drawn.items() if sizes), None)
    if has_card(page):
        chart = CARD, "wide"
    picture = picture_address(name, address, page.language.code, *chart) if chart else ""
    inks, shown = declarations(whole.package), preview(page)
    return Rendering(
        address.language, shown, inks, menu, parts, foot, surface.files, chart, picture, tuple(_feeds(page))
    )


def _feeds(page: Page) -> Iterator[tuple[str, str]]:
    """The feed of changes, and that of the organization a view is about where it has stated something."""
    code, subject = page.language.code, page.address.subject
    yield feed_address(code, subject=subject), page.text("feed-link")
    organization = page.dataset.organizations.get(page.address.asked.get("organization", ""))
    if page.name != "sources" or organization is None or "organization" not in page.address.read:
        return
    if any(figure.organization is organization for figure in page.dataset.figures.values()):
        yield feed_address(code, organization.id, subject), organization.name[code]


def open_page(
    name: str, spoken: str, query: Mapping[str, str], whole: Dataset, environment: Environment, site: str = ""
) -> StaticPage:
    """What a view is drawn from; nothing is drawn yet."""
    languages, today = languages_of(whole.package), environment.today_of(whole.package)
    address = read_address(query, spoken, today, languages, environment)
    language, dataset = language_of(address.language), as_known(whole, address)
    surface, named = StaticSurface(language, address, site), adaptable(whole.package)
    return StaticPage(name, dataset, language, named, address.known or today, address, environment, surface)


def _without_data(code: str, problems: tuple[Problem, ...], entrance: str) -> Rendering:
    language, more = language_of(code), max(0, len(problems) - MOST_PROBLEMS)
    told = {"problems": said(problems, language), "more": more, "entrance": entrance, "is_set_wrong": False}
    html = render("frame/no_data", language=language, **told)
    part = f'<div class="stHtml" data-testid="stHtml">{html}</div>'
    return Rendering(code, Preview(language.text("no-data-title"), ""), "", "", part, "", {})


def has_card(page: Page) -> bool:
    """Whether a view is that of one figure, which has a picture of its own."""
    return page.name == "sources" and page.address.asked.get("figure") in page.dataset.figures


def view_of(name: str) -> Callable[[Page], None]:
    """What draws a page; one that is no view of readers (the desk of the staff) is told to need the app."""
    for module in (f"dashboard.ui.{room}.{name}" for room in ("views", "meeting")):
        if find_spec(module) and (draw := getattr(import_module(module), "draw", None)):
            return cast(Callable[[Page], None], draw)
    return _draw_tool


def _draw_tool(page: Page) -> None:
    page.show("static/tool")
