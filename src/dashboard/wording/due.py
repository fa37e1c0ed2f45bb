"""Saying what to look for next."""

from __future__ import annotations

from dashboard.analysis.provenance import best_attribution
from dashboard.analysis.silence import Due
from dashboard.wording.figures import short_name, title_of, when_short
from dashboard.wording.language import Language


def awaits(item: Due, language: Language) -> str:
    """One line for staff: whose figure of what was expected when, and where the last one was read."""
    figure, source = item.last, best_attribution(item.last).source
    what = figure.measure.label[language.code]
    if figure.scope.is_restricted:
        what = f"{what} · {figure.scope.label[language.code]}"
    return language.text(
        "due-item", month=language.date(item.expected.strftime("%Y-%m")), what=what, last=when_short(figure, language),
        organization=short_name(figure.organization, language), source=source.url or title_of(source, language),
    )  # fmt: skip
