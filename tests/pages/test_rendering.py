"""The page without scripts: the same parts as in the app, in the same order, with nothing that needs it."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qsl

import html5lib
import pytest
from lxml import html as lxml_html
from tests.charts_shown import alts, unpacked
from tests.visits import visit

from dashboard.environment import read
from dashboard.ui.frame.store import current
from dashboard.ui.static.rendering import Rendering, rendering
from dashboard.wording.language import catalogues, language_of

FIGURE = "prisoners-defenders.political-prisoners-listed.2025-01-31"
VIEWS: dict[str, tuple[str, dict[str, str]]] = {
    "home": ("home", {}),
    "home, as known": ("home", {"known": "2025-06-30"}),
    "over time": ("detentions", {}),
    "women": ("detentions", {"question": "women", "measure": "women_listed", "scope": "all"}),
    "a flow, all years": ("detentions", {"measure": "arbitrary_detentions", "window": "all"}),
    "as known, with undated": ("detentions", {"known": "2025-06-30", "undated": "1"}),
    "not understood": ("detentions", {"measure": "nowhere", "window": "<script>"}),
    "releases": ("releases", {}),
    "one release": ("releases", {"episode": "vatican-2025"}),
    "documents": ("sources", {}),
    "found": ("sources", {"q": "mujeres", "year": "2025"}),
    "counters": ("sources", {"view": "counters"}),
    "drift": ("sources", {"view": "drift"}),
    "figure": ("sources", {"figure": FIGURE}),
    "organization": ("sources", {"organization": "prisoners-defenders"}),
    "newspaper": ("sources", {"organization": "011-news"}),
    "document": ("sources", {"source": "idu-2025-12-05-1"}),
    "compare": ("compare", {}),
    "second": ("compare", {"a": FIGURE}),
    "pair": ("compare", {"a": FIGURE, "b": "ocdh.political-prisoners-listed.2024-12"}),
    "method": ("method", {}),
}


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DASHBOARD_TODAY", "2026-11-23")
    monkeypatch.delenv("DASHBOARD_DATA", raising=False)


def rendered(page: str, code: str, query: dict[str, str]) -> Rendering:
    return rendering(page, "en", {"lang": code, **query}, current(read()), read())


def told(html: str) -> tuple[str, list[str]]:
    """The text of a piece of HTML as a reader sees it, and where it leads."""
    tree = lxml_html.fromstring(f"<div>{html}</div>")
    for unseen in tree.xpath(".//style | .//script"):
        unseen.drop_tree()
    links = [canonical(str(address)) for address in tree.xpath(".//a/@href")]
    return " ".join(tree.text_content().split()), links


def canonical(address: str) -> str:
    """An address whose parameters stand in one order: they mean the same in any."""
    path, _, query = address.partition("?")
    return f"{path}?{sorted(parse_qsl(query))}"


def parts(html: str) -> list[str]:
    tree = lxml_html.fromstring(f"<div>{html}</div>")
    found = tree.xpath(".//*[@data-testid='stHtml']")
    return [lxml_html.tostring(part, encoding="unicode") for part in found]


def seen(found: list[str]) -> list[tuple[str, list[str]]]:
    return [part for part in map(told, found) if part[0]]


@pytest.mark.parametrize("code", catalogues())
@pytest.mark.parametrize("view", VIEWS)
def test_both_say_the_same(view: str, code: str) -> None:
    """Every text and link of the app stands in the page without scripts, in the same order, and nothing more."""
    page, query = VIEWS[view]
    app = [unpacked(str(element.proto.body)) for element in visit(page, lang=code, **query).get("html")]
    # The menu with the other languages comes first: the app draws it before it knows what it did not understand.
    (menu, *static), (menu_drawn, *drawn) = seen(parts(rendered(page, code, query).body())), seen(app)
    assert static == drawn and menu[0] == menu_drawn[0]


@pytest.mark.parametrize("view", VIEWS)
def test_what_is_chosen_in_the_app_is_a_link(view: str) -> None:
    """Each option of each choice is offered as the address the app would write; what is chosen is marked."""
    page, query = VIEWS[view]
    app = visit(page, lang="en", **query)
    tree = lxml_html.fromstring(rendered(page, "en", query).body())
    for box in app.selectbox:
        (choice,) = (c for c in tree.cssselect(".choice") if c.cssselect(".label")[0].text_content() == box.label)
        links = choice.cssselect("li a")
        shown = [link.text_content() for link in links] or [choice.cssselect(".only")[0].text_content()]
        assert shown == list(box.options)
        if links:
            (marked,) = (link.text_content() for link in links if link.get("aria-current"))
            assert marked == box.format_func(box.value)
    assert len(app.selectbox) == len(tree.cssselect(".choice"))
    assert len(app.get("download_button")) == len(tree.cssselect(".file a"))


def test_a_link_of_a_choice_leads_where_the_app_goes() -> None:
    """Choosing another quantity leaves out what it makes meaningless."""
    query = {"measure": "women_listed", "scope": "all", "window": "all", "question": "women"}
    tree = lxml_html.fromstring(rendered("detentions", "en", query).body())
    (choice,) = (c for c in tree.cssselect(".choice") if c.cssselect("#label-window"))
    link = next(a for a in choice.cssselect("li a") if not a.get("aria-current"))
    assert "question" not in link.get("href") and "measure=women_listed" in link.get("href")


@pytest.mark.parametrize("code", catalogues())
@pytest.mark.parametrize("view", VIEWS)
def test_html_is_valid_and_quiet(view: str, code: str) -> None:
    """No fault of HTML, no script, no handler, no id twice, headings and landmarks in their order."""
    page, query = VIEWS[view]
    html = rendered(page, code, query).body()
    parser = html5lib.HTMLParser(strict=False)
    parser.parse(f'<!DOCTYPE html><html lang="{code}"><head><title>x</title></head><body>{html}</body></html>')
    faults = [fault for _, fault, _ in parser.errors if fault not in {"unexpected-start-tag-implies-end-tag"}]
    assert faults == [] and parser.errors == []
    assert not re.search(r"<script|<iframe|\son\w+=|javascript:", html, re.IGNORECASE)
    tree = lxml_html.fromstring(f"<div>{html}</div>")
    ids = [str(found) for found in tree.xpath(".//@id")]
    assert len(ids) == len(set(ids))
    assert len(tree.cssselect("main")) == len(tree.cssselect("h1")) == 1
    assert tree.cssselect(".skip")[0].get("href") == "#main"
    for table in tree.cssselect("table"):
        assert table.cssselect("th") and table.cssselect("caption"), lxml_html.tostring(table)[:300]


@pytest.mark.parametrize("code", catalogues())
def test_files_are_those_of_the_app(code: str) -> None:
    """The link of a file names it; what it gives is made as the button makes it."""
    found = rendered("detentions", code, {"measure": "women_listed"})
    (offer,) = found.files.values()
    assert f"download={offer.key}" in found.body() and offer.name.startswith("women_listed-all-")
    made = offer.make()
    assert isinstance(made, bytes) and made.count(b"\n") > 3


@pytest.mark.parametrize("code", catalogues())
def test_the_desk_is_told_to_need_the_app(code: str) -> None:
    """A tool of the staff has no page without scripts: it says so, in the reader's language."""
    assert language_of(code).text("static-tool") in rendered("refresh", code, {}).body()


def test_charts_stand_where_they_stand_in_the_app() -> None:
    """One drawing for each chart of the app, between the same texts."""
    app: Any = visit("releases", lang="en", episode="vatican-2025")
    tree = lxml_html.fromstring(rendered("releases", "en", {"episode": "vatican-2025"}).body())
    drawings = tree.cssselect(".plot")
    assert [d.get("aria-label") for d in drawings] == alts(app)
