"""The one page of paper of a view: the table or the chart that was looked at, who is drawn, what is left out."""

from __future__ import annotations

import re
from datetime import date

import pytest
from lxml import html as lxml_html

from dashboard.dataset.figures.load import Dataset
from dashboard.environment import read
from dashboard.ui.frame.store import current
from dashboard.ui.static.leaf import leaf_of
from dashboard.ui.static.paper import lines_of
from dashboard.ui.static.pictures import drawn_charts, figures_in
from dashboard.ui.static.rendering import open_page
from dashboard.ui.views.selection import choose_selection, offered_choices
from dashboard.ui.views.tables import side_by_side
from dashboard.wording.figures import best_source, document, short_name
from dashboard.wording.language import catalogues, language_of

TODAY = date(2026, 11, 23)
SITE = "https://figures.example"


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DASHBOARD_TODAY", TODAY.isoformat())
    monkeypatch.delenv("DASHBOARD_DATA", raising=False)


@pytest.fixture
def data() -> Dataset:
    found = current(read()).dataset
    assert found
    return found


def leaf(data: Dataset, name: str, **query: str) -> lxml_html.HtmlElement:
    return lxml_html.fromstring(f"<div>{leaf_of(name, query, data, 'en', read(), SITE).body}</div>")


def said(tree: lxml_html.HtmlElement) -> str:
    return " ".join(tree.text_content().split())


@pytest.mark.parametrize("code", catalogues())
@pytest.mark.parametrize("table", ["years", "months", "who"])
@pytest.mark.parametrize("name", ["tables", "detentions"])
def test_a_table_is_printed_as_a_table(data: Dataset, name: str, table: str, code: str) -> None:
    """The first rows of the table that was looked at, each cell with its document, and how much of it is not there."""
    tree, language = leaf(data, name, table=table, lang=code), language_of(code)
    page = open_page(name, code, {"table": table, "lang": code}, data, read())
    whole = side_by_side(page, choose_selection(page, offered_choices(page), table))
    rows = [row.text_content() for row in tree.cssselect("tbody th")]
    assert rows == [heading.label for heading, _ in whole.rows[: len(rows)]] and len(rows) >= 4
    heads = [head.text_content() for head in tree.cssselect("thead th")]
    assert heads == [whole.corner, *(column.label for column in whole.columns)][: len(heads)]
    documents = [" ".join(one.text_content().split()) for one in tree.cssselect("ol.documents > li")]
    for cell in tree.cssselect("td"):
        for number in cell.cssselect(".number"):
            named = document(best_source(data.figures[number.get("data-figure")]), language)
            (place,) = cell.cssselect("sup")
            assert " ".join(named.split()) in documents[int(place.text_content()) - 1]
    assert not tree.cssselect("svg") and language.text("tables-empty-means") in said(tree)
    for what, left in (("rows", len(whole.rows) - len(rows)), ("columns", len(whole.columns) - len(heads) + 1)):
        assert (language.text(f"leaf-{what}-{table}", count=left) in said(tree)) == (left > 0)


def test_the_table_of_the_page_of_tables_is_that_by_years(data: Dataset) -> None:
    """Where the address names no table the leaf has the one the page shows; over time it has the chart."""
    first, *_ = leaf(data, "tables", lang="en").cssselect("tbody th")
    assert first.text_content() == "2026"
    assert not leaf(data, "detentions", lang="en").cssselect("table")
    assert leaf(data, "detentions", lang="en").cssselect(".plot")


def test_more_columns_than_fit_are_counted(data: Dataset) -> None:
    """Organizations that find no room are said to stand at the address."""
    tree = leaf(data, "tables", table="years", window="all", lang="en")
    heads = len(tree.cssselect("thead th")) - 1
    (left,) = re.findall(r"(\d+) more organizations?", said(tree))
    assert heads == 9 and int(left) > 0


@pytest.mark.parametrize("code", catalogues())
@pytest.mark.parametrize(
    ("name", "query"),
    [
        ("home", {}),
        ("detentions", {}),
        ("detentions", {"window": "all"}),
        ("releases", {}),
        ("sources", {"organization": "prisoners-defenders"}),
    ],
)
def test_what_is_left_out_is_counted(data: Dataset, name: str, query: dict[str, str], code: str) -> None:
    """Every figure the charts of a view draw is spelled out, or counted as one that stands at the address."""
    tree = leaf(data, name, lang=code, **query)
    page, surface = drawn_charts(open_page(name, code, {**query, "lang": code}, data, read()))
    drawn = {figure.id for chart in surface.charts.values() for figure in figures_in(page, chart)}
    left = len(drawn) - len(tree.cssselect("ol > li"))
    assert left > 0 and language_of(code).text("leaf-more", count=left) in said(tree)


@pytest.mark.parametrize("code", catalogues())
def test_signs_beside_rows_are_explained(data: Dataset, code: str) -> None:
    """Each sign that stands beside a row of Home's charts stands in the key of the leaf, and no other."""
    tree, language = leaf(data, "home", lang=code), language_of(code)
    (key,) = tree.cssselect(".key.beside")
    told = {one.text_content() for one in key.cssselect("b")}
    marks = {language.text(f"against-mark-{v}") for v in ("comparable", "with_care", "one_count", "not_comparable")}
    shown = {one.text_content() for one in tree.cssselect("svg text")} & marks
    assert shown == told and shown


@pytest.mark.parametrize("code", catalogues())
@pytest.mark.parametrize("window", ["", "all"])
def test_grey_marks_are_told_apart(data: Dataset, window: str, code: str) -> None:
    """The numbers at the marks stand before the sentences and names of their organizations, and nobody is missing."""
    query = {"window": window, "lang": code} if window else {"lang": code}
    tree, language = leaf(data, "detentions", **query), language_of(code)
    at_marks = sorted(one.text_content() for one in tree.cssselect("svg .which"))
    told = sorted(one.text_content() for one in tree.cssselect("li .which, .besides .which"))
    assert at_marks and told == at_marks
    page, surface = drawn_charts(open_page("detentions", code, query, data, read()))
    organizations = {f.organization.id: f.organization for f in figures_in(page, surface.charts["timeline"])}
    named = [one.text_content() for one in tree.cssselect(".besides .k")]
    assert len(named) + len(tree.cssselect("ol > li")) == len(organizations)
    shorts = [short_name(one, language) for one in organizations.values()]
    assert all(any(name.strip().endswith(short) for short in shorts) for name in named)


def test_lines_are_reckoned() -> None:
    """Texts that follow each other share a line, an address breaks at its signs and a long word anywhere."""
    assert lines_of([("a" * 10, 10), ("b" * 10, 10)], 100) == 1
    assert lines_of([("a" * 20 + " ", 10), ("b" * 10, 10)], 100) == 2
    assert lines_of([("a-" * 30, 10)], 100) == 3
    assert lines_of([("a" * 60, 10)], 100) == 3
