"""Figures side by side as tables: periods by organizations, and organizations by what they say."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from dashboard.analysis.periods import is_told_in_episodes
from dashboard.analysis.series import Series, series_of
from dashboard.analysis.side_by_side import PeriodTable, by_period, shorter_flows, who_says_what, year_row
from dashboard.dataset.figures.model import Organization
from dashboard.dataset.files.view_choices import WHO
from dashboard.export.side_by_side import Heading, SideBySide, wide_csv, workbook
from dashboard.ui.frame.chart import leaf_address
from dashboard.ui.frame.download import file_name
from dashboard.ui.frame.kept import kept
from dashboard.ui.frame.page import Page
from dashboard.ui.frame.surface import FileOffer
from dashboard.ui.views.selection import (
    UNITS,
    Selection,
    choose_selection,
    dated,
    offered_choices,
    offered_series,
    series_inside,
)
from dashboard.wording.figures import short_name

TABLES = (*UNITS, WHO)


def draw(page: Page) -> None:
    """Draw the page of tables: that by years first."""
    page.show("tables/head")
    offered = offered_choices(page)
    if not offered.groups:
        page.show("detentions/nothing")
        return
    with page.surface.group("over-time"):
        page.show("detentions/choose")
        table = page.address.choice("table", TABLES, TABLES[0])
        with page.surface.group("choices"):
            selection = choose_selection(page, offered, table)
        with page.surface.group("chart"):
            if table != WHO:
                page.show("tables/place", selection=selection)
                show_definition(page, selection)
            page.show("tables/tabs", page_name="tables", selection=selection, tables=TABLES)
            draw_table(page, selection)
        with page.surface.group("key"):
            show_organizations(page, selection)


def show_definition(page: Page, selection: Selection) -> None:
    """What is counted and of whom, and where the figures of the same that belong to an episode are."""
    measure, scope = page.dataset.measures[selection.measure], page.dataset.scopes[selection.scope]
    in_episodes = is_told_in_episodes(page.dataset, measure.id, scope.id)
    page.show("detentions/definition", measure=measure, scope=scope, in_episodes=in_episodes)


def show_organizations(page: Page, selection: Selection) -> None:
    """The boxes to tick of everybody a table could show."""
    offered = _offered(page, selection)
    page.show("tables/organizations", page_name=page.name, selection=selection, organizations=offered)


def _offered(page: Page, selection: Selection) -> list[Organization]:
    """The organizations that may be chosen: those with a figure in the window, and those chosen."""
    if selection.table == WHO:
        whole = side_by_side(page, replace(selection, organizations=()))
        return [page.dataset.organizations[heading.id] for heading, _ in whole.rows]
    return [series.organization for series in offered_series(page, selection)]


def draw_table(page: Page, selection: Selection) -> None:
    """Draw the table of a selection, and offer it as files."""
    table = side_by_side(page, selection)
    if not table.rows:
        page.show("detentions/nothing")
        return
    page.show("tables/side", side=table, kind=selection.table)
    if page.surface.is_served:
        page.show("tables/leaf", leaf=leaf_address(page, period=selection.period))
    package, language = page.dataset.package, page.language
    name = selection.table if selection.table == WHO else f"{selection.measure}-{selection.scope}-{selection.table}"
    for ending, make in ((".csv", wide_csv), (".xlsx", workbook)):
        file = file_name(page, name, ending)
        label = page.text(f"tables-download-{ending[1:]}")
        made = partial(make, table, package, language)
        page.surface.file(FileOffer(f"table-{selection.table}-{ending[1:]}", label, file, made, "tertiary"))


@kept(128)
def side_by_side(page: Page, selection: Selection) -> SideBySide:
    """The table of a selection; an undated figure is left out where the data of a past day are asked for."""
    if selection.table == WHO:
        return _who(page, selection)
    series = _inside(page, selection, selection.measure, selection.scope, selection.period)
    table = by_period(series, UNITS[selection.table], page.dataset)
    return _periods(page, selection, table)


def _inside(page: Page, selection: Selection, measure: str, scope: str, period: str = "") -> list[Series]:
    """The chosen series of a measure and scope with only what the window holds."""
    return series_inside(page, selection, selection.chosen(series_of(dated(page), measure, scope, period)))


def _periods(page: Page, selection: Selection, table: PeriodTable) -> SideBySide:
    language = page.language
    measure, scope = page.dataset.measures[selection.measure], page.dataset.scopes[selection.scope]
    title = measure.label[language.code] + (f" · {scope.label[language.code]}" if scope.is_restricted else "")
    columns = tuple(_organization(page, one.id) for one in table.organizations)
    rows = tuple(
        (
            Heading(period, _period(page, table, period)),
            tuple(table.cells.get((period, one.id)) for one in table.organizations),
        )
        for period in table.periods
    )
    shorter, shown = shorter_flows(table)
    shortness = page.text(f"tables-shorter-{'all' if shorter == shown else 'some'}") if shorter else ""
    note = _note(page, selection, shortness)
    return SideBySide(title, page.text(f"tables-corner-{table.unit}"), columns, rows, note)


def _note(page: Page, selection: Selection, more: str = "") -> str:
    """What stands in a cell, in words."""
    told = page.text(f"tables-note-{selection.table}"), page.text("tables-note-ascribed"), more
    return " ".join(filter(None, (*told, page.text("tables-empty-means"))))


def _period(page: Page, table: PeriodTable, period: str) -> str:
    written = page.language.date(period, short=True)
    is_year_of_months = table.unit == "month" and len(period) == len("2025")
    return page.text(f"tables-year-{year_row(table, period)}", year=written) if is_year_of_months else written


def _who(page: Page, selection: Selection) -> SideBySide:
    cuts, code = page.dataset.package.settings.cuts, page.language.code
    places = {(cut.measure_id, cut.scope_id): _inside(page, selection, cut.measure_id, cut.scope_id) for cut in cuts}
    found = who_says_what(places, page.dataset)
    columns = tuple(
        Heading(
            f"{cut.measure_id}-{cut.scope_id}",
            cut.title[code],
            page.address.to("detentions", measure=cut.measure_id, scope=cut.scope_id),
        )
        for cut in cuts
        if any(place == (cut.measure_id, cut.scope_id) for _, place in found.cells)
    )
    shown = [place for place in found.places if any(place == other for _, other in found.cells)]
    rows = tuple(
        (_organization(page, one.id), tuple(found.cells.get((one.id, place)) for place in shown))
        for one in found.organizations
    )
    title, corner = page.text("tables-who-title"), page.text("col-organization")
    return SideBySide(title, corner, columns, rows, _note(page, selection))


def _organization(page: Page, id: str) -> Heading:
    label = short_name(page.dataset.organizations[id], page.language)
    return Heading(id, label, page.address.to("sources", organization=id))
