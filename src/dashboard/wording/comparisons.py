"""Saying a comparison: one plain sentence for each axis, why it matters."""

from __future__ import annotations

from dashboard.analysis.comparability import Axis, Comparison
from dashboard.dataset.package import Table
from dashboard.wording.figures import period_in_full
from dashboard.wording.language import Language

_HANDS = {"first_hand": "first", "relayed": "relayed"}


def sentence(axis: Axis, comparison: Comparison, language: Language) -> str:
    """What an axis found and why it matters."""
    one, other = comparison.one, comparison.other
    if axis.name == "date":
        return _date(axis, comparison, language)
    if axis.name == "definition":
        facts = {name: int(number) for name, number in axis.facts.items()}
        return language.text(f"axis-definition-{axis.state}", **facts)
    labels = {
        "measure": (one.measure.label, other.measure.label),
        "scope": (one.scope.label, other.scope.label),
    }
    if axis.name in labels:
        first, second = (label[language.code] for label in labels[axis.name])
    elif axis.name == "kind":
        first, second = (language.text(f"kind-of-{figure.measure.kind}") for figure in (one, other))
    else:
        first, second = (language.text(f"hand-{_HANDS[figure.hand]}") for figure in (one, other))
    return language.text(f"axis-{axis.name}-{axis.state}", one=first, other=second)


def _date(axis: Axis, comparison: Comparison, language: Language) -> str:
    dates = {"one": period_in_full(comparison.one, language), "other": period_in_full(comparison.other, language)}
    if {"unequal", "longer"} & axis.facts.keys():
        lengths = {name: int(axis.facts[name]) for name in ("one_days", "other_days")}
        return language.text("axis-date-unequal", one=lengths["one_days"], other=lengths["other_days"])
    return language.text(f"axis-date-{axis.state}", days=int(axis.facts["days"]), **dates)


def column_title(column: str, definitions: Table, language: Language) -> str:
    """The title of a question of the definitions table, from the dictionary of the package."""
    field = next(field for field in definitions.fields if field["name"] == column)
    return str(field.get(f"title_{language.code}") or field["title"])
