"""Cards of a meeting: what is picked as it is shown, with everything that must not be lost on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from math import inf
from types import MappingProxyType
from urllib.parse import urlencode

from dashboard.analysis.accounts import Stage, account_of
from dashboard.analysis.answers import answers, questions_of
from dashboard.analysis.comparability import compare
from dashboard.analysis.documents import Stated, stated_figures
from dashboard.analysis.episodes import Rung
from dashboard.analysis.latest import Group, bases_of, groups_of
from dashboard.analysis.reasons import reasons
from dashboard.charts.ends import ends_of
from dashboard.charts.figure import Chart
from dashboard.charts.keys import of_timeline
from dashboard.charts.ladder import scale_of
from dashboard.charts.layout import greatest
from dashboard.charts.marks import Spec
from dashboard.charts.rows import group_heading
from dashboard.charts.theme import Theme
from dashboard.charts.timeline import timeline_chart
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Episode, Figure, Source
from dashboard.environment import Environment
from dashboard.ui.frame.menu import PAGES
from dashboard.ui.frame.picks import Pick
from dashboard.ui.frame.titles import view_title
from dashboard.ui.meeting.card import TalkCard, TalkRow
from dashboard.ui.meeting.changes import change_since
from dashboard.ui.static.pictures import ChartsSurface, drawn_charts, figures_in
from dashboard.ui.static.rendering import StaticPage, open_page, view_of
from dashboard.ui.views.detentions import timeline_of
from dashboard.ui.views.home import home_view
from dashboard.ui.views.releases import chosen_release, stages_of
from dashboard.ui.views.selection import choose_selection, dated, offered_choices
from dashboard.wording.figures import published, short_name, title_of, title_of_figure

ARROW_PX = 26
SLIDE_CHART_PX, CROWDED_CHART_PX = 176, 140
"""How tall a chart is on a slide, and one whose names stand under it, in pixels of its own, which a slide doubles."""


@dataclass(frozen=True)
class TalkData:
    """What cards are made of: all of the data, what is set, where the site is, since when the folder stands.

    :ivar inks: those of its charts, where names of inks are of no use
    """

    whole: Dataset
    environment: Environment
    site: str = ""
    made: str = ""
    inks: Theme | None = None


def card_of(pick: Pick, code: str, data: TalkData) -> TalkCard:
    """The card of what is picked, in a language. :raises LookupError: for what there is not."""
    page = _opened(pick, code, data)
    card = _MAKERS[pick.kind](pick, page)
    if page.address.dropped:
        raise LookupError(page.address.dropped)
    known = [page.text("known-on", date=page.language.day(page.today))] if page.address.known else []
    changed = [change_since(figure, data.made, page) for figure in card.foremost]
    path = "" if page.name == "home" else page.name
    view = f"{page.surface.site}/{path}?{urlencode(page.address.meant(code), safe=',')}"
    return replace(card, notices=(*known, *filter(None, dict.fromkeys(changed))), view=view)


def _opened(pick: Pick, code: str, data: TalkData) -> StaticPage:
    """The page whose view a card is of, nothing drawn yet."""
    name, query = viewed(pick, data.whole)
    query = {**query, "lang": code, **({"known": pick.known} if pick.known else {})}
    page = open_page(name, code, query, data.whole, data.environment, data.site)
    return replace(page, theme=data.inks or page.theme)


View = tuple[str, Mapping[str, str]]


def viewed(pick: Pick, whole: Dataset) -> View:
    """The page a card can be looked up on, and its parameters. :raises LookupError: for what there is not."""
    return _VIEWS[pick.kind](pick, whole)


def _question_view(pick: Pick, whole: Dataset) -> View:
    question = questions_of(whole.package)[pick.ids[0]]
    return question.page or "home", {**question.parameters, "question": question.id}


def _chart_view(pick: Pick, whole: Dataset) -> View:
    if pick.ids[0] not in PAGES:
        raise LookupError(pick.ids[0])
    return pick.ids[0], dict(pick.parameters)


_VIEWS: Mapping[str, Callable[[Pick, Dataset], View]] = MappingProxyType(
    {
        "figure": lambda pick, _: ("sources", {"figure": pick.ids[0]}),
        "document": lambda pick, _: ("sources", {"source": pick.ids[0]}),
        "pair": lambda pick, _: ("compare", dict(zip("ab", pick.ids, strict=True))),
        "rung": lambda pick, _: ("releases", {"episode": pick.ids[0]}),
        "chart": _chart_view,
        "question": _question_view,
    }
)


def _figure_card(pick: Pick, page: StaticPage) -> TalkCard:
    figure = page.dataset.figures[page.address.choice("figure", page.dataset.figures)]
    title = title_of_figure(figure, page.dataset, page.language)
    return TalkCard(pick, page, title, _counted(figure, page), (figure,))


def _pair_card(pick: Pick, page: StaticPage) -> TalkCard:
    one, other = (page.dataset.figures[page.address.choice(name, page.dataset.figures)] for name in "ab")
    if one is other:
        raise LookupError(one.id)
    found = compare(one, other, page.dataset)
    same = (one.measure, one.scope) == (other.measure, other.scope)
    what = _counted(one, page) if same else ""
    return TalkCard(pick, page, page.text("compare-question"), what, (one, other), verdict=found.verdict)


def _document_card(pick: Pick, page: StaticPage) -> TalkCard:
    source = page.dataset.sources[page.address.choice("source", page.dataset.sources)]
    figures = tuple(_as_stated(stated, source) for stated in stated_figures(source, page.dataset))
    author, day = short_name(source.author, page.language), published(source, page.language)
    what = " · ".join([page.text(f"kind-{source.kind}"), author, day])
    counted = groupby(sorted(figures, key=_counted_first), key=lambda figure: _counted(figure, page))
    rows = tuple(row for heading, found in counted for row in (TalkRow(None, heading), *map(TalkRow, found)))
    return TalkCard(pick, page, title_of(source, page.language), what, figures, rows, document=source)


def _as_stated(stated: Stated, source: Source) -> Figure:
    """A figure as one document has it, whoever else states it: its hedge, its words for who told it."""
    attributions = tuple(a for a in stated.figure.attributions if a.source.id == source.id)
    return replace(stated.figure, qualifier=stated.qualifier, attributions=attributions)


def _counted_first(figure: Figure) -> tuple[int, int, str, str, str]:
    """What is counted in the order of the measures, then whom, then whose figure it is."""
    measure = figure.measure
    return measure.group_rank, measure.rank, measure.id, figure.scope.id, figure.id


def _rung_card(pick: Pick, page: StaticPage) -> TalkCard:
    episode = page.dataset.episodes[page.address.choice("episode", page.dataset.episodes)]
    rung = next((r for r in account_of(episode, page.dataset).rungs if r.measure.id == pick.ids[1] and r.figures), None)
    if rung is None:
        raise LookupError(pick.ids[1])
    title, what = (thing.label[page.language.code] for thing in (rung.measure, episode))
    return _with_why(
        TalkCard(pick, page, title, what, rung.figures, tuple(_rung_rows(rung, page)), greatest(rung.figures))
    )


def _question_card(pick: Pick, page: StaticPage) -> TalkCard:
    question = questions_of(page.dataset.package)[page.address.choice("question", questions_of(page.dataset.package))]
    view_of(page.name)(replace(page, surface=ChartsSurface(page.language, page.address, page.surface.site)))
    found = answers(question, page.dataset, page.today)
    code = page.language.code
    rows: list[TalkRow] = []
    for answer in found:
        bases = bases_of(answer.figures, page.dataset, False)
        groups = groups_of(list(answer.figures), bases, page.dataset)
        rows += _group_rows(groups, page, answer.measure.label[code] if len(found) > 1 else "")
    figures = tuple(row.figure for row in rows if row.figure is not None)
    what = _counted(figures[0], page) if len(found) == 1 else ""
    scale = greatest(figures) if len(found) == 1 and not figures[0].measure.is_statement else 0
    lines = tuple(question.said.get(code, "").splitlines())
    card = TalkCard(pick, page, question.text[code], what, figures, tuple(rows), scale, lines=lines)
    return _with_why(card) if len(found) == 1 else card


def _chart_card(pick: Pick, page: StaticPage) -> TalkCard:
    name, key = pick.ids
    drawn, surface = drawn_charts(page)
    chart, alt = surface.charts[key], surface.alts[key]
    figures = tuple(figures_in(drawn, chart))
    if name == "home":
        panel = next(view for view in home_view(drawn).panels if key == f"panel-{view.id}")
        rows = tuple(_group_rows(panel.panel.groups, page))
        card = TalkCard(pick, page, panel.title, "", tuple(panel.panel.figures), rows, greatest(panel.panel.figures))
        return _with_why(card)
    if name == "releases":
        account = account_of(page.dataset.episodes[chosen_release(drawn)], page.dataset)
        if stage := stages_of(account).get(key):
            return _ladder_card(pick, page, account.episode, stage)
    if name == "detentions" and key == "timeline":
        return _time_card(pick, page, figures)
    drawn_low = replace(chart, spec=lowered(chart.spec, CROWDED_CHART_PX), ends=())
    return TalkCard(pick, page, chart.title or view_title(page), "", figures, chart=drawn_low, alt=alt)


def _ladder_card(pick: Pick, page: StaticPage, episode: Episode, stage: Stage) -> TalkCard:
    """The steps of a release that share a scale, each under its name."""
    rungs = [rung for rung in stage.rungs if rung.figures]
    code, rows = page.language.code, list[TalkRow]()
    for rung in rungs:
        rows += [TalkRow(None, rung.measure.label[code]), *_rung_rows(rung, page)]
    found = tuple(figure for rung in rungs for figure in rung.figures)
    what, scale = page.text("meeting-steps"), scale_of(stage)
    return TalkCard(pick, page, episode.label[code], what, found, tuple(rows), scale)


def _time_card(pick: Pick, page: StaticPage, figures: tuple[Figure, ...]) -> TalkCard:
    """A chart over time: as low as a slide is, without what it would need a legend for.

    Events and the lanes of months without a figure are left to the view; a line still breaks where one is missing.
    """
    quiet = replace(page, surface=ChartsSurface(page.language, page.address, page.surface.site))
    selection = choose_selection(quiet, offered_choices(quiet))
    panel = replace(timeline_of(quiet, selection, dated(quiet)), events=(), silences=())
    drawn = timeline_chart(panel, page.theme, page.language)
    # A slide makes room for its longest name.
    ends = ends_of(panel, lowered(drawn, SLIDE_CHART_PX), page.theme, page.language, inf)
    spec = lowered(drawn, SLIDE_CHART_PX if ends else CROWDED_CHART_PX)
    chart = Chart(spec, "", tuple(of_timeline(panel)), (), ends)
    what = _counted(figures[0], page)
    newest = [panel.last(series) for series in panel.series]
    alt = page.text("timeline-alt", measure=what, figures=len(figures), series=len(panel.series))
    why = reasons(newest, page.dataset)
    return TalkCard(pick, page, what, "", figures, chart=chart, panel=panel, alt=alt, reasons=why)


def lowered(spec: Spec, height: int) -> Spec:
    """A chart as low as a slide is; above its plot stands nothing but the arrow of a bound."""
    layout = spec["layout"]
    return {**spec, "layout": {**layout, "height": height, "margin": {**layout["margin"], "t": ARROW_PX}}}


def _rung_rows(rung: Rung, page: StaticPage) -> Iterable[TalkRow]:
    return _group_rows(rung.groups, page)


def _group_rows(groups: Iterable[Group], page: StaticPage, above: str = "") -> Iterable[TalkRow]:
    """The figures of groups, under a heading where they are not counts of their own, or something stands above all."""
    for group in groups:
        heading = _under(group, above, page) if above else _heading(group, page)
        yield from [TalkRow(None, heading)] if heading else []
        yield from map(TalkRow, group.figures)


def _heading(group: Group, page: StaticPage) -> str:
    return page.text("meeting-attributed") if group.basis == "attributed" else group_heading(group, page.language)


def _under(group: Group, above: str, page: StaticPage) -> str:
    """In few words behind what is counted, for both have one line."""
    if group.counter:
        above += f" · {page.text('meeting-repeats-under', counter=short_name(group.counter, page.language))}"
    return f"{above} · {page.text('meeting-attributed-under')}" if group.basis == "attributed" else above


def _with_why(card: TalkCard) -> TalkCard:
    return replace(card, reasons=reasons(card.figures, card.page.dataset))


def _counted(figure: Figure, page: StaticPage) -> str:
    """What a figure counts, and whom where that is restricted."""
    code = page.language.code
    measure, scope = figure.measure.label[code], figure.scope.label[code]
    return f"{measure} · {scope}" if figure.scope.is_restricted else measure


_MAKERS: Mapping[str, Callable[[Pick, StaticPage], TalkCard]] = MappingProxyType(
    {
        "figure": _figure_card,
        "document": _document_card,
        "pair": _pair_card,
        "rung": _rung_card,
        "question": _question_card,
        "chart": _chart_card,
    }
)
