"""Saying what the number of a figure refers to in time: in a sentence, in a row, in a cell."""

from __future__ import annotations

from dashboard.dataset.figures.dates import whole_of
from dashboard.dataset.figures.model import Figure
from dashboard.dataset.figures.reference import Reference
from dashboard.wording.language import Language
from dashboard.wording.notes import note_of
from dashboard.wording.references import date_alone, on_date, period, with_hour
from dashboard.wording.sentences import DAY


def when(figure: Figure, language: Language) -> str:
    """The reference as it stands in a sentence: ``on 31 August 2026``, ``between ... and ...``; empty when undated."""
    reference = figure.reference
    if is_undated(figure):
        return ""
    if is_endless(figure):
        return language.text("when-since", date=date_alone(reference.start, language))
    if figure.earlier_start:
        end = date_alone(reference.end, language)
        return language.text("when-from-words", words=note_of(figure.earlier_start, language), end=end)
    return period(reference, language) if reference.is_period else on_date(reference.end, language, reference.hour)


def is_undated(figure: Figure) -> bool:
    """Whether a figure states no date of its own: the only one it has is the one of its publication."""
    reference = figure.reference
    return reference.basis == "published" and not (reference.start and reference.end)


def is_endless(figure: Figure) -> bool:
    """Whether a figure states the beginning of its period alone, which then ends with its publication."""
    reference = figure.reference
    return bool(reference.basis == "published" and reference.start and reference.end)


def when_short(figure: Figure, language: Language) -> str:
    """The reference for a row or a key: ``31 Aug 2026``, ``pub. 13 Mar 2026``, ``Dec 2024 – 10 Mar 2025, 18:10``.

    Only the count of a release that starts with its announcement says the end alone: ``until 10 Mar 2025``.
    """
    return with_hour(_days_short(figure, language), figure.reference, language)


def _days_short(figure: Figure, language: Language) -> str:
    reference = figure.reference
    if reference.basis == "published":
        return _both_ends(figure, language) if _starts_apart(figure) else published_short(reference, language)
    if not reference.is_period:
        return language.text("short-date", date=language.date(reference.end, short=True))
    whole = whole_of(reference.start, reference.end)
    if whole:
        return language.date(whole, short=True)
    if _starts_apart(figure):
        return _both_ends(figure, language)
    if reference.end:
        return up_to(figure, language)
    if _is_of_a_day(figure, language):
        return language.text("short-date", date=language.date(reference.start, short=True))
    return language.text("short-from", date=date_alone(reference.start, language, short=True))


def _starts_apart(figure: Figure) -> bool:
    """Whether a count with both ends does not start with the announcement of its release, if it has one."""
    episode, start = figure.episode, figure.reference.start
    is_announced = episode is not None and episode.is_announcement and start == episode.announced_on
    return bool(figure.reference.end) and (bool(start and not is_announced) or bool(figure.earlier_start))


def start_apart(figure: Figure, language: Language) -> str:
    """Where a count starts if not with the announcement of its release: ``since Dec 2024``; else nothing."""
    if not _starts_apart(figure):
        return ""
    words = note_of(figure.earlier_start, language)
    return language.text("short-from", date=words or date_alone(figure.reference.start, language, short=True))


def up_to(figure: Figure, language: Language) -> str:
    """The end of a count alone, whose start was said before: ``until 10 Mar 2025``."""
    if figure.reference.basis == "published":
        return published_short(figure.reference, language)
    return language.text("short-to", date=date_alone(figure.reference.end, language, short=True))


def _both_ends(figure: Figure, language: Language) -> str:
    reference = figure.reference
    start = note_of(figure.earlier_start, language) or language.date(reference.start, short=True)
    is_published = reference.basis == "published"
    end = published_short(reference, language) if is_published else language.date(reference.end, short=True)
    return f"{start} – {end}"


def published_short(reference: Reference, language: Language) -> str:
    """The date of a reference that is the one of a publication, and that it is one."""
    return language.text("short-published", date=language.date(reference.stated, short=True))


def _is_of_a_day(figure: Figure, language: Language) -> bool:
    """Whether what is counted is announced or happens on a day, as the sentence of its measure has it."""
    return DAY in figure.measure.sentence[language.code]


def period_in_full(figure: Figure, language: Language) -> str:
    """The reference for a table cell, both ends where there are two: ``14 Jan 2025 – 10 Mar 2025``.

    A publication is no end of a period, and is said to be one: ``11 Jul 2021 – published 25 May 2022``.
    """
    reference = figure.reference
    if is_endless(figure):
        return _both_ends(figure, language)
    if not (reference.is_period and reference.start and reference.end) or whole_of(reference.start, reference.end):
        return when_short(figure, language)
    return with_hour(_both_ends(figure, language), reference, language)
