"""How old a figure is, in words, and what else is said under its row."""

from __future__ import annotations

from datetime import date

from dashboard.analysis.latest import days_since, last_known, whole_months
from dashboard.dataset.figures.model import Figure
from dashboard.wording.figures import doubt
from dashboard.wording.language import Language


def age(figure: Figure, today: date, language: Language) -> str:
    """How long ago the reference was: in days below two months, then in months, from two years on in years too."""
    months = whole_months(last_known(figure), today)
    if months < 2:
        return language.text("age-days", count=days_since(figure, today))
    years, over = divmod(months, 12)
    if years < 2:
        return language.text("age-months", count=months)
    said = language.text("age-years", count=years)
    if not over:
        return said
    return language.text("age-years-months", years=said, months=language.text("age-months", count=over))


def how_old(figure: Figure, today: date, language: Language) -> str:
    """The age of a figure as a remark beside it."""
    return language.text("figure-age", days=days_since(figure, today), age=age(figure, today, language))


def remark(age: str, figure: Figure, language: Language) -> str:
    """What is said under the row of a figure: its age, "" for a fresh one, and that our reading is uncertain."""
    return " · ".join(filter(None, (age, doubt(figure, language))))
