"""Saying a date or a period, as precisely as it is stated."""

from __future__ import annotations

from datetime import timedelta

from dashboard.dataset.figures.dates import first_day, last_day, precision
from dashboard.dataset.figures.reference import Reference
from dashboard.wording.language import Language


def on_date(stated: str, language: Language) -> str:
    """A date in a sentence: ``on 31 August 2026``, ``in August 2026``."""
    return language.text(f"in-{precision(stated)}", date=language.date(stated))


def period(reference: Reference, language: Language) -> str:
    """A period in a sentence: ``between 14 January and 10 March 2025``."""
    start, end = reference.start, reference.end
    if start and not end:
        return language.text("when-since", date=after_preposition(start, language))
    if end and not start:
        return language.text("when-up-to", date=after_preposition(end, language))
    one = whole(start, end)
    if one:
        return on_date(one, language)
    if end.startswith(start):
        return language.text("when-until", whole=on_date(start, language), date=_inside(end, language))
    if start.startswith(end):
        return language.text("when-onwards", whole=on_date(end, language), date=_inside(start, language))
    beginning, last = language.beginning(start, end), after_preposition(end, language)
    if precision(start) == precision(end) and last_day(start) + timedelta(days=1) == first_day(end):
        return language.text(f"in-{precision(end)}", date=language.text("both", start=beginning, end=last))
    first = language.text(f"date-{precision(start)}", date=beginning)
    return language.text("when-from-to", start=first, end=last)


def _inside(stated: str, language: Language) -> str:
    """A date inside a year or a month that was just named."""
    return language.text(f"date-{precision(stated)}", date=language.within_year(stated))


def after_preposition(stated: str, language: Language, short: bool = False) -> str:
    """A date after a preposition: Spanish wants an article before a day."""
    return language.text(f"date-{precision(stated)}", date=language.date(stated, short))


def whole(start: str, end: str) -> str:
    """The one day, month or year a period is, or nothing: 2016-01 to 2016-12 is 2016."""
    if start == end or not (start and end):
        return start if start == end else ""
    wholes = (start[:4], start[:7])
    return next((w for w in wholes if first_day(start) == first_day(w) and last_day(end) == last_day(w)), "")
