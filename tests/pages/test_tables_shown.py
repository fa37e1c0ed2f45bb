"""Tables side by side as a reader meets them: on their page and beside the chart, any address, past days, files."""

from __future__ import annotations

import csv
import io
import re
from datetime import date
from typing import Any

import pytest
from tests.visits import visit

from dashboard.dataset.figures.load import Dataset
from dashboard.environment import read
from dashboard.ui.frame.store import current
from dashboard.ui.static.rendering import rendering
from dashboard.ui.views.selection import Selection
from dashboard.ui.views.windows import Window
from dashboard.wording.language import catalogues, language_of

TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DASHBOARD_TODAY", TODAY.isoformat())
    monkeypatch.delenv("DASHBOARD_DATA", raising=False)


def html(at: Any) -> str:
    bodies = [str(element.proto.body) for element in at.get("html")]
    return "\n".join(body for body in bodies if not body.startswith(("<style", "<script")))


def rows(body: str) -> list[str]:
    [table] = re.findall(r'<table class="side-by-side".*?</table>', body, re.DOTALL)
    return re.findall(r'<th scope="row" data-value="([^"]*)"', table)


def figures(body: str) -> set[str]:
    [table] = re.findall(r'<table class="side-by-side".*?</table>', body, re.DOTALL)
    return set(re.findall(r"figure=([\w.-]+)", table))


@pytest.mark.parametrize("code", catalogues())
def test_years_come_first(code: str) -> None:
    """The page of tables shows the first measure by years, newest first, each cell a link to its figure."""
    body = html(visit("tables", lang=code))
    assert rows(body) == ["2026", "2025", "2024", "2023", "2022", "2021"]
    assert "prisoners-defenders.political-prisoners-listed.2026-08-31" in figures(body)


@pytest.mark.parametrize("table", ["years", "months", "who"])
@pytest.mark.parametrize("page", ["detentions", "tables"])
def test_the_same_table_on_both_pages(page: str, table: str) -> None:
    """Beside the chart and on the page of tables stands the same table, without a chart."""
    body = html(visit(page, lang="en", table=table))
    assert figures(body) == figures(html(visit("tables", lang="en", table=table)))
    assert "<div data-drawn" not in body


def test_chosen_organizations() -> None:
    """``org=a,b`` shows these two, in the table and in the key; what is none is told and leaves the address."""
    body = html(visit("tables", lang="en", org="ocdh,prisoners-defenders,nobody"))
    assert {id.split(".")[0] for id in figures(body)} == {"ocdh", "prisoners-defenders"}
    assert "org=nobody" in body
    chart = html(visit("detentions", lang="en", org="ocdh,prisoners-defenders"))
    assert chart.count('class="tick on"') == 2 and 'class="tick"' in chart


def test_an_organization_without_a_figure_here_is_no_mistake() -> None:
    """Somebody who states nothing of a measure is not told to be unknown: the table has no row of it."""
    body = html(visit("tables", lang="en", org="justicia-11j"))
    assert "org=justicia-11j" not in re.sub(r'href="[^"]*"', "", body)
    assert 'table class="side-by-side"' not in body


def test_all_organizations_are_no_choice() -> None:
    """Whoever ticks everybody again has chosen nobody: the address is bare."""
    selection = Selection("m", "s", organizations=("a", "c"))
    assert selection.toggled("b", ["a", "b", "c"]) == ""
    assert selection.toggled("a", ["a", "b", "c"]) == "c"
    assert Selection("m", "s").toggled("a", ["a", "b", "c"]) == "b,c"


@pytest.mark.parametrize("code", catalogues())
@pytest.mark.parametrize("page", ["detentions", "tables"])
def test_the_last_box_cannot_be_unticked(page: str, code: str) -> None:
    """The box of the only organization shown is no link and says why: without it all would be shown again."""
    body = html(visit(page, lang=code, org="ocdh"))
    [last] = re.findall(r'<(\w+) class="tick on"([^>]*)>', body)
    assert last[0] == "span" and "href" not in last[1]
    why = language_of(code).text("key-last", organization="OCDH")
    assert f'title="{why}"' in last[1] and f'aria-label="{why}"' in last[1]
    two = html(visit(page, lang=code, org="ocdh,prisoners-defenders"))
    assert len(re.findall('<a class="tick on"', two)) == 2 and '<span class="tick' not in two


def test_the_last_in_the_address_is_kept() -> None:
    """One is the last also where the address names others that are not offered."""
    assert Selection("m", "s", organizations=("a", "z")).shown(["a", "b"]) == ["a"]
    assert Selection("m", "s").shown(["a", "b"]) == ["a", "b"]


def test_who_is_chosen_stays_with_its_tables() -> None:
    """From what everybody says to what one measure shows nobody is chosen any more."""
    selection = Selection("m", "s", organizations=("a",), table="who")
    assert selection.parameters(table="years")["org"] == "" and selection.parameters(table="who")["org"] == "a"


@pytest.mark.parametrize(
    ("asked", "years"),
    [
        ({"from": "2023", "to": "2024-06"}, ["2024", "2023"]),
        ({"from": "2024-06", "to": "2023"}, ["2024", "2023"]),
        ({"window": "years-2"}, ["2026", "2025", "2024"]),
    ],
)
def test_windows(asked: dict[str, str], years: list[str]) -> None:
    """A window is the last years, or lies between two dates in whatever order they come."""
    assert rows(html(visit("tables", lang="en", **asked))) == years


@pytest.mark.parametrize("value", ["2023-99", "yesterday", "<script>", "20230101"])
def test_a_date_that_is_none(value: str) -> None:
    """A date that is none is told, and the usual window is shown."""
    body = html(visit("tables", lang="en", **{"from": value}))
    assert rows(body)[0] == "2026" and "from=" in body and "<script>" not in body


def test_the_last_years_of_everybody_are_the_last_years(dataset: Dataset) -> None:
    """Where organizations stand beside each other nothing older slips in, though one has nothing newer."""
    body = html(visit("tables", lang="en", table="who"))
    assert min(dataset.figures[id].reference.latest for id in figures(body)) >= date(2021, 11, 23)


def test_as_known_on_a_day(dataset: Dataset) -> None:
    """On a past day a table holds only what was known then."""
    body = html(visit("tables", lang="en", known="2023-06-30", window="all"))
    assert figures(body) and all(dataset.figures[id].published <= "2023-06-30" for id in figures(body))


def test_what_is_downloaded_is_what_is_shown() -> None:
    """The file of a table holds the figures of its cells."""
    loaded = current(read())
    view = rendering("tables", "en", {"table": "months"}, loaded, read())
    content = view.files["table-months-csv"].make()
    assert isinstance(content, bytes)
    [*records] = csv.DictReader(io.StringIO(content.decode("utf-8-sig")))
    ids = {cell for row in records for name, cell in row.items() if name.endswith(": figure_id") and cell}
    assert ids == figures(view.main) and view.files["table-months-xlsx"].name.endswith(".xlsx")


def test_windows_in_the_address() -> None:
    """A window says itself in the address, the usual one by nothing."""
    assert set(Window().parameters.values()) == {""}
    assert Window("all").parameters == {"window": "all", "from": "", "to": ""}
    assert Window("dates", "2024", "2025-06").parameters == {"window": "", "from": "2024", "to": "2025-06"}
