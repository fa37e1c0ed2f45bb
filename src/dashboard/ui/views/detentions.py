"""Figures over time: choose what is counted, see who says how many, and when."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace

from dashboard.analysis.events import events_of
from dashboard.analysis.reasons import reasons
from dashboard.analysis.series import series_of
from dashboard.analysis.silence import Silence, runs, silences
from dashboard.charts.ends import ends_of, numbers_of
from dashboard.charts.figure import Chart
from dashboard.charts.keys import of_timeline
from dashboard.charts.symbols import LETTERS
from dashboard.charts.timeline import Timeline, timeline_chart
from dashboard.dataset.figures.known import undated_only
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure
from dashboard.dataset.files.view_choices import WHO
from dashboard.ui.frame.chart import show_chart
from dashboard.ui.frame.download import offer_figures
from dashboard.ui.frame.kept import kept
from dashboard.ui.frame.page import Page
from dashboard.ui.views.selection import (
    Selection,
    choose_selection,
    dated,
    offered_choices,
    offered_series,
)
from dashboard.ui.views.tables import TABLES, draw_table, show_definition, show_organizations
from dashboard.ui.views.windows import inside

LEAST_POINTS = 2


@dataclass(frozen=True)
class TimeView:
    """One panel, ready to show; without a chart where a quantity was said only once or in words."""

    figures: list[Figure]
    chart: Chart | None
    alt: str
    key: str
    below: str
    undated: Chart | None


def draw(page: Page) -> None:
    """Draw the page."""
    page.show("detentions/head")
    offered = offered_choices(page)
    if not offered.groups:
        page.show("detentions/nothing")
        return
    with page.surface.group("over-time"):
        page.show("detentions/choose")
        table = page.address.choice("table", TABLES)
        with page.surface.group("choices"):
            selection = choose_selection(page, offered, table)
        view = time_view(page, selection)
        with page.surface.group("chart"):
            _draw_panel(page, selection, view)
        with page.surface.group("key"):
            if selection.table:
                show_organizations(page, selection)
            else:
                page.surface.html(view.key)
        if not selection.table:
            with page.surface.group("below"):
                page.surface.html(view.below)
                offer_figures(page, "timeline", f"{selection.measure}-{selection.scope}", view.figures)


def _draw_panel(page: Page, selection: Selection, view: TimeView) -> None:
    organizations = [page.dataset.organizations[id] for id in selection.organizations]
    measure, scope = page.dataset.measures[selection.measure], page.dataset.scopes[selection.scope]
    shown = {"measure": measure, "scope": scope, "selection": selection, "organizations": organizations}
    if selection.table != WHO:
        page.show("detentions/panel", **shown)
        show_definition(page, selection)
    page.show("tables/tabs", page_name="detentions", selection=selection, tables=("", *TABLES))
    if selection.table:
        draw_table(page, selection)
        return
    if view.chart is not None:
        show_chart(page, "timeline", view.chart, view.alt)
    if view.undated is not None:
        page.show("detentions/undated")
        show_chart(page, "timeline-undated", view.undated, view.alt)


@kept(128)
def time_view(page: Page, selection: Selection) -> TimeView:
    """The panel of a selection."""
    panel = timeline_of(page, selection, dated(page))
    apart = timeline_of(page, selection, undated_only(page.dataset)).figures if page.address.with_undated else []
    figures = sorted([*panel.figures, *apart], key=lambda f: (f.reference.lateness, f.id), reverse=True)
    measure = page.dataset.measures[selection.measure]
    drawn = len(figures) >= LEAST_POINTS and not measure.is_statement
    if drawn:
        panel = replace(panel, silences=_silences(page, selection, panel))
    known = {
        "panel": panel,
        "figures": figures,
        "letters": LETTERS,
        "drawn": drawn,
        "selection": selection,
        "measure": measure,
        "scope": page.dataset.scopes[selection.scope],
        "silent": defaultdict(tuple, {s.organization.id: s.months for s in panel.silences}),
        "runs": runs,
    }
    below = page.html(
        "detentions/below",
        readings=_readings(panel, page.dataset),
        why=reasons((panel.last(s) for s in panel.series), page.dataset),
        growth_note=page.dataset.package.text("growth_note", page.language.code),
        **known,
    )
    offered = offered_series(page, selection)
    numbers = numbers_of(panel, page.theme)
    key = page.html("detentions/key", offered=offered, numbers=numbers, **known) if drawn or len(offered) > 1 else ""
    label = measure.label[page.language.code]
    alt = page.text("timeline-alt", measure=label, figures=len(figures), series=len(panel.series))
    if panel.silences:
        alt += " " + page.text("timeline-alt-slots", count=sum(len(s.months) for s in panel.silences))
    chart = _chart(page, selection, panel) if drawn else None
    return TimeView(figures, chart, alt, key, below, _undated(page, selection, panel) if apart and drawn else None)


def _chart(page: Page, selection: Selection, panel: Timeline) -> Chart:
    """A panel as a chart, titled by what is counted and who is covered; its letters stand for events."""
    code, scope = page.language.code, page.dataset.scopes[selection.scope]
    title = page.dataset.measures[selection.measure].label[code]
    title += f" · {scope.label[code]}" if scope.is_restricted else ""
    told = zip(LETTERS, panel.events, strict=False)
    notes = tuple(f"{letter}: {page.language.date(event.stated)}, {event.label[code]}" for letter, event in told)
    drawn, symbols = timeline_chart(panel, page.theme, page.language), tuple(of_timeline(panel))
    return Chart(drawn, title, symbols, notes, ends_of(panel, drawn, page.theme, page.language))


def _readings(panel: Timeline, dataset: Dataset) -> list[Figure]:
    """Every other reading of what is drawn, those of another measure or scope too: they are named, not drawn."""
    return [variant for figure in panel.figures for variant in dataset.variants.get(figure.id, [])]


def _silences(page: Page, selection: Selection, panel: Timeline) -> list[Silence]:
    """The empty months of the panel's series: empty only where no figure on the page, undated ones too, fills them."""
    drawn = {s.organization.id for s in panel.series}
    series = series_of(page.dataset, selection.measure, selection.scope, selection.period)
    return silences((s for s in series if s.organization.id in drawn), page.dataset, panel.start, page.today)


def _undated(page: Page, selection: Selection, panel: Timeline) -> Chart:
    """The undated figures on a panel of their own, over the same window and never joined."""
    apart = timeline_of(page, selection, undated_only(page.dataset))
    series = [replace(s, segments=()) for s in apart.series]
    view = replace(apart, series=series, events=panel.events, start=panel.start, end=panel.end)
    return _chart(page, selection, view)


def timeline_of(page: Page, selection: Selection, dataset: Dataset) -> Timeline:
    """What the panel of a selection draws, without the months nothing was found for."""
    place = selection.measure, selection.scope, selection.period
    series = selection.chosen(series_of(dataset, *place))
    # What is shown apart stands on the same window.
    whole = selection.chosen(series_of(page.dataset, *place)) if page.address.with_undated else series
    start, end = selection.window.span(whole, page.today)
    shown = [s for s in series if inside(s, start, end)]
    drawn = {f.id for s in shown for f in s.figures if start <= f.reference.latest <= end}
    readings = [v for i in drawn for v in dataset.variants.get(i, [])]
    variants = [v for v in readings if (v.measure.id, v.scope.id) == (selection.measure, selection.scope)]
    events = events_of(dataset, dataset.measures[selection.measure].topic, start, end)
    return Timeline(shown, sorted(variants, key=lambda v: v.id), events, start, end)
