"""Saying a comparison: one plain sentence for each axis, why it matters."""

from __future__ import annotations

from dashboard.analysis.comparability import Axis, Comparison
from dashboard.dataset.files.package import Table
from dashboard.wording.figures import in_text
from dashboard.wording.language import Language
from dashboard.wording.notes import note_of
from dashboard.wording.timing import period_in_full


def sentence(axis: Axis, comparison: Comparison, language: Language) -> str:
    """What an axis found and why it matters; the figures are "the first" and "the second" in it."""
    said = {"measure": _measure, "kind": _kind, "scope": _scope, "date": _date, "hand": _hand}
    if axis.name in said:
        return said[axis.name](axis, comparison, language)
    facts = {name: int(number) for name, number in axis.facts.items()}
    return language.text(f"axis-definition-{axis.state}", **facts)


def _measure(axis: Axis, comparison: Comparison, language: Language) -> str:
    first, second = (figure.measure.label[language.code] for figure in comparison.both)
    return language.text(f"axis-measure-{axis.state}", one=first, other=second)


def _kind(axis: Axis, comparison: Comparison, language: Language) -> str:
    measures = [figure.measure for figure in comparison.both]
    # Of one kind, but one of people and one of events: what is said of both must hold for each.
    is_mixed = axis.state == "same" and len({measure.counted for measure in measures}) > 1
    counted = ["" if is_mixed else measure.counted for measure in measures]
    said = (language.text(f"kind-of-{m.kind}", counted=what) for m, what in zip(measures, counted, strict=True))
    return language.text(f"axis-kind-{axis.state}", **dict(zip(("one", "other"), said, strict=True)))


def _scope(axis: Axis, comparison: Comparison, language: Language) -> str:
    if "episode" in axis.facts:
        return _episodes(comparison, language)
    if axis.state == "same" and not comparison.one.scope.is_restricted:
        return language.text("axis-scope-everyone")
    first, second = (figure.scope.label[language.code] for figure in comparison.both)
    return language.text(f"axis-scope-{axis.state}", one=first, other=second)


def _episodes(comparison: Comparison, language: Language) -> str:
    first, second = (figure.episode and figure.episode.label[language.code] for figure in comparison.both)
    if first and second:
        return language.text("axis-scope-episodes", one=first, other=second)
    which = "first" if first else "second"
    return language.text("axis-scope-episode", which=which, label=str(first or second))


def _date(axis: Axis, comparison: Comparison, language: Language) -> str:
    dates = {"one": period_in_full(comparison.one, language), "other": period_in_full(comparison.other, language)}
    if {"unequal", "longer"} & axis.facts.keys():
        lengths = {name: int(axis.facts[name]) for name in ("one_days", "other_days")}
        return language.text("axis-date-unequal", **dates, **lengths)
    days, kinds = int(axis.facts["days"]), {figure.measure.kind for figure in comparison.both}
    if axis.state != "not_stated" and all(figure.reference.is_period for figure in comparison.both):
        return language.text(f"axis-period-{axis.state}", days=days, **dates)
    return language.text(f"axis-date-{axis.state}", days=days, kind="/".join(sorted(kinds)), **dates)


def _hand(axis: Axis, comparison: Comparison, language: Language) -> str:
    said = language.text(f"axis-hand-{axis.state}", one=comparison.one.hand)
    return f"{said} {shared(comparison, language)}".strip()


def shared(comparison: Comparison, language: Language) -> str:
    """Whether the two rest on one count, and whose; nothing of two figures of one organization."""
    one, other = comparison.both
    if comparison.counter:
        repeats = next(figure for figure in comparison.both if figure.rests_on == comparison.counter.id)
        organization, counter = in_text(repeats.organization, language), in_text(comparison.counter, language)
        return language.text(f"compare-shared-{comparison.shared}", organization=organization, counter=counter)
    if one.organization.id == other.organization.id:
        return ""
    return language.text(f"compare-shared-{comparison.shared or 'none'}")


def column_title(column: str, definitions: Table, language: Language) -> str:
    """The title of a question of the definitions table, from the dictionary of the package."""
    return note_of(definitions.field(column).title, language)
