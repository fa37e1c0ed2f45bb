"""Saying what to look for next."""

from __future__ import annotations

from dashboard.analysis.provenance import best_attribution
from dashboard.analysis.silence import Due
from dashboard.wording.figures import short_name, title_of
from dashboard.wording.language import Language
from dashboard.wording.timing import when_short


def what_of(item: Due, language: Language) -> str:
    """Whose figure of what: ``Lantern Committee: people on its list``."""
    whose = short_name(item.last.organization, language)
    return language.text("due-what", organization=whose, what=_measured(item, language))


def awaits(item: Due, language: Language) -> str:
    """One line for staff: whose figure of what was expected when, and where the last one was read."""
    figure, source = item.last, best_attribution(item.last).source
    return language.text(
        "due-item",
        month=language.date(item.expected.strftime("%Y-%m")),
        what=_measured(item, language),
        last=when_short(figure, language),
        organization=short_name(figure.organization, language),
        source=source.url or title_of(source, language),
    )


def _measured(item: Due, language: Language) -> str:
    measure, scope = item.last.measure, item.last.scope
    what = measure.label[language.code]
    return f"{what} · {scope.label[language.code]}" if scope.is_restricted else what
