"""What is looked at: a measure, a scope, a length of period, a window, organizations; all of it in the address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dashboard.analysis.choices import Choices, Count, choices, period_lengths, usual_length
from dashboard.analysis.periods import panel_figures
from dashboard.analysis.series import Series, series_of
from dashboard.analysis.side_by_side import Unit
from dashboard.dataset.figures.known import dated_only
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.files.view_choices import MONTHS, WHO, YEARS
from dashboard.ui.frame.choices import choose
from dashboard.ui.frame.kept import kept_with_data
from dashboard.ui.frame.page import Page
from dashboard.ui.frame.surface import Choice
from dashboard.ui.views.windows import RECENT_YEARS, Window, choose_window, inside

UNITS: Mapping[str, Unit] = {YEARS: "year", MONTHS: "month"}
"""The tables of periods, and what a row of them is: the length of period a flow is shown for there, if it has one."""


@dataclass(frozen=True)
class Selection:
    """What the reader chose, as ids; no organization is all of them, no table is the chart.

    ``is_usual_period`` says that the length of period is the one that the view shows where the address names none.
    """

    measure: str
    scope: str
    period: str = ""
    window: Window = RECENT_YEARS
    organizations: tuple[str, ...] = ()
    table: str = ""
    is_usual_period: bool = False

    def parameters(self, **changes: str) -> dict[str, str]:
        """This selection as parameters of an address, with some of them changed."""
        # Each table has a usual length of period of its own: none carries that of another along.
        period = "" if self.is_usual_period else self.period
        chosen = {"measure": self.measure, "scope": self.scope, "period": period, "table": self.table}
        # Who is in the table of everybody need not state what a chart shows, and the other way round.
        leaves = "table" in changes and (changes["table"] == WHO) != (self.table == WHO)
        organizations = "" if leaves else ",".join(self.organizations)
        return chosen | self.window.parameters | {"org": organizations} | changes

    def chosen(self, series: Sequence[Series]) -> list[Series]:
        """The series of the organizations that were chosen."""
        return [s for s in series if not self.organizations or s.organization.id in self.organizations]

    def toggled(self, organization_id: str, offered: Sequence[str]) -> str:
        """The organizations of the address with one more or one less; all of them is no choice."""
        now = self.shown(offered)
        kept_ones = tuple(id for id in offered if (id in now) != (id == organization_id))
        return "" if len(kept_ones) == len(offered) else ",".join(kept_ones)

    def shown(self, offered: Sequence[str]) -> list[str]:
        """Those that are shown of the organizations offered. The last of them cannot be left out: none means all."""
        return [id for id in offered if not self.organizations or id in self.organizations]


@kept_with_data
def offered_choices(page: Page) -> Choices:
    """Everything that can be looked at."""
    return choices(page.dataset)


def choose_selection(page: Page, offered: Choices, table: str = "") -> Selection:
    """Offer everything; organizations are chosen in the key (``toggled``)."""
    measure, scope = _choose_place(page, offered)
    period, usual = _choose_period(page, measure, scope, table)
    organizations = page.address.several("org", page.dataset.organizations)
    return Selection(measure, scope, period, choose_window(page), organizations, table, period == usual)


def _choose_place(page: Page, offered: Choices) -> tuple[str, str]:
    """Offer subject, measure and scope."""
    code = page.language.code
    first = next(iter(offered.groups.values()))[0].id
    asked = page.address.choice("measure", offered.of_measure, first)
    group = _choose_group(page, offered, page.dataset.measures[asked].group_rank)
    measures = {m.id: _counted(page, m.label[code], offered.of_measure[m.id]) for m in offered.groups[group]}
    default = first if first in measures else next(iter(measures))

    def changes(chosen: str) -> dict[str, str]:
        """Who is covered and who was chosen stay, where the other measure has them."""
        scope = page.address.asked.get("scope") or offered.scopes[asked][0].id
        kept_scope = scope if any(one.id == scope for one in offered.scopes[chosen]) else ""
        named = "" if chosen == first else chosen
        return {"measure": named, "scope": kept_scope, "period": "", "question": ""}

    measure = page.address.choice("measure", measures, default)
    page.surface.choice(Choice("measure", page.text("choose-measure"), measures, measure, changes))
    scopes = {s.id: _counted(page, s.label[code], offered.of_scope[measure, s.id]) for s in offered.scopes[measure]}
    scope = choose(page, "scope", page.text("choose-scope"), scopes, next(iter(scopes)), ("period",))
    return measure, scope


def series_inside(page: Page, selection: Selection, series: Sequence[Series]) -> list[Series]:
    """The series that have a figure in the window, chosen or not, with those figures alone.

    Beside what others say of something else the last years are the last years, whatever they hold.
    """
    start, end = selection.window.span(series, page.today, widens=selection.table != WHO)
    return [one.between(start, end) for one in series if inside(one, start, end)]


def dated(page: Page) -> Dataset:
    """The data of a view: as of a past day without what no dated document states."""
    return dated_only(page.dataset) if page.address.known else page.dataset


def offered_series(page: Page, selection: Selection) -> list[Series]:
    """The series of every organization that may be chosen: those with a figure in the window, and those chosen."""
    series = series_of(dated(page), selection.measure, selection.scope, selection.period)
    inside_now = {s.organization.id for s in series_inside(page, selection, series)} | set(selection.organizations)
    return [one for one in series if one.organization.id in inside_now]


def _choose_group(page: Page, offered: Choices, current: int) -> int:
    """The heading measures are offered under; choosing one goes to its first measure."""
    labels = {str(rank): measures[0].group[page.language.code] for rank, measures in offered.groups.items()}

    def changes(rank: str) -> dict[str, str]:
        return {"measure": offered.groups[int(rank)][0].id, "scope": "", "period": "", "org": "", "question": ""}

    page.surface.choice(Choice("group", page.text("choose-group"), labels, str(current), changes))
    return current


def _choose_period(page: Page, measure: str, scope: str, table: str) -> tuple[str, str]:
    """Offer the lengths of period of a flow: the one chosen, and the usual one of the view."""
    if page.dataset.measures[measure].kind != "flow":
        return "", ""
    lengths = period_lengths(panel_figures(page.dataset, measure, scope))
    labels = {name: page.text(f"period-{name}", count=number) for name, number in lengths.items()}
    unit = UNITS.get(table, "")
    usual = unit if unit in lengths else usual_length(lengths)
    return choose(page, "period", page.text("choose-period"), labels, usual, ("org",)), usual


def _counted(page: Page, label: str, number: Count) -> str:
    return page.text("choice-counted", label=label, organizations=number.organizations, figures=number.figures)
