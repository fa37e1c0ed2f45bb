"""Saying dates and periods as they stand in a sentence."""

from __future__ import annotations

from datetime import timedelta

from dashboard.dataset.figures.dates import first_day, last_day, precision, whole_of
from dashboard.dataset.figures.reference import Reference
from dashboard.wording.language import Language


def on_date(stated: str, language: Language) -> str:
    """A date as it stands in a sentence: ``on 31 August 2026``, ``in 2025``."""
    return language.text(f"in-{precision(stated)}", date=language.date(stated))


def period(reference: Reference, language: Language) -> str:
    """A period as it stands in a sentence: ``between ... and ...``, ``since ...``."""
    start, end = reference.start, reference.end
    if start and not end:
        return language.text("when-since", date=date_alone(start, language))
    if end and not start:
        return language.text("when-up-to", date=date_alone(end, language))
    whole = whole_of(start, end)
    if whole:
        return on_date(whole, language)
    if end.startswith(start):
        return language.text("when-until", whole=on_date(start, language), date=_inside(end, language))
    if start.startswith(end):
        return language.text("when-onwards", whole=on_date(end, language), date=_inside(start, language))
    beginning, last = language.beginning(start, end), date_alone(end, language)
    if precision(start) == precision(end) and last_day(start) + timedelta(days=1) == first_day(end):
        return language.text(f"in-{precision(end)}", date=language.text("both", start=beginning, end=last))
    first = language.text(f"date-{precision(start)}", date=beginning)
    return language.text("when-from-to", start=first, end=last)


def _inside(stated: str, language: Language) -> str:
    """A date inside a year or a month that was just named."""
    return language.text(f"date-{precision(stated)}", date=language.within_year(stated))


def date_alone(stated: str, language: Language, short: bool = False) -> str:
    """A date after a preposition: Spanish wants an article before a day."""
    return language.text(f"date-{precision(stated)}", date=language.date(stated, short))
