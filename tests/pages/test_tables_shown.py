"""Tables side by side as a reader meets them: on their page and beside the chart, any address, past days, files."""

from __future__ import annotations

import csv
import io
import re
from datetime import date
from typing import Any

import pytest
from tests.visits import visit

from dashboard.analysis.periods import period_length
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


FLOW = {"measure": "arbitrary_detentions"}


def cell(body: str, row: str, figure: str) -> str:
    """The words of the cell that a figure stands in, in the row of a period."""
    [line] = re.findall(rf'<th scope="row" data-value="{row}">.*?</tr>', body, re.DOTALL)
    [found] = [one for one in re.findall(r"<td.*?</td>", line, re.DOTALL) if f"figure={figure}" in one]
    return " ".join(re.sub(r"<[^>]*>", "", found).split())


def note(body: str) -> str:
    [section] = re.findall(r'<section class="side">.*?</section>', body, re.DOTALL)
    return str(re.findall(r'<p class="note">(.*?)</p>', section, re.DOTALL)[0])


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", r"294\d+ Jan 2005 others attribute to it: 306\d+, Jul 2005"),
        ("es", r"294\d+ ene 2005 otros le atribuyen: 306\d+, jul 2005"),
    ],
)
def test_what_others_ascribe_is_a_second_line(code: str, said: str) -> None:
    """A later figure that others ascribe stands under the own one, with its date and document; the note says so."""
    asked = {"measure": "political_prisoners_listed", "table": "years", "from": "2005", "to": "2005"}
    body = html(visit("tables", lang=code, **asked))
    assert re.fullmatch(said, cell(body, "2005", "ccdhrn.political-prisoners-listed.2005-01"))
    assert "figure=ccdhrn.political-prisoners-listed.2005-07" in body
    assert language_of(code).text("tables-note-ascribed") in note(body)


@pytest.mark.parametrize("code", catalogues())
def test_years_show_counts_of_years(dataset: Dataset, code: str) -> None:
    """By years a flow shows its counts of whole years, by months those of months; no address need say so."""
    years, months = (html(visit("tables", lang=code, table=table, **FLOW)) for table in ("years", "months"))
    assert {period_length(dataset.figures[id]) for id in figures(years)} == {"year"}
    assert {period_length(dataset.figures[id]) for id in figures(months)} == {"month"}
    assert "529" in cell(years, "2025", "ocdh.arbitrary-detentions.2025")
    assert not any(language_of(code).text(f"tables-shorter-{one}") in note(years) for one in ("all", "some"))
    for body in (years, months):
        tabs = re.findall(r'<nav class="tabs".*?</nav>', body, re.DOTALL)
        assert tabs and "period=" not in tabs[0]


def test_a_length_that_was_chosen_is_carried() -> None:
    """A length of period other than the usual one of its table stays in the links of a view; the usual one does not."""
    assert Selection("m", "s", "month", table="years").parameters(table="months")["period"] == "month"
    assert Selection("m", "s", "year", table="years", is_usual_period=True).parameters(table="months")["period"] == ""


def test_years_of_shorter_periods_say_so() -> None:
    """Where the cells of years count months the note says that they are not the counts of the years."""
    body = html(visit("tables", lang="en", table="years", period="month", **FLOW))
    assert language_of("en").text("tables-shorter-all") in note(body)


def test_whole_years_are_in_no_month() -> None:
    """Counts of whole years stand in rows of their years among months, and are called that."""
    body = html(visit("tables", lang="en", table="months", window="all", period="year", **FLOW))
    assert rows(body) and all(len(row) == 4 for row in rows(body))
    assert "2025, whole year" in body and "Dec 2025" not in body


def test_the_leaf_of_a_table_shows_its_length() -> None:
    """The page of paper of a table of years draws the counts of years."""
    view = rendering("tables", "en", {"table": "years", **FLOW}, current(read()), read())
    assert re.search(r'href="leaf/tables\?[^"]*period=year', view.main)


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
