"""Saying what a number refers to: a date, a period, an hour, as precisely as it is stated."""

from __future__ import annotations

from datetime import timedelta

from dashboard.dataset.figures.dates import first_day, last_day, precision, whole_of
from dashboard.dataset.figures.reference import Reference
from dashboard.wording.language import Language


def on_date(stated: str, language: Language, hour: str = "") -> str:
    """A date as it stands in a sentence: ``on 31 August 2026``, ``in August 2026``."""
    return language.text(f"in-{precision(stated)}", date=_closing(language.date(stated), hour, language))


def _closing(said: str, hour: str, language: Language) -> str:
    """A last day in words, with the hour up to which was counted where one is stated."""
    return language.text("date-hour", date=said, hour=hour) if hour else said


def period(reference: Reference, language: Language) -> str:
    """A period as it stands in a sentence: ``between 14 January and 10 March 2025``, ``since 2016``."""
    start, end, hour = reference.start, reference.end, reference.hour
    if start and not end:
        return language.text("when-since", date=date_alone(start, language))
    if end and not start:
        return language.text("when-up-to", date=_closing(date_alone(end, language), hour, language))
    whole = whole_of(start, end)
    if whole:
        said = on_date(whole, language)
        return language.text("when-day-hour", day=said, hour=hour) if hour else said
    if end.startswith(start):
        day = _closing(_inside(end, language), hour, language)
        return language.text("when-until", whole=on_date(start, language), date=day)
    if start.startswith(end):
        return language.text("when-onwards", whole=on_date(end, language), date=_inside(start, language))
    beginning, last = language.beginning(start, end), date_alone(end, language)
    is_next = precision(start) == precision(end) and last_day(start) + timedelta(days=1) == first_day(end)
    if is_next and not hour:
        return language.text(f"in-{precision(end)}", date=language.text("both", start=beginning, end=last))
    first = language.text(f"date-{precision(start)}", date=beginning)
    return language.text("when-from-to", start=first, end=_closing(last, hour, language))


def _inside(stated: str, language: Language) -> str:
    """A date inside a year or a month that was just named."""
    return language.text(f"date-{precision(stated)}", date=language.within_year(stated))


def date_alone(stated: str, language: Language, short: bool = False) -> str:
    """A date after a preposition: Spanish wants an article before a day."""
    return language.text(f"date-{precision(stated)}", date=language.date(stated, short))


def with_hour(said: str, reference: Reference, language: Language) -> str:
    """A reference in a row with its hour, which says nothing of a publication."""
    is_stated = reference.hour and reference.basis != "published"
    return language.text("short-hour", date=said, hour=reference.hour) if is_stated else said
