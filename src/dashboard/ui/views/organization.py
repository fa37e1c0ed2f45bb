"""One organization: what it counts, every figure it stated and its own series, who repeats it, what it repeats."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from dashboard.analysis.organization import OrganizationRecord, StatedCount, organization_record
from dashboard.analysis.silence import runs
from dashboard.charts.figure import Chart
from dashboard.charts.keys import of_timeline
from dashboard.charts.layout import greatest
from dashboard.charts.marks import hover_briefly
from dashboard.charts.timeline import Timeline, timeline_chart
from dashboard.dataset.figures.model import Figure, Organization
from dashboard.export.feeds import feed_address
from dashboard.ui.frame.chart import show_chart
from dashboard.ui.frame.download import offer_figures
from dashboard.ui.frame.kept import kept
from dashboard.ui.frame.page import Page
from dashboard.wording.figures import best_source, hand_note, hedged, short_name
from dashboard.wording.timing import period_in_full

HEIGHT_PX = 220
LEAST_POINTS = 2


@dataclass(frozen=True)
class CountView:
    """One measure and scope of an organization, ready to show; without a chart where it was stated only once."""

    key: str
    above: str
    chart: Chart | None
    alt: str
    below: str


class StatedRow(NamedTuple):
    """One figure as a row of a table: there are hundreds, and a template asks for each word by itself slowly."""

    figure: Figure
    period: str
    leads: str
    number: str
    document: str
    author: str
    hand: str


@dataclass(frozen=True)
class OrganizationView:
    """The page of an organization, and its figures in the order shown."""

    head: str
    counts: list[CountView]
    foot: str
    figures: list[Figure]


def draw_organization(page: Page, organization: Organization) -> None:
    """Draw the page of one organization."""
    view = organization_view(page, organization.id)
    page.surface.html(view.head)
    first = next((count for count in view.counts if count.chart), None)
    for count in view.counts:
        page.surface.html(count.above)
        if count.chart:
            show_chart(page, count.key, count.chart, count.alt, has_leaf=count is first)
        page.surface.html(count.below)
    page.surface.html(view.foot)
    if view.figures:
        offer_figures(page, "organization", organization.id, view.figures)


@kept(64)
def organization_view(page: Page, organization_id: str) -> OrganizationView:
    """What is known of an organization. :raises KeyError: for an unknown id."""
    organization = page.dataset.organizations[organization_id]
    record = organization_record(organization, page.dataset, page.today)
    figures = [figure for count in record.counts for figure in count.figures]
    claims = [figure for figure in figures if figure.completeness]
    colour, feed = (
        page.theme.colour(organization),
        feed_address(page.language.code, organization_id, page.address.subject),
    )
    head, foot = (
        page.html(f"sources/organization_{place}", record=record, colour=colour, feed=feed, claims=claims)
        for place in ("head", "foot")
    )
    return OrganizationView(head, _counts(page, record), foot, figures)


def _counts(page: Page, record: OrganizationRecord) -> list[CountView]:
    """The charts of one measure share one scale and one window."""
    views = []
    for _, group in groupby(record.counts, key=lambda count: count.measure.id):
        counts = list(group)
        drawn = [c for c in counts if c.series and len(c.series.figures) >= LEAST_POINTS and not c.measure.is_statement]
        panels = _panels(page, drawn)
        scale = greatest(figure for panel in panels.values() for figure in panel.figures)
        views += [_count_view(page, count, panels.get(count.scope.id), scale, counts[0]) for count in counts]
    return views


def _panels(page: Page, counts: Sequence[StatedCount]) -> dict[str, Timeline]:
    """A panel of each scope, all over the same years."""
    series = {count.scope.id: count.series for count in counts if count.series}
    days = [figure.reference.earliest for one in series.values() for figure in one.figures]
    if not days:
        return {}
    start = min(days).replace(month=1, day=1)
    return {scope: Timeline([one], [], [], start, page.today) for scope, one in series.items()}


def _count_view(page: Page, count: StatedCount, panel: Timeline | None, scale: int, first: StatedCount) -> CountView:
    label = count.measure.label[page.language.code]
    scope = f" · {count.scope.label[page.language.code]}" if count.scope.is_restricted else ""
    key = f"{count.measure.id}-{count.scope.id}"
    above = page.html("sources/organization_count", count=count, key=key, is_first=count is first)
    rows = [_row(page, figure) for figure in count.figures]
    below = page.html("sources/organization_figures", count=count, rows=rows, runs=runs)
    if panel is None:
        return CountView(key, above, None, "", below)
    alt = page.text("timeline-alt", measure=label + scope, figures=len(panel.figures), series=1)
    # The claims stand in the table below, and hundreds of marks would say them again.
    drawn = timeline_chart(panel, page.theme, page.language, scale, HEIGHT_PX, hover_briefly)
    chart = Chart(drawn, label + scope, tuple(of_timeline(panel)))
    return CountView(key, above, chart, alt, below)


def _row(page: Page, figure: Figure) -> StatedRow:
    language, source = page.language, best_source(figure)
    return StatedRow(
        figure,
        period_in_full(figure, language),
        page.address.link_to_figure(figure.id),
        hedged(figure, language),
        page.address.to("sources", source=source.id),
        short_name(source.author, language),
        hand_note(figure, language),
    )
