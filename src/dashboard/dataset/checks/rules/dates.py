"""Rules about dates: they exist, none lies ahead, and each kind of measure has its own."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta

from dashboard.dataset.checks.cells import code_of_impossible, is_date_column, stands_in_calendar
from dashboard.dataset.figures.dates import first_day, last_day
from dashboard.dataset.files.package import DESCRIPTOR
from dashboard.dataset.files.rows import Row, Tables
from dashboard.dataset.problems import Problem

CLOCK_BEHIND = "clock-behind"


def check_calendar(tables: Tables) -> list[Problem]:
    """A date of the right shape also exists in the calendar."""
    return [
        row.problem(code_of_impossible(row[column]), column)
        for row, column in tables.cells(is_date_column)
        if not stands_in_calendar(row[column])
    ]


def check_future(tables: Tables) -> list[Problem]:
    """Nothing in the data has yet to happen: a date begins on or before today.

    Where the clock is behind the data their own day counts: a wrong clock makes no figure wrong.
    """
    latest = max(tables.today, _day_of_data(tables) or tables.today)
    return [
        row.problem("date-future", column, today=latest.isoformat())
        for row, column in tables.cells(is_date_column)
        if stands_in_calendar(row[column]) and first_day(row[column]) > latest
    ]


def check_clock(tables: Tables) -> list[Problem]:
    """The clock of the machine is not behind the data, but for a day that is elsewhere already."""
    return clock_behind(_day_of_data(tables), tables.today)


def clock_behind(day: date | None, today: date) -> list[Problem]:
    """That the clock is behind data of this day, where it is."""
    if day is None or day - today <= timedelta(days=1):
        return []
    known = {"today": today.isoformat(), "data": day.isoformat()}
    return [Problem(CLOCK_BEHIND, "warning", DESCRIPTOR, parameters=known)]


def _day_of_data(tables: Tables) -> date | None:
    """The day of the edition; without one, where most of the dates lie ahead, the latest of them."""
    if tables.package.day is not None:
        return tables.package.day
    cells = (row[column] for row, column in tables.cells(is_date_column))
    days = [first_day(cell) for cell in cells if stands_in_calendar(cell)]
    ahead = [day for day in days if day > tables.today]
    return max(ahead) if len(ahead) > len(days) / 2 else None


def check_reference_before_publication(tables: Tables) -> list[Problem]:
    """No figure refers to a time after the earliest document that states it.

    A reference of reduced precision is read at its earliest day and a publication at its latest:
    ``2025`` may well be published on 5 December 2025.
    """
    published = _earliest_publications(tables)
    problems = []
    for figure in tables.figures:
        column = _reference_column(figure)
        earliest = published.get(figure["figure_id"])
        if column and earliest and _begins(figure[column]) > _ends(earliest["published_on"]):
            known = {"published": earliest["published_on"], "source": earliest["source_id"]}
            problems.append(figure.problem("reference-after-publication", column, **known))
    return problems


def check_period_order(tables: Tables) -> list[Problem]:
    """A period or a validity ends no earlier than it begins."""
    problems = []
    for _, row in tables.every_row():
        for start, end in (("period_start", "period_end"), ("valid_from", "valid_to")):
            if row[start] and row[end] and _begins(row[start]) > _ends(row[end]):
                problems.append(row.problem("period-reversed", end, start=row[start]))
    return problems


def check_kind_of_date(tables: Tables) -> list[Problem]:
    """A stock has a date and no period; anything counted over time has a period and no date."""
    problems: list[Problem] = []
    for figure in tables.figures:
        measure = tables.measures.get(figure["measure_id"])
        if measure is not None:
            check = _stock_dates if measure["kind"] == "stock" else _period_dates
            problems += check(figure)
    return problems


def check_hour(tables: Tables) -> list[Problem]:
    """An hour is that of a day: the date of the count, or the end of its period, names one."""
    return [
        figure.problem("hour-without-day", "hour")
        for figure in tables.figures
        if figure["hour"] and len(figure["as_of"] or figure["period_end"]) != len("2026-01-10")
    ]


def _stock_dates(figure: Row) -> list[Problem]:
    filled = [column for column in ("period_start", "period_end") if figure[column]]
    problems = [figure.problem("stock-with-period", column) for column in filled]
    if not figure["as_of"]:
        problems.append(figure.problem("stock-without-date", "as_of"))
    return problems


def _period_dates(figure: Row) -> list[Problem]:
    problems = []
    if figure["as_of"]:
        problems.append(figure.problem("flow-with-date", "as_of"))
    if not figure["period_start"] and not figure["period_end"]:
        problems.append(figure.problem("flow-without-period", "period_start"))
    return problems


def _reference_column(figure: Row) -> str | None:
    columns = ("as_of", "period_end", "period_start")
    return next((column for column in columns if figure[column]), None)


def _earliest_publications(tables: Tables) -> dict[str, Row]:
    """For each figure the document that appeared first, of those with a date."""
    sources = {row["source_id"]: row for row in tables.rows("sources")}
    dated: dict[str, list[Row]] = defaultdict(list)
    for attribution in tables.rows("attributions"):
        source = sources.get(attribution["source_id"])
        if source is not None and stands_in_calendar(source["published_on"]):
            dated[attribution["figure_id"]].append(source)
    return {figure: min(rows, key=lambda row: _ends(row["published_on"])) for figure, rows in dated.items()}


def _begins(stated: str) -> date:
    # A date that does not exist is reported once, by check_calendar.
    return first_day(stated) if stands_in_calendar(stated) else date.min


def _ends(stated: str) -> date:
    return last_day(stated) if stands_in_calendar(stated) else date.max
