"""Why the figures of a panel differ, in one plain line."""

from __future__ import annotations

from dashboard.analysis.reasons import Reasons
from dashboard.wording.language import Language


def why_line(why: Reasons | None, language: Language, alone: bool = True) -> str:
    """What keeps the figures of a panel apart, as far as it is stated; nothing where they say the same.

    :param alone: whether it says itself what it is about, and not a heading above it
    """
    if why is None or not why.differ:
        return ""
    parts = []
    if why.oldest.year != why.newest.year:
        parts.append(language.text("why-line-years", oldest=str(why.oldest.year), newest=str(why.newest.year)))
    elif why.oldest != why.newest:
        parts.append(language.text("why-line-dates"))
    if len(why.definitions) > 1:
        parts.append(language.text("why-line-rules"))
    if why.unstated:
        parts.append(language.text("why-line-unstated", count=len(why.unstated)))
    if why.repeats:
        parts.append(
            language.text("why-line-repeats", count=len({figure.organization.id for figure, _ in why.repeats}))
        )
    if why.registers:
        parts.append(language.text("why-line-registers"))
    reasons = language.join(parts) or language.text("why-line-none")
    return language.text("why-line" if alone else "why-line-under", reasons=reasons)
