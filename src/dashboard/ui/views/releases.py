"""Announced releases: the ladder of one, its running counts, what stands apart, and all the others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial

from dashboard.analysis.accounts import Account, Running, Stage, account_of, blocks, strands
from dashboard.analysis.choices import Count, outside_episodes
from dashboard.analysis.episodes import Listed, listed_episodes, most_told
from dashboard.charts.ends import ends_of_running
from dashboard.charts.figure import Chart
from dashboard.charts.keys import of_ladder, of_running
from dashboard.charts.ladder import ladder_chart, nothing_found, scale_of
from dashboard.charts.rows import group_heading
from dashboard.charts.running import running_chart
from dashboard.dataset.figures.model import Figure, Measure, Scope
from dashboard.ui.frame.chart import show_chart
from dashboard.ui.frame.download import offer_figures
from dashboard.ui.frame.kept import kept, kept_with_data
from dashboard.ui.frame.page import Page

FEW = 10
"""So many figures beside the totals of a release without a ladder are open; more of them are one line that opens."""


@dataclass(frozen=True)
class ChartView:
    """One chart with what stands above and below it; ``group`` names the part of the page it is in."""

    key: str
    group: str
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


def draw(page: Page) -> None:
    """Draw one release and the list of all."""
    listed, chosen = _listed(page), chosen_release(page)
    if chosen:
        _draw_view(page, release_view(page, chosen))
    page.show("releases/list", listed=listed, chosen=chosen, default=most_told(listed), apart=_apart(page))


def chosen_release(page: Page) -> str:
    """The release of the address, else the one most is told of; nothing where there is none."""
    listed = _listed(page)
    return page.address.choice("episode", {item.episode.id for item in listed}, most_told(listed))


def stages_of(account: Account) -> dict[str, Stage]:
    """The parts of a ladder by the keys of their charts."""
    id = account.episode.id
    return {id if number == 1 else f"{id}-{number}": stage for number, stage in enumerate(account.stages, 1)}


def _draw_view(page: Page, view: ReleaseView) -> None:
    page.surface.html(view.head)
    for chart in view.charts:
        page.surface.html(chart.above)
        with page.surface.group(chart.group):
            show_chart(page, chart.key, chart.chart, chart.alt)
        if chart.below:
            page.surface.html(chart.below)
            offer_figures(page, chart.key, chart.key, chart.figures)
    if view.rest:
        page.surface.html(view.rest)
        name = f"{view.charts[0].key}-rest" if view.charts else "release"
        offer_figures(page, name, name, view.rest_figures)


@kept_with_data
def _listed(page: Page) -> list[Listed]:
    return listed_episodes(page.dataset)


@kept_with_data
def _apart(page: Page) -> list[tuple[Measure, Scope, Count]]:
    return outside_episodes(page.dataset)


@kept(128)
def release_view(page: Page, episode_id: str) -> ReleaseView:
    """One release. :raises KeyError: for an unknown id."""
    episode = page.dataset.episodes[episode_id]
    account = account_of(episode, page.dataset, page.address.with_undated)
    charts = _ladder_views(page, account) if account.has_ladder else []
    charts += [_running_view(page, account, running) for running in account.running]
    totals = [] if account.has_ladder else account.drawn
    rest = _rendered(page, "releases/rest", account, plain=not account.has_ladder, blocks=blocks, few=FEW)
    note = page.dataset.package.text("released_note", page.language.code)
    head = _rendered(page, "releases/head", account, note=note, has_others=len(_listed(page)) > 1)
    return ReleaseView(head, charts, rest, [*totals, *account.rest])


def _ladder_views(page: Page, account: Account) -> list[ChartView]:
    """A chart for each scale; what stands below all of them is below the last."""
    views = [_stage_view(page, account, key, stage) for key, stage in stages_of(account).items()]
    return [*views[:-1], replace(views[-1], below=_rendered(page, "releases/ladder_below", account))]


def _stage_view(page: Page, account: Account, key: str, stage: Stage) -> ChartView:
    language, suffix = page.language, key.removeprefix(account.episode.id)
    title, most = account.episode.label[language.code], language.number(scale_of(stage))
    alt = language.text(
        "releases-ladder-alt",
        title=title,
        rungs=len(stage.rungs),
        figures=len({f.id for f in stage.drawn}),
        greatest=most,
    )
    head = "stage_head" if suffix else "ladder_head"
    above = _rendered(page, f"releases/{head}", account, most=most)
    chart = Chart(ladder_chart(stage, page.theme, language), title, tuple(of_ladder(stage)))
    return ChartView(key, f"ladder{suffix}", above, chart, alt, "", account.drawn)


def _running_view(page: Page, account: Account, running: Running) -> ChartView:
    language, figures = page.language, list(running.figures)
    alt = language.text(
        "releases-running-alt",
        measure=running.measure.label[language.code],
        figures=len(figures),
        organizations=len({figure.organization.id for figure in figures}),
        date=language.day(running.start),
    )
    key = f"{account.episode.id}-{running.measure.id}"
    title = f"{running.measure.label[language.code]} · {account.episode.label[language.code]}"
    drawn = running_chart(running, page.theme, language)
    ends = ends_of_running(running, drawn, page.theme, language)
    numbers = {end.figure_id: end.number for end in ends}
    return ChartView(
        key,
        f"running-{key}",
        _rendered(page, "releases/running_head", account, running=running),
        Chart(drawn, title, tuple(of_running(running)), ends=ends),
        alt,
        _rendered(
            page, "releases/running_below", account, running=running, strands=strands, by_day=_by_day, numbers=numbers
        ),
        figures,
    )


def _by_day(figures: Iterable[Figure]) -> list[tuple[str, list[Figure]]]:
    """The counts by the date they go up to, as stated, the newest first."""
    days: dict[str, list[Figure]] = {}
    for figure in sorted(figures, key=lambda f: (f.reference.moment, f.id), reverse=True):
        days.setdefault(figure.reference.end, []).append(figure)
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
