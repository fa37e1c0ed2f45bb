"""Announced releases: the ladder of one, its running counts, what stands apart, and all the others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from dashboard.analysis.accounts import Account, Running, account_of, blocks
from dashboard.analysis.episodes import Listed, listed_episodes, most_told
from dashboard.charts.figure import Chart
from dashboard.charts.keys import of_ladder, of_running
from dashboard.charts.ladder import ladder_chart, nothing_found, scale_of
from dashboard.charts.rows import group_heading
from dashboard.charts.running import running_chart
from dashboard.dataset.figures.model import Figure
from dashboard.ui.frame.chart import show_chart
from dashboard.ui.frame.download import offer_figures
from dashboard.ui.frame.kept import BY_DATA, kept
from dashboard.ui.frame.page import Page

FEW = 10
"""So many figures beside the totals of a release without a ladder are open; more of them are one line that opens."""


@dataclass(frozen=True)
class ChartView:
    """One chart with what stands above and below it."""

    key: str
    above: str
    chart: Chart
    alt: str
    below: str
    figures: list[Figure]


@dataclass(frozen=True)
class ReleaseView:
    """One release, ready to show."""

    head: str
    charts: list[ChartView]
    rest: str
    rest_figures: list[Figure]
    ladder: str = ""


def draw(page: Page) -> None:
    """Draw one release and the list of all."""
    listed = _listed(page)
    known = {item.episode.id for item in listed}
    default = most_told(listed)
    chosen = page.address.choice("episode", known, default)
    if chosen:
        _draw_view(page, release_view(page, chosen))
    page.show("releases/list", listed=listed, chosen=chosen, default=default)


def _draw_view(page: Page, view: ReleaseView) -> None:
    page.surface.html(view.head)
    for chart in view.charts:
        page.surface.html(chart.above)
        with page.surface.group("ladder" if chart.key == view.ladder else f"running-{chart.key}"):
            show_chart(page, chart.key, chart.chart, chart.alt)
        page.surface.html(chart.below)
        offer_figures(page, chart.key, chart.key, chart.figures)
    if view.rest:
        page.surface.html(view.rest)
        name = f"{view.charts[0].key}-rest" if view.charts else "release"
        offer_figures(page, name, name, view.rest_figures)


@kept(8, by=BY_DATA)
def _listed(page: Page) -> list[Listed]:
    return listed_episodes(page.dataset)


@kept(128)
def release_view(page: Page, episode_id: str) -> ReleaseView:
    """One release. :raises KeyError: for an unknown id."""
    episode = page.dataset.episodes[episode_id]
    account = account_of(episode, page.dataset, page.address.with_undated)
    charts = [_ladder_view(page, account)] if account.has_ladder else []
    charts += [_running_view(page, account, running) for running in account.running]
    totals = [] if account.has_ladder else account.drawn
    rest = _rendered(page, "releases/rest", account, plain=not account.has_ladder, blocks=blocks, few=FEW)
    note = page.dataset.package.text("released_note", page.language.code)
    head = _rendered(page, "releases/head", account, note=note)
    ladder = account.episode.id if account.has_ladder else ""
    return ReleaseView(head, charts, rest, [*totals, *account.rest], ladder)


def _ladder_view(page: Page, account: Account) -> ChartView:
    language = page.language
    alt = language.text(
        "releases-ladder-alt",
        title=account.episode.label[language.code],
        rungs=len(account.rungs),
        figures=len({f.id for f in account.drawn}),
        greatest=language.number(scale_of(account)),
    )
    above, below = (_rendered(page, f"releases/ladder_{place}", account) for place in ("head", "below"))
    title, key = account.episode.label[language.code], tuple(of_ladder(account))
    chart = Chart(ladder_chart(account, page.theme, language), title, key)
    return ChartView(account.episode.id, above, chart, alt, below, account.drawn)


def _running_view(page: Page, account: Account, running: Running) -> ChartView:
    language, figures = page.language, list(running.figures)
    alt = language.text(
        "releases-running-alt",
        measure=running.measure.label[language.code],
        figures=len(figures),
        organizations=len(_by_organization(figures)),
        date=language.day(running.start),
    )
    key = f"{account.episode.id}-{running.measure.id}"
    title = f"{running.measure.label[language.code]} · {account.episode.label[language.code]}"
    return ChartView(
        key,
        _rendered(page, "releases/running_head", account, running=running),
        Chart(running_chart(running, page.theme, language), title, tuple(of_running(running))),
        alt,
        _rendered(
            page, "releases/running_below", account, running=running, of_organization=_by_organization, by_day=_by_day
        ),
        figures,
    )


def _by_organization(figures: Iterable[Figure]) -> list[list[Figure]]:
    """The counts of each organization, oldest first."""
    of_each: dict[str, list[Figure]] = {}
    for figure in sorted(figures, key=lambda f: (f.reference.moment, f.id)):
        of_each.setdefault(figure.organization.id, []).append(figure)
    return sorted(of_each.values(), key=lambda found: found[0].organization.place)


def _by_day(figures: Iterable[Figure]) -> list[tuple[str, dict[str, list[Figure]]]]:
    """The counts by the date they go up to, as stated, the newest first; of each date by organization."""
    days: dict[str, dict[str, list[Figure]]] = {}
    for figure in sorted(figures, key=lambda f: (f.reference.moment, f.id), reverse=True):
        days.setdefault(figure.reference.end, {}).setdefault(figure.organization.id, []).append(figure)
    return list(days.items())


def _rendered(page: Page, template: str, account: Account, **values: object) -> str:
    language = page.language
    return page.html(
        template,
        account=account,
        group_heading=partial(group_heading, language=language),
        nothing_found=partial(nothing_found, language=language),
        growth_note=page.dataset.package.text("growth_note", language.code),
        **values,
    )
