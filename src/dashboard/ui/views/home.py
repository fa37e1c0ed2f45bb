"""Home, "How many?": headline panels, announced releases, public positions."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from dashboard.analysis.comparability import Verdict, compare
from dashboard.analysis.episodes import Announcement, recent_announcements
from dashboard.analysis.latest import Panel, headline_panel, latest_statements, newest_first
from dashboard.analysis.reasons import reasons
from dashboard.analysis.silence import late_figures
from dashboard.charts.figure import Chart
from dashboard.charts.keys import of_panels
from dashboard.charts.rows import Beside, group_heading
from dashboard.charts.strip import scale_of, strip_chart
from dashboard.dataset.figures.model import Figure
from dashboard.dataset.files.settings import HeadlinePanel
from dashboard.ui.frame.chart import show_chart
from dashboard.ui.frame.download import offer_figures
from dashboard.ui.frame.kept import kept
from dashboard.ui.frame.page import Page
from dashboard.wording.ages import how_old, remark


@dataclass(frozen=True)
class PanelView:
    """One headline panel, ready to show."""

    id: str
    title: str
    note: str
    panel: Panel
    headings: list[str]
    chart: Chart
    alt: str
    below: str
    verdicts: frozenset[Verdict]


@dataclass(frozen=True)
class Newest:
    """The newest own count of a headline panel, under the title of that panel."""

    title: str
    figure: Figure


@dataclass(frozen=True)
class HomeView:
    """Everything Home shows that depends on data, day, language and theme only."""

    newest: list[Newest]
    panels: list[PanelView]
    announcements: list[Announcement]
    statements: list[Figure]


def draw(page: Page) -> None:
    """Draw Home."""
    view = home_view(page)
    package, code = page.dataset.package, page.language.code
    with page.surface.group("home-top"):
        page.show("home/head", question=package.text("question", code), view=view)
        if package.settings.questions:
            page.show("home/questions", questions=package.settings.questions)
    page.show("home/key", view=view, verdicts=frozenset().union(*(panel.verdicts for panel in view.panels)))
    with page.surface.group("panels"):
        for panel in view.panels:
            with page.surface.group(f"panel-of-{panel.id}"):
                _draw_panel(page, panel)
    page.show("home/releases", view=view, note=package.text("released_note", code))
    page.show("home/paper", figures=[figure for panel in view.panels for figure in panel.panel.figures])
    introduced_by = page.dataset.sources.get(package.settings.introduced_by)
    page.show(
        "home/foot",
        statements=view.statements,
        growth_note=package.text("growth_note", code),
        introduced_by=introduced_by,
    )


def _draw_panel(page: Page, panel: PanelView) -> None:
    page.show("home/panel_head", view=panel)
    shown = panel.panel
    if shown.figures:
        show_chart(page, f"panel-{panel.id}", panel.chart, panel.alt)
    else:
        page.show("home/panel_empty")
    told = [*shown.figures, *shown.earlier, *shown.unnamed]
    if told:
        page.surface.html(panel.below)
        offer_figures(page, panel.id, panel.id, told)


@kept(32)
def home_view(page: Page) -> HomeView:
    """Everything Home shows."""
    settings = page.dataset.package.settings.panels
    panels = [_panel(s, page) for s in settings]
    scale = scale_of(panels)
    views = [_panel_view(s, panel, scale, page) for s, panel in zip(settings, panels, strict=True)]
    announcements = recent_announcements(page.dataset, page.today)
    return HomeView(newest_own(views), views, announcements, latest_statements(page.dataset, page.today))


def _panel(setting: HeadlinePanel, page: Page) -> Panel:
    undated_apart = page.address.with_undated
    return headline_panel(page.dataset, *setting.place, page.today, undated_apart)


def newest_own(views: list[PanelView]) -> list[Newest]:
    """The newest own count of each of the first two panels: two organizations at most."""
    newest: list[Newest] = []
    for view in views[:2]:
        own = [f for group in view.panel.groups if group.basis == "own" for f in group.figures]
        newest += [Newest(view.title, figure) for figure in newest_first(own)[:1]]
    return newest


def ages_of(panel: Panel, page: Page) -> dict[str, str]:
    """How old the old figures of a panel are, by figure id; nothing for a fresh one."""
    late = late_figures(panel, page.dataset, page.today)
    return {f.id: how_old(f, page.today, page.language) for f in panel.figures if f.id in late}


def verdicts_of(panel: Panel, page: Page) -> list[tuple[Figure, Figure, Verdict]]:
    """Each figure of a panel with the row above it, and whether the two may be held against each other."""
    return [(above, one, compare(above, one, page.dataset).verdict) for above, one in pairwise(panel.figures)]


def panel_alone(setting: HeadlinePanel, page: Page) -> PanelView:
    """A panel that stands on a scale of its own, with the view of its quantity over time as its address."""
    panel = _panel(setting, page)
    view = page.address.to("detentions", measure=setting.measure_id, scope=setting.scope_id)
    return _panel_view(setting, panel, scale_of([panel]), page, view)


def _panel_view(setting: HeadlinePanel, panel: Panel, scale: int, page: Page, view: str = "") -> PanelView:
    language, code = page.language, page.language.code
    headings = [group_heading(group, language) for group in panel.groups]
    ages = ages_of(panel, page)
    title, note = setting.title[code], setting.note[code]
    verdicts = verdicts_of(panel, page)
    told = {"panel": panel, "title": title, "headings": headings, "ages": ages}
    why = reasons(panel.figures, page.dataset)
    told["view_address"] = view or f"{page.address.to('')}#{setting.id}"
    below = page.html("home/panel_below", verdicts={f.id: v for _, f, v in verdicts}, why=why, **told)
    beside = {
        figure.id: Beside(
            page.text(f"against-mark-{verdict}"),
            page.text(f"against-{verdict}"),
            page.address.to("compare", a=above.id, b=figure.id, lang=code),
        )
        for above, figure, verdict in verdicts
    }
    remarks = {f.id: remark(ages.get(f.id, ""), f, language) for f in panel.figures}
    drawn = strip_chart(panel, scale, page.theme, language, remarks, beside)
    chart = Chart(drawn, title, tuple(of_panels([panel])))
    alt = language.text("panel-alt", title=title, rows=len(panel.figures), greatest=language.number(scale))
    return PanelView(setting.id, title, note, panel, headings, chart, alt, below, frozenset(v for *_, v in verdicts))
