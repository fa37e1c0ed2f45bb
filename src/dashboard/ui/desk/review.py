"""What the draft is worth: what is wrong with it, what it changes, what it will say, and how the charts change."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

import streamlit as st

from dashboard.analysis.latest import Panel, headline_panel
from dashboard.analysis.neighbours import Neighbourhood, neighbourhood
from dashboard.analysis.periods import period_length
from dashboard.charts.figure import Chart
from dashboard.charts.strip import scale_of, strip_chart
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure
from dashboard.dataset.files.package import FIGURE_TABLES, JUDGEMENTS, Package
from dashboard.dataset.problems import Problem, condense, tally
from dashboard.refresh.difference import RowChange
from dashboard.refresh.workbooks.marked import Finding, MarkedSheet, marked
from dashboard.ui.desk.work import CheckedDraft
from dashboard.ui.frame.app_surface import packed
from dashboard.ui.frame.page import Page
from dashboard.ui.frame.surface import FileOffer
from dashboard.wording.changes import LONGEST_ANSWER, permanent, say_cells, say_row, say_sum, title_of_table
from dashboard.wording.language import Language
from dashboard.wording.notes import note_of
from dashboard.wording.problems import clean, group_by_file, say_file, say_finding, say_severity
from dashboard.wording.typed import Forms

MOST_ROWS = 60
MOST_TOLD, MOST_FINDINGS = 10, 200
"""Findings of one kind in one column, and of one file."""
MOST_SPOKEN = 30
MOST_CHARTS = 4


class Charted(NamedTuple):
    """What one chart shows; ``period`` is the length of period of a flow, empty for what has none."""

    measure_id: str
    scope_id: str
    period: str


@dataclass(frozen=True)
class Spoken:
    """A new or changed figure as readers will meet it, with what stands around it."""

    figure: Figure
    around: Neighbourhood


def draw_problems(page: Page, draft: CheckedDraft, found: list[Problem]) -> None:
    """Everything that is wrong, by file and row, with what to do; and the person's own table back, marked."""
    forms = forms_of(page, draft)
    found = forms.once(found)
    groups = _told_by_file(found, forms)
    page.show(
        "desk/problems",
        groups={f: told[:MOST_FINDINGS] for f, told in groups.items()},
        errors=tally(found, "error"),
        warnings=tally(found, "warning"),
        more=sum(max(0, len(told) - MOST_FINDINGS) for told in groups.values()),
        say=forms.say,
        forms=forms,
        severity=say_severity,
        titles=titles_of_columns(draft.base.package, page.language),
        answered=draft.staged.answered[:MOST_FINDINGS],
        unlisted=max(0, len(draft.staged.answered) - MOST_FINDINGS),
        place=forms.say_place,
        file_name=say_file,
        why=lambda problem: clean(problem.answer.why, LONGEST_ANSWER),
    )
    if found and draft.work.sheets:
        name = page.environment.file_name("marked.xlsx")
        page.surface.file(FileOffer("desk-do-marked", page.text("desk-marked"), name, lambda: _marked(page, draft)))


def forms_of(page: Page, draft: CheckedDraft) -> Forms:
    """The forms whose boxes the findings of a draft can be about."""
    return Forms(draft.work.incoming, draft.base.dataset, page.language)


def _told_by_file(found: Iterable[Problem], forms: Forms) -> dict[str, list[Problem]]:
    """The findings of each file, some of each kind; of a form, which has a few boxes, all of them."""
    return {
        file: alike if forms.hold(file) else condense(alike, MOST_TOLD) for file, alike in group_by_file(found).items()
    }


def draw_changes(page: Page, draft: CheckedDraft) -> None:
    """What will change, in prose and by id; who states a new figure is told with the figure."""
    rows, untouched = draft.staged.difference.rows, sum(draft.staged.difference.untouched.values())
    new = {row.key[0] for row in rows if row.table in FIGURE_TABLES and row.kind == "added"}
    behind = [row for row in rows if row.table == "attributions" and row.kind == "added" and row.key[0] in new]
    told = sorted((row for row in rows if row not in behind), key=lambda row: row.table not in FIGURE_TABLES)
    page.show(
        "desk/changes",
        rows=told[:MOST_ROWS],
        behind=behind[:MOST_ROWS],
        more=max(0, len(told) - MOST_ROWS),
        total=say_sum(rows, untouched, page.language),
        states=draft.states,
        say=say_row,
        cells=say_cells,
        table=title_of_table,
        judgements=JUDGEMENTS,
        permanent=permanent,
    )


def draw_spoken(page: Page, draft: CheckedDraft) -> None:
    """The sentences the new figures will speak, their neighbours and look-alikes."""
    after = draft.states.after
    if after is None:
        return
    figures = new_figures(draft.staged.difference.rows, after)
    spoken = [Spoken(figure, neighbourhood(figure, after)) for figure in figures[:MOST_SPOKEN]]
    alike = [p for p in draft.problems if p.code in ("figure-look-alike", "figure-rival")][:MOST_SPOKEN]
    page.show("desk/spoken", spoken=spoken, more=len(figures) - len(spoken), alike=alike, say=forms_of(page, draft).say)


def draw_charts(page: Page, draft: CheckedDraft) -> None:
    """The headline charts of every measure touched, before and after, on one scale."""
    before, after = draft.states.before, draft.states.after
    if after is None:
        return
    places = touched_places(draft.staged.difference.rows, before, after)
    if places:
        page.show("desk/charts", more=max(0, len(places) - MOST_CHARTS))
    for place in places[:MOST_CHARTS]:
        panels = [
            headline_panel(state, place.measure_id, place.scope_id, page.today, period=place.period)
            for state in (before, after)
        ]
        _draw_pair(page, place, panels)


def titles_of_columns(package: Package, language: Language) -> dict[str, str]:
    """What the columns of all tables are called, by name."""
    fields = (field for table in package.tables.values() for field in table.fields)
    return {field.name: note_of(field.title, language) for field in fields}


def new_figures(rows: Iterable[RowChange], after: Dataset) -> list[Figure]:
    """The figures that are new or say something else than before."""
    changed = [row.key[0] for row in rows if row.table in FIGURE_TABLES and row.kind in ("added", "changed")]
    return [after.figures[figure_id] for figure_id in changed if figure_id in after.figures]


def touched_places(rows: Iterable[RowChange], before: Dataset, after: Dataset) -> list[Charted]:
    """What changes its charts; the headline panels first. Flows of no usual length of period are in no chart here."""
    headlines = [panel.place for panel in before.package.settings.panels]
    keys = [row.key[0] for row in rows if row.table in FIGURE_TABLES]
    figures = [state.figures[key] for key in keys for state in (before, after) if key in state.figures]
    touched = {_place_of(figure) for figure in figures if not figure.measure.is_statement}
    shown = [place for place in touched if place.period != "other"]
    return sorted(shown, key=lambda place: (headlines.index(place[:2]) if place[:2] in headlines else 99, place))


def _place_of(figure: Figure) -> Charted:
    period = period_length(figure) if figure.measure.kind == "flow" else ""
    return Charted(figure.measure.id, figure.scope.id, period)


def _draw_pair(page: Page, drawn: Charted, panels: list[Panel]) -> None:
    panel = panels[1]
    scope = f" · {panel.scope.label[page.language.code]}" if panel.scope.is_restricted else ""
    length = f" · {page.text(f'desk-chart-{drawn.period}')}" if drawn.period else ""
    title = panel.measure.label[page.language.code] + scope + length
    page.show("desk/chart_head", title=title)
    scale = scale_of(panels)
    for when, place, shown in zip(("before", "after"), st.columns(2), panels, strict=True):
        with place:
            page.show("desk/chart_when", when=when, empty=not shown.figures)
            if shown.figures:
                alt = page.text(
                    "panel-alt",
                    title=f"{page.text(f'desk-chart-{when}')}: {title}",
                    rows=len(shown.figures),
                    greatest=page.language.number(scale),
                )
                chart = Chart(strip_chart(shown, scale, page.theme, page.language))
                # What is not published yet would be left with the page.
                drawing = chart.drawn(alt, page.address.link_to_figure, beside=True)
                page.show("frame/drawn", drawn=packed(drawing), height=chart.spec["layout"]["height"])


def _marked(page: Page, draft: CheckedDraft) -> bytes:
    """The tables that came in, with every finding in its cell."""
    found = group_by_file(draft.problems)
    sheets = [
        MarkedSheet(
            sheet.file,
            sheet.header,
            [(row.line, [row.cells.get(column, "") for column in sheet.header]) for row in sheet.rows],
            [_finding(problem, page) for problem in found.get(sheet.file, [])],
        )
        for sheet in draft.work.sheets
    ]
    return marked(page.text("desk-marked"), sheets, page.language)


def _finding(problem: Problem, page: Page) -> Finding:
    count = tally([problem], problem.severity)
    return Finding(problem.line, problem.column, problem.severity, say_finding(problem, page.language), count)
