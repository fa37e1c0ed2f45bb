"""One report with many figures: what its organization usually states, beside what it stated last."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from dashboard.analysis.latest import latest
from dashboard.dataset.figures.dates import closed_month, first_day, is_date, last_day, month_number
from dashboard.dataset.figures.list_arithmetic import Sum, month_of, sum_of
from dashboard.dataset.figures.load import Dataset
from dashboard.dataset.figures.model import Figure, Measure, Scope, SeriesKey
from dashboard.dataset.figures.numbers import GREATEST
from dashboard.dataset.figures.reference import Reference, reference_of
from dashboard.refresh.difference import Cells
from dashboard.refresh.naming import Incoming

USUAL_DAYS = 400
"""Somewhat more than a year, so that what is stated once a year still counts as usual."""


@dataclass(frozen=True)
class ReportLine:
    """One measure and scope of the report, with the figure stated last, if any; ``table`` holds its figures."""

    measure: Measure
    scope: Scope
    table: str
    last: Figure | None

    @property
    def key(self) -> str:
        return f"{self.measure.id} {self.scope.id}"


@dataclass(frozen=True)
class TypedLine:
    """What a person typed beside one line; an empty value makes nothing; ``notes`` are by language."""

    line: ReportLine
    value: str
    qualifier: str = "exact"
    value_high: str = ""
    notes: Mapping[str, str] = field(default_factory=dict)
    variant_of: str = ""
    variant_kind: str = ""

    @property
    def number(self) -> tuple[str, str, str]:
        """Value, upper value and hedge, without the blanks around what was typed."""
        return self.value.strip(), self.value_high.strip(), self.qualifier


@dataclass(frozen=True)
class Report:
    """A document of one organization, the date and period it speaks of, and the figures typed from it.

    ``source`` holds the cells of a new document; ``source_id`` names one that stands already, or is a label.
    """

    organization_id: str
    source_id: str
    source: Cells
    as_of: str
    period_start: str
    period_end: str
    confidence: str = "high"
    typed: Sequence[TypedLine] = field(default=())


@dataclass(frozen=True)
class Counted:
    """A number typed for a list, and what it refers to."""

    value: int
    reference: Reference
    qualifier: str = "exact"


@dataclass(frozen=True)
class Astray:
    """A period that does not lead from the list ``before`` to the date of the counts: nothing can be added up."""

    before: Figure


def usual_lines(dataset: Dataset, organization_id: str) -> list[ReportLine]:
    """The measures and scopes an organization stated more than once in its last year, else all of that year."""
    own = [f for f in dataset.figures.values() if f.organization.id == organization_id and _is_usual(f)]
    series: dict[SeriesKey, list[Figure]] = defaultdict(list)
    for figure in own:
        series[figure.series].append(figure)
    times = Counter(figure.series for figure in _of_last_year(own))
    often = [place for place in series if times[place] > 1]
    chosen = often or [place for place in series if times[place]]
    return _in_order(_line(series[place]) for place in chosen)


def other_lines(dataset: Dataset, taken: Collection[str]) -> list[ReportLine]:
    """Every measure and scope that anybody states, less those already taken: for what is new in a report."""
    places = {(f.measure.id, f.scope.id): f for f in dataset.figures.values() if not f.episode}
    lines = [ReportLine(f.measure, f.scope, f.measure.table, None) for f in places.values()]
    return [line for line in _in_order(lines) if line.key not in taken]


def reference_cells(line: ReportLine, report: Report) -> Cells:
    """The date or period of one figure, by the kind of its measure."""
    if line.measure.kind == "stock":
        return {"as_of": report.as_of}
    if line.measure.kind == "flow":
        return {"period_start": report.period_start, "period_end": report.period_end}
    start = line.last.reference.start if line.last else report.period_start
    return {"period_start": start, "period_end": report.as_of}


def standing_figure(report: Report, typed: TypedLine, dataset: Dataset) -> Figure | None:
    """The figure that says the same already: organization, measure, scope, date, hedge and number."""
    same = (f for f in _of_the_place(report, typed, dataset) if _number(f) == typed.number)
    return next(same, None)


def rival(report: Report, typed: TypedLine, dataset: Dataset) -> Figure | None:
    """The figure that gives another number for the same count."""
    others = (f for f in _of_the_place(report, typed, dataset) if _number(f) != typed.number)
    return None if standing_figure(report, typed, dataset) else next(others, None)


def _number(figure: Figure) -> tuple[str, str, str]:
    return str(figure.value), str(figure.value_high or ""), figure.qualifier


def _of_the_place(report: Report, typed: TypedLine, dataset: Dataset) -> Iterator[Figure]:
    """The figures that stand for one count of the organization at the time of the report."""
    cells = reference_cells(typed.line, report)
    place = (report.organization_id, typed.line.measure.id, typed.line.scope.id)
    wanted = (cells.get("period_start", ""), cells.get("period_end") or cells.get("as_of", ""))
    return (
        f
        for f in dataset.figures.values()
        if f.series == place and f.stands and (f.reference.start, f.reference.end) == wanted
    )


def rows_of_report(
    report: Report, dataset: Dataset, file: str, apart: Collection[str] = ()
) -> tuple[list[Incoming], dict[str, Figure]]:
    """The rows of a report, and the figures that stand already and only gain this document, by line.

    ``apart`` names the lines for which a person wants a figure of their own all the same.
    """
    rows = [Incoming("sources", {"source_id": report.source_id, **report.source}, file)] if report.source else []
    found: dict[str, Figure] = {}
    for number, typed in ((number, t) for number, t in enumerate(report.typed, 1) if t.number[0]):
        known = standing_figure(report, typed, dataset)
        if known is not None:
            found[typed.line.key] = known
        label = f"{report.source_id} {number}"
        if known is None or typed.line.key in apart:
            is_apart = typed.line.key in apart
            rows.append(Incoming(typed.line.table, _figure(report, typed, label), file, number, is_apart))
            known = None
        rows.append(Incoming("attributions", _attribution(report, typed, known.id if known else label), file, number))
    return rows, found


def sum_of_report(report: Report, dataset: Dataset) -> Sum[Figure | Counted] | Astray | None:
    """Whether the list adds up, where the report gives all it takes: list before, additions, removals, list.

    The list before is the one from which the period of the report goes on, whatever came later; all four are exact.
    """
    typed = {t.line.measure.id: t for t in report.typed if _is_exact(t) and not t.line.scope.is_restricted}
    names = dataset.package.settings.list_arithmetic
    stock, *flows = map(typed.get, (names.stock, names.additions, names.removals))
    dates = (report.as_of, report.period_start, report.period_end)
    if stock is None or None in flows or not all(map(is_date, dates)):
        return None
    earlier = _lists_before(stock.line, report, dataset)
    going_on = [figure for figure in earlier if _goes_on_from(figure, report)]
    if not going_on or not _ends_with_counts(report):
        return Astray(earlier[0]) if earlier else None
    before = [figure for figure in going_on if month_of(figure.reference) is not None] or going_on[:1]
    added, removed, after = ([_counted(one, report)] for one in (*filter(None, flows), stock))
    return sum_of((before, added, removed, after))


def _counted(typed: TypedLine, report: Report) -> Counted:
    cells = reference_cells(typed.line, report)
    as_of, start, end = (cells.get(column, "") for column in ("as_of", "period_start", "period_end"))
    return Counted(int(typed.number[0]), reference_of(as_of, start, end, "stated", ""))


def _lists_before(line: ReportLine, report: Report, dataset: Dataset) -> list[Figure]:
    """The exact figures of a line from before the date of the counts, newest first."""
    place = (report.organization_id, line.measure.id, line.scope.id)
    lists = (f for f in dataset.figures.values() if f.series == place and f.stands and f.qualifier == "exact")
    earlier = sorted((figure for figure in lists if _is_before(figure, report)), key=lambda f: f.id)
    return sorted(earlier, key=lambda f: f.reference.latest, reverse=True)


def _is_before(figure: Figure, report: Report) -> bool:
    """Whether a list is from before the counts: of an earlier day, or the close of an earlier month."""
    is_earlier = figure.reference.latest < first_day(report.as_of)
    return is_earlier or _month(figure.reference.end) < _month(report.as_of)


def _goes_on_from(before: Figure, report: Report) -> bool:
    """Whether the period begins right after a list: the next day, or with the next month for one dated in its month."""
    begins = first_day(report.period_start)
    is_next_day = 0 <= (begins - before.reference.latest).days <= 1
    return is_next_day or (begins.day == 1 and _month(before.reference.end) == month_number(begins) - 1)


def _ends_with_counts(report: Report) -> bool:
    """Whether the period ends on the day of the counts, or in their month."""
    ends = last_day(report.period_end)
    return ends == last_day(report.as_of) or month_number(ends) == _month(report.as_of)


def _month(stated: str) -> int:
    """The month whose close a list stands for, else the one it is dated in."""
    closed = closed_month(stated)
    return month_number(last_day(stated)) if closed is None else closed


def _is_exact(typed: TypedLine) -> bool:
    value, high, qualifier = typed.number
    return value.isdecimal() and len(value) <= len(str(GREATEST)) and not high and qualifier == "exact"


def _is_usual(figure: Figure) -> bool:
    return figure.stands and figure.episode is None and not figure.rests_on and not figure.increment


def _of_last_year(figures: Collection[Figure]) -> list[Figure]:
    """The figures that are less than ``USUAL_DAYS`` older than the newest of them."""
    newest = max((f.reference.latest for f in figures), default=date.min)
    return [f for f in figures if newest - f.reference.latest < timedelta(days=USUAL_DAYS)]


def _in_order(lines: Iterable[ReportLine]) -> list[ReportLine]:
    return sorted(lines, key=lambda line: (line.measure.group_rank, line.measure.rank, line.scope.id))


def _line(figures: Iterable[Figure]) -> ReportLine:
    last = latest(figures)
    return ReportLine(last.measure, last.scope, last.table, last)


def _figure(report: Report, typed: TypedLine, label: str) -> Cells:
    value, high, qualifier = typed.number
    variant = {"variant_of": typed.variant_of, "variant_kind": typed.variant_kind} if typed.variant_of else {}
    return {
        "figure_id": label,
        "measure_id": typed.line.measure.id,
        "scope_id": typed.line.scope.id,
        "organization_id": report.organization_id,
        "value": value,
        "value_high": high,
        "qualifier": qualifier,
        "status": "active",
        "date_basis": "stated",
        **{f"note_{language}": note for language, note in typed.notes.items()},
        **reference_cells(typed.line, report),
        **variant,
    }


def _attribution(report: Report, typed: TypedLine, figure: str) -> Cells:
    return {
        "figure_id": figure,
        "source_id": report.source_id,
        "qualifier_as_relayed": typed.qualifier,
        "confidence": report.confidence,
    }
