"""Figures over time: choose what is counted, see who says how many, and when."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from dashboard.analysis.choices import Choices, Count, choices, period_lengths
from dashboard.analysis.events import events_of
from dashboard.analysis.periods import panel_figures
from dashboard.analysis.reasons import reasons
from dashboard.analysis.series import Series, series_of
from dashboard.analysis.silence import Silence, runs, silences
from dashboard.charts.figure import Chart
from dashboard.charts.keys import of_timeline
from dashboard.charts.symbols import LETTERS
from dashboard.charts.timeline import Timeline, timeline_chart
from dashboard.dataset.figures.dates import first_day
from dashboard.dataset.figures.known import dated_only, undated_only
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure
from dashboard.ui.frame.chart import show_chart
from dashboard.ui.frame.choices import choose
from dashboard.ui.frame.download import offer_figures
from dashboard.ui.frame.kept import BY_DATA, kept
from dashboard.ui.frame.page import Page
from dashboard.ui.frame.surface import Choice

RECENT, ALL_YEARS, SINCE = "years-5", "all", "since-"
LEAST_POINTS = 2


@dataclass(frozen=True)
class Selection:
    """What the reader chose, as ids."""

    measure: str
    scope: str
    period: str
    window: str
    organization: str


@dataclass(frozen=True)
class TimeView:
    """One panel, ready to show; without a chart where a quantity was said only once or in words."""

    figures: list[Figure]
    chart: Chart | None
    alt: str
    below: str
    undated: Chart | None


def draw(page: Page) -> None:
    """Draw the page."""
    page.show("detentions/head")
    offered = _offered(page)
    if not offered.groups:
        page.show("detentions/nothing")
        return
    selection = _choose(page, offered)
    view = time_view(page, selection)
    measure, scope = page.dataset.measures[selection.measure], page.dataset.scopes[selection.scope]
    page.show(
        "detentions/panel",
        measure=measure,
        scope=scope,
        selection=selection,
        organization=page.dataset.organizations.get(selection.organization),
    )
    if view.chart is not None:
        show_chart(page, "timeline", view.chart, view.alt)
    if view.undated is not None:
        page.show("detentions/undated")
        show_chart(page, "timeline-undated", view.undated, view.alt)
    page.surface.html(view.below)
    offer_figures(page, "timeline", f"{selection.measure}-{selection.scope}", view.figures)


def _choose(page: Page, offered: Choices) -> Selection:
    code = page.language.code
    first = next(iter(offered.groups.values()))[0].id
    asked = page.address.choice("measure", offered.of_measure, first)
    group = page.dataset.measures[asked].group_rank
    group = _choose_group(page, offered, group)
    measures = {m.id: _counted(page, m.label[code], offered.of_measure[m.id]) for m in offered.groups[group]}
    measure = choose(
        page,
        "measure",
        page.text("choose-measure"),
        measures,
        first if first in measures else "",
        ("scope", "period", "org"),
    )
    scopes = {s.id: _counted(page, s.label[code], offered.of_scope[measure, s.id]) for s in offered.scopes[measure]}
    scope = choose(page, "scope", page.text("choose-scope"), scopes, next(iter(scopes)), ("period", "org"))
    window = choose(page, "window", page.text("choose-window"), _windows(page), RECENT)
    period = _choose_period(page, measure, scope)
    counters = {f.organization.id for f in panel_figures(page.dataset, measure, scope, period)}
    organization = page.address.choice("org", counters)
    return Selection(measure, scope, period, window, organization)


def _windows(page: Page) -> dict[str, str]:
    """The windows by their name in the address; that from a year on only where the package names the year."""
    year = page.dataset.package.settings.since
    since = {f"{SINCE}{year}": page.text("window-since", year=year)} if year else {}
    return {RECENT: page.text("window-years-5"), **since, ALL_YEARS: page.text("window-all")}


def _choose_group(page: Page, offered: Choices, current: int) -> int:
    """The heading measures are offered under; choosing one goes to its first measure."""
    labels = {str(rank): measures[0].group[page.language.code] for rank, measures in offered.groups.items()}

    def changes(rank: str) -> dict[str, str]:
        return {"measure": offered.groups[int(rank)][0].id, "scope": "", "period": "", "org": "", "question": ""}

    page.surface.choice(Choice("group", page.text("choose-group"), labels, str(current), changes))
    return current


def _choose_period(page: Page, measure: str, scope: str) -> str:
    if page.dataset.measures[measure].kind != "flow":
        return ""
    lengths = period_lengths(panel_figures(page.dataset, measure, scope))
    labels = {name: page.text(f"period-{name}", count=number) for name, number in lengths.items()}
    most = max(lengths, key=lambda name: (name != "other", lengths[name]))
    return choose(page, "period", page.text("choose-period"), labels, most, ("org",))


def _counted(page: Page, label: str, number: Count) -> str:
    return page.text("choice-counted", label=label, organizations=number.organizations, figures=number.figures)


@kept(8, by=BY_DATA)
def _offered(page: Page) -> Choices:
    return choices(page.dataset)


@kept(128)
def time_view(page: Page, selection: Selection) -> TimeView:
    """The panel of a selection."""
    dated = dated_only(page.dataset) if page.address.known else page.dataset
    panel = _timeline(page, selection, dated)
    apart = _timeline(page, selection, undated_only(page.dataset)).figures if page.address.with_undated else []
    figures = sorted([*panel.figures, *apart], key=lambda f: (f.reference.latest, f.id), reverse=True)
    measure = page.dataset.measures[selection.measure]
    drawn = len(figures) >= LEAST_POINTS and not measure.is_statement
    if drawn:
        panel = replace(panel, silences=_silences(page, selection, panel))
    below = page.html(
        "detentions/below",
        panel=panel,
        figures=figures,
        letters=LETTERS,
        drawn=drawn,
        selection=selection,
        measure=measure,
        scope=page.dataset.scopes[selection.scope],
        readings=_readings(panel, page.dataset),
        why=reasons((s.newest for s in panel.series), page.dataset),
        silent=defaultdict(tuple, {s.organization.id: s.months for s in panel.silences}),
        runs=runs,
        growth_note=page.dataset.package.text("growth_note", page.language.code),
    )
    label = measure.label[page.language.code]
    alt = page.text("timeline-alt", measure=label, figures=len(figures), series=len(panel.series))
    if panel.silences:
        alt += " " + page.text("timeline-alt-slots", count=sum(len(s.months) for s in panel.silences))
    chart = _chart(page, selection, panel) if drawn else None
    return TimeView(figures, chart, alt, below, _undated(page, selection, panel) if apart and drawn else None)


def _chart(page: Page, selection: Selection, panel: Timeline) -> Chart:
    """A panel as a chart, titled by what is counted and who is covered; its letters stand for events."""
    code, scope = page.language.code, page.dataset.scopes[selection.scope]
    title = page.dataset.measures[selection.measure].label[code]
    title += f" · {scope.label[code]}" if scope.is_restricted else ""
    told = zip(LETTERS, panel.events, strict=False)
    notes = tuple(f"{letter}: {page.language.date(event.stated)}, {event.label[code]}" for letter, event in told)
    drawn, symbols = timeline_chart(panel, page.theme, page.language), tuple(of_timeline(panel))
    return Chart(drawn, title, symbols, notes)


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
    apart = _timeline(page, selection, undated_only(page.dataset))
    series = [replace(s, segments=()) for s in apart.series]
    view = replace(apart, series=series, events=panel.events, start=panel.start, end=panel.end)
    return _chart(page, selection, view)


def _timeline(page: Page, selection: Selection, dataset: Dataset) -> Timeline:
    series = series_of(dataset, selection.measure, selection.scope, selection.period)
    if selection.organization:
        series = [s for s in series if s.organization.id == selection.organization]
    start, end = window(selection.window, series, page.today)
    shown = [s for s in series if any(start <= f.reference.latest <= end for f in s.figures)]
    drawn = {f.id for s in shown for f in s.figures if start <= f.reference.latest <= end}
    readings = [v for i in drawn for v in dataset.variants.get(i, [])]
    variants = [v for v in readings if (v.measure.id, v.scope.id) == (selection.measure, selection.scope)]
    events = events_of(dataset, dataset.measures[selection.measure].topic, start, end)
    return Timeline(shown, sorted(variants, key=lambda v: v.id), events, start, end)


def window(name: str, series: list[Series], today: date) -> tuple[date, date]:
    """First and last day of a window; the last five years are widened to the newest figure where they hold none."""
    oldest = min((s.figures[0].reference.earliest for s in series), default=today)
    newest = max((s.figures[-1].reference.latest for s in series), default=today)
    first_year = date(oldest.year, 1, 1)
    start = {RECENT: (pd.Timestamp(today) - pd.DateOffset(years=5)).date(), ALL_YEARS: first_year}.get(name)
    start = start or first_day(name.removeprefix(SINCE))
    return (start if newest >= start else first_year), today
